//! What a policy framework holds: the lines that agreements work out, and the subjects that they
//! must arrange.
//!
//! Not for: whether an agreement does so (`coverage`).

use crate::source::{Name, Span};
use crate::syntax::{DemandText, Spanned};

/// Something that items of an agreement may serve.
#[derive(Debug, Clone)]
pub struct Aim {
    /// Whether it is a line or a subject.
    pub kind: AimKind,
    /// Its name.
    pub name: Name,
    /// Its number in the document.
    pub number: Option<String>,
    /// Its text.
    pub text: Option<String>,
    /// The lines that it belongs to: who serves it, serves those too.
    pub serves: Vec<Spanned<Name>>,
    /// What must be fixed for it to be covered.
    pub demand: Option<Spanned<DemandText>>,
    /// The place of its heading.
    pub span: Span,
}

/// A line or a subject.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AimKind {
    /// lijn: where the policy goes.
    Line,
    /// onderwerp: what an agreement must arrange.
    Subject,
}

/// The framework that an agreement names.
#[derive(Debug, Clone)]
pub struct FrameworkRef {
    /// What the agreement says: the name of a file, or a title alone.
    pub written: Spanned<String>,
    /// The title of the framework, once its file was read.
    pub title: Option<String>,
}

impl FrameworkRef {
    /// Whether a file is named.
    #[must_use]
    pub fn is_file(&self) -> bool {
        self.written.value.to_lowercase().ends_with(".po")
    }

    /// As a reader knows it.
    #[must_use]
    pub fn shown(&self) -> String {
        self.title.clone().unwrap_or_else(|| self.written.value.clone())
    }
}
