//! What was said: where the content starts and ends, and how the marks make it
//! direct, indirect or mixed.

use super::{Found, QuoteKind, Stretch};
use crate::parse::Parse;
use crate::quote::Marked;

/// The stretch without marks, stops and commas at its edges; nothing when no word is left.
/// A stop inside quotation marks stays.
pub(crate) fn trim(parse: &Parse<'_>, marked: &[Marked], (mut first, mut last): Stretch) -> Option<Stretch> {
    while first <= last && parse.is_punctuation(first) && parse.word(first) != "(" {
        first += 1;
    }
    // The marked stretches stand one behind the other: only the last that starts before can hold it.
    let before = &marked[..marked.partition_point(|m| m.first <= first)];
    if let Some(marked) = before.last().filter(|m| last <= m.outer_last()) {
        return (first <= marked.last.min(last)).then_some((first, marked.last.min(last)));
    }
    while last > first && parse.is_punctuation(last) && parse.word(last) != ")" {
        last -= 1;
    }
    (first <= last && !parse.is_punctuation(first)).then_some((first, last))
}

/// The contents of all quotations in order, those that overlap as one.
pub(crate) fn merged(found: &[Found]) -> Vec<Stretch> {
    let mut stretches = Vec::with_capacity(2 * found.len());
    stretches.extend(found.iter().flat_map(|quote| &quote.content).copied());
    stretches.sort_unstable();
    stretches.dedup_by(|next, kept| {
        let overlaps = next.0 <= kept.1;
        if overlaps {
            kept.1 = kept.1.max(next.1);
        }
        overlaps
    });
    stretches
}

/// The kind of a content, by how much of it the marks hold.
pub(crate) fn kind(parse: &Parse<'_>, marked: &[Marked], content: &[Stretch]) -> QuoteKind {
    let (mut inside, mut outside) = (false, false);
    for &(first, last) in content {
        let start = marked.partition_point(|m| m.last < first);
        if marked.get(start).is_none_or(|m| m.first > last) {
            outside = true;
            continue;
        }
        for at in first..=last {
            if parse.is_punctuation(at) {
                continue;
            }
            if marked[start..].iter().take_while(|m| m.first <= at).any(|m| m.contains(at)) {
                inside = true;
            } else {
                outside = true;
            }
        }
    }
    match (inside, outside) {
        (true, false) => QuoteKind::Direct,
        (true, true) => QuoteKind::Mixed,
        _ => QuoteKind::Indirect,
    }
}
