//! Which open figures would settle a verdict.
//!
//! A set of figures settles it when two completions that agree on them never differ in verdict. That
//! is asked with two copies of the variables, in which the figures of the set are shared.

use std::collections::{BTreeMap, BTreeSet};

use super::component::Component;
use super::{Answer, Base, Budget, Completions, Decision, Formula, VarId};

/// For each variable that has a second copy, that copy.
type Copies = BTreeMap<VarId, VarId>;

impl Completions {
    /// Places in `figures` of a set that settles the decision and from which none can be left out:
    /// from all of them, each is dropped in turn where the rest still settles. Empty when the
    /// decision is settled already.
    ///
    /// A figure is one or more variables that become known together. Variables of no figure are
    /// shared by the two copies: nobody will supply them, so they must not count as a difference.
    /// Where the budget runs out a figure is kept: the set then still settles, but one may be too many.
    pub fn needs(
        &self,
        decision: &Decision,
        figures: &[impl AsRef<[VarId]>],
        budget: &Budget,
    ) -> Vec<usize> {
        let set = self.possible(decision, budget).set;
        let bases: Vec<Base> = set.iter().collect();
        if bases.len() < 2 {
            return Vec::new();
        }
        if let Some(needed) = self.needs_of_loose(decision, figures) {
            return needed;
        }
        let mut seeds = Vec::new();
        decision.each_variable(&mut |id| seeds.push(id));
        let component = Component::around(self, seeds);
        // Only what is tied to the question is copied: a large agreement has much that is not.
        let (alone, names) = self.alone(&component, decision);
        let new_name = |id: VarId| names.get(&id).copied().unwrap_or(id);
        let questions: Vec<Formula> =
            bases.iter().map(|base| decision.is(*base).renamed(&new_name)).collect();
        let figures: Vec<&[VarId]> = figures.iter().map(AsRef::as_ref).collect();
        let tied = |figure: &&[VarId]| figure.iter().any(|&id| component.contains(id));
        let mut kept: BTreeSet<usize> =
            (0..figures.len()).filter(|&place| figures.get(place).is_some_and(tied)).collect();
        let settles = |kept: &BTreeSet<usize>| {
            let shared: BTreeSet<VarId> = kept
                .iter()
                .filter_map(|&place| figures.get(place))
                .copied()
                .flatten()
                .copied()
                .collect();
            // A variable that two figures share becomes known with either.
            let free = figures
                .iter()
                .copied()
                .flatten()
                .filter(|id| component.contains(**id) && !shared.contains(id))
                .map(|id| new_name(*id));
            let (doubled, copies) = alone.doubled(free.collect());
            doubled.never_differ(&questions, &copies, *budget)
        };
        let places: Vec<usize> = kept.iter().copied().collect();
        leave_out(&places, &mut kept, &settles);
        kept.into_iter().collect()
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
        let mut alone = Completions::new();
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
        let mut doubled = self.clone();
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
