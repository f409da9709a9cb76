//! The figures of an agreement as a set of completions.
//!
//! For: turning what measurement files tell, and what they leave open, into variables and
//! constraints: parts and wholes, breakdowns, sub-periods, stated shares.
//! Not for: norms; those ask for figures here and become formulas elsewhere.

mod asked;
mod by_indicator;
mod family;
mod given;
mod margins;
mod relations;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::logic::{StatedCondition, Values};
use crate::measure::{Figure, Measurements, Status};
use crate::model::{FigureRef, Indicator, Model, Selection};
use crate::quantity::{Moment, Number};
use crate::side_by_side;
use crate::source::Name;
use crate::verdict::{Budget, Completions, Formula, Linear, Mark, MovedUp, Range, VarId, Variable};

pub(super) use asked::{Asked, Question, Why};
pub(super) use by_indicator::ByIndicator;
pub(super) use given::{Givens, covers};
pub(super) use relations::{Broken, Related};

use super::assessment::{FigureName, Known};
use family::Family;

/// A figure that is not known exactly: what `needs` speaks of.
#[derive(Debug, Clone)]
pub(super) struct OpenFigure {
    pub(super) name: FigureName,
    /// The figure that it is, or that it is the margin of.
    pub(super) about: FigureName,
    pub(super) indicator: Arc<Indicator>,
    /// What becomes known with it.
    pub(super) values: Vec<Linear>,
}

/// All figures that an agreement asks for, as one set of completions. What was added to a copy is not
/// in the other.
#[derive(Debug, Clone, Default)]
pub(super) struct Figures {
    pub(super) space: Completions,
    told: Arc<Told>,
    /// What is rounded down, for each variable that stands for the outcome.
    rounded: BTreeMap<VarId, Linear>,
}

/// What files tell of figures and leave open: it stays as it was built.
#[derive(Debug, Clone, Default)]
struct Told {
    /// For each figure that is asked for, the expression over variables; sorted.
    values: ByIndicator<Vec<(Moment, Selection, Linear)>>,
    /// In the order of the agreement.
    open: Vec<OpenFigure>,
    /// The places of the open figures of each family, under the indicator at the top of it.
    open_of: ByIndicator<Vec<usize>>,
    /// What is known of the consent of each party with each subject.
    consents: BTreeMap<(Name, String), StatedCondition>,
    /// The margins, or standard errors, that norms count in.
    margins: BTreeMap<margins::Key, Linear>,
}

impl Told {
    /// What is told of families whose variables moved up.
    fn move_up(&mut self, moved: MovedUp) {
        self.values.each(|values| {
            values.iter_mut().for_each(|(_, _, value)| moved.apply(value));
        });
        for open in &mut self.open {
            open.values.iter_mut().for_each(|value| moved.apply(value));
        }
    }

    /// Puts open figures in the order of the agreement.
    fn order(&mut self) {
        let order = |open: &OpenFigure| open.indicator.order;
        let by_name = |one: &OpenFigure, two: &OpenFigure| one.name.cmp(&two.name);
        self.open.sort_by(|one, two| order(one).cmp(&order(two)).then_with(|| by_name(one, two)));
        for (place, open) in self.open.iter().enumerate() {
            self.open_of.change(open.indicator.top(), |places| places.push(place));
        }
    }
}

impl Figures {
    /// Builds the set. `without_provisional` leaves provisional figures unknown, of the families that
    /// it marks; others are left out.
    pub(super) fn build(
        model: &Model,
        measurements: &Measurements,
        asked: &Asked,
        without_provisional: Option<&ByIndicator<bool>>,
    ) -> Self {
        let mut figures = Self::unrelated(model, measurements, asked, without_provisional);
        for relation in &model.relations {
            let figures_of = relation.test.figures();
            if figures_of.iter().all(|asked| counts(&asked.indicator, without_provisional)) {
                figures.relate(relation);
            }
        }
        figures.add_consents(model, measurements);
        figures.add_margins(model, measurements, without_provisional.is_some());
        figures.told_mut().order();
        figures
    }

    /// What is told, to add to it. INVARIANT: while the set is built nobody else has it.
    fn told_mut(&mut self) -> &mut Told {
        Arc::make_mut(&mut self.told)
    }

    /// A figure that is not known exactly.
    fn add_open(&mut self, open: OpenFigure) {
        self.told_mut().open.push(open);
    }

    /// The figures of all families, without what the agreement says of them together.
    fn unrelated(
        model: &Model,
        measurements: &Measurements,
        asked: &Asked,
        without_provisional: Option<&ByIndicator<bool>>,
    ) -> Self {
        let families = families(model, measurements, asked, without_provisional);
        let shares = side_by_side::shares(&families, |share| {
            let mut figures = Self::default();
            share.iter().for_each(|family| family.add_to(&mut figures));
            figures
        });
        let all = shares.into_iter().reduce(|mut all, share| {
            all.absorb(share);
            all
        });
        all.unwrap_or_default()
    }

    /// Takes over the figures of other families. The set is the same as if they were added to it.
    fn absorb(&mut self, other: Self) {
        let Self { space, told, rounded } = other;
        let moved = self.space.absorb(space);
        let mut told = Arc::unwrap_or_clone(told);
        told.move_up(moved);
        let own = self.told_mut();
        own.values.take_over(told.values, |values| !values.is_empty());
        own.open.extend(told.open);
        self.rounded.extend(rounded.into_iter().map(|(id, mut value)| {
            moved.apply(&mut value);
            (moved.id(id), value)
        }));
    }

    /// The families whose figures contradict each other, each with the figures that were given.
    pub(super) fn contradictions<'a>(
        model: &Model,
        measurements: &'a Measurements,
        asked: &Asked,
    ) -> Vec<Vec<&'a Figure>> {
        let mut found = Vec::new();
        for family in families(model, measurements, asked, None) {
            let mut alone = Self::default();
            family.add_to(&mut alone);
            if alone.space.is_consistent(&Budget::default()) == crate::verdict::Answer::No {
                found.push(family.given);
            }
        }
        found
    }

    /// A consent that nobody stated is an unknown, and never "no".
    fn add_consents(&mut self, model: &Model, measurements: &Measurements) {
        for (subject, asked) in &model.consents {
            for party in &asked.parties {
                let key = (subject.clone(), party.clone());
                let answer = match measurements.consents.get(&key) {
                    Some(stated) => StatedCondition::Known(stated.value),
                    None => StatedCondition::Open(self.free_choice()),
                };
                self.told_mut().consents.insert(key, answer);
            }
        }
    }

    /// What is known of the consent of a party.
    pub(super) fn consent_of(&self, subject: &Name, party: &str) -> Option<StatedCondition> {
        self.told.consents.get(&(subject.clone(), party.to_owned())).copied()
    }

    /// The open figures of some families, in the order of the agreement.
    pub(super) fn open_of<'s>(
        &'s self,
        families: &[&Indicator],
    ) -> impl Iterator<Item = &'s OpenFigure> {
        let of = families.iter().filter_map(|top| self.told.open_of.of(top));
        let places: BTreeSet<usize> = of.flatten().copied().collect();
        places.into_iter().filter_map(|place| self.told.open.get(place))
    }

    /// How many open figures there are of some families, seen one by one.
    pub(super) fn count_open_of(&self, families: &[&Indicator]) -> usize {
        families.iter().filter_map(|top| self.told.open_of.of(top)).map(Vec::len).sum()
    }

    /// All open figures, in the order of the agreement.
    pub(super) fn all_open(&self) -> &[OpenFigure] {
        &self.told.open
    }

    /// The expression for a figure.
    pub(super) fn value_of(&self, figure: &FigureRef) -> Option<&Linear> {
        self.value_at(&figure.indicator, &figure.selection, figure.moment?)
    }

    /// The expression for an indicator as a whole at a moment.
    pub(super) fn at(&self, indicator: &Indicator, moment: Moment) -> Option<&Linear> {
        self.value_at(indicator, &Selection::default(), moment)
    }

    fn value_at(
        &self,
        indicator: &Indicator,
        selection: &Selection,
        moment: Moment,
    ) -> Option<&Linear> {
        let values = self.told.values.of(indicator)?;
        let place = values.binary_search_by(|(at, of, _)| (at, of).cmp(&(&moment, selection)));
        values.get(place.ok()?).map(|(_, _, value)| value)
    }

    fn set(&mut self, indicator: &Indicator, selection: Selection, moment: Moment, value: Linear) {
        self.told_mut().values.change(indicator, |values| {
            match values.binary_search_by(|(at, of, _)| (at, of).cmp(&(&moment, &selection))) {
                Ok(place) => {
                    if let Some(known) = values.get_mut(place) {
                        known.2 = value;
                    }
                }
                Err(place) => values.insert(place, (moment, selection, value)),
            }
        });
    }

    /// Takes away all that was added to the set since.
    pub(super) fn undo_to(&mut self, mark: Mark) {
        self.space.undo_to(mark);
        let space = &self.space;
        self.rounded.retain(|id, _| space.variable(*id).is_some());
    }

    /// What a variable is the rounded value of.
    pub(super) fn rounded(&self, variable: VarId) -> Option<&Linear> {
        self.rounded.get(&variable)
    }

    /// What is known of an expression.
    pub(super) fn known(&self, linear: &Linear) -> Known {
        if let Some(value) = linear.is_constant() {
            return Known::Exact(value.clone());
        }
        self.known_where(linear, &Formula::True)
    }

    /// What is known of an expression where a formula holds.
    pub(super) fn known_where(&self, linear: &Linear, guard: &Formula) -> Known {
        match self.space.range(linear, guard, &Budget::default()) {
            Range::Between { low: Some(low), high: Some(high) } if low.value == high.value => {
                Known::Exact(low.value)
            }
            Range::Between { low, high } => Known::Between {
                low: low.map(|edge| edge.value),
                high: high.map(|edge| edge.value),
            },
            Range::Infeasible | Range::NotWorkedOut => Known::Between { low: None, high: None },
        }
    }
}

impl Values for Figures {
    fn affords(&self, steps: usize) -> bool {
        self.space.affords(steps)
    }

    fn value(&mut self, figure: &FigureRef) -> Option<Linear> {
        self.value_of(figure).cloned()
    }

    fn known(&mut self, figure: &FigureRef) -> Option<Number> {
        self.value_of(figure)?.is_constant().cloned()
    }

    fn consent(&mut self, subject: &Name, party: &str) -> StatedCondition {
        // INVARIANT: every consent that is asked was foreseen when the set was built.
        let known = self.consent_of(subject, party);
        known.unwrap_or_else(|| StatedCondition::Open(self.free_choice()))
    }

    fn free_choice(&mut self) -> VarId {
        self.space.add_variable(Variable {
            whole: true,
            low: Some(Number::ZERO),
            high: Some(Number::ONE),
        })
    }

    fn margin(&mut self, figure: &FigureRef, standard_error: bool) -> Linear {
        if let Some(known) = self.margin_of(figure, standard_error) {
            return known.clone();
        }
        // INVARIANT: every margin that is counted in was foreseen when the set was built.
        Linear::var(self.space.add_variable(margins::unknown()))
    }

    fn ends(&self, value: &Linear) -> (Option<Number>, Option<Number>) {
        match self.known(value) {
            Known::Exact(value) => (Some(value.clone()), Some(value)),
            Known::Between { low, high } => (low, high),
        }
    }

    fn floor(&mut self, value: &Linear) -> VarId {
        let floor = self.space.add_floor(value);
        self.rounded.insert(floor, value.clone());
        floor
    }
}

/// Indicators that are parts of one another, with what was given and asked of them: by the name of
/// the one at the top.
fn families<'a>(
    model: &Model,
    measurements: &'a Measurements,
    asked: &Asked,
    without_provisional: Option<&ByIndicator<bool>>,
) -> Vec<Family<'a>> {
    let mut families: ByIndicator<Family<'a>> = ByIndicator::default();
    let numbers = model.indicators.values().filter(|indicator| indicator.kind.is_number());
    for indicator in numbers.filter(|indicator| counts(indicator, without_provisional)) {
        families.change(indicator.top(), |family| family.indicators.push(Arc::clone(indicator)));
    }
    for question in asked.iter().filter(|question| counts(&question.indicator, without_provisional))
    {
        families.change(question.indicator.top(), |family| family.asked.push(question.clone()));
    }
    for figure in measurements.figures.values() {
        let provisional = without_provisional.is_some() && figure.status == Status::Provisional;
        if !provisional && figure.unreliable.is_none() {
            families.change(figure.indicator.top(), |family| family.given.push(figure));
        }
    }
    let tops = model.indicators.values().filter(|indicator| indicator.part_of.is_none());
    let mut ordered = Vec::new();
    for top in tops {
        families.change(top, |family| ordered.push(std::mem::take(family)));
    }
    let is_looked_at = |family: &Family<'_>| !family.asked.is_empty() || !family.given.is_empty();
    ordered.retain(|family| !family.indicators.is_empty() && is_looked_at(family));
    ordered.iter_mut().for_each(|family| asked::once(&mut family.asked));
    ordered
}

/// Whether the figures of an indicator are among those that a set is made of.
fn counts(indicator: &Indicator, only: Option<&ByIndicator<bool>>) -> bool {
    only.is_none_or(|only| only.of(indicator.top()).is_some_and(|own| *own))
}
