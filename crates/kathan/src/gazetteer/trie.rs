//! A trie over whole words, as a hash table of its paths.
//!
//! A node is known by the hash of the words that lead to it, and each has one 64-bit slot in an
//! open-addressed table: 32 bits of its hash that do not decide its place, the name that ends
//! there, and whether names go on. No word and no pointer is stored. Sets of bits that fit
//! the nearest caches tell of most words of a text that they start no name or do not go on with
//! one, without a look at the table. A path that is not in the table would be taken for another
//! in one look-up of some thousand million.

use std::collections::HashMap;

use foldhash::fast::FixedState;

/// A place in the trie: where the words of a name lead.
#[derive(Clone, Copy, Debug)]
pub(super) struct Node {
    path: u64,
    value: Value,
}

/// The path of no words.
const ROOT: u64 = 0;

impl Node {
    /// The name that was first inserted here.
    pub(super) fn first_name(self) -> Option<u32> {
        Some(self.value.0 >> 1).filter(|&name| name != NO_NAME)
    }
}

/// The names that a trie takes are below this.
pub(super) const NAMES_END: u32 = NO_NAME;

/// No name ends at a node.
const NO_NAME: u32 = u32::MAX >> 1;

/// The lower half of a slot: the name that ends at a node, and whether names go on.
#[derive(Clone, Copy, Debug)]
struct Value(u32);

impl Value {
    const fn goes_on(self) -> bool {
        self.0 & 1 == 1
    }
}

const EMPTY: u64 = 0;

#[derive(Clone, Debug, Default)]
pub(super) struct Trie {
    slots: Vec<u64>,
    used: usize,
    /// The names of nodes that have several, without the first, by path.
    more: HashMap<u64, Vec<u32>, FixedState>,
    /// The words that names start with, for the vocabularies of analyzers.
    firsts: Vec<u64>,
    /// The same as a sieve.
    starts: Sieve,
    /// The words that are names.
    singles: Sieve,
    /// The paths of two words and more.
    steps: Sieve,
}

/// There are more nodes than were expected.
struct Full;

/// Gives all names to what is passed: the hashes of their words, and a number.
pub(super) trait Names {
    fn each(&self, give: impl FnMut(&[u64], u32));
}

impl Trie {
    /// The trie of some names. `expected` is how many nodes there may be; if there are more,
    /// they are asked for again.
    pub(super) fn new(names: &impl Names, mut expected: usize) -> Self {
        loop {
            match Self::fill(names, expected) {
                Ok(trie) => return trie,
                Err(Full) => expected += expected / 2 + 16,
            }
        }
    }

    fn fill(names: &impl Names, expected: usize) -> Result<Self, Full> {
        // Three slots of four are used at most.
        let mut trie = Self { slots: vec![EMPTY; expected + expected / 3 + 16], ..Self::default() };
        let (mut firsts, mut singles) = (Vec::new(), Vec::new());
        let mut full = false;
        names.each(|words, name| {
            full = full || trie.insert(words, name, &mut firsts).is_err();
            if let [single] = words {
                singles.push(*single);
            }
        });
        if full {
            return Err(Full);
        }
        trie.starts = Sieve::new(firsts.iter().copied());
        trie.firsts = firsts;
        trie.singles = Sieve::new(singles.into_iter());
        // The slots know the upper halves of the paths, which is enough for a sieve.
        trie.steps = Sieve::with_bits(trie.used * STEPS_BITS);
        for &slot in trie.slots.iter().filter(|&&slot| slot != EMPTY) {
            trie.steps.add(slot >> 32);
        }
        Ok(trie)
    }

    fn insert(&mut self, words: &[u64], name: u32, firsts: &mut Vec<u64>) -> Result<(), Full> {
        let mut path = ROOT;
        for (i, &word) in words.iter().enumerate() {
            path = step(path, word);
            let goes_on = i + 1 < words.len();
            let value = if goes_on { NO_NAME << 1 | 1 } else { name << 1 };
            match self.probe(path) {
                Err(at) => {
                    if self.used * 4 >= self.slots.len() * 3 {
                        return Err(Full);
                    }
                    self.used += 1;
                    self.slots[at] = path >> 32 << 32 | u64::from(value);
                    if i == 0 {
                        firsts.push(word);
                    }
                }
                Ok(at) if goes_on => self.slots[at] |= 1,
                Ok(at) => {
                    let node = Node { path, value: self.value(at) };
                    if node.first_name().is_some() {
                        self.more.entry(path).or_default().push(name);
                    } else {
                        self.slots[at] = path >> 32 << 32 | u64::from(value) | 1;
                    }
                }
            }
        }
        Ok(())
    }

    /// The words that names start with: whether each is a name, and whether names go on behind it.
    pub(super) fn firsts(&self) -> impl Iterator<Item = (u64, bool, bool)> + '_ {
        self.firsts.iter().filter_map(|&word| {
            let node = self.first(word)?;
            Some((word, node.first_name().is_some(), node.value.goes_on()))
        })
    }

    /// Whether some name may start with the word; never wrong about a word that does.
    pub(super) fn may_start(&self, word: u64) -> bool {
        self.starts.may_have(word)
    }

    /// Whether the word is a name by itself; never wrong about one that is.
    pub(super) fn may_be_whole(&self, word: u64) -> bool {
        self.singles.may_have(word)
    }

    /// Whether some name may go on with the second word behind the first. Never wrong about those that do.
    pub(super) fn may_go_on(&self, first: u64, second: u64) -> bool {
        self.steps.may_have(step(step(ROOT, first), second) >> 32)
    }

    /// Whether something stands in the table where the path of the first word would, and where that of both would. Never
    /// wrong about paths that do.
    pub(super) fn may_stand(&self, first: u64, second: u64) -> (bool, bool) {
        let path = step(ROOT, first);
        let stands = |path| self.slots[self.home(path)] != EMPTY;
        (stands(path), stands(step(path, second)))
    }

    /// The node of a word that some name may start with.
    #[inline]
    pub(super) fn first(&self, word: u64) -> Option<Node> {
        self.node(step(ROOT, word))
    }

    /// The child of `node` by a word.
    #[inline]
    pub(super) fn child(&self, node: Node, word: u64) -> Option<Node> {
        if !node.value.goes_on() {
            return None;
        }
        let path = step(node.path, word);
        if self.steps.may_have(path >> 32) { self.node(path) } else { None }
    }

    fn node(&self, path: u64) -> Option<Node> {
        let at = self.probe(path).ok()?;
        Some(Node { path, value: self.value(at) })
    }

    /// The names that end at a node, in the order they were inserted.
    pub(super) fn names(&self, node: Node) -> impl Iterator<Item = u32> + '_ {
        let more = if self.more.is_empty() { None } else { self.more.get(&node.path) };
        node.first_name().into_iter().chain(more.into_iter().flatten().copied())
    }

    #[expect(clippy::cast_possible_truncation, reason = "the lower half of a slot is the value")]
    fn value(&self, at: usize) -> Value {
        Value(self.slots[at] as u32)
    }

    /// Where the search for a path starts. The lower half of the hash decides the place, the upper
    /// half tells the paths apart.
    #[inline]
    fn home(&self, path: u64) -> usize {
        let spread = (path & 0xFFFF_FFFF) * self.slots.len() as u64;
        usize::try_from(spread >> 32).unwrap_or(0)
    }

    /// The slot of a path, or the empty slot where it would stand.
    fn probe(&self, path: u64) -> Result<usize, usize> {
        let mut at = self.home(path);
        loop {
            match self.slots.get(at) {
                Some(&EMPTY) => return Err(at),
                Some(slot) if slot >> 32 == path >> 32 => return Ok(at),
                Some(_) => at += 1,
                None => at = 0,
            }
        }
    }
}

/// The path one word further; its upper half is never 0, so that no slot looks empty.
fn step(path: u64, word: u64) -> u64 {
    let mut hash = word.wrapping_add(path.wrapping_mul(0x9e37_79b9_7f4a_7c15));
    hash = (hash ^ hash >> 32).wrapping_mul(0xd6e8_feb8_6659_fd93);
    hash = (hash ^ hash >> 32).wrapping_mul(0xd6e8_feb8_6659_fd93);
    (hash ^ hash >> 32) | 1 << 63
}

/// How many bits a sieve has for each first word: one other word in sixteen passes.
const STARTS_BITS: usize = 16;

/// The same for each step: there are many, and the sieve is to stay in a near cache; the table
/// itself tells the rest.
const STEPS_BITS: usize = 4;

/// A set of hashes as single bits: it may take a hash for one of its own, but knows all of
/// its own.
#[derive(Clone, Debug, Default)]
struct Sieve {
    bits: Vec<u64>,
    shift: u32,
}

impl Sieve {
    fn with_bits(bits: usize) -> Self {
        let bits = bits.next_power_of_two().max(64);
        Self { bits: vec![0; bits / 64], shift: 64 - bits.trailing_zeros() }
    }

    fn new(words: impl ExactSizeIterator<Item = u64>) -> Self {
        let mut sieve = Self::with_bits(words.len() * STARTS_BITS);
        words.for_each(|word| sieve.add(word));
        sieve
    }

    fn add(&mut self, hash: u64) {
        let bit = self.bit(hash);
        self.bits[bit / 64] |= 1 << (bit % 64);
    }

    fn may_have(&self, hash: u64) -> bool {
        let bit = self.bit(hash);
        self.bits.get(bit / 64).is_some_and(|bits| bits >> (bit % 64) & 1 == 1)
    }

    fn bit(&self, hash: u64) -> usize {
        // The upper bits, which the multiplication mixed best.
        usize::try_from(hash.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> self.shift.min(63)).unwrap_or(0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Pairs;

    fn first(i: u64) -> u64 {
        i.wrapping_mul(0x1234_5678_9abc_def1)
    }

    impl Names for Pairs {
        fn each(&self, mut give: impl FnMut(&[u64], u32)) {
            for i in 0..20_000u64 {
                give(&[first(i), i], u32::try_from(i).unwrap());
            }
            give(&[first(3), 3], 77);
            give(&[first(4), 4, 5], 78);
            give(&[], 79);
        }
    }

    #[test]
    fn finds_what_was_inserted_and_nothing_else() {
        let trie = Trie::new(&Pairs, 10);
        for i in 0..20_000u64 {
            assert!(trie.may_start(first(i)));
            let node = trie.first(first(i)).unwrap();
            let end = trie.child(node, i).unwrap();
            let names: Vec<_> = trie.names(end).collect();
            assert_eq!(names[0], u32::try_from(i).unwrap());
            assert_eq!(names.get(1), (i == 3).then_some(&77));
            assert!(trie.child(end, i).is_none() && node.first_name().is_none());
            assert_eq!(trie.child(end, 5).and_then(Node::first_name), (i == 4).then_some(78));
        }
        let others = (1 << 40..(1 << 40) + 10_000u64).map(first);
        assert!(others.clone().all(|word| trie.first(word).is_none()));
        let wrong = others.filter(|&word| trie.may_start(word)).count();
        assert!(wrong < 1500, "{wrong} of 10000 words wrongly may start a name");
    }
}
