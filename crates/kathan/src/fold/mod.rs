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

mod hash;
mod key;
mod nukta;

use std::str::Chars;

use crate::script::is_joiner;
use crate::span::Span;
pub(crate) use hash::{HashedWord, fold_hash, raw_hash, refold_hash};
pub use key::Key;
use nukta::NUKTA_LETTERS;

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

/// The same characters, each with the bytes of `word` it comes from. The stretches lie end to end from the first byte
/// to the last: what folding drops goes with the character before it, or with the first.
///
/// ```
/// let word = "हिन्दी";
/// let found: Vec<_> = kathan::folded_spans(word).map(|(span, c)| (span.of(word), c)).collect();
/// assert_eq!(found, [("ह", 'ह'), ("ि", 'ि'), ("न्", 'ं'), ("द", 'द'), ("ी", 'ी')]);
/// ```
pub fn folded_spans(word: &str) -> FoldedSpans<'_> {
    FoldedSpans { folded: folded(word), start: 0, len: word.len() }
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

    /// Reads on past what folding drops.
    fn drop_silent(&mut self) {
        let silent = |c: char| c == NUKTA || is_joiner(c);
        self.rest = self.rest.as_str().trim_start_matches(silent).chars();
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

/// The iterator that [`folded_spans`] gives.
#[derive(Clone, Debug)]
pub struct FoldedSpans<'t> {
    folded: Folded<'t>,
    /// Where the next stretch starts, and where the last one ends.
    start: usize,
    len: usize,
}

impl Iterator for FoldedSpans<'_> {
    type Item = (Span, char);

    fn next(&mut self) -> Option<(Span, char)> {
        let c = self.folded.next()?;
        self.folded.drop_silent();
        let span = Span::new(self.start, self.len - self.folded.rest.as_str().len());
        self.start = span.end;
        Some((span, c))
    }
}

impl std::iter::FusedIterator for FoldedSpans<'_> {}

/// A character without its nukta, and the one spelling of digits and nasalisation.
const fn plain(c: char) -> char {
    match c {
        '\u{0900}'..='\u{097F}' => PLAIN[(c as usize) & 0x7F],
        _ => c.to_ascii_lowercase(),
    }
}

/// The same for the characters of the Devanagari block, by the low bits of each.
const PLAIN: [char; 128] = {
    let mut table = ['\0'; 128];
    let mut low = 0;
    while low < 128 {
        table[low as usize] = match char::from_u32(0x900 + low) {
            Some('\u{0901}') => ANUSVARA,
            Some('०'..='९') => ASCII_DIGITS[low as usize - 0x66],
            Some(c) => c,
            None => '\0',
        };
        low += 1;
    }
    let mut i = 0;
    while i < NUKTA_LETTERS.len() {
        let (with, without) = NUKTA_LETTERS[i];
        table[(with as usize) & 0x7F] = without;
        i += 1;
    }
    table
};

const ASCII_DIGITS: [char; 10] = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'];

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
    use unicode_normalization::UnicodeNormalization;

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

    /// The blocks of Devanagari, its extensions and the Vedic ones.
    fn devanagari() -> impl Iterator<Item = char> {
        ['\u{900}'..='\u{97F}', '\u{A8E0}'..='\u{A8FF}', '\u{1CD0}'..='\u{1CFF}', '\u{11B00}'..='\u{11B5F}']
            .into_iter()
            .flatten()
    }

    /// The source of the table of letters with a nukta, from the decompositions of Unicode.
    fn nukta_table() -> String {
        let letters = devanagari().filter_map(|c| match c.nfd().collect::<Vec<_>>()[..] {
            [letter, NUKTA] => Some((c, letter)),
            _ => None,
        });
        let rows: Vec<_> = letters
            .map(|(c, letter)| format!("    ('\\u{{{:x}}}', '\\u{{{:x}}}'),\n", u32::from(c), u32::from(letter)))
            .collect();
        format!(
            "//! Letters with a nukta and the letters they are made of, from the decompositions of Unicode.\n//!\n\
             //! The test `the_table_is_made_of_unicode_data` makes this file: replace it by what the test prints.\n\n\
             pub(super) const NUKTA_LETTERS: [(char, char); {}] = [\n{}];\n",
            rows.len(),
            rows.concat()
        )
    }

    #[test]
    fn the_table_is_made_of_unicode_data() {
        let made = nukta_table();
        assert!(include_str!("nukta.rs") == made, "src/fold/nukta.rs is to be:\n{made}");
    }

    #[test]
    fn characters_fold_as_unicode_takes_them_apart() {
        for c in devanagari().filter(|&c| c != NUKTA) {
            let parts: Vec<char> = c.nfd().filter(|&part| part != NUKTA).collect();
            let want = match (parts.as_slice(), c) {
                (_, '\u{901}') => ANUSVARA,
                (&[base], _) => base,
                _ => panic!("{c:?} comes apart into {parts:?}"),
            };
            // The digits are ten in a row, from zero on.
            let digit = ('०'..='९').zip('0'..='9').find(|&(digit, _)| digit == c);
            assert_eq!(plain(c), digit.map_or(want, |(_, ascii)| ascii), "{c:?}");
        }
    }

    #[test]
    fn composed_and_decomposed_spellings_share_a_key() {
        for c in devanagari() {
            let (composed, decomposed): (String, String) =
                (c.to_string().nfc().collect(), c.to_string().nfd().collect());
            assert_eq!(fold(&composed), fold(&decomposed), "{c:?}");
            assert_eq!(fold_hash(&composed), fold_hash(&decomposed), "{c:?}");
        }
    }

    proptest::proptest! {
        #[test]
        fn all_spellings_of_a_text_share_a_key(word in "[\u{900}-\u{97F}\u{200C}\u{200D}a-zé ]{0,24}") {
            let (composed, decomposed): (String, String) = (word.nfc().collect(), word.nfd().collect());
            // Other scripts keep their spelling; the keys of Devanagari do not depend on it.
            let devanagari = |text: &str| fold(text).chars().filter(|c| !"eé\u{301}".contains(*c)).collect::<String>();
            proptest::prop_assert_eq!(devanagari(&composed), devanagari(&decomposed));
        }

        /// What is found by its spelling is looked up without folding.
        #[test]
        fn a_key_is_its_own_key(word in "[\u{900}-\u{97F}\u{200C}\u{200D}a-zA-Z]{0,24}|[नमङक-ठयेीज़्ंँ]{0,12}") {
            let key = fold(&word);
            proptest::prop_assert_eq!(fold(&key), key);
        }

        #[test]
        fn stretches_of_a_key_tile_the_word(word in "[\u{900}-\u{97F}\u{200C}\u{200D}a-z]{0,24}") {
            let all: Vec<_> = folded_spans(&word).collect();
            proptest::prop_assert_eq!(all.iter().map(|&(_, c)| c).collect::<String>(), fold(&word));
            proptest::prop_assert!(all.windows(2).all(|pair| pair[0].0.end == pair[1].0.start));
            let covered = all.first().map_or(0, |first| first.0.start)..all.last().map_or(0, |last| last.0.end);
            proptest::prop_assert!(all.is_empty() || covered == (0..word.len()));
            proptest::prop_assert!(all.iter().all(|(span, c)| fold(span.of(&word)).contains(*c) || "एईं".contains(*c)));
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
