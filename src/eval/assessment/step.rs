//! The tree of an explanation (semantics, section 9).
//!
//! Not for: wording.

use super::{Amount, Comparator, FigureName, Verdict};
use crate::quantity::Rounding;
use crate::source::Span;

/// One step of an explanation.
#[derive(Debug, Clone)]
pub struct Step {
    /// What the step is.
    pub what: StepKind,
    /// What it came to.
    pub value: StepValue,
    /// Its place: in the agreement for a norm, in a measurement file for a figure.
    pub span: Option<Span>,
    /// What it was made of.
    pub operands: Vec<Step>,
}

/// The kinds of steps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StepKind {
    /// All of the operands: of an item as a whole all its norms or items, or tests joined by `en`.
    AllOf,
    /// One of the operands at least.
    AnyOf,
    /// So many of the operands at least.
    AtLeastOf(usize),
    /// So many of the operands at most.
    AtMostOf(usize),
    /// None of the operands.
    NoneOf,
    /// A norm or test, by the name that the agreement gives it, if it has one.
    Norm(Option<String>),
    /// A comparison of two operands.
    Compare(Comparator),
    /// Every member of the first operand belongs to the second.
    All,
    /// A number of the agreement.
    Number,
    /// A fact of the agreement.
    Fact(String),
    /// A figure of a measurement file.
    Figure(FigureName),
    /// A member of a breakdown or a period that a figure is the sum of.
    PartOfFigure(String),
    /// Addition.
    Plus,
    /// Subtraction.
    Minus,
    /// Multiplication.
    Times,
    /// Division.
    Divide,
    /// The sum of several.
    Sum,
    /// The lowest of several.
    Lowest,
    /// The highest of several.
    Highest,
    /// The mean of several.
    Mean,
    /// The weighted mean of several.
    WeightedMean,
    /// One of several, with its weight as the second operand.
    Weighted,
    /// The operand, rounded.
    Rounded(Rounding),
    /// What a step table of this name gives for its operands.
    LookedUp(String),
    /// The row of a step table that holds, by its class where it has one.
    Row(Option<String>),
    /// The share of the first operand in the second.
    ShareOf,
    /// A condition: its value says whether it holds, its test is the first operand, and the second
    /// is what applies instead when a `mits` does not hold or a `tenzij` does.
    Condition {
        /// Its name.
        name: String,
        /// Whether it is `mits` (else `tenzij`).
        provided: bool,
    },
    /// A condition that the measurement file states.
    Stated(String),
    /// The consent of parties with a subject; each party is an operand.
    Consent(String),
    /// The norm that an amendment brings, when the parties consent: the consents, then the norm.
    Amended(String),
    /// The path of an interim report.
    Path,
    /// An item of a duty.
    Item(FigureName),
    /// An effort, judged by a role.
    Effort,
    /// A result, duty or effort that another result counts.
    Member(String),
    /// One of the ways to read the text.
    Reading(String),
}

/// What a step came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StepValue {
    /// A number with its unit.
    Amount(Amount),
    /// True, false, or open.
    Truth(Option<bool>),
    /// A verdict.
    Verdict(Verdict),
    /// Nothing: text, or an item that is absent.
    Absent,
    /// Something was given that is not a number.
    Given,
}
