//! The frames of a text, each read as chunks and cues when something is asked of it.
//!
//! Most sentences report nothing, and are read only when a pronoun behind them asks whom they speak of.

use std::ops::Range;

use super::cue::{self, CueHit};
use super::source::{Reading, Subject};
use super::{Marked, Stretch};
use crate::clause::{Chunk, Frame, Names, Unit, chunks, frames};
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
    units: Vec<Unit>,
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
            units: Vec::new(),
            cues: Vec::new(),
            is_cue: Vec::new(),
            chunks: Vec::new(),
            subjects: Vec::new(),
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

    /// The frames up to the one that a token stands in.
    pub(crate) fn until(&self, token: usize) -> Range<usize> {
        0..self.frames.partition_point(|frame| frame.first <= token)
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

    /// Reads a frame: its cues, and all that [`Reading`] tells.
    pub(crate) fn read(&mut self, frame: usize) -> (Reading<'_, 't>, &[CueHit]) {
        self.chunk(frame);
        (self.reading(), &self.cues)
    }

    fn chunk(&mut self, frame: usize) {
        self.frames[frame].read(self.marked, &mut self.units);
        cue::find(self.parse, self.lexicon, &self.units, &mut self.cues);
        self.is_cue.clear();
        self.is_cue.resize(self.units.len() + 1, false);
        for cue in &self.cues {
            self.is_cue[cue.first..=cue.last].fill(true);
        }
        let reused = std::mem::take(&mut self.chunks);
        self.chunks = chunks(self.parse, self.marked, &self.units, &self.is_cue, &self.names, reused);
    }

    fn reading(&self) -> Reading<'_, 't> {
        Reading {
            parse: self.parse,
            marked: self.marked,
            units: &self.units,
            chunks: &self.chunks,
            mentions: self.mentions,
        }
    }

    /// The subjects of a frame, in order, as numbers for [`subject`](Self::subject).
    pub(crate) fn subjects(&mut self, frame: usize) -> Range<usize> {
        if self.of_frame[frame].is_none() {
            self.chunk(frame);
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

/// How many tokens of a frame are looked at for the colon behind a name.
const COLON_REACH: usize = 8;
