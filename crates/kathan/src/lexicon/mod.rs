//! What Kathan knows of Hindi's closed word classes.
//!
//! The lists stand in `lexicon/*.tsv`, one fact a row; this module loads them once
//! into one map from folded key to [`Lexeme`], so that every stage asks a word once.

mod class;
mod cue;
mod inflect;
mod phrases;
mod stops;
mod tables;
mod vocabulary;

use std::collections::HashMap;
use std::sync::LazyLock;

use foldhash::fast::FixedState;

use self::phrases::Phrases;
use crate::fold::{HashedWord, fold_hash};
pub(crate) use class::{Case, Index, Lexeme, Number, Person, Pronoun, Tags};
#[cfg_attr(not(feature = "analysis"), expect(unreachable_pub, reason = "shown only by the analysis"))]
pub use cue::MarkUse;
pub(crate) use cue::{Cue, CueClass, PhraseClass};
pub(crate) use inflect::Form;
pub(crate) use stops::{
    Letter, colon_is_visarga, is_abbreviation, is_chain_abbreviation, joined_initials, letter, may_take_stop,
};
pub(crate) use tables::rows;
pub(crate) use vocabulary::Vocabulary;

/// A verb that grammar asks for by name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stem {
    /// हो
    Be,
    /// कर
    Do,
    /// जा
    Go,
    /// दे
    Give,
    /// ले
    Take,
    /// डाल
    Drop,
    /// रख
    Keep,
    /// लग
    Begin,
    /// बोल
    Speak,
    /// बता
    Tell,
    /// पूछ
    Ask,
    /// मिल
    Receive,
}

/// The stems in the order of [`Stem`].
const STEMS: [&str; 12] = ["हो", "कर", "जा", "दे", "ले", "डाल", "रख", "लग", "बोल", "बता", "पूछ", "मिल"];

/// All closed classes, by folded key.
#[derive(Debug)]
pub(crate) struct Lexicon {
    pub(crate) words: Vocabulary,
    pub(crate) cues: Vec<Cue>,
    /// The number of each stem, by its hash; those of [`STEMS`] come first.
    stems: HashMap<u64, Index, FixedState>,
    /// Cue phrases as the hashes of their words, with the class they report by: `के अनुसार`.
    pub(crate) cue_phrases: Vec<(Vec<u64>, PhraseClass)>,
    /// By the hash of a title, the head and the modifier of the title it stands for: `गृहमंत्री`.
    titles: HashMap<u64, (u64, Option<u64>), FixedState>,
    /// What marks do beside a noun, by its hash: `फ़िल्म`.
    uses: HashMap<u64, MarkUse, FixedState>,
    /// Ranks of several words, as their hashes: `विंग कमांडर`.
    ranks: Phrases,
    /// The same for offices: `सॉलिसिटर जनरल`.
    offices: Phrases,
}

impl Lexicon {
    /// What a word is, by its spelling.
    pub(crate) fn word(&self, word: &str) -> Lexeme {
        self.words.get(fold_hash(word))
    }

    pub(crate) fn cue(&self, index: Index) -> &Cue {
        &self.cues[index.place()]
    }

    /// What quotation marks do beside a noun.
    pub(crate) fn mark_use(&self, hash: u64) -> Option<MarkUse> {
        self.uses.get(&hash).copied()
    }

    /// The head of the title that a word is, and its modifier when the word holds one: `प्रधानमंत्री`
    /// for `पीएम`, `मंत्री` and `गृह` for `गृहमंत्री`.
    pub(crate) fn title(&self, hash: u64) -> (u64, Option<u64>) {
        self.titles.get(&hash).copied().unwrap_or((hash, None))
    }

    /// How many words the longest rank of several words has that `hashes` end with, or 0.
    pub(crate) fn rank_ending(&self, hashes: &[u64]) -> usize {
        self.ranks.longest_ending(hashes)
    }

    /// The same for offices.
    pub(crate) fn office_ending(&self, hashes: &[u64]) -> usize {
        self.offices.longest_ending(hashes)
    }

    /// Adds tags to a form.
    fn tag(&mut self, form: &str, tags: Tags) {
        self.tag_inflected(form, "", tags);
    }

    /// Adds tags to a form that is given as its base and ending.
    fn tag_inflected(&mut self, base: &str, ending: &str, tags: Tags) {
        self.change(base, ending, |lexeme| lexeme.tags = lexeme.tags.or(tags));
    }

    fn change(&mut self, base: &str, ending: &str, change: impl FnOnce(&mut Lexeme)) {
        // `नय` and `े` fold into नए only together.
        let hash = if base.ends_with('य') {
            fold_hash(&format!("{base}{ending}"))
        } else {
            let mut hash = HashedWord::new();
            hash.push(base);
            hash.push(ending);
            hash.finish()
        };
        self.words.change(hash, change);
    }

    fn stem(&mut self, stem: &str) -> Index {
        let next = Index::new(self.stems.len());
        *self.stems.entry(fold_hash(stem)).or_insert(next)
    }

    /// The numbers of stems with bars between them.
    fn stem_list(&mut self, list: &str) -> Vec<Index> {
        list.split('|').filter(|stem| !stem.is_empty()).map(|stem| self.stem(stem)).collect()
    }

    fn add_cue(&mut self, class: &str, light: &str, nominal: bool) -> Index {
        let light = self.stem_list(light);
        let class = tables::cue_class(class);
        self.cues.push(Cue { class, light, nominal, idle_objects: Vec::new(), idle_vectors: Vec::new() });
        Index::new(self.cues.len() - 1)
    }

    fn add_verb(&mut self, stem: &str, perfective: &str, cue: Option<Index>) {
        let id = self.stem(stem);
        inflect::verb_forms(stem, perfective, |base, ending, form| {
            self.change(base, ending, |lexeme| {
                // The postposition `की` is no verb.
                if lexeme.is(Tags::CASE.or(Tags::COMPOUND)) {
                    return;
                }
                let class = if cue.is_some() { Tags::CUE_VERB } else { Tags::VERB };
                lexeme.tags = lexeme.tags.or(class).or(Tags::VERB);
                lexeme.form = lexeme.form.or(Some(form));
                lexeme.stem = lexeme.stem.or(Some(id));
                lexeme.cue = cue.or(lexeme.cue);
            });
        });
    }

    fn load() -> Self {
        let mut lexicon = Self {
            words: Vocabulary::with_capacity(MOST_FORMS),
            cues: Vec::new(),
            stems: HashMap::default(),
            cue_phrases: Vec::new(),
            uses: HashMap::default(),
            titles: HashMap::default(),
            ranks: Phrases::default(),
            offices: Phrases::default(),
        };
        for stem in STEMS {
            lexicon.stem(stem);
        }
        tables::load(&mut lexicon);
        lexicon
    }
}

/// Room for every form, and for the words that names of the embedded gazetteer begin with.
const MOST_FORMS: usize = 240_000;

static EMBEDDED: LazyLock<Lexicon> = LazyLock::new(Lexicon::load);

impl Lexicon {
    /// The lists that come with the library, made on first use.
    pub(crate) fn embedded() -> &'static Self {
        &EMBEDDED
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The tags of a gazetteer may make four times as many.
    #[test]
    fn there_are_not_too_many_kinds_of_lexemes() {
        assert!(Lexicon::embedded().words.kinds() < 16_000);
    }

    #[test]
    fn a_form_is_found_in_every_spelling() {
        let lexicon = Lexicon::embedded();
        assert!(lexicon.word("बताये").is(Tags::CUE_VERB));
        assert!(lexicon.word("बताए").is(Tags::CUE_VERB));
        assert!(lexicon.word("उन्होंने").is(Tags::PRONOUN));
        assert!(lexicon.word("ज़रिये").is(Tags::COMPOUND));
        assert!(!lexicon.word("सेब").is(Tags::ABLATIVE));
    }
}
