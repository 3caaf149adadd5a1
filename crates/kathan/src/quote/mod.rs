//! Quotations: marks, cues, contents, sources and speakers.

mod antecedent;
mod attribution;
mod confidence;
mod content;
mod cue;
mod marks;
mod organization;
mod readings;
mod rule;
mod source;
mod speaker;
mod title;
mod unsaid;

pub(crate) use attribution::find;
pub(crate) use confidence::confidence;
pub(crate) use content::merged;
pub(crate) use marks::{Marked, pair};
pub(crate) use readings::Readings;
pub use rule::Rule;
pub use speaker::Basis;
pub(crate) use speaker::{Speaker, resolve};
pub(crate) use unsaid::find as find_unsaid;

use serde::Serialize;

/// How the words are given; decided by the quotation marks alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum QuoteKind {
    /// All of the content stands between marks.
    Direct,
    /// None of it does.
    Indirect,
    /// Some of it does, or marks hold a fragment of the reporter's own sentence.
    Mixed,
}

impl QuoteKind {
    /// `direct`, `indirect` or `mixed`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Direct => "direct",
            Self::Indirect => "indirect",
            Self::Mixed => "mixed",
        }
    }
}

/// A stretch of tokens, both ends included.
pub(crate) type Stretch = (usize, usize);

/// A quotation as found, by tokens; its speaker is told later.
#[derive(Clone, Debug)]
pub(crate) struct Found {
    pub(crate) kind: QuoteKind,
    pub(crate) content: Vec<Stretch>,
    pub(crate) cue: Option<Stretch>,
    pub(crate) source: Option<Stretch>,
    pub(crate) addressee: Option<Stretch>,
    pub(crate) via: Option<Stretch>,
    pub(crate) rule: Rule,
    /// Reported by a passive that names nobody: `कहा गया है कि`, `कहा जा रहा है कि`.
    pub(crate) agentless: bool,
}

impl Found {
    /// The first token of the quotation or of what reports it.
    pub(crate) fn first(&self) -> usize {
        self.content.iter().chain(&self.cue).chain(&self.source).map(|s| s.0).min().unwrap_or(0)
    }

    /// The last token of the quotation or of what reports it.
    pub(crate) fn last(&self) -> usize {
        self.content.iter().chain(&self.cue).chain(&self.source).map(|s| s.1).max().unwrap_or(0)
    }
}
