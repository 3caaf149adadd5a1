//! Noun phrases with their case, verb groups, conjunctions and marks.

use super::frame::{Frame, Unit};
use crate::lexicon::{Case, Form, Lexeme, Tags};
use crate::parse::Parse;
use crate::quote::Marked;
use crate::token::TokenKind;

/// A piece of a frame, by the numbers of its first and last unit.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Chunk {
    pub(crate) kind: ChunkKind,
    pub(crate) first: usize,
    /// The last unit, the postposition not included.
    pub(crate) last: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ChunkKind {
    /// A noun phrase and its case.
    Noun(Case),
    /// A verb group.
    Verb,
    /// A participle: `करते हुए`, `आए हुए`, `रहने वाले`.
    Participle,
    /// An adverb, which no noun phrase reaches over.
    Adverb,
    /// A conjunction between clauses; `कि` and relatives too.
    Conjunction,
    /// A comma, dash, colon or stop.
    Mark,
    /// A quoted stretch that is no part of a noun phrase.
    Quoted,
}

/// By token, where persons' names of two words or more stand.
pub(crate) struct Names(Vec<Place>);

/// The place of a token in a name.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    Outside,
    Inside,
    Last,
}

impl Names {
    /// The names of a text of `len` tokens, by their first and last token.
    pub(crate) fn new(len: usize, names: impl Iterator<Item = (usize, usize)>) -> Self {
        let mut places = vec![Place::Outside; len];
        for (first, last) in names {
            places[first..last].fill(Place::Inside);
            places[last] = Place::Last;
        }
        Self(places)
    }

    fn ends_at(&self, token: usize) -> bool {
        self.0[token] == Place::Last
    }

    fn hold(&self, token: usize) -> bool {
        self.0[token] != Place::Outside
    }
}

/// Reads a frame from left to right. `is_cue` tells the units of cues, which no noun
/// phrase takes in; `found` is a vector to use again.
pub(crate) fn chunks(
    parse: &Parse<'_>,
    marked: &[Marked],
    frame: Frame<'_>,
    is_cue: &[bool],
    names: &Names,
    mut found: Vec<Chunk>,
) -> Vec<Chunk> {
    found.clear();
    let mut reader = Reader { parse, marked, units: frame.units, is_cue, names, open: None, found };
    let mut at = 0;
    while at < frame.units.len() {
        at = reader.read(at);
    }
    reader.close(frame.units.len(), Case::Direct);
    reader.found
}

/// Words that may be more than a part of a noun phrase.
const STRUCTURE: Tags = Tags::CASE
    .or(Tags::COMPOUND)
    .or(Tags::EMPHATIC)
    .or(Tags::TEMPORAL)
    .or(Tags::TIME)
    .or(Tags::PRONOUN)
    .or(Tags::DETERMINER)
    .or(Tags::COMPLEMENT)
    .or(Tags::CLAUSAL)
    .or(Tags::RELATIVE)
    .or(Tags::COORDINATING)
    .or(Tags::PREDICATIVE)
    .or(Tags::PARTICIPIAL)
    .or(Tags::AUXILIARY)
    .or(Tags::NEGATIVE)
    .or(Tags::ADVERB)
    .or(Tags::VERB)
    .or(Tags::LETTER);

struct Reader<'a, 't> {
    parse: &'a Parse<'t>,
    marked: &'a [Marked],
    units: &'a [Unit],
    is_cue: &'a [bool],
    names: &'a Names,
    /// The first unit of the noun phrase at hand.
    open: Option<usize>,
    found: Vec<Chunk>,
}

impl Reader<'_, '_> {
    fn is_cue(&self, unit: usize) -> bool {
        self.is_cue.get(unit).copied().unwrap_or(false)
    }

    fn is(&self, unit: usize, tags: Tags) -> bool {
        matches!(self.units.get(unit), Some(&Unit::Token(at)) if self.parse.is(at, tags))
    }

    fn word(&self, unit: usize) -> &str {
        match self.units.get(unit) {
            Some(&Unit::Token(at)) => self.parse.word(at),
            _ => "",
        }
    }

    fn close(&mut self, before: usize, case: Case) {
        if let Some(first) = self.open.take() {
            self.found.push(Chunk { kind: ChunkKind::Noun(case), first, last: before - 1 });
        }
    }

    fn one(&mut self, unit: usize, kind: ChunkKind) -> usize {
        self.close(unit, Case::Direct);
        self.found.push(Chunk { kind, first: unit, last: unit });
        unit + 1
    }

    fn extend(&mut self, unit: usize) -> usize {
        self.open.get_or_insert(unit);
        unit + 1
    }

    /// Reads the unit at `unit` and gives the next one to read.
    fn read(&mut self, unit: usize) -> usize {
        let token = match self.units[unit] {
            Unit::Marked(i) => return self.read_marked(unit, i),
            Unit::Token(token) => token,
        };
        let lexeme = self.parse.lexeme(token);
        if self.is_cue(unit) {
            self.close(unit, Case::Direct);
            return self.read_verb(unit);
        }
        if self.parse.is_punctuation(token) {
            return self.read_mark(unit, token);
        }
        // Most words are nouns, adjectives and names, which begin a phrase or go on with it.
        // The शर्मा of a name is no verb.
        let doubtful = Tags::VERB.or(Tags::ADVERB).or(Tags::TEMPORAL).or(Tags::LETTER).or(Tags::COORDINATING);
        if !lexeme.is(STRUCTURE) || lexeme.is(doubtful) && self.names.hold(token) {
            return self.read_nominal(unit, lexeme);
        }
        if lexeme.is(Tags::GENITIVE) && self.open.is_some() {
            return self.read_genitive(unit);
        }
        if lexeme.is(Tags::CASE) && self.open.is_some() {
            return self.read_case(unit, token);
        }
        if lexeme.is(Tags::CASE.or(Tags::EMPHATIC)) && self.open.is_none() && lexeme.pronoun.is_none() {
            // `सोमवार को`, `“…” से`, `करने पर`, `साथ ही`: the particle goes with what stands before it.
            let infinitive = unit > 0 && self.form(unit - 1) == Some(Form::Infinitive);
            let takes = |kind| match kind {
                ChunkKind::Adverb | ChunkKind::Quoted => true,
                ChunkKind::Verb => infinitive && lexeme.is(Tags::CASE),
                ChunkKind::Noun(_) => lexeme.is(Tags::EMPHATIC),
                _ => false,
            };
            if let Some(chunk) = self.found.last_mut().filter(|chunk| takes(chunk.kind)) {
                if !matches!(chunk.kind, ChunkKind::Noun(_)) {
                    chunk.last = unit;
                }
                return unit + 1;
            }
        }
        if lexeme.is(Tags::CASE)
            && self.open.is_none()
            && lexeme.pronoun.is_none()
            && !self.is(unit + 1, Tags::ERGATIVE)
        {
            return self.read_apposition(unit, lexeme).unwrap_or_else(|| {
                // A postposition of nothing: what it belongs to was read as something else.
                self.one(unit, ChunkKind::Adverb)
            });
        }
        if lexeme.is(Tags::TEMPORAL.or(Tags::TIME))
            && let Some(next) = self.read_adverbial(unit)
        {
            return next;
        }
        if let Some(pronoun) = lexeme.pronoun {
            return self.read_pronoun(unit, pronoun.case);
        }
        if lexeme.is(Tags::DETERMINER) {
            // `सरकार की एक रिपोर्ट`
            if self.open.is_some() && (self.is(unit - 1, Tags::GENITIVE) || self.word(unit - 1) == "से") {
                return unit + 1;
            }
            self.close(unit, Case::Direct);
            return self.extend(unit);
        }
        if self.parse.word(token) == "तो" && (self.is(unit.wrapping_sub(1), Tags::CASE.or(Tags::PRONOUN))) {
            // `उन्होंने तो यहाँ तक कहा`: emphatic, not `then`.
            return self.one(unit, ChunkKind::Adverb);
        }
        if lexeme.is(Tags::CONCESSIVE) && self.is(unit.wrapping_sub(1), Tags::ERGATIVE) {
            // `X ने हालांकि कहा`: however.
            return self.one(unit, ChunkKind::Adverb);
        }
        if lexeme.is(Tags::COMPLEMENT.or(Tags::CLAUSAL).or(Tags::RELATIVE)) {
            return self.one(unit, ChunkKind::Conjunction);
        }
        if lexeme.is(Tags::COORDINATING) {
            return self.read_coordination(unit);
        }
        // What ने follows is a name, whatever else the word is: `ली ने`, `वो थी हो ने`.
        if self.is(unit + 1, Tags::ERGATIVE) {
            return self.extend(unit);
        }
        // `बयान जारी कर पुलिस ने कहा`: having done, as the main verb follows its own subject.
        if self.word(unit) == "कर" && self.open.is_some() && self.ends_converb(unit) {
            self.open = None;
            return self.one(unit, ChunkKind::Participle);
        }
        if lexeme.is(Tags::PARTICIPIAL) {
            // `एक गांव वाले का कहना`, `मांग करने वाले कहते हैं`: the people, not what they do.
            let people = self.is(unit + 1, Tags::CASE) || self.is_cue(unit + 1);
            return if people { self.read_people(unit) } else { self.one(unit, ChunkKind::Participle) };
        }
        // `… की ओर से जारी बयान`, `… के बाद जारी संयुक्त बयान`
        let nominal = Tags::ADJECTIVE.or(Tags::NOUN).or(Tags::TITLE).or(Tags::DOCUMENT).or(Tags::HONORIFIC);
        let followed = self.is(unit + 1, nominal) || self.is_name(unit + 1);
        let complement = self.open.is_none()
            && self.found.last().is_some_and(|c| matches!(c.kind, ChunkKind::Noun(case) if case != Case::Direct));
        if lexeme.is(Tags::PREDICATIVE) && complement && followed {
            return self.one(unit, ChunkKind::Participle);
        }
        // `आई.बी.एन.`: initials, not `came`.
        if self.word(unit + 1) == "." && self.parse.letter(token).is_some() && self.parse.glued(token + 1) {
            return self.extend(unit);
        }
        if lexeme.is(Tags::AUXILIARY) || lexeme.is(Tags::NEGATIVE) {
            self.close(unit, Case::Direct);
            return self.read_verb(unit);
        }
        if lexeme.is(Tags::ADVERB) && !self.inside_name(unit) {
            return self.one(unit, ChunkKind::Adverb);
        }
        if lexeme.is(Tags::VERB) && self.is_finite(unit, lexeme.form) {
            self.close(unit, Case::Direct);
            return self.read_verb(unit);
        }
        self.read_nominal(unit, lexeme)
    }

    /// `नीति की हिमायत करने वाले (कहते हैं)`: the people by what they do, from its object on.
    fn read_people(&mut self, unit: usize) -> usize {
        let infinitive = |chunk: &Chunk| chunk.kind == ChunkKind::Verb && chunk.last + 1 == unit;
        if self.open.is_none() && self.found.last().is_some_and(infinitive) {
            let verb = self.found.pop();
            let object = self.found.pop_if(|chunk| chunk.kind == ChunkKind::Noun(Case::Direct));
            self.open = object.or(verb).map(|chunk| chunk.first);
        }
        self.extend(unit)
    }

    /// Whether a word is none that the lexicon knows, or a name.
    fn is_name(&self, unit: usize) -> bool {
        matches!(self.units.get(unit), Some(&Unit::Token(at)) if self.parse.tokens[at].kind() == TokenKind::Word
            && (self.parse.lexeme(at).tags == Tags::default() || self.parse.is(at, Tags::GIVEN_NAME.or(Tags::SURNAME))))
    }

    /// Whether the कर at `unit` is the verb behind its noun, and not a tax: `फ़ोन कर`, not `आय कर विभाग`.
    fn ends_converb(&self, unit: usize) -> bool {
        let predicate = Tags::PREDICATIVE.or(Tags::CUE_NOUN);
        self.is(unit - 1, predicate) && !self.is(unit + 1, Tags::CASE.or(Tags::VERB).or(Tags::AUXILIARY))
    }

    fn read_nominal(&mut self, unit: usize, lexeme: Lexeme) -> usize {
        // `कमल वर्मा फ़िल्म के बारे में कहते हैं`: a name modifies no noun without का or नामक.
        if self.open.is_some()
            && unit > 0
            && self.name_ends_before(unit)
            && !lexeme.is(Tags::HONORIFIC)
            && self.word(unit) != "नामक"
        {
            self.close(unit, Case::Direct);
        }
        self.extend(unit)
    }

    fn form(&self, unit: usize) -> Option<Form> {
        match self.units.get(unit) {
            Some(&Unit::Token(at)) => self.parse.lexeme(at).form,
            _ => None,
        }
    }

    /// `इस बीच`, `दस साल बाद`, `पिछले महीने`: an adverbial without a postposition, which ends at
    /// `unit`; `वे आगे`, where only the last word is one.
    fn read_adverbial(&mut self, unit: usize) -> Option<usize> {
        let next = Tags::CASE.or(Tags::TEMPORAL).or(Tags::TIME);
        if self.is(unit + 1, next) {
            return None;
        }
        let closes = self.is(unit, Tags::TEMPORAL);
        // `अजय आगे कहते हैं`
        if closes && self.is_cue(unit + 1) {
            return Some(self.one(unit, ChunkKind::Adverb));
        }
        let Some(first) = self.open else {
            // `पिछले महीने`, where पिछले was read as an adverb.
            let before = unit > 0 && self.measures(unit - 1);
            let chunk = self.found.last_mut().filter(|c| before && c.kind == ChunkKind::Adverb && c.last + 1 == unit);
            if let Some(chunk) = chunk {
                chunk.last = unit;
                return Some(unit + 1);
            }
            return closes.then(|| self.one(unit, ChunkKind::Adverb));
        };
        let light = (first..unit).all(|u| self.measures(u));
        if light && unit > first {
            self.open = None;
            self.found.push(Chunk { kind: ChunkKind::Adverb, first, last: unit });
            return Some(unit + 1);
        }
        let pronoun = unit == first + 1 && self.is(first, Tags::PRONOUN);
        (closes && (pronoun || self.name_ends_before(unit))).then(|| self.one(unit, ChunkKind::Adverb))
    }

    /// Whether a unit can stand before a word of time and nothing else: `इस`, `पिछले`, `दस`.
    fn measures(&self, unit: usize) -> bool {
        let Some(&Unit::Token(at)) = self.units.get(unit) else { return false };
        self.parse.tokens[at].kind() == TokenKind::Number
            || self.is(unit, Tags::DETERMINER.or(Tags::TIME).or(Tags::TEMPORAL).or(Tags::EMPHATIC))
            || matches!(
                self.word(unit),
                "पिछले"
                    | "बीते"
                    | "अगले"
                    | "गत"
                    | "आगामी"
                    | "दूसरी"
                    | "दूसरे"
                    | "इस"
                    | "उस"
                    | "कुछ"
                    | "दो"
                    | "तीन"
                    | "चार"
                    | "पांच"
                    | "पाँच"
                    | "छह"
                    | "सात"
                    | "आठ"
                    | "दस"
            )
    }

    fn name_ends_before(&self, unit: usize) -> bool {
        matches!(self.units[unit - 1], Unit::Token(at) if self.names.ends_at(at))
    }

    /// An adverb word between hyphens or genitives is part of a name: `आज तक`.
    fn inside_name(&self, unit: usize) -> bool {
        self.word(unit + 1) == "तक"
            || self.word(unit + 1) == "-" && self.open.is_some()
            // `पूर्व न्यायाधीश`
            || self.word(unit) == "पूर्व" && self.is(unit + 1, Tags::TITLE.or(Tags::HUMAN))
    }

    /// A verb form that is no noun here: `मान` in `मान लिया`, not in `मान सिंह`.
    fn is_finite(&self, unit: usize, form: Option<Form>) -> bool {
        match form {
            Some(Form::Stem) => self.is(unit + 1, Tags::AUXILIARY.or(Tags::VERB)),
            Some(Form::Infinitive) => !self.is(unit + 1, Tags::GENITIVE),
            Some(Form::Perfective) if self.is(unit + 1, Tags::GENITIVE) => false,
            Some(_) => true,
            None => false,
        }
    }

    fn read_marked(&mut self, unit: usize, i: usize) -> usize {
        let stretch = &self.marked[i];
        // `“हाँ,” उसने कहा`: what ends with a comma or stop was said, and is no name.
        let short = stretch.last - stretch.first < 6 && !self.parse.is_punctuation(stretch.last);
        let nominal_next = matches!(self.units.get(unit + 1), Some(&Unit::Token(at))
            if !self.parse.is_punctuation(at) && !self.is_cue(unit + 1)
                && !self.parse.is(at, Tags::VERB.or(Tags::AUXILIARY).or(Tags::COORDINATING)));
        let spoken = (stretch.first..=stretch.last).any(|at| self.parse.is(at, Tags::AUXILIARY.or(Tags::NEGATIVE)));
        let opens = unit == 0 && self.is(1, Tags::PRONOUN.or(Tags::HONORIFIC).or(Tags::DETERMINER));
        if short && nominal_next && !spoken && !opens { self.extend(unit) } else { self.one(unit, ChunkKind::Quoted) }
    }

    fn read_mark(&mut self, unit: usize, token: usize) -> usize {
        match self.parse.word(token) {
            // Initials and compounds.
            "." if self.open.is_some() && unit + 1 < self.units.len() => self.extend(unit),
            "-" if self.parse.glued(token) && self.open.is_some() && unit + 1 < self.units.len() => self.extend(unit),
            "(" if self.open.is_some() => self.skip_bracket(unit),
            "," if self.open.is_some() && self.in_list(unit) => self.extend(unit),
            _ => self.one(unit, ChunkKind::Mark),
        }
    }

    /// A bracket inside a noun phrase is passed over as part of it.
    fn skip_bracket(&mut self, unit: usize) -> usize {
        let close = (unit + 1..self.units.len()).take(8).find(|&u| self.word(u) == ")");
        match close {
            Some(close) => close + 1,
            None => self.one(unit, ChunkKind::Mark),
        }
    }

    /// `मोदी, शाह और नड्डा ने`: a comma in a list that और closes before a postposition.
    fn in_list(&self, comma: usize) -> bool {
        let mut coordinated = false;
        for unit in comma + 1..(comma + 12).min(self.units.len()) {
            let Unit::Token(at) = self.units[unit] else { return false };
            let lexeme = self.parse.lexeme(at);
            if lexeme.is(Tags::COORDINATING) {
                coordinated = true;
            } else if lexeme.is(Tags::CASE) && !lexeme.is(Tags::GENITIVE) {
                return coordinated;
            } else if lexeme.is(Tags::GENITIVE) && coordinated {
                return true;
            } else if lexeme.is(Tags::PRONOUN.or(Tags::VERB).or(Tags::AUXILIARY).or(Tags::CLAUSAL)) {
                return false;
            }
        }
        false
    }

    fn read_genitive(&mut self, unit: usize) -> usize {
        // `के बाद`, `की ओर से`: a compound postposition closes the phrase.
        if self.is(unit + 1, Tags::COMPOUND) && !self.is_cue(unit + 1) {
            self.close(unit, Case::Compound);
            let after = unit + 2;
            return if self.is(after, Tags::CASE) && !self.is(after, Tags::GENITIVE) { after + 1 } else { after };
        }
        if self.closes_before_cue(unit + 1) {
            self.close(unit, Case::Genitive);
            return unit + 1;
        }
        self.extend(unit)
    }

    /// `का कहना है`, `का यह भी कहना है`: the phrase before का is a cue's source.
    fn closes_before_cue(&self, from: usize) -> bool {
        let filler = |unit| {
            self.is(unit, Tags::EMPHATIC.or(Tags::ADVERB))
                || matches!(self.word(unit), "यह" | "ये" | "साफ़" | "स्पष्ट" | "तो")
        };
        // `X का इस बारे में कहना है`
        let about = matches!(self.word(from), "इस" | "इन") && self.is(from + 2, Tags::LOCATIVE);
        let from = if about { from + 3 } else { from };
        (from..from + 4).find(|&unit| !filler(unit)).is_some_and(|unit| self.is_cue(unit))
    }

    fn read_case(&mut self, unit: usize, token: usize) -> usize {
        let lexeme = self.parse.lexeme(token);
        // `लोगों में से एक ने`
        if lexeme.is(Tags::LOCATIVE) && self.word(unit + 1) == "से" {
            self.open.get_or_insert(unit);
            return unit + 2;
        }
        // `मुद्दे को लेकर`, `हालात को देखते हुए`
        if lexeme.is(Tags::DATIVE) && matches!(self.word(unit + 1), "लेकर" | "देखते") {
            self.close(unit, Case::Compound);
            return if self.word(unit + 2) == "हुए" { unit + 3 } else { unit + 2 };
        }
        let case = if lexeme.is(Tags::ERGATIVE) {
            Case::Ergative
        } else if lexeme.is(Tags::DATIVE) {
            Case::Dative
        } else if lexeme.is(Tags::ABLATIVE) {
            Case::Ablative
        } else {
            Case::Locative
        };
        self.close(unit, case);
        unit + 1
    }

    /// `सरिता नेगी, कोश की संपादक, का कहना है`: the postposition at `unit` is that of the whole.
    fn read_apposition(&mut self, unit: usize, lexeme: Lexeme) -> Option<usize> {
        let [.., name, comma, apposition, closing] = self.found.as_slice() else { return None };
        let bare = |chunk: &Chunk| chunk.kind == ChunkKind::Noun(Case::Direct);
        let is_comma = |chunk: &Chunk| chunk.kind == ChunkKind::Mark && self.word(chunk.first) == ",";
        if !bare(name) || !is_comma(comma) || !bare(apposition) || !is_comma(closing) || closing.last + 1 != unit {
            return None;
        }
        let (first, last) = (name.first, apposition.last);
        let case = if lexeme.is(Tags::ERGATIVE) {
            Case::Ergative
        } else if lexeme.is(Tags::GENITIVE) && self.closes_before_cue(unit + 1) {
            Case::Genitive
        } else {
            return None;
        };
        self.found.truncate(self.found.len() - 4);
        self.found.push(Chunk { kind: ChunkKind::Noun(case), first, last });
        Some(unit + 1)
    }

    fn read_pronoun(&mut self, unit: usize, case: Case) -> usize {
        // `कंपनी और उसके ग्राहकों का`
        if case == Case::Genitive && self.open.is_some() && self.is(unit - 1, Tags::COORDINATING) {
            return unit + 1;
        }
        // `उनके इस फ़ैसले को`, `राज्य की उन महिलाओं ने`
        if case == Case::Oblique && self.open.is_some() && self.is_possessive(unit - 1) {
            return unit + 1;
        }
        self.close(unit, Case::Direct);
        self.open = Some(unit);
        match case {
            Case::Direct | Case::Oblique => {}
            Case::Genitive if self.closes_before_cue(unit + 1) => self.close(unit + 1, Case::Genitive),
            Case::Genitive if self.is(unit + 1, Tags::COMPOUND) => {
                self.close(unit + 1, Case::Compound);
                return unit + 2;
            }
            Case::Genitive => {}
            case => self.close(unit + 1, case),
        }
        unit + 1
    }

    /// `का`, `उनके`
    fn is_possessive(&self, unit: usize) -> bool {
        let Some(&Unit::Token(at)) = self.units.get(unit) else { return false };
        let lexeme = self.parse.lexeme(at);
        lexeme.is(Tags::GENITIVE) || lexeme.pronoun.is_some_and(|p| p.case == Case::Genitive)
    }

    fn read_coordination(&mut self, unit: usize) -> usize {
        let nominal_next = match self.units.get(unit + 1) {
            Some(&Unit::Token(at)) => {
                let possessive = self.parse.lexeme(at).pronoun.is_some_and(|p| p.case == Case::Genitive);
                !self.parse.is_punctuation(at)
                    && (possessive
                        || !self.parse.is(at, Tags::PRONOUN.or(Tags::CLAUSAL).or(Tags::AUXILIARY).or(Tags::RELATIVE)))
            }
            _ => false,
        };
        if self.open.is_some() && nominal_next { self.extend(unit) } else { self.one(unit, ChunkKind::Conjunction) }
    }

    /// The verb group from `unit` on: verbs, auxiliaries, negations and particles.
    fn read_verb(&mut self, unit: usize) -> usize {
        let mut last = unit;
        while last + 1 < self.units.len()
            && !self.is_cue(last + 1)
            && self.is(last + 1, Tags::AUXILIARY.or(Tags::VERB).or(Tags::NEGATIVE))
            && !self.is(last + 1, Tags::PRONOUN)
        {
            last += 1;
        }
        // `संबोधित करते हुए`
        let participle = last > unit && matches!(self.word(last), "हुए" | "हुई" | "हुआ");
        let kind = if participle { ChunkKind::Participle } else { ChunkKind::Verb };
        self.found.push(Chunk { kind, first: unit, last });
        last + 1
    }
}
