//! From the hash of a word to what the word is: one look at one line of memory.

use std::collections::HashMap;
use std::hint::black_box;

use foldhash::fast::FixedState;

use super::Lexeme;

/// What is known of words, by the hashes of their folded keys.
///
/// Words share few kinds of lexemes, so that a word is one number of 64 bits: 48 bits of its hash and the number
/// of its lexeme. Four such numbers make a bucket, which is compared without a branch. Two words that agree in 48 bits
/// would be taken for one another: a word that is not known is, once in a thousand million.
#[derive(Clone, Debug)]
pub(crate) struct Vocabulary {
    buckets: Vec<Bucket>,
    words: usize,
    lexemes: Vec<Lexeme>,
    /// The number of each of `lexemes`.
    numbers: HashMap<Lexeme, u16, FixedState>,
}

/// Some words, from the first place on; 0 is no word. Words that find no room stand in the next bucket.
#[derive(Clone, Copy, Debug, Default)]
// Half a line of memory, which no bucket reaches over.
#[repr(align(32))]
struct Bucket([u64; Bucket::WORDS]);

impl Bucket {
    const WORDS: usize = 4;

    /// How many words a bucket has on average, before there are twice as many buckets.
    const FILL: usize = 2;
}

/// How many words are looked up together.
const AT_ONCE: usize = 64;

/// The bits of a word that hold the number of its lexeme.
const NUMBER: u64 = 0xFFFF;

impl Default for Vocabulary {
    /// No words.
    fn default() -> Self {
        let nothing = Lexeme::default();
        Self {
            buckets: vec![Bucket::default()],
            words: 0,
            lexemes: vec![nothing],
            numbers: HashMap::from_iter([(nothing, 0)]),
        }
    }
}

impl Vocabulary {
    /// Room for so many words.
    pub(super) fn with_capacity(words: usize) -> Self {
        Self { buckets: vec![Bucket::default(); words / Bucket::FILL + 1], ..Self::default() }
    }

    /// What the word with this hash is; nothing when it is not known.
    #[inline]
    pub(crate) fn get(&self, hash: u64) -> Lexeme {
        let mut at = self.home(hash);
        loop {
            let Some(Bucket(words)) = self.buckets.get(at) else {
                at = 0;
                continue;
            };
            let mut number = 0;
            for word in words {
                let differs = word ^ hash & !NUMBER;
                number = if differs <= NUMBER { differs } else { number };
            }
            // Whether there is room in the bucket, as a number, so that one branch tells that the search is over.
            let room = (words[Bucket::WORDS - 1] >> 1).wrapping_sub(1) >> 63;
            if number | room != 0 {
                return self.lexemes[(number & NUMBER) as usize];
            }
            at += 1;
        }
    }

    /// What the words with these hashes are.
    ///
    /// The memory of some words is asked for at once before it is read, so that one does not wait for another.
    pub(crate) fn get_all(&self, hashes: &[u64]) -> Vec<Lexeme> {
        let mut lexemes = Vec::with_capacity(hashes.len());
        for some in hashes.chunks(AT_ONCE) {
            let mut all = 0;
            for &hash in some {
                all |= self.buckets[self.home(hash)].0[0];
            }
            black_box(all);
            lexemes.extend(some.iter().map(|&hash| self.get(hash)));
        }
        lexemes
    }

    /// Changes what the word with this hash is.
    ///
    /// # Panics
    ///
    /// When there are more than 65,535 kinds of lexemes; the lists make some thousands.
    pub(crate) fn change(&mut self, hash: u64, change: impl FnOnce(&mut Lexeme)) {
        let mut lexeme = self.get(hash);
        change(&mut lexeme);
        let number = *self.numbers.entry(lexeme).or_insert_with(|| {
            self.lexemes.push(lexeme);
            u16::try_from(self.lexemes.len() - 1).expect("there are some thousand kinds of lexemes")
        });
        self.put(hash & !NUMBER | u64::from(number));
        if self.words > self.buckets.len() * Bucket::FILL {
            self.grow();
        }
    }

    /// How many kinds of lexemes there are.
    #[cfg(test)]
    pub(super) const fn kinds(&self) -> usize {
        self.lexemes.len()
    }

    /// The bucket where a word stands, unless that is full. The upper half of the hash decides.
    fn home(&self, hash: u64) -> usize {
        let spread = (hash >> 32) * self.buckets.len() as u64;
        usize::try_from(spread >> 32).unwrap_or(0)
    }

    fn put(&mut self, new: u64) {
        let mut at = self.home(new);
        loop {
            let Bucket(words) = &mut self.buckets[at];
            if let Some(word) = words.iter_mut().find(|word| **word == 0 || (**word ^ new) <= NUMBER) {
                self.words += usize::from(*word == 0);
                *word = new;
                return;
            }
            at = (at + 1) % self.buckets.len();
        }
    }

    fn grow(&mut self) {
        let buckets = vec![Bucket::default(); self.buckets.len() * 2];
        let old = std::mem::replace(&mut self.buckets, buckets);
        self.words = 0;
        for word in old.into_iter().flat_map(|Bucket(words)| words).filter(|&word| word != 0) {
            self.put(word);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Tags;

    /// A hash as mixed as those of words.
    fn hash(i: u64) -> u64 {
        (i + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left(29).wrapping_mul(0xd6e8_feb8_6659_fd93) | 1
    }

    #[test]
    fn words_are_found_however_many_there_are() {
        let mut vocabulary = Vocabulary::default();
        for i in 0..5000 {
            let tags = if i % 2 == 0 { Tags::NOUN } else { Tags::VERB };
            vocabulary.change(hash(i), |lexeme| lexeme.tags = lexeme.tags.or(tags));
            vocabulary.change(hash(i / 3), |lexeme| lexeme.tags = lexeme.tags.or(Tags::TITLE));
        }
        for i in 0..5000 {
            let lexeme = vocabulary.get(hash(i));
            assert_eq!((lexeme.is(Tags::NOUN), lexeme.is(Tags::VERB)), (i % 2 == 0, i % 2 == 1));
            assert_eq!(lexeme.is(Tags::TITLE), i < 5000_u64.div_ceil(3));
            assert_eq!(vocabulary.get(hash(i + 10_000)), Lexeme::default());
        }
        assert_eq!(vocabulary.words, 5000);
        assert_eq!(vocabulary.lexemes.len(), 5);
    }

    #[test]
    fn words_go_on_from_the_last_bucket_to_the_first() {
        let mut vocabulary = Vocabulary { buckets: vec![Bucket::default(); 8], ..Vocabulary::default() };
        let last = |i: u64| u64::MAX << 40 | i << 20;
        for i in 1..10 {
            vocabulary.change(last(i), |lexeme| lexeme.tags = Tags::NOUN);
        }
        assert!((1..10).all(|i| vocabulary.get(last(i)).is(Tags::NOUN)));
        assert!(!vocabulary.get(last(10)).is(Tags::NOUN));
    }
}
