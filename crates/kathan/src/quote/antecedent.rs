//! Whom a pronoun stands for.

use super::speaker::{FAR_MENTIONS, Resolver, Speaker};
use super::{Found, Stretch};
use crate::gazetteer::EntityKind;
use crate::lexicon::{Form, Number, Stem, Tags};

/// What a pronoun may stand for.
enum Candidate {
    Known(Speaker),
    Phrase(Stretch),
}

/// The salience of who spoke last; the score of a candidate that is too weak; and how
/// many sentences back a pronoun reaches.
const LAST_SPEAKER: i32 = 5;
const FAINTEST: i32 = -20;
const SPOKEN_OF: i32 = -2;
/// The most that speaks for a mention: it stands with ने, near the start of its sentence, and agrees with the verb.
const MOST_SALIENT_MENTION: i32 = 3 + 2 + 2;
/// The most that speaks for a subject: it is named, and stands with ने.
const MOST_SALIENT_SUBJECT: i32 = 3 + 1;
const FAR_SENTENCES: i32 = 12;

/// How many tokens back in its sentence a pronoun's clause is looked for.
const FAR_TOKENS: usize = 96;

/// How many tokens behind a pronoun its verb may stand.
const VERB_REACH: usize = 12;

/// Takes a candidate in place of a weaker one.
fn consider(best: &mut Option<(i32, Candidate)>, score: i32, candidate: Candidate) {
    if score > FAINTEST && best.as_ref().is_none_or(|&(top, _)| score > top) {
        *best = Some((score, candidate));
    }
}

impl Resolver<'_, '_> {
    /// The person a pronoun stands for: recent, a speaker or a subject, and of its number.
    pub(super) fn antecedent(&mut self, at: usize, number: Number) -> Option<Speaker> {
        let sentence = self.sentence_of(at);
        let distance =
            |at: usize, resolver: &Self| i32::try_from(sentence - resolver.sentence_of(at)).unwrap_or(i32::MAX);
        if let Some(near) = self.correlate(at).or_else(|| self.document(at)).or_else(|| self.asked(at)) {
            return Some(near);
        }
        let gender = self.verb_gender(at);
        let mut best: Option<(i32, Candidate)> = None;
        if let Some((speaker, end)) = self.last {
            let far = distance(end.min(at), self);
            // A report that spoke last is no one; `इसमें` stands for it.
            if far <= FAR_SENTENCES && !self.parse.is(speaker.name.1, Tags::DOCUMENT) {
                let kind = speaker.entity.map(|entity| &self.mentions.entities[entity].kind);
                let thing = kind.is_some_and(|kind| *kind != EntityKind::Person);
                let score = if thing { LAST_SPEAKER - 5 } else { LAST_SPEAKER };
                let agrees = self.agreement(speaker.name.0, speaker.name.1, gender);
                consider(&mut best, score + agrees - 2 * far, Candidate::Known(speaker));
            }
        }
        for mention in self.mentions.before(at).take(FAR_MENTIONS) {
            let far = distance(mention.first, self);
            // No mention from here on back is more salient than what was found.
            if far > FAR_SENTENCES || best.as_ref().is_some_and(|&(top, _)| MOST_SALIENT_MENTION - 2 * far <= top) {
                break;
            }
            let kind = &self.mentions.entities[mention.entity].kind;
            let agrees = self.agreement(mention.first, mention.last, gender);
            // Who is spoken of in what was said is no speaker.
            let said = SPOKEN_OF * i32::from(self.is_said(mention.first));
            let score = self.salience(mention.first, mention.last, kind, number) + agrees + said - 2 * far;
            debug_assert!(score <= MOST_SALIENT_MENTION - 2 * far, "{score} at {far} sentences");
            consider(&mut best, score, Candidate::Known(self.of_entity(mention.entity)));
        }
        for frame in self.readings.before(at).rev() {
            let far = distance(self.readings.tokens(frame).1.min(at), self);
            // No subject from here on back is stronger than what was found.
            if far > FAR_SENTENCES || best.as_ref().is_some_and(|&(top, _)| MOST_SALIENT_SUBJECT - 2 * far <= top) {
                break;
            }
            for number in self.readings.subjects(frame).rev() {
                let subject = self.readings.subject(number);
                let (first, last) = subject.tokens;
                let far = distance(first.min(at), self);
                if last >= at || subject.thing || far > FAR_SENTENCES {
                    continue;
                }
                let named = self.parse.is(last, Tags::GIVEN_NAME.or(Tags::SURNAME).or(Tags::TITLE));
                let score = if named { 3 } else { -2 } + i32::from(subject.ergative) - 2 * far;
                consider(&mut best, score, Candidate::Phrase(subject.tokens));
            }
        }
        match best?.1 {
            Candidate::Known(speaker) => Some(speaker),
            Candidate::Phrase(tokens) => Some(self.named(tokens)),
        }
    }

    /// `उनका जवाब था, “…” डॉक्टर सेन इसे ज़रूरी मानती हैं`: where nobody was named before, the person whom the next
    /// sentence speaks of. One whom it quotes is named to be told apart from the one before.
    pub(super) fn postcedent(&self, quote: &Found, after: &[Found]) -> Option<Speaker> {
        let end = quote.last();
        let here = self.sentence_of(end);
        let next = self.parse.sentences.get(here + 1)?;
        if self.parse.paragraph_of(next.first) != self.parse.paragraph_of(end) {
            return None;
        }
        let person = self
            .mentions
            .within(next.first, next.last)
            .find(|mention| self.mentions.entities[mention.entity].kind == EntityKind::Person)?;
        let quoted = after
            .iter()
            .take_while(|q| q.first() <= next.last)
            .any(|q| q.source.is_some_and(|(first, last)| first <= person.last && person.first <= last));
        (!quoted).then(|| self.of_entity(person.entity))
    }

    /// `जिस प्रवक्ता को हटाया गया, उसने कहा`: the noun of the relative clause.
    fn correlate(&self, at: usize) -> Option<Speaker> {
        let parse = self.parse;
        let start = self.clause_start(at)?;
        let relative = (start..at).rev().find(|&t| matches!(parse.word(t), "जिस" | "जिन"))?;
        let human = (relative + 1..at.min(relative + 4)).find(|&t| parse.is(t, Tags::HUMAN.or(Tags::TITLE)))?;
        Some(Speaker { name: (human, human), entity: None })
    }

    /// `एक सर्वे में लोगों ने भाग लिया, इसके अनुसार …`: the document just named.
    fn document(&self, at: usize) -> Option<Speaker> {
        let parse = self.parse;
        if !matches!(parse.word(at), "इसके" | "उसके" | "इसमें" | "उसमें") {
            return None;
        }
        let start =
            parse.sentences.get(self.sentence_of(at).saturating_sub(1))?.first.max(at.saturating_sub(FAR_TOKENS));
        let document = (start..at).rev().find(|&t| parse.is(t, Tags::DOCUMENT) && !self.is_said(t))?;
        Some(Speaker { name: (document, document), entity: None })
    }

    /// `लोगों से पूछा गया तो उनका कहना था`, `पत्रकार ने मंत्री से सवाल किया, जिसके जवाब में उन्होंने कहा`: who was
    /// asked, answers.
    pub(super) fn asked(&mut self, at: usize) -> Option<Speaker> {
        let parse = self.parse;
        let start = self.clause_start(at)?;
        let answered = (start..at).any(|t| parse.word(t) == "तो");
        let ask = (start..at).rev().find(|&t| {
            parse.lexeme(t).is_of(Stem::Ask)
                || parse.word(t) == "सवाल"
                || answered && matches!(parse.word(t), "बात" | "बातचीत" | "संपर्क")
        })?;
        let from = (start..ask).rev().find(|&t| parse.is(t, Tags::ABLATIVE)).filter(|&from| from > start)?;
        if let Some(mention) = self.mentions.ending_at(from - 1) {
            return Some(self.of_entity(mention.entity));
        }
        if !parse.is(from - 1, Tags::HUMAN.or(Tags::TITLE)) {
            return None;
        }
        let clause = Tags::CLAUSAL.or(Tags::RELATIVE);
        let ends = Tags::CASE.or(Tags::VERB).or(Tags::AUXILIARY).or(Tags::PRONOUN).or(clause);
        let first = (start..from)
            .rev()
            .take_while(|&t| !parse.is_punctuation(t) && (!parse.is(t, ends) || parse.is(t, Tags::LOCATIVE)))
            .last()?;
        Some(self.named((first, from - 1)))
    }

    /// The first token of the sentence of `at`, or one not too far before it.
    fn clause_start(&self, at: usize) -> Option<usize> {
        let sentence = self.parse.sentences.get(self.sentence_of(at))?;
        Some(sentence.first.max(at.saturating_sub(FAR_TOKENS)))
    }

    /// The gender that the verb of a pronoun shows: `वे कहती हैं`, `वह बोलता है`; `उन्होंने कहा` shows none.
    fn verb_gender(&self, at: usize) -> Option<Tags> {
        let parse = self.parse;
        let verb = (at + 1..parse.len().min(at + VERB_REACH))
            .take_while(|&t| !parse.is_stop(t) && !parse.is(t, Tags::COMPLEMENT))
            .find(|&t| parse.is(t, Tags::CUE_VERB) && parse.lexeme(t).form == Some(Form::Imperfective))?;
        let word = parse.word(verb);
        if word.ends_with("ती") || word.ends_with("तीं") { Some(Tags::FEMALE) } else { Some(Tags::MALE) }
    }

    /// How a name goes with the gender of a verb.
    fn agreement(&self, first: usize, last: usize, gender: Option<Tags>) -> i32 {
        let both = Tags::MALE.or(Tags::FEMALE);
        let name = (first..=last).find(|&t| self.parse.is(t, both));
        let (Some(gender), Some(name)) = (gender, name) else { return 0 };
        let lexeme = self.parse.lexeme(name);
        match (lexeme.is(gender), lexeme.is(Tags::MALE) && lexeme.is(Tags::FEMALE)) {
            (_, true) => 0,
            (true, _) => 2,
            (false, _) => -6,
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
        } else if next.is(Tags::GENITIVE) || self.parse.word(last + 1) == "द्वारा" {
            -1
        } else if next.is(Tags::CASE) {
            0
        } else {
            2
        };
        kind + case + 2 * i32::from(starts)
    }
}
