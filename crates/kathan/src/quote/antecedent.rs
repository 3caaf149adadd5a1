//! Whom a pronoun stands for.

use super::Stretch;
use super::speaker::{Resolver, Speaker};
use crate::gazetteer::EntityKind;
use crate::lexicon::{Number, Tags};

/// What a pronoun may stand for.
enum Candidate {
    Known(Speaker),
    Phrase(Stretch),
}

/// The salience of who spoke last; the score of a candidate that is too weak; and how
/// many sentences back a pronoun reaches.
const LAST_SPEAKER: i32 = 5;
const FAINTEST: i32 = -20;
const FAR_SENTENCES: i32 = 12;

impl Resolver<'_, '_> {
    /// The person a pronoun stands for: recent, a speaker or a subject, and of its number.
    pub(super) fn antecedent(&mut self, at: usize, number: Number) -> Option<Speaker> {
        let sentence = self.sentence_of(at);
        let distance =
            |at: usize, resolver: &Self| i32::try_from(sentence - resolver.sentence_of(at)).unwrap_or(i32::MAX);
        let mut best: Option<(i32, Candidate)> = None;
        let mut consider = |score: i32, candidate| {
            if score > FAINTEST && best.as_ref().is_none_or(|&(top, _)| score > top) {
                best = Some((score, candidate));
            }
        };
        if let Some((Some(speaker), position)) = self.last {
            let far = distance(position.min(at), self);
            if far <= FAR_SENTENCES {
                let kind = speaker.entity.map(|entity| &self.mentions.entities[entity].kind);
                let thing = kind.is_some_and(|kind| *kind != EntityKind::Person)
                    || self.parse.is(speaker.name.1, Tags::DOCUMENT);
                let score = if thing { LAST_SPEAKER - 5 } else { LAST_SPEAKER };
                consider(score - 2 * far, Candidate::Known(speaker));
            }
        }
        for mention in self.mentions.before(at) {
            let far = distance(mention.first, self);
            if far > FAR_SENTENCES {
                break;
            }
            let kind = &self.mentions.entities[mention.entity].kind;
            let score = self.salience(mention.first, mention.last, kind, number) - 2 * far;
            consider(score, Candidate::Known(self.of_entity(mention.entity)));
        }
        let before = self.subjects.partition_point(|s| s.tokens.1 < at);
        for subject in self.subjects[..before].iter().rev() {
            let far = distance(subject.tokens.0, self);
            if far > FAR_SENTENCES {
                break;
            }
            let named = self.parse.is(subject.tokens.1, Tags::GIVEN_NAME.or(Tags::SURNAME).or(Tags::TITLE));
            let score = if named { 3 } else { -2 } + i32::from(subject.ergative) - 2 * far;
            consider(score, Candidate::Phrase(subject.tokens));
        }
        match best?.1 {
            Candidate::Known(speaker) => Some(speaker),
            Candidate::Phrase(tokens) => Some(self.named(tokens)),
        }
    }

    /// How likely a mention is taken up by a pronoun: persons and subjects before others.
    fn salience(&self, first: usize, last: usize, kind: &EntityKind, number: Number) -> i32 {
        let kind = match kind {
            EntityKind::Person => 0,
            EntityKind::Organization if number != Number::Singular => -6,
            _ => return -100,
        };
        let starts = self.parse.sentences.get(self.sentence_of(first)).is_some_and(|s| first - s.first < 5);
        let next = self.parse.lexeme(last + 1);
        let case = if next.is(Tags::ERGATIVE) {
            3
        } else if next.is(Tags::GENITIVE) {
            -1
        } else if next.is(Tags::CASE) {
            0
        } else {
            2
        };
        kind + case + i32::from(starts)
    }
}
