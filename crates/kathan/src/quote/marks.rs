//! Quotation marks of every style, paired, with repair of missing ones.

use crate::lexicon::{Person, Tags};
use crate::parse::Parse;

/// A stretch of text between quotation marks. All positions are tokens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Marked {
    /// The opening mark, unless it was left out.
    pub(crate) open: Option<usize>,
    /// The closing mark, unless it was left out.
    pub(crate) close: Option<usize>,
    /// The first and last token between them.
    pub(crate) first: usize,
    pub(crate) last: usize,
    /// Whether it goes on with the utterance of the stretch before, whose paragraph
    /// ended without a closing mark.
    pub(crate) goes_on: bool,
}

impl Marked {
    /// The first token, the opening mark included.
    pub(crate) fn outer_first(&self) -> usize {
        self.open.unwrap_or(self.first)
    }

    /// The last token, the closing mark included.
    pub(crate) fn outer_last(&self) -> usize {
        self.close.unwrap_or(self.last)
    }

    pub(crate) fn contains(&self, token: usize) -> bool {
        self.first <= token && token <= self.last
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Family {
    Double,
    Single,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Role {
    Open,
    Close,
    Either,
}

/// How many paragraphs one pair of marks may hold.
const MOST_PARAGRAPHS: usize = 12;

/// How many tokens before a closing mark the cue is looked for that opened what it closes.
const FAR_TOKENS: usize = 256;

/// The marked stretches of the text, in order; nested ones are part of the outer one.
pub(crate) fn pair(parse: &Parse<'_>) -> Vec<Marked> {
    let mut marks = Vec::with_capacity(ROOM);
    for at in parse.punctuation() {
        // Commas and dandas are the most of all marks.
        if matches!(parse.word(at).as_bytes(), [b'"' | b'\'' | b'`' | 0xC2 | 0xE2, ..]) {
            marks.extend(classify(parse, at));
        }
    }
    Pairing { parse, marks, found: Vec::with_capacity(ROOM / 2) }.run()
}

/// Most articles have fewer marks.
const ROOM: usize = 32;

struct Mark {
    at: usize,
    family: Family,
    role: Role,
}

fn classify(parse: &Parse<'_>, at: usize) -> Option<Mark> {
    let (family, fixed) = match parse.word(at) {
        "“" | "„" | "«" | "‘‘" | "``" => (Family::Double, Some(Role::Open)),
        "”" | "‟" | "»" | "’’" | "''" => (Family::Double, Some(Role::Close)),
        "\"" => (Family::Double, None),
        "‘" | "`" => (Family::Single, Some(Role::Open)),
        "’" => (Family::Single, Some(Role::Close)),
        "'" => (Family::Single, None),
        _ => return None,
    };
    // `""` is one mark.
    if at > 0 && parse.word(at) == "\"" && parse.word(at - 1) == "\"" && parse.glued(at) {
        return None;
    }
    let start_of_line = parse.starts_paragraph(at);
    let end_of_line = parse.ends_paragraph(at);
    let space_before = start_of_line || !parse.glued(at);
    let space_after = end_of_line || !parse.glued(at + 1);
    // An apostrophe stands between letters, a prime behind a digit.
    if family == Family::Single
        && !space_before
        && (!space_after && !parse.is_punctuation(at - 1) && !parse.is_punctuation(at + 1)
            || parse.word(at - 1).ends_with(|c: char| c.is_ascii_digit()))
        && fixed != Some(Role::Open)
    {
        return None;
    }
    let by_space = match (space_before, space_after) {
        (true, false) => Role::Open,
        // `कहा," हम …`: a stray space may stand behind the opening mark.
        (false, true) if !end_of_line && matches!(parse.word(at - 1), "," | ":" | "-") => Role::Either,
        (false, true) => Role::Close,
        // `… मिलकर खुशी होगी। "` at the end of a line
        (true, true) if end_of_line && !start_of_line => Role::Close,
        (true, true) => Role::Either,
        (false, false) => glued_role(parse, at),
    };
    let role = match fixed {
        // Some texts close with an opening mark, or the other way about.
        Some(role) if by_space != Role::Either && by_space != role => Role::Either,
        Some(role) => role,
        None => by_space,
    };
    Some(Mark { at, family, role })
}

/// A mark that touches words or marks on both sides: `कहा,"हम`, `हैं".उसने`, `("हम`.
fn glued_role(parse: &Parse<'_>, at: usize) -> Role {
    match (parse.word(at - 1), parse.word(at + 1)) {
        ("(" | "[" | ":" | "-" | "–" | "—" | "," | "\"" | "“" | "‘" | "'", after) if !is_closing(after) => {
            Role::Open
        }
        (_, after) if is_closing(after) => Role::Close,
        _ if parse.is_stop(at - 1) => Role::Close,
        _ => Role::Either,
    }
}

fn is_closing(mark: &str) -> bool {
    matches!(mark, "," | "." | "।" | "?" | "!" | ";" | ":" | ")" | "]" | "-" | "–" | "—" | "|")
}

/// The last words of `के अनुसार`, `के मुताबिक`, `के शब्दों में`.
fn ends_phrase(word: &str) -> bool {
    matches!(word, "अनुसार" | "मुताबिक" | "मुताबिक़" | "में")
}

struct Pairing<'a, 't> {
    parse: &'a Parse<'t>,
    marks: Vec<Mark>,
    found: Vec<Marked>,
}

impl Pairing<'_, '_> {
    fn run(mut self) -> Vec<Marked> {
        let mut i = 0;
        while i < self.marks.len() {
            let mark = &self.marks[i];
            let (family, role, at) = (mark.family, mark.role, mark.at);
            if role == Role::Close {
                if family == Family::Double {
                    self.supply_opening(at);
                }
                i += 1;
            } else if role == Role::Either && family == Family::Double && self.is_stray_close(i) {
                self.supply_opening(at);
                i += 1;
            } else if let Some((close, next)) = self.find_close(i) {
                self.push(Some(at), at + 1, close, false);
                i = next;
            } else {
                i = if family == Family::Double || self.opens_report(at) { self.supply_closing(i) } else { i + 1 };
            }
        }
        self.found
    }

    fn push(&mut self, open: Option<usize>, first: usize, close: usize, goes_on: bool) {
        if first < close {
            self.found.push(Marked { open, close: Some(close), first, last: close - 1, goes_on });
        }
    }

    /// The closing mark for the opening mark number `i`, and the mark to go on with.
    fn find_close(&self, i: usize) -> Option<(usize, usize)> {
        let opening = &self.marks[i];
        let paragraph = self.parse.paragraph_of(opening.at);
        let mut depth = 0;
        for (j, mark) in self.marks.iter().enumerate().skip(i + 1) {
            let here = self.parse.paragraph_of(mark.at);
            if mark.family != opening.family {
                continue;
            }
            let same = here == paragraph;
            match mark.role {
                // Marks that open anew in a later paragraph are another stretch.
                Role::Open | Role::Either
                    if !same && (opening.family == Family::Single || self.opens_speech(mark.at)) =>
                {
                    return None;
                }
                // A curly mark shows its side; a straight one may have its space on the wrong one.
                Role::Open if !same && self.parse.word(mark.at) == "\"" && here <= paragraph + MOST_PARAGRAPHS => {
                    return Some((mark.at, j + 1));
                }
                Role::Open if !same => return None,
                Role::Open if opening.family == Family::Single => return None,
                Role::Open => {
                    if self.closes_needed(j) <= depth + 1 {
                        return None;
                    }
                    depth += 1;
                }
                Role::Close | Role::Either => {
                    let may_reach = opening.family == Family::Double || self.is_announced(opening.at);
                    if !same && (!may_reach || here > paragraph + MOST_PARAGRAPHS) {
                        return None;
                    }
                    if depth == 0 {
                        return Some((mark.at, j + 1));
                    }
                    depth -= 1;
                }
            }
        }
        None
    }

    /// `…, यह ठीक है," उन्होंने कहा`: the only mark of its paragraph, behind a clause that does
    /// not say that someone spoke.
    fn is_stray_close(&self, i: usize) -> bool {
        let at = self.marks[i].at;
        let paragraph = self.parse.paragraph_of(at);
        let alone = self.marks.get(i + 1).is_none_or(|next| self.parse.paragraph_of(next.at) > paragraph);
        alone && self.parse.glued(at) && !self.parse.glued(at + 1) && !self.opens_speech(at)
    }

    /// Single marks hold several paragraphs only behind a colon: `उन्होंने कहा: ‘…`.
    fn is_announced(&self, at: usize) -> bool {
        at > 0 && self.parse.word(at - 1) == ":"
    }

    /// `उसने कहा कि ‘…`: a single mark right behind a cue opens speech, and is no apostrophe.
    fn opens_report(&self, at: usize) -> bool {
        let Some(before) = at.checked_sub(1) else { return false };
        let opener = self.parse.is(before, Tags::COMPLEMENT) || matches!(self.parse.word(before), "," | ":");
        let verb = (before.saturating_sub(3)..before).rev().find(|&t| !self.parse.is(t, Tags::AUXILIARY));
        // `ट्वीट किया, ‘…`: a noun that reports, with its light verb.
        let reports = |t: usize| self.parse.is(t, Tags::CUE_VERB) || t > 0 && self.parse.is(t - 1, Tags::CUE_NOUN);
        opener && !self.parse.glued(at) && verb.is_some_and(reports)
    }

    /// Whether a mark in a later paragraph opens a stretch of its own: it stands at the
    /// start of the paragraph, or behind a cue. Else a stray space turned a closing mark
    /// about: `…लोग नहीं हैं, "पति ने बताया`.
    fn opens_speech(&self, at: usize) -> bool {
        let start = self.parse.paragraphs[self.parse.paragraph_of(at)];
        let before = (start..at.saturating_sub(1)).rev().find(|&t| !self.parse.is(t, Tags::AUXILIARY));
        at == start
            || !matches!(self.parse.word(at - 1), "," | "।" | "." | "?" | "!")
            || before.is_some_and(|t| self.parse.is(t, Tags::CUE_VERB) || ends_phrase(self.parse.word(t)))
    }

    /// How many double closing marks follow mark `j` in its paragraph before another opens.
    fn closes_needed(&self, j: usize) -> usize {
        let paragraph = self.parse.paragraph_of(self.marks[j].at);
        self.marks[j + 1..]
            .iter()
            .filter(|mark| mark.family == Family::Double)
            .take_while(|mark| mark.role != Role::Open && self.parse.paragraph_of(mark.at) == paragraph)
            .count()
    }

    /// Without a closing mark the stretch ends with its paragraph, or before the next
    /// opening mark's sentence; when the next paragraph opens anew, the utterance goes on.
    fn supply_closing(&mut self, mut i: usize) -> usize {
        let mut goes_on = false;
        loop {
            let open = self.marks[i].at;
            let end = self.parse.paragraph_end(self.parse.paragraph_of(open));
            let next = (i + 1..self.marks.len()).find(|&j| self.marks[j].family == self.marks[i].family);
            let last = match next.map(|j| self.marks[j].at) {
                Some(at) if at < end => self.last_stop_before(open, at).unwrap_or(at - 1),
                _ => end - 1,
            };
            if open < last {
                self.found.push(Marked { open: Some(open), close: None, first: open + 1, last, goes_on });
            }
            let Some(j) = next else { return self.marks.len() };
            let at = self.marks[j].at;
            let opens_anew = at == end && self.marks[j].role != Role::Close && last + 1 == end;
            if !opens_anew || open >= last {
                return j;
            }
            if let Some((close, after)) = self.find_close(j) {
                self.push(Some(at), at + 1, close, true);
                return after;
            }
            (i, goes_on) = (j, true);
        }
    }

    fn last_stop_before(&self, from: usize, to: usize) -> Option<usize> {
        (from + 1..to).rev().find(|&at| self.parse.is_stop(at))
    }

    /// `उसने कहा, हम आए. हम रुके."`: where a cue opened what ends with a closing mark, some sentences before.
    fn reported_from(&self, close: usize) -> Option<usize> {
        let paragraph = self.parse.paragraphs[self.parse.paragraph_of(close)];
        let from = self.found.last().map_or(0, |m| m.outer_last() + 1).max(paragraph);
        let from = from.max(close.saturating_sub(FAR_TOKENS));
        let first_person = |t: usize| self.parse.lexeme(t).pronoun.is_some_and(|p| p.person == Person::First);
        let said = |at: usize| {
            let verb = (from..at).rev().find(|&t| !self.parse.is(t, Tags::AUXILIARY));
            verb.is_some_and(|t| {
                let clause = (from..t).rev().take_while(|&t| !self.parse.is_stop(t)).any(first_person);
                self.parse.is(t, Tags::CUE_VERB) && !self.parse.is(t, Tags::NOUN) && !clause
            })
        };
        (from..close).rev().find(|&at| matches!(self.parse.word(at), "," | ":") && said(at)).map(|at| at + 1)
    }

    /// `“हम आए,” उसने कहा।⏎हम रुके।⏎हम लौटे।”`: the paragraph behind a report, when nothing but talk stands from
    /// there on to a closing mark at the end of a paragraph.
    fn goes_on_from(&self, close: usize) -> Option<usize> {
        let parse = self.parse;
        let before = self.found.last()?.outer_last();
        let paragraph = parse.paragraph_of(before);
        if !parse.ends_paragraph(close) || parse.paragraph_of(close) > paragraph + MOST_PARAGRAPHS {
            return None;
        }
        let from = parse.paragraph_end(paragraph);
        let reported = (before + 1..from).any(|at| parse.is(at, Tags::CUE_VERB));
        let talk = (from..close)
            .any(|at| parse.lexeme(at).pronoun.is_some_and(|p| matches!(p.person, Person::First | Person::Second)));
        (reported && talk).then_some(from)
    }

    /// Without an opening mark the stretch starts with the reported clause, the sentence, or behind a report.
    fn supply_opening(&mut self, close: usize) {
        let sentence = self.parse.sentences.partition_point(|s| s.last < close.saturating_sub(1));
        let Some(sentence) = self.parse.sentences.get(sentence) else { return };
        let from = self.found.last().map_or(0, |m| m.outer_last() + 1).max(sentence.first);
        let clause = self
            .reported_from(close)
            .or_else(|| self.goes_on_from(close))
            .unwrap_or_else(|| (from..close).find(|&at| self.parse.is(at, Tags::COMPLEMENT)).map_or(from, |at| at + 1));
        if clause + 1 < close {
            self.push(None, clause, close, false);
        }
    }
}
