//! What Kathan knows of Hindi's closed word classes.
//!
//! The lists stand in `lexicon/*.tsv`, one fact a row; this module loads them once
//! into one map from folded key to [`Lexeme`], so that every stage asks a word once.

mod inflect;
mod phrases;
mod tables;

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};
use std::sync::LazyLock;

use foldhash::fast::FixedState;

use self::phrases::Phrases;
use crate::fold::{HashedWord, fold_hash};
pub(crate) use inflect::Form;
pub(crate) use tables::rows;

/// A set of word classes; one form can be in several (`पर` is a postposition and "but").
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Tags(u64);

impl Tags {
    pub(crate) const ERGATIVE: Self = Self(1);
    pub(crate) const DATIVE: Self = Self(1 << 1);
    pub(crate) const ABLATIVE: Self = Self(1 << 2);
    pub(crate) const LOCATIVE: Self = Self(1 << 3);
    pub(crate) const GENITIVE: Self = Self(1 << 4);
    /// The last word of a compound postposition: `के लिए`, `के बाद`.
    pub(crate) const COMPOUND: Self = Self(1 << 5);
    pub(crate) const COORDINATING: Self = Self(1 << 6);
    /// Conjunctions that open a clause: `लेकिन`, `क्योंकि`, `अगर`.
    pub(crate) const CLAUSAL: Self = Self(1 << 7);
    /// `कि`, which opens what is said.
    pub(crate) const COMPLEMENT: Self = Self(1 << 8);
    pub(crate) const RELATIVE: Self = Self(1 << 9);
    pub(crate) const EMPHATIC: Self = Self(1 << 10);
    pub(crate) const NEGATIVE: Self = Self(1 << 11);
    pub(crate) const INTERROGATIVE: Self = Self(1 << 12);
    pub(crate) const ADVERB: Self = Self(1 << 13);
    pub(crate) const DETERMINER: Self = Self(1 << 14);
    pub(crate) const PRONOUN: Self = Self(1 << 15);
    pub(crate) const AUXILIARY: Self = Self(1 << 16);
    pub(crate) const VERB: Self = Self(1 << 17);
    pub(crate) const CUE_VERB: Self = Self(1 << 18);
    pub(crate) const CUE_NOUN: Self = Self(1 << 19);
    /// Titles, offices and roles that introduce a person.
    pub(crate) const TITLE: Self = Self(1 << 20);
    pub(crate) const HONORIFIC: Self = Self(1 << 21);
    /// Documents and media that speak: `रिपोर्ट`, `बयान`.
    pub(crate) const DOCUMENT: Self = Self(1 << 22);
    /// What one acts in accordance with, so that `के अनुसार` reports nothing: `नियम`.
    pub(crate) const NORM: Self = Self(1 << 23);
    pub(crate) const GIVEN_NAME: Self = Self(1 << 24);
    pub(crate) const SURNAME: Self = Self(1 << 25);
    /// A name that is an ordinary word as well: `आशा`, `विकास`.
    pub(crate) const COMMON: Self = Self(1 << 26);
    pub(crate) const CONDITIONAL: Self = Self(1 << 27);
    /// Head words of organisations: `मंत्रालय`, `आयोग`.
    pub(crate) const ORGANIZATION_HEAD: Self = Self(1 << 28);
    /// Head words of places: `ज़िला`, `घाटी`.
    pub(crate) const PLACE_HEAD: Self = Self(1 << 29);
    /// Works and campaigns whose title stands in marks: `फ़िल्म`, `किताब`.
    pub(crate) const WORK: Self = Self(1 << 30);
    /// Ordinary nouns and adjectives: no name unless something says so.
    pub(crate) const NOUN: Self = Self(1 << 31);
    pub(crate) const ADJECTIVE: Self = Self(1 << 32);
    /// Nouns of persons: `किसान`, `प्रवक्ता`.
    pub(crate) const HUMAN: Self = Self(1 << 33);
    /// Nouns of groups and institutions that can speak: `पुलिस`, `सरकार`.
    pub(crate) const GROUP: Self = Self(1 << 34);
    /// Heads that a plain noun before makes a name: `खेल मंत्रालय`.
    pub(crate) const HEAD_AFTER_NOUN: Self = Self(1 << 35);
    /// Heads that follow the name of another organisation: `बार एसोसिएशन`.
    pub(crate) const HEAD_AFTER_ORGANIZATION: Self = Self(1 << 36);
    /// Words that open the name of an organisation: `राष्ट्रीय`.
    pub(crate) const ORGANIZATION_START: Self = Self(1 << 37);
    /// Kinds of places, which say that the word before is one and are no part of its name: `ज़िला`.
    pub(crate) const PLACE_KIND: Self = Self(1 << 38);
    /// Small words inside names: `बिन`, `अल`, `वान`.
    pub(crate) const NAME_LINK: Self = Self(1 << 42);
    /// Names that so many bear that alone they tell nobody: `सिंह`.
    pub(crate) const SHARED_NAME: Self = Self(1 << 41);
    /// Heads that are plain nouns too, and make a name only right behind a place or an unknown word.
    pub(crate) const HEAD_BESIDE_NAME: Self = Self(1 << 40);
    /// Words of address behind a name: `जी`.
    pub(crate) const ADDRESS: Self = Self(1 << 39);
    /// Words of time and side that close an adverbial: `दस साल बाद`, `इस बीच`.
    pub(crate) const TEMPORAL: Self = Self(1 << 43);
    /// Nouns of time, which are adverbials only with a word before them: `पिछले महीने`.
    pub(crate) const TIME: Self = Self(1 << 44);
    /// Adjectives that keep the complement they had as predicates: `की ओर से जारी बयान`.
    pub(crate) const PREDICATIVE: Self = Self(1 << 45);
    /// What public figures are, by which news speaks of who was named before: `खिलाड़ी`, `विजेता`.
    pub(crate) const FIGURE: Self = Self(1 << 46);
    /// Names of letters: `बी`; with [`Self::LETTER_WORD`] they are words of their own as well: `के`.
    pub(crate) const LETTER: Self = Self(1 << 47);
    pub(crate) const LETTER_WORD: Self = Self(1 << 48);
    /// What makes an attribute of a verb or noun: `करने वाले`, `बैठे हुए`.
    pub(crate) const PARTICIPIAL: Self = Self(1 << 49);
    /// Given names of men, and of women.
    pub(crate) const MALE: Self = Self(1 << 50);
    pub(crate) const FEMALE: Self = Self(1 << 51);
    /// Conjunctions that set one clause against another: `लेकिन`, `जबकि`.
    pub(crate) const CONTRASTIVE: Self = Self(1 << 52);
    /// Conjunctions that grant a clause: `हालांकि`.
    pub(crate) const CONCESSIVE: Self = Self(1 << 53);
    /// What a body is called in short once it was named: `कंपनी`, `क्लब`.
    pub(crate) const BODY: Self = Self(1 << 54);
    /// What with a light verb speaks to its object: `को संबोधित करना`, `को पत्र लिखना`.
    pub(crate) const ADDRESSING: Self = Self(1 << 55);
    /// Words that count or place a time: `पिछले`, `दो`.
    pub(crate) const MEASURE: Self = Self(1 << 56);
    /// The second words of cue phrases: the अनुसार of `के अनुसार`.
    pub(crate) const CUE_PHRASE: Self = Self(1 << 57);
    /// What may stand between `का` and the cue it belongs to: `का यह भी साफ़ कहना है`.
    pub(crate) const CUE_FILLER: Self = Self(1 << 58);
    /// Conjunctions that only go on with the clause before them: `ताकि`, `क्योंकि`, `बल्कि`.
    pub(crate) const CONTINUING: Self = Self(1 << 59);
    /// What says that a title is held no more or not yet: `पूर्व`, `भावी`.
    pub(crate) const TITLE_QUALIFIER: Self = Self(1 << 60);
    /// First words of adverbials that turn to a further statement: `साथ ही`, `वहीं`, `दूसरी ओर`.
    pub(crate) const TURN: Self = Self(1 << 61);
    pub(crate) const CASE: Self = Self(0b1_1111);

    pub(crate) const fn any(self, of: Self) -> bool {
        self.0 & of.0 != 0
    }

    pub(crate) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

/// Grammatical number of a pronoun; the honorific plural speaks of one person too.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Number {
    #[default]
    Either,
    Singular,
    Honorific,
}

/// What a word form is, in one look-up.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Lexeme {
    pub(crate) tags: Tags,
    /// The form of a verb, when it is one.
    pub(crate) form: Option<Form>,
    /// Which cue it belongs to, as an index into [`Lexicon::cues`].
    pub(crate) cue: Option<u16>,
    /// The verb it is a form of, by its number.
    pub(crate) stem: Option<u16>,
    pub(crate) pronoun: Option<Pronoun>,
}

impl Lexeme {
    /// The letter that the word names.
    pub(crate) const fn letter(self) -> Option<Letter> {
        match (self.is(Tags::LETTER), self.is(Tags::LETTER_WORD)) {
            (false, _) => None,
            (true, false) => Some(Letter::Only),
            (true, true) => Some(Letter::AlsoWord),
        }
    }

    pub(crate) const fn is(self, tags: Tags) -> bool {
        self.tags.any(tags)
    }
}

/// Person, number and case of a pronoun form.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Pronoun {
    pub(crate) person: Person,
    pub(crate) number: Number,
    pub(crate) case: Case,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Person {
    First,
    Second,
    Third,
    Reflexive,
    Relative,
}

/// The case of a noun phrase, by the postposition behind it or the form of a pronoun.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Case {
    Direct,
    /// A pronoun before a postposition or noun: `इस`, `उन`.
    Oblique,
    Ergative,
    Dative,
    Ablative,
    Locative,
    Genitive,
    /// `के लिए`, `के बाद`, `की ओर से`.
    Compound,
}

/// What kind of saying a cue is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum CueClass {
    /// Said, told, claimed, warned.
    Say,
    Ask,
    Write,
    /// `जोड़ा`, "added".
    Add,
    /// `माना`, "admitted"; `मानते हैं`, "believe".
    Admit,
    /// `बताया`, `करार दिया` with a quoted fragment.
    Label,
    Demand,
    Order,
    Deny,
    Feel,
    Hope,
    Express,
    Believe,
    Praise,
    Vow,
    Talk,
}

/// A reporting verb or noun.
#[derive(Clone, Debug)]
pub(crate) struct Cue {
    pub(crate) class: CueClass,
    /// Stems of the light verbs that make a noun a cue: `लगा` of `आरोप`. Empty for verbs.
    pub(crate) light: Vec<u16>,
    /// Whether `का NOUN है` reports as well.
    pub(crate) nominal: bool,
    /// Hashes of the objects with which a verb reports nothing: `हमला` of `हमला बोला`.
    pub(crate) idle_objects: Vec<u64>,
    /// Stems of the verbs behind it with which it reports nothing: `जा` of `मान गए`.
    pub(crate) idle_vectors: Vec<u16>,
}

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

/// What quotation marks do around words that nobody is quoted with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "analysis", derive(serde::Serialize))]
#[cfg_attr(feature = "analysis", serde(rename_all = "lowercase"))]
#[cfg_attr(not(feature = "analysis"), expect(unreachable_pub, reason = "shown only by the analysis"))]
pub enum MarkUse {
    /// They hold the title of a work or campaign: `फ़िल्म ‘नदी पार’`.
    Title,
    /// They hold what a person is called beside the name: `रमेश ‘बबलू’ यादव`.
    Nickname,
    /// They hold a slogan: `‘जल बचाओ’ के नारे`.
    Slogan,
    /// They hold words as words or at a distance (`तथाकथित ‘विकास’`), or a name that no noun beside them explains.
    Term,
}

#[cfg(feature = "analysis")]
impl MarkUse {
    /// `title`, `nickname`, `slogan` or `term`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Nickname => "nickname",
            Self::Slogan => "slogan",
            Self::Term => "term",
        }
    }
}

/// All closed classes, by folded key.
#[derive(Debug)]
pub(crate) struct Lexicon {
    /// By the hash of the folded form.
    forms: HashMap<u64, Lexeme, BuildHasherDefault<Hashed>>,
    pub(crate) cues: Vec<Cue>,
    /// The numbers of [`STEMS`].
    known_stems: [u16; STEMS.len()],
    /// The number of each stem, by its hash.
    stem_ids: HashMap<u64, u16, FixedState>,
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

/// What a postpositional cue phrase does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum PhraseClass {
    /// `X के अनुसार`: X speaks.
    According,
    /// `X के हवाले से`: X speaks, and another passes it on.
    Via,
}

impl Lexicon {
    /// What the word is whose folded key has this hash. Costs one probe.
    pub(crate) fn get(&self, hash: u64) -> Lexeme {
        self.forms.get(&hash).copied().unwrap_or_default()
    }

    /// What a word is, by its spelling.
    pub(crate) fn word(&self, word: &str) -> Lexeme {
        self.get(fold_hash(word))
    }

    pub(crate) fn cue(&self, index: u16) -> &Cue {
        &self.cues[usize::from(index)]
    }

    /// The head of the title that a word is, and its modifier when the word holds one: `प्रधानमंत्री`
    /// for `पीएम`, `मंत्री` and `गृह` for `गृहमंत्री`.
    pub(crate) fn mark_use(&self, hash: u64) -> Option<MarkUse> {
        self.uses.get(&hash).copied()
    }

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

    /// Whether stem number `index` is `stem`.
    pub(crate) fn stem_is(&self, index: u16, stem: Stem) -> bool {
        self.known_stems[stem as usize] == index
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
        change(self.forms.entry(hash).or_default());
    }

    fn stem(&mut self, stem: &str) -> u16 {
        let hash = fold_hash(stem);
        let next = u16::try_from(self.stem_ids.len()).unwrap_or(u16::MAX);
        *self.stem_ids.entry(hash).or_insert(next)
    }

    /// The numbers of stems with bars between them.
    fn stems(&mut self, list: &str) -> Vec<u16> {
        list.split('|').filter(|stem| !stem.is_empty()).map(|stem| self.stem(stem)).collect()
    }

    fn add_cue(&mut self, class: &str, light: &str, nominal: bool) -> u16 {
        let light = self.stems(light);
        let class = tables::cue_class(class);
        self.cues.push(Cue { class, light, nominal, idle_objects: Vec::new(), idle_vectors: Vec::new() });
        u16::try_from(self.cues.len() - 1).unwrap_or(u16::MAX)
    }

    fn add_verb(&mut self, stem: &str, perfective: &str, cue: Option<u16>) {
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
            forms: HashMap::with_capacity_and_hasher(MOST_FORMS, BuildHasherDefault::default()),
            cues: Vec::new(),
            known_stems: [0; STEMS.len()],
            stem_ids: HashMap::default(),
            cue_phrases: Vec::new(),
            uses: HashMap::default(),
            titles: HashMap::default(),
            ranks: Phrases::default(),
            offices: Phrases::default(),
        };
        lexicon.known_stems = STEMS.map(|stem| lexicon.stem(stem));
        tables::load(&mut lexicon);
        lexicon
    }
}

/// Passes on keys that are hashes already.
#[derive(Clone, Copy, Debug, Default)]
struct Hashed(u64);

impl Hasher for Hashed {
    fn write(&mut self, _: &[u8]) {
        unreachable!("keys are numbers");
    }

    fn write_u64(&mut self, hash: u64) {
        // The lowest bit of a word's hash is always 1.
        self.0 = hash.rotate_right(1);
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

/// Room for every form, so that the map never grows.
const MOST_FORMS: usize = 160_000;

static EMBEDDED: LazyLock<Lexicon> = LazyLock::new(Lexicon::load);

impl Lexicon {
    /// The lists that come with the library, made on first use.
    pub(crate) fn embedded() -> &'static Self {
        &EMBEDDED
    }
}

/// Words that a full stop does not end a sentence after.
pub(crate) struct Stops {
    /// Whether each counts only in a dotted chain or before a rank.
    abbreviations: HashMap<u64, bool, FixedState>,
    letters: HashMap<u64, bool, FixedState>,
    visarga: HashMap<u64, Place, FixedState>,
    /// A bit for each abbreviation and letter, as most words are neither.
    some: [u64; 128],
}

impl Stops {
    const fn place(hash: u64) -> usize {
        (hash >> 51 & 127) as usize
    }
}

static STOPS: LazyLock<Stops> = LazyLock::new(|| {
    let words = |table, flag| rows(table).map(move |row| (fold_hash(row[0]), row[1] == flag));
    let mut some = [0; 128];
    for (hash, _) in words(tables::ABBREVIATIONS, "").chain(words(tables::LETTERS, "")) {
        some[Stops::place(hash)] |= 1 << (hash >> 58);
    }
    Stops {
        abbreviations: words(tables::ABBREVIATIONS, "chain").collect(),
        letters: words(tables::LETTERS, "yes").collect(),
        visarga: rows(tables::VISARGA)
            .map(|row| {
                let place = match row[1] {
                    "inside" => Place::Inside,
                    "both" => Place::Both,
                    _ => Place::End,
                };
                (fold_hash(row[0]), place)
            })
            .collect(),
        some,
    }
});

/// Whether a full stop behind `word` may be its own: it names a letter, or is an abbreviation.
pub(crate) fn may_take_stop(word: &str) -> bool {
    if word.len() > 24 {
        return false;
    }
    let (hash, stops) = (fold_hash(word), &*STOPS);
    stops.some[Stops::place(hash)] >> (hash >> 58) & 1 == 1
        && (stops.letters.contains_key(&hash) || stops.abbreviations.contains_key(&hash))
}

/// The name of a letter, as initials are spelt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Letter {
    /// `बी`, `एम`: nothing but a letter.
    Only,
    /// `के`, `जी`, `आई`: a word of its own as well.
    AlsoWord,
}

/// Whether `word` is written with a full stop that ends no sentence: `डॉ.`, `प्रो.`.
pub(crate) fn is_abbreviation(word: &str) -> bool {
    word.len() <= 24 && STOPS.abbreviations.get(&fold_hash(word)) == Some(&false)
}

/// Whether `word` is an abbreviation in a dotted chain or before a rank at least: `से.मी.`, `ले. कर्नल`.
pub(crate) fn is_chain_abbreviation(word: &str) -> bool {
    word.len() <= 24 && STOPS.abbreviations.contains_key(&fold_hash(word))
}

/// Whether `word` is the name of a letter or one capital letter.
pub(crate) fn letter(word: &str) -> Option<Letter> {
    if word.len() == 1 {
        return word.as_bytes()[0].is_ascii_uppercase().then_some(Letter::Only);
    }
    if word.len() > 24 {
        return None;
    }
    let also_word = *STOPS.letters.get(&fold_hash(word))?;
    Some(if also_word { Letter::AlsoWord } else { Letter::Only })
}

/// Whether `word` is initials written as one: `एआर`, `जेएस`, `एमके`.
pub(crate) fn joined_initials(word: &str) -> bool {
    const MOST: usize = 3;
    fn split(rest: &str, letters: usize) -> bool {
        if rest.is_empty() {
            return letters > 1;
        }
        letters < MOST
            && rest.char_indices().map(|(i, c)| i + c.len_utf8()).any(|end| {
                // A letter's name takes the signs that follow it.
                let whole = !rest[end..].starts_with(crate::script::is_mark);
                whole && letter(&rest[..end]).is_some() && split(&rest[end..], letters + 1)
            })
    }
    split(word, 0)
}

/// Whether the colon between `before` and `after` is a visarga: `अत:`, `दु:ख`.
pub(crate) fn colon_is_visarga(before: &str, after: &str) -> bool {
    if before.len() > 36 {
        return false;
    }
    let inside = after.chars().next().is_some_and(crate::script::is_devanagari);
    match STOPS.visarga.get(&fold_hash(before)) {
        Some(Place::Inside) => inside,
        Some(Place::End) => !after.starts_with(crate::script::is_word_char),
        Some(Place::Both) => inside || !after.starts_with(crate::script::is_word_char),
        None => false,
    }
}

/// Where a word has its visarga: `दु:ख`, `अत:`, `पुन:` and `पुन:निर्माण`.
#[derive(Clone, Copy)]
enum Place {
    Inside,
    End,
    Both,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_is_found_in_every_spelling() {
        let lexicon = Lexicon::embedded();
        assert!(lexicon.word("बताये").is(Tags::CUE_VERB));
        assert!(lexicon.word("बताए").is(Tags::CUE_VERB));
        assert!(lexicon.word("उन्होंने").is(Tags::PRONOUN));
        assert!(lexicon.word("ज़रिये").is(Tags::COMPOUND));
        assert!(!lexicon.word("सेब").is(Tags::ABLATIVE));
    }

    #[test]
    fn letters_and_abbreviations() {
        assert!(is_abbreviation("डॉ"));
        assert_eq!(letter("बी"), Some(Letter::Only));
        assert_eq!(letter("के"), Some(Letter::AlsoWord));
        assert_eq!(letter("रेखा"), None);
        assert!(colon_is_visarga("अत", " वह"));
        assert!(!colon_is_visarga("कहा", " वह"));
    }
}
