//! Who said what in Hindi news.
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
pub use analyzer::{Analyzer, AnalyzerBuilder};
pub use document::{Document, Entity, Quote};
pub use error::Error;
pub use fold::{fold, fold_into};
pub use gazetteer::{EntityKind, Entry, Gazetteer, GazetteerBuilder};
pub use quote::{QuoteKind, Rule};
pub use sentence::{Paragraphs, Sentence, Sentences, paragraphs, sentences};
pub use span::{Span, Unit, convert_spans};
pub use token::{Token, TokenKind, Tokens, tokens};
