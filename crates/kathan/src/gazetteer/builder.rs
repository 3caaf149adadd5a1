//! Building a gazetteer from entries and tables.

use std::borrow::Cow;
use std::collections::HashMap;

use foldhash::fast::FixedState;
use memchr::memchr_iter;

use super::entry::EntryBuf;
use super::trie::Trie;
use super::words::form_words;
use super::{Gazetteer, Name, Row};
use crate::error::Error;
use crate::fold::fold_hash;
use crate::token::tokens;

/// Collects entries and makes a [`Gazetteer`] of them.
///
/// ```
/// use kathan::{EntityKind, EntryBuf, Gazetteer};
/// let mut builder = Gazetteer::builder();
/// builder.add(&EntryBuf::new("x-1", EntityKind::Person, "रेखा वर्मा"));
/// let gazetteer = builder.build();
/// assert_eq!(gazetteer.len(), 1);
/// ```
#[derive(Clone, Debug, Default)]
pub struct GazetteerBuilder {
    tables: Vec<Table>,
    rows: Vec<Row>,
}

/// Rows of entities as text.
#[derive(Clone, Debug)]
pub(super) struct Table {
    pub(super) text: Cow<'static, str>,
}

/// The columns of a table of entities.
const COLUMNS: [&str; 7] = ["id", "type", "name", "aliases", "english", "link", "attributes"];

impl GazetteerBuilder {
    /// Adds one entity.
    pub fn add(&mut self, entry: &EntryBuf) -> &mut Self {
        let text = entry.row();
        self.rows.push(Row { table: short(self.tables.len()), start: 0, len: short(text.len()) });
        self.tables.push(Table { text: text.into() });
        self
    }

    /// Adds the entities of a table: tab-separated, with the header
    /// `id type name aliases english link attributes`; aliases stand between `|`, and one
    /// that starts with `?` needs evidence, as does the name when the attributes hold
    /// `evidence=yes`.
    ///
    /// # Errors
    ///
    /// When the header or a row has another form: the error names `source_name`, the line
    /// and the column. Nothing of the table is added then.
    pub fn add_tsv(&mut self, source_name: &str, table: &str) -> Result<&mut Self, Error> {
        self.add_table(source_name, table.to_owned().into())
    }

    /// As [`add_tsv`](Self::add_tsv), for a table that lives as long as the program; it is not copied.
    ///
    /// # Errors
    ///
    /// The same.
    pub fn add_static_tsv(&mut self, source_name: &str, table: &'static str) -> Result<&mut Self, Error> {
        self.add_table(source_name, table.into())
    }

    fn add_table(&mut self, source_name: &str, text: Cow<'static, str>) -> Result<&mut Self, Error> {
        let known = self.rows.len();
        let table = short(self.tables.len());
        let mut start = 0;
        for (i, end) in memchr_iter(b'\n', text.as_bytes()).chain([text.len()]).enumerate() {
            let line = &text[start..end];
            let row = line.strip_suffix('\r').unwrap_or(line);
            let checked = if i == 0 { check_header(source_name, row) } else { check_row(source_name, i + 1, row) };
            if let Err(error) = checked {
                self.rows.truncate(known);
                return Err(error);
            }
            if i > 0 && !row.is_empty() {
                self.rows.push(Row { table, start: short(start), len: short(row.len()) });
            }
            start += line.len() + 1;
        }
        self.tables.push(Table { text });
        Ok(self)
    }

    /// Adds the entities that come with the library, if the `names` feature is on.
    ///
    /// Of entities with one name the first added is found. So one's own entries go over
    /// the embedded ones when they are added before this call, and beside them, giving
    /// way, when added after it; without the call they stand instead of them.
    ///
    /// # Panics
    ///
    /// Never: the embedded tables are checked by the tests.
    pub fn add_embedded(&mut self) -> &mut Self {
        #[cfg(feature = "names")]
        for (name, table) in kathan_names::ENTITIES {
            self.add_static_tsv(name, table).expect("the embedded tables are well formed");
        }
        self
    }

    /// Takes out every entity with this identifier that was added so far, and tells how
    /// many there were.
    pub fn remove(&mut self, id: &str) -> usize {
        let before = self.rows.len();
        let tables = &self.tables;
        self.rows.retain(|&row| row.of(tables).split('\t').next() != Some(id));
        before - self.rows.len()
    }

    /// What two entities have in common that they should not: an identifier, or a form
    /// of the name that is not marked ambiguous in both. Costs O(names).
    pub fn conflicts(&self) -> Vec<Conflict> {
        let mut ids: HashMap<&str, &str, FixedState> = HashMap::default();
        let mut forms: HashMap<String, (&str, bool), FixedState> = HashMap::default();
        let mut conflicts = Vec::new();
        for row in self.rows.iter().map(|row| row.of(&self.tables)) {
            let id = row.split('\t').next().unwrap_or("");
            if ids.insert(id, row).is_some() {
                conflicts.push(Conflict::Id(id.to_owned()));
            }
            for (form, ambiguous) in row_forms(row) {
                let key = crate::fold::fold(form);
                match forms.get(&key) {
                    Some(&(first, both)) if first != id && !(ambiguous && both) => {
                        conflicts.push(Conflict::Form {
                            form: form.to_owned(),
                            first: first.to_owned(),
                            second: id.to_owned(),
                        });
                    }
                    Some(_) => {}
                    None => {
                        forms.insert(key, (id, ambiguous));
                    }
                }
            }
        }
        conflicts
    }

    /// Makes the gazetteer. Costs O(names).
    pub fn build(self) -> Gazetteer {
        let mut gazetteer = Gazetteer {
            trie: Trie::with_capacity(self.rows.len() * 3),
            names: Vec::with_capacity(self.rows.len() * 3),
            rows: self.rows,
            tables: self.tables,
        };
        for entry in 0..short(gazetteer.rows.len()) {
            let row = gazetteer.rows[entry as usize].of(&gazetteer.tables);
            for (form, needs_evidence) in row_forms(row) {
                let name = short(gazetteer.names.len());
                if let Some(words) = plain_words(form) {
                    gazetteer.trie.insert(words, name);
                } else {
                    let tokens: Vec<_> = tokens(form).collect();
                    gazetteer.trie.insert(form_words(&tokens), name);
                }
                gazetteer.names.push(Name { entry, needs_evidence });
            }
        }
        gazetteer
    }
}

/// Something that two entities should not share.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Conflict {
    /// Two entities have this identifier.
    Id(String),
    /// Two entities have this form of a name, by their identifiers; the first one is found.
    Form {
        /// The form, as the second entity writes it.
        form: String,
        /// The entity that was added first.
        first: String,
        /// The entity that was added later.
        second: String,
    },
}

impl std::fmt::Display for Conflict {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Id(id) => write!(f, "the identifier {id} stands for two entities"),
            Self::Form { form, first, second } => write!(f, "{form} names both {first} and {second}"),
        }
    }
}

/// The forms of a row's names, and whether each needs evidence.
fn row_forms(row: &str) -> impl Iterator<Item = (&str, bool)> {
    let mut cells = cells(row).skip(2);
    let (name, aliases) = (cells.next().unwrap_or(""), cells.next().unwrap_or(""));
    let attributes = cells.nth(2).unwrap_or("");
    let ambiguous = attributes.split(';').any(|attribute| attribute == "evidence=yes");
    let aliases = aliases.split('|').map(|alias| (alias.trim_start_matches('?'), alias.starts_with('?')));
    std::iter::once((name, ambiguous)).chain(aliases).filter(|(form, _)| !form.is_empty())
}

/// The cells of a row.
pub(super) fn cells(row: &str) -> impl Iterator<Item = &str> {
    let mut start = 0;
    memchr_iter(b'\t', row.as_bytes()).chain([row.len()]).map(move |tab| {
        let cell = &row[start..tab];
        start = tab + 1;
        cell
    })
}

/// The hashes of the words of a form that is nothing but Devanagari words, each apart
/// from the next by one space or hyphen, so that it can be cut without the tokenizer.
fn plain_words(form: &str) -> Option<impl Iterator<Item = u64>> {
    const MOST: usize = 8;
    let mut hashes = [0; MOST];
    let (mut words, mut start) = (0, 0);
    let mut rest = form.as_bytes();
    loop {
        match rest {
            // All of U+0900..U+0963 is letters and marks.
            [0xE0, 0xA4, _, tail @ ..] | [0xE0, 0xA5, 0x80..=0xA3, tail @ ..] => rest = tail,
            [b' ' | b'-', ..] | [] => {
                let end = form.len() - rest.len();
                if start == end || words == MOST {
                    return None;
                }
                hashes[words] = fold_hash(&form[start..end]);
                words += 1;
                start = end + 1;
                match rest {
                    [] => return Some(hashes.into_iter().take(words)),
                    [_, tail @ ..] => rest = tail,
                }
            }
            _ => return None,
        }
    }
}

/// A position in a table or list; 4 GiB of names are more than any memory is meant for.
fn short(value: usize) -> u32 {
    u32::try_from(value).unwrap_or(u32::MAX)
}

fn check_header(source_name: &str, line: &str) -> Result<(), Error> {
    if line.split('\t').eq(COLUMNS) {
        return Ok(());
    }
    Err(Error::row(source_name, 1, 1, format!("the header {}", COLUMNS.join("\\t")), line))
}

fn check_row(source_name: &str, number: usize, line: &str) -> Result<(), Error> {
    if line.is_empty() {
        return Ok(());
    }
    let mut columns = 0;
    for cell in cells(line) {
        columns += 1;
        if columns <= 3 && cell.is_empty() {
            return Err(Error::row(source_name, number, columns, format!("a value for {}", COLUMNS[columns - 1]), ""));
        }
    }
    if columns == COLUMNS.len() {
        return Ok(());
    }
    Err(Error::row(source_name, number, columns, format!("{} columns", COLUMNS.len()), line))
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEADER: &str = "id\ttype\tname\taliases\tenglish\tlink\tattributes\n";

    #[test]
    fn a_row_that_is_cut_short_is_named() {
        let error = Gazetteer::builder().add_tsv("my.tsv", &format!("{HEADER}a\tperson\n")).unwrap_err();
        assert_eq!(error.to_string(), "my.tsv:2: column 2: expected 7 columns, found “a person”");
        assert_eq!(error.line(), Some(2));
    }

    #[test]
    fn an_empty_cell_is_named() {
        let error = Gazetteer::builder().add_tsv("my.tsv", &format!("{HEADER}a\tperson\t\t\t\t\t\n")).unwrap_err();
        assert_eq!(error.to_string(), "my.tsv:2: column 3: expected a value for name, found “”");
    }

    #[test]
    fn a_wrong_header_is_named() {
        assert!(Gazetteer::builder().add_tsv("my.tsv", "name\n").unwrap_err().is_row());
    }
}
