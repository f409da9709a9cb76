//! What `pocheck leg-uit` tells: the page of a finding, and what a verdict or a reason means.
//!
//! For: documents that explain one thing, and the list of all of them.
//! Not for: exit codes, which belong to the command line.

mod list;
mod page;
mod reasons;
mod term;
mod verdicts;

#[cfg(test)]
mod tests;

pub use list::list;
pub use page::page;
pub use term::{Term, terms};
