//! Measures Kathan and its peers interleaved in one run, on one thread, and prints
//! the ratios: these hold when a machine is noisy, where the bare speeds do not.

use std::hint::black_box;
use std::time::{Duration, Instant};

use clap::Parser;
use kathan::Analyzer;
use kathan_benches as peers;
use serde::Serialize;

/// Prints how fast Kathan is, beside its peers, in the same run.
#[derive(Parser)]
struct Arguments {
    /// Print JSON: {"rows":[{"name","ours_mb_s","peer","peer_mb_s","ratio"}]}
    #[arg(long)]
    json: bool,
    /// Megabytes of Hindi text for tokens and sentences
    #[arg(long, default_value_t = 16)]
    megabytes: usize,
    /// How often each side is run; the fastest run counts
    #[arg(long, default_value_t = 7)]
    rounds: usize,
}

#[derive(Serialize)]
struct Row {
    name: &'static str,
    ours_mb_s: f64,
    peer: &'static str,
    peer_mb_s: f64,
    ratio: f64,
}

type Run<'a> = &'a dyn Fn(&str) -> usize;

fn main() {
    let arguments = Arguments::parse();
    let text = peers::text(arguments.megabytes << 20);
    let analyzer = Analyzer::new();
    let analyze = |_: &str| articles(text.len() / 8, &|article| analyzer.analyze(article).quotes().len());
    let split = |_: &str| articles(text.len() / 8, &peers::unicode_word_bounds);
    let tokens: Run<'_> = &|text| kathan::tokens(text).count();
    let sentences: Run<'_> = &|text| kathan::sentences(text).count();
    let plans: [(&str, Run<'_>, &str, Run<'_>, usize); 5] = [
        ("tokens", tokens, "logos", &peers::logos_tokens, text.len()),
        ("tokens", tokens, "unicode-segmentation", &peers::unicode_word_bounds, text.len()),
        ("tokens", tokens, "icu_segmenter", &peers::icu_words, text.len()),
        ("sentences", sentences, "icu_segmenter", &peers::icu_sentences, text.len()),
        ("analyze", &analyze, "unicode-segmentation", &split, text.len() / 8),
    ];
    let rows: Vec<Row> = plans
        .into_iter()
        .map(|(name, ours, peer, theirs, bytes)| {
            let (ours, theirs) = race(&text, ours, theirs, arguments.rounds);
            let (ours_mb_s, peer_mb_s) = (speed(bytes, ours), speed(bytes, theirs));
            Row { name, ours_mb_s, peer, peer_mb_s, ratio: ours_mb_s / peer_mb_s }
        })
        .collect();
    if arguments.json {
        println!("{}", serde_json::json!({ "rows": rows }));
        return;
    }
    println!("{:<12} {:>10}  {:<22} {:>10} {:>7}", "name", "ours MB/s", "peer", "peer MB/s", "ratio");
    for Row { name, ours_mb_s, peer, peer_mb_s, ratio } in rows {
        println!("{name:<12} {ours_mb_s:>10.1}  {peer:<22} {peer_mb_s:>10.1} {ratio:>7.2}");
    }
}

/// Runs something over one article after another, up to `bytes` bytes.
fn articles(bytes: usize, run: &dyn Fn(&str) -> usize) -> usize {
    let (mut read, mut sum) = (0, 0);
    for article in peers::ARTICLES.iter().cycle() {
        if read >= bytes {
            break;
        }
        sum += run(article);
        read += article.len();
    }
    sum
}

/// The fastest run of each side, in turns.
fn race(text: &str, ours: Run<'_>, theirs: Run<'_>, rounds: usize) -> (Duration, Duration) {
    let time = |run: Run<'_>| {
        let start = Instant::now();
        black_box(run(black_box(text)));
        start.elapsed()
    };
    (0..rounds).fold((Duration::MAX, Duration::MAX), |(a, b), _| (a.min(time(ours)), b.min(time(theirs))))
}

/// Megabytes a second, a megabyte being a million bytes.
#[expect(clippy::cast_precision_loss, reason = "a figure for people")]
fn speed(bytes: usize, time: Duration) -> f64 {
    bytes as f64 / 1e6 / time.as_secs_f64()
}
