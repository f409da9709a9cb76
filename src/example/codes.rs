//! The words by which examples name verdicts, reasons and remarks.
//!
//! Not for: what they are; `eval::assessment` says that.

use crate::eval::assessment::Verdict;
use crate::verdict::Base;

/// Every base verdict, with the verdict of the same words.
pub(super) const BASES: [(Base, Verdict); 4] = [
    (Base::Met, Verdict::Met),
    (Base::Between, Verdict::Between),
    (Base::NotMet, Verdict::NotMet),
    (Base::Lapsed, Verdict::Lapsed),
];

/// The verdict that words name, in Dutch or as a code.
pub(super) fn verdict(words: &str) -> Option<Verdict> {
    Verdict::ALL.into_iter().find(|verdict| verdict.dutch() == words || verdict.code() == words)
}

/// The base verdict that words name, in Dutch or as a code.
pub(super) fn base(words: &str) -> Option<Base> {
    BASES
        .into_iter()
        .find(|(_, verdict)| verdict.dutch() == words || verdict.code() == words)
        .map(|(base, _)| base)
}
