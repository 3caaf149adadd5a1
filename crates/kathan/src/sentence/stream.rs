//! Sentences read off the bytes of a text. Most stops show by their neighbours that they end a sentence, and no
//! token is made; where more must be known, the rest of the paragraph is cut by its tokens.

use memchr::memchr2;

use super::Sentence;
use super::landmarks::Landmarks;
use super::quoted::{Quoted, TELLING, continues};
use super::splitter::split_on;
use crate::lexicon;
use crate::span::Span;
use crate::token::{Token, tokens};

/// The sentences of `text`, lazily. Costs O(text); where stops and quotation marks stand in a plain way, no
/// tokens are made, else it holds those of one paragraph.
///
/// ```
/// let text = "डॉ. रेखा वर्मा आईं। उन्होंने कहा, “चलें?” और चली गईं।";
/// let sentences: Vec<_> = kathan::sentences(text).map(|s| s.text()).collect();
/// assert_eq!(sentences, ["डॉ. रेखा वर्मा आईं।", "उन्होंने कहा, “चलें?” और चली गईं।"]);
/// ```
pub fn sentences(text: &str) -> Sentences<'_> {
    let mut sentences = Sentences {
        text,
        landmarks: Landmarks::new(text),
        start: 0,
        before: State::default(),
        now: State::default(),
        ready: Vec::new(),
        tokens: Vec::new(),
        ended: false,
    };
    sentences.start_at(0);
    sentences
}

/// The iterator that [`sentences`] gives.
#[derive(Clone, Debug)]
pub struct Sentences<'t> {
    text: &'t str,
    landmarks: Landmarks<'t>,
    /// The first byte of the sentence at hand.
    start: usize,
    /// What its paragraph has told before the sentence, and so far.
    before: State,
    now: State,
    /// The sentences that tokens told of and that were not given yet, last first.
    ready: Vec<(Span, bool)>,
    tokens: Vec<Token<'t>>,
    ended: bool,
}

#[derive(Clone, Copy, Debug, Default)]
struct State {
    quoted: Quoted,
    /// Whether a bracket is open inside the sentence.
    bracket: bool,
    /// Whether a sentence of the paragraph has ended.
    stopped: bool,
    /// Whether the sentence starts with something that its tokens must tell of.
    odd: bool,
}

/// What ends a paragraph.
const LINE_BREAKS: [char; 4] = ['\n', '\r', '\u{2028}', '\u{2029}'];

/// What a landmark does.
enum Step {
    Nothing,
    /// The sentence ends before this byte.
    End(usize),
    /// The paragraph ends before this byte, with a break of so many bytes.
    Break(usize, usize),
    /// Only tokens tell.
    Unclear,
}

impl<'t> Iterator for Sentences<'t> {
    type Item = Sentence<'t>;

    fn next(&mut self) -> Option<Sentence<'t>> {
        loop {
            if let Some((span, heading)) = self.ready.pop() {
                return Some(Sentence::new(self.text, span, heading));
            }
            if self.ended {
                return None;
            }
            let step = match self.landmarks.next() {
                None => {
                    self.ended = true;
                    Step::Break(self.text.len(), 0)
                }
                Some(at) if at < self.start => Step::Nothing,
                Some(at) => self.step(at),
            };
            match step {
                Step::Nothing => {}
                Step::Unclear => self.cut_by_tokens(),
                Step::Break(..) | Step::End(_) if self.now.odd => self.cut_by_tokens(),
                Step::End(end) => {
                    let span = Span::new(self.start, end);
                    self.now = State { quoted: self.now.quoted, stopped: true, ..State::default() };
                    self.start_at(end);
                    return Some(Sentence::new(self.text, span, false));
                }
                Step::Break(end, width) => {
                    let rest = self.text.get(self.start..end).unwrap_or_default().trim_end();
                    let span = Span::new(self.start, self.start + rest.len());
                    let heading = !self.now.stopped;
                    self.now = State::default();
                    self.start_at(end + width);
                    if !rest.is_empty() {
                        return Some(Sentence::new(self.text, span, heading));
                    }
                }
            }
        }
    }
}

impl std::iter::FusedIterator for Sentences<'_> {}

impl<'t> Sentences<'t> {
    fn rest(&self, at: usize) -> &'t [u8] {
        self.text.as_bytes().get(at..).unwrap_or_default()
    }

    /// Starts a sentence at the first byte from `at` on that is no white space.
    fn start_at(&mut self, at: usize) {
        self.start = self.skip_white_space(at);
        // A mark may stand on the space before it.
        if self.start > at && !is_alone(self.rest(self.start)) {
            self.now.odd = true;
            self.start = at;
        }
        self.before = self.now;
        self.landmarks.seek(self.start);
    }

    /// The first byte from `at` on that is a line break or no white space.
    fn skip_white_space(&self, at: usize) -> usize {
        match self.rest(at) {
            [0xE0 | b'\n' | b'!'..=b'~', ..] | [] => at,
            [b' ', 0xE0, ..] => at + 1,
            _ => {
                let rest = self.text.get(at..).unwrap_or_default();
                let white = |c: char| c.is_whitespace() && !LINE_BREAKS.contains(&c);
                at + rest.len() - rest.trim_start_matches(white).len()
            }
        }
    }

    /// Cuts the paragraph by its tokens, from the sentence at hand on.
    fn cut_by_tokens(&mut self) {
        let start = self.start;
        let end = self.paragraph_end();
        self.tokens.clear();
        self.tokens.extend(tokens(&self.text[start..end]).map(|token| token.shifted(start)));
        let Self { ready, tokens, before, .. } = self;
        split_on(tokens, before.quoted, before.stopped, |first, last, heading| {
            ready.push((Span::new(tokens[first].start(), tokens[last].end()), heading));
        });
        self.ready.reverse();
        // What is left is the line break, which starts the next paragraph.
        self.now = State::default();
        self.start = end;
        self.before = self.now;
        self.landmarks.restart(end);
    }

    /// Where the line of the sentence at hand ends.
    fn paragraph_end(&self) -> usize {
        let rest = &self.text[self.start..];
        let len = memchr2(b'\n', b'\r', rest.as_bytes()).unwrap_or(rest.len());
        self.start + rest[..len].find(['\u{2028}', '\u{2029}']).unwrap_or(len)
    }

    fn step(&mut self, at: usize) -> Step {
        let bytes = self.text.as_bytes();
        match self.rest(at) {
            [b'\n' | b'\r', ..] => Step::Break(at, 1),
            [0xE2, 0x80, 0xA8 | 0xA9, ..] => Step::Break(at, 3),
            // Some letters of other scripts take the mark behind them.
            _ if !matches!(
                bytes[..at],
                [] | [.., ..0x80 | 0xE0] | [.., 0xE0, 0xA4 | 0xA5, _] | [.., 0xE2, 0x80, _]
            ) =>
            {
                Step::Unclear
            }
            [0xA5, ..] if at > 0 && bytes[at - 1] == 0xE0 => self.stop(at - 1, at + 2),
            [b'.', ..] => self.full_stop(at),
            [b'?' | b'!', ..] => self.stop(at, at + 1),
            [b'|', ..] if at > self.start => self.stop(at, at + 1),
            [b'"', rest @ ..] => self.quotation_mark("\"", rest),
            [0xE2, 0x80, 0x9C, rest @ ..] => self.quotation_mark("“", rest),
            [0xE2, 0x80, 0x9D, rest @ ..] => self.quotation_mark("”", rest),
            [0xE2, 0x80, 0x98, rest @ ..] if !rest.starts_with("‘".as_bytes()) => self.quotation_mark("‘", rest),
            [0xE2, 0x80, 0x99, rest @ ..] if !rest.starts_with("’".as_bytes()) && !self.is_apostrophe(at) => {
                self.quotation_mark("’", rest)
            }
            // ‘‘ ’’ „ ‟ … ‹ › « »
            [0xE2, 0x80, 0x98..=0x9F | 0xA6 | 0xB9 | 0xBA, ..] | [0xC2, 0xAB | 0xBB, ..] => Step::Unclear,
            [b'(' | b'[', rest @ ..] => {
                self.now.bracket |= at > self.start;
                if is_alone(rest) { Step::Nothing } else { Step::Unclear }
            }
            [b')' | b']', rest @ ..] => {
                self.now.bracket = false;
                if is_alone(rest) { Step::Nothing } else { Step::Unclear }
            }
            // Addresses, hashtags and joined marks hold what looks like stops.
            [b'#' | b'/' | b'@' | b'`', ..] => Step::Unclear,
            _ => Step::Nothing,
        }
    }

    fn quotation_mark(&mut self, mark: &str, rest: &[u8]) -> Step {
        if !is_alone(rest) {
            return Step::Unclear;
        }
        self.now.quoted.note(mark);
        Step::Nothing
    }

    /// The ’ of `it’s`.
    fn is_apostrophe(&self, at: usize) -> bool {
        let inside = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_alphanumeric);
        inside(self.text.as_bytes().get(at.wrapping_sub(1))) && inside(self.rest(at + 3).first())
    }

    /// A full stop may belong to an abbreviation, an initial, a number or an address.
    fn full_stop(&mut self, at: usize) -> Step {
        let bytes = self.text.as_bytes();
        if at == self.start || bytes[at - 1] == b'.' {
            return Step::Unclear;
        }
        let next = self.skip_white_space(at + 1);
        let ends = is_break(self.rest(next));
        let quoted = matches!(bytes[at - 1], b'"' | b')') || matches!(bytes[..at], [.., 0xE2, 0x80, 0x99 | 0x9D]);
        if ends || quoted || self.follows_plain_word(at) && (next > at + 1 || self.starts_plain_word(at + 1)) {
            return self.stop(at, at + 1);
        }
        Step::Unclear
    }

    /// Whether a Devanagari word stands before `at` that takes no stop of its own: `हैं.`, not `डॉ.`, `म.प्र.`.
    fn follows_plain_word(&self, at: usize) -> bool {
        let bytes = &self.text.as_bytes()[self.start..at];
        let mut rest = bytes;
        while let [before @ .., 0xE0, second @ (0xA4 | 0xA5), third] = rest
            && is_letter(*second, *third)
        {
            rest = before;
        }
        let open = matches!(rest, [] | [.., b' ' | b',' | b'-' | b'"' | b'('] | [.., 0xE2, 0x80, 0x98..=0x9D]);
        let word = &self.text[self.start + rest.len()..at];
        let starts = matches!(word.as_bytes(), [0xE0, 0xA4, 0x84..=0xB9, ..]);
        open && starts && !lexicon::may_take_stop(word)
    }

    /// Whether a Devanagari word stands at `at` that no full stop follows: the रेखा of `हैं.रेखा`.
    fn starts_plain_word(&self, at: usize) -> bool {
        let mut rest = self.rest(at);
        let starts =
            matches!(rest, [0xE0, 0xA4, 0x84..=0xB9, ..]) || matches!(rest, [b'"', ..] | [0xE2, 0x80, 0x99 | 0x9D, ..]);
        while let [0xE0, second @ (0xA4 | 0xA5), third, after @ ..] = rest
            && is_letter(*second, *third)
        {
            rest = after;
        }
        starts && is_alone(rest) && !matches!(rest, [b'.' | b':' | b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z', ..])
    }

    /// A stop from byte `from` to before `to`, with the closing marks behind it.
    fn stop(&mut self, from: usize, to: usize) -> Step {
        if self.now.bracket || !is_alone(self.rest(to)) {
            return Step::Unclear;
        }
        let asked = matches!(self.text.as_bytes()[from], b'?' | b'!');
        let (mut end, mut closed) = (to, false);
        let next = loop {
            let next = self.skip_white_space(end);
            let glued = next == end;
            let (mark, rest) = match self.rest(next) {
                rest if is_break(rest) => return Step::End(end),
                [b',' | b';' | b':', rest @ ..] if is_alone(rest) => {
                    self.landmarks.seek(end);
                    return Step::Nothing;
                }
                [b'"', rest @ ..] if is_alone(rest) => {
                    let apart = || self.text[next + 1..].chars().next().is_none_or(char::is_whitespace);
                    if !self.now.quoted.is_open_with("\"") || !glued && !apart() {
                        break next;
                    }
                    ("\"", rest)
                }
                [b'\'', rest @ ..] if !rest.starts_with(b"'") => {
                    if !glued {
                        break next;
                    }
                    ("'", rest)
                }
                [0xE2, 0x80, 0x9D, rest @ ..] => ("”", rest),
                [0xE2, 0x80, 0x99, rest @ ..] if !rest.starts_with("’".as_bytes()) => ("’", rest),
                rest if starts_plain(rest) => break next,
                _ => return Step::Unclear,
            };
            if !is_alone(rest) {
                return Step::Unclear;
            }
            self.now.quoted.note(mark);
            closed = true;
            end = next + mark.len();
        };
        if closed && self.continues(&self.text[from..to], next, asked) {
            self.landmarks.seek(end);
            return Step::Nothing;
        }
        if !closed && asked && self.now.quoted.is_open() {
            return Step::Unclear;
        }
        Step::End(end)
    }

    /// Whether the sentence goes on at `next`, behind closing marks.
    fn continues(&mut self, stop: &str, next: usize, asked: bool) -> bool {
        let line = &self.text[next..];
        let mut before = 0;
        let same_line = |token: &Token<'_>| {
            let gap = &line[before..token.start()];
            before = token.end();
            !gap.contains(LINE_BREAKS)
        };
        self.tokens.clear();
        self.tokens.extend(tokens(line).take(if asked { TELLING } else { 2 }).take_while(same_line));
        continues(&self.tokens, stop, 0)
    }
}

/// Whether a mark stands alone before these bytes: no mark joins it.
const fn is_alone(rest: &[u8]) -> bool {
    matches!(
        rest,
        [] | [..0x80, ..]
            | [0xE0, 0xA4, 0x84..=0xB9, ..]
            | [0xE0, 0xA5, 0xA4 | 0xA5, ..]
            | [0xE2, 0x80, 0x90..=0xA9, ..]
    )
}

/// Whether a line ends before these bytes.
const fn is_break(rest: &[u8]) -> bool {
    matches!(rest, [] | [b'\n' | b'\r', ..] | [0xE2, 0x80, 0xA8 | 0xA9, ..])
}

/// Whether these bytes start with what opens no closing mark, stop or joined mark: a letter, digit, opening mark
/// or dash.
const fn starts_plain(rest: &[u8]) -> bool {
    matches!(
        rest,
        [0xE0, 0xA4, 0x84..=0xB9, ..]
            | [0xE0, 0xA5, 0x98..=0xA1 | 0xA6..=0xAF, ..]
            | [b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z' | b'(' | b'[' | b'-', ..]
            | [0xE2, 0x80, 0x93 | 0x94 | 0x98 | 0x9C, ..]
    )
}

/// Whether a Devanagari character, by its second and third byte, is no danda, digit or abbreviation sign.
const fn is_letter(second: u8, third: u8) -> bool {
    second == 0xA4 || !matches!(third, 0xA4..=0xB0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sentence::{paragraphs, split};

    /// The sentences by tokens alone.
    fn reference(text: &str) -> Vec<(Span, bool)> {
        let mut found = Vec::new();
        for paragraph in paragraphs(text) {
            let all: Vec<_> = tokens(paragraph.of(text)).map(|token| token.shifted(paragraph.start)).collect();
            split(&all, |first, last, heading| {
                found.push((Span::new(all[first].start(), all[last].end()), heading));
            });
        }
        found
    }

    fn streamed(text: &str) -> Vec<(Span, bool)> {
        sentences(text).map(|sentence| (sentence.span(), sentence.is_heading())).collect()
    }

    #[test]
    fn stops_of_every_kind() {
        for text in [
            "वह आया। वह गया? हाँ! बस.",
            "डॉ. सेन आए.वे बोले.",
            "“चलें?” और चली गईं। “चलो।” वह गया।",
            "उसने कहा, 'हम आए.' फिर गया।",
            "(वह आया। वह गया।) फिर",
            "it’s a test. वह ‘गया।’ फिर",
            "कीमत 5.5 है. 5. सड़क www.a.in/क?x=1 देखो। a@b.in. #क।",
            "एक\u{2028}दो। \u{A0}तीन ।  ।चार",
            "हैं ।, वह।\u{200D} “अ”। ...",
            " \u{93E}क। क",
        ] {
            assert_eq!(streamed(text), reference(text), "{text}");
        }
    }

    proptest::proptest! {
        #[test]
        fn bytes_and_tokens_agree(
            text in r#"((हैं|डॉ|के|क|बी|गया|और|कहा|पूछा|उन्होंने|it|a@b|5|१|\u{93E}|\u{200D}|www|http://|#)?[ \u{A0}]?[।॥.?!|,;:'"“”‘’()\[\]\n\-–…`«»/\u{2028}]{0,2}[ ]?){0,40}"#
        ) {
            proptest::prop_assert_eq!(streamed(&text), reference(&text), "{:?}", text);
        }
    }
}
