//! Where the content behind a cue opens: at कि, at marks, at a comma, or right behind it.

use super::{Attribution, reports_alone};
use crate::clause::ChunkKind;
use crate::lexicon::Tags;
use crate::quote::cue::{CueHit, Shape};

/// What opens behind a cue, with the first unit of the content.
#[derive(Clone, Copy)]
pub(super) enum Opening {
    Clause(usize),
    Marks(usize),
    Comma(usize),
}

impl Attribution<'_, '_> {
    /// Where the content behind a cue opens.
    pub(super) fn opens(&self, cue: &CueHit) -> Option<Opening> {
        let mut unit = cue.end;
        if self.reading.word(unit) == "(" {
            unit = (unit..self.units().len()).find(|&u| self.reading.word(u) == ")")? + 1;
        }
        // `यह कहते हुए बैठक छोड़ दी कि …`
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
    pub(super) fn opens_bare(&self, cue: &CueHit, unit: usize) -> bool {
        let relative = (0..cue.first).any(|u| self.reading.is(u, Tags::RELATIVE));
        let plain = !relative
            && self.reading.token(unit).is_some_and(|at| !self.reading.parse.is_punctuation(at))
            && !self.reading.is(unit, Tags::CASE.or(Tags::COORDINATING).or(Tags::CLAUSAL).or(Tags::RELATIVE));
        // `रिपोर्ट बताती है …`
        let document = cue.shape == Shape::Direct
            && self.reading.source(cue).is_some_and(|source| self.reading.parse.is(source.tokens.1, Tags::DOCUMENT));
        let finite = cue.shape == Shape::Nominal
            || document
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

    /// Whether what stands from `start` on can be a clause of its own.
    pub(super) fn is_clause(&self, start: usize) -> bool {
        let goes_on = self.reading.is(start, Tags::CONTRASTIVE.or(Tags::CONCESSIVE).or(Tags::CONTINUING));
        // `उसने कहा, जब वह आया तो …`
        let when = matches!(self.reading.word(start), "जब" | "जहां" | "जहाँ");
        !goes_on
            && (when || !self.reading.is(start, Tags::RELATIVE.or(Tags::COORDINATING)))
            && self.reading.chunks.iter().any(|c| c.first > start && c.kind == ChunkKind::Verb)
    }
}
