//! The verdicts of the program held against a second evaluator that lists all completions.
//!
//! `PROPTEST_CASES` says how many cases each test tries; `POCHECK_BEWIJS=1` prints the counts by kind
//! of norm.

#![allow(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stdout,
    clippy::wildcard_enum_match_arm
)]

mod compare;
mod counts;
mod generator;
mod pipeline;
mod reference;
mod settles;
mod turns;

use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

/// How many cases a test tries when nothing else is said.
fn cases(default: u32) -> u32 {
    std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(default)
}

#[test]
fn both_evaluators_agree() {
    let config = Config { cases: cases(80), max_shrink_iters: 4_000, ..Config::default() };
    let mut runner = TestRunner::new(config);
    let cases = generator::case(generator::any_phrase());
    let outcome = runner.run(&cases, |case| compare::agrees(&case).map_err(TestCaseError::fail));
    counts::print();
    if let Err(failure) = outcome {
        panic!("{failure}");
    }
    let (refused, judged) = counts::shares();
    assert!(refused * 4 <= judged, "{refused} agreements have errors, beside {judged} results");
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
