//! Exact feasibility of linear constraints over rationals.
//!
//! The general simplex method of B. Dutertre and L. de Moura, "A Fast Linear-Arithmetic Solver for
//! DPLL(T)" (CAV 2006), §§3-5: one table for a whole question, bounds that come and go, strictness
//! by an infinitesimal, and Bland's rule so that it always ends. Optimising is in `descent`; whole
//! variables are not its concern.

use super::atom::Bound;
use super::budget::{Exhausted, Meter};
use super::delta::Delta;
use super::{Linear, VarId};
use crate::quantity::number::Number;

/// A variable of the table: one of the question's, or one that stands for a row.
#[derive(Clone, Debug, Default)]
pub(super) struct Column {
    pub(super) lower: Option<Delta>,
    pub(super) upper: Option<Delta>,
    pub(super) value: Delta,
    basic: bool,
}

/// A column that is a sum of others.
// INVARIANT: the form mentions only columns that are not basic, and has no constant.
#[derive(Clone, Debug)]
pub(super) struct Row {
    pub(super) basic: VarId,
    pub(super) form: Linear,
}

/// A bound as it was before it was tightened.
#[derive(Clone, Debug)]
enum Undo {
    Lower(VarId, Option<Delta>),
    Upper(VarId, Option<Delta>),
}

/// The table.
// INVARIANT: a column that is not basic lies within its bounds; every row's value fits its form.
#[derive(Clone, Debug, Default)]
pub(super) struct Simplex {
    pub(super) columns: Vec<Column>,
    pub(super) rows: Vec<Row>,
    trail: Vec<Undo>,
}

impl Simplex {
    /// Adds a free column with value 0.
    pub(super) fn add_column(&mut self) -> VarId {
        self.columns.push(Column::default());
        VarId::from_index(self.columns.len() - 1)
    }

    /// Adds a column that equals a sum of others; only before the first bound, while all are 0.
    pub(super) fn add_row(&mut self, form: Linear) -> VarId {
        self.columns.push(Column { basic: true, ..Column::default() });
        let basic = VarId::from_index(self.columns.len() - 1);
        self.rows.push(Row { basic, form });
        basic
    }

    pub(super) fn value(&self, column: VarId) -> &Delta {
        static NOUGHT: Delta = Delta::ZERO;
        self.columns.get(column.index()).map_or(&NOUGHT, |column| &column.value)
    }

    pub(super) fn lower(&self, column: VarId) -> Option<&Delta> {
        self.columns.get(column.index())?.lower.as_ref()
    }

    pub(super) fn upper(&self, column: VarId) -> Option<&Delta> {
        self.columns.get(column.index())?.upper.as_ref()
    }

    /// The place to return to with `undo_to`.
    pub(super) fn mark(&self) -> usize {
        self.trail.len()
    }

    /// Takes back the bounds that were tightened since.
    pub(super) fn undo_to(&mut self, mark: usize) {
        while self.trail.len() > mark {
            match self.trail.pop() {
                Some(Undo::Lower(id, old)) => self.change(id, |column| column.lower = old),
                Some(Undo::Upper(id, old)) => self.change(id, |column| column.upper = old),
                None => return,
            }
        }
    }

    fn change(&mut self, id: VarId, change: impl FnOnce(&mut Column)) {
        if let Some(column) = self.columns.get_mut(id.index()) {
            change(column);
        }
    }

    /// Tightens a bound; `false`, with nothing changed, when it contradicts the opposite bound.
    pub(super) fn tighten(&mut self, id: VarId, bound: &Bound) -> bool {
        let Some(column) = self.columns.get_mut(id.index()) else {
            return true;
        };
        let limit = bound.limit();
        match bound {
            Bound::AtLeast(_) => {
                if column.lower.as_ref().is_some_and(|lower| lower >= limit) {
                    return true;
                }
                if column.upper.as_ref().is_some_and(|upper| upper < limit) {
                    return false;
                }
                self.trail.push(Undo::Lower(id, column.lower.replace(limit.clone())));
            }
            Bound::AtMost(_) => {
                if column.upper.as_ref().is_some_and(|upper| upper <= limit) {
                    return true;
                }
                if column.lower.as_ref().is_some_and(|lower| lower > limit) {
                    return false;
                }
                self.trail.push(Undo::Upper(id, column.upper.replace(limit.clone())));
            }
        }
        self.keep_within(id, bound);
        true
    }

    /// Moves a column that is not basic to a bound that it is beyond.
    fn keep_within(&mut self, id: VarId, bound: &Bound) {
        let beyond = |column: &&Column| !column.basic && !bound.holds(&column.value);
        if let Some(column) = self.columns.get(id.index()).filter(beyond) {
            let step = bound.limit().minus(&column.value);
            self.shift(id, &step);
        }
    }

    /// Moves a column that is not basic, and the rows with it.
    pub(super) fn shift(&mut self, id: VarId, step: &Delta) {
        if let Some(column) = self.columns.get_mut(id.index()) {
            column.value = column.value.add_multiple(step, &Number::ONE);
        }
        for row in &self.rows {
            if let (Some(coefficient), Some(basic)) =
                (row.form.coefficient(id), self.columns.get_mut(row.basic.index()))
            {
                basic.value = basic.value.add_multiple(step, coefficient);
            }
        }
    }

    /// Finds values within all bounds; `false` when there are none.
    pub(super) fn check(&mut self, meter: &mut Meter) -> Result<bool, Exhausted> {
        while let Some((place, target, upward)) = self.most_urgent() {
            let Some(row) = self.rows.get(place) else {
                return Ok(false);
            };
            let entering =
                row.form.terms().iter().find(|(id, coefficient)| {
                    self.can_move(*id, coefficient.is_positive() == upward)
                });
            let Some((entering, coefficient)) = entering.cloned() else {
                return Ok(false);
            };
            meter.spend_pivot()?;
            meter.spend_steps(self.steps_of_looking())?;
            meter.spend_steps(self.steps_of_pivot(place, entering))?;
            let distance = target.minus(self.value(row.basic));
            let Some(share) = Number::ONE.checked_div(&coefficient) else {
                return Ok(false);
            };
            self.shift(entering, &distance.scaled(&share));
            self.pivot(place, entering);
        }
        Ok(true)
    }

    /// The steps of looking at every row.
    pub(super) fn steps_of_looking(&self) -> usize {
        self.rows.iter().map(|row| row.form.steps()).fold(self.rows.len(), usize::saturating_add)
    }

    /// The steps of a pivot in a row: each row with the column that enters gets all its terms.
    pub(super) fn steps_of_pivot(&self, place: usize, entering: VarId) -> usize {
        let terms = self.rows.get(place).map_or(0, |row| row.form.steps());
        let with = self.rows.iter().filter(|row| row.form.coefficient(entering).is_some());
        terms.saturating_mul(with.count())
    }

    /// The row of the first column (Bland's rule) that is out of its bounds, with the bound it must
    /// go to and whether that is upward.
    fn most_urgent(&self) -> Option<(usize, Delta, bool)> {
        let out_of_bounds = |(place, row): (usize, &Row)| {
            let column = self.columns.get(row.basic.index())?;
            if let Some(lower) = column.lower.as_ref().filter(|lower| column.value < **lower) {
                return Some((row.basic, (place, lower.clone(), true)));
            }
            let upper = column.upper.as_ref().filter(|upper| column.value > **upper)?;
            Some((row.basic, (place, upper.clone(), false)))
        };
        let found = self.rows.iter().enumerate().filter_map(out_of_bounds);
        found.min_by_key(|(id, _)| *id).map(|(_, urgent)| urgent)
    }

    pub(super) fn can_move(&self, id: VarId, upward: bool) -> bool {
        self.columns.get(id.index()).is_some_and(|column| {
            let bound = if upward { &column.upper } else { &column.lower };
            bound.as_ref() != Some(&column.value)
        })
    }

    /// Makes a row's column non-basic and `entering` basic in its place; values stay.
    pub(super) fn pivot(&mut self, place: usize, entering: VarId) {
        let Some(row) = self.rows.get_mut(place) else {
            return;
        };
        let Some(coefficient) = row.form.coefficient(entering).cloned() else {
            return;
        };
        let Some(share) = Number::ONE.checked_div(&coefficient) else {
            return;
        };
        let leaving = row.basic;
        let rest = row.form.add_multiple(&Linear::var(entering), &-&coefficient);
        let solved = Linear::var(leaving).sub(&rest).scale(&share);
        *row = Row { basic: entering, form: solved.clone() };
        for (other, row) in self.rows.iter_mut().enumerate() {
            if let Some(coefficient) =
                row.form.coefficient(entering).filter(|_| other != place).cloned()
            {
                row.form = row
                    .form
                    .add_multiple(&Linear::var(entering), &-&coefficient)
                    .add_multiple(&solved, &coefficient);
            }
        }
        self.change(leaving, |column| column.basic = false);
        self.change(entering, |column| column.basic = true);
    }
}
