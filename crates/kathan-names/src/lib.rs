//! The embedded gazetteer of Kathan: tables of the people, places and organisations
//! that Hindi news names, and of given names and surnames.
//!
//! The tables stand in `data/`, one entity a row. NOTICE tells the source and licence of each.

macro_rules! tables {
    ($($name:literal),* $(,)?) => {
        &[$((concat!($name, ".tsv"), include_str!(concat!("../data/", $name, ".tsv")))),*]
    };
}

/// The tables of entities: file name and contents. Columns: `id`, `type` (person,
/// location, organization, demonym, language, currency, religion), `name` (the canonical
/// Hindi form), `aliases` (other forms between `|`; one with a leading `?` needs
/// evidence), `english`, `link` (`wikidata:…`, `geonames:…`, `iso3166-1:…`, …, or
/// nothing), `attributes` (`key=value` between `;`).
pub const ENTITIES: &[(&str, &str)] = tables![
    "capitals",
    "countries",
    "currencies",
    "demonyms",
    "india-cities",
    "india-districts",
    "india-states",
    "languages",
    "nature",
    "organizations-india",
    "organizations-world",
    "people-india",
    "people-public",
    "people-world",
    "religions",
    "world-cities",
    "world-regions",
];

/// Given names: `name`, `gender` (m, f, u), `common` (1 when it is an ordinary word too).
pub const GIVEN_NAMES: &str = include_str!("../data/given_names.tsv");

/// Surnames and second parts of names: `name`, `common`.
pub const SURNAMES: &str = include_str!("../data/surnames.tsv");

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn every_row_has_its_columns_and_an_id_of_its_own() {
        let mut ids = HashSet::new();
        for (file, table) in ENTITIES {
            for line in table.lines().skip(1) {
                let cells: Vec<_> = line.split('\t').collect();
                assert_eq!(cells.len(), 7, "{file}: {line}");
                assert!(cells.iter().all(|cell| *cell == cell.trim()), "{file}: blanks in {line}");
                assert!(ids.insert(cells[0]), "{file}: {} stands twice", cells[0]);
            }
        }
    }

    #[test]
    fn rows_are_sorted() {
        for (file, table) in ENTITIES {
            let ids: Vec<_> = table.lines().skip(1).map(|line| line.split('\t').next().unwrap_or("")).collect();
            assert!(ids.is_sorted(), "{file} is not sorted by id");
        }
        for (file, table) in [("given_names", GIVEN_NAMES), ("surnames", SURNAMES)] {
            let names: Vec<_> = table.lines().skip(1).map(|line| line.split('\t').next().unwrap_or("")).collect();
            assert!(names.is_sorted(), "{file} is not sorted");
        }
    }
}
