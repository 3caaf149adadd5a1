//! Why each quotation was found: its parts, marked in the text.

use std::fmt::Write as _;
use std::io::{self, Write};

use anstyle::{AnsiColor, Style};
use kathan::{Document, Quote, Span};

const SOURCE: Style = AnsiColor::Cyan.on_default().bold();
const CUE: Style = AnsiColor::Yellow.on_default().bold();
const CONTENT: Style = AnsiColor::Green.on_default();
const FAINT: Style = Style::new().dimmed();

/// Writes the rule of a quotation and its sentence with source, cue, content, addressee and
/// intermediate reporter in brackets.
pub(crate) fn write(out: &mut impl Write, document: &Document<'_>, quote: Quote<'_>, width: usize) -> io::Result<()> {
    let by = quote.basis().as_str();
    let rule = quote.rule().as_str();
    writeln!(out, "    {FAINT}rule {rule}, confidence {:.2}, speaker by {by}{FAINT:#}", quote.confidence())?;
    let options = textwrap::Options::new(width).initial_indent("    ").subsequent_indent("    ");
    for line in textwrap::wrap(&marked(document.text(), quote), options) {
        writeln!(out, "{line}")?;
    }
    Ok(())
}

/// Writes the words in quotation marks that nobody is quoted with, and what the marks do there.
pub(crate) fn write_unsaid(out: &mut impl Write, document: &Document<'_>) -> io::Result<()> {
    for (span, used) in document.unsaid() {
        let words = span.of(document.text()).split_whitespace().collect::<Vec<_>>().join(" ");
        writeln!(out, "  {FAINT}not said, a {}: {words}{FAINT:#}", used.as_str())?;
    }
    Ok(())
}

/// The lines of the text that the quotation stands in, its parts marked.
fn marked(text: &str, quote: Quote<'_>) -> String {
    let mut parts: Vec<(Span, &str, Style)> = Vec::new();
    let mut add = |span: Option<Span>, name, style| parts.extend(span.map(|span| (span, name, style)));
    add(quote.source(), "source", SOURCE);
    add(quote.cue(), "cue", CUE);
    add(quote.addressee(), "to", SOURCE);
    add(quote.via(), "via", SOURCE);
    quote.content().iter().for_each(|&span| add(Some(span), "said", CONTENT));
    parts.sort_by_key(|(span, ..)| (span.start, std::cmp::Reverse(span.end)));
    let first = parts.iter().map(|(span, ..)| span.start).min().unwrap_or(0);
    let last = parts.iter().map(|(span, ..)| span.end).max().unwrap_or(0);
    let start = text[..first].rfind('\n').map_or(0, |at| at + 1);
    let end = text[last..].find('\n').map_or(text.len(), |at| last + at);
    let mut out = String::new();
    let mut at = start;
    for (span, name, style) in parts {
        // A part that lies inside another is marked with it.
        if span.start < at {
            continue;
        }
        out.push_str(&text[at..span.start]);
        // Writing to a string never fails.
        let _ = write!(out, "{style}[{name}: {}]{style:#}", span.of(text));
        at = span.end;
    }
    out.push_str(&text[at..end]);
    out.split_whitespace().collect::<Vec<_>>().join(" ")
}
