//! Quoted stretches, and lines behind a colon, that no cue has taken.

use super::{Attribution, Before};
use crate::clause::{Chunk, ChunkKind};
use crate::lexicon::{Case, Person, Tags};
use crate::quote::rule::Rule;
use crate::quote::{Found, QuoteKind, Stretch, content};

impl Attribution<'_, '_> {
    /// Quoted stretches that no cue of their frame has taken.
    pub(super) fn by_marks(&mut self, before: &Before) {
        for unit in self.reading.units.marked_in(0..self.units().len()) {
            if self.is_used(unit) {
                continue;
            }
            let Some(content) = self.trim(unit, unit) else { continue };
            let found = self
                .clause_marks(unit, content)
                .or_else(|| self.headline(unit, content))
                .or_else(|| self.standing_alone(unit, content, before));
            if let Some(found) = found {
                self.use_marks(unit, unit + 1);
                self.found.push(found);
            }
        }
        if self.found.is_empty() && !self.taken {
            let colon = self.colon();
            self.found.extend(colon);
        }
    }

    /// `कुलपति छात्रों का स्वागत करती हैं, “…”`, `पुतिन: “…”`, `“…” - पुतिन`
    pub(super) fn clause_marks(&self, unit: usize, content: Stretch) -> Option<Found> {
        let mark = unit.checked_sub(1)?;
        let colon = matches!(self.reading.word(mark), ":" | "-" | "–" | "—");
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
        let source = self.enclosed(last).or_else(|| self.subject_of(last + 1, colon && cue.is_none()))?;
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

    /// `तस्वीर इस संदेश के साथ फैलाई गई है: “…”`: the text that goes with what is spread.
    fn enclosed(&self, last: usize) -> Option<Stretch> {
        let reading = &self.reading;
        let chunk = reading.chunks[..=last].iter().rfind(|c| {
            c.kind == ChunkKind::Noun(Case::Compound)
                && reading.word(c.last + 2) == "साथ"
                && reading.is(c.last, Tags::DOCUMENT)
        })?;
        Some(reading.tokens(chunk.first, chunk.last))
    }

    /// `‘पानी सबका हक़ है’: किसान संघ ने दी चेतावनी`: a heading that opens with what somebody said.
    fn headline(&self, unit: usize, content: Stretch) -> Option<Found> {
        let clause = content.1 - content.0 >= 2;
        let last = self.units().len() - 1;
        let heading = !self.reading.parse.is_stop(self.reading.tokens(last, last).1);
        if unit != 0 || !clause || !heading || self.reading.word(1) != ":" || self.ends(1) {
            return None;
        }
        let first = |cases: &[Case]| {
            self.reading.chunks.iter().find(|c| matches!(c.kind, ChunkKind::Noun(case) if cases.contains(&case)))
        };
        let subject = first(&[Case::Ergative]).or_else(|| first(&[Case::Direct, Case::Genitive, Case::Dative]))?;
        Some(Found {
            kind: QuoteKind::Direct,
            content: vec![content],
            cue: None,
            source: Some(self.reading.tokens(subject.first, subject.last)),
            addressee: None,
            via: None,
            rule: Rule::Colon,
            agentless: false,
        })
    }

    /// The subject among the chunks before number `end`.
    pub(super) fn subject_of(&self, end: usize, colon: bool) -> Option<Stretch> {
        let chunks = &self.reading.chunks[..end];
        let speaks = |c: &&Chunk, case| {
            let asks = self.reading.is(c.last, Tags::INTERROGATIVE);
            let thing = !colon && self.reading.is_thing(c) && self.owner(c).is_none();
            c.kind == ChunkKind::Noun(case) && !asks && !thing
        };
        let ergative = chunks.iter().rfind(|c| speaks(c, Case::Ergative));
        let found = ergative.or_else(|| {
            let mut bare = chunks.iter().filter(|c| speaks(c, Case::Direct));
            if colon { bare.next_back() } else { bare.next() }
        })?;
        let owner = self.owner(found).filter(|_| !colon && self.reading.is_thing(found));
        Some(self.reading.tokens(found.first, owner.unwrap_or(found.last)))
    }

    /// The last unit of whose thing it is: `दैनिक भोर` of `दैनिक भोर की सुर्ख़ी (है: “…”)`.
    fn owner(&self, thing: &Chunk) -> Option<usize> {
        (thing.first + 1..thing.last).rev().find(|&u| self.reading.is(u, Tags::GENITIVE)).map(|u| u - 1)
    }

    /// A quoted sentence on its own.
    pub(super) fn standing_alone(&self, unit: usize, content: Stretch, before: &Before) -> Option<Found> {
        let parse = self.reading.parse;
        // Whatever stands around several sentences in marks, somebody said them.
        let sentences = (content.0..content.1).any(|at| parse.is_stop(at));
        if !sentences && (!self.starts(unit) || !self.ends(unit + 1)) {
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
    pub(super) fn colon(&self) -> Option<Found> {
        let colon = (1..self.units().len().min(7)).find(|&u| self.reading.word(u) == ":")?;
        let head = self.reading.chunks.first()?;
        let person = (0..colon)
            .any(|u| self.reading.is(u, Tags::TITLE.or(Tags::HONORIFIC).or(Tags::SURNAME).or(Tags::GIVEN_NAME)));
        if head.kind != ChunkKind::Noun(Case::Direct) || head.first != 0 || head.last + 1 != colon || !person {
            return None;
        }
        let content = self.trim(colon + 1, self.units().len() - 1)?;
        // A heading tells its topic in this way, unless a clause follows a full name.
        let parse = self.reading.parse;
        let heading = !parse.is_stop(self.reading.tokens(colon, self.units().len() - 1).1);
        if heading {
            let name = Tags::TITLE.or(Tags::HONORIFIC).or(Tags::SURNAME).or(Tags::GIVEN_NAME);
            let clause = parse.is(content.1, Tags::AUXILIARY) && head.last > 0 && self.reading.is(head.last, name);
            let relative = (content.0..content.1).any(|at| parse.is(at, Tags::RELATIVE));
            return (clause && !relative).then(|| self.behind_colon(head.last, content));
        }
        // Talk, not its topic: it asks, or speaks of the speaker or the hearer.
        let talks = matches!(parse.word(content.1 + 1), "?" | "!")
            || (content.0..=content.1)
                .any(|at| parse.lexeme(at).pronoun.is_some_and(|p| matches!(p.person, Person::First | Person::Second)));
        (talks && content.1 - content.0 >= 2).then(|| self.behind_colon(head.last, content))
    }

    /// What the name that ends with unit `last` says behind its colon.
    fn behind_colon(&self, last: usize, content: Stretch) -> Found {
        Found {
            kind: content::kind(self.reading.parse, self.reading.marked, &[content]),
            content: vec![content],
            cue: None,
            source: Some(self.reading.tokens(0, last)),
            addressee: None,
            via: None,
            rule: Rule::Colon,
            agentless: false,
        }
    }
}
