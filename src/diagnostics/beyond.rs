//! Findings of which only the number is kept, because there are too many.
//!
//! Not for: the findings themselves.

use std::collections::{BTreeMap, BTreeSet};
use std::hash::{DefaultHasher, Hash, Hasher};

use super::code::Code;
use super::finding::Finding;
use super::findings::Counts;
use super::severity::Severity;

/// What is known of findings that are counted only: enough to count each once, and to weigh it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Beyond {
    /// A mark of each, by code, weight, and whether the agreement keeps it out of sight.
    marks: BTreeMap<(Code, Severity, bool), BTreeSet<u64>>,
}

impl Beyond {
    pub(super) fn add(&mut self, finding: &Finding) {
        let mut mark = DefaultHasher::new();
        finding.hash(&mut mark);
        let kind = (finding.code, finding.severity, finding.is_silenced());
        self.marks.entry(kind).or_default().insert(mark.finish());
    }

    pub(super) fn merge(&mut self, other: Self) {
        for (kind, marks) in other.marks {
            self.marks.entry(kind).or_default().extend(marks);
        }
    }

    /// With the weights that an agreement gives.
    pub(super) fn changed(self, weight: impl Fn(Code, Severity) -> (Severity, bool)) -> Self {
        let mut changed = Self::default();
        for ((code, severity, _), marks) in self.marks {
            let (severity, silenced) = weight(code, severity);
            changed.marks.entry((code, severity, silenced)).or_default().extend(marks);
        }
        changed
    }

    pub(super) fn only(&self, severity: Severity) -> Self {
        let of_it = self.marks.iter().filter(|((_, weight, _), _)| *weight == severity);
        Self { marks: of_it.map(|(kind, marks)| (*kind, marks.clone())).collect() }
    }

    pub(super) fn codes(&self) -> impl Iterator<Item = Code> {
        self.marks.keys().map(|(code, ..)| *code)
    }

    pub(super) fn counts(&self) -> Counts {
        let mut counts = Counts::default();
        for ((_, severity, silenced), marks) in &self.marks {
            *counts.by(*severity, *silenced) += marks.len();
        }
        counts
    }

    pub(super) fn silenced(&self, code: Code) -> usize {
        let of_it = self.marks.iter().filter(|((own, _, silenced), _)| *own == code && *silenced);
        of_it.map(|(_, marks)| marks.len()).sum()
    }
}
