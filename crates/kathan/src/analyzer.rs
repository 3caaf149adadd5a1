//! The analyzer: everything that is built once and shared.

use std::sync::Arc;

use crate::document::Document;
use crate::gazetteer::Gazetteer;
use crate::lexicon::Lexicon;
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
        let parse = Parse::new(text, self.lexicon);
        let mentions = mention::find(&parse, self.lexicon, &self.gazetteer);
        let marked = quote::pair(&parse);
        let (found, subjects) = quote::find(&parse, self.lexicon, &mentions, &marked);
        let speakers = quote::resolve(&parse, self.lexicon, &mentions, &subjects, &found);
        Document::new(parse, mentions, found, &speakers, self.floor, Arc::clone(&self.gazetteer))
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

    /// Makes the analyzer.
    pub fn build(self) -> Analyzer {
        let gazetteer = self.gazetteer.unwrap_or_else(Gazetteer::embedded);
        Analyzer { lexicon: Lexicon::embedded(), gazetteer: Arc::new(gazetteer), floor: self.floor }
    }
}
