//! Whether confidence means what it says.

use std::collections::BTreeMap;

use anyhow::Result;
use serde::Serialize;

use crate::format::{Gold, Predicted, PredictedQuote};
use crate::matching::{Passage, ratio};
use crate::names::same_speaker;

/// The predictions of a range of confidence.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Bin {
    /// The least confidence of the range.
    pub from: f64,
    /// The confidence on the average.
    pub confidence: f64,
    /// How many of them were right: content overlap .5 and speaker.
    pub right: usize,
    /// How many there are.
    pub of: usize,
}

/// Precision and recall of the predictions with at least this confidence.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Point {
    /// The floor.
    pub confidence: f64,
    /// Per cent.
    pub precision: f64,
    /// Per cent.
    pub recall: f64,
}

/// A prediction that counts, and whether it is right.
struct Judged<'a> {
    quote: &'a PredictedQuote,
    right: bool,
}

impl Judged<'_> {
    fn confidence(&self) -> f64 {
        self.quote.confidence.unwrap_or(0.0)
    }
}

/// How many quotations of each rule and each way of knowing the speaker are right, as a
/// table: `rule`, `by`, `right`, `of`.
///
/// # Errors
///
/// When a predicted offset is no character boundary of its passage.
pub fn calibration(gold: &[Gold], predicted: &[Predicted]) -> Result<String> {
    let (judged, _) = judged(gold, predicted)?;
    let mut counts: BTreeMap<(&str, &str), (usize, usize)> = BTreeMap::new();
    for Judged { quote, right } in &judged {
        let by = quote.speaker.as_ref().map_or("nothing", |s| s.by.as_deref().unwrap_or("name"));
        let count = counts.entry((quote.rule.as_deref().unwrap_or(""), by)).or_default();
        count.0 += usize::from(*right);
        count.1 += 1;
    }
    let rows = counts.into_iter().map(|((rule, by), (right, of))| format!("{rule}\t{by}\t{right}\t{of}\n"));
    Ok(std::iter::once("rule\tby\tright\tof\n".to_owned()).chain(rows).collect())
}

/// The predictions that count, and the number of gold items.
fn judged<'a>(gold: &[Gold], predicted: &'a [Predicted]) -> Result<(Vec<Judged<'a>>, usize)> {
    let by_id: BTreeMap<_, &'a Predicted> = predicted.iter().map(|p| (p.id.as_str(), p)).collect();
    let mut all = Vec::new();
    let mut required = 0;
    for gold in gold {
        let predicted = by_id.get(gold.id.as_str()).copied();
        let passage = Passage::new(gold, predicted)?;
        required += passage.required().len();
        let pairs = passage.pairs(0.5);
        let excused = passage.excused(&pairs);
        for (p, quote) in predicted.map_or(&[][..], |d| &d.quotes).iter().enumerate() {
            if excused.contains(&p) {
                continue;
            }
            let right = pairs.iter().find(|(_, other)| *other == p).is_some_and(|&(g, _)| {
                let want = &gold.quotes[g];
                same_speaker(want.speaker.as_deref(), &want.names, quote.speaker.as_ref().map(|s| s.name.as_str()))
            });
            all.push(Judged { quote, right });
        }
    }
    Ok((all, required))
}

/// Right ones by tenths of confidence.
///
/// # Errors
///
/// When a predicted offset is no character boundary of its passage.
pub fn reliability(gold: &[Gold], predicted: &[Predicted]) -> Result<Vec<Bin>> {
    let (judged, _) = judged(gold, predicted)?;
    let mut bins: Vec<Bin> = Vec::new();
    for tenth in 0..10 {
        let from = f64::from(tenth) / 10.0;
        let inside: Vec<_> =
            judged.iter().filter(|j| j.confidence() >= from && (j.confidence() < from + 0.1 || tenth == 9)).collect();
        if !inside.is_empty() {
            let sum: f64 = inside.iter().map(|j| j.confidence()).sum();
            let right = inside.iter().filter(|j| j.right).count();
            bins.push(Bin { from, confidence: sum * ratio(1, inside.len()), right, of: inside.len() });
        }
    }
    Ok(bins)
}

/// Precision and recall at every floor of confidence, the highest first.
///
/// # Errors
///
/// When a predicted offset is no character boundary of its passage.
pub fn precision_at_recall(gold: &[Gold], predicted: &[Predicted]) -> Result<Vec<Point>> {
    let (mut judged, required) = judged(gold, predicted)?;
    judged.sort_by(|a, b| b.confidence().total_cmp(&a.confidence()));
    let (mut right, mut points) = (0, Vec::new());
    for (i, judgement) in judged.iter().enumerate() {
        right += usize::from(judgement.right);
        let confidence = judgement.confidence();
        if judged.get(i + 1).is_none_or(|next| next.confidence() < confidence) {
            let (precision, recall) = (100.0 * ratio(right, i + 1), 100.0 * ratio(right, required));
            points.push(Point { confidence, precision, recall });
        }
    }
    Ok(points)
}
