//! `X के अनुसार …` and those who pass on what another said.

use super::{Attribution, Chain, Report};
use crate::clause::ChunkKind;
use crate::lexicon::{Case, Person, PhraseClass, Tags};
use crate::quote::content;
use crate::quote::cue::{CueHit, Shape};
use crate::quote::rule::Rule;
use crate::quote::source::Phrase;
use crate::token::TokenKind;

impl Attribution<'_, '_> {
    /// `नियम के अनुसार`: in accordance with, not according to.
    pub(super) fn is_norm(&self, source: Phrase) -> bool {
        let parse = self.reading.parse;
        parse.tokens[source.tokens.1].kind() == TokenKind::Number
            || parse.is(source.tokens.1, Tags::NORM) && !parse.is(source.tokens.1, Tags::DOCUMENT)
    }

    /// Whether the phrase hands on to the cue after it: `A के अनुसार, B ने कहा कि`, `B के हवाले से कहा`.
    pub(super) fn chains_to(&self, phrase: &CueHit, next: &CueHit, class: PhraseClass) -> bool {
        let reading = &self.reading;
        let source = reading.source(next);
        // `A के अनुसार, जिस प्रवक्ता को हटाया गया, उसने कहा कि …`: the relative clause is the speaker's.
        let from = source.filter(|&s| self.is_correlate(s)).map_or(phrase.end, |s| reading.chunks[s.chunk].first);
        let clear = (from..next.first)
            .all(|u| !reading.is(u, Tags::COMPLEMENT.or(Tags::RELATIVE).or(Tags::CLAUSAL)) && !self.is_marked(u));
        if !clear || next.unreal {
            return false;
        }
        match class {
            PhraseClass::Via => !matches!(next.shape, Shape::Participle),
            PhraseClass::According => {
                !matches!(next.shape, Shape::Phrase(PhraseClass::According) | Shape::Passive)
                    && self.opens(next).is_some()
                    && (next.shape == Shape::Phrase(PhraseClass::Via) || source.is_some())
            }
        }
    }

    /// The उसने of `जिस प्रवक्ता को हटाया गया, उसने`.
    fn is_correlate(&self, source: Phrase) -> bool {
        let first = self.reading.chunks[source.chunk].first;
        let pronoun = self.reading.parse.lexeme(source.tokens.0).pronoun;
        pronoun.is_some_and(|p| p.person == Person::Third)
            && first > 0
            && self.is_comma(first - 1)
            && (0..first).any(|u| matches!(self.reading.word(u), "जिस" | "जिन"))
    }

    /// `X के अनुसार …`: the rest of the sentence, and what stood before the phrase.
    pub(super) fn according(&mut self, k: usize, cue: &CueHit, source: Phrase, chain: Option<Chain>) -> Option<usize> {
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
    pub(super) fn topic_before(&self, left: usize) -> Option<usize> {
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
}
