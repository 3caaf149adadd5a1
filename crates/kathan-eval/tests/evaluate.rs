//! The figures of small hand-made cases.

use kathan_eval::{Gold, Predicted, calibration, evaluate, intervals, mistakes, precision_at_recall, reliability};

/// `र ने कहा कि हम तैयार हैं।` and an optional second item.
fn gold() -> Vec<Gold> {
    let line = r#"{"id":"a","text":"र ने कहा कि हम तैयार हैं। वह चुप रहा।","quotes":[
        {"kind":"indirect","content":[[12,24]],"cue":[5,8],"source":[0,1],"speaker":"र","names":["रमा"]},
        {"kind":"indirect","content":[[26,36]],"cue":null,"source":null,"speaker":null,"optional":true}]}"#;
    vec![serde_json::from_str(line).unwrap()]
}

fn predicted(content: (usize, usize), speaker: &str) -> Vec<Predicted> {
    let line = format!(
        r#"{{"id":"a","quotes":[{{"kind":"indirect","content":[{{"start":{},"end":{}}}],
        "cue":{{"start":11,"end":20}},"source":{{"start":0,"end":3}},"speaker":{speaker},"confidence":0.9,"rule":"x"}}]}}"#,
        content.0, content.1
    );
    vec![serde_json::from_str(&line).unwrap()]
}

/// The bytes of `हम तैयार हैं`.
const RIGHT: (usize, usize) = (28, 60);

#[test]
fn all_right() {
    let report = evaluate(&gold(), &predicted(RIGHT, r#"{"name":"रमा"}"#)).unwrap();
    assert_eq!((report.gold, report.predicted), (1, 1));
    assert_eq!(report.said_strict.hits, 1);
    assert_eq!((report.cue.right, report.source.right, report.kind.right), (1, 1, 1));
    assert_eq!(report.explicit_speaker.of, 1);
    assert!(mistakes(&gold(), &predicted(RIGHT, r#"{"name":"र"}"#)).unwrap().is_empty());
}

#[test]
fn a_wrong_speaker_counts_for_content_alone() {
    let report = evaluate(&gold(), &predicted(RIGHT, "null")).unwrap();
    assert_eq!((report.strict.hits, report.said.hits), (1, 0));
    assert_eq!(mistakes(&gold(), &predicted(RIGHT, "null")).unwrap()[0].what, "speaker");
}

#[test]
fn letters_count_where_a_content_is_cut_short() {
    let report = evaluate(&gold(), &predicted((28, 28 + "हम तैयार".len()), "null")).unwrap();
    assert_eq!((report.strict.hits, report.overlap_5.hits, report.overlap_8.hits), (0, 1, 0));
    assert_eq!((report.letters.hits, report.letters.predicted, report.letters.gold), (7, 7, 10));
}

#[test]
fn what_overlaps_only_an_optional_item_counts_neither_way() {
    let start = "र ने कहा कि हम तैयार हैं। ".len();
    let report = evaluate(&gold(), &predicted((start, start + "वह चुप रहा".len()), "null")).unwrap();
    assert_eq!((report.predicted, report.overlap_5.hits), (0, 0));
}

#[test]
fn an_offset_inside_a_character_is_named() {
    let error = evaluate(&gold(), &predicted((29, 60), "null")).unwrap_err().to_string();
    assert!(error.contains("passage a: byte 29"), "{error}");
}

#[test]
fn confidence_is_compared_with_the_truth() {
    let predicted = predicted(RIGHT, r#"{"name":"र","by":"name"}"#);
    let bins = reliability(&gold(), &predicted).unwrap();
    assert_eq!((bins.len(), bins[0].right, bins[0].of), (1, 1, 1));
    let points = precision_at_recall(&gold(), &predicted).unwrap();
    assert_eq!((points[0].precision, points[0].recall), (100.0, 100.0));
    assert_eq!(calibration(&gold(), &predicted).unwrap(), "rule\tby\tright\tof\nx\tname\t1\t1\n");
}

#[test]
fn one_passage_has_no_spread() {
    let predicted = predicted(RIGHT, r#"{"name":"र"}"#);
    let found = intervals(&gold(), &predicted, 50, &[|r| r.said.f1()]).unwrap();
    assert_eq!((found[0].low, found[0].high), (100.0, 100.0));
}
