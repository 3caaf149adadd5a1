//! What reports speech, and what the marks beside a noun do.

use super::Index;

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
    pub(crate) light: Vec<Index>,
    /// Whether `का NOUN है` reports as well.
    pub(crate) nominal: bool,
    /// Hashes of the objects with which a verb reports nothing: `हमला` of `हमला बोला`.
    pub(crate) idle_objects: Vec<u64>,
    /// Stems of the verbs behind it with which it reports nothing: `जा` of `मान गए`.
    pub(crate) idle_vectors: Vec<Index>,
}

/// What a postpositional cue phrase does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum PhraseClass {
    /// `X के अनुसार`: X speaks.
    According,
    /// `X के हवाले से`: X speaks, and another passes it on.
    Via,
}

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
