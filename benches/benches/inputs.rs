//! Criterion rows for tokens, sentences and the analysis at tiny, small and huge inputs: a headline, an article and
//! 16 MB.

use std::hint::black_box;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use kathan::{Analyzer, Gazetteer};
use kathan_benches as peers;

type Run<'a> = &'a dyn Fn(&str) -> usize;

fn stages(c: &mut Criterion) {
    let huge = peers::text(16 << 20);
    let inputs = [("tiny", peers::headline()), ("small", peers::ARTICLES[0]), ("huge", huge.as_str())];
    let analyzer = Analyzer::new();
    let runs: [(&str, Run<'_>); 8] = [
        ("tokens", &|text| kathan::tokens(text).count()),
        ("tokens/logos", &peers::logos_tokens),
        ("tokens/unicode-segmentation", &peers::unicode_word_bounds),
        ("tokens/icu_segmenter", &peers::icu_words),
        ("sentences", &|text| kathan::sentences(text).count()),
        ("sentences/icu_segmenter", &peers::icu_sentences),
        ("analyze", &|text| analyzer.analyze(text).quotes().len()),
        ("analyze/unicode-segmentation", &peers::unicode_word_bounds),
    ];
    for (name, run) in runs {
        let mut group = c.benchmark_group(name);
        for (size, text) in inputs {
            // A run over 16 MB takes a tenth of a second and more.
            group.sample_size(if size == "huge" { 10 } else { 100 });
            group.throughput(Throughput::Bytes(text.len() as u64));
            group.bench_with_input(BenchmarkId::from_parameter(size), text, |b, text| {
                b.iter(|| run(black_box(text)));
            });
        }
        group.finish();
    }
}

fn gazetteer(c: &mut Criterion) {
    c.bench_function("gazetteer/build", |b| b.iter(|| black_box(Gazetteer::embedded()).len()));
    let gazetteer = Gazetteer::embedded();
    let mut group = c.benchmark_group("gazetteer/find");
    for (size, text) in [("tiny", peers::headline()), ("small", peers::ARTICLES[0])] {
        group.throughput(Throughput::Bytes(text.len() as u64));
        group.bench_with_input(BenchmarkId::from_parameter(size), text, |b, text| {
            b.iter(|| gazetteer.find(black_box(text)).count());
        });
    }
    group.finish();
}

criterion_group!(benches, stages, gazetteer);
criterion_main!(benches);
