//! How far a figure would move on other passages: bootstrap over passages.

use anyhow::Result;
use serde::Serialize;

use crate::format::{Gold, Predicted};
use crate::report::{Report, evaluate};

/// A figure and the interval that holds it in 95 of 100 samples.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Interval {
    /// The lower end.
    pub low: f64,
    /// The upper end.
    pub high: f64,
}

/// Intervals of figures over `samples` samples of the passages, drawn with a fixed seed.
///
/// # Errors
///
/// When a predicted offset is no character boundary of its passage.
pub fn intervals(
    gold: &[Gold],
    predicted: &[Predicted],
    samples: usize,
    figures: &[fn(&Report) -> f64],
) -> Result<Vec<Interval>> {
    let single: Vec<Report> =
        gold.iter().map(|g| evaluate(std::slice::from_ref(g), predicted)).collect::<Result<_>>()?;
    let mut random = fastrand::Rng::with_seed(1857);
    let mut drawn: Vec<Vec<f64>> = vec![Vec::with_capacity(samples); figures.len()];
    for _ in 0..samples {
        let mut sum = Report::default();
        for _ in 0..single.len() {
            sum.merge(&single[random.usize(..single.len())]);
        }
        for (values, figure) in drawn.iter_mut().zip(figures) {
            values.push(figure(&sum));
        }
    }
    Ok(drawn.into_iter().map(interval).collect())
}

fn interval(mut values: Vec<f64>) -> Interval {
    values.sort_by(f64::total_cmp);
    let at = |share: usize| values.get(values.len() * share / 1000).or(values.last()).copied().unwrap_or(0.0);
    Interval { low: at(25), high: at(975) }
}
