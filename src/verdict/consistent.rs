//! Whether a set of completions has any: asked first, before every other question.

use crate::quantity::number::Number;

use super::component::Component;
use super::{Answer, Assignment, Budget, Completions, Constraint, Formula, VarId};

impl Completions {
    /// Whether there is a completion at all. The witness holds every variable.
    ///
    /// The budget is for each group of variables that constraints tie together.
    pub fn is_consistent(&self, budget: &Budget) -> Answer {
        let Some(mut all) = self.known_values() else {
            return Answer::No;
        };
        let mut seen = vec![false; self.variables().len()];
        let mut worked_out = true;
        for (id, variable) in self.variables() {
            if variable.known_value().is_some() || seen.get(id.index()).is_some_and(|seen| *seen) {
                continue;
            }
            let component = Component::all_around(self, id);
            for id in &component.variables {
                seen.get_mut(id.index()).into_iter().for_each(|seen| *seen = true);
            }
            let part = match self.resting_point(&component) {
                Some(point) => Answer::Yes(point),
                None => self.search(&component, &Formula::True, *budget),
            };
            match part {
                Answer::Yes(part) => part.iter().for_each(|(id, value)| all.set(id, value.clone())),
                Answer::No => return Answer::No,
                Answer::NotWorkedOut => worked_out = false,
            }
        }
        if worked_out { Answer::Yes(all) } else { Answer::NotWorkedOut }
    }

    /// The point at which every variable of a component rests at its lower end (else at its upper
    /// end, else at nought), when that is a completion: a guess that is right for most.
    fn resting_point(&self, component: &Component) -> Option<Assignment> {
        let mut point = Assignment::new();
        for id in &component.variables {
            let variable = self.variable(*id)?;
            let at = match (&variable.low, &variable.high) {
                (Some(low), _) if variable.whole => low.ceil(),
                (Some(low), _) => low.clone(),
                (None, Some(high)) if variable.whole => high.floor(),
                (None, Some(high)) => high.clone(),
                (None, None) => Number::ZERO,
            };
            if variable.high.as_ref().is_some_and(|high| at > *high) {
                return None;
            }
            point.set(*id, at);
        }
        let value = |id: VarId| point.get(id).or_else(|| self.known_value(id));
        let holds =
            |constraint: &Constraint| constraint.sign.holds(&constraint.linear.value_by(value));
        component.constraints(self).all(holds).then_some(point)
    }

    /// The values of all known variables; `None` when these alone break a constraint, or one that
    /// must be whole is not.
    fn known_values(&self) -> Option<Assignment> {
        let broken = self.constraints().iter().any(|constraint| {
            let value = self.value_of_known(&constraint.linear);
            value.is_some_and(|value| !constraint.sign.holds(&value))
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
