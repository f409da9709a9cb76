//! The findings of a stage or of a whole run.

use std::collections::{BTreeSet, btree_set};

use super::beyond::Beyond;
use super::code::Code;
use super::finding::Finding;
use super::severity::Severity;

/// So many findings of a weight are kept in full; of more only the number is known. Nobody reads as many,
/// and a file without one good word must not take all memory.
pub const MOST_KEPT: usize = 5_000;

/// Findings, always in the same order and each of them once, however often it was reported.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Findings {
    found: BTreeSet<Finding>,
    /// How many are kept of each weight.
    kept: Counts,
    beyond: Beyond,
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
        let finding = problem.into();
        let kept = self.kept.of(&finding);
        if *kept < MOST_KEPT {
            *kept += usize::from(self.found.insert(finding));
        } else if !self.found.contains(&finding) {
            self.beyond.add(&finding);
        }
    }

    /// Reports what another stage found.
    pub fn merge(&mut self, other: Self) {
        self.beyond.merge(other.beyond);
        self.extend(other.found);
    }

    /// The findings, each made into another, and with them the weights of those that are not kept.
    #[must_use]
    pub(super) fn changed(
        self,
        change: impl Fn(Finding) -> Finding,
        weight: impl Fn(Code, Severity) -> (Severity, bool),
    ) -> Self {
        let mut changed = Self { beyond: self.beyond.changed(weight), ..Self::default() };
        changed.extend(self.found.into_iter().map(change));
        changed
    }

    /// The findings of one weight.
    #[must_use]
    pub fn only(&self, severity: Severity) -> Self {
        let mut only = Self { beyond: self.beyond.only(severity), ..Self::default() };
        only.extend(self.found.iter().filter(|found| found.severity == severity).cloned());
        only
    }

    /// The codes that occur.
    #[must_use]
    pub fn codes(&self) -> BTreeSet<Code> {
        self.found.iter().map(|finding| finding.code).chain(self.beyond.codes()).collect()
    }

    /// How many of each weight are counted, but not kept.
    #[must_use]
    pub fn beyond(&self) -> Counts {
        self.beyond.counts()
    }

    /// How many findings of a code are kept out of sight and not kept either.
    #[must_use]
    pub fn silenced_beyond(&self, code: Code) -> usize {
        self.beyond.silenced(code)
    }

    /// Whether something was found that stops judging.
    #[must_use]
    pub fn has_errors(&self) -> bool {
        let is_error = |finding: &Finding| finding.severity == Severity::Error;
        self.found.iter().any(is_error) || self.beyond.counts().errors > 0
    }

    /// Whether nothing was found.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.found.is_empty()
    }

    /// The number of findings, with those that are not kept.
    #[must_use]
    pub fn len(&self) -> usize {
        let Counts { silenced, .. } = self.beyond();
        self.found.len() + self.beyond().total() + silenced
    }

    /// All that are kept, by file, place and code.
    #[must_use]
    pub fn sorted(&self) -> Vec<&Finding> {
        self.found.iter().collect()
    }

    /// All that are kept, by file, place and code, one at a time.
    pub fn iter(&self) -> btree_set::Iter<'_, Finding> {
        self.found.iter()
    }

    /// How many there are of each weight, with those that are not kept.
    #[must_use]
    pub fn counts(&self) -> Counts {
        self.found.iter().collect::<Counts>().plus(self.beyond())
    }
}

impl Counts {
    /// All that are in sight together.
    #[must_use]
    pub const fn total(self) -> usize {
        self.errors + self.warnings + self.notes
    }

    /// Of both together.
    #[must_use]
    pub const fn plus(self, other: Self) -> Self {
        Self {
            errors: self.errors + other.errors,
            warnings: self.warnings + other.warnings,
            notes: self.notes + other.notes,
            silenced: self.silenced + other.silenced,
        }
    }

    /// The count in which a finding belongs.
    fn of(&mut self, finding: &Finding) -> &mut usize {
        self.by(finding.severity, finding.is_silenced())
    }

    /// The count of a weight, or of what is kept out of sight.
    pub(super) const fn by(&mut self, severity: Severity, silenced: bool) -> &mut usize {
        match severity {
            _ if silenced => &mut self.silenced,
            Severity::Error => &mut self.errors,
            Severity::Warning => &mut self.warnings,
            Severity::Note => &mut self.notes,
        }
    }
}

impl<'a> FromIterator<&'a Finding> for Counts {
    fn from_iter<I: IntoIterator<Item = &'a Finding>>(findings: I) -> Self {
        let mut counts = Self::default();
        for finding in findings {
            *counts.of(finding) += 1;
        }
        counts
    }
}

impl Extend<Finding> for Findings {
    fn extend<I: IntoIterator<Item = Finding>>(&mut self, findings: I) {
        findings.into_iter().for_each(|finding| self.push(finding));
    }
}

impl FromIterator<Finding> for Findings {
    fn from_iter<I: IntoIterator<Item = Finding>>(findings: I) -> Self {
        let mut all = Self::new();
        all.extend(findings);
        all
    }
}

/// Only those that are kept: what another stage found is joined with [`Findings::merge`].
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
