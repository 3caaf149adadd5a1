//! The words of names: what a gazetteer compares.
//!
//! The hyphen of a compound and the stops of initials do not count, so that `जम्मू-कश्मीर`
//! is `जम्मू कश्मीर`; letters with stops are one word, so that `बी.जे.पी.` is `बीजेपी`.

use memchr::memchr;

use crate::fold::{HashedWord, fold_hash};
use crate::lexicon::letter;
use crate::token::{Piece, Token, TokenKind, pieces, tokens};

/// Stands for a mark that parts names; no word has this hash.
pub(super) const NO_WORD: u64 = 0;

/// A word of a name: its hash, and the tokens it takes.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Word {
    pub(crate) hash: u64,
    pub(crate) first: usize,
    pub(crate) last: usize,
}

/// The words of `tokens` from number `at` on; `hash` gives the hash of a token's folded key.
pub(crate) fn words(tokens: &[Token<'_>], at: usize, hash: impl Fn(usize) -> u64) -> impl Iterator<Item = Word> {
    let mut at = at;
    std::iter::from_fn(move || {
        let first = at;
        let token = tokens.get(first)?;
        if token.kind() == TokenKind::Punctuation {
            at += 1;
            return Some(Word { hash: NO_WORD, first, last: first });
        }
        let dotted = dotted_letters(tokens, first);
        let (hash, last) = if dotted > first {
            let mut word = HashedWord::new();
            tokens[first..=dotted].iter().step_by(2).for_each(|letter| word.push(letter.text()));
            (word.finish(), dotted)
        } else {
            (hash(first), first)
        };
        at = last + 1;
        if joins(tokens, at) {
            at += 1;
        }
        Some(Word { hash, first, last })
    })
}

/// Gives the hashes of the words of one form of a name to `take`.
pub(super) fn form_words<R>(form: &str, take: impl FnOnce(&[u64]) -> R) -> R {
    /// Longer names go the way through the tokenizer.
    const PLAIN: usize = 8;
    let mut hashes = [0; PLAIN];
    let mut count = 0;
    let mut rest = form;
    while count < PLAIN && is_letter_start(rest) {
        let len = word_len(rest.as_bytes());
        hashes[count] = fold_hash(&rest[..len]);
        count += 1;
        match rest.as_bytes().get(len) {
            None => return take(&hashes[..count]),
            Some(b' ' | b'-') => rest = &rest[len + 1..],
            Some(_) => break,
        }
    }
    let tokens: Vec<_> = tokens(form).collect();
    let words = words(&tokens, 0, |at| fold_hash(tokens[at].text())).map(|word| word.hash);
    take(&words.filter(|&hash| hash != NO_WORD).collect::<Vec<_>>())
}

fn is_letter_start(text: &str) -> bool {
    text.starts_with(|c: char| matches!(c, 'ऄ'..='ह'))
}

/// How many bytes of Devanagari letters and marks stand first.
fn word_len(bytes: &[u8]) -> usize {
    let mut rest = bytes;
    while let [0xE0, 0xA4, _, tail @ ..] | [0xE0, 0xA5, 0x80..=0xA3, tail @ ..] = rest {
        rest = tail;
    }
    bytes.len() - rest.len()
}

/// A word of a text: its bytes, and its hash or [`NO_WORD`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct TextWord {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) hash: u64,
}

/// Reads the words of a text, some lines at a time.
pub(super) struct TextWords<'t, T> {
    text: &'t str,
    pieces: T,
    /// Where the last token ended.
    end: usize,
    /// The first token of the lines to come.
    pending: Option<Piece>,
    /// Tokens that hyphens and stops join, until the last of them is read.
    joined: Vec<Piece>,
}

/// Lines are read until there are so many words.
const BATCH: usize = 256;

/// The words of a text.
pub(super) fn text_words(text: &str) -> TextWords<'_, impl Iterator<Item = Piece>> {
    TextWords { text, pieces: pieces(text), end: 0, pending: None, joined: Vec::new() }
}

impl<T: Iterator<Item = Piece>> TextWords<'_, T> {
    /// Puts the words of the next lines in `out`, with a [`NO_WORD`] for every mark and line break;
    /// false at the end of the text.
    pub(super) fn read(&mut self, out: &mut Vec<TextWord>) -> bool {
        let bytes = self.text.as_bytes();
        let joint = |at: usize| matches!(bytes.get(at), Some(b'.' | b'-'));
        out.clear();
        if let Some(piece) = self.pending.take() {
            self.push(piece, joint(piece.end), out);
        }
        while let Some(piece) = self.pieces.next() {
            // Most tokens stand one space apart.
            if piece.start != self.end + 1 || bytes[self.end] != b' ' {
                let breaks = memchr(b'\n', &bytes[self.end..piece.start]).is_some();
                if breaks || piece.start > self.end {
                    self.push_joined(out);
                }
                if breaks {
                    out.push(TextWord { start: self.end, end: self.end, hash: NO_WORD });
                    if out.len() >= BATCH {
                        self.end = piece.end;
                        self.pending = Some(piece);
                        return true;
                    }
                }
            } else if !self.joined.is_empty() {
                self.push_joined(out);
            }
            self.end = piece.end;
            self.push(piece, joint(self.end), out);
        }
        self.push_joined(out);
        !out.is_empty()
    }

    /// Takes a token, behind which a hyphen or stop stands or not.
    #[expect(clippy::inline_always, reason = "a call costs as much as a word")]
    #[inline(always)]
    fn push(&mut self, piece: Piece, joint: bool, out: &mut Vec<TextWord>) {
        if joint || !self.joined.is_empty() {
            self.joined.push(piece);
            return;
        }
        let hash = if piece.kind == TokenKind::Punctuation { NO_WORD } else { piece.fold_hash(self.text) };
        out.push(TextWord { start: piece.start, end: piece.end, hash });
    }

    #[inline(never)]
    fn push_joined(&mut self, out: &mut Vec<TextWord>) {
        if self.joined.is_empty() {
            return;
        }
        let tokens: Vec<_> = self.joined.iter().map(|piece| piece.of(self.text)).collect();
        out.extend(words(&tokens, 0, |at| self.joined[at].fold_hash(self.text)).map(|word| TextWord {
            start: tokens[word.first].start(),
            end: tokens[word.last].end(),
            hash: word.hash,
        }));
        self.joined.clear();
    }
}

/// The last of the letters that stops alone part: `जी.डी.पी` from its first letter on.
fn dotted_letters(tokens: &[Token<'_>], first: usize) -> usize {
    let mut last = first;
    let stop = tokens.get(first + 1).is_some_and(|next| next.text() == ".");
    if !stop || letter(tokens[first].text()).is_none() {
        return first;
    }
    while let [stop, next, ..] = tokens[last + 1..] {
        let glued = stop.start() == tokens[last].end() && next.start() == stop.end();
        if stop.text() != "." || !glued || letter(next.text()).is_none() {
            break;
        }
        last += 2;
    }
    last
}

/// Whether the mark at `at` joins the words beside it: a hyphen, or the stop of an initial.
fn joins(tokens: &[Token<'_>], at: usize) -> bool {
    let Some(mark) = tokens.get(at) else { return false };
    let glued = mark.start() == tokens[at - 1].end();
    let next = tokens.get(at + 1).is_some_and(|next| next.start() == mark.end());
    match mark.text() {
        "." => glued && (next || letter(tokens[at - 1].text()).is_some()),
        "-" => glued && next,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hashes(form: &str) -> Vec<u64> {
        form_words(form, <[u64]>::to_vec)
    }

    #[test]
    fn spellings_of_one_name_have_the_same_words() {
        assert_eq!(hashes("बी.जे.पी."), hashes("बीजेपी"));
        assert_eq!(hashes("ए.पी.जे. अब्दुल कलाम"), hashes("एपीजे अब्दुल कलाम"));
        assert_eq!(hashes("जम्मू-कश्मीर"), hashes("जम्मू कश्मीर"));
        assert_ne!(hashes("बी जे पी"), hashes("बीजेपी"));
    }

    #[test]
    fn a_text_has_the_words_of_its_tokens() {
        let lines = [
            "उन्होंने कहा, “हम तैयार हैं।” डॉ. वर्मा (52) ने 1,00,000 रु. दिए!",
            "के. आर. सोमण और बी.जे.पी. जम्मू-कश्मीर में: अत: बड़ा ज़िला, गये हुये",
            "क -ख- ग--घ ङ...च. -- छ.-ज .झ -ञ. ट-",
            "",
            "दो",
        ];
        let mut expected = Vec::new();
        for line in lines {
            let tokens: Vec<_> = tokens(line).collect();
            let text = |word: &Word| line[tokens[word.first].start()..tokens[word.last].end()].to_owned();
            expected.extend(words(&tokens, 0, |at| fold_hash(tokens[at].text())).map(|word| (text(&word), word.hash)));
        }
        let text = lines.join("\n");
        let (mut all, mut some) = (Vec::new(), Vec::new());
        let mut words = text_words(&text);
        while words.read(&mut some) {
            all.extend(some.iter().filter(|word| word.start < word.end).copied());
        }
        let all: Vec<_> = all.iter().map(|word| (text[word.start..word.end].to_owned(), word.hash)).collect();
        assert_eq!(all, expected);
    }
}
