//! Statements, each a line under a heading.
//!
//! Not for: which may stand where.

use super::due::{CountedWithin, DueText};
use super::{
    ChangedBy, ColumnText, Condition, Consenting, Duration, Expression, Figure, Manner, NormText,
    PathText, Quantity, RowText, Sampling, Spanned, TableRowText, Test, TriggerText, UnitText,
};
use crate::quantity::{Comparator, Date, Number, Period};
use crate::source::{Name, Span};

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

/// What a statement says. What is large stands apart (`Box`): an agreement is mostly short statements.
#[derive(Debug, Clone)]
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
        length: Option<Box<Spanned<Duration>>>,
    },
    /// rapportage
    Reporting(Spanned<Duration>),
    /// kader
    Framework(Spanned<String>),
    /// uitgangspunt
    StartingPoint(Spanned<String>),
    /// volgt op: an agreement
    AfterAgreement(Spanned<String>),
    /// volgt op: a result of that agreement
    AfterResult(Spanned<Name>),
    /// ondertekend
    Signed(Spanned<Date>),
    /// melding
    FindingLevel {
        /// The code of the findings.
        code: Spanned<Name>,
        /// What they become.
        level: Spanned<Name>,
        /// Why.
        reason: Option<Spanned<String>>,
    },
    /// vastgesteld
    AdoptedOn(Spanned<Period>),
    /// dient
    Serves(Vec<Spanned<Name>>),
    /// vraagt
    Demands(Spanned<DemandText>),
    /// status
    Draft(bool),
    /// soort
    Kind(Spanned<Name>),
    /// eenheid
    Unit(Box<Spanned<UnitText>>),
    /// bereik
    Range(Box<Quantity>, Box<Quantity>),
    /// bereik, with the name of a scale
    Scale(Spanned<Name>),
    /// trendbreuk
    TrendBreak {
        /// The first day of the new definition.
        from: Spanned<Date>,
        /// What a figure of before is multiplied by.
        factor: Option<Number>,
    },
    /// populatie
    Population(Spanned<Name>),
    /// verdeling
    Breakdown(Vec<RoleText>),
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
        after: Box<Figure>,
        /// Whether the last day is in time; `None` when that is not said.
        end_day: Option<bool>,
        /// Whether who leaves counts as failed, else not at all; `None` when that is not said.
        leavers_fail: Option<bool>,
    },
    /// benadert
    Proxy(Spanned<String>),
    /// eigenaar
    Owner(Vec<Spanned<String>>),
    /// uitgezonderd
    Excluded(Vec<Spanned<String>>),
    /// geldt
    Holds(Box<Test>),
    /// toelichting
    Note(Spanned<String>),
    /// omvang
    Size(Box<Quantity>),
    /// norm
    Norm {
        /// Its name, where a result has several.
        name: Option<Spanned<Name>>,
        /// What it states.
        norm: Box<NormText>,
    },
    /// gewijzigde norm, norm vanaf
    ChangedNorm {
        /// The name of the norm that changes, where a result has several.
        name: Option<Spanned<Name>>,
        /// What brings it.
        by: Box<ChangedBy>,
        /// How it counts in a period that it cuts.
        manner: Option<Spanned<Manner>>,
        /// What it states.
        norm: Box<NormText>,
    },
    /// datum
    InForceFrom(Spanned<Date>),
    /// instemming van
    ConsentOf(Vec<Spanned<Consenting>>),
    /// toegevoegd door
    AddedBy(Spanned<Name>),
    /// lezing
    Reading(Box<ReadingText>),
    /// gekozen
    ChosenReading(Spanned<Name>),
    /// punten
    Points {
        /// What it is worth when it is met.
        met: Spanned<Number>,
        /// What it is worth between floor and target.
        between: Option<Box<Spanned<Number>>>,
    },
    /// kracht: whether it is a best effort.
    Strength(bool),
    /// etiket
    Labels(Vec<(Spanned<String>, Spanned<String>)>),
    /// mits, tenzij
    Condition(Box<Condition>),
    /// waarvan
    OfWhich {
        /// The part.
        part: Spanned<Name>,
        /// How it compares; without, it is explained only.
        comparator: Option<Comparator>,
        /// The number.
        amount: Box<Quantity>,
    },
    /// uitgaande van
    Assumption(Box<Test>),
    /// komt neer op
    AmountsTo {
        /// The expression over figures.
        stated: Box<Expression>,
        /// What it is said to come to.
        claimed: Box<Quantity>,
    },
    /// verloop
    Path(Box<PathText>),
    /// vergelijk met
    ComparedWith(Vec<Spanned<Name>>),
    /// toont
    Shows(Vec<Shown>),
    /// uiterlijk
    Due(Box<Spanned<DueText>>),
    /// beoordelaar
    Judge(Spanned<String>),
    /// niet-toetsbaar
    UntestableBecause(Spanned<String>),
    /// begrip
    Concept(Spanned<Name>),
    /// kolommen
    Columns(Vec<ColumnText>),
    /// rij
    FactRow(TableRowText),
    /// samen
    RowTotal(Vec<Quantity>),
    /// geheel
    Whole {
        /// What the rows are shares of.
        of: Spanned<String>,
        /// Whether the rows make up the whole.
        complete: bool,
    },
    /// zelfde als
    SameAs(Box<Expression>),
    /// omvat
    Comprises(Vec<Spanned<Name>>),
    /// rij
    Row(Box<RowText>),
    /// punt: at this value it gives that one.
    Point(Box<Quantity>, Box<Quantity>),
    /// bij
    On(Vec<TriggerText>),
    /// bedrag
    AmountIs {
        /// What it comes to.
        amount: Box<Expression>,
        /// The most that it can be.
        cap: Option<Box<Quantity>>,
        /// Whether it may be below nought.
        also_negative: bool,
    },
    /// ruimte
    Room {
        /// The least.
        low: Box<Quantity>,
        /// The most.
        high: Box<Quantity>,
        /// The role that fills it in.
        role: Spanned<String>,
    },
    /// brengt
    Brings {
        /// The item that is asked from then on.
        item: Spanned<Name>,
        /// Within how long.
        within: Option<Box<Spanned<Duration>>>,
    },
}

/// One of the ways to read the text of an agreement.
#[derive(Debug, Clone)]
pub struct ReadingText {
    /// Its name.
    pub name: Spanned<Name>,
    /// What it takes the text to say.
    pub text: Option<Spanned<String>>,
    /// What must hold.
    pub test: Test,
    /// The target, when the test is the floor.
    pub target: Option<Box<Expression>>,
    /// How a sample or an estimate decides.
    pub sampled: Option<Spanned<Sampling>>,
}

/// A breakdown that an indicator has.
#[derive(Debug, Clone)]
pub struct RoleText {
    /// The breakdown.
    pub breakdown: Spanned<Name>,
    /// The name that it goes by here.
    pub role: Option<Spanned<Name>>,
}

/// What must be fixed for a subject of a framework to be covered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DemandText {
    /// een getal
    Number,
    /// een maximum
    Maximum,
    /// een minimum
    Minimum,
}

/// An item of a duty to inform.
#[derive(Debug, Clone)]
pub enum Shown {
    /// A figure, text or table.
    Figure(Figure),
    /// `verslag minstens 6 keer per jaar`
    Counted {
        /// What is counted.
        name: Spanned<Name>,
        /// How often at least.
        least: Spanned<Number>,
        /// In each of these, or in one period.
        within: CountedWithin,
        /// Its place.
        span: Span,
    },
    /// `toelichting bij elk resultaat`
    Explanations(Span),
}
