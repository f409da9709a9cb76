//! Questions over unknowns that nothing ties together: the bounds of each tell all.
//!
//! For: answers without a search. Not for: questions in which one unknown occurs twice.

use std::collections::BTreeSet;

use crate::quantity::number::Number;

use super::bounds::Truth;
use super::component::Component;
use super::{Completions, Decision, Linear, Sign, VarId};

impl Completions {
    /// Whether constraints tie none of these unknowns, and whole ones reach their ends.
    pub(super) fn are_loose(&self, ids: impl IntoIterator<Item = VarId> + Clone) -> bool {
        let untied = |id: VarId| self.constraints_on(id).is_empty() && self.reaches_its_ends(id);
        if ids.clone().into_iter().all(untied) {
            return true;
        }
        let Ok(component) = Component::around(self, ids) else { return false };
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
        let mut seen = Vec::new();
        let mut plain = is_plain(decision);
        decision.each_constraint(&mut |constraint| {
            plain = plain && constraint.sign != Sign::Zero;
            let ids = constraint.linear.terms().iter().map(|(id, _)| *id);
            seen.extend(ids.filter(|id| self.known_value(*id).is_none()));
        });
        seen.sort();
        plain && seen.is_sorted_by(|one, two| one < two) && self.are_loose(seen)
    }

    /// What settles an open decision over loose unknowns that each occur once: the figures in the
    /// inequalities on which it can turn, as each can turn such an inequality where the others bring
    /// the sum near enough. `None` when that is not what is asked, or a whole unknown might step over
    /// the edge, or a figure tells the sum of some and not each.
    pub(super) fn needs_of_loose(
        &self,
        decision: &Decision,
        figures: &[impl AsRef<[Linear]>],
    ) -> Option<Vec<usize>> {
        if !self.bounds_tell_all(decision) {
            return None;
        }
        let open = self.open_inequalities(decision)?;
        let mut turning = BTreeSet::new();
        for (place, inequality) in open.iter().enumerate() {
            if self.turns_on(decision, &open, place) {
                turning.extend(inequality.iter().copied());
            }
        }
        figures_of(&turning, figures)
    }

    /// The unknowns of each inequality that is open; `None` with many, or when a whole unknown might
    /// step over the edge of one.
    fn open_inequalities(&self, decision: &Decision) -> Option<Vec<Vec<VarId>>> {
        let mut open = Vec::new();
        let mut alike = true;
        decision.each_constraint(&mut |constraint| {
            if self.truth_of_constraint(constraint) == Truth::Open {
                let linear = self.without_known(&constraint.linear);
                alike &= self.is_alike(&linear);
                open.push(linear.terms().iter().map(|(id, _)| *id).collect());
            }
        });
        (alike && open.len() <= MOST_OPEN).then_some(open)
    }

    /// Whether steps of all unknowns are as large, or none has steps.
    fn is_alike(&self, linear: &Linear) -> bool {
        let is_whole = |id: VarId| self.variable(id).is_some_and(|variable| variable.whole);
        let mut terms = linear.terms().iter();
        terms.next().is_some_and(|(first, step)| {
            let whole = is_whole(*first);
            terms.all(|(id, coefficient)| {
                is_whole(*id) == whole && (!whole || coefficient.abs() == step.abs())
            })
        })
    }

    /// Whether the verdict differs, for some outcome of the other open inequalities, with that of one.
    fn turns_on(&self, decision: &Decision, open: &[Vec<VarId>], place: usize) -> bool {
        let verdict = |outcomes: u32| {
            decision.evaluate_where(&|constraint| match self.truth_of_constraint(constraint) {
                Truth::True => true,
                Truth::False => false,
                Truth::Open => {
                    let is_it = |ids: &Vec<VarId>| {
                        ids.first().is_some_and(|id| constraint.linear.coefficient(*id).is_some())
                    };
                    open.iter().position(is_it).is_some_and(|it| outcomes >> it & 1 == 1)
                }
            })
        };
        (0..1_u32 << open.len()).any(|outcomes| verdict(outcomes) != verdict(outcomes ^ 1 << place))
    }
}

/// The figures that tell unknowns with which a verdict turns; `None` when one tells the sum of some and not each, or
/// two tell the same.
pub(super) fn figures_of(
    turning: &BTreeSet<VarId>,
    figures: &[impl AsRef<[Linear]>],
) -> Option<Vec<usize>> {
    let mut claimed = BTreeSet::new();
    let mut needed = Vec::new();
    for (place, figure) in figures.iter().enumerate() {
        let own = || figure.as_ref().iter().map(Linear::terms);
        let of_figure: BTreeSet<VarId> =
            own().flatten().map(|(id, _)| *id).filter(|id| turning.contains(id)).collect();
        if !of_figure.is_empty() && own().any(|terms| terms.len() > 1) {
            return None;
        }
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

/// The most open inequalities of which every outcome is tried.
const MOST_OPEN: usize = 6;

/// Whether a decision counts no verdicts: that asks of each part twice, so that the bounds are not exact.
fn is_plain(decision: &Decision) -> bool {
    match decision {
        Decision::Fixed(_) => true,
        Decision::When { then, otherwise, .. } => is_plain(then) && is_plain(otherwise),
        Decision::All(parts) | Decision::Any(parts) => parts.iter().all(is_plain),
        Decision::AtLeast(_) => false,
    }
}
