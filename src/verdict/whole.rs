//! Whole variables in the search: which one to branch on, and equations that no whole values solve.

use crate::quantity::number::Number;

use super::budget::Exhausted;
use super::delta::Delta;
use super::lattice::has_solution;
use super::search::Search;
use super::{Linear, VarId};

/// From this many choices on, variables with two ends are fixed first, also where their value is
/// whole: a search that runs on along variables without end then meets an equation it can refute.
const LONG_DIVE: u32 = 24;

impl Search {
    /// The first whole variable whose value is not whole.
    pub(super) fn fractional(&self) -> Option<VarId> {
        self.whole_columns().find(|column| !self.simplex.value(*column).is_whole())
    }

    /// The whole variable to branch on, and the number that it is put at most at, or above.
    pub(super) fn whole_branch(&self, depth: u32) -> Option<(VarId, Number)> {
        let fractional = self.fractional()?;
        let narrow = if depth > LONG_DIVE { self.narrowest() } else { None };
        narrow.or_else(|| Some((fractional, self.simplex.value(fractional).floor())))
    }

    fn whole_columns(&self) -> impl Iterator<Item = VarId> {
        let whole = self.whole.iter().enumerate().filter(|(_, whole)| **whole);
        whole.map(|(index, _)| VarId::from_index(index))
    }

    /// The open whole variable with the least room between two ends, and the middle of its room.
    fn narrowest(&self) -> Option<(VarId, Number)> {
        let half = Number::ratio(1, 2)?;
        let rooms = self.whole_columns().filter_map(|column| {
            let (lower, upper) = (self.simplex.lower(column)?, self.simplex.upper(column)?);
            (lower < upper).then(|| (&upper.real - &lower.real, column, &lower.real + &upper.real))
        });
        let (_, column, ends) = rooms.min()?;
        Some((column, (ends * half).floor()))
    }

    /// Whether the equations at hand have no solution with whole numbers for the whole variables.
    pub(super) fn has_unsolvable_equation(&mut self) -> Result<bool, Exhausted> {
        Ok(self.has_one_unsolvable() || self.have_no_solution_together()?)
    }

    /// Several equations at once, also those in which rational variables take part.
    fn have_no_solution_together(&mut self) -> Result<bool, Exhausted> {
        let equations = self.open_equations();
        let is_whole = |column: VarId| self.whole.get(column.index()).copied().unwrap_or(false);
        Ok(equations.len() > 1 && !has_solution(equations, is_whole, &mut self.meter)?)
    }

    /// The sums that must come to a number, with what is fixed filled in.
    fn open_equations(&self) -> Vec<Linear> {
        let first = self.whole.len();
        let mut equations = Vec::new();
        for (place, form) in self.forms.iter().enumerate() {
            let Some(target) = self.fixed(VarId::from_index(first + place)) else { continue };
            let mut constant = form.constant_part() - &target.real;
            let mut open = Vec::new();
            for (column, coefficient) in form.terms() {
                match self.fixed(*column) {
                    Some(value) => constant = constant + coefficient * &value.real,
                    None => open.push((*column, coefficient.clone())),
                }
            }
            if !open.is_empty() {
                equations.push(Linear::from_sorted(open, constant));
            }
        }
        equations
    }

    /// Whether some equation over whole variables has no whole solution: what its open variables can
    /// add up to is a multiple of their common divisor.
    fn has_one_unsolvable(&self) -> bool {
        let first = self.whole.len();
        self.forms.iter().enumerate().any(|(place, form)| {
            let column = VarId::from_index(first + place);
            let Some(target) = self.fixed(column) else {
                return false;
            };
            let mut rest = target.real.clone();
            let mut divisor = Number::ZERO;
            for (column, coefficient) in form.terms() {
                if !self.whole.get(column.index()).copied().unwrap_or(false) {
                    return false;
                }
                match self.fixed(*column) {
                    Some(value) => rest = rest - coefficient * &value.real,
                    None => divisor = divisor.common_measure(coefficient),
                }
            }
            rest.checked_div(&divisor).is_some_and(|times| !times.is_integer())
        })
    }

    /// The only exact value that a column's bounds leave.
    fn fixed(&self, column: VarId) -> Option<&Delta> {
        let lower = self.simplex.lower(column)?;
        (self.simplex.upper(column) == Some(lower) && lower.is_exact()).then_some(lower)
    }
}
