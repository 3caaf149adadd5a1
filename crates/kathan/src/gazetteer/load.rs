//! Reading entities from files of one's own: TSV, CSV and JSON Lines.

use std::io::{BufRead, BufReader, Read};

use serde::Deserialize;

use super::GazetteerBuilder;
use super::entry::EntryBuf;
use crate::error::Error;

/// The columns a table of one's own may have, in any order; `type` and `name` it must have.
const KNOWN: [&str; 6] = ["id", "type", "name", "aliases", "english", "link"];

impl GazetteerBuilder {
    /// Adds the entities of a tab-separated table, without quoting.
    ///
    /// The first line names the columns, in any order: `type` and `name` must be there;
    /// `id` (else the name serves), `aliases` (between `|`, with a leading `?` when
    /// ambiguous), `english` and `link` may be; every other column is an attribute.
    ///
    /// # Errors
    ///
    /// When the reader fails, the text is not UTF-8, a column is missing or a row has too
    /// few or too many cells; the error names `source_name`, the line and the column.
    /// Nothing of the table is added then.
    ///
    /// ```
    /// # fn main() -> Result<(), kathan::Error> {
    /// let table = "name\ttype\tbeat\nनवभारत सहकारी बैंक\torganization\tbanking\n";
    /// let mut builder = kathan::Gazetteer::builder();
    /// builder.read_tsv("newsroom.tsv", table.as_bytes())?;
    /// let gazetteer = builder.build();
    /// assert_eq!(gazetteer.entries().next().unwrap().attribute("beat"), Some("banking"));
    /// # Ok(())
    /// # }
    /// ```
    pub fn read_tsv(&mut self, source_name: &str, reader: impl Read) -> Result<&mut Self, Error> {
        let reader = csv::ReaderBuilder::new().delimiter(b'\t').quoting(false).flexible(true).from_reader(reader);
        self.read_table(source_name, reader)
    }

    /// Adds the entities of a comma-separated table with RFC 4180 quoting; the columns
    /// are those of [`read_tsv`](Self::read_tsv).
    ///
    /// # Errors
    ///
    /// As for [`read_tsv`](Self::read_tsv).
    pub fn read_csv(&mut self, source_name: &str, reader: impl Read) -> Result<&mut Self, Error> {
        self.read_table(source_name, csv::ReaderBuilder::new().flexible(true).from_reader(reader))
    }

    /// Adds one entity a line, each a JSON object with the strings `name` and `type`, and if
    /// wanted `id`, `english`, `link`, the lists of strings `aliases` and
    /// `ambiguous_aliases`, the truth value `needs_evidence` and the object of strings
    /// `attributes`. Empty lines are passed over.
    ///
    /// # Errors
    ///
    /// When the reader fails or a line has another form; the error names `source_name`, the
    /// line and the column. Nothing is added then.
    pub fn read_jsonl(&mut self, source_name: &str, reader: impl Read) -> Result<&mut Self, Error> {
        let mut entries: Vec<EntryBuf> = Vec::new();
        for (i, line) in BufReader::new(reader).lines().enumerate() {
            let line = line.map_err(|error| Error::read(source_name, i + 1, &error))?;
            if line.trim().is_empty() {
                continue;
            }
            let entry: JsonEntry = serde_json::from_str(&line).map_err(|error| {
                Error::row(source_name, i + 1, error.column(), format!("an entity as JSON ({error})"), &line)
            })?;
            entries.push(entry.into());
        }
        Ok(self.add_all(&entries))
    }

    fn read_table<R: Read>(&mut self, source_name: &str, mut reader: csv::Reader<R>) -> Result<&mut Self, Error> {
        let header = reader.headers().map_err(|error| csv_error(source_name, &error))?.clone();
        let column = |name: &str| header.iter().position(|cell| cell.trim_start_matches('\u{feff}').trim() == name);
        let need = |name: &str| {
            column(name).ok_or_else(|| {
                let found = header.iter().collect::<Vec<_>>().join(", ");
                Error::row(source_name, 1, 1, format!("a column named {name}"), &found)
            })
        };
        let (kind, name) = (need("type")?, need("name")?);
        let mut entries = Vec::new();
        for record in reader.records() {
            let record = record.map_err(|error| csv_error(source_name, &error))?;
            let line = record.position().map_or(0, |p| usize::try_from(p.line()).unwrap_or(usize::MAX));
            if record.len() != header.len() {
                let found = record.iter().collect::<Vec<_>>().join(", ");
                let expected = format!("{} cells, not {}", header.len(), record.len());
                return Err(Error::row(source_name, line, record.len().min(header.len()), expected, &found));
            }
            let cell = |column: Option<usize>| column.map_or("", |column| record[column].trim());
            for needed in [kind, name] {
                if cell(Some(needed)).is_empty() {
                    return Err(Error::row(source_name, line, needed + 1, format!("a {}", &header[needed]), ""));
                }
            }
            let id = Some(cell(column("id"))).filter(|id| !id.is_empty()).unwrap_or(cell(Some(name)));
            let mut entry = EntryBuf::new(id, cell(Some(kind)).into(), cell(Some(name)))
                .english(cell(column("english")))
                .link(cell(column("link")));
            for alias in cell(column("aliases")).split('|').map(str::trim).filter(|alias| !alias.is_empty()) {
                entry = entry.alias(alias);
            }
            for (key, value) in header.iter().zip(record.iter()) {
                if !KNOWN.contains(&key.trim()) && !value.trim().is_empty() {
                    entry = entry.attribute(key.trim(), value.trim());
                }
            }
            entries.push(entry);
        }
        Ok(self.add_all(&entries))
    }

    fn add_all(&mut self, entries: &[EntryBuf]) -> &mut Self {
        for entry in entries {
            self.add(entry);
        }
        self
    }
}

fn csv_error(source_name: &str, error: &csv::Error) -> Error {
    let line = error.position().map_or(0, |p| usize::try_from(p.line()).unwrap_or(usize::MAX));
    Error::read(source_name, line, error)
}

/// An entity as a line of JSON.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct JsonEntry {
    id: Option<String>,
    #[serde(rename = "type")]
    kind: String,
    name: String,
    #[serde(default)]
    aliases: Vec<String>,
    #[serde(default)]
    ambiguous_aliases: Vec<String>,
    #[serde(default)]
    english: String,
    #[serde(default)]
    link: String,
    #[serde(default)]
    needs_evidence: bool,
    #[serde(default)]
    attributes: std::collections::BTreeMap<String, String>,
}

impl From<JsonEntry> for EntryBuf {
    fn from(json: JsonEntry) -> Self {
        let id = json.id.unwrap_or_else(|| json.name.clone());
        let mut entry = EntryBuf::new(id, json.kind.as_str().into(), json.name).english(json.english).link(json.link);
        for alias in json.aliases {
            entry = entry.alias(alias);
        }
        for alias in json.ambiguous_aliases {
            entry = entry.ambiguous_alias(alias);
        }
        for (key, value) in json.attributes {
            entry = entry.attribute(&key, &value);
        }
        if json.needs_evidence { entry.needing_evidence() } else { entry }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Gazetteer;

    fn message(result: Result<&mut GazetteerBuilder, Error>) -> String {
        result.unwrap_err().to_string()
    }

    #[test]
    fn columns_stand_in_any_order() {
        let mut builder = Gazetteer::builder();
        builder.read_csv("a.csv", "type,name,aliases,beat\nperson,\"वर्मा, रेखा\",रेखा|?वर्मा,local\n".as_bytes()).unwrap();
        let gazetteer = builder.build();
        let entry = gazetteer.entries().next().unwrap();
        assert_eq!((entry.id(), entry.name()), ("वर्मा, रेखा", "वर्मा, रेखा"));
        assert_eq!(entry.aliases().collect::<Vec<_>>(), ["रेखा", "वर्मा"]);
        assert_eq!(entry.attribute("beat"), Some("local"));
    }

    #[test]
    fn what_is_wrong_is_named() {
        let mut b = Gazetteer::builder();
        assert_eq!(
            message(b.read_csv("a.csv", "name,kind\n".as_bytes())),
            "a.csv:1: column 1: expected a column named type, found “name, kind”"
        );
        assert_eq!(
            message(b.read_tsv("a.tsv", "name\ttype\nरेखा\tperson\n\tperson\n".as_bytes())),
            "a.tsv:3: column 1: expected a name, found “”"
        );
        assert_eq!(
            message(b.read_tsv("a.tsv", "name\ttype\nरेखा\n".as_bytes())),
            "a.tsv:2: column 1: expected 2 cells, not 1, found “रेखा”"
        );
        assert!(message(b.read_csv("a.csv", &b"name,type\n\xff,person\n"[..])).starts_with("a.csv:2: cannot be read"));
        assert!(message(b.read_jsonl("a.jsonl", "\n{\"name\":\"x\"}".as_bytes())).starts_with("a.jsonl:2: column 12"));
        assert!(b.build().is_empty(), "nothing of a broken table is added");
    }

    #[test]
    fn lines_of_json() {
        let mut builder = Gazetteer::builder();
        let line = r#"{"name":"सूखी नदी","type":"film","aliases":["नदी"],"attributes":{"year":"2024"}}"#;
        builder.read_jsonl("a.jsonl", line.as_bytes()).unwrap();
        let gazetteer = builder.build();
        let entry = gazetteer.entries().next().unwrap();
        assert_eq!((entry.kind().as_str(), entry.attribute("year")), ("film", Some("2024")));
    }
}
