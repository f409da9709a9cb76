//! Indicators that are parts of one another: their variables and what ties them together.
//!
//! Not for: norms, or figures of other families.

mod relations;
mod stretches;
mod values;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::{Figures, OpenFigure, Why};
use crate::eval::assessment::FigureName;
use crate::measure::{Figure, Given, Range};
use crate::model::Indicator;
use crate::quantity::{Moment, Number};
use crate::source::Name;
use crate::verdict::{Linear, VarId};

use stretches::Stretches;
use values::value_of;

/// A family of indicators, with what was given and asked of them.
#[derive(Debug, Default)]
pub(super) struct Family<'a> {
    pub(super) indicators: Vec<Arc<Indicator>>,
    pub(super) asked: Vec<(Name, Moment, Why)>,
    pub(super) given: Vec<&'a Figure>,
}

/// An indicator as a whole, or a member of one of its breakdowns.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Cell {
    indicator: Name,
    /// The breakdown and the member.
    member: Option<(Name, String)>,
}

impl Cell {
    fn whole(indicator: &Name) -> Self {
        Self { indicator: indicator.clone(), member: None }
    }

    fn member(indicator: &Name, breakdown: &Name, member: &str) -> Self {
        let member = Some((breakdown.clone(), member.to_owned()));
        Self { indicator: indicator.clone(), member }
    }

    /// What a figure is about.
    fn of(figure: &Figure) -> Self {
        let member = figure.member.as_ref();
        let member = member.map(|member| (member.breakdown.name.clone(), member.name.clone()));
        Self { indicator: figure.indicator.name.clone(), member }
    }
}

/// The values of one family while it is built.
struct Building<'f, 'a> {
    family: &'f Family<'a>,
    by_name: BTreeMap<Name, Arc<Indicator>>,
    stretches: Stretches,
    /// The numbers that were given.
    ranges: BTreeMap<(Cell, Moment), &'a Range>,
    values: BTreeMap<(Cell, Moment), Linear>,
    /// The variables of each indicator in each stretch, those of its members included.
    variables: BTreeMap<(Name, Moment), Vec<VarId>>,
}

impl Family<'_> {
    /// Adds the variables and constraints of this family to a set.
    pub(super) fn add_to(&self, figures: &mut Figures) {
        let mut building = Building::new(self);
        for indicator in &self.indicators {
            for stretch in building.stretches.all.clone() {
                building.add(Cell::whole(&indicator.name), indicator, stretch, figures);
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
        let asked = family.asked.iter().map(|(_, moment, _)| *moment);
        let moments = asked.chain(family.given.iter().map(|figure| figure.moment)).collect();
        let adds = family.indicators.first().is_some_and(|first| first.kind.adds_over_time());
        let named = |indicator: &Arc<Indicator>| (indicator.name.clone(), Arc::clone(indicator));
        let ranges = family.given.iter().filter_map(|figure| match &figure.given {
            Given::Number(range) => Some(((Cell::of(figure), figure.moment), range)),
            Given::ShareOfWhole { .. }
            | Given::Absent(_)
            | Given::Text(_)
            | Given::Table { .. } => None,
        });
        Self {
            family,
            by_name: family.indicators.iter().map(named).collect(),
            stretches: Stretches::new(moments, adds),
            ranges: ranges.collect(),
            values: BTreeMap::new(),
            variables: BTreeMap::new(),
        }
    }

    /// The value of a cell in one stretch: given, or a variable.
    fn add(&mut self, cell: Cell, indicator: &Indicator, stretch: Moment, figures: &mut Figures) {
        let key = (cell, stretch);
        let (value, variable) = value_of(indicator, self.ranges.get(&key).copied(), figures);
        if let Some(variable) = variable {
            let owner = (key.0.indicator.clone(), stretch);
            self.variables.entry(owner).or_default().push(variable);
        }
        self.values.insert(key, value);
    }

    /// The members of breakdowns, in the stretches for which some member was given.
    fn members(&mut self, figures: &mut Figures) {
        for ((name, breakdown), table) in self.tables() {
            for stretch in table.stretches {
                for member in &table.breakdown.members {
                    let cell = Cell::member(&name, &breakdown, &member.value);
                    self.add(cell, &table.indicator, stretch, figures);
                }
            }
        }
    }

    /// The sum over the stretches of a moment; `None` when some of it has no value.
    fn sum(&self, cell: &Cell, moment: Moment) -> Option<Linear> {
        let mut sum = Linear::constant(Number::ZERO);
        for stretch in self.stretches.of(moment) {
            sum = sum.add(self.values.get(&(cell.clone(), stretch))?);
        }
        Some(sum)
    }

    /// What an indicator comes to at a moment: as given, else the sum of its stretches.
    fn total(&self, name: &Name, moment: Moment) -> Option<Linear> {
        let cell = Cell::whole(name);
        let sum = self.sum(&cell, moment)?;
        let given = self.ranges.get(&(cell, moment)).and_then(|range| range.exact());
        Some(given.map_or(sum, |exact| Linear::constant(exact.clone())))
    }

    fn publish(self, figures: &mut Figures) {
        // Parts and wholes of what is asked for come along: they bound it.
        let moments: BTreeSet<Moment> =
            self.family.asked.iter().map(|(_, moment, _)| *moment).collect();
        for (name, moment) in
            moments.iter().flat_map(|moment| self.by_name.keys().map(move |name| (name, *moment)))
        {
            if let Some(total) = self.total(name, moment) {
                figures.set(name, moment, total);
            }
        }
        let Some(top) = self.family.indicators.first().map(|first| first.top().name.clone()) else {
            return;
        };
        let mut claimed: BTreeSet<VarId> = BTreeSet::new();
        // A share that was stated without counts is one figure, with its whole.
        for figure in &self.family.given {
            if let (Given::ShareOfWhole { .. }, Some(whole)) =
                (&figure.given, &figure.indicator.part_of)
            {
                let names = [&figure.indicator.name, &whole.name];
                self.open_figure(&names, figure.moment, &top, &mut claimed, figures);
            }
        }
        for (name, moment, why) in &self.family.asked {
            if *why == Why::Decides {
                self.open_figure(&[name], *moment, &top, &mut claimed, figures);
            }
        }
        for (name, moment) in self.variables.keys() {
            self.open_figure(&[name], *moment, &top, &mut claimed, figures);
        }
    }

    /// Puts down the variables of a figure that belong to no earlier one; the first name is that of
    /// the figure.
    fn open_figure(
        &self,
        names: &[&Name],
        moment: Moment,
        top: &Name,
        claimed: &mut BTreeSet<VarId>,
        figures: &mut Figures,
    ) {
        let mut variables = Vec::new();
        for name in names {
            for stretch in self.stretches.of(moment) {
                let found = self.variables.get(&((*name).clone(), stretch));
                variables.extend(found.into_iter().flatten().copied());
            }
        }
        let Some(name) =
            names.first().filter(|_| variables.iter().any(|variable| !claimed.contains(variable)))
        else {
            return;
        };
        claimed.extend(variables.iter().copied());
        figures.open.push(OpenFigure {
            name: FigureName { name: name.to_string(), moment: Some(moment) },
            order: self.by_name.get(*name).map_or(0, |indicator| indicator.order),
            family: top.clone(),
            variables,
        });
    }
}
