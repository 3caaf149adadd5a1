//! Classes of Devanagari characters.
//!
//! The block U+0900..U+097F is small enough for a table, and every stage asks
//! it: `char::is_alphanumeric` is no help, being false for virama and nukta.

/// What a character of the Devanagari block is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Class {
    /// A consonant, independent vowel, avagraha or om.
    Letter,
    /// A vowel sign, virama, nukta, anusvara, visarga or Vedic accent.
    Mark,
    /// A digit ०..९.
    Digit,
    /// Danda, double danda.
    Danda,
    /// The abbreviation sign ॰.
    Abbreviation,
}

/// The class of `c`, when it stands in the Devanagari block.
pub(crate) fn class(c: char) -> Option<Class> {
    Some(match c {
        '\u{0964}' | '\u{0965}' => Class::Danda,
        '\u{0966}'..='\u{096F}' => Class::Digit,
        '\u{0970}' => Class::Abbreviation,
        '\u{0900}'..='\u{0903}'
        | '\u{093A}'..='\u{093C}'
        | '\u{093E}'..='\u{094F}'
        | '\u{0951}'..='\u{0957}'
        | '\u{0962}'
        | '\u{0963}' => Class::Mark,
        '\u{0904}'..='\u{097F}' => Class::Letter,
        _ => return None,
    })
}

/// Whether `c` belongs to a word: letters, marks and digits of any script, ZWJ and ZWNJ.
pub(crate) fn is_word_char(c: char) -> bool {
    match class(c) {
        Some(class) => matches!(class, Class::Letter | Class::Mark | Class::Digit),
        None => c.is_alphanumeric() || is_joiner(c),
    }
}

/// Whether `c` is a sign that belongs to the letter before it.
pub(crate) fn is_mark(c: char) -> bool {
    matches!(class(c), Some(Class::Mark))
}

/// ZWJ and ZWNJ, which shape conjuncts and are part of words.
pub(crate) const fn is_joiner(c: char) -> bool {
    matches!(c, '\u{200C}' | '\u{200D}')
}

/// An ASCII or Devanagari digit.
pub(crate) const fn is_digit(c: char) -> bool {
    c.is_ascii_digit() || matches!(c, '\u{0966}'..='\u{096F}')
}

/// Whether `c` stands in the Devanagari block.
pub(crate) const fn is_devanagari(c: char) -> bool {
    matches!(c, '\u{0900}'..='\u{097F}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn virama_nukta_and_joiners_belong_to_words() {
        for c in ['क', '\u{094D}', '\u{093C}', '\u{0903}', 'ॐ', 'ऽ', '५', '\u{200D}'] {
            assert!(is_word_char(c), "{c:?}");
        }
        for c in ['।', '॥', '॰', ' ', '-', '“', '₹'] {
            assert!(!is_word_char(c), "{c:?}");
        }
    }
}
