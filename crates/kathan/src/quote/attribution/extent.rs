//! How far the content goes that opens behind a cue: to the end of the sentence, or to where the reporter
//! speaks again.

use super::Attribution;
use super::opening::Opening;
use crate::clause::{Chunk, ChunkKind};
use crate::lexicon::{Case, CueClass, PhraseClass, Tags};
use crate::quote::cue::{CueHit, Shape};

/// How many cues ahead a content looks for the one that ends it.
const FAR_CUES: usize = 16;

impl Attribution<'_, '_> {
    /// The unit behind the content that starts at `start`: the end of the frame, or where
    /// the reporter speaks again.
    ///
    /// `… है, जबकि पुलिस ने कहा कि …`, `… है और बताया कि …`
    pub(super) fn content_end(&self, k: usize, start: usize) -> usize {
        let end = self.cues[k + 1..]
            .iter()
            .take(FAR_CUES)
            .filter(|c| c.first >= start)
            .find_map(|cue| self.cut_before(cue, start, self.cues[k].class))
            .unwrap_or(self.units().len());
        // `…, कहा हम तैयार हैं, पड़ोसी से बात करने को कहा`: in the style of headings commas part the reports.
        let bare = start == self.cues[k].end;
        if bare
            && let Some(cue) = self.cues[k + 1..].iter().find(|c| c.first > start && c.first < end)
            && let Some(comma) = (start + 1..cue.first).rev().find(|&u| self.is_comma(u))
        {
            return (start + 1..=comma).find(|&u| self.is_comma(u)).unwrap_or(comma);
        }
        // `यह बताते हुए कि “B”, उसने कहा।`: the comma behind the marks closes the participle's clause.
        if self.is_embedded(k, start) {
            return start + 1;
        }
        // `“युद्ध ख़त्म हो गया है”, जहाँ …`: behind the marks the reporter tells the background.
        let mut behind = self.units().marked_in(start..end.saturating_sub(1)).map(|marked| marked + 1);
        if let Some(unit) = behind.find(|&u| matches!(self.reading.word(u), "जहां" | "जहाँ")) {
            return unit;
        }
        // `जब उसने घोषणा की कि …, तो लोग चले गए`: तो answers जब.
        let when = |u: usize| {
            self.reading.is(u, Tags::CONDITIONAL) || self.reading.is(u, Tags::RELATIVE) && self.reading.word(u) == "जब"
        };
        if (0..self.cues[k].first).any(when)
            && let Some(unit) = (start + 1..end).find(|&u| self.reading.word(u) == "तो" && self.is_comma(u - 1))
        {
            return unit - 1;
        }
        // `…, हालांकि सरकार इसे गलत बता रही है`: the reporter sets something against it.
        (start + 1..end).find(|&u| self.concedes(u)).unwrap_or(end)
    }

    /// Whether cue number `k` is a participle whose content is the marks at `start`, and another cue closes the
    /// sentence: `“A” X ने यह बताते हुए कि “B”, बाद में कहा।`
    pub(super) fn is_embedded(&self, k: usize, start: usize) -> bool {
        let participle = self.cues[k].shape == Shape::Participle && self.is_marked(start) && self.is_comma(start + 1);
        let main = |c: &CueHit| c.first > start && self.ends(c.end) && self.reading.source(c).is_some();
        participle && self.cues[k + 1..].iter().take(FAR_CUES).any(main)
    }

    pub(super) fn concedes(&self, unit: usize) -> bool {
        self.reading.is(unit, Tags::CONCESSIVE)
            && (self.is_mark(unit - 1)
                || self.reading.chunks.iter().any(|c| c.kind == ChunkKind::Verb && c.last + 1 == unit))
    }

    /// Where the reporter's clause with `cue` starts, if it is no part of the content.
    pub(super) fn cut_before(&self, cue: &CueHit, start: usize, class: CueClass) -> Option<usize> {
        if cue.shape == Shape::Participle {
            return self.cut_before_participle(cue, start);
        }
        let source = self.reading.source(cue);
        // `…, उन्होंने इसे “झूठ” बताया`
        let labels = cue.class == CueClass::Label || self.reading.word(cue.last) == "बताया";
        let fragment =
            labels && source.is_some_and(|source| self.has_marks(self.reading.chunks[source.chunk].last..cue.first));
        let opens = cue.shape == Shape::Phrase(PhraseClass::According) || fragment || self.opens(cue).is_some();
        if cue.unreal || !opens {
            return None;
        }
        let chunk = source.map_or_else(|| self.reading.chunk_at(cue.first), |s| Some(s.chunk))?;
        if self.reading.chunks[chunk].first < start {
            return None;
        }
        let mut ahead = self.reading.chunks[..chunk].iter().rev().skip_while(|c| self.is_filler(c)).peekable();
        let mut before = ahead.next()?;
        // `…, साथ ही, उन्होंने कहा कि …`: the comma behind the adverbial.
        if self.is_comma(before.first) && ahead.peek().is_some_and(|c| self.is_filler(c)) {
            before = ahead.find(|c| !self.is_filler(c)).unwrap_or(before);
        }
        if before.first < start {
            return None;
        }
        let word = self.reading.word(before.first);
        // `… है, साथ ही उन्होंने कहा कि …`
        let adds = |before: &Chunk| self.reading.is(before.last + 1, Tags::TURN);
        let parts = match before.kind {
            ChunkKind::Conjunction => {
                self.reading.is(before.first, Tags::CONTRASTIVE)
                    || word == "वहीं"
                    // `पूछा कि क्यों, तो उसने कहा, …`
                    || word == "तो" && class == CueClass::Ask
                    || self.reading.is(before.first, Tags::COORDINATING)
            }
            ChunkKind::Mark => (source.is_none() || fragment || adds(before)) && self.is_comma(before.first),
            ChunkKind::Verb => adds(before),
            _ => false,
        };
        parts.then(|| {
            if before.kind == ChunkKind::Verb {
                return before.last + 1;
            }
            // The comma before the conjunction goes with it.
            before.first - usize::from(before.first > start && self.is_comma(before.first - 1))
        })
    }

    /// `…, यह बताते हुए कि …`: the reporter goes on with the same source.
    pub(super) fn cut_before_participle(&self, cue: &CueHit, start: usize) -> Option<usize> {
        let this = cue.first.checked_sub(1).filter(|&u| self.reading.word(u) == "यह")?;
        let comma = this.checked_sub(1).filter(|&u| self.is_comma(u) && u > start)?;
        matches!(self.opens(cue), Some(Opening::Clause(_) | Opening::Marks(_))).then_some(comma)
    }

    /// An adverbial between a conjunction and its subject or verb.
    pub(super) fn is_filler(&self, chunk: &Chunk) -> bool {
        match chunk.kind {
            ChunkKind::Adverb | ChunkKind::Participle => true,
            ChunkKind::Noun(Case::Locative | Case::Ablative | Case::Compound | Case::Dative) => true,
            ChunkKind::Noun(Case::Direct) => {
                chunk.last <= chunk.first + 1 && matches!(self.reading.word(chunk.first), "यह" | "ये" | "साथ")
            }
            _ => false,
        }
    }
}
