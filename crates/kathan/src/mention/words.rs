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

/// The tokens that may be a name or a part of one.
///
/// They are gathered without branches: which words they are, nothing before them tells.
pub(super) fn words(parse: &Parse<'_>) -> Vec<Word> {
    let mut words = Vec::with_capacity(parse.len());
    let mut block = [Word::default(); Masks::LEN];
    let (mut before, mut here) = (Masks::default(), Masks::new(parse, 0));
    for start in (0..parse.len()).step_by(Masks::LEN) {
        let behind = Masks::new(parse, start + Masks::LEN);
        let headed = here.heads_behind(&behind);
        let beside_letter = here.beside_letters(&before, &behind);
        let end = parse.len().min(start + Masks::LEN);
        let mut count = 0;
        for (i, (lexeme, &hash)) in parse.lexemes[start..end].iter().zip(&parse.hashes[start..end]).enumerate() {
            let headed = (headed >> i & 1 == 1) & lexeme.is(HEADED);
            let starts = lexeme.is_unknown() | lexeme.is(PERSON) | headed;
            // The के of `के. आर. सोमण`; most stand among no letters, and behind a noun.
            let letter = (beside_letter >> i & 1 == 1) & lexeme.is(Tags::LETTER);
            block[count % Masks::LEN] = Word { at: start + i, tags: lexeme.tags, hash, starts };
            count += usize::from((hash != 0) & (!lexeme.is(FUNCTION) | letter));
        }
        words.extend_from_slice(&block[..count]);
        (before, here) = (here, behind);
    }
    words
}

/// What some tokens are, a bit for each.
#[derive(Clone, Copy, Default)]
struct Masks {
    /// Heads of names.
    heads: u64,
    /// What may be a letter or a mark: a Latin letter is an unknown word.
    letters: u64,
}

impl Masks {
    const LEN: usize = u64::BITS as usize;

    /// The masks of the tokens from `start` on, as far as there are some.
    fn new(parse: &Parse<'_>, start: usize) -> Self {
        let mut masks = Self::default();
        for (i, lexeme) in parse.lexemes.iter().skip(start).take(Self::LEN).enumerate() {
            masks.heads |= u64::from(lexeme.is(HEAD)) << i;
            masks.letters |= u64::from(lexeme.is(Tags::LETTER) | lexeme.is_unknown()) << i;
        }
        masks
    }

    /// The tokens behind which a head stands, with no more between than a name may have.
    fn heads_behind(self, behind: &Self) -> u64 {
        (1..=BETWEEN + 1).fold(0, |all, far| all | self.heads >> far | behind.heads << (Self::LEN - far))
    }

    /// The tokens beside which a letter or mark stands.
    fn beside_letters(self, before: &Self, behind: &Self) -> u64 {
        self.letters << 1 | before.letters >> (Self::LEN - 1) | self.letters >> 1 | behind.letters << (Self::LEN - 1)
    }
}
