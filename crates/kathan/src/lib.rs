//! Who said what in Hindi news.
mod error;
mod fold;
mod gazetteer;
mod lexicon;
mod script;
mod sentence;
mod span;
mod token;

pub use error::Error;
pub use fold::{fold, fold_into};
pub use gazetteer::{EntityKind, Entry, Gazetteer, GazetteerBuilder};
pub use sentence::{Paragraphs, Sentence, Sentences, paragraphs, sentences};
pub use span::{Span, Unit, convert_spans};
pub use token::{Token, TokenKind, Tokens, tokens};
