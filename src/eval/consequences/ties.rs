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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::verdict::{Constraint, Linear, Variable};

    #[test]
    fn what_shares_an_unknown_or_a_constraint_stays_together() {
        let mut space = Completions::new();
        let ids: Vec<VarId> = (0..6).map(|_| space.add_variable(Variable::count())).collect();
        let some = |places: &[usize]| {
            let all: Vec<Linear> = places.iter().map(|place| Linear::var(ids[*place])).collect();
            Formula::holds(Constraint::above_zero(Linear::sum(&all)))
        };
        let apart = |space: &Completions, parts: &[&[usize]]| {
            let groups = super::apart(space, parts.iter().map(|part| some(part)).collect());
            groups.iter().map(Vec::len).collect::<Vec<_>>()
        };
        let parts: [&[usize]; 5] = [&[0], &[1], &[2, 3], &[1, 4], &[5]];
        assert_eq!(apart(&space, &parts), [1, 2, 1, 1]);
        // One that looks at two groups brings them together, and so does a constraint.
        assert_eq!(apart(&space, &[&[0], &[1], &[2], &[0, 2]]), [3, 1]);
        let (one, two) = (Linear::var(ids[0]), Linear::var(ids[5]));
        space.constrain(Constraint::at_least_zero(one.sub(&two)));
        assert_eq!(apart(&space, &parts), [2, 2, 1]);
        let groups = super::apart(&space, vec![some(&[0]), some(&[1]), some(&[5])]);
        assert_eq!(groups, [vec![some(&[0]), some(&[5])], vec![some(&[1])]]);
    }
}
