//! Tokens: a lazy, zero-copy iterator over the words and marks of a text.

use unicode_segmentation::UnicodeSegmentation;

use crate::lexicon;
use crate::script::{self, Class};
use crate::span::Span;

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(rename_all = "lowercase")]
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
    Tokens { text, at: 0 }
}

/// The iterator that [`tokens`] gives.
#[derive(Clone, Debug)]
pub struct Tokens<'t> {
    text: &'t str,
    at: usize,
}

impl<'t> Iterator for Tokens<'t> {
    type Item = Token<'t>;

    fn next(&mut self) -> Option<Token<'t>> {
        let start = skip_white_space(self.text, self.at);
        let first = char_at(self.text, start)?;
        let (end, kind) = Scanner { text: self.text, start }.scan(first);
        self.at = end;
        Some(Token { text: &self.text[start..end], start, kind })
    }
}

impl std::iter::FusedIterator for Tokens<'_> {}

fn char_at(text: &str, at: usize) -> Option<char> {
    text[at..].chars().next()
}

/// The first byte at or after `at` that starts a token: no white space, or a
/// space that a combining mark stands on.
fn skip_white_space(text: &str, mut at: usize) -> usize {
    let bytes = text.as_bytes();
    while let Some(&byte) = bytes.get(at) {
        let width = match byte {
            b' ' => 1,
            b'\t'..=b'\r' => {
                at += 1;
                continue;
            }
            0x80.. => match char_at(text, at) {
                Some(c) if c.is_whitespace() => c.len_utf8(),
                _ => return at,
            },
            _ => return at,
        };
        // A control character never carries a mark; a space may.
        if attaches(text, at + width) && !text[at..].starts_with(['\u{85}', '\u{2028}', '\u{2029}']) {
            return at;
        }
        at += width;
    }
    at
}

/// Whether the character at `at` extends the grapheme before it.
fn attaches(text: &str, at: usize) -> bool {
    let bytes = text.as_bytes();
    if bytes.get(at).is_none_or(u8::is_ascii) {
        return false;
    }
    let Some(c) = char_at(text, at) else { return false };
    match script::class(c) {
        Some(class) => class == Class::Mark,
        // Dashes, quotation marks, ellipsis and currency signs stand alone.
        None if matches!(c, '\u{2010}'..='\u{2027}' | '\u{20A0}'..='\u{20BF}') => false,
        None => {
            let mut probe = [0; 5];
            probe[0] = b'a';
            c.encode_utf8(&mut probe[1..]);
            let probe = str::from_utf8(&probe[..=c.len_utf8()]).unwrap_or("a");
            probe.graphemes(true).nth(1).is_none()
        }
    }
}

/// Finds the end of the one token that starts at `start`.
struct Scanner<'t> {
    text: &'t str,
    start: usize,
}

impl Scanner<'_> {
    fn scan(&self, first: char) -> (usize, TokenKind) {
        match first {
            '0'..='9' | '\u{0966}'..='\u{096F}' => self.number(),
            'a'..='z' | 'A'..='Z' => self.latin(),
            '#' => self.tag(TokenKind::Hashtag),
            '@' => self.tag(TokenKind::Mention),
            _ if first.is_ascii() => self.ascii_mark(first),
            _ => match script::class(first) {
                Some(Class::Letter | Class::Mark | Class::Digit) => self.word(self.start),
                None if script::is_joiner(first) => self.word(self.start),
                Some(Class::Danda | Class::Abbreviation) => self.mark(first, TokenKind::Punctuation),
                None if matches!(first, '\u{2010}'..='\u{2027}') => self.mark(first, TokenKind::Punctuation),
                None if matches!(first, '\u{20A0}'..='\u{20BF}') => self.mark(first, TokenKind::Symbol),
                None => self.foreign(),
            },
        }
    }

    /// `कहा`, `8वीं`, `अत:`, `रु॰`: the rest of a word from `at` on.
    fn word(&self, at: usize) -> (usize, TokenKind) {
        let mut end = at;
        for c in self.text[at..].chars() {
            match script::class(c) {
                Some(Class::Letter | Class::Mark | Class::Digit) => {}
                Some(Class::Abbreviation) => {
                    end += c.len_utf8();
                    break;
                }
                Some(Class::Danda) => break,
                None if c.is_ascii_alphanumeric() => {}
                None if c == ':' && lexicon::colon_is_visarga(&self.text[self.start..end], &self.text[end + 1..]) => {}
                None if c.is_ascii() || matches!(c, '\u{2010}'..='\u{2027}') => break,
                None if script::is_joiner(c) => {}
                None if c.is_alphanumeric() || attaches(self.text, end) => return self.foreign(),
                None => break,
            }
            end += c.len_utf8();
        }
        (self.with_marks(end), TokenKind::Word)
    }

    /// `1,00,000`, `१.५`, `19:30`, `2013-2014`; letters that follow make it a word: `8वीं`.
    fn number(&self) -> (usize, TokenKind) {
        let rest = &self.text[self.start..];
        let mut end = self.start;
        let mut chars = rest.chars().peekable();
        while let Some(c) = chars.next() {
            let inside = script::is_digit(c)
                || matches!(c, '.' | ',' | ':' | '-' | '/') && chars.peek().is_some_and(|&next| script::is_digit(next));
            if !inside {
                break;
            }
            end += c.len_utf8();
        }
        if let Some(len) = email_len(rest) {
            return (self.with_marks(self.start + len), TokenKind::Email);
        }
        match char_at(self.text, end) {
            Some(c) if script::is_word_char(c) => self.word(end),
            _ => (self.with_marks(end), TokenKind::Number),
        }
    }

    /// A run of Latin letters, unless it opens a web or e-mail address.
    fn latin(&self) -> (usize, TokenKind) {
        let rest = &self.text[self.start..];
        if let Some(end) = url_len(rest) {
            return (self.with_marks(self.start + end), TokenKind::Url);
        }
        let (end, kind) = self.word(self.start);
        let bytes = self.text.as_bytes();
        match bytes.get(end) {
            Some(b'@' | b'.' | b'_' | b'+' | b'-') => {
                if let Some(len) = email_len(rest) {
                    return (self.with_marks(self.start + len), TokenKind::Email);
                }
            }
            Some(b'\'') if bytes.get(end + 1).is_some_and(u8::is_ascii_alphabetic) => return self.word_after(end + 1),
            _ => {
                let apostrophe = self.text[end..].strip_prefix('’');
                if apostrophe.is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_alphabetic())) {
                    return self.word_after(end + '’'.len_utf8());
                }
            }
        }
        (end, kind)
    }

    /// The part of a Latin word behind its apostrophe: `don't`.
    fn word_after(&self, at: usize) -> (usize, TokenKind) {
        let (end, kind) = Scanner { text: self.text, start: at }.word(at);
        let more =
            self.text[end..].strip_prefix('\'').is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_alphabetic()));
        if more { self.word_after(end + 1) } else { (end, kind) }
    }

    /// `#मतदान`, `@name`; a lone sign is a symbol.
    fn tag(&self, kind: TokenKind) -> (usize, TokenKind) {
        let body = self.start + 1;
        let len: usize =
            self.text[body..].chars().take_while(|&c| script::is_word_char(c) || c == '_').map(char::len_utf8).sum();
        if len == 0 { (self.with_marks(body), TokenKind::Symbol) } else { (self.with_marks(body + len), kind) }
    }

    fn ascii_mark(&self, first: char) -> (usize, TokenKind) {
        match first {
            '$' | '%' | '+' | '<' | '=' | '>' | '^' | '~' => self.mark(first, TokenKind::Symbol),
            _ if first.is_ascii_control() => (self.start + 1, TokenKind::Symbol),
            _ => self.mark(first, TokenKind::Punctuation),
        }
    }

    /// One mark, or the runs that count as one: `...`, `--`, ` `` `, `''`, `‘‘`, `’’`.
    fn mark(&self, first: char, kind: TokenKind) -> (usize, TokenKind) {
        let rest = &self.text[self.start..];
        let run = rest.chars().take_while(|&c| c == first).count();
        let joined = match first {
            '.' | '-' | '…' => run,
            '`' | '\'' | '‘' | '’' if run >= 2 => 2,
            _ => 1,
        };
        (self.with_marks(self.start + joined * first.len_utf8()), kind)
    }

    /// Other scripts and symbols, by the word bounds of the Unicode standard.
    fn foreign(&self) -> (usize, TokenKind) {
        let rest = &self.text[self.start..];
        let piece = rest.split_word_bounds().next().map_or(0, str::len);
        let len = rest
            .grapheme_indices(true)
            .map(|(at, grapheme)| at + grapheme.len())
            .find(|&end| end >= piece)
            .unwrap_or(rest.len());
        let kind = rest.chars().find(|c| !c.is_whitespace()).map_or(TokenKind::Symbol, foreign_kind);
        (self.start + len, kind)
    }

    /// Moves `end` behind the combining marks that stand on the last character.
    fn with_marks(&self, mut end: usize) -> usize {
        while attaches(self.text, end) {
            end += char_at(self.text, end).map_or(0, char::len_utf8);
        }
        end
    }
}

/// What a token is that starts with a character outside ASCII and Devanagari.
fn foreign_kind(first: char) -> TokenKind {
    match first {
        _ if script::is_word_char(first) && first.is_numeric() => TokenKind::Number,
        _ if script::is_word_char(first) => TokenKind::Word,
        '\u{1F1E6}'..='\u{1F1FF}' | '\u{1F300}'..='\u{1FAFF}' | '\u{2600}'..='\u{27BF}' | '\u{2B00}'..='\u{2BFF}' => {
            TokenKind::Emoji
        }
        '\u{2000}'..='\u{206F}' | '\u{3000}'..='\u{303F}' | '«' | '»' | '¡' | '¿' | '§' | '¶' | '·' => {
            TokenKind::Punctuation
        }
        _ => TokenKind::Symbol,
    }
}

/// The length of the web address that `rest` starts with, without the marks behind it.
fn url_len(rest: &str) -> Option<usize> {
    let starts = |head: &str| rest.get(..head.len()).is_some_and(|start| start.eq_ignore_ascii_case(head));
    let head = ["https://", "http://", "www."].into_iter().find(|head| starts(head))?.len();
    let ends = |c: char| {
        c.is_whitespace()
            || matches!(c, '"' | '<' | '>' | '[' | ']' | '{' | '}' | '|' | '।' | '«' | '»' | '\u{2013}'..='\u{203A}')
    };
    let mut url = &rest[..rest[head..].find(ends).map_or(rest.len(), |end| head + end)];
    loop {
        let shorter = url.trim_end_matches(['.', ',', ';', ':', '!', '?', '\'']);
        // A bracket that opened inside the address closes inside it.
        let unbalanced = shorter.ends_with(')') && shorter.matches(')').count() > shorter.matches('(').count();
        let shorter = if unbalanced { &shorter[..shorter.len() - 1] } else { shorter };
        if shorter.len() == url.len() {
            break;
        }
        url = shorter;
    }
    (url.len() > head).then_some(url.len())
}

/// The length of the e-mail address that `rest` starts with. A local part has 64 bytes at most.
fn email_len(rest: &str) -> Option<usize> {
    // Most words are no addresses: look for the sign before anything else.
    if !rest.bytes().take(66).any(|b| b == b'@') {
        return None;
    }
    let local = rest
        .bytes()
        .take(65)
        .take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'_' | b'+' | b'-'))
        .count();
    let domain = rest[local..].strip_prefix('@')?;
    let len = domain.bytes().take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-')).count();
    let domain = domain[..len].trim_end_matches(['.', '-']);
    domain.contains('.').then_some(local + 1 + domain.len())
}
