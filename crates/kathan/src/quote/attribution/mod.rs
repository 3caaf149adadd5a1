//! From cues and marks to quotations: which words belong to which cue.

mod according;
mod ahead;
mod behind;
mod extent;
mod opening;
mod unattributed;

use std::ops::Range;

use self::opening::Opening;

use super::content;
use super::cue::{CueHit, Shape};
use super::readings::Readings;
use super::rule::Rule;
use super::source::{Phrase, Reading};
use super::{Found, QuoteKind, Stretch};
use crate::clause::{ChunkKind, Units};
use crate::lexicon::{CueClass, Form, Person, PhraseClass, Tags};

/// All quotations of a text, in order.
pub(crate) fn find(readings: &mut Readings<'_, '_>) -> Vec<Found> {
    let mut found = Vec::new();
    let mut before = Before::default();
    let mut used = Vec::new();
    let mut spare = Vec::new();
    for frame in 0..readings.len() {
        if !readings.may_report(frame) {
            before = Before::default();
            continue;
        }
        let (reading, cues) = readings.read(frame);
        used.clear();
        used.resize(reading.units.len(), false);
        let mut attribution =
            Attribution { reading, cues, used: &mut used, taken: false, found: spare, dangling: None };
        attribution.by_cues();
        attribution.by_marks(&before);
        let Attribution { found: mut here, dangling, .. } = attribution;
        here.sort_by_key(Found::first);
        before = Before { direct: here.last().is_some_and(|q| q.kind == QuoteKind::Direct), dangling };
        found.append(&mut here);
        spare = here;
    }
    found
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
    /// Whether a quotation has taken any units, quoted or not.
    taken: bool,
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
    fn units(&self) -> Units<'_, '_> {
        self.reading.units
    }

    fn is_marked(&self, unit: usize) -> bool {
        self.units().is_marked(unit)
    }

    fn is_mark(&self, unit: usize) -> bool {
        self.units().is_punctuation(unit)
            && matches!(self.reading.word(unit), "," | ":" | "-" | "–" | "—" | "--" | ";" | ".." | "..." | "…")
    }

    fn ends(&self, unit: usize) -> bool {
        (unit..self.units().len()).all(|u| self.units().is_punctuation(u))
    }

    /// Whether nothing but marks and conjunctions stands before `unit`.
    fn starts(&self, unit: usize) -> bool {
        (0..unit).all(|u| {
            self.units().is_punctuation(u) || self.reading.is(u, Tags::CLAUSAL.or(Tags::COORDINATING).or(Tags::ADVERB))
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

    /// A cue that is no postpositional phrase. Gives the unit behind its content.
    fn report(&mut self, k: usize, cue: &CueHit, own: Option<Phrase>, chain: Option<Chain>) -> Option<usize> {
        let addressee = self.reading.addressee(cue, own);
        // `X ने पूछा कि क्यों, तो जवाब मिला, …`: who asked does not answer.
        let asked = k > 0 && self.cues[k - 1].class == CueClass::Ask;
        let inherited = self.found.last().filter(|_| own.is_none() && !asked).and_then(|q| q.source);
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
            // `पुलिस को सूचना मिली कि …`: nobody is said to have given it.
            Some(Opening::Clause(_)) if cue.shape == Shape::Received && source.is_none() => None,
            Some(Opening::Clause(start)) => self.clause(&report, start, Rule::CueClause),
            Some(Opening::Marks(unit)) => self.marks(&report, unit),
            Some(Opening::Comma(start)) => {
                // `पेश होने को कहा, …`: what somebody is told to do stands before the cue.
                if self.is_told(cue) {
                    return None;
                }
                if self.is_comma(start - 1) && self.cues.get(k + 1).is_some_and(|next| self.reports_from(start, next)) {
                    return self.before(&report);
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
                // `संधि का उल्लंघन बताया, …`: nobody is said to speak. `कहा, …` leaves out who spoke before.
                if report.source.is_none() && !colon && !self.starts(cue.first) {
                    return None;
                }
                if report.cue.shape == Shape::Participle || !colon && !bare && !self.is_clause(start) {
                    return self.fragments(&report);
                }
                self.clause(&report, start, Rule::CueComma)
            }
            // `…, उन्होंने इसे “झूठ” बताया`
            None if self.units().marked_in(report.left..cue.first).any(|u| !self.is_used(u)) => {
                self.fragments(&report).or_else(|| self.before(&report))
            }
            None => self.before(&report).or_else(|| self.fragments(&report)),
        }
    }

    fn is_told(&self, cue: &CueHit) -> bool {
        cue.first >= 2
            && self.reading.is(cue.first - 1, Tags::DATIVE)
            && self
                .reading
                .token(cue.first - 2)
                .is_some_and(|at| self.reading.parse.lexeme(at).form == Some(Form::Infinitive))
    }

    /// `… टिप्पणी की है, उन्होंने कहा कि …`, `… कहा, साथ ही बताया कि …`: what starts at `start` is a report of its own.
    fn reports_from(&self, start: usize, next: &CueHit) -> bool {
        let source = self.reading.source(next).map(|source| self.reading.chunks[source.chunk]);
        let source = source.filter(|chunk| chunk.first >= start);
        let fragment = source.is_some_and(|chunk| self.has_marks(chunk.last..next.first));
        let first = source.map_or(next.first, |chunk| chunk.first);
        let leads = self.reading.chunks.iter().filter(|c| c.first >= start && c.last < first);
        let leads = leads.clone().all(|c| self.is_filler(c) || c.kind == ChunkKind::Conjunction);
        leads && (fragment || matches!(self.opens(next), Some(Opening::Clause(_))))
    }

    fn push(&mut self, report: &Report, rule: Rule, content: Vec<Stretch>, kind: QuoteKind) {
        // `मैं तो कहती हूं, …`: the reporter, or someone within a quotation, speaks of himself.
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
            agentless: report.source.is_none() && report.cue.shape == Shape::Passive,
        });
    }

    fn is_first_person(&self, source: Stretch) -> bool {
        let pronoun = self.reading.parse.lexeme(source.0).pronoun;
        source.0 == source.1 && pronoun.is_some_and(|p| p.person == Person::First)
    }

    fn is_comma(&self, unit: usize) -> bool {
        self.reading.word(unit) == ","
    }

    fn use_marks(&mut self, start: usize, end: usize) {
        self.reading.units.marked_in(start..end).for_each(|unit| self.used[unit] = true);
        self.taken = true;
    }

    /// Whether a quotation has taken a quoted unit.
    fn is_used(&self, unit: usize) -> bool {
        self.used[unit]
    }

    fn has_marks(&self, units: Range<usize>) -> bool {
        self.units().marked_in(units).next().is_some()
    }

    /// The tokens of units without marks at the edges; nothing when there are none.
    fn trim(&self, first: usize, last: usize) -> Option<Stretch> {
        if first > last || last >= self.units().len() {
            return None;
        }
        content::trim(self.reading.parse, self.reading.marked, self.reading.tokens(first, last))
    }
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
