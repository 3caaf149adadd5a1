//! The words of names: what a gazetteer compares.
//!
//! The hyphen of a compound and the stops of initials do not count, so that `जम्मू-कश्मीर`
//! is `जम्मू कश्मीर`; letters with stops are one word, so that `बी.जे.पी.` is `बीजेपी`.

use crate::fold::{HashedWord, fold_hash};
use crate::lexicon::letter;
use crate::token::{Token, TokenKind};

/// Stands for a mark that parts names; no word has this hash.
pub(crate) const NO_WORD: u64 = 0;

/// A word of a name: its hash, and the tokens it takes.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Word {
    pub(crate) hash: u64,
    pub(crate) first: usize,
    pub(crate) last: usize,
}

/// The words of `tokens` from number `at` on; `hash` gives the hash of a token's folded key.
pub(crate) fn words(tokens: &[Token<'_>], at: usize, hash: impl Fn(usize) -> u64) -> impl Iterator<Item = Word> {
    let mut at = at;
    std::iter::from_fn(move || {
        let first = at;
        let token = tokens.get(first)?;
        if token.kind() == TokenKind::Punctuation {
            at += 1;
            return Some(Word { hash: NO_WORD, first, last: first });
        }
        let dotted = dotted_letters(tokens, first);
        let (hash, last) = if dotted > first {
            let mut word = HashedWord::new();
            tokens[first..=dotted].iter().step_by(2).for_each(|letter| word.push(letter.text()));
            (word.finish(), dotted)
        } else {
            (hash(first), first)
        };
        at = last + 1;
        if joins(tokens, at) {
            at += 1;
        }
        Some(Word { hash, first, last })
    })
}

/// The hashes of the words of one form of a name.
pub(crate) fn form_words(tokens: &[Token<'_>]) -> impl Iterator<Item = u64> {
    words(tokens, 0, |at| fold_hash(tokens[at].text())).map(|word| word.hash).filter(|&hash| hash != NO_WORD)
}

/// The last of the letters that stops alone part: `जी.डी.पी` from its first letter on.
fn dotted_letters(tokens: &[Token<'_>], first: usize) -> usize {
    let mut last = first;
    if letter(tokens[first].text()).is_none() {
        return first;
    }
    while let [stop, next, ..] = tokens[last + 1..] {
        let glued = stop.start() == tokens[last].end() && next.start() == stop.end();
        if stop.text() != "." || !glued || letter(next.text()).is_none() {
            break;
        }
        last += 2;
    }
    last
}

/// Whether the mark at `at` joins the words beside it: a hyphen, or the stop of an initial.
fn joins(tokens: &[Token<'_>], at: usize) -> bool {
    let Some(mark) = tokens.get(at) else { return false };
    let glued = mark.start() == tokens[at - 1].end();
    let next = tokens.get(at + 1).is_some_and(|next| next.start() == mark.end());
    match mark.text() {
        "." => glued && (next || letter(tokens[at - 1].text()).is_some()),
        "-" => glued && next,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hashes(form: &str) -> Vec<u64> {
        form_words(&crate::tokens(form).collect::<Vec<_>>()).collect()
    }

    #[test]
    fn spellings_of_one_name_have_the_same_words() {
        assert_eq!(hashes("बी.जे.पी."), hashes("बीजेपी"));
        assert_eq!(hashes("ए.पी.जे. अब्दुल कलाम"), hashes("एपीजे अब्दुल कलाम"));
        assert_eq!(hashes("जम्मू-कश्मीर"), hashes("जम्मू कश्मीर"));
        assert_ne!(hashes("बी जे पी"), hashes("बीजेपी"));
    }
}
