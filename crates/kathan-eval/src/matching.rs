//! Which predicted quotation belongs to which gold one.

use std::collections::BTreeSet;

use anyhow::{Context, Result};

use crate::format::{ByteSpan, Gold, Predicted};
use crate::names::counts;

/// The characters of a content that count, by their number in the text.
pub(crate) type Chars = BTreeSet<usize>;

/// A passage, gold and predicted side by side, in characters.
pub(crate) struct Passage<'a> {
    pub(crate) gold: &'a Gold,
    pub(crate) predicted: Option<&'a Predicted>,
    pub(crate) text: Vec<char>,
    pub(crate) gold_chars: Vec<Chars>,
    pub(crate) predicted_chars: Vec<Chars>,
    byte_to_char: Vec<Option<usize>>,
}

impl<'a> Passage<'a> {
    pub(crate) fn new(gold: &'a Gold, predicted: Option<&'a Predicted>) -> Result<Self> {
        let text: Vec<char> = gold.text.chars().collect();
        let mut byte_to_char = vec![None; gold.text.len() + 1];
        for (number, (byte, _)) in gold.text.char_indices().enumerate() {
            byte_to_char[byte] = Some(number);
        }
        byte_to_char[gold.text.len()] = Some(text.len());
        let mut passage =
            Self { gold, predicted, text, gold_chars: Vec::new(), predicted_chars: Vec::new(), byte_to_char };
        passage.gold_chars = gold.quotes.iter().map(|q| passage.counted(q.content.iter().copied())).collect();
        for quote in predicted.map_or(&[][..], |p| &p.quotes) {
            let spans: Vec<_> = quote.content.iter().map(|&span| passage.chars_of(span)).collect::<Result<_>>()?;
            let chars = passage.counted(spans);
            passage.predicted_chars.push(chars);
        }
        Ok(passage)
    }

    /// A span of bytes as a span of characters.
    pub(crate) fn chars_of(&self, span: ByteSpan) -> Result<[usize; 2]> {
        let at = |byte: usize| {
            self.byte_to_char.get(byte).copied().flatten().with_context(|| {
                format!(
                    "passage {}: byte {byte} of a predicted span is no character boundary of the text",
                    self.gold.id
                )
            })
        };
        Ok([at(span.start)?, at(span.end)?])
    }

    /// The characters inside the spans that count.
    pub(crate) fn counted(&self, spans: impl IntoIterator<Item = [usize; 2]>) -> Chars {
        let end = self.text.len();
        spans.into_iter().flat_map(|[s, e]| s..e.min(end)).filter(|&i| counts(self.text[i])).collect()
    }

    /// The gold items that are required.
    pub(crate) fn required(&self) -> Vec<usize> {
        (0..self.gold.quotes.len()).filter(|&i| !self.gold.quotes[i].optional).collect()
    }

    /// Pairs of required gold and predicted items that overlap by at least `floor`.
    pub(crate) fn pairs(&self, floor: f64) -> Vec<(usize, usize)> {
        let mut scored: Vec<_> = self
            .required()
            .into_iter()
            .flat_map(|g| (0..self.predicted_chars.len()).map(move |p| (g, p)))
            .map(|(g, p)| (overlap(&self.gold_chars[g], &self.predicted_chars[p]), g, p))
            .filter(|&(score, ..)| score >= floor)
            .collect();
        scored.sort_by(|a, b| b.0.total_cmp(&a.0).then((a.1, a.2).cmp(&(b.1, b.2))));
        let (mut gold, mut predicted) = (BTreeSet::new(), BTreeSet::new());
        scored
            .into_iter()
            .filter(|&(_, g, p)| {
                let free = !gold.contains(&g) && !predicted.contains(&p);
                if free {
                    gold.insert(g);
                    predicted.insert(p);
                }
                free
            })
            .map(|(_, g, p)| (g, p))
            .collect()
    }

    /// The predictions that belong to no required item but to an optional one.
    pub(crate) fn excused(&self, pairs: &[(usize, usize)]) -> BTreeSet<usize> {
        let linked: BTreeSet<_> = pairs.iter().map(|&(_, p)| p).collect();
        (0..self.predicted_chars.len())
            .filter(|p| !linked.contains(p))
            .filter(|&p| {
                let predicted = &self.predicted_chars[p];
                self.gold.quotes.iter().zip(&self.gold_chars).filter(|(q, _)| q.optional).any(|(_, gold)| {
                    overlap(gold, predicted) >= 0.5
                        || !predicted.is_empty() && ratio(predicted.intersection(gold).count(), predicted.len()) >= 0.8
                })
            })
            .collect()
    }
}

/// Intersection over union.
pub(crate) fn overlap(a: &Chars, b: &Chars) -> f64 {
    let both = a.intersection(b).count();
    ratio(both, a.len() + b.len() - both)
}

#[expect(clippy::cast_precision_loss, reason = "counts are small")]
pub(crate) fn ratio(part: usize, whole: usize) -> f64 {
    if whole == 0 { 0.0 } else { part as f64 / whole as f64 }
}
