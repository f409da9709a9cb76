//! Figures, numbers, expressions and tests as they are written.
//!
//! Not for: their value.

use super::{CellText, Consenting, RangeText, Spanned};
use crate::quantity::{Comparator, Moment, Number, Period, Rounding};
use crate::source::{Name, Span};

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
    /// The place of the number in it.
    pub number: Span,
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
    /// `€` … `per persoon`
    EuroPer(Spanned<Name>),
    /// A day on the calendar: the number is that of the day.
    Date,
}

/// A named figure, at a moment where that is stated.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// Its name.
    pub name: Spanned<Name>,
    /// The members that it is about.
    pub selection: Option<SelectionText>,
    /// `per gemeente`: the breakdown of whose member the norm is about.
    pub of_each: Option<Spanned<Name>>,
    /// The moment.
    pub moment: Option<Spanned<Moment>>,
    /// The moment as seen from a year of `elk jaar van …`.
    pub relative: Option<Spanned<RelativeMoment>>,
    /// Its place.
    pub span: Span,
}

impl Figure {
    /// A bare name.
    #[must_use]
    pub fn named(name: Spanned<Name>) -> Self {
        let span = name.span;
        Self { name, selection: None, of_each: None, moment: None, relative: None, span }
    }
}

/// The members that a figure is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SelectionText {
    /// Along each breakdown.
    pub along: Vec<Along>,
    /// Its place.
    pub span: Span,
}

/// The members along one breakdown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Along {
    /// The breakdown or its role; with `voor` the member tells.
    pub breakdown: Option<Spanned<Name>>,
    /// Which members.
    pub members: MembersText,
    /// Its place.
    pub span: Span,
}

/// Which members, as written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MembersText {
    /// One.
    One(Spanned<String>),
    /// `"…" t/m "…"`
    FromTo(Spanned<String>, Spanned<String>),
    /// `vanaf "…"`
    From(Spanned<String>),
    /// `t/m "…"`
    UpTo(Spanned<String>),
}

/// A moment as seen from a year, or from the end of a window.
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
    /// sluitend in 2027
    ClosingIn(Period),
}

/// An expression.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Expression {
    /// A number.
    Quantity(Quantity),
    /// A named figure or fact.
    Figure(Figure),
    /// A cell of a table of facts.
    Cell(CellText),
    /// A step of a scale, behind a comparison.
    Step(Spanned<String>),
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
    /// Made of a distribution.
    Statistic {
        /// What is made of it. Rare and large, so that other expressions stay small.
        what: Box<StatisticText>,
        /// The distribution.
        figure: Figure,
        /// The place of the whole.
        span: Span,
    },
    /// Made of several expressions.
    Many {
        /// What is made of them.
        function: Function,
        /// The expressions, each with its weight where one is stated.
        members: Vec<(Expression, Option<Expression>)>,
        /// `ook boven 100%`
        beyond_whole: bool,
        /// The place of the whole.
        span: Span,
    },
    /// Rounded to a multiple of a step.
    Rounded {
        /// What is rounded.
        value: Box<Expression>,
        /// The step.
        step: Quantity,
        /// Which way.
        rounding: Rounding,
        /// The place of the whole.
        span: Span,
    },
    /// How far a result is on the way to its norm.
    Realised {
        /// The result.
        result: Spanned<Name>,
        /// Where it is measured from; without, from nought.
        from: Option<Box<Expression>>,
        /// The place of the whole.
        span: Span,
    },
    /// What other results are worth together.
    PointsSum {
        /// The results; at least one.
        results: Vec<Spanned<Name>>,
        /// The place of the whole.
        span: Span,
    },
    /// Looked up in a step table.
    Lookup {
        /// The table.
        table: Spanned<Name>,
        /// By what.
        arguments: Vec<Expression>,
        /// The place of the whole.
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
            Self::Cell(cell) => cell.span,
            Self::Step(step) => step.span,
            Self::Binary { span, .. }
            | Self::Statistic { span, .. }
            | Self::Many { span, .. }
            | Self::Rounded { span, .. }
            | Self::Realised { span, .. }
            | Self::PointsSum { span, .. }
            | Self::Lookup { span, .. } => *span,
        }
    }
}

/// What is made of a distribution.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StatisticText {
    /// gemiddelde
    Mean,
    /// hoogste
    Highest,
    /// laagste
    Lowest,
    /// percentiel, from 0 to 100
    Percentile(Spanned<Number>),
    /// aandeel
    Within(RangeText),
    /// respons, of a survey
    Response,
    /// antwoorden, of a survey
    Answers,
}

/// What is made of several expressions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Function {
    /// de som van
    Sum,
    /// de laagste van
    Lowest,
    /// de hoogste van
    Highest,
    /// het gemiddelde van
    Mean,
    /// het gewogen gemiddelde van
    WeightedMean,
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
    /// `instemming van …`
    Consent {
        /// Who must consent.
        of: Vec<Spanned<Consenting>>,
        /// The place of the whole.
        span: Span,
    },
    /// Tests joined by `en` or `of`, or counted by `minstens … van (…)`.
    Joined {
        /// How they are joined.
        how: Joining,
        /// The tests.
        tests: Vec<Test>,
        /// The place of the whole.
        span: Span,
    },
    /// A test over several years.
    OverYears {
        /// In how many of them.
        how: YearCount,
        /// The number of years that is stated.
        count: Spanned<Number>,
        /// The first and last year.
        years: Spanned<(i16, i16)>,
        /// The test, seen from a year.
        test: Box<Test>,
        /// The place of the whole.
        span: Span,
    },
}

/// How tests are joined.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Joining {
    /// `en`
    All,
    /// `of`
    Any,
    /// `minstens … van (…)`
    AtLeast(Spanned<Number>),
    /// `hoogstens … van (…)`
    AtMost(Spanned<Number>),
    /// `niet … van (…)`, which can be taken in two ways.
    NotSoMany(Spanned<Number>),
    /// `en` and `of` without brackets: which comes first is unclear.
    Mixed,
}

/// In how many years a test must hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum YearCount {
    /// `in minstens … van de jaren`
    AtLeast,
    /// `nooit … jaar achtereen`
    NeverInARow,
}

impl Test {
    /// Its place.
    #[must_use]
    pub fn span(&self) -> Span {
        match self {
            Self::Compare { span, .. }
            | Self::All { span, .. }
            | Self::Joined { span, .. }
            | Self::Consent { span, .. }
            | Self::OverYears { span, .. } => *span,
        }
    }
}
