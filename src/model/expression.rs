//! Expressions over figures and facts, with names resolved.
//!
//! Not for: their value; the evaluator works that out per completion.

use std::sync::Arc;

use super::about::About;
use super::consent::Consent;
use super::indicator::Indicator;
use super::selection::Selection;
use super::step_table::TableLookup;
use crate::quantity::{Comparator, Moment, Number, Rounding, Unit};
use crate::source::{Name, Span};
use crate::syntax::{Function, Operator};

/// A number of the agreement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Literal {
    /// Its value; a percentage is divided by 100.
    pub value: Number,
    /// How many decimals were written (of the percentage, for a percentage).
    pub decimals: u32,
    /// Its unit.
    pub unit: Unit,
    /// Whether it was written as a percentage.
    pub percent: bool,
    /// Its place.
    pub span: Span,
}

impl Literal {
    /// What it would be with thousands in the English way; see [`in_thousands`].
    #[must_use]
    pub fn in_thousands(&self) -> Option<Number> {
        in_thousands(&self.value, self.decimals, &self.unit)
    }
}

/// What a number of something counted or paid would be if its three decimals were thousands in the English
/// way: `1,500`. Units that are measured are left alone: `1,500 uur` is what people write.
#[must_use]
pub fn in_thousands(value: &Number, decimals: u32, unit: &Unit) -> Option<Number> {
    let has_thousands = unit.is_money() || unit.single().is_some_and(|unit| unit.is_counted());
    let thousand = Number::from(1000);
    let fits = has_thousands && decimals == 3 && *value >= Number::ONE && *value < thousand;
    fits.then(|| value * &thousand)
}

/// A figure that an expression asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FigureRef {
    /// The indicator.
    pub indicator: Arc<Indicator>,
    /// The members that it is about.
    pub selection: Selection,
    /// The moment; `None` only where none is needed (an item of a duty) or where the mistake was
    /// reported.
    pub moment: Option<Moment>,
    /// Its place.
    pub span: Span,
}

impl FigureRef {
    /// Whether it asks for the same number as another.
    #[must_use]
    pub fn asks_the_same(&self, other: &Self) -> bool {
        self.indicator.name == other.indicator.name
            && self.selection == other.selection
            && self.moment == other.moment
    }

    /// Whether somebody may be in several of the members that it is about.
    #[must_use]
    pub fn overlaps(&self) -> bool {
        self.selection.breakdowns().any(|name| {
            let several = self.selection.along(name).is_some_and(|places| places.len() > 1);
            several && self.indicator.breakdown(name).is_some_and(|found| found.overlapping)
        })
    }
}

/// A fact that the agreement states.
#[derive(Debug, PartialEq, Eq)]
pub struct Fact {
    /// Its name.
    pub name: Name,
    /// Its text.
    pub text: Option<String>,
    /// When it held.
    pub moment: Option<Moment>,
    /// What it comes to.
    pub value: FactValue,
    /// The numbers of the members, of a fact that is split.
    pub split: Option<FactSplit>,
    /// Whether it is a forecast.
    pub expected: bool,
    /// The place of its heading.
    pub span: Span,
}

/// The numbers of the members of a breakdown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FactSplit {
    /// The breakdown.
    pub breakdown: Name,
    /// Each member with its number.
    pub members: Vec<(String, Number)>,
}

/// What a fact comes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FactValue {
    /// The number; the part for a share.
    pub value: Number,
    /// Its unit.
    pub unit: Unit,
    /// The whole, when the fact is a part of a whole.
    pub whole: Option<Number>,
    /// Whether it is a percentage.
    pub percent: bool,
    /// Between which numbers it lies, where the document says `circa`, or reckons with what it says
    /// so of.
    pub about: Option<About>,
}

/// An expression.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Expr {
    /// A number.
    Number(Literal),
    /// A figure.
    Figure(FigureRef),
    /// A fact.
    Fact(Arc<Fact>, Span),
    /// Two expressions with an operator.
    Binary {
        /// The operator.
        operator: Operator,
        /// Left of it.
        left: Box<Expr>,
        /// Right of it.
        right: Box<Expr>,
        /// The place of the whole.
        span: Span,
    },
    /// Made of several expressions.
    Many {
        /// What is made of them.
        function: Function,
        /// The expressions; at least one.
        members: Vec<Member>,
        /// Whether, in a mean, what goes beyond its norm makes up for what stays behind.
        beyond_whole: bool,
        /// The place of the whole.
        span: Span,
    },
    /// Rounded to a multiple of a step.
    Rounded {
        /// What is rounded.
        value: Box<Expr>,
        /// The step, which is above nought.
        step: Literal,
        /// Which way.
        rounding: Rounding,
        /// The place of the whole.
        span: Span,
    },
    /// Looked up in a step table.
    Lookup(TableLookup),
}

impl Expr {
    /// Its place.
    #[must_use]
    pub fn span(&self) -> Span {
        match self {
            Self::Number(literal) => literal.span,
            Self::Figure(figure) => figure.span,
            Self::Fact(_, span)
            | Self::Binary { span, .. }
            | Self::Many { span, .. }
            | Self::Rounded { span, .. } => *span,
            Self::Lookup(lookup) => lookup.span,
        }
    }

    /// Every figure in it, from left to right.
    #[must_use]
    pub fn figures(&self) -> Vec<&FigureRef> {
        let mut all = Vec::new();
        self.each_figure(&mut |figure| all.push(figure));
        all
    }

    /// Calls back with every figure in it, from left to right.
    pub fn each_figure<'e>(&'e self, visit: &mut impl FnMut(&'e FigureRef)) {
        match self {
            Self::Number(_) | Self::Fact(..) => {}
            Self::Figure(figure) => visit(figure),
            Self::Binary { left, right, .. } => {
                left.each_figure(visit);
                right.each_figure(visit);
            }
            Self::Many { members, .. } => {
                for member in members {
                    member.value.each_figure(visit);
                    member.weight.iter().for_each(|weight| weight.each_figure(visit));
                }
            }
            Self::Rounded { value, .. } => value.each_figure(visit),
            Self::Lookup(lookup) => {
                lookup.arguments.iter().for_each(|argument| argument.each_figure(visit));
            }
        }
    }
}

/// One of several expressions, with its weight in a weighted mean.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// The expression.
    pub value: Expr,
    /// Its weight.
    pub weight: Option<Expr>,
}

/// A test of a norm or condition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Test {
    /// Two expressions compared.
    Compare {
        /// Left of the comparator.
        left: Expr,
        /// The comparator.
        comparator: Comparator,
        /// Right of it.
        right: Expr,
        /// The place of the whole.
        span: Span,
    },
    /// Every one of a whole belongs to a part.
    All {
        /// The whole.
        whole: FigureRef,
        /// The part.
        part: FigureRef,
        /// The place of the whole.
        span: Span,
    },
    /// Parties consent.
    Consent(Consent),
    /// Several tests together.
    Joined {
        /// How they are joined.
        how: Joining,
        /// The tests; at least one.
        tests: Vec<Test>,
        /// The place of the whole.
        span: Span,
    },
}

/// How tests are joined.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Joining {
    /// Every one must hold.
    All,
    /// One of them must hold.
    Any,
    /// So many of them must hold: from 1 up to all.
    AtLeast(usize),
    /// No more than so many of them may hold.
    AtMost(usize),
    /// None of them may hold.
    None,
}

impl Test {
    /// Its place.
    #[must_use]
    pub fn span(&self) -> Span {
        match self {
            Self::Compare { span, .. } | Self::All { span, .. } | Self::Joined { span, .. } => {
                *span
            }
            Self::Consent(consent) => consent.span,
        }
    }

    /// Every figure in it.
    #[must_use]
    pub fn figures(&self) -> Vec<&FigureRef> {
        let mut all = Vec::new();
        self.each_figure(&mut |figure| all.push(figure));
        all
    }

    /// Calls back with every figure in it.
    pub fn each_figure<'t>(&'t self, visit: &mut impl FnMut(&'t FigureRef)) {
        match self {
            Self::Compare { left, right, .. } => {
                left.each_figure(visit);
                right.each_figure(visit);
            }
            Self::All { whole, part, .. } => {
                visit(part);
                visit(whole);
            }
            Self::Joined { tests, .. } => tests.iter().for_each(|test| test.each_figure(visit)),
            Self::Consent(_) => {}
        }
    }

    /// The moments of what is measured: the figures left of a comparison, else all of them.
    #[must_use]
    pub fn measured_moments(&self) -> Vec<Moment> {
        let figures = match self {
            Self::Joined { tests, .. } => {
                return tests.iter().flat_map(Self::measured_moments).collect();
            }
            Self::Compare { left, .. } if !left.figures().is_empty() => left.figures(),
            Self::Compare { .. } | Self::All { .. } | Self::Consent(_) => self.figures(),
        };
        figures.into_iter().filter_map(|figure| figure.moment).collect()
    }

    /// Every consent that it asks for.
    #[must_use]
    pub fn consents(&self) -> Vec<&Consent> {
        match self {
            Self::Compare { .. } | Self::All { .. } => Vec::new(),
            Self::Joined { tests, .. } => tests.iter().flat_map(Self::consents).collect(),
            Self::Consent(consent) => vec![consent],
        }
    }

    /// The tests that it is joined from; itself when it is not joined.
    #[must_use]
    pub fn leaves(&self) -> Vec<&Self> {
        match self {
            Self::Compare { .. } | Self::All { .. } | Self::Consent(_) => vec![self],
            Self::Joined { tests, .. } => tests.iter().flat_map(Self::leaves).collect(),
        }
    }
}

impl FactValue {
    /// Between which numbers it lies.
    #[must_use]
    pub fn range(&self) -> Option<About> {
        self.about.clone().or_else(|| Some(About::exactly(&self.number()?)))
    }

    /// The number; for a part of a whole the share that it is.
    #[must_use]
    pub fn number(&self) -> Option<Number> {
        match &self.whole {
            Some(whole) => self.value.checked_div(whole),
            None => Some(self.value.clone()),
        }
    }
}
