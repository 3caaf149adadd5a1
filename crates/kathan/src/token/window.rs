//! Bit masks of a piece of a text: where words start, where they end, and where one space parts them.

use wide::u8x16;

/// The masks of 64 bytes; bit 0 is the first of them.
#[derive(Clone, Debug)]
pub(super) struct Window {
    base: usize,
    len: usize,
    /// Bytes that are no part of a Devanagari word.
    bounds: u64,
    /// Devanagari consonants and vowels, which a token may start with. Marks and digits are not among them.
    starts: u64,
    /// Spaces that a start follows.
    skips: u64,
}

impl Default for Window {
    /// A window of nothing.
    fn default() -> Self {
        Self { base: 0, len: 0, bounds: 0, starts: 0, skips: 0 }
    }
}

impl Window {
    /// How many bytes a window is of.
    pub(super) const LEN: usize = 64;

    /// A letter is known by three bytes: the masks look two bytes ahead.
    const AHEAD: usize = 2;

    /// The window of the bytes from `base` on. Behind the end of a text stand bytes that belong to no word.
    #[inline]
    pub(super) fn new(text: &[u8], base: usize) -> Self {
        let rest = &text[base..];
        match rest.first_chunk::<{ Self::LEN + Self::AHEAD }>() {
            Some(bytes) => Self::of(bytes, base),
            None => Self::of_rest(rest, base),
        }
    }

    #[inline(never)]
    fn of_rest(rest: &[u8], base: usize) -> Self {
        let mut bytes = [0; Self::LEN + Self::AHEAD];
        bytes[..rest.len()].copy_from_slice(rest);
        Self::of(&bytes, base)
    }

    #[inline]
    fn of(bytes: &[u8; Self::LEN + Self::AHEAD], base: usize) -> Self {
        let (mut words, mut starts, mut spaces) = (0, 0, 0);
        for lane in 0..Self::LEN / 16 {
            let at = 16 * lane;
            let [first, second, third] = [0, 1, 2].map(|ahead| load(bytes, at + ahead));
            let is = |bytes: u8x16, byte: u8| bytes.simd_eq(u8x16::splat(byte));
            // U+0900..U+093F are E0 A4 .., U+0940..U+097F are E0 A5 ...
            let lead = is(first, 0xE0);
            let (low, high) = (is(second, 0xA4), is(second, 0xA5));
            let inner = is(first & u8x16::splat(0xC0), 0x80);
            // Dandas and the abbreviation sign end words.
            let mark = high & (is(third & u8x16::splat(0xFE), 0xA4) | is(third, 0xB0));
            let letter = lead & low & in_range(third, 0x84, 0xB9);
            let shift = |mask: u8x16| u64::from(mask.to_bitmask()) << at;
            words |= shift(inner | lead & (low | high) & !mark);
            starts |= shift(letter);
            spaces |= shift(is(first, b' '));
        }
        Self { base, len: Self::LEN, bounds: !words, starts, skips: spaces & starts >> 1 }
    }

    /// The bit of a byte of the text, when the window has it.
    #[inline]
    pub(super) fn place(&self, at: usize) -> Option<usize> {
        let place = at - self.base;
        (place < self.len).then_some(place)
    }

    /// Whether one space stands at a bit, and a word behind it.
    #[inline]
    pub(super) const fn skips(&self, at: usize) -> bool {
        at < Self::LEN && self.skips >> at & 1 == 1
    }

    /// Whether a word may start at a bit.
    #[inline]
    pub(super) const fn starts(&self, at: usize) -> bool {
        at < Self::LEN && self.starts >> at & 1 == 1
    }

    /// How many bytes the word at a bit has, when the window holds all of it.
    #[inline]
    pub(super) const fn word(&self, at: usize) -> Option<usize> {
        let bounds = self.bounds >> at;
        if bounds == 0 { None } else { Some(bounds.trailing_zeros() as usize) }
    }
}

#[inline]
fn load(bytes: &[u8; Window::LEN + Window::AHEAD], at: usize) -> u8x16 {
    u8x16::new(*bytes[at..].first_chunk().expect("the lanes lie inside"))
}

#[inline]
fn in_range(bytes: u8x16, low: u8, high: u8) -> u8x16 {
    bytes.simd_ge(u8x16::splat(low)) & bytes.simd_le(u8x16::splat(high))
}
