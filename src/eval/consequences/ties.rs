//! Which unknowns are tied to one another by constraints.
//!
//! For: taking questions apart that have nothing to do with each other. Not for: answering them.

use std::collections::BTreeMap;

use crate::verdict::{Completions, Formula, VarId};

/// The unknowns in groups; each group has one member that stands for it.
pub(super) struct Ties {
    up: BTreeMap<VarId, VarId>,
}

impl Ties {
    pub(super) fn of(space: &Completions) -> Self {
        let mut ties = Self { up: BTreeMap::new() };
        for constraint in space.constraints() {
            // What is known ties nothing together.
            let mut open = constraint.linear.terms().iter().map(|(id, _)| *id).filter(|id| {
                space.variable(*id).is_some_and(|variable| variable.known_value().is_none())
            });
            let Some(first) = open.next() else { continue };
            for other in open {
                ties.tie(first, other);
            }
        }
        ties
    }

    /// The member that stands for the group of an unknown.
    pub(super) fn root(&self, id: VarId) -> VarId {
        let mut at = id;
        while let Some(up) = self.up.get(&at).filter(|up| **up != at) {
            at = *up;
        }
        at
    }

    pub(super) fn tie(&mut self, one: VarId, two: VarId) {
        let (one, two) = (self.root(one), self.root(two));
        if one != two {
            self.up.insert(two, one);
        }
    }

    /// The groups that a formula asks about.
    pub(super) fn roots(&self, space: &Completions, formula: &Formula) -> Vec<VarId> {
        let mut roots = Vec::new();
        formula.each_constraint(&mut |constraint| {
            for (id, _) in constraint.linear.terms() {
                let open =
                    space.variable(*id).is_some_and(|variable| variable.known_value().is_none());
                if open {
                    roots.push(self.root(*id));
                }
            }
        });
        roots.sort();
        roots.dedup();
        roots
    }

    /// The formulas in groups that share no unknown.
    pub(super) fn apart(
        mut self,
        space: &Completions,
        parts: &[Formula],
    ) -> (Self, Vec<Vec<Formula>>) {
        let roots: Vec<Vec<VarId>> = parts.iter().map(|part| self.roots(space, part)).collect();
        for together in &roots {
            if let Some((first, others)) = together.split_first() {
                others.iter().for_each(|other| self.tie(*first, *other));
            }
        }
        let mut groups: BTreeMap<Option<VarId>, Vec<Formula>> = BTreeMap::new();
        for (part, roots) in parts.iter().zip(&roots) {
            let group = roots.first().map(|root| self.root(*root));
            groups.entry(group).or_default().push(part.clone());
        }
        (self, groups.into_values().collect())
    }
}
