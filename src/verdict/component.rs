//! The part of a set of completions that a question is about: the unknown variables that
//! constraints tie, directly or not, to those in the question.

use std::collections::BTreeSet;

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
    /// Everything tied to some variables; known variables tie nothing together.
    pub(super) fn around(
        completions: &Completions,
        seeds: impl IntoIterator<Item = VarId>,
    ) -> Component {
        let mut component = Component::default();
        let mut reached = BTreeSet::new();
        let unknown = |id: &VarId| {
            completions.variable(*id).is_some_and(|variable| variable.known_value().is_none())
        };
        let mut waiting: Vec<VarId> = seeds.into_iter().filter(unknown).collect();
        while let Some(id) = waiting.pop() {
            if !reached.insert(id) {
                continue;
            }
            for &place in completions.constraints_on(id) {
                let Some(constraint) = completions.constraints().get(place) else {
                    continue;
                };
                if component.constraints.insert(place) {
                    waiting.extend(
                        constraint.linear.terms().iter().map(|term| term.0).filter(unknown),
                    );
                }
            }
        }
        component.variables = reached.into_iter().collect();
        component
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
