//! Amendments: later arrangements, and norms that hold from a day on.
//!
//! Not for: whether they are in force; the evaluator tells that from the measurements.

use std::sync::Arc;

use super::consent::Consent;
use super::item::Norm;
use crate::quantity::{Date, Moment};
use crate::source::{Name, Span};
use crate::syntax::{Manner, Spanned};

/// A later arrangement.
#[derive(Debug, PartialEq, Eq)]
pub struct Amendment {
    /// Its name.
    pub name: Name,
    /// Its number in the document.
    pub number: Option<String>,
    /// Its text.
    pub text: Option<String>,
    /// The day from which it holds.
    pub from: Spanned<Date>,
    /// Without the consent of these it does not hold.
    pub consent: Consent,
    /// The place of its heading.
    pub span: Span,
}

/// A norm that takes the place of another from a day on.
#[derive(Debug, Clone)]
pub struct NormVersion {
    /// The name of the norm that it changes, where the result has several.
    pub of: Option<Name>,
    /// What brings it.
    pub since: Since,
    /// How it counts in a measured period that it cuts.
    pub manner: Option<Spanned<Manner>>,
    /// The norm.
    pub norm: Norm,
}

/// What brings another norm.
#[derive(Debug, Clone)]
pub enum Since {
    /// An amendment.
    Amendment(Arc<Amendment>),
    /// A day that was agreed from the start.
    Day(Date),
}

impl Since {
    /// The day from which it holds.
    #[must_use]
    pub fn date(&self) -> Date {
        match self {
            Self::Amendment(amendment) => amendment.from.value,
            Self::Day(date) => *date,
        }
    }
}

/// A norm that governs in the completions in which parties consent to what brings it.
#[derive(Debug, Clone)]
pub struct NormAlternative {
    /// The name of the norm whose place it takes.
    pub of: Option<Name>,
    /// The consents that nobody stated yet; all are needed.
    pub when: Vec<Consent>,
    /// The norm.
    pub norm: Norm,
}

/// Where a day lies in what a norm measures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cut {
    /// On or before the first day: the whole period lies behind it.
    Before,
    /// Within the period.
    Within,
    /// After the last day.
    After,
}

impl Cut {
    /// Where `day` lies in moments; a stock is read at one day, which nothing cuts.
    #[must_use]
    pub fn of(day: Date, moments: &[Moment]) -> Self {
        let first = moments.iter().map(|moment| match moment {
            Moment::Day(date) => *date,
            Moment::Period(period) => period.first(),
        });
        let last = moments.iter().map(|moment| moment.last_day());
        match (first.min(), last.max()) {
            (Some(first), _) if day <= first => Self::Before,
            (_, Some(last)) if day > last => Self::After,
            (Some(_), Some(_)) => Self::Within,
            (None, _) | (_, None) => Self::Before,
        }
    }
}
