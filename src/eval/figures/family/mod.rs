//! Indicators that are parts of one another: their variables and what ties them together.
//!
//! Not for: norms, or figures of other families.

mod open;
mod relations;
mod stretches;
mod tables;
mod values;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::{Figures, Question};
use crate::measure::{Figure, Given, Range};
use crate::model::{Coordinates, Indicator, Selection};
use crate::quantity::Moment;
use crate::verdict::Linear;

use stretches::Stretches;
use values::value_of;

/// A family of indicators, with what was given and asked of them.
#[derive(Debug, Default)]
pub(super) struct Family<'a> {
    pub(super) indicators: Vec<Arc<Indicator>>,
    pub(super) asked: Vec<Question>,
    pub(super) given: Vec<&'a Figure>,
}

/// An indicator as a whole, or a cell of its breakdowns.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Cell {
    /// The place of the indicator in the agreement.
    indicator: usize,
    /// The whole has no coordinates.
    at: Coordinates,
}

impl Cell {
    fn whole(indicator: &Indicator) -> Self {
        Self::at(indicator, Coordinates::new())
    }

    fn at(indicator: &Indicator, at: Coordinates) -> Self {
        Self { indicator: indicator.order, at }
    }

    /// What a figure is about.
    fn of(figure: &Figure) -> Self {
        Self::at(&figure.indicator, figure.coordinates())
    }
}

/// The values of one family while it is built.
struct Building<'f, 'a> {
    family: &'f Family<'a>,
    /// By their place in the agreement.
    indicators: BTreeMap<usize, &'f Arc<Indicator>>,
    stretches: Stretches,
    /// The numbers that were given.
    ranges: BTreeMap<(Cell, Moment), &'a Range>,
    values: BTreeMap<(Cell, Moment), Linear>,
}

impl Family<'_> {
    /// Adds the variables and constraints of this family to a set.
    pub(super) fn add_to(&self, figures: &mut Figures) {
        let mut building = Building::new(self);
        for indicator in &self.indicators {
            for stretch in building.stretches.all.clone() {
                building.add(Cell::whole(indicator), indicator, stretch, figures);
            }
        }
        building.members(figures);
        building.spanning(figures);
        building.breakdowns(figures);
        building.shares_of_wholes(figures);
        building.parts(figures);
        building.publish(figures);
    }
}

impl<'f, 'a> Building<'f, 'a> {
    fn new(family: &'f Family<'a>) -> Self {
        let asked = family.asked.iter().map(|question| question.moment);
        let moments = asked.chain(family.given.iter().map(|figure| figure.moment)).collect();
        let adds = family.indicators.first().is_some_and(|first| first.kind.adds_over_time());
        let ranges = family.given.iter().filter_map(|figure| match &figure.given {
            Given::Number(range) => Some(((Cell::of(figure), figure.moment), range)),
            Given::ShareOfWhole { .. }
            | Given::Absent(_)
            | Given::Text(_)
            | Given::Table { .. } => None,
        });
        Self {
            family,
            indicators: family.indicators.iter().map(|own| (own.order, own)).collect(),
            stretches: Stretches::new(moments, adds),
            ranges: ranges.collect(),
            values: BTreeMap::new(),
        }
    }

    /// The value of a cell in one stretch: given, or a variable.
    fn add(&mut self, cell: Cell, indicator: &Indicator, stretch: Moment, figures: &mut Figures) {
        let key = (cell, stretch);
        let value = value_of(indicator, self.ranges.get(&key).copied(), figures);
        self.values.insert(key, value);
    }

    /// The cells of breakdowns, in the stretches for which one was given or asked for.
    fn members(&mut self, figures: &mut Figures) {
        for table in self.tables().into_values() {
            for stretch in &table.stretches {
                for at in table.cells() {
                    let cell = Cell::at(&table.indicator, at);
                    if !self.values.contains_key(&(cell.clone(), *stretch)) {
                        self.add(cell, &table.indicator, *stretch, figures);
                    }
                }
            }
        }
    }

    /// The sum over the stretches of a moment; `None` when some of it has no value.
    fn sum(&self, cell: &Cell, moment: Moment) -> Option<Linear> {
        let stretches = self.stretches.of(moment);
        let values = stretches.map(|stretch| self.values.get(&(cell.clone(), stretch)));
        Some(Linear::sum(values.collect::<Option<Vec<_>>>()?))
    }

    /// What an indicator, or a cell of it, comes to at a moment: as given, else the sum of its
    /// stretches.
    fn total(&self, cell: Cell, moment: Moment) -> Option<Linear> {
        let sum = self.sum(&cell, moment)?;
        let given = self.ranges.get(&(cell, moment)).and_then(|range| range.exact());
        Some(given.map_or(sum, |exact| Linear::constant(exact.clone())))
    }

    /// What the chosen members come to together.
    fn selected(
        &self,
        indicator: &Indicator,
        selection: &Selection,
        moment: Moment,
    ) -> Option<Linear> {
        let cells = selection.cells().into_iter();
        let totals = cells.map(|at| self.total(Cell::at(indicator, at), moment));
        Some(Linear::sum(&totals.collect::<Option<Vec<_>>>()?))
    }

    fn publish(self, figures: &mut Figures) {
        // Parts and wholes of what is asked for come along: they bound it.
        let moments: BTreeSet<Moment> =
            self.family.asked.iter().map(|question| question.moment).collect();
        for moment in moments {
            for indicator in &self.family.indicators {
                if let Some(total) = self.total(Cell::whole(indicator), moment) {
                    figures.set(indicator, Selection::default(), moment, total);
                }
            }
        }
        for Question { indicator, selection, moment, .. } in &self.family.asked {
            if !selection.is_whole()
                && let Some(sum) = self.selected(indicator, selection, *moment)
            {
                figures.set(indicator, selection.clone(), *moment, sum);
            }
        }
        self.open_figures(figures);
    }
}
