//! The walk over a text: which name stands where, and which entity it names.

use std::collections::HashMap;

use foldhash::fast::FixedState;

use super::listed::{Listed, Spelled};
use super::words::{Word, words};
use super::{EntityData, FUNCTION, Mention, Mentions, NAME, ORDINARY};
use crate::gazetteer::{Class, EntityKind, Gazetteer};
use crate::lexicon::{Lexicon, Tags};
use crate::parse::Parse;
use crate::quote::Stretch;
use crate::token::TokenKind;

/// Finds the mentions of a parsed text. Costs O(tokens).
pub(crate) fn find(parse: &Parse<'_>, lexicon: &Lexicon, gazetteer: &Gazetteer) -> Mentions {
    let words = words(parse);
    let mut finder = Finder {
        parse,
        lexicon,
        gazetteer,
        // One word in ten is a name's, and most entities have two mentions.
        found: Mentions { all: Vec::with_capacity(parse.len() / 8), entities: Vec::with_capacity(parse.len() / 16) },
        spelled: Spelled::new(parse, gazetteer, &words),
        by_entry: HashMap::with_capacity_and_hasher(ROOM, FixedState::default()),
        by_name: HashMap::with_capacity_and_hasher(ROOM, FixedState::default()),
        aliases: Aliases::new(),
    };
    let mut free = 0;
    for word in &words {
        if (word.at >= free) & finder.may_start(word) {
            free = finder.read(word.at);
        }
    }
    finder.look_back(&words);
    finder.found
}

pub(super) struct Finder<'a, 't> {
    pub(super) parse: &'a Parse<'t>,
    pub(super) lexicon: &'a Lexicon,
    pub(super) gazetteer: &'a Gazetteer,
    /// The names of the gazetteer in the text.
    pub(super) spelled: Spelled,
    pub(super) found: Mentions,
    pub(super) by_entry: HashMap<u32, usize, FixedState>,
    /// Entities that the gazetteer does not have, by the hashes of their names.
    by_name: HashMap<u64, usize, FixedState>,
    /// Words that stand for an entity from where they were taught on: parts of full names,
    /// abbreviations in brackets, names of one word.
    aliases: Aliases,
}

/// Most articles have fewer entities.
const ROOM: usize = 28;

/// Words with the entity each stands for.
struct Aliases {
    by_word: HashMap<u64, usize, FixedState>,
    /// A bit for each word, as most words of a text stand for nobody.
    bits: [u64; Aliases::BITS],
}

impl Aliases {
    const BITS: usize = 8;

    fn new() -> Self {
        Self { by_word: HashMap::with_capacity_and_hasher(ROOM, FixedState::default()), bits: [0; Self::BITS] }
    }

    /// Whether the word may stand for an entity; never wrong about one that does.
    #[inline]
    fn may_have(&self, word: u64) -> bool {
        self.bits[Self::place(word)] >> (word >> 58) & 1 == 1
    }

    #[inline]
    fn get(&self, word: u64) -> Option<usize> {
        if self.may_have(word) { self.by_word.get(&word).copied() } else { None }
    }

    fn insert(&mut self, word: u64, entity: usize) {
        self.bits[Self::place(word)] |= 1 << (word >> 58);
        self.by_word.insert(word, entity);
    }

    fn insert_new(&mut self, word: u64, entity: usize) {
        if self.get(word).is_none() {
            self.insert(word, entity);
        }
    }

    const fn place(word: u64) -> usize {
        (word >> 55 & 7) as usize
    }
}

/// A name that may stand at a place of the text.
enum Candidate {
    Listed(u32),
    Unlisted(EntityKind),
    Known(usize),
}

/// The hash of a name's words, one after another.
fn join(words: u64, word: u64) -> u64 {
    (words.rotate_left(23) ^ word).wrapping_mul(0x9e37_79b9_7f4a_7c15)
}

impl Finder<'_, '_> {
    /// Whether a name may start with a word. One answer of all, as each alone is hard to foretell.
    #[inline]
    fn may_start(&self, word: &Word) -> bool {
        word.starts | self.aliases.may_have(word.hash) | self.spelled.has(word.at)
    }

    /// Reads the name that starts at a token, if one does, and gives the next token to read.
    #[inline(never)]
    fn read(&mut self, at: usize) -> usize {
        match self.candidate(at) {
            Some((last, Candidate::Listed(entry))) => self.add_listed(at, last, entry),
            Some((last, Candidate::Unlisted(kind))) => self.add_unlisted(at, last, kind),
            Some((last, Candidate::Known(entity))) => self.add(at, last, entity),
            None => at + 1,
        }
    }

    /// The longest name at a place. Of names of one length, what the document has taught comes
    /// before the gazetteer, and the gazetteer before grammar.
    fn candidate(&self, at: usize) -> Option<(usize, Candidate)> {
        if self.parse.is(at, FUNCTION) {
            // The के of `के. आर. सोमण`.
            self.parse.letter(at)?;
            return self.person(at).map(|last| (last, Candidate::Unlisted(EntityKind::Person)));
        }
        let listed = self.listed(at);
        let person = self.person(at).filter(|&last| self.is_longer_name(at, last, listed));
        let mut best = listed.map(|hit| (hit.last, Candidate::Listed(hit.entry)));
        let mut consider = |last: usize, candidate: Candidate| {
            if best.as_ref().is_none_or(|&(longest, _)| last > longest) {
                best = Some((last, candidate));
            }
        };
        if let Some(last) = person {
            consider(last, Candidate::Unlisted(EntityKind::Person));
        }
        if let Some((last, kind)) = self.headed(at, listed, person) {
            consider(last, Candidate::Unlisted(kind));
        }
        match self.alias(at) {
            Some(entity) if let Some(last) = self.full_name(at, entity) => Some((last, Candidate::Known(entity))),
            Some(entity) if best.as_ref().is_none_or(|&(last, _)| last == at) => Some((at, Candidate::Known(entity))),
            _ => best,
        }
    }

    /// A longer name than a listed one is another person's, but what follows a person listed
    /// in full must be a name and nothing else.
    fn is_longer_name(&self, at: usize, last: usize, listed: Option<Listed>) -> bool {
        listed.is_none_or(|hit| {
            let full = hit.class == Class::Person && hit.last > at;
            last > hit.last && (!full || self.parse.is(last, NAME) && !self.parse.is(last, ORDINARY))
        })
    }

    /// The entity that a word stands for since the document has taught it, unless it is an
    /// ordinary word here.
    #[inline]
    fn alias(&self, at: usize) -> Option<usize> {
        let entity = self.aliases.get(self.parse.hashes[at])?;
        self.alias_stands(at).then_some(entity)
    }

    // Out of line, so that the look at the bits before it is in line at every word.
    #[inline(never)]
    fn alias_stands(&self, at: usize) -> bool {
        let lexeme = self.parse.lexeme(at);
        if lexeme.is(ORDINARY.or(Tags::TITLE).or(Tags::SHARED_NAME)) {
            self.is_person_here(at, at) || self.speaks(at) || self.is_cited(at)
        } else {
            self.parse.tokens[at].kind() == TokenKind::Word
        }
    }

    /// The last token of an entity's full name, when it stands at `at` again.
    fn full_name(&self, at: usize, entity: usize) -> Option<usize> {
        let (first, last) = self.found.entities[entity].name;
        let end = at + last - first;
        let again = last > first && self.parse.hashes.get(at..=end)? == &self.parse.hashes[first..=last];
        again.then_some(end)
    }

    fn add_listed(&mut self, first: usize, last: usize, entry: u32) -> usize {
        let entity = self.by_entry.get(&entry).copied().unwrap_or_else(|| {
            let entity = self.new_entity((first, last), self.gazetteer.kind(entry), Some(entry));
            self.by_entry.insert(entry, entity);
            entity
        });
        self.add(first, last, entity)
    }

    fn add_unlisted(&mut self, first: usize, last: usize, kind: EntityKind) -> usize {
        let parse = self.parse;
        let words = || (first..=last).filter(|&t| !parse.is_punctuation(t)).map(|t| parse.hashes[t]);
        let single = first == last || words().nth(1).is_none();
        let known = if single {
            self.aliases.get(parse.hashes[first]).filter(|&entity| self.found.entities[entity].kind == kind)
        } else {
            let key = words().fold(0, join);
            let entity = self.by_name.get(&key).copied().or_else(|| self.short_name(first, last, &kind));
            let entity = entity.unwrap_or_else(|| self.new_entity((first, last), kind.clone(), None));
            self.by_name.insert(key, entity);
            Some(entity)
        };
        let entity = known.unwrap_or_else(|| self.new_entity((first, last), kind, None));
        self.add(first, last, entity)
    }

    /// The person who was called by one part of the name alone so far.
    fn short_name(&self, first: usize, last: usize, kind: &EntityKind) -> Option<usize> {
        let mut called = [last, first].into_iter().filter_map(|part| self.aliases.get(self.parse.hashes[part]));
        called.find(|&entity| {
            let data = &self.found.entities[entity];
            data.kind == EntityKind::Person && *kind == data.kind && data.entry.is_none() && data.name.0 == data.name.1
        })
    }

    /// Finds the mentions before a name was taught: `मोरालेस का हाथ है। मोरालेस ने कहा …`.
    fn look_back(&mut self, words: &[Word]) {
        if self.aliases.by_word.is_empty() {
            return;
        }
        let known = self.found.all.len();
        let mut words = words.iter();
        let mut free = 0;
        for next in 0..=known {
            // The words between two mentions.
            let mention = self.found.all[..known].get(next).copied();
            let end = mention.map_or(self.parse.len(), |mention| mention.first);
            // The word that ends this is the mention's own.
            for word in words.by_ref() {
                if word.at >= end {
                    break;
                }
                if self.aliases.may_have(word.hash)
                    && word.at >= free
                    && let Some(entity) = self.alias(word.at).filter(|_| !word.tags.any(FUNCTION))
                {
                    let last = self.full_name(word.at, entity).filter(|&last| last < end).unwrap_or(word.at);
                    self.found.all.push(Mention { first: word.at, last, entity });
                    free = last + 1;
                }
            }
            free = mention.map_or(free, |mention| mention.last + 1);
        }
        if self.found.all.len() > known {
            self.found.sort();
        }
    }

    fn new_entity(&mut self, name: Stretch, kind: EntityKind, entry: Option<u32>) -> usize {
        self.found.entities.push(EntityData { name, kind, entry });
        self.found.entities.len() - 1
    }

    fn add(&mut self, first: usize, last: usize, entity: usize) -> usize {
        let person = self.found.entities[entity].kind == EntityKind::Person;
        let outer = if person { self.with_honorifics(first) } else { first };
        let outer_last = last + self.suffix(last, &self.found.entities[entity].kind);
        self.found.all.push(Mention { first: outer, last: outer_last, entity });
        let data = &mut self.found.entities[entity];
        if last - first > data.name.1 - data.name.0 {
            data.name = (first, last);
        }
        if person && first < last {
            self.learn_parts(first, last, entity);
        } else if first == last && (person || self.found.entities[entity].entry.is_none()) {
            self.aliases.insert_new(self.parse.hashes[first], entity);
        }
        self.learn_abbreviation(outer_last, entity);
        outer_last + 1
    }

    /// How many tokens behind a name belong to it: `वाजपेयी जी`, `जनता दल (यू)`.
    fn suffix(&self, last: usize, kind: &EntityKind) -> usize {
        let parse = self.parse;
        match kind {
            EntityKind::Person => usize::from(parse.word(last + 1) == "जी" && !self.parse.ends_paragraph(last)),
            EntityKind::Organization => {
                let letter = parse.letter(last + 2).is_some();
                if letter && parse.word(last + 1) == "(" && parse.word(last + 3) == ")" { 3 } else { 0 }
            }
            _ => 0,
        }
    }

    /// The first of the ranks and honorifics before a name: `डॉ. सेन`, `विंग कमांडर सेन`. They
    /// belong to the mention, not to the name; offices (`प्रधानमंत्री`) belong to neither.
    fn with_honorifics(&self, mut first: usize) -> usize {
        let taken = self.found.all.last().map_or(0, |mention| mention.last + 1);
        loop {
            let stop = first > taken && self.parse.word(first - 1) == ".";
            let Some(before) = first.checked_sub(1 + usize::from(stop)).filter(|&at| at >= taken) else {
                return first;
            };
            if self.parse.ends_paragraph(before) || !self.parse.is(before, Tags::HONORIFIC) {
                return first;
            }
            let hashes = &self.parse.hashes[taken..=before];
            let rank = self.lexicon.rank_ending(hashes);
            // The last word of `सॉलिसिटर जनरल` is no rank.
            if self.lexicon.office_ending(hashes) > rank {
                return first;
            }
            first = before + 1 - rank.max(1);
        }
    }

    /// `लोक जनशक्ति पार्टी (लोजपा)`: from here on, `लोजपा` stands for the organisation.
    fn learn_abbreviation(&mut self, last: usize, entity: usize) {
        let parse = self.parse;
        let defined = parse.word(last + 1) == "(" && parse.word(last + 3) == ")";
        if defined && self.found.entities[entity].kind == EntityKind::Organization {
            let unknown = parse.lexeme(last + 2).is_unknown();
            if unknown && parse.tokens[last + 2].kind() == TokenKind::Word && self.spelled.at(last + 2).is_none() {
                self.aliases.insert(parse.hashes[last + 2], entity);
            }
        }
    }

    /// From `राजेंद्र तिवारी` on, `तिवारी` and `राजेंद्र` stand for him.
    fn learn_parts(&mut self, first: usize, last: usize, entity: usize) {
        for at in [last, first] {
            let one_letter = self.parse.word(at).chars().count() == 1;
            if !one_letter && !self.parse.is(at, Tags::NAME_LINK) {
                self.aliases.insert(self.parse.hashes[at], entity);
            }
        }
    }
}
