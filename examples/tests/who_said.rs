//! What a user of `who-said` sees.

use std::fs;
use std::process::{Command, Stdio};

use assert_cmd::assert::OutputAssertExt;
use assert_cmd::cargo::cargo_bin;

fn who_said() -> Command {
    Command::new(cargo_bin!("who-said"))
}

fn stdout(command: &mut Command) -> String {
    String::from_utf8(command.output().unwrap().stdout).unwrap()
}

#[test]
fn without_files_it_reads_its_own_articles() {
    let out = stdout(&mut who_said());
    assert!(out.contains("01-diplomacy-agency") && out.contains("10-health-agency"));
    assert!(out.contains("direct") && out.contains("indirect") && out.contains("mixed"));
    assert!(!out.contains('\u{1b}'), "no colours in a pipe");
}

#[test]
fn columns_line_up() {
    use unicode_width::UnicodeWidthStr;
    let out = stdout(&mut who_said());
    for line in out.lines().filter(|l| l.contains("  direct    ")) {
        let (before, _) = line.split_once("direct  ").unwrap();
        assert_eq!(before.width(), 30, "{line}");
    }
}

#[test]
fn a_text_file_and_json_lines_give_the_contract() {
    let dir = tempfile::tempdir().unwrap();
    let text = dir.path().join("a.txt");
    let lines = dir.path().join("b.jsonl");
    fs::write(&text, "रेखा वर्मा ने कहा, “पानी बढ़ रहा है।”").unwrap();
    fs::write(&lines, "{\"id\":\"x\",\"text\":\"किसानों का कहना है कि फसल सूख गई।\",\"seen\":1}\n\n").unwrap();
    let out = stdout(who_said().args(["--format", "jsonl", "--tokens"]).arg(&text).arg(&lines));
    let documents: Vec<serde_json::Value> = out.lines().map(|l| serde_json::from_str(l).unwrap()).collect();
    assert_eq!(documents.len(), 2);
    assert_eq!(documents[0]["quotes"][0]["kind"], "direct");
    assert_eq!(documents[0]["quotes"][0]["speaker"]["name"], "रेखा वर्मा");
    assert_eq!(documents[0]["tokens"][0], serde_json::json!({"start": 0, "end": 12, "kind": "word"}));
    assert_eq!(documents[1]["id"], "x");
    assert_eq!(documents[1]["quotes"][0]["speaker"]["name"], "किसानों");
}

#[test]
fn it_explains_itself() {
    let dir = tempfile::tempdir().unwrap();
    let text = dir.path().join("a.txt");
    fs::write(&text, "सोनल मेहता ने पत्रकारों से कहा कि पुल बंद है। ‘सेतु’ योजना चल रही है।").unwrap();
    let out = stdout(who_said().arg("--explain").arg(&text));
    assert!(out.contains("rule cue-clause, confidence 0."), "{out}");
    assert!(out.contains("[source: सोनल मेहता] ने [to: पत्रकारों] से [cue: कहा] कि [said: पुल बंद है]।"), "{out}");
    assert!(out.contains("not said, a title: सेतु"), "{out}");
}

#[test]
fn a_floor_leaves_out_what_is_unsure() {
    let all = stdout(who_said().args(["--format", "jsonl"])).matches("\"rule\"").count();
    let sure = stdout(who_said().args(["--format", "jsonl", "--floor", "0.95"])).matches("\"rule\"").count();
    assert!(0 < sure && sure < all, "{sure} of {all}");
}

#[test]
fn json_is_one_array() {
    let out = stdout(who_said().args(["--format", "json"]));
    let all: Vec<serde_json::Value> = serde_json::from_str(&out).unwrap();
    assert!(all.len() >= 8);
}

#[test]
fn what_is_bad_is_named_and_the_rest_is_done() {
    let dir = tempfile::tempdir().unwrap();
    let lines = dir.path().join("b.jsonl");
    fs::write(
        &lines,
        b"{\"id\":\"x\",\"text\":\"\"}\nnonsense\n{\"id\":\"y\",\"text\":\"\xff\"}\n{\"id\":\"z\",\"text\":\"\"}\n",
    )
    .unwrap();
    let latin = dir.path().join("latin.txt");
    fs::write(&latin, b"abc\xff").unwrap();
    let output = who_said().args(["--format", "jsonl", "missing.txt"]).arg(&lines).arg(&latin).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    let ids: Vec<_> = String::from_utf8(output.stdout).unwrap().lines().map(|l| l[7..8].to_owned()).collect();
    assert_eq!(ids, ["x", "z"]);
    let stderr = String::from_utf8(output.stderr).unwrap();
    assert!(stderr.contains("missing.txt: cannot be opened"), "{stderr}");
    assert!(stderr.contains("b.jsonl:2: expected an object"), "{stderr}");
    assert!(stderr.contains("b.jsonl:3: byte 48 of the file is not UTF-8"), "{stderr}");
    assert!(stderr.contains("latin.txt: byte 3 is not UTF-8"), "{stderr}");
}

#[test]
fn a_closed_pipe_is_no_error() {
    let mut child = who_said()
        .args(["--format", "json", "--tokens"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success() && output.stderr.is_empty());
}

#[test]
fn help_and_version() {
    who_said().arg("--version").assert().success();
    assert!(stdout(who_said().arg("--help")).contains("standard input"));
    who_said().args(["--format", "xml"]).assert().failure();
}
