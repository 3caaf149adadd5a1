//! The words of a text among which names are looked for.

use super::heads::{BETWEEN, HEAD};
use super::{FUNCTION, NAME};
use crate::lexicon::{Lexeme, Tags};
use crate::parse::Parse;

/// A token that may be a name or a part of one, with what is asked of every one of them.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Word {
    pub(super) at: usize,
    pub(super) tags: Tags,
    pub(super) hash: u64,
    /// Whether a name that no list has may start here.
    pub(super) starts: bool,
}

/// What makes a word a part of a person's name.
const PERSON: Tags = NAME.or(Tags::LETTER).or(Tags::NAME_LINK);

/// What a name that ends with a head may start with.
const HEADED: Tags = Tags::NOUN.or(Tags::ORGANIZATION_START);

/// How many tokens are sifted at once.
const BLOCK: usize = 64;

/// The tokens that may be a name or a part of one.
///
/// They are gathered without branches: which words they are, nothing before them tells.
pub(super) fn words(parse: &Parse<'_>) -> Vec<Word> {
    let tags = |at: usize| parse.lexemes.get(at).map_or(Tags::default(), |lexeme| lexeme.tags);
    let mut words = Vec::with_capacity(parse.len());
    let mut block = [Word::default(); BLOCK];
    // The tags of the tokens behind the one at hand.
    let mut behind: [Tags; BETWEEN + 1] = std::array::from_fn(|i| tags(i + 1));
    for start in (0..parse.len()).step_by(BLOCK) {
        let end = parse.len().min(start + BLOCK);
        let mut count = 0;
        for (at, (lexeme, &hash)) in (start..).zip(parse.lexemes[start..end].iter().zip(&parse.hashes[start..end])) {
            let headed = behind.iter().fold(Tags::default(), |all, &tags| all.or(tags)).any(HEAD);
            behind.rotate_left(1);
            behind[BETWEEN] = tags(at + BETWEEN + 2);
            let starts = lexeme.is_unknown() | lexeme.is(PERSON) | (headed & lexeme.is(HEADED));
            block[count % BLOCK] = Word { at, tags: lexeme.tags, hash, starts };
            count += usize::from((hash != 0) & may_be_name(*lexeme));
        }
        words.extend_from_slice(&block[..count]);
    }
    words
}

/// Whether a word may stand in a name. The के of `के. आर. सोमण` is a letter.
const fn may_be_name(lexeme: Lexeme) -> bool {
    !lexeme.is(FUNCTION) | lexeme.is(Tags::LETTER)
}
