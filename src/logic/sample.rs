//! Samples: a norm on a share of what was drawn, decided by a one-sided bound.
//!
//! The share norm "hoogstens p" is met when so few hits have a chance of at most 1 − confidence at p,
//! and not met when so many have; between the two the party that bears the doubt decides
//! (semantics, section 3). For a known size of the sample both are thresholds on the number of hits;
//! of a size that is one of
//! a few, each has its own.
//! Not for: the point estimate; that is the share itself.

use super::formula::{Formulas, Instead, StandIn, Values, chosen};
use crate::model::{Expr, FigureRef, Test};
use crate::quantity::binomial::{LARGEST_SAMPLE, lower_tail_within, steps, upper_tail_within};
use crate::quantity::{Comparator, Number};
use crate::syntax::{Doubt, Operator};
use crate::verdict::{Base, Constraint, Decision, Formula, Linear};

/// The part, the whole and the norm of a share norm, when it has that form.
#[must_use]
pub fn share_norm(test: &Test) -> Option<(&FigureRef, &FigureRef, Comparator, &Number)> {
    let Test::Compare { left, comparator, right: Expr::Number(norm), .. } = test else {
        return None;
    };
    let Expr::Binary { operator: Operator::ShareOf, left, right, .. } = left else { return None };
    match (&**left, &**right) {
        (Expr::Figure(part), Expr::Figure(whole)) => Some((part, whole, *comparator, &norm.value)),
        _ => None,
    }
}

/// The rule of a share norm that a sample decides by a bound.
pub(super) fn bounded<V: Values>(
    test: &Test,
    confidence: &Number,
    doubt: Doubt,
    formulas: &mut Formulas<'_, V>,
    instead: Option<&Instead<'_>>,
) -> Decision {
    let Some((part, whole, comparator, norm)) = share_norm(test) else {
        return open(StandIn::NotWorkedOut, formulas);
    };
    let hits = formulas.figure(part, instead);
    let size = formulas.figure(whole, instead);
    let norm = ShareNorm { comparator, share: norm, alpha: &Number::ONE - confidence, doubt };
    let Some(sizes) = sizes(&size, formulas) else {
        let why = if size.is_constant().is_some() {
            StandIn::NotWorkedOut
        } else {
            StandIn::SampleSizeUnknown
        };
        return open(why, formulas);
    };
    let mut rule: Option<Decision> = None;
    for drawn in sizes {
        let own = of_size(drawn, &hits, &norm, formulas);
        let it_is = size.sub(&Linear::constant(Number::from(i64::from(drawn))));
        // Of the sizes that are possible the first is what is left when it is none of the others.
        rule = Some(match rule {
            Some(rest) => Decision::when(Formula::holds(Constraint::zero(it_is)), own, rest),
            None => own,
        });
    }
    rule.unwrap_or_else(|| open(StandIn::NotWorkedOut, formulas))
}

/// A share norm that a sample decides.
struct ShareNorm<'t> {
    comparator: Comparator,
    share: &'t Number,
    alpha: Number,
    doubt: Doubt,
}

/// The most sizes of a sample that are told apart, and the largest of those.
const MOST_SIZES: u32 = 32;
const LARGEST_OF_SEVERAL: u32 = 1_000;

/// The sizes that a sample may have, where there are few.
fn sizes<V: Values>(size: &Linear, formulas: &Formulas<'_, V>) -> Option<Vec<u32>> {
    let whole = |number: Number| u32::try_from(number.to_i64()?).ok();
    if let Some(exact) = size.is_constant() {
        let exact = whole(exact.clone()).filter(|exact| *exact <= LARGEST_SAMPLE)?;
        return Some(vec![exact]);
    }
    let (low, high) = formulas.figures.ends(size);
    let (low, high) = (whole(low?.ceil())?, whole(high?.floor())?);
    let few = high <= LARGEST_OF_SEVERAL && high.checked_sub(low)? < MOST_SIZES;
    few.then(|| (low..=high).collect())
}

/// The rule for a sample of a known size.
fn of_size<V: Values>(
    drawn: u32,
    hits: &Linear,
    norm: &ShareNorm<'_>,
    formulas: &mut Formulas<'_, V>,
) -> Decision {
    if drawn == 0 {
        return open(StandIn::EmptyDenominator, formulas);
    }
    // Both tails are looked for.
    if !formulas.figures.affords(steps(drawn, norm.share, &norm.alpha).saturating_mul(2)) {
        return open(StandIn::NotWorkedOut, formulas);
    }
    let few = lower_tail_within(drawn, norm.share, &norm.alpha).map(|most| at_most(hits, most));
    let many = upper_tail_within(drawn, norm.share, &norm.alpha).map(|least| at_least(hits, least));
    let (met, not_met) = match norm.comparator {
        Comparator::AtMost | Comparator::LessThan => (few, many),
        Comparator::AtLeast | Comparator::MoreThan | Comparator::Exactly => (many, few),
    };
    let between = match norm.doubt {
        Doubt::Contractor => Decision::Fixed(Base::NotMet),
        Doubt::Client => Decision::Fixed(Base::Met),
        Doubt::Nobody => open(StandIn::SampleInconclusive, formulas),
    };
    let fails = not_met.unwrap_or(Formula::False);
    let below = Decision::when(fails, Decision::Fixed(Base::NotMet), between);
    Decision::when(met.unwrap_or(Formula::False), Decision::Fixed(Base::Met), below)
}

fn at_most(hits: &Linear, most: u32) -> Formula {
    let most = Linear::constant(Number::from(i64::from(most)));
    Formula::holds(Constraint::at_least_zero(most.sub(hits)))
}

fn at_least(hits: &Linear, least: u32) -> Formula {
    let least = Linear::constant(Number::from(i64::from(least)));
    Formula::holds(Constraint::at_least_zero(hits.sub(&least)))
}

fn open<V: Values>(reason: StandIn, formulas: &mut Formulas<'_, V>) -> Decision {
    formulas.reasons.push(reason);
    Decision::met_when(chosen(formulas.figures.free_choice()))
}
