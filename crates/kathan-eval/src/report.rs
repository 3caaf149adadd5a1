//! The figures.

use std::collections::BTreeMap;

use anyhow::Result;
use serde::Serialize;

use crate::format::{Gold, Predicted};
use crate::matching::{Chars, Passage, overlap, ratio};
use crate::names::same_speaker;

/// Hits out of predictions and out of gold items.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Figure {
    /// What was right.
    pub hits: usize,
    /// What was predicted.
    pub predicted: usize,
    /// What the gold has.
    pub gold: usize,
}

impl Figure {
    /// Precision, per cent.
    pub fn precision(self) -> f64 {
        100.0 * ratio(self.hits, self.predicted)
    }

    /// Recall, per cent.
    pub fn recall(self) -> f64 {
        100.0 * ratio(self.hits, self.gold)
    }

    /// The harmonic mean of the two, per cent.
    pub fn f1(self) -> f64 {
        let (p, r) = (self.precision(), self.recall());
        if p + r == 0.0 { 0.0 } else { 2.0 * p * r / (p + r) }
    }
}

/// Right ones out of all.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Accuracy {
    /// What was right.
    pub right: usize,
    /// What was looked at.
    pub of: usize,
}

impl Accuracy {
    /// Per cent.
    pub fn per_cent(self) -> f64 {
        100.0 * ratio(self.right, self.of)
    }

    fn count(&mut self, right: bool) {
        self.right += usize::from(right);
        self.of += 1;
    }
}

/// Recall for one kind of quotation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct KindReport {
    /// Gold items of the kind.
    pub gold: usize,
    /// Found, overlap at least half.
    pub overlap: usize,
    /// Found to the letter.
    pub strict: usize,
    /// Found with the right speaker.
    pub said: usize,
}

/// All figures over a set of passages.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Report {
    /// Required gold items.
    pub gold: usize,
    /// Predictions that count.
    pub predicted: usize,
    /// Content to the letter, and content with an overlap of at least .3, .5 and .8.
    pub strict: Figure,
    /// Overlap of at least .3.
    pub overlap_3: Figure,
    /// Overlap of at least .5: the measure that the pairs below rest on.
    pub overlap_5: Figure,
    /// Overlap of at least .8.
    pub overlap_8: Figure,
    /// Letters and digits of the contents, symmetric: those that gold and predictions share, out of those predicted and
    /// out of those of the gold. Nothing need be half right to count.
    pub letters: Figure,
    /// Who said what: overlap .5 and the right speaker.
    pub said: Figure,
    /// Content to the letter and the right speaker.
    pub said_strict: Figure,
    /// Over the pairs: the kind.
    pub kind: Accuracy,
    /// The cue shares a character with the gold one.
    pub cue: Accuracy,
    /// The source overlaps the gold one by half, or both are missing.
    pub source: Accuracy,
    /// The speaker.
    pub speaker: Accuracy,
    /// The speaker where the gold source is a name or description.
    pub explicit_speaker: Accuracy,
    /// Where it is a pronoun.
    pub pronoun_speaker: Accuracy,
    /// Where there is no source.
    pub implicit_speaker: Accuracy,
    /// By kind: direct, indirect, mixed.
    pub by_kind: BTreeMap<String, KindReport>,
}

/// Scores predictions. A passage that was not predicted counts as one without quotations.
///
/// # Errors
///
/// When a predicted offset is no character boundary of its passage.
pub fn evaluate(gold: &[Gold], predicted: &[Predicted]) -> Result<Report> {
    let mut report = Report::default();
    for kind in ["direct", "indirect", "mixed"] {
        report.by_kind.insert(kind.to_owned(), KindReport::default());
    }
    let by_id: BTreeMap<_, _> = predicted.iter().map(|p| (p.id.as_str(), p)).collect();
    for gold in gold {
        report.add(&Passage::new(gold, by_id.get(gold.id.as_str()).copied())?)?;
    }
    report.close();
    Ok(report)
}

impl Report {
    fn add(&mut self, passage: &Passage<'_>) -> Result<()> {
        let pairs = passage.pairs(0.5);
        let required = passage.required();
        self.gold += required.len();
        let excused = passage.excused(&pairs);
        self.predicted += passage.predicted_chars.len() - excused.len();
        let wanted = union(required.iter().map(|&g| &passage.gold_chars[g]));
        let given = union(
            (0..passage.predicted_chars.len()).filter(|p| !excused.contains(p)).map(|p| &passage.predicted_chars[p]),
        );
        self.letters.merge(Figure {
            hits: wanted.intersection(&given).count(),
            predicted: given.len(),
            gold: wanted.len(),
        });
        self.overlap_3.hits += passage.pairs(0.3).len();
        self.overlap_5.hits += pairs.len();
        self.overlap_8.hits += passage.pairs(0.8).len();
        for i in required {
            self.by_kind.entry(passage.gold.quotes[i].kind.clone()).or_default().gold += 1;
        }
        for (g, p) in pairs {
            self.add_pair(passage, g, p)?;
        }
        Ok(())
    }

    fn add_pair(&mut self, passage: &Passage<'_>, g: usize, p: usize) -> Result<()> {
        let gold = &passage.gold.quotes[g];
        let Some(predicted) = passage.predicted.and_then(|d| d.quotes.get(p)) else { return Ok(()) };
        let strict = passage.gold_chars[g] == passage.predicted_chars[p];
        let name = predicted.speaker.as_ref().map(|s| s.name.as_str());
        let speaker = same_speaker(gold.speaker.as_deref(), &gold.names, name);
        self.strict.hits += usize::from(strict);
        self.said.hits += usize::from(speaker);
        self.said_strict.hits += usize::from(speaker && strict);
        self.kind.count(gold.kind == predicted.kind);
        self.speaker.count(speaker);
        match gold.source {
            None => self.implicit_speaker.count(speaker),
            Some([s, e]) if is_pronoun(&passage.text[s..e]) => self.pronoun_speaker.count(speaker),
            Some(_) => self.explicit_speaker.count(speaker),
        }
        let source = predicted.source.map(|span| passage.chars_of(span)).transpose()?;
        self.source.count(match (gold.source, source) {
            (Some(a), Some(b)) => overlap(&passage.counted([a]), &passage.counted([b])) >= 0.5,
            (a, b) => a.is_none() && b.is_none(),
        });
        if let Some(cue) = gold.cue {
            let found = predicted.cue.map(|span| passage.chars_of(span)).transpose()?;
            let cue = passage.counted([cue]);
            self.cue.count(found.is_some_and(|found| !cue.is_disjoint(&passage.counted([found]))));
        }
        let kind = self.by_kind.entry(gold.kind.clone()).or_default();
        kind.overlap += 1;
        kind.strict += usize::from(strict);
        kind.said += usize::from(speaker);
        Ok(())
    }

    fn close(&mut self) {
        let (predicted, gold) = (self.predicted, self.gold);
        for figure in [
            &mut self.strict,
            &mut self.overlap_3,
            &mut self.overlap_5,
            &mut self.overlap_8,
            &mut self.said,
            &mut self.said_strict,
        ] {
            (figure.predicted, figure.gold) = (predicted, gold);
        }
    }
}

fn union<'a>(all: impl Iterator<Item = &'a Chars>) -> Chars {
    all.flatten().copied().collect()
}

/// Whether a source is one pronoun.
fn is_pronoun(source: &[char]) -> bool {
    const PRONOUNS: [&str; 24] = [
        "वह",
        "वे",
        "वो",
        "यह",
        "ये",
        "उसने",
        "उन्होंने",
        "इन्होंने",
        "इसने",
        "उनका",
        "उनके",
        "उनकी",
        "उसका",
        "उसके",
        "उसकी",
        "इनका",
        "इसका",
        "इसके",
        "जिसने",
        "जिन्होंने",
        "मैं",
        "मैंने",
        "हम",
        "हमने",
    ];
    let source: String = source.iter().collect();
    PRONOUNS.contains(&source.as_str())
}

/// A quotation that is wrong.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Mistake {
    /// The passage.
    pub id: String,
    /// `missed`, `spurious`, `span` or `speaker`.
    pub what: &'static str,
    /// What was wanted and what was got.
    pub text: String,
}

/// Every mistake, passage by passage.
///
/// # Errors
///
/// When a predicted offset is no character boundary of its passage.
pub fn mistakes(gold: &[Gold], predicted: &[Predicted]) -> Result<Vec<Mistake>> {
    let by_id: BTreeMap<_, _> = predicted.iter().map(|p| (p.id.as_str(), p)).collect();
    let mut all = Vec::new();
    for gold in gold {
        let passage = Passage::new(gold, by_id.get(gold.id.as_str()).copied())?;
        let show = |spans: &[[usize; 2]]| {
            let parts: Vec<String> = spans.iter().map(|&[s, e]| passage.text[s..e].iter().collect()).collect();
            parts.join(" … ")
        };
        let mut push = |what, text| all.push(Mistake { id: gold.id.clone(), what, text });
        let pairs = passage.pairs(0.5);
        let excused = passage.excused(&pairs);
        for g in passage.required().into_iter().filter(|g| pairs.iter().all(|(other, _)| other != g)) {
            push("missed", format!("{:?}: {}", gold.quotes[g].speaker, show(&gold.quotes[g].content)));
        }
        for (p, quote) in passage.predicted.map_or(&[][..], |d| &d.quotes).iter().enumerate() {
            let content: Vec<_> = quote.content.iter().map(|&s| passage.chars_of(s)).collect::<Result<_>>()?;
            let name = quote.speaker.as_ref().map(|s| s.name.as_str());
            let Some(&(g, _)) = pairs.iter().find(|(_, other)| *other == p) else {
                if !excused.contains(&p) {
                    push("spurious", format!("{name:?}: {}", show(&content)));
                }
                continue;
            };
            let want = &gold.quotes[g];
            if passage.gold_chars[g] != passage.predicted_chars[p] {
                push("span", format!("want «{}» got «{}»", show(&want.content), show(&content)));
            }
            if !same_speaker(want.speaker.as_deref(), &want.names, name) {
                push("speaker", format!("want {:?} got {name:?}: {}", want.speaker, show(&want.content)));
            }
        }
    }
    Ok(all)
}

impl Figure {
    fn merge(&mut self, other: Self) {
        self.hits += other.hits;
        self.predicted += other.predicted;
        self.gold += other.gold;
    }
}

impl Report {
    /// Adds the counts of the headline figures of another set of passages.
    pub(crate) fn merge(&mut self, other: &Self) {
        self.gold += other.gold;
        self.predicted += other.predicted;
        self.strict.merge(other.strict);
        self.overlap_5.merge(other.overlap_5);
        self.said.merge(other.said);
        self.said_strict.merge(other.said_strict);
    }
}
