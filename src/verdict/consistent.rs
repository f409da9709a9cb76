//! Whether a set of completions has any: asked first, before every other question.

use std::collections::BTreeSet;

use super::component::Component;
use super::{Answer, Assignment, Budget, Completions, Formula};

impl Completions {
    /// Whether there is a completion at all. The witness holds every variable.
    ///
    /// The budget is for each group of variables that constraints tie together.
    pub fn is_consistent(&self, budget: &Budget) -> Answer {
        let Some(mut all) = self.known_values() else {
            return Answer::No;
        };
        let mut seen = BTreeSet::new();
        let mut worked_out = true;
        for (id, variable) in self.variables() {
            if variable.known_value().is_some() || seen.contains(&id) {
                continue;
            }
            let component = Component::all_around(self, id);
            seen.extend(component.variables.iter().copied());
            match self.search(&component, &Formula::True, *budget) {
                Answer::Yes(part) => part.iter().for_each(|(id, value)| all.set(id, value.clone())),
                Answer::No => return Answer::No,
                Answer::NotWorkedOut => worked_out = false,
            }
        }
        if worked_out { Answer::Yes(all) } else { Answer::NotWorkedOut }
    }

    /// The values of all known variables; `None` when these alone break a constraint, or one that
    /// must be whole is not.
    fn known_values(&self) -> Option<Assignment> {
        let broken = self.constraints().iter().any(|constraint| {
            let linear = self.without_known(&constraint.linear);
            linear.is_constant().is_some_and(|value| !constraint.sign.holds(value))
        });
        let mut known = Assignment::new();
        for (id, variable) in self.variables() {
            let Some(value) = variable.known_value() else {
                continue;
            };
            if variable.whole && !value.is_integer() {
                return None;
            }
            known.set(id, value.clone());
        }
        (!broken).then_some(known)
    }
}
