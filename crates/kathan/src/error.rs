//! One opaque error for everything that can fail: building and loading.

use std::fmt;

/// Why a gazetteer could not be built or loaded.
///
/// Analysis itself never fails; only what is made beforehand can. The message names
/// the source, line and column, and what was expected there.
#[derive(Debug)]
pub struct Error(Kind);

#[derive(Debug, thiserror::Error)]
pub(crate) enum Kind {
    #[error("{source_name}:{line}: column {column}: expected {expected}, found “{found}”")]
    Row { source_name: String, line: usize, column: usize, expected: String, found: String },
    #[cfg_attr(not(feature = "loaders"), expect(dead_code, reason = "only the loaders read from outside"))]
    #[error("{source_name}:{line}: cannot be read: {reason}")]
    Read { source_name: String, line: usize, reason: String },
}

impl Error {
    pub(crate) fn row(source_name: &str, line: usize, column: usize, expected: impl Into<String>, found: &str) -> Self {
        let (source_name, found) =
            (source_name.to_owned(), found.chars().take(60).map(|c| if c.is_control() { ' ' } else { c }).collect());
        Self(Kind::Row { source_name, line, column, expected: expected.into(), found })
    }

    #[cfg(feature = "loaders")]
    pub(crate) fn read(source_name: &str, line: usize, reason: &dyn fmt::Display) -> Self {
        Self(Kind::Read { source_name: source_name.to_owned(), line, reason: reason.to_string() })
    }

    /// Whether a list could not be read: the reader failed, or its bytes are not UTF-8.
    pub const fn is_read(&self) -> bool {
        matches!(self.0, Kind::Read { .. })
    }

    /// Whether a row of a list did not have the form that was expected.
    pub const fn is_row(&self) -> bool {
        matches!(self.0, Kind::Row { .. })
    }

    /// The line of the list that is at fault, counted from 1, when there is one.
    pub const fn line(&self) -> Option<usize> {
        match self.0 {
            Kind::Row { line, .. } | Kind::Read { line, .. } => Some(line),
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl std::error::Error for Error {}
