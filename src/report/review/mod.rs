//! Findings and verdicts in the forms that reviewers' programs read, so that they show beside the
//! lines of a change.
//!
//! For: what is worth an annotation (`annotation`), and a form for each program: SARIF, the Code
//! Quality report of GitLab, the workflow commands of GitHub.
//! Not for: our own JSON (`report::json`), which tells everything.

mod annotation;
mod collect;
mod github;
mod gitlab;
mod path;
mod sarif;

#[cfg(test)]
mod tests;

pub use annotation::{Annotation, Kind, Place, Weight};
pub use collect::{ReviewContext, annotations};
pub use github::{defused, github};
pub use gitlab::gitlab;
pub use sarif::sarif;
