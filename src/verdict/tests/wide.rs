//! Worlds that cannot be enumerated: rational variables and boxes without an end. Witnesses are
//! checked, and what a part of the completions shows must not be denied.

use super::*;

/// The same world with some variables rational or without an upper end, so that the enumeration is
/// only a part of its completions.
fn widened(world: &World, widen: &[u8]) -> Completions {
    let mut wide = Completions::new();
    for ((_, variable), widen) in world.completions.variables().zip(widen) {
        let high = variable.high.clone().filter(|_| widen & 2 == 0);
        wide.add_variable(Variable { whole: widen & 1 == 0, low: variable.low.clone(), high });
    }
    world
        .completions
        .constraints()
        .iter()
        .for_each(|constraint| wide.constrain(constraint.clone()));
    wide
}

fn is_completion(completions: &Completions, one: &Assignment) -> bool {
    completions.variables().all(|(id, variable)| {
        one.get(id).is_none_or(|value| {
            variable.low.as_ref().is_none_or(|low| low <= value)
                && variable.high.as_ref().is_none_or(|high| value <= high)
                && (!variable.whole || value.is_integer())
        })
    }) && completions.constraints().iter().all(|constraint| {
        constraint.linear.terms().iter().any(|(id, _)| one.get(*id).is_none())
            || constraint.evaluate(one)
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn witnesses_are_completions_and_nothing_enumerated_is_denied(
        (world, decision) in world_and_decision(), widen in prop::array::uniform4(0_u8..4)
    ) {
        if world.all.is_empty() {
            return Ok(());
        }
        let wide = widened(&world, &widen);
        let possible = wide.possible(&decision, &budget());
        prop_assert!(verdicts(&world.all, &decision).is_subset(possible.set));
        for (base, witness) in &possible.witnesses {
            prop_assert!(is_completion(&wide, witness), "{:?}", witness);
            prop_assert_eq!(decision.evaluate(witness), *base);
        }
        let found = possible.witnesses.keys().copied().collect::<BaseSet>();
        prop_assert!(!possible.worked_out || possible.set == found || found.is_empty());
        prop_assert!(possible.worked_out, "not worked out");
    }

    #[test]
    fn a_range_holds_what_is_enumerated_and_its_attained_ends_are_reached(
        (world, linear, formula) in world().prop_flat_map(|w| {
            let ids = w.ids.clone();
            (Just(w), linear(ids.clone()), formula(ids))
        }),
        widen in prop::array::uniform4(0_u8..4)
    ) {
        if world.all.is_empty() {
            return Ok(());
        }
        let wide = widened(&world, &widen);
        let (low, high) = match wide.range(&linear, &formula, &budget()) {
            Range::Between { low, high } => (low, high),
            Range::Infeasible => {
                prop_assert!(!world.all.iter().any(|one| formula.evaluate(one)));
                return Ok(());
            }
            // Whole and rational variables in one strip without end: a known limit, and rare.
            Range::NotWorkedOut => return Ok(()),
        };
        for one in world.all.iter().filter(|one| formula.evaluate(one)) {
            let value = linear.evaluate(one);
            prop_assert!(low.as_ref().is_none_or(|low| low.value < value || (low.attained && low.value == value)));
            prop_assert!(high.as_ref().is_none_or(|high| high.value > value || (high.attained && high.value == value)));
        }
        for (edge, side) in [(low, 1), (high, -1)] {
            let Some(Edge { value, attained }) = edge else { continue };
            let distance = linear.sub(&Linear::constant(value)).scale(&n(side));
            let at = Formula::holds(Constraint::zero(distance.clone())).and(formula.clone());
            prop_assert_eq!(matches!(wide.is_possible(&at, &budget()), Answer::Yes(_)), attained);
            let near = above(&Linear::constant(q(1, 1000)).sub(&distance), 0).and(formula.clone());
            prop_assert!(matches!(wide.is_possible(&near, &budget()), Answer::Yes(_)));
        }
    }
}
