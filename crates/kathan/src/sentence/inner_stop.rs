//! Full stops that end no sentence: of abbreviations, initials, lists and dotted chains.

use super::splitter::mark;
use crate::lexicon::{self, Letter, Lexicon, Tags};
use crate::token::{Token, TokenKind};

/// Whether the full stop at `at` belongs to what stands before it. The sentence starts at `start`.
///
/// `डॉ. रेखा`, `बी. सी. शर्मा`, `ए.के. एंटनी`, `म.प्र. में`, `1. पहला`: no sentence ends there.
pub(super) fn is_inner(tokens: &[Token<'_>], start: usize, at: usize) -> bool {
    if at == start {
        return false;
    }
    let stop = Stop { tokens, start, at };
    let Some(next) = tokens.get(at + 1) else { return false };
    if !stop.glued(at) {
        return stop.is_spaced_title();
    }
    let before = tokens[at - 1];
    match before.kind() {
        TokenKind::Number => stop.is_list_number(),
        TokenKind::Symbol => next.kind() == TokenKind::Number,
        TokenKind::Word if stop.is_plain() => false,
        TokenKind::Word => stop.is_list_letter() || stop.is_chain() || stop.is_initial() || stop.is_abbreviation(),
        _ => false,
    }
}

/// `उन्होंने कहा कि... "हम आएंगे"`, `वे डरे हुए हैं...क्योंकि`: dots behind कि or before a conjunction hold a place in the
/// sentence.
pub(super) fn is_pause(tokens: &[Token<'_>], at: usize) -> bool {
    let word = |at: usize| tokens.get(at).map(|token| Lexicon::embedded().word(token.text())).unwrap_or_default();
    let joins = Tags::COMPLEMENT.or(Tags::CLAUSAL).or(Tags::COORDINATING).or(Tags::RELATIVE);
    let glued = tokens.get(at + 1).is_some_and(|next| next.start() == tokens[at].end());
    word(at - 1).is(Tags::COMPLEMENT) || glued && word(at + 1).is(joins)
}

/// A full stop in its surroundings.
struct Stop<'a, 't> {
    tokens: &'a [Token<'t>],
    start: usize,
    at: usize,
}

/// Words that open a sentence more often than they are a name.
const OPENERS: Tags = Tags::PRONOUN.or(Tags::DETERMINER).or(Tags::ADVERB).or(Tags::CLAUSAL).or(Tags::RELATIVE);

impl<'t> Stop<'_, 't> {
    fn text(&self, at: usize) -> &'t str {
        self.tokens.get(at).map_or("", |token| token.text())
    }

    fn before(&self) -> &'t str {
        self.text(self.at - 1)
    }

    fn is(&self, at: usize, tags: Tags) -> bool {
        Lexicon::embedded().word(self.text(at)).is(tags)
    }

    /// Whether no white space stands before the token.
    fn glued(&self, at: usize) -> bool {
        at > 0 && at < self.tokens.len() && self.tokens[at - 1].end() == self.tokens[at].start()
    }

    fn next_is_word(&self) -> bool {
        self.tokens.get(self.at + 1).is_some_and(|t| !matches!(t.kind(), TokenKind::Punctuation))
    }

    /// `हैं. रेखा`: most stops stand behind a word that takes none of its own, outside of chains.
    fn is_plain(&self) -> bool {
        let chained = self.glued(self.at + 1) || self.at >= 2 && self.text(self.at - 2) == ".";
        let before = self.before();
        !(chained || before.is_ascii() || lexicon::may_take_stop(before))
    }

    /// `लि., मुंबई`, `डॉ. (श्रीमती)`, `नं.: 22`: no sentence starts with such a mark.
    fn next_goes_on(&self) -> bool {
        self.next_is_word()
            || matches!(mark(self.tokens, self.at + 1), "," | ";" | ":" | "-" | "(" | ")" | "‘" | "'" | "“" | "\"")
    }

    fn next_opens(&self) -> bool {
        self.is(self.at + 1, OPENERS)
    }

    /// `डॉ . वर्मा`: a title is never the last word of a sentence.
    fn is_spaced_title(&self) -> bool {
        self.is(self.at - 1, Tags::HONORIFIC) && lexicon::is_abbreviation(self.before()) && self.next_is_word()
    }

    /// `1. पहला`, `1.सड़क`, and `माँगें हैं: 1. सड़क बने, 2. पुल बने`.
    fn is_list_number(&self) -> bool {
        self.at - 1 == self.start || matches!(self.text(self.at.wrapping_sub(2)), ":" | "," | "(")
    }

    /// `a. सड़क`, `II. सड़क` at the start of a line.
    fn is_list_letter(&self) -> bool {
        let before = self.before();
        let roman = before.len() <= 5 && before.bytes().all(|b| matches!(b, b'I' | b'V' | b'X'));
        let letter = before.len() == 1 && before.as_bytes()[0].is_ascii_alphabetic();
        self.at - 1 == self.start && (roman || letter)
    }

    /// Whether the word at `at` can be a part of a dotted chain: short, and no verb or
    /// function word unless it names a letter.
    fn is_part(&self, at: usize) -> bool {
        let text = self.text(at);
        let function = OPENERS.or(Tags::AUXILIARY).or(Tags::CASE);
        // A syllable may look like a verb: `मि.ली.`, `भा.ज.पा.`
        let ordinary = if text.len() <= 6 { function } else { function.or(Tags::VERB) };
        let short = !text.is_empty() && text.len() <= 15 && self.tokens[at].kind() == TokenKind::Word;
        short
            && (lexicon::letter(text).is_some()
                || lexicon::is_chain_abbreviation(text)
                || text.len() == 1
                || !self.is(at, ordinary))
    }

    /// `म.प्र. में`, `बी.टेक. किया`, `p.m. पर`: parts with glued stops between them. A chain
    /// of two needs a first part that is a letter or abbreviation, lest `हैं.रेखा` be one.
    fn is_chain(&self) -> bool {
        let at = self.at;
        let starts = |part: usize| {
            let text = self.text(part);
            lexicon::letter(text).is_some() || lexicon::is_abbreviation(text) || text.len() == 1 || text.len() <= 6
        };
        // Between two parts.
        if self.glued(at + 1) && self.text(at + 2) == "." && self.glued(at + 2) {
            return self.is_part(at - 1) && self.is_part(at + 1) && (starts(at - 1) || self.is_behind_part());
        }
        // Behind the last part.
        let behind = self.is_behind_part() && self.is_part(at - 1) && self.is_part(at - 3);
        behind && (starts(at - 3) || at >= 5 && self.text(at - 4) == ".") && self.next_goes_on() && !self.next_opens()
    }

    /// Whether the word before the stop has a glued stop and a part before itself.
    fn is_behind_part(&self) -> bool {
        let at = self.at;
        at >= self.start + 3 && self.text(at - 2) == "." && self.glued(at - 1) && self.glued(at - 2)
    }

    /// `बी. सी. शर्मा`, `मंत्री पी. नायर`. A letter that is a word as well is an initial beside
    /// another, behind a title, or where a sentence would hardly end: at its start.
    fn is_initial(&self) -> bool {
        let Some(letter) = lexicon::letter(self.before()) else { return false };
        let (at, start) = (self.at, self.start);
        let glued_next = self.glued(at + 1);
        if self.next_opens() && !(glued_next && self.text(at + 2) == ".") {
            return false;
        }
        let before_initial = lexicon::letter(self.text(at + 1)).is_some()
            && self.text(at + 2) == "."
            && (letter == Letter::Only || glued_next || !self.glued(at + 3));
        let behind_initial =
            at >= start + 3 && self.text(at - 2) == "." && lexicon::letter(self.text(at - 3)).is_some()
                || at >= start + 2 && self.text(at - 2) == "." && self.glued(at - 1);
        let titled = at >= start + 2
            && (self.is(at - 2, Tags::TITLE.or(Tags::HONORIFIC))
                || self.text(at - 2) == "." && at >= start + 3 && self.is(at - 3, Tags::HONORIFIC));
        match letter {
            Letter::Only => self.next_goes_on(),
            Letter::AlsoWord => {
                before_initial
                    || behind_initial
                    || titled
                    || at - 1 == start
                    || glued_next && self.next_is_word()
                    || self.is_era()
            }
        }
    }

    /// `1857 ई. में`, `ई. 1857`
    fn is_era(&self) -> bool {
        let number = |at: usize| self.tokens.get(at).is_some_and(|token| token.kind() == TokenKind::Number);
        self.before() == "ई" && (self.at >= 2 && number(self.at - 2) || number(self.at + 1))
    }

    fn is_abbreviation(&self) -> bool {
        let before = self.before();
        if lexicon::is_abbreviation(before) {
            return self.next_goes_on();
        }
        // `ले. कर्नल`
        if lexicon::is_chain_abbreviation(before) && self.is(self.at + 1, Tags::HONORIFIC) {
            return true;
        }
        // `kathan.com` without its `www.`
        let next = self.text(self.at + 1);
        self.glued(self.at + 1) && before.is_ascii() && next.is_ascii() && self.next_is_word()
    }
}
