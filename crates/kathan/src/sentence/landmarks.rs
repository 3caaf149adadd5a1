//! The bytes of a text that sentences may turn on, read off bit masks of 64 bytes at a time.

use wide::u8x16;

/// Gives where stops, quotation marks, brackets and line breaks stand, and some bytes that only look like them.
#[derive(Clone, Debug)]
pub(super) struct Landmarks<'t> {
    text: &'t [u8],
    base: usize,
    /// The landmarks from `base` on that were not given yet; bit 0 is the byte at `base`.
    mask: u64,
}

/// How many bytes a mask is of.
const LEN: usize = 64;

/// A danda is known by its second and third byte.
const READ: usize = LEN + 1;

impl<'t> Landmarks<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        let text = text.as_bytes();
        Self { text, base: 0, mask: mask_at(text, 0) }
    }

    /// Goes on at byte `at`, which may have been given.
    pub(super) fn restart(&mut self, at: usize) {
        *self = Self { base: at, mask: mask_at(self.text, at), ..*self };
    }

    /// Passes over what stands before byte `at`.
    #[inline]
    pub(super) fn seek(&mut self, at: usize) {
        if at >= self.base + LEN {
            self.restart(at);
        } else if at > self.base {
            self.mask &= u64::MAX << (at - self.base);
        }
    }
}

impl Iterator for Landmarks<'_> {
    type Item = usize;

    #[inline]
    fn next(&mut self) -> Option<usize> {
        while self.mask == 0 {
            self.base += LEN;
            if self.base >= self.text.len() {
                return None;
            }
            self.mask = mask_at(self.text, self.base);
        }
        let place = self.mask.trailing_zeros() as usize;
        self.mask &= self.mask - 1;
        Some(self.base + place)
    }
}

#[inline]
fn mask_at(text: &[u8], base: usize) -> u64 {
    let rest = text.get(base..).unwrap_or_default();
    match rest.first_chunk() {
        Some(bytes) => mask(bytes),
        None => mask_of_rest(rest),
    }
}

#[inline(never)]
fn mask_of_rest(rest: &[u8]) -> u64 {
    let mut bytes = [0; READ];
    bytes[..rest.len()].copy_from_slice(rest);
    mask(&bytes)
}

#[expect(clippy::inline_always, reason = "half of the speed of sentences")]
#[inline(always)]
fn mask(bytes: &[u8; READ]) -> u64 {
    let mut mask = 0;
    for lane in 0..LEN / 16 {
        let at = 16 * lane;
        let [first, second] = [0, 1].map(|ahead| load(bytes, at + ahead));
        let is = |byte: u8| first.simd_eq(u8x16::splat(byte));
        let among = |low: u8, high: u8| first.simd_ge(u8x16::splat(low)) & first.simd_le(u8x16::splat(high));
        // ! " # and ( ) and . / and ? @ and [ to ` and { to }; no comma, hyphen or apostrophe.
        let ascii = among(b'!', b'#')
            | among(b'(', b')')
            | among(b'.', b'/')
            | among(b'?', b'@')
            | among(b'[', b'`')
            | among(b'{', b'}');
        let line = is(b'\n') | is(b'\r');
        // General punctuation and « » by their leads, dandas by the two bytes behind theirs.
        let lead = is(0xE2) | is(0xC2);
        let danda = is(0xA5) & (second & u8x16::splat(0xFE)).simd_eq(u8x16::splat(0xA4));
        mask |= u64::from((ascii | line | lead | danda).to_bitmask()) << at;
    }
    mask
}

#[inline]
fn load(bytes: &[u8; READ], at: usize) -> u8x16 {
    u8x16::new(*bytes[at..].first_chunk().expect("the lanes lie inside"))
}
