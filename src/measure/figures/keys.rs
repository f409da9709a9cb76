//! The keys that a group with a figure may have.
//!
//! Not for: moments and breakdowns, which are keys too, with names of their own.

use crate::model::{Indicator, Kind};

/// A key with a meaning of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum OwnKey {
    /// waarde
    Value,
    /// aandeel
    Share,
    /// omgerekend
    Converted,
    /// cohort
    Cohort,
    /// van: the first day of a duration, beside `tot` or `tot-en-met`.
    From,
    /// geen
    Absent,
    /// tekst
    Words,
    /// tabel
    Rows,
    /// verdeling: the two breakdowns of a table with figures
    Along,
    /// verstuurd: how many were sent a survey
    Sent,
    /// beantwoord: how many of those answered
    Answered,
    /// positief: how many of the answers are positive
    Positive,
    /// tot: the day on which a duration was over.
    Until,
    /// tot-en-met: the last day of a duration.
    UpTo,
    /// waarvan
    Parts,
    /// status
    Status,
    /// afgerond
    Rounded,
    /// marge
    Margin,
    /// standaardfout
    StandardError,
    /// onbetrouwbaar
    Unreliable,
    /// eenheid
    Unit,
    /// geleverd
    Delivered,
    /// bron
    Origin,
    /// toelichting
    Note,
}

impl OwnKey {
    /// Every key.
    pub(super) const ALL: [Self; 24] = [
        Self::Value,
        Self::Share,
        Self::Converted,
        Self::Cohort,
        Self::From,
        Self::Until,
        Self::UpTo,
        Self::Absent,
        Self::Words,
        Self::Rows,
        Self::Along,
        Self::Sent,
        Self::Answered,
        Self::Positive,
        Self::Parts,
        Self::Status,
        Self::Rounded,
        Self::Margin,
        Self::StandardError,
        Self::Unreliable,
        Self::Unit,
        Self::Delivered,
        Self::Origin,
        Self::Note,
    ];

    /// The word of the file.
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Value => "waarde",
            Self::Share => "aandeel",
            Self::Converted => "omgerekend",
            Self::Cohort => "cohort",
            Self::From => "van",
            Self::Until => "tot",
            Self::UpTo => "tot-en-met",
            Self::Absent => "geen",
            Self::Words => "tekst",
            Self::Rows => "tabel",
            Self::Along => "verdeling",
            Self::Sent => "verstuurd",
            Self::Answered => "beantwoord",
            Self::Positive => "positief",
            Self::Parts => "waarvan",
            Self::Status => "status",
            Self::Rounded => "afgerond",
            Self::Margin => "marge",
            Self::StandardError => "standaardfout",
            Self::Unreliable => "onbetrouwbaar",
            Self::Unit => "eenheid",
            Self::Delivered => "geleverd",
            Self::Origin => "bron",
            Self::Note => "toelichting",
        }
    }

    /// The key that a word names.
    pub(super) fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|key| key.word() == word)
    }

    /// Whether it gives what the figure is; a group has at most one such key.
    pub(super) fn gives(self) -> bool {
        match self {
            Self::Value
            | Self::Share
            | Self::Converted
            | Self::Cohort
            | Self::From
            | Self::Absent
            | Self::Words
            | Self::Rows => true,
            Self::Along
            | Self::Sent
            | Self::Answered
            | Self::Positive
            | Self::Until
            | Self::UpTo
            | Self::Parts
            | Self::Status
            | Self::Rounded
            | Self::Margin
            | Self::StandardError
            | Self::Unreliable
            | Self::Unit
            | Self::Delivered
            | Self::Origin
            | Self::Note => false,
        }
    }

    /// Whether it says something of a figure of this kind.
    pub(super) fn suits(self, kind: Kind) -> bool {
        match self {
            Self::Share
            | Self::Converted
            | Self::Cohort
            | Self::Along
            | Self::Parts
            | Self::Rounded
            | Self::Margin
            | Self::StandardError
            | Self::Unreliable
            | Self::Unit => kind.is_number(),
            Self::From | Self::Until | Self::UpTo => kind == Kind::Duration,
            Self::Sent | Self::Answered | Self::Positive => kind == Kind::Survey,
            Self::Words => kind == Kind::Text,
            Self::Rows => matches!(kind, Kind::Table | Kind::Distribution) || kind.is_number(),
            Self::Value
            | Self::Absent
            | Self::Status
            | Self::Delivered
            | Self::Origin
            | Self::Note => true,
        }
    }

    /// The keys to name in a message about an indicator.
    pub(super) fn of(indicator: &Indicator) -> impl Iterator<Item = Self> {
        let is_share = indicator.kind == Kind::Share || indicator.part_of.is_some();
        let is_cohort = indicator.window.is_some() && indicator.part_of.is_some();
        let has_worth = indicator.unit.single().is_some_and(|unit| unit.worth.is_some());
        let kind = indicator.kind;
        let has_two = indicator.breakdowns.len() > 1;
        Self::ALL.into_iter().filter(move |key| match key {
            Self::Along => has_two,
            Self::Rows => matches!(kind, Kind::Table | Kind::Distribution) || has_two,
            Self::Share => is_share,
            Self::Converted => has_worth,
            Self::Cohort => is_cohort,
            Self::Value => kind.is_number(),
            Self::From
            | Self::Until
            | Self::UpTo
            | Self::Sent
            | Self::Answered
            | Self::Positive
            | Self::Absent
            | Self::Words
            | Self::Parts
            | Self::Status
            | Self::Rounded
            | Self::Margin
            | Self::StandardError
            | Self::Unreliable
            | Self::Unit
            | Self::Delivered
            | Self::Origin
            | Self::Note => key.suits(kind),
        })
    }
}
