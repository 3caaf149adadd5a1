//! Letters with a nukta and the letters they are made of, from the decompositions of Unicode.
//!
//! The test `the_table_is_made_of_unicode_data` makes this file: replace it by what the test prints.

pub(super) const NUKTA_LETTERS: [(char, char); 11] = [
    ('\u{929}', '\u{928}'),
    ('\u{931}', '\u{930}'),
    ('\u{934}', '\u{933}'),
    ('\u{958}', '\u{915}'),
    ('\u{959}', '\u{916}'),
    ('\u{95a}', '\u{917}'),
    ('\u{95b}', '\u{91c}'),
    ('\u{95c}', '\u{921}'),
    ('\u{95d}', '\u{922}'),
    ('\u{95e}', '\u{92b}'),
    ('\u{95f}', '\u{92f}'),
];
