//! Prints what gazetteers of many names and their peers cost to build and to hold, counted by the
//! allocator.
//!
//! A program of its own: counting slows every allocation, and `ratios` is about speed.

use std::time::Instant;

use clap::Parser;
use kathan_benches::automata::{Bytes, Daachorse};
use kathan_benches::{megabytes, names};
use peak_alloc::PeakAlloc;
use serde::Serialize;

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

/// Prints how long gazetteers of many names and their peers take to build, and how much memory
/// they hold.
#[derive(Parser)]
struct Arguments {
    /// Print JSON: {"sizes":[{"name","names","build_s","megabytes","peak_megabytes"}]}
    #[arg(long)]
    json: bool,
    /// How many names each gazetteer has
    #[arg(default_values_t = [10_000, 100_000, 1_000_000])]
    names: Vec<usize>,
}

/// What a finder of names costs.
#[derive(Serialize)]
struct Size {
    name: &'static str,
    names: usize,
    build_s: f64,
    /// What it holds when built; for ours, with the text of the names.
    megabytes: f64,
    /// The most that was held while it was built.
    peak_megabytes: f64,
}

fn main() {
    let arguments = Arguments::parse();
    let sizes: Vec<_> = arguments.names.iter().flat_map(|&count| sizes(count)).collect();
    if arguments.json {
        println!("{}", serde_json::json!({ "sizes": sizes }));
        return;
    }
    println!("{:<12} {:>10} {:>10} {:>10} {:>10}", "name", "names", "build s", "MB", "peak MB");
    for Size { name, names, build_s, megabytes, peak_megabytes } in sizes {
        println!("{name:<12} {names:>10} {build_s:>10.3} {megabytes:>10.1} {peak_megabytes:>10.1}");
    }
}

fn sizes(count: usize) -> [Size; 3] {
    let names = names::names(count);
    let list = names.join("\n");
    [
        size("kathan", count, || names::gazetteer(&list)),
        size("daachorse", count, || Daachorse::new(&names)),
        size("aho-corasick", count, || Bytes::new(&names)),
    ]
}

fn size<T>(name: &'static str, names: usize, build: impl FnOnce() -> T) -> Size {
    let held = MEMORY.current_usage();
    MEMORY.reset_peak_usage();
    let start = Instant::now();
    let kept = build();
    let time = start.elapsed();
    let size = Size {
        name,
        names,
        build_s: time.as_secs_f64(),
        megabytes: megabytes(MEMORY.current_usage() - held),
        peak_megabytes: megabytes(MEMORY.peak_usage() - held),
    };
    drop(kept);
    size
}
