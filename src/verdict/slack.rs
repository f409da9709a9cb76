//! Constraints that never stand in the way of an answer: an unknown outside the question can always
//! make them hold, whatever the others are.
//!
//! For: that a question about one part of a whole does not bring in all other parts.
//! Not for: whether there is a completion at all.
//!
//! Two kinds of unknowns give way. One *rises*: it has no upper end, and every constraint that keeps
//! it down is met by another that rises. Set in the opposite order of that chain, each can be made
//! great enough. Another *rests*: at its lower end all its constraints hold by the bounds of the
//! others. Every constraint of either can be left out, so that neither is part of any answer.

use std::collections::{BTreeMap, BTreeSet};

use crate::quantity::number::Number;

use super::{Completions, Constraint, Sign, VarId};

/// What gives way while one question is answered.
pub(super) struct Slack<'a> {
    completions: &'a Completions,
    /// The unknowns that the question is about; these never give way.
    asked: &'a BTreeSet<VarId>,
    // INVARIANT: one answer for each unknown, so that all its constraints are left out, or none
    // because of it. While it is worked out it counts as not rising, so that no chain is a circle.
    rising: BTreeMap<VarId, bool>,
    resting: BTreeMap<VarId, bool>,
    /// Terms that were looked at since that was last asked.
    looked: usize,
    /// Beyond this nothing is found to give way.
    most: usize,
}

impl<'a> Slack<'a> {
    pub(super) fn new(completions: &'a Completions, asked: &'a BTreeSet<VarId>) -> Self {
        let (rising, resting) = (BTreeMap::new(), BTreeMap::new());
        Self { completions, asked, rising, resting, looked: 0, most: 0 }
    }

    /// How many terms were looked at since this was last asked.
    pub(super) fn looked(&mut self) -> usize {
        std::mem::take(&mut self.looked)
    }

    /// Whether a constraint can always be made to hold. At most so many terms are looked at, and those of one
    /// constraint: who pays for what was looked at then finds that there was not enough.
    pub(super) fn gives_way(&mut self, constraint: &Constraint, most: usize) -> bool {
        self.most = most;
        self.is_lifted(constraint) || self.has_resting(constraint)
    }

    fn is_lifted(&mut self, constraint: &Constraint) -> bool {
        self.looked += constraint.linear.steps();
        self.looked <= self.most
            && constraint.sign != Sign::Zero
            && constraint
                .linear
                .terms()
                .iter()
                .any(|(id, coefficient)| coefficient.is_positive() && self.rises(*id))
    }

    fn rises(&mut self, id: VarId) -> bool {
        if let Some(known) = self.rising.get(&id) {
            return *known;
        }
        self.rising.insert(id, false);
        let completions = self.completions;
        let free = !self.asked.contains(&id)
            && completions.variable(id).is_some_and(|variable| variable.high.is_none());
        let rises = free
            && completions.resisting(id).iter().all(|place| {
                completions.constraints().get(*place).is_some_and(|other| self.is_lifted(other))
            });
        self.rising.insert(id, rises);
        rises
    }

    fn has_resting(&mut self, constraint: &Constraint) -> bool {
        let mut terms = constraint.linear.terms().iter();
        terms.any(|(id, coefficient)| {
            coefficient.is_negative() && self.looked <= self.most && self.rests(*id)
        })
    }

    fn rests(&mut self, id: VarId) -> bool {
        if let Some(known) = self.resting.get(&id) {
            return *known;
        }
        let rests = !self.asked.contains(&id) && self.all_hold_at_lower_end(id);
        self.resting.insert(id, rests);
        rests
    }

    fn all_hold_at_lower_end(&mut self, id: VarId) -> bool {
        let completions = self.completions;
        let Some(variable) = completions.variable(id) else { return false };
        let Some(low) = variable.low.as_ref().filter(|_| variable.known_value().is_none()) else {
            return false;
        };
        let low = if variable.whole { low.ceil() } else { low.clone() };
        completions.constraints_of(id).all(|constraint| {
            self.looked += 1;
            // An equation holds an unknown at no end.
            if constraint.sign == Sign::Zero {
                return false;
            }
            self.looked += constraint.linear.steps();
            holds_at(completions, constraint, id, &low)
        })
    }
}

/// Whether an inequality that keeps an unknown down holds where that is at this value, by the bounds
/// of the others.
fn holds_at(completions: &Completions, constraint: &Constraint, id: VarId, value: &Number) -> bool {
    let linear = &constraint.linear;
    let Some(coefficient) = linear.coefficient(id).filter(|it| it.is_negative()) else {
        return false;
    };
    let others = linear.add_multiple(&super::Linear::var(id), &-coefficient);
    let least = completions.lower_bound(&others).map(|least| least + coefficient * value);
    least.is_some_and(|least| constraint.sign.holds(&least))
}
