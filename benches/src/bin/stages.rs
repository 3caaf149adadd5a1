//! Prints where the time of the analysis goes, stage by stage, beside tokens and sentences alone.

use std::hint::black_box;
use std::time::{Duration, Instant};

use clap::Parser;
use kathan::{Analyzer, Stage};
use kathan_benches as peers;

/// Prints what each stage of the analysis costs for a byte of Hindi text.
#[derive(Parser)]
struct Arguments {
    /// How often the articles are read; the fastest time of each stage counts
    #[arg(default_value_t = 200)]
    rounds: usize,
}

fn main() {
    let rounds = Arguments::parse().rounds;
    let analyzer = Analyzer::new();
    let bytes: usize = peers::ARTICLES.iter().map(|article| article.len()).sum();
    let mut stages = [Duration::MAX; Stage::ALL.len()];
    let (mut tokens, mut sentences) = (Duration::MAX, Duration::MAX);
    for _ in 0..rounds {
        let mut times = [Duration::ZERO; Stage::ALL.len()];
        for article in peers::ARTICLES {
            let mut last = Instant::now();
            let document = analyzer.analyze_watched(black_box(article), |stage| {
                let now = Instant::now();
                times[stage as usize] += now - last;
                last = now;
            });
            black_box(document.quotes().len());
        }
        for (fastest, time) in stages.iter_mut().zip(times) {
            *fastest = time.min(*fastest);
        }
        tokens = tokens.min(time(&|article| kathan::tokens(article).count()));
        sentences = sentences.min(time(&|article| kathan::sentences(article).count()));
    }
    let whole = stages.iter().sum();
    let row = |name: &str, time: Duration| {
        let (nanoseconds, all): (f64, f64) = (time.as_secs_f64() * 1e9, Duration::as_secs_f64(&whole) * 1e9);
        let a_byte = nanoseconds / (peers::megabytes(bytes) * 1e6);
        println!("{name:<12} {a_byte:>8.2} {:>6.1}", 100.0 * nanoseconds / all);
    };
    println!("{:<12} {:>8} {:>6}", "stage", "ns/byte", "%");
    for (stage, time) in Stage::ALL.iter().zip(stages) {
        row(stage.as_str(), time);
    }
    row("analyze", whole);
    row("tokens", tokens);
    row("sentences", sentences);
}

fn time(run: &dyn Fn(&str) -> usize) -> Duration {
    let start = Instant::now();
    for article in peers::ARTICLES {
        black_box(run(black_box(article)));
    }
    start.elapsed()
}
