//! What is known of a share of which part and whole are open.
//!
//! Not for: shares over a whole that is known; those are sums like any other.

use super::assessment::Known;
use super::figures::Figures;
use crate::logic::{Fraction, Values as _};
use crate::quantity::Number;
use crate::verdict::{Answer, Budget, Constraint, Formula, Linear};

/// The most steps towards an end of a share that moves with its whole.
const MOST_STEPS: usize = 24;

/// From where to where a share lies. That of a part in its whole never leaves 0 to 1.
pub(super) fn share_range(figures: &Figures, fraction: &Fraction) -> Known {
    let (low, high) = apart(figures, fraction);
    let reached = |end: Option<Number>, lowest: bool| {
        end.map(|value| End { value, lowest }.reached(figures, fraction))
    };
    Known::Between { low: reached(low, true), high: reached(high, false) }
}

/// The lowest part in the largest whole, and the highest part in the smallest: a share cannot lie outside,
/// though it need not reach them when part and whole move together. What is less than nought is so the other
/// way round: it lies furthest from nought in the smallest whole.
fn apart(figures: &Figures, fraction: &Fraction) -> (Option<Number>, Option<Number>) {
    let Fraction { above, below } = fraction;
    let (part_low, part_high) = figures.ends(above);
    let (whole_low, whole_high) = figures.ends(below);
    let Some(smallest) = whole_low.filter(|whole| !whole.is_negative()) else {
        return (None, None);
    };
    let in_largest = |part: Number| match &whole_high {
        Some(largest) => part.checked_div(largest),
        None => Some(Number::ZERO),
    };
    let low = part_low.and_then(|part| {
        if part.is_negative() { part.checked_div(&smallest) } else { in_largest(part) }
    });
    let high = part_high.and_then(|part| {
        if part.is_negative() { in_largest(part) } else { part.checked_div(&smallest) }
    });
    let rest = figures.ends(&below.sub(above)).0;
    let all = rest.filter(|rest| !rest.is_negative()).map(|_| Number::ONE);
    (low, high.into_iter().chain(all).min())
}

/// An end that a share does not pass.
struct End {
    value: Number,
    lowest: bool,
}

impl End {
    /// The end that the share comes to: one completion after the other lies nearer to it. What is not
    /// found in so many steps stays at the end that is never passed.
    fn reached(self, figures: &Figures, fraction: &Fraction) -> Number {
        let Fraction { above, below } = fraction;
        let some = Formula::holds(Constraint::above_zero(below.clone()));
        let at = |share: &Number| above.add_multiple(below, &-share.clone());
        let find = |test: Formula| {
            let both = Formula::all([some.clone(), test]);
            match figures.space.is_possible(&both, &Budget::default()) {
                Answer::Yes(one) => Some(above.evaluate(&one).checked_div(&below.evaluate(&one))),
                Answer::No => Some(None),
                Answer::NotWorkedOut => None,
            }
        };
        let mut next = Formula::holds(Constraint::zero(at(&self.value)));
        let mut nearest: Option<Number> = None;
        for step in 0..MOST_STEPS {
            match find(next) {
                Some(Some(share)) => {
                    if step == 0 {
                        return self.value;
                    }
                    let side =
                        at(&share).scale(&Number::from(if self.lowest { -1_i64 } else { 1 }));
                    next = Formula::holds(Constraint::above_zero(side));
                    nearest = Some(share);
                }
                Some(None) if step == 0 => next = some.clone(),
                Some(None) => return nearest.unwrap_or(self.value),
                None => return self.value,
            }
        }
        self.value
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
