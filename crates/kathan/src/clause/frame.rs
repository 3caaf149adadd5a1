//! The reporter's sentences, with quoted stretches as single units.

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

/// A sentence of the reporter's.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Frame<'a> {
    pub(crate) units: &'a [Unit],
}

/// All frames of a text.
#[derive(Debug, Default)]
pub(crate) struct Frames {
    units: Vec<Unit>,
    /// Behind the last unit of each frame.
    ends: Vec<usize>,
}

impl Frames {
    pub(crate) fn iter(&self) -> impl Iterator<Item = Frame<'_>> {
        let starts = std::iter::once(0).chain(self.ends.iter().copied());
        starts.zip(&self.ends).map(|(start, &end)| Frame { units: &self.units[start..end] })
    }
}

/// No sentence has so many units. A list without stops is cut here, so that what looks back and forth within a frame
/// stays linear in the text.
const MOST_UNITS: usize = 256;

/// The frames of a text, in order.
pub(crate) fn frames(parse: &Parse<'_>, marked: &[Marked]) -> Frames {
    let mut ends = vec![false; parse.len()];
    for sentence in &parse.sentences {
        ends[sentence.last] = true;
    }
    for &first in &parse.paragraphs {
        if first > 0 {
            ends[first - 1] = true;
        }
    }
    let reader = Reader { parse };
    let mut all = Frames { units: Vec::with_capacity(parse.len()), ends: Vec::with_capacity(parse.sentences.len()) };
    let (mut at, mut next_mark) = (0, 0);
    while at < parse.len() {
        while next_mark < marked.len() && marked[next_mark].outer_first() < at {
            next_mark += 1;
        }
        let ended = if next_mark < marked.len() && marked[next_mark].outer_first() == at {
            let stretch = &marked[next_mark];
            all.units.push(Unit::Marked(next_mark));
            at = stretch.outer_last() + 1;
            next_mark += 1;
            // Marks that open anew in the next paragraph go on with the frame.
            let goes_on = marked.get(next_mark).is_some_and(|next| next.goes_on && next.outer_first() == at);
            !goes_on && reader.ends_after(&all.units[all.ends.last().copied().unwrap_or(0)..], stretch, ends[at - 1])
        } else {
            all.units.push(Unit::Token(at));
            at += 1;
            ends[at - 1]
        };
        let full = all.units.len() - all.ends.last().copied().unwrap_or(0) >= MOST_UNITS;
        if ended || full || at == parse.len() {
            all.ends.push(all.units.len());
        }
    }
    all
}

struct Reader<'a, 't> {
    parse: &'a Parse<'t>,
}

impl Reader<'_, '_> {
    /// Whether the frame ends with a quoted stretch.
    fn ends_after(&self, units: &[Unit], stretch: &Marked, sentence_ends: bool) -> bool {
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
        let introduced = self.is_introduced(units);
        if introduced {
            return inner_stop || sentence_ends || self.new_report(next);
        }
        if inner_stop || sentence_ends {
            return !self.reports(next);
        }
        false
    }

    /// Whether the stretch at the end of `units` stands behind a comma, colon, dash or कि
    /// that a verb stands before.
    fn is_introduced(&self, units: &[Unit]) -> bool {
        let mut before = units.iter().rev().skip(1).map(|&unit| match unit {
            Unit::Token(at) => at,
            Unit::Marked(_) => usize::MAX,
        });
        match before.next() {
            Some(at) if at != usize::MAX => {
                matches!(self.parse.word(at), "," | ":" | "-" | "–" | "—")
                    || self.parse.is(at, Tags::COMPLEMENT.or(Tags::VERB).or(Tags::AUXILIARY))
            }
            _ => false,
        }
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
