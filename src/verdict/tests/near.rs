//! What is looked at for a question: the points that are tried first, and which unknowns are part of it.

use super::super::component::Component;
use super::*;

fn unknown(set: &mut Completions, whole: bool, low: Option<Number>, high: Option<Number>) -> VarId {
    set.add_variable(Variable { whole, low, high })
}

fn boxed(set: &mut Completions, low: i64, high: i64) -> VarId {
    unknown(set, true, Some(n(low)), Some(n(high)))
}

/// The points that are tried for a question about all unknowns of a set.
fn points(set: &Completions, thresholds: &[Constraint]) -> Vec<Vec<Number>> {
    let component = Component::around(set, set.variables().map(|(id, _)| id)).unwrap();
    let mut points = Vec::new();
    set.probe(&component, &thresholds.iter().collect::<Vec<_>>(), |corner| {
        points.push(corner.values().map(|(_, value)| value).collect());
        false
    });
    points
}

fn whole_points(set: &Completions) -> Vec<Vec<i64>> {
    let all = points(set, &[]).into_iter();
    all.map(|point| point.iter().map(|value| value.to_i64().unwrap()).collect()).collect()
}

#[test]
fn every_corner_of_few_unknowns_is_tried_where_the_constraints_hold() {
    let mut set = Completions::new();
    let (a, b) = (boxed(&mut set, 0, 4), boxed(&mut set, 1, 3));
    assert_eq!(whole_points(&set), [[0, 1], [4, 1], [0, 3], [4, 3]]);
    set.constrain(Constraint::at_least_zero(x(a).sub(&x(b))));
    assert_eq!(whole_points(&set), [[4, 1], [4, 3]]);
}

#[test]
fn of_more_unknowns_those_corners_are_tried_in_which_all_but_one_are_alike() {
    let mut set = Completions::new();
    for _ in 0..4 {
        boxed(&mut set, 0, 1);
    }
    let mut expected = vec![vec![0; 4], vec![1; 4]];
    for place in 0..4 {
        let other = |plain: i64| (0..4).map(move |at| if at == place { 1 - plain } else { plain });
        expected.extend([other(0).collect::<Vec<i64>>(), other(1).collect()]);
    }
    assert_eq!(whole_points(&set), expected);
    for (unknowns, tried) in [(12, 26), (13, 2), (70, 2)] {
        let mut set = Completions::new();
        for _ in 0..unknowns {
            boxed(&mut set, 0, 1);
        }
        let points = whole_points(&set);
        assert_eq!(points.len(), tried, "{unknowns}");
        assert_eq!(points[..2], [vec![0; unknowns], vec![1; unknowns]]);
    }
}

#[test]
fn an_unknown_without_an_end_goes_just_beyond_what_it_is_compared_with() {
    let compared = |id: VarId, with: Number, by: i64| {
        Constraint::at_least_zero(x(id).scale(&n(by)).sub(&Linear::constant(with)))
    };
    let ends = |whole: bool, low: Option<Number>, high: Option<Number>, with: &[(i64, i64)]| {
        let mut set = Completions::new();
        let id = unknown(&mut set, whole, low, high);
        let with: Vec<_> = with.iter().map(|(with, by)| compared(id, n(*with), *by)).collect();
        points(&set, &with).into_iter().flatten().collect::<Vec<_>>()
    };
    assert_eq!(ends(true, Some(n(0)), None, &[]), [n(0), n(1)]);
    assert_eq!(ends(true, Some(n(0)), None, &[(10, 3), (2, 1)]), [n(0), n(5)]);
    assert_eq!(ends(true, None, Some(n(5)), &[(-7, 2), (3, 1)]), [n(-5), n(5)]);
    assert_eq!(ends(false, None, None, &[(4, 1)]), [n(-1), n(5)]);
    assert_eq!(ends(false, Some(q(1, 2)), Some(q(5, 2)), &[]), [q(1, 2), q(5, 2)]);
    assert_eq!(ends(true, Some(q(1, 2)), Some(q(5, 2)), &[]), [n(1), n(2)]);
    assert_eq!(ends(true, Some(q(1, 4)), Some(q(3, 4)), &[]), []);
}

/// The unknowns that have a bearing on those asked for, by the order in which they were added.
fn around(set: &Completions, asked: &[VarId]) -> Vec<u32> {
    let component = Component::around(set, asked.iter().copied()).unwrap();
    component.variables.iter().map(|id| id.0).collect()
}

#[test]
fn a_whole_that_can_always_be_greater_has_no_bearing_on_its_part() {
    let at_most = |set: &mut Completions, less: VarId, more: VarId| {
        set.constrain(Constraint::at_least_zero(x(more).sub(&x(less))));
    };
    let chain = |last: Option<Number>| {
        let mut set = Completions::new();
        let (part, whole) =
            (set.add_variable(Variable::count()), set.add_variable(Variable::count()));
        let all = unknown(&mut set, true, Some(n(0)), last);
        at_most(&mut set, part, whole);
        at_most(&mut set, whole, all);
        around(&set, &[part])
    };
    assert_eq!(chain(None), [0]);
    // An end holds back what is under it, at once or by way of another.
    assert_eq!(chain(Some(n(10))), [0, 1, 2]);
    let mut set = Completions::new();
    let ids: Vec<VarId> = (0..3).map(|_| set.add_variable(Variable::count())).collect();
    set.constrain(Constraint::zero(x(ids[0]).add(&x(ids[1])).sub(&x(ids[2]))));
    assert_eq!(around(&set, &ids[..1]), [0, 1, 2]);
    assert_eq!(set.tied_to([ids[2]]), ids);
}

#[test]
fn a_part_that_fits_at_its_lower_end_has_no_bearing_on_its_whole() {
    let of_part = |whole_from: Number, part_whole: bool, part_from: Number, strict: bool| {
        let mut set = Completions::new();
        let whole = unknown(&mut set, false, Some(whole_from), Some(n(9)));
        let part = unknown(&mut set, part_whole, Some(part_from), Some(n(8)));
        let room = x(whole).sub(&x(part));
        set.constrain(if strict {
            Constraint::above_zero(room)
        } else {
            Constraint::at_least_zero(room)
        });
        around(&set, &[whole])
    };
    assert_eq!(of_part(n(5), true, n(2), false), [0]);
    assert_eq!(of_part(n(2), true, n(2), false), [0]);
    assert_eq!(of_part(n(2), true, n(2), true), [0, 1]);
    assert_eq!(of_part(n(1), true, n(2), false), [0, 1]);
    assert_eq!(of_part(q(7, 4), false, q(3, 2), false), [0]);
    assert_eq!(of_part(q(7, 4), true, q(3, 2), false), [0, 1]);
    // What a sum holds at a number does not stay at its lower end.
    let mut set = Completions::new();
    let ids: Vec<VarId> = (0..3).map(|_| boxed(&mut set, 2, 9)).collect();
    set.constrain(Constraint::at_least_zero(x(ids[0]).sub(&x(ids[1]))));
    set.constrain(Constraint::zero(x(ids[1]).add(&x(ids[2])).sub(&Linear::constant(9))));
    assert_eq!(around(&set, &ids[..1]), [0, 1, 2]);
}

#[test]
fn what_was_taken_away_leaves_no_trace() {
    let mut set = Completions::new();
    let (one, two) = (boxed(&mut set, 0, 4), boxed(&mut set, 0, 4));
    set.constrain(Constraint::at_least_zero(x(one).sub(&x(two))));
    set.constrain(Constraint::zero(x(one).add(&x(two)).sub(&Linear::constant(4))));
    let mark = set.mark();
    let third = boxed(&mut set, 0, 4);
    set.constrain(Constraint::at_least_zero(x(third).sub(&x(one))));
    set.constrain(Constraint::at_least_zero(x(one).sub(&x(third))));
    assert_eq!(around(&set, &[one]), [0, 1, 2]);
    set.undo_to(mark);
    assert_eq!((set.variables().len(), set.constraints().len()), (2, 2));
    assert_eq!((set.constraints_on(one), set.constraints_on(two)), (&[0, 1][..], &[0, 1][..]));
    assert_eq!((set.resisting(one), set.resisting(two)), (&[1][..], &[0, 1][..]));
    assert_eq!(around(&set, &[one]), [0, 1]);
}

#[test]
fn only_what_has_a_bearing_is_part_of_it() {
    let mut set = Completions::new();
    let ids: Vec<VarId> = (0..3).map(|_| boxed(&mut set, 0, 4)).collect();
    set.constrain(Constraint::at_least_zero(x(ids[0]).sub(&x(ids[2]))));
    let component = Component::around(&set, [ids[2]]).unwrap();
    assert_eq!(
        ids.iter().map(|id| component.contains(*id)).collect::<Vec<_>>(),
        [true, false, true]
    );
    // Two unknowns, and a constraint of two terms.
    assert_eq!(component.size(&set), 4);
}

#[test]
fn too_many_points_are_not_tried() {
    let mut set = Completions::new();
    let ids: Vec<VarId> = (0..1_500).map(|_| boxed(&mut set, 0, 4)).collect();
    let with = |many: usize| -> Vec<Constraint> {
        let all = ids.iter().take(many);
        all.map(|id| Constraint::at_least_zero(x(*id).sub(&Linear::constant(2)))).collect()
    };
    assert_eq!(points(&set, &with(3)).len(), 2);
    assert!(points(&set, &with(1_500)).is_empty());
}

#[test]
fn what_is_known_ties_nothing_together() {
    let mut set = Completions::new();
    let (a, b) = (boxed(&mut set, 0, 4), boxed(&mut set, 0, 4));
    let known = set.add_variable(Variable::known(n(2)));
    set.constrain(Constraint::at_least_zero(x(known).sub(&x(a))));
    set.constrain(Constraint::at_least_zero(x(known).sub(&x(b))));
    assert_eq!(set.tied_to([a, known]), [a]);
}
