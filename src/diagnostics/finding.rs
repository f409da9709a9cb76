//! One finding as plain data, the same for every way of showing it.

use std::cmp::Ordering;

use super::code::Code;
use super::label::Label;
use super::level::Adjustment;
use super::repair::Repair;
use super::severity::Severity;
use super::text::Text;
use super::witness::Witness;

/// Something that was found. Ordered by file, place and code, so that output never depends on the
/// order in which the checks ran.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Finding {
    /// The stable code.
    pub code: Code,
    /// How much it weighs.
    pub severity: Severity,
    /// What is the case.
    pub headline: Text,
    /// The places, the one that has to change first; none for a finding about a file as a whole.
    pub labels: Vec<Label>,
    /// What to do about it.
    pub help: Option<Text>,
    /// Changes that mend it: each by itself, the most likely first.
    pub repairs: Vec<Repair>,
    /// What the agreement made of its weight.
    pub adjustment: Option<Adjustment>,
    /// Figures with which it shows, where figures can show it.
    pub witness: Option<Witness>,
}

impl Finding {
    /// The place that has to change: the first that says so, or else the first.
    #[must_use]
    pub fn primary(&self) -> Option<&Label> {
        self.labels.iter().find(|label| label.primary).or_else(|| self.labels.first())
    }

    /// The labels in the order in which they are shown: that of [`Finding::primary`] first.
    #[must_use]
    pub fn labels_in_order(&self) -> Vec<&Label> {
        let first = self.labels.iter().position(|label| label.primary).unwrap_or_default();
        let (before, from) = self.labels.split_at_checked(first).unwrap_or((&self.labels, &[]));
        let (primary, after) = from.split_at_checked(1).unwrap_or((from, &[]));
        primary.iter().chain(before).chain(after).collect()
    }
}

impl Ord for Finding {
    fn cmp(&self, other: &Self) -> Ordering {
        let place =
            |finding: &Self| finding.primary().map(|label| (label.span.source, label.span.start));
        // What comes after the code only serves to tell different findings apart.
        place(self)
            .cmp(&place(other))
            .then_with(|| self.code.cmp(&other.code))
            .then_with(|| self.severity.cmp(&other.severity))
            .then_with(|| self.headline.cmp(&other.headline))
            .then_with(|| self.labels.cmp(&other.labels))
            .then_with(|| self.help.cmp(&other.help))
            .then_with(|| self.repairs.cmp(&other.repairs))
            .then_with(|| self.adjustment.cmp(&other.adjustment))
            .then_with(|| self.witness.cmp(&other.witness))
    }
}

impl PartialOrd for Finding {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl<P: super::problem::Problem> From<P> for Finding {
    fn from(problem: P) -> Self {
        problem.finding()
    }
}
