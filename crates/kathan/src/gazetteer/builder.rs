//! Building a gazetteer from entries and tables.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

use foldhash::fast::FixedState;

use super::entry::{EntityKind, EntryBuf, cells};
use super::table::{Table, lines};
use super::trie::{self, Trie};
use super::words::form_words;
use super::{Gazetteer, Name};
use crate::error::Error;

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
}

/// The columns of a table of entities.
const COLUMNS: [&str; 7] = ["id", "type", "name", "aliases", "english", "link", "attributes"];

impl GazetteerBuilder {
    /// Adds one entity.
    pub fn add(&mut self, entry: &EntryBuf) -> &mut Self {
        let row = entry.row();
        if !self.tables.last_mut().is_some_and(|table| table.push(&row)) {
            let mut table = Table::full(Cow::Owned(String::new()), Vec::new());
            table.push(&row);
            self.tables.push(table);
        }
        self
    }

    /// Adds names of one kind, one a line, each an entity that its name identifies; empty
    /// lines are passed over. The least that a long list of names can cost.
    ///
    /// # Errors
    ///
    /// When a line holds a tab, or the list has more than 4 GiB; the error names `source_name`
    /// and the line. Nothing of the list is added then.
    ///
    /// ```
    /// # fn main() -> Result<(), kathan::Error> {
    /// use kathan::{EntityKind, Gazetteer};
    /// let mut builder = Gazetteer::builder();
    /// builder.add_names("judges.txt", EntityKind::Person, "सुलभा करंदीकर\nइम्तियाज़ लोहानी\n")?;
    /// assert_eq!(builder.build().find("इम्तियाज लोहानी ने").count(), 1);
    /// # Ok(())
    /// # }
    /// ```
    pub fn add_names(&mut self, source_name: &str, kind: EntityKind, names: &str) -> Result<&mut Self, Error> {
        for (i, (start, line)) in lines(names).enumerate() {
            let tab = line.find('\t');
            if tab.is_some() || u32::try_from(start).is_err() {
                let column = line[..tab.unwrap_or(0)].chars().count() + 1;
                return Err(Error::row(
                    source_name,
                    i + 1,
                    column,
                    "a name without tabs, in a list of at most 4 GiB",
                    line,
                ));
            }
        }
        self.tables.push(Table::of_names(
            kind,
            names.len() + 1,
            lines(names).map(|(_, line)| line).filter(|line| !line.is_empty()),
        ));
        Ok(self)
    }

    /// Adds the entities of a table: tab-separated, with the header
    /// `id type name aliases english link attributes`; aliases stand between `|`, and one
    /// that starts with `?` needs evidence, as does the name when the attributes hold
    /// `evidence=yes`.
    ///
    /// # Errors
    ///
    /// When the header or a row has another form, or the table has more than 4 GiB: the error
    /// names `source_name`, the line and the column. Nothing of the table is added then.
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
        let starts = rows(source_name, &text, |number, line| {
            if number == 1 {
                check_header(source_name, line).map(|()| false)
            } else {
                check_row(source_name, number, line).map(|()| true)
            }
        })?;
        self.tables.push(Table::full(text, starts));
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
        let count = |tables: &[Table]| tables.iter().map(Table::len).sum::<usize>();
        let before = count(&self.tables);
        self.tables.iter_mut().for_each(|table| table.retain(|entry| entry.id() != id));
        before - count(&self.tables)
    }

    /// What two entities have in common that they should not: an identifier, or a form
    /// of the name that is not marked ambiguous in both. Costs O(names).
    pub fn conflicts(&self) -> Vec<Conflict> {
        let mut ids: HashSet<&str, FixedState> = HashSet::default();
        let mut forms: HashMap<String, (&str, bool), FixedState> = HashMap::default();
        let mut conflicts = Vec::new();
        for entry in self.tables.iter().flat_map(Table::entries) {
            let id = entry.id();
            if !ids.insert(id) {
                conflicts.push(Conflict::Id(id.to_owned()));
            }
            for (form, ambiguous) in entry.forms() {
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

    /// Makes the gazetteer. Costs O(names). Of more than a thousand million entities the last
    /// are not found.
    pub fn build(mut self) -> Gazetteer {
        self.tables.iter_mut().for_each(Table::shrink);
        let mut firsts = Vec::with_capacity(self.tables.len());
        let (mut rows, mut nodes) = (0, 0);
        for table in &self.tables {
            firsts.push(u32::try_from(rows).unwrap_or(u32::MAX));
            rows += table.len();
            nodes += table.likely_nodes();
        }
        let trie = Trie::new(&self, nodes);
        let classes = self.tables.iter().flat_map(Table::classes).collect();
        Gazetteer { trie, tables: self.tables, firsts, classes }
    }
}

impl trie::Names for GazetteerBuilder {
    fn each(&self, mut give: impl FnMut(&[u64], u32)) {
        let entries = self.tables.iter().flat_map(Table::entries);
        for (number, entry) in (0..Name::MOST).zip(entries) {
            for (form, needs_evidence) in entry.forms() {
                form_words(form, |words| give(words, Name::new(number, needs_evidence).0));
            }
        }
    }
}

/// Where the rows of a text start, of which `check` says whether a line is one.
fn rows(source_name: &str, text: &str, check: impl Fn(usize, &str) -> Result<bool, Error>) -> Result<Vec<u32>, Error> {
    let mut starts = Vec::new();
    for (i, (start, line)) in lines(text).enumerate() {
        let is_row = check(i + 1, line)?;
        if is_row && !line.is_empty() {
            let start =
                u32::try_from(start).map_err(|_| Error::row(source_name, i + 1, 1, "a list of at most 4 GiB", line))?;
            starts.push(start);
        }
    }
    Ok(starts)
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
