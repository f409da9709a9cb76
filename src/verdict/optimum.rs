//! The least value of an expression over completions, and the range of its values.

use crate::quantity::number::Number;

use super::bounds::Truth;
use super::budget::{Exhausted, Meter};
use super::component::Component;
use super::problem::{Problem, common_measure};
use super::search::{Objective, Search};
use super::{Answer, Budget, Completions, Edge, Formula, Linear, Optimum, Range};

impl Completions {
    /// The smallest value of an expression over the completions that satisfy a formula.
    ///
    /// Exact, with whole variables whole. Presumes that the set has a completion.
    pub fn minimum(&self, objective: &Linear, subject_to: &Formula, budget: &Budget) -> Optimum {
        let objective = self.without_known(objective);
        let measure = common_measure(&objective);
        let Some(share) = Number::ONE.checked_div(&measure) else {
            return self.constant_optimum(objective.constant_part(), subject_to, *budget);
        };
        if self.truth(subject_to) == Truth::False {
            return Optimum::Infeasible;
        }
        let ids = || objective.terms().iter().map(|term| term.0);
        if *subject_to == Formula::True && self.are_loose(ids()) {
            return self.lower_bound(&objective).map_or(Optimum::Unbounded, |value| {
                Optimum::Value(Edge { value, attained: true })
            });
        }
        let mut meter = Meter::new(*budget, self.work());
        let problem = self.descent_problem(&objective, &share, subject_to, &mut meter);
        let Ok((problem, objective_column)) = problem else { return Optimum::NotWorkedOut };
        let (mut search, parts) = Search::new(problem, Some(objective_column), meter);
        if search.run(&parts).is_err() {
            return Optimum::NotWorkedOut;
        }
        match search.best {
            _ if search.unbounded => Optimum::Unbounded,
            None => Optimum::Infeasible,
            Some(best) => Optimum::Value(Edge {
                attained: best.is_exact(),
                value: best.real * measure + objective.constant_part(),
            }),
        }
    }

    /// The table with a column for the objective, divided by the measure of its coefficients.
    fn descent_problem(
        &self,
        objective: &Linear,
        share: &Number,
        subject_to: &Formula,
        meter: &mut Meter,
    ) -> Result<(Problem, Objective), Exhausted> {
        let mut seeds: Vec<_> = objective.terms().iter().map(|term| term.0).collect();
        subject_to.each_variable(&mut |id| seeds.push(id));
        let component = Component::around(self, seeds)?;
        let mut problem = Problem::new(self, &component, subject_to, meter)?;
        let is_whole = |id| self.variable(id).is_some_and(|variable| variable.whole);
        let whole = objective.terms().iter().all(|(id, _)| is_whole(*id));
        let form = objective.with_constant(Number::ZERO).scale(share);
        let column = problem.objective(&form);
        Ok((problem, Objective { column, whole }))
    }

    fn constant_optimum(&self, value: &Number, subject_to: &Formula, budget: Budget) -> Optimum {
        if self.truth(subject_to) == Truth::True {
            return Optimum::Value(Edge { value: value.clone(), attained: true });
        }
        match self.is_possible(subject_to, &budget) {
            Answer::Yes(_) => Optimum::Value(Edge { value: value.clone(), attained: true }),
            Answer::No => Optimum::Infeasible,
            Answer::NotWorkedOut => Optimum::NotWorkedOut,
        }
    }

    /// The smallest and the greatest value of an expression over the completions that satisfy a
    /// formula. Each end has the whole budget.
    pub fn range(&self, linear: &Linear, subject_to: &Formula, budget: &Budget) -> Range {
        let ids = || linear.terms().iter().map(|term| term.0);
        if *subject_to == Formula::True && self.are_loose(ids()) {
            let edge = |value| Edge { value, attained: true };
            let (low, high) = (self.lower_bound(linear), self.upper_bound(linear));
            return Range::Between { low: low.map(edge), high: high.map(edge) };
        }
        let low = match self.minimum(linear, subject_to, budget) {
            Optimum::Value(edge) => Some(edge),
            Optimum::Unbounded => None,
            Optimum::Infeasible => return Range::Infeasible,
            Optimum::NotWorkedOut => return Range::NotWorkedOut,
        };
        let opposite = linear.scale(&Number::from(-1_i64));
        let high = match self.minimum(&opposite, subject_to, budget) {
            Optimum::Value(Edge { value, attained }) => Some(Edge { value: -value, attained }),
            Optimum::Unbounded => None,
            Optimum::Infeasible => return Range::Infeasible,
            Optimum::NotWorkedOut => return Range::NotWorkedOut,
        };
        Range::Between { low, high }
    }
}
