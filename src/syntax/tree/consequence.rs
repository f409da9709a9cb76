//! What brings a consequence, as it is written.
//!
//! Not for: whether it occurs.

use super::{Spanned, Test};
use crate::quantity::{Comparator, Number};
use crate::source::{Name, Span};

/// Something that brings a consequence.
#[derive(Debug, Clone)]
pub struct TriggerText {
    /// What it is.
    pub kind: TriggerKindText,
    /// Its place.
    pub span: Span,
}

/// What brings a consequence.
#[derive(Debug, Clone)]
pub enum TriggerKindText {
    /// `elk resultaat niet behaald`
    Each {
        /// The theme or goal that it stands under.
        under: Option<UnderText>,
        /// The verdicts.
        outcomes: Vec<OutcomeText>,
    },
    /// `minstens 3 resultaten niet behaald`
    Count {
        /// Whether `niet` stands in front, which has two readings.
        negated: bool,
        /// How the number compares.
        comparator: Comparator,
        /// The number.
        count: Spanned<Number>,
        /// The theme or goal that they stand under.
        under: Option<UnderText>,
        /// The verdicts.
        outcomes: Vec<OutcomeText>,
    },
    /// `uitstroom-700 niet behaald`
    Item {
        /// The item.
        name: Spanned<Name>,
        /// The verdicts.
        outcomes: Vec<OutcomeText>,
    },
    /// `uitstroom-700 2 jaar achtereen niet behaald`
    Streak {
        /// The result.
        name: Spanned<Name>,
        /// How many years.
        years: Spanned<Number>,
        /// The verdicts.
        outcomes: Vec<OutcomeText>,
    },
    /// `balie-goed in klasse "matig" of slechter`
    Class {
        /// The result.
        name: Spanned<Name>,
        /// The class.
        class: Spanned<String>,
        /// Whether other classes bring it too; `None` when that is not said.
        reach: Option<ClassReach>,
    },
    /// `rijksmiddelen niet waar`
    Premise {
        /// The assumption.
        name: Spanned<Name>,
        /// Whether it brings the consequence when it holds; else when it fails.
        holds: bool,
    },
    /// `ander-beleid volgens opgave`
    Stated {
        /// The name by which the measurement file states it.
        name: Spanned<Name>,
        /// Its text.
        text: Option<Spanned<String>>,
    },
    /// A test over figures.
    Test(Test),
}

/// `van doel uitstroom`, `van thema werk`.
#[derive(Debug, Clone)]
pub struct UnderText {
    /// Whether it is a goal; else a theme.
    pub goal: bool,
    /// Its name.
    pub name: Spanned<Name>,
}

/// Which classes beside the one that is named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ClassReach {
    /// `alleen`
    Only,
    /// `of slechter`
    OrWorse,
    /// `of beter`
    OrBetter,
}

/// A verdict that brings a consequence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum OutcomeText {
    /// behaald
    Met,
    /// tussen bodem en streef
    Between,
    /// niet behaald
    NotMet,
    /// vervallen
    Lapsed,
    /// achter
    Behind,
    /// niet geleverd
    NotDelivered,
}
