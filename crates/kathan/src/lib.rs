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
//! - `names` (default): the embedded gazetteer of people, places and organisations, and the
//!   lists of given names and surnames.
//! - `loaders` (default): reading gazetteers of one's own from TSV, CSV and JSON Lines.

mod analysis;
mod analyzer;
mod clause;
mod document;
mod error;
mod fold;
mod gazetteer;
mod lexicon;
mod mention;
mod parse;
mod quote;
mod script;
mod sentence;
mod span;
mod token;

pub use analysis::Analysis;
pub use analyzer::{Analyzer, AnalyzerBuilder, Stage};
pub use document::{Document, Entity, Quote};
pub use error::Error;
pub use fold::{Folded, fold, fold_into, folded};
pub use gazetteer::{Conflict, EntityKind, Entry, EntryBuf, Gazetteer, GazetteerBuilder};
pub use quote::{Basis, QuoteKind, Rule};
pub use sentence::{Paragraphs, Sentence, Sentences, paragraphs, sentences};
pub use span::{Span, Unit, convert_spans};
pub use token::{Token, TokenKind, Tokens, tokens};

/// The README's code, so that it cannot rot.
#[cfg(doctest)]
#[doc = include_str!("../../../README.md")]
struct Readme;
