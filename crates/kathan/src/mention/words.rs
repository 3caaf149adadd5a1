//! The words of a text among which names are looked for.

use super::heads::{BETWEEN, HEAD};
use super::{FUNCTION, NAME};
use crate::lexicon::Tags;
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
    // The tags of the token before the one at hand, and of those behind it.
    let mut before = Tags::default();
    let mut behind: [Tags; BETWEEN + 1] = std::array::from_fn(|i| tags(i + 1));
    for start in (0..parse.len()).step_by(BLOCK) {
        let end = parse.len().min(start + BLOCK);
        let mut count = 0;
        for (at, (lexeme, &hash)) in (start..).zip(parse.lexemes[start..end].iter().zip(&parse.hashes[start..end])) {
            let headed = behind.iter().fold(Tags::default(), |all, &tags| all.or(tags)).any(HEAD);
            // The के of `के. आर. सोमण`; most stand among no letters, and behind a noun.
            let letter = lexeme.is(Tags::LETTER) & (may_be_letter(before) | may_be_letter(behind[0]));
            let starts = lexeme.is_unknown() | lexeme.is(PERSON) | (headed & lexeme.is(HEADED));
            block[count % BLOCK] = Word { at, tags: lexeme.tags, hash, starts };
            count += usize::from((hash != 0) & (!lexeme.is(FUNCTION) | letter));
            before = lexeme.tags;
            behind.rotate_left(1);
            behind[BETWEEN] = tags(at + BETWEEN + 2);
        }
        words.extend_from_slice(&block[..count]);
    }
    words
}

/// Whether a token may be a letter or a mark by its tags: a Latin letter is an unknown word.
const fn may_be_letter(tags: Tags) -> bool {
    tags.any(Tags::LETTER) | tags.is_unknown()
}
