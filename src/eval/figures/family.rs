//! Indicators that are parts of one another: their variables and what ties them together.
//!
//! Time is cut into the stretches between the days at which some figure begins or ends, so that a
//! sum over any period is a sum over stretches. Stocks and shares have no sums over time: each
//! moment stands by itself.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::{Figures, OpenFigure, Why};
use crate::eval::assessment::FigureName;
use crate::measure::{Figure, Given, Range};
use crate::model::{Breakdown, Indicator, Kind};
use crate::quantity::{Date, Moment, Number, Period};
use crate::source::Name;
use crate::verdict::{Constraint, Linear, VarId, Variable};

/// A family of indicators, with what was given and asked of them.
#[derive(Debug, Default)]
pub(super) struct Family<'a> {
    pub(super) indicators: Vec<Arc<Indicator>>,
    pub(super) asked: Vec<(Name, Moment, Why)>,
    pub(super) given: Vec<&'a Figure>,
}

/// A breakdown of a figure, with the members that were given.
type Split<'a> = (Arc<Breakdown>, Vec<&'a Figure>);

/// The values of one family while it is built.
struct Building<'f, 'a> {
    family: &'f Family<'a>,
    /// The moments that stand by themselves: days, and stretches between cuts.
    stretches: Vec<Moment>,
    values: BTreeMap<(Name, Moment), Linear>,
    /// The variables of each indicator in each stretch.
    variables: BTreeMap<(Name, Moment), Vec<VarId>>,
}

impl Family<'_> {
    /// Adds the variables and constraints of this family to a set.
    pub(super) fn add_to(&self, figures: &mut Figures) {
        let mut building = Building {
            family: self,
            stretches: self.stretches(),
            values: BTreeMap::new(),
            variables: BTreeMap::new(),
        };
        for indicator in &self.indicators {
            for stretch in building.stretches.clone() {
                building.stretch(indicator, stretch, figures);
            }
        }
        building.spanning(figures);
        building.breakdowns(figures);
        building.shares_of_wholes(figures);
        building.parts(figures);
        building.publish(figures);
    }

    fn stretches(&self) -> Vec<Moment> {
        let moments: BTreeSet<Moment> = self
            .asked
            .iter()
            .map(|(_, moment, _)| *moment)
            .chain(self.given.iter().map(|figure| figure.moment))
            .collect();
        let additive = self.indicators.first().is_some_and(|first| first.kind == Kind::Flow);
        if !additive {
            return moments.into_iter().collect();
        }
        let periods: Vec<Period> = moments
            .into_iter()
            .filter_map(|moment| match moment {
                Moment::Period(period) => Some(period),
                Moment::Day(_) => None,
            })
            .collect();
        stretches_of(&periods)
    }
}

/// The stretches between the begins and ends of periods that belong to at least one of them.
fn stretches_of(periods: &[Period]) -> Vec<Moment> {
    let mut cuts: BTreeSet<Date> = BTreeSet::new();
    for period in periods {
        cuts.insert(period.first());
        cuts.extend(period.last().plus_days(1));
    }
    let cuts: Vec<Date> = cuts.into_iter().collect();
    let pairs = cuts.iter().zip(cuts.iter().skip(1));
    pairs
        .filter_map(|(first, next)| Period::new(*first, next.plus_days(-1)?))
        .filter(|stretch| periods.iter().any(|period| period.covers(*stretch)))
        .map(Moment::Period)
        .collect()
}

/// Whether a stretch belongs to a moment.
fn within(stretch: Moment, moment: Moment) -> bool {
    match (stretch, moment) {
        (Moment::Period(stretch), Moment::Period(period)) => period.covers(stretch),
        _ => stretch == moment,
    }
}

impl Building<'_, '_> {
    /// The value of an indicator in one stretch: given, or a variable.
    fn stretch(&mut self, indicator: &Arc<Indicator>, stretch: Moment, figures: &mut Figures) {
        let given = self
            .family
            .given
            .iter()
            .find(|figure| is_whole_of(figure, indicator) && figure.moment == stretch);
        let range = given.and_then(|figure| match &figure.given {
            Given::Number(range) => Some(range),
            Given::ShareOfWhole { .. }
            | Given::Absent(_)
            | Given::Text(_)
            | Given::Table { .. } => None,
        });
        let (value, variable) = value_of(indicator, range, figures);
        let key = (indicator.name.clone(), stretch);
        if let Some(variable) = variable {
            self.variables.entry(key.clone()).or_default().push(variable);
        }
        self.values.insert(key, value);
    }

    /// The sum over the stretches of a moment.
    fn sum(&self, name: &Name, moment: Moment) -> Linear {
        let mut sum = Linear::constant(Number::ZERO);
        for stretch in self.stretches.iter().filter(|stretch| within(**stretch, moment)) {
            if let Some(value) = self.values.get(&(name.clone(), *stretch)) {
                sum = sum.add(value);
            }
        }
        sum
    }

    /// Figures over several stretches bound their sum.
    fn spanning(&self, figures: &mut Figures) {
        for figure in &self.family.given {
            if figure.member.is_some() || self.stretches.contains(&figure.moment) {
                continue;
            }
            if let Given::Number(range) = &figure.given {
                let sum = self.sum(&figure.indicator.name, figure.moment);
                bound(&sum, range, figures);
            }
        }
    }

    fn breakdowns(&mut self, figures: &mut Figures) {
        let mut tables: BTreeMap<(Name, Moment, Name), Split<'_>> = BTreeMap::new();
        for figure in &self.family.given {
            if let Some(member) = &figure.member {
                let key =
                    (figure.indicator.name.clone(), figure.moment, member.breakdown.name.clone());
                let table = tables
                    .entry(key)
                    .or_insert_with(|| (Arc::clone(&member.breakdown), Vec::new()));
                table.1.push(figure);
            }
        }
        for ((name, moment, _), (breakdown, given)) in tables {
            self.breakdown(&name, moment, &breakdown, &given, figures);
        }
    }

    fn breakdown(
        &mut self,
        name: &Name,
        moment: Moment,
        breakdown: &Breakdown,
        given: &[&Figure],
        figures: &mut Figures,
    ) {
        let Some(indicator) = given.first().map(|figure| Arc::clone(&figure.indicator)) else {
            return;
        };
        let whole = self.sum(name, moment);
        let mut sum = Linear::constant(Number::ZERO);
        for member in &breakdown.members {
            let range = given.iter().find_map(|figure| match (&figure.member, &figure.given) {
                (Some(found), Given::Number(range)) if found.name == member.value => Some(range),
                _ => None,
            });
            let (value, variable) = value_of(&indicator, range, figures);
            if let Some(variable) = variable {
                self.variables.entry((name.clone(), moment)).or_default().push(variable);
            }
            if breakdown.overlapping || !breakdown.complete {
                figures.space.constrain(Constraint::at_least_zero(whole.sub(&value)));
            }
            sum = sum.add(&value);
        }
        let constraint = match (breakdown.complete, breakdown.overlapping) {
            (true, false) => Constraint::zero(whole.sub(&sum)),
            (true, true) => Constraint::at_least_zero(sum.sub(&whole)),
            (false, false) => Constraint::at_least_zero(whole.sub(&sum)),
            (false, true) => return,
        };
        self.settle(name, moment, &constraint, &sum);
        figures.space.constrain(constraint);
    }

    /// A total that nobody gave is the sum of its members, where those are all known.
    fn settle(&mut self, name: &Name, moment: Moment, constraint: &Constraint, sum: &Linear) {
        let adds_up = constraint.sign == crate::verdict::Sign::Zero;
        let key = (name.clone(), moment);
        if adds_up && sum.is_constant().is_some() && self.values.contains_key(&key) {
            let open = self.values.get(&key).is_some_and(|value| value.is_constant().is_none());
            if open {
                self.values.insert(key, sum.clone());
            }
        }
    }

    /// A share of a whole that is stated without its counts.
    fn shares_of_wholes(&self, figures: &mut Figures) {
        for figure in &self.family.given {
            let (Given::ShareOfWhole { range, .. }, Some(whole)) =
                (&figure.given, &figure.indicator.part_of)
            else {
                continue;
            };
            let part = self.sum(&figure.indicator.name, figure.moment);
            let whole_sum = self.sum(&whole.name, figure.moment);
            // Nobody can state a share of nothing.
            let least = if whole.is_whole() {
                Constraint::at_least_zero(whole_sum.sub(&Linear::constant(Number::ONE)))
            } else {
                Constraint::above_zero(whole_sum.clone())
            };
            figures.space.constrain(least);
            if let (Some(low), Some(high)) = (&range.low, &range.high)
                && low == high
            {
                let exact = part.sub(&whole_sum.scale(low));
                figures.space.constrain(Constraint::zero(exact));
                continue;
            }
            if let Some(low) = &range.low {
                let above = part.sub(&whole_sum.scale(low));
                figures.space.constrain(edge(above, range.low_open));
            }
            if let Some(high) = &range.high {
                let below = whole_sum.scale(high).sub(&part);
                figures.space.constrain(edge(below, range.high_open));
            }
        }
    }

    /// Parts bound their whole and the whole its parts, in every stretch.
    fn parts(&self, figures: &mut Figures) {
        for indicator in &self.family.indicators {
            let Some(whole) = &indicator.part_of else { continue };
            for stretch in &self.stretches {
                let part = self.values.get(&(indicator.name.clone(), *stretch));
                let all = self.values.get(&(whole.name.clone(), *stretch));
                if let (Some(part), Some(all)) = (part, all) {
                    figures.space.constrain(Constraint::at_least_zero(all.sub(part)));
                }
            }
        }
    }

    fn publish(self, figures: &mut Figures) {
        for (name, moment, _) in &self.family.asked {
            figures.set(name, *moment, self.sum(name, *moment));
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
        for ((owner, stretch), found) in &self.variables {
            if names.contains(&owner) && within(*stretch, moment) {
                variables.extend(found.iter().copied());
            }
        }
        let Some(name) =
            names.first().filter(|_| variables.iter().any(|variable| !claimed.contains(variable)))
        else {
            return;
        };
        claimed.extend(variables.iter().copied());
        let indicator = self.family.indicators.iter().find(|indicator| indicator.name == **name);
        figures.open.push(OpenFigure {
            name: FigureName { name: name.to_string(), moment: Some(moment) },
            order: indicator.map_or(0, |indicator| indicator.order),
            family: top.clone(),
            variables,
        });
    }
}

/// Whether a figure is about an indicator as a whole, not a member of a breakdown.
fn is_whole_of(figure: &Figure, indicator: &Indicator) -> bool {
    figure.member.is_none() && figure.indicator.name == indicator.name
}

/// A constant where the value is known, else a variable within its range.
fn value_of(
    indicator: &Indicator,
    range: Option<&Range>,
    figures: &mut Figures,
) -> (Linear, Option<VarId>) {
    if let Some(exact) = range.and_then(Range::exact) {
        return (Linear::constant(exact.clone()), None);
    }
    let high = range.and_then(|range| range.high.clone());
    let share = indicator.kind == Kind::Share;
    let variable = figures.space.add_variable(Variable {
        whole: indicator.is_whole(),
        low: Some(range.and_then(|range| range.low.clone()).unwrap_or(Number::ZERO)),
        high: if share { Some(high.unwrap_or(Number::ONE)) } else { high },
    });
    let value = Linear::var(variable);
    if let Some(range) = range {
        open_edges(&value, range, figures);
    }
    (value, Some(variable))
}

/// Bounds an expression by a range.
fn bound(value: &Linear, range: &Range, figures: &mut Figures) {
    if let Some(exact) = range.exact() {
        let exact = Constraint::zero(value.sub(&Linear::constant(exact.clone())));
        figures.space.constrain(exact);
        return;
    }
    if let Some(low) = &range.low {
        let above = value.sub(&Linear::constant(low.clone()));
        figures.space.constrain(edge(above, range.low_open));
    }
    if let Some(high) = &range.high {
        let below = Linear::constant(high.clone()).sub(value);
        figures.space.constrain(edge(below, range.high_open));
    }
}

/// The ends of a range that do not belong to it.
fn open_edges(value: &Linear, range: &Range, figures: &mut Figures) {
    if let (Some(low), true) = (&range.low, range.low_open) {
        let above = value.sub(&Linear::constant(low.clone()));
        figures.space.constrain(Constraint::above_zero(above));
    }
    if let (Some(high), true) = (&range.high, range.high_open) {
        let below = Linear::constant(high.clone()).sub(value);
        figures.space.constrain(Constraint::above_zero(below));
    }
}

fn edge(linear: Linear, open: bool) -> Constraint {
    if open { Constraint::above_zero(linear) } else { Constraint::at_least_zero(linear) }
}
