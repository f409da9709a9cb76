//! What one measurement file says.
//!
//! For: plain data with places. Not for: how several files come together; `combine` does that.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::given::Given;
use crate::model::{Breakdown, Coordinates, Indicator, Selection};
use crate::quantity::{Date, Moment, Number, Period};
use crate::source::{Name, SourceId, Span};
use crate::syntax::OutcomeText;

/// A measurement file that was read. What could not be read is left out and was reported.
#[derive(Debug, Clone)]
pub struct Measurement {
    /// The file.
    pub source: SourceId,
    /// The place that stands for the file: that of the reference date, or the heading of an example.
    pub span: Span,
    /// The day as of which the figures hold (peildatum).
    pub reference_date: Date,
    /// Where that is written.
    pub reference_span: Span,
    /// The label of a file with example figures (voorbeeld).
    pub example: Option<String>,
    /// The role of who drew it up (opsteller).
    pub author: Option<String>,
    /// The figures, in the order of the file.
    pub figures: Vec<Figure>,
    /// Conditions that the file states (voorwaarden).
    pub conditions: BTreeMap<Name, Stated>,
    /// Consents, by what is consented to and the party (instemmingen).
    pub consents: BTreeMap<(Name, String), Stated>,
    /// Explanations, by the item that they explain (toelichtingen).
    pub explanations: BTreeMap<Name, Explanation>,
    /// Judgements, by the item that was judged (oordelen).
    pub judgements: BTreeMap<Name, Judgement>,
    /// Readings that were settled on, by result (lezingen).
    pub readings: BTreeMap<Name, SettledReading>,
    /// What is told of consequences (gevolgen).
    pub consequences: BTreeMap<Name, ToldConsequence>,
    /// Verdicts of earlier years, by result and year (eerdere-oordelen).
    pub earlier: BTreeMap<(Name, i16), EarlierVerdict>,
    /// Milestones that were done (mijlpalen), each with the period where it comes back.
    pub milestones: BTreeMap<MilestoneKey, Done>,
}

/// A reading that the parties settled on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SettledReading {
    /// Its name.
    pub reading: Name,
    /// The role of who settled it.
    pub role: Option<String>,
    /// When.
    pub date: Option<Date>,
    /// The place.
    pub span: Span,
}

/// What a measurement file tells of a consequence.
#[derive(Debug, Clone)]
pub struct ToldConsequence {
    /// What a role filled in.
    pub filled_in: Option<FilledIn>,
    /// Since when the consequence follows (sinds).
    pub since: Option<Date>,
    /// Its place.
    pub span: Span,
}

/// The amount of a consequence that a role filled in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FilledIn {
    /// The amount.
    pub amount: Number,
    /// The role.
    pub role: String,
    /// The day.
    pub date: Date,
    /// The reason given.
    pub reason: Option<String>,
}

/// The verdict of a result in an earlier year.
#[derive(Debug, Clone)]
pub struct EarlierVerdict {
    /// The verdict: one that figures give.
    pub verdict: OutcomeText,
    /// Its place.
    pub span: Span,
}

/// A milestone, and the time that it comes back.
pub type MilestoneKey = (Name, Option<Period>);

/// That a milestone was done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Done {
    /// When.
    pub when: When,
    /// The place.
    pub span: Span,
}

/// When something was done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum When {
    /// On one of these days.
    Within(Period),
    /// Not, for this reason.
    Absent(String),
}

/// How far the truth may lie from an estimate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Margin {
    /// How far, in the unit of the figure; never below nought.
    pub value: Number,
    /// Whether it is the standard error (standaardfout); else the margin itself (marge).
    pub standard_error: bool,
    /// Its place.
    pub span: Span,
}

/// A figure: an indicator at a moment, as a whole or for a member of a breakdown.
#[derive(Debug, Clone)]
pub struct Figure {
    /// What is measured.
    pub indicator: Arc<Indicator>,
    /// The name of the entry of `[indicatoren]` that it stands in: that of its indicator, or, for a
    /// `waarvan`, that of the whole.
    pub entry: Name,
    /// When it holds.
    pub moment: Moment,
    /// The member of a breakdown; `None` is the whole.
    pub member: Option<Member>,
    /// The member of a second breakdown, in a table of two; by name it comes after the first.
    pub across: Option<Member>,
    /// What is given.
    pub given: Given,
    /// Whether it may still change.
    pub status: Status,
    /// Why it says nothing, where it was declared unreliable (onbetrouwbaar): it counts as unknown.
    pub unreliable: Option<String>,
    /// How far the truth may lie from it, of an estimate.
    pub margin: Option<Margin>,
    /// The explanation beside it (toelichting).
    pub note: Option<String>,
    /// Where it comes from (bron).
    pub origin: Option<String>,
    /// When it was delivered (geleverd).
    pub delivered: Option<Date>,
    /// The reference date of the first file that gave it: a later file may repeat or revise it.
    pub first_given: Date,
    /// The place of the value.
    pub span: Span,
    /// The place of the key nearest to it.
    pub key_span: Span,
}

impl Figure {
    /// As a reader knows it: "`uitgestroomd`", with the member where there is one.
    #[must_use]
    pub fn label(&self) -> String {
        match self.cell() {
            Some(cell) => format!("{} ({cell})", self.indicator.name),
            None => self.indicator.name.to_string(),
        }
    }

    /// The cell of a breakdown that it is of, as a reader knows it.
    #[must_use]
    pub fn cell(&self) -> Option<String> {
        let along = self.coordinates().into_iter().map(|(name, place)| (name, vec![place]));
        Selection::of(along.collect()).label(&self.indicator)
    }

    /// The cell of a breakdown that it is of; the whole has no coordinates.
    #[must_use]
    pub fn coordinates(&self) -> Coordinates {
        let members = self.member.iter().chain(&self.across);
        members.map(|member| (member.breakdown.name.clone(), member.index)).collect()
    }
}

/// A member of a breakdown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// The breakdown.
    pub breakdown: Arc<Breakdown>,
    /// The place of the member among those of the breakdown, from 0.
    pub index: usize,
    /// Its name.
    pub name: String,
}

/// Whether a figure may still change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Status {
    /// definitief, also where nothing is said.
    Final,
    /// voorlopig
    Provisional,
    /// verwacht: a forecast, which never decides.
    Expected,
}

impl Status {
    /// Every status.
    pub const ALL: [Self; 3] = [Self::Final, Self::Provisional, Self::Expected];

    /// The word of the file.
    #[must_use]
    pub fn dutch(self) -> &'static str {
        match self {
            Self::Final => "definitief",
            Self::Provisional => "voorlopig",
            Self::Expected => "verwacht",
        }
    }

    /// The status that a word names.
    #[must_use]
    pub fn from_dutch(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.dutch() == word)
    }
}

/// An explanation of an item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Explanation {
    /// What it says.
    pub text: String,
    /// When it was delivered (geleverd).
    pub delivered: Option<Date>,
    /// The place of the text.
    pub span: Span,
}

/// A condition or consent that the file states.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stated {
    /// Whether it holds.
    pub value: bool,
    /// Where that is written.
    pub span: Span,
}

/// What somebody judged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Judged {
    /// behaald
    Met,
    /// tussen bodem en streef
    Between,
    /// niet behaald
    NotMet,
}

impl Judged {
    /// Every judgement.
    pub const ALL: [Self; 3] = [Self::Met, Self::Between, Self::NotMet];

    /// The words of the file.
    #[must_use]
    pub fn dutch(self) -> &'static str {
        match self {
            Self::Met => "behaald",
            Self::Between => "tussen bodem en streef",
            Self::NotMet => "niet behaald",
        }
    }

    /// The judgement that words name.
    #[must_use]
    pub fn from_dutch(words: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|judged| judged.dutch() == words)
    }
}

/// A judgement that somebody recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judgement {
    /// What was judged.
    pub outcome: Judged,
    /// The role of who judged.
    pub role: String,
    /// When.
    pub date: Date,
    /// Why.
    pub reason: String,
    /// The place.
    pub span: Span,
}
