//! Who the source of a quotation is: pronouns, short names and descriptions to the
//! fullest name that the text gives.

use super::{Found, Stretch, Subject};
use crate::gazetteer::EntityKind;
use crate::lexicon::{Number, Person, Tags};
use crate::mention::Mentions;
use crate::parse::Parse;

/// A speaker: the tokens of its fullest form, and its entity when it has one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Speaker {
    pub(crate) name: Stretch,
    pub(crate) entity: Option<usize>,
}

/// By what the speaker of a quotation is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Basis {
    /// The source is a name or description.
    Name,
    /// The source is a pronoun.
    Pronoun,
    /// There is no source; what came before tells.
    Context,
    /// The text does not tell.
    Nothing,
}

impl Basis {
    /// `name`, `pronoun`, `context` or `nothing`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Pronoun => "pronoun",
            Self::Context => "context",
            Self::Nothing => "nothing",
        }
    }
}

/// The speaker of each quotation and by what it is known, in order; none when the text does not tell.
pub(crate) fn resolve(
    parse: &Parse<'_>,
    mentions: &Mentions,
    subjects: &[Subject],
    found: &[Found],
) -> Vec<(Option<Speaker>, Basis)> {
    let mut resolver = Resolver { parse, mentions, subjects, last: None, described: Vec::new() };
    found
        .iter()
        .map(|quote| {
            let speaker = resolver.speaker(quote);
            if speaker.is_some() {
                resolver.last = Some((speaker, quote.first()));
            }
            let basis = match (speaker, quote.source) {
                (None, _) => Basis::Nothing,
                (Some(_), None) => Basis::Context,
                (Some(_), Some(source)) if resolver.is_pronoun(source) => Basis::Pronoun,
                (Some(_), Some(_)) => Basis::Name,
            };
            (speaker, basis)
        })
        .collect()
}

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

/// How many tokens before a relative pronoun the noun it stands for may end.
const NEAR_TOKENS: usize = 12;

struct Resolver<'a, 't> {
    parse: &'a Parse<'t>,
    mentions: &'a Mentions,
    subjects: &'a [Subject],
    /// Who spoke last, and where.
    last: Option<(Option<Speaker>, usize)>,
    /// Sources without an entity, as they first came.
    described: Vec<Stretch>,
}

/// How far back in paragraphs a quotation without a source looks for who spoke.
const NEAR_PARAGRAPHS: usize = 3;

impl Resolver<'_, '_> {
    fn speaker(&mut self, quote: &Found) -> Option<Speaker> {
        let Some(source) = quote.source else {
            return self.last_speaker(quote.first());
        };
        let head = self.parse.lexeme(source.1);
        if let Some(pronoun) = head.pronoun.filter(|p| source.0 == source.1 && p.person != Person::Reflexive) {
            return match pronoun.person {
                Person::Third => self.antecedent(source.0, pronoun.number),
                Person::Relative => self.nearest_before(source.0),
                _ => None,
            };
        }
        Some(self.named(source))
    }

    fn is_pronoun(&self, source: Stretch) -> bool {
        source.0 == source.1 && self.parse.is(source.0, Tags::PRONOUN)
    }

    fn last_speaker(&self, at: usize) -> Option<Speaker> {
        let (speaker, position) = self.last?;
        let near = self.parse.paragraph_of(at) - self.parse.paragraph_of(position.min(at)) <= NEAR_PARAGRAPHS;
        speaker.filter(|_| near)
    }

    fn of_entity(&self, entity: usize) -> Speaker {
        Speaker { name: self.mentions.entities[entity].name, entity: Some(entity) }
    }

    /// A noun phrase: the name in it, or what it describes.
    fn named(&mut self, source: Stretch) -> Speaker {
        let (first, last) = self.without_determiner(source);
        if let Some(mention) = self.mentions.ending_at(last).filter(|m| m.first >= first) {
            let entity = &self.mentions.entities[mention.entity];
            let coordinated = (first..mention.first).any(|at| self.parse.is(at, Tags::COORDINATING));
            if !coordinated && (entity.kind == EntityKind::Person || mention.first == first) {
                return self.of_entity(mention.entity);
            }
        }
        let name = self.name_part(first, last);
        if (name == (first, last) || self.parse.is(last, Tags::TITLE))
            && let Some(entity) = self.by_title(first, last)
        {
            return self.of_entity(entity);
        }
        Speaker { name: self.fullest(name), entity: None }
    }

    /// `इस संस्था` and `एक अधिकारी` are spoken of without their determiner.
    fn without_determiner(&self, (mut first, last): Stretch) -> Stretch {
        while first < last && self.parse.is(first, Tags::DETERMINER) {
            first += 1;
        }
        (first, last)
    }

    /// What follows the last title: `मुरली देवड़ा` of `पेट्रोलियम मंत्री मुरली देवड़ा`.
    fn name_part(&self, first: usize, last: usize) -> Stretch {
        let coordinated = (first..last).any(|at| self.parse.is(at, Tags::COORDINATING));
        if coordinated || self.parse.is(last, Tags::TITLE.or(Tags::ORGANIZATION_HEAD)) {
            return (first, last);
        }
        let start = (first..last)
            .rev()
            .find(|&at| self.parse.is(at, Tags::TITLE.or(Tags::HONORIFIC).or(Tags::GENITIVE)))
            .filter(|&at| !self.parse.is(at, Tags::GENITIVE));
        start.map_or((first, last), |at| {
            let next = if self.parse.word(at + 1) == "." { at + 2 } else { at + 1 };
            if next <= last { (next, last) } else { (first, last) }
        })
    }

    /// The earlier, fuller form of a description or a name without an entity.
    fn fullest(&mut self, name: Stretch) -> Stretch {
        let hashes = &self.parse.hashes[name.0..=name.1];
        let fuller = self.described.iter().copied().find(|&(first, last)| {
            let other = &self.parse.hashes[first..=last];
            other.len() >= hashes.len() && other.windows(hashes.len()).any(|window| window == hashes)
        });
        match fuller {
            Some(fuller) if !self.parse.is(name.1, Tags::TITLE) => fuller,
            _ => {
                self.described.push(name);
                name
            }
        }
    }

    /// The latest person who was called by the title that heads a description: `राष्ट्रपति`.
    fn by_title(&self, first: usize, last: usize) -> Option<usize> {
        if !self.parse.is(last, Tags::TITLE) {
            return None;
        }
        let head = self.parse.hashes[last];
        // A description with a genitive or adjective asks for the same word before the name.
        let modifier = (last > first).then(|| self.parse.hashes[last - 1]);
        self.mentions
            .before(first)
            .filter(|m| self.mentions.entities[m.entity].kind == EntityKind::Person)
            .find(|m| {
                let from = m.first.saturating_sub(4);
                let titled = (from..m.first).rev().find(|&at| self.parse.hashes[at] == head);
                titled.is_some_and(|at| {
                    modifier.is_none_or(|modifier| (at.saturating_sub(3)..at).any(|b| self.parse.hashes[b] == modifier))
                })
            })
            .map(|m| m.entity)
    }

    /// `एक पत्रकार, जिसने कहा`: the phrase right before the relative.
    fn nearest_before(&self, at: usize) -> Option<Speaker> {
        let mention = self.mentions.before(at).next().filter(|m| at - m.last < NEAR_TOKENS);
        let sentence = self.parse.sentences.get(self.sentence_of(at)).map_or(0, |s| s.first);
        let human = (at.saturating_sub(NEAR_TOKENS).max(sentence)..at)
            .rev()
            .find(|&t| self.parse.is(t, Tags::HUMAN.or(Tags::GROUP).or(Tags::TITLE)));
        match (mention, human) {
            (Some(mention), human) if human.is_none_or(|human| human <= mention.last) => {
                Some(self.of_entity(mention.entity))
            }
            (_, human) => human.map(|human| Speaker { name: (human, human), entity: None }),
        }
    }

    /// The person a pronoun stands for: recent, a speaker or a subject, and of its number.
    fn antecedent(&mut self, at: usize, number: Number) -> Option<Speaker> {
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

    fn sentence_of(&self, at: usize) -> usize {
        self.parse.sentences.partition_point(|s| s.last < at)
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
