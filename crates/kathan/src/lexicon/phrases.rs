//! Titles of several words.

use std::collections::HashMap;

use foldhash::fast::FixedState;

/// Phrases of several words, each word as the hash of its folded key. They are found by their
/// last word, as most words end none.
#[derive(Debug, Default)]
pub(super) struct Phrases {
    by_last: HashMap<u64, Vec<Vec<u64>>, FixedState>,
}

impl Phrases {
    pub(super) fn insert(&mut self, mut words: Vec<u64>) {
        if let Some(last) = words.pop() {
            self.by_last.entry(last).or_default().push(words);
        }
    }

    /// How many words the longest phrase has that `words` end with, or 0.
    pub(super) fn longest_ending(&self, words: &[u64]) -> usize {
        let Some((last, before)) = words.split_last() else { return 0 };
        let same_last = self.by_last.get(last).into_iter().flatten();
        same_last.filter(|rest| before.ends_with(rest)).map(|rest| rest.len() + 1).max().unwrap_or(0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_ending_counts() {
        let mut phrases = Phrases::default();
        for words in [vec![1, 2], vec![3, 1, 2], vec![4, 1, 2], vec![2, 1]] {
            phrases.insert(words);
        }
        assert_eq!(phrases.longest_ending(&[9, 3, 1, 2]), 3);
        assert_eq!(phrases.longest_ending(&[1, 2]), 2);
        assert_eq!(phrases.longest_ending(&[2]), 0);
        assert_eq!(phrases.longest_ending(&[]), 0);
    }
}
