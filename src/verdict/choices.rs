//! Questions over a few choices that nothing ties together: every outcome is tried.
//!
//! For: results made of results, in which one choice may occur many times. Not for: figures; those have too many
//! values.

use std::collections::{BTreeMap, BTreeSet};

use crate::quantity::number::Number;

use super::{Assignment, Base, BaseSet, Completions, Decision, Linear, Possible, VarId};

/// The most choices of which every outcome is tried.
const MOST_CHOICES: usize = 4;

/// The verdict of every outcome of some choices.
struct Outcomes {
    /// The choices, in order.
    choices: Vec<VarId>,
    /// By the number of which each bit is the value of one choice.
    verdicts: Vec<Base>,
}

impl Outcomes {
    /// Whether the verdict differs with a choice, for some outcome of the others.
    fn turn_on(&self, place: usize) -> bool {
        let mut each = self.verdicts.iter().enumerate();
        each.any(|(outcome, base)| self.verdicts.get(outcome ^ 1 << place) != Some(base))
    }
}

impl Completions {
    /// The verdicts of a decision that hangs on a few loose choices alone; `None` of any other.
    pub(super) fn possible_of_choices(&self, decision: &Decision) -> Option<Possible> {
        let outcomes = self.outcomes(decision)?;
        let mut witnesses = BTreeMap::new();
        for (outcome, base) in outcomes.verdicts.iter().enumerate() {
            witnesses.entry(*base).or_insert_with(|| {
                let mut witness = Assignment::new();
                decision.each_variable(&mut |id| {
                    let value = self.chosen(&outcomes.choices, outcome, id);
                    witness.set(id, value.cloned().unwrap_or(Number::ZERO));
                });
                witness
            });
        }
        let set: BaseSet = outcomes.verdicts.into_iter().collect();
        if set.len() == 1 {
            witnesses.clear();
        }
        Some(Possible { set, worked_out: true, witnesses })
    }

    /// What settles a decision that hangs on a few loose choices alone: the figures of those with which it turns.
    /// `None` of any other, or where two figures tell the same choice.
    pub(super) fn needs_of_choices(
        &self,
        decision: &Decision,
        figures: &[impl AsRef<[Linear]>],
    ) -> Option<Vec<usize>> {
        let outcomes = self.outcomes(decision)?;
        let choices = outcomes.choices.iter().enumerate();
        let turning = choices.filter(|(place, _)| outcomes.turn_on(*place)).map(|(_, id)| *id);
        super::loose::figures_of(&turning.collect(), figures)
    }

    fn outcomes(&self, decision: &Decision) -> Option<Outcomes> {
        let (mut choices, mut terms, mut few) = (BTreeSet::new(), 0_usize, true);
        decision.each_variable(&mut |id| {
            terms += 1;
            if few && self.known_value(id).is_none() {
                few = self.is_loose_choice(id);
                choices.insert(id);
                few &= choices.len() <= MOST_CHOICES;
            }
        });
        if !few || choices.is_empty() || self.spend(terms << choices.len()).is_err() {
            return None;
        }
        let choices: Vec<VarId> = choices.into_iter().collect();
        let verdict = |outcome: usize| {
            decision.evaluate_where(&|constraint| {
                let value = |id| self.chosen(&choices, outcome, id);
                constraint.sign.holds(&constraint.linear.value_by(value))
            })
        };
        let verdicts = (0..1_usize << choices.len()).map(verdict).collect();
        Some(Outcomes { choices, verdicts })
    }

    fn is_loose_choice(&self, id: VarId) -> bool {
        let is_choice = self.variable(id).is_some_and(|variable| {
            let (low, high) = (variable.low.as_ref(), variable.high.as_ref());
            variable.whole && low == Some(&Number::ZERO) && high == Some(&Number::ONE)
        });
        is_choice && self.constraints_on(id).is_empty()
    }

    /// What is known of a variable, or what it is in one outcome of some choices; nothing for nought.
    fn chosen(&self, choices: &[VarId], outcome: usize, id: VarId) -> Option<&Number> {
        static MADE: Number = Number::ONE;
        let is_made = || choices.binary_search(&id).is_ok_and(|place| outcome >> place & 1 == 1);
        self.known_value(id).or_else(|| is_made().then_some(&MADE))
    }
}
