//! The verdicts of the program held against a second evaluator that lists all completions.
//!
//! `PROPTEST_CASES` says how many cases each test tries; `POCHECK_BEWIJS=1` prints the counts by kind
//! of norm.

#![allow(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stdout,
    clippy::string_slice,
    clippy::wildcard_enum_match_arm
)]

mod compare;
mod constructs;
mod counts;
mod generator;
mod laws;
mod pairs;
mod pipeline;
mod program;
mod reference;
mod reports;
mod settles;
mod turns;

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicUsize, Ordering};

use generator::Case;
use pocheck::eval::assessment::Assessment;
use pocheck::verdict::{Base, BaseSet};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, TestRunner};

/// How many cases a test tries when nothing else is said.
fn cases(default: u32) -> u32 {
    std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(default)
}

#[test]
fn both_evaluators_agree() {
    let all = generator::case(generator::any_phrase());
    if std::env::var_os("POCHECK_BEWIJS").is_some() {
        campaign(&all);
        return;
    }
    let config = Config {
        cases: cases(80),
        max_shrink_iters: 4_000,
        max_shrink_time: 60_000,
        failure_persistence: None,
        ..Config::default()
    };
    let outcome = TestRunner::new(config)
        .run(&all, |case| compare::agrees(&case).map_err(TestCaseError::fail));
    if let Err(failure) = outcome {
        panic!("{failure}");
    }
    let (refused, judged) = counts::shares();
    assert!(refused * 4 <= judged, "{refused} agreements have errors, beside {judged} results");
}

/// The program.
fn program(case: &Case) -> Option<Assessment> {
    pipeline::judged(case).assessment
}

/// Something that gets it wrong: it makes up another verdict each time.
fn spoilt(case: &Case) -> Option<Assessment> {
    static TIMES: AtomicUsize = AtomicUsize::new(0);
    let mut assessment = program(case)?;
    for item in &mut assessment.items {
        let times = TIMES.fetch_add(7, Ordering::Relaxed);
        let base = if times.is_multiple_of(3) { Base::Met } else { Base::NotMet };
        item.possible = BaseSet::single(base);
    }
    Some(assessment)
}

/// Tries a law on cases, of the program and of what gets it wrong.
fn law(cases: u32, of: impl Strategy<Value = Case>, law: laws::Law) {
    let config =
        Config { cases, max_shrink_time: 60_000, failure_persistence: None, ..Config::default() };
    let mut runner = TestRunner::new(config);
    if let Err(failure) = runner.run(&of, |case| law(&case, &program).map_err(TestCaseError::fail))
    {
        panic!("{failure}");
    }
    let mut all = (0..400).map(|_| of.new_tree(&mut runner).unwrap().current());
    assert!(all.any(|case| law(&case, &spoilt).is_err()), "this law cannot fail");
}

fn any_case() -> impl Strategy<Value = Case> {
    generator::case(generator::any_phrase())
}

#[test]
fn more_knowledge_never_allows_more() {
    law(cases(40), any_case(), laws::more_knowledge);
}

#[test]
fn the_order_of_parts_files_and_figures_does_not_matter() {
    law(cases(40), any_case(), laws::any_order);
}

#[test]
fn a_whole_stays_within_what_its_parts_allow() {
    law(cases(30), generator::case(generator::together()), laws::within_its_parts);
}

#[test]
fn a_figure_that_moves_the_right_way_never_makes_it_worse() {
    law(cases(60), generator::case(generator::monotone()), laws::never_worse);
}

#[test]
fn another_unit_gives_the_same_verdict() {
    law(cases(30), generator::case(generator::in_units()), laws::any_unit);
}

#[test]
fn an_agreement_that_is_laid_out_anew_says_the_same() {
    law(cases(40), any_case(), laws::laid_out);
}

#[test]
fn the_same_again_gives_the_same_on_any_thread() {
    law(cases(20), any_case(), laws::any_thread);
}

#[test]
fn a_report_tells_everything_in_either_language() {
    law(cases(80), any_case(), reports::tells_everything);
}

/// Some cases, drawn anew each time.
fn some(cases: u32) -> Vec<generator::Case> {
    let mut runner = TestRunner::default();
    let all = generator::case(generator::any_phrase());
    (0..cases).map(|_| all.new_tree(&mut runner).unwrap().current()).collect()
}

#[test]
fn the_program_gives_the_same_bytes_in_any_surroundings() {
    for (place, case) in some((cases(80) / 20).min(50)).iter().enumerate() {
        let name = format!("bytes-{place}");
        program::same_bytes(&name, case, program::run).unwrap_or_else(|why| panic!("{why}"));
        let spoilt = program::same_bytes(&name, case, program::spoilt);
        assert!(spoilt.is_err(), "this law cannot fail");
    }
}

#[test]
fn the_json_follows_its_schema_and_keeps_numbers_exact() {
    let schema = program::schema();
    let mut noticed = (false, false);
    for (place, case) in some((cases(80) / 4).min(200)).iter().enumerate() {
        let name = format!("json-{place}");
        let held = program::follows_schema(&name, case, &schema, program::run);
        held.unwrap_or_else(|why| panic!("{why}"));
        let held = program::tells_verdicts(&name, case, &program);
        held.unwrap_or_else(|why| panic!("{why}"));
        noticed.0 |= program::follows_schema(&name, case, &schema, program::spoilt).is_err();
        noticed.1 |= program::tells_verdicts(&name, case, &spoilt).is_err();
    }
    assert_eq!(noticed, (true, true), "this law cannot fail");
}

/// Many cases, without stopping at the first that fails: of each kind the shortest is shown.
fn campaign(all: &impl Strategy<Value = generator::Case>) {
    let mut runner = TestRunner::default();
    let mut failures: BTreeMap<String, (usize, String)> = BTreeMap::new();
    for _ in 0..cases(1_000) {
        let case = all.new_tree(&mut runner).unwrap().current();
        let Err(why) = compare::agrees(&case) else { continue };
        let key: String = why.chars().filter(|one| !one.is_ascii_digit()).take(60).collect();
        let known = failures.entry(key).or_insert_with(|| (0, why.clone()));
        known.0 += 1;
        if why.len() < known.1.len() {
            known.1 = why;
        }
    }
    for (times, why) in failures.values() {
        println!("{times} times: {why}");
    }
    counts::print();
    assert!(failures.is_empty(), "{} kinds of failures", failures.len());
}

/// The second evaluator would prove nothing if it leaned on the first.
#[test]
fn the_second_evaluator_stands_apart() {
    let folder =
        std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/differential/reference");
    let mut files = 0;
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let text = std::fs::read_to_string(&path).unwrap();
        for module in ["logic", "verdict", "eval"] {
            let named = format!("pocheck::{module}");
            assert!(!text.contains(&named), "{} uses {named}", path.display());
        }
        files += 1;
    }
    assert!(files > 5);
}
