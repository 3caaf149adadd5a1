//! Words with a full stop or colon of their own: abbreviations, letters, visarga.

use std::collections::HashMap;
use std::sync::LazyLock;

use foldhash::fast::FixedState;

use super::tables::{self, rows};
use crate::fold::fold_hash;

/// Words that a full stop does not end a sentence after.
struct Stops {
    /// Whether each counts only in a dotted chain or before a rank.
    abbreviations: HashMap<u64, bool, FixedState>,
    letters: HashMap<u64, bool, FixedState>,
    visarga: HashMap<u64, Place, FixedState>,
    /// A bit for each abbreviation and letter, as most words are neither.
    some: [u64; 128],
}

impl Stops {
    const fn place(hash: u64) -> usize {
        (hash >> 51 & 127) as usize
    }
}

static STOPS: LazyLock<Stops> = LazyLock::new(|| {
    let words = |table, flag| rows(table).map(move |row| (fold_hash(row[0]), row[1] == flag));
    let mut some = [0; 128];
    for (hash, _) in words(tables::ABBREVIATIONS, "").chain(words(tables::LETTERS, "")) {
        some[Stops::place(hash)] |= 1 << (hash >> 58);
    }
    Stops {
        abbreviations: words(tables::ABBREVIATIONS, "chain").collect(),
        letters: words(tables::LETTERS, "yes").collect(),
        visarga: rows(tables::VISARGA)
            .map(|row| {
                let place = match row[1] {
                    "inside" => Place::Inside,
                    "both" => Place::Both,
                    _ => Place::End,
                };
                (fold_hash(row[0]), place)
            })
            .collect(),
        some,
    }
});

/// Whether a full stop behind `word` may be its own: it names a letter, or is an abbreviation.
pub(crate) fn may_take_stop(word: &str) -> bool {
    if word.len() > 24 {
        return false;
    }
    let (hash, stops) = (fold_hash(word), &*STOPS);
    stops.some[Stops::place(hash)] >> (hash >> 58) & 1 == 1
        && (stops.letters.contains_key(&hash) || stops.abbreviations.contains_key(&hash))
}

/// The name of a letter, as initials are spelt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Letter {
    /// `बी`, `एम`: nothing but a letter.
    Only,
    /// `के`, `जी`, `आई`: a word of its own as well.
    AlsoWord,
}

/// Whether `word` is written with a full stop that ends no sentence: `डॉ.`, `प्रो.`.
pub(crate) fn is_abbreviation(word: &str) -> bool {
    word.len() <= 24 && STOPS.abbreviations.get(&fold_hash(word)) == Some(&false)
}

/// Whether `word` is an abbreviation in a dotted chain or before a rank at least: `से.मी.`, `ले. कर्नल`.
pub(crate) fn is_chain_abbreviation(word: &str) -> bool {
    word.len() <= 24 && STOPS.abbreviations.contains_key(&fold_hash(word))
}

/// Whether `word` is the name of a letter or one capital letter.
pub(crate) fn letter(word: &str) -> Option<Letter> {
    if word.len() == 1 {
        return word.as_bytes()[0].is_ascii_uppercase().then_some(Letter::Only);
    }
    if word.len() > 24 {
        return None;
    }
    let also_word = *STOPS.letters.get(&fold_hash(word))?;
    Some(if also_word { Letter::AlsoWord } else { Letter::Only })
}

/// Whether `word` is initials written as one: `एआर`, `जेएस`, `एमके`.
pub(crate) fn joined_initials(word: &str) -> bool {
    const MOST: usize = 3;
    fn split(rest: &str, letters: usize) -> bool {
        if rest.is_empty() {
            return letters > 1;
        }
        letters < MOST
            && rest.char_indices().map(|(i, c)| i + c.len_utf8()).any(|end| {
                // A letter's name takes the signs that follow it.
                let whole = !rest[end..].starts_with(crate::script::is_mark);
                whole && letter(&rest[..end]).is_some() && split(&rest[end..], letters + 1)
            })
    }
    split(word, 0)
}

/// Whether the colon between `before` and `after` is a visarga: `अत:`, `दु:ख`.
pub(crate) fn colon_is_visarga(before: &str, after: &str) -> bool {
    if before.len() > 36 {
        return false;
    }
    let inside = after.chars().next().is_some_and(crate::script::is_devanagari);
    match STOPS.visarga.get(&fold_hash(before)) {
        Some(Place::Inside) => inside,
        Some(Place::End) => !after.starts_with(crate::script::is_word_char),
        Some(Place::Both) => inside || !after.starts_with(crate::script::is_word_char),
        None => false,
    }
}

/// Where a word has its visarga: `दु:ख`, `अत:`, `पुन:` and `पुन:निर्माण`.
#[derive(Clone, Copy)]
enum Place {
    Inside,
    End,
    Both,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_and_abbreviations() {
        assert!(is_abbreviation("डॉ"));
        assert_eq!(letter("बी"), Some(Letter::Only));
        assert_eq!(letter("के"), Some(Letter::AlsoWord));
        assert_eq!(letter("रेखा"), None);
        assert!(colon_is_visarga("अत", " वह"));
        assert!(!colon_is_visarga("कहा", " वह"));
    }
}
