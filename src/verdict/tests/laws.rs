//! Every answer against brute force on small whole boxes.

use super::*;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn possible_is_what_enumeration_gives((world, decision) in world_and_decision()) {
        if world.all.is_empty() {
            return Ok(());
        }
        let possible = world.completions.possible(&decision, &budget());
        prop_assert!(possible.worked_out);
        prop_assert_eq!(possible.set, verdicts(&world.all, &decision));
        for (base, witness) in &possible.witnesses {
            prop_assert_eq!(decision.evaluate(witness), *base);
        }
    }

    #[test]
    fn a_set_is_consistent_when_enumeration_finds_one(world in world()) {
        match world.completions.is_consistent(&budget()) {
            Answer::Yes(witness) => prop_assert!(world.all.contains(&witness)),
            Answer::No => prop_assert!(world.all.is_empty()),
            Answer::NotWorkedOut => prop_assert!(false, "not worked out"),
        }
    }

    #[test]
    fn a_formula_is_possible_when_enumeration_finds_one(
        (world, formula) in world().prop_flat_map(|w| { let ids = w.ids.clone(); (Just(w), formula(ids)) })
    ) {
        if world.all.is_empty() {
            return Ok(());
        }
        let found = world.all.iter().any(|one| formula.evaluate(one));
        match world.completions.is_possible(&formula, &budget()) {
            Answer::Yes(witness) => prop_assert!(found && formula.evaluate(&witness)),
            Answer::No => prop_assert!(!found),
            Answer::NotWorkedOut => prop_assert!(false, "not worked out"),
        }
    }

    #[test]
    fn exactly_one_verdict_formula_holds_in_each_completion((world, decision) in world_and_decision()) {
        for one in &world.all {
            for base in Base::ALL {
                prop_assert_eq!(decision.is(base).evaluate(one), decision.evaluate(one) == base);
            }
        }
    }

    #[test]
    fn needs_settle_and_none_can_be_left_out(
        (world, decision) in world_and_decision(), figureless in 0_usize..6, summed in 0_usize..6
    ) {
        if world.all.is_empty() {
            return Ok(());
        }
        // What nothing ties to a figure nobody will supply; of some pair only the sum becomes known.
        let given = |id: &&VarId| id.index() != figureless;
        let mut figures: Vec<Linear> = world.ids.iter().filter(given).map(|id| x(*id)).collect();
        if let Some(pair) = figures.get(summed..summed + 2) {
            figures.push(Linear::sum(pair));
        }
        let free = world.ids.iter().filter(|id| id.index() == figureless);
        let free = free.filter(|id| world.completions.constraints_on(**id).is_empty());
        let shared: Vec<Linear> = free.map(|id| x(*id)).collect();
        let tied = world.ids.iter().any(|id| id.index() == figureless) && shared.is_empty();
        let all: Vec<Linear> = figures.iter().chain(&shared).cloned().collect();
        if tied && !settles(&world, &decision, &all) {
            return Ok(());
        }
        let figures: Vec<[Linear; 1]> = figures.into_iter().map(|one| [one]).collect();
        let needs = world.completions.needs(&decision, &figures, &budget());
        let known = |left_out: Option<usize>| -> Vec<Linear> {
            let kept = needs.iter().filter(|need| Some(**need) != left_out);
            kept.flat_map(|need| figures[*need].clone()).chain(shared.clone()).collect()
        };
        prop_assert!(settles(&world, &decision, &known(None)));
        for need in &needs {
            prop_assert!(!settles(&world, &decision, &known(Some(*need))), "{} can be left out", need);
        }
    }

    #[test]
    fn range_and_minimum_are_what_enumeration_gives(
        (world, linear, formula) in world().prop_flat_map(|w| {
            let ids = w.ids.clone();
            (Just(w), linear(ids.clone()), formula(ids))
        })
    ) {
        if world.all.is_empty() {
            return Ok(());
        }
        let values = || world.all.iter().filter(|one| formula.evaluate(one)).map(|one| linear.evaluate(one));
        let edge = |value: Option<Number>| value.map(|value| Edge { value, attained: true });
        let expected = match edge(values().min()) {
            Some(low) => Range::Between { low: Some(low), high: edge(values().max()) },
            None => Range::Infeasible,
        };
        prop_assert_eq!(world.completions.range(&linear, &formula, &budget()), expected);
    }

    #[test]
    fn narrowing_never_enlarges_possible(
        (world, decision) in world_and_decision(), place in 0_usize..4, value in 0_i64..=6
    ) {
        let mut narrowed = world.completions.clone();
        narrowed.constrain(Constraint::zero(x(world.ids[place % world.ids.len()]).sub(&Linear::constant(value))));
        if !matches!(narrowed.is_consistent(&budget()), Answer::Yes(_)) {
            return Ok(());
        }
        let before = world.completions.possible(&decision, &budget()).set;
        let after = narrowed.possible(&decision, &budget()).set;
        prop_assert!(after.is_subset(before));
        prop_assert!(before.is_single().is_none() || before == after);
    }
}
