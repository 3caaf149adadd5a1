//! Names that the gazetteer has.

use super::FUNCTION;
use super::finder::Finder;
use super::words::Word;
use crate::gazetteer::{Class, Gazetteer, Hit, words};
use crate::lexicon::Tags;
use crate::parse::Parse;
use crate::sift::{places, sift};

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

/// The names of the gazetteer that a text spells, whether they are names there or not.
#[derive(Debug, Default)]
pub(super) struct Spelled {
    /// By token, which of `names` starts there, from 1 on; 0 for none.
    places: Vec<u32>,
    names: Vec<Listed>,
}

impl Spelled {
    /// Looks for a name at each of `words` that may start one. Costs a look at the tags of each, and at the
    /// gazetteer for one in three.
    pub(super) fn new(parse: &Parse<'_>, gazetteer: &Gazetteer, words: &[Word]) -> Self {
        let search = Search { parse, gazetteer };
        let starts = search.starts(words);
        let mut spelled = Self { places: vec![0; parse.len()], names: Vec::with_capacity(starts.len()) };
        let (mut paragraph, mut end) = (0, 0);
        for at in starts {
            while end <= at {
                end = parse.paragraph_end(paragraph);
                paragraph += 1;
            }
            if let Some(name) = search.longest(at, end) {
                spelled.names.push(name);
                spelled.places[at] = u32::try_from(spelled.names.len()).unwrap_or(0);
            }
        }
        spelled
    }

    /// Whether some name starts at a token.
    #[inline]
    pub(super) fn has(&self, at: usize) -> bool {
        self.places[at] != 0
    }

    /// The longest name that the tokens from `at` on spell.
    #[inline]
    pub(super) fn at(&self, at: usize) -> Option<Listed> {
        let place = *self.places.get(at)?;
        // Most words start no name.
        if place == 0 { None } else { self.names.get(place as usize - 1).copied() }
    }
}

struct Search<'a, 't> {
    parse: &'a Parse<'t>,
    gazetteer: &'a Gazetteer,
}

impl Search<'_, '_> {
    /// Those of some tokens that a name may start with.
    fn starts(&self, words: &[Word]) -> Vec<usize> {
        let parse = self.parse;
        let hash = |at: usize| parse.hashes.get(at).copied().unwrap_or_default();
        // Initials make one word of several tokens. A Latin one is an unknown word.
        let dotted = |word: &Word| (word.tags.any(Tags::LETTER) | word.tags.is_unknown()) & (hash(word.at + 1) == 0);
        let mut starts = places(words.iter().map(|word| word.tags.any(Tags::LISTED) | dotted(word)));
        for start in &mut starts {
            *start = words[*start].at;
        }
        sift(&mut starts, |at| {
            if !parse.lexemes[at].is(Tags::LISTED) {
                return parse.letter(at).is_some();
            }
            // A hyphen or stop may join two words.
            let joins = hash(at + 1) == 0 || hash(at + 2) == 0 && parse.letter(at + 1).is_some();
            parse.lexemes[at].is(Tags::WHOLE_NAME) | joins | self.gazetteer.may_go_on(hash(at), hash(at + 1))
        });
        starts
    }

    /// The longest name from `at` on, in a paragraph that ends before `end`.
    fn longest(&self, at: usize, end: usize) -> Option<Listed> {
        let parse = self.parse;
        let mut joins = false;
        let plain = (at..end).take(MOST_WORDS).map_while(|at| {
            let word = parse.hashes[at];
            joins = match word {
                0 => matches!(parse.word(at), "-" | "."),
                _ => parse.hashes.get(at + 1) == Some(&0) && parse.letter(at).is_some(),
            };
            (word != 0 && !joins).then_some(word)
        });
        let hit = self.gazetteer.longest(plain);
        let (hit, last) = if joins { self.longest_joined(at, end)? } else { hit.map(|hit| (hit, at + hit.words - 1))? };
        let first = hit.name.entry();
        let class = self.gazetteer.class(first);
        // `रूसी में` is the language, `रूसी राष्ट्रपति` is not.
        let language = class == Class::Demonym && self.is_language_here(last);
        let other = if language {
            hit.entries(self.gazetteer).find(|&entry| self.gazetteer.class(entry) == Class::Language)
        } else {
            None
        };
        let (entry, class) = other.map_or((first, class), |entry| (entry, Class::Language));
        Some(Listed { last, entry, class, needs_evidence: hit.name.needs_evidence() })
    }

    /// The longest name from `at` on, where stops and hyphens stand inside words, and its last token.
    fn longest_joined(&self, at: usize, end: usize) -> Option<(Hit, usize)> {
        let mut lasts = [0; MOST_WORDS];
        let words = words(&self.parse.tokens[..end], at, |at| self.parse.hashes[at]);
        let hit = self.gazetteer.longest(words.take(MOST_WORDS).enumerate().map(|(i, word)| {
            lasts[i] = word.last;
            word.hash
        }))?;
        Some((hit, lasts[hit.words - 1]))
    }

    fn is_language_here(&self, last: usize) -> bool {
        matches!(self.parse.word(last + 1), "में" | "भाषा" | "भाषी" | "अनुवाद") && !self.parse.ends_paragraph(last)
    }
}

impl Finder<'_, '_> {
    /// The longest name of the gazetteer from `at` on, when it is one here.
    #[inline]
    pub(super) fn listed(&self, at: usize) -> Option<Listed> {
        self.spelled.at(at).filter(|&hit| self.listed_stands(at, hit))
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
}

#[cfg(test)]
mod tests {
    use crate::{Analyzer, EntityKind, Gazetteer};

    #[test]
    fn letters_with_stops_are_words_anywhere_in_a_name() {
        let names = ["डी.ए.वी. कॉलेज", "नया बी.एम. कॉलेज", "मंच A.B.C", "A.B. सोमण"];
        let mut builder = Gazetteer::builder();
        builder.add_names("names", EntityKind::Organization, &names.join("\n")).unwrap();
        let analyzer = Analyzer::builder().gazetteer(builder.build()).build();
        for name in names {
            let text = format!("वे {name} गए");
            let document = analyzer.analyze(&text);
            let found: Vec<_> = document.entities().filter(|e| e.entry().is_some()).map(crate::Entity::name).collect();
            assert_eq!(found, [name.trim_end_matches('.')], "{text}");
        }
    }
}
