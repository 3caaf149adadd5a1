//! Who said what in Hindi news: tokens, sentences, names and quotations with their speakers.
//!
//! # Quotations
//!
//! An [`Analyzer`] is built once and shared; it makes a [`Document`] of each text.
//!
//! ```
//! use kathan::{Analyzer, QuoteKind};
//!
//! let analyzer = Analyzer::new();
//! let document = analyzer.analyze("सोनल मेहता ने इसे “ऐतिहासिक” बताया।");
//! let quote = document.quotes().next().unwrap();
//! assert_eq!(quote.kind(), QuoteKind::Mixed);
//! assert_eq!(quote.speaker(), Some("सोनल मेहता"));
//! assert_eq!(quote.rule().as_str(), "fragment");
//! ```
//!
//! # Names
//!
//! ```
//! let document = kathan::Analyzer::new().analyze("रूस ने यूक्रेन से बात की।");
//! let names: Vec<_> = document.entities().map(|e| (e.name(), e.kind().as_str())).collect();
//! assert_eq!(names, [("रूस", "location"), ("यूक्रेन", "location")]);
//! ```
//!
//! # Tokens and sentences
//!
//! [`tokens`] and [`sentences`] are lazy iterators that need no analyzer and no data.
//!
//! ```
//! let tokens: Vec<_> = kathan::tokens("आज 20% मत पड़े।").map(|t| t.text()).collect();
//! assert_eq!(tokens, ["आज", "20", "%", "मत", "पड़े", "।"]);
//! ```
//!
//! # Promises
//!
//! - Analysis never fails and never panics, whatever the text. It costs O(text).
//! - Every [`Span`] is in bytes of the text as given, on character boundaries.
//! - The text is never rewritten; [`fold`] makes keys for look-up, not text.
//!
//! # Features
//!
//! - `analysis` (default): names and quotations, the [`Analyzer`] and the [`Gazetteer`].
//! - `names` (default): the embedded gazetteer of people, places and organisations, and the
//!   lists of given names and surnames.
//! - `loaders` (default): reading gazetteers of one's own from TSV, CSV and JSON Lines.
//!
//! With `default-features = false` there are tokens, sentences, folded keys and offsets, on a handful of small
//! dependencies and without I/O.

#![cfg_attr(
    not(feature = "analysis"),
    expect(dead_code, unused_imports, reason = "the lexicon and the tokenizer serve the analysis as well")
)]

#[cfg(feature = "analysis")]
mod analysis;
#[cfg(feature = "analysis")]
mod analyzer;
#[cfg(feature = "analysis")]
mod clause;
#[cfg(feature = "analysis")]
mod document;
#[cfg(feature = "analysis")]
mod error;
mod fold;
#[cfg(feature = "analysis")]
mod gazetteer;
mod lexicon;
#[cfg(feature = "analysis")]
mod mention;
#[cfg(feature = "analysis")]
mod parse;
#[cfg(feature = "analysis")]
mod quote;
mod script;
mod sentence;
#[cfg(feature = "analysis")]
mod sift;
mod span;
mod token;

#[cfg(feature = "analysis")]
pub use analysis::Analysis;
#[cfg(feature = "analysis")]
pub use analyzer::{Analyzer, AnalyzerBuilder, Stage};
#[cfg(feature = "analysis")]
pub use document::{Document, Entity, Quote};
#[cfg(feature = "analysis")]
pub use error::Error;
pub use fold::{Folded, FoldedSpans, Key, fold, fold_into, folded, folded_spans};
#[cfg(feature = "analysis")]
pub use gazetteer::{Conflict, EntityKind, Entry, EntryBuf, Gazetteer, GazetteerBuilder};
#[cfg(feature = "analysis")]
pub use lexicon::MarkUse;
#[cfg(feature = "analysis")]
pub use quote::{Basis, QuoteKind, Rule};
pub use sentence::{Paragraphs, Sentence, Sentences, paragraphs, sentences};
pub use span::{Span, Unit, convert_spans};
pub use token::{Token, TokenKind, Tokens, tokens};

/// The README's code, so that it cannot rot.
#[cfg(all(doctest, feature = "loaders", feature = "names"))]
#[doc = include_str!("../../../README.md")]
struct Readme;
