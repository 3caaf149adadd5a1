//! Lists of names, and finding them in a text.

mod builder;
mod entry;
#[cfg(feature = "loaders")]
mod load;
mod matches;
mod table;
mod trie;
mod words;

pub use builder::{Conflict, GazetteerBuilder};
pub(crate) use entry::Class;
pub use entry::{EntityKind, Entry, EntryBuf};
pub(crate) use words::words;

use crate::span::Span;
use table::Table;
use trie::{Node, Trie};

/// Names of entities, ready to be found. Built once; cheap to share behind an `Arc`.
///
/// The rows of its tables are kept as text and read when asked for, so that an entity
/// costs its row and four bytes, a name some twenty, and nothing else.
#[derive(Clone, Debug)]
pub struct Gazetteer {
    trie: Trie,
    tables: Vec<Table>,
    /// The number of the first entity of each table.
    firsts: Vec<u32>,
    /// By number, the class of each entity, which mentions ask for at every name they see.
    classes: Vec<Class>,
}

/// One form of an entity's name: the number of the entity, and whether it needs evidence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Name(u32);

impl Name {
    /// How many entities a gazetteer can hold.
    const MOST: u32 = trie::NAMES_END >> 1;

    const fn new(entry: u32, needs_evidence: bool) -> Self {
        Self(entry << 1 | needs_evidence as u32)
    }

    pub(crate) const fn entry(self) -> u32 {
        self.0 >> 1
    }

    pub(crate) const fn needs_evidence(self) -> bool {
        self.0 & 1 == 1
    }
}

/// A name found in a sequence of words.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Hit {
    /// How many of the words it takes.
    pub(crate) words: usize,
    /// Among entities of one name, that of the first.
    pub(crate) name: Name,
    node: Node,
}

impl Hit {
    /// All entities of this name.
    pub(crate) fn entries(self, gazetteer: &Gazetteer) -> impl Iterator<Item = u32> + '_ {
        gazetteer.names(self.node).map(Name::entry)
    }
}

impl Gazetteer {
    /// A builder without entries.
    pub fn builder() -> GazetteerBuilder {
        GazetteerBuilder::default()
    }

    /// The gazetteer that comes with the library, or one without entries when the
    /// `names` feature is off.
    pub fn embedded() -> Self {
        let mut builder = Self::builder();
        builder.add_embedded();
        builder.build()
    }

    /// How many entities it holds.
    pub fn len(&self) -> usize {
        self.tables.iter().map(Table::len).sum()
    }

    /// Whether it holds none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Its entities, in the order they were added.
    pub fn entries(&self) -> impl Iterator<Item = Entry<'_>> {
        self.tables.iter().flat_map(Table::entries)
    }

    /// The names in `text`, the longest at each place, in order: whole words only, and none
    /// across a line break. Costs O(text); holds one line's words at a time.
    ///
    /// ```
    /// use kathan::{EntryBuf, EntityKind, Gazetteer};
    /// let mut builder = Gazetteer::builder();
    /// builder.add(&EntryBuf::new("b-1", EntityKind::Organization, "नवभारत सहकारी बैंक"));
    /// let gazetteer = builder.build();
    /// let (span, entry) = gazetteer.find("उसने नवभारत-सहकारी बैंक से").next().unwrap();
    /// assert_eq!(span.of("उसने नवभारत-सहकारी बैंक से"), "नवभारत-सहकारी बैंक");
    /// assert_eq!(entry.id(), "b-1");
    /// ```
    pub fn find<'a>(&'a self, text: &'a str) -> impl Iterator<Item = (Span, Entry<'a>)> {
        matches::longest(self, text)
    }

    /// Every name in `text`, those inside and across longer ones too, and every entity
    /// of a name: by where they start, the shorter first, and those of one form in the order
    /// they were added. Costs O(text · longest name).
    pub fn find_all<'a>(&'a self, text: &'a str) -> impl Iterator<Item = (Span, Entry<'a>)> {
        matches::all(self, text)
    }

    /// The class of an entity, without a look at its row.
    pub(crate) fn class(&self, number: u32) -> Class {
        self.classes[number as usize]
    }

    /// The kind of an entity, for most without a look at its row.
    pub(crate) fn kind(&self, number: u32) -> EntityKind {
        self.class(number).kind().unwrap_or_else(|| self.entry(number).kind())
    }

    pub(crate) fn entry(&self, number: u32) -> Entry<'_> {
        let table = self.firsts.partition_point(|&first| first <= number) - 1;
        Entry::new(&self.tables[table], (number - self.firsts[table]) as usize)
    }

    /// The words that names start with: whether each is a name, and whether names go on behind it.
    pub(crate) fn first_words(&self) -> impl Iterator<Item = (u64, bool, bool)> + '_ {
        self.trie.firsts()
    }

    /// Whether some name may go on with the second word behind the first. Never wrong about words that do.
    #[inline]
    pub(crate) fn may_go_on(&self, word: u64, next: u64) -> bool {
        self.trie.may_go_on(word, next)
    }

    /// The longest name that the words start with; among entities of one name the first.
    pub(crate) fn longest(&self, words: impl IntoIterator<Item = u64>) -> Option<Hit> {
        let mut words = words.into_iter();
        let mut node = self.trie.first(words.next()?)?;
        let mut best = None;
        for count in 1.. {
            if let Some(name) = node.first_name() {
                best = Some(Hit { words: count, name: Name(name), node });
            }
            let Some(child) = words.next().and_then(|word| self.trie.child(node, word)) else { break };
            node = child;
        }
        best
    }

    fn names(&self, node: Node) -> impl Iterator<Item = Name> + '_ {
        self.trie.names(node).map(Name)
    }
}
