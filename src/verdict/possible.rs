//! Which verdicts are possible, and whether a formula is.

use std::collections::BTreeMap;

use super::bounds::Truth;
use super::budget::Meter;
use super::component::Component;
use super::problem::Problem;
use super::search::Search;
use super::{Answer, BaseSet, Budget, Completions, Decision, Formula, Possible, VarId};

impl Completions {
    /// Whether some completion satisfies the formula. Presumes that the set has a completion.
    pub fn is_possible(&self, formula: &Formula, budget: &Budget) -> Answer {
        if self.truth(formula) == Truth::False {
            return Answer::No;
        }
        let mut seeds = Vec::new();
        formula.each_variable(&mut |id| seeds.push(id));
        if self.spend(seeds.len()).is_err() {
            return Answer::NotWorkedOut;
        }
        let Ok(component) = Component::around(self, seeds.iter().copied()) else {
            return Answer::NotWorkedOut;
        };
        match self
            .guessed(&component, formula)
            .unwrap_or_else(|| self.search(&component, formula, *budget))
        {
            Answer::Yes(mut witness) => {
                for id in seeds {
                    if let Some(value) = self.known_value(id) {
                        witness.set(id, value.clone());
                    }
                }
                Answer::Yes(witness)
            }
            other @ (Answer::No | Answer::NotWorkedOut) => other,
        }
    }

    /// A point near at hand in which a formula holds.
    fn guessed(&self, component: &Component, formula: &Formula) -> Option<Answer> {
        let mut thresholds = Vec::new();
        formula.each_constraint(&mut |constraint| thresholds.push(constraint));
        let mut found = None;
        self.probe(component, &thresholds, |corner| {
            if formula.evaluate_where(&|constraint| corner.holds(constraint)) {
                found = Some(Answer::Yes(corner.values().collect()));
            }
            found.is_some()
        });
        found
    }

    /// The same for one component that holds all unknowns of the formula.
    pub(super) fn search(
        &self,
        component: &Component,
        formula: &Formula,
        budget: Budget,
    ) -> Answer {
        let mut meter = Meter::new(budget, self.work());
        let Ok(problem) = Problem::new(self, component, formula, &mut meter) else {
            return Answer::NotWorkedOut;
        };
        let (mut search, parts) = Search::new(problem, None, meter);
        match search.run(&parts) {
            Err(_) => Answer::NotWorkedOut,
            Ok(()) => search.witness().map_or(Answer::No, Answer::Yes),
        }
    }

    /// The verdicts that some completion gives. Presumes that the set has a completion.
    ///
    /// Where the bounds of the variables tell all, it is answered without a search. Each verdict
    /// that is searched for has the whole budget.
    pub fn possible(&self, decision: &Decision, budget: &Budget) -> Possible {
        if let Some(possible) = self.possible_of_choices(decision) {
            return possible;
        }
        let rough = self.roughly_possible(decision);
        let mut possible = Possible { set: rough, worked_out: true, witnesses: BTreeMap::new() };
        if rough.len() == 1 || self.bounds_tell_all(decision) {
            return possible;
        }
        possible.set = BaseSet::EMPTY;
        self.guess(decision, rough, &mut possible);
        for base in rough.iter() {
            if possible.set.contains(base) {
                continue;
            }
            match self.is_possible(&decision.is(base), budget) {
                Answer::Yes(witness) => {
                    possible.set.insert(base);
                    possible.witnesses.insert(base, witness);
                }
                Answer::No => {}
                Answer::NotWorkedOut => {
                    possible.set.insert(base);
                    possible.worked_out = false;
                }
            }
        }
        possible
    }

    /// Adds the verdicts that some points near at hand have.
    fn guess(&self, decision: &Decision, rough: BaseSet, possible: &mut Possible) {
        let mut thresholds = Vec::new();
        decision.each_constraint(&mut |constraint| thresholds.push(constraint));
        let terms = thresholds.iter().flat_map(|constraint| constraint.linear.terms());
        let seeds: Vec<VarId> = terms.map(|(id, _)| *id).collect();
        let Ok(component) = Component::around(self, seeds.iter().copied()) else { return };
        self.probe(&component, &thresholds, |corner| {
            let base = decision.evaluate_where(&|constraint| corner.holds(constraint));
            if !possible.set.contains(base) {
                possible.set.insert(base);
                let known =
                    seeds.iter().filter_map(|id| Some((*id, self.known_value(*id)?.clone())));
                possible.witnesses.insert(base, corner.values().chain(known).collect());
            }
            possible.set == rough
        });
    }
}
