//! Equations that must hold together and have no solution in whole numbers.
//!
//! A search that branches on whole variables runs on along an unbounded strip without ever meeting
//! that: `x + 1/3 = y = z` with x and z whole. So the rational unknowns are solved away first
//! (Gauss), and what is left is brought to one unknown an equation by steps that map whole numbers to
//! whole numbers and back (Euclid; A. Schrijver, "Theory of Linear and Integer Programming", 1986, §4).
//! Not for: inequalities.

use crate::quantity::number::Number;

use super::problem::common_measure;
use super::{Linear, VarId};

/// Whether expressions can all be nought with whole numbers for the variables that are whole.
pub(super) fn has_solution(equations: Vec<Linear>, is_whole: impl Fn(VarId) -> bool) -> bool {
    let mut equations = without_rationals(equations, is_whole);
    while let Some(mut equation) = equations.pop() {
        let measure = common_measure(&equation);
        if measure.is_zero() {
            if equation.constant_part().is_zero() {
                continue;
            }
            return false;
        }
        while let Some((small, factor, other, times)) = reducible(&equation) {
            // The one takes the other along: x is now x − times · y.
            let step = |linear: &Linear, factor: &Number| {
                linear.add_multiple(&Linear::var(other), &-(&times * factor))
            };
            equation = step(&equation, &factor);
            for linear in &mut equations {
                if let Some(factor) = linear.coefficient(small).cloned() {
                    *linear = step(linear, &factor);
                }
            }
        }
        let Some((only, factor)) = equation.terms().first().cloned() else { continue };
        let value = (-equation.constant_part().clone()).checked_div(&factor);
        let Some(value) = value.filter(Number::is_integer) else { return false };
        for linear in &mut equations {
            *linear = filled_in(linear, only, &value);
        }
    }
    true
}

/// The equations that are left when each rational unknown has been solved from one of them.
fn without_rationals(mut equations: Vec<Linear>, is_whole: impl Fn(VarId) -> bool) -> Vec<Linear> {
    let mut left = Vec::new();
    while let Some(equation) = equations.pop() {
        let rational = equation.terms().iter().find(|(id, _)| !is_whole(*id)).cloned();
        let Some((id, factor)) = rational else {
            left.push(equation);
            continue;
        };
        for linear in equations.iter_mut().chain(&mut left) {
            let times = linear.coefficient(id).and_then(|own| own.checked_div(&factor));
            if let Some(times) = times {
                *linear = linear.add_multiple(&equation, &-times);
            }
        }
    }
    left
}

/// The variable with the smallest factor, its factor, another variable, and how many times the one
/// goes into the other; `None` when there is but one variable.
fn reducible(equation: &Linear) -> Option<(VarId, Number, VarId, Number)> {
    let smallest = equation.terms().iter().min_by_key(|(id, factor)| (factor.abs(), *id))?;
    let (small, factor) = smallest.clone();
    let other = equation.terms().iter().find(|(id, _)| *id != small)?;
    let times = other.1.checked_div(&factor)?.floor();
    Some((small, factor, other.0, times))
}

/// An expression with a number for a variable.
pub(super) fn filled_in(linear: &Linear, variable: VarId, value: &Number) -> Linear {
    match linear.coefficient(variable) {
        Some(factor) => linear
            .add_multiple(&Linear::var(variable), &-factor)
            .add(&Linear::constant(factor * value)),
        None => linear.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(index: usize) -> VarId {
        VarId::from_index(index)
    }

    fn sum(factors: &[i64], constant: i64) -> Linear {
        factors.iter().enumerate().fold(Linear::constant(constant), |sum, (index, factor)| {
            sum.add_multiple(&Linear::var(id(index)), &Number::from(*factor))
        })
    }

    #[test]
    fn a_third_more_than_a_whole_number_is_no_whole_number() {
        // 3y = 3x + 1 and y = z, of which only y is rational.
        let equations = vec![sum(&[-3, 3, 0], -1), sum(&[0, 1, -1], 0)];
        assert!(!has_solution(equations.clone(), |variable| variable != id(1)));
        assert!(has_solution(equations, |variable| variable == id(0)));
    }

    #[test]
    fn equations_that_have_solutions_apart_may_have_none_together() {
        // x + y = 1 and x − y = 2.
        let equations = vec![sum(&[1, 1], -1), sum(&[1, -1], -2)];
        assert!(!has_solution(equations, |_| true));
        assert!(has_solution(vec![sum(&[1, 1], -1), sum(&[1, -1], -3)], |_| true));
        assert!(!has_solution(vec![sum(&[6, 10, 15], -1), sum(&[2, 2, 2], -1)], |_| true));
        assert!(has_solution(vec![sum(&[6, 10, 15], -1)], |_| true));
        assert!(!has_solution(vec![sum(&[1, 1], -1), sum(&[1, 1], -2)], |_| true));
    }
}
