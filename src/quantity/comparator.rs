//! How a norm compares a figure with its bound.
//!
//! For: the five comparisons of the language, with their words.
//! Not for: comparing what is not known; completions do that.

use super::number::Number;

/// How a norm compares.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Comparator {
    /// minstens
    AtLeast,
    /// hoogstens
    AtMost,
    /// meer dan
    MoreThan,
    /// minder dan
    LessThan,
    /// precies
    Exactly,
}

impl Comparator {
    /// Whether a known value compares so with a bound.
    #[must_use]
    pub fn holds(self, value: &Number, bound: &Number) -> bool {
        match self {
            Self::AtLeast => value >= bound,
            Self::AtMost => value <= bound,
            Self::MoreThan => value > bound,
            Self::LessThan => value < bound,
            Self::Exactly => value == bound,
        }
    }

    /// The code that programs see: `at_least`.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::AtLeast => "at_least",
            Self::AtMost => "at_most",
            Self::MoreThan => "more_than",
            Self::LessThan => "less_than",
            Self::Exactly => "exactly",
        }
    }

    /// The word of the language: "minstens".
    #[must_use]
    pub fn dutch(self) -> &'static str {
        match self {
            Self::AtLeast => "minstens",
            Self::AtMost => "hoogstens",
            Self::MoreThan => "meer dan",
            Self::LessThan => "minder dan",
            Self::Exactly => "precies",
        }
    }

    /// In English: "at least".
    #[must_use]
    pub fn english(self) -> &'static str {
        match self {
            Self::AtLeast => "at least",
            Self::AtMost => "at most",
            Self::MoreThan => "more than",
            Self::LessThan => "less than",
            Self::Exactly => "exactly",
        }
    }
}
