//! Prints who said what in Hindi news articles.

mod articles;
mod explain;
mod input;
mod table;

use std::io::{self, BufWriter, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, ValueEnum};
use kathan::{Analyzer, Document};

/// Who said what in Hindi news.
///
/// Reads articles and prints, for each, every quotation with its speaker. Without
/// files it reads the articles that come with it.
#[derive(Parser)]
#[command(version)]
struct Arguments {
    /// Text files, .jsonl files with an {"id","text"} object a line, or - for standard
    /// input (JSON Lines when it starts with a brace, else text)
    files: Vec<PathBuf>,

    /// How to print the result
    #[arg(long, value_enum, default_value_t = Format::Table)]
    format: Format,

    /// Add the tokens to the JSON
    #[arg(long)]
    tokens: bool,

    /// Show below each quotation of the table how it was found: its rule, and source, cue
    /// and content marked in the text
    #[arg(long, conflicts_with = "tokens")]
    explain: bool,

    /// Leave out quotations with less confidence than this, in 0..=1
    #[arg(long, default_value_t = 0.0)]
    floor: f32,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// A table for people
    Table,
    /// One JSON array of documents
    Json,
    /// One JSON document a line
    Jsonl,
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    match run(&arguments) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        // Whoever read the output has seen enough.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("who-said: cannot write the result: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Analyses every input; false when one of them failed.
fn run(arguments: &Arguments) -> io::Result<bool> {
    let analyzer = Analyzer::builder().confidence_floor(arguments.floor).build();
    let out: Box<dyn Write> = match arguments.format {
        Format::Table => Box::new(anstream::AutoStream::auto(io::stdout())),
        Format::Json | Format::Jsonl => Box::new(io::stdout()),
    };
    let mut printer = Printer {
        out: BufWriter::new(out),
        format: arguments.format,
        tokens: arguments.tokens,
        explain: arguments.explain,
        printed: 0,
    };
    let mut all_read = true;
    let mut each = |article: Result<input::Article, String>| match article {
        Ok(article) => printer.print(&article.id, &analyzer.analyze(&article.text)),
        Err(message) => {
            all_read = false;
            eprintln!("who-said: {message}");
            Ok(())
        }
    };
    if arguments.files.is_empty() {
        for (id, text) in articles::ALL {
            each(Ok(input::Article { id: (*id).to_owned(), text: (*text).to_owned() }))?;
        }
    }
    for file in &arguments.files {
        input::read(file, &mut each)?;
    }
    printer.finish()?;
    Ok(all_read)
}

struct Printer<W: Write> {
    out: W,
    format: Format,
    tokens: bool,
    explain: bool,
    printed: usize,
}

impl<W: Write> Printer<W> {
    fn print(&mut self, id: &str, document: &Document<'_>) -> io::Result<()> {
        match self.format {
            Format::Table => table::write(&mut self.out, id, document, self.explain)?,
            Format::Json => {
                self.out.write_all(if self.printed == 0 { b"[\n" } else { b",\n" })?;
                self.json(id, document)?;
            }
            Format::Jsonl => {
                self.json(id, document)?;
                self.out.write_all(b"\n")?;
            }
        }
        self.printed += 1;
        Ok(())
    }

    fn json(&mut self, id: &str, document: &Document<'_>) -> io::Result<()> {
        let mut analysis = document.analysis(id);
        if self.tokens {
            analysis = analysis.with_tokens(document);
        }
        serde_json::to_writer(&mut self.out, &analysis).map_err(io::Error::from)
    }

    fn finish(mut self) -> io::Result<()> {
        if self.format == Format::Json {
            self.out.write_all(if self.printed == 0 { b"[]\n" } else { b"\n]\n" })?;
        }
        self.out.flush()
    }
}
