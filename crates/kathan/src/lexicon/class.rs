//! Word classes: what a form is, in one look-up.

use std::num::NonZeroU16;

use super::stops::Letter;
use super::{Form, Stem};

/// A set of word classes; one form can be in several (`पर` is a postposition and "but").
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
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
    /// Words that names of the gazetteer begin with and go on behind: `नई`.
    pub(crate) const OPENS_NAME: Self = Self(1 << 62);
    /// Words that are names of the gazetteer by themselves: `पटना`.
    pub(crate) const WHOLE_NAME: Self = Self(1 << 63);
    pub(crate) const CASE: Self = Self(0b1_1111);
    /// What the gazetteer says of a word.
    pub(crate) const LISTED: Self = Self::OPENS_NAME.or(Self::WHOLE_NAME);

    pub(crate) const fn any(self, of: Self) -> bool {
        self.0 & of.0 != 0
    }

    /// Whether no list of words has it; a list of names may.
    #[inline]
    pub(crate) const fn is_unknown(self) -> bool {
        self.0 & !Self::LISTED.0 == 0
    }

    pub(crate) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

/// Grammatical number of a pronoun; the honorific plural speaks of one person too.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(crate) enum Number {
    #[default]
    Either,
    Singular,
    Honorific,
}

/// What a word form is, in one look-up. Sixteen bytes, as there is one for every token.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(crate) struct Lexeme {
    pub(crate) tags: Tags,
    /// The form of a verb, when it is one.
    pub(crate) form: Option<Form>,
    pub(crate) pronoun: Option<Pronoun>,
    /// Which cue it belongs to.
    pub(crate) cue: Option<Index>,
    /// The verb it is a form of.
    pub(crate) stem: Option<Index>,
}

const _: () = assert!(size_of::<Lexeme>() == 16);

impl Lexeme {
    /// The letter that the word names.
    pub(crate) const fn letter(self) -> Option<Letter> {
        match (self.is(Tags::LETTER), self.is(Tags::LETTER_WORD)) {
            (false, _) => None,
            (true, false) => Some(Letter::Only),
            (true, true) => Some(Letter::AlsoWord),
        }
    }

    #[inline]
    pub(crate) const fn is(self, tags: Tags) -> bool {
        self.tags.any(tags)
    }

    /// Whether no list of words has it; a list of names may.
    #[inline]
    pub(crate) const fn is_unknown(self) -> bool {
        self.tags.is_unknown()
    }

    /// Whether it is a form of the verb.
    pub(crate) fn is_of(self, stem: Stem) -> bool {
        self.stem == Some(Index::new(stem as usize))
    }
}

/// The place of something in a short list, in so few bits that nothing is another value of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Index(NonZeroU16);

impl Index {
    /// Places from 65,534 on are one.
    pub(crate) fn new(place: usize) -> Self {
        Self(u16::try_from(place + 1).ok().and_then(NonZeroU16::new).unwrap_or(NonZeroU16::MAX))
    }

    pub(crate) const fn place(self) -> usize {
        self.0.get() as usize - 1
    }
}

/// Person, number and case of a pronoun form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Pronoun {
    pub(crate) person: Person,
    pub(crate) number: Number,
    pub(crate) case: Case,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Person {
    First,
    Second,
    Third,
    Reflexive,
    Relative,
}

/// The case of a noun phrase, by the postposition behind it or the form of a pronoun.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
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
