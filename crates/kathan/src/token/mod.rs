//! Tokens: a lazy, zero-copy iterator over the words and marks of a text.
//!
//! Plain Devanagari words between spaces are read off bit masks of 64 bytes at a time (`window`), blanks and the
//! commonest marks off their bytes; everything else goes character by character (`scanner`, with the addresses of
//! `address`).

mod address;
mod scanner;
mod window;

use crate::fold::{fold_hash, raw_hash};
use crate::span::Span;
use window::{Step, Window};

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "analysis", derive(serde::Serialize), serde(rename_all = "lowercase"))]
pub enum TokenKind {
    /// Letters with their marks, and digits among them: `कहा`, `8वीं`, `BJP`.
    Word,
    /// Digits of either script with their separators: `1,00,000`, `१.५`, `19:30`.
    Number,
    /// A stop, bracket, dash or quotation mark; `...`, `--` and ` `` ` are one each.
    Punctuation,
    /// A currency sign, `%`, `+` and other symbols.
    Symbol,
    /// A web address.
    Url,
    /// An e-mail address.
    Email,
    /// `#` with its word.
    Hashtag,
    /// `@` with its name.
    Mention,
    /// An emoji with its modifiers, or a flag.
    Emoji,
}

/// A token: a piece of the text and where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token<'t> {
    text: &'t str,
    start: usize,
    kind: TokenKind,
}

impl<'t> Token<'t> {
    /// The token as written.
    pub const fn text(self) -> &'t str {
        self.text
    }

    /// Its bytes in the text.
    pub const fn span(self) -> Span {
        Span::new(self.start, self.end())
    }

    /// What it is.
    pub const fn kind(self) -> TokenKind {
        self.kind
    }

    pub(crate) const fn start(self) -> usize {
        self.start
    }

    pub(crate) const fn end(self) -> usize {
        self.start + self.text.len()
    }

    /// Moves a token of a part of a text to its place in the whole.
    pub(crate) const fn shifted(self, by: usize) -> Self {
        Self { start: self.start + by, ..self }
    }
}

/// The tokens of `text`, one after another, without allocating.
///
/// Tokens are in order, do not overlap, never split a grapheme, and only white
/// space lies between them. Costs O(text); needs no analyzer and no data.
///
/// ```
/// let words: Vec<_> = kathan::tokens("उन्होंने कहा, “हम तैयार हैं।”").map(|t| t.text()).collect();
/// assert_eq!(words, ["उन्होंने", "कहा", ",", "“", "हम", "तैयार", "हैं", "।", "”"]);
/// ```
pub fn tokens(text: &str) -> Tokens<'_> {
    Tokens(Scan { text, at: 0, window: Window::default() })
}

/// The same tokens as [`pieces`](Piece), which know of most Devanagari words that folding does not change them: for the
/// gazetteer's own search, which has no vocabulary to ask.
pub(crate) fn pieces(text: &str) -> impl Iterator<Item = Piece> {
    Scan::<true> { text, at: 0, window: Window::default() }
}

/// Where a token stands, and what it is.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Piece {
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) kind: TokenKind,
    /// Whether folding is known to leave it as it is.
    plain: bool,
}

impl Piece {
    #[inline]
    pub(crate) fn of(self, text: &str) -> Token<'_> {
        Token { text: &text[self.start..self.end], start: self.start, kind: self.kind }
    }

    /// The hash of its folded key; `text` is what it is a piece of.
    #[expect(clippy::inline_always, reason = "a call costs as much as the hash")]
    #[inline(always)]
    pub(crate) fn fold_hash(self, text: &str) -> u64 {
        if self.plain {
            raw_hash(text.as_bytes(), self.start, self.end - self.start)
        } else {
            fold_hash(&text[self.start..self.end])
        }
    }
}

/// The iterator that [`tokens`] gives.
#[derive(Clone, Debug)]
pub struct Tokens<'t>(Scan<'t, false>);

impl<'t> Iterator for Tokens<'t> {
    type Item = Token<'t>;

    #[inline]
    fn next(&mut self) -> Option<Token<'t>> {
        self.0.next().map(|piece| piece.of(self.0.text))
    }

    #[inline]
    fn fold<B, F: FnMut(B, Token<'t>) -> B>(self, first: B, mut take: F) -> B {
        let text = self.0.text;
        self.0.fold(first, |all, piece| take(all, piece.of(text)))
    }
}

/// What is read of a text so far; `FOLD` says whether tokens are to know that they are plain.
#[derive(Clone, Debug)]
struct Scan<'t, const FOLD: bool> {
    text: &'t str,
    at: usize,
    window: Window<FOLD>,
}

impl<const FOLD: bool> Iterator for Scan<'_, FOLD> {
    type Item = Piece;

    #[inline]
    fn next(&mut self) -> Option<Piece> {
        self.read()
    }

    /// The whole text at once is read with the masks at hand.
    #[inline]
    fn fold<B, F: FnMut(B, Piece) -> B>(self, first: B, mut take: F) -> B {
        let mut scan = self;
        let mut all = first;
        while let Some(piece) = scan.read() {
            all = take(all, piece);
        }
        all
    }
}

impl<const FOLD: bool> Scan<'_, FOLD> {
    #[expect(clippy::inline_always, reason = "a call costs as much as a token")]
    #[inline(always)]
    fn read(&mut self) -> Option<Piece> {
        let bytes = self.text.as_bytes();
        loop {
            let piece = match self.window.step(self.at) {
                Step::Word { start, end, plain } if self.window.skips(end) || ends_word(&bytes[end..]) => {
                    Piece { start, end, kind: TokenKind::Word, plain }
                }
                Step::Beyond(at) if at < bytes.len() => {
                    self.at = at;
                    self.window = Window::new(bytes, at);
                    continue;
                }
                Step::Beyond(_) => return None,
                Step::Word { .. } => scan(self.text, self.at)?,
                Step::Other => {
                    let at = behind_blanks(bytes, self.at);
                    if at > self.at && starts_word(&bytes[at..]) {
                        self.at = at;
                        continue;
                    }
                    mark(bytes, at).or_else(|| scan(self.text, self.at))?
                }
            };
            self.at = piece.end;
            return Some(piece);
        }
    }
}

/// Behind the spaces, no-break spaces and line ends at `at`.
#[inline]
fn behind_blanks(bytes: &[u8], mut at: usize) -> usize {
    loop {
        at += match bytes[at..] {
            [b' ' | b'\n', ..] => 1,
            [0xC2, 0xA0, ..] => 2,
            _ => return at,
        };
    }
}

/// Whether a Devanagari letter stands first.
#[inline]
const fn starts_word(bytes: &[u8]) -> bool {
    matches!(bytes, [0xE0, 0xA4, 0x84..=0xB9, ..])
}

/// The mark at `start`, when it is one that stands alone for certain.
#[inline]
fn mark(bytes: &[u8], start: usize) -> Option<Piece> {
    let (len, kind) = scanner::plain_mark(&bytes[start..])?;
    Some(Piece { start, end: start + len, kind, plain: false })
}

/// The next token from `at` on, character by character.
#[inline(never)]
fn scan(text: &str, at: usize) -> Option<Piece> {
    let (start, end, kind) = scanner::scan(text, at)?;
    Some(Piece { start, end, kind, plain: false })
}

/// Whether a Devanagari word ends for certain before these bytes: at the end, before ASCII that is
/// no letter, digit or colon, and before dandas, dashes, quotation marks and no-break spaces.
fn ends_word(bytes: &[u8]) -> bool {
    match bytes {
        [] | [0xE0, 0xA5, 0xA4 | 0xA5, ..] | [0xE2, 0x80, 0x90..=0xA7, ..] | [0xC2, 0xA0, ..] => true,
        [first, ..] => first.is_ascii() && !first.is_ascii_alphanumeric() && *first != b':',
    }
}

impl std::iter::FusedIterator for Tokens<'_> {}

#[cfg(test)]
mod tests {
    use super::*;

    /// The tokens by the scanner alone.
    fn reference(text: &str) -> Vec<(usize, usize, TokenKind)> {
        let mut at = 0;
        std::iter::from_fn(|| {
            let (start, end, kind) = scanner::scan(text, at)?;
            at = end;
            Some((start, end, kind))
        })
        .collect()
    }

    fn fast(text: &str) -> Vec<(usize, usize, TokenKind)> {
        tokens(text).map(|token| (token.start(), token.end(), token.kind())).collect()
    }

    #[test]
    fn words_across_windows_are_whole() {
        let long = "अ".repeat(40);
        for before in 0..70 {
            let text = format!("{}राजधानी में {long} कहा। “हम”  तैयार, हैं", "क ".repeat(before));
            assert_eq!(fast(&text), reference(&text));
        }
    }

    proptest::proptest! {
        #[test]
        fn masks_and_scanner_agree(
            text in r"([\u{915}-\u{939}\u{93E}-\u{94D}\u{902}\u{93C}]{1,9}[ ।,]?[  “”.:a1१\u{200D}\u{A0}\u{941}\u{1F600}॰\n\-]?){0,40}"
        ) {
            proptest::prop_assert_eq!(fast(&text), reference(&text));
            for (token, piece) in tokens(&text).zip(pieces(&text)) {
                proptest::prop_assert_eq!(token, piece.of(&text));
                proptest::prop_assert_eq!(piece.fold_hash(&text), fold_hash(token.text()));
            }
        }
    }
}
