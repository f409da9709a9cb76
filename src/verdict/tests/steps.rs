//! What questions cost, counted in steps and programs: no more than they need, and all that they take.

use std::collections::BTreeSet;

use super::super::component::Component;
use super::super::slack::Slack;
use super::*;

/// No search at all.
const NOTHING: Budget = Budget { programs: 0, pivots: 0 };

fn boxed(set: &mut Completions, high: i64) -> VarId {
    set.add_variable(Variable { whole: true, low: Some(n(0)), high: Some(n(high)) })
}

fn rational(set: &mut Completions) -> VarId {
    set.add_variable(Variable { whole: false, low: Some(n(0)), high: Some(n(4)) })
}

/// The steps that all questions about a set may still take.
fn left(set: &Completions) -> u64 {
    let copy = set.clone();
    let all = (0..40).rev().filter(|bit| copy.affords(1 << bit));
    all.map(|bit| 1_u64 << bit).sum()
}

fn use_up(set: &Completions) {
    assert!(set.affords(usize::try_from(left(set)).unwrap()));
    assert!(!set.affords(1));
}

#[test]
fn a_copy_has_as_many_steps_left_and_what_stands_beside_has_the_same() {
    let mut set = Completions::new();
    assert_eq!(left(&set), 4_000_000);
    boxed(&mut set, 4);
    assert_eq!(left(&set), 4_000_250);
    use_up(&set);
    let (copy, mut beside, mut copied) =
        (set.clone(), Completions::beside(&set), set.copy_beside());
    assert_eq!(left(&copy), 0);
    // A variable gives room for its questions, but not one that stands in for a question.
    boxed(&mut beside, 4);
    boxed(&mut copied, 4);
    assert_eq!((left(&set), left(&beside), left(&copied)), (0, 0, 0));
    let mark = set.mark();
    boxed(&mut set, 4);
    assert_eq!(left(&set), 250);
    set.undo_to(mark);
    boxed(&mut set, 4);
    assert_eq!(left(&set), 250);
    assert!(beside.affords(250));
    assert_eq!(left(&set), 0);
}

#[test]
fn what_a_set_takes_over_gives_room_once() {
    let (mut set, mut other) = (Completions::new(), Completions::new());
    let own = boxed(&mut set, 4);
    for _ in 0..2 {
        boxed(&mut other, 4);
    }
    use_up(&set);
    let moved = set.absorb(other);
    assert_eq!(left(&set), 500);
    assert_eq!(moved.id(own), VarId(1));
    assert_eq!(moved.id(VarId(1)), VarId(2));
}

#[test]
fn each_part_gets_its_share_of_the_steps() {
    let mut set = Completions::new();
    for _ in 0..4 {
        boxed(&mut set, 4);
    }
    use_up(&set);
    for (parts, share) in [(1, 4_001_000), (2, 2_000_500), (1_000_000, 1_500), (0, 4_001_000)] {
        set.allot(parts);
        assert_eq!(left(&set), share, "{parts}");
    }
}

#[test]
fn looking_for_what_gives_way_is_paid_for() {
    let cost = |set: &Completions, asked: VarId| {
        let before = left(set);
        Component::around(set, [asked]).unwrap();
        before - left(set)
    };
    let mut set = Completions::new();
    let ids: Vec<VarId> = (0..3).map(|_| set.add_variable(Variable::count())).collect();
    for pair in ids.windows(2) {
        set.constrain(Constraint::at_least_zero(x(pair[1]).sub(&x(pair[0]))));
    }
    // The unknown, two terms of its constraint, and again for what may give way: twice two terms.
    assert_eq!(cost(&set, ids[0]), 7);
    let mut set = Completions::new();
    let (whole, part) = (boxed(&mut set, 9), boxed(&mut set, 5));
    set.constrain(Constraint::at_least_zero(x(whole).sub(&x(part))));
    // The unknown, its constraint, what may rise, and what may rest with one constraint of its own.
    assert_eq!(cost(&set, whole), 8);
}

#[test]
fn no_more_is_looked_at_than_can_be_paid_for() {
    let mut set = Completions::new();
    let ids: Vec<VarId> = (0..9).map(|_| boxed(&mut set, 4)).collect();
    for part in &ids[1..] {
        set.constrain(Constraint::at_least_zero(x(ids[0]).sub(&x(*part))));
    }
    let asked = BTreeSet::from([ids[0]]);
    let looked = |most: usize| {
        let mut slack = Slack::new(&set, &asked);
        let first = set.constraints().first().unwrap();
        (slack.gives_way(first, most), slack.looked())
    };
    // The constraint, and that of the unknown that rests at nought.
    assert_eq!(looked(9), (true, 5));
    assert_eq!(looked(2), (true, 5));
    assert_eq!(looked(1), (false, 2));
    use_up(&set);
    assert!(set.affords(0));
    assert!(Component::around(&set, asked.iter().copied()).is_err());
}

#[test]
fn outcomes_of_choices_are_paid_for_by_their_length() {
    let mut set = Completions::new();
    let (a, b) = (boxed(&mut set, 1), boxed(&mut set, 1));
    let known = set.add_variable(Variable::known(n(1)));
    let made = |id: VarId| at_least(&x(id).add(&x(known)), 2);
    // Four comparisons of two terms, for each of four outcomes.
    let differ = made(a).or(made(b)).and(made(a).and(made(b)).negated());
    let rule = Decision::met_when(differ);
    let before = left(&set);
    assert_eq!(set.possible(&rule, &NOTHING).set.len(), 2);
    assert_eq!(before - left(&set), 8 << 2);
    let figures = [[x(a)], [x(b)]];
    assert_eq!(set.needs(&rule, &figures, &NOTHING), [0, 1]);
    assert_eq!(before - left(&set), 3 * (8 << 2));
    use_up(&set);
    assert!(!set.possible(&rule, &NOTHING).worked_out);
}

#[test]
fn what_settles_is_paid_for_and_nothing_more() {
    let mut set = Completions::new();
    let (a, b) = (boxed(&mut set, 4), boxed(&mut set, 4));
    set.constrain(Constraint::at_least_zero(x(b).sub(&x(a))));
    let rule = Decision::met_when(at_least(&x(a).add(&x(b)), 5));
    let both: BaseSet = [Base::Met, Base::NotMet].into_iter().collect();
    let cost = |figures: &[[Linear; 1]]| {
        let before = left(&set);
        let _ = set.needs_between(both, &rule, figures, &budget());
        before - left(&set)
    };
    let one = cost(&[[x(a).add(&x(b))]]);
    // One is needed without a question. Of two each is left out in turn.
    assert_eq!((one, cost(&[[x(a)], [x(b)]])), (20, 393));
}

#[test]
fn a_search_pays_for_every_row_and_pivot() {
    let mut set = Completions::new();
    let ids: Vec<VarId> = (0..3).map(|_| rational(&mut set)).collect();
    let sums = ids.windows(2).map(|pair| at_least(&x(pair[0]).add(&x(pair[1])), 5));
    let formula = Formula::all(sums);
    let component = Component::around(&set, ids.iter().copied()).unwrap();
    let before = left(&set);
    assert!(matches!(set.search(&component, &formula, budget()), Answer::Yes(_)));
    assert_eq!(before - left(&set), 57);
}

#[test]
fn that_nothing_told_settles_nothing_takes_no_search() {
    let mut set = Completions::new();
    let (a, b) = (boxed(&mut set, 4), boxed(&mut set, 4));
    set.constrain(Constraint::at_least_zero(x(b).sub(&x(a))));
    let rule = Decision::met_when(at_least(&x(a).add(&x(b)), 5));
    let both = [[x(a)], [x(b)]];
    assert_eq!(set.needs(&rule, &both, &budget()), [0, 1]);
    assert_eq!(set.needs(&rule, &[[x(a).add(&x(b))]], &NOTHING), [0]);
    // One that nothing ties to another is shared by the copies, so that it is asked.
    let free = boxed(&mut set, 1);
    let rule = Decision::met_when(at_least(&x(free), 1));
    assert_eq!(set.needs(&rule, &both, &budget()), [] as [usize; 0]);
}

#[test]
fn what_points_near_at_hand_show_takes_no_search() {
    let mut set = Completions::new();
    let (a, b) = (boxed(&mut set, 4), boxed(&mut set, 4));
    let known = set.add_variable(Variable::known(n(2)));
    set.constrain(Constraint::at_least_zero(x(b).sub(&x(a))));
    let enough = at_least(&Linear::sum(&[x(a), x(b), x(known)]), 7);
    let at = |one: i64, two: i64| -> Assignment {
        [(a, n(one)), (b, n(two)), (known, n(2))].into_iter().collect()
    };
    let possible = set.possible(&Decision::met_when(enough.clone()), &NOTHING);
    assert!(possible.worked_out);
    let witnesses: Vec<_> = possible.witnesses.into_iter().collect();
    assert_eq!(witnesses, [(Base::NotMet, at(0, 0)), (Base::Met, at(4, 4))]);
    assert_eq!(set.is_possible(&enough, &NOTHING), Answer::Yes(at(4, 4)));
}

#[test]
fn what_one_verdict_is_left_for_takes_no_steps() {
    let mut set = Completions::new();
    let (a, b) = (boxed(&mut set, 4), boxed(&mut set, 4));
    set.constrain(Constraint::at_least_zero(x(b).sub(&x(a))));
    use_up(&set);
    let is = |value: i64| {
        Formula::holds(Constraint::zero(x(a).add(&x(b)).sub(&Linear::constant(value))))
    };
    for (test, base) in
        [(at_least(&x(a), 0), Base::Met), (is(9), Base::NotMet), (is(-1), Base::NotMet)]
    {
        let possible = set.possible(&Decision::met_when(test), &NOTHING);
        assert_eq!((possible.set, possible.worked_out), (BaseSet::single(base), true));
    }
}

#[test]
fn a_disjunction_that_the_values_at_hand_satisfy_is_not_split() {
    let mut set = Completions::new();
    let ids: Vec<VarId> = (0..8).map(|_| rational(&mut set)).collect();
    let low = |id: VarId| above(&x(id), 2).negated();
    let either = ids[..6].chunks(2).map(|pair| low(pair[0]).or(at_least(&x(pair[1]), 1)));
    let satisfied = Formula::all(either);
    let component = Component::around(&set, ids.iter().copied()).unwrap();
    let with = |formula: &Formula, programs: u32| {
        set.search(&component, formula, Budget { programs, pivots: 0 })
    };
    let none = Answer::Yes(ids.iter().map(|id| (*id, n(0))).collect());
    assert_eq!(with(&satisfied, 1), none);
    // One that is not satisfied is the first to be split.
    let one = satisfied.and(at_least(&x(ids[6]), 1).or(at_least(&x(ids[7]), 1)));
    let first = |id: &VarId| n(i64::from(*id == ids[6]));
    assert_eq!(with(&one, 2), Answer::Yes(ids.iter().map(|id| (*id, first(id))).collect()));
}

#[test]
fn a_whole_point_beside_the_values_at_hand_will_do() {
    let mut set = Completions::new();
    let (k, whole) = (set.add_variable(Variable::count()), set.add_variable(Variable::count()));
    let formula = Formula::all([
        at_least(&x(whole), 1),
        at_least(&x(whole).sub(&x(k)), 0),
        Formula::holds(Constraint::at_least_zero(x(k).add_multiple(&x(whole), &q(-99, 100)))),
        at_least(&x(whole), 5).or(above(&x(k), 3).negated()),
    ]);
    let component = Component::around(&set, [k, whole]).unwrap();
    let with = |pivots: u32| set.search(&component, &formula, Budget { programs: 1, pivots });
    assert_eq!(with(10), Answer::Yes([(k, n(1)), (whole, n(1))].into_iter().collect()));
    assert_eq!(with(0), Answer::NotWorkedOut);
}

#[test]
fn a_sum_of_whole_numbers_is_one_and_lies_between_no_two() {
    let mut set = Completions::new();
    let (a, b) = (boxed(&mut set, 9), boxed(&mut set, 9));
    let sum = x(a).add(&x(b));
    let between = above(&sum, 3).and(above(&Linear::constant(4).sub(&sum), 0));
    let component = Component::around(&set, [a, b]).unwrap();
    assert_eq!(set.search(&component, &between, NOTHING), Answer::No);
    let part = set.add_variable(Variable { whole: false, low: Some(n(0)), high: Some(n(9)) });
    let sum = x(a).add(&x(part));
    let between = above(&sum, 3).and(above(&Linear::constant(4).sub(&sum), 0));
    let component = Component::around(&set, [a, part]).unwrap();
    assert!(matches!(set.search(&component, &between, budget()), Answer::Yes(_)));
}

#[test]
fn of_what_excludes_each_other_no_more_than_one_is_counted() {
    let mut set = Completions::new();
    let ids: Vec<VarId> = (0..14).map(|_| boxed(&mut set, 10)).collect();
    let is = |id: VarId| Formula::holds(Constraint::zero(x(id).sub(&Linear::constant(5))));
    let pairs: Vec<Formula> = ids.iter().flat_map(|id| [is(*id), is(*id).negated()]).collect();
    let component = Component::around(&set, ids.iter().copied()).unwrap();
    let few = Budget { programs: 100, pivots: 2_000 };
    let at_once =
        |count: usize| set.search(&component, &Formula::at_least(count, pairs.clone()), few);
    assert_eq!(at_once(15), Answer::No);
    assert!(matches!(at_once(14), Answer::Yes(_)));
}

#[test]
fn what_runs_on_without_end_is_refuted_by_what_has_ends() {
    let mut set = Completions::new();
    let (many, more) = (set.add_variable(Variable::count()), set.add_variable(Variable::count()));
    let (one, two) = (boxed(&mut set, 1), boxed(&mut set, 1));
    let part = set.add_variable(Variable { whole: false, low: Some(n(0)), high: Some(n(1)) });
    // Twice the one is odd once both are nought, and neither can be one.
    let odd =
        x(many).sub(&x(more)).scale(&n(2)).add(&x(one)).add(&x(two)).sub(&Linear::constant(1));
    let half = |id: VarId| {
        let room = Linear::constant(q(1, 2)).sub(&x(id)).sub(&x(part));
        Formula::holds(Constraint::at_least_zero(room))
    };
    let formula = Formula::all([Formula::holds(Constraint::zero(odd)), half(one), half(two)]);
    assert_eq!(set.is_possible(&formula, &budget()), Answer::No);
}

#[test]
fn a_branch_that_is_no_better_is_left() {
    let mut set = Completions::new();
    let goal = rational(&mut set);
    // Eleven choices, in none of which the goal matters: every way to make them would be 2,048.
    let choices = Formula::all((0..11).map(|_| {
        let (one, two) = (rational(&mut set), rational(&mut set));
        at_least(&x(one), 1).or(at_least(&x(two), 1))
    }));
    let budget = Budget { programs: 30, pivots: 1_000 };
    let least = Optimum::Value(Edge { value: n(0), attained: true });
    assert_eq!(set.minimum(&x(goal), &choices, &budget), least);
}

#[test]
fn what_settles_loose_unknowns_takes_no_search() {
    let mut set = Completions::new();
    let ids: Vec<VarId> = (0..8).map(|_| boxed(&mut set, 10)).collect();
    let reaches = |id: usize| at_least(&x(ids[id]), 5);
    let figures: Vec<Vec<Linear>> = vec![
        vec![x(ids[0])],
        vec![x(ids[1])],
        vec![x(ids[2]), x(ids[3])],
        vec![x(ids[1]).add(&x(ids[4]))],
    ];
    // Whatever the second is, it makes no difference.
    let not_met =
        Decision::when(reaches(1), Decision::Fixed(Base::NotMet), Decision::Fixed(Base::NotMet));
    let sum = at_least(&x(ids[2]).add(&x(ids[3])), 4);
    let decision = Decision::when(reaches(0).and(sum), Decision::Fixed(Base::Met), not_met);
    assert_eq!(set.needs(&decision, &figures, &NOTHING), [0, 2]);
    // Of more than six comparisons not every outcome is tried.
    let of_many = |most: usize| {
        let all = Formula::all((2..most).map(reaches));
        let met = Decision::when(all, Decision::Fixed(Base::Met), Decision::Fixed(Base::Met));
        let two = reaches(0).and(reaches(1));
        let decision = Decision::when(two, met, Decision::Fixed(Base::NotMet));
        let figures: Vec<[Linear; 1]> = ids.iter().take(most).map(|id| [x(*id)]).collect();
        set.needs(&decision, &figures, &NOTHING)
    };
    assert_eq!(of_many(6), [0, 1]);
    assert_eq!(of_many(7), [0, 1, 2, 3, 4, 5, 6]);
}

#[test]
fn whole_steps_that_leap_over_an_edge_do_not_settle_it() {
    let mut set = Completions::new();
    let (one, two) = (boxed(&mut set, 1), boxed(&mut set, 1));
    let part = set.add_variable(Variable { whole: false, low: Some(n(0)), high: Some(q(1, 2)) });
    let twice = x(two).scale(&n(2));
    for other in [one, part] {
        let decision = Decision::met_when(at_least(&x(other).add(&twice), 2));
        assert_eq!(set.needs(&decision, &[[x(other)], [x(two)]], &budget()), [1]);
    }
    let alike = Decision::met_when(at_least(&x(one).sub(&x(two)), 0));
    assert_eq!(set.needs(&alike, &[[x(one)], [x(two)]], &NOTHING), [0, 1]);
    // A figure that is told twice is needed once: the later of the two stays.
    let single = Decision::met_when(at_least(&x(one), 1));
    assert_eq!(set.needs(&single, &[[x(one)], [x(one)]], &budget()), [1]);
}

#[test]
fn a_sum_that_is_told_settles_what_hangs_on_the_sum() {
    let mut set = Completions::new();
    let (one, two) = (boxed(&mut set, 4), boxed(&mut set, 4));
    let sum = x(one).add(&x(two));
    let decision = Decision::met_when(at_least(&sum, 5));
    assert_eq!(set.needs(&decision, &[[x(one)], [sum.clone()]], &budget()), [1]);
    assert_eq!(set.needs(&decision, &[[sum], [x(two)]], &budget()), [0]);
}
