//! Small worlds of whole boxes whose completions can be enumerated, and random questions about them.

mod cases;
mod laws;
mod near;
mod steps;
mod wide;
mod written_out;

use proptest::prelude::*;

use super::*;
use crate::quantity::number::Number;

fn n(value: i64) -> Number {
    Number::from(value)
}

fn q(numerator: i64, denominator: i64) -> Number {
    Number::ratio(numerator, denominator).unwrap()
}

fn budget() -> Budget {
    Budget::default()
}

fn x(id: VarId) -> Linear {
    Linear::var(id)
}

fn at_least(linear: &Linear, value: i64) -> Formula {
    Formula::holds(Constraint::at_least_zero(linear.sub(&Linear::constant(value))))
}

fn above(linear: &Linear, value: i64) -> Formula {
    Formula::holds(Constraint::above_zero(linear.sub(&Linear::constant(value))))
}

/// A small world: whole variables in boxes, with constraints.
#[derive(Clone, Debug)]
struct World {
    completions: Completions,
    ids: Vec<VarId>,
    all: Vec<Assignment>,
}

/// Every completion of a set of whole boxes with ends.
fn enumerate(completions: &Completions) -> Vec<Assignment> {
    let mut all = vec![Assignment::new()];
    for (id, variable) in completions.variables() {
        let low = variable.low.clone().unwrap().to_i64().unwrap();
        let high = variable.high.clone().unwrap().to_i64().unwrap();
        all = all
            .into_iter()
            .flat_map(|one| {
                (low..=high).map(move |value| {
                    let mut one = one.clone();
                    one.set(id, n(value));
                    one
                })
            })
            .collect();
    }
    all.retain(|one| completions.constraints().iter().all(|constraint| constraint.evaluate(one)));
    all
}

fn world_of(boxes: &[(i64, i64)], kinds: &[u8]) -> World {
    let mut completions = Completions::new();
    let ids: Vec<VarId> = boxes
        .iter()
        .map(|(low, high)| {
            completions.add_variable(Variable {
                whole: true,
                low: Some(n(*low)),
                high: Some(n(*high)),
            })
        })
        .collect();
    for (place, kind) in kinds.iter().enumerate() {
        let (a, b) = (x(ids[place % ids.len()]), x(ids[(place + 1) % ids.len()]));
        let c = x(ids[(place + 2) % ids.len()]);
        match kind % 4 {
            0 => completions.constrain(Constraint::at_least_zero(a.sub(&b))),
            1 if ids.len() > 2 => completions.constrain(Constraint::zero(a.sub(&b).sub(&c))),
            2 => completions.constrain(Constraint::above_zero(a.add(&b).sub(&Linear::constant(1)))),
            _ => {}
        }
    }
    let all = enumerate(&completions);
    World { completions, ids, all }
}

fn world() -> impl Strategy<Value = World> {
    let boxes = prop::collection::vec(
        (0_i64..=6, 0_i64..=6).prop_map(|(a, b)| (a.min(b), a.max(b))),
        1..=4,
    );
    let tied = (boxes, prop::collection::vec(any::<u8>(), 0..3))
        .prop_map(|(boxes, kinds)| world_of(&boxes, &kinds));
    let choices = (1_usize..=4).prop_map(|many| world_of(&vec![(0, 1); many], &[]));
    prop_oneof![3 => tied, 1 => choices]
}

fn linear(ids: Vec<VarId>) -> impl Strategy<Value = Linear> {
    let factors = prop::collection::vec(-3_i64..=3, ids.len());
    (factors, -6_i64..=6, 1_i64..=3).prop_map(move |(factors, constant, part)| {
        ids.iter().zip(factors).fold(Linear::constant(constant), |sum, (id, factor)| {
            sum.add_multiple(&x(*id), &q(factor, part))
        })
    })
}

fn formula(ids: Vec<VarId>) -> impl Strategy<Value = Formula> {
    let leaf = (linear(ids), 0_u8..5).prop_map(|(linear, sign)| match sign {
        0 | 1 => Formula::holds(Constraint::at_least_zero(linear)),
        2 | 3 => Formula::holds(Constraint::above_zero(linear)),
        _ => Formula::holds(Constraint::zero(linear)),
    });
    leaf.prop_recursive(3, 10, 3, |inner| {
        prop_oneof![
            inner.clone().prop_map(|inner| Formula::Not(Box::new(inner))),
            prop::collection::vec(inner.clone(), 0..3).prop_map(Formula::All),
            prop::collection::vec(inner.clone(), 0..3).prop_map(Formula::Any),
            prop::collection::vec(inner.clone(), 0..3).prop_map(Formula::all),
            prop::collection::vec(inner.clone(), 0..3).prop_map(Formula::any),
            (prop::collection::vec((-2_i64..=3, inner), 0..5), -3_i64..=8, any::<bool>()).prop_map(
                |(parts, limit, strict)| {
                    let parts = parts.into_iter().map(|(weight, part)| (n(weight), part));
                    Formula::weighed(parts, n(limit), strict)
                }
            ),
        ]
    })
}

fn decision(ids: Vec<VarId>) -> impl Strategy<Value = Decision> {
    let fixed = prop::sample::select(Base::ALL.to_vec()).prop_map(Decision::Fixed);
    let leaf = (formula(ids.clone()), fixed.clone(), fixed)
        .prop_map(|(test, then, otherwise)| Decision::when(test, then, otherwise));
    leaf.prop_recursive(2, 6, 3, move |inner| {
        prop_oneof![
            (formula(ids.clone()), inner.clone(), inner.clone())
                .prop_map(|(test, then, otherwise)| Decision::when(test, then, otherwise)),
            prop::collection::vec(inner.clone(), 0..4).prop_map(Decision::All),
            prop::collection::vec(inner.clone(), 0..4).prop_map(Decision::Any),
            threshold(inner),
        ]
    })
}

fn threshold(member: impl Strategy<Value = Decision>) -> impl Strategy<Value = Decision> {
    let member =
        (member, prop::bool::weighted(0.2)).prop_map(|(decision, must)| Member { decision, must });
    let short = prop::sample::select(vec![Short::AllLeft, Short::NotMet, Short::Lapses]);
    (prop::collection::vec(member, 1..5), 1_usize..5, short)
        .prop_map(|(members, least, short)| Decision::AtLeast(Threshold { least, members, short }))
}

fn world_and_decision() -> impl Strategy<Value = (World, Decision)> {
    world().prop_flat_map(|world| {
        let ids = world.ids.clone();
        (Just(world), decision(ids))
    })
}

fn verdicts(all: &[Assignment], decision: &Decision) -> BaseSet {
    all.iter().map(|one| decision.evaluate(one)).collect()
}

/// Whether completions that agree on what is told never differ in verdict.
fn settles(world: &World, decision: &Decision, told: &[Linear]) -> bool {
    let mut verdict_of = std::collections::BTreeMap::new();
    world.all.iter().all(|one| {
        let key: Vec<_> = told.iter().map(|linear| linear.evaluate(one)).collect();
        let verdict = decision.evaluate(one);
        *verdict_of.entry(key).or_insert(verdict) == verdict
    })
}
