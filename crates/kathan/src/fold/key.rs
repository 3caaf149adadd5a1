//! Folded keys as a type, for maps and sets.

use std::borrow::Borrow;
use std::fmt;

use super::fold;

/// A folded key as a type: words that differ only in spelling are equal, hash alike and are one entry of a map.
///
/// A map by keys can be asked with a folded `&str`.
///
/// ```
/// use std::collections::HashMap;
///
/// let mut counts: HashMap<kathan::Key, usize> = HashMap::new();
/// for word in ["हिन्दी", "हिंदी", "गये", "गए"] {
///     *counts.entry(word.into()).or_default() += 1;
/// }
/// assert_eq!(counts.len(), 2);
/// assert_eq!(counts["हिंदी"], 2);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Key(Box<str>);

impl Key {
    /// The key of a word. Costs O(word).
    pub fn new(word: &str) -> Self {
        Self(fold(word).into())
    }

    /// The folded spelling.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<&str> for Key {
    fn from(word: &str) -> Self {
        Self::new(word)
    }
}

impl AsRef<str> for Key {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

impl Borrow<str> for Key {
    fn borrow(&self) -> &str {
        self.as_str()
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
