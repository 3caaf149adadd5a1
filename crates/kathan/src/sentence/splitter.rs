//! Cutting the tokens of a paragraph into sentences.

use super::inner_stop;
use super::quoted::Quoted;
use crate::script::is_joiner;
use crate::token::{Token, TokenKind};

/// Cuts the tokens of one paragraph into sentences and gives the first and last
/// token of each, and whether it is a heading. Costs O(tokens).
pub(crate) fn split(tokens: &[Token<'_>], found: impl FnMut(usize, usize, bool)) {
    split_on(tokens, Quoted::default(), false, found);
}

/// The same from a sentence within a paragraph on, before which quotations stand as `quoted` says; `stopped`
/// tells whether a sentence of the paragraph has ended there.
pub(super) fn split_on(
    tokens: &[Token<'_>],
    quoted: Quoted,
    mut stopped: bool,
    mut found: impl FnMut(usize, usize, bool),
) {
    let mut splitter = Splitter { tokens, quoted, bracket: None };
    let (mut start, mut at) = (0, 0);
    while at < tokens.len() {
        // Words, numbers and commas neither stop nor open anything.
        if matches!(tokens[at].kind(), TokenKind::Word | TokenKind::Number) || tokens[at].text() == "," {
            at += 1;
            continue;
        }
        splitter.note_mark(start, at);
        if splitter.stops_at(start, at) {
            let last = splitter.closing_marks(start, at);
            if !splitter.goes_on_after(at, last) {
                found(start, last, false);
                start = last + 1;
                stopped = true;
                splitter.bracket = None;
            }
            at = last;
        }
        at += 1;
    }
    if start < tokens.len() {
        found(start, tokens.len() - 1, !stopped);
    }
}

/// A mark as written, without the joiners that may hang on it.
pub(super) fn mark<'t>(tokens: &[Token<'t>], at: usize) -> &'t str {
    let text = tokens.get(at).map_or("", |token| token.text());
    match text.as_bytes() {
        [.., 0x80, 0x8C | 0x8D] => text.trim_end_matches(is_joiner),
        _ => text,
    }
}

/// Whether a mark is a stop: a danda, full stop, question or exclamation mark, or a run of dots.
pub(super) fn is_stop(mark: &str) -> bool {
    matches!(mark, "।" | "॥" | "?" | "!" | ".") || is_dots(mark)
}

fn is_dots(mark: &str) -> bool {
    mark.starts_with('…') || mark.len() > 1 && mark.bytes().all(|byte| byte == b'.')
}

struct Splitter<'a, 't> {
    tokens: &'a [Token<'t>],
    quoted: Quoted,
    /// The bracket that is open inside the sentence, not at its start.
    bracket: Option<usize>,
}

impl Splitter<'_, '_> {
    fn mark(&self, at: usize) -> &str {
        mark(self.tokens, at)
    }

    fn glued(&self, at: usize) -> bool {
        at > 0 && at < self.tokens.len() && self.tokens[at - 1].end() == self.tokens[at].start()
    }

    fn note_mark(&mut self, start: usize, at: usize) {
        self.quoted.note(mark(self.tokens, at));
        match mark(self.tokens, at) {
            "(" | "[" if at > start => self.bracket = Some(at),
            ")" | "]" => self.bracket = None,
            _ => {}
        }
    }

    /// Whether the token at `at` is a stop that ends a sentence.
    fn stops_at(&mut self, start: usize, at: usize) -> bool {
        let text = mark(self.tokens, at);
        let stop = match text {
            "|" => at > start,
            "." => !inner_stop::is_inner(self.tokens, start, at),
            _ if is_dots(text) && at > start => !inner_stop::is_pause(self.tokens, at),
            _ => is_stop(text),
        };
        // `90 (?) साल`, `(तालियाँ!) वह बोला`: the sentence goes on behind the bracket.
        let inside = self.bracket.is_some_and(|bracket| at - bracket < 40) && self.closes_bracket(at);
        stop && !inside
    }

    /// Whether the bracket around `at` closes and the sentence goes on behind it.
    fn closes_bracket(&self, at: usize) -> bool {
        let end = self.tokens.len();
        let close = (at + 1..end.min(at + 40)).find(|&t| matches!(self.mark(t), ")" | "]"));
        close.is_some_and(|close| close + 1 < end && !is_stop(self.mark(close + 1)) && self.mark(close + 1) != "|")
    }

    /// The last of the closing marks behind the stop at `at`, or more stops (`?!`, `!!`, `? ?`).
    fn closing_marks(&mut self, start: usize, at: usize) -> usize {
        let mut last = at;
        while let Some(token) = self.tokens.get(last + 1) {
            let glued = self.glued(last + 1);
            let next_apart = self.tokens.get(last + 2).is_none_or(|next| next.start() > token.end());
            let closes = match self.mark(last + 1) {
                "”" | "’" | "»" | "›" | "’’" | "''" | "‟" | ")" | "]" | "}" => true,
                "\"" => self.quoted.is_open_with("\"") && (glued || next_apart),
                "'" => glued || next_apart && self.quoted.is_open_with("'"),
                "?" | "!" | "।" | "." | "|" => glued || self.mark(last + 1) == self.mark(last),
                _ => false,
            };
            if !closes {
                break;
            }
            last += 1;
            self.note_mark(start, last);
        }
        last
    }

    /// Whether the sentence goes on behind the stop at `stop` and its closing marks, which
    /// end at `last`.
    fn goes_on_after(&mut self, stop: usize, last: usize) -> bool {
        if self.tokens.len() == last + 1 {
            return false;
        }
        // No sentence starts with a comma: `वाह!, क्या खेल था।`
        if matches!(self.mark(last + 1), "," | ";" | ":") {
            return true;
        }
        if last > stop {
            return Quoted::goes_on(self.tokens, stop, last);
        }
        // `“पानी दो! बिजली दो!” के नारे`: asked of the closing mark ahead.
        matches!(self.mark(stop), "?" | "!") && self.quoted.goes_on_behind_open(self.tokens, stop)
    }
}
