//! Prints how fast one document is analysed by its length: the cost is linear when the speed holds. So too for texts
//! that nobody writes, one piece over and over, which come in from broken feeds.

use std::hint::black_box;
use std::time::{Duration, Instant};

use clap::Parser;
use kathan::Analyzer;
use kathan_benches as peers;

/// Prints how fast Kathan analyses documents of 1 KB, 4 KB and so on.
#[derive(Parser)]
struct Arguments {
    /// The longest document, in megabytes
    #[arg(default_value_t = 64)]
    megabytes: usize,
}

/// Pieces without stops, or of marks and cues alone.
const ODD: [&str; 10] = [
    "कहा, ",
    ", कहा,",
    "का कहना है ",
    "लोग, ",
    "“अ” कहा, ",
    "‘",
    "के अनुसार, रेखा ",
    "उसने कहा कि वह आया और ",
    "राम ने कहा और उन्होंने कहा कि वे हैं ",
    "“क” कहा कि “ख” बताया, ",
];

/// So many bytes are analysed at each length at least.
const BYTES: usize = 4 << 20;

fn main() {
    let longest = Arguments::parse().megabytes << 20;
    let analyzer = Analyzer::new();
    println!("{:>10} {:>10}", "KB", "MB/s");
    for length in (10..).step_by(2).map(|power| 1 << power).take_while(|&length| length <= longest) {
        let text = peers::text_of(length);
        let fastest = (0..BYTES.div_ceil(length)).fold(Duration::MAX, |fastest, _| {
            let start = Instant::now();
            black_box(analyzer.analyze(black_box(&text)).quotes().len());
            fastest.min(start.elapsed())
        });
        println!("{:>10} {:>10.1}", length >> 10, peers::speed(text.len(), fastest));
    }
    println!("\n{:<24} {:>10} {:>10}", "MB/s of one piece", "64 KB", "1 MB");
    for piece in ODD {
        let [short, long] = [1 << 16, 1 << 20].map(|bytes: usize| {
            let text = piece.repeat(bytes / piece.len());
            let start = Instant::now();
            black_box(analyzer.analyze(black_box(&text)).quotes().len());
            peers::speed(text.len(), start.elapsed())
        });
        println!("{piece:<24} {short:>10.1} {long:>10.1}");
    }
}
