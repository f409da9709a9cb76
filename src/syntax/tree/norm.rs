//! Norms, conditions and paths as they are written.
//!
//! Not for: what they decide.

use super::{Expression, Quantity, Spanned, Test};
use crate::quantity::{Date, Number};
use crate::source::{Name, Span};

/// What a norm states.
#[derive(Debug, Clone)]
#[expect(clippy::large_enum_variant, reason = "a tree is built once and not moved about")]
pub enum NormText {
    /// A test.
    Test {
        /// The first and last year of `elk jaar van … t/m …`.
        years: Option<Spanned<(i16, i16)>>,
        /// The members of `voor elke …`.
        members: Option<Box<EachMember>>,
        /// What leaves a member out.
        left_out: Vec<LeftOutText>,
        /// What must hold.
        test: Test,
        /// The target (streefwaarde), when the test is the floor.
        target: Option<Box<Expression>>,
        /// How a sample decides.
        sampled: Option<Spanned<Sampling>>,
        /// What one year leaves to the next.
        carried: Option<CarriedText>,
    },
    /// A norm on other results.
    Composed(ComposedText),
    /// A step table whose rows give verdicts: a lookup.
    Table(Expression),
    /// `nader te bepalen`
    ToBeDecided(Span),
    /// `nog invullen`
    ToBeFilledIn(Span),
}

/// `, tekort schuift door, overschot vervalt`
#[derive(Debug, Clone, Copy)]
pub struct CarriedText {
    /// Whether a shortfall carries over; `None` when that is not said.
    pub shortfall: Option<bool>,
    /// Whether a surplus does.
    pub surplus: Option<bool>,
    /// Its place.
    pub span: Span,
}

/// `van de resultaten …` or `punten van …`.
#[derive(Debug, Clone)]
pub struct ComposedText {
    /// Which results.
    pub members: CountedText,
    /// How many of them, or how many points.
    pub rule: ComposedRule,
    /// Those that must be among them.
    pub must: Vec<Spanned<Name>>,
    /// Its place.
    pub span: Span,
}

/// The members of a norm on other results.
#[derive(Debug, Clone)]
pub enum CountedText {
    /// By name.
    Named(Vec<Spanned<Name>>),
    /// All results of a goal or theme.
    Of {
        /// The goal or theme.
        chapter: Spanned<Name>,
        /// Whether it is a goal.
        goal: bool,
        /// Those that are left out by name.
        besides: Vec<Spanned<Name>>,
    },
}

/// How members make a whole.
#[derive(Debug, Clone)]
pub enum ComposedRule {
    /// `alle`
    All,
    /// `minstens 2`
    AtLeast {
        /// How many.
        count: Spanned<Number>,
        /// What holds when fewer than that are left.
        fewer_left: Option<FewerLeft>,
    },
    /// `niet 2`: which could mean two things.
    NotSoMany(Span),
    /// `samen minstens 70 punten`
    Points {
        /// How many.
        least: Spanned<Number>,
        /// Whether that many is not enough.
        strict: bool,
        /// What becomes of the points of a result that lapsed.
        lapsed: Option<LapsedWeight>,
    },
}

/// What holds when fewer members are left than are asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FewerLeft {
    /// All that are left count.
    All,
    /// The whole is not met.
    NotMet,
    /// The whole lapses.
    Lapses,
}

/// What becomes of the points of a result that lapsed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LapsedWeight {
    /// They are no longer asked: the bound shrinks in proportion.
    Lapses,
    /// They count as if it were met.
    AsMet,
    /// They count as if it were not met.
    AsNotMet,
}

/// `voor elke gemeente behalve "Assen":`
#[derive(Debug, Clone)]
pub struct EachMember {
    /// For how many of them it must hold; without, for each.
    pub least: Option<Spanned<Number>>,
    /// The breakdown.
    pub breakdown: Spanned<Name>,
    /// Members that are left out by name.
    pub except: Vec<Spanned<String>>,
}

/// `, telt niet mee als …`
#[derive(Debug, Clone)]
pub struct LeftOutText {
    /// Whether it is left out; else its verdict is undetermined.
    pub counts_not: bool,
    /// When.
    pub test: Test,
}

/// How a sample or an estimate decides (semantics, section 3).
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
    /// An estimate with its margin.
    Margin {
        /// How many standard errors it is; else the file gives the margin itself.
        errors: Option<Number>,
        /// Who bears the doubt.
        doubt: Doubt,
    },
    /// An estimate by itself, whatever its margin.
    Estimate,
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
    pub except_when: Vec<Spanned<Name>>,
}

/// What a condition does.
#[derive(Debug, Clone)]
pub enum Effect {
    /// The result lapses.
    Lapses(Span),
    /// Another norm holds.
    Norm(Box<Test>),
    /// A role judges.
    Judgement(Spanned<String>),
    /// Nothing can be told: the group is too small.
    TooSmall(Span),
    /// The norm holds from a day.
    SuspendedUntil(Spanned<Date>),
    /// A duty to inform takes the place of the norm.
    Delivery(Spanned<Name>),
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

/// What brings another norm.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ChangedBy {
    /// `door meer-banen`
    Amendment(Spanned<Name>),
    /// `vanaf 1 januari 2018`
    Day(Spanned<Date>),
}

/// How a norm that changes within the measured period counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Manner {
    /// For the whole period.
    Whole,
    /// From the day of the change; the new norm has a period of its own that begins then.
    FromThatDay,
    /// Both norms, each by its days.
    ProRata,
}
