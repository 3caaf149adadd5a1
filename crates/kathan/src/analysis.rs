//! The Analysis JSON, version 1: what programs exchange.

use serde::Serialize;

use crate::document::{Document, Quote};
use crate::lexicon::MarkUse;
use crate::quote::{Basis, QuoteKind};
use crate::span::Span;
use crate::token::TokenKind;

/// A document in the form of the Analysis JSON, version 1, ready for any serde format.
///
/// Offsets are bytes. Fields are only ever added within a version.
#[derive(Debug, Serialize)]
pub struct Analysis<'d> {
    id: &'d str,
    sentences: Vec<Span>,
    entities: Vec<EntityJson<'d>>,
    quotes: Vec<QuoteJson<'d>>,
    unsaid: Vec<UnsaidJson>,
    #[serde(skip_serializing_if = "Option::is_none")]
    tokens: Option<Vec<TokenJson>>,
}

#[derive(Debug, Serialize)]
struct EntityJson<'d> {
    id: String,
    name: &'d str,
    #[serde(rename = "type")]
    kind: &'d str,
    link: Option<&'d str>,
    mentions: &'d [Span],
}

#[derive(Debug, Serialize)]
struct QuoteJson<'d> {
    kind: QuoteKind,
    content: &'d [Span],
    cue: Option<Span>,
    source: Option<Span>,
    speaker: Option<SpeakerJson<'d>>,
    addressee: Option<Span>,
    via: Option<Span>,
    confidence: f32,
    rule: &'static str,
}

#[derive(Debug, Serialize)]
struct SpeakerJson<'d> {
    name: &'d str,
    entity: Option<String>,
    by: Basis,
}

#[derive(Debug, Serialize)]
struct UnsaidJson {
    #[serde(flatten)]
    span: Span,
    #[serde(rename = "use")]
    used: MarkUse,
}

#[derive(Debug, Serialize)]
struct TokenJson {
    #[serde(flatten)]
    span: Span,
    kind: TokenKind,
}

impl Document<'_> {
    /// The document as Analysis JSON under an identifier of the caller's.
    ///
    /// ```
    /// let document = kathan::Analyzer::new().analyze("उसने कहा, “हाँ।”");
    /// let json = serde_json::to_string(&document.analysis("a1")).unwrap();
    /// assert!(json.starts_with(r#"{"id":"a1","sentences":[{"start":0,"#));
    /// ```
    pub fn analysis<'d>(&'d self, id: &'d str) -> Analysis<'d> {
        let entities = self
            .entities()
            .map(|entity| EntityJson {
                id: entity_id(entity.index()),
                name: entity.name(),
                kind: entity.kind().as_str(),
                link: entity.entry().and_then(crate::Entry::link),
                mentions: entity.mentions(),
            })
            .collect();
        Analysis {
            id,
            sentences: self.sentences().map(crate::Sentence::span).collect(),
            entities,
            quotes: self.quotes().map(quote_json).collect(),
            unsaid: self.unsaid().map(|(span, used)| UnsaidJson { span, used }).collect(),
            tokens: None,
        }
    }
}

impl Analysis<'_> {
    /// Adds the tokens of `document`.
    #[must_use]
    pub fn with_tokens(mut self, document: &Document<'_>) -> Self {
        let json = |token: &crate::Token<'_>| TokenJson { span: token.span(), kind: token.kind() };
        self.tokens = Some(document.tokens().iter().map(json).collect());
        self
    }
}

fn quote_json(quote: Quote<'_>) -> QuoteJson<'_> {
    QuoteJson {
        kind: quote.kind(),
        content: quote.content(),
        cue: quote.cue(),
        source: quote.source(),
        speaker: quote.speaker().map(|name| SpeakerJson {
            name,
            by: quote.basis(),
            entity: quote.speaker_entity().map(|e| entity_id(e.index())),
        }),
        addressee: quote.addressee(),
        via: quote.via(),
        confidence: quote.confidence(),
        rule: quote.rule().as_str(),
    }
}

/// `e1`, `e2`, … in the order of the document.
fn entity_id(index: usize) -> String {
    format!("e{}", index + 1)
}
