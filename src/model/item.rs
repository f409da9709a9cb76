//! What is agreed: results, duties to inform, efforts, and what cannot be tested.
//!
//! Not for: verdicts on them.

use std::sync::Arc;

use super::amendment::{Amendment, NormAlternative, NormVersion};
use super::composed::{Composed, Points, Readings, Strength};
use super::duty::Duty;
use super::expression::{Expr, Fact, FigureRef, Literal, Test};
use super::head::Origin;
use super::indicator::Indicator;
use super::norm_members::NormMembers;
use super::step_table::TableLookup;
use crate::quantity::{Comparator, Date};
use crate::source::{Name, Span};
use crate::syntax::{Sampling, Spanned};

/// An item of an agreement.
#[derive(Debug, Clone)]
pub struct Item {
    /// Its name.
    pub name: Name,
    /// Its number in the document.
    pub number: Option<String>,
    /// Its text.
    pub text: Option<Spanned<String>>,
    /// Where it stands.
    pub origin: Origin,
    /// The role that answers for it.
    pub owner: Option<Owner>,
    /// The amendment that adds it.
    pub added_by: Option<Arc<Amendment>>,
    /// The lines and subjects of the framework that it serves, also by its theme and goal.
    pub serves: Vec<Spanned<Name>>,
    /// The place of its heading.
    pub span: Span,
    /// What it is.
    pub body: ItemBody,
}

/// Who answers for an item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Owner {
    /// The roles; at least one.
    pub roles: Vec<String>,
}

/// What an item is.
#[derive(Debug, Clone)]
pub enum ItemBody {
    /// resultaat
    Result(Box<ResultItem>),
    /// inzicht or mijlpaal
    Duty(Duty),
    /// inspanning
    Effort(Effort),
    /// afspraak, with the reason why it cannot be tested.
    Untestable(Option<String>),
}

/// A result: all its norms must hold.
#[derive(Debug, Clone)]
pub struct ResultItem {
    /// Its norms; at least one.
    pub norms: Vec<Norm>,
    /// Norms that take the place of those from a day on, earliest first. In an agreement as it
    /// stands at a reference date there are none: each has become its norm, or was put aside.
    pub versions: Vec<NormVersion>,
    /// Norms that hang on consents that nobody stated yet; of several that hold the last.
    pub alternatives: Vec<NormAlternative>,
    /// Its conditions.
    pub conditions: Vec<Condition>,
    /// Parts that are explained or have a norm of their own.
    pub of_which: Vec<OfWhich>,
    /// What was assumed.
    pub assumptions: Vec<Test>,
    /// What the norm is said to come to.
    pub claims: Vec<Claim>,
    /// Its path.
    pub path: Option<Path>,
    /// Benchmarks shown beside it.
    pub compared_with: Vec<Benchmark>,
    /// What it is worth, where points are counted.
    pub points: Option<Points>,
    /// Whether it is hard or a best effort.
    pub strength: Strength,
    /// The result of the agreement before this one of which it takes the place.
    pub after: Option<Spanned<Name>>,
}

/// What is shown beside an item for comparison.
#[derive(Debug, Clone)]
pub enum Benchmark {
    /// An indicator: every figure of it that is given.
    Indicator(Arc<Indicator>),
    /// A fact of the agreement.
    Fact(Arc<Fact>),
}

/// A norm.
#[derive(Debug, Clone)]
pub struct Norm {
    /// Its name, where the result has several.
    pub name: Option<Name>,
    /// What it states; the floor, when there is a target.
    pub body: NormBody,
    /// The target (streefwaarde): reached, the result is met; between floor and target it is between.
    pub target: Option<Box<Test>>,
    /// How a sample decides it.
    pub sampled: Option<Spanned<Sampling>>,
    /// The member that it is about, of a norm for each or some members.
    pub member: Option<NormMember>,
    /// Its place.
    pub span: Span,
}

impl Norm {
    /// Its test, if it is one.
    #[must_use]
    pub fn test(&self) -> Option<&Test> {
        match &self.body {
            NormBody::Test(test) => Some(test),
            NormBody::Composed(_)
            | NormBody::Readings(_)
            | NormBody::Table(_)
            | NormBody::ToBeDecided
            | NormBody::ToBeFilledIn => None,
        }
    }

    /// The norm itself, or that of each of its readings.
    #[must_use]
    pub fn alone(&self) -> Vec<&Self> {
        match &self.body {
            NormBody::Readings(readings) => {
                readings.options.iter().map(|reading| &reading.norm).collect()
            }
            NormBody::Test(_)
            | NormBody::Composed(_)
            | NormBody::Table(_)
            | NormBody::ToBeDecided
            | NormBody::ToBeFilledIn => vec![self],
        }
    }

    /// The tests that it holds, also those of readings.
    #[must_use]
    pub fn tests(&self) -> Vec<&Test> {
        match &self.body {
            NormBody::Test(test) => vec![test],
            NormBody::Readings(readings) => {
                readings.options.iter().flat_map(|reading| reading.norm.tests()).collect()
            }
            NormBody::Composed(_)
            | NormBody::Table(_)
            | NormBody::ToBeDecided
            | NormBody::ToBeFilledIn => Vec::new(),
        }
    }
}

/// The member that a norm is about.
#[derive(Debug, Clone)]
pub struct NormMember {
    /// The norms of one statement have one number.
    pub group: usize,
    /// For how many members of the group it must hold; without, for each.
    pub least: Option<usize>,
    /// What leaves this member out.
    pub left_out: Vec<LeftOut>,
    /// The member.
    pub name: String,
    /// What the statement says of all members.
    pub said: Arc<NormMembers>,
}

/// What leaves a member out.
#[derive(Debug, Clone)]
pub struct LeftOut {
    /// Whether it then does not count at all; else its verdict is undetermined.
    pub counts_not: bool,
    /// When.
    pub test: Test,
}

/// What a norm states.
#[derive(Debug, Clone)]
pub enum NormBody {
    /// A test.
    Test(Test),
    /// A norm on other results.
    Composed(Composed),
    /// Ways to read a text.
    Readings(Readings),
    /// A step table whose rows give verdicts.
    Table(TableLookup),
    /// Agreed that it follows later.
    ToBeDecided,
    /// Not filled in; only in a draft.
    ToBeFilledIn,
}

impl NormBody {
    /// Every figure that it looks at.
    #[must_use]
    pub fn figures(&self) -> Vec<&FigureRef> {
        match self {
            Self::Test(test) => test.figures(),
            Self::Table(lookup) => lookup.arguments.iter().flat_map(Expr::figures).collect(),
            Self::Readings(readings) => {
                let mut all = Vec::new();
                for option in &readings.options {
                    all.extend(option.norm.body.figures());
                    all.extend(
                        option.norm.target.as_deref().map(Test::figures).unwrap_or_default(),
                    );
                }
                all
            }
            Self::Composed(_) | Self::ToBeDecided | Self::ToBeFilledIn => Vec::new(),
        }
    }
}

/// A condition of a result.
#[derive(Debug, Clone)]
pub struct Condition {
    /// `mits`; else `tenzij`.
    pub provided: bool,
    /// Its name.
    pub name: Spanned<Name>,
    /// Its text.
    pub text: Option<String>,
    /// Its test.
    pub test: ConditionTest,
    /// What then holds.
    pub effect: Effect,
    /// Conditions that come before this one.
    pub except_when: Vec<Spanned<Name>>,
    /// Its place.
    pub span: Span,
}

/// What decides a condition.
#[derive(Debug, Clone)]
pub enum ConditionTest {
    /// A test over figures.
    Test(Test),
    /// The measurement file states it.
    Stated,
}

/// What a condition does to the result.
#[derive(Debug, Clone)]
pub enum Effect {
    /// The result lapses.
    Lapses,
    /// Another norm holds.
    Norm(Test),
    /// A role judges the result instead.
    Judgement {
        /// The role.
        role: String,
        /// The result.
        of: Name,
    },
    /// Nothing can be told: the group is too small.
    TooSmall,
    /// The norm holds from this day; before it nothing can be told.
    SuspendedUntil(Date),
    /// Whether a duty to inform is met takes the place of the norm.
    Delivery(Spanned<Name>),
}

/// A part of the figure of the norm.
#[derive(Debug, Clone)]
pub struct OfWhich {
    /// The part.
    pub figure: FigureRef,
    /// How it compares; without, it is explained only.
    pub comparator: Option<Comparator>,
    /// The number.
    pub amount: Literal,
    /// Its place.
    pub span: Span,
}

/// What the norm is said to come to.
#[derive(Debug, Clone)]
pub struct Claim {
    /// The expression over figures.
    pub stated: Expr,
    /// What it is said to come to.
    pub claimed: Literal,
    /// Its place.
    pub span: Span,
}

/// A path for interim reports.
#[derive(Debug, Clone)]
pub enum Path {
    /// The agreement says that there is none.
    None,
    /// In a straight line by days from this value at the begin of the term.
    LinearFrom(Literal),
    /// One value per report.
    Points(Vec<(Date, Literal)>),
}

/// An effort, which somebody judges.
#[derive(Debug, Clone)]
pub struct Effort {
    /// The role that judges it.
    pub judge: Option<String>,
}
