//! The units of a frame, side by side with what they are.

use std::ops::Range;

use super::frame::Unit;
use crate::lexicon::{Lexeme, Tags};
use crate::parse::Parse;

/// A view of the units of a frame, which every rule asks about them. Cheap to copy.
#[derive(Clone, Copy)]
pub(crate) struct Units<'a, 't> {
    pub(crate) parse: &'a Parse<'t>,
    all: &'a [Unit],
    /// By unit, what its word is; nothing for marks and quoted stretches.
    tags: &'a [Tags],
    /// The units that are quoted stretches, in order.
    marked: &'a [usize],
}

impl Units<'_, '_> {
    pub(crate) const fn len(self) -> usize {
        self.all.len()
    }

    #[inline]
    pub(crate) fn get(self, unit: usize) -> Option<Unit> {
        self.all.get(unit).copied()
    }

    /// The token that a unit is.
    #[inline]
    pub(crate) fn token(self, unit: usize) -> Option<usize> {
        match self.get(unit) {
            Some(Unit::Token(at)) => Some(at),
            _ => None,
        }
    }

    #[inline]
    pub(crate) fn is(self, unit: usize, tags: Tags) -> bool {
        self.tags.get(unit).is_some_and(|of| of.any(tags))
    }

    pub(crate) fn lexeme(self, unit: usize) -> Lexeme {
        self.token(unit).map_or_else(Lexeme::default, |at| self.parse.lexeme(at))
    }

    /// Whether a unit is a quoted stretch.
    pub(crate) fn is_marked(self, unit: usize) -> bool {
        matches!(self.get(unit), Some(Unit::Marked(_)))
    }

    /// Whether a unit is a token of punctuation.
    pub(crate) fn is_punctuation(self, unit: usize) -> bool {
        self.token(unit).is_some_and(|at| self.parse.is_punctuation(at))
    }
}

impl<'a> Units<'a, '_> {
    /// The quoted stretches among some units, in order.
    pub(crate) fn marked_in(self, units: Range<usize>) -> impl Iterator<Item = usize> + use<'a> {
        let first = self.marked.partition_point(|&unit| unit < units.start);
        self.marked[first..].iter().copied().take_while(move |&unit| unit < units.end)
    }
}

impl<'t> Units<'_, 't> {
    /// The word of a unit as written; nothing for a quoted stretch.
    pub(crate) fn word(self, unit: usize) -> &'t str {
        self.token(unit).map_or("", |at| self.parse.word(at))
    }
}

/// Room for the units of a frame, to use again for the next.
#[derive(Debug)]
pub(crate) struct UnitRoom {
    units: Vec<Unit>,
    tags: Vec<Tags>,
    marked: Vec<usize>,
}

impl UnitRoom {
    pub(crate) fn new(units: usize) -> Self {
        Self { units: Vec::with_capacity(units), tags: Vec::with_capacity(units), marked: Vec::new() }
    }

    pub(super) fn clear(&mut self) {
        self.units.clear();
        self.tags.clear();
        self.marked.clear();
    }

    /// Adds the tokens from `first` to before `end`.
    pub(super) fn add_tokens(&mut self, parse: &Parse<'_>, first: usize, end: usize) {
        self.units.extend((first..end).map(Unit::Token));
        self.tags.extend(parse.lexemes[first..end].iter().map(|lexeme| lexeme.tags));
    }

    /// Adds quoted stretch number `marked`.
    pub(super) fn add_marked(&mut self, marked: usize) {
        self.marked.push(self.units.len());
        self.units.push(Unit::Marked(marked));
        self.tags.push(Tags::default());
    }

    pub(crate) fn view<'a, 't>(&'a self, parse: &'a Parse<'t>) -> Units<'a, 't> {
        Units { parse, all: &self.units, tags: &self.tags, marked: &self.marked }
    }
}
