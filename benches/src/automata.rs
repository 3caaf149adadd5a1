//! The peers of the gazetteer: automata over characters or bytes that find the longest name at
//! each place, of whose finds those are kept that begin and end with a word.

use aho_corasick::{AhoCorasick, MatchKind};
use daachorse::{CharwiseDoubleArrayAhoCorasick, CharwiseDoubleArrayAhoCorasickBuilder};

/// A double-array automaton over characters.
pub struct Daachorse(CharwiseDoubleArrayAhoCorasick<u32>);

impl Daachorse {
    /// The automaton of the names.
    ///
    /// # Panics
    ///
    /// When a name is empty or stands twice.
    pub fn new(names: &[String]) -> Self {
        let builder = CharwiseDoubleArrayAhoCorasickBuilder::new().match_kind(daachorse::MatchKind::LeftmostLongest);
        Self(builder.build(names).expect("names differ"))
    }

    /// How many names stand in the text as whole words.
    pub fn find(&self, text: &str) -> usize {
        self.0.leftmost_find_iter(text).filter(|found| is_whole(text, found.start(), found.end())).count()
    }
}

/// An automaton over bytes.
pub struct Bytes(AhoCorasick);

impl Bytes {
    /// The automaton of the names.
    ///
    /// # Panics
    ///
    /// When there are more names than it can hold.
    pub fn new(names: &[String]) -> Self {
        let builder = AhoCorasick::builder().match_kind(MatchKind::LeftmostLongest).build(names);
        Self(builder.expect("not too many names"))
    }

    /// How many names stand in the text as whole words.
    pub fn find(&self, text: &str) -> usize {
        self.0.find_iter(text).filter(|found| is_whole(text, found.start(), found.end())).count()
    }
}

fn is_whole(text: &str, start: usize, end: usize) -> bool {
    let inside = |c: char| c.is_alphanumeric() || matches!(c, '\u{900}'..='\u{963}' | '\u{200C}' | '\u{200D}');
    !text[..start].ends_with(inside) && !text[end..].starts_with(inside)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_whole_words_count() {
        let names = ["राम".to_owned(), "राम सिंह".to_owned()];
        let text = "रामपुर में राम, राम सिंह और आराम।";
        assert_eq!((Daachorse::new(&names).find(text), Bytes::new(&names).find(text)), (2, 2));
    }
}
