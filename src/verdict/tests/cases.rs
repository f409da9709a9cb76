//! Hand-written cases: shares, strictness on rationals, totals, budgets, empty composites.

use super::*;

#[test]
fn a_known_share_is_decided_at_its_edge() {
    for (part, met) in [(99, Base::Met), (98, Base::NotMet)] {
        let mut completions = Completions::new();
        let k = completions.add_variable(Variable::known(n(part)));
        let whole = completions.add_variable(Variable::known(n(100)));
        let norm = x(k).add_multiple(&x(whole), &q(-99, 100));
        let decision = Decision::met_when(
            above(&x(whole), 0).and(Formula::holds(Constraint::at_least_zero(norm))),
        );
        let possible = completions.possible(&decision, &budget());
        assert_eq!(possible.set.is_single(), Some(met));
        assert!(possible.witnesses.is_empty());
    }
}

/// `k` of `n`, both open counts, with `k ≤ n` and `n ≥ least`.
fn open_share(least: i64) -> (Completions, Linear, Linear) {
    let mut completions = Completions::new();
    let k = completions.add_variable(Variable::count());
    let whole = completions.add_variable(Variable { low: Some(n(least)), ..Variable::count() });
    completions.constrain(Constraint::at_least_zero(x(whole).sub(&x(k))));
    (completions, x(k), x(whole))
}

#[test]
fn an_open_share_just_under_its_norm_is_found_however_thin_the_gap() {
    let (completions, k, whole) = open_share(1);
    let gap = Formula::all([
        Formula::holds(Constraint::above_zero(k.add_multiple(&whole, &q(-9904, 10000)))),
        Formula::holds(Constraint::above_zero(whole.scale(&q(9905, 10000)).sub(&k))),
    ]);
    let Answer::Yes(witness) = completions.is_possible(&gap, &budget()) else {
        panic!("not found")
    };
    assert!(gap.evaluate(&witness));
    let exact = Formula::holds(Constraint::zero(k.add_multiple(&whole, &q(-9904, 10000))));
    let Answer::Yes(witness) = completions.is_possible(&exact, &budget()) else {
        panic!("not found")
    };
    assert!(exact.evaluate(&witness));
}

#[test]
fn a_share_that_a_small_whole_cannot_have_is_ruled_out() {
    let (mut completions, k, whole) = open_share(1);
    completions.constrain(Constraint::at_least_zero(Linear::constant(60).sub(&whole)));
    let between = Formula::all([
        Formula::holds(Constraint::at_least_zero(k.add_multiple(&whole, &q(-985, 1000)))),
        Formula::holds(Constraint::above_zero(whole.scale(&q(99, 100)).sub(&k))),
    ]);
    assert_eq!(completions.is_possible(&between, &budget()), Answer::No);
}

#[test]
fn a_share_that_a_whole_of_up_to_500_cannot_have_is_ruled_out() {
    let (mut completions, k, whole) = open_share(1);
    completions.constrain(Constraint::at_least_zero(Linear::constant(500).sub(&whole)));
    let exact = Formula::holds(Constraint::zero(k.add_multiple(&whole, &q(-9904, 10000))));
    assert_eq!(completions.is_possible(&exact, &budget()), Answer::No);
}

#[test]
fn whole_equations_without_a_solution_are_seen() {
    let (completions, k, whole) = open_share(0);
    let odd = Formula::holds(Constraint::zero(
        k.scale(&n(2)).add_multiple(&whole, &n(-4)).sub(&Linear::constant(1)),
    ));
    assert_eq!(completions.is_possible(&odd, &budget()), Answer::No);
}

#[test]
fn strict_bounds_on_rationals_are_approached_and_not_attained() {
    let mut completions = Completions::new();
    let amount = completions.add_variable(Variable { whole: false, low: None, high: Some(n(5)) });
    let over = above(&x(amount), 3);
    assert_eq!(
        completions.range(&x(amount), &over, &budget()),
        Range::Between {
            low: Some(Edge { value: n(3), attained: false }),
            high: Some(Edge { value: n(5), attained: true })
        }
    );
    assert_eq!(completions.minimum(&x(amount), &Formula::True, &budget()), Optimum::Unbounded);
    assert_eq!(completions.is_possible(&above(&x(amount), 5), &budget()), Answer::No);
    assert_eq!(
        completions.minimum(&x(amount), &at_least(&x(amount), 6), &budget()),
        Optimum::Infeasible
    );
}

#[test]
fn strict_chains_on_rationals_leave_room_only_where_there_is_room() {
    let mut completions = Completions::new();
    let ids: Vec<VarId> = (0..3)
        .map(|_| {
            completions.add_variable(Variable { whole: false, low: Some(n(0)), high: Some(n(1)) })
        })
        .collect();
    let chain =
        Formula::all([above(&x(ids[1]).sub(&x(ids[0])), 0), above(&x(ids[2]).sub(&x(ids[1])), 0)]);
    let Answer::Yes(witness) = completions.is_possible(&chain, &budget()) else {
        panic!("not found")
    };
    assert!(chain.evaluate(&witness));
    let closed = chain.and(above(&x(ids[0]).sub(&x(ids[2])), -1).negated());
    let Answer::Yes(witness) = completions.is_possible(&closed, &budget()) else {
        panic!("not found")
    };
    assert!(closed.evaluate(&witness));
    let circle = closed.and(above(&x(ids[0]), 0));
    assert_eq!(completions.is_possible(&circle, &budget()), Answer::No);
}

#[test]
fn a_whole_between_two_rationals_has_its_exact_range() {
    let mut completions = Completions::new();
    let people = completions.add_variable(Variable::count());
    let euros =
        completions.add_variable(Variable { whole: false, low: Some(n(0)), high: Some(q(7, 2)) });
    completions.constrain(Constraint::at_least_zero(x(euros).sub(&x(people))));
    let twice = x(people).scale(&n(2)).add(&Linear::constant(q(1, 3)));
    assert_eq!(
        completions.range(&twice, &Formula::True, &budget()),
        Range::Between {
            low: Some(Edge { value: q(1, 3), attained: true }),
            high: Some(Edge { value: q(19, 3), attained: true })
        }
    );
}

#[test]
fn totals_that_no_cells_can_give_are_inconsistent() {
    let mut completions = Completions::new();
    let cell = |completions: &mut Completions| {
        completions.add_variable(Variable { whole: true, low: Some(n(0)), high: Some(n(4)) })
    };
    let (a, b) = (cell(&mut completions), cell(&mut completions));
    let total = completions.add_variable(Variable::known(n(10)));
    completions.constrain(Constraint::zero(x(total).sub(&x(a)).sub(&x(b))));
    assert_eq!(completions.is_consistent(&budget()), Answer::No);
}

#[test]
fn a_whole_unknown_stops_at_the_last_whole_before_its_end() {
    let mut completions = Completions::new();
    let to_five_halves = |whole| Variable { whole, low: Some(n(0)), high: Some(q(5, 2)) };
    let people = completions.add_variable(to_five_halves(true));
    let euros = completions.add_variable(to_five_halves(false));
    let reaches = |id: VarId| {
        let room = x(id).sub(&Linear::constant(q(7, 3)));
        Decision::met_when(Formula::holds(Constraint::at_least_zero(room)))
    };
    let possible = |id| completions.possible(&reaches(id), &budget()).set;
    assert_eq!(possible(people), BaseSet::single(Base::NotMet));
    assert_eq!(possible(euros).len(), 2);
}

#[test]
fn cells_of_a_known_total_decide_together_what_none_decides_alone() {
    let mut completions = Completions::new();
    let a = completions.add_variable(Variable { whole: true, low: Some(n(0)), high: Some(n(4)) });
    let b = completions.add_variable(Variable { whole: true, low: Some(n(0)), high: Some(n(4)) });
    let total = completions.add_variable(Variable::known(n(5)));
    completions.constrain(Constraint::zero(x(total).sub(&x(a)).sub(&x(b))));
    let sum = Decision::met_when(at_least(&x(a).add(&x(b)), 5));
    assert_eq!(completions.possible(&sum, &budget()).set.is_single(), Some(Base::Met));
    let one = Decision::met_when(at_least(&x(a), 2));
    // Either cell settles it, through the total; the later one in the file stays.
    assert_eq!(completions.needs(&one, &[[x(a)], [x(b)]], &budget()), vec![1]);
}

#[test]
fn a_budget_that_runs_out_leaves_every_verdict_possible() {
    let (mut completions, k, whole) = open_share(1);
    // No corner of what is possible tells: the part must be one of the whole short.
    completions.constrain(Constraint::zero(whole.sub(&k).sub(&Linear::constant(1))));
    let decision = Decision::met_when(Formula::holds(Constraint::at_least_zero(
        k.add_multiple(&whole, &q(-99, 100)),
    )));
    let none = Budget { programs: 0, pivots: 0 };
    let possible = completions.possible(&decision, &none);
    assert!(!possible.worked_out);
    assert_eq!(possible.set.len(), 2);
    assert_eq!(completions.needs(&decision, &[[x(VarId(0))], [x(VarId(1))]], &none), vec![0, 1]);
}

#[test]
fn when_the_steps_of_all_questions_run_out_only_bounds_decide() {
    let (mut completions, k, whole) = open_share(1);
    completions.constrain(Constraint::zero(whole.sub(&k).sub(&Linear::constant(1))));
    let share = |percent: i64| {
        let share = k.add_multiple(&whole, &q(-percent, 100));
        Decision::met_when(Formula::holds(Constraint::at_least_zero(share)))
    };
    for steps in [1_000_000, 1_000, 1] {
        while completions.spend(steps).is_ok() {}
    }
    let open = completions.possible(&share(99), &budget());
    assert!(!open.worked_out);
    assert_eq!(open.set.len(), 2);
    let range = completions.range(&k.sub(&whole), &Formula::True, &budget());
    assert_eq!(range, Range::NotWorkedOut);
    let always = Decision::met_when(at_least(&k, 0));
    assert_eq!(completions.possible(&always, &budget()).set.is_single(), Some(Base::Met));
}

/// Between two whole unknowns without end lies a strip that holds no whole point: each side is tied to a
/// rational unknown, so that no equation shows it.
#[test]
fn an_unsolvable_whole_search_without_end_stops_at_its_budget() {
    let mut completions = Completions::new();
    let (a, b) =
        (completions.add_variable(Variable::count()), completions.add_variable(Variable::count()));
    let between = completions.add_variable(Variable { whole: false, low: None, high: None });
    let above = |one: VarId, other: VarId, by: Number| {
        let room = x(one).sub(&x(other)).sub(&Linear::constant(by));
        Formula::holds(Constraint::at_least_zero(room))
    };
    let formula = Formula::all([
        above(between, a, q(1, 3)),
        above(a, between, q(-2, 3)),
        above(between, b, n(0)),
        above(b, between, q(-1, 10)),
    ]);
    assert_eq!(completions.is_possible(&formula, &budget()), Answer::NotWorkedOut);
}

#[test]
fn equations_without_a_whole_solution_together_are_refuted() {
    let mut completions = Completions::new();
    let ids: Vec<VarId> = (0..3).map(|_| completions.add_variable(Variable::count())).collect();
    // Twice a is b, and b is odd: no row shows it alone.
    let formula = Formula::all([
        Formula::holds(Constraint::zero(x(ids[0]).scale(&n(2)).sub(&x(ids[1])))),
        Formula::holds(Constraint::zero(
            x(ids[2]).scale(&n(2)).sub(&x(ids[1])).add(&Linear::constant(1)),
        )),
    ]);
    assert_eq!(completions.is_possible(&formula, &budget()), Answer::No);
}

#[test]
fn at_least_so_many_follow_the_table() {
    let (met, between) = (Base::Met, Base::Between);
    let (not_met, lapsed) = (Base::NotMet, Base::Lapsed);
    for (least, bases, must, short, base) in [
        (2, vec![met, not_met, met], None, Short::AllLeft, met),
        (2, vec![met, between, not_met], None, Short::AllLeft, between),
        (3, vec![met, between, not_met], None, Short::AllLeft, not_met),
        (2, vec![met, not_met, met], Some(1), Short::AllLeft, not_met),
        (2, vec![met, lapsed, met], Some(1), Short::AllLeft, met),
        (2, vec![met, lapsed, lapsed], None, Short::AllLeft, met),
        (2, vec![between, lapsed, lapsed], None, Short::AllLeft, between),
        (2, vec![met, lapsed, lapsed], None, Short::NotMet, not_met),
        (2, vec![met, lapsed, lapsed], None, Short::Lapses, lapsed),
        (2, vec![lapsed, lapsed, lapsed], None, Short::NotMet, lapsed),
    ] {
        let members = bases.iter().enumerate().map(|(place, base)| Member {
            decision: Decision::Fixed(*base),
            must: must == Some(place),
        });
        let threshold = Threshold { least, members: members.collect(), short };
        let decision = Decision::AtLeast(threshold);
        assert_eq!(decision.evaluate(&Assignment::new()), base, "{bases:?}");
        let possible = Completions::new().possible(&decision, &budget()).set;
        assert_eq!(possible, BaseSet::single(base), "{bases:?}");
    }
}

#[test]
fn a_threshold_stays_small_and_is_worked_out() {
    let mut completions = Completions::new();
    let count = || Variable { whole: true, low: Some(n(0)), high: Some(n(100)) };
    let ids: Vec<VarId> = (0..30).map(|_| completions.add_variable(count())).collect();
    let members = ids
        .iter()
        .map(|id| Member { decision: Decision::met_when(at_least(&x(*id), 50)), must: false });
    let decision = Decision::AtLeast(Threshold {
        least: 15,
        members: members.collect(),
        short: Short::AllLeft,
    });
    let possible = completions.possible(&decision, &budget());
    assert!(possible.worked_out);
    assert_eq!(possible.set.len(), 2);
    // Together they can be 50 in 14 places at most.
    let sum = ids.iter().fold(Linear::constant(749), |rest, id| rest.sub(&x(*id)));
    completions.constrain(Constraint::at_least_zero(sum));
    assert_eq!(completions.possible(&decision, &budget()).set, BaseSet::single(Base::NotMet));
}

#[test]
fn empty_composites_and_lapsed_parts_follow_the_table() {
    let nothing = Assignment::new();
    let lapsed = Decision::Fixed(Base::Lapsed);
    let between = Decision::Fixed(Base::Between);
    for (decision, base) in [
        (Decision::All(vec![]), Base::Met),
        (Decision::Any(vec![]), Base::NotMet),
        (Decision::All(vec![lapsed.clone(), lapsed.clone()]), Base::Lapsed),
        (Decision::Any(vec![lapsed.clone()]), Base::Lapsed),
        (
            Decision::All(vec![lapsed.clone(), between.clone(), Decision::Fixed(Base::Met)]),
            Base::Between,
        ),
        (Decision::Any(vec![lapsed, between, Decision::Fixed(Base::NotMet)]), Base::Between),
    ] {
        assert_eq!(decision.evaluate(&nothing), base);
        assert_eq!(Completions::new().possible(&decision, &budget()).set, BaseSet::single(base));
        assert!(decision.is(base).evaluate(&nothing));
    }
}

#[test]
fn a_set_that_absorbs_another_is_as_if_all_was_added_to_it() {
    let add = |set: &mut Completions, most: i64| {
        let (one, two) = (Variable::count(), Variable { high: Some(n(most)), ..Variable::count() });
        let (one, two) = (set.add_variable(one), set.add_variable(two));
        set.constrain(Constraint::at_least_zero(x(one).sub(&x(two))));
        set.constrain(Constraint::zero(x(one).add(&x(two)).sub(&Linear::constant(10))));
        x(one)
    };
    let (mut whole, mut first, mut second) =
        (Completions::new(), Completions::new(), Completions::new());
    add(&mut whole, 4);
    let asked = add(&mut whole, 3);
    add(&mut first, 4);
    let mut moved = add(&mut second, 3);
    first.absorb(second).apply(&mut moved);
    assert_eq!(moved, asked);
    assert_eq!(format!("{first:?}"), format!("{whole:?}"));
    let possible = |formula: &Formula| first.is_possible(formula, &budget());
    assert_eq!(possible(&at_least(&moved, 11)), Answer::No);
    assert!(matches!(possible(&at_least(&moved, 10)), Answer::Yes(_)));
    assert_eq!(possible(&above(&Linear::constant(7).sub(&moved), 0)), Answer::No);
}

#[test]
fn a_set_of_verdicts_tells_how_many_are_in_it() {
    assert!(BaseSet::EMPTY.is_empty());
    for (count, base) in (1..).zip(Base::ALL) {
        let set: BaseSet = Base::ALL.into_iter().take_while(|one| *one <= base).collect();
        assert_eq!((set.len(), set.is_empty()), (count, false), "{base:?}");
    }
}

#[test]
fn a_choice_that_occurs_twice_is_needed_where_the_verdict_turns_on_it() {
    let mut set = Completions::new();
    let ids: Vec<VarId> = (0..6)
        .map(|_| {
            set.add_variable(Variable { whole: true, low: Some(n(0)), high: Some(Number::ONE) })
        })
        .collect();
    let made = |place: usize| at_least(&x(ids[place]), 1);
    let differ = |one: usize, two: usize| {
        let both = made(one).and(made(two));
        made(one).or(made(two)).and(both.negated())
    };
    let figures: Vec<[Linear; 1]> = ids.iter().map(|id| [x(*id)]).collect();
    let needs = |set: &Completions, test: Formula| {
        set.needs(&Decision::met_when(test), &figures, &budget())
    };
    // The third occurs, and makes no difference.
    let beside = differ(0, 1).or(differ(0, 1).and(made(2)));
    let possible = set.possible(&Decision::met_when(beside.clone()), &budget());
    let at = |one: i64| [(ids[0], n(one)), (ids[1], n(0)), (ids[2], n(0))].into_iter().collect();
    let witnesses: Vec<_> = possible.witnesses.into_iter().collect();
    assert_eq!(witnesses, [(Base::NotMet, at(0)), (Base::Met, at(1))]);
    assert_eq!(needs(&set, beside.clone()), [0, 1]);
    // What always comes out the same way is no open question, and needs no example.
    let same = set.possible(&Decision::met_when(made(3).or(made(3).negated())), &budget());
    assert_eq!((same.set, same.witnesses.len()), (BaseSet::single(Base::Met), 0));
    // Six choices are too many to try, and one that is tied is none by itself.
    assert_eq!(
        needs(&set, Formula::all([differ(0, 1), differ(2, 3), differ(4, 5)])),
        [0, 1, 2, 3, 4, 5]
    );
    set.constrain(Constraint::zero(x(ids[0]).sub(&x(ids[1]))));
    assert_eq!(needs(&set, beside), [] as [usize; 0]);
}

#[test]
fn what_can_be_other_than_nought_or_one_is_no_choice() {
    let mut set = Completions::new();
    let mut between = |whole: bool, low: i64, high: i64| {
        set.add_variable(Variable { whole, low: Some(n(low)), high: Some(n(high)) })
    };
    let cases = [
        (between(false, 0, 1), q(1, 2)),
        (between(true, -1, 1), n(-1)),
        (between(true, 0, 2), n(2)),
        (between(true, 1, 3), n(3)),
    ];
    for (id, value) in cases {
        let is = Formula::holds(Constraint::zero(x(id).sub(&Linear::constant(value.clone()))));
        // It occurs twice, so that bounds do not tell all.
        let rule = Decision::met_when(is.clone().and(is));
        let both = [Base::Met, Base::NotMet].into_iter().collect();
        assert_eq!(set.possible(&rule, &budget()).set, both, "{value:?}");
        assert_eq!(set.needs(&rule, &[[x(id)]], &budget()), [0]);
    }
}
