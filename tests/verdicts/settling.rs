//! What settles an open verdict, and how far a figure lies from its norm, where a total and what it is made
//! of are both open. Each was found by holding the program against the list of all completions.

use crate::common::{at_end, counted, on};
use pocheck::eval::assessment::{Assessed, Known, ReasonCode, Verdict};
use pocheck::quantity::Number;

/// The figures that settle a verdict, as a reader sees them.
fn needed(item: &Assessed) -> Vec<String> {
    item.needs.iter().map(|figure| figure.label()).collect()
}

fn districts(norm: &str) -> String {
    counted("a", "stroom", "verdeling: wijk") + &format!("resultaat r norm: {norm}")
}

/// The distance from the norm, as a fraction.
fn margin(norm: &str, figures: &str) -> Option<(i64, i64)> {
    let item = at_end(&districts(norm), figures);
    match item.margin.map(|margin| margin.known) {
        Some(Known::Exact(exact)) => [1_i64, 2]
            .into_iter()
            .find_map(|below| Some(((&exact * &below.into()).to_i64()?, below))),
        Some(Known::Between { .. }) | None => None,
    }
}

#[test]
fn a_total_alone_does_not_tell_the_share_of_a_member() {
    let share = districts("a voor \"Zuid\" van a in 2026 hoogstens 25%");
    let item = at_end(&share, "a = { 2026 = { wijk = { Noord = \"4 t/m 7\", Zuid = \"<4\" } } }");
    // With a total of 6 the share may be a sixth or a third.
    assert_eq!(needed(&item), ["a", "a (Zuid)"]);
}

#[test]
fn a_total_is_settled_by_itself() {
    let total = districts("a in 2026 minstens 8 personen");
    let item = at_end(&total, "a = { 2026 = { wijk = { Noord = \"4 t/m 7\", Zuid = \"<4\" } } }");
    assert_eq!(needed(&item), ["a"]);
}

#[test]
fn a_year_does_not_tell_its_first_third() {
    let both = counted("a", "stroom", "")
        + "resultaat r norm: a in T1 2026 minstens 3 personen en a in 2026 minstens 9 personen";
    let figures = "a = { T1 = \"0 t/m 5\", \"1 mei 2026 t/m 31 december 2026\" = \"0 t/m 9\" }";
    assert_eq!(at_end(&both, figures).needs.len(), 2);
    let rest = counted("a", "stroom", "")
        + "resultaat r norm: a in 2026 min a in T1 2026 minstens 3 personen";
    assert_eq!(at_end(&rest, figures).needs.len(), 2);
}

#[test]
fn what_is_rounded_is_settled_by_the_figure_that_it_is_made_of() {
    let rounded = counted("a", "stroom", "")
        + "resultaat r norm: (a in 2026) afgerond omlaag op 5 personen minstens 10 personen";
    let item = on("2026-12-31", &rounded, "a = \"0 t/m 14\"");
    assert_eq!(needed(&item), ["a"]);
    let reasons: Vec<ReasonCode> = item.reasons.iter().map(|reason| reason.code).collect();
    assert_eq!(reasons, [ReasonCode::RangeTooWide]);
}

#[test]
fn what_a_verdict_does_not_look_at_does_not_settle_it() {
    // The identity would tell the inflow as well, but then three figures must be known.
    let identity = counted("a", "stroom", "")
        + &counted("uit", "stroom", "")
        + &counted("s", "stand", "")
        + "verband v geldt: s eind april 2026 plus a in 2026 min uit in 2026 precies s eind 2026
           resultaat r norm: a in 2026 minstens 5 personen";
    let figures = "a = \"0 t/m 9\"\nuit = \"0 t/m 9\"
        s = { \"30 april 2026\" = \"0 t/m 9\", \"eind 2026\" = \"0 t/m 9\" }";
    assert_eq!(needed(&at_end(&identity, figures)), ["a"]);
}

#[test]
fn the_only_member_that_counts_is_all_of_the_whole() {
    let all_in_north = "a = { 2026 = { wijk = { Noord = \"3 t/m 6\", Zuid = 0 } } }";
    let share = |norm: &str| format!("a voor \"Noord\" van a in 2026 {norm}");
    assert_eq!(margin(&share("hoogstens 50%"), all_in_north), Some((-1, 2)));
    assert_eq!(margin(&share("minstens 50%"), all_in_north), Some((1, 2)));
    assert_eq!(margin(&share("precies 50%"), all_in_north), Some((-1, 2)));
    assert_eq!(margin(&share("minstens 100%"), all_in_north), Some((0, 1)));
    let south = "a voor \"Zuid\" van a in 2026 hoogstens 50%";
    assert_eq!(margin(south, all_in_north), Some((1, 2)));
}

#[test]
fn a_share_is_told_as_it_can_be() {
    let half = districts("a voor \"Noord\" van a in 2026 minstens 50%");
    let item = at_end(&half, "a = { 2026 = { wijk = { Noord = \"4 t/m 7\", Zuid = \"<4\" } } }");
    assert_eq!(item.verdict, Verdict::Met);
    // At least 4 of 7; not 4 of the 10 that there are when all who may be in the North are.
    let known = item.actual.map(|actual| actual.known);
    let ends = (Number::ratio(4, 7), Some(Number::ONE));
    assert_eq!(known, Some(Known::Between { low: ends.0, high: ends.1 }));
}
