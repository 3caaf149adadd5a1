//! Whether confidence means what it says.

use std::collections::BTreeMap;

use anyhow::Result;
use serde::Serialize;

use crate::format::{Gold, Predicted};
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

/// The predictions that count, with their confidence and whether they are right, and the
/// number of gold items.
fn judged(gold: &[Gold], predicted: &[Predicted]) -> Result<(Vec<(f64, bool)>, usize)> {
    let by_id: BTreeMap<_, _> = predicted.iter().map(|p| (p.id.as_str(), p)).collect();
    let mut all = Vec::new();
    let mut required = 0;
    for gold in gold {
        let passage = Passage::new(gold, by_id.get(gold.id.as_str()).copied())?;
        required += passage.required().len();
        let pairs = passage.pairs(0.5);
        let excused = passage.excused(&pairs);
        for (p, quote) in passage.predicted.map_or(&[][..], |d| &d.quotes).iter().enumerate() {
            if excused.contains(&p) {
                continue;
            }
            let right = pairs.iter().find(|(_, other)| *other == p).is_some_and(|&(g, _)| {
                let want = &gold.quotes[g];
                same_speaker(want.speaker.as_deref(), &want.names, quote.speaker.as_ref().map(|s| s.name.as_str()))
            });
            all.push((quote.confidence.unwrap_or(0.0), right));
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
        let inside: Vec<_> = judged.iter().filter(|(c, _)| *c >= from && (*c < from + 0.1 || tenth == 9)).collect();
        if !inside.is_empty() {
            let sum: f64 = inside.iter().map(|(c, _)| c).sum();
            let right = inside.iter().filter(|(_, right)| *right).count();
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
    judged.sort_by(|a, b| b.0.total_cmp(&a.0));
    let (mut right, mut points) = (0, Vec::new());
    for (i, &(confidence, hit)) in judged.iter().enumerate() {
        right += usize::from(hit);
        if judged.get(i + 1).is_none_or(|next| next.0 < confidence) {
            let (precision, recall) = (100.0 * ratio(right, i + 1), 100.0 * ratio(right, required));
            points.push(Point { confidence, precision, recall });
        }
    }
    Ok(points)
}
