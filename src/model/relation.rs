//! What figures must satisfy together.
//!
//! Not for: whether they do; `eval` sees to that.

use super::expression::Test;
use crate::source::{Name, Span};

/// What figures must satisfy together: an opening, what came in and went out, and a closing.
#[derive(Debug, Clone)]
pub struct Relation {
    /// Its name.
    pub name: Name,
    /// What holds.
    pub test: Test,
    /// The place of its heading.
    pub span: Span,
}
