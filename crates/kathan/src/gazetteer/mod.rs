//! Lists of names, and finding them in a text.

mod builder;
mod entry;
#[cfg(feature = "loaders")]
mod load;
mod trie;
mod words;

pub use builder::{Conflict, GazetteerBuilder};
pub use entry::{EntityKind, Entry, EntryBuf};

use crate::fold::fold_hash;
use crate::span::Span;
use crate::token::tokens;
use builder::Table;
use trie::{Node, Trie};
pub(crate) use words::words;

/// Names of entities, ready to be found. Built once; cheap to share behind an `Arc`.
///
/// The rows of its tables are kept as text and read when asked for, so that an entity
/// costs its row, one or two dozen bytes a name, and nothing else.
#[derive(Clone, Debug)]
pub struct Gazetteer {
    trie: Trie,
    names: Vec<Name>,
    rows: Vec<Row>,
    tables: Vec<Table>,
}

/// One form of an entity's name.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Name {
    pub(crate) entry: u32,
    pub(crate) needs_evidence: bool,
}

/// Where the row of an entity stands.
#[derive(Clone, Copy, Debug)]
struct Row {
    table: u32,
    start: u32,
    len: u32,
}

impl Row {
    /// The text of the row.
    fn of(self, tables: &[Table]) -> &str {
        let start = self.start as usize;
        &tables[self.table as usize].text[start..start + self.len as usize]
    }
}

/// A name found in a sequence of words.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Hit {
    /// How many of the words it takes.
    pub(crate) words: usize,
    pub(crate) name: Name,
    node: Node,
}

impl Hit {
    /// All entities of this name.
    pub(crate) fn others(self, gazetteer: &Gazetteer) -> impl Iterator<Item = u32> + '_ {
        gazetteer.trie.payloads(self.node).map(|name| gazetteer.names[name as usize].entry)
    }
}

impl Gazetteer {
    /// A builder without entries.
    pub fn builder() -> GazetteerBuilder {
        GazetteerBuilder::default()
    }

    /// The gazetteer that comes with the library, or one without entries when the
    /// `names` feature is off.
    ///
    pub fn embedded() -> Self {
        let mut builder = Self::builder();
        builder.add_embedded();
        builder.build()
    }

    /// How many entities it holds.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether it holds none.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Its entities, in the order they were added.
    pub fn entries(&self) -> impl ExactSizeIterator<Item = Entry<'_>> {
        self.rows.iter().map(|&row| self.row(row))
    }

    /// The names in `text`, the longest at each place, in order: whole words only.
    /// Costs O(text).
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
        let words = text_words(text);
        let mut at = 0;
        std::iter::from_fn(move || {
            while at < words.len() {
                let start = at;
                match self.longest(words[start..].iter().map(|&(_, hash)| hash)) {
                    Some(hit) => {
                        at += hit.words;
                        let span = Span::new(words[start].0.start, words[at - 1].0.end);
                        return Some((span, self.entry(hit.name.entry)));
                    }
                    None => at += 1,
                }
            }
            None
        })
    }

    /// Every name in `text`, those inside and across longer ones too, and every entity
    /// of a name: by where they start, the shorter first. Costs O(text · longest name).
    pub fn find_all<'a>(&'a self, text: &'a str) -> impl Iterator<Item = (Span, Entry<'a>)> {
        let words = text_words(text);
        let mut found = Vec::new();
        for start in 0..words.len() {
            let mut node = 0;
            for &(span, hash) in &words[start..] {
                let Some(child) = self.trie.child(node, hash) else { break };
                node = child;
                let before = found.len();
                let span = Span::new(words[start].0.start, span.end);
                found.extend(self.trie.payloads(node).map(|name| (span, self.entry(self.names[name as usize].entry))));
                found[before..].reverse();
            }
        }
        found.into_iter()
    }

    pub(crate) fn entry(&self, index: u32) -> Entry<'_> {
        self.row(self.rows[index as usize])
    }

    fn row(&self, row: Row) -> Entry<'_> {
        Entry::new(row.of(&self.tables))
    }

    /// The longest name that the words start with; among entities of one name the first.
    pub(crate) fn longest(&self, words: impl IntoIterator<Item = u64>) -> Option<Hit> {
        let mut node = 0;
        let mut best = None;
        for (i, word) in words.into_iter().enumerate() {
            let Some(child) = self.trie.child(node, word) else { break };
            node = child;
            if let Some(name) = self.trie.payloads(node).last() {
                best = Some(Hit { words: i + 1, name: self.names[name as usize], node });
            }
        }
        best
    }
}

/// The words of a text, each with its span and hash.
fn text_words(text: &str) -> Vec<(Span, u64)> {
    let tokens: Vec<_> = tokens(text).collect();
    words(&tokens, 0, |at| fold_hash(tokens[at].text()))
        .map(|word| (Span::new(tokens[word.first].start(), tokens[word.last].end()), word.hash))
        .collect()
}
