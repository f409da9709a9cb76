//! Numbers with their unit, as far as they are known, and the names of figures.
//!
//! Not for: how they are written.

use std::sync::Arc;

use crate::quantity::{Moment, Number, Unit};

/// What is known of a number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Known {
    /// Exactly this.
    Exact(Number),
    /// Somewhere from `low` to `high`; `None` is no bound.
    Between {
        /// The lowest that is possible.
        low: Option<Number>,
        /// The highest that is possible.
        high: Option<Number>,
    },
}

impl Known {
    /// The exact value, when there is one.
    #[must_use]
    pub fn exact(&self) -> Option<&Number> {
        match self {
            Self::Exact(number) => Some(number),
            Self::Between { .. } => None,
        }
    }

    /// What is known of a number that is one of two.
    #[must_use]
    pub fn or(&self, other: &Self) -> Self {
        if self == other {
            return self.clone();
        }
        let ends = |known: &Self| match known {
            Self::Exact(value) => (Some(value.clone()), Some(value.clone())),
            Self::Between { low, high } => (low.clone(), high.clone()),
        };
        let ((one_low, one_high), (two_low, two_high)) = (ends(self), ends(other));
        Self::Between {
            low: one_low.zip(two_low).map(|(one, two)| one.min(two)),
            high: one_high.zip(two_high).map(|(one, two)| one.max(two)),
        }
    }

    /// The same of a number that may not be there at all: then it is not known exactly.
    #[must_use]
    pub fn if_any(self) -> Self {
        match self {
            Self::Exact(value) => Self::Between { low: Some(value.clone()), high: Some(value) },
            wide @ Self::Between { .. } => wide,
        }
    }
}

/// A number with its unit, as far as it is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Amount {
    /// What is known of it.
    pub known: Known,
    /// Its unit.
    pub unit: Unit,
    /// Whether it is a share, which is shown as a percentage.
    pub share: bool,
}

impl Amount {
    /// A number of which nothing is known.
    #[must_use]
    pub fn nothing() -> Self {
        Self { known: Known::Between { low: None, high: None }, unit: Unit::NONE, share: false }
    }
}

/// A figure as a reader knows it: an indicator at a moment, or a condition that nobody stated.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct FigureName {
    /// The name in the agreement, which is the key in the measurement file; shared with that.
    pub name: Arc<str>,
    /// The members of breakdowns that it is about, or the party whose consent it is; `None` is the whole.
    pub cell: Option<String>,
    /// The moment, where the figure has one.
    pub moment: Option<Moment>,
}

impl FigureName {
    /// Something as a whole.
    #[must_use]
    pub fn whole(name: impl Into<Arc<str>>, moment: Option<Moment>) -> Self {
        Self { name: name.into(), cell: None, moment }
    }

    /// The name, with the members where it is about some: `uitgestroomd (Assen)`.
    #[must_use]
    pub fn label(&self) -> String {
        match &self.cell {
            Some(cell) => format!("{} ({cell})", self.name),
            None => self.name.to_string(),
        }
    }
}
