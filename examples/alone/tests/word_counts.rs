//! What `word-counts` prints.

use assert_cmd::Command;

#[test]
fn spellings_of_a_word_are_counted_together() {
    let mut command = Command::cargo_bin("word-counts").unwrap();
    let output = command.write_stdin("हिन्दी आई। हिंदी गई।").assert().success().get_output().clone();
    assert_eq!(String::from_utf8(output.stdout).unwrap(), "2\tहिन्दी\n1\tआई\n1\tगई\n");
    assert_eq!(String::from_utf8(output.stderr).unwrap(), "2 sentences\n");
}

#[test]
fn a_file_that_cannot_be_read_is_named() {
    let mut command = Command::cargo_bin("word-counts").unwrap();
    let output = command.arg("no-such-file.txt").assert().failure().get_output().clone();
    assert!(String::from_utf8(output.stderr).unwrap().contains("no-such-file.txt"));
}
