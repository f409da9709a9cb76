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
    /// What stands in for results whose rule would grow too long, because they are made of others in
    /// many ways or in many layers: any verdict that they may have.
    pub stand_ins: BTreeMap<Name, Outcome>,
    /// What was settled on the readings of a result.
    pub readings: BTreeMap<Name, ReadingChoice>,
    /// The day as of which everything is judged.
    pub today: Option<Date>,
}

/// What came of something that no formula decides.
#[derive(Debug, Clone)]
pub enum Outcome {
    /// It is known.
    Known(Base),
    /// It is not: the first verdict whose choice is 1, else the last. There is one verdict more than
    /// there are choices.
    Among {
        /// What it may come to.
        bases: Vec<Base>,
        /// The unknowns that say to which.
        choices: Vec<VarId>,
    },
}

impl Outcome {
    /// One of some verdicts; `choice` gives an unknown of 0 or 1.
    #[must_use]
    pub fn among(bases: Vec<Base>, mut choice: impl FnMut() -> VarId) -> Self {
        match bases.as_slice() {
            [only] => Self::Known(*only),
            _ => {
                let choices = bases.iter().skip(1).map(|_| choice()).collect();
                Self::Among { bases, choices }
            }
        }
    }

    /// The unknowns that stand in for it.
    #[must_use]
    pub fn unknowns(&self) -> Vec<VarId> {
        match self {
            Self::Known(_) => Vec::new(),
            Self::Among { choices, .. } => choices.clone(),
        }
    }
}

/// What was settled on the readings of a result.
#[derive(Debug, Clone)]
pub enum ReadingChoice {
    /// This one.
    Settled(Name),
    /// Nothing: the first whose variable is 1, else the last.
    Open(Vec<VarId>),
}

impl Rules {
    /// Whether a day has not come.
    pub(super) fn is_before(&self, day: Date) -> bool {
        self.today.is_some_and(|today| today < day)
    }
}
