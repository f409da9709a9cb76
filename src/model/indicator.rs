//! What is measured, of whom, and what words mean.
//!
//! Not for: the figures themselves; a measurement file gives those.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::head::Origin;
use super::step_table::StepRange;
use super::trend::TrendBreak;
use super::window::Window;
use crate::quantity::{Date, Number, Period, Unit};
use crate::source::{Name, Span};
use crate::syntax::Spanned;

/// What kind of quantity an indicator is (semantics, section 4).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// stroom: events in a period; adds over time.
    Flow,
    /// stand: at a date; never adds over time.
    Stock,
    /// saldo: a balance, which may be negative and may fall.
    Balance,
    /// aandeel: a share, stated as such, from 0 to 1.
    Share,
    /// kengetal: a quotient that is no share, or a mark.
    Ratio,
    /// duur: how long something lasted.
    Duration,
    /// datum: the day on which something happened.
    Date,
    /// score: a step of a scale; there is order in it, and no arithmetic.
    Score,
    /// reeks: a distribution of values or classes with how often they occur.
    Distribution,
    /// peiling: how many were asked, answered, and were positive.
    Survey,
    /// tekst
    Text,
    /// tabel
    Table,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 12] = [
        Self::Flow,
        Self::Stock,
        Self::Balance,
        Self::Share,
        Self::Ratio,
        Self::Duration,
        Self::Date,
        Self::Score,
        Self::Distribution,
        Self::Survey,
        Self::Text,
        Self::Table,
    ];

    /// The word of the language.
    #[must_use]
    pub fn dutch(self) -> &'static str {
        match self {
            Self::Flow => "stroom",
            Self::Stock => "stand",
            Self::Balance => "saldo",
            Self::Share => "aandeel",
            Self::Ratio => "kengetal",
            Self::Duration => "duur",
            Self::Date => "datum",
            Self::Score => "score",
            Self::Distribution => "reeks",
            Self::Survey => "peiling",
            Self::Text => "tekst",
            Self::Table => "tabel",
        }
    }

    /// Whether figures of this kind are numbers.
    #[must_use]
    pub fn is_number(self) -> bool {
        match self {
            Self::Flow
            | Self::Stock
            | Self::Balance
            | Self::Share
            | Self::Ratio
            | Self::Duration
            | Self::Date
            | Self::Score => true,
            Self::Distribution | Self::Survey | Self::Text | Self::Table => false,
        }
    }

    /// Whether figures of periods add up to that of a longer one.
    #[must_use]
    pub fn adds_over_time(self) -> bool {
        matches!(self, Self::Flow | Self::Balance)
    }

    /// Whether the figures of the members of a breakdown add up to that of the whole.
    #[must_use]
    pub fn adds_over_members(self) -> bool {
        matches!(self, Self::Flow | Self::Stock | Self::Balance)
    }
}

/// What is made of a distribution.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Statistic {
    /// gemiddelde
    Mean,
    /// hoogste
    Highest,
    /// laagste
    Lowest,
    /// percentiel, as a share above 0 up to 1: the value of the nearest rank.
    Percentile(Number),
    /// aandeel … : the share of the values that lie in a range.
    Within(StepRange),
    /// verstuurd: how many a survey was sent to.
    Sent,
    /// beantwoord: how many of those answered.
    Answered,
    /// positief: how many of the answers are positive.
    Positive,
}

/// Of which distribution or survey an indicator is made, and how.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MadeOf {
    /// The distribution or survey.
    pub of: Name,
    /// What is made of it.
    pub what: Statistic,
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
    /// The place of each member.
    pub places: BTreeMap<String, usize>,
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
        self.places.get(member).copied()
    }

    /// The place of each member, to look it up by its name.
    #[must_use]
    pub fn places(members: &[Spanned<String>]) -> BTreeMap<String, usize> {
        // Of members of one name, which is reported, the first counts.
        let reversed = members.iter().enumerate().rev();
        reversed.map(|(place, member)| (member.value.clone(), place)).collect()
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
    /// Who is never counted, in words.
    pub excluded: Vec<String>,
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
#[derive(Debug, Clone, PartialEq, Eq)]
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
    /// Its unit; none for a share, a percentage, a mark, a text or a table.
    pub unit: Unit,
    /// Whether it is a percentage that is no share: an index, a growth.
    pub percent: bool,
    /// From where to where its figures lie, where the agreement says so (bereik).
    pub range: Option<Box<(Number, Number)>>,
    /// The scale of whose steps its figures are.
    pub scale: Option<Arc<Breakdown>>,
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
    pub window: Option<Box<Window>>,
    /// Since when it is counted otherwise.
    pub trend_break: Option<Box<TrendBreak>>,
    /// The distribution that it is made of.
    pub statistic: Option<Box<MadeOf>>,
    /// What it stands in for, when that cannot be measured.
    pub proxy: Option<Spanned<String>>,
}

impl Indicator {
    /// Whether figures of this indicator are whole numbers.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        match self.kind {
            Kind::Date | Kind::Score => true,
            Kind::Ratio | Kind::Duration => false,
            Kind::Flow
            | Kind::Stock
            | Kind::Balance
            | Kind::Share
            | Kind::Distribution
            | Kind::Survey
            | Kind::Text
            | Kind::Table => self.unit.counts_whole_things(),
        }
    }

    /// A step of its scale as a number; `None` when there is no such step.
    #[must_use]
    pub fn step(&self, step: &str) -> Option<Number> {
        let place = self.scale.as_ref()?.position(step)?;
        i64::try_from(place).ok()?.checked_add(1).map(Number::from)
    }

    /// Whether figures of this indicator are shown and written as percentages.
    #[must_use]
    pub fn is_share(&self) -> bool {
        self.kind == Kind::Share || self.percent
    }

    /// Whether figures of this indicator may have any sign, as amounts of money and balances may.
    #[must_use]
    pub fn is_amount(&self) -> bool {
        self.unit.is_money() || self.percent || matches!(self.kind, Kind::Balance | Kind::Date)
    }

    /// Whether a part of this indicator never exceeds it.
    #[must_use]
    pub fn bounds_its_parts(&self) -> bool {
        let counts = matches!(self.kind, Kind::Flow | Kind::Stock | Kind::Share);
        counts && !self.is_amount()
    }

    /// Whether its figures are counts, of which a part is never more than the whole.
    #[must_use]
    pub fn adds_up(&self) -> bool {
        matches!(self.kind, Kind::Flow | Kind::Stock) && !self.is_amount()
    }

    /// The least that a figure of this indicator can be; `None` for an amount.
    #[must_use]
    pub fn least(&self) -> Option<Number> {
        match self.range.as_deref() {
            Some((low, _)) => Some(low.clone()),
            None => (!self.is_amount()).then_some(Number::ZERO),
        }
    }

    /// The most that a figure of this indicator can be, where there is such a bound.
    #[must_use]
    pub fn most(&self) -> Option<Number> {
        match self.range.as_deref() {
            Some((_, high)) => Some(high.clone()),
            None => (self.kind == Kind::Share).then_some(Number::ONE),
        }
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

/// At which moments an agreement asks for figures of an indicator.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MomentsAsked {
    /// At some day.
    pub day: bool,
    /// Over these periods.
    pub periods: BTreeSet<Period>,
}

impl MomentsAsked {
    /// The days on which the periods begin that hold a day.
    #[must_use]
    pub fn begins_around(&self, day: Date) -> BTreeSet<Date> {
        let around = self.periods.iter().filter(|period| period.contains(day));
        around.map(|period| period.first()).collect()
    }
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
