//! Lists of names, and finding them in a text.

mod builder;
mod entry;
pub(crate) mod trie;

pub use builder::GazetteerBuilder;
pub use entry::{EntityKind, Entry};

use trie::Trie;

/// Names of entities, ready to be found. Built once; cheap to share behind an `Arc`.
#[derive(Clone, Debug)]
pub struct Gazetteer {
    trie: Trie,
    names: Vec<Name>,
    entries: Vec<Entry>,
}

/// One form of an entity's name.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Name {
    pub(crate) entry: u32,
    pub(crate) needs_evidence: bool,
}

/// A name found in a sequence of words.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Hit {
    /// How many of the words it takes.
    pub(crate) words: usize,
    pub(crate) name: Name,
}

impl Gazetteer {
    /// A builder without entries.
    pub fn builder() -> GazetteerBuilder {
        GazetteerBuilder::default()
    }

    /// The gazetteer that comes with the library, or one without entries when the
    /// `names` feature is off.
    ///
    /// # Panics
    ///
    /// Never: the embedded tables are checked by the tests.
    pub fn embedded() -> Self {
        #[cfg_attr(not(feature = "names"), expect(unused_mut, reason = "nothing to add"))]
        let mut builder = Self::builder();
        #[cfg(feature = "names")]
        for (name, table) in kathan_names::ENTITIES {
            builder.add_tsv(name, table).expect("the embedded tables are well formed");
        }
        builder.build()
    }

    /// How many entities it holds.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether it holds none.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    pub(crate) fn entry(&self, index: u32) -> &Entry {
        &self.entries[index as usize]
    }

    /// The longest name that the words start with; among entities of one name the first.
    pub(crate) fn longest(&self, words: impl IntoIterator<Item = u64>) -> Option<Hit> {
        let mut node = 0;
        let mut best = None;
        for (i, word) in words.into_iter().enumerate() {
            let Some(child) = self.trie.child(node, word) else { break };
            node = child;
            if let Some(name) = self.trie.payloads(node).last() {
                best = Some(Hit { words: i + 1, name: self.names[name as usize] });
            }
        }
        best
    }
}
