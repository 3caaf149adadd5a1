//! The rules that find quotations.

/// The construction by which a quotation was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Rule {
    /// `पुतिन ने कहा, “…”`: a cue, a comma or colon, and marks.
    CueMarks,
    /// `“…,” पुतिन ने कहा`: marks, and the cue behind them.
    MarksCue,
    /// `“…,” पुतिन ने कहा, “…”`: marks on both sides of the cue.
    MarksAround,
    /// `पुतिन ने कहा कि …`: a cue and a clause with कि.
    CueClause,
    /// `पुतिन ने कहा, हम तैयार हैं।`: a cue and a clause behind a comma or colon.
    CueComma,
    /// `हम तैयार हैं, पुतिन ने कहा।`: a clause and the cue behind it.
    ClauseCue,
    /// `पुतिन के अनुसार …`
    According,
    /// `पुतिन ने इसे “ऐतिहासिक” बताया`: fragments that the reporter's sentence carries.
    Fragment,
    /// `मोदी: …`: a name and a colon.
    Colon,
    /// `कुलपति छात्रों का स्वागत करती हैं, “…”`: marks behind a clause without a verb of speech.
    ClauseMarks,
    /// `“…”` in a sentence of its own after another quotation.
    Continued,
    /// `“…”` in a sentence of its own, with nobody said to have said it.
    Alone,
}

impl Rule {
    pub(crate) const ALL: [Self; 12] = [
        Self::CueMarks,
        Self::MarksCue,
        Self::MarksAround,
        Self::CueClause,
        Self::CueComma,
        Self::ClauseCue,
        Self::According,
        Self::Fragment,
        Self::Colon,
        Self::ClauseMarks,
        Self::Continued,
        Self::Alone,
    ];

    /// The name that the Analysis JSON gives.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::CueMarks => "cue-marks",
            Self::MarksCue => "marks-cue",
            Self::MarksAround => "marks-around",
            Self::CueClause => "cue-clause",
            Self::CueComma => "cue-comma",
            Self::ClauseCue => "clause-cue",
            Self::According => "according",
            Self::Fragment => "fragment",
            Self::Colon => "colon",
            Self::ClauseMarks => "clause-marks",
            Self::Continued => "continued",
            Self::Alone => "alone",
        }
    }
}
