//! Consequences: whether they follow, why, and what they come to.
//!
//! Not for: carrying them out.

use super::{Amount, Comparator, FigureName, Reason, Step};
use crate::quantity::Date;
use crate::source::Span;
use crate::syntax::ClassReach;

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

impl Follows {
    /// Of something that is so, is not so, or is open.
    #[must_use]
    pub fn from_truth(truth: Option<bool>) -> Self {
        match truth {
            Some(true) => Self::Yes,
            Some(false) => Self::No,
            None => Self::Open,
        }
    }
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
    /// What brings it, each by itself.
    pub triggers: Vec<AssessedTrigger>,
    /// Its own conditions.
    pub conditions: Vec<OwnConditionState>,
    /// Why it is open.
    pub reasons: Vec<Reason>,
    /// What would settle whether it follows.
    pub needs: Vec<FigureName>,
    /// What it comes to when it follows: computed, filled in, or the range in which it is filled in.
    pub amount: Option<Amount>,
    /// Between which amounts it is filled in.
    pub room: Option<RoomState>,
    /// What is asked from then on.
    pub brings: Vec<AssessedBrought>,
    /// The tests, conditions and calculation.
    pub steps: Vec<Step>,
    /// The role that answers for it.
    pub role: Option<String>,
    /// Its place in the agreement.
    pub span: Span,
}

/// Something that brings a consequence.
#[derive(Debug, Clone)]
pub struct AssessedTrigger {
    /// What it is.
    pub what: TriggerState,
    /// Whether it occurs.
    pub follows: Follows,
    /// Its place in the agreement.
    pub span: Span,
}

/// What brings a consequence, and how it stands.
#[derive(Debug, Clone)]
pub enum TriggerState {
    /// A verdict of one or more items.
    Items,
    /// So many items with such a verdict.
    Count {
        /// How the number compares.
        comparator: Comparator,
        /// The number.
        asked: usize,
        /// The fewest that there are.
        low: usize,
        /// The most that there may be.
        high: usize,
    },
    /// A class of its step table in which a result falls.
    Class {
        /// The result.
        item: String,
        /// The class.
        class: String,
        /// Which others are meant with it.
        reach: ClassReach,
    },
    /// A verdict so many years in a row.
    Streak {
        /// The result.
        item: String,
        /// How many years.
        years: usize,
    },
    /// An assumption of the agreement.
    Premise {
        /// Its name.
        name: String,
        /// Its text.
        text: Option<String>,
        /// Whether it must hold; else fail.
        holds: bool,
    },
    /// A fact that the measurement file states.
    Stated {
        /// Its name.
        name: String,
        /// Its text.
        text: Option<String>,
    },
    /// A test over figures.
    Test(Step),
}

/// A condition of a consequence.
#[derive(Debug, Clone)]
pub struct OwnConditionState {
    /// Its name.
    pub name: String,
    /// Its text.
    pub text: Option<String>,
    /// `mits`; else `tenzij`.
    pub provided: bool,
    /// Whether it holds.
    pub holds: Option<bool>,
}

/// Between which amounts a consequence is filled in, and with what.
#[derive(Debug, Clone)]
pub struct RoomState {
    /// The least.
    pub low: Amount,
    /// The most.
    pub high: Amount,
    /// The role that fills it in.
    pub role: String,
    /// When it was filled in.
    pub date: Option<Date>,
    /// The reason given.
    pub reason: Option<String>,
}

/// An item that is asked from the day on which a consequence follows.
#[derive(Debug, Clone)]
pub struct AssessedBrought {
    /// The item.
    pub item: String,
    /// Its text, or its name.
    pub text: String,
    /// When it is due, once that is known.
    pub due: Option<Date>,
}

/// Something that the whole agreement builds on.
#[derive(Debug, Clone)]
pub struct AssessedPremise {
    /// Its name.
    pub id: String,
    /// Its text, or its name.
    pub text: String,
    /// Its number in the document.
    pub number: Option<String>,
    /// Whether it holds.
    pub holds: Option<bool>,
    /// What would tell whether it holds.
    pub needs: Vec<FigureName>,
    /// The test, or what was stated.
    pub step: Step,
    /// Its place in the agreement.
    pub span: Span,
}

/// The most that several consequences come to together.
#[derive(Debug, Clone)]
pub struct AssessedCeiling {
    /// Its name.
    pub id: String,
    /// Its text, or its name.
    pub text: String,
    /// Its number in the document.
    pub number: Option<String>,
    /// The most.
    pub most: Amount,
    /// What they come to without it.
    pub before: Amount,
    /// What they come to.
    pub total: Amount,
    /// The consequences.
    pub over: Vec<String>,
    /// Its place in the agreement.
    pub span: Span,
}
