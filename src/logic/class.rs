//! Whether a result falls in a class of its step table, as a formula over completions.
//!
//! A result that a condition takes away, or that is judged otherwise than by its table, is in no class.
//! Not for: which classes there are (`model`).

use super::decide::strikes;
use super::formula::{Formulas, StandIn, Values, chosen};
use super::{StatedConditions, rules};
use crate::model::{Condition, Effect, Norm, NormBody, ResultItem};
use crate::syntax::ClassReach;
use crate::verdict::{Base, Decision, Formula};

/// The class that is asked for, and which others are meant with it.
#[derive(Debug, Clone, Copy)]
pub struct ClassAsked<'a> {
    /// The class.
    pub class: &'a str,
    /// Which others.
    pub reach: ClassReach,
}

/// Where a result falls in one of the classes that are meant.
pub fn in_class<V: Values>(
    result: &ResultItem,
    asked: ClassAsked<'_>,
    stated: &StatedConditions,
    formulas: &mut Formulas<'_, V>,
) -> Formula {
    let each: Vec<Formula> =
        result.norms.iter().map(|norm| standing(norm, result, asked, formulas)).collect();
    let mut rule = Decision::met_when(Formula::any(each));
    for condition in &result.conditions {
        if let Some(then) = instead(condition, formulas) {
            let strikes = strikes(condition, result, stated, formulas, None);
            rule = Decision::when(strikes, then, rule);
        }
    }
    rule.is(Base::Met)
}

/// By a norm, and by what takes its place where parties consent.
fn standing<V: Values>(
    norm: &Norm,
    result: &ResultItem,
    asked: ClassAsked<'_>,
    formulas: &mut Formulas<'_, V>,
) -> Formula {
    let mut rule = Decision::met_when(by_norm(norm, asked, formulas));
    for other in result.alternatives.iter().filter(|other| other.of == norm.name) {
        let consented: Vec<Formula> =
            other.when.iter().map(|consent| formulas.consent(consent)).collect();
        let then = Decision::met_when(by_norm(&other.norm, asked, formulas));
        rule = Decision::when(Formula::all(consented), then, rule);
    }
    rule.is(Base::Met)
}

fn by_norm<V: Values>(
    norm: &Norm,
    asked: ClassAsked<'_>,
    formulas: &mut Formulas<'_, V>,
) -> Formula {
    let lookup = match &norm.body {
        NormBody::Table(lookup) => lookup,
        NormBody::ToBeDecided | NormBody::ToBeFilledIn => return formulas.open(StandIn::NoNorm),
        NormBody::Test(_) | NormBody::Composed(_) | NormBody::Readings(_) => return Formula::False,
    };
    let wanted = lookup.table.reached(asked.class, asked.reach);
    let Some((rows, defined)) = formulas.rows(lookup, None) else {
        return formulas.open(StandIn::NotWorkedOut);
    };
    let named = lookup
        .table
        .rows
        .iter()
        .zip(rows)
        .filter(|(row, _)| row.class.as_deref().is_some_and(|class| wanted.contains(&class)));
    let holds = Formula::any(named.map(|(_, holds)| holds).collect::<Vec<_>>());
    formulas.where_defined(defined, holds)
}

/// What holds where a condition strikes; `None` for one that leaves the table alone.
fn instead<V: Values>(condition: &Condition, formulas: &mut Formulas<'_, V>) -> Option<Decision> {
    let open =
        |formulas: &mut Formulas<'_, V>| Decision::met_when(chosen(formulas.figures.free_choice()));
    match &condition.effect {
        Effect::Lapses | Effect::Norm(_) | Effect::Judgement { .. } | Effect::Delivery(_) => {
            Some(Decision::Fixed(Base::NotMet))
        }
        Effect::TooSmall => Some(open(formulas)),
        Effect::SuspendedUntil(day) => {
            let waits = formulas.rules.is_some_and(|all: &rules::Rules| all.is_before(*day));
            waits.then(|| open(formulas))
        }
    }
}
