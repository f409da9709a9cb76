//! Equations that must hold together and have no solution in whole numbers.
//!
//! A search that branches on whole variables runs on along an unbounded strip without ever meeting
//! that: `x + 1/3 = y = z` with x and z whole. So the rational unknowns are solved away first
//! (Gauss), and what is left is brought to one unknown an equation by steps that map whole numbers to
//! whole numbers and back (Euclid; A. Schrijver, "Theory of Linear and Integer Programming", 1986, §4).
//! Not for: inequalities.

use crate::quantity::number::Number;

use super::budget::{Exhausted, Meter};
use super::{Linear, VarId};

/// Whether expressions can all be nought with whole numbers for the variables that are whole.
pub(super) fn has_solution(
    equations: Vec<Linear>,
    is_whole: impl Fn(VarId) -> bool,
    meter: &mut Meter,
) -> Result<bool, Exhausted> {
    let mut equations = without_rationals(equations, is_whole, meter)?;
    while let Some(mut equation) = equations.pop() {
        meter.spend_steps(equation.steps())?;
        if equation.terms().is_empty() {
            if equation.constant_part().is_zero() {
                continue;
            }
            return Ok(false);
        }
        let (only, factor) = loop {
            let Some((small, factor)) = smallest(&equation) else { return Ok(true) };
            let Some((other, times)) = reducible(&equation, &factor) else { break (small, factor) };
            // The one takes the other along: x is now x − times · y.
            let step = |linear: &Linear, factor: &Number| {
                linear.add_multiple(&Linear::var(other), &-(&times * factor))
            };
            meter.spend_steps(equation.steps().saturating_add(equations.len()))?;
            equation = step(&equation, &factor);
            for linear in &mut equations {
                if let Some(factor) = linear.coefficient(small).cloned() {
                    meter.spend_steps(linear.steps())?;
                    *linear = step(linear, &factor);
                }
            }
        };
        // All others are whole multiples of the smallest: it takes them along at once.
        let value = equation.constant_part().checked_div(&factor);
        if !value.is_some_and(|value| value.is_integer()) {
            return Ok(false);
        }
        solve(&equation, (only, &factor), equations.iter_mut(), meter)?;
    }
    Ok(true)
}

/// The equations that are left when each rational unknown has been solved from one of them.
fn without_rationals(
    mut equations: Vec<Linear>,
    is_whole: impl Fn(VarId) -> bool,
    meter: &mut Meter,
) -> Result<Vec<Linear>, Exhausted> {
    let mut left = Vec::new();
    while let Some(equation) = equations.pop() {
        let rational = equation.terms().iter().find(|(id, _)| !is_whole(*id)).cloned();
        match rational {
            None => left.push(equation),
            Some((id, factor)) => {
                let others = equations.iter_mut().chain(&mut left);
                solve(&equation, (id, &factor), others, meter)?;
            }
        }
    }
    Ok(left)
}

/// Solves a variable from an equation, and puts that in its place in others.
fn solve<'e>(
    equation: &Linear,
    (id, factor): (VarId, &Number),
    others: impl Iterator<Item = &'e mut Linear>,
    meter: &mut Meter,
) -> Result<(), Exhausted> {
    for linear in others {
        meter.spend_steps(1)?;
        let times = linear.coefficient(id).and_then(|own| own.checked_div(factor));
        if let Some(times) = times {
            meter.spend_steps(linear.steps().saturating_add(equation.steps()))?;
            *linear = linear.add_multiple(equation, &-times);
        }
    }
    Ok(())
}

/// The variable with the smallest factor, and its factor.
fn smallest(equation: &Linear) -> Option<(VarId, Number)> {
    equation.terms().iter().min_by_key(|(id, factor)| (factor.abs(), *id)).cloned()
}

/// A variable of which the factor is no multiple of this one, and how many times this goes into it.
fn reducible(equation: &Linear, factor: &Number) -> Option<(VarId, Number)> {
    equation.terms().iter().find_map(|(other, own)| {
        let times = own.checked_div(factor)?;
        (!times.is_integer()).then(|| (*other, times.floor()))
    })
}

#[cfg(test)]
mod tests {
    use super::super::budget::{Budget, Work};
    use super::*;

    fn id(index: usize) -> VarId {
        VarId::from_index(index)
    }

    fn sum(factors: &[i64], constant: i64) -> Linear {
        factors.iter().enumerate().fold(Linear::constant(constant), |sum, (index, factor)| {
            sum.add_multiple(&Linear::var(id(index)), &Number::from(*factor))
        })
    }

    fn has_solution(equations: Vec<Linear>, is_whole: impl Fn(VarId) -> bool) -> bool {
        let mut meter = Meter::new(Budget::default(), &Work::default());
        super::has_solution(equations, is_whole, &mut meter).unwrap()
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
