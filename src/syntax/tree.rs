//! The tree of an agreement as it is written.
//!
//! For: headings, statements and expressions with their places.
//! Not for: what names mean; that is `resolve`.

use std::collections::BTreeSet;

use crate::quantity::{Comparator, Date, Moment, Number, Period};
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

/// What a heading opens.
#[derive(Debug, Clone)]
pub enum PartKind {
    /// overeenkomst
    Agreement,
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
    /// inspanning
    Effort,
    /// afspraak
    Untestable,
    /// gevolg
    Consequence,
    /// populatie
    Population,
    /// verdeling
    Breakdown {
        /// The members.
        members: Vec<Spanned<String>>,
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
        worth: Option<Quantity>,
    },
    /// feit
    Fact {
        /// When it held.
        moment: Option<Spanned<Moment>>,
        /// What it states.
        stated: Expression,
        /// What that is said to come to.
        claimed: Option<Expression>,
        /// Whether it is a forecast.
        expected: bool,
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
        total: Quantity,
    },
}

/// A statement.
#[derive(Debug, Clone)]
pub struct Statement {
    /// What it says.
    pub kind: StatementKind,
    /// Its place.
    pub span: Span,
    /// The place of its keyword.
    pub keyword: Spanned<String>,
}

/// What a statement says.
#[derive(Debug, Clone)]
#[expect(clippy::large_enum_variant, reason = "a tree is built once and not moved about")]
pub enum StatementKind {
    /// A statement that could not be read; its mistake was reported.
    Unreadable,
    /// opdrachtgevers
    Clients(Vec<Spanned<String>>),
    /// opdrachtnemer
    Contractor(Spanned<String>),
    /// looptijd
    Term {
        /// The period.
        period: Spanned<Period>,
        /// The length that is stated.
        length: Option<Spanned<Duration>>,
    },
    /// rapportage
    Reporting(Spanned<Duration>),
    /// kader
    Framework(Spanned<String>),
    /// uitgangspunt
    StartingPoint(Spanned<String>),
    /// ondertekend
    Signed(Spanned<Date>),
    /// status
    Draft(bool),
    /// soort
    Kind(Spanned<Name>),
    /// eenheid
    Unit(Spanned<Name>),
    /// populatie
    Population(Spanned<Name>),
    /// verdeling
    Breakdown(Vec<Spanned<Name>>),
    /// bron
    Source(Spanned<String>),
    /// volgens
    Follows(Spanned<Name>),
    /// telt
    Counts(Vec<Spanned<Name>>),
    /// omvat niet
    Excludes(Vec<Spanned<Name>>),
    /// deel van
    PartOf(Spanned<Name>),
    /// venster
    Window {
        /// How long the window is.
        duration: Spanned<Duration>,
        /// After which figure it runs.
        after: Figure,
    },
    /// benadert
    Proxy(Spanned<String>),
    /// eigenaar
    Owner(Spanned<String>),
    /// toelichting
    Note(Spanned<String>),
    /// omvang
    Size(Quantity),
    /// norm
    Norm {
        /// Its name, where a result has several.
        name: Option<Spanned<Name>>,
        /// What it states.
        norm: NormText,
    },
    /// mits, tenzij
    Condition(Condition),
    /// waarvan
    OfWhich {
        /// The part.
        part: Spanned<Name>,
        /// How it compares; without, it is explained only.
        comparator: Option<Comparator>,
        /// The number.
        amount: Quantity,
    },
    /// uitgaande van
    Assumption(Test),
    /// komt neer op
    AmountsTo {
        /// The expression over figures.
        stated: Expression,
        /// What it is said to come to.
        claimed: Quantity,
    },
    /// verloop
    Path(PathText),
    /// vergelijk met
    ComparedWith(Vec<Spanned<Name>>),
    /// toont
    Shows(Vec<Shown>),
    /// uiterlijk
    Due(Spanned<DueText>),
    /// beoordelaar
    Judge(Spanned<String>),
    /// niet-toetsbaar
    UntestableBecause(Spanned<String>),
    /// begrip
    Concept(Spanned<Name>),
    /// omvat
    Comprises(Vec<Spanned<Name>>),
    /// bij
    On {
        /// The result; `None` is every result.
        result: Option<Spanned<Name>>,
        /// The verdicts that bring it.
        outcomes: Vec<OutcomeText>,
    },
}

/// What a norm states.
#[derive(Debug, Clone)]
#[expect(clippy::large_enum_variant, reason = "a tree is built once and not moved about")]
pub enum NormText {
    /// A test.
    Test {
        /// The first and last year of `elk jaar van … t/m …`.
        years: Option<Spanned<(i16, i16)>>,
        /// What must hold.
        test: Test,
        /// The target (streefwaarde), when the test is the floor.
        target: Option<Expression>,
        /// How a sample decides.
        sampled: Option<Spanned<Sampling>>,
    },
    /// `nader te bepalen`
    ToBeDecided(Span),
    /// `nog invullen`
    ToBeFilledIn(Span),
}

/// How a sample decides (semantics, section 3).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Sampling {
    /// The share that was found.
    PointEstimate,
    /// A one-sided bound.
    Bound {
        /// The confidence, between 0 and 1.
        confidence: Number,
        /// Who bears the doubt.
        doubt: Doubt,
    },
}

/// Who bears the doubt when a sample decides neither way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doubt {
    /// The contractor: not met.
    Contractor,
    /// The client: met.
    Client,
    /// Nobody: it stays open.
    Nobody,
}

/// A duration in calendar units.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Duration {
    /// How many.
    pub count: Number,
    /// Of what.
    pub unit: DurationUnit,
}

/// The unit of a duration.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DurationUnit {
    /// dag
    Day,
    /// week
    Week,
    /// maand
    Month,
    /// jaar
    Year,
}

/// A number with its unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quantity {
    /// The number; a percentage is divided by 100.
    pub value: Number,
    /// How many decimals were written.
    pub decimals: u32,
    /// The unit as written.
    pub unit: UnitText,
    /// Its place.
    pub span: Span,
}

/// The unit of a number as written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum UnitText {
    /// None.
    Bare,
    /// `%`
    Percent,
    /// `€`
    Euro,
    /// A word.
    Word(Spanned<Name>),
    /// `plek per persoon`
    Rate(Spanned<Name>, Spanned<Name>),
}

/// A named figure, at a moment where that is stated.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// Its name.
    pub name: Spanned<Name>,
    /// The moment.
    pub moment: Option<Spanned<Moment>>,
    /// The moment as seen from a year of `elk jaar van …`.
    pub relative: Option<Spanned<RelativeMoment>>,
    /// Its place.
    pub span: Span,
}

/// A moment as seen from a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RelativeMoment {
    /// in dat jaar
    InYear,
    /// eind dat jaar
    EndOfYear,
    /// in het jaar ervoor
    InYearBefore,
    /// eind het jaar ervoor
    EndOfYearBefore,
}

/// An expression.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Expression {
    /// A number.
    Quantity(Quantity),
    /// A named figure or fact.
    Figure(Figure),
    /// Two expressions with an operator.
    Binary {
        /// The operator.
        operator: Operator,
        /// Left of it.
        left: Box<Expression>,
        /// Right of it.
        right: Box<Expression>,
        /// From the left's begin to the right's end.
        span: Span,
    },
}

impl Expression {
    /// Its place.
    #[must_use]
    pub fn span(&self) -> Span {
        match self {
            Self::Quantity(quantity) => quantity.span,
            Self::Figure(figure) => figure.span,
            Self::Binary { span, .. } => *span,
        }
    }
}

/// An operator.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Operator {
    /// `+`
    Plus,
    /// `-`
    Minus,
    /// `maal`
    Times,
    /// `van`: the share of a part in its whole.
    ShareOf,
    /// `/`
    Divide,
}

/// A norm's or condition's test.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Test {
    /// Two expressions compared.
    Compare {
        /// Left of the comparator.
        left: Expression,
        /// The comparator.
        comparator: Comparator,
        /// Right of it.
        right: Expression,
        /// The place of the whole.
        span: Span,
    },
    /// `alle … zijn …`
    All {
        /// The whole.
        whole: Spanned<Name>,
        /// The part that must be as large.
        part: Figure,
        /// The place of the whole.
        span: Span,
    },
}

impl Test {
    /// Its place.
    #[must_use]
    pub fn span(&self) -> Span {
        match self {
            Self::Compare { span, .. } | Self::All { span, .. } => *span,
        }
    }
}

/// `mits …` or `tenzij …`.
#[derive(Debug, Clone)]
pub struct Condition {
    /// `mits`; else `tenzij`.
    pub provided: bool,
    /// Its name.
    pub name: Spanned<Name>,
    /// Its text.
    pub text: Option<Spanned<String>>,
    /// Its test; `None` when the measurement file states it (`volgens opgave`).
    pub test: Option<Test>,
    /// `anders …` for `mits`, `dan …` for `tenzij`; with the word that was used.
    pub effect: Option<(Spanned<String>, Effect)>,
    /// `behalve als …`
    pub except_when: Option<Spanned<Name>>,
}

/// What a condition does.
#[derive(Debug, Clone)]
#[expect(clippy::large_enum_variant, reason = "a tree is built once and not moved about")]
pub enum Effect {
    /// The result lapses.
    Lapses(Span),
    /// Another norm holds.
    Norm(Test),
}

/// A path.
#[derive(Debug, Clone)]
pub enum PathText {
    /// `geen`
    None(Span),
    /// `lineair vanaf …`
    Linear(Quantity),
    /// One value per report.
    Points(Vec<(Spanned<Date>, Quantity)>),
}

/// An item of a duty to inform.
#[derive(Debug, Clone)]
pub enum Shown {
    /// A figure, text or table.
    Figure(Figure),
    /// `toelichting bij elk resultaat`
    Explanations(Span),
}

/// When a duty is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DueText {
    /// On a day.
    Day(Date),
    /// At every report.
    EveryReport,
}

/// A verdict that brings a consequence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum OutcomeText {
    /// behaald
    Met,
    /// niet behaald
    NotMet,
    /// achter
    Behind,
    /// niet geleverd
    NotDelivered,
}
