//! For which members of a breakdown a norm is said to hold.
//!
//! Not for: the norm of each of them (`item`).

use crate::source::{Name, Span};

/// What a norm says of its members: `voor elke wijk behalve "Midden": …, telt niet mee als …`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NormMembers {
    /// The name of the norm, where the result has several.
    pub norm: Option<Name>,
    /// The breakdown.
    pub breakdown: Name,
    /// For how many members it must hold; without, for each.
    pub least: Option<usize>,
    /// The members that are left out by name.
    pub except: Vec<String>,
    /// What leaves a member out, in the order of the agreement.
    pub left_out: Vec<LeftOutWhen>,
}

/// What leaves a member out, as it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LeftOutWhen {
    /// Whether it then does not count at all; else its verdict is undetermined.
    pub counts_not: bool,
    /// The place of the test.
    pub test: Span,
}

impl NormMembers {
    /// Whether another norm says the same of its members.
    #[must_use]
    pub fn says_as(&self, other: &Self) -> bool {
        let same_places = self.breakdown == other.breakdown && self.except == other.except;
        same_places && self.least == other.least && self.left_out == other.left_out
    }
}
