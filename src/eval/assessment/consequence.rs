//! Consequences of verdicts.
//!
//! Not for: carrying them out.

use crate::source::Span;

/// Whether a consequence follows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Follows {
    /// It follows.
    Yes,
    /// It does not follow.
    No,
    /// It is still open.
    Open,
}

/// A consequence that an item brings, or may still bring.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Brings {
    /// The name of the consequence.
    pub consequence: String,
    /// Whether this item brings it.
    pub follows: Follows,
}

/// A consequence, listed once.
#[derive(Debug, Clone)]
pub struct AssessedConsequence {
    /// Its name.
    pub id: String,
    /// Its text, or its name.
    pub text: String,
    /// Its number in the document.
    pub number: Option<String>,
    /// Whether it follows.
    pub follows: Follows,
    /// The items that bring it, or may still bring it.
    pub because: Vec<String>,
    /// Its place in the agreement.
    pub span: Span,
}
