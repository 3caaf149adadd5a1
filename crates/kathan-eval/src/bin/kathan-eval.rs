//! Scores predicted quotations against gold ones, as a table or as JSON.

use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use clap::Parser;
use kathan_eval::{
    Figure, Gold, Predicted, Report, calibration, evaluate, intervals, mistakes, precision_at_recall, reliability,
};
use serde::de::DeserializeOwned;

/// Scores predicted quotations against gold ones.
#[derive(Parser)]
#[command(version)]
struct Arguments {
    /// Gold passages, one a line: {"id","text","quotes":[…]} with offsets in characters
    gold: PathBuf,
    /// Predictions as Analysis JSON, one document a line, with offsets in bytes
    predicted: PathBuf,
    /// Print JSON
    #[arg(long)]
    json: bool,
    /// Print up to this many mistakes first
    #[arg(long, default_value_t = 0)]
    errors: usize,
    /// Print how often each confidence is right, and the precision at each recall
    #[arg(long)]
    reliability: bool,
    /// Print the table that Kathan's confidences are made from, and nothing else
    #[arg(long)]
    calibrate: bool,
    /// Samples for the confidence intervals; 0 for none
    #[arg(long, default_value_t = 1000)]
    samples: usize,
}

type Measure = fn(&Report) -> f64;

/// The headline figures, with their names.
const FIGURES: [(&str, Measure); 4] = [
    ("content strict", |r| r.strict.f1()),
    ("content overlap", |r| r.overlap_5.f1()),
    ("who said what", |r| r.said.f1()),
    ("who said strict", |r| r.said_strict.f1()),
];

fn main() -> Result<()> {
    let arguments = Arguments::parse();
    let gold: Vec<Gold> = read(&arguments.gold)?;
    let predicted: Vec<Predicted> = read(&arguments.predicted)?;
    if arguments.calibrate {
        print!("{}", calibration(&gold, &predicted)?);
        return Ok(());
    }
    let report = evaluate(&gold, &predicted)?;
    if arguments.json {
        println!("{}", json(&report, &gold, &predicted, &arguments)?);
        return Ok(());
    }
    for mistake in mistakes(&gold, &predicted)?.iter().take(arguments.errors) {
        println!("{}\t{}\t{}", mistake.id, mistake.what, mistake.text);
    }
    print(&report);
    if arguments.samples > 0 {
        let figures: Vec<_> = FIGURES.iter().map(|(_, figure)| *figure).collect();
        println!("95 % of samples of the passages:");
        for ((name, _), i) in FIGURES.iter().zip(intervals(&gold, &predicted, arguments.samples, &figures)?) {
            println!("{name:16} F1 {:5.1} to {:5.1}", i.low, i.high);
        }
    }
    if arguments.reliability {
        print_reliability(&gold, &predicted)?;
    }
    Ok(())
}

/// Reads JSON Lines; an error names the file and line.
fn read<T: DeserializeOwned>(path: &Path) -> Result<Vec<T>> {
    let file = File::open(path).with_context(|| format!("{}: cannot be opened", path.display()))?;
    let mut all = Vec::new();
    for (i, line) in BufReader::new(file).lines().enumerate() {
        let line = line.with_context(|| format!("{}:{}: cannot be read", path.display(), i + 1))?;
        if !line.trim().is_empty() {
            let value = serde_json::from_str(&line).with_context(|| format!("{}:{}", path.display(), i + 1))?;
            all.push(value);
        }
    }
    Ok(all)
}

fn print(report: &Report) {
    println!("gold {}  predicted {}", report.gold, report.predicted);
    let row = |name: &str, f: Figure| {
        println!("{name:16} P {:5.1}  R {:5.1}  F1 {:5.1}", f.precision(), f.recall(), f.f1());
    };
    row("content strict", report.strict);
    row("content overlap", report.overlap_5);
    row("who said what", report.said);
    row("who said strict", report.said_strict);
    row("overlap at .3", report.overlap_3);
    row("overlap at .8", report.overlap_8);
    row("letters", report.letters);
    println!(
        "accuracy         kind {:.1}  cue {:.1}  source {:.1}  speaker {:.1}",
        report.kind.per_cent(),
        report.cue.per_cent(),
        report.source.per_cent(),
        report.speaker.per_cent()
    );
    println!(
        "speaker          named {:.1} of {}  pronoun {:.1} of {}  without source {:.1} of {}",
        report.explicit_speaker.per_cent(),
        report.explicit_speaker.of,
        report.pronoun_speaker.per_cent(),
        report.pronoun_speaker.of,
        report.implicit_speaker.per_cent(),
        report.implicit_speaker.of
    );
    for (kind, k) in &report.by_kind {
        let recall = |hits| Figure { hits, predicted: 0, gold: k.gold }.recall();
        println!(
            "{kind:9} gold {:4}  overlap {:5.1}  strict {:5.1}  who said what {:5.1}",
            k.gold,
            recall(k.overlap),
            recall(k.strict),
            recall(k.said)
        );
    }
}

fn print_reliability(gold: &[Gold], predicted: &[Predicted]) -> Result<()> {
    println!("confidence   given   right      of");
    for bin in reliability(gold, predicted)? {
        let right = Figure { hits: bin.right, predicted: bin.of, gold: 0 }.precision();
        println!("{:.1} to {:.1}  {:6.1}  {right:6.1}  {:6}", bin.from, bin.from + 0.1, 100.0 * bin.confidence, bin.of);
    }
    println!("floor   precision  recall");
    for point in precision_at_recall(gold, predicted)? {
        println!("{:.3}   {:9.1}  {:6.1}", point.confidence, point.precision, point.recall);
    }
    Ok(())
}

fn json(report: &Report, gold: &[Gold], predicted: &[Predicted], arguments: &Arguments) -> Result<String> {
    let figure = |f: Figure| serde_json::json!({"P": f.precision(), "R": f.recall(), "F1": f.f1()});
    let figures: Vec<_> = FIGURES.iter().map(|(_, figure)| *figure).collect();
    let ranges: serde_json::Map<_, _> = FIGURES
        .iter()
        .zip(intervals(gold, predicted, arguments.samples, &figures)?)
        .map(|((name, _), interval)| ((*name).to_owned(), serde_json::json!(interval)))
        .collect();
    let mut value = serde_json::json!({
        "gold": report.gold,
        "predicted": report.predicted,
        "content strict": figure(report.strict),
        "content overlap": figure(report.overlap_5),
        "who said what": figure(report.said),
        "who said strict": figure(report.said_strict),
        "overlap at .3": figure(report.overlap_3),
        "overlap at .8": figure(report.overlap_8),
        "letters": figure(report.letters),
        "accuracy": {
            "kind": report.kind.per_cent(), "cue": report.cue.per_cent(),
            "source": report.source.per_cent(), "speaker": report.speaker.per_cent(),
        },
        "speaker": {
            "named": report.explicit_speaker, "pronoun": report.pronoun_speaker, "without source": report.implicit_speaker,
        },
        "recall by kind": report.by_kind,
        "intervals": ranges,
    });
    if arguments.reliability {
        value["reliability"] = serde_json::json!(reliability(gold, predicted)?);
        value["precision at recall"] = serde_json::json!(precision_at_recall(gold, predicted)?);
    }
    Ok(value.to_string())
}
