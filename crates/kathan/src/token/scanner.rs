//! One token after another, character by character: the reference that says what a token is,
//! and the way for everything that is not a plain Devanagari word.

use unicode_segmentation::UnicodeSegmentation;

use super::TokenKind;
use super::address::{email_len, url_len};
use crate::lexicon;
use crate::script::{self, Class};

/// The token that starts at or after `at`, behind white space: its start, end and kind.
pub(super) fn scan(text: &str, at: usize) -> Option<(usize, usize, TokenKind)> {
    let start = skip_white_space(text, at);
    if let Some((len, kind)) = plain_mark(&text.as_bytes()[start..]) {
        return Some((start, start + len, kind));
    }
    let first = char_at(text, start)?;
    let (end, kind) = Scanner { text, start }.scan(first);
    Some((start, end, kind))
}

/// The length of a mark that stands alone for certain: no run of its kind counts as one, and
/// what follows is no combining mark.
#[inline]
pub(super) fn plain_mark(bytes: &[u8]) -> Option<(usize, TokenKind)> {
    let (len, rest) = match bytes {
        [b',' | b';' | b'!' | b'?' | b'(' | b')' | b'"' | b':', rest @ ..] => (1, rest),
        [0xE0, 0xA5, 0xA4, rest @ ..] | [0xE2, 0x80, 0x9C | 0x9D, rest @ ..] => (3, rest),
        _ => return None,
    };
    let alone = matches!(rest, [] | [..0x80, ..] | [0xE0, 0xA4, 0x84..=0xB9, ..]);
    alone.then_some((len, TokenKind::Punctuation))
}

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
        None if script::is_joiner(c) => true,
        // No-break spaces, dashes, quotation marks, ellipsis and currency signs stand alone.
        None if matches!(c, '\u{A0}' | '\u{2010}'..='\u{2027}' | '\u{20A0}'..='\u{20BF}') => false,
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
        // Most numbers are digits and nothing else.
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        if digits > 0 && matches!(rest.as_bytes().get(digits), None | Some(b' ')) {
            return (self.start + digits, TokenKind::Number);
        }
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
        let run = |at: usize| {
            let word = self.text[at..].chars().take_while(|&c| script::is_word_char(c) || c == '_');
            word.map(char::len_utf8).sum::<usize>()
        };
        let mut end = body;
        loop {
            let len = run(end);
            if len == 0 {
                break;
            }
            // A mark of another script may stand on a letter, and a letter may go on with it.
            end = self.grapheme_end(end + len);
        }
        if end == body { (self.with_marks(body), TokenKind::Symbol) } else { (end, kind) }
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
        let joined = match first {
            '.' | '-' | '…' => rest.chars().take_while(|&c| c == first).count(),
            '`' | '\'' | '‘' | '’' if rest.chars().nth(1) == Some(first) => 2,
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

    /// Moves `end` to the end of the grapheme that the character before it is of: letters of other scripts may take what
    /// follows them.
    fn grapheme_end(&self, end: usize) -> usize {
        let Some(last) = self.text[..end].chars().next_back() else { return end };
        if last.is_ascii() || script::class(last).is_some() {
            return self.with_marks(end);
        }
        let start = end - last.len_utf8();
        start + self.text[start..].graphemes(true).next().map_or(last.len_utf8(), str::len)
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
