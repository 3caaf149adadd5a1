//! The analyzer: everything that is built once and shared.

use std::sync::Arc;

use crate::document::Document;
use crate::gazetteer::Gazetteer;
use crate::lexicon::{Lexicon, Tags, Vocabulary};
use crate::parse::Parse;
use crate::{mention, quote};

/// Reads texts and makes [`Document`]s of them. Cheap to clone, `Send` and `Sync`.
///
/// ```
/// let analyzer = kathan::Analyzer::new();
/// let document = analyzer.analyze("रेखा वर्मा ने कहा कि पानी बढ़ रहा है।");
/// let quote = document.quotes().next().unwrap();
/// assert_eq!(quote.speaker(), Some("रेखा वर्मा"));
/// assert_eq!(quote.text(), "पानी बढ़ रहा है");
/// ```
#[derive(Clone, Debug)]
pub struct Analyzer {
    lexicon: &'static Lexicon,
    gazetteer: Arc<Gazetteer>,
    /// What the lexicon and the gazetteer say of each word.
    vocabulary: Arc<Vocabulary>,
    floor: f32,
}

impl Default for Analyzer {
    fn default() -> Self {
        Self::new()
    }
}

impl Analyzer {
    /// An analyzer with everything embedded. Takes some milliseconds; make one and share it.
    pub fn new() -> Self {
        Self::builder().build()
    }

    /// A builder, to analyse with a gazetteer of one's own.
    pub fn builder() -> AnalyzerBuilder {
        AnalyzerBuilder { gazetteer: None, floor: 0.0 }
    }

    /// Analyses a text. Never fails, whatever the text; costs O(text).
    pub fn analyze<'t>(&self, text: &'t str) -> Document<'t> {
        self.analyze_watched(text, |_| ())
    }

    /// The same, and calls `watch` whenever a stage has ended: to see where the time goes.
    ///
    /// ```
    /// let mut stages = Vec::new();
    /// kathan::Analyzer::new().analyze_watched("रेखा वर्मा आईं।", |stage| stages.push(stage));
    /// assert_eq!(stages, kathan::Stage::ALL);
    /// ```
    pub fn analyze_watched<'t>(&self, text: &'t str, mut watch: impl FnMut(Stage)) -> Document<'t> {
        let parse = Parse::new(text, &self.vocabulary);
        watch(Stage::Parse);
        let mentions = mention::find(&parse, self.lexicon, &self.gazetteer);
        watch(Stage::Mentions);
        let marked = quote::pair(&parse);
        watch(Stage::Marks);
        let mut readings = quote::Readings::new(&parse, self.lexicon, &mentions, &marked);
        let found = quote::find(&mut readings);
        watch(Stage::Quotations);
        let contents = quote::merged(&found);
        let speakers = quote::resolve(readings, &found, &contents);
        watch(Stage::Speakers);
        let unsaid = quote::find_unsaid(&parse, self.lexicon, &marked, &contents);
        let gazetteer = Arc::clone(&self.gazetteer);
        let document = Document::new(parse, mentions, found, &speakers, &unsaid, self.floor, gazetteer);
        watch(Stage::Document);
        document
    }
}

/// A step of the analysis.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Stage {
    /// Tokens, sentences, and what the lexicon says of each word.
    Parse,
    /// People, organisations and places.
    Mentions,
    /// Quotation marks, in pairs.
    Marks,
    /// Cues, sources and contents.
    Quotations,
    /// Who the sources are.
    Speakers,
    /// What the document shows: spans and numbers in place of tokens.
    Document,
}

impl Stage {
    /// All stages in their order.
    pub const ALL: [Self; 6] =
        [Self::Parse, Self::Mentions, Self::Marks, Self::Quotations, Self::Speakers, Self::Document];

    /// `parse`, `mentions`, `marks`, `quotations`, `speakers` or `document`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Parse => "parse",
            Self::Mentions => "mentions",
            Self::Marks => "marks",
            Self::Quotations => "quotations",
            Self::Speakers => "speakers",
            Self::Document => "document",
        }
    }
}

/// Sets what an [`Analyzer`] works with.
#[derive(Clone, Debug)]
pub struct AnalyzerBuilder {
    gazetteer: Option<Gazetteer>,
    floor: f32,
}

impl AnalyzerBuilder {
    /// Uses this gazetteer in place of the embedded one.
    #[must_use]
    pub fn gazetteer(mut self, gazetteer: Gazetteer) -> Self {
        self.gazetteer = Some(gazetteer);
        self
    }

    /// Leaves out quotations with less confidence than this, in 0..=1. Without it none is left out.
    ///
    /// ```
    /// let careful = kathan::Analyzer::builder().confidence_floor(0.9).build();
    /// assert_eq!(careful.analyze("रेखा वर्मा ने कहा, “पानी बढ़ रहा है।”").quotes().len(), 1);
    /// ```
    #[must_use]
    pub fn confidence_floor(mut self, floor: f32) -> Self {
        self.floor = floor;
        self
    }

    /// Makes the analyzer. Costs a look-up for each word that names of the gazetteer start with, and four megabytes for
    /// what is known of each word.
    pub fn build(self) -> Analyzer {
        let gazetteer = self.gazetteer.unwrap_or_else(Gazetteer::embedded);
        let lexicon = Lexicon::embedded();
        let vocabulary = Arc::new(vocabulary(lexicon, &gazetteer));
        Analyzer { lexicon, gazetteer: Arc::new(gazetteer), vocabulary, floor: self.floor }
    }
}

/// The words of the lexicon and those that names of the gazetteer begin with, so that each word of a text is looked up once.
fn vocabulary(lexicon: &Lexicon, gazetteer: &Gazetteer) -> Vocabulary {
    let mut vocabulary = lexicon.words.clone();
    for (word, whole, opens) in gazetteer.first_words() {
        let whole = if whole { Tags::WHOLE_NAME } else { Tags::default() };
        let opens = if opens { Tags::OPENS_NAME } else { Tags::default() };
        vocabulary.change(word, |lexeme| lexeme.tags = lexeme.tags.or(whole).or(opens));
    }
    vocabulary
}
