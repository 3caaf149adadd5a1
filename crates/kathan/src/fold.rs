//! Keys that do not depend on spelling.
//!
//! Hindi newspapers spell one word in many ways: with and without nukta
//! (ज़रूरत, जरूरत), with anusvara or the nasal consonant (हिंदी, हिन्दी), with
//! chandrabindu or anusvara (हाँ, हां), गये or गए. Folding makes them one key for
//! look-up. It makes keys, not text: spans always refer to the text as written.
//!
//! - nukta is dropped, precomposed or not: क़ = क
//! - ँ = ं
//! - a nasal consonant before a stop of its class = ं: हिन्दी = हिंदी, पम्प = पंप
//! - ZWJ and ZWNJ are dropped
//! - ये = ए and यी = ई after a vowel: गये = गए, स्थायी = स्थाई
//! - Devanagari digits = ASCII digits, ASCII capitals = small letters

use std::str::Chars;

use crate::script::is_joiner;

const NUKTA: char = '\u{093C}';
const VIRAMA: char = '\u{094D}';
const ANUSVARA: char = '\u{0902}';

/// The folded key of `word`.
///
/// ```
/// assert_eq!(kathan::fold("हिन्दी"), kathan::fold("हिंदी"));
/// assert_eq!(kathan::fold("क़लम"), kathan::fold("कलम"));
/// assert_eq!(kathan::fold("गये"), kathan::fold("गए"));
/// assert_ne!(kathan::fold("कॉल"), kathan::fold("काल"));
/// ```
pub fn fold(word: &str) -> String {
    let mut key = String::with_capacity(word.len());
    fold_into(word, &mut key);
    key
}

/// Appends the folded key of `word` to `key`. Costs O(word).
pub fn fold_into(word: &str, key: &mut String) {
    key.extend(folded(word));
}

/// The characters of the folded key of `word`, one after another, without allocating.
///
/// ```
/// assert!(kathan::folded("सन्तोष").eq("संतोष".chars()));
/// ```
pub fn folded(word: &str) -> Folded<'_> {
    Folded { rest: word.chars(), vowel: false }
}

/// The iterator that [`folded`] gives.
#[derive(Clone, Debug)]
pub struct Folded<'t> {
    rest: Chars<'t>,
    /// Whether a vowel is heard at the end of what was given.
    vowel: bool,
}

impl Folded<'_> {
    /// The next character that is not dropped.
    fn read(&mut self) -> Option<char> {
        self.rest.find(|&c| c != NUKTA && !is_joiner(c)).map(plain)
    }

    /// Reads on past `c` and whatever is dropped before it, when it is next.
    fn passes(&mut self, c: char) -> bool {
        let mut ahead = self.clone();
        let next = ahead.read() == Some(c);
        if next {
            *self = ahead;
        }
        next
    }

    /// Whether a virama and a stop of the nasal's class come next; reads past the virama.
    fn passes_virama_before_class(&mut self, nasal: char) -> bool {
        let mut ahead = self.clone();
        let joined = ahead.passes(VIRAMA) && ahead.clone().read().is_some_and(|stop| nasal_of(stop) == Some(nasal));
        if joined {
            *self = ahead;
        }
        joined
    }
}

impl Iterator for Folded<'_> {
    type Item = char;

    fn next(&mut self) -> Option<char> {
        let c = match self.read()? {
            nasal @ ('ङ' | 'ञ' | 'ण' | 'न' | 'म') if self.passes_virama_before_class(nasal) => ANUSVARA,
            'य' if self.vowel && self.passes('े') => 'ए',
            'य' if self.vowel && self.passes('ी') => 'ई',
            c => c,
        };
        self.vowel = follows_vowel(c);
        Some(c)
    }
}

impl std::iter::FusedIterator for Folded<'_> {}

/// The hash of the folded key of `word`, without making the key. The same in every run.
///
/// Look-ups compare hashes alone: two of a million words share one by chance once in
/// some thirty million vocabularies.
pub(crate) fn fold_hash(word: &str) -> u64 {
    match hash_start(word.as_bytes()) {
        Some((hash, len)) if len == word.len() => hash,
        _ => {
            let mut hashed = HashedWord::new();
            hashed.push(word);
            hashed.finish()
        }
    }
}

/// The hash of a word that is given in pieces, each folded by itself.
///
/// Letters become codes of seven bits, nine of which are mixed at once.
pub(crate) struct HashedWord {
    hash: u64,
    /// Codes that wait to be mixed, below a bit that tells how many they are.
    packed: u64,
}

impl HashedWord {
    const FACTOR: u64 = 0x9e37_79b9_7f4a_7c15;

    pub(crate) const fn new() -> Self {
        Self { hash: Self::FACTOR, packed: 1 }
    }

    pub(crate) fn push(&mut self, piece: &str) {
        for c in folded(piece) {
            match c {
                '\u{0900}'..='\u{097F}' | '0'..='9' => self.step(code(c)),
                // The danda stands in no word: here it says that a character of another script follows.
                _ => {
                    self.step(code('।'));
                    let [a, b, c, _] = u32::from(c).to_le_bytes();
                    for code in [a, b, c << 2 | b >> 7 << 1 | a >> 7] {
                        self.step(code & 0x7F);
                    }
                }
            }
        }
    }

    #[inline]
    const fn step(&mut self, code: u8) {
        self.packed = self.packed << 7 | code as u64;
        if self.packed >> 63 == 1 {
            self.hash = Self::mix(self.hash ^ self.packed);
            self.packed = 1;
        }
    }

    /// Puts a code in place of the last one, unless that is mixed already.
    #[inline]
    const fn replace(&mut self, code: u8) -> bool {
        let waits = self.packed > 1;
        self.packed = self.packed & !0x7F | code as u64;
        waits
    }

    #[inline]
    pub(crate) const fn finish(self) -> u64 {
        // Zero stands for no word.
        Self::mix(self.hash ^ self.packed) | 1
    }

    const fn mix(hash: u64) -> u64 {
        let hash = (hash ^ hash >> 32).wrapping_mul(0xd6e8_feb8_6659_fd93);
        let hash = (hash ^ hash >> 29).wrapping_mul(Self::FACTOR);
        hash ^ hash >> 32
    }
}

/// The hash of the Devanagari letters, marks and digits that `text` starts with, and how many
/// bytes they take; `None` when it starts with none, or something rare stands among them. The
/// hash is that of [`fold_hash`].
#[expect(clippy::inline_always, reason = "a call costs as much as a word")]
#[inline(always)]
pub(crate) fn hash_start(text: &[u8]) -> Option<(u64, usize)> {
    let mut hashed = HashedWord::new();
    let mut at = 0;
    let mut last = VIRAMA_CODE;
    while let Some(low) = low_bits(text, at) {
        let mut code = CODES[low];
        if code & CARE != 0 {
            code &= !CARE;
            if code == VIRAMA_CODE {
                if is_nasal(last) {
                    match text[at + 3..] {
                        [0xE0, 0xA4, 0xBC, ..] | [0xE0, 0xA5, 0x98..=0x9F, ..] | [0xE2, 0x80, 0x8C | 0x8D, ..] => {
                            return None;
                        }
                        [0xE0, 0xA4, stop, ..] if NASALS[usize::from(stop & 0x3F)] == last => {
                            if !hashed.replace(ANUSVARA_CODE) {
                                return None;
                            }
                            last = ANUSVARA_CODE;
                            at += 3;
                            continue;
                        }
                        _ => {}
                    }
                }
            } else if code == YA_CODE {
                match text[at + 3..] {
                    [0xE0, 0xA4, 0xBC, ..] => return None,
                    [0xE0, 0xA5, sign @ (0x80 | 0x87), ..] if VOWELS >> last & 1 == 1 => {
                        code = if sign == 0x80 { II_CODE } else { E_CODE };
                        at += 3;
                    }
                    _ => {}
                }
            } else if code == NUKTA_CODE {
                at += 3;
                continue;
            } else {
                break;
            }
        }
        hashed.step(code);
        last = code;
        at += 3;
    }
    let joined = matches!(text[at..], [0xE2, 0x80, 0x8C | 0x8D, ..]);
    (at > 0 && !joined).then(|| (hashed.finish(), at))
}

/// The low seven bits of the character at byte `at`, when it is of the Devanagari block.
#[inline]
fn low_bits(text: &[u8], at: usize) -> Option<usize> {
    let character = match text.get(at..).and_then(|rest| rest.first_chunk()) {
        Some(&four) => u32::from_le_bytes(four),
        None => last_three(text, at)?,
    };
    (character & 0xFEFF == 0xA4E0).then_some((character >> 2 & 0x40 | character >> 16 & 0x3F) as usize)
}

/// The three bytes at `at` that end a text.
#[cold]
fn last_three(text: &[u8], at: usize) -> Option<u32> {
    let [a, b, c] = *text.get(at..)?.first_chunk()?;
    Some(u32::from_le_bytes([a, b, c, 0]))
}

/// The code of a folded character of the Devanagari block or an ASCII digit.
const fn code(c: char) -> u8 {
    match c {
        '0'..='9' => c as u8 - b'0' + 0x66,
        _ => (c as u32 & 0x7F) as u8,
    }
}

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
            // Danda and abbreviation sign belong to no word.
            let care = matches!(folded, VIRAMA | NUKTA | 'य' | '।' | '॥' | '॰');
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

/// By the low bits of a stop in U+0900..U+0940, the code of the nasal consonant of its class.
static NASALS: [u8; 64] = nasals();

const fn nasals() -> [u8; 64] {
    let mut table = [u8::MAX; 64];
    let mut low = 0;
    while low < 64 {
        if let Some(c) = char::from_u32(0x900 + low)
            && let Some(nasal) = nasal_of(c)
        {
            table[low as usize] = code(nasal);
        }
        low += 1;
    }
    table
}

/// A character without its nukta, and the one spelling of digits and nasalisation.
const fn plain(c: char) -> char {
    match c {
        '\u{0904}'..='\u{0928}' | '\u{092A}'..='\u{0930}' | '\u{0935}'..='\u{0957}' => c,
        '\u{0901}' => ANUSVARA,
        '\u{0929}' => 'न',
        '\u{0931}' => 'र',
        '\u{0934}' => 'ळ',
        '\u{0958}' => 'क',
        '\u{0959}' => 'ख',
        '\u{095A}' => 'ग',
        '\u{095B}' => 'ज',
        '\u{095C}' => 'ड',
        '\u{095D}' => 'ढ',
        '\u{095E}' => 'फ',
        '\u{095F}' => 'य',
        '०' => '0',
        '१' => '1',
        '२' => '2',
        '३' => '3',
        '४' => '4',
        '५' => '5',
        '६' => '6',
        '७' => '7',
        '८' => '8',
        '९' => '9',
        _ => c.to_ascii_lowercase(),
    }
}

/// Whether a vowel is heard after `c`: a vowel letter or sign, or a bare consonant.
const fn follows_vowel(c: char) -> bool {
    matches!(c, '\u{0904}'..='\u{0939}' | '\u{093E}'..='\u{094C}')
}

/// The nasal consonant of the class of a stop: न for त थ द ध.
const fn nasal_of(stop: char) -> Option<char> {
    match stop {
        'क'..='घ' => Some('ङ'),
        'च'..='झ' => Some('ञ'),
        'ट'..='ढ' => Some('ण'),
        'त'..='ध' => Some('न'),
        'प'..='भ' => Some('म'),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_word_share_a_key() {
        for (a, b) in [
            ("हिन्दी", "हिंदी"),
            ("पम्प", "पंप"),
            ("गङ्गा", "गंगा"),
            ("ज़िला", "जिला"),
            ("ज\u{093C}िला", "जिला"),
            ("हाँ", "हां"),
            ("गयी", "गई"),
            ("रुपये", "रुपए"),
            ("चाहिये", "चाहिए"),
            ("क्\u{200D}या", "क्या"),
            ("१९४७", "1947"),
            ("BJP", "bjp"),
        ] {
            assert_eq!(fold(a), fold(b), "{a} {b}");
        }
    }

    #[test]
    fn the_hash_of_a_start_is_that_of_the_word() {
        for word in ["हिन्दी", "कम्पनी", "अङ्ग", "सम्मान", "लड़का", "ज़मीन", "गया", "किया", "न्यायालय", "हाँ", "अन्न", "मन्"]
        {
            for end in ["", " ", "।", ",", "“"] {
                let text = format!("{word}{end}");
                assert_eq!(hash_start(text.as_bytes()), Some((fold_hash(word), word.len())), "{text}");
            }
        }
        for text in ["", " ", "a", "क्\u{200D}या", "।"] {
            assert_eq!(hash_start(text.as_bytes()), None, "{text}");
        }
    }

    #[test]
    fn other_words_keep_their_own() {
        for (a, b) in [("सम्मान", "संमान"), ("अन्न", "अंन"), ("ये", "ए"), ("क्या", "का"), ("ऑल", "आल")]
        {
            assert_ne!(fold(a), fold(b), "{a} {b}");
        }
    }
}
