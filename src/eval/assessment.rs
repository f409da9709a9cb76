//! What judging gives: plain data, kept whole, of which every report is a view.
//!
//! For: the verdict of each item with its reasons, needs, margin, remarks and explanation tree.
//! Not for: wording. Texts that come from the agreement are kept; sentences are the reports' affair.

pub use crate::quantity::Comparator;
use crate::quantity::{Date, Moment, Number, Unit};
use crate::source::Span;
use crate::verdict::BaseSet;

/// A judged agreement.
#[derive(Debug, Clone)]
pub struct Assessment {
    /// The agreement.
    pub agreement: JudgedAgreement,
    /// The measurement files, earliest reference date first.
    pub measurements: Vec<JudgedMeasurement>,
    /// The latest reference date: the day as of which everything is judged.
    pub reference_date: Date,
    /// Results, duties and efforts in the order of the agreement.
    pub items: Vec<Assessed>,
    /// Consequences in the order of the agreement, each once.
    pub consequences: Vec<AssessedConsequence>,
}

/// What a report says of the agreement.
#[derive(Debug, Clone)]
pub struct JudgedAgreement {
    /// Its name.
    pub id: String,
    /// Its title, or its name where it has none.
    pub title: String,
    /// The place of its heading.
    pub span: Span,
    /// The parties that commission it.
    pub clients: Vec<String>,
    /// The party that carries it out.
    pub contractor: Option<String>,
    /// The first and last day of its term.
    pub term: (Date, Date),
    /// The policy framework that it names.
    pub framework: Option<String>,
}

/// What a report says of a measurement file.
#[derive(Debug, Clone)]
pub struct JudgedMeasurement {
    /// A place in the file.
    pub span: Span,
    /// Its reference date.
    pub reference_date: Date,
    /// The label of a file with example figures.
    pub example: Option<String>,
    /// Whether it gives the figures of earlier years that the agreement starts from.
    pub starting_point: bool,
}

/// A theme or goal that an item stands under.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chapter {
    /// Its name.
    pub id: String,
    /// Its number in the document.
    pub number: Option<String>,
    /// Its text, or its name where it has none.
    pub text: String,
}

/// What kind of item was judged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ItemKind {
    /// A result with one or more norms.
    Norm,
    /// A duty to inform.
    Duty,
    /// An effort that no figure decides.
    Effort,
}

/// A verdict (semantics, section 2).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// behaald
    Met,
    /// tussen bodem en streef
    Between,
    /// niet behaald
    NotMet,
    /// vervallen
    Lapsed,
    /// op koers
    OnTrack,
    /// achter
    Behind,
    /// niet vast te stellen
    Undetermined,
    /// geleverd
    Delivered,
    /// niet geleverd
    NotDelivered,
    /// oordeel nodig
    Judgement,
}

impl Verdict {
    /// Every verdict, in the order of a summary.
    pub const ALL: [Self; 10] = [
        Self::Met,
        Self::Between,
        Self::NotMet,
        Self::Undetermined,
        Self::Lapsed,
        Self::Judgement,
        Self::OnTrack,
        Self::Behind,
        Self::Delivered,
        Self::NotDelivered,
    ];

    /// The code that programs see: `not_met`.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Met => "met",
            Self::Between => "between",
            Self::NotMet => "not_met",
            Self::Lapsed => "lapsed",
            Self::OnTrack => "on_track",
            Self::Behind => "behind",
            Self::Undetermined => "undetermined",
            Self::Delivered => "delivered",
            Self::NotDelivered => "not_delivered",
            Self::Judgement => "judgement",
        }
    }

    /// The words on screen in Dutch.
    #[must_use]
    pub fn dutch(self) -> &'static str {
        match self {
            Self::Met => "behaald",
            Self::Between => "tussen bodem en streef",
            Self::NotMet => "niet behaald",
            Self::Lapsed => "vervallen",
            Self::OnTrack => "op koers",
            Self::Behind => "achter",
            Self::Undetermined => "niet vast te stellen",
            Self::Delivered => "geleverd",
            Self::NotDelivered => "niet geleverd",
            Self::Judgement => "oordeel nodig",
        }
    }

    /// The words on screen in English.
    #[must_use]
    pub fn english(self) -> &'static str {
        match self {
            Self::Met => "met",
            Self::Between => "between floor and target",
            Self::NotMet => "not met",
            Self::Lapsed => "lapsed",
            Self::OnTrack => "on track",
            Self::Behind => "behind",
            Self::Undetermined => "undetermined",
            Self::Delivered => "delivered",
            Self::NotDelivered => "not delivered",
            Self::Judgement => "judgement needed",
        }
    }
}

/// What is known of a number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Known {
    /// Exactly this.
    Exact(Number),
    /// Somewhere from `low` to `high`; `None` is no bound.
    Between {
        /// The lowest that is possible.
        low: Option<Number>,
        /// The highest that is possible.
        high: Option<Number>,
    },
}

impl Known {
    /// The exact value, when there is one.
    #[must_use]
    pub fn exact(&self) -> Option<&Number> {
        match self {
            Self::Exact(number) => Some(number),
            Self::Between { .. } => None,
        }
    }
}

/// A number with its unit, as far as it is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Amount {
    /// What is known of it.
    pub known: Known,
    /// Its unit.
    pub unit: Unit,
    /// Whether it is a share, which is shown as a percentage.
    pub share: bool,
}

/// Why a verdict is open (the closed list of semantics, section 2).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ReasonCode {
    /// A figure is missing.
    FigureMissing,
    /// A figure is known to be absent; the reason is given.
    KnownAbsent,
    /// A range is too wide.
    RangeTooWide,
    /// The window or period is still open.
    WindowOpen,
    /// A sample is inconclusive.
    SampleInconclusive,
    /// A sample or group is too small.
    GroupTooSmall,
    /// There is no norm yet.
    NoNorm,
    /// There is no base figure.
    NoBase,
    /// The definition changed (trend break).
    OtherDefinition,
    /// A condition is unknown.
    ConditionUnknown,
    /// A consent or claim is open.
    ConsentOpen,
    /// The text leaves it open.
    TextOpen,
    /// A share over nought.
    EmptyDenominator,
    /// The data were declared unreliable.
    Unreliable,
    /// A date is uncertain.
    DateUncertain,
    /// Not worked out within the budget.
    NotWorkedOut,
}

impl ReasonCode {
    /// The code that programs see: `figure_missing`.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::FigureMissing => "figure_missing",
            Self::KnownAbsent => "known_absent",
            Self::RangeTooWide => "range_too_wide",
            Self::WindowOpen => "window_open",
            Self::SampleInconclusive => "sample_inconclusive",
            Self::GroupTooSmall => "group_too_small",
            Self::NoNorm => "no_norm",
            Self::NoBase => "no_base",
            Self::OtherDefinition => "other_definition",
            Self::ConditionUnknown => "condition_unknown",
            Self::ConsentOpen => "consent_open",
            Self::TextOpen => "text_open",
            Self::EmptyDenominator => "empty_denominator",
            Self::Unreliable => "unreliable",
            Self::DateUncertain => "date_uncertain",
            Self::NotWorkedOut => "not_worked_out",
        }
    }
}

/// Why a verdict is open, with the figure that it is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason {
    /// Which of the closed list.
    pub code: ReasonCode,
    /// The figure, where there is one.
    pub figure: Option<FigureName>,
    /// The reason that the measurement file gives (`geen = "…"`).
    pub stated: Option<String>,
}

/// A figure as a reader knows it: an indicator at a moment, or a condition that nobody stated.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct FigureName {
    /// The name in the agreement, which is the key in the measurement file.
    pub name: String,
    /// The moment, where the figure has one.
    pub moment: Option<Moment>,
}

/// A remark beside a verdict; it never changes one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Remark {
    /// An assumption did not come true.
    AssumptionFailed {
        /// The figure that was assumed.
        figure: FigureName,
        /// How the assumption compared.
        comparator: Comparator,
        /// What was assumed.
        assumed: Amount,
        /// What came of it.
        actual: Amount,
    },
    /// A claimed share does not hold for the actual figures.
    ClaimNotHeld {
        /// The part and the whole.
        part: FigureName,
        /// The whole, where the claim is about a share.
        whole: Option<FigureName>,
        /// What the agreement claims.
        claimed: Amount,
        /// The actual value.
        actual: Amount,
        /// The decimals at which the claim was made (of a percentage for a share).
        decimals: u32,
    },
    /// An explained part (waarvan) differs from what the agreement says.
    PartDiffers {
        /// The part.
        figure: FigureName,
        /// What the agreement says.
        expected: Amount,
        /// What was measured.
        actual: Amount,
    },
    /// A share was given without its counts.
    ShareWithoutCounts {
        /// The figure.
        figure: FigureName,
    },
    /// "Alle" over an empty group.
    EmptyAll {
        /// The group.
        figure: FigureName,
    },
    /// The required explanation of the result is missing.
    MissingExplanation,
    /// Half a unit in the last digit of a figure would turn the verdict.
    HalfUnit {
        /// The figure.
        figure: FigureName,
    },
    /// A figure stands in for what cannot be measured.
    Proxy {
        /// The figure.
        figure: FigureName,
        /// What it stands in for.
        of: String,
    },
    /// A later file revised a provisional figure.
    Revised {
        /// The figure.
        figure: FigureName,
        /// The provisional figure.
        before: Amount,
        /// The figure that counts.
        after: Amount,
    },
    /// A forecast was given; it does not decide.
    Forecast {
        /// The figure.
        figure: FigureName,
        /// The forecast.
        value: Amount,
    },
    /// An item was delivered after its due date.
    DeliveredLate {
        /// The item.
        figure: FigureName,
        /// When it was due.
        due: Date,
        /// When it was delivered.
        delivered: Date,
    },
    /// The one-sided bound of a sample.
    SampleBound {
        /// What was found in the sample.
        figure: FigureName,
        /// The confidence, between 0 and 1.
        confidence: Amount,
        /// The bound of the share, rounded to hundredths of a percent: the upper one for a maximum,
        /// the lower one for a minimum.
        bound: Amount,
        /// Whether it is the upper bound.
        upper: bool,
    },
    /// A stock was given, but for another day than the norm asks.
    OtherMoment {
        /// The figure that the norm asks.
        figure: FigureName,
        /// The moment that was given.
        given: Moment,
        /// Its value.
        value: Amount,
    },
}

impl Remark {
    /// The code that programs see: `assumption_failed`.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::AssumptionFailed { .. } => "assumption_failed",
            Self::ClaimNotHeld { .. } => "claim_not_held",
            Self::PartDiffers { .. } => "part_differs",
            Self::ShareWithoutCounts { .. } => "share_without_counts",
            Self::EmptyAll { .. } => "empty_all",
            Self::MissingExplanation => "missing_explanation",
            Self::HalfUnit { .. } => "half_unit",
            Self::Proxy { .. } => "proxy",
            Self::Revised { .. } => "revised",
            Self::Forecast { .. } => "forecast",
            Self::DeliveredLate { .. } => "delivered_late",
            Self::SampleBound { .. } => "sample_bound",
            Self::OtherMoment { .. } => "other_moment",
        }
    }
}

/// A judgement that somebody recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recorded {
    /// The verdict that was recorded: met, between or not met.
    pub outcome: Verdict,
    /// The role of who judged.
    pub role: String,
    /// The day.
    pub date: Date,
    /// The reason given.
    pub reason: String,
    /// The place in the measurement file.
    pub span: Span,
}

/// The smallest change of one figure that turns the verdict, the others kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The figure that changes.
    pub figure: FigureName,
    /// By how much: in steps of one for what is counted, negative when it must fall.
    pub by: Amount,
    /// The verdict that it turns into.
    pub turns_into: Verdict,
}

/// A figure of an earlier year or a benchmark, shown beside a result.
#[derive(Debug, Clone)]
pub struct Beside {
    /// The figure.
    pub figure: FigureName,
    /// Its value.
    pub value: Amount,
    /// Whether it is a forecast.
    pub forecast: bool,
    /// Whether it is a benchmark and not the figure's own past.
    pub benchmark: bool,
    /// The explanation or source that the file gives.
    pub note: Option<String>,
    /// Its place in the measurement file.
    pub span: Span,
}

/// The path of an interim report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PathPoint {
    /// What the path asks at the reference date, exact.
    pub asked: Amount,
    /// The figure to date.
    pub to_date: Amount,
    /// Days passed and days in all, for a linear path.
    pub days: Option<(i64, i64)>,
}

/// One item with its verdict.
#[derive(Debug, Clone)]
pub struct Assessed {
    /// Its name.
    pub id: String,
    /// Its number in the document; else that of its goal.
    pub number: Option<String>,
    /// Its text, or its name where it has none.
    pub text: String,
    /// The theme that it stands under.
    pub theme: Option<Chapter>,
    /// The goal that it stands under.
    pub goal: Option<Chapter>,
    /// What kind of item it is.
    pub kind: ItemKind,
    /// The verdict.
    pub verdict: Verdict,
    /// The base verdicts that completions still allow.
    pub possible: BaseSet,
    /// Whether the verdict would change or open without the provisional figures.
    pub provisional: bool,
    /// A judgement that was recorded.
    pub recorded: Option<Recorded>,
    /// The measured side of the norm that decides (the first that fails, else the first).
    pub actual: Option<Amount>,
    /// The norm's side.
    pub norm: Option<Amount>,
    /// The target (streefwaarde), when the norm is the floor.
    pub target: Option<Amount>,
    /// How they compare.
    pub comparison: Option<Comparator>,
    /// Actual minus norm (norm minus actual for a maximum): negative is short. For shares in
    /// percentage points (1 percentage point is 0.01 here).
    pub margin: Option<Amount>,
    /// The smallest change that turns the verdict.
    pub change: Option<Change>,
    /// The path, for an interim report.
    pub path: Option<PathPoint>,
    /// Why it is open.
    pub reasons: Vec<Reason>,
    /// Figures that would settle it.
    pub needs: Vec<FigureName>,
    /// Remarks.
    pub remarks: Vec<Remark>,
    /// Consequences that it brings, or may still bring.
    pub consequences: Vec<Brings>,
    /// Norms, explained parts or items of a duty, each with its own verdict.
    pub parts: Vec<AssessedPart>,
    /// Figures of earlier years and benchmarks.
    pub beside: Vec<Beside>,
    /// The explanation that the measurement file gives of the result.
    pub explained: Vec<String>,
    /// The tree of semantics, section 9.
    pub explanation: Step,
    /// The due date of a duty.
    pub due: Option<Date>,
    /// The role that answers for it, or that judges it.
    pub role: Option<String>,
    /// Its place in the agreement.
    pub span: Span,
}

/// A norm of a result, an explained part, or an item of a duty.
#[derive(Debug, Clone)]
pub struct AssessedPart {
    /// Its name.
    pub id: String,
    /// Its own verdict; `None` for a part that is shown and explained without a norm of its own.
    pub verdict: Option<Verdict>,
    /// What it came to, where it is a number.
    pub actual: Option<Amount>,
    /// What was agreed.
    pub norm: Option<Amount>,
    /// How they compare.
    pub comparison: Option<Comparator>,
    /// Its margin, as for the whole.
    pub margin: Option<Amount>,
    /// Why it is missing, where the file says so.
    pub stated: Option<String>,
    /// Its place in the agreement.
    pub span: Span,
}

/// Whether a consequence follows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Follows {
    /// It follows.
    Yes,
    /// It does not follow.
    No,
    /// It is still open.
    Open,
}

/// A consequence that an item brings, or may still bring.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Brings {
    /// The name of the consequence.
    pub consequence: String,
    /// Whether this item brings it.
    pub follows: Follows,
}

/// A consequence, listed once.
#[derive(Debug, Clone)]
pub struct AssessedConsequence {
    /// Its name.
    pub id: String,
    /// Its text, or its name.
    pub text: String,
    /// Its number in the document.
    pub number: Option<String>,
    /// Whether it follows.
    pub follows: Follows,
    /// The items that bring it, or may still bring it.
    pub because: Vec<String>,
    /// Its place in the agreement.
    pub span: Span,
}

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
    /// The item as a whole: all its norms, or all its items.
    AllOf,
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
    /// The path of an interim report.
    Path,
    /// An item of a duty.
    Item(FigureName),
    /// An effort, judged by a role.
    Effort,
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
