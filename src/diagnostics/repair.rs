//! A change of the text that mends what was found.
//!
//! For: what a program can apply. Not for: applying it, or for advice in words (the help).

use crate::source::Span;

/// A change that mends what was found.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Repair {
    /// What is replaced by what; the places do not overlap.
    pub edits: Vec<Edit>,
    /// Whether nothing else can have been meant. Only then is it applied without asking.
    pub certain: bool,
}

/// A place and the text that comes there.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Edit {
    /// The place; an empty one is where something is put in.
    pub span: Span,
    /// The text that takes its place.
    pub text: String,
}

impl Repair {
    /// A change of one place that can only have been meant so.
    #[must_use]
    pub fn certain(span: Span, text: impl Into<String>) -> Self {
        Self { edits: vec![Edit { span, text: text.into() }], certain: true }
    }

    /// A change of one place that was probably meant.
    #[must_use]
    pub fn likely(span: Span, text: impl Into<String>) -> Self {
        Self { certain: false, ..Self::certain(span, text) }
    }
}
