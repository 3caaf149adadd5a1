//! What every later stage reads: the tokens of a text with their lexemes and sentences.

use crate::fold::{raw_hash, refold_hash};
use crate::lexicon::{Letter, Lexeme, Tags, Vocabulary};
use crate::sentence::{self, paragraphs};
use crate::sift::places;
use crate::span::Span;
use crate::token::{Token, TokenKind, tokens};

/// Tokens side by side with what the lexicon says of them. All positions are indices of tokens.
#[derive(Debug)]
pub(crate) struct Parse<'t> {
    pub(crate) text: &'t str,
    pub(crate) tokens: Vec<Token<'t>>,
    pub(crate) lexemes: Vec<Lexeme>,
    /// The hash of the folded key of each token, for the gazetteer.
    pub(crate) hashes: Vec<u64>,
    pub(crate) sentences: Vec<SentenceRange>,
    /// The first token of each paragraph.
    pub(crate) paragraphs: Vec<usize>,
    /// A bit for each token: whether a paragraph starts with it.
    starts: Vec<u64>,
}

/// A sentence as tokens, both ends included.
#[derive(Clone, Copy, Debug)]
pub(crate) struct SentenceRange {
    pub(crate) first: usize,
    pub(crate) last: usize,
    pub(crate) heading: bool,
}

impl<'t> Parse<'t> {
    pub(crate) fn new(text: &'t str, vocabulary: &Vocabulary) -> Self {
        // A Hindi word with its space has some 14 bytes; with the marks a token has 11 to 12.
        let guess = text.len() / 10;
        let mut parse = Self {
            text,
            tokens: Vec::with_capacity(guess),
            lexemes: Vec::new(),
            hashes: Vec::new(),
            sentences: Vec::with_capacity(guess / 8),
            paragraphs: Vec::with_capacity(guess / 16 + 1),
            starts: Vec::new(),
        };
        // No token reaches over a line break, so the text is read in one go.
        let mut paragraphs = paragraphs(text);
        let mut end = 0;
        tokens(text).for_each(|token| {
            if token.start() >= end {
                parse.end_paragraph();
                parse.paragraphs.push(parse.tokens.len());
                end = paragraphs.find(|paragraph| token.start() < paragraph.end).map_or(text.len(), |found| found.end);
            }
            parse.tokens.push(token);
        });
        parse.end_paragraph();
        parse.starts = vec![0; parse.len() / 64 + 1];
        for &first in &parse.paragraphs {
            parse.starts[first / 64] |= 1 << (first % 64);
        }
        parse.look_up(vocabulary);
        parse
    }

    /// Finds what each word is.
    ///
    /// Most words are spelled as their folded key: what is found by its spelling needs no folding.
    fn look_up(&mut self, vocabulary: &Vocabulary) {
        let text = self.text.as_bytes();
        // The hash of a mark is 0, for which there is no branch.
        let spelling = |token: &Token<'_>| {
            let word = u64::from(token.kind() != TokenKind::Punctuation);
            raw_hash(text, token.start(), token.text().len()) * word
        };
        self.hashes = self.tokens.iter().map(spelling).collect();
        self.lexemes = vocabulary.get_all(&self.hashes);
        let unfound = |(lexeme, &hash): (&Lexeme, &u64)| lexeme.tags == Tags::default() && hash != 0;
        for at in places(self.lexemes.iter().zip(&self.hashes).map(unfound)) {
            let hash = refold_hash(self.tokens[at].text(), self.hashes[at]);
            if hash != self.hashes[at] {
                self.hashes[at] = hash;
                self.lexemes[at] = vocabulary.get(hash);
            }
        }
    }

    /// Cuts the tokens of the last paragraph into sentences.
    fn end_paragraph(&mut self) {
        let Some(&start) = self.paragraphs.last() else { return };
        let sentences = &mut self.sentences;
        sentence::split(&self.tokens[start..], |first, last, heading| {
            sentences.push(SentenceRange { first: start + first, last: start + last, heading });
        });
    }

    pub(crate) fn len(&self) -> usize {
        self.tokens.len()
    }

    /// The token as written; nothing past the end.
    pub(crate) fn word(&self, at: usize) -> &'t str {
        self.tokens.get(at).map_or("", |token| token.text())
    }

    pub(crate) fn lexeme(&self, at: usize) -> Lexeme {
        self.lexemes.get(at).copied().unwrap_or_default()
    }

    pub(crate) fn is(&self, at: usize, tags: Tags) -> bool {
        self.lexemes.get(at).is_some_and(|lexeme| lexeme.is(tags))
    }

    /// The letter that a token names, in Devanagari or as one Latin capital.
    pub(crate) fn letter(&self, at: usize) -> Option<Letter> {
        let capital = matches!(self.word(at).as_bytes(), [b'A'..=b'Z']);
        if capital { Some(Letter::Only) } else { self.lexeme(at).letter() }
    }

    pub(crate) fn is_punctuation(&self, at: usize) -> bool {
        self.tokens.get(at).is_none_or(|token| token.kind() == TokenKind::Punctuation)
    }

    /// The marks among the tokens.
    pub(crate) fn punctuation(&self) -> Vec<usize> {
        places(self.hashes.iter().map(|&hash| hash == 0))
    }

    /// Whether no white space stands before the token.
    pub(crate) fn glued(&self, at: usize) -> bool {
        at > 0 && at < self.len() && self.tokens[at - 1].end() == self.tokens[at].start()
    }

    /// The paragraph that a token stands in.
    pub(crate) fn paragraph_of(&self, at: usize) -> usize {
        self.paragraphs.partition_point(|&first| first <= at).saturating_sub(1)
    }

    /// Whether a paragraph starts with the token.
    pub(crate) fn starts_paragraph(&self, at: usize) -> bool {
        self.starts.get(at / 64).is_some_and(|starts| starts >> (at % 64) & 1 == 1)
    }

    /// Whether a paragraph, or the text, ends with the token.
    pub(crate) fn ends_paragraph(&self, at: usize) -> bool {
        at + 1 >= self.len() || self.starts_paragraph(at + 1)
    }

    /// The token after the last one of a paragraph.
    pub(crate) fn paragraph_end(&self, paragraph: usize) -> usize {
        self.paragraphs.get(paragraph + 1).copied().unwrap_or(self.len())
    }

    /// The bytes from the first to the last of the tokens.
    pub(crate) fn span(&self, first: usize, last: usize) -> Span {
        Span::new(self.tokens[first].start(), self.tokens[last].end())
    }

    /// Whether the token is a full stop, danda, question or exclamation mark.
    pub(crate) fn is_stop(&self, at: usize) -> bool {
        matches!(self.word(at), "।" | "॥" | "." | "?" | "!" | "|" | "…" | "...")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fold::fold_hash;
    use crate::lexicon::Lexicon;

    fn check(text: &str) {
        let vocabulary = &Lexicon::embedded().words;
        let parse = Parse::new(text, vocabulary);
        for (at, token) in parse.tokens.iter().enumerate() {
            let hash = if token.kind() == TokenKind::Punctuation { 0 } else { fold_hash(token.text()) };
            assert_eq!(parse.hashes[at], hash, "{token:?}");
            assert_eq!(parse.lexemes[at], vocabulary.get(hash), "{token:?}");
            assert_eq!(parse.starts_paragraph(at), parse.paragraphs.contains(&at), "{token:?}");
        }
        let marks = (0..parse.len()).filter(|&at| parse.is_punctuation(at));
        assert!(marks.eq(parse.punctuation()));
    }

    #[test]
    fn words_have_the_hashes_of_their_keys_however_they_are_spelled() {
        check("हिन्दी हिंदी हाँ हां ज़मीन गये गए, १९४७ 1947 BJP bjp अत: क्\u{200D}या 8वीं ।");
    }

    proptest::proptest! {
        #[test]
        fn tokens_lexemes_and_paragraphs_stand_side_by_side(
            text in "([\u{915}-\u{939}\u{93E}-\u{94D}\u{902}\u{93C}\u{958}-\u{95F}नमयेीA१\u{200D}]{0,6}|कहा|ने|के)([ ।,.\n]|\n\n){0,40}"
        ) {
            check(&text.repeat(3));
        }
    }
}
