//! Duties: to inform, and milestones, once or every so often.
//!
//! Not for: verdicts on them.

use super::expression::FigureRef;
use super::item::Benchmark;
use crate::quantity::{Date, Period};
use crate::source::Span;

/// A duty to inform, or a milestone.
#[derive(Debug, Clone)]
pub struct Duty {
    /// Its items.
    pub shows: Vec<ShownItem>,
    /// When it is due.
    pub due: Due,
    /// Whether the document is not sure of that: then nothing is ever late.
    pub uncertain: bool,
    /// Benchmarks shown beside it.
    pub compared_with: Vec<Benchmark>,
}

impl Duty {
    /// Whether it is a milestone.
    #[must_use]
    pub fn is_milestone(&self) -> bool {
        self.shows.iter().any(|shown| matches!(shown, ShownItem::Done(_)))
    }

    /// The times that it comes back, in order; none for a duty that does not.
    #[must_use]
    pub fn occurrences(&self) -> &[Occurrence] {
        match &self.due {
            Due::Each(occurrences) => occurrences,
            Due::Day { .. } | Due::EveryReport => &[],
        }
    }
}

/// An item of a duty.
#[derive(Debug, Clone)]
pub enum ShownItem {
    /// A figure, text or table.
    Figure(FigureRef),
    /// So many texts or tables in the period of the figure.
    Counted {
        /// What is counted, and in which period.
        figure: FigureRef,
        /// How many at least.
        least: u32,
    },
    /// An explanation with every result.
    Explanations(Span),
    /// Of a milestone: that it was done.
    Done(Span),
}

/// When a duty is due.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Due {
    /// On a day; `stated` is false when it is the end of the term because nothing was said.
    Day {
        /// The last day.
        date: Date,
        /// Whether the agreement says so.
        stated: bool,
    },
    /// At every report.
    EveryReport,
    /// Every so often within the term; at least once.
    Each(Vec<Occurrence>),
}

/// One of the times that a duty comes back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Occurrence {
    /// What it is about: files name it by this.
    pub period: Period,
    /// Its last day.
    pub due: Date,
}
