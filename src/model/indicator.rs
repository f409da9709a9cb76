//! What is measured, of whom, and what words mean.
//!
//! Not for: the figures themselves; a measurement file gives those.

use std::sync::Arc;

use super::head::Origin;
use crate::quantity::{Date, Number, Unit};
use crate::source::{Name, Span};
use crate::syntax::Spanned;

/// What kind of quantity an indicator is (semantics, section 4).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// stroom: events in a period; adds over time.
    Flow,
    /// stand: at a date; never adds over time.
    Stock,
    /// aandeel: a share, stated as such, from 0 to 1.
    Share,
    /// tekst
    Text,
    /// tabel
    Table,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 5] = [Self::Flow, Self::Stock, Self::Share, Self::Text, Self::Table];

    /// The word of the language.
    #[must_use]
    pub fn dutch(self) -> &'static str {
        match self {
            Self::Flow => "stroom",
            Self::Stock => "stand",
            Self::Share => "aandeel",
            Self::Text => "tekst",
            Self::Table => "tabel",
        }
    }

    /// Whether figures of this kind are numbers.
    #[must_use]
    pub fn is_number(self) -> bool {
        match self {
            Self::Flow | Self::Stock | Self::Share => true,
            Self::Text | Self::Table => false,
        }
    }
}

/// A breakdown, whose members are named once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Breakdown {
    /// Its name.
    pub name: Name,
    /// The breakdown that this is a role of: its own name where it is none.
    pub of: Name,
    /// Its members.
    pub members: Vec<Spanned<String>>,
    /// Whether the members go up, each above the one before (a scale).
    pub ordered: bool,
    /// Whether the members make up the whole.
    pub complete: bool,
    /// Whether something may belong to several members.
    pub overlapping: bool,
    /// The place of its heading.
    pub span: Span,
}

impl Breakdown {
    /// The place of a member, from 0.
    #[must_use]
    pub fn position(&self, member: &str) -> Option<usize> {
        self.members.iter().position(|own| own.value == member)
    }
}

/// Whom or what figures count.
#[derive(Debug, PartialEq, Eq)]
pub struct Population {
    /// Its name.
    pub name: Name,
    /// Its text.
    pub text: Option<String>,
    /// The population that it belongs to.
    pub part_of: Option<Arc<Population>>,
    /// Its size as the document gives it.
    pub size: Option<(Number, Unit)>,
    /// The place of its heading.
    pub span: Span,
}

impl Population {
    /// Whether everything in this population belongs to `other`.
    #[must_use]
    pub fn is_within(&self, other: &Self) -> bool {
        self.name == other.name || self.part_of.as_ref().is_some_and(|up| up.is_within(other))
    }
}

/// A quantity that is measured.
#[derive(Debug, PartialEq, Eq)]
pub struct Indicator {
    /// Its name.
    pub name: Name,
    /// Its text.
    pub text: Option<String>,
    /// The place of its heading.
    pub span: Span,
    /// Where it stands.
    pub origin: Origin,
    /// Its place among the indicators of the file, from 0.
    pub order: usize,
    /// Its kind.
    pub kind: Kind,
    /// Its unit; none for a share, text or table.
    pub unit: Unit,
    /// Whom it counts.
    pub population: Option<Arc<Population>>,
    /// How it may be broken down.
    pub breakdowns: Vec<Arc<Breakdown>>,
    /// Where its figures come from.
    pub source: Option<String>,
    /// The definition that it follows.
    pub follows: Option<Spanned<Name>>,
    /// What it counts.
    pub counts: Vec<Spanned<Name>>,
    /// The indicator that it is a part of.
    pub part_of: Option<Arc<Indicator>>,
    /// The window within which what it measures must happen.
    pub window: Option<Window>,
    /// What it stands in for, when that cannot be measured.
    pub proxy: Option<Spanned<String>>,
}

impl Indicator {
    /// Whether figures of this indicator are whole numbers.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.unit.counts_whole_things()
    }

    /// Whether figures of this indicator are amounts of money, which may have any sign.
    #[must_use]
    pub fn is_amount(&self) -> bool {
        self.unit.is_money()
    }

    /// Whether its figures are counts, of which a part is never more than the whole.
    #[must_use]
    pub fn adds_up(&self) -> bool {
        matches!(self.kind, Kind::Flow | Kind::Stock) && !self.is_amount()
    }

    /// The least that a figure of this indicator can be; `None` for an amount.
    #[must_use]
    pub fn least(&self) -> Option<Number> {
        (!self.is_amount()).then_some(Number::ZERO)
    }

    /// Whether this indicator is a part of `whole`, directly or by way of others.
    #[must_use]
    pub fn is_part_of(&self, whole: &Self) -> bool {
        self.part_of.as_ref().is_some_and(|up| up.name == whole.name || up.is_part_of(whole))
    }

    /// The breakdown that it has under a name.
    #[must_use]
    pub fn breakdown(&self, name: &Name) -> Option<&Arc<Breakdown>> {
        self.breakdowns.iter().find(|own| own.name == *name)
    }

    /// The indicator at the top of the parts that this one belongs to: itself when it is no part.
    #[must_use]
    pub fn top(&self) -> &Self {
        self.part_of.as_ref().map_or(self, |up| up.top())
    }
}

/// A window after an event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Window {
    /// The last day on which it is open for anybody.
    pub closes: Date,
    /// Its place.
    pub span: Span,
}

/// A definition.
#[derive(Debug, Clone)]
pub struct Definition {
    /// The term.
    pub name: Name,
    /// Its meaning.
    pub text: Option<String>,
    /// The notion that it gives a meaning to; its own name where none is stated.
    pub concept: Name,
    /// What it comprises.
    pub comprises: Vec<Spanned<Name>>,
    /// What it leaves out.
    pub excludes: Vec<Spanned<Name>>,
    /// Where it stands.
    pub origin: Origin,
    /// The place of its heading.
    pub span: Span,
}
