//! What holds for every text, whatever is in it.

use std::panic::{RefUnwindSafe, UnwindSafe};
use std::sync::LazyLock;

use kathan::{Analyzer, Document, Gazetteer, Quote, Span, Token};
use proptest::prelude::*;
use unicode_segmentation::UnicodeSegmentation;

#[test]
fn marks_that_open_in_every_paragraph_cost_no_stack() {
    let text = "“क ख ग घ।\n".repeat(60_000);
    assert_eq!(ANALYZER.analyze(&text).sentences().len(), 60_000);
}

static ANALYZER: LazyLock<Analyzer> = LazyLock::new(Analyzer::new);

/// Pieces of news text put together at random, with stray marks and other scripts.
fn news() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(vec![
        "रेखा वर्मा",
        "1विवेकानन्द",
        "डॉ.",
        "ने",
        "कहा",
        "कि",
        "के अनुसार",
        "का कहना है",
        "उन्होंने",
        "बताया",
        "और",
        "जबकि",
        "पुलिस",
        "“",
        "”",
        "\"",
        "'",
        "‘",
        "’",
        "«",
        "»",
        "''",
        "``",
        ",",
        "।",
        ".",
        "?",
        "!",
        ":",
        "-",
        "--",
        "...",
        "\n",
        "\n\n",
        " ",
        "(",
        ")",
        "डॉ",
        "बी.",
        "1,00,000",
        "8वीं",
        "अत:",
        "https://a.b",
        "a@b.c",
        "#टैग",
        "@",
        "😀",
        "👩‍🌾",
        "🇮🇳",
        "\u{200d}",
        "\u{94d}",
        "\u{301}",
        "\r",
        "\u{2028}",
        "\u{feff}",
        "é",
        "中文",
        "العربية",
        "हवाले से",
        "में",
        "आरोप लगाया",
        "नहीं",
    ]);
    prop::collection::vec((pieces, prop::bool::ANY), 0..60).prop_map(|pieces| {
        pieces.into_iter().flat_map(|(piece, space)| [piece, if space { " " } else { "" }]).collect()
    })
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof![3 => news(), 1 => any::<String>(), 1 => "[ऀ-ॿ \\-\"'।.,\u{200d}]{0,60}", 1 => "\\PC{0,40}"]
}

fn boundaries(text: &str) -> Vec<usize> {
    text.grapheme_indices(true).map(|(at, _)| at).chain([text.len()]).collect()
}

fn check_span(text: &str, span: Span) {
    assert!(span.start <= span.end && span.end <= text.len());
    assert!(text.is_char_boundary(span.start) && text.is_char_boundary(span.end));
}

fn check_quote(document: &Document<'_>, quote: Quote<'_>) {
    assert!(!quote.content().is_empty());
    assert!((0.0..=1.0).contains(&quote.confidence()));
    let others = [quote.cue(), quote.source(), quote.addressee(), quote.via()];
    for &span in quote.content().iter().chain(others.iter().flatten()) {
        check_span(document.text(), span);
        assert!(!span.is_empty());
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, ..ProptestConfig::default() })]

    #[test]
    fn tokens_tile_the_text(text in text()) {
        let boundaries = boundaries(&text);
        let mut end = 0;
        for token in kathan::tokens(&text) {
            let span = token.span();
            prop_assert!(span.start < span.end);
            prop_assert!(text[end..span.start].chars().all(char::is_whitespace), "{:?}", &text[end..span.start]);
            prop_assert_eq!(span.of(&text), token.text());
            prop_assert!(boundaries.binary_search(&span.start).is_ok(), "{:?} splits a grapheme of {:?}", token, &text);
            prop_assert!(boundaries.binary_search(&span.end).is_ok(), "{:?} splits a grapheme of {:?}", token, &text);
            end = span.end;
        }
        prop_assert!(text[end..].chars().all(char::is_whitespace));
    }

    #[test]
    fn sentences_hold_every_token_in_order(text in text()) {
        let spans: Vec<_> = kathan::sentences(&text).map(kathan::Sentence::span).collect();
        prop_assert!(spans.windows(2).all(|pair| pair[0].end <= pair[1].start));
        for token in kathan::tokens(&text) {
            prop_assert!(spans.iter().any(|s| s.covers(token.span())), "{:?} of {:?}", token, &text);
        }
    }

    #[test]
    fn sentences_are_the_same_with_and_without_the_analysis(text in text()) {
        let alone: Vec<_> = kathan::sentences(&text).map(|s| (s.span(), s.is_heading())).collect();
        let document = ANALYZER.analyze(&text);
        let analysed: Vec<_> = document.sentences().map(|s| (s.span(), s.is_heading())).collect();
        prop_assert_eq!(alone, analysed, "{:?}", text);
    }

    #[test]
    fn analysis_never_fails_and_is_the_same_twice(text in text()) {
        let document = ANALYZER.analyze(&text);
        for quote in document.quotes() {
            check_quote(&document, quote);
        }
        for entity in document.entities() {
            prop_assert!(!entity.mentions().is_empty());
            entity.mentions().iter().for_each(|&span| check_span(&text, span));
        }
        let json = |d: &Document<'_>| serde_json::to_string(&d.analysis("x").with_tokens(d)).unwrap();
        let again = ANALYZER.analyze(&text);
        prop_assert_eq!(json(&document), json(&again));
    }

    #[test]
    fn folding_twice_changes_nothing(text in text()) {
        let once = kathan::fold(&text);
        let twice = kathan::fold(&once);
        prop_assert_eq!(once, twice);
    }
}

#[test]
fn every_devanagari_character_between_others_keeps_its_grapheme() {
    let block = ('\u{900}'..='\u{97F}').chain('\u{A8E0}'..='\u{A8FF}').chain('\u{1CD0}'..='\u{1CFF}');
    for c in block {
        for text in
            [format!("{c}"), format!("क{c}ख"), format!(" {c} "), format!(".{c}"), format!("5{c}"), format!("a{c}")]
        {
            let boundaries = boundaries(&text);
            for token in kathan::tokens(&text) {
                let span = token.span();
                assert!(boundaries.contains(&span.start) && boundaries.contains(&span.end), "{text:?} {token:?}");
            }
        }
    }
}

#[test]
fn public_types_can_be_shared() {
    fn shared<T: Send + Sync + UnwindSafe + RefUnwindSafe>() {}
    shared::<Analyzer>();
    shared::<Gazetteer>();
    shared::<Document<'_>>();
    shared::<Quote<'_>>();
    shared::<Token<'_>>();
    shared::<kathan::Error>();
    let quotes = std::thread::scope(|scope| {
        scope.spawn(|| ANALYZER.analyze("उसने कहा, “हाँ, हम आएँगे।”").quotes().len()).join().unwrap()
    });
    assert_eq!(quotes, 1);
}
