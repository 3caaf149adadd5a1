//! Long lists of names and text that holds some of them, made from the project's own name tables
//! and articles with a fixed seed, so that every run measures the same.

use std::collections::HashSet;
use std::fmt::Write;

use kathan::{EntityKind, Gazetteer};

/// A small generator of numbers that look like chance (SplitMix64).
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut x = self.0;
        x = (x ^ x >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        x = (x ^ x >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((x ^ x >> 31) % end as u64).unwrap_or(0)
    }
}

const SEED: u64 = 0x6b61_7468_616e;

/// So many names, all different: of eight, six are the given name and surname of a person, one
/// has a second given name in between, and one is the name of an institution.
pub fn names(count: usize) -> Vec<String> {
    let column = |table: &'static str| -> Vec<&str> {
        table.lines().skip(1).filter_map(|line| line.split('\t').next()).collect()
    };
    let (given, surnames) = (column(kathan_names::GIVEN_NAMES), column(kathan_names::SURNAMES));
    let institutions = ["विद्यालय", "अस्पताल", "सहकारी समिति", "पुस्तकालय", "ट्रस्ट", "मार्ग", "बाज़ार", "क्लब"];
    let mut chance = Chance(SEED);
    let mut known = HashSet::with_capacity(count);
    let mut names = Vec::with_capacity(count);
    while names.len() < count {
        let (first, last) = (given[chance.below(given.len())], surnames[chance.below(surnames.len())]);
        let name = match chance.below(8) {
            0 => format!("{first} {} {last}", given[chance.below(given.len())]),
            1 => format!("{first} {last} {}", institutions[chance.below(institutions.len())]),
            _ => format!("{first} {last}"),
        };
        if known.insert(name.clone()) {
            names.push(name);
        }
    }
    names
}

/// A gazetteer of a list of names, one a line.
///
/// # Panics
///
/// When a name holds a tab.
pub fn gazetteer(list: &str) -> Gazetteer {
    let mut builder = Gazetteer::builder();
    builder.add_names("names", EntityKind::Person, list).expect("names without tabs");
    builder.build()
}

/// How many names stand in the text. One copy of the code for all gazetteers, so that they differ
/// by their size alone.
#[inline(never)]
pub fn find(gazetteer: &Gazetteer, text: &str) -> usize {
    gazetteer.find(text).count()
}

/// The articles over and over, up to at least `bytes` bytes, with a name about every sixteen
/// words: all of the list are as likely.
pub fn text_with(names: &[String], bytes: usize) -> String {
    let mut chance = Chance(SEED ^ 1);
    let mut text = String::with_capacity(bytes + 16384);
    for article in crate::ARTICLES.iter().cycle() {
        if text.len() >= bytes {
            break;
        }
        for word in article.split_inclusive([' ', '\n']) {
            text.push_str(word);
            if chance.below(16) == 0 {
                write!(text, "{} ", names[chance.below(names.len())]).expect("a string takes everything");
            }
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_run_makes_the_same() {
        let names = names(1000);
        assert_eq!(names.iter().collect::<HashSet<_>>().len(), 1000);
        assert_eq!(names, super::names(1000));
        let text = text_with(&names, 50_000);
        assert_eq!(text, text_with(&names, 50_000));
        let found = names.iter().filter(|name| text.contains(*name)).count();
        assert!(found > 50, "{found} of the names stand in the text");
    }
}
