//! From the values in the table to a point with plain numbers, and to whole points near it.
//!
//! Nothing here is trusted: a point that was rounded or scaled counts only when all bounds and all
//! waiting disjunctions hold in it.

use crate::quantity::number::Number;

use super::VarId;
use super::atom::Node;
use super::delta::Delta;
use super::search::Search;

/// Values for all columns: first the variables, then the sums.
#[derive(Clone, Debug)]
pub(super) struct Point {
    values: Vec<Number>,
    variables: usize,
}

impl Point {
    pub(super) fn value(&self, column: VarId) -> Number {
        self.values.get(column.index()).cloned().unwrap_or_default()
    }

    /// The values of the variables, in their order.
    pub(super) fn structural(&self) -> impl Iterator<Item = Number> {
        self.values.iter().take(self.variables).cloned()
    }

    fn holds(&self, node: &Node) -> bool {
        match node {
            Node::True => true,
            Node::False => false,
            Node::Atom(atom) => atom.bound.holds(&Delta::exact(self.value(atom.column))),
            Node::All(parts) => parts.iter().all(|part| self.holds(part)),
            Node::Any(parts) => parts.iter().any(|part| self.holds(part)),
        }
    }
}

impl Search {
    /// The table's values with δ so small that no comparison changes.
    pub(super) fn point(&self) -> Point {
        let delta = self.small_enough();
        let columns = (0..self.whole.len()).map(VarId::from_index);
        self.complete(columns.map(|column| self.simplex.value(column).at(&delta)).collect())
    }

    /// A δ above 0 that keeps every column on the side of each number it is compared with.
    fn small_enough(&self) -> Number {
        let half = Number::ratio(1, 2).unwrap_or(Number::ONE);
        self.thresholds.iter().fold(Number::ONE, |delta, (column, threshold)| {
            let value = self.simplex.value(*column);
            let room = (&value.real - threshold).abs() * &half;
            match room.checked_div(&value.small.abs()) {
                Some(limit) if !room.is_zero() => delta.min(limit),
                Some(_) | None => delta,
            }
        })
    }

    /// Adds the sums to values of the variables.
    fn complete(&self, mut values: Vec<Number>) -> Point {
        let variables = values.len();
        for form in &self.forms {
            let value = form.value_by(|column| values.get(column.index()));
            values.push(value);
        }
        Point { values, variables }
    }

    /// A whole point near the table's values in which everything holds: with whole variables
    /// rounded (to the nearest, down, up) and totals added up again, or scaled up until they are
    /// whole. The last finds shares: where all bounds are lower bounds, 0.99 of 1 becomes 99 of 100.
    pub(super) fn near_point(&self, pending: &[&[Node]]) -> Option<Point> {
        self.fractional()?;
        let here: Vec<Number> = self.point().structural().collect();
        [Number::nearest, Number::floor, Number::ceil]
            .iter()
            .map(|round| self.rounded(&here, round))
            .find(|point| self.is_solution(point, pending))
            .or_else(|| self.scaled(&here).filter(|point| self.is_solution(point, pending)))
    }

    fn rounded(&self, here: &[Number], round: impl Fn(&Number) -> Number) -> Point {
        let pairs = self.whole.iter().zip(here);
        let mut values: Vec<Number> =
            pairs.map(|(whole, value)| if *whole { round(value) } else { value.clone() }).collect();
        for (total, sum) in &self.totals {
            let value = sum.value_by(|column| values.get(column.index()));
            if let Some(place) = values.get_mut(total.index()) {
                *place = value;
            }
        }
        self.complete(values)
    }

    fn scaled(&self, here: &[Number]) -> Option<Point> {
        let whole = self.whole.iter().zip(here).filter(|(whole, _)| **whole);
        let measure = whole.fold(Number::ONE, |measure, (_, value)| measure.common_measure(value));
        let factor = Number::ONE.checked_div(&measure)?;
        Some(self.complete(here.iter().map(|value| value * &factor).collect()))
    }

    fn is_solution(&self, point: &Point, pending: &[&[Node]]) -> bool {
        let within = point.values.iter().enumerate().all(|(index, value)| {
            let (column, value) = (VarId::from_index(index), Delta::exact(value.clone()));
            self.simplex.lower(column).is_none_or(|lower| *lower <= value)
                && self.simplex.upper(column).is_none_or(|upper| *upper >= value)
        });
        let whole =
            self.whole.iter().zip(&point.values).all(|(whole, value)| !whole || value.is_integer());
        within && whole && pending.iter().all(|parts| parts.iter().any(|part| point.holds(part)))
    }
}
