//! All that the measurement files say together.
//!
//! For: looking up figures by indicator, moment and member. Not for: how they came together.

use std::collections::BTreeMap;

use crate::measure::file::{
    Done, EarlierVerdict, Explanation, Figure, Judgement, Member, MilestoneKey, SettledReading,
    Stated, ToldConsequence,
};
use crate::measure::given::Given;
use crate::model::Indicator;
use crate::quantity::{Date, Moment};
use crate::source::{Name, SourceId, Span};

/// Which figure is meant. Ordered by indicator (in the order of the agreement), moment (days before
/// periods) and member (the whole first).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct FigureKey {
    /// The place of the indicator in the agreement.
    pub indicator: usize,
    /// When it holds.
    pub moment: Moment,
    /// The breakdown, and the place of the member in it; `None` is the whole.
    pub member: Option<(Name, usize)>,
    /// The same of a second breakdown.
    pub across: Option<(Name, usize)>,
}

impl FigureKey {
    /// The key of a figure.
    #[must_use]
    pub fn of(figure: &Figure) -> Self {
        let place = |member: &Option<Member>| {
            member.as_ref().map(|member| (member.breakdown.name.clone(), member.index))
        };
        Self {
            indicator: figure.indicator.order,
            moment: figure.moment,
            member: place(&figure.member),
            across: place(&figure.across),
        }
    }

    /// The key of an indicator as a whole.
    #[must_use]
    pub fn whole(indicator: &Indicator, moment: Moment) -> Self {
        Self { indicator: indicator.order, moment, member: None, across: None }
    }
}

/// A file that was combined.
#[derive(Debug, Clone)]
pub struct MeasuredFile {
    /// The file.
    pub source: SourceId,
    /// The place that stands for it.
    pub span: Span,
    /// Its reference date.
    pub reference_date: Date,
    /// The label of example figures.
    pub example: Option<String>,
    /// The role of who drew it up.
    pub author: Option<String>,
    /// Its own explanations: a duty to explain at every report looks at each file by itself.
    pub explanations: BTreeMap<Name, Explanation>,
}

/// A provisional figure that a later file replaced by another.
#[derive(Debug, Clone)]
pub struct Revision {
    /// Which figure.
    pub key: FigureKey,
    /// The provisional figure.
    pub before: Figure,
    /// The figure that counts.
    pub after: Figure,
}

/// What all files say together.
#[derive(Debug, Clone)]
pub struct Measurements {
    /// The latest reference date: the day as of which everything is judged.
    pub reference_date: Date,
    /// The figures that decide, in the order of their keys.
    pub figures: BTreeMap<FigureKey, Figure>,
    /// Forecasts, which never decide; for each key that of the latest file.
    pub forecasts: BTreeMap<FigureKey, Figure>,
    /// Provisional figures that were replaced, in the order of the files.
    pub revisions: Vec<Revision>,
    /// Explanations; those of the latest file count.
    pub explanations: BTreeMap<Name, Explanation>,
    /// Stated conditions; those of the latest file count.
    pub conditions: BTreeMap<Name, Stated>,
    /// Consents by subject and party; those of the latest file count.
    pub consents: BTreeMap<(Name, String), Stated>,
    /// Recorded judgements; those of the latest file count.
    pub judgements: BTreeMap<Name, Judgement>,
    /// Milestones that were done.
    pub milestones: BTreeMap<MilestoneKey, Done>,
    /// Readings that were settled on; those of the latest file count.
    pub readings: BTreeMap<Name, SettledReading>,
    /// What is told of consequences; that of the latest file counts.
    pub consequences: BTreeMap<Name, ToldConsequence>,
    /// Verdicts of earlier years; those of the latest file count.
    pub earlier: BTreeMap<(Name, i16), EarlierVerdict>,
    /// The files, earliest reference date first.
    pub files: Vec<MeasuredFile>,
}

impl Measurements {
    /// The figure of an indicator as a whole.
    #[must_use]
    pub fn figure(&self, indicator: &Indicator, moment: Moment) -> Option<&Figure> {
        self.figures.get(&FigureKey::whole(indicator, moment))
    }

    /// All figures of an indicator, members of breakdowns too, in the order of moment and member.
    pub fn figures_of(&self, indicator: &Indicator) -> impl Iterator<Item = &Figure> {
        let order = indicator.order;
        // No day comes before the first of year 1, and days come before periods.
        let first = Date::new(1, 1, 1).map(|day| FigureKey {
            indicator: order,
            moment: Moment::Day(day),
            member: None,
            across: None,
        });
        first
            .into_iter()
            .flat_map(|first| self.figures.range(first..))
            .take_while(move |(key, _)| key.indicator == order)
            .map(|(_, figure)| figure)
    }

    /// The members of a breakdown that were given for an indicator at a moment, in its order.
    pub fn members_of(
        &self,
        indicator: &Indicator,
        moment: Moment,
        breakdown: &Name,
    ) -> impl Iterator<Item = &Figure> {
        let first = FigureKey {
            indicator: indicator.order,
            moment,
            member: Some((breakdown.clone(), 0)),
            across: None,
        };
        let (order, breakdown) = (indicator.order, breakdown.clone());
        self.figures
            .range(first..)
            .take_while(move |(key, _)| {
                key.indicator == order
                    && key.moment == moment
                    && key.member.as_ref().is_some_and(|(name, _)| *name == breakdown)
            })
            .filter(|(key, _)| key.across.is_none())
            .map(|(_, figure)| figure)
    }

    /// The texts and tables that were given.
    pub fn texts(&self) -> impl Iterator<Item = &Figure> {
        self.figures.values().filter(|figure| match figure.given {
            Given::Text(_) | Given::Table { .. } => true,
            Given::Number(_) | Given::ShareOfWhole { .. } | Given::Absent(_) => false,
        })
    }
}
