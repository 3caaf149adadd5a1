//! The text that the benchmarks run on, and the peers they run beside.

pub mod automata;
pub mod names;

use std::time::Duration;

use icu_segmenter::options::{SentenceBreakInvariantOptions, WordBreakInvariantOptions};
use icu_segmenter::{SentenceSegmenter, WordSegmenter};
use logos::Logos;
use unicode_segmentation::UnicodeSegmentation;

macro_rules! articles {
    ($($name:literal),* $(,)?) => {
        [$(include_str!(concat!("../../examples/articles/", $name, ".txt"))),*]
    };
}

/// The articles that come with the examples.
pub const ARTICLES: [&str; 10] = articles![
    "01-diplomacy-agency",
    "02-parliament-portal",
    "03-court-agency",
    "04-cricket-broadcaster",
    "05-business-portal",
    "06-science-broadcaster",
    "07-disaster-agency",
    "08-film-portal",
    "09-election-broadcaster",
    "10-health-agency",
];

/// The articles over and over, up to at least `bytes` bytes.
pub fn text(bytes: usize) -> String {
    let mut text = String::with_capacity(bytes + 8192);
    for article in ARTICLES.iter().cycle() {
        if text.len() >= bytes {
            break;
        }
        text.push_str(article);
        text.push_str("\n\n");
    }
    text
}

/// The articles over and over, cut to `bytes` bytes or, between characters, a little less.
pub fn text_of(bytes: usize) -> String {
    let mut text = text(bytes);
    text.truncate(text.floor_char_boundary(bytes));
    text
}

/// Megabytes a second, a megabyte being a million bytes.
pub fn speed(bytes: usize, time: Duration) -> f64 {
    megabytes(bytes) / time.as_secs_f64()
}

/// Bytes as millions of them.
#[expect(clippy::cast_precision_loss, reason = "a figure for people")]
pub fn megabytes(bytes: usize) -> f64 {
    bytes as f64 / 1e6
}

/// A headline, for the smallest input.
pub fn headline() -> &'static str {
    ARTICLES[0].lines().next().unwrap_or("")
}

/// The token classes of Kathan's tokenizer as a logos lexer.
#[derive(Logos, Clone, Copy, Debug, PartialEq, Eq)]
#[logos(skip r"[\p{White_Space}]+")]
pub enum Lexeme {
    /// Letters with their marks.
    #[regex(r"[\p{L}\p{M}\u{200C}\u{200D}][\p{L}\p{M}\p{Nd}\u{200C}\u{200D}]*", priority = 3)]
    Word,
    /// Digits with their separators.
    #[regex(r"\p{Nd}+([.,:/-]\p{Nd}+)*[\p{L}\p{M}\u{200C}\u{200D}]*", priority = 4)]
    Number,
    /// Marks of punctuation; runs of stops and dashes are one.
    #[regex(r"\.+|-+|\p{P}", priority = 2)]
    Punctuation,
    /// All other signs.
    #[regex(r"[\p{S}\p{C}\p{No}\p{Nl}]", priority = 1)]
    Symbol,
}

/// Tokens by the logos lexer.
pub fn logos_tokens(text: &str) -> usize {
    Lexeme::lexer(text).count()
}

/// Words and what lies between by the Unicode standard.
pub fn unicode_word_bounds(text: &str) -> usize {
    text.split_word_bounds().count()
}

/// Word boundaries by ICU4X.
pub fn icu_words(text: &str) -> usize {
    WordSegmenter::new_auto(WordBreakInvariantOptions::default()).segment_str(text).count()
}

/// Sentence boundaries by ICU4X.
pub fn icu_sentences(text: &str) -> usize {
    SentenceSegmenter::new(SentenceBreakInvariantOptions::default()).segment_str(text).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lexer_and_the_tokenizer_agree_on_the_articles() {
        for article in ARTICLES {
            let ours = kathan::tokens(article).count();
            let theirs = logos_tokens(article);
            assert!(ours.abs_diff(theirs) * 100 < 3 * ours, "{ours} tokens and {theirs}");
        }
    }

    #[test]
    fn text_is_as_long_as_asked() {
        assert!((100_000..120_000).contains(&text(100_000).len()));
    }
}
