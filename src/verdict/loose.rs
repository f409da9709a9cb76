//! Questions over unknowns that nothing ties together: the bounds of each tell all.
//!
//! For: answers without a search. Not for: questions in which one unknown occurs twice.

use std::collections::BTreeSet;

use crate::quantity::number::Number;

use super::component::Component;
use super::{Completions, Constraint, Decision, Formula, Sign, VarId};

impl Completions {
    /// Whether constraints tie none of these unknowns, and whole ones reach their ends.
    pub(super) fn are_loose(&self, ids: impl IntoIterator<Item = VarId>) -> bool {
        let component = Component::around(self, ids);
        component.constraints(self).next().is_none()
            && component.variables.iter().all(|id| self.reaches_its_ends(*id))
    }

    fn reaches_its_ends(&self, id: VarId) -> bool {
        self.variable(id).is_some_and(|variable| {
            let ends = variable.low.iter().chain(&variable.high);
            !variable.whole || ends.into_iter().all(Number::is_integer)
        })
    }

    /// Whether the bounds tell exactly which verdicts a decision can give: its unknowns are loose,
    /// and each occurs once. Then each inequality can hold and fail apart from all others.
    pub(super) fn bounds_tell_all(&self, decision: &Decision) -> bool {
        let mut seen = BTreeSet::new();
        let mut plain = is_plain(decision);
        decision.each_constraint(&mut |constraint| {
            plain = plain && constraint.sign != Sign::Zero;
            for (id, _) in constraint.linear.terms() {
                plain = plain && (self.known_value(*id).is_some() || seen.insert(*id));
            }
        });
        plain && self.are_loose(seen)
    }

    /// What settles an open decision of one inequality over loose unknowns: all figures in it, as
    /// each can turn the verdict where the others bring the sum near enough. `None` when that is not
    /// what is asked, or a whole unknown might step over the edge.
    pub(super) fn needs_of_one_inequality(
        &self,
        decision: &Decision,
        figures: &[impl AsRef<[VarId]>],
    ) -> Option<Vec<usize>> {
        let constraint = only_inequality(decision)?;
        let linear = self.without_known(&constraint.linear);
        let mut terms = linear.terms().iter();
        let (first, step) = terms.next()?;
        let is_whole = |id: VarId| self.variable(id).is_some_and(|variable| variable.whole);
        let whole = is_whole(*first);
        let alike = terms.all(|(id, coefficient)| {
            is_whole(*id) == whole && (!whole || coefficient.abs() == step.abs())
        });
        if !alike || !self.are_loose(linear.terms().iter().map(|term| term.0)) {
            return None;
        }
        let mut claimed = BTreeSet::new();
        let mut needed = Vec::new();
        for (place, figure) in figures.iter().enumerate() {
            let in_it = |id: &VarId| linear.coefficient(*id).is_some();
            let of_figure: BTreeSet<VarId> =
                figure.as_ref().iter().copied().filter(in_it).collect();
            // What becomes known with either of two figures needs only one of them.
            if !of_figure.is_empty() {
                if of_figure.iter().any(|id| !claimed.insert(*id)) {
                    return None;
                }
                needed.push(place);
            }
        }
        Some(needed)
    }
}

/// The inequality on which alone a decision turns.
fn only_inequality(decision: &Decision) -> Option<&Constraint> {
    let Decision::When { test, then, otherwise } = decision else { return None };
    let (Decision::Fixed(one), Decision::Fixed(other)) = (then.as_ref(), otherwise.as_ref()) else {
        return None;
    };
    let test = if let Formula::Not(inner) = test { inner } else { test };
    match test {
        Formula::Holds(constraint) if one != other && constraint.sign != Sign::Zero => {
            Some(constraint)
        }
        Formula::Holds(_)
        | Formula::True
        | Formula::False
        | Formula::Not(_)
        | Formula::All(_)
        | Formula::Any(_)
        | Formula::Weighed(_) => None,
    }
}

/// Whether a decision holds no counting, for which the bounds are not exact.
fn is_plain(decision: &Decision) -> bool {
    match decision {
        Decision::Fixed(_) => true,
        Decision::When { test, then, otherwise } => {
            is_plain_test(test) && is_plain(then) && is_plain(otherwise)
        }
        Decision::All(parts) | Decision::Any(parts) => parts.iter().all(is_plain),
        Decision::AtLeast(_) => false,
    }
}

fn is_plain_test(test: &Formula) -> bool {
    match test {
        Formula::True | Formula::False | Formula::Holds(_) => true,
        Formula::Not(inner) => is_plain_test(inner),
        Formula::All(parts) | Formula::Any(parts) => parts.iter().all(is_plain_test),
        Formula::Weighed(_) => false,
    }
}
