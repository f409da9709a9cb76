//! What a consequence comes to: computed from figures, or filled in by a role.
//!
//! Not for: the most that several come to together (`ceilings`).

use crate::eval::assessment::{Amount, Follows, Known, RoomState, Step};
use crate::eval::context::Context;
use crate::eval::{calculation, explain};
use crate::logic::Formulas;
use crate::model::{Consequence, ConsequenceAmount, Literal, Measure, Room};
use crate::quantity::Number;
use crate::verdict::Formula;

/// The amount, the room in which it is filled in, and the calculation. There is none of a consequence
/// that does not follow.
pub(super) fn of(
    context: &mut Context<'_>,
    consequence: &Consequence,
    follows: Follows,
    when: &Formula,
) -> (Option<Amount>, Option<RoomState>, Option<Step>) {
    if let Some(room) = &consequence.room {
        let (amount, room) = filled_in(context, consequence, room);
        return (Some(amount).filter(|_| follows != Follows::No), Some(room), None);
    }
    let Some(amount) = consequence.amount.as_ref().filter(|_| follows != Follows::No) else {
        return (None, None, None);
    };
    let computed = computed(context, amount, when);
    let step = calculation::expression(context, &amount.expression);
    (Some(computed), None, Some(step))
}

/// What the calculation gives where the consequence follows, within its bounds.
fn computed(context: &mut Context<'_>, amount: &ConsequenceAmount, when: &Formula) -> Amount {
    let measure = Measure::of_expression(&amount.expression);
    let plain = calculation::amount(&mut context.world, &amount.expression);
    let (known, always) = match plain.known {
        Known::Exact(value) => (Known::Exact(value), true),
        wide @ Known::Between { .. } => {
            where_it_follows(context, amount, when).unwrap_or((wide, true))
        }
    };
    let least = (!amount.also_negative).then_some(Number::ZERO);
    let most = amount.cap.as_ref().map(|cap| cap.value.clone());
    let known = within(known, least.as_ref(), most.as_ref());
    let known = if always { known } else { known.if_any() };
    Amount { known, unit: measure.unit, share: false }
}

/// The values over the completions in which the consequence follows, and whether there is one in each of them:
/// nothing can be said where something is divided by nought.
fn where_it_follows(
    context: &mut Context<'_>,
    amount: &ConsequenceAmount,
    when: &Formula,
) -> Option<(Known, bool)> {
    let world = &mut context.world;
    let value = Formulas::new(&mut world.figures).value(&amount.expression, None)?;
    let nothing = Known::Between { low: None, high: None };
    if value.is_over_nought() {
        return Some((nothing, false));
    }
    let defined = Formula::all(value.defined());
    let elsewhere = when.clone().and(defined.clone().negated());
    let always = explain::truth(world, elsewhere) == Some(false);
    let when = when.clone().and(defined);
    let mut known: Option<Known> = None;
    for (guard, fraction) in &value.cases {
        let here = guard.clone().and(when.clone());
        if explain::truth(world, here.clone()) == Some(false) {
            continue;
        }
        let own = match fraction.exact() {
            Some(exact) => Known::Exact(exact),
            None => {
                let below = fraction.below.is_constant().filter(|below| below.is_positive())?;
                let share = Number::ONE.checked_div(below)?;
                world.figures.known_where(&fraction.above.scale(&share), &here)
            }
        };
        known = Some(known.map_or(own.clone(), |known| known.or(&own)));
    }
    Some((known.unwrap_or(nothing), always))
}

/// A number, or each end of a range, brought between bounds.
pub(super) fn within(known: Known, least: Option<&Number>, most: Option<&Number>) -> Known {
    let clamp = |value: Number| {
        let value = least.map_or(value.clone(), |least| value.max(least.clone()));
        most.map_or(value.clone(), |most| value.min(most.clone()))
    };
    let (low, high) = match known {
        Known::Exact(value) => return Known::Exact(clamp(value)),
        Known::Between { low, high } => {
            (low.map(clamp).or_else(|| least.cloned()), high.map(clamp).or_else(|| most.cloned()))
        }
    };
    match (low, high) {
        (Some(low), Some(high)) if low == high => Known::Exact(low),
        (low, high) => Known::Between { low, high },
    }
}

/// What somebody filled in, else the whole room.
fn filled_in(context: &Context<'_>, consequence: &Consequence, room: &Room) -> (Amount, RoomState) {
    let told = context.measurements.consequences.get(&consequence.name);
    let filled = told.and_then(|told| told.filled_in.as_ref());
    let known = match filled {
        Some(filled) => Known::Exact(filled.amount.clone()),
        None => Known::Between {
            low: Some(room.low.value.clone()),
            high: Some(room.high.value.clone()),
        },
    };
    let amount = Amount { known, unit: room.low.unit.clone(), share: false };
    let state = RoomState {
        low: exact(&room.low),
        high: exact(&room.high),
        role: room.role.clone(),
        date: filled.map(|filled| filled.date),
        reason: filled.and_then(|filled| filled.reason.clone()),
    };
    (amount, state)
}

fn exact(literal: &Literal) -> Amount {
    let known = Known::Exact(literal.value.clone());
    Amount { known, unit: literal.unit.clone(), share: false }
}
