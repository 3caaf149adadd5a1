//! Words in quotation marks that nobody is quoted with: titles, nicknames, slogans, and words that
//! the writer holds at a distance.

use super::{Marked, Stretch};
use crate::lexicon::{Lexicon, MarkUse, Tags};
use crate::parse::Parse;

/// The marked stretches that are no part of a quotation's content, in order, with what the marks do.
///
/// Marks that touch a quotation's content are its own. Linear in the text, but for the order of the contents.
pub(crate) fn find(
    parse: &Parse<'_>,
    lexicon: &Lexicon,
    marked: &[Marked],
    contents: &[Stretch],
) -> Vec<(MarkUse, Stretch)> {
    let said = |marked: &Marked| {
        let before = &contents[..contents.partition_point(|content| content.0 <= marked.outer_last())];
        before.last().is_some_and(|content| content.1 >= marked.outer_first())
    };
    marked
        .iter()
        .filter(|marked| !said(marked))
        .map(|marked| (use_of(parse, lexicon, marked), (marked.first, marked.last)))
        .collect()
}

/// What the marks do, by the noun beside them (`फ़िल्म ‘नदी पार’`, `‘हरित पथ’ नाम की योजना`, `‘जल बचाओ’ के नारे`)
/// or the names (`रमेश ‘बबलू’ यादव`).
fn use_of(parse: &Parse<'_>, lexicon: &Lexicon, marked: &Marked) -> MarkUse {
    let (before, after) = (marked.outer_first().wrapping_sub(1), marked.outer_last() + 1);
    let by = |at: usize| parse.hashes.get(at).and_then(|&hash| lexicon.mark_use(hash));
    let noun = after + usize::from(parse.is(after, Tags::GENITIVE));
    let named = |at: usize| parse.is(at, Tags::GIVEN_NAME.or(Tags::SURNAME)) && !parse.is(at, Tags::COMMON);
    let otherwise = if named(before) && named(after) { MarkUse::Nickname } else { MarkUse::Term };
    by(before).or_else(|| by(noun)).unwrap_or(otherwise)
}
