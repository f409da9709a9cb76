//! Results made of other results, and ways to read a text.
//!
//! Not for: what they decide.

use std::collections::BTreeSet;

use super::item::Norm;
use crate::quantity::Number;
use crate::source::{Name, Span};
use crate::syntax::{FewerLeft, LapsedWeight, Spanned};

/// A norm on other results.
#[derive(Debug, Clone)]
pub struct Composed {
    /// Results, duties and efforts, each once; at least one.
    pub members: Vec<Spanned<Name>>,
    /// How they make a whole.
    pub rule: Composition,
    /// The members that must be among those that are met.
    pub must: BTreeSet<Name>,
    /// Its place.
    pub span: Span,
}

/// How members make a whole.
#[derive(Debug, Clone)]
pub enum Composition {
    /// All of them: the worst.
    All,
    /// So many of them.
    AtLeast {
        /// How many, from 1 up to all.
        least: usize,
        /// What holds when fewer than that are left.
        fewer_left: Option<FewerLeft>,
    },
    /// So many points together.
    Points {
        /// How many.
        least: Number,
        /// Whether that many is not enough.
        strict: bool,
        /// What becomes of the points of a result that lapsed.
        lapsed: Option<LapsedWeight>,
    },
}

/// What a result is worth.
#[derive(Debug, Clone)]
pub struct Points {
    /// When it is met.
    pub met: Number,
    /// Between floor and target.
    pub between: Option<Number>,
    /// Its place.
    pub span: Span,
}

/// Ways to read a text on which the parties may not have settled.
#[derive(Debug, Clone)]
pub struct Readings {
    /// The result that they belong to.
    pub of: Name,
    /// At least two.
    pub options: Vec<Reading>,
    /// The one that the agreement settles on.
    pub chosen: Option<Spanned<Name>>,
}

/// A way to read a text.
#[derive(Debug, Clone)]
pub struct Reading {
    /// Its name.
    pub name: Spanned<Name>,
    /// What it takes the text to say.
    pub text: Option<String>,
    /// The norm that it makes of it.
    pub norm: Norm,
}

/// Whether a norm is hard or a best effort. The verdict is the same; the word stands beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Strength {
    /// hard
    Hard,
    /// streven
    BestEffort,
}

impl Strength {
    /// The code that programs see.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Hard => "hard",
            Self::BestEffort => "best_effort",
        }
    }
}
