//! Formulas as the search sees them: bounds on columns of the simplex table, without negation.

use super::delta::Delta;
use super::{Sign, VarId};
use crate::quantity::number::Number;

/// A limit on the value of a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Bound {
    AtLeast(Delta),
    AtMost(Delta),
}

impl Bound {
    pub(super) fn limit(&self) -> &Delta {
        match self {
            Bound::AtLeast(limit) | Bound::AtMost(limit) => limit,
        }
    }

    pub(super) fn holds(&self, value: &Delta) -> bool {
        match self {
            Bound::AtLeast(limit) => value >= limit,
            Bound::AtMost(limit) => value <= limit,
        }
    }

    /// The same limit for a column that takes whole values only.
    fn for_whole(self) -> Bound {
        match self {
            Bound::AtLeast(limit) => Bound::AtLeast(Delta::exact(limit.ceil())),
            Bound::AtMost(limit) => Bound::AtMost(Delta::exact(limit.floor())),
        }
    }
}

/// A bound on one column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Atom {
    pub(super) column: VarId,
    pub(super) bound: Bound,
}

/// A formula in negation normal form over atoms.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Node {
    True,
    False,
    Atom(Atom),
    All(Vec<Node>),
    Any(Vec<Node>),
}

/// A column compared with a number, before the comparison is written as bounds.
pub(super) struct Comparison {
    pub(super) column: VarId,
    pub(super) threshold: Number,
    /// Whether the expression behind it grows with the column.
    pub(super) rising: bool,
    /// Whether the column takes whole values only.
    pub(super) whole: bool,
}

impl Comparison {
    /// The node for an expression that has a sign, or (not `positive`) does not have it.
    pub(super) fn node(&self, sign: Sign, positive: bool) -> Node {
        match (sign, positive) {
            (Sign::AtLeastZero, true) => self.one_side(self.rising, false),
            (Sign::AboveZero, true) => self.one_side(self.rising, true),
            (Sign::AtLeastZero, false) => self.one_side(!self.rising, true),
            (Sign::AboveZero, false) => self.one_side(!self.rising, false),
            (Sign::Zero, true) => {
                Node::All(vec![self.one_side(true, false), self.one_side(false, false)])
            }
            (Sign::Zero, false) => {
                Node::Any(vec![self.one_side(true, true), self.one_side(false, true)])
            }
        }
    }

    fn one_side(&self, from_below: bool, strict: bool) -> Node {
        let threshold = self.threshold.clone();
        let bound = match (from_below, strict) {
            (true, false) => Bound::AtLeast(Delta::exact(threshold)),
            (true, true) => Bound::AtLeast(Delta::just_above(threshold)),
            (false, false) => Bound::AtMost(Delta::exact(threshold)),
            (false, true) => Bound::AtMost(Delta::just_under(threshold)),
        };
        let bound = if self.whole { bound.for_whole() } else { bound };
        Node::Atom(Atom { column: self.column, bound })
    }
}
