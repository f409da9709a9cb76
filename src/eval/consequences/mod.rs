//! Consequences: each listed once, when what brings it occurs.
//!
//! For: judging them over all completions, so that one follows only when every completion brings it.
//! Not for: carrying them out.

mod amounts;
mod brought;
mod ceilings;
mod count;
mod many;
mod mention;
mod occurrences;
mod open;
mod premises;
mod settle;
mod streak;
mod ties;
mod triggers;
mod whole;

pub(super) use brought::named as brought_items;
pub(super) use ceilings::assess as assess_ceilings;
pub(super) use open::Opens;
pub(super) use premises::assess as assess_premises;
pub(super) use whole::assess;
