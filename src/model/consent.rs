//! Consents of parties, which a measurement file states.
//!
//! Not for: whether they were given.

use crate::source::{Name, Span};

/// The consent of one or more parties with one subject.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Consent {
    /// What they consent to: the key under `[instemmingen]`.
    pub subject: Name,
    /// Who must all consent, in the order of the agreement, each once.
    pub parties: Vec<String>,
    /// Its place.
    pub span: Span,
}

/// A subject that parties are asked to consent to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConsentSubject {
    /// Everybody who is asked, each once.
    pub parties: Vec<String>,
    /// Where it is first asked.
    pub span: Span,
}
