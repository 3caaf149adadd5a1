//! Keys that do not depend on spelling.
//!
//! Hindi newspapers spell one word in many ways: with and without nukta
//! (ज़रूरत, जरूरत), with anusvara or the nasal consonant (हिंदी, हिन्दी), with
//! chandrabindu or anusvara (हाँ, हां), गये or गए. Folding makes them one key for
//! look-up. It makes keys, not text: spans always refer to the text as written.

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
///
/// - nukta is dropped, precomposed or not: क़ = क
/// - ँ = ं
/// - a nasal consonant before a stop of its class = ं: हिन्दी = हिंदी, पम्प = पंप
/// - ZWJ and ZWNJ are dropped
/// - ये = ए and यी = ई after a vowel: गये = गए, स्थायी = स्थाई
/// - Devanagari digits = ASCII digits, ASCII capitals = small letters
pub fn fold_into(word: &str, key: &mut String) {
    fold_with(word, key, |key, c| {
        key.push(c);
        key
    });
}

/// The hash of the folded key of `word`, without making the key. The same in every run.
///
/// Look-ups compare hashes alone: two of a million words share one by chance once in
/// some thirty million vocabularies.
pub(crate) fn fold_hash(word: &str) -> u64 {
    let mut hashed = HashedWord::new();
    hashed.push(word);
    hashed.finish()
}

/// The hash of a word that is given in pieces, each folded by itself.
pub(crate) struct HashedWord(u64);

impl HashedWord {
    const FACTOR: u64 = 0x9e37_79b9_7f4a_7c15;

    pub(crate) const fn new() -> Self {
        Self(Self::FACTOR)
    }

    pub(crate) fn push(&mut self, piece: &str) {
        self.0 = fold_with(piece, self.0, |hash, c| (hash.rotate_left(5) ^ u64::from(c)).wrapping_mul(Self::FACTOR));
    }

    pub(crate) const fn finish(self) -> u64 {
        let hash = (self.0 ^ self.0 >> 32).wrapping_mul(0xd6e8_feb8_6659_fd93);
        // Zero stands for no word.
        (hash ^ hash >> 29) | 1
    }
}

/// Takes `state` through the folded characters of `word`, one `step` each.
///
/// The state goes by value, so that a hash stays in a register: most characters take the
/// short way through [`plain_char`], and only what folding changes goes through a [`Folder`].
#[inline]
fn fold_with<S>(word: &str, mut state: S, step: impl Fn(S, char) -> S) -> S {
    let mut rest = word.as_bytes();
    let mut vowel = false;
    loop {
        while let Some((c, heard, tail)) = plain_char(rest, vowel) {
            state = step(state, c);
            vowel = heard;
            rest = tail;
        }
        if rest.is_empty() {
            return state;
        }
        let mut folder = Folder { held: Held::Nothing, vowel, given: [NUKTA; 3], count: 0 };
        let mut chars = word[word.len() - rest.len()..].chars();
        for c in chars.by_ref() {
            if c != NUKTA && !is_joiner(c) {
                folder.read(plain(c));
            }
            state = folder.take(state, &step);
            if matches!(folder.held, Held::Nothing) {
                break;
            }
        }
        rest = chars.as_str().as_bytes();
        if rest.is_empty() {
            folder.release();
            state = folder.take(state, &step);
        }
        vowel = folder.vowel;
    }
}

/// The Devanagari character at the start, when folding neither changes it nor what
/// follows can; whether a vowel is heard at its end; and the rest.
#[inline]
fn plain_char(rest: &[u8], vowel: bool) -> Option<(char, bool, &[u8])> {
    let [0xE0, second @ (0xA4 | 0xA5), third, tail @ ..] = rest else { return None };
    let (class, c) = CLASSES[usize::from((second & 1) << 6 | third & 0x3F)];
    let heard = match class {
        Class::Vowel => true,
        Class::Vowelless => false,
        Class::Nasal if !matches!(tail, [0xE0, 0xA5, 0x8D, ..] | [0xE0, 0xA4, 0xBC, ..] | [0xE2, ..]) => true,
        Class::Ya if !vowel => true,
        _ => return None,
    };
    Some((c, heard, tail))
}

/// Reads characters and gives folded ones, holding back what the next one may change.
struct Folder {
    held: Held,
    /// Whether a vowel is heard at the end of what was given.
    vowel: bool,
    /// What the last character read made certain.
    given: [char; 3],
    count: usize,
}

/// What waits for the next character.
#[derive(Clone, Copy)]
enum Held {
    Nothing,
    /// A nasal consonant, which becomes anusvara before a stop of its class.
    Nasal(char),
    /// The same with its virama.
    NasalVirama(char),
    /// य after a vowel, which vanishes before े and ी.
    Ya,
}

impl Folder {
    fn read(&mut self, c: char) {
        match self.held {
            Held::Nothing => {}
            Held::Nasal(nasal) if c == VIRAMA => {
                self.held = Held::NasalVirama(nasal);
                return;
            }
            Held::NasalVirama(nasal) if nasal_of(c) == Some(nasal) => {
                self.held = Held::Nothing;
                self.give(ANUSVARA);
            }
            Held::Ya if matches!(c, 'े' | 'ी') => {
                self.held = Held::Nothing;
                self.give(if c == 'े' { 'ए' } else { 'ई' });
                return;
            }
            _ => self.release(),
        }
        match c {
            'ङ' | 'ञ' | 'ण' | 'न' | 'म' => self.held = Held::Nasal(c),
            'य' if self.vowel => self.held = Held::Ya,
            _ => self.give(c),
        }
    }

    /// Gives what was held back, unchanged.
    fn release(&mut self) {
        match std::mem::replace(&mut self.held, Held::Nothing) {
            Held::Nothing => {}
            Held::Nasal(nasal) => self.give(nasal),
            Held::NasalVirama(nasal) => {
                self.give(nasal);
                self.give(VIRAMA);
            }
            Held::Ya => self.give('य'),
        }
    }

    fn give(&mut self, c: char) {
        self.vowel = follows_vowel(c);
        self.given[self.count] = c;
        self.count += 1;
    }

    fn take<S>(&mut self, state: S, step: &impl Fn(S, char) -> S) -> S {
        let given = &self.given[..std::mem::take(&mut self.count)];
        given.iter().fold(state, |state, &c| step(state, c))
    }
}

/// What folding does with a character of the Devanagari block.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    /// Kept as it is; a vowel is heard after it.
    Vowel,
    /// Kept as it is; no vowel is heard after it.
    Vowelless,
    /// A nasal consonant, which a virama behind it may change.
    Nasal,
    /// य, which े or ी behind it may change.
    Ya,
    /// Changed or dropped.
    Special,
}

/// Each character of the block with its class, made from the functions below.
static CLASSES: [(Class, char); 128] = classes();

const fn classes() -> [(Class, char); 128] {
    let mut table = [(Class::Special, NUKTA); 128];
    let mut code = 0;
    while code < 128 {
        if let Some(c) = char::from_u32(0x900 + code) {
            let class = match c {
                'ङ' | 'ञ' | 'ण' | 'न' | 'म' => Class::Nasal,
                'य' => Class::Ya,
                _ if c == NUKTA || plain(c) as u32 != c as u32 => Class::Special,
                _ if follows_vowel(c) => Class::Vowel,
                _ => Class::Vowelless,
            };
            table[code as usize] = (class, c);
        }
        code += 1;
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
    fn other_words_keep_their_own() {
        for (a, b) in [("सम्मान", "संमान"), ("अन्न", "अंन"), ("ये", "ए"), ("क्या", "का"), ("ऑल", "आल")]
        {
            assert_ne!(fold(a), fold(b), "{a} {b}");
        }
    }
}
