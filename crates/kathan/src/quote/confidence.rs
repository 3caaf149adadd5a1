//! How likely a quotation and its speaker are right.
//!
//! The table `lexicon/confidence.tsv` counts, for each rule and each way the speaker is
//! known, how many quotations of the development passages were right; `kathan-eval
//! --calibrate` prints it anew. A rare pair leans on its rule, and a rare rule on all.

use std::sync::LazyLock;

use super::{Basis, Rule};
use crate::lexicon::rows;

const COUNTS: &str = include_str!("../../lexicon/confidence.tsv");

/// How many quotations of the whole a pair's own count is mixed with.
const WEIGHT: f32 = 5.0;

struct Count {
    rule: &'static str,
    by: &'static str,
    right: f32,
    of: f32,
}

/// By rule and basis, worked out once.
static CONFIDENCES: LazyLock<[[f32; Basis::ALL.len()]; Rule::ALL.len()]> = LazyLock::new(|| {
    let counts: Vec<_> = counts().collect();
    Rule::ALL.map(|rule| Basis::ALL.map(|basis| of(&counts, rule, basis)))
});

fn counts() -> impl Iterator<Item = Count> {
    let number = |cell: &str| cell.parse().unwrap_or(0.0);
    rows(COUNTS).map(move |row| Count { rule: row[0], by: row[1], right: number(row[2]), of: number(row[3]) })
}

/// The confidence in a quotation, in 0..=1.
pub(crate) fn confidence(rule: Rule, basis: Basis) -> f32 {
    CONFIDENCES[rule as usize][basis as usize]
}

fn of(counts: &[Count], rule: Rule, basis: Basis) -> f32 {
    let share = |keep: &dyn Fn(&Count) -> bool, prior: f32| {
        let (right, of) = counts.iter().filter(|c| keep(c)).fold((0.0, 0.0), |(r, n), c| (r + c.right, n + c.of));
        (right + WEIGHT * prior) / (of + WEIGHT)
    };
    let overall = share(&|_| true, 0.5);
    let of_rule = share(&|c| c.rule == rule.as_str(), overall);
    share(&|c| c.rule == rule.as_str() && c.by == basis.as_str(), of_rule)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rules_and_bases_stand_at_their_own_places() {
        assert!(Rule::ALL.iter().enumerate().all(|(place, &rule)| rule as usize == place));
        assert!(Basis::ALL.iter().enumerate().all(|(place, &basis)| basis as usize == place));
    }

    #[test]
    fn every_confidence_is_a_share_and_good_rules_have_more() {
        for count in counts() {
            assert!(count.right <= count.of, "{} {}", count.rule, count.by);
        }
        for rule in Rule::ALL {
            for basis in Basis::ALL {
                assert!((0.0..=1.0).contains(&confidence(rule, basis)));
            }
        }
        assert!(confidence(Rule::CueMarks, Basis::Name) > confidence(Rule::Alone, Basis::Context));
    }
}
