//! The frames of a text, each read as chunks and cues when something is asked of it.
//!
//! Most sentences report nothing, and are read only when a pronoun behind them asks whom they speak of.

use std::ops::Range;

use super::cue::{self, CueHit};
use super::source::{Reading, Subject};
use super::{Marked, Stretch};
use crate::clause::{Chunk, Frame, Names, UnitRoom, chunks, frames};
use crate::lexicon::{Lexicon, Tags};
use crate::mention::Mentions;
use crate::parse::Parse;

pub(crate) struct Readings<'a, 't> {
    pub(crate) parse: &'a Parse<'t>,
    pub(crate) lexicon: &'a Lexicon,
    pub(crate) mentions: &'a Mentions,
    pub(crate) marked: &'a [Marked],
    names: Names,
    frames: Vec<Frame>,
    /// What the frame that was read last holds.
    room: UnitRoom,
    cues: Vec<CueHit>,
    is_cue: Vec<bool>,
    chunks: Vec<Chunk>,
    /// By frame, which of `subjects` are its own, when it was asked for them.
    of_frame: Vec<Option<(usize, usize)>>,
    subjects: Vec<Subject>,
}

impl<'a, 't> Readings<'a, 't> {
    pub(crate) fn new(
        parse: &'a Parse<'t>,
        lexicon: &'a Lexicon,
        mentions: &'a Mentions,
        marked: &'a [Marked],
    ) -> Self {
        let frames = frames(parse, marked);
        Self {
            parse,
            lexicon,
            mentions,
            marked,
            names: Names::new(parse.len(), mentions.full_names()),
            of_frame: vec![None; frames.len()],
            frames,
            room: UnitRoom::new(ROOM),
            cues: Vec::with_capacity(8),
            is_cue: Vec::with_capacity(ROOM),
            chunks: Vec::with_capacity(ROOM),
            subjects: Vec::with_capacity(16),
        }
    }

    /// How many frames there are.
    pub(crate) const fn len(&self) -> usize {
        self.frames.len()
    }

    /// The first and the last token of a frame.
    pub(crate) fn tokens(&self, frame: usize) -> Stretch {
        (self.frames[frame].first, self.frames[frame].last)
    }

    /// The last frames that start before a token: as many as any search back looks at.
    pub(crate) fn before(&self, token: usize) -> Range<usize> {
        let end = self.frames.partition_point(|frame| frame.first < token);
        end.saturating_sub(FAR_FRAMES)..end
    }

    /// Whether a frame may report something: it has a word that may, quotation marks, or a colon near its start.
    pub(crate) fn may_report(&self, frame: usize) -> bool {
        let extent = self.frames[frame];
        let Frame { first, last, .. } = extent;
        let tags = self.parse.lexemes[first..=last].iter().fold(Tags::default(), |tags, lexeme| tags.or(lexeme.tags));
        tags.any(cue::CUE)
            || extent.has_marks()
            || (first..=last).take(COLON_REACH).any(|at| self.parse.word(at) == ":")
    }

    /// Reads of a frame what the reporter says: its cues, and all that [`Reading`] tells.
    pub(crate) fn read(&mut self, frame: usize) -> (Reading<'_, 't>, &[CueHit]) {
        self.chunk(frame, false);
        (self.reading(), &self.cues)
    }

    /// Reads the whole of a frame, or what the reporter says.
    fn chunk(&mut self, frame: usize, whole: bool) {
        self.frames[frame].read(self.parse, self.marked, &mut self.room);
        let units = self.room.view(self.parse);
        cue::find(self.lexicon, units, &mut self.cues);
        self.is_cue.clear();
        self.is_cue.resize(units.len() + 1, false);
        for cue in &self.cues {
            self.is_cue[cue.first..=cue.last].fill(true);
        }
        let reused = std::mem::take(&mut self.chunks);
        let end = if whole || self.frames[frame].has_marks() { None } else { cue::reporter_end(units, &self.cues) };
        self.chunks = chunks(self.marked, units, end.unwrap_or(units.len()), &self.is_cue, &self.names, reused);
    }

    fn reading(&self) -> Reading<'_, 't> {
        Reading {
            parse: self.parse,
            marked: self.marked,
            units: self.room.view(self.parse),
            chunks: &self.chunks,
            mentions: self.mentions,
        }
    }

    /// The subjects of a frame, in order, as numbers for [`subject`](Self::subject).
    pub(crate) fn subjects(&mut self, frame: usize) -> Range<usize> {
        if self.of_frame[frame].is_none() {
            self.chunk(frame, true);
            let mut subjects = std::mem::take(&mut self.subjects);
            let first = subjects.len();
            self.reading().subjects(&mut subjects);
            self.of_frame[frame] = Some((first, subjects.len()));
            self.subjects = subjects;
        }
        let (first, end) = self.of_frame[frame].unwrap_or_default();
        first..end
    }

    pub(crate) fn subject(&self, number: usize) -> Subject {
        self.subjects[number]
    }
}

/// How many frames back subjects are looked for: more than the sentences of news have that a pronoun reaches back to, so
/// that a sentence without an end costs no more for each of its pronouns.
const FAR_FRAMES: usize = 128;

/// Few frames have more units.
const ROOM: usize = 96;

/// How many tokens of a frame are looked at for the colon behind a name.
const COLON_REACH: usize = 8;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Analyzer;
    use crate::quote::pair;

    #[test]
    fn what_the_reporter_says_is_read_as_in_the_whole() {
        let pieces = [
            "रेखा वर्मा ने",
            "कहा",
            "कि",
            "पानी",
            "बढ़ रहा है",
            ",",
            "और",
            "मंत्री के अनुसार",
            "उनका",
            "कहना है",
            "लोग",
            "बताते हुए",
            "हालांकि",
            "सड़क",
            "पर",
            "।",
        ];
        let lexicon = Lexicon::embedded();
        let mentions = Mentions::default();
        // Every order of three pieces behind one another, and more behind them.
        for i in 0..pieces.len().pow(3) {
            let n = pieces.len();
            let text = [i % n, i / n % n, i / n / n, 1, 2, 3, 4, 15].map(|piece| pieces[piece]).join(" ");
            let parse = Parse::new(&text, &lexicon.words);
            let marked = pair(&parse);
            let mut readings = Readings::new(&parse, lexicon, &mentions, &marked);
            for frame in 0..readings.len() {
                readings.chunk(frame, true);
                let whole = readings.chunks.clone();
                readings.chunk(frame, false);
                assert!(whole.starts_with(&readings.chunks), "{text}");
            }
        }
    }

    #[test]
    fn a_pronoun_reaches_over_all_quotations_of_its_sentence() {
        for count in [1, 10, 100] {
            let text = format!("मंत्री ने काम किया और {}उन्होंने कहा कि हम हैं।", "“क्या?” या ".repeat(count));
            let analyzer = Analyzer::new();
            let document = analyzer.analyze(&text);
            assert_eq!(document.quotes().last().and_then(crate::Quote::speaker), Some("मंत्री"), "{count}");
        }
    }
}
