//! Content ahead of its cue, and fragments that the sentence with the cue carries.

use super::{Attribution, Report, reports_alone};
use crate::clause::ChunkKind;
use crate::lexicon::Tags;
use crate::quote::cue::Shape;
use crate::quote::rule::Rule;
use crate::quote::{QuoteKind, Stretch, content};

impl Attribution<'_, '_> {
    /// The quoted unit that stands right before `left`, with a comma or dash between at most.
    pub(super) fn marks_before(&self, left: usize) -> Option<usize> {
        let mut unit = left.checked_sub(1)?;
        while self.is_mark(unit) || self.reading.is(unit, Tags::ADVERB) {
            unit = unit.checked_sub(1)?;
        }
        (self.is_marked(unit) && !self.is_used(unit)).then_some(unit)
    }

    /// The first unit of the full clause that ends with a comma right before `left`.
    pub(super) fn clause_before(&self, left: usize) -> Option<usize> {
        let comma = left.checked_sub(1)?;
        if !self.is_comma(comma) {
            return None;
        }
        let last = self.reading.chunks.iter().rfind(|c| c.last < comma)?;
        let finite = last.kind == ChunkKind::Verb && last.last + 1 == comma;
        // `हालांकि, यह कठिन है, उसने कहा`: the conjunction is the reporter's.
        let mut first = 0;
        while self.reading.is(first, Tags::CONTRASTIVE.or(Tags::CONCESSIVE)) || first > 0 && self.is_comma(first) {
            first += 1;
        }
        // `जब वह आया, उसने कहा`: the clause says when.
        let opens = self.reading.is(first, Tags::CLAUSAL.or(Tags::RELATIVE));
        (finite && !opens && comma >= first + 3).then_some(first)
    }

    /// `“…,” पुतिन ने कहा।` and `…, पुतिन ने कहा।`
    pub(super) fn before(&mut self, report: &Report) -> Option<usize> {
        if !self.ends(report.cue.end)
            && !self.is_mark(report.cue.end)
            && !self.reading.is(report.cue.end, Tags::CLAUSAL.or(Tags::COORDINATING))
        {
            // The cue is no more than part of a longer predicate.
            if report.cue.shape != Shape::Participle {
                return None;
            }
        }
        if let Some(unit) = self.marks_before(report.left).or_else(|| self.opening_utterance(report)) {
            let first = self.quoted_clause(unit);
            let content = vec![self.trim(first, unit)?];
            let kind = content::kind(self.reading.parse, self.reading.marked, &content);
            self.use_marks(first, unit + 1);
            self.push(report, Rule::MarksCue, content, kind);
            return Some(report.cue.end);
        }
        let Some(first) = self.clause_before(report.left) else {
            if self.ends(report.cue.end) {
                self.dangling = Some((report.cue_tokens, report.source));
            }
            return None;
        };
        if report.cue.unreal || !reports_alone(report.cue.class) || report.source.is_none() {
            return None;
        }
        let content = vec![self.trim(first, report.left - 1)?];
        let kind = content::kind(self.reading.parse, self.reading.marked, &content);
        self.use_marks(first, report.left);
        self.push(report, Rule::ClauseCue, content, kind);
        Some(report.cue.end)
    }

    /// `“…,” बैठक के बाद, मीडिया से बात करते हुए, X ने कहा।`: an utterance that opens the frame.
    pub(super) fn opening_utterance(&self, report: &Report) -> Option<usize> {
        let unit = self.units().marked_in(0..report.left).next()?;
        (self.leads(unit) && self.starts(unit) && !self.is_used(unit) && self.ends(report.cue.end)).then_some(unit)
    }

    /// Whether marks ahead of a cue are a quotation and not a name: a comma closes them, or they open the sentence
    /// with a clause.
    pub(super) fn leads(&self, unit: usize) -> bool {
        let parse = self.reading.parse;
        self.is_comma(unit + 1)
            || self.reading.marked_at(unit).is_some_and(|marked| {
                let clause = (marked.first..=marked.last).any(|at| parse.is(at, Tags::AUXILIARY));
                parse.is_punctuation(marked.last) || clause && self.starts(unit) && marked.last - marked.first >= 4
            })
    }

    /// Where the content starts that ends with the marks at `unit`: words before them
    /// that no mark parts from them belong to it.
    pub(super) fn quoted_clause(&self, unit: usize) -> usize {
        let stretch = self.reading.marked_at(unit);
        if stretch.is_some_and(|m| self.reading.parse.is_stop(m.last) && m.last - m.first > 4) || self.starts(unit) {
            return unit;
        }
        let first = (0..unit).rev().find(|&u| self.is_mark(u)).map_or(0, |u| u + 1);
        if first == unit || self.cues.iter().any(|c| first <= c.first && c.first < unit) { unit } else { first }
    }

    /// `X ने इसे “ऐतिहासिक” बताया`: fragments that the reporter's sentence carries.
    pub(super) fn fragments(&mut self, report: &Report) -> Option<usize> {
        report.source?;
        let free = |u: &usize| {
            !self.is_used(*u) && !self.is_title(*u) && (*u <= report.cue.end || !self.other_cue(report, *u))
        };
        let units: Vec<usize> = self.units().marked_in(0..self.units().len()).filter(free).collect();
        let content: Vec<Stretch> = units.iter().filter_map(|&u| self.trim(u, u)).collect();
        if content.is_empty() {
            return None;
        }
        for unit in units {
            self.use_marks(unit, unit + 1);
        }
        self.push(report, Rule::Fragment, content, QuoteKind::Mixed);
        Some(report.cue.end)
    }

    pub(super) fn other_cue(&self, report: &Report, unit: usize) -> bool {
        self.cues
            .iter()
            .any(|c| c.first > report.cue.first && c.first.abs_diff(unit) < 30 && !matches!(c.shape, Shape::Participle))
    }

    /// A name or title in marks: `फ़िल्म ‘नदी पार’`, `‘हरित पथ’ नाम की`.
    pub(super) fn is_title(&self, unit: usize) -> bool {
        let so_called = unit.checked_sub(1).is_some_and(|u| self.reading.word(u) == "तथाकथित");
        self.reading.is(unit.wrapping_sub(1), Tags::WORK) || self.reading.is(unit + 1, Tags::WORK) || so_called
    }
}
