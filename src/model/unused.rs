//! Units and breakdowns that nothing names.
//!
//! Not for: what hangs on them; those are the units and breakdowns themselves.

use crate::source::{Name, Span};

/// Something that is declared and never named.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unused {
    /// What it is.
    pub kind: UnusedKind,
    /// Its name; of a unit the word for one.
    pub name: Name,
    /// The place of its heading.
    pub span: Span,
}

/// What is never named.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum UnusedKind {
    /// eenheid
    Unit,
    /// verdeling or schaal
    Breakdown,
}
