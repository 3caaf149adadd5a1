//! From cues and marks to quotations: which words belong to which cue.

use super::content;
use super::cue::{self, CueHit, Shape};
use super::rule::Rule;
use super::source::{Phrase, Reading, Subject};
use super::{Found, Marked, QuoteKind, Stretch};
use crate::clause::{Chunk, ChunkKind, Frame, Names, Unit, chunks, frames};
use crate::lexicon::{Case, CueClass, Lexicon, Person, PhraseClass, Tags};
use crate::mention::Mentions;
use crate::parse::Parse;
use crate::token::TokenKind;

/// All quotations of a text, and the subjects of its sentences, in order.
pub(crate) fn find(
    parse: &Parse<'_>,
    lexicon: &Lexicon,
    mentions: &Mentions,
    marked: &[Marked],
) -> (Vec<Found>, Vec<Subject>) {
    let ends_person = |at: usize| mentions.person_ends_at(at);
    let in_person = |at: usize| mentions.is_in_person(at);
    let mut found = Vec::new();
    let mut subjects = Vec::new();
    let mut before = Before::default();
    let names = Names { ends_person: &ends_person, in_person: &in_person };
    let mut is_cue = Vec::new();
    let mut reused = Vec::new();
    let mut used = Vec::new();
    for frame in frames(parse, marked).iter() {
        let cues = cue::find(parse, lexicon, frame);
        is_cue.clear();
        is_cue.resize(frame.units.len() + 1, false);
        for cue in &cues {
            is_cue[cue.first..=cue.last].fill(true);
        }
        let chunks = chunks(parse, marked, frame, &is_cue, &names, std::mem::take(&mut reused));
        let reading = Reading { parse, marked, frame, chunks: &chunks };
        reading.subjects(&mut subjects);
        let quotes = frame.units.iter().any(|unit| matches!(unit, Unit::Marked(_)));
        if cues.is_empty() && !quotes && !has_colon(parse, frame) {
            before = Before::default();
            reused = chunks;
            continue;
        }
        used.clear();
        used.resize(frame.units.len(), false);
        let mut attribution = Attribution { reading, cues: &cues, used: &mut used, found: Vec::new(), dangling: None };
        attribution.by_cues();
        attribution.by_marks(&before);
        let Attribution { found: mut here, dangling, .. } = attribution;
        here.sort_by_key(Found::first);
        before = Before { direct: here.last().is_some_and(|q| q.kind == QuoteKind::Direct), dangling };
        found.append(&mut here);
        reused = chunks;
    }
    (found, subjects)
}

fn has_colon(parse: &Parse<'_>, frame: Frame<'_>) -> bool {
    frame.units.iter().take(8).any(|&unit| matches!(unit, Unit::Token(at) if parse.word(at) == ":"))
}

/// What the frame before leaves for this one.
#[derive(Debug, Default)]
struct Before {
    /// It ended with a direct quotation, which a quoted sentence may go on with.
    direct: bool,
    /// It ended with a cue that had no content: `उन्होंने कहा -`.
    dangling: Option<(Stretch, Option<Stretch>)>,
}

struct Attribution<'a, 't> {
    reading: Reading<'a, 't>,
    cues: &'a [CueHit],
    /// The quoted units that a quotation has taken.
    used: &'a mut Vec<bool>,
    found: Vec<Found>,
    dangling: Option<(Stretch, Option<Stretch>)>,
}

/// A reporter who passes on what another said, waiting for that other's cue.
#[derive(Clone, Copy)]
struct Chain {
    via: Option<Stretch>,
    speaker: Option<Phrase>,
    cue_first: usize,
}

impl Attribution<'_, '_> {
    fn units(&self) -> &[Unit] {
        self.reading.frame.units
    }

    fn is_marked(&self, unit: usize) -> bool {
        matches!(self.units().get(unit), Some(Unit::Marked(_)))
    }

    fn is_mark(&self, unit: usize) -> bool {
        self.reading.token(unit).is_some_and(|at| self.reading.parse.is_punctuation(at))
            && matches!(self.reading.word(unit), "," | ":" | "-" | "–" | "—" | "--" | ";")
    }

    fn ends(&self, unit: usize) -> bool {
        (unit..self.units().len())
            .all(|u| self.reading.token(u).is_some_and(|at| self.reading.parse.is_punctuation(at)))
    }

    /// Whether nothing but marks and conjunctions stands before `unit`.
    fn starts(&self, unit: usize) -> bool {
        (0..unit).all(|u| {
            self.reading.token(u).is_some_and(|at| self.reading.parse.is_punctuation(at))
                || self.reading.is(u, Tags::CLAUSAL.or(Tags::COORDINATING).or(Tags::ADVERB))
        })
    }

    fn by_cues(&mut self) {
        let mut limit = 0;
        let mut chain: Option<Chain> = None;
        for (k, cue) in self.cues.iter().enumerate() {
            if cue.first < limit {
                continue;
            }
            let own = self.reading.source(cue);
            if let Shape::Phrase(class) = cue.shape {
                let Some(source) = own else { continue };
                if self.is_norm(source) {
                    continue;
                }
                let next = self.cues.get(k + 1);
                let chained = next.is_some_and(|next| self.chains_to(cue, next, class));
                if chained {
                    chain = Some(match class {
                        PhraseClass::According => Chain {
                            via: Some(source.tokens),
                            speaker: chain.and_then(|c| c.speaker),
                            cue_first: cue.first,
                        },
                        PhraseClass::Via => {
                            Chain { via: chain.and_then(|c| c.via), speaker: Some(source), cue_first: cue.first }
                        }
                    });
                    continue;
                }
                let via = chain.take();
                limit = self.according(k, cue, source, via).unwrap_or(limit);
            } else {
                let link = chain.take();
                if let Some(end) = self.report(k, cue, own, link) {
                    limit = end;
                }
            }
        }
    }

    /// `नियम के अनुसार`: in accordance with, not according to.
    fn is_norm(&self, source: Phrase) -> bool {
        let parse = self.reading.parse;
        parse.tokens[source.tokens.1].kind() == TokenKind::Number
            || parse.is(source.tokens.1, Tags::NORM) && !parse.is(source.tokens.1, Tags::DOCUMENT)
    }

    /// Whether the phrase hands on to the cue after it: `A के अनुसार, B ने कहा कि`, `B के हवाले से कहा`.
    fn chains_to(&self, phrase: &CueHit, next: &CueHit, class: PhraseClass) -> bool {
        let reading = &self.reading;
        let clear = (phrase.end..next.first)
            .all(|u| !reading.is(u, Tags::COMPLEMENT.or(Tags::RELATIVE).or(Tags::CLAUSAL)) && !self.is_marked(u));
        if !clear || next.unreal {
            return false;
        }
        match class {
            PhraseClass::Via => !matches!(next.shape, Shape::Participle),
            PhraseClass::According => {
                !matches!(next.shape, Shape::Phrase(PhraseClass::According) | Shape::Passive)
                    && self.opens(next).is_some()
                    && (next.shape == Shape::Phrase(PhraseClass::Via) || reading.source(next).is_some())
            }
        }
    }

    /// Where the content behind a cue opens.
    fn opens(&self, cue: &CueHit) -> Option<Opening> {
        let mut unit = cue.end;
        if self.reading.word(unit) == "(" {
            unit = (unit..self.units().len()).find(|&u| self.reading.word(u) == ")")? + 1;
        }
        // `यह कहते हुए सम्मान वापस ले लिया कि …`
        if cue.shape == Shape::Participle && cue.first > 0 && matches!(self.reading.word(cue.first - 1), "यह" | "ये")
        {
            let clause = (cue.end..self.units().len().min(cue.end + 8))
                .take_while(|&u| self.reading.token(u).is_some_and(|at| !self.reading.parse.is_punctuation(at)))
                .find(|&u| self.reading.is(u, Tags::COMPLEMENT));
            if let Some(clause) = clause {
                return Some(Opening::Clause(clause + 1));
            }
        }
        let complement = |u: usize| {
            self.reading.is(u, Tags::COMPLEMENT)
                || self.reading.word(u) == "की" && !matches!(cue.shape, Shape::Phrase(_)) && u > 0
        };
        if complement(unit) {
            let mut after = unit + 1;
            while self.is_mark(after) || complement(after) {
                after += 1;
            }
            return Some(Opening::Clause(after));
        }
        if self.is_marked(unit) {
            return Some(Opening::Marks(unit));
        }
        if !self.is_mark(unit) {
            return self.opens_bare(cue, unit).then_some(Opening::Comma(unit));
        }
        while self.is_mark(unit) {
            unit += 1;
        }
        if complement(unit) {
            return Some(Opening::Clause(unit + 1));
        }
        if self.is_marked(unit) {
            return Some(Opening::Marks(unit));
        }
        (!self.ends(unit)).then_some(Opening::Comma(unit))
    }

    /// `राज्य सरकार का दावा है नई सड़कें बनी हैं।`: a full clause right behind a finite cue.
    fn opens_bare(&self, cue: &CueHit, unit: usize) -> bool {
        let relative = (0..cue.first).any(|u| self.reading.is(u, Tags::RELATIVE));
        let plain = !relative
            && self.reading.token(unit).is_some_and(|at| !self.reading.parse.is_punctuation(at))
            && !self.reading.is(unit, Tags::CASE.or(Tags::COORDINATING).or(Tags::CLAUSAL).or(Tags::RELATIVE));
        let finite = cue.shape == Shape::Nominal
            || cue.shape == Shape::Ergative && (cue.first == cue.last || cue.end > cue.last + 1);
        let words = self.units().len().saturating_sub(unit);
        // `विभाग ने कहा दो दिनों में सुधार की उम्मीद।`: nothing but content stands behind `ने कहा`.
        let said = cue.shape == Shape::Ergative && cue.end == cue.last + 1 && self.reading.word(cue.last) == "कहा";
        let closes = self
            .reading
            .chunks
            .iter()
            .rfind(|c| c.kind != ChunkKind::Mark)
            .is_some_and(|c| c.kind == ChunkKind::Verb && c.first > unit + 1);
        plain && finite && words >= 4 && (closes || said) && reports_alone(cue.class) && !cue.unreal
    }

    /// A cue that is no postpositional phrase. Gives the unit behind its content.
    fn report(&mut self, k: usize, cue: &CueHit, own: Option<Phrase>, chain: Option<Chain>) -> Option<usize> {
        let addressee = self.reading.addressee(cue, own);
        let inherited = self.found.last().filter(|_| own.is_none()).and_then(|q| q.source);
        let (source, via) = match chain {
            Some(Chain { speaker: Some(speaker), via, .. }) => (Some(speaker.tokens), own.map(|o| o.tokens).or(via)),
            Some(Chain { via, .. }) => (own.map(|o| o.tokens), via),
            None => (own.map(|o| o.tokens).or(inherited), None),
        };
        let cue_first =
            chain.filter(|c| c.speaker.is_some() && c.cue_first < cue.first).map_or(cue.first, |c| c.cue_first);
        let adjacent = chain.is_some_and(|c| c.cue_first + 4 >= cue.first);
        let cue_tokens = self.reading.tokens(if adjacent { cue_first } else { cue.first }, cue.last);
        let left = own.map_or(cue.first, |o| self.reading.chunks[o.chunk].first).min(cue.first);
        let report = Report { k, cue: *cue, cue_tokens, source, addressee, via, left };
        match self.opens(cue) {
            Some(Opening::Clause(start)) => self.clause(&report, start, Rule::CueClause),
            Some(Opening::Marks(unit)) => self.marks(&report, unit),
            Some(Opening::Comma(start)) => {
                // `… टिप्पणी की है, उन्होंने कहा कि …`: what follows is a report of its own.
                let next = self.cues.get(k + 1).filter(|next| matches!(self.opens(next), Some(Opening::Clause(_))));
                let own = next.and_then(|next| self.reading.source(next));
                if own.is_some_and(|source| self.reading.chunks[source.chunk].first == start) {
                    return None;
                }
                let bare = !self.is_mark(start - 1);
                if !bare && let Some(end) = self.around(&report, start) {
                    return Some(end);
                }
                // `पानी की मांग करती है, …`: what is asked for stands before the noun.
                if cue.first < cue.last && cue.first > 0 && self.reading.is(cue.first - 1, Tags::GENITIVE) {
                    return self.fragments(&report);
                }
                let colon = matches!(self.reading.word(start - 1), ":" | "-" | "–" | "—");
                if report.cue.shape == Shape::Participle || !colon && !bare && !self.is_clause(start) {
                    return self.fragments(&report);
                }
                self.clause(&report, start, Rule::CueComma)
            }
            None => self.before(&report).or_else(|| self.fragments(&report)),
        }
    }

    /// Whether what stands from `start` on can be a clause of its own.
    fn is_clause(&self, start: usize) -> bool {
        let goes_on =
            matches!(self.reading.word(start), "लेकिन" | "मगर" | "जबकि" | "हालांकि" | "ताकि" | "क्योंकि" | "बल्कि");
        // `उसने कहा, जब वह आया तो …`
        let when = matches!(self.reading.word(start), "जब" | "जहां" | "जहाँ");
        !goes_on
            && (when || !self.reading.is(start, Tags::RELATIVE.or(Tags::COORDINATING)))
            && self.reading.chunks.iter().any(|c| c.first > start && c.kind == ChunkKind::Verb)
    }

    fn push(&mut self, report: &Report, rule: Rule, content: Vec<Stretch>, kind: QuoteKind) {
        // `मैंने हमेशा कहा है, …`: the reporter, or someone within a quotation, speaks of himself.
        let own = report.source.is_some_and(|source| self.is_first_person(source));
        if own && kind != QuoteKind::Direct && matches!(rule, Rule::CueComma | Rule::According | Rule::Fragment) {
            return;
        }
        self.found.push(Found {
            kind,
            content,
            cue: Some(report.cue_tokens),
            source: report.source,
            addressee: report.addressee,
            via: report.via,
            rule,
            agentless: report.source.is_none() && report.cue.rumoured,
        });
    }

    fn is_first_person(&self, source: Stretch) -> bool {
        let pronoun = self.reading.parse.lexeme(source.0).pronoun;
        source.0 == source.1 && pronoun.is_some_and(|p| p.person == Person::First)
    }

    /// `ने कहा कि …`: the clause behind कि or a comma.
    fn clause(&mut self, report: &Report, start: usize, rule: Rule) -> Option<usize> {
        let end = self.content_end(report.k, start);
        if start >= end {
            return None;
        }
        // `ने कहा कि काम कैसे हुआ: “…”`
        let told = (start + 2..end).find(|&u| self.is_marked(u) && self.reading.word(u - 1) == ":");
        if let Some(unit) = told.filter(|&unit| self.ends(unit + 1)) {
            return self.marks(report, unit);
        }
        let stretch = self.trim(start, end - 1)?;
        let mut content = vec![stretch];
        // `“A,” उसने कहा कि B`
        if let Some(unit) = self.marks_before(report.left)
            && (self.is_comma(unit + 1)
                || self.reading.marked_at(unit).is_some_and(|m| self.reading.parse.word(m.last) == ","))
        {
            content.insert(0, self.trim(unit, unit)?);
            self.used[unit] = true;
        }
        // `“मुझे याद है,” उन्होंने यह पूछे जाने पर कहा कि …`: what follows is the question.
        let asked = (report.left..report.cue.first).any(|u| self.reading.word(u) == "पूछे");
        if content.len() > 1 && asked {
            content.truncate(1);
        }
        let kind = content::kind(self.reading.parse, self.reading.marked, &content);
        let quoted = (start..end).any(|u| self.is_marked(u));
        if (report.cue.unreal || !reports_alone(report.cue.class)) && !quoted {
            return None;
        }
        self.use_marks(start, end);
        self.push(report, rule, content, kind);
        Some(end)
    }

    fn is_comma(&self, unit: usize) -> bool {
        self.reading.word(unit) == ","
    }

    fn use_marks(&mut self, start: usize, end: usize) {
        for unit in start..end.min(self.used.len()) {
            self.used[unit] = true;
        }
    }

    /// The tokens of units without marks at the edges; nothing when there are none.
    fn trim(&self, first: usize, last: usize) -> Option<Stretch> {
        if first > last || last >= self.units().len() {
            return None;
        }
        content::trim(self.reading.parse, self.reading.marked, self.reading.tokens(first, last))
    }

    /// `ने कहा, “…”`
    fn marks(&mut self, report: &Report, unit: usize) -> Option<usize> {
        let mut content = vec![self.trim(unit, unit)?];
        let mut end = unit + 1;
        // Marks that open anew, and fragments joined by और.
        while self.is_marked(end) || self.joins(end) {
            let next = if self.is_marked(end) { end } else { end + 1 };
            content.extend(self.trim(next, next));
            end = next + 1;
        }
        let short =
            self.reading.marked_at(unit).is_some_and(|m| m.last - m.first < 8 && !self.reading.parse.is_stop(m.last));
        let goes_on =
            !self.ends(end) && !self.is_mark(end) && !self.reading.is(end, Tags::CLAUSAL.or(Tags::COORDINATING));
        if short && goes_on && report.cue.shape != Shape::Participle {
            return self.clause(report, unit, Rule::CueComma);
        }
        let mut rule = Rule::CueMarks;
        if let Some(before) = self.marks_before(report.left) {
            content.insert(0, self.trim(before, before)?);
            self.used[before] = true;
            rule = Rule::MarksAround;
        }
        self.use_marks(unit, end);
        let kind = content::kind(self.reading.parse, self.reading.marked, &content);
        self.push(report, rule, content, kind);
        Some(end)
    }

    fn joins(&self, unit: usize) -> bool {
        (self.reading.is(unit, Tags::COORDINATING) || self.is_comma(unit)) && self.is_marked(unit + 1)
    }

    /// The quoted unit that stands right before `left`, with a comma or dash between at most.
    fn marks_before(&self, left: usize) -> Option<usize> {
        let mut unit = left.checked_sub(1)?;
        while self.is_mark(unit) || self.reading.is(unit, Tags::ADVERB) {
            unit = unit.checked_sub(1)?;
        }
        (self.is_marked(unit) && !self.used[unit]).then_some(unit)
    }

    /// `हम जीतेंगे, उसने कहा, क्योंकि हम तैयार हैं`: the clause goes on behind the cue.
    fn around(&mut self, report: &Report, start: usize) -> Option<usize> {
        if let Some(unit) = self.marks_before(report.left) {
            let end = self.content_end(report.k, start);
            let content = vec![self.trim(unit, unit)?, self.trim(start, end - 1)?];
            let kind = content::kind(self.reading.parse, self.reading.marked, &content);
            self.use_marks(unit, end);
            self.push(report, Rule::MarksAround, content, kind);
            return Some(end);
        }
        let first = self.clause_before(report.left)?;
        let end = self.content_end(report.k, start);
        let content = vec![self.trim(first, report.left - 1)?, self.trim(start, end - 1)?];
        let kind = content::kind(self.reading.parse, self.reading.marked, &content);
        self.use_marks(first, end);
        self.push(report, Rule::ClauseCue, content, kind);
        Some(end)
    }

    /// The first unit of the full clause that ends with a comma right before `left`.
    fn clause_before(&self, left: usize) -> Option<usize> {
        let comma = left.checked_sub(1)?;
        if !self.is_comma(comma) {
            return None;
        }
        let last = self.reading.chunks.iter().rfind(|c| c.last < comma)?;
        let finite = last.kind == ChunkKind::Verb && last.last + 1 == comma;
        let opens = self.reading.is(0, Tags::CLAUSAL.or(Tags::RELATIVE));
        (finite && !opens && comma >= 3).then_some(0)
    }

    /// `“…,” पुतिन ने कहा।` and `…, पुतिन ने कहा।`
    fn before(&mut self, report: &Report) -> Option<usize> {
        if !self.ends(report.cue.end)
            && !self.is_mark(report.cue.end)
            && !self.reading.is(report.cue.end, Tags::CLAUSAL.or(Tags::COORDINATING))
        {
            // The cue is no more than part of a longer predicate.
            if report.cue.shape != Shape::Participle {
                return None;
            }
        }
        if let Some(unit) = self.marks_before(report.left).or_else(|| self.opening_utterance(report)) {
            let first = self.quoted_clause(unit);
            let content = vec![self.trim(first, unit)?];
            let kind = content::kind(self.reading.parse, self.reading.marked, &content);
            self.use_marks(first, unit + 1);
            self.push(report, Rule::MarksCue, content, kind);
            return Some(report.cue.end);
        }
        let Some(first) = self.clause_before(report.left) else {
            if self.ends(report.cue.end) {
                self.dangling = Some((report.cue_tokens, report.source));
            }
            return None;
        };
        if report.cue.unreal || !reports_alone(report.cue.class) || report.source.is_none() {
            return None;
        }
        let content = vec![self.trim(first, report.left - 1)?];
        let kind = content::kind(self.reading.parse, self.reading.marked, &content);
        self.use_marks(first, report.left);
        self.push(report, Rule::ClauseCue, content, kind);
        Some(report.cue.end)
    }

    /// `“…,” बैठक के बाद, मीडिया से बात करते हुए, X ने कहा।`: an utterance that opens the frame.
    fn opening_utterance(&self, report: &Report) -> Option<usize> {
        let unit = (0..report.left).find(|&u| self.is_marked(u))?;
        let marked = self.reading.marked_at(unit)?;
        let utterance = marked.last - marked.first >= 4 && self.reading.parse.is_punctuation(marked.last);
        (utterance && self.starts(unit) && !self.used[unit] && self.ends(report.cue.end)).then_some(unit)
    }

    /// Where the content starts that ends with the marks at `unit`: words before them
    /// that no mark parts from them belong to it.
    fn quoted_clause(&self, unit: usize) -> usize {
        let stretch = self.reading.marked_at(unit);
        if stretch.is_some_and(|m| self.reading.parse.is_stop(m.last) && m.last - m.first > 4) || self.starts(unit) {
            return unit;
        }
        let first = (0..unit).rev().find(|&u| self.is_mark(u)).map_or(0, |u| u + 1);
        if first == unit || self.cues.iter().any(|c| first <= c.first && c.first < unit) { unit } else { first }
    }

    /// `X ने इसे “ऐतिहासिक” बताया`: fragments that the reporter's sentence carries.
    fn fragments(&mut self, report: &Report) -> Option<usize> {
        report.source?;
        let units: Vec<usize> = (0..self.units().len())
            .filter(|&u| {
                self.is_marked(u)
                    && !self.used[u]
                    && !self.is_title(u)
                    && (u <= report.cue.end || !self.other_cue(report, u))
            })
            .collect();
        let content: Vec<Stretch> = units.iter().filter_map(|&u| self.trim(u, u)).collect();
        if content.is_empty() {
            return None;
        }
        for unit in units {
            self.used[unit] = true;
        }
        self.push(report, Rule::Fragment, content, QuoteKind::Mixed);
        Some(report.cue.end)
    }

    fn other_cue(&self, report: &Report, unit: usize) -> bool {
        self.cues
            .iter()
            .any(|c| c.first > report.cue.first && c.first.abs_diff(unit) < 30 && !matches!(c.shape, Shape::Participle))
    }

    /// A name or title in marks: `फ़िल्म ‘अग्ली’`, `‘अभिनव भारत’ नाम की`.
    fn is_title(&self, unit: usize) -> bool {
        let before = unit.checked_sub(1).map_or("", |u| self.reading.word(u));
        self.reading.is(unit.wrapping_sub(1), Tags::WORK)
            || self.reading.is(unit + 1, Tags::WORK)
            || matches!(self.reading.word(unit + 1), "नाम" | "नामक" | "शीर्षक")
            || before == "तथाकथित"
    }

    /// `X के अनुसार …`: the rest of the sentence, and what stood before the phrase.
    fn according(&mut self, k: usize, cue: &CueHit, source: Phrase, chain: Option<Chain>) -> Option<usize> {
        let mut start = cue.end;
        while self.is_mark(start) || self.reading.is(start, Tags::COMPLEMENT) || self.reading.is(start, Tags::EMPHATIC)
        {
            start += 1;
        }
        let left = self.reading.chunks[source.chunk].first;
        let end = self.content_end(k, start);
        let mut content = Vec::new();
        let mut first = start;
        if let Some(before) = self.topic_before(left) {
            content.extend(self.trim(before, left - 1));
            first = before;
        }
        if start < end {
            content.extend(self.trim(start, end - 1));
        }
        if content.is_empty() {
            return None;
        }
        let kind = content::kind(self.reading.parse, self.reading.marked, &content);
        let report = Report {
            k,
            cue: *cue,
            cue_tokens: self.reading.tokens(cue.first, cue.last),
            // `प्रवक्ता के हवाले से अख़बार के अनुसार`: the paper passes on what the spokesman said.
            source: Some(chain.and_then(|c| c.speaker).map_or(source.tokens, |speaker| speaker.tokens)),
            addressee: None,
            via: chain.and_then(|c| c.via.or(c.speaker.map(|_| source.tokens))),
            left,
        };
        self.use_marks(first, end);
        self.push(&report, Rule::According, content, kind);
        Some(end.max(start))
    }

    /// The reported words before an according-to phrase: a noun phrase that the clause
    /// behind it goes on with, not an adverbial.
    fn topic_before(&self, left: usize) -> Option<usize> {
        let boundary = self.reading.chunks.iter().rfind(|c| {
            c.last < left && (c.kind == ChunkKind::Conjunction || c.kind == ChunkKind::Mark && !self.is_comma(c.first))
        });
        let first = boundary.map_or(0, |c| c.last + 1);
        // `… की ओर से जारी रिपोर्ट के अनुसार`: a participle before the phrase belongs to it.
        let modifies = self.reading.chunks.iter().rfind(|c| c.last < left).is_some_and(|c| {
            matches!(c.kind, ChunkKind::Verb | ChunkKind::Participle | ChunkKind::Noun(Case::Compound))
        });
        let topic = !modifies
            && self.reading.chunks.iter().any(|c| {
                c.first >= first
                    && c.last < left
                    && matches!(c.kind, ChunkKind::Noun(Case::Direct | Case::Ergative))
                    && !self.reading.is(c.first, Tags::ADVERB)
            });
        (topic && first < left).then_some(first)
    }

    /// The unit behind the content that starts at `start`: the end of the frame, or where
    /// the reporter speaks again.
    ///
    /// `… है, जबकि पुलिस ने कहा कि …`, `… है और बताया कि …`
    fn content_end(&self, k: usize, start: usize) -> usize {
        let end = self.cues[k + 1..]
            .iter()
            .filter(|c| c.first >= start)
            .find_map(|cue| self.cut_before(cue, start, self.cues[k].class))
            .unwrap_or(self.units().len());
        // `“युद्ध ख़त्म हो गया है”, जहाँ …`: behind the marks the reporter tells the background.
        let place = |u: usize| self.is_marked(u - 1) && matches!(self.reading.word(u), "जहां" | "जहाँ");
        if let Some(unit) = (start + 1..end).find(|&u| place(u)) {
            return unit;
        }
        // `जब उसने घोषणा की कि …, तो लोग चले गए`: तो answers जब.
        let when = (0..self.cues[k].first)
            .filter(|&u| self.reading.is(u, Tags::CONDITIONAL.or(Tags::RELATIVE)))
            .any(|u| self.reading.is(u, Tags::CONDITIONAL) || self.reading.word(u) == "जब");
        if when && let Some(unit) = (start + 1..end).find(|&u| self.reading.word(u) == "तो" && self.is_comma(u - 1))
        {
            return unit - 1;
        }
        // `…, हालांकि सरकार इसे गलत बता रही है`: the reporter sets something against it.
        (start + 1..end).find(|&u| self.concedes(u)).unwrap_or(end)
    }

    fn concedes(&self, unit: usize) -> bool {
        self.reading.is(unit, Tags::CLAUSAL)
            && matches!(self.reading.word(unit), "हालांकि" | "हालाँकि")
            && (self.is_mark(unit - 1)
                || self.reading.chunks.iter().any(|c| c.kind == ChunkKind::Verb && c.last + 1 == unit))
    }

    /// Where the reporter's clause with `cue` starts, if it is no part of the content.
    fn cut_before(&self, cue: &CueHit, start: usize, class: CueClass) -> Option<usize> {
        if cue.shape == Shape::Participle {
            return self.cut_before_participle(cue, start);
        }
        let source = self.reading.source(cue);
        // `…, उन्होंने इसे “झूठ” बताया`
        let labels = cue.class == CueClass::Label || self.reading.word(cue.last) == "बताया";
        let fragment = labels
            && source
                .is_some_and(|source| (self.reading.chunks[source.chunk].last..cue.first).any(|u| self.is_marked(u)));
        let opens = cue.shape == Shape::Phrase(PhraseClass::According) || fragment || self.opens(cue).is_some();
        if cue.unreal || !opens {
            return None;
        }
        let chunk = source.map_or_else(|| self.chunk_of(cue.first), |s| Some(s.chunk))?;
        if self.reading.chunks[chunk].first < start {
            return None;
        }
        let before = self.reading.chunks[..chunk].iter().rfind(|c| !self.is_filler(c))?;
        if before.first < start {
            return None;
        }
        let word = self.reading.word(before.first);
        // `… है, साथ ही उन्होंने कहा कि …`
        let adds = |before: &Chunk| matches!(self.reading.word(before.last + 1), "साथ" | "वहीं" | "उधर" | "दूसरी");
        let parts = match before.kind {
            ChunkKind::Conjunction => {
                matches!(word, "जबकि" | "लेकिन" | "मगर" | "परंतु" | "किंतु" | "वहीं")
                    // `पूछा कि क्यों, तो उसने कहा, …`
                    || word == "तो" && class == CueClass::Ask
                    || self.reading.is(before.first, Tags::COORDINATING)
            }
            ChunkKind::Mark => (source.is_none() || fragment || adds(before)) && self.is_comma(before.first),
            ChunkKind::Verb => adds(before),
            _ => false,
        };
        parts.then(|| {
            // The comma before the conjunction goes with it.
            before.first - usize::from(before.first > start && self.is_comma(before.first - 1))
        })
    }

    /// `…, यह बताते हुए कि …`: the reporter goes on with the same source.
    fn cut_before_participle(&self, cue: &CueHit, start: usize) -> Option<usize> {
        let this = cue.first.checked_sub(1).filter(|&u| self.reading.word(u) == "यह")?;
        let comma = this.checked_sub(1).filter(|&u| self.is_comma(u) && u > start)?;
        matches!(self.opens(cue), Some(Opening::Clause(_) | Opening::Marks(_))).then_some(comma)
    }

    fn chunk_of(&self, unit: usize) -> Option<usize> {
        self.reading.chunks.iter().position(|c| c.last >= unit)
    }

    /// An adverbial between a conjunction and its subject or verb.
    fn is_filler(&self, chunk: &Chunk) -> bool {
        match chunk.kind {
            ChunkKind::Adverb | ChunkKind::Participle => true,
            ChunkKind::Noun(Case::Locative | Case::Ablative | Case::Compound | Case::Dative) => true,
            ChunkKind::Noun(Case::Direct) => {
                chunk.last <= chunk.first + 1 && matches!(self.reading.word(chunk.first), "यह" | "ये" | "साथ")
            }
            _ => false,
        }
    }

    /// Quoted stretches that no cue of their frame has taken.
    fn by_marks(&mut self, before: &Before) {
        for unit in 0..self.units().len() {
            if !self.is_marked(unit) || self.used[unit] {
                continue;
            }
            let Some(content) = self.trim(unit, unit) else { continue };
            let found = self.clause_marks(unit, content).or_else(|| self.standing_alone(unit, content, before));
            if let Some(found) = found {
                self.used[unit] = true;
                self.found.push(found);
            }
        }
        if self.found.is_empty() && !self.used.iter().any(|&u| u) {
            let colon = self.colon();
            self.found.extend(colon);
        }
    }

    /// `छाबरिया स्वागत करते हैं, “…”`, `पुतिन: “…”`, `“…” - पुतिन`
    fn clause_marks(&self, unit: usize, content: Stretch) -> Option<Found> {
        let mark = unit.checked_sub(1)?;
        let colon = matches!(self.reading.word(mark), ":" | "-" | "–" | "—" | ":-");
        if !colon && !self.is_comma(mark) || !self.ends(unit + 1) && !self.is_marked(unit + 1) {
            return None;
        }
        let chunks = self.reading.chunks;
        let last = chunks.iter().rposition(|c| c.last < mark)?;
        let cue =
            (chunks[last].kind == ChunkKind::Verb).then(|| self.reading.tokens(chunks[last].first, chunks[last].last));
        if !colon && (cue.is_none() || content.1 - content.0 < 2) {
            return None;
        }
        let source = self.subject_of(last + 1, colon && cue.is_none())?;
        Some(Found {
            kind: QuoteKind::Direct,
            content: vec![content],
            cue,
            source: Some(source),
            addressee: None,
            via: None,
            rule: if cue.is_some() { Rule::ClauseMarks } else { Rule::Colon },
            agentless: false,
        })
    }

    /// The subject among the chunks before number `end`.
    fn subject_of(&self, end: usize, colon: bool) -> Option<Stretch> {
        let chunks = &self.reading.chunks[..end];
        let nominal = |case| chunks.iter().rfind(|c| c.kind == ChunkKind::Noun(case));
        let found = nominal(Case::Ergative).or_else(|| {
            if colon { nominal(Case::Direct) } else { chunks.iter().find(|c| c.kind == ChunkKind::Noun(Case::Direct)) }
        })?;
        Some(self.reading.tokens(found.first, found.last))
    }

    /// A quoted sentence on its own.
    fn standing_alone(&self, unit: usize, content: Stretch, before: &Before) -> Option<Found> {
        let parse = self.reading.parse;
        if !self.starts(unit) || !self.ends(unit + 1) {
            return None;
        }
        let words = (content.0..=content.1).filter(|&at| !parse.is_punctuation(at)).count();
        let utterance = words >= 4 || parse.is_stop(content.1);
        let (rule, cue, source) = match before.dangling {
            Some((cue, source)) => (Rule::CueMarks, Some(cue), source),
            None if before.direct && utterance => (Rule::Continued, None, None),
            None if words >= 5 => (Rule::Alone, None, None),
            None => return None,
        };
        Some(Found {
            kind: QuoteKind::Direct,
            content: vec![content],
            cue,
            source,
            addressee: None,
            via: None,
            rule,
            agentless: false,
        })
    }

    /// `मोदी: …`: a short name, a colon, and the rest of the line.
    fn colon(&self) -> Option<Found> {
        let colon = (1..self.units().len().min(7)).find(|&u| self.reading.word(u) == ":")?;
        let head = self.reading.chunks.first()?;
        let person = (0..colon)
            .any(|u| self.reading.is(u, Tags::TITLE.or(Tags::HONORIFIC).or(Tags::SURNAME).or(Tags::GIVEN_NAME)));
        if head.kind != ChunkKind::Noun(Case::Direct) || head.first != 0 || head.last + 1 != colon || !person {
            return None;
        }
        let content = self.trim(colon + 1, self.units().len() - 1)?;
        // Without a final stop it is a headline with its topic.
        if !self
            .units()
            .last()
            .is_some_and(|_| self.reading.parse.is_stop(self.reading.tokens(colon, self.units().len() - 1).1))
        {
            return None;
        }
        // Talk, not a heading with its topic: it asks, or speaks of the speaker or the hearer.
        let parse = self.reading.parse;
        let talks = matches!(parse.word(content.1 + 1), "?" | "!")
            || (content.0..=content.1)
                .any(|at| parse.lexeme(at).pronoun.is_some_and(|p| matches!(p.person, Person::First | Person::Second)));
        (talks && content.1 - content.0 >= 2).then(|| Found {
            kind: content::kind(self.reading.parse, self.reading.marked, &[content]),
            content: vec![content],
            cue: None,
            source: Some(self.reading.tokens(0, head.last)),
            addressee: None,
            via: None,
            rule: Rule::Colon,
            agentless: false,
        })
    }
}

/// What opens behind a cue, with the first unit of the content.
#[derive(Clone, Copy)]
enum Opening {
    Clause(usize),
    Marks(usize),
    Comma(usize),
}

/// A cue with what belongs to it.
struct Report {
    k: usize,
    cue: CueHit,
    cue_tokens: Stretch,
    source: Option<Stretch>,
    addressee: Option<Stretch>,
    via: Option<Stretch>,
    /// The first unit of the source and cue.
    left: usize,
}

/// Whether a cue of this class reports speech even without quotation marks; beliefs, hopes
/// and feelings do not.
const fn reports_alone(class: CueClass) -> bool {
    !matches!(
        class,
        CueClass::Feel | CueClass::Hope | CueClass::Believe | CueClass::Express | CueClass::Label | CueClass::Talk
    )
}
