//! Names that the gazetteer has.

use super::FUNCTION;
use super::finder::Finder;
use crate::gazetteer::{Class, words};
use crate::lexicon::Tags;

/// A name of the gazetteer in the text, before it is asked whether it is one here.
#[derive(Clone, Copy, Debug)]
pub(super) struct Listed {
    pub(super) last: usize,
    pub(super) entry: u32,
    pub(super) class: Class,
    pub(super) needs_evidence: bool,
}

/// How many words the longest name has.
const MOST_WORDS: usize = 16;

impl Finder<'_, '_> {
    /// The longest name of the gazetteer that the tokens from `at` on spell.
    pub(super) fn raw(&self, at: usize) -> Option<Listed> {
        self.raws.get(at).copied().flatten()
    }

    /// Looks up every token.
    pub(super) fn spell(&mut self) {
        let parse = self.parse;
        let mut raws = vec![None; parse.len()];
        for paragraph in 0..parse.paragraphs.len() {
            let end = parse.paragraph_end(paragraph);
            let start = parse.paragraphs[paragraph];
            for (at, raw) in (start..end).zip(&mut raws[start..end]) {
                // Initials make one word of several tokens; a hyphen or stop may join two.
                let joins = |at: usize| matches!(parse.word(at), "-" | ".");
                let (word, next) = (parse.hashes[at], if at + 1 < end { parse.hashes[at + 1] } else { 0 });
                let may = if next == 0 && joins(at + 1) {
                    self.gazetteer.may_start(word)
                } else {
                    self.gazetteer.may_match(word, next)
                };
                if may || parse.lexemes[at].is(Tags::LETTER) {
                    *raw = self.spelled(at, end);
                }
            }
        }
        self.raws = raws;
    }

    fn spelled(&self, at: usize, end: usize) -> Option<Listed> {
        let mut lasts = [0; MOST_WORDS];
        let words = words(&self.parse.tokens[..end], at, |at| self.parse.hashes[at]);
        let hit = self.gazetteer.longest(words.take(MOST_WORDS).enumerate().map(|(i, word)| {
            lasts[i] = word.last;
            word.hash
        }))?;
        let first = hit.name.entry();
        let class = self.class_of(first);
        // `रूसी में` is the language, `रूसी राष्ट्रपति` is not.
        let language = class == Class::Demonym && self.is_language_here(lasts[hit.words - 1]);
        let other = if language {
            hit.entries(self.gazetteer).find(|&entry| self.class_of(entry) == Class::Language)
        } else {
            None
        };
        let (entry, class) = other.map_or((first, class), |entry| (entry, Class::Language));
        Some(Listed { last: lasts[hit.words - 1], entry, class, needs_evidence: hit.name.needs_evidence() })
    }

    fn is_language_here(&self, last: usize) -> bool {
        matches!(self.parse.word(last + 1), "में" | "भाषा" | "भाषी" | "अनुवाद") && !self.parse.ends_paragraph(last)
    }

    /// The longest name of the gazetteer from `at` on, when it is one here.
    #[inline]
    pub(super) fn listed(&self, at: usize) -> Option<Listed> {
        self.raw(at).filter(|&hit| self.listed_stands(at, hit))
    }

    /// Whether a listed name is one here. Out of line, as most words are no names.
    #[inline(never)]
    fn listed_stands(&self, at: usize, hit: Listed) -> bool {
        let single = at == hit.last;
        let kind = hit.class;
        // `हुए` and `गया` are towns, but far more often verbs.
        let verb = self.parse.is(at, Tags::VERB) && kind != Class::Location;
        if single && (verb || self.parse.is(at, FUNCTION.or(Tags::ADVERB).or(Tags::TITLE))) {
            return false;
        }
        let ordinary = single && self.parse.is(at, Tags::NOUN.or(Tags::ADJECTIVE).or(Tags::VERB));
        let stands = match kind {
            Class::Person | Class::Location if ordinary => false,
            _ => !hit.needs_evidence || self.by_entry.contains_key(&hit.entry),
        };
        let shown = || match kind {
            Class::Location => self.is_place_here(at, hit.last),
            Class::Person => self.is_person_here(at, hit.last),
            Class::Organization => self.is_organization_here(at),
            _ => false,
        };
        stands || shown()
    }

    fn class_of(&self, entry: u32) -> Class {
        self.gazetteer.class(entry)
    }
}
