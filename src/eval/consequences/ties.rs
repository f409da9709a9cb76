//! Which questions have nothing to do with each other: they share no unknown, directly or by way of
//! constraints.
//!
//! For: taking questions apart. Not for: answering them.

use std::collections::BTreeMap;

use crate::verdict::{Completions, Formula, VarId};

/// The formulas in groups that share no unknown, in the order of the first of each.
pub(super) fn apart(space: &Completions, parts: Vec<Formula>) -> Vec<Vec<Formula>> {
    let mut groups = Groups::default();
    for (place, part) in parts.iter().enumerate() {
        groups.up.push(place);
        part.each_constraint(&mut |constraint| {
            for (id, _) in constraint.linear.terms() {
                groups.reach(space, place, *id);
            }
        });
    }
    let mut together: BTreeMap<usize, Vec<Formula>> = BTreeMap::new();
    for (place, part) in parts.into_iter().enumerate() {
        together.entry(groups.first(place)).or_default().push(part);
    }
    together.into_values().collect()
}

/// Questions that were found to share an unknown.
#[derive(Default)]
struct Groups {
    /// For each question an earlier one of the same group, or itself.
    up: Vec<usize>,
    /// The question that reached each unknown first.
    owner: BTreeMap<VarId, usize>,
}

impl Groups {
    /// Notes that a question looks at an unknown, and with it at all that is tied to that.
    fn reach(&mut self, space: &Completions, place: usize, id: VarId) {
        match self.owner.get(&id).copied() {
            Some(other) => self.join(place, other),
            None => self.owner.extend(space.tied_to([id]).into_iter().map(|id| (id, place))),
        }
    }

    /// The first question of the group that a question belongs to.
    fn first(&self, place: usize) -> usize {
        let mut at = place;
        while let Some(up) = self.up.get(at).filter(|up| **up != at) {
            at = *up;
        }
        at
    }

    fn join(&mut self, one: usize, other: usize) {
        let (one, other) = (self.first(one), self.first(other));
        if let Some(up) = self.up.get_mut(one.max(other)) {
            *up = one.min(other);
        }
    }
}
