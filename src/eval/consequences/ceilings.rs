//! The most that several consequences come to together.
//!
//! The sum of ranges is the range of the sum: where consequences share what is not known it may be
//! wider than need be, and never too narrow. Not for: what each comes to.

use super::amounts::within;
use crate::eval::assessment::{Amount, AssessedCeiling, AssessedConsequence, Follows, Known};
use crate::eval::calculation;
use crate::eval::context::Context;
use crate::quantity::Number;

/// Works out every ceiling.
pub(in crate::eval) fn assess(
    context: &mut Context<'_>,
    consequences: &[AssessedConsequence],
) -> Vec<AssessedCeiling> {
    let mut assessed = Vec::new();
    for ceiling in &context.model.ceilings {
        let most = calculation::amount(&mut context.world, &ceiling.amount);
        let over: Vec<String> = ceiling.over.iter().map(|name| name.value.to_string()).collect();
        let named = consequences.iter().filter(|one| over.contains(&one.id));
        let (low, high) = named
            .map(ends)
            .fold((Some(Number::ZERO), Some(Number::ZERO)), |(low, high), (from, to)| {
                (plus(low, from), plus(high, to))
            });
        let before = between(low, high);
        let amount = |known| Amount { known, unit: most.unit.clone(), share: false };
        let total = capped(before.clone(), &most.known);
        assessed.push(AssessedCeiling {
            id: ceiling.name.to_string(),
            text: ceiling.text.clone().unwrap_or_else(|| ceiling.name.to_string()),
            number: ceiling.number.clone(),
            before: amount(before),
            total: amount(total),
            most,
            over,
            span: ceiling.span,
        });
    }
    assessed
}

/// What a consequence adds: nothing where it does not follow, perhaps nothing where that is open.
fn ends(consequence: &AssessedConsequence) -> (Option<Number>, Option<Number>) {
    let Some(amount) = &consequence.amount else { return (Some(Number::ZERO), Some(Number::ZERO)) };
    let (low, high) = match &amount.known {
        Known::Exact(value) => (Some(value.clone()), Some(value.clone())),
        Known::Between { low, high } => (low.clone(), high.clone()),
    };
    match consequence.follows {
        Follows::Yes => (low, high),
        Follows::No => (Some(Number::ZERO), Some(Number::ZERO)),
        Follows::Open => {
            (low.map(|low| low.min(Number::ZERO)), high.map(|high| high.max(Number::ZERO)))
        }
    }
}

fn plus(one: Option<Number>, two: Option<Number>) -> Option<Number> {
    Some(one? + two?)
}

fn between(low: Option<Number>, high: Option<Number>) -> Known {
    match (low, high) {
        (Some(low), Some(high)) if low == high => Known::Exact(low),
        (low, high) => Known::Between { low, high },
    }
}

/// The lower of the sum and the ceiling, each of which may be a range.
fn capped(sum: Known, most: &Known) -> Known {
    let (least_most, most_most) = match most {
        Known::Exact(value) => return within(sum, None, Some(value)),
        Known::Between { low, high } => (low, high),
    };
    let (low, high) = match sum {
        Known::Exact(value) => (Some(value.clone()), Some(value)),
        Known::Between { low, high } => (low, high),
    };
    let low = low.zip(least_most.clone()).map(|(low, most)| low.min(most));
    let high = match (high, most_most.clone()) {
        (Some(high), Some(most)) => Some(high.min(most)),
        (high, most) => high.or(most),
    };
    between(low, high)
}
