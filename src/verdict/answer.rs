//! What comes back from a question about completions.

use std::collections::BTreeMap;

use crate::quantity::number::Number;

use super::{Assignment, Base, BaseSet};

/// Whether some completion has a property.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Yes: this one. It holds the variables of the question and what constraints tie to them, but
    /// not what could always be filled in.
    Yes(Assignment),
    /// No completion has it.
    No,
    /// The budget ran out first.
    NotWorkedOut,
}

/// The base verdicts that some completion gives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Possible {
    /// The verdicts. One that could not be worked out counts as possible, so the set is never too
    /// small.
    pub set: BaseSet,
    /// Whether the set is exact. `false` when the budget ran out for a verdict in it.
    pub worked_out: bool,
    /// For each verdict of an open result that was worked out, a completion that gives it. Empty
    /// when the bounds of the variables told all.
    pub witnesses: BTreeMap<Base, Assignment>,
}

/// An end of a range of values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edge {
    /// The greatest lower, or the least upper, bound.
    pub value: Number,
    /// Whether some completion reaches it; `false` when it can only be approached.
    pub attained: bool,
}

/// The smallest value of an expression over completions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Optimum {
    /// It has this lower end.
    Value(Edge),
    /// There is no lower end.
    Unbounded,
    /// No completion satisfies the condition.
    Infeasible,
    /// The budget ran out first.
    NotWorkedOut,
}

/// The values of an expression over completions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Range {
    /// They lie between these ends; `None` where there is no end on that side. Not every value in
    /// between need be reached.
    Between {
        /// The lower end.
        low: Option<Edge>,
        /// The upper end.
        high: Option<Edge>,
    },
    /// No completion satisfies the condition.
    Infeasible,
    /// The budget ran out first.
    NotWorkedOut,
}
