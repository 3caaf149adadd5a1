//! Measures Kathan and its peers interleaved in one run, on one thread, and prints
//! the ratios: these hold when a machine is noisy, where the bare speeds do not.

use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::{Duration, Instant};

use clap::Parser;
use kathan::Analyzer;
use kathan_benches as peers;
use kathan_benches::automata::{Bytes, Daachorse};
use serde::{Deserialize, Serialize};

/// Prints how fast Kathan is, beside its peers, in the same run.
#[derive(Parser)]
struct Arguments {
    /// Print JSON: {"rows":[{"name","ours_mb_s","peer","peer_mb_s","ratio"}]}
    #[arg(long)]
    json: bool,
    /// Megabytes of Hindi text for tokens, sentences and names
    #[arg(long, default_value_t = 16)]
    megabytes: usize,
    /// How often each side is run; the fastest run counts
    #[arg(long, default_value_t = 7)]
    rounds: usize,
    /// Measure only the rows whose name holds this
    #[arg(long, default_value = "")]
    only: String,
    /// Measure the analysis on these texts too: a file with a {"text"} object a line
    #[arg(long)]
    texts: Option<PathBuf>,
}

/// A line of a file of texts.
#[derive(Deserialize)]
struct Text {
    text: String,
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

/// What is run, and the text it runs on.
type Side<'a> = (&'a str, Run<'a>);

/// What is measured, and what was found.
struct Ratios {
    arguments: Arguments,
    rows: Vec<Row>,
}

fn main() -> ExitCode {
    match run(Arguments::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("ratios: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: Arguments) -> Result<(), String> {
    // Before anything is measured, as that takes half a minute.
    let texts = arguments.texts.as_deref().map(read_texts).transpose()?;
    let mut ratios = Ratios { arguments, rows: Vec::new() };
    let text = peers::text(ratios.arguments.megabytes << 20);
    let tokens: Run<'_> = &|text| kathan::tokens(text).count();
    ratios.measure("tokens", &text, tokens, "logos", &peers::logos_tokens);
    ratios.measure("tokens", &text, tokens, "unicode-segmentation", &peers::unicode_word_bounds);
    ratios.measure("tokens", &text, tokens, "icu_segmenter", &peers::icu_words);
    ratios.measure("sentences", &text, &|text| kathan::sentences(text).count(), "icu_segmenter", &peers::icu_sentences);
    ratios.gazetteers();
    let bytes = ratios.arguments.megabytes << 17;
    ratios.analysis("analyze", &articles(bytes).collect::<Vec<_>>());
    if let Some(texts) = texts {
        ratios.analysis("analyze-texts", &texts.iter().map(String::as_str).collect::<Vec<_>>());
    }
    ratios.print();
    Ok(())
}

/// The texts of a file in JSON Lines.
fn read_texts(path: &Path) -> Result<Vec<String>, String> {
    let file = std::fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
    let read = |(number, line): (usize, &str)| {
        let text = serde_json::from_str(line).map(|Text { text }| text);
        text.map_err(|error| format!("{}:{}: {error}", path.display(), number + 1))
    };
    file.lines().enumerate().filter(|(_, line)| !line.is_empty()).map(read).collect()
}

impl Ratios {
    fn measure(&mut self, name: &'static str, text: &str, ours: Run<'_>, peer: &'static str, theirs: Run<'_>) {
        self.measure_on(name, (text, ours), peer, (text, theirs));
    }

    /// Each side on a text of its own.
    fn measure_on(&mut self, name: &'static str, ours: Side<'_>, peer: &'static str, theirs: Side<'_>) {
        if !name.contains(&self.arguments.only) {
            return;
        }
        let (our_time, their_time) = race(ours, theirs, self.arguments.rounds);
        let (ours_mb_s, peer_mb_s) = (peers::speed(ours.0.len(), our_time), peers::speed(theirs.0.len(), their_time));
        self.rows.push(Row { name, ours_mb_s, peer, peer_mb_s, ratio: ours_mb_s / peer_mb_s });
    }

    /// Names found in text: ours with its tokenizing, theirs with a look for whole words.
    fn gazetteers(&mut self) {
        if !"gazetteer".contains(&self.arguments.only) && !self.arguments.only.starts_with("gazetteer") {
            return;
        }
        let bytes = self.arguments.megabytes << 20;
        let names = peers::names::names(10_000);
        let small_text = peers::names::text_with(&names, bytes);
        let small = peers::names::gazetteer(&names.join("\n"));
        for (name, count) in [("gazetteer-100k", 100_000), ("gazetteer-1m", 1_000_000)] {
            let names = peers::names::names(count);
            let text = peers::names::text_with(&names, bytes);
            let ours = peers::names::gazetteer(&names.join("\n"));
            let find: Run<'_> = &|text| peers::names::find(&ours, text);
            let daachorse = Daachorse::new(&names);
            self.measure(name, &text, find, "daachorse", &|text| daachorse.find(text));
            drop(daachorse);
            let automaton = Bytes::new(&names);
            self.measure(name, &text, find, "aho-corasick", &|text| automaton.find(text));
            drop(automaton);
            self.measure_on(
                name,
                (&text, find),
                "gazetteer-10k",
                (&small_text, &|text| peers::names::find(&small, text)),
            );
        }
    }

    /// The whole analysis, article by article as it is used.
    fn analysis(&mut self, name: &'static str, articles: &[&str]) {
        let analyzer = Analyzer::new();
        let text: String = articles.concat();
        let each = |run: &dyn Fn(&str) -> usize| articles.iter().map(|article| run(article)).sum::<usize>();
        self.measure(
            name,
            &text,
            &|_| each(&|article| analyzer.analyze(article).quotes().len()),
            "unicode-segmentation",
            &|_| each(&peers::unicode_word_bounds),
        );
    }

    fn print(&self) {
        let Self { rows, arguments } = self;
        if arguments.json {
            println!("{}", serde_json::json!({ "rows": rows }));
            return;
        }
        println!("{:<15} {:>10}  {:<22} {:>10} {:>7}", "name", "ours MB/s", "peer", "peer MB/s", "ratio");
        for Row { name, ours_mb_s, peer, peer_mb_s, ratio } in rows {
            println!("{name:<15} {ours_mb_s:>10.1}  {peer:<22} {peer_mb_s:>10.1} {ratio:>7.2}");
        }
    }
}

/// The articles one after another, up to at least `bytes` bytes.
fn articles(bytes: usize) -> impl Iterator<Item = &'static str> {
    let mut read = 0;
    peers::ARTICLES.iter().copied().cycle().take_while(move |article| {
        let more = read < bytes;
        read += article.len();
        more
    })
}

/// The fastest run of each side, in turns.
fn race(ours: Side<'_>, theirs: Side<'_>, rounds: usize) -> (Duration, Duration) {
    let time = |(text, run): Side<'_>| {
        let start = Instant::now();
        black_box(run(black_box(text)));
        start.elapsed()
    };
    (0..rounds).fold((Duration::MAX, Duration::MAX), |(a, b), _| (a.min(time(ours)), b.min(time(theirs))))
}
