//! Sentences, paragraphs and headings.
//!
//! A line break ends a paragraph. Inside a paragraph a sentence ends at a danda,
//! full stop, question or exclamation mark, ellipsis, or a pipe that stands for a
//! danda, with the closing marks behind it; not after an abbreviation, an initial
//! or inside a quotation that the sentence goes on after.

mod inner_stop;
mod landmarks;
mod quoted;
mod splitter;
mod stream;

use memchr::{memchr_iter, memchr2};

use crate::span::Span;
pub(crate) use splitter::split;
pub use stream::{Sentences, sentences};

/// A sentence, or a heading: a line without a final stop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sentence<'t> {
    text: &'t str,
    start: usize,
    heading: bool,
}

impl<'t> Sentence<'t> {
    pub(crate) fn new(whole: &'t str, span: Span, heading: bool) -> Self {
        Self { text: span.of(whole), start: span.start, heading }
    }

    /// The sentence as written, with its final stop.
    pub const fn text(self) -> &'t str {
        self.text
    }

    /// Its bytes in the text.
    pub const fn span(self) -> Span {
        Span::new(self.start, self.start + self.text.len())
    }

    /// Whether it is a line of its own without a final stop: a headline or cross-head.
    pub const fn is_heading(self) -> bool {
        self.heading
    }
}

/// The paragraphs of `text`: its lines that hold more than white space.
///
/// ```
/// let spans: Vec<_> = kathan::paragraphs("एक\n\n दो").collect();
/// assert_eq!(spans.len(), 2);
/// ```
pub fn paragraphs(text: &str) -> Paragraphs<'_> {
    let bytes = text.as_bytes();
    let separators = memchr_iter(0xE2, bytes).any(|at| matches!(bytes[at + 1..], [0x80, 0xA8 | 0xA9, ..]));
    Paragraphs { text, at: 0, separators }
}

/// The iterator that [`paragraphs`] gives.
#[derive(Clone, Debug)]
pub struct Paragraphs<'t> {
    text: &'t str,
    at: usize,
    /// Whether the text has line breaks that few texts have: U+2028 and U+2029.
    separators: bool,
}

impl Iterator for Paragraphs<'_> {
    type Item = Span;

    fn next(&mut self) -> Option<Span> {
        while self.at < self.text.len() {
            let start = self.at;
            let line = &self.text[start..];
            let len = self.line_len(line);
            let width = line[len..].chars().next().map_or(0, char::len_utf8);
            self.at = start + len + width;
            if !line[..len].trim().is_empty() {
                return Some(Span::new(start, start + len));
            }
        }
        None
    }
}

impl std::iter::FusedIterator for Paragraphs<'_> {}

impl Paragraphs<'_> {
    /// How many bytes stand before the first line break.
    fn line_len(&self, text: &str) -> usize {
        let len = memchr2(b'\n', b'\r', text.as_bytes()).unwrap_or(text.len());
        if !self.separators {
            return len;
        }
        text[..len].find(['\u{2028}', '\u{2029}']).unwrap_or(len)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str) -> Vec<&str> {
        sentences(text).map(Sentence::text).collect()
    }

    #[test]
    fn every_stop_ends_a_sentence() {
        assert_eq!(cut("वह आया। वह गया? हाँ! बस."), ["वह आया।", "वह गया?", "हाँ!", "बस."]);
        assert_eq!(cut("वह आया | वह गया |"), ["वह आया |", "वह गया |"]);
        assert_eq!(cut("वे लौटते हैं.रेखा भी"), ["वे लौटते हैं.", "रेखा भी"]);
    }

    #[test]
    fn initials_and_abbreviations_do_not() {
        for text in ["ए.के. एंटनी आए।", "बी. सी. शर्मा आए।", "प्रो. राव आए।", "वी.के. सिंह आए।", "1. पहला काम।"]
        {
            assert_eq!(cut(text), [text]);
        }
    }

    #[test]
    fn headings_have_no_stop() {
        let kinds: Vec<_> = sentences("बाढ़ से तबाही\n\nपानी बढ़ा।").map(Sentence::is_heading).collect();
        assert_eq!(kinds, [true, false]);
    }
}
