//! Content behind its cue, and on both sides of it.

use super::{Attribution, Report, reports_alone};
use crate::lexicon::Tags;
use crate::quote::content;
use crate::quote::cue::Shape;
use crate::quote::rule::Rule;

impl Attribution<'_, '_> {
    /// `ने कहा कि …`: the clause behind कि or a comma.
    pub(super) fn clause(&mut self, report: &Report, start: usize, rule: Rule) -> Option<usize> {
        let end = self.content_end(report.k, start);
        if start >= end {
            return None;
        }
        // `ने कहा कि काम कैसे हुआ: “…”`
        let told = self.units().marked_in(start + 2..end).find(|&u| self.reading.word(u - 1) == ":");
        if let Some(unit) = told.filter(|&unit| self.ends(unit + 1)) {
            return self.marks(report, unit);
        }
        let stretch = self.trim(start, end - 1)?;
        let mut content = vec![stretch];
        let mut rule = rule;
        // `“A,” उसने कहा कि B`
        let ahead =
            self.marks_before(report.left).filter(|&unit| self.leads(unit) && !self.is_embedded(report.k, start));
        if let Some(unit) = ahead {
            content.insert(0, self.trim(unit, unit)?);
            self.use_marks(unit, unit + 1);
            rule = Rule::MarksAround;
            // `“मैं नहीं जाऊंगी,” उसने यह पूछे जाने पर कहा कि …`, `“…” उसने याद किया कि कैसे …`: what follows is
            // what the quotation was about.
            let asked = (report.left..report.cue.first).any(|u| self.reading.word(u) == "पूछे");
            if asked || self.reading.is(start, Tags::INTERROGATIVE) {
                content.truncate(1);
                rule = Rule::MarksCue;
            }
        }
        let kind = content::kind(self.reading.parse, self.reading.marked, &content);
        let quoted = self.has_marks(start..end);
        if (report.cue.unreal || !reports_alone(report.cue.class)) && !quoted {
            return None;
        }
        self.use_marks(start, end);
        self.push(report, rule, content, kind);
        Some(end)
    }

    /// `ने कहा, “…”`
    pub(super) fn marks(&mut self, report: &Report, unit: usize) -> Option<usize> {
        let mut content = vec![self.trim(unit, unit)?];
        let mut end = unit + 1;
        // Marks that open anew, and fragments joined by और.
        while self.is_marked(end) || self.joins(end) {
            let next = if self.is_marked(end) { end } else { end + 1 };
            content.extend(self.trim(next, next));
            end = next + 1;
        }
        let short =
            self.reading.marked_at(unit).is_some_and(|m| m.last - m.first < 8 && !self.reading.parse.is_stop(m.last));
        let goes_on =
            !self.ends(end) && !self.is_mark(end) && !self.reading.is(end, Tags::CLAUSAL.or(Tags::COORDINATING));
        if short && goes_on && report.cue.shape != Shape::Participle {
            return self.clause(report, unit, Rule::CueComma);
        }
        let mut rule = Rule::CueMarks;
        if let Some(before) = self.marks_before(report.left) {
            content.insert(0, self.trim(before, before)?);
            self.use_marks(before, before + 1);
            rule = Rule::MarksAround;
        }
        self.use_marks(unit, end);
        let kind = content::kind(self.reading.parse, self.reading.marked, &content);
        self.push(report, rule, content, kind);
        Some(end)
    }

    pub(super) fn joins(&self, unit: usize) -> bool {
        (self.reading.is(unit, Tags::COORDINATING) || self.is_comma(unit)) && self.is_marked(unit + 1)
    }

    /// `हम जीतेंगे, उसने कहा, क्योंकि हम तैयार हैं`: the clause goes on behind the cue.
    pub(super) fn around(&mut self, report: &Report, start: usize) -> Option<usize> {
        if let Some(unit) = self.marks_before(report.left) {
            let end = self.content_end(report.k, start);
            let content = vec![self.trim(unit, unit)?, self.trim(start, end - 1)?];
            let kind = content::kind(self.reading.parse, self.reading.marked, &content);
            self.use_marks(unit, end);
            self.push(report, Rule::MarksAround, content, kind);
            return Some(end);
        }
        let first = self.clause_before(report.left)?;
        let end = self.content_end(report.k, start);
        let content = vec![self.trim(first, report.left - 1)?, self.trim(start, end - 1)?];
        let kind = content::kind(self.reading.parse, self.reading.marked, &content);
        self.use_marks(first, end);
        self.push(report, Rule::ClauseCue, content, kind);
        Some(end)
    }
}
