//! The part of a set of completions that a question is about: the unknown variables that
//! constraints tie, directly or not, to those in the question.

use std::collections::BTreeSet;

use super::budget::{Budget, Exhausted, Meter};
use super::slack::Slack;
use super::{Completions, Constraint, VarId};

/// Unknown variables that are tied together, and the constraints that tie them.
#[derive(Debug, Default)]
pub(super) struct Component {
    /// In their own order.
    pub(super) variables: Vec<VarId>,
    /// Places of constraints, in their own order.
    constraints: BTreeSet<usize>,
}

impl Component {
    /// What is tied to some variables, so far as that has a bearing on them; known variables tie
    /// nothing together, and neither do constraints that something else can always make hold.
    pub(super) fn around(
        completions: &Completions,
        seeds: impl IntoIterator<Item = VarId>,
    ) -> Result<Component, Exhausted> {
        let asked = unknowns(completions, seeds);
        let mut meter = Meter::new(Budget::default(), completions.work());
        meter.spend_steps(asked.len())?;
        let mut slack = Slack::new(completions, &asked);
        Component::reached(completions, &asked, |constraint| {
            meter.spend_steps(constraint.linear.steps())?;
            let ties = !slack.gives_way(constraint, meter.left());
            // What gives way is looked at as well, with the constraints around it.
            meter.spend_steps(slack.looked()).map(|()| ties)
        })
    }

    /// Everything tied to some variables, whatever it has to do with them.
    fn of_all(completions: &Completions, seeds: impl IntoIterator<Item = VarId>) -> Component {
        let asked = unknowns(completions, seeds);
        Component::reached(completions, &asked, |_| Ok(true)).unwrap_or_default()
    }

    /// Everything tied to a variable.
    pub(super) fn all_around(completions: &Completions, seed: VarId) -> Component {
        Component::of_all(completions, [seed])
    }

    fn reached(
        completions: &Completions,
        asked: &BTreeSet<VarId>,
        mut ties: impl FnMut(&Constraint) -> Result<bool, Exhausted>,
    ) -> Result<Component, Exhausted> {
        let mut component = Component::default();
        let mut reached = BTreeSet::new();
        let mut seen = BTreeSet::new();
        let mut waiting: Vec<VarId> = asked.iter().copied().collect();
        while let Some(id) = waiting.pop() {
            if !reached.insert(id) {
                continue;
            }
            for &place in completions.constraints_on(id) {
                let Some(constraint) = completions.constraints().get(place) else {
                    continue;
                };
                if seen.insert(place) && ties(constraint)? {
                    component.constraints.insert(place);
                    let ids = constraint.linear.terms().iter().map(|term| term.0);
                    waiting.extend(ids.filter(|id| is_unknown(completions, *id)));
                }
            }
        }
        component.variables = reached.into_iter().collect();
        Ok(component)
    }

    /// The steps that it takes to look at all of it once.
    pub(super) fn size(&self, of: &Completions) -> usize {
        let terms = self.constraints(of).map(|constraint| constraint.linear.steps());
        terms.fold(self.variables.len(), usize::saturating_add)
    }

    /// The constraints that tie the variables together.
    pub(super) fn constraints<'a>(
        &'a self,
        of: &'a Completions,
    ) -> impl Iterator<Item = &'a Constraint> {
        self.constraints.iter().filter_map(|&place| of.constraints().get(place))
    }

    /// Whether a variable is one of them.
    pub(super) fn contains(&self, id: VarId) -> bool {
        self.variables.binary_search(&id).is_ok()
    }
}

impl Completions {
    /// The unknowns among some variables, and all unknowns that constraints tie to them; in order.
    pub fn tied_to(&self, seeds: impl IntoIterator<Item = VarId>) -> Vec<VarId> {
        Component::of_all(self, seeds).variables
    }
}

fn is_unknown(completions: &Completions, id: VarId) -> bool {
    completions.variable(id).is_some_and(|variable| variable.known_value().is_none())
}

fn unknowns(completions: &Completions, seeds: impl IntoIterator<Item = VarId>) -> BTreeSet<VarId> {
    seeds.into_iter().filter(|id| is_unknown(completions, *id)).collect()
}
