//! Tables of facts and classes as they are written.
//!
//! Not for: whether their sums hold.

use super::{Quantity, Spanned};
use crate::quantity::Moment;
use crate::source::{Name, Span};

/// A cell of a table of facts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CellText {
    /// The table.
    pub table: Spanned<Name>,
    /// The row.
    pub row: CellRow,
    /// The column; `None` where there is but one.
    pub column: Option<ColumnText>,
    /// Its place.
    pub span: Span,
}

/// A row that is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CellRow {
    /// By its words.
    Named(Spanned<String>),
    /// The total.
    Total(Span),
}

/// A column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ColumnText {
    /// By a moment.
    Moment(Spanned<Moment>),
    /// By words.
    Text(Spanned<String>),
}

/// A row of a table of facts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableRowText {
    /// What it is about.
    pub label: Spanned<String>,
    /// Its cells.
    pub cells: Vec<Quantity>,
}

/// A range of numbers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClassText {
    /// As it is written.
    pub text: Spanned<String>,
    /// Its lower edge.
    pub low: Option<ClassEdgeText>,
    /// Its upper edge.
    pub high: Option<ClassEdgeText>,
}

/// An edge of a range.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClassEdgeText {
    /// Where it lies.
    pub quantity: Quantity,
    /// Whether it belongs to the range.
    pub side: EdgeSide,
}

/// Whether an edge belongs to a range.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EdgeSide {
    /// It does.
    In,
    /// It does not.
    Out,
    /// The text leaves it open.
    Open,
}
