//! Noun phrases with their case, verb groups, conjunctions and marks.

use super::units::Units;
use crate::lexicon::{Case, Form, Lexeme, Tags};
use crate::parse::Parse;
use crate::quote::Marked;

/// A piece of a frame, by the numbers of its first and last unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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

    pub(super) fn ends_at(&self, token: usize) -> bool {
        self.0[token] == Place::Last
    }

    fn hold(&self, token: usize) -> bool {
        self.0[token] != Place::Outside
    }
}

/// Reads the units of a frame from left to right up to `end`, with a look at what stands behind it. `is_cue` tells
/// those of cues, which no noun phrase takes in; `found` is a vector to use again.
pub(crate) fn chunks(
    marked: &[Marked],
    units: Units<'_, '_>,
    end: usize,
    is_cue: &[bool],
    names: &Names,
    mut found: Vec<Chunk>,
) -> Vec<Chunk> {
    found.clear();
    let mut reader = Reader { parse: units.parse, marked, units, is_cue, names, open: None, found };
    let mut at = 0;
    while at < end {
        at = reader.read(at);
    }
    reader.close(end, Case::Direct);
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

pub(super) struct Reader<'a, 't> {
    pub(super) parse: &'a Parse<'t>,
    pub(super) marked: &'a [Marked],
    pub(super) units: Units<'a, 't>,
    pub(super) is_cue: &'a [bool],
    pub(super) names: &'a Names,
    /// The first unit of the noun phrase at hand.
    pub(super) open: Option<usize>,
    pub(super) found: Vec<Chunk>,
}

impl Reader<'_, '_> {
    pub(super) fn is_cue(&self, unit: usize) -> bool {
        self.is_cue.get(unit).copied().unwrap_or(false)
    }

    pub(super) fn is(&self, unit: usize, tags: Tags) -> bool {
        self.units.is(unit, tags)
    }

    pub(super) fn word(&self, unit: usize) -> &str {
        self.units.word(unit)
    }

    pub(super) fn close(&mut self, before: usize, case: Case) {
        if let Some(first) = self.open.take() {
            self.found.push(Chunk { kind: ChunkKind::Noun(case), first, last: before - 1 });
        }
    }

    pub(super) fn one(&mut self, unit: usize, kind: ChunkKind) -> usize {
        self.close(unit, Case::Direct);
        self.found.push(Chunk { kind, first: unit, last: unit });
        unit + 1
    }

    pub(super) fn extend(&mut self, unit: usize) -> usize {
        self.open.get_or_insert(unit);
        unit + 1
    }

    /// Reads the unit at `unit` and gives the next one to read.
    fn read(&mut self, unit: usize) -> usize {
        let Some(token) = self.units.token(unit) else { return self.read_marked(unit) };
        if self.is_cue(unit) {
            self.close(unit, Case::Direct);
            return self.read_verb(unit);
        }
        let lexeme = self.parse.lexemes[token];
        if self.parse.hashes[token] == 0 {
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
        if lexeme.is(Tags::CASE.or(Tags::EMPHATIC))
            && self.open.is_none()
            && lexeme.pronoun.is_none()
            && self.goes_with_last(unit, lexeme)
        {
            return unit + 1;
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
        self.read_ambiguous(unit, token, lexeme)
    }

    /// Reads a word that may be a verb, an adverb, a participle, or part of a name.
    fn read_ambiguous(&mut self, unit: usize, token: usize, lexeme: Lexeme) -> usize {
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

    /// `सोमवार को`, `“…” से`, `करने पर`, `साथ ही`: whether the particle at `unit` goes with what stands before it.
    fn goes_with_last(&mut self, unit: usize, lexeme: Lexeme) -> bool {
        let infinitive = unit > 0 && self.form(unit - 1) == Some(Form::Infinitive);
        let takes = |kind| match kind {
            ChunkKind::Adverb | ChunkKind::Quoted => true,
            ChunkKind::Verb => infinitive && lexeme.is(Tags::CASE),
            ChunkKind::Noun(_) => lexeme.is(Tags::EMPHATIC),
            _ => false,
        };
        let Some(chunk) = self.found.last_mut().filter(|chunk| takes(chunk.kind)) else { return false };
        if !matches!(chunk.kind, ChunkKind::Noun(_)) {
            chunk.last = unit;
        }
        true
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
}
