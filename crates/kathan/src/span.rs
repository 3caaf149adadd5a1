//! Half-open ranges of the original text, and their offsets in other units.

/// A half-open range of **bytes** of the original text, on character boundaries.
///
/// ```
/// let span = kathan::Span::new(3, 9);
/// assert_eq!(span.len(), 6);
/// assert!(span.contains(3) && !span.contains(9));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "analysis", derive(serde::Serialize))]
pub struct Span {
    /// The first byte.
    pub start: usize,
    /// The byte after the last one.
    pub end: usize,
}

impl Span {
    /// The span from `start` up to and without `end`.
    pub const fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    /// The length in bytes.
    pub const fn len(self) -> usize {
        self.end - self.start
    }

    /// Whether the span covers nothing.
    pub const fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// Whether the byte at `offset` lies inside; the end does not.
    pub const fn contains(self, offset: usize) -> bool {
        self.start <= offset && offset < self.end
    }

    /// Whether `other` lies wholly inside.
    pub const fn covers(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether the two share at least one byte.
    pub const fn overlaps(self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The part of `text` that the span covers.
    ///
    /// # Panics
    ///
    /// When the span does not lie on character boundaries of `text`. Spans of a
    /// document always do for the text it was made from.
    pub fn of(self, text: &str) -> &str {
        &text[self.start..self.end]
    }
}

/// The unit of an offset other than bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Unicode scalar values, as Python and most databases count.
    Chars,
    /// UTF-16 code units, as JavaScript, Java and C# count.
    Utf16,
}

/// Converts spans of bytes to spans of another unit, in one pass over the text.
///
/// `spans` may stand in any order; the result has the same order. Costs
/// O(text + spans · log spans).
///
/// ```
/// use kathan::{convert_spans, Span, Unit};
/// let spans = [Span::new(0, 6), Span::new(7, 11)];
/// assert_eq!(convert_spans("कब 😀", &spans, Unit::Chars), [Span::new(0, 2), Span::new(3, 4)]);
/// assert_eq!(convert_spans("कब 😀", &spans, Unit::Utf16), [Span::new(0, 2), Span::new(3, 5)]);
/// ```
///
/// # Panics
///
/// When an offset is not a character boundary of `text`.
pub fn convert_spans(text: &str, spans: &[Span], unit: Unit) -> Vec<Span> {
    let mut offsets: Vec<usize> = spans.iter().flat_map(|s| [s.start, s.end]).collect();
    offsets.sort_unstable();
    offsets.dedup();
    let mut converted = Vec::with_capacity(offsets.len());
    let (mut at, mut count) = (0, 0);
    for &offset in &offsets {
        let gap = &text[at..offset];
        count += match unit {
            Unit::Chars => gap.chars().count(),
            Unit::Utf16 => gap.encode_utf16().count(),
        };
        converted.push(count);
        at = offset;
    }
    let find = |offset: usize| offsets.binary_search(&offset).map_or(0, |i| converted[i]);
    spans.iter().map(|s| Span::new(find(s.start), find(s.end))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_end_is_outside() {
        let span = Span::new(2, 4);
        assert!(span.contains(2));
        assert!(!span.contains(4));
        assert!(!span.overlaps(Span::new(4, 6)));
        assert!(span.covers(Span::new(2, 4)));
    }

    #[test]
    fn converts_in_any_order() {
        let spans = [Span::new(7, 10), Span::new(0, 6), Span::new(6, 6)];
        let chars = convert_spans("हम आप", &[Span::new(7, 10), Span::new(0, 6), Span::new(6, 6)], Unit::Chars);
        assert_eq!(chars, [Span::new(3, 4), Span::new(0, 2), Span::new(2, 2)]);
        assert_eq!(convert_spans("हम आप", &spans, Unit::Utf16), chars);
    }
}
