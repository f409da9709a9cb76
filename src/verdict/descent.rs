//! The least value of a column over all that the bounds of a simplex table allow: the primal simplex
//! method for bounded variables, by Bland's rule (R. Bland, "New Finite Pivoting Rules for the
//! Simplex Method", Mathematics of Operations Research 2, 1977).

use super::VarId;
use super::budget::{Exhausted, Meter};
use super::delta::Delta;
use super::simplex::Simplex;
use crate::quantity::number::Number;

/// What stops a column that moves: its own other bound, or that of a row.
struct Limit {
    step: Delta,
    blocking: VarId,
    row: Option<usize>,
}

impl Simplex {
    /// From values within all bounds, makes a column as small as possible; `false` when it has no
    /// smallest value. The column itself must be free.
    pub(super) fn minimise(&mut self, goal: VarId, meter: &mut Meter) -> Result<bool, Exhausted> {
        while let Some((entering, upward)) = self.improving(goal) {
            meter.spend_pivot()?;
            meter.spend_steps(self.steps_of_looking())?;
            let Some(limit) = self.limit(entering, upward) else {
                return Ok(false);
            };
            let direction = Number::from(if upward { 1_i64 } else { -1 });
            if let Some(place) = limit.row {
                meter.spend_steps(self.steps_of_pivot(place, entering))?;
            }
            self.shift(entering, &limit.step.scaled(&direction));
            if let Some(place) = limit.row {
                self.pivot(place, entering);
            }
        }
        Ok(true)
    }

    /// The first column that makes the goal smaller, and which way it must move for that.
    fn improving(&self, goal: VarId) -> Option<(VarId, bool)> {
        let row = self.rows.iter().find(|row| row.basic == goal);
        let Some(row) = row else {
            return self.can_move(goal, false).then_some((goal, false));
        };
        let ways = row.form.terms().iter().map(|(id, rate)| (*id, rate.is_negative()));
        ways.into_iter().find(|(id, upward)| self.can_move(*id, *upward))
    }

    /// How far a column can move; `None` for without end.
    fn limit(&self, id: VarId, upward: bool) -> Option<Limit> {
        let own = self.room(id, upward).map(|step| Limit { step, blocking: id, row: None });
        let rows = self.rows.iter().enumerate().filter_map(|(place, row)| {
            let coefficient = row.form.coefficient(id)?;
            let room = self.room(row.basic, coefficient.is_positive() == upward)?;
            let step = room.scaled(&Number::ONE.checked_div(&coefficient.abs())?);
            Some(Limit { step, blocking: row.basic, row: Some(place) })
        });
        own.into_iter().chain(rows).min_by(|a, b| (&a.step, a.blocking).cmp(&(&b.step, b.blocking)))
    }

    /// The distance of a column to its bound on one side.
    fn room(&self, id: VarId, upward: bool) -> Option<Delta> {
        let column = self.columns.get(id.index())?;
        if upward {
            Some(column.upper.as_ref()?.minus(&column.value))
        } else {
            Some(column.value.minus(column.lower.as_ref()?))
        }
    }
}
