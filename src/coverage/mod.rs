//! How an agreement and its policy framework cover each other: which items serve which line, and
//! which subjects the agreement arranges.
//!
//! For: names that items say they serve, the table of coverage, and the notes on it. Needs no figures.
//! Not for: reading the framework's file (`session`), nor for showing the table (`report`).

mod aims;
mod notes;
mod table;

pub use crate::syntax::DemandText as Demand;
pub use aims::AimSort;
pub use table::{Coverage, CoveredAim, Server, ServerSort};

use crate::diagnostics::Findings;
use crate::model::Model;

/// Holds an agreement against its framework. Names that the framework does not have are errors; what
/// is not covered is a note.
#[must_use]
pub fn cover(agreement: &Model, framework: &Model) -> (Coverage, Findings) {
    let mut findings = Findings::new();
    aims::check(agreement, framework, &mut findings);
    let coverage = table::of(agreement, framework);
    // What is not covered can only be told when every name is known.
    if !findings.has_errors() {
        notes::check(agreement, &coverage, &mut findings);
    }
    (coverage, findings)
}

/// Reports what serves a framework that is not there.
pub fn without_framework(agreement: &Model, findings: &mut Findings) {
    aims::without_framework(agreement, findings);
}
