//! Bit masks of a piece of a text: where words start, where they end, and where one space parts them.

use wide::u8x16;

/// The masks of 64 bytes; bit 0 is the first of them.
#[derive(Clone, Debug)]
pub(super) struct Window<const FOLD: bool> {
    base: usize,
    len: usize,
    /// Bytes that are no part of a Devanagari word.
    bounds: u64,
    /// Devanagari consonants and vowels, which a token may start with. Marks and digits are not among them.
    starts: u64,
    /// Spaces that a start follows.
    skips: u64,
    /// Characters that folding changes or drops, when `FOLD` asks for them.
    changed: u64,
}

impl<const FOLD: bool> Default for Window<FOLD> {
    /// A window of nothing.
    fn default() -> Self {
        Self { base: 0, len: 0, bounds: 0, starts: 0, skips: 0, changed: 0 }
    }
}

/// How many bytes are read: a letter has three, and the one behind it may change it.
const READ: usize = Window::<false>::LEN + 5;

impl<const FOLD: bool> Window<FOLD> {
    /// How many bytes a window is of.
    pub(super) const LEN: usize = 64;

    /// The window of the bytes from `base` on. Behind the end of a text stand bytes that belong to no word.
    #[expect(clippy::inline_always, reason = "a tenth of the speed of the tokenizer")]
    #[inline(always)]
    pub(super) fn new(text: &[u8], base: usize) -> Self {
        let rest = &text[base..];
        match rest.first_chunk() {
            Some(bytes) => Self::of(bytes, base),
            None => Self::of_rest(rest, base),
        }
    }

    #[inline(never)]
    fn of_rest(rest: &[u8], base: usize) -> Self {
        let mut bytes = [0; READ];
        bytes[..rest.len()].copy_from_slice(rest);
        Self::of(&bytes, base)
    }

    #[expect(clippy::inline_always, reason = "a tenth of the speed of the tokenizer")]
    #[inline(always)]
    fn of(bytes: &[u8; READ], base: usize) -> Self {
        let (mut words, mut starts, mut spaces) = (0, 0, 0);
        let mut changed = 0;
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
            if FOLD {
                let [next, sign] = [4, 5].map(|ahead| load(bytes, at + ahead));
                // ङ, ञ, ण, न, म before a virama may become anusvara; ये and यी may lose their consonant.
                let nasal = is(third, 0x99) | is(third, 0x9E) | is(third, 0xA3) | is(third, 0xA8) | is(third, 0xAE);
                let ya = is(third, 0xAF) & (is(sign, 0x80) | is(sign, 0x87));
                let joined = is(next, 0xA5) & (nasal & is(sign, 0x8D) | ya);
                // Candrabindu, nukta, letters with a nukta, digits.
                let other = is(third, 0x81) | is(third, 0xBC) | is(third, 0xA9) | is(third, 0xB1) | is(third, 0xB4);
                changed |= shift(lead & (low & (joined | other) | high & in_range(third, 0x98, 0xAF)));
            }
        }
        Self { base, len: Self::LEN, bounds: !words, starts, skips: spaces & starts >> 1, changed }
    }

    /// What stands at a byte of the text, behind one space.
    #[expect(clippy::inline_always, reason = "a call costs as much as a token")]
    #[inline(always)]
    pub(super) fn step(&self, at: usize) -> Step {
        let place = at - self.base;
        // What stands at the end of a window may look different in the next one.
        if place + 1 >= self.len {
            return Step::Beyond(at);
        }
        let skip = (self.skips >> place & 1) as usize;
        let (at, place) = (at + skip, place + skip);
        if self.starts >> place & 1 == 0 {
            return Step::Other;
        }
        let bounds = self.bounds >> place;
        if bounds != 0 {
            let len = bounds.trailing_zeros();
            let plain = self.changed >> place & !(u64::MAX << len) == 0;
            return Step::Word { start: at, end: at + len as usize, plain };
        }
        // A word that is longer than a window.
        if place == 0 { Step::Other } else { Step::Beyond(at) }
    }

    /// Whether one space stands at a byte of the window, and a word behind it.
    #[inline]
    pub(super) const fn skips(&self, at: usize) -> bool {
        // No shift is longer, which the compiler cannot know.
        self.skips >> ((at - self.base) % Self::LEN) & 1 == 1
    }
}

/// What stands at a place of a text.
#[derive(Clone, Copy, Debug)]
pub(super) enum Step {
    /// What may be a word; whether folding is known to leave it as it is.
    Word { start: usize, end: usize, plain: bool },
    /// The window does not tell; one from here on does.
    Beyond(usize),
    /// No word.
    Other,
}

#[inline]
fn load(bytes: &[u8; READ], at: usize) -> u8x16 {
    u8x16::new(*bytes[at..].first_chunk().expect("the lanes lie inside"))
}

#[inline]
fn in_range(bytes: u8x16, low: u8, high: u8) -> u8x16 {
    bytes.simd_ge(u8x16::splat(low)) & bytes.simd_le(u8x16::splat(high))
}
