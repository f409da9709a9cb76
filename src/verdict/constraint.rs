//! A linear expression compared with 0.

use super::{Assignment, Linear, VarId};
use crate::quantity::number::Number;

/// How an expression compares with 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Sign {
    /// At least 0.
    AtLeastZero,
    /// Above 0.
    AboveZero,
    /// Exactly 0.
    Zero,
}

impl Sign {
    /// Whether a value has this sign.
    pub fn holds(self, value: &Number) -> bool {
        match self {
            Sign::AtLeastZero => !value.is_negative(),
            Sign::AboveZero => value.is_positive(),
            Sign::Zero => value.is_zero(),
        }
    }
}

/// A linear expression that has a sign.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Constraint {
    /// The expression that is compared with 0.
    pub linear: Linear,
    /// What it must be.
    pub sign: Sign,
}

impl Constraint {
    /// `linear ≥ 0`.
    pub fn at_least_zero(linear: Linear) -> Constraint {
        Constraint { linear, sign: Sign::AtLeastZero }
    }

    /// `linear > 0`.
    pub fn above_zero(linear: Linear) -> Constraint {
        Constraint { linear, sign: Sign::AboveZero }
    }

    /// `linear = 0`.
    pub fn zero(linear: Linear) -> Constraint {
        Constraint { linear, sign: Sign::Zero }
    }

    /// Whether it holds under an assignment; a variable without a value counts as 0.
    pub fn evaluate(&self, assignment: &Assignment) -> bool {
        self.sign.holds(&self.linear.evaluate(assignment))
    }

    pub(super) fn renamed(&self, name: impl Fn(VarId) -> VarId) -> Constraint {
        Constraint { linear: self.linear.renamed(name), sign: self.sign }
    }
}
