//! How questions are written out for the search, and what is seen before one begins.

use super::super::budget::Meter;
use super::super::component::Component;
use super::super::problem::Problem;
use super::super::search::Search;
use super::*;

fn counts(set: &mut Completions, many: usize) -> Vec<VarId> {
    (0..many).map(|_| set.add_variable(Variable::count())).collect()
}

#[test]
fn the_size_of_a_formula_is_that_of_all_its_comparisons() {
    let ids = counts(&mut Completions::new(), 2);
    let one = at_least(&x(ids[0]), 1);
    let two = at_least(&x(ids[0]).add(&x(ids[1])), 1);
    assert_eq!((one.size(), two.size()), (2, 3));
    assert_eq!(Formula::any([one.clone(), two.clone().negated()]).size(), 5);
    assert_eq!(Formula::at_least(2, [one.clone(), two, one]).size(), 7);
    assert_eq!(Formula::True.size(), 0);
}

#[test]
fn a_sum_has_each_unknown_once() {
    let ids = counts(&mut Completions::new(), 3);
    let (a, b, c) = (x(ids[0]), x(ids[1]), x(ids[2]));
    let sum = Linear::sum(&[
        c.clone(),
        a.add(&Linear::constant(2)),
        a.scale(&n(3)),
        b.clone(),
        b.scale(&n(-1)),
    ]);
    assert_eq!(sum, a.scale(&n(4)).add(&c).add(&Linear::constant(2)));
    // A step for each term, and more for long numbers.
    assert_eq!((sum.steps(), Linear::constant(5).steps()), (2, 0));
    let long = Number::power_of_ten(200);
    assert!(Linear::constant(long.clone()).steps() > 5 && a.scale(&long).steps() > 5);
}

#[test]
fn what_is_weighed_within_what_is_weighed_counts_too() {
    let mut set = Completions::new();
    let ids = counts(&mut set, 5);
    let part = |place: usize| at_least(&x(ids[place]), 1);
    let inner = Formula::at_least(2, [part(0), part(1), part(2)]);
    let outer = Formula::at_least(2, [inner, part(3), part(4)]);
    assert_eq!(outer.count_weighed(), 6);
    assert_eq!(outer.clone().negated().and(part(0)).count_weighed(), 6);
    let none = |place: usize| part(place).negated();
    let with = |more: [Formula; 2]| Formula::all(more.into_iter().chain([outer.clone(), none(3)]));
    assert!(matches!(set.is_possible(&with([none(0), part(1)]), &budget()), Answer::Yes(_)));
    assert_eq!(set.is_possible(&with([none(0), none(1)]), &budget()), Answer::No);
}

#[test]
fn a_threshold_that_is_plainer_is_written_so() {
    let ids = counts(&mut Completions::new(), 3);
    let parts: Vec<Formula> = ids.iter().map(|id| at_least(&x(*id), 1)).collect();
    assert_eq!(Formula::at_least(0, parts.clone()), Formula::True);
    assert_eq!(Formula::at_least(1, parts.clone()), Formula::any(parts.clone()));
    assert!(matches!(Formula::at_least(2, parts.clone()), Formula::Weighed(_)));
    assert_eq!(Formula::at_least(3, parts.clone()), Formula::all(parts.clone()));
    assert_eq!(Formula::at_least(4, parts), Formula::False);
}

#[test]
fn weights_must_come_to_more_than_a_strict_limit() {
    let mut set = Completions::new();
    let ids = counts(&mut set, 3);
    let weights = [1, 1, 2].iter().zip(&ids);
    let parts: Vec<_> = weights.map(|(weight, id)| (n(*weight), at_least(&x(*id), 1))).collect();
    for (strict, enough) in [(true, [3, 4]), (false, [2, 3])] {
        let formula = Formula::weighed(parts.clone(), n(2), strict);
        for held in [[0, 0, 1], [1, 1, 0], [1, 0, 1], [1, 1, 1]] {
            let weight = held[0] + held[1] + 2 * held[2];
            let values: Assignment = ids.iter().copied().zip(held.map(n)).collect();
            assert_eq!(formula.evaluate(&values), weight >= enough[0], "{held:?} {strict}");
            let zero = |place: usize| {
                Formula::holds(Constraint::zero(x(ids[place]).sub(&Linear::constant(held[place]))))
            };
            let exactly = Formula::all((0..3).map(zero)).and(formula.clone());
            let found = matches!(set.is_possible(&exactly, &budget()), Answer::Yes(_));
            assert_eq!(found, weight >= enough[0], "{held:?} {strict}");
        }
    }
}

#[test]
fn a_weight_under_nought_counts_against() {
    let mut set = Completions::new();
    let ids = counts(&mut set, 2);
    let parts = [(n(-1), at_least(&x(ids[0]), 1)), (n(2), at_least(&x(ids[1]), 1))];
    for (limit, enough) in [(1, [false, false, true, true]), (2, [false, false, true, false])] {
        let formula = Formula::weighed(parts.clone(), n(limit), false);
        for (held, enough) in [[0, 0], [1, 0], [0, 1], [1, 1]].into_iter().zip(enough) {
            let values: Assignment = ids.iter().copied().zip(held.map(n)).collect();
            assert_eq!(formula.evaluate(&values), enough, "{limit} {held:?}");
        }
    }
}

#[test]
fn a_total_is_known_by_the_sum_that_it_equals() {
    let totals = |factors: &[i64], sign: Sign| {
        let mut set = Completions::new();
        let ids = counts(&mut set, factors.len());
        let terms = ids.iter().zip(factors);
        let linear = terms
            .fold(Linear::constant(0), |sum, (id, factor)| sum.add_multiple(&x(*id), &n(*factor)));
        set.constrain(Constraint { linear, sign });
        let component = Component::around(&set, ids).unwrap();
        let mut meter = Meter::new(budget(), set.work());
        Problem::new(&set, &component, &Formula::True, &mut meter).unwrap().totals
    };
    let sum = x(VarId(0)).add(&x(VarId(1)));
    let total = vec![(VarId(2), sum.clone())];
    assert_eq!(totals(&[1, 1, -1], Sign::Zero), total);
    assert_eq!(totals(&[-1, -1, 1], Sign::Zero), total);
    assert_eq!(totals(&[1, 1, -2], Sign::Zero), [(VarId(2), sum.scale(&q(1, 2)))]);
    assert_eq!(totals(&[1, -1], Sign::Zero), [(VarId(0), x(VarId(1)))]);
    assert_eq!(totals(&[1, 1, -1], Sign::AtLeastZero), []);
    assert_eq!(totals(&[1, 1, -1, -1], Sign::Zero), []);
}

#[test]
fn a_whole_number_that_is_fixed_leaves_the_rest_of_an_equation() {
    for (fixed, total, solved) in [(1, 4, true), (1, 5, false), (2, 5, true)] {
        let mut set = Completions::new();
        let (a, b) = (set.add_variable(Variable::count()), set.add_variable(Variable::count()));
        let sum = x(a).scale(&n(3)).add(&x(b)).sub(&Linear::constant(total));
        let is_fixed = Formula::all([at_least(&x(b), fixed), above(&x(b), fixed).negated()]);
        let formula = is_fixed.and(Formula::holds(Constraint::zero(sum)));
        let component = Component::around(&set, [a, b]).unwrap();
        // Nothing is branched on: the equation tells by itself.
        let answer = set.search(&component, &formula, Budget { programs: 1, pivots: 10 });
        let values = [(a, n(1)), (b, n(fixed))].into_iter().collect();
        assert_eq!(answer, if solved { Answer::Yes(values) } else { Answer::No });
    }
}

#[test]
fn known_values_are_held_against_what_ties_them() {
    let holds = |constraint: fn(&Linear, &Linear) -> Constraint| {
        let mut set = Completions::new();
        let one = set.add_variable(Variable::known(n(1)));
        let two = set.add_variable(Variable::known(n(2)));
        set.constrain(constraint(&x(one), &x(two)));
        set.is_consistent(&budget())
    };
    assert_eq!(holds(|one, two| Constraint::at_least_zero(one.sub(two))), Answer::No);
    assert_ne!(holds(|one, two| Constraint::zero(one.scale(&n(2)).sub(two))), Answer::No);
    let mut set = Completions::new();
    set.add_variable(Variable { whole: true, ..Variable::known(q(1, 2)) });
    assert_eq!(set.is_consistent(&budget()), Answer::No);
}

#[test]
fn each_unknown_rests_at_the_end_it_has() {
    let rests = |whole: bool, low: Option<Number>, high: Option<Number>| {
        let mut set = Completions::new();
        let id = set.add_variable(Variable { whole, low, high });
        // There is no search: the point is a completion at once.
        match set.is_consistent(&Budget { programs: 0, pivots: 0 }) {
            Answer::Yes(point) => point.get(id).cloned(),
            Answer::No | Answer::NotWorkedOut => None,
        }
    };
    assert_eq!(rests(true, Some(q(1, 2)), Some(n(1))), Some(n(1)));
    assert_eq!(rests(false, Some(q(1, 2)), Some(n(1))), Some(q(1, 2)));
    assert_eq!(rests(true, None, Some(q(5, 2))), Some(n(2)));
    assert_eq!(rests(false, None, Some(q(5, 2))), Some(q(5, 2)));
    assert_eq!(rests(false, None, None), Some(n(0)));
    assert_eq!(rests(true, Some(q(1, 4)), Some(q(3, 4))), None);
    let mut set = Completions::new();
    let odd = set.add_variable(Variable { whole: true, low: None, high: Some(q(5, 2)) });
    set.constrain(Constraint::zero(x(odd).scale(&n(2)).sub(&Linear::constant(5))));
    assert_eq!(set.is_consistent(&budget()), Answer::No);
}

#[test]
fn what_bounds_tell_of_a_choice_is_not_left_open() {
    let mut set = Completions::new();
    let ids: Vec<VarId> = (0..2)
        .map(|_| set.add_variable(Variable { whole: true, low: Some(n(0)), high: Some(n(4)) }))
        .collect();
    let component = Component::around(&set, ids.iter().copied()).unwrap();
    // Whether it can hold, how many choices are left, and how low the second can still be.
    let simplified = |formula: Formula| {
        let mut meter = Meter::new(budget(), set.work());
        let problem = Problem::new(&set, &component, &formula, &mut meter).unwrap();
        let (mut search, parts) = Search::new(problem, None, meter);
        let mut pending = Vec::new();
        assert!(parts.iter().all(|part| search.commit(part, &mut pending)));
        let holds = search.simplify(&mut pending).unwrap();
        (holds, pending.len(), search.simplex.lower(VarId(1)).unwrap().real.clone())
    };
    let (a, b) = (x(ids[0]), x(ids[1]));
    let at_most = |linear: &Linear, most: i64| above(linear, most).negated();
    for always in [at_least(&a, 0), at_most(&a, 4), at_least(&a, 0).and(at_most(&b, 4))] {
        assert_eq!(simplified(always.or(at_least(&b, 2))), (true, 0, n(0)));
    }
    for never in [at_least(&a, 9), at_most(&a, -1), at_least(&a, 1).and(at_least(&a, 9))] {
        assert_eq!(simplified(never.clone().or(at_least(&b, 2))), (true, 0, n(2)));
        assert!(!simplified(never.or(at_least(&b, 9))).0);
    }
    let open = at_least(&a, 1).or(at_least(&b, 2));
    assert_eq!(simplified(open.clone()), (true, 1, n(0)));
    // What is committed may leave one way of what came before.
    assert_eq!(simplified(open.and(at_most(&a, 0).or(at_least(&b, 9)))), (true, 0, n(2)));
}

#[test]
fn between_two_numbers_that_are_near_lies_another() {
    let mut set = Completions::new();
    let amount = set.add_variable(Variable { whole: false, low: Some(n(0)), high: Some(n(9)) });
    let under = Formula::holds(Constraint::above_zero(Linear::constant(q(31, 10)).sub(&x(amount))));
    let between = above(&x(amount), 3).and(under);
    let Answer::Yes(witness) = set.is_possible(&between, &budget()) else { panic!("not found") };
    assert!(between.evaluate(&witness));
}

#[test]
fn what_is_counted_is_not_told_by_bounds() {
    let mut set = Completions::new();
    let ids: Vec<VarId> = (0..2)
        .map(|_| set.add_variable(Variable { whole: true, low: Some(n(0)), high: Some(n(9)) }))
        .collect();
    let reaches = |id: VarId| at_least(&x(id), 5);
    // What does not lapse is met: there is no way to fall short.
    let member =
        Decision::when(reaches(ids[0]), Decision::Fixed(Base::Met), Decision::Fixed(Base::Lapsed));
    let members = vec![Member { decision: member, must: false }];
    let counted = Decision::AtLeast(Threshold { least: 1, members, short: Short::AllLeft });
    let either = [Base::Met, Base::Lapsed].into_iter().collect::<BaseSet>();
    assert_eq!(set.possible(&counted, &budget()).set, either);
    for (then, otherwise) in [
        (counted.clone(), Decision::Fixed(Base::Met)),
        (Decision::Fixed(Base::Met), counted.clone()),
    ] {
        let decision = Decision::when(reaches(ids[1]), then, otherwise);
        assert_eq!(set.possible(&decision, &budget()).set, either);
    }
}
