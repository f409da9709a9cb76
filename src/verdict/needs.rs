//! Which open figures would settle a verdict.
//!
//! A set of figures settles it when two completions that agree on them never differ in verdict. That
//! is asked with two copies of the variables, that agree on the figures of the set.

use std::collections::{BTreeMap, BTreeSet};

use super::budget::Exhausted;
use super::component::Component;
use super::{
    Answer, Base, BaseSet, Budget, Completions, Constraint, Decision, Formula, Linear, VarId,
};

/// For each variable that has a second copy, that copy.
type Copies = BTreeMap<VarId, VarId>;

impl Completions {
    /// Places in `figures` of a set that settles the decision and from which none can be left out:
    /// from all of them, each is dropped in turn where the rest still settles. Empty when the
    /// decision is settled already.
    ///
    /// A figure is one or more expressions that become known together: of a sum the sum, and not what it
    /// is made of. An unknown of no figure that nothing ties to another is shared by the two copies:
    /// nobody will supply it, so it must not count as a difference.
    /// Where the budget runs out a figure is kept: the set then still settles, but one may be too many.
    pub fn needs(
        &self,
        decision: &Decision,
        figures: &[impl AsRef<[Linear]>],
        budget: &Budget,
    ) -> Vec<usize> {
        self.needs_between(self.possible(decision, budget).set, decision, figures, budget)
    }

    /// The same, where it is known already which verdicts are possible.
    pub fn needs_between(
        &self,
        possible: BaseSet,
        decision: &Decision,
        figures: &[impl AsRef<[Linear]>],
        budget: &Budget,
    ) -> Vec<usize> {
        let bases: Vec<Base> = possible.iter().collect();
        if bases.len() < 2 {
            return Vec::new();
        }
        let needed = self.needs_of_choices(decision, figures);
        if let Some(needed) = needed.or_else(|| self.needs_of_loose(decision, figures)) {
            return needed;
        }
        let figures: Vec<Vec<Linear>> = figures.iter().map(|own| self.unknown_in(own)).collect();
        // Without what is tied to it nothing shows which figures matter.
        let Ok((near, component)) = self.near(decision, &figures) else { return Vec::new() };
        // Only what is tied to the question is copied: a large agreement has much that is not.
        let (alone, names) = self.alone(&component, decision);
        let new_name = |id: VarId| names.get(&id).copied().unwrap_or(id);
        let questions: Vec<Formula> =
            bases.iter().map(|base| decision.is(*base).renamed(&new_name)).collect();
        let figure = |place: &usize| figures.get(*place).map(Vec::as_slice).unwrap_or_default();
        let told = |places: &BTreeSet<usize>| -> Vec<Linear> {
            places.iter().flat_map(figure).map(|own| own.renamed(new_name)).collect()
        };
        let mut differ: BTreeSet<VarId> = variables_of(&told(&near)).collect();
        let is_tied = |id: &&VarId| !self.constraints_on(**id).is_empty();
        differ.extend(component.variables.iter().filter(is_tied).map(|id| new_name(*id)));
        // Two verdicts that are both possible come about at once in copies that share nothing they hang on.
        let mut shared = false;
        decision.each_variable(&mut |id| {
            shared |= self.known_value(id).is_none() && !differ.contains(&new_name(id));
        });
        let steps = component.size(self) + questions.iter().map(Formula::size).sum::<usize>();
        let settles = |kept: &BTreeSet<usize>| {
            // Both copies are written out.
            (shared || !kept.is_empty())
                && alone.affords(steps.saturating_mul(2))
                && alone.settled_by(&told(kept), &differ, &questions, budget)
        };
        let places: Vec<usize> = near.iter().copied().collect();
        let mut kept = near;
        leave_out(&places, &mut kept, &settles);
        kept.into_iter().collect()
    }

    /// The expressions with what is known filled in, without those that are known.
    fn unknown_in(&self, figure: &impl AsRef<[Linear]>) -> Vec<Linear> {
        let filled = figure.as_ref().iter().map(|own| self.without_known(own));
        filled.filter(|own| own.is_constant().is_none()).collect()
    }

    /// The figures that a decision hangs on, or that are tied to those; and all unknowns of them.
    fn near(
        &self,
        decision: &Decision,
        figures: &[Vec<Linear>],
    ) -> Result<(BTreeSet<usize>, Component), Exhausted> {
        let mut seeds = BTreeSet::new();
        decision.each_variable(&mut |id| {
            seeds.insert(id);
        });
        let mut near = BTreeSet::new();
        loop {
            let component = Component::around(self, seeds.iter().copied())?;
            self.spend(figures.len())?;
            let before = near.len();
            for (place, figure) in figures.iter().enumerate() {
                if variables_of(figure).any(|id| component.contains(id)) && near.insert(place) {
                    seeds.extend(variables_of(figure));
                }
            }
            if near.len() == before {
                return Ok((near, component));
            }
        }
    }

    /// Whether completions that agree on what is told never differ in which question holds. Those
    /// variables may differ that are not told by themselves.
    fn settled_by(
        &self,
        told: &[Linear],
        differ: &BTreeSet<VarId>,
        questions: &[Formula],
        budget: &Budget,
    ) -> bool {
        let mut free = differ.clone();
        for own in told {
            if let [(id, _)] = own.terms() {
                free.remove(id);
            }
        }
        let (mut doubled, copies) = self.doubled(free);
        let copy = |id: VarId| copies.get(&id).copied().unwrap_or(id);
        for sum in told.iter().filter(|own| own.terms().len() > 1) {
            doubled.constrain(Constraint::zero(sum.sub(&sum.renamed(copy))));
        }
        doubled.never_differ(questions, &copies, *budget)
    }

    /// A set with only the variables of a component and of a decision, and their new names.
    fn alone(&self, component: &Component, decision: &Decision) -> (Completions, Copies) {
        let mut ids: BTreeSet<VarId> = component.variables.iter().copied().collect();
        decision.each_variable(&mut |id| {
            ids.insert(id);
        });
        for constraint in component.constraints(self) {
            ids.extend(constraint.linear.terms().iter().map(|(id, _)| *id));
        }
        let mut alone = Completions::beside(self);
        let mut names = Copies::new();
        for id in ids {
            if let Some(variable) = self.variable(id) {
                names.insert(id, alone.add_variable(variable.clone()));
            }
        }
        for constraint in component.constraints(self) {
            alone.constrain(constraint.renamed(|id| names.get(&id).copied().unwrap_or(id)));
        }
        (alone, names)
    }

    /// The set with a second copy of the free variables, and of the constraints they occur in.
    fn doubled(&self, free: BTreeSet<VarId>) -> (Completions, Copies) {
        let mut doubled = self.copy_beside();
        let mut copies = Copies::new();
        for id in free {
            if let Some(variable) = self.variable(id) {
                copies.insert(id, doubled.add_variable(variable.clone()));
            }
        }
        for constraint in self.constraints() {
            if constraint.linear.terms().iter().any(|(id, _)| copies.contains_key(id)) {
                doubled.constrain(constraint.renamed(|id| copies.get(&id).copied().unwrap_or(id)));
            }
        }
        (doubled, copies)
    }

    /// Whether no completion gives one verdict by the originals and another by the copies.
    // Each pair of verdicts is asked one way round: the two copies can change places.
    fn never_differ(&self, questions: &[Formula], copies: &Copies, budget: Budget) -> bool {
        let name = |id: VarId| copies.get(&id).copied().unwrap_or(id);
        questions.iter().enumerate().all(|(place, first)| {
            questions.iter().skip(place + 1).all(|second| {
                let both = first.clone().and(second.renamed(&name));
                matches!(self.is_possible(&both, &budget), Answer::No)
            })
        })
    }
}

/// Leaves out what need not be kept, in order. A row that can be left out at once is: what settles
/// still does with more, so one by one each of it would have been left out as well.
fn leave_out(
    places: &[usize],
    kept: &mut BTreeSet<usize>,
    settles: &impl Fn(&BTreeSet<usize>) -> bool,
) {
    let mut fewer = kept.clone();
    fewer.retain(|place| !places.contains(place));
    if places.is_empty() {
        return;
    }
    if settles(&fewer) {
        *kept = fewer;
    } else if places.len() > 1 {
        let (first, rest) = places.split_at(places.len() / 2);
        leave_out(first, kept, settles);
        leave_out(rest, kept, settles);
    }
}

fn variables_of(figure: &[Linear]) -> impl Iterator<Item = VarId> {
    figure.iter().flat_map(|own| own.terms().iter().map(|(id, _)| *id))
}
