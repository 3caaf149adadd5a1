//! Reading articles from files and standard input.

use std::fs::File;
use std::io::{self, BufRead, BufReader};
use std::path::Path;

use serde::Deserialize;

/// One text to analyse.
#[derive(Deserialize)]
#[cfg_attr(test, derive(Debug, PartialEq))]
pub(crate) struct Article {
    pub(crate) id: String,
    pub(crate) text: String,
}

/// Gives each article of a file, or what is wrong with it; goes on behind a broken line.
pub(crate) fn read(path: &Path, each: &mut dyn FnMut(Result<Article, String>) -> io::Result<()>) -> io::Result<()> {
    let name = path.display().to_string();
    if name == "-" {
        return read_stream("standard input", BufReader::new(io::stdin().lock()), None, each);
    }
    match File::open(path) {
        Ok(file) => {
            let lines =
                path.extension().is_some_and(|e| e.eq_ignore_ascii_case("jsonl") || e.eq_ignore_ascii_case("ndjson"));
            read_stream(&name, BufReader::new(file), Some(lines), each)
        }
        Err(error) => each(Err(format!("{name}: cannot be opened: {error}"))),
    }
}

/// Reads JSON Lines, or one text; when not told which, the first byte tells.
fn read_stream(
    name: &str,
    mut reader: impl BufRead,
    lines: Option<bool>,
    each: &mut dyn FnMut(Result<Article, String>) -> io::Result<()>,
) -> io::Result<()> {
    let first = match reader.fill_buf() {
        Ok(buffer) => buffer.iter().find(|b| !b.is_ascii_whitespace()).copied(),
        Err(error) => return each(Err(format!("{name}: cannot be read: {error}"))),
    };
    if lines.unwrap_or(first == Some(b'{')) {
        return read_lines(name, reader, each);
    }
    let mut bytes = Vec::new();
    if let Err(error) = reader.read_to_end(&mut bytes) {
        return each(Err(format!("{name}: cannot be read: {error}")));
    }
    each(match String::from_utf8(bytes) {
        Ok(text) => Ok(Article { id: name.to_owned(), text: text.trim_start_matches('\u{feff}').to_owned() }),
        Err(error) => {
            Err(format!("{name}: byte {} is not UTF-8; the file was passed over", error.utf8_error().valid_up_to()))
        }
    })
}

fn read_lines(
    name: &str,
    mut reader: impl BufRead,
    each: &mut dyn FnMut(Result<Article, String>) -> io::Result<()>,
) -> io::Result<()> {
    let mut line = Vec::new();
    let mut offset = 0;
    for number in 1.. {
        line.clear();
        match reader.read_until(b'\n', &mut line) {
            Ok(0) => break,
            Ok(_) => {}
            Err(error) => return each(Err(format!("{name}:{number}: cannot be read: {error}"))),
        }
        if !line.trim_ascii().is_empty() {
            each(parse(name, number, offset, &line))?;
        }
        offset += line.len();
    }
    Ok(())
}

fn parse(name: &str, number: usize, offset: usize, line: &[u8]) -> Result<Article, String> {
    let text = std::str::from_utf8(line)
        .map_err(|error| format!("{name}:{number}: byte {} of the file is not UTF-8", offset + error.valid_up_to()))?;
    serde_json::from_str(text.trim_start_matches('\u{feff}'))
        .map_err(|error| format!("{name}:{number}: expected an object with the strings \"id\" and \"text\": {error}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn collect(name: &str, bytes: &[u8], lines: Option<bool>) -> Vec<Result<Article, String>> {
        let mut all = Vec::new();
        read_stream(name, bytes, lines, &mut |article| {
            all.push(article);
            Ok(())
        })
        .unwrap();
        all
    }

    #[test]
    fn a_broken_line_is_named_and_the_rest_is_read() {
        let bytes = b"{\"id\":\"a\",\"text\":\"x\",\"more\":1}\n{\"id\":\"b\"}\n\xff\n{\"id\":\"c\",\"text\":\"\"}";
        let all = collect("f.jsonl", bytes, Some(true));
        assert_eq!(all[0], Ok(Article { id: "a".into(), text: "x".into() }));
        assert!(all[1].as_ref().unwrap_err().starts_with("f.jsonl:2: expected an object"));
        assert_eq!(all[2], Err("f.jsonl:3: byte 42 of the file is not UTF-8".into()));
        assert!(all[3].is_ok());
    }

    #[test]
    fn standard_input_shows_what_it_is() {
        assert_eq!(collect("-", b" {\"id\":\"a\",\"text\":\"x\"}", None)[0].as_ref().unwrap().id, "a");
        assert_eq!(collect("-", "कथन".as_bytes(), None)[0].as_ref().unwrap().text, "कथन");
    }
}
