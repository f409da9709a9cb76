//! The smallest figures that satisfy a formula, and the witness that is made of them.
//!
//! For: one figure after the other as near to nought as it can be, whole where that is possible.
//! Not for: how a measurement file is written (`pen`).

use std::collections::{BTreeMap, BTreeSet};

use super::pen;
use super::subject::{Certain, Named, Subject};
use crate::diagnostics::{Shown, Text, Witness};
use crate::logic::StatedCondition;
use crate::model::{FigureRef, Kind, Model};
use crate::quantity::Number;
use crate::verdict::{
    Answer, Assignment, Budget, Completions, Constraint, Formula, Linear, Optimum, VarId,
};

/// The most work that one end of one figure may cost. Only what is told of comes this far.
const BUDGET: Budget = Budget { programs: 2_000, pivots: 20_000 };

impl Subject<'_> {
    /// A measurement file with the smallest figures that satisfy a formula, and the verdicts of the results
    /// under it. `None` where there is none that can be written down.
    pub(in crate::check) fn witness(
        &mut self,
        model: &Model,
        formula: &Formula,
        says: Text,
    ) -> Option<Witness> {
        self.best_witness(model, formula, None, says)
    }

    /// The same, with one figure as high as it can be after all others.
    pub(in crate::check) fn best_witness(
        &mut self,
        model: &Model,
        formula: &Formula,
        best: Option<(&FigureRef, bool)>,
        says: Text,
    ) -> Option<Witness> {
        let mut wanted = Vec::new();
        for figure in self.figures() {
            wanted.push((figure, self.figure(figure)?));
        }
        let mut order: Vec<VarId> = self.choices();
        formula
            .each_constraint(&mut |one| order.extend(one.linear.terms().iter().map(|term| term.0)));
        order.extend(wanted.iter().flat_map(|(_, value)| value.terms().iter().map(|term| term.0)));
        let mut last: Vec<VarId> = Vec::new();
        if let Some((figure, true)) = best {
            last.extend(self.figure(figure)?.terms().iter().map(|term| term.0));
            order.retain(|id| !last.contains(id));
        }
        let from = start_of_dates(&wanted, model);
        let found = smallest(&self.space.completions, formula, &order, &last, &from)?;
        let figures: Vec<_> =
            wanted.into_iter().map(|(figure, value)| (figure, value.evaluate(&found))).collect();
        let answers = pen::Answers {
            conditions: self.stated(&found),
            consents: self
                .space
                .consents
                .iter()
                .map(|(key, variable)| (key.clone(), is_one(&found, *variable)))
                .collect(),
        };
        let measurement = pen::measurement(model, &figures, &answers)?;
        let pairs = self.results.iter().zip(&self.certain);
        let shows: Vec<Shown> = pairs.map(|pair| shown(pair, &found)).collect();
        Some(Witness { says, measurement, shows })
    }

    /// What is said yes or no to: such answers come first, and "no" is the smallest.
    fn choices(&self) -> Vec<VarId> {
        let stated = self.space.stated.values().filter_map(|one| match one {
            StatedCondition::Open(variable) => Some(*variable),
            StatedCondition::Known(_) => None,
        });
        stated.chain(self.space.consents.values().copied()).collect()
    }

    fn stated(&self, found: &Assignment) -> Vec<(crate::source::Name, bool)> {
        let answer = |one: &StatedCondition| match one {
            StatedCondition::Known(known) => *known,
            StatedCondition::Open(variable) => is_one(found, *variable),
        };
        self.space.stated.iter().map(|(name, one)| (name.clone(), answer(one))).collect()
    }
}

fn shown((named, certain): (&Named<'_>, &Certain), found: &Assignment) -> Shown {
    let verdict = certain.verdict(found);
    Shown { item: named.item.name.to_string(), verdict, remark: None }
}

fn is_one(found: &Assignment, variable: VarId) -> bool {
    found.get(variable).is_some_and(|value| !value.is_zero())
}

/// Where to begin with what is no number: a day is as near to the first of the term as it can be.
fn start_of_dates(figures: &[(&FigureRef, Linear)], model: &Model) -> BTreeMap<VarId, Number> {
    let first = Number::from(i64::from(model.head.term.first().ordinal()));
    let dates = figures.iter().filter(|(figure, _)| figure.indicator.kind == Kind::Date);
    let days = dates.flat_map(|(_, value)| value.terms()).map(|term| (term.0, first.clone()));
    days.collect()
}

/// Values for all of these, each as near as it can be to where it begins (nought, where nothing else is said) after
/// those before it, and for the last ones as high as they can be, where there is an end to that.
fn smallest(
    space: &Completions,
    formula: &Formula,
    order: &[VarId],
    last: &[VarId],
    from: &BTreeMap<VarId, Number>,
) -> Option<Assignment> {
    let begin = |id| from.get(&id).cloned().unwrap_or(Number::ZERO);
    let known = space.variables().filter_map(|(id, one)| Some((id, one.known_value()?.clone())));
    let mut found: Assignment = known.collect();
    let mut left = formula.clone();
    let mut done = BTreeSet::new();
    for id in order.iter().copied().filter(|id| done.insert(*id)) {
        let value = nearest(&begin(id), space, &left, id)?;
        left = left.and(is(id, &value));
        found.set(id, value);
    }
    for id in last.iter().copied().filter(|id| done.insert(*id)) {
        let down = Linear::var(id).scale(&-Number::ONE);
        let value = match space.minimum(&down, &left, &BUDGET) {
            Optimum::Value(edge) if edge.attained => -edge.value,
            Optimum::Value(_)
            | Optimum::Unbounded
            | Optimum::Infeasible
            | Optimum::NotWorkedOut => nearest(&begin(id), space, &left, id)?,
        };
        left = left.and(is(id, &value));
        found.set(id, value);
    }
    Some(found)
}

fn is(id: VarId, value: &Number) -> Formula {
    let difference = Linear::var(id).sub(&Linear::constant(value.clone()));
    Formula::holds(Constraint::zero(difference))
}

fn nearest(begin: &Number, space: &Completions, formula: &Formula, id: VarId) -> Option<Number> {
    if let Some(known) = space.variable(id)?.known_value() {
        return Some(known.clone());
    }
    let may_be = |value: &Number| {
        matches!(space.is_possible(&formula.clone().and(is(id, value)), &BUDGET), Answer::Yes(_))
    };
    if may_be(begin) {
        return Some(begin.clone());
    }
    let own = Linear::var(id).sub(&Linear::constant(begin.clone()));
    let up = formula.clone().and(Formula::holds(Constraint::at_least_zero(own.clone())));
    let (least, sign) = match space.minimum(&own, &up, &BUDGET) {
        Optimum::Value(edge) => (edge.value, Number::ONE),
        Optimum::Unbounded | Optimum::NotWorkedOut => return None,
        Optimum::Infeasible => {
            let down = own.scale(&-Number::ONE);
            match space.minimum(&down, formula, &BUDGET) {
                Optimum::Value(edge) => (edge.value, -Number::ONE),
                Optimum::Unbounded | Optimum::Infeasible | Optimum::NotWorkedOut => return None,
            }
        }
    };
    // A whole number where there is one, else the end itself, else a little beyond it.
    let tenth = Number::ratio(1, 10)?;
    let hundredth = Number::ratio(1, 100)?;
    let tries = [
        least.ceil(),
        least.floor() + Number::ONE,
        least.clone(),
        &least + &tenth,
        least.round_to(&tenth, crate::quantity::Rounding::Up)?,
        least.round_to(&hundredth, crate::quantity::Rounding::Up)?,
        &least + &hundredth,
    ];
    tries.into_iter().map(|value| begin + &(value * &sign)).find(|value| may_be(value))
}
