//! The reporter's sentences, with quoted stretches as single units.

use super::units::UnitRoom;
use crate::lexicon::{Form, Tags};
use crate::parse::Parse;
use crate::quote::Marked;

/// One unit of a frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unit {
    /// A token that stands outside quotation marks.
    Token(usize),
    /// A quoted stretch, by its number.
    Marked(usize),
}

/// A sentence of the reporter's: where it stands. Its units are made when it is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Frame {
    pub(crate) first: usize,
    pub(crate) last: usize,
    /// The numbers of its quoted stretches, and of the one behind them.
    marked: (usize, usize),
}

impl Frame {
    /// Whether a quoted stretch is one of its units.
    pub(crate) const fn has_marks(self) -> bool {
        self.marked.0 < self.marked.1
    }

    /// Its units from left to right, in place of what `room` held.
    pub(crate) fn read(self, parse: &Parse<'_>, marked: &[Marked], room: &mut UnitRoom) {
        room.clear();
        let mut at = self.first;
        for (number, stretch) in (self.marked.0..).zip(&marked[self.marked.0..self.marked.1]) {
            // One that starts inside another is part of it.
            if stretch.outer_first() >= at {
                room.add_tokens(parse, at, stretch.outer_first());
                room.add_marked(number);
                at = stretch.outer_last() + 1;
            }
        }
        room.add_tokens(parse, at, self.last + 1);
    }
}

/// No sentence has so many units. A list without stops is cut here, so that what looks back and forth within a frame
/// stays linear in the text.
const MOST_UNITS: usize = 256;

/// The frames of a text, in order. Costs O(sentences + marks).
pub(crate) fn frames(parse: &Parse<'_>, marked: &[Marked]) -> Vec<Frame> {
    let mut frames = Vec::with_capacity(parse.sentences.len());
    let mut reader = Reader { parse, marked, at: 0, next: 0, sentence: 0, behind_marks: 0 };
    while reader.at < parse.len() {
        frames.push(reader.frame());
    }
    frames
}

/// Reads frames from left to right.
struct Reader<'a, 't> {
    parse: &'a Parse<'t>,
    marked: &'a [Marked],
    /// The next token to read.
    at: usize,
    /// The number of the next quoted stretch.
    next: usize,
    /// The number of a sentence that does not stand behind `at`.
    sentence: usize,
    /// The token behind the last quoted stretch.
    behind_marks: usize,
}

impl Reader<'_, '_> {
    fn frame(&mut self) -> Frame {
        let (first, first_marked) = (self.at, self.next);
        let mut units = 0;
        loop {
            while self.marked.get(self.next).is_some_and(|stretch| stretch.outer_first() < self.at) {
                self.next += 1;
            }
            let opens = self.marked.get(self.next).map_or(usize::MAX, Marked::outer_first);
            let ended = if opens == self.at {
                units += 1;
                self.read_marks(first)
            } else {
                let end = self.sentence_end(self.at).min(self.parse.len() - 1);
                let run = (end + 1).min(opens).min(self.at + MOST_UNITS - units) - self.at;
                units += run;
                self.at += run;
                self.at == end + 1
            };
            if ended || units >= MOST_UNITS || self.at == self.parse.len() {
                return Frame { first, last: self.at - 1, marked: (first_marked, self.next) };
            }
        }
    }

    /// Reads the quoted stretch at hand, and tells whether the frame that starts at `first` ends with it.
    fn read_marks(&mut self, first: usize) -> bool {
        let stretch = &self.marked[self.next];
        let before = self.at.checked_sub(1).filter(|_| self.at > first && self.at > self.behind_marks);
        self.at = stretch.outer_last() + 1;
        self.behind_marks = self.at;
        self.next += 1;
        // Marks that open anew in the next paragraph go on with the frame.
        let goes_on = self.marked.get(self.next).is_some_and(|next| next.goes_on && next.outer_first() == self.at);
        let sentence_ends = self.sentence_end(self.at - 1) == self.at - 1;
        !goes_on && self.ends_after(before, stretch, sentence_ends)
    }

    /// The last token of the sentence of `at`, which never goes back.
    fn sentence_end(&mut self, at: usize) -> usize {
        while self.parse.sentences.get(self.sentence).is_some_and(|sentence| sentence.last < at) {
            self.sentence += 1;
        }
        self.parse.sentences.get(self.sentence).map_or(usize::MAX, |sentence| sentence.last)
    }

    /// Whether the frame ends with a quoted stretch, before which the token `before` stands.
    fn ends_after(&self, before: Option<usize>, stretch: &Marked, sentence_ends: bool) -> bool {
        let parse = self.parse;
        let next = stretch.outer_last() + 1;
        if parse.ends_paragraph(stretch.outer_last()) {
            return true;
        }
        if matches!(parse.word(next), "," | "-" | "–" | "—" | ";" | ")") {
            return false;
        }
        if parse.is_stop(next) {
            return false;
        }
        let inner_stop = parse.is_stop(stretch.last);
        let dependent = Tags::CASE.or(Tags::COORDINATING).or(Tags::EMPHATIC).or(Tags::AUXILIARY);
        if parse.is(next, dependent) && !(inner_stop && parse.is(next, Tags::COORDINATING)) {
            return false;
        }
        if before.is_some_and(|at| self.introduces(at)) {
            return inner_stop || sentence_ends || self.new_report(next);
        }
        if inner_stop || sentence_ends {
            return !self.reports(next);
        }
        false
    }

    /// Whether a token is a comma, colon, dash, कि or verb, behind which what was said may open.
    fn introduces(&self, at: usize) -> bool {
        matches!(self.parse.word(at), "," | ":" | "-" | "–" | "—")
            || self.parse.is(at, Tags::COMPLEMENT.or(Tags::VERB).or(Tags::AUXILIARY))
    }

    /// `उन्होंने कहा कि …`: a report of its own starts here.
    fn new_report(&self, from: usize) -> bool {
        let end = (from + 12).min(self.parse.len());
        (from..end)
            .take_while(|&at| !self.parse.is_stop(at) && !self.parse.is_punctuation(at))
            .any(|at| self.parse.is(at, Tags::CUE_VERB) && self.opens_content(at + 1))
    }

    fn opens_content(&self, mut at: usize) -> bool {
        while self.parse.is(at, Tags::AUXILIARY) {
            at += 1;
        }
        matches!(self.parse.word(at), "," | ":" | "\"" | "“") || self.parse.is(at, Tags::COMPLEMENT)
    }

    /// `“…।” उन्होंने कहा।`: the clause behind the marks says who spoke, and nothing else.
    fn reports(&self, from: usize) -> bool {
        let parse = self.parse;
        let end = (from + 24).min(parse.len());
        let mut cue = None;
        for at in from..end {
            let ends = parse.starts_paragraph(at);
            if parse.is_stop(at) || ends {
                break;
            }
            if parse.is(at, Tags::COMPLEMENT) || matches!(parse.word(at), "“" | "\"" | ":") {
                return false;
            }
            let lexeme = parse.lexeme(at);
            if lexeme.is(Tags::CUE_VERB)
                && matches!(lexeme.form, Some(Form::Perfective | Form::Imperfective | Form::Stem))
            {
                cue = Some(at);
            } else if cue.is_some() && !lexeme.is(Tags::AUXILIARY.or(Tags::VERB)) {
                return false;
            }
        }
        cue.is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Lexicon;
    use crate::quote::pair;

    fn check(text: &str) {
        let parse = Parse::new(text, &Lexicon::embedded().words);
        let marked = pair(&parse);
        let mut room = UnitRoom::new(0);
        let mut behind = 0;
        for frame in frames(&parse, &marked) {
            assert_eq!(frame.first, behind, "{text}");
            frame.read(&parse, &marked, &mut room);
            let units = room.view(&parse);
            assert!((1..=MOST_UNITS).contains(&units.len()), "{text}");
            assert_eq!(frame.has_marks(), (0..units.len()).any(|unit| units.is_marked(unit)), "{text}");
            for unit in 0..units.len() {
                let (first, last) = match units.get(unit) {
                    Some(Unit::Token(at)) => (at, at),
                    Some(Unit::Marked(number)) => (marked[number].outer_first(), marked[number].outer_last()),
                    None => panic!("there are so many units"),
                };
                assert_eq!(first, behind, "{text}");
                behind = last + 1;
            }
            assert_eq!(frame.last + 1, behind, "{text}");
        }
        assert_eq!(behind, parse.len(), "{text}");
    }

    #[test]
    fn a_sentence_without_an_end_is_cut() {
        check(&"लोग, ".repeat(600));
        check(&"“हम” और ".repeat(300));
    }

    proptest::proptest! {
        #[test]
        fn frames_hold_every_token_once(
            text in "((“|”|‘|’|\"|उन्होंने |कहा |कि |हम |आए|हैं|क्या)(, |।|\\? | |: |\n)?){0,60}"
        ) {
            check(&text);
        }
    }
}
