//! The two formats: gold passages with offsets in characters, and Analysis JSON with
//! offsets in bytes.

use serde::Deserialize;

/// A passage with its gold quotations. Offsets are in Unicode code points of the text.
#[derive(Clone, Debug, Deserialize)]
pub struct Gold {
    /// The passage's identifier.
    pub id: String,
    /// The passage.
    pub text: String,
    /// Its quotations.
    pub quotes: Vec<GoldQuote>,
}

/// A gold quotation.
#[derive(Clone, Debug, Deserialize)]
pub struct GoldQuote {
    /// `direct`, `indirect` or `mixed`.
    pub kind: String,
    /// Half-open spans of characters.
    pub content: Vec<[usize; 2]>,
    /// The reporting word or phrase.
    pub cue: Option<[usize; 2]>,
    /// The noun phrase that names who speaks.
    pub source: Option<[usize; 2]>,
    /// Who speaks; none when the text does not tell.
    pub speaker: Option<String>,
    /// Other accepted forms of the speaker's name.
    #[serde(default)]
    pub names: Vec<String>,
    /// Whether it counts neither way.
    #[serde(default)]
    pub optional: bool,
}

/// The quotations predicted for a passage. Offsets are in bytes of the text.
#[derive(Clone, Debug, Deserialize)]
pub struct Predicted {
    /// The passage's identifier.
    pub id: String,
    /// The quotations.
    #[serde(default)]
    pub quotes: Vec<PredictedQuote>,
}

/// A predicted quotation.
#[derive(Clone, Debug, Deserialize)]
pub struct PredictedQuote {
    /// `direct`, `indirect` or `mixed`.
    pub kind: String,
    /// Half-open spans of bytes.
    pub content: Vec<ByteSpan>,
    /// The reporting word or phrase.
    #[serde(default)]
    pub cue: Option<ByteSpan>,
    /// The noun phrase that names who speaks.
    #[serde(default)]
    pub source: Option<ByteSpan>,
    /// Who speaks.
    #[serde(default)]
    pub speaker: Option<Speaker>,
    /// How sure the system is, in 0..=1.
    #[serde(default)]
    pub confidence: Option<f64>,
    /// The rule that found it.
    #[serde(default)]
    pub rule: Option<String>,
}

/// A predicted speaker.
#[derive(Clone, Debug, Deserialize)]
pub struct Speaker {
    /// The name.
    pub name: String,
    /// How it was found: `name`, `pronoun` or `context`.
    #[serde(default)]
    pub by: Option<String>,
}

/// A half-open span of bytes.
#[derive(Clone, Copy, Debug, Deserialize)]
pub struct ByteSpan {
    /// The first byte.
    pub start: usize,
    /// The byte after the last.
    pub end: usize,
}
