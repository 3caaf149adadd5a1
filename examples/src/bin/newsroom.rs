//! A newsroom's own names at work: lists of one's own go over the embedded gazetteer, and each
//! article is printed with the names of the lists that it mentions and what their bearers said.
//!
//! ```console
//! $ cargo run --release --bin newsroom
//! $ cargo run --release --bin newsroom -- --list my-beat.tsv --only article.txt
//! ```

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Parser;
use kathan::{Analyzer, Document, Gazetteer, GazetteerBuilder, Quote};

/// Finds the names of your own lists in articles, and what was said by those who bear them
#[derive(Parser)]
struct Arguments {
    /// Articles as text; without any, the one on business that comes with the examples
    articles: Vec<PathBuf>,
    /// Lists of names: .tsv and .csv with the columns type and name, .jsonl with an entity a line,
    /// anything else a person's name a line
    #[arg(long = "list", value_name = "FILE")]
    lists: Vec<PathBuf>,
    /// Leave out the embedded gazetteer
    #[arg(long)]
    only: bool,
}

const LIST: &str = include_str!("../../lists/business.csv");
const ARTICLE: &str = include_str!("../../articles/05-business-portal.txt");

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    match run(&arguments, &mut io::stdout().lock()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("newsroom: {message}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &Arguments, out: &mut impl Write) -> Result<(), String> {
    let mut builder = Gazetteer::builder();
    if arguments.lists.is_empty() {
        builder.read_csv("business.csv", LIST.as_bytes()).map_err(|error| error.to_string())?;
    }
    for list in &arguments.lists {
        add_list(&mut builder, list)?;
    }
    for conflict in builder.conflicts() {
        eprintln!("newsroom: {conflict}");
    }
    let own = builder.clone().build();
    if !arguments.only {
        // What was added first is found first: the lists go over the embedded names.
        builder.add_embedded();
    }
    let analyzer = Analyzer::builder().gazetteer(builder.build()).build();
    let articles = if arguments.articles.is_empty() {
        vec![("05-business-portal".to_owned(), ARTICLE.to_owned())]
    } else {
        arguments.articles.iter().map(|path| read(path)).collect::<Result<_, _>>()?
    };
    for (name, text) in articles {
        report(&name, &analyzer.analyze(&text), &own, out).map_err(|error| error.to_string())?;
    }
    Ok(())
}

fn add_list(builder: &mut GazetteerBuilder, path: &Path) -> Result<(), String> {
    let name = path.display().to_string();
    let file = File::open(path).map_err(|error| format!("{name}: cannot be opened: {error}"))?;
    let added = match path.extension().and_then(|extension| extension.to_str()) {
        Some("tsv") => builder.read_tsv(&name, file),
        Some("csv") => builder.read_csv(&name, file),
        Some("jsonl") => builder.read_jsonl(&name, file),
        _ => builder.add_names(&name, kathan::EntityKind::Person, &read(path)?.1),
    };
    added.map(drop).map_err(|error| error.to_string())
}

fn read(path: &Path) -> Result<(String, String), String> {
    let name = path.display().to_string();
    let bytes = fs::read(path).map_err(|error| format!("{name}: cannot be read: {error}"))?;
    match String::from_utf8(bytes) {
        Ok(text) => Ok((name, text)),
        Err(error) => Err(format!("{name}: byte {} is not UTF-8", error.utf8_error().valid_up_to())),
    }
}

/// Prints the names of the lists that a document has, with their mentions and quotations.
fn report(name: &str, document: &Document<'_>, own: &Gazetteer, out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "{name}")?;
    for entity in document.entities() {
        let Some(entry) = entity.entry().filter(|entry| own.entries().any(|listed| listed.id() == entry.id())) else {
            continue;
        };
        let beat = entry.attribute("beat").unwrap_or("-");
        let mentions = match entity.mentions().len() {
            1 => "one mention".to_string(),
            several => format!("{several} mentions"),
        };
        writeln!(out, "  {}  ({}, {beat})  {mentions}", entry.name(), entry.kind())?;
        let of_entity = |quote: &Quote<'_>| quote.speaker_entity().is_some_and(|by| by.index() == entity.index());
        for quote in document.quotes().filter(of_entity) {
            writeln!(out, "    {}: {}", quote.kind().as_str(), quote.text())?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn output(arguments: &[&str]) -> Result<String, String> {
        let mut out = Vec::new();
        run(&Arguments::parse_from([&["newsroom"], arguments].concat()), &mut out)?;
        Ok(String::from_utf8(out).unwrap())
    }

    #[test]
    fn the_list_tells_who_and_what_they_said() {
        let out = output(&[]).unwrap();
        assert!(out.contains("नंदिता सूद  (person, business)"), "{out}");
        assert!(out.contains("अरावली मोबिलिटी  (company, business)"), "{out}");
        assert!(out.contains("    direct: यह हमारे लिए सबसे कठिन फैसला था"), "{out}");
    }

    #[test]
    fn bad_lists_are_named() {
        let missing = output(&["--list", "nowhere.csv"]).unwrap_err();
        assert!(missing.starts_with("nowhere.csv: cannot be opened"), "{missing}");
        let dir = tempfile::tempdir().unwrap();
        let list = dir.path().join("broken.tsv");
        fs::write(&list, "name\tbeat\nरेखा\tlocal\n").unwrap();
        let broken = output(&["--list", list.to_str().unwrap()]).unwrap_err();
        assert!(
            broken.ends_with("broken.tsv:1: column 1: expected a column named type, found “name, beat”"),
            "{broken}"
        );
    }
}
