//! What every later stage reads: the tokens of a text with their lexemes and sentences.

use crate::lexicon::{Letter, Lexeme, Tags, Vocabulary};
use crate::sentence::{self, paragraphs};
use crate::span::Span;
use crate::token::{Piece, Token, TokenKind, pieces};

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
            lexemes: Vec::with_capacity(guess),
            hashes: Vec::with_capacity(guess),
            sentences: Vec::with_capacity(guess / 8),
            paragraphs: Vec::with_capacity(guess / 16 + 1),
        };
        // No token reaches over a line break, so the text is read in one go.
        let mut paragraphs = paragraphs(text);
        let mut end = 0;
        for piece in pieces(text) {
            if piece.start >= end {
                parse.end_paragraph();
                parse.paragraphs.push(parse.tokens.len());
                end = paragraphs.find(|paragraph| piece.start < paragraph.end).map_or(text.len(), |found| found.end);
            }
            parse.push(piece);
        }
        parse.end_paragraph();
        parse.lexemes.extend(parse.hashes.iter().map(|&hash| vocabulary.get(hash)));
        parse
    }

    /// Cuts the tokens of the last paragraph into sentences.
    fn end_paragraph(&mut self) {
        let Some(&start) = self.paragraphs.last() else { return };
        let sentences = &mut self.sentences;
        sentence::split(&self.tokens[start..], |first, last, heading| {
            sentences.push(SentenceRange { first: start + first, last: start + last, heading });
        });
    }

    fn push(&mut self, piece: Piece) {
        self.tokens.push(piece.of(self.text));
        let hash = if piece.kind == TokenKind::Punctuation { 0 } else { piece.fold_hash(self.text) };
        self.hashes.push(hash);
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
        self.paragraphs.binary_search(&at).is_ok()
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
