//! Which open figures would settle a verdict.
//!
//! A set of figures settles it when two completions that agree on them never differ in verdict. That
//! is asked with two copies of the variables, in which the figures of the set are shared.

use std::collections::{BTreeMap, BTreeSet};

use super::component::Component;
use super::{Answer, Base, Budget, Completions, Decision, VarId};

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
        figures: &[Vec<VarId>],
        budget: &Budget,
    ) -> Vec<usize> {
        let set = self.possible(decision, budget).set;
        let bases: Vec<Base> = set.iter().collect();
        if bases.len() < 2 {
            return Vec::new();
        }
        let mut seeds = Vec::new();
        decision.each_variable(&mut |id| seeds.push(id));
        let component = Component::around(self, seeds);
        let tied = |figure: &Vec<VarId>| figure.iter().any(|&id| component.contains(id));
        let mut kept: BTreeSet<usize> =
            (0..figures.len()).filter(|&place| figures.get(place).is_some_and(tied)).collect();
        for place in kept.clone() {
            kept.remove(&place);
            let shared: BTreeSet<VarId> =
                kept.iter().filter_map(|&other| figures.get(other)).flatten().copied().collect();
            // A variable that two figures share becomes known with either.
            let free = figures
                .iter()
                .flatten()
                .copied()
                .filter(|id| component.contains(*id) && !shared.contains(id));
            let (doubled, copies) = self.doubled(free.collect(), &component);
            if !doubled.never_differ(decision, &bases, &copies, *budget) {
                kept.insert(place);
            }
        }
        kept.into_iter().collect()
    }

    /// The set with a second copy of the free variables, and of the constraints they occur in.
    fn doubled(&self, free: BTreeSet<VarId>, component: &Component) -> (Completions, Copies) {
        let mut doubled = self.clone();
        let mut copies = Copies::new();
        for id in free {
            if let Some(variable) = self.variable(id) {
                copies.insert(id, doubled.add_variable(variable.clone()));
            }
        }
        for constraint in component.constraints(self) {
            if constraint.linear.terms().iter().any(|(id, _)| copies.contains_key(id)) {
                doubled.constrain(constraint.renamed(|id| copies.get(&id).copied().unwrap_or(id)));
            }
        }
        (doubled, copies)
    }

    /// Whether no completion gives one verdict by the originals and another by the copies.
    // Each pair of verdicts is asked one way round: the two copies can change places.
    fn never_differ(
        &self,
        decision: &Decision,
        bases: &[Base],
        copies: &Copies,
        budget: Budget,
    ) -> bool {
        let name = |id: VarId| copies.get(&id).copied().unwrap_or(id);
        bases.iter().enumerate().all(|(place, first)| {
            bases.iter().skip(place + 1).all(|second| {
                let both = decision.is(*first).and(decision.is(*second).renamed(&name));
                matches!(self.is_possible(&both, &budget), Answer::No)
            })
        })
    }
}
