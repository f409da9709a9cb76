//! Step tables (staffels): what follows from the step in which a figure falls.
//!
//! For: plain data. Not for: which step a figure is in; `logic` works that out per completion.

use std::sync::Arc;

use super::expression::{Expr, Literal};
use super::typing::Measure;
use crate::source::{Name, Span};

/// A step table over one or two figures.
///
/// INVARIANT (of a checked model): the rows cover every value of the figures from 0 on (for money: every
/// value), each once.
#[derive(Debug, PartialEq, Eq)]
pub struct StepTable {
    /// Its name.
    pub name: Name,
    /// Its text.
    pub text: Option<String>,
    /// What kind of number it is looked up by, for one figure or for two.
    pub by: Vec<Measure>,
    /// Its rows, in the order of the file.
    pub rows: Vec<StepRow>,
    /// The place of its heading.
    pub span: Span,
}

impl StepTable {
    /// What kind of number its rows give; `None` when they give none.
    #[must_use]
    pub fn gives(&self) -> Option<Measure> {
        self.rows.iter().find_map(|row| match &row.value {
            Some(StepValue::Constant(value)) | Some(StepValue::Sloped { to: (_, value), .. }) => {
                Some(Measure::of_literal(value))
            }
            None => None,
        })
    }
}

/// What is looked up in a step table whose rows give verdicts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableLookup {
    /// The table.
    pub table: Arc<StepTable>,
    /// By what: as many as the table has columns.
    pub arguments: Vec<Expr>,
    /// The place of the whole.
    pub span: Span,
}

/// A row of a step table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StepRow {
    /// Between which values of each figure it holds.
    pub ranges: Vec<StepRange>,
    /// The name of the class, where it has one.
    pub class: Option<String>,
    /// The number that it gives.
    pub value: Option<StepValue>,
    /// The verdict that it gives.
    pub verdict: Option<StepVerdict>,
    /// Its place.
    pub span: Span,
}

/// What a row gives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StepValue {
    /// The same for every value in it.
    Constant(Literal),
    /// In a straight line from one point to another: the figure, and what it gives.
    Sloped {
        /// The lower point.
        from: (Literal, Literal),
        /// The upper point.
        to: (Literal, Literal),
    },
}

/// The verdict of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum StepVerdict {
    /// behaald
    Met,
    /// tussen bodem en streef
    Between,
    /// niet behaald
    NotMet,
    /// vervalt
    Lapsed,
}

/// A range of values; without an edge it runs on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StepRange {
    /// From where.
    pub low: Option<StepEdge>,
    /// Up to where.
    pub high: Option<StepEdge>,
}

/// An edge of a range.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StepEdge {
    /// The value.
    pub value: Literal,
    /// Whether the value itself belongs to the range.
    pub included: bool,
}
