//! The words of names: what a gazetteer compares.
//!
//! The hyphen of a compound and the stops of initials do not count, so that `जम्मू-कश्मीर`
//! is `जम्मू कश्मीर`; letters with stops are one word, so that `बी.जे.पी.` is `बीजेपी`.

use memchr::memchr;

use crate::fold::{HashedWord, fold_hash, hash_start};
use crate::lexicon::letter;
use crate::token::{Token, TokenKind, tokens};

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
    let mut rest = form.as_bytes();
    while count < PLAIN
        && starts_with_letter(rest)
        && let Some((hash, len)) = hash_start(rest)
    {
        hashes[count] = hash;
        count += 1;
        match &rest[len..] {
            [] => return take(&hashes[..count]),
            [b' ' | b'-', tail @ ..] => rest = tail,
            _ => break,
        }
    }
    let tokens: Vec<_> = tokens(form).collect();
    let words = words(&tokens, 0, |at| fold_hash(tokens[at].text())).map(|word| word.hash);
    take(&words.filter(|&hash| hash != NO_WORD).collect::<Vec<_>>())
}

/// A word of a text: its bytes, and its hash or [`NO_WORD`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct TextWord {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) hash: u64,
}

/// Appends the words of a line, which starts at byte `from` of its text, to `out`.
///
/// Devanagari words between spaces and plain marks are hashed as they are read; whatever is
/// rarer goes through the tokenizer, up to the next white space.
pub(super) fn text_words(line: &str, from: usize, out: &mut Vec<TextWord>) {
    let bytes = line.as_bytes();
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        match byte {
            b' ' if is_plain_start(&bytes[at + 1..]) => at += 1,
            b',' | b';' | b'!' | b'?' | b'(' | b')' if takes_no_mark(&bytes[at + 1..]) => {
                out.push(TextWord { start: from + at, end: from + at + 1, hash: NO_WORD });
                at += 1;
            }
            0xE0 if matches!(bytes[at..], [_, 0xA5, 0xA4 | 0xA5, ..]) && takes_no_mark(&bytes[at + 3..]) => {
                out.push(TextWord { start: from + at, end: from + at + 3, hash: NO_WORD });
                at += 3;
            }
            _ => {
                let plain = if starts_with_letter(&bytes[at..]) { hash_start(&bytes[at..]) } else { None };
                at = match plain {
                    Some((hash, len)) if ends_word(&bytes[at + len..]) => {
                        out.push(TextWord { start: from + at, end: from + at + len, hash });
                        at + len
                    }
                    _ => careful_words(line, at, from, out),
                };
            }
        }
    }
}

/// Appends the words from byte `at` of a line up to the next white space, and gives where
/// that is.
fn careful_words(line: &str, at: usize, from: usize, out: &mut Vec<TextWord>) -> usize {
    let bytes = line.as_bytes();
    // White space that a sign may stand on is the tokenizer's business, and so is all that follows.
    let odd = !bytes[at].is_ascii() || bytes[at].is_ascii_whitespace();
    let space = memchr(b' ', &bytes[at..]).map(|len| at + len);
    let end = space.filter(|&space| !(odd && space == at) && is_plain_start(&bytes[space + 1..]));
    let end = end.unwrap_or(line.len());
    let tokens: Vec<_> = tokens(&line[at..end]).collect();
    out.extend(words(&tokens, 0, |i| fold_hash(tokens[i].text())).map(|word| TextWord {
        start: from + at + tokens[word.first].start(),
        end: from + at + tokens[word.last].end(),
        hash: word.hash,
    }));
    end
}

/// Whether a token starts here for certain: ASCII that is no white space, a Devanagari letter, digit
/// or danda, or a quotation mark or dash of General Punctuation.
fn is_plain_start(bytes: &[u8]) -> bool {
    match bytes {
        [first, ..] if first.is_ascii() => !first.is_ascii_whitespace() && !first.is_ascii_control(),
        [0xE0, 0xA5, 0xA4..=0xAF, ..] | [0xE2, 0x80, 0x90..=0xA7, ..] => true,
        _ => starts_with_letter(bytes),
    }
}

/// Whether what stands first is no combining mark for certain.
fn takes_no_mark(bytes: &[u8]) -> bool {
    bytes.first().is_none_or(u8::is_ascii) || is_plain_start(bytes)
}

/// Whether a Devanagari letter stands first.
fn starts_with_letter(bytes: &[u8]) -> bool {
    matches!(bytes, [0xE0, 0xA4, 0x84..=0xB9 | 0xBD, ..] | [0xE0, 0xA5, 0x90 | 0x98..=0xA1 | 0xB2..=0xBF, ..])
}

/// Whether a word ends for certain before what stands first.
fn ends_word(bytes: &[u8]) -> bool {
    matches!(bytes, [] | [b' ' | b',' | b';' | b'!' | b'?' | b'(' | b')', ..] | [0xE0, 0xA5, 0xA4 | 0xA5, ..])
}

/// The last of the letters that stops alone part: `जी.डी.पी` from its first letter on.
fn dotted_letters(tokens: &[Token<'_>], first: usize) -> usize {
    let mut last = first;
    if letter(tokens[first].text()).is_none() {
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

    /// The words of a line by the tokenizer alone.
    fn reference(line: &str) -> Vec<TextWord> {
        let tokens: Vec<_> = tokens(line).collect();
        let word =
            |word: Word| TextWord { start: tokens[word.first].start(), end: tokens[word.last].end(), hash: word.hash };
        words(&tokens, 0, |at| fold_hash(tokens[at].text())).map(word).collect()
    }

    fn fast(line: &str) -> Vec<TextWord> {
        let mut out = Vec::new();
        text_words(line, 0, &mut out);
        out
    }

    #[test]
    fn the_fast_way_gives_the_words_of_the_tokenizer() {
        for line in [
            "उन्होंने कहा, “हम तैयार हैं।” डॉ. वर्मा (52) ने 1,00,000 रु. दिए!",
            "के. आर. सोमण और बी.जे.पी. जम्मू-कश्मीर में: अत: बड़ा ज़िला, गये हुये",
            "क् \u{93C}ष \u{941} न \u{200D}क क\u{A0}ख ग\u{2003}घ",
            " , ,क;ख?ग!(घ)॥ङ। - -क -- ...",
            "abc क्\u{200D}या 8वीं जी20 हिन्दी\tसंघ  दो",
        ] {
            assert_eq!(fast(line), reference(line), "{line}");
        }
    }

    proptest::proptest! {
        #[test]
        fn on_every_line(line in r"[\u{915}-\u{939}\u{93E}-\u{94D}\u{902}\u{93C}।, .\-:()“”a1१\u{200D}\u{A0}\u{1F600}]{0,24}") {
            proptest::prop_assert_eq!(fast(&line), reference(&line));
        }
    }
}
