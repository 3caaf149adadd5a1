//! Organisations and places that no list has, by the head words of their names.

use super::FUNCTION;
use super::finder::Finder;
use super::listed::Listed;
use crate::gazetteer::{Class, EntityKind};
use crate::lexicon::Tags;
use crate::token::TokenKind;

/// What a name begins with, before its head.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Start {
    /// A place, or a word that Hindi does not have.
    Name,
    /// The adjective of a place, which makes no name of a plain noun: `भारतीय चैनल`.
    Demonym,
    /// A person of the gazetteer: `जवाहरलाल नेहरू विश्वविद्यालय`.
    Person,
    /// Another organisation.
    Organization,
    /// `राष्ट्रीय`, `अंतरराष्ट्रीय`
    Opener,
    /// A plain noun.
    Noun,
}

/// How many words may stand between the start of a name and its head.
pub(super) const BETWEEN: usize = 2;

/// What tells that the words before it are the name of an organisation or place.
pub(super) const HEAD: Tags = Tags::ORGANIZATION_HEAD.or(Tags::PLACE_HEAD).or(Tags::PLACE_KIND);

impl Finder<'_, '_> {
    /// The last token and the kind of an organisation or place that starts at `at`, when its head
    /// tells it: `उलेमा परिषद`, `अमेरिकी दूतावास`, `खेल मंत्रालय`, `सोनमारा घाटी`.
    pub(super) fn headed(
        &self,
        at: usize,
        listed: Option<Listed>,
        person: Option<usize>,
    ) -> Option<(usize, EntityKind)> {
        // Few words have a head near behind them.
        let before = listed.map_or(at, |hit| hit.last).max(person.unwrap_or(at));
        if !(before + 1..before + 2 + BETWEEN).any(|at| self.parse.is(at, HEAD)) {
            return None;
        }
        let (start, last) = self.start(at, listed, person)?;
        self.organization(start, last).or_else(|| self.place(start, last))
    }

    fn start(&self, at: usize, listed: Option<Listed>, person: Option<usize>) -> Option<(Start, usize)> {
        let parse = self.parse;
        let kind = listed.map(|hit| hit.class);
        let start = match (listed, kind, person) {
            (Some(hit), Some(Class::Location), _) => (Start::Name, hit.last),
            (Some(hit), Some(Class::Demonym), _) => (Start::Demonym, hit.last),
            (Some(hit), Some(Class::Organization), _) => (Start::Organization, hit.last),
            (Some(hit), Some(Class::Person), _) if person.is_none_or(|last| last <= hit.last) => {
                (Start::Person, hit.last)
            }
            (Some(_), ..) | (.., Some(_)) => return None,
            _ if parse.tokens[at].kind() != TokenKind::Word || parse.word(at).is_ascii() => return None,
            _ if parse.is(at, Tags::ORGANIZATION_START) => (Start::Opener, at),
            _ if parse.lexeme(at).is_unknown() => (Start::Name, at),
            _ if self.is_plain_noun(at) => (Start::Noun, at),
            _ => return None,
        };
        (!self.parse.ends_paragraph(start.1)).then_some(start)
    }

    /// A noun that may open a name: no title or head, and no adjective or number before it.
    fn is_plain_noun(&self, at: usize) -> bool {
        let parse = self.parse;
        let modified = at.checked_sub(1).is_some_and(|before| {
            parse.is(before, Tags::ADJECTIVE.or(Tags::DETERMINER)) || parse.tokens[before].kind() == TokenKind::Number
        });
        parse.is(at, Tags::NOUN) && !parse.is(at, super::TITLE.or(Tags::ORGANIZATION_HEAD)) && !modified
    }

    fn organization(&self, start: Start, before: usize) -> Option<(usize, EntityKind)> {
        let parse = self.parse;
        let from = before + 1;
        let head = (from..=from + BETWEEN).find(|&at| parse.is(at, Tags::ORGANIZATION_HEAD))?;
        let allowed = match start {
            Start::Name => head == from || !parse.is(head, Tags::HEAD_BESIDE_NAME),
            Start::Demonym => !parse.is(head, Tags::HEAD_BESIDE_NAME),
            Start::Person => head == from && self.ends_phrase(head),
            Start::Organization => parse.is(head, Tags::HEAD_AFTER_ORGANIZATION),
            Start::Opener => head > from,
            Start::Noun => parse.is(head, Tags::HEAD_AFTER_NOUN),
        };
        let not_between =
            FUNCTION.or(Tags::VERB).or(Tags::TITLE).or(Tags::ADVERB).or(Tags::DETERMINER).or(Tags::RELATIVE);
        let whole = (from..head).all(|at| {
            let joined = start == Start::Noun && matches!(parse.word(at), "एवं") && head > at + 1;
            !parse.is_punctuation(at)
                && !self.parse.ends_paragraph(at)
                && (joined || !parse.is(at, not_between))
                && !matches!(parse.word(at), "स्थित" | "समेत" | "सहित" | "सरीखे")
                && self.spelled.at(at).is_none_or(|hit| hit.last >= head || hit.needs_evidence)
                && (start != Start::Noun || joined || parse.is(at, Tags::NOUN))
        });
        (allowed && whole).then_some((head, EntityKind::Organization))
    }

    fn place(&self, start: Start, before: usize) -> Option<(usize, EntityKind)> {
        if !matches!(start, Start::Name | Start::Person) {
            return None;
        }
        if self.parse.is(before + 1, Tags::PLACE_HEAD) && (start == Start::Name || self.ends_phrase(before + 1)) {
            return Some((before + 1, EntityKind::Location));
        }
        // `सोनमारा ज़िले`: the word is a place, and its kind is no part of the name.
        let unknown = self.parse.lexeme(before).is_unknown();
        // The गृह of `गृह राज्य मंत्री` is none.
        let kind = self.parse.is(before + 1, Tags::PLACE_KIND) && !self.parse.is(before + 2, super::TITLE);
        (unknown && kind).then_some((before, EntityKind::Location))
    }
}
