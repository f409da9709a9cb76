//! A second evaluator, written for obviousness: it lists the completions of what is not known, and
//! judges each with plain two-valued logic in exact numbers (semantics, sections 1, 2 and 7).
//!
//! It shares the checked model, the measurement model and numbers with the program, and nothing of
//! `logic`, `verdict` and `eval`: a test beside it holds it to that. There is no clever step here, and
//! there should be none: whoever wonders what a verdict should be must be able to read it here.

pub mod answers;
pub mod case;
pub mod cells;
pub mod composed;
pub mod consequences;
pub mod estimates;
pub mod expressions;
pub mod family;
pub mod judge;
pub mod listing;
pub mod looks;
pub mod norms;
pub mod oracle;
pub mod path;
pub mod record;
pub mod sample;
pub mod space;
pub mod streaks;
pub mod stretches;
pub mod ties;
pub mod unknowns;

use std::collections::BTreeSet;

/// A base verdict, from worst to best; what lapsed stands outside that order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Base {
    NotMet,
    Between,
    Met,
    Lapsed,
}

/// The base verdicts that completions give.
pub type Bases = BTreeSet<Base>;
