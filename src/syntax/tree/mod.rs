//! The tree of an agreement as it is written.
//!
//! For: headings, statements and expressions with their places.
//! Not for: what names mean; that is `resolve`.

use std::collections::BTreeSet;

mod consent;
mod consequence;
mod due;
mod expression;
mod norm;
mod same;
mod statement;
mod step_table;
mod table;

pub use consent::Consenting;
pub use consequence::{ClassReach, OutcomeText, TriggerKindText, TriggerText, UnderText};
pub use due::{CountedWithin, DueText, EachOf, Every, WhenText};
pub use expression::{
    Along, Duration, DurationUnit, Expression, Figure, Function, Joining, MembersText, Operator,
    Quantity, RelativeMoment, SelectionText, StatisticText, Test, UnitText, YearCount,
};
pub use norm::{
    CarriedText, ChangedBy, ComposedRule, ComposedText, Condition, CountedText, Doubt, EachMember,
    Effect, FewerLeft, LapsedWeight, LeftOutText, Manner, NormText, PathText, Sampling,
};
pub use statement::{DemandText, ReadingText, RoleText, Shown, Statement, StatementKind};
pub use step_table::{EdgeText, OutcomeOfRow, RangeText, RowText};

pub use table::{CellRow, CellText, ClassEdgeText, ClassText, ColumnText, EdgeSide, TableRowText};

use crate::quantity::{Moment, Number};
use crate::source::{Name, Span};

/// Something with the place where it is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spanned<T> {
    /// What is written.
    pub value: T,
    /// Where.
    pub span: Span,
}

/// An agreement file: its parts in the order of the file.
#[derive(Debug, Clone, Default)]
pub struct Ast {
    /// Every heading with its statements.
    pub parts: Vec<Part>,
    /// Names in headings that could not be read: using them is no mistake of its own.
    pub unread_names: BTreeSet<Name>,
    /// Whether `realisatie` or `punten van` stands anywhere: only then may a norm be asked for once more.
    pub asks_degrees: bool,
}

/// A heading with the statements up to the next heading.
#[derive(Debug, Clone)]
pub struct Part {
    /// What the heading opens.
    pub kind: PartKind,
    /// The section number of the document.
    pub number: Option<Spanned<String>>,
    /// The name.
    pub name: Option<Spanned<Name>>,
    /// The text.
    pub text: Option<Spanned<String>>,
    /// The place of the heading.
    pub span: Span,
    /// The statements.
    pub statements: Vec<Statement>,
}

/// What a fact states, or is said to come to.
#[derive(Debug, Clone)]
pub struct StatedFact {
    /// The place of `circa`, where it is said.
    pub about: Option<Span>,
    /// The number or calculation.
    pub value: Expression,
}

/// What a heading opens.
#[derive(Debug, Clone)]
pub enum PartKind {
    /// overeenkomst
    Agreement,
    /// kader
    Framework,
    /// lijn
    PolicyLine,
    /// onderwerp
    Subject,
    /// thema
    Theme,
    /// doel
    Goal,
    /// overweging
    Consideration,
    /// definitie
    Definition,
    /// indicator
    Indicator,
    /// resultaat
    Result,
    /// inzicht
    Duty,
    /// mijlpaal
    Milestone,
    /// inspanning
    Effort,
    /// afspraak
    Untestable,
    /// gevolg
    Consequence,
    /// wijziging
    Amendment,
    /// aanname, with its test; `None` when the measurement file states it (`volgens opgave`).
    Premise(Option<Box<Test>>),
    /// plafond
    Ceiling,
    /// populatie
    Population,
    /// verband
    Relation,
    /// verdeling, schaal
    Breakdown {
        /// The members.
        members: Vec<Spanned<String>>,
        /// Whether the members go up, each above the one before.
        ordered: bool,
        /// Whether the members make up the whole.
        complete: bool,
        /// Whether something may belong to several members.
        overlapping: bool,
    },
    /// eenheid
    Unit {
        /// The word for more than one.
        plural: Spanned<Name>,
        /// What one is worth.
        worth: Option<Box<Quantity>>,
        /// Whether a part of one may be a figure.
        divisible: bool,
        /// For how many of it one of another unit counts at most.
        cap: Option<Box<(Spanned<Number>, Spanned<Name>)>>,
    },
    /// staffel
    StepTable,
    /// feit
    Fact {
        /// When it held.
        moment: Option<Spanned<Moment>>,
        /// What it states.
        stated: Box<StatedFact>,
        /// What that is said to come to.
        claimed: Option<Box<StatedFact>>,
        /// Whether it is a forecast.
        expected: bool,
    },
    /// feiten
    FactTable {
        /// Whether it is a forecast.
        expected: bool,
    },
    /// klassen
    Classes {
        /// The ranges.
        members: Vec<ClassText>,
    },
    /// A heading that could not be read; its mistake was reported.
    Unreadable,
    /// feit … per verdeling
    FactSplit {
        /// The breakdown.
        breakdown: Spanned<Name>,
        /// When it held.
        moment: Option<Spanned<Moment>>,
        /// Each member with its number.
        members: Vec<(Spanned<String>, Spanned<Number>)>,
        /// The total.
        total: Box<Quantity>,
    },
}
