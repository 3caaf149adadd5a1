//! Adverbials without a postposition: `इस बीच`, `दस साल बाद`.

use super::chunk::{Chunk, ChunkKind, Reader};
use crate::lexicon::Tags;
use crate::token::TokenKind;

impl Reader<'_, '_> {
    /// `इस बीच`, `दस साल बाद`, `पिछले महीने`: an adverbial without a postposition, which ends at
    /// `unit`; `वे आगे`, where only the last word is one.
    pub(super) fn read_adverbial(&mut self, unit: usize) -> Option<usize> {
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
    pub(super) fn measures(&self, unit: usize) -> bool {
        let Some(at) = self.units.token(unit) else { return false };
        self.parse.tokens[at].kind() == TokenKind::Number
            || self.is(unit, Tags::DETERMINER.or(Tags::TIME).or(Tags::TEMPORAL).or(Tags::EMPHATIC).or(Tags::MEASURE))
    }

    /// An adverb word between hyphens or genitives is part of a name: `आज तक`.
    pub(super) fn inside_name(&self, unit: usize) -> bool {
        self.word(unit + 1) == "तक"
            || self.word(unit + 1) == "-" && self.open.is_some()
            // `पूर्व न्यायाधीश`
            || self.word(unit) == "पूर्व" && self.is(unit + 1, Tags::TITLE.or(Tags::HUMAN))
    }
}
