//! Quotations inside a sentence: when a stop in marks ends the sentence and when it goes on.

use super::splitter::{is_stop, mark};
use crate::lexicon::{Form, Lexicon, Tags};
use crate::token::{Token, TokenKind};

/// The quotation marks of a paragraph as they open and close.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Quoted {
    open: Option<Open>,
}

#[derive(Clone, Copy, Debug)]
struct Open {
    /// The mark that closes it.
    close: &'static str,
    /// Whether the sentence goes on behind the closing mark, once asked.
    goes_on: Option<bool>,
}

/// How many tokens ahead a closing mark or a verb of speech is looked for.
const AHEAD: usize = 200;
const CLAUSE: usize = 16;

impl Quoted {
    /// Takes note of a mark that opens or closes.
    pub(super) fn note(&mut self, text: &str) {
        if self.open.is_some_and(|open| open.close == text || open.close == "‟" && text == "”") {
            self.open = None;
            return;
        }
        if self.open.is_some() {
            return;
        }
        let close = match text {
            "“" => "”",
            "\"" => "\"",
            "«" => "»",
            "‹" => "›",
            "„" => "‟",
            "``" => "''",
            "‘‘" => "’’",
            "‘" => "’",
            _ => return,
        };
        self.open = Some(Open { close, goes_on: None });
    }

    pub(super) const fn is_open(self) -> bool {
        self.open.is_some()
    }

    pub(super) fn is_open_with(&self, close: &str) -> bool {
        self.open.is_some_and(|open| open.close == close)
    }

    /// Whether the sentence goes on behind the marks that end at `last`, after a stop inside.
    ///
    /// `“चलें?” और चली गईं`, `“कब?” उन्होंने पूछा`, `“हम जीतेंगे!” के नारे`.
    pub(super) fn goes_on(tokens: &[Token<'_>], stop: usize, last: usize) -> bool {
        let quoted = (stop + 1..=last).any(|at| is_closing_quote(mark(tokens, at)));
        quoted && continues(tokens, mark(tokens, stop), last + 1)
    }

    /// Whether the sentence goes on behind the closing mark of the quotation that is open.
    /// Asked once a quotation, so that the whole stays linear.
    pub(super) fn goes_on_behind_open(&mut self, tokens: &[Token<'_>], stop: usize) -> bool {
        let Some(open) = &mut self.open else { return false };
        *open.goes_on.get_or_insert_with(|| {
            let end = tokens.len().min(stop + AHEAD);
            let Some(close) = (stop + 1..end).find(|&at| mark(tokens, at) == open.close) else { return false };
            let before = mark(tokens, close - 1);
            before == "," || matches!(before, "?" | "!") && continues(tokens, before, close + 1)
        })
    }
}

fn is_closing_quote(mark: &str) -> bool {
    matches!(mark, "”" | "\"" | "’" | "'" | "»" | "›" | "''" | "’’" | "‟")
}

/// How many tokens behind a closing mark tell whether the sentence goes on, when it was a question or call.
pub(super) const TELLING: usize = CLAUSE + AUXILIARIES + 2;

/// How many auxiliaries a verb may have.
const AUXILIARIES: usize = 6;

/// Whether a sentence goes on at `next`, behind marks that hold `stop` at their end.
pub(super) fn continues(tokens: &[Token<'_>], stop: &str, next: usize) -> bool {
    let Some(token) = tokens.get(next) else { return false };
    if matches!(token.text(), "," | "-" | "–" | "—" | ")" | ";") {
        return true;
    }
    if token.kind() != TokenKind::Word {
        return false;
    }
    let lexicon = Lexicon::embedded();
    let lexeme = lexicon.word(token.text());
    let asked = matches!(stop, "?" | "!");
    if lexeme.is(Tags::COORDINATING) {
        return asked;
    }
    // No sentence starts with a postposition: `“…।” के नारे लगे`.
    if lexeme.is(Tags::CASE.or(Tags::EMPHATIC).or(Tags::AUXILIARY)) && lexeme.pronoun.is_none() {
        return true;
    }
    if matches!(token.text(), "जैसे" | "जैसी" | "जैसा" | "नाम" | "नामक" | "कहते" | "कहकर" | "कहा")
    {
        return true;
    }
    let noun = tokens.get(next + 1).is_some_and(|after| lexicon.word(after.text()).is(Tags::CUE_NOUN));
    asked && (lexeme.is(Tags::VERB) || token.text() == "यह" && noun || reports(tokens, next))
}

/// Whether the clause from `from` on says that what came before was said, and opens no
/// content of its own: `उन्होंने पूछा।`, `रेखा ने 5 बार पूछा और चली गई।`
fn reports(tokens: &[Token<'_>], from: usize) -> bool {
    let lexicon = Lexicon::embedded();
    for at in from..(from + CLAUSE).min(tokens.len()) {
        let token = tokens[at];
        if token.kind() == TokenKind::Punctuation {
            let inside =
                matches!(token.text(), "-") || token.text() == "." && super::inner_stop::is_inner(tokens, from, at);
            if inside {
                continue;
            }
            return false;
        }
        let lexeme = lexicon.word(token.text());
        if lexeme.is(Tags::COMPLEMENT) {
            return false;
        }
        if lexeme.is(Tags::CUE_VERB) && lexeme.form.is_some_and(|form| form != Form::Infinitive) {
            let mut next = at + 1;
            while next < at + AUXILIARIES
                && tokens.get(next).is_some_and(|t| lexicon.word(t.text()).is(Tags::AUXILIARY))
            {
                next += 1;
            }
            let after = mark(tokens, next);
            let opens = lexicon.word(after).is(Tags::COMPLEMENT)
                || matches!(after, ":" | "“" | "\"" | "‘")
                || after == "," && matches!(mark(tokens, next + 1), "“" | "\"" | "‘" | "'");
            return !opens;
        }
        if is_stop(token.text()) {
            return false;
        }
    }
    false
}
