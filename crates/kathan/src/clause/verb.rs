//! Verb groups and converbs.

use super::chunk::{Chunk, ChunkKind, Reader};
use crate::lexicon::{Form, Tags};

impl Reader<'_, '_> {
    /// Whether the कर at `unit` is the verb behind its noun, and not a tax: `फ़ोन कर`, not `आय कर विभाग`.
    pub(super) fn ends_converb(&self, unit: usize) -> bool {
        let predicate = Tags::PREDICATIVE.or(Tags::CUE_NOUN);
        self.is(unit - 1, predicate) && !self.is(unit + 1, Tags::CASE.or(Tags::VERB).or(Tags::AUXILIARY))
    }

    pub(super) fn form(&self, unit: usize) -> Option<Form> {
        self.units.lexeme(unit).form
    }

    /// A verb form that is no noun here: `मान` in `मान लिया`, not in `मान सिंह`.
    pub(super) fn is_finite(&self, unit: usize, form: Option<Form>) -> bool {
        match form {
            Some(Form::Stem) => self.is(unit + 1, Tags::AUXILIARY.or(Tags::VERB)),
            Some(Form::Infinitive) => !self.is(unit + 1, Tags::GENITIVE),
            Some(Form::Perfective) if self.is(unit + 1, Tags::GENITIVE) => false,
            Some(_) => true,
            None => false,
        }
    }

    /// The verb group from `unit` on: verbs, auxiliaries, negations and particles.
    pub(super) fn read_verb(&mut self, unit: usize) -> usize {
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
