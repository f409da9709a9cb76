//! The JSON report: a promise to other programs, with a schema of its own.
//!
//! For: `pocheck/assessment` 1.1, with exact numbers as strings, and its JSON Schema.
//! Not for: words on a screen; only the texts of remarks and findings are in a language.

mod assessment;
mod consequence;
mod coverage;
mod document;
mod explanation;
mod finding;
mod from;
mod item;
mod quantity;
mod schema;
mod version;

#[cfg(test)]
mod tests;

pub use assessment::{Agreement, Chapter, Measurement, Summary, Term};
pub use consequence::{Brought, Ceiling, Consequence, OwnCondition, Premise, Room, Trigger};
pub use coverage::{Aim, Coverage};
pub use document::{Assessed, JsonReport};
pub use explanation::Step;
pub use finding::{Finding, Label};
pub use from::{JsonContext, Subject};
pub use item::{Beside, Change, Item, Part, Path, Reason, Recorded, Remark};
pub use quantity::{Figure, Moment, Quantity, Range, Source};
pub use schema::schema;
