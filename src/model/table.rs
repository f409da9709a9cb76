//! Tables of facts, classes, and facts that are said to be one.
//!
//! Not for: whether their sums and edges hold (`check`).

use std::sync::Arc;

use super::expression::{Fact, Literal};
use super::typing::Measure;
use crate::quantity::{Moment, Number};
use crate::source::{Name, Span};
use crate::syntax::{EdgeSide, Spanned};

/// A table of facts: rows with a number in each column.
#[derive(Debug, Clone)]
pub struct FactTable {
    /// Its name.
    pub name: Name,
    /// Its text.
    pub text: Option<String>,
    /// What its numbers count.
    pub measure: Measure,
    /// Its columns; none for a table of one number a row.
    pub columns: Vec<TableColumn>,
    /// Its rows.
    pub rows: Vec<TableRow>,
    /// What the rows are said to add up to, for each column.
    pub total: Option<Vec<Literal>>,
    /// What the rows are shares of.
    pub whole: Option<TableWhole>,
    /// Whether it is a forecast.
    pub expected: bool,
    /// The place of its heading.
    pub span: Span,
}

impl FactTable {
    /// The cells of each row, and then of the total.
    pub fn lines(&self) -> impl Iterator<Item = &[Literal]> {
        self.rows.iter().map(|row| row.cells.as_slice()).chain(self.total.as_deref())
    }

    /// What the rows of a column add up to.
    #[must_use]
    pub fn sum(&self, index: usize) -> Number {
        self.summed(index, |cell| cell.value.clone())
    }

    /// The total of a column, and what it then is, when the rows add up to it only where numbers with three
    /// decimals are read as thousands.
    #[must_use]
    pub fn total_in_thousands(&self, index: usize) -> Option<(Span, Number)> {
        let read = |cell: &Literal| cell.in_thousands().unwrap_or_else(|| cell.value.clone());
        let stated = self.total.as_ref()?.get(index)?;
        let total = read(stated);
        let as_written = self.sum(index) == stated.value;
        (!as_written && self.summed(index, read) == total).then_some((stated.span, total))
    }

    fn summed(&self, index: usize, read: impl Fn(&Literal) -> Number) -> Number {
        let cells = self.rows.iter().filter_map(|row| row.cells.get(index));
        cells.fold(Number::ZERO, |sum, cell| &sum + &read(cell))
    }
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableColumn {
    /// Its words.
    pub label: String,
    /// The moment that its numbers hold at.
    pub moment: Option<Moment>,
}

/// A row of a table.
#[derive(Debug, Clone)]
pub struct TableRow {
    /// What it is about.
    pub label: Spanned<String>,
    /// A number for each column.
    pub cells: Vec<Literal>,
}

/// The whole that rows are shares of.
#[derive(Debug, Clone)]
pub struct TableWhole {
    /// Its words.
    pub of: Spanned<String>,
    /// Whether the rows make up all of it.
    pub complete: bool,
}

/// A breakdown into ranges.
#[derive(Debug, Clone)]
pub struct Classes {
    /// Its ranges, in the order of the file.
    pub members: Vec<Class>,
}

/// A range of numbers.
#[derive(Debug, Clone)]
pub struct Class {
    /// As it is written.
    pub text: Spanned<String>,
    /// Its lower edge; without one it begins at the least there is.
    pub low: Option<Edge>,
    /// Its upper edge; without one it has no end.
    pub high: Option<Edge>,
    /// Whether its numbers are whole: 27 then follows 26.
    pub whole: bool,
}

/// An edge of a range.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edge {
    /// Where it lies.
    pub value: Number,
    /// As it is written.
    pub text: String,
    /// Whether it belongs to the range.
    pub side: EdgeSide,
}

/// Two facts that the document states of one thing.
#[derive(Debug, Clone)]
pub struct FactLink {
    /// How they belong together.
    pub kind: LinkKind,
    /// The fact that says so.
    pub fact: Arc<Fact>,
    /// The other.
    pub other: Arc<Fact>,
    /// The place where it is said.
    pub span: Span,
}

/// How two facts belong together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LinkKind {
    /// zelfde als: they state one number.
    Same,
    /// deel van: one is a part of the other, at the same moment.
    Part,
}
