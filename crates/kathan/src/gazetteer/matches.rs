//! Finding names in a text, some lines at a time.

use super::trie::Trie;
use super::words::{NO_WORD, TextWord, text_words};
use super::{Entry, Gazetteer};
use crate::sift::{places, sift};
use crate::span::Span;

/// The longest names at each place.
pub(super) fn longest<'a>(gazetteer: &'a Gazetteer, text: &'a str) -> impl Iterator<Item = (Span, Entry<'a>)> {
    let mut reader = text_words(text);
    let mut words: Vec<TextWord> = Vec::new();
    let mut places = Places::default();
    // The word behind the last name.
    let mut free = 0;
    std::iter::from_fn(move || {
        loop {
            while let Some(first) = places.next() {
                if first < free {
                    continue;
                }
                if let Some(hit) = gazetteer.longest(words[first..].iter().map(|word| word.hash)) {
                    free = first + hit.words;
                    let span = Span::new(words[first].start, words[free - 1].end);
                    return Some((span, gazetteer.entry(hit.name.entry())));
                }
            }
            if !reader.read(&mut words) {
                return None;
            }
            places.fill(&gazetteer.trie, &words);
            free = 0;
        }
    })
}

/// The words that a name may start with.
#[derive(Default)]
struct Places {
    firsts: Vec<usize>,
    given: usize,
}

impl Places {
    fn fill(&mut self, trie: &Trie, words: &[TextWord]) {
        let hash = |i: usize| words.get(i).map_or(NO_WORD, |word| word.hash);
        self.firsts = places(words.iter().map(|word| trie.may_start(word.hash)));
        sift(&mut self.firsts, |i| trie.may_be_whole(hash(i)) | trie.may_go_on(hash(i), hash(i + 1)));
        sift(&mut self.firsts, |i| {
            let (one, two) = trie.may_stand(hash(i), hash(i + 1));
            one & (trie.may_be_whole(hash(i)) | two)
        });
        self.given = 0;
    }

    fn next(&mut self) -> Option<usize> {
        let place = self.firsts.get(self.given).copied();
        self.given += 1;
        place
    }
}

/// All names, those inside and across others too.
pub(super) fn all<'a>(gazetteer: &'a Gazetteer, text: &'a str) -> impl Iterator<Item = (Span, Entry<'a>)> {
    let mut reader = text_words(text);
    let (mut words, mut found) = (Vec::<TextWord>::new(), Vec::new());
    while reader.read(&mut words) {
        for (i, first) in words.iter().enumerate().filter(|(_, word)| gazetteer.trie.may_start(word.hash)) {
            let mut node = None;
            for word in &words[i..] {
                node = match node {
                    None => gazetteer.trie.first(word.hash),
                    Some(node) => gazetteer.trie.child(node, word.hash),
                };
                let Some(here) = node else { break };
                let span = Span::new(first.start, word.end);
                found.extend(gazetteer.names(here).map(|name| (span, gazetteer.entry(name.entry()))));
            }
        }
    }
    found.into_iter()
}
