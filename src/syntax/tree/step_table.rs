//! Rows and points of a step table as they are written.
//!
//! Not for: whether they cover everything once.

use super::{Quantity, Spanned};

/// `rij: vanaf 80% tot 90% geeft 5 punten`
#[derive(Debug, Clone)]
pub struct RowText {
    /// The range of each figure.
    pub ranges: Vec<RangeText>,
    /// What the row gives: one or more.
    pub gives: Vec<Spanned<OutcomeOfRow>>,
}

/// A range of values; both edges absent: every value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RangeText {
    /// `vanaf …` or `boven …`
    pub low: Option<EdgeText>,
    /// `tot …` or `t/m …`
    pub high: Option<EdgeText>,
}

/// An edge of a range.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EdgeText {
    /// The value.
    pub value: Quantity,
    /// Whether the value itself belongs to the range.
    pub included: bool,
}

/// What a row gives.
#[derive(Debug, Clone)]
pub enum OutcomeOfRow {
    /// A number.
    Number(Quantity),
    /// The name of a class.
    Class(String),
    /// behaald
    Met,
    /// tussen bodem en streef
    Between,
    /// niet behaald
    NotMet,
    /// vervalt
    Lapses,
}
