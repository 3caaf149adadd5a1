//! Scores predicted quotations against gold ones.
//!
//! Content is compared by its letters, marks and digits; a predicted quotation belongs to
//! a gold one when the two overlap enough (intersection over union), one to one, the best
//! overlap first. A speaker is right when the predicted name holds an accepted form of the
//! gold one as a run of whole words. Gold items that are marked optional, and predictions
//! that overlap only those, count neither way.
//!
//! ```
//! use kathan_eval::{Gold, Predicted, evaluate};
//! let gold: Gold = serde_json::from_str(r#"{"id":"a","text":"र ने कहा कि हम तैयार हैं।","quotes":
//!     [{"kind":"indirect","content":[[12,24]],"cue":[5,8],"source":[0,1],"speaker":"र"}]}"#).unwrap();
//! let predicted: Predicted = serde_json::from_str(r#"{"id":"a","quotes":[{"kind":"indirect",
//!     "content":[{"start":28,"end":60}],"speaker":{"name":"र"}}]}"#).unwrap();
//! let report = evaluate(&[gold], &[predicted]).unwrap();
//! assert_eq!(report.said.f1(), 100.0);
//! ```

mod bootstrap;
mod format;
mod matching;
mod names;
mod reliability;
mod report;

pub use bootstrap::{Interval, intervals};
pub use format::{Gold, GoldQuote, Predicted, PredictedQuote, Speaker};
pub use reliability::{Bin, Point, calibration, precision_at_recall, reliability};
pub use report::{Accuracy, Figure, KindReport, Mistake, Report, evaluate, mistakes};
