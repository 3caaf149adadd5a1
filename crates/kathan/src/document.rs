//! The result of an analysis, and the views on it.

use std::ops::Range;
use std::sync::Arc;

use crate::gazetteer::{EntityKind, Entry, Gazetteer};
use crate::lexicon::MarkUse;
use crate::mention::{Mention, Mentions};
use crate::parse::Parse;
use crate::quote::{Basis, Found, QuoteKind, Rule, Speaker, Stretch, confidence};
use crate::sentence::Sentence;
use crate::span::Span;
use crate::token::Token;

/// A text with its tokens, sentences, entities and quotations.
///
/// It borrows the text; every span is in bytes of it.
#[derive(Clone, Debug)]
pub struct Document<'t> {
    text: &'t str,
    tokens: Vec<Token<'t>>,
    sentences: Vec<(Span, bool)>,
    entities: Vec<EntitySpans>,
    /// The mentions of all entities, entity by entity.
    mentions: Vec<Span>,
    quotes: Vec<QuoteSpans>,
    unsaid: Vec<(Span, MarkUse)>,
    gazetteer: Arc<Gazetteer>,
}

#[derive(Clone, Debug)]
struct EntitySpans {
    name: Span,
    kind: EntityKind,
    entry: Option<u32>,
    /// Which of the document's mentions are of it.
    mentions: Range<usize>,
}

#[derive(Clone, Debug)]
struct QuoteSpans {
    kind: QuoteKind,
    content: Vec<Span>,
    cue: Option<Span>,
    source: Option<Span>,
    addressee: Option<Span>,
    via: Option<Span>,
    speaker: Option<(Span, Option<usize>)>,
    confidence: f32,
    basis: Basis,
    rule: Rule,
}

impl<'t> Document<'t> {
    pub(crate) fn new(
        parse: Parse<'t>,
        mentions: Mentions,
        found: Vec<Found>,
        speakers: &[(Option<Speaker>, Basis)],
        unsaid: &[(MarkUse, Stretch)],
        floor: f32,
        gazetteer: Arc<Gazetteer>,
    ) -> Self {
        let span = |(first, last): Stretch| parse.span(first, last);
        let Mentions { all, entities } = mentions;
        let mut entities: Vec<EntitySpans> = entities
            .into_iter()
            .map(|e| EntitySpans { name: span(e.name), kind: e.kind, entry: e.entry, mentions: 0..0 })
            .collect();
        let mentions = group(&parse, &all, &mut entities);
        let quotes = found
            .into_iter()
            .zip(speakers)
            .map(|(quote, &(speaker, basis))| QuoteSpans {
                kind: quote.kind,
                content: quote.content.into_iter().map(span).collect(),
                cue: quote.cue.map(span),
                source: quote.source.map(span),
                addressee: quote.addressee.map(span),
                via: quote.via.map(span),
                speaker: speaker.map(|s| (span(s.name), s.entity)),
                confidence: confidence(quote.rule, basis),
                basis,
                rule: quote.rule,
            })
            .filter(|quote| quote.confidence >= floor)
            .collect();
        let sentences = parse.sentences.iter().map(|s| (parse.span(s.first, s.last), s.heading)).collect();
        let unsaid = unsaid.iter().map(|&(used, stretch)| (span(stretch), used)).collect();
        Self { text: parse.text, tokens: parse.tokens, sentences, entities, mentions, quotes, unsaid, gazetteer }
    }

    /// The text that was analysed.
    pub const fn text(&self) -> &'t str {
        self.text
    }

    /// Its tokens, in order.
    pub fn tokens(&self) -> &[Token<'t>] {
        &self.tokens
    }

    /// Its sentences and headings, in order.
    pub fn sentences(&self) -> impl ExactSizeIterator<Item = Sentence<'t>> + '_ {
        self.sentences.iter().map(|&(span, heading)| Sentence::new(self.text, span, heading))
    }

    /// The entities it mentions, by their first mention.
    pub fn entities(&self) -> impl ExactSizeIterator<Item = Entity<'_>> {
        (0..self.entities.len()).map(|index| Entity { document: self, index })
    }

    /// Its quotations, in order.
    pub fn quotes(&self) -> impl ExactSizeIterator<Item = Quote<'_>> {
        self.quotes.iter().map(|spans| Quote { document: self, spans })
    }

    /// Words in quotation marks that nobody is quoted with, in order: the span between the marks, and
    /// what the marks do there.
    ///
    /// ```
    /// let document = kathan::Analyzer::new().analyze("फ़िल्म ‘नदी पार’ शुक्रवार को आएगी।");
    /// let unsaid: Vec<_> = document.unsaid().map(|(span, used)| (span.of(document.text()), used)).collect();
    /// assert_eq!(unsaid, [("नदी पार", kathan::MarkUse::Title)]);
    /// ```
    pub fn unsaid(&self) -> impl ExactSizeIterator<Item = (Span, MarkUse)> + '_ {
        self.unsaid.iter().copied()
    }
}

/// The spans of the mentions entity by entity, of which each entity gets its own.
fn group(parse: &Parse<'_>, all: &[Mention], entities: &mut [EntitySpans]) -> Vec<Span> {
    for mention in all {
        entities[mention.entity].mentions.end += 1;
    }
    let mut behind = 0;
    for entity in &mut *entities {
        let count = entity.mentions.end;
        entity.mentions = behind..behind;
        behind += count;
    }
    let mut spans = vec![Span::new(0, 0); all.len()];
    for mention in all {
        let own = &mut entities[mention.entity].mentions;
        spans[own.end] = parse.span(mention.first, mention.last);
        own.end += 1;
    }
    spans
}

/// An entity of a document.
#[derive(Clone, Copy, Debug)]
pub struct Entity<'d> {
    document: &'d Document<'d>,
    index: usize,
}

impl<'d> Entity<'d> {
    fn data(self) -> &'d EntitySpans {
        &self.document.entities[self.index]
    }

    /// Its number in the document, from 0.
    pub const fn index(self) -> usize {
        self.index
    }

    /// The fullest form of its name in the text.
    pub fn name(self) -> &'d str {
        self.data().name.of(self.document.text)
    }

    /// What it is.
    pub fn kind(self) -> &'d EntityKind {
        &self.data().kind
    }

    /// Its entry in the gazetteer, when it came from there.
    pub fn entry(self) -> Option<Entry<'d>> {
        self.data().entry.map(|entry| self.document.gazetteer.entry(entry))
    }

    /// Where the text mentions it, in order.
    pub fn mentions(self) -> &'d [Span] {
        &self.document.mentions[self.data().mentions.clone()]
    }
}

/// A quotation of a document.
#[derive(Clone, Copy, Debug)]
pub struct Quote<'d> {
    document: &'d Document<'d>,
    spans: &'d QuoteSpans,
}

impl<'d> Quote<'d> {
    /// Direct, indirect or mixed.
    pub const fn kind(self) -> QuoteKind {
        self.spans.kind
    }

    /// The stretches of text that were said, in order; there is at least one.
    pub fn content(self) -> &'d [Span] {
        &self.spans.content
    }

    /// What was said, its stretches joined by ` … `.
    pub fn text(self) -> String {
        let parts: Vec<&str> = self.spans.content.iter().map(|span| span.of(self.document.text)).collect();
        parts.join(" … ")
    }

    /// The word or phrase that reports it: `कहा`.
    pub const fn cue(self) -> Option<Span> {
        self.spans.cue
    }

    /// The noun phrase nearest the cue that names who speaks.
    pub const fn source(self) -> Option<Span> {
        self.spans.source
    }

    /// Who is spoken to.
    pub const fn addressee(self) -> Option<Span> {
        self.spans.addressee
    }

    /// The reporter of a reported speaker: `आरआईए ने पुतिन के हवाले से कहा`.
    pub const fn via(self) -> Option<Span> {
        self.spans.via
    }

    /// Who speaks, by the fullest form in the text; none when the text does not tell.
    pub fn speaker(self) -> Option<&'d str> {
        self.spans.speaker.map(|(name, _)| name.of(self.document.text))
    }

    /// The entity that speaks, when it is one.
    pub fn speaker_entity(self) -> Option<Entity<'d>> {
        let index = self.spans.speaker?.1?;
        Some(Entity { document: self.document, index })
    }

    /// By what the speaker is known: a name, a pronoun, or what came before.
    pub const fn basis(self) -> Basis {
        self.spans.basis
    }

    /// How likely the quotation and its speaker are right, in 0..=1.
    pub const fn confidence(self) -> f32 {
        self.spans.confidence
    }

    /// The rule that found it.
    pub const fn rule(self) -> Rule {
        self.spans.rule
    }
}

#[cfg(test)]
mod tests {
    use crate::Analyzer;

    #[test]
    fn each_entity_has_its_own_mentions_in_order() {
        let text = "रेखा वर्मा और मोहन राव आए। वर्मा बोलीं। राव चुप रहे। पटना में रेखा वर्मा और राव मिले।";
        let analyzer = Analyzer::new();
        let document = analyzer.analyze(text);
        let found: Vec<(&str, Vec<&str>)> = document
            .entities()
            .map(|entity| (entity.name(), entity.mentions().iter().map(|span| span.of(text)).collect()))
            .collect();
        assert_eq!(
            found,
            [
                ("रेखा वर्मा", vec!["रेखा वर्मा", "वर्मा", "रेखा वर्मा"]),
                ("मोहन राव", vec!["मोहन राव", "राव", "राव"]),
                ("पटना", vec!["पटना"]),
            ]
        );
    }
}
