//! The embedded gazetteer of Kathan: tables of the people, places and organisations
//! that Hindi news names, and of given names and surnames.
//!
//! The tables stand in `data/`, one entity a row; their columns are described in the
//! crate's README, their sources and licences in NOTICE.

/// The tables of entities: file name and contents, with the columns
/// `id type name aliases english link attributes`.
pub const ENTITIES: &[(&str, &str)] = &[];

/// Given names: `name gender common`.
pub const GIVEN_NAMES: &str = "name\tgender\tcommon\n";

/// Surnames and second parts of names: `name common`.
pub const SURNAMES: &str = "name\tcommon\n";
