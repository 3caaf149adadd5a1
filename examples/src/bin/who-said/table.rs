//! The table for people: who, how, and the words.

use std::io::{self, Write};

use anstyle::{AnsiColor, Style};
use kathan::{Document, Quote, QuoteKind};

use unicode_width::UnicodeWidthStr;

use crate::explain;

const WHO: usize = 26;
const HOW: usize = 8;
/// Wide enough to read when no terminal tells its width.
const DEFAULT_WIDTH: usize = 100;
const LEAST_WORDS: usize = 24;

const TITLE: Style = Style::new().bold();
const SPEAKER: Style = AnsiColor::Cyan.on_default().bold();
const FAINT: Style = Style::new().dimmed();

/// Writes the quotations of one article.
pub(crate) fn write(out: &mut impl Write, id: &str, document: &Document<'_>, explain: bool) -> io::Result<()> {
    let headline = document.sentences().next().filter(|s| s.is_heading()).map_or("", |s| s.text());
    writeln!(out, "{TITLE}{id}{TITLE:#}  {headline}")?;
    if document.quotes().len() == 0 {
        writeln!(out, "  {FAINT}no quotations{FAINT:#}")?;
    }
    let words = width().saturating_sub(WHO + HOW + 6).max(LEAST_WORDS);
    for quote in document.quotes() {
        row(out, quote, words)?;
        if explain {
            explain::write(out, document, quote, width())?;
        }
    }
    if explain {
        explain::write_unsaid(out, document)?;
    }
    writeln!(out)
}

fn row(out: &mut impl Write, quote: Quote<'_>, words: usize) -> io::Result<()> {
    let who = textwrap::wrap(quote.speaker().unwrap_or("?"), WHO);
    let text = spoken(quote);
    let lines = textwrap::wrap(&text, words);
    let kind = kind_style(quote.kind());
    for i in 0..who.len().max(lines.len()) {
        let name = who.get(i).map_or("", |w| w);
        let how = if i == 0 { quote.kind().as_str() } else { "" };
        let line = lines.get(i).map_or("", |l| l);
        let pad = " ".repeat(WHO.saturating_sub(name.width()));
        writeln!(out, "  {SPEAKER}{name}{SPEAKER:#}{pad}  {kind}{how:HOW$}{kind:#}  {line}")?;
    }
    Ok(())
}

/// The words on one line of white space, in marks when all of them were.
fn spoken(quote: Quote<'_>) -> String {
    let text = quote.text().split_whitespace().collect::<Vec<_>>().join(" ");
    if quote.kind() == QuoteKind::Direct { format!("“{text}”") } else { text }
}

fn kind_style(kind: QuoteKind) -> Style {
    match kind {
        QuoteKind::Direct => AnsiColor::Green.on_default(),
        QuoteKind::Indirect => AnsiColor::Yellow.on_default(),
        QuoteKind::Mixed => AnsiColor::Magenta.on_default(),
    }
}

fn width() -> usize {
    terminal_size::terminal_size().map_or(DEFAULT_WIDTH, |(width, _)| usize::from(width.0))
}
