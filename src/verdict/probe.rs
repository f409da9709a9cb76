//! A few points that are tried before anything is searched for.
//!
//! Most open questions have both answers at corners of what is possible, and a point is weighed up in
//! no time. A point counts only when all constraints hold in it, so that a guess is never wrong.
//! Not for: showing that there is no point; the search does that.

use crate::quantity::number::Number;

use super::component::Component;
use super::{Completions, Constraint, VarId};

/// With so many unknowns every corner is tried.
const EVERY_CORNER: usize = 3;

/// With more than so many only the corners where all are low, or all are high.
const TWO_CORNERS: usize = 12;

/// More work than this is not put into points.
const MOST_STEPS: usize = 2_000_000;

/// A point: a value for each unknown of a component.
pub(super) struct Corner<'a> {
    completions: &'a Completions,
    component: &'a Component,
    values: Vec<&'a Number>,
}

impl Corner<'_> {
    /// The value of a variable.
    pub(super) fn value(&self, id: VarId) -> Option<&Number> {
        match self.component.variables.binary_search(&id) {
            Ok(place) => self.values.get(place).copied(),
            Err(_) => self.completions.known_value(id),
        }
    }

    /// Whether a constraint holds here.
    pub(super) fn holds(&self, constraint: &Constraint) -> bool {
        constraint.sign.holds(&constraint.linear.value_by(|id| self.value(id)))
    }

    /// The values of the unknowns.
    pub(super) fn values(&self) -> impl Iterator<Item = (VarId, Number)> {
        let values = self.values.iter().map(|value| (*value).clone());
        self.component.variables.iter().copied().zip(values)
    }
}

impl Completions {
    /// Calls back with points of a component in which all its constraints hold, until it is told to
    /// stop. `thresholds` are the comparisons of the question: an unknown without an end goes just
    /// beyond what it is compared with.
    pub(super) fn probe(
        &self,
        component: &Component,
        thresholds: &[&Constraint],
        mut visit: impl FnMut(&Corner<'_>) -> bool,
    ) {
        let compared: usize = thresholds.iter().map(|one| one.linear.steps()).sum();
        let unknowns = component.variables.len();
        let once = component.size(self).saturating_add(compared);
        let steps = once.saturating_mul(corners(unknowns).len());
        let steps = steps.saturating_add(unknowns.saturating_mul(thresholds.len()));
        // A guess is not worth more than the search; without it the search does the same.
        if steps > MOST_STEPS || self.spend(steps).is_err() {
            return;
        }
        let ends: Option<Vec<(Number, Number)>> =
            component.variables.iter().map(|id| self.ends(*id, thresholds)).collect();
        let Some(ends) = ends else { return };
        for corner in corners(ends.len()) {
            let values = ends.iter().enumerate();
            let values =
                values.map(|(place, (low, high))| if is_high(corner, place) { high } else { low });
            let corner = Corner { completions: self, component, values: values.collect() };
            let fits = component.constraints(self).all(|constraint| corner.holds(constraint));
            if fits && visit(&corner) {
                return;
            }
        }
    }

    /// The ends of an unknown, as far as they are tried; `None` when there is no value between them.
    fn ends(&self, id: VarId, thresholds: &[&Constraint]) -> Option<(Number, Number)> {
        let variable = self.variable(id)?;
        let whole = |value: &Number, up: bool| match (variable.whole, up) {
            (false, _) => value.clone(),
            (true, true) => value.ceil(),
            (true, false) => value.floor(),
        };
        let low = variable.low.as_ref().map(|low| whole(low, true));
        let high = variable.high.as_ref().map(|high| whole(high, false));
        if let (Some(low), Some(high)) = (&low, &high) {
            return (low <= high).then(|| (low.clone(), high.clone()));
        }
        let (mut least, mut most) = (low.clone(), high.clone());
        let edges = thresholds.iter().filter_map(|constraint| {
            let slope = constraint.linear.coefficient(id)?;
            (-constraint.linear.constant_part().clone()).checked_div(slope)
        });
        for edge in edges.chain([Number::ZERO]) {
            least = Some(least.map_or(edge.clone(), |least| least.min(edge.clone())));
            most = Some(most.map_or(edge.clone(), |most| most.max(edge)));
        }
        let low = low.or_else(|| Some(least?.floor() - &Number::ONE))?;
        let high = high.or_else(|| Some(most?.ceil() + &Number::ONE))?;
        (low <= high).then_some((low, high))
    }
}

/// For each corner that is tried, which of so many unknowns are high, bit by bit.
fn corners(unknowns: usize) -> Vec<u64> {
    if unknowns <= EVERY_CORNER {
        return (0..1_u64 << unknowns).collect();
    }
    let mut corners = vec![0, u64::MAX];
    if unknowns <= TWO_CORNERS {
        for one in 0..unknowns {
            corners.extend([1 << one, !(1 << one)]);
        }
    }
    corners
}

/// Whether an unknown is high in a corner; where there are more of them than bits, all are alike.
fn is_high(corner: u64, place: usize) -> bool {
    corner >> place.min(63) & 1 == 1
}
