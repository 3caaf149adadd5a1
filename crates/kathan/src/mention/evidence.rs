//! What stands around a word and speaks for its being a name.

use super::finder::Finder;
use super::{FUNCTION, TITLE};
use crate::gazetteer::{Class, EntityKind};
use crate::lexicon::{Form, Tags};
use crate::token::TokenKind;

/// How many tokens behind ने its verb of speech may stand.
const SPEECH_REACH: usize = 24;

impl Finder<'_, '_> {
    /// Whether a title or rank stands right before: `मंत्री लोढ़ा`, `डॉ. सेन`.
    pub(super) fn is_titled(&self, at: usize) -> bool {
        let parse = self.parse;
        at.checked_sub(1).is_some_and(|before| {
            !self.parse.ends_paragraph(before)
                && (parse.is(before, TITLE)
                    || parse.word(before) == "." && before > 0 && parse.is(before - 1, Tags::HONORIFIC))
        })
    }

    /// Whether a word of address stands right behind: `रानी जी`.
    pub(super) fn is_addressed(&self, last: usize) -> bool {
        // `जी सकें` is a verb.
        self.parse.is(last + 1, Tags::ADDRESS)
            && !self.parse.is(last + 2, Tags::AUXILIARY)
            && !self.parse.ends_paragraph(last)
    }

    /// Whether what ends with `last` speaks: `X ने … कहा`, `X का कहना है`, `X का दावा है`, `X कहते हैं`.
    pub(super) fn speaks(&self, last: usize) -> bool {
        let parse = self.parse;
        let next = parse.lexeme(last + 1);
        if next.is(Tags::ERGATIVE) {
            let end = (last + 2 + SPEECH_REACH).min(parse.len());
            return (last + 2..end)
                .take_while(|&at| !parse.is_stop(at) && !parse.is(at, Tags::ERGATIVE))
                .any(|at| parse.is(at, Tags::CUE_VERB.or(Tags::CUE_NOUN)));
        }
        if next.is(Tags::GENITIVE) {
            let after = parse.lexeme(last + 2);
            return after.is(Tags::CUE_NOUN) && parse.is(last + 3, Tags::AUXILIARY)
                || after.is(Tags::CUE_VERB) && after.form == Some(Form::Infinitive);
        }
        next.is(Tags::CUE_VERB) && next.form != Some(Form::Stem)
    }

    /// Whether what ends with `last` is cited: `X के अनुसार`. Things are too, so that this speaks only for
    /// what is known as a person.
    pub(super) fn is_cited(&self, last: usize) -> bool {
        let hashes = self.parse.hashes.get(last + 1..).unwrap_or_default();
        self.parse.is(last + 1, Tags::GENITIVE)
            && self.lexicon.cue_phrases.iter().any(|(words, _)| hashes.starts_with(words))
    }

    /// Whether a noun phrase starts at `at`: behind a stop, a comma, a postposition that does not
    /// make it a part of what stands before (`के लिए`), an adverb or a conjunction.
    pub(super) fn opens_phrase(&self, at: usize) -> bool {
        let parse = self.parse;
        let Some(before) = at.checked_sub(1) else { return true };
        let opener = Tags::DATIVE
            .or(Tags::ABLATIVE)
            .or(Tags::LOCATIVE)
            .or(Tags::COMPOUND)
            .or(Tags::COMPLEMENT)
            .or(Tags::COORDINATING)
            .or(Tags::CLAUSAL)
            .or(Tags::AUXILIARY)
            .or(Tags::ADVERB);
        parse.is_punctuation(before) || self.parse.ends_paragraph(before) || parse.is(before, opener)
    }

    /// Whether a noun phrase may end with `last`: a postposition, mark, verb or number follows.
    pub(super) fn is_closed(&self, last: usize) -> bool {
        let boundary = Tags::VERB.or(Tags::AUXILIARY);
        let number = self.parse.tokens.get(last + 1).is_some_and(|next| next.kind() == TokenKind::Number);
        number || self.parse.is(last + 1, boundary) || self.ends_phrase(last)
    }

    /// As [`is_closed`](Self::is_closed), but a verb is not enough: what stands right before
    /// it may be a part of it.
    pub(super) fn ends_phrase(&self, last: usize) -> bool {
        let boundary = Tags::CASE.or(Tags::EMPHATIC).or(Tags::COORDINATING);
        self.parse.is(last + 1, boundary) || self.parse.is_punctuation(last + 1) || self.parse.ends_paragraph(last)
    }

    /// What makes a person's name of a word that is an ordinary one too.
    pub(super) fn is_person_here(&self, first: usize, last: usize) -> bool {
        self.is_titled(first) || self.is_addressed(last) || self.parse.is(last + 1, Tags::ERGATIVE)
    }

    /// What makes an organisation of a word that is an ordinary one too: its kind before it,
    /// `समाचार एजेंसी एपी`, `अख़बार हिंदू`.
    pub(super) fn is_organization_here(&self, first: usize) -> bool {
        let kind = Tags::ORGANIZATION_HEAD.or(Tags::DOCUMENT);
        first.checked_sub(1).is_some_and(|before| self.parse.is(before, kind) && !self.parse.ends_paragraph(before))
    }

    /// What makes a place of a word that is an ordinary one too: `आरा ज़िले`, `बिहार के आरा में`,
    /// or places on a list: `वैशाली, मधेपुरा, गया`.
    pub(super) fn is_place_here(&self, first: usize, last: usize) -> bool {
        let parse = self.parse;
        let kind = Tags::PLACE_KIND.or(Tags::PLACE_HEAD);
        if parse.is(last + 1, kind) && !self.parse.ends_paragraph(last) {
            return true;
        }
        let separator = |at: usize| parse.word(at) == "," || parse.is(at, Tags::COORDINATING);
        let listed_before = self.found.all.last().is_some_and(|mention| {
            self.found.entities[mention.entity].kind == EntityKind::Location
                && mention.last + 2 == first
                && (separator(first - 1) || parse.word(first - 1) == "के" && parse.is(last + 1, Tags::LOCATIVE))
        });
        let listed_after = || {
            separator(last + 1)
                && self.spelled.at(last + 2).is_some_and(|hit| {
                    !hit.needs_evidence
                        && !parse.is(last + 2, super::ORDINARY.or(FUNCTION))
                        && hit.class == Class::Location
                })
        };
        // `वह गया, पटना में …`
        listed_before || !parse.is(first, Tags::VERB) && listed_after()
    }
}
