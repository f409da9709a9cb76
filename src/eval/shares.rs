//! What is known of a share of which part and whole are open.
//!
//! Not for: shares over a whole that is known; those are sums like any other.

use super::assessment::Known;
use super::figures::Figures;
use crate::logic::Fraction;
use crate::quantity::Number;
use crate::verdict::{Answer, Budget, Constraint, Formula, Linear};

/// The lowest part in the largest whole up to the highest part in the smallest: a share cannot lie
/// outside, though it need not reach the ends when part and whole move together. It never leaves 0 to 1.
pub(super) fn share_range(figures: &Figures, fraction: &Fraction) -> Known {
    let ends = |linear: &Linear| match figures.known(linear) {
        Known::Exact(value) => (Some(value.clone()), Some(value)),
        Known::Between { low, high } => (low, high),
    };
    let (part_low, part_high) = ends(&fraction.above);
    let (whole_low, whole_high) = ends(&fraction.below);
    let low = match (part_low, whole_high) {
        (Some(part), Some(whole)) if !part.is_negative() => part.checked_div(&whole),
        _ => None,
    };
    let whole_low = whole_low.filter(Number::is_positive);
    let high = part_high.zip(whole_low).and_then(|(part, whole)| part.checked_div(&whole));
    Known::Between {
        low: Some(low.unwrap_or(Number::ZERO)),
        high: Some(high.map_or(Number::ONE, |high| high.min(Number::ONE))),
    }
}

/// A share can be known without its counts: then part − share × whole is nought in every completion.
pub(super) fn constant_share(figures: &Figures, fraction: &Fraction) -> Option<Number> {
    let Fraction { above, below } = fraction;
    let none = above.is_constant().is_some_and(Number::is_zero);
    if !none && !are_tied(figures, above, below) {
        return None;
    }
    let budget = Budget::default();
    let some = Formula::holds(Constraint::above_zero(below.clone()));
    let Answer::Yes(one) = figures.space.is_possible(&some, &budget) else { return None };
    let share = above.evaluate(&one).checked_div(&below.evaluate(&one))?;
    let rest = above.add_multiple(below, &-share.clone());
    let other = Formula::any([
        Formula::Not(Box::new(some)),
        Formula::Not(Box::new(Formula::holds(Constraint::zero(rest)))),
    ]);
    (figures.space.is_possible(&other, &budget) == Answer::No).then_some(share)
}

/// Whether two expressions have an unknown in common, or one constraint is about both.
fn are_tied(figures: &Figures, one: &Linear, two: &Linear) -> bool {
    let is_in = |other: &Linear| other.terms().iter().any(|(id, _)| two.coefficient(*id).is_some());
    let ties = |id| figures.space.constraints_of(id).any(|constraint| is_in(&constraint.linear));
    is_in(one) || one.terms().iter().any(|(id, _)| ties(*id))
}
