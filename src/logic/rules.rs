//! What results look at besides figures: other results, recorded judgements, and readings.
//!
//! Not for: making decisions of it (`decide`, `compose`).

use std::collections::BTreeMap;

use crate::model::ResultItem;
use crate::quantity::Date;
use crate::source::Name;
use crate::verdict::{Base, VarId};

/// What results look at besides figures.
#[derive(Debug, Clone, Default)]
pub struct Rules {
    /// Results that are members of others.
    pub results: BTreeMap<Name, ResultItem>,
    /// What came of duties and efforts, and of the judgement that takes the place of a norm.
    pub outcomes: BTreeMap<Name, Outcome>,
    /// What was settled on the readings of a result.
    pub readings: BTreeMap<Name, ReadingChoice>,
    /// The day as of which everything is judged.
    pub today: Option<Date>,
}

/// What came of something that no formula decides.
#[derive(Debug, Clone, Copy)]
pub enum Outcome {
    /// It is known.
    Known(Base),
    /// It is not, and will be met or not: met when the variable is 1.
    Open(VarId),
    /// A role has not judged: met when the first variable is 1, else between when the second is, else
    /// not met.
    Unjudged(VarId, VarId),
}

/// What was settled on the readings of a result.
#[derive(Debug, Clone)]
pub enum ReadingChoice {
    /// This one.
    Settled(Name),
    /// Nothing: the first whose variable is 1, else the last.
    Open(Vec<VarId>),
}

impl Outcome {
    /// The unknowns that stand in for it.
    #[must_use]
    pub fn unknowns(&self) -> Vec<VarId> {
        match self {
            Self::Known(_) => Vec::new(),
            Self::Open(met) => vec![*met],
            Self::Unjudged(met, between) => vec![*met, *between],
        }
    }
}

impl Rules {
    /// Whether a day has not come.
    pub(super) fn is_before(&self, day: Date) -> bool {
        self.today.is_some_and(|today| today < day)
    }
}
