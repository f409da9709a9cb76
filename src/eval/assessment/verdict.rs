//! Verdicts, and why one is open (semantics, section 2).
//!
//! Not for: wording.

use super::FigureName;

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
    /// Every reason, in the order of the list.
    pub const ALL: [Self; 16] = [
        Self::FigureMissing,
        Self::KnownAbsent,
        Self::RangeTooWide,
        Self::WindowOpen,
        Self::SampleInconclusive,
        Self::GroupTooSmall,
        Self::NoNorm,
        Self::NoBase,
        Self::OtherDefinition,
        Self::ConditionUnknown,
        Self::ConsentOpen,
        Self::TextOpen,
        Self::EmptyDenominator,
        Self::Unreliable,
        Self::DateUncertain,
        Self::NotWorkedOut,
    ];

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
