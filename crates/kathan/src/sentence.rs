//! Sentences, paragraphs and headings.
//!
//! A line break ends a paragraph. Inside a paragraph a sentence ends at a danda,
//! full stop, question or exclamation mark, ellipsis, or a pipe that stands for a
//! danda, with the closing marks behind it; not after an abbreviation, an initial
//! or inside a quotation that the sentence goes on after.

use crate::lexicon::{self, Letter, Lexicon, Tags};
use crate::script;
use crate::span::Span;
use crate::token::{Token, TokenKind, tokens};

/// A sentence, or a heading: a line without a final stop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sentence<'t> {
    text: &'t str,
    start: usize,
    heading: bool,
}

impl<'t> Sentence<'t> {
    pub(crate) fn new(whole: &'t str, span: Span, heading: bool) -> Self {
        Self { text: span.of(whole), start: span.start, heading }
    }

    /// The sentence as written, with its final stop.
    pub const fn text(self) -> &'t str {
        self.text
    }

    /// Its bytes in the text.
    pub const fn span(self) -> Span {
        Span::new(self.start, self.start + self.text.len())
    }

    /// Whether it is a line of its own without a final stop: a headline or cross-head.
    pub const fn is_heading(self) -> bool {
        self.heading
    }
}

/// The sentences of `text`, lazily. Costs O(text); holds the tokens of one paragraph.
///
/// ```
/// let text = "डॉ. रेखा वर्मा आईं। उन्होंने कहा, “चलें?” और चली गईं।";
/// let sentences: Vec<_> = kathan::sentences(text).map(|s| s.text()).collect();
/// assert_eq!(sentences, ["डॉ. रेखा वर्मा आईं।", "उन्होंने कहा, “चलें?” और चली गईं।"]);
/// ```
pub fn sentences(text: &str) -> Sentences<'_> {
    Sentences { text, paragraphs: paragraphs(text), ready: Vec::new(), tokens: Vec::new() }
}

/// The iterator that [`sentences`] gives.
#[derive(Clone, Debug)]
pub struct Sentences<'t> {
    text: &'t str,
    paragraphs: Paragraphs<'t>,
    /// The sentences of the paragraph at hand that were not given yet, last first.
    ready: Vec<(Span, bool)>,
    tokens: Vec<Token<'t>>,
}

impl<'t> Iterator for Sentences<'t> {
    type Item = Sentence<'t>;

    fn next(&mut self) -> Option<Sentence<'t>> {
        while self.ready.is_empty() {
            let paragraph = self.paragraphs.next()?;
            self.tokens.clear();
            self.tokens.extend(tokens(paragraph.of(self.text)).map(|token| token.shifted(paragraph.start)));
            let ready = &mut self.ready;
            split(&self.tokens, |first, last, heading| {
                ready.push((Span::new(self.tokens[first].start(), self.tokens[last].end()), heading));
            });
            ready.reverse();
        }
        let (span, heading) = self.ready.pop()?;
        Some(Sentence::new(self.text, span, heading))
    }
}

/// The paragraphs of `text`: its lines that hold more than white space.
///
/// ```
/// let spans: Vec<_> = kathan::paragraphs("एक\n\n दो").collect();
/// assert_eq!(spans.len(), 2);
/// ```
pub fn paragraphs(text: &str) -> Paragraphs<'_> {
    Paragraphs { text, at: 0 }
}

/// The iterator that [`paragraphs`] gives.
#[derive(Clone, Debug)]
pub struct Paragraphs<'t> {
    text: &'t str,
    at: usize,
}

impl Iterator for Paragraphs<'_> {
    type Item = Span;

    fn next(&mut self) -> Option<Span> {
        while self.at < self.text.len() {
            let start = self.at;
            let line = &self.text[start..];
            let end = line.find(['\n', '\r', '\u{2028}', '\u{2029}']);
            let len = end.unwrap_or(line.len());
            let width = line[len..].chars().next().map_or(0, char::len_utf8);
            self.at = start + len + width;
            if !line[..len].trim().is_empty() {
                return Some(Span::new(start, start + len));
            }
        }
        None
    }
}

/// Cuts the tokens of one paragraph into sentences and gives the first and last
/// token of each, and whether it is a heading.
pub(crate) fn split(tokens: &[Token<'_>], mut found: impl FnMut(usize, usize, bool)) {
    let mut splitter = Splitter { tokens, quote: None };
    let (mut start, mut at, mut stopped) = (0, 0, false);
    while at < tokens.len() {
        splitter.note_mark(at);
        if splitter.stops_at(start, at) {
            let last = splitter.closing_marks(at);
            if !splitter.goes_on_after(at, last) {
                found(start, last, false);
                start = last + 1;
                stopped = true;
            }
            at = last;
        }
        at += 1;
    }
    if start < tokens.len() {
        found(start, tokens.len() - 1, !stopped);
    }
}

struct Splitter<'a, 't> {
    tokens: &'a [Token<'t>],
    /// The closing form of the quotation mark that is open.
    quote: Option<&'static str>,
}

impl Splitter<'_, '_> {
    fn text(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |token| token.text())
    }

    fn adjacent(&self, at: usize) -> bool {
        at > 0 && at < self.tokens.len() && self.tokens[at - 1].end() == self.tokens[at].start()
    }

    /// Keeps track of whether a double quotation mark is open.
    fn note_mark(&mut self, at: usize) {
        let text = self.text(at);
        self.quote = match (self.quote, text) {
            (Some(close), _) if text == close => None,
            (None, "“") => Some("”"),
            (None, "\"") => Some("\""),
            (None, "«") => Some("»"),
            (None, "``") => Some("''"),
            (None, "‘‘") => Some("’’"),
            (open, _) => open,
        };
    }

    /// Whether the token at `at` is a stop that ends a sentence.
    fn stops_at(&self, start: usize, at: usize) -> bool {
        match self.text(at) {
            "।" | "॥" | "?" | "!" | "…" | "...." | "..." | ".." => true,
            "|" => at > start,
            "." => !self.is_inner_stop(start, at),
            _ => false,
        }
    }

    /// Whether the full stop at `at` belongs to what stands before it.
    ///
    /// `डॉ. रेखा`, `बी. सी. शर्मा`, `ए.के. एंटनी`, `1. पहला`: no sentence ends there.
    fn is_inner_stop(&self, start: usize, at: usize) -> bool {
        if at == start || !self.adjacent(at) {
            return false;
        }
        let (before, next) = (self.tokens[at - 1], self.tokens.get(at + 1));
        let Some(next) = next else { return false };
        if before.kind() == TokenKind::Number {
            return at - 1 == start && next.start() > self.tokens[at].end();
        }
        if before.kind() != TokenKind::Word {
            return false;
        }
        let glued = next.start() == self.tokens[at].end();
        let next_is_word = matches!(next.kind(), TokenKind::Word | TokenKind::Number);
        if let Some(letter) = lexicon::letter(before.text()) {
            // A letter that is a word as well is an initial beside another initial, or
            // where a sentence would hardly end: at its start.
            let beside = self.text(at + 2) == "." && lexicon::letter(next.text()).is_some()
                || at >= 2 + start && self.text(at - 2) == "." && self.adjacent(at - 1)
                || at >= 3 + start && self.text(at - 2) == "." && lexicon::letter(self.text(at - 3)).is_some();
            return match letter {
                Letter::Only => next_is_word || beside || self.text(at + 1) == ")",
                Letter::AlsoWord => beside || at - 1 == start || glued && next_is_word,
            };
        }
        if lexicon::is_abbreviation(before.text()) {
            return next_is_word;
        }
        // A Latin stem and its ending: `example.com` without its `www.`.
        glued && before.text().is_ascii() && next.text().is_ascii() && next_is_word
    }

    /// The last of the closing marks behind the stop at `at`, or more stops (`?!`, `!!`).
    fn closing_marks(&mut self, at: usize) -> usize {
        let mut last = at;
        while let Some(token) = self.tokens.get(last + 1) {
            let glued = token.start() == self.tokens[last].end();
            let next_glued = self.tokens.get(last + 2).is_none_or(|next| next.start() == token.end());
            let closes = match token.text() {
                "”" | "’" | "»" | "’’" | "''" | ")" | "]" => true,
                "\"" => self.quote == Some("\"") && (glued || !next_glued || last + 2 == self.tokens.len()),
                "'" => glued || !next_glued,
                "?" | "!" | "।" | "." => glued,
                _ => false,
            };
            if !closes {
                break;
            }
            last += 1;
            self.note_mark(last);
        }
        last
    }

    /// Whether the sentence goes on after a quotation that ends with a stop.
    ///
    /// `“चलें?” और चली गईं`, `“कब?” उन्होंने पूछा`, `“हम जीतेंगे!” के नारे`.
    fn goes_on_after(&self, stop: usize, last: usize) -> bool {
        let quoted = self.tokens[stop + 1..=last].iter().any(|t| matches!(t.text(), "”" | "\"" | "’" | "'" | "»"));
        let open = self.quote.is_some() && matches!(self.text(stop), "?" | "!" | "…" | "...");
        if !quoted {
            let next = self.text(last + 1);
            return open && matches!(next, "," | "-");
        }
        let Some(next) = self.tokens.get(last + 1) else { return false };
        if matches!(next.text(), "," | "-" | "–" | "—" | ")" | ";") {
            return true;
        }
        let lexeme = Lexicon::embedded().word(next.text());
        let dependent = Tags::CASE.or(Tags::COORDINATING).or(Tags::EMPHATIC).or(Tags::AUXILIARY);
        next.kind() == TokenKind::Word
            && script::is_devanagari(next.text().chars().next().unwrap_or(' '))
            && (lexeme.is(dependent)
                || matches!(
                    next.text(),
                    "जैसे" | "जैसी"
                        | "जैसा"
                        | "नाम"
                        | "नामक"
                        | "कहते"
                        | "कहकर"
                        | "कहा"
                        | "यह"
                ))
            && !(lexeme.is(Tags::COORDINATING) && self.text(stop) == "।")
            && next.text() != "यह"
            || matches!(self.text(stop), "?" | "!") && self.reports(last + 1)
    }

    /// Whether a short clause from `from` on says that what came before was said:
    /// `उन्होंने पूछा।`
    fn reports(&self, from: usize) -> bool {
        let lexicon = Lexicon::embedded();
        for at in from..(from + 8).min(self.tokens.len()) {
            let token = self.tokens[at];
            match token.kind() {
                TokenKind::Word if lexicon.word(token.text()).is(Tags::CUE_VERB) => {
                    return matches!(self.text(at + 1), "।" | "." | "|" | "")
                        || lexicon.word(self.text(at + 1)).is(Tags::AUXILIARY);
                }
                TokenKind::Word => {}
                _ => return false,
            }
        }
        false
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str) -> Vec<&str> {
        sentences(text).map(Sentence::text).collect()
    }

    #[test]
    fn every_stop_ends_a_sentence() {
        assert_eq!(cut("वह आया। वह गया? हाँ! बस."), ["वह आया।", "वह गया?", "हाँ!", "बस."]);
        assert_eq!(cut("वह आया | वह गया |"), ["वह आया |", "वह गया |"]);
        assert_eq!(cut("वे लौटते हैं.रेखा भी"), ["वे लौटते हैं.", "रेखा भी"]);
    }

    #[test]
    fn initials_and_abbreviations_do_not() {
        for text in ["ए.के. एंटनी आए।", "बी. सी. शर्मा आए।", "प्रो. राव आए।", "वी.के. सिंह आए।", "1. पहला काम।"]
        {
            assert_eq!(cut(text), [text]);
        }
    }

    #[test]
    fn headings_have_no_stop() {
        let kinds: Vec<_> = sentences("बाढ़ से तबाही\n\nपानी बढ़ा।").map(Sentence::is_heading).collect();
        assert_eq!(kinds, [true, false]);
    }
}
