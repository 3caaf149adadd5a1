//! Who the source of a quotation is: pronouns, short names and descriptions to the
//! fullest name that the text gives.

use super::source::Subject;
use super::{Found, Readings, Stretch};
use crate::gazetteer::EntityKind;
use crate::lexicon::{Case, Lexicon, Person, Tags};
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
    pub(crate) const ALL: [Self; 4] = [Self::Name, Self::Pronoun, Self::Context, Self::Nothing];

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

/// The speaker of each quotation and by what it is known, in order; none when the text does not tell. `contents` are
/// those of the quotations, in order and without overlaps.
pub(crate) fn resolve(
    readings: Readings<'_, '_>,
    found: &[Found],
    contents: &[Stretch],
) -> Vec<(Option<Speaker>, Basis)> {
    let (parse, lexicon, mentions) = (readings.parse, readings.lexicon, readings.mentions);
    let mut resolver =
        Resolver { parse, lexicon, mentions, readings, contents, here: 0, last: None, described: Vec::new() };
    found
        .iter()
        .enumerate()
        .map(|(i, quote)| {
            resolver.here = quote.first();
            let speaker = resolver.speaker(quote, &found[i + 1..]);
            if let Some(speaker) = speaker {
                resolver.last = Some((speaker, quote.last()));
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

/// How many tokens before a relative pronoun the noun it stands for may end.
const NEAR_TOKENS: usize = 12;

/// How many mentions back it is looked for whom a pronoun, title or head stands for.
pub(super) const FAR_MENTIONS: usize = 256;

/// How many descriptions back a fuller form of one is looked for.
const FAR_DESCRIPTIONS: usize = 256;

/// How far back in sentences who acted may be who speaks.
const NEAR_SENTENCES: usize = 2;

/// How far back in paragraphs a quotation without a source looks for who spoke.
const NEAR_PARAGRAPHS: usize = 3;

pub(super) struct Resolver<'a, 't> {
    pub(super) parse: &'a Parse<'t>,
    pub(super) lexicon: &'a Lexicon,
    pub(super) mentions: &'a Mentions,
    pub(super) readings: Readings<'a, 't>,
    /// What was said, anywhere in the text, in order and without overlaps: names in it are spoken of,
    /// and do not speak.
    contents: &'a [Stretch],
    /// The first token of the quotation at hand.
    here: usize,
    /// Who spoke last, and the last token of that quotation.
    pub(super) last: Option<(Speaker, usize)>,
    /// Sources without an entity, as they first came.
    described: Vec<Stretch>,
}

impl Resolver<'_, '_> {
    /// The speaker of a quotation, which the quotations `after` follow.
    fn speaker(&mut self, quote: &Found, after: &[Found]) -> Option<Speaker> {
        let Some(source) = quote.source else {
            return if quote.agentless { None } else { self.unnamed(quote) };
        };
        let head = self.parse.lexeme(source.1);
        if let Some(pronoun) = head.pronoun.filter(|p| source.0 == source.1 && p.person != Person::Reflexive) {
            return match pronoun.person {
                Person::Third => self.antecedent(source.0, pronoun.number).or_else(|| self.postcedent(quote, after)),
                // `पत्र भेजा है, जिसमें लिखा है`: the document; `शर्तें रखीं, जिनमें कहा गया है`: whoever acted.
                Person::Relative if pronoun.case == Case::Locative => {
                    self.document_before(source.0).or_else(|| self.unnamed(quote))
                }
                Person::Relative => self.nearest_before(source.0),
                _ => None,
            };
        }
        Some(self.named(source))
    }

    fn is_pronoun(&self, source: Stretch) -> bool {
        source.0 == source.1 && self.parse.is(source.0, Tags::PRONOUN)
    }

    /// Who speaks where nobody is said to: who spoke last, or, where a cue stands, who acted since:
    /// `मेयर ने योजना की आलोचना की। कहा, …`
    fn unnamed(&mut self, quote: &Found) -> Option<Speaker> {
        let at = self.here;
        if let Some(asked) = quote.cue.and_then(|(cue, _)| self.asked(cue)) {
            return Some(asked);
        }
        let last = self.last_speaker();
        let since = self.last.map_or(0, |(_, end)| end + 1);
        if quote.cue.is_some() {
            let sentence = self.sentence_of(at);
            let near = |token: usize, resolver: &Self| {
                token >= since && sentence - resolver.sentence_of(token) <= NEAR_SENTENCES
            };
            for frame in self.readings.before(at).rev() {
                if !near(self.readings.tokens(frame).1.min(at), self) {
                    break;
                }
                let subjects = self.readings.subjects(frame);
                let acts = |subject: &Subject| {
                    let (first, end) = subject.tokens;
                    let known = subject.ergative || last.is_some();
                    end < at && near(first, self) && known && !self.is_said(first)
                };
                if let Some(subject) = subjects.rev().map(|number| self.readings.subject(number)).find(acts) {
                    return Some(self.named(subject.tokens));
                }
            }
        }
        last
    }

    /// Who spoke last, when that was not long ago.
    fn last_speaker(&self) -> Option<Speaker> {
        let (speaker, end) = self.last?;
        let near = self.parse.paragraph_of(self.here) <= self.parse.paragraph_of(end) + NEAR_PARAGRAPHS;
        near.then_some(speaker)
    }

    pub(super) fn of_entity(&self, entity: usize) -> Speaker {
        Speaker { name: self.mentions.entities[entity].name, entity: Some(entity) }
    }

    /// A noun phrase: the name in it, or what it describes.
    pub(super) fn named(&mut self, source: Stretch) -> Speaker {
        let (first, last) = self.without_determiner(source);
        // `सरिता नेगी, कोश की संपादक,`: the name before its apposition.
        let comma = (first + 1..last).find(|&at| self.parse.word(at) == ",").filter(|_| !self.joins(first, last));
        let last = comma.map_or(last, |at| at - 1);
        // `रेखा वर्मा नामक पाठक`
        let last = (first + 1..last).find(|&at| self.parse.word(at) == "नामक").map_or(last, |at| at - 1);
        if let Some(mention) = self.mentions.ending_at(last).filter(|m| m.first >= first) {
            let person = self.mentions.entities[mention.entity].kind == EntityKind::Person;
            let start = mention.first;
            // `कंपनी अरावली मोबिलिटी`: the kind before the name of an organisation.
            let kind = Tags::ORGANIZATION_HEAD.or(Tags::GROUP).or(Tags::DOCUMENT);
            if let Some(entity) = self.namesake(mention, first) {
                return self.of_entity(entity);
            }
            let whole = person || start == first || self.parse.is(start - 1, kind);
            if whole && !self.is_coordinated(first, start) {
                return self.of_entity(mention.entity);
            }
        }
        let name = self.name_part(first, last);
        if (name == (first, last) || self.parse.is(last, Tags::TITLE))
            && let Some(entity) = self.by_title(first, last)
        {
            return self.of_entity(entity);
        }
        if first == last
            && let Some(entity) = self.by_head(last)
        {
            return self.of_entity(entity);
        }
        if name == (first, last)
            && self.is_known_figure(source)
            && let Some(speaker) = self.last_person()
        {
            return speaker;
        }
        Speaker { name: self.fullest(name), entity: None }
    }

    /// The person who spoke last, when that was not long ago.
    fn last_person(&self) -> Option<Speaker> {
        let person = |speaker: &Speaker| {
            speaker.entity.is_some_and(|entity| self.mentions.entities[entity].kind == EntityKind::Person)
        };
        self.last_speaker().filter(person)
    }

    /// Whether what stands before a name at `start` names somebody else too: `सिंह और वर्मा`, but not
    /// `सूचना एवं प्रसारण मंत्री वर्मा`, where the last word before the name is a title.
    fn is_coordinated(&self, first: usize, start: usize) -> bool {
        let titled = start > first && self.parse.is(start - 1, Tags::TITLE.or(Tags::HUMAN).or(Tags::HONORIFIC));
        let other = self
            .mentions
            .before(start)
            .next()
            .is_some_and(|m| m.first >= first && self.mentions.entities[m.entity].kind == EntityKind::Person);
        self.joins(first, start) && (!titled || other)
    }

    /// `इस संस्था` and `एक अधिकारी` are spoken of without their determiner, people without their age and what stands
    /// in brackets behind them: `दस साल के कबीर (बदला हुआ नाम)`.
    fn without_determiner(&self, (mut first, mut last): Stretch) -> Stretch {
        let parse = self.parse;
        while first < last && parse.is(first, Tags::DETERMINER) {
            first += 1;
        }
        if parse.word(last) == ")" {
            last = (first + 1..last).rev().find(|&at| parse.word(at) == "(").map_or(last, |open| open - 1);
        }
        let age = (first + 1..last.saturating_sub(1))
            .find(|&at| matches!(parse.word(at), "साल" | "वर्ष") && parse.is(at + 1, Tags::GENITIVE));
        (age.map_or(first, |at| at + 2), last)
    }

    /// What follows the last title: `मीरा लोढ़ा` of `वन मंत्री मीरा लोढ़ा`.
    fn name_part(&self, first: usize, last: usize) -> Stretch {
        if self.parse.is(last, Tags::TITLE.or(Tags::ORGANIZATION_HEAD)) {
            return (first, last);
        }
        let start = (first..last)
            .rev()
            .find(|&at| self.parse.is(at, Tags::TITLE.or(Tags::HONORIFIC).or(Tags::GENITIVE)))
            .filter(|&at| !self.parse.is(at, Tags::GENITIVE));
        start.map_or((first, last), |at| {
            let next = if self.parse.word(at + 1) == "." { at + 2 } else { at + 1 };
            // `महात्मा जी`: the title is the name.
            if next == last && self.parse.is(last, Tags::ADDRESS) {
                return (first, last - 1);
            }
            if next <= last && !self.is_coordinated(first, next) && !self.joins(next, last) {
                (next, last)
            } else {
                (first, last)
            }
        })
    }

    /// Whether a conjunction stands from `first` to before `last`, outside brackets: not `निदेशक (भारत और नेपाल)`.
    fn joins(&self, first: usize, last: usize) -> bool {
        let mut depth = 0;
        (first..last).any(|at| {
            match self.parse.word(at) {
                "(" => depth += 1,
                ")" => depth -= 1,
                _ => {}
            }
            depth == 0 && self.parse.is(at, Tags::COORDINATING)
        })
    }

    /// The earlier, fuller form of a description or a name without an entity.
    fn fullest(&mut self, name: Stretch) -> Stretch {
        let hashes = &self.parse.hashes[name.0..=name.1];
        let near = self.described.len().saturating_sub(FAR_DESCRIPTIONS);
        let fuller = self.described[near..].iter().copied().find(|&(first, last)| {
            let other = &self.parse.hashes[first..=last];
            other.len() >= hashes.len() && other.windows(hashes.len()).any(|window| window == hashes)
        });
        let title = self.lexicon.title(*hashes.last().unwrap_or(&0));
        let same_title = |&&(first, last): &&Stretch| {
            first == last && self.parse.is(last, Tags::TITLE) && self.lexicon.title(self.parse.hashes[last]) == title
        };
        // `पीएम` after `प्रधानमंत्री`, where nobody is named.
        if name.0 == name.1
            && let Some(&known) = self.described[near..].iter().find(same_title)
        {
            return known;
        }
        match fuller {
            Some(fuller) if !self.parse.is(name.1, Tags::TITLE) => fuller,
            _ => {
                self.described.push(name);
                name
            }
        }
    }

    /// Whether a token stands in what somebody said.
    pub(super) fn is_said(&self, at: usize) -> bool {
        let before = &self.contents[..self.contents.partition_point(|&(first, _)| first <= at)];
        before.last().is_some_and(|&(_, last)| at <= last)
    }

    /// The document named before in the sentence.
    fn document_before(&self, at: usize) -> Option<Speaker> {
        let start = self.parse.sentences.get(self.sentence_of(at)).map_or(0, |s| s.first.max(at.saturating_sub(64)));
        let document = (start..at).rev().find(|&t| self.parse.is(t, Tags::DOCUMENT))?;
        Some(Speaker { name: (document, document), entity: None })
    }

    /// `एक पत्रकार, जिसने कहा`: the phrase right before the relative.
    fn nearest_before(&self, at: usize) -> Option<Speaker> {
        let mention = self.mentions.before(at).next().filter(|m| at - m.last < NEAR_TOKENS);
        let sentence = self.parse.sentences.get(self.sentence_of(at)).map_or(0, |s| s.first);
        let human = (at.saturating_sub(NEAR_TOKENS).max(sentence)..at)
            .rev()
            .find(|&t| self.parse.is(t, Tags::HUMAN.or(Tags::GROUP).or(Tags::TITLE).or(Tags::DOCUMENT)));
        match (mention, human) {
            (Some(mention), human) if human.is_none_or(|human| human <= mention.last) => {
                Some(self.of_entity(mention.entity))
            }
            (_, human) => human.map(|human| Speaker { name: (human, human), entity: None }),
        }
    }

    pub(super) fn sentence_of(&self, at: usize) -> usize {
        self.parse.sentences.partition_point(|s| s.last < at)
    }
}
