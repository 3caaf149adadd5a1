//! Hashes of folded keys, made without the keys.

use super::{ANUSVARA, Folded, NUKTA, VIRAMA, follows_vowel, plain};
use crate::script::is_joiner;

/// The hash of the folded key of `word`, without making the key. The same in every run.
///
/// Look-ups compare hashes alone: two of a million words share one by chance once in
/// some twenty million vocabularies.
pub(crate) fn fold_hash(word: &str) -> u64 {
    refold_hash(word, raw_hash(word.as_bytes(), 0, word.len()))
}

/// The same for a word whose bytes as they are have the hash `raw`.
#[inline(never)]
pub(crate) fn refold_hash(word: &str, raw: u64) -> u64 {
    if is_plain(word.as_bytes()) {
        return raw;
    }
    let mut hashed = HashedWord::new();
    hashed.push(word);
    hashed.finish()
}

/// Whether the word is of Devanagari letters and marks, or of ASCII digits and small letters, that folding is known to
/// leave as they are.
fn is_plain(word: &[u8]) -> bool {
    if word.iter().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'z')) {
        return true;
    }
    let mut before = VIRAMA_CODE;
    let mut rest = word;
    while let [0xE0, second @ (0xA4 | 0xA5), third, tail @ ..] = rest {
        let low = (second & 1) << 6 | third & 0x3F;
        let code = CODES[usize::from(low)];
        let joined = match code & !CARE {
            VIRAMA_CODE => is_nasal(before),
            // ये, यी
            0x47 | 0x40 => before == YA_CODE,
            ZERO_CODE..=NINE_CODE | NUKTA_CODE => true,
            code => code != low,
        };
        if joined {
            return false;
        }
        before = low;
        rest = tail;
    }
    rest.is_empty()
}

/// The hash of bytes `at..at + len` of a text: that of the folded key, where folding leaves them as they are.
#[expect(clippy::inline_always, reason = "a call costs as much as the hash")]
#[inline(always)]
pub(crate) fn raw_hash(text: &[u8], at: usize, len: usize) -> u64 {
    match text[at..].first_chunk() {
        // The bytes behind the word are masked away.
        Some(block) if len <= BLOCK => {
            let words = words(block);
            let masks = &MASKS[len];
            absorb(SEED, [words[0] & masks[0], words[1] & masks[1], words[2] & masks[2]]) | 1
        }
        _ => rest_hash(&text[at..at + len]),
    }
}

/// The same for bytes at the end of their text, or more of them than a block has.
fn rest_hash(bytes: &[u8]) -> u64 {
    let mut hash = SEED;
    let mut chunks = bytes.chunks(BLOCK).peekable();
    loop {
        let chunk = chunks.next().unwrap_or(&[]);
        let mut block = [0; BLOCK];
        block[..chunk.len()].copy_from_slice(chunk);
        hash = absorb(hash, words(&block));
        if chunks.peek().is_none() {
            return hash | 1;
        }
    }
}

/// The hash of a word that is given in pieces, each folded by itself.
pub(crate) struct HashedWord {
    hash: u64,
    /// The last bytes of the key, which wait to be mixed.
    block: [u8; BLOCK],
    len: usize,
}

/// Bytes are mixed so many at a time: eight Devanagari characters.
const BLOCK: usize = 24;

const SEED: u64 = 0x9e37_79b9_7f4a_7c15;

impl HashedWord {
    pub(crate) const fn new() -> Self {
        Self { hash: SEED, block: [0; BLOCK], len: 0 }
    }

    /// Adds a piece: the characters that [`folded`] gives, as UTF-8.
    pub(crate) fn push(&mut self, piece: &str) {
        let text = piece.as_bytes();
        let mut last = VIRAMA_CODE;
        let mut at = 0;
        while at < text.len() {
            let Some(low) = low_bits(text, at) else {
                let other = piece[at..].chars().next().unwrap_or_default();
                at += other.len_utf8();
                if !is_joiner(other) {
                    self.push_other(other);
                    last = VIRAMA_CODE;
                }
                continue;
            };
            at += 3;
            let mut code = CODES[low];
            if code & CARE != 0 {
                code &= !CARE;
                let mut ahead = Folded { rest: piece[at..].chars(), vowel: VOWELS >> last & 1 == 1 };
                match code {
                    NUKTA_CODE => continue,
                    nasal if is_nasal(nasal) && ahead.passes_virama_before_class(letter(nasal)) => {
                        at = text.len() - ahead.rest.as_str().len();
                        code = ANUSVARA_CODE;
                    }
                    YA_CODE if ahead.vowel => {
                        let vowel = if ahead.passes('े') {
                            E_CODE
                        } else if ahead.passes('ी') {
                            II_CODE
                        } else {
                            YA_CODE
                        };
                        if vowel != YA_CODE {
                            at = text.len() - ahead.rest.as_str().len();
                        }
                        code = vowel;
                    }
                    _ => {}
                }
            }
            self.push_code(code);
            last = code;
        }
    }

    /// Adds a character that is not Devanagari.
    #[cold]
    fn push_other(&mut self, c: char) {
        let mut bytes = [0; 4];
        plain(c).encode_utf8(&mut bytes).bytes().for_each(|byte| self.push_byte(byte));
    }

    /// Adds a character of the Devanagari block, or an ASCII digit, by its code.
    #[inline]
    fn push_code(&mut self, code: u8) {
        if matches!(code, ZERO_CODE..=NINE_CODE) {
            self.push_byte(code - ZERO_CODE + b'0');
            return;
        }
        let bytes = [0xE0, 0xA4 | code >> 6, 0x80 | code & 0x3F];
        match self.block.get_mut(self.len..self.len + 3) {
            Some(place) => {
                place.copy_from_slice(&bytes);
                self.len += 3;
            }
            None => bytes.into_iter().for_each(|byte| self.push_byte(byte)),
        }
    }

    fn push_byte(&mut self, byte: u8) {
        if self.len == BLOCK {
            self.hash = absorb(self.hash, words(&self.block));
            self.block = [0; BLOCK];
            self.len = 0;
        }
        self.block[self.len] = byte;
        self.len += 1;
    }

    /// The hash; never zero, which stands for no word.
    pub(crate) fn finish(mut self) -> u64 {
        self.block[self.len..].fill(0);
        absorb(self.hash, words(&self.block)) | 1
    }
}

/// A block as three numbers.
#[inline]
fn words(block: &[u8; BLOCK]) -> [u64; 3] {
    [0, 8, 16].map(|at| block[at..].first_chunk().map_or(0, |&bytes| u64::from_le_bytes(bytes)))
}

/// Mixes a block into a hash.
#[inline]
const fn absorb(hash: u64, words: [u64; 3]) -> u64 {
    let both = multiply(words[0] ^ hash, words[1] ^ 0x2d35_8dcc_aa6c_78a5);
    multiply(both ^ words[2], hash ^ 0x8bb8_4b93_962e_acc9)
}

/// The halves of the product, one upon the other.
#[expect(clippy::cast_possible_truncation, reason = "the halves are what is wanted")]
const fn multiply(a: u64, b: u64) -> u64 {
    let product = a as u128 * b as u128;
    product as u64 ^ (product >> 64) as u64
}

/// By length, what keeps the bytes of a word of its block.
static MASKS: [[u64; 3]; BLOCK + 1] = masks();

const fn masks() -> [[u64; 3]; BLOCK + 1] {
    let mut table = [[0; 3]; BLOCK + 1];
    let mut len = 0;
    while len <= BLOCK {
        let mut byte = 0;
        while byte < len {
            table[len][byte / 8] |= 0xFF << (8 * (byte % 8));
            byte += 1;
        }
        len += 1;
    }
    table
}

/// The low seven bits of the character at byte `at`, when it is of the Devanagari block.
#[inline]
fn low_bits(text: &[u8], at: usize) -> Option<usize> {
    let [first, second, third] = *text.get(at..)?.first_chunk()?;
    (first == 0xE0 && second & 0xFE == 0xA4).then_some(usize::from((second & 1) << 6 | third & 0x3F))
}

/// The code of a folded character of the Devanagari block or an ASCII digit.
const fn code(c: char) -> u8 {
    match c {
        '0'..='9' => c as u8 - b'0' + ZERO_CODE,
        _ => (c as u32 & 0x7F) as u8,
    }
}

/// The letter of a code.
fn letter(code: u8) -> char {
    char::from_u32(0x900 + u32::from(code)).unwrap_or_default()
}

const ZERO_CODE: u8 = 0x66;
const NINE_CODE: u8 = 0x6F;
const ANUSVARA_CODE: u8 = code(ANUSVARA);
const VIRAMA_CODE: u8 = code(VIRAMA);
const NUKTA_CODE: u8 = code(NUKTA);
const YA_CODE: u8 = code('य');
const E_CODE: u8 = code('ए');
const II_CODE: u8 = code('ई');

/// Says of a code that what stands around it matters.
const CARE: u8 = 0x80;

/// By the low bits of a character of the Devanagari block, the code of what it folds into.
static CODES: [u8; 128] = codes();

const fn codes() -> [u8; 128] {
    let mut table = [0; 128];
    let mut low = 0;
    while low < 128 {
        if let Some(c) = char::from_u32(0x900 + low) {
            let folded = plain(c);
            let care = matches!(folded, NUKTA | 'य') || is_nasal(code(folded));
            table[low as usize] = code(folded) | if care { CARE } else { 0 };
        }
        low += 1;
    }
    table
}

/// By code, whether a vowel is heard after the character.
const VOWELS: u128 = vowels();

const fn vowels() -> u128 {
    let mut set = 0;
    let mut low = 0;
    while low < 128 {
        if let Some(c) = char::from_u32(0x900 + low)
            && follows_vowel(c)
        {
            set |= 1 << low;
        }
        low += 1;
    }
    set
}

const fn is_nasal(of: u8) -> bool {
    of == code('ङ') || of == code('ञ') || of == code('ण') || of == code('न') || of == code('म')
}

#[cfg(test)]
mod tests {
    use super::super::fold;
    use super::*;

    /// The hash of the bytes of the key, which all ways to it must give.
    fn reference(word: &str) -> u64 {
        let key = fold(word);
        let padded = format!("{key}{}", " ".repeat(BLOCK));
        assert_eq!(raw_hash(padded.as_bytes(), 0, key.len()), raw_hash(key.as_bytes(), 0, key.len()));
        raw_hash(key.as_bytes(), 0, key.len())
    }

    #[test]
    fn hashes_are_those_of_keys() {
        for word in [
            "हिन्दी",
            "कम्पनी",
            "अङ्ग",
            "सम्मान",
            "लड़का",
            "ज\u{93C}मीन",
            "गया",
            "गये",
            "किया",
            "न्यायालय",
            "हाँ",
            "मन्",
            "क्\u{200D}या",
            "क\u{200D}यी",
            "१२वीं",
            "BJP",
            "आन्\u{200C}दोलन",
            "अन्तरराष्ट्रीयतावादियों",
            "पण्ड\u{93C}ित",
            "य\u{93C}े",
            "",
        ] {
            assert_eq!(fold_hash(word), reference(word), "{word}");
        }
    }

    #[test]
    fn a_nasal_folds_wherever_blocks_end() {
        for before in 0..=2 * BLOCK {
            for word in ["न्त", "म्प", "अन्त", "a\u{200D}न्\u{200D}द"] {
                let word = "1".repeat(before) + word;
                assert_eq!(fold_hash(&word), reference(&word), "{word}");
            }
        }
    }

    proptest::proptest! {
        #[test]
        fn hashes_of_all_words_are_those_of_keys(
            word in r"[\u{915}-\u{939}\u{93E}-\u{94D}\u{902}\u{93C}नमण्यeéA१\u{200D}\u{958}-\u{95F}]{0,40}"
        ) {
            proptest::prop_assert_eq!(fold_hash(&word), reference(&word));
            let (first, second) = word.split_at(word.char_indices().nth(1).map_or(0, |(i, _)| i));
            let key = fold(first) + &fold(second);
            let mut hashed = HashedWord::new();
            hashed.push(first);
            hashed.push(second);
            proptest::prop_assert_eq!(hashed.finish(), raw_hash(key.as_bytes(), 0, key.len()));
        }
    }
}
