//! Prints what gazetteers of many names cost to build and to hold, counted by the allocator.
//!
//! A program of its own: counting slows every allocation, and `ratios` is about speed.

use std::time::Instant;

use clap::Parser;
use kathan_benches::names;
use peak_alloc::PeakAlloc;
use serde::Serialize;

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

/// Prints how long gazetteers of many names take to build, and how much memory they hold.
#[derive(Parser)]
struct Arguments {
    /// Print JSON: {"sizes":[{"names","build_s","megabytes","peak_megabytes"}]}
    #[arg(long)]
    json: bool,
    /// How many names each gazetteer has
    #[arg(default_values_t = [10_000, 100_000, 1_000_000])]
    names: Vec<usize>,
}

/// What a gazetteer costs.
#[derive(Serialize)]
struct Size {
    names: usize,
    build_s: f64,
    /// What it holds when built, the text of its names included.
    megabytes: f64,
    /// The most that was held while it was built.
    peak_megabytes: f64,
}

fn main() {
    let arguments = Arguments::parse();
    let sizes: Vec<_> = arguments.names.iter().map(|&count| size(count)).collect();
    if arguments.json {
        println!("{}", serde_json::json!({ "sizes": sizes }));
        return;
    }
    println!("{:>10} {:>10} {:>10} {:>10}", "names", "build s", "MB", "peak MB");
    for Size { names, build_s, megabytes, peak_megabytes } in sizes {
        println!("{names:>10} {build_s:>10.3} {megabytes:>10.1} {peak_megabytes:>10.1}");
    }
}

fn size(count: usize) -> Size {
    let list = names::names(count).join("\n");
    let held = MEMORY.current_usage();
    MEMORY.reset_peak_usage();
    let start = Instant::now();
    let gazetteer = names::gazetteer(&list);
    let time = start.elapsed();
    let size = Size {
        names: count,
        build_s: time.as_secs_f64(),
        megabytes: megabytes(MEMORY.current_usage() - held),
        peak_megabytes: megabytes(MEMORY.peak_usage() - held),
    };
    drop(gazetteer);
    size
}

/// Bytes as millions of them.
#[expect(clippy::cast_precision_loss, reason = "a figure for people")]
fn megabytes(bytes: usize) -> f64 {
    bytes as f64 / 1e6
}
