//! What a finding is: its code, its weight, its words in two languages, and the places it names.
//!
//! Not for the problems themselves (each lives in the file of its check) and not for how findings
//! look on a screen (`report::findings`).

mod beyond;
mod carried;
mod code;
mod finding;
mod findings;
mod label;
mod level;
mod nearest;
mod page;
mod problem;
mod problem_macro;
mod repair;
mod severity;
mod shortened;
mod text;
mod witness;

#[cfg(test)]
mod tests;

pub use crate::text;
pub use carried::Carried;
pub use code::Code;
pub use finding::Finding;
pub use findings::{Counts, Findings, MOST_KEPT};
pub use label::Label;
pub use level::{Adjustment, LevelSetting};
pub use nearest::{Comparisons, nearest};
pub use page::Page;
pub use problem::Problem;
pub use repair::{Edit, Repair};
pub use severity::Severity;
pub use text::{Language, Text};
pub use witness::{Shown, Witness};
