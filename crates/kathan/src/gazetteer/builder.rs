//! Building a gazetteer from entries and tables.

use super::entry::{Alias, Entry};
use super::trie::Trie;
use super::{Gazetteer, Name, words};
use crate::error::Error;

/// Collects entries and makes a [`Gazetteer`] of them.
///
/// ```
/// use kathan::{Entry, EntityKind, Gazetteer};
/// let mut builder = Gazetteer::builder();
/// builder.add(Entry::new("x-1", EntityKind::Person, "रेखा वर्मा"));
/// let gazetteer = builder.build();
/// assert_eq!(gazetteer.len(), 1);
/// ```
#[derive(Clone, Debug, Default)]
pub struct GazetteerBuilder {
    entries: Vec<Entry>,
}

/// The columns of a table of entities.
const COLUMNS: [&str; 7] = ["id", "type", "name", "aliases", "english", "link", "attributes"];

impl GazetteerBuilder {
    /// Adds one entity.
    pub fn add(&mut self, entry: Entry) -> &mut Self {
        self.entries.push(entry);
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
        let mut entries = Vec::new();
        for (i, line) in table.lines().enumerate() {
            let cells: Vec<&str> = line.split('\t').collect();
            if i == 0 {
                if cells != COLUMNS {
                    return Err(Error::row(source_name, 1, 1, format!("the header {}", COLUMNS.join("\\t")), line));
                }
                continue;
            }
            if !line.is_empty() {
                entries.push(entry(source_name, i + 1, line, &cells)?);
            }
        }
        self.entries.append(&mut entries);
        Ok(self)
    }

    /// Makes the gazetteer. Costs O(names).
    pub fn build(self) -> Gazetteer {
        let mut trie = Trie::new();
        let mut names = Vec::new();
        for (i, entry) in self.entries.iter().enumerate() {
            let forms = std::iter::once((&*entry.name, entry.needs_evidence))
                .chain(entry.aliases.iter().map(|a| (&*a.form, a.needs_evidence)));
            for (form, needs_evidence) in forms {
                let words: Vec<_> = words(form).into_iter().filter(|&(_, hash)| hash != super::NO_WORD).collect();
                if words.is_empty() {
                    continue;
                }
                let name = u32::try_from(names.len()).unwrap_or(u32::MAX);
                names.push(Name { entry: u32::try_from(i).unwrap_or(u32::MAX), needs_evidence });
                trie.insert(words.iter().map(|&(_, hash)| hash), name);
            }
        }
        Gazetteer { trie, names, entries: self.entries }
    }
}

fn entry(source_name: &str, line: usize, text: &str, cells: &[&str]) -> Result<Entry, Error> {
    if cells.len() != COLUMNS.len() {
        let expected = format!("{} columns", COLUMNS.len());
        return Err(Error::row(source_name, line, cells.len(), expected, text));
    }
    for (column, cell) in cells.iter().take(3).enumerate() {
        if cell.is_empty() {
            return Err(Error::row(source_name, line, column + 1, format!("a value for {}", COLUMNS[column]), ""));
        }
    }
    let mut entry = Entry::new(cells[0], cells[1].into(), cells[2]);
    entry.aliases = cells[3]
        .split('|')
        .filter(|form| !form.is_empty())
        .map(|form| Alias { form: form.trim_start_matches('?').into(), needs_evidence: form.starts_with('?') })
        .collect();
    entry.link = (!cells[5].is_empty()).then(|| cells[5].into());
    entry.needs_evidence = cells[6].split(';').any(|attribute| attribute == "evidence=yes");
    Ok(entry)
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEADER: &str = "id\ttype\tname\taliases\tenglish\tlink\tattributes\n";

    #[test]
    fn a_row_that_is_cut_short_is_named() {
        let error = Gazetteer::builder().add_tsv("my.tsv", &format!("{HEADER}a\tperson\n")).unwrap_err();
        assert_eq!(error.to_string(), "my.tsv:2: column 2: expected 7 columns, found \"a\\tperson\"");
        assert_eq!(error.line(), Some(2));
    }

    #[test]
    fn a_wrong_header_is_named() {
        assert!(Gazetteer::builder().add_tsv("my.tsv", "name\n").unwrap_err().is_row());
    }
}
