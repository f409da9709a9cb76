//! Results that depend on other results, on readings, and on conditions and what comes before them.
//!
//! For: small agreements that a reader can work out by hand. Not for: plain norms.

#![allow(clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)] // A test may stop at what is not there.

mod memory;

use memory::Files;
use pocheck::eval::assessment::{Assessed, ReasonCode, Verdict};
use pocheck::session::{Session, judge};
use pocheck::verdict::Base;

const HEAD: &str = r#"
overeenkomst proef "Proef"
  looptijd: 1 januari 2026 t/m 31 december 2026
  populatie mensen "iedereen"
"#;

/// Indicators in persons, counted over the year.
fn counted(names: &[&str]) -> String {
    let each = |name: &&str| {
        format!(
            "indicator {name} \"{name}\" soort: stroom eenheid: personen populatie: mensen \
             bron: \"register\"\n"
        )
    };
    names.iter().map(each).collect()
}

/// The same, with two parties that commission it.
const PARTIES: &str = r#"
overeenkomst proef "Proef"
  opdrachtgevers: "N", "Z"
  looptijd: 1 januari 2026 t/m 31 december 2026
  populatie mensen "iedereen"
"#;

/// Judges at the end of the year. Behind the figures other sections may follow.
fn run(agreement: &str, figures: &str) -> Session {
    run_under(HEAD, agreement, figures)
}

fn run_under(head: &str, agreement: &str, figures: &str) -> Session {
    let figures =
        format!("overeenkomst = \"proef\"\npeildatum = 2026-12-31\n[indicatoren]\n{figures}\n");
    let files =
        vec![("a.po".to_owned(), format!("{head}{agreement}")), ("a.toml".to_owned(), figures)];
    judge(&Files(files), "a.po", &["a.toml"])
}

fn judged(agreement: &str, figures: &str) -> Assessed {
    result_of(run(agreement, figures))
}

fn result_of(session: Session) -> Assessed {
    let found: Vec<_> = session.findings.iter().map(|finding| &finding.headline.nl).collect();
    let Some(assessment) = &session.assessment else { panic!("not judged: {found:?}") };
    assessment.items.iter().find(|item| item.id == "r").unwrap().as_ref().clone()
}

fn codes(agreement: &str, figures: &str) -> Vec<String> {
    run(agreement, figures).findings.iter().map(|found| found.code.to_string()).collect()
}

// ---------------------------------------------------------------- what comes before what

/// `a` waits for `b`, and `b` for `c`. The verdicts tell which of them strikes.
fn chain(a: bool, b: bool, c: bool) -> Verdict {
    let agreement = counted(&["x"])
        + r#"resultaat r "r" norm: x in 2026 minstens 10 personen
        tenzij a "a": volgens opgave, dan norm: x in 2026 minstens 5 personen, behalve als b, c
        tenzij b "b": volgens opgave, dan vervalt, behalve als c
        tenzij c "c": x in 2026 meer dan 8 personen, dan norm: x in 2026 minstens 1 personen"#;
    let x = if c { 9 } else { 7 };
    let stated = format!("x = {x}\n[voorwaarden]\na = {a}\nb = {b}");
    judged(&agreement, &stated).verdict
}

/// As before, but `a` waits for `b` alone: where `c` takes `b` away, both may strike, to one effect.
fn open_chain(a: bool, b: bool, c: bool) -> Verdict {
    let agreement = counted(&["x"])
        + r#"resultaat r "r" norm: x in 2026 minstens 10 personen
        tenzij a "a": volgens opgave, dan vervalt, behalve als b
        tenzij b "b": volgens opgave, dan norm: x in 2026 minstens 5 personen, behalve als c
        tenzij c "c": volgens opgave, dan vervalt"#;
    let stated = format!("x = 7\n[voorwaarden]\na = {a}\nb = {b}\nc = {c}");
    judged(&agreement, &stated).verdict
}

#[test]
fn an_exception_that_is_excepted_itself_does_not_come_before() {
    assert_eq!(chain(false, false, false), Verdict::NotMet);
    assert_eq!(chain(true, false, false), Verdict::Met);
    assert_eq!(chain(true, true, false), Verdict::Lapsed);
    assert_eq!(chain(false, true, false), Verdict::Lapsed);
    assert_eq!(chain(true, true, true), Verdict::Met);
    assert_eq!(open_chain(true, true, false), Verdict::Met);
    assert_eq!(open_chain(true, true, true), Verdict::Lapsed);
    assert_eq!(open_chain(true, false, false), Verdict::Lapsed);
    assert_eq!(open_chain(false, false, false), Verdict::NotMet);
}

#[test]
fn a_condition_may_wait_for_several() {
    let agreement = counted(&["x"])
        + r#"resultaat r "r" norm: x in 2026 minstens 10 personen
        tenzij a "a": volgens opgave, dan norm: x in 2026 minstens 5 personen, behalve als b, c
        tenzij b "b": volgens opgave, dan vervalt
        tenzij c "c": volgens opgave, dan vervalt"#;
    let stated = |b: bool, c: bool| format!("x = 7\n[voorwaarden]\na = true\nb = {b}\nc = {c}");
    assert_eq!(judged(&agreement, &stated(false, false)).verdict, Verdict::Met);
    assert_eq!(judged(&agreement, &stated(true, false)).verdict, Verdict::Lapsed);
    assert_eq!(judged(&agreement, &stated(false, true)).verdict, Verdict::Lapsed);
}

#[test]
fn conditions_that_wait_for_each_other_are_an_error() {
    let agreement = counted(&["x"])
        + r#"resultaat r "r" norm: x in 2026 minstens 10 personen
        tenzij a "a": volgens opgave, dan vervalt, behalve als b
        tenzij b "b": volgens opgave, dan vervalt, behalve als c
        tenzij c "c": volgens opgave, dan vervalt, behalve als b, a"#;
    assert!(codes(&agreement, "x = 7").contains(&"PO0206".to_owned()));
}

// ---------------------------------------------------------------- parts and their whole

fn part(whole: &str, part: &str) -> bool {
    let agreement = counted(&["x"])
        + "indicator y \"y\" soort: stroom eenheid: personen populatie: mensen bron: \"b\" deel van: x\n"
        + &format!("resultaat r \"r\" norm: x in 2026 {whole} personen waarvan: y {part} personen");
    codes(&agreement, "x = 3").contains(&"PO0319".to_owned())
}

#[test]
fn a_part_may_have_a_higher_minimum_than_its_whole() {
    assert!(!part("minstens 1", "minstens 2"));
    assert!(!part("hoogstens 5", "hoogstens 6"));
    assert!(part("hoogstens 5", "minstens 6"));
    assert!(part("precies 5", "precies 6"));
    assert!(part("minstens 5", "6"));
}

// ---------------------------------------------------------------- results of results

/// Results `ra`, `rb` and `rc`, each of at least 10 persons, and `r` on them.
fn three(norm: &str) -> String {
    three_with("", norm)
}

/// The same, with more to be said of `rc`.
fn three_with(more: &str, norm: &str) -> String {
    let each = |name: &str| {
        format!("resultaat r{name} \"{name}\" norm: {name} in 2026 minstens 10 personen\n")
    };
    let members = [each("a"), each("b"), each("c"), format!("{more}\n")].concat();
    counted(&["a", "b", "c"]) + &members + &format!("resultaat r \"r\" norm: {norm}\n")
}

fn verdict(agreement: &str, figures: &str) -> Verdict {
    judged(agreement, figures).verdict
}

fn needs(item: &Assessed) -> Vec<&str> {
    item.needs.iter().map(|figure| &*figure.name).collect()
}

fn reasons(item: &Assessed) -> Vec<ReasonCode> {
    item.reasons.iter().map(|reason| reason.code).collect()
}

#[test]
fn all_any_and_so_many_follow_the_members() {
    let one_missed = "a = 10\nb = 10\nc = 9";
    let two_missed = "a = 10\nb = 9\nc = 9";
    let of = |norm: &str, figures| verdict(&three(&format!("van de resultaten {norm}")), figures);
    assert_eq!(of("ra, rb, rc alle", "a = 10\nb = 10\nc = 10"), Verdict::Met);
    assert_eq!(of("ra, rb, rc alle", one_missed), Verdict::NotMet);
    assert_eq!(of("ra, rb en rc minstens 1", two_missed), Verdict::Met);
    assert_eq!(of("ra, rb, rc minstens 2", one_missed), Verdict::Met);
    assert_eq!(of("ra, rb, rc minstens 2", two_missed), Verdict::NotMet);
    assert_eq!(of("ra, rb, rc minstens 2, waaronder rc", one_missed), Verdict::NotMet);
    assert_eq!(of("ra, rb, rc minstens 2, waaronder ra en rb", one_missed), Verdict::Met);
}

#[test]
fn the_whole_is_decided_while_a_member_is_open() {
    let two = three("van de resultaten ra, rb, rc minstens 2");
    assert_eq!(verdict(&two, "a = 10\nb = 10"), Verdict::Met);
    assert_eq!(verdict(&two, "a = 1\nb = 1"), Verdict::NotMet);
    let open = judged(&two, "a = 10\nb = 1");
    assert_eq!(open.verdict, Verdict::Undetermined);
    assert_eq!(needs(&open), ["c"]);
    assert!(open.possible.contains(Base::Met) && open.possible.contains(Base::NotMet));
    let none = judged(&two, "");
    assert_eq!(needs(&none), ["a", "b", "c"]);
}

#[test]
fn members_that_share_a_figure_are_worked_out_together() {
    // One of the two is missed whatever `x` is; which one is open.
    let agreement = counted(&["x"])
        + r#"resultaat hoog "hoog" norm: x in 2026 minstens 10 personen
        resultaat laag "laag" norm: x in 2026 hoogstens 9 personen
        resultaat r "r" norm: van de resultaten hoog, laag minstens 1
        resultaat beide "beide" norm: van de resultaten hoog, laag alle"#;
    assert_eq!(verdict(&agreement, ""), Verdict::Met);
    let all = agreement.replace("resultaat r \"r\"", "resultaat een \"een\"");
    let all = all.replace("resultaat beide \"beide\"", "resultaat r \"r\"");
    assert_eq!(verdict(&all, ""), Verdict::NotMet);
}

#[test]
fn members_stand_beside_the_whole_with_their_own_verdicts() {
    let whole = judged(&three("van de resultaten ra, rb, rc minstens 2"), "a = 10\nb = 10\nc = 9");
    let parts: Vec<_> =
        whole.parts.iter().map(|part| (part.id.as_str(), part.verdict.unwrap())).collect();
    let expected = [("ra", Verdict::Met), ("rb", Verdict::Met), ("rc", Verdict::NotMet)];
    assert_eq!(parts, expected);
}

#[test]
fn results_may_count_results_that_count_results() {
    let more = "resultaat ab \"ab\" norm: van de resultaten ra, rb minstens 1";
    let nested = three_with(more, "van de resultaten ab, rc alle");
    assert_eq!(verdict(&nested, "a = 10\nb = 1\nc = 10"), Verdict::Met);
    assert_eq!(verdict(&nested, "a = 1\nb = 1\nc = 10"), Verdict::NotMet);
    // `b` cannot matter once `a` is met.
    let open = judged(&nested, "a = 10");
    assert_eq!(needs(&open), ["c"]);
}

#[test]
fn the_results_of_a_goal_count_but_for_those_left_out() {
    let under = |norm: &str| {
        format!(
            "{}thema werk \"w\" doel banen \"b\" \
             resultaat ra \"a\" norm: a in 2026 minstens 10 personen \
             resultaat rb \"b\" norm: b in 2026 minstens 10 personen \
             doel anders-werk \"o\" resultaat rc \"c\" norm: c in 2026 minstens 10 personen \
             thema geheel \"g\" doel slot \"s\" resultaat r \"r\" norm: {norm}",
            counted(&["a", "b", "c"])
        )
    };
    let figures = "a = 10\nb = 9\nc = 10";
    assert_eq!(verdict(&under("van de resultaten van doel banen alle"), figures), Verdict::NotMet);
    let left_out = under("van de resultaten van doel banen behalve rb alle");
    assert_eq!(verdict(&left_out, figures), Verdict::Met);
    let theme = under("van de resultaten van thema werk minstens 2");
    assert_eq!(verdict(&theme, figures), Verdict::Met);
    let three = under("van de resultaten van thema werk minstens 3");
    assert_eq!(verdict(&three, figures), Verdict::NotMet);
}

#[test]
fn a_member_between_floor_and_target_makes_the_whole_so() {
    let more = "resultaat rd \"d\" norm: c in 2026 minstens 5 personen, streefwaarde 8 personen";
    let of = |norm: &str, c: u32| {
        let norm = format!("van de resultaten {norm}");
        verdict(&three_with(more, &norm), &format!("a = 10\nb = 1\nc = {c}"))
    };
    assert_eq!(of("ra, rd alle", 6), Verdict::Between);
    assert_eq!(of("ra, rd minstens 1", 6), Verdict::Met);
    assert_eq!(of("rb, rd minstens 1", 6), Verdict::Between);
    assert_eq!(of("ra, rb, rd minstens 2", 6), Verdict::Between);
    assert_eq!(of("ra, rb, rd minstens 2", 8), Verdict::Met);
    assert_eq!(of("ra, rb, rd minstens 2", 4), Verdict::NotMet);
}

const MAY_LAPSE: &str = r#"tenzij dicht "dicht": volgens opgave, dan vervalt"#;

#[test]
fn when_too_few_are_left_the_agreement_says_what_holds() {
    let of = |rest: &str, a: u32, shut: bool| {
        let norm =
            format!("van de resultaten ra, rc minstens 2, blijven er minder over, dan {rest}");
        let figures = format!("a = {a}\nc = 1\n[voorwaarden]\ndicht = {shut}");
        verdict(&three_with(MAY_LAPSE, &norm), &figures)
    };
    assert_eq!(of("alle", 10, true), Verdict::Met);
    assert_eq!(of("alle", 1, true), Verdict::NotMet);
    assert_eq!(of("niet behaald", 10, true), Verdict::NotMet);
    assert_eq!(of("vervalt", 10, true), Verdict::Lapsed);
    assert_eq!(of("alle", 10, false), Verdict::NotMet);
    let undecided = three_with(MAY_LAPSE, "van de resultaten ra, rc minstens 2");
    assert!(codes(&undecided, "").contains(&"PO0380".to_owned()));
    // One can lapse, and two of three are still there.
    let enough = three_with(MAY_LAPSE, "van de resultaten ra, rb, rc minstens 2");
    assert_eq!(verdict(&enough, "a = 10\nb = 10\n[voorwaarden]\ndicht = true"), Verdict::Met);
}

/// Of two results that are asked for, the second.
fn two_with(second: &str, more: &str) -> Vec<String> {
    let agreement = format!(
        "verdeling wijk: \"N\", \"Z\"
         indicator x \"x\" soort: stroom eenheid: personen populatie: mensen bron: \"register\"
           verdeling: wijk
         {}resultaat ra \"a\" norm: a in 2026 minstens 10 personen punten: 10
         resultaat rx \"x\" {second} punten: 10
         {more}",
        counted(&["a"])
    );
    let of = |norm: &str| {
        let whole = format!("{agreement}\nresultaat r \"r\" norm: {norm}");
        let session = run_under(PARTIES, &whole, "");
        session.findings.iter().map(|found| found.code.to_string()).collect::<Vec<_>>()
    };
    let mut found = of("van de resultaten ra, rx minstens 2");
    found.extend(of("punten van ra, rx samen minstens 15 punten"));
    found.retain(|code| code.starts_with("PO038"));
    found
}

#[test]
fn members_that_small_groups_leave_out_may_lapse_too() {
    let asks = ["PO0380", "PO0381"];
    let each = "norm: voor elke wijk: x per wijk in 2026 minstens 5 personen";
    let small = format!("{each}, telt niet mee als x per wijk in 2026 minder dan 3 personen");
    assert_eq!(two_with(&small, ""), asks);
    assert_eq!(two_with(each, ""), [""; 0]);
    // Nothing can be told of them, but they are there.
    let untold =
        format!("{each}, niet vast te stellen als x per wijk in 2026 minder dan 3 personen");
    assert_eq!(two_with(&untold, ""), [""; 0]);
    // A part with a norm of its own is left when the norm drops out.
    let part =
        "norm: voor elke wijk: a in 2026 minstens 5 personen, telt niet mee als x per wijk in 2026
         minder dan 3 personen waarvan: d minstens 1 personen";
    let indicator = "indicator d \"d\" soort: stroom eenheid: personen populatie: mensen
        deel van: a bron: \"register\"";
    assert_eq!(two_with(part, indicator), [""; 0]);
}

#[test]
fn what_an_amendment_adds_may_be_missing() {
    let amendment = "wijziging later \"later\" datum: 1 juli 2026 instemming van: \"N\"";
    let added = "toegevoegd door: later norm: x in 2026 minstens 5 personen";
    assert_eq!(two_with(added, amendment), ["PO0380", "PO0381"]);
    // What one amendment adds comes and goes together.
    let together = format!(
        "{amendment} resultaat rd \"d\" toegevoegd door: later
         norm: van de resultaten ra, rx minstens 2"
    );
    assert_eq!(two_with(added, &together), ["PO0380", "PO0381"]);
}

#[test]
fn a_result_that_two_members_share_may_make_both_lapse() {
    let shared = "resultaat rb \"b\" norm: van de resultaten rx alle punten: 1
        resultaat rc \"c\" norm: van de resultaten rx, rb alle punten: 1";
    let norm = format!("norm: x in 2026 minstens 5 personen {MAY_LAPSE}");
    let agreement =
        format!("{shared} resultaat rd \"d\" norm: van de resultaten rb, rc minstens 2");
    assert_eq!(two_with(&norm, &agreement), ["PO0380", "PO0380", "PO0380", "PO0381"]);
}

#[test]
fn a_condition_that_nobody_stated_is_needed_by_the_whole() {
    let agreement = three_with(MAY_LAPSE, "van de resultaten ra, rc alle");
    let open = judged(&agreement, "a = 10\nc = 1");
    assert_eq!(open.verdict, Verdict::Undetermined);
    assert_eq!(needs(&open), ["dicht"]);
    assert_eq!(verdict(&agreement, "a = 10\nc = 10"), Verdict::Met);
}

#[test]
fn duties_and_efforts_count_as_members() {
    let more = r#"inzicht uitleg "u" toont: a uiterlijk: 31 december 2026
        inspanning welkom "w" beoordelaar: "raad""#;
    let both = three_with(more, "van de resultaten uitleg, welkom alle");
    let open = judged(&both, "a = 3");
    assert_eq!(open.verdict, Verdict::Undetermined);
    assert_eq!(needs(&open), ["welkom"]);
    let recorded = |outcome: &str| {
        format!(
            "a = 3\n[oordelen]\nwelkom = {{ uitkomst = \"{outcome}\", rol = \"raad\", \
             datum = 2026-12-01, reden = \"gezien\" }}"
        )
    };
    assert_eq!(verdict(&both, &recorded("behaald")), Verdict::Met);
    assert_eq!(verdict(&both, &recorded("niet behaald")), Verdict::NotMet);
    assert_eq!(verdict(&both, ""), Verdict::NotMet);
}

#[test]
fn an_open_duty_leaves_the_whole_open() {
    let more = r#"inzicht uitleg "u" toont: a uiterlijk: 31 december 2027"#;
    let open = judged(&three_with(more, "van de resultaten rb, uitleg alle"), "b = 10");
    assert_eq!((open.verdict, needs(&open)), (Verdict::Undetermined, vec!["uitleg"]));
    assert_eq!(reasons(&open), [ReasonCode::WindowOpen]);
}

#[test]
fn bad_norms_on_results_are_errors() {
    let code = |norm: &str| codes(&three(norm), "");
    let gives = |norm: &str, expected: &str| {
        let found = code(norm);
        assert!(found.contains(&expected.to_owned()), "{norm}: {found:?}");
    };
    gives("van de resultaten ra, rb minstens 3", "PO0222");
    gives("van de resultaten ra, rb minstens 1,5", "PO0222");
    gives("van de resultaten ra, rb minstens 0", "PO0222");
    gives("van de resultaten ra, rb niet 2", "PO0274");
    gives("van de resultaten ra, rb niet minstens 1", "PO0274");
    gives("van de resultaten ra, rx alle", "PO0201");
    gives("van de resultaten ra, ra alle", "PO0279");
    gives("van de resultaten ra, rb minstens 1, waaronder rc", "PO0276");
    gives("van de resultaten van doel niets alle", "PO0201");
    gives("van de resultaten r, ra alle", "PO0277");
    gives("van de resultaten alle", "PO0101");
}

// ---------------------------------------------------------------- points

fn points(norm: &str) -> String {
    let each = |name: &str, points: &str| {
        format!(
            "resultaat r{name} \"{name}\" norm: {name} in 2026 minstens 10 personen punten: {points}\n"
        )
    };
    counted(&["a", "b", "c"])
        + &each("a", "50")
        + &each("b", "30")
        + &each("c", "20").replace("punten", &format!("{MAY_LAPSE} punten"))
        + &format!("resultaat r \"r\" norm: punten van ra, rb, rc samen {norm}\n")
}

#[test]
fn points_are_added_and_compared() {
    let of = |norm: &str, figures: &str| {
        let norm = format!("{norm}, vervalt er een, dan telt het gewicht als niet behaald");
        judged(&points(&norm), &format!("{figures}\n[voorwaarden]\ndicht = false"))
    };
    assert_eq!(of("minstens 70 punten", "a = 10\nb = 1\nc = 10").verdict, Verdict::Met);
    assert_eq!(of("meer dan 70 punten", "a = 10\nb = 1\nc = 10").verdict, Verdict::NotMet);
    assert_eq!(of("minstens 70 punten", "a = 1\nb = 10\nc = 10").verdict, Verdict::NotMet);
    let veto = of("minstens 70 punten, waaronder rb", "a = 10\nb = 1\nc = 10");
    assert_eq!(veto.verdict, Verdict::NotMet);
    let open = of("minstens 70 punten", "a = 10\nb = 1");
    assert_eq!((open.verdict, needs(&open)), (Verdict::Undetermined, vec!["c"]));
    let known = of("minstens 70 punten", "a = 10\nb = 1\nc = 10");
    assert_eq!(known.actual.unwrap().known.exact().unwrap().to_string(), "70");
    // Fewer than 70 are missed whatever `c` is.
    assert_eq!(of("minstens 70 punten", "a = 1\nb = 10").verdict, Verdict::NotMet);
}

#[test]
fn what_becomes_of_the_points_of_what_lapsed_is_said() {
    let of = |rest: &str, figures: &str| {
        let norm = format!("minstens 60 punten, vervalt er een, dan {rest}");
        verdict(&points(&norm), &format!("{figures}\n[voorwaarden]\ndicht = true"))
    };
    // Of the 80 points that are left 48 are asked.
    assert_eq!(of("vervalt het gewicht", "a = 10\nb = 1"), Verdict::Met);
    assert_eq!(of("vervalt het gewicht", "a = 1\nb = 10"), Verdict::NotMet);
    assert_eq!(of("telt het gewicht als behaald", "a = 10\nb = 1"), Verdict::Met);
    assert_eq!(of("telt het gewicht als behaald", "a = 1\nb = 10"), Verdict::NotMet);
    assert_eq!(of("telt het gewicht als niet behaald", "a = 10\nb = 1"), Verdict::NotMet);
    assert!(codes(&points("minstens 60 punten"), "").contains(&"PO0381".to_owned()));
}

// ---------------------------------------------------------------- readings

const READINGS: &str = r#"
    lezing ruim "wie begint telt mee": x in 2026 minstens 10 personen
    lezing streng "wie blijft telt mee": y in 2026 minstens 10 personen"#;

fn reading(more: &str) -> String {
    format!("{}resultaat r \"r\" {READINGS} {more}", counted(&["x", "y"]))
}

#[test]
fn a_verdict_stands_only_where_all_readings_agree() {
    assert_eq!(verdict(&reading(""), "x = 12\ny = 11"), Verdict::Met);
    assert_eq!(verdict(&reading(""), "x = 2\ny = 1"), Verdict::NotMet);
    let open = judged(&reading(""), "x = 12\ny = 1");
    assert_eq!((open.verdict, needs(&open)), (Verdict::Undetermined, vec!["lezing r"]));
    assert_eq!(reasons(&open), [ReasonCode::TextOpen]);
    let shown: Vec<_> =
        open.parts.iter().map(|part| (part.id.as_str(), part.verdict.unwrap())).collect();
    assert_eq!(shown, [("ruim", Verdict::Met), ("streng", Verdict::NotMet)]);
    // With the strict reading out of reach of `x`, the figure alone settles nothing.
    let both = judged(&reading(""), "y = 1");
    assert_eq!(needs(&both), ["x", "lezing r"]);
}

#[test]
fn parties_may_settle_a_reading() {
    assert_eq!(verdict(&reading("gekozen: ruim"), "x = 12\ny = 1"), Verdict::Met);
    assert_eq!(verdict(&reading("gekozen: streng"), "x = 12\ny = 1"), Verdict::NotMet);
    let stated = |how: &str| format!("x = 12\ny = 1\n[lezingen]\nr = {how}");
    assert_eq!(verdict(&reading(""), &stated("\"ruim\"")), Verdict::Met);
    let by = "{ gekozen = \"streng\", rol = \"bestuur\", datum = 2026-06-01 }";
    assert_eq!(verdict(&reading(""), &stated(by)), Verdict::NotMet);
}

#[test]
fn a_reading_that_is_open_leaves_what_counts_it_open() {
    let agreement = reading("").replace("resultaat r ", "resultaat q ")
        + "resultaat r \"r\" norm: van de resultaten q alle";
    let open = judged(&agreement, "x = 12\ny = 1");
    assert_eq!((open.verdict, needs(&open)), (Verdict::Undetermined, vec!["lezing q"]));
    assert_eq!(verdict(&agreement, "x = 12\ny = 10"), Verdict::Met);
}

// ---------------------------------------------------------------- what conditions do

fn conditioned(effect: &str) -> String {
    format!(
        "{}inzicht verslag \"v\" toont: y uiterlijk: 31 december 2026 \
         resultaat r \"r\" norm: x in 2026 minstens 10 personen \
         mits groot-genoeg: groep in 2026 minstens 20 personen, anders {effect}",
        counted(&["x", "y", "groep"])
    )
}

#[test]
fn a_role_judges_instead_of_the_norm() {
    let agreement = conditioned("oordeel van \"bestuur\"");
    assert_eq!(verdict(&agreement, "x = 3\ngroep = 20"), Verdict::NotMet);
    let judged_by = judged(&agreement, "x = 3\ngroep = 5");
    assert_eq!(
        (judged_by.verdict, judged_by.role.as_deref()),
        (Verdict::Judgement, Some("bestuur"))
    );
    let open = judged(&agreement, "x = 3");
    assert_eq!((open.verdict, needs(&open)), (Verdict::Undetermined, vec!["groep", "r"]));
}

#[test]
fn of_too_small_a_group_nothing_can_be_told() {
    let agreement = conditioned("niet vast te stellen");
    assert_eq!(verdict(&agreement, "x = 10\ngroep = 20"), Verdict::Met);
    let small = judged(&agreement, "x = 10\ngroep = 5");
    assert_eq!(small.verdict, Verdict::Undetermined);
    assert_eq!(reasons(&small), [ReasonCode::GroupTooSmall]);
}

#[test]
fn a_suspended_norm_holds_from_its_day() {
    let agreement = conditioned("uitgesteld tot 1 juli 2027");
    let open = judged(&agreement, "x = 3\ngroep = 5");
    assert_eq!(
        (open.verdict, reasons(&open)),
        (Verdict::Undetermined, vec![ReasonCode::WindowOpen])
    );
    assert_eq!(verdict(&agreement, "x = 3\ngroep = 20"), Verdict::NotMet);
    let past = conditioned("uitgesteld tot 31 december 2026");
    assert_eq!(verdict(&past, "x = 3\ngroep = 5"), Verdict::NotMet);
    assert_eq!(verdict(&past, "x = 10\ngroep = 5"), Verdict::Met);
}

#[test]
fn a_duty_may_take_the_place_of_the_norm() {
    let agreement = conditioned("levering van verslag");
    assert_eq!(verdict(&agreement, "x = 3\ny = 1\ngroep = 5"), Verdict::Met);
    assert_eq!(verdict(&agreement, "x = 3\ngroep = 5"), Verdict::NotMet);
    assert_eq!(verdict(&agreement, "x = 3\ny = 1\ngroep = 20"), Verdict::NotMet);
}

#[test]
fn new_effects_that_may_meet_others_need_an_order() {
    let two =
        conditioned("niet vast te stellen") + " tenzij dicht \"d\": volgens opgave, dan vervalt";
    assert!(codes(&two, "").contains(&"PO0323".to_owned()));
    let ordered = conditioned("niet vast te stellen, behalve als dicht")
        + " tenzij dicht \"d\": volgens opgave, dan vervalt";
    assert_eq!(verdict(&ordered, "x = 1\ngroep = 5\n[voorwaarden]\ndicht = true"), Verdict::Lapsed);
}

// ---------------------------------------------------------------- words beside verdicts

#[test]
fn strength_and_labels_stand_beside_the_verdict() {
    let agreement =
        counted(&["x"]) + "resultaat r \"r\" norm: x in 2026 minstens 10 personen kracht: streven";
    let labelled =
        HEAD.replace("populatie", "etiket: behaald \"groen\", niet behaald \"rood\" populatie");
    let figures = "overeenkomst = \"proef\"\npeildatum = 2026-12-31\n[indicatoren]\nx = 9\n";
    let files = vec![
        ("a.po".to_owned(), format!("{labelled}{agreement}")),
        ("a.toml".to_owned(), figures.to_owned()),
    ];
    let session = judge(&Files(files), "a.po", &["a.toml"]);
    let mut assessment = session.assessment.unwrap();
    // The report shows what the words stand for.
    let legend = [(Verdict::Met, "groen".to_owned()), (Verdict::NotMet, "rood".to_owned())];
    assert_eq!(assessment.agreement.labels, legend);
    let item = assessment.items.remove(0);
    assert_eq!((item.verdict, item.label.as_deref()), (Verdict::NotMet, Some("rood")));
    assert_eq!(item.strength.unwrap().code(), "best_effort");
}

#[test]
fn the_words_of_a_floor_and_a_target_may_be_cut_short() {
    let agreement = counted(&["x"])
        + "resultaat r \"r\" norm: x in 2026 minstens 10 personen, streefwaarde 20 personen";
    let label = |words: &str| {
        let head = HEAD.replace("populatie", &format!("etiket: {words} \"geel\" populatie"));
        run_under(&head, &agreement, "x = 12").assessment.map(|all| all.items[0].label.clone())
    };
    assert_eq!(label("tussen"), Some(Some("geel".to_owned())));
    assert_eq!(label("tussen bodem en streef"), label("tussen"));
    assert_eq!(label("behaald"), Some(None));
    assert_eq!(label("tusen"), None);
}

#[test]
fn every_verdict_can_have_a_label() {
    for words in pocheck::model::VERDICT_WORDS {
        assert!(Verdict::ALL.iter().any(|verdict| verdict.dutch() == words), "{words}");
    }
    assert_eq!(pocheck::model::VERDICT_WORDS.len(), Verdict::ALL.len());
}

/// Two chains of results, each made of both results of the layer below.
fn chains(layers: usize) -> String {
    let mut text = counted(&["a"]);
    for name in ["r0", "s0"] {
        text.push_str(&format!("resultaat {name} norm: a in 2026 minstens 1 personen\n"));
    }
    for layer in 1..=layers {
        let below = layer - 1;
        text.push_str(&format!(
            "resultaat r{layer} norm: van de resultaten r{below}, s{below} alle\n\
             resultaat s{layer} norm: van de resultaten r{below}, s{below} minstens 1\n"
        ));
    }
    text
}

/// The last of the first chain.
fn last(layers: usize, figures: &str) -> Assessed {
    let closing = format!("resultaat r norm: van de resultaten r{layers} alle\n");
    judged(&(chains(layers) + &closing), figures)
}

#[test]
fn a_few_layers_of_results_are_worked_out_to_their_figures() {
    let whole = last(3, "a = \"0 t/m 1\"");
    let needs: Vec<&str> = whole.needs.iter().map(|figure| &*figure.name).collect();
    assert_eq!((whole.verdict, needs), (Verdict::Undetermined, vec!["a"]));
}

/// Sixteen copies are written out beside two for each result: just enough with twenty below three, and too many
/// with one more.
#[test]
fn so_many_copies_of_results_are_written_out() {
    let wide = |below: usize| {
        let mut text = counted(&["a"]);
        let names: Vec<String> = (0..below).map(|place| format!("x{place}")).collect();
        for name in &names {
            text.push_str(&format!("resultaat {name} norm: a in 2026 minstens 1 personen\n"));
        }
        for name in ["y0", "y1", "y2"] {
            let all = names.join(", ");
            text.push_str(&format!("resultaat {name} norm: van de resultaten {all} alle\n"));
        }
        text + "resultaat z norm: van de resultaten y0, y1, y2 alle
            resultaat r norm: van de resultaten z alle"
    };
    assert!(judged(&wide(20), "a = 1").change.is_some());
    assert!(judged(&wide(21), "a = 1").change.is_none());
}

/// What stands in for a result keeps its verdict when a figure changes: no change is told of what is made of it, but
/// of all else.
#[test]
fn a_figure_turns_nothing_that_a_stand_in_is_part_of() {
    let mut text = counted(&["a"]);
    let names: Vec<String> = (0..21).map(|place| format!("x{place}")).collect();
    for name in &names {
        text.push_str(&format!("resultaat {name} norm: a in 2026 minstens 5 personen\n"));
    }
    for name in ["y0", "y1", "y2"] {
        let all = names.join(", ");
        text.push_str(&format!("resultaat {name} norm: van de resultaten {all} alle\n"));
    }
    text += "resultaat z norm: van de resultaten y0, y1, y2 alle
        resultaat laag norm: a in 2026 minstens 3 personen\n";
    let by = |norm: &str, of: &str| {
        let session =
            run(&format!("{text}resultaat r norm: van de resultaten {norm} alle"), "a = 7");
        let items = session.assessment.unwrap().items;
        let item = items.iter().find(|item| item.id == of).unwrap();
        assert_eq!(item.verdict, Verdict::Met);
        item.change.as_ref().and_then(|change| change.by.known.exact()?.to_i64())
    };
    // With three persons fewer `z` is missed; `laag` only with five fewer.
    assert_eq!(by("z, laag", "r"), None);
    assert_eq!(by("z, laag", "laag"), Some(-5));
    assert_eq!(by("laag", "r"), Some(-5));
}

#[test]
fn what_comes_of_a_duty_is_never_between_floor_and_target() {
    let agreement = counted(&["a"])
        + "indicator plan \"een plan\" soort: tekst bron: \"bestuur\"
           resultaat ra norm: a in 2026 minstens 5 personen
           inzicht i toont: plan uiterlijk: 30 juni 2027
           resultaat r norm: van de resultaten ra, i alle";
    let open = judged(&agreement, "a = 7");
    assert_eq!(open.verdict, Verdict::Undetermined);
    assert_eq!(open.possible.iter().collect::<Vec<_>>(), [Base::NotMet, Base::Met]);
}

#[test]
fn of_a_member_without_points_its_own_place_is_shown() {
    let agreement = counted(&["a"])
        + "resultaat ra norm: a in 2026 minstens 5 personen punten: 5
           inspanning i beoordelaar: \"bestuur\"
           resultaat r norm: punten van ra, i samen minstens 3 punten";
    let session = run(&agreement, "a = 7");
    let found = session.findings.iter().find(|one| one.code.to_string() == "PO0382").unwrap();
    let place = |words: &str| format!("{HEAD}{agreement}").find(words);
    let starts: Vec<usize> = found.labels.iter().map(|label| label.span.start as usize).collect();
    assert_eq!(starts, [place("i samen").unwrap(), place("inspanning i").unwrap()]);
}

#[test]
fn a_hundred_layers_of_results_are_judged() {
    assert_eq!(last(100, "a = 1").verdict, Verdict::Met);
    assert_eq!(last(100, "a = 0").verdict, Verdict::NotMet);
    // Their verdicts stand for them: no figure turns those, while a result at the bottom has one that does.
    assert!(last(3, "a = 1").change.is_some());
    assert!(last(100, "a = 1").change.is_none());
    let bottom = chains(100).replace(" r0", " r").replace("r0,", "r,");
    assert!(judged(&bottom, "a = 1").change.is_some());
    let stated = "resultaat r norm: a in 2026 minstens 1 personen
        tenzij ramp \"er is een ramp\": volgens opgave, dan vervalt";
    let open = judged(&(chains(100) + stated), "a = 1");
    assert_eq!(reasons(&open), [ReasonCode::ConditionUnknown]);
    let open = last(100, "a = \"0 t/m 1\"");
    assert_eq!(open.verdict, Verdict::Undetermined);
    assert!(open.reasons.iter().any(|why| why.code == ReasonCode::NotWorkedOut));
}

// ---------------------------------------------------------------- a bare figure in a longer term

/// A term of eighteen months, with a bare figure at its end.
fn over_two_years(norms: &str, figure: &str) -> Session {
    let agreement = format!(
        "overeenkomst proef \"Proef\" looptijd: 1 juli 2025 t/m 31 december 2026
         populatie mensen \"iedereen\" {} resultaat r \"r\" {norms}",
        counted(&["x"])
    );
    let figures =
        format!("overeenkomst = \"proef\"\npeildatum = 2026-12-31\n[indicatoren]\n{figure}\n");
    let files = vec![("a.po".to_owned(), agreement), ("a.toml".to_owned(), figures)];
    judge(&Files(files), "a.po", &["a.toml"])
}

#[test]
fn a_bare_figure_counts_from_the_begin_of_what_is_asked() {
    let verdict = |norms: &str, figure: &str| {
        over_two_years(norms, figure).assessment.map(|judged| judged.items[0].verdict)
    };
    let all = "norm: x in 1 juli 2025 t/m 31 december 2026 minstens 10 personen";
    assert_eq!(verdict(all, "x = 9"), Some(Verdict::NotMet));
    let year = "norm: x in 2026 minstens 10 personen";
    assert_eq!(verdict(year, "x = 9"), Some(Verdict::NotMet));
    // Of which of the two the figure is, the file must say.
    let both = "norm heel: x in 1 juli 2025 t/m 31 december 2026 minstens 10 personen
        norm jaar: x in 2026 minstens 5 personen";
    let session = over_two_years(both, "x = 9");
    let codes: Vec<_> = session.findings.iter().map(|found| found.code.to_string()).collect();
    assert!(codes.contains(&"PO0590".to_owned()) && session.assessment.is_none(), "{codes:?}");
    let stated = "x = { 2026 = 4, \"1 juli 2025 t/m 31 december 2026\" = 9 }";
    assert_eq!(verdict(both, stated), Some(Verdict::NotMet));
}

// ---------------------------------------------------------------- another norm on other results

/// Two results, and one on both that an amendment of July changes.
fn amended(change: &str) -> String {
    let amendment =
        "wijziging later \"later\" datum: 1 juli 2026 instemming van: alle opdrachtgevers ";
    let results = three_with("", "van de resultaten ra, rb alle");
    format!("{amendment}{results} gewijzigde norm door later {change}")
}

fn codes_of_amended(change: &str) -> Vec<String> {
    let session = run_under(PARTIES, &amended(change), "");
    session.findings.iter().map(|found| found.code.to_string()).collect()
}

#[test]
fn an_amendment_may_change_a_norm_on_other_results() {
    let any = "voor het hele tijdvak: van de resultaten ra, rb minstens 1";
    let of_change = |change: &str, figures: &str, consents: &str| {
        let figures = format!("{figures}\n[instemmingen]\n{consents}");
        result_of(run_under(PARTIES, &amended(change), &figures))
    };
    let of = |figures: &str, consents: &str| of_change(any, figures, consents);
    let one = "a = 10\nb = 1";
    assert_eq!(of(one, "later = \"ja\"").verdict, Verdict::Met);
    assert_eq!(of(one, "later = { N = \"ja\", Z = \"nee\" }").verdict, Verdict::NotMet);
    let open = of(one, "later = { N = \"ja\" }");
    assert_eq!((open.verdict, needs(&open)), (Verdict::Undetermined, vec!["later"]));
    assert_eq!(open.needs[0].cell.as_deref(), Some("Z"));
    assert_eq!(reasons(&open), [ReasonCode::ConsentOpen]);
    // Whoever consents, both or neither will do.
    assert_eq!(of("a = 10\nb = 10", "").verdict, Verdict::Met);
    assert_eq!(of("a = 1\nb = 1", "").verdict, Verdict::NotMet);
    // A member that only the new norm counts is asked for too.
    let with_c = "voor het hele tijdvak: van de resultaten ra, rc minstens 1";
    let open = of_change(with_c, "a = 1\nb = 1", "later = { N = \"ja\" }");
    assert_eq!(needs(&open), ["c", "later"]);
}

#[test]
fn a_changed_norm_on_other_results_counts_for_the_whole() {
    let has = |change: &str, code: &str| codes_of_amended(change).contains(&code.to_owned());
    assert!(has(": van de resultaten ra, rb minstens 1", "PO0350"));
    assert!(has("naar rato: van de resultaten ra, rb minstens 1", "PO0354"));
    assert!(has("vanaf die dag: van de resultaten ra, rb minstens 1", "PO0353"));
    // A circle by way of an amendment is a circle.
    assert!(has("voor het hele tijdvak: van de resultaten ra, r minstens 1", "PO0277"));
}
