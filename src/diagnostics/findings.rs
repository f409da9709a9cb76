//! The findings of a stage or of a whole run.

use std::collections::{BTreeSet, btree_set};

use super::finding::Finding;

use super::severity::Severity;

/// Findings, always in the same order and each of them once, however often it was reported.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Findings {
    found: BTreeSet<Finding>,
}

/// How many findings there are of each weight.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Of [`Severity::Error`].
    pub errors: usize,
    /// Of [`Severity::Warning`].
    pub warnings: usize,
    /// Of [`Severity::Note`].
    pub notes: usize,
    /// Those that the agreement keeps out of sight, whatever they weigh.
    pub silenced: usize,
}

impl Findings {
    /// Nothing found yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Reports a problem.
    pub fn push(&mut self, problem: impl Into<Finding>) {
        self.found.insert(problem.into());
    }

    /// Whether something was found that stops judging.
    #[must_use]
    pub fn has_errors(&self) -> bool {
        self.found.iter().any(|finding| finding.severity == Severity::Error)
    }

    /// Whether nothing was found.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.found.is_empty()
    }

    /// The number of findings.
    #[must_use]
    pub fn len(&self) -> usize {
        self.found.len()
    }

    /// All findings by file, place and code.
    #[must_use]
    pub fn sorted(&self) -> Vec<&Finding> {
        self.found.iter().collect()
    }

    /// All findings by file, place and code, one at a time.
    pub fn iter(&self) -> btree_set::Iter<'_, Finding> {
        self.found.iter()
    }

    /// How many there are of each weight.
    #[must_use]
    pub fn counts(&self) -> Counts {
        self.found.iter().collect()
    }
}

impl Counts {
    /// All that are in sight together.
    #[must_use]
    pub const fn total(self) -> usize {
        self.errors + self.warnings + self.notes
    }
}

impl<'a> FromIterator<&'a Finding> for Counts {
    fn from_iter<I: IntoIterator<Item = &'a Finding>>(findings: I) -> Self {
        let mut counts = Self::default();
        for finding in findings {
            if finding.is_silenced() {
                counts.silenced += 1;
                continue;
            }
            match finding.severity {
                Severity::Error => counts.errors += 1,
                Severity::Warning => counts.warnings += 1,
                Severity::Note => counts.notes += 1,
            }
        }
        counts
    }
}

impl Extend<Finding> for Findings {
    fn extend<I: IntoIterator<Item = Finding>>(&mut self, findings: I) {
        self.found.extend(findings);
    }
}

impl FromIterator<Finding> for Findings {
    fn from_iter<I: IntoIterator<Item = Finding>>(findings: I) -> Self {
        Self { found: findings.into_iter().collect() }
    }
}

impl IntoIterator for Findings {
    type Item = Finding;
    type IntoIter = btree_set::IntoIter<Finding>;

    fn into_iter(self) -> Self::IntoIter {
        self.found.into_iter()
    }
}

impl<'a> IntoIterator for &'a Findings {
    type Item = &'a Finding;
    type IntoIter = btree_set::Iter<'a, Finding>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}
