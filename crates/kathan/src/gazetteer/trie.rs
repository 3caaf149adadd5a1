//! A trie over whole words with hashed children.
//!
//! A child is found by the hash of (node, word) in one open-addressed table of
//! 64-bit slots: 32 bits of fingerprint and the child's number. No word is stored.
//! The names of a million entities take a few tens of megabytes, and a text word
//! that starts no name costs one probe. Two words of one node that agree in the
//! fingerprint and the slot would be taken for one another: less than one look-up
//! in a billion.

const EMPTY: u64 = 0;

/// A node; the root is 0.
pub(crate) type Node = u32;

#[derive(Clone, Debug)]
pub(crate) struct Trie {
    slots: Vec<u64>,
    /// By node, the first of its payloads plus one, or 0.
    payloads: Vec<u32>,
    /// Payload and the next of the same node plus one.
    links: Vec<(u32, u32)>,
}

impl Trie {
    /// A trie with room for about this many names.
    pub(crate) fn with_capacity(names: usize) -> Self {
        let mut payloads = Vec::with_capacity(names * 2);
        payloads.push(0);
        Self { slots: vec![EMPTY; (names * 3).next_power_of_two().max(16)], payloads, links: Vec::with_capacity(names) }
    }

    /// Adds a payload under a sequence of word hashes.
    pub(crate) fn insert(&mut self, words: impl IntoIterator<Item = u64>, payload: u32) {
        let mut node = 0;
        for word in words {
            node = self.child(node, word).unwrap_or_else(|| self.add_child(node, word));
        }
        let head = &mut self.payloads[node as usize];
        self.links.push((payload, *head));
        *head = u32::try_from(self.links.len()).unwrap_or(u32::MAX);
    }

    /// The child of `node` by a word.
    #[expect(clippy::cast_possible_truncation, reason = "the lower half of a slot is the node")]
    pub(crate) fn child(&self, node: Node, word: u64) -> Option<Node> {
        let hash = mix(node, word);
        let mask = self.slots.len() - 1;
        let mut at = index(hash, mask);
        loop {
            let slot = self.slots[at];
            if slot == EMPTY {
                return None;
            }
            if slot >> 32 == hash >> 32 {
                return Some(slot as u32);
            }
            at = (at + 1) & mask;
        }
    }

    /// What was inserted at a node, the latest first.
    pub(crate) fn payloads(&self, node: Node) -> impl Iterator<Item = u32> + '_ {
        let mut at = self.payloads[node as usize];
        std::iter::from_fn(move || {
            let (payload, next) = *self.links.get(at.checked_sub(1)? as usize)?;
            at = next;
            Some(payload)
        })
    }

    fn add_child(&mut self, node: Node, word: u64) -> Node {
        if self.payloads.len() * 3 > self.slots.len() * 2 {
            self.grow();
        }
        let child = u32::try_from(self.payloads.len()).unwrap_or(u32::MAX);
        self.payloads.push(0);
        let hash = mix(node, word);
        place(&mut self.slots, hash >> 32 << 32 | u64::from(child), hash);
        child
    }

    /// Doubles the table. The low half of a hash is spread from its high half, so that
    /// a slot knows its place without its word.
    fn grow(&mut self) {
        let mut slots = vec![EMPTY; self.slots.len() * 2];
        for &slot in self.slots.iter().filter(|&&slot| slot != EMPTY) {
            place(&mut slots, slot, slot);
        }
        self.slots = slots;
    }
}

fn place(slots: &mut [u64], slot: u64, hash: u64) {
    let mask = slots.len() - 1;
    let mut at = index(hash, mask);
    while slots[at] != EMPTY {
        at = (at + 1) & mask;
    }
    slots[at] = slot;
}

/// The hash of a step; its upper half is never 0, so that no slot looks empty.
fn mix(node: Node, word: u64) -> u64 {
    let mut hash = word.wrapping_add(u64::from(node).wrapping_mul(0x9e37_79b9_7f4a_7c15));
    hash = (hash ^ hash >> 32).wrapping_mul(0xd6e8_feb8_6659_fd93);
    hash = (hash ^ hash >> 32).wrapping_mul(0xd6e8_feb8_6659_fd93);
    (hash ^ hash >> 32) | 1 << 63
}

/// Where the search for a hash starts, from its upper half alone.
fn index(hash: u64, mask: usize) -> usize {
    ((hash >> 32).wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 20) as usize & mask
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_what_was_inserted_and_nothing_else() {
        let mut trie = Trie::with_capacity(0);
        for i in 0..20_000u64 {
            trie.insert([i.wrapping_mul(0x1234_5678_9abc_def1), i], u32::try_from(i).unwrap());
        }
        for i in 0..20_000u64 {
            let first = trie.child(0, i.wrapping_mul(0x1234_5678_9abc_def1)).unwrap();
            let second = trie.child(first, i).unwrap();
            assert_eq!(trie.payloads(second).collect::<Vec<_>>(), [u32::try_from(i).unwrap()]);
            assert_eq!(trie.child(second, i), None);
        }
    }
}
