//! Mentions of entities in a document.
//!
//! Names come from the gazetteer (`listed`), from the grammar of persons' names (`person`) and
//! from head words (`heads`); `evidence` tells what around a word speaks for a name. `words` gathers
//! the words that may be names, and `finder` walks over them, chooses between the ways and
//! remembers what a name teaches about shorter ones.

mod evidence;
mod finder;
mod heads;
mod listed;
mod person;
mod words;

pub(crate) use finder::find;

use crate::gazetteer::EntityKind;
use crate::lexicon::{Form, Lexeme, Tags};
use crate::quote::Stretch;

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
    /// Brings the mentions into the order of the text, and the entities into that of their first mentions.
    fn sort(&mut self) {
        self.all.sort_by_key(|mention| mention.first);
        let mut places = vec![None; self.entities.len()];
        let mut entities = Vec::with_capacity(self.entities.len());
        for mention in &mut self.all {
            let place = places[mention.entity].get_or_insert_with(|| {
                entities.push(self.entities[mention.entity].clone());
                entities.len() - 1
            });
            mention.entity = *place;
        }
        self.entities = entities;
    }

    /// The mention whose last token is `last`.
    pub(crate) fn ending_at(&self, last: usize) -> Option<&Mention> {
        let i = self.all.partition_point(|m| m.last < last);
        self.all.get(i).filter(|m| m.last == last)
    }

    /// The first and last token of each person's name of two words or more.
    pub(crate) fn full_names(&self) -> impl Iterator<Item = (usize, usize)> {
        let full = |m: &&Mention| m.first < m.last && self.entities[m.entity].kind == EntityKind::Person;
        self.all.iter().filter(full).map(|m| (m.first, m.last))
    }

    /// The mentions from token `first` to token `last`.
    pub(crate) fn within(&self, first: usize, last: usize) -> impl Iterator<Item = &Mention> {
        self.all[self.all.partition_point(|m| m.first < first)..].iter().take_while(move |m| m.last <= last)
    }

    /// The mentions that end before token `at`, the nearest first.
    pub(crate) fn before(&self, at: usize) -> impl Iterator<Item = &Mention> {
        self.all[..self.all.partition_point(|m| m.last < at)].iter().rev()
    }
}

/// What never starts a name.
const FUNCTION: Tags = Tags::CASE
    .or(Tags::PRONOUN)
    .or(Tags::AUXILIARY)
    .or(Tags::COMPLEMENT)
    .or(Tags::COORDINATING)
    .or(Tags::CLAUSAL)
    .or(Tags::NEGATIVE);

/// Titles and ranks, which a person's name follows.
const TITLE: Tags = Tags::TITLE.or(Tags::HONORIFIC);

const NAME: Tags = Tags::GIVEN_NAME.or(Tags::SURNAME);

/// What makes a word a part of a person's name.
const PERSON: Tags = NAME.or(Tags::LETTER).or(Tags::NAME_LINK);

/// Words that Hindi has in other uses.
const ORDINARY: Tags = Tags::NOUN.or(Tags::ADJECTIVE).or(Tags::VERB).or(Tags::ADVERB).or(Tags::COMMON);

/// A verb with an ending, which no name part is: `दिया`, not the stems `पाल` and `मान`.
fn is_inflected(lexeme: Lexeme) -> bool {
    lexeme.is(Tags::AUXILIARY) || lexeme.form.is_some_and(|form| form != Form::Stem)
}
