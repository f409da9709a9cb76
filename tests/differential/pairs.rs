//! Which constructs may meet in one result, and whether the generator makes every pair of them that the language
//! accepts.
//!
//! What it refuses is told in a snapshot, pair by pair and by the code of the finding, and in the table of
//! `docs/bewijs.md` with the reason. Not for: whether they are judged as they should; the other tests see to that.

use std::collections::{BTreeMap, BTreeSet};

use pocheck::diagnostics::Severity;
use pocheck::source::Sources;
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;

use crate::constructs::{cells, holds, page, quoted};
use crate::generator::{self, pairs};
use crate::pipeline::compiled;
use pairs::Meeting;

/// So often a pair is tried: numbers and figures may not fit either.
const TRIES: usize = 8;

/// After so many tries that are refused for the same reason no other is made.
const ALIKE: usize = 6;

/// The codes of the errors of an agreement; none where it has none.
fn refused(agreement: &str) -> BTreeSet<String> {
    match compiled(&mut Sources::new(), agreement) {
        Ok(_) => BTreeSet::new(),
        Err(findings) => {
            let errors = findings.iter().filter(|found| found.severity == Severity::Error);
            errors.map(|found| found.code.to_string()).collect()
        }
    }
}

/// Why a pair is refused in every try: what all tries have in common.
fn always_refused(meeting: Meeting, runner: &mut TestRunner) -> Option<String> {
    let all = pairs::of(meeting);
    let mut tries: Vec<BTreeSet<String>> = Vec::new();
    while tries.len() < TRIES {
        let agreement = generator::agreement(&all.new_tree(runner).unwrap().current());
        for axis in meeting.axes() {
            let words = axis.words().replace('&', "…").replace('@', "0");
            let told = agreement.lines().any(|line| holds(line, &words));
            assert!(told, "{meeting} is made without `{words}`:\n{agreement}");
        }
        let why = refused(&agreement);
        if why.is_empty() {
            return None;
        }
        tries.push(why);
        let last = tries.iter().rev().take_while(|codes| Some(*codes) == tries.last());
        if last.count() == ALIKE {
            break;
        }
    }
    let common = tries.iter().cloned().reduce(|one, two| &one & &two);
    Some(common.and_then(|mut codes| codes.pop_last()).unwrap_or("geen vaste reden".to_owned()))
}

#[test]
fn every_pair_is_made_or_refused_for_a_reason() {
    let mut runner = TestRunner::deterministic();
    let mut refused: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut made = 0;
    for meeting in pairs::meetings() {
        match always_refused(meeting, &mut runner) {
            Some(code) => refused.entry(code).or_default().push(meeting.to_string()),
            None => made += 1,
        }
    }
    let told: String =
        refused.iter().map(|(code, all)| format!("{code}\n  {}\n", all.join("\n  "))).collect();
    insta::assert_snapshot!("refused", told);
    let table = cells(&page("bewijs.md"), "Paren van constructies");
    let rows: BTreeMap<String, usize> = table
        .iter()
        .map(|cells| (quoted(&cells[0]).concat(), cells[2].trim().parse().unwrap()))
        .collect();
    let counts: BTreeMap<String, usize> =
        refused.iter().map(|(code, all)| (code.clone(), all.len())).collect();
    assert_eq!(rows, counts, "the table in docs/bewijs.md is wrong");
    let made = format!("{made} paren");
    assert!(page("bewijs.md").contains(&made), "docs/bewijs.md should tell of {made}");
}
