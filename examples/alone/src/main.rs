//! Counts the words of Hindi texts, all spellings of one word together:
//! `word-counts FILE…`, or with no file, standard input.

use std::collections::HashMap;
use std::io::{self, Read, Write};
use std::process::ExitCode;
use std::{env, fs};

use kathan::{Key, TokenKind};

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        // Whoever reads the counts may stop early: `word-counts … | head`.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("word-counts: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> io::Result<()> {
    let mut counts: HashMap<Key, (usize, String)> = HashMap::new();
    let mut sentences = 0;
    for text in texts()? {
        sentences += kathan::sentences(&text).count();
        for word in kathan::tokens(&text).filter(|token| token.kind() == TokenKind::Word) {
            // The first spelling stands for all.
            counts.entry(word.text().into()).or_insert_with(|| (0, word.text().to_owned())).0 += 1;
        }
    }
    let mut counts: Vec<_> = counts.into_values().collect();
    counts.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| a.1.cmp(&b.1)));
    let mut out = io::stdout().lock();
    for (count, word) in counts {
        writeln!(out, "{count}\t{word}")?;
    }
    writeln!(io::stderr(), "{sentences} sentences")
}

/// The texts of the files that are named, or standard input. The error says which file and what is wrong with it.
fn texts() -> io::Result<Vec<String>> {
    let files: Vec<_> = env::args_os().skip(1).collect();
    if files.is_empty() {
        let mut text = String::new();
        io::stdin().read_to_string(&mut text)?;
        return Ok(vec![text]);
    }
    let read = |file: &std::ffi::OsString| {
        fs::read_to_string(file)
            .map_err(|error| io::Error::new(error.kind(), format!("{}: {error}", file.to_string_lossy())))
    };
    files.iter().map(read).collect()
}
