//! Results that depend on other results, on readings, and on conditions and what comes before them.
//!
//! For: small agreements that a reader can work out by hand. Not for: plain norms.

#![allow(clippy::panic, clippy::unwrap_used)] // A test may stop at what is not there.

mod memory;

use memory::Files;
use pocheck::eval::assessment::{Assessed, Verdict};
use pocheck::session::{Session, judge};

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

/// Judges at the end of the year. Behind the figures other sections may follow.
fn run(agreement: &str, figures: &str) -> Session {
    let figures =
        format!("overeenkomst = \"proef\"\npeildatum = 2026-12-31\n[indicatoren]\n{figures}\n");
    let files =
        vec![("a.po".to_owned(), format!("{HEAD}{agreement}")), ("a.toml".to_owned(), figures)];
    judge(&Files(files), "a.po", &["a.toml"])
}

fn judged(agreement: &str, figures: &str) -> Assessed {
    let session = run(agreement, figures);
    let found: Vec<_> = session.findings.iter().map(|finding| &finding.headline.nl).collect();
    let Some(assessment) = &session.assessment else { panic!("not judged: {found:?}") };
    assessment.items.iter().find(|item| item.id == "r").unwrap().clone()
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
