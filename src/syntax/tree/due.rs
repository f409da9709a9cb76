//! When something is due, as it is written.
//!
//! Not for: the days that come of it; `resolve` works those out over the term.

use super::{Duration, Spanned};
use crate::quantity::{Date, Period};

/// When a duty is due.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DueText {
    /// The day or days.
    pub when: WhenText,
    /// `(onzeker)`: the document is not sure of it.
    pub uncertain: bool,
}

/// The day or days on which a duty is due.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WhenText {
    /// On a day.
    Day(Date),
    /// At every report.
    EveryReport,
    /// Each year before or on a day.
    EachYear {
        /// The first and last year, where they are stated.
        years: Option<Spanned<(i16, i16)>>,
        /// `vóór`: the day itself is late.
        before: bool,
        /// The day of the month.
        day: i8,
        /// The month.
        month: i8,
    },
    /// After each part of the calendar.
    EachPeriod {
        /// How long after it; at its end where nothing is said.
        within: Option<Spanned<Duration>>,
        /// Which.
        every: Every,
    },
}

/// What comes back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Every {
    /// A part of the calendar.
    Calendar(EachOf),
    /// So many months, from the begin of the term.
    Months(Spanned<Duration>),
}

/// A part of the calendar that comes back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EachOf {
    /// jaar
    Year,
    /// half jaar
    Half,
    /// tertiaal
    Third,
    /// kwartaal
    Quarter,
    /// maand
    Month,
}

/// In what a number of times is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CountedWithin {
    /// In each of these.
    Each(EachOf),
    /// In one period.
    Period(Period),
}
