//! Mentions of entities in a document.
//!
//! Names come from the gazetteer, and from evidence: a title before, a given name
//! and a surname side by side. A person once named in full is known by a part of
//! the name from then on.

use std::collections::HashMap;

use foldhash::fast::FixedState;

use crate::gazetteer::{EntityKind, Gazetteer, words};
use crate::lexicon::{self, Form, Lexeme, Tags};
use crate::parse::Parse;
use crate::quote::Stretch;
use crate::token::TokenKind;

/// A mention, by tokens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Mention {
    pub(crate) first: usize,
    pub(crate) last: usize,
    pub(crate) entity: usize,
}

/// An entity of the document.
#[derive(Clone, Debug)]
pub(crate) struct EntityData {
    /// The fullest form in the text.
    pub(crate) name: Stretch,
    pub(crate) kind: EntityKind,
    /// Its entry in the gazetteer.
    pub(crate) entry: Option<u32>,
}

/// All mentions of a document in order, and the entities they are of.
#[derive(Clone, Debug, Default)]
pub(crate) struct Mentions {
    pub(crate) all: Vec<Mention>,
    pub(crate) entities: Vec<EntityData>,
}

impl Mentions {
    /// The mention whose last token is `last`.
    pub(crate) fn ending_at(&self, last: usize) -> Option<&Mention> {
        let i = self.all.partition_point(|m| m.last < last);
        self.all.get(i).filter(|m| m.last == last)
    }

    /// Whether a person's name of two words or more ends with the token.
    pub(crate) fn person_ends_at(&self, at: usize) -> bool {
        self.ending_at(at).is_some_and(|m| m.first < m.last && self.entities[m.entity].kind == EntityKind::Person)
    }

    /// The mentions that end before token `at`, the nearest first.
    pub(crate) fn before(&self, at: usize) -> impl Iterator<Item = &Mention> {
        self.all[..self.all.partition_point(|m| m.last < at)].iter().rev()
    }
}

/// Finds the mentions of a parsed text. Costs O(tokens).
pub(crate) fn find(parse: &Parse<'_>, gazetteer: &Gazetteer) -> Mentions {
    let mut finder = Finder {
        parse,
        gazetteer,
        found: Mentions::default(),
        by_entry: HashMap::default(),
        by_name: HashMap::default(),
        aliases: HashMap::default(),
    };
    let mut at = 0;
    while at < parse.len() {
        at = finder.read(at);
    }
    finder.found
}

struct Finder<'a, 't> {
    parse: &'a Parse<'t>,
    gazetteer: &'a Gazetteer,
    found: Mentions,
    by_entry: HashMap<u32, usize, FixedState>,
    /// People that the gazetteer does not have, by the hashes of their names.
    by_name: HashMap<Vec<u64>, usize, FixedState>,
    /// Parts of full names that stand for their person from then on.
    aliases: HashMap<u64, usize, FixedState>,
}

/// What never starts a name.
const FUNCTION: Tags = Tags::CASE
    .or(Tags::PRONOUN)
    .or(Tags::AUXILIARY)
    .or(Tags::COMPLEMENT)
    .or(Tags::COORDINATING)
    .or(Tags::CLAUSAL)
    .or(Tags::NEGATIVE);

/// A verb with an ending, which no name part is: `दिया`, not the stems `पाल` and `मान`.
fn is_inflected(lexeme: Lexeme) -> bool {
    lexeme.is(Tags::AUXILIARY) || lexeme.form.is_some_and(|form| form != Form::Stem)
}

const NAME: Tags = Tags::GIVEN_NAME.or(Tags::SURNAME);

/// Words that Hindi has in other uses.
const ORDINARY: Tags = Tags::NOUN.or(Tags::ADJECTIVE).or(Tags::VERB).or(Tags::ADVERB);

impl Finder<'_, '_> {
    /// Reads on from a token and gives the next one to read.
    fn read(&mut self, at: usize) -> usize {
        if self.parse.is_punctuation(at) || self.parse.is(at, FUNCTION) {
            return at + 1;
        }
        let listed = self.listed(at);
        let person = self.person(at);
        if let Some(last) = self.organization(at, listed).filter(|&last| person.is_none_or(|p| p < last)) {
            return self.add_unlisted(at, last, EntityKind::Organization);
        }
        match (listed, person) {
            (Some((last, _)), Some(person)) if person > last => self.add_unlisted(at, person, EntityKind::Person),
            (Some((last, entry)), _) => {
                let place = self.gazetteer.entry(entry).kind() == EntityKind::Location;
                // `पंजाब प्रांत`, `स्वात घाटी`
                let head = place && self.parse.is(last + 1, Tags::PLACE_HEAD) && !self.breaks_after(last);
                self.add_listed(at, last + usize::from(head), entry)
            }
            (None, Some(last)) => self.add_unlisted(at, last, EntityKind::Person),
            (None, None) => match self.aliases.get(&self.parse.hashes[at]) {
                Some(&entity) if self.alias_stands(at) => {
                    self.found.all.push(Mention { first: at, last: at, entity });
                    at + 1
                }
                _ => at + 1,
            },
        }
    }

    /// The longest gazetteer name from `at` on: its last token and its entry.
    fn listed(&self, at: usize) -> Option<(usize, u32)> {
        let mut lasts = [0; 16];
        let end = self.parse.paragraph_end(self.parse.paragraph_of(at));
        let words = words(&self.parse.tokens[..end], at, |at| self.parse.hashes[at]);
        let hit = self.gazetteer.longest(words.take(16).enumerate().map(|(i, word)| {
            lasts[i] = word.last;
            word.hash
        }))?;
        let last = lasts[hit.words - 1];
        let entry = hit.name.entry;
        let known = self.by_entry.contains_key(&entry);
        // `हुए` and `ले` are towns, but far more often verbs.
        let function = FUNCTION.or(Tags::VERB).or(Tags::ADVERB).or(Tags::TITLE);
        let word = self.parse.is(at, Tags::NOUN.or(Tags::ADJECTIVE))
            && matches!(self.gazetteer.entry(entry).kind(), EntityKind::Person | EntityKind::Location);
        if at == last && self.parse.is(at, function) {
            return None;
        }
        let ordinary = at == last && word;
        let certain = !ordinary && (known || !hit.name.needs_evidence);
        (certain || self.evidence(at, last)).then_some((last, entry))
    }

    /// A title before the name, or a postposition ने behind it.
    fn evidence(&self, first: usize, last: usize) -> bool {
        let before = first.checked_sub(1).is_some_and(|at| self.parse.is(at, Tags::TITLE.or(Tags::HONORIFIC)));
        before || self.parse.is(last + 1, Tags::ERGATIVE)
    }

    /// The last token of an unlisted person's name that starts at `at`.
    ///
    /// `मुरली देवड़ा`: a given name and a surname, or a given name and a word that Hindi
    /// does not have; `मंत्री देवड़ा`: a title before; `मुरली ने`: a given name that is
    /// nothing else, where a noun phrase may end.
    fn person(&self, at: usize) -> Option<usize> {
        let parse = self.parse;
        let titled = self.is_titled(at);
        let mut last = None;
        let mut end = at;
        while end < parse.len() && end < at + 5 {
            // `मनमोहन सिंह पाकिस्तान गए`: a place is no part of a name.
            if end > at
                && self.listed(end).is_some_and(|(_, entry)| self.gazetteer.entry(entry).kind() != EntityKind::Person)
            {
                break;
            }
            let bound = titled || last.is_some_and(|last| end == last + 1 && parse.is(last, NAME));
            if self.is_name_part(end, bound) {
                last = Some(end);
                end += 1;
            } else if lexicon::letter(parse.word(end)).is_some() && parse.word(end + 1) == "." && parse.glued(end + 1) {
                end += 2;
            } else {
                break;
            }
        }
        let last = last?;
        let words = (at..=last).filter(|&t| !parse.is_punctuation(t)).count();
        let boundary = Tags::CASE.or(Tags::VERB).or(Tags::AUXILIARY).or(Tags::EMPHATIC).or(Tags::COORDINATING);
        let number = parse.tokens.get(last + 1).is_some_and(|next| next.kind() == TokenKind::Number);
        let closed = number || parse.is(last + 1, boundary) || parse.is_punctuation(last + 1);
        let accepted = if words >= 2 {
            let plain = self.is_plain_given_name(at);
            parse.is(at, Tags::GIVEN_NAME) && (parse.is(last, NAME) || plain && closed) || titled && closed
        } else {
            let opens = at == 0 || parse.is_stop(at - 1) || parse.paragraphs.binary_search(&at).is_ok();
            titled && (parse.is(last, NAME) || closed) || (closed || opens) && self.is_plain_given_name(at)
        };
        accepted.then_some(last)
    }

    fn is_titled(&self, at: usize) -> bool {
        let title = Tags::TITLE.or(Tags::HONORIFIC);
        at.checked_sub(1).is_some_and(|before| {
            self.parse.is(before, title)
                || self.parse.word(before) == "." && before > 0 && self.parse.is(before - 1, Tags::HONORIFIC)
        })
    }

    /// Whether the token can be part of a person's name; a word of no class only when
    /// it is `bound` to a title or name before it.
    fn is_name_part(&self, at: usize, bound: bool) -> bool {
        let lexeme = self.parse.lexeme(at);
        let address = matches!(self.parse.word(at), "जी" | "साहब" | "साहिब" | "भाई");
        if self.parse.is_punctuation(at) || is_inflected(lexeme) || lexeme.is(FUNCTION) || address {
            return false;
        }
        if lexeme.is(NAME) {
            return !(lexeme.is(ORDINARY) && lexeme.is(Tags::COMMON)) || bound;
        }
        bound && lexeme.tags == Tags::default() && self.parse.tokens[at].kind() == TokenKind::Word
    }

    fn is_plain_given_name(&self, at: usize) -> bool {
        let lexeme = self.parse.lexeme(at);
        lexeme.is(Tags::GIVEN_NAME) && !lexeme.is(Tags::COMMON.or(ORDINARY).or(Tags::TITLE).or(Tags::HONORIFIC))
    }

    /// A part of a name stands for the person unless it is an ordinary word here.
    fn alias_stands(&self, at: usize) -> bool {
        let lexeme = self.parse.lexeme(at);
        if lexeme.is(Tags::COMMON) || lexeme.is(Tags::VERB.or(Tags::TITLE)) {
            return self.evidence(at, at);
        }
        self.parse.tokens[at].kind() == TokenKind::Word
    }

    fn add_listed(&mut self, first: usize, last: usize, entry: u32) -> usize {
        let entity = if let Some(&entity) = self.by_entry.get(&entry) {
            entity
        } else {
            let kind = self.gazetteer.entry(entry).kind();
            self.found.entities.push(EntityData { name: (first, last), kind, entry: Some(entry) });
            self.found.entities.len() - 1
        };
        self.by_entry.insert(entry, entity);
        self.add(first, last, entity)
    }

    /// The head word of an unlisted organisation whose name starts at `at`: `उलेमा परिषद`,
    /// `अमेरिकी दूतावास`: a place, its adjective or a word Hindi does not have, and a head.
    fn organization(&self, at: usize, listed: Option<(usize, u32)>) -> Option<usize> {
        let parse = self.parse;
        let place = listed.filter(|&(_, entry)| {
            matches!(self.gazetteer.entry(entry).kind(), EntityKind::Location | EntityKind::Demonym)
        });
        let unknown = listed.is_none()
            && parse.lexeme(at).tags == Tags::default()
            && parse.tokens[at].kind() == TokenKind::Word
            && !parse.word(at).is_ascii();
        let start = match place {
            Some((last, _)) => last + 1,
            None if unknown => at + 1,
            None => return None,
        };
        let head = (start..start + 3).find(|&t| parse.is(t, Tags::ORGANIZATION_HEAD))?;
        let between = (start..head).all(|t| {
            !parse.is_punctuation(t)
                && !parse.is(t, FUNCTION.or(Tags::VERB).or(Tags::TITLE).or(Tags::ADVERB).or(Tags::DETERMINER))
        });
        between.then_some(head)
    }

    fn add_unlisted(&mut self, first: usize, last: usize, kind: EntityKind) -> usize {
        let key: Vec<u64> =
            (first..=last).filter(|&t| !self.parse.is_punctuation(t)).map(|t| self.parse.hashes[t]).collect();
        let known = match key.as_slice() {
            [one] => self.aliases.get(one).copied(),
            _ => self.by_name.get(&key).copied(),
        };
        let entity = known.unwrap_or_else(|| {
            self.found.entities.push(EntityData { name: (first, last), kind, entry: None });
            self.found.entities.len() - 1
        });
        self.by_name.insert(key, entity);
        self.add(first, last, entity)
    }

    fn add(&mut self, first: usize, last: usize, entity: usize) -> usize {
        let person = self.found.entities[entity].kind == EntityKind::Person;
        let outer = if person { self.with_honorifics(first) } else { first };
        // `वाजपेयी जी`
        let polite = person && self.parse.word(last + 1) == "जी" && !self.breaks_after(last);
        let outer_last = last + usize::from(polite);
        self.found.all.push(Mention { first: outer, last: outer_last, entity });
        let data = &mut self.found.entities[entity];
        if last - first > data.name.1 - data.name.0 {
            data.name = (first, last);
        }
        if data.kind == EntityKind::Person && first < last {
            self.learn_parts(first, last, entity);
        }
        self.learn_abbreviation(outer_last, entity);
        outer_last + 1
    }

    /// The first of the ranks and honorifics before a name: `डॉ. सेन`, `मेजर जनरल अब्बास`. They
    /// belong to the mention, not to the name; offices (`प्रधानमंत्री`) belong to neither.
    fn with_honorifics(&self, mut first: usize) -> usize {
        let taken = self.found.all.last().map_or(0, |mention| mention.last + 1);
        loop {
            let stop = first > taken && self.parse.word(first - 1) == ".";
            let before = first.checked_sub(1 + usize::from(stop)).filter(|&at| at >= taken);
            match before {
                Some(at) if self.parse.is(at, Tags::HONORIFIC) && !self.breaks_after(at) => first = at,
                _ => return first,
            }
        }
    }

    fn breaks_after(&self, at: usize) -> bool {
        self.parse.paragraphs.binary_search(&(at + 1)).is_ok()
    }

    /// `लोक जनशक्ति पार्टी (लोजपा)`: from here on, `लोजपा` stands for the organisation.
    fn learn_abbreviation(&mut self, last: usize, entity: usize) {
        let parse = self.parse;
        let defined = parse.word(last + 1) == "(" && parse.word(last + 3) == ")";
        if defined && self.found.entities[entity].kind == EntityKind::Organization {
            let word = self.parse.lexeme(last + 2);
            if !parse.is_punctuation(last + 2) && !word.is(FUNCTION) {
                self.aliases.insert(parse.hashes[last + 2], entity);
            }
        }
    }

    /// From `राजेंद्र तिवारी` on, `तिवारी` and `राजेंद्र` stand for him.
    fn learn_parts(&mut self, first: usize, last: usize, entity: usize) {
        for at in [last, first] {
            let weak = matches!(
                self.parse.word(at),
                "सिंह"
                    | "कुमार"
                    | "देवी"
                    | "ख़ान"
                    | "खान"
                    | "मोहम्मद"
                    | "अली"
                    | "लाल"
            );
            if !weak && self.parse.word(at).chars().count() > 1 {
                self.aliases.insert(self.parse.hashes[at], entity);
            }
        }
    }
}
