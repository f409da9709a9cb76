//! That a generated agreement of any size compiles, and gives the verdicts that it was made for.
//!
//! For: the agreement with which `cargo bench --bench scale` measures. Not for: how long it takes.

#![expect(clippy::expect_used, reason = "a test stops at the first thing amiss")]

#[path = "../benches/scale/agreement.rs"]
mod agreement;
#[path = "../benches/scale/constructs.rs"]
mod constructs;

use agreement::{RESULTS_PER_GOAL, Scale, one_whole, scale};
use constructs::CONSTRUCTS;
use pocheck::check::check;
use pocheck::eval::assessment::{Assessed, Assessment, ItemKind, Verdict};
use pocheck::eval::judge;
use pocheck::measure::{combine, load};
use pocheck::resolve::resolve;
use pocheck::source::SourceId;
use pocheck::syntax::parse;

fn judged(files: &Scale) -> Assessment {
    let (ast, mut findings) = parse(SourceId::new(0), &files.agreement);
    let (model, found) = resolve(SourceId::new(0), &ast);
    findings.merge(found);
    let (model, found) = check(model.expect("it has a head"), &findings);
    findings.merge(found);
    assert!(!findings.has_errors(), "{findings:?}");
    let model = model.expect("it has no errors");
    let (loaded, found) = load(model.model(), SourceId::new(1), &files.figures);
    assert!(!found.has_errors(), "{found:?}");
    let (combined, found) = combine(model.model(), loaded.into_iter().collect());
    assert!(!found.has_errors(), "{found:?}");
    judge(&model, &combined.expect("the figures agree"), None).expect("some completion fits")
}

fn results(assessment: &Assessment) -> Vec<&Assessed> {
    assessment.items.iter().map(Box::as_ref).filter(|item| item.kind == ItemKind::Norm).collect()
}

#[test]
fn every_goal_gives_the_verdicts_that_it_was_made_for() {
    for goals in [1, 12] {
        let assessment = judged(&scale(goals));
        let results = results(&assessment);
        assert_eq!(results.len(), goals * RESULTS_PER_GOAL);
        for (place, result) in results.iter().enumerate() {
            let made_for = CONSTRUCTS[place % RESULTS_PER_GOAL].verdict;
            assert_eq!(result.verdict, made_for, "{}", result.id);
        }
    }
}

/// From a thousand results on, shares of them are judged side by side; that changes nothing.
#[test]
fn a_long_agreement_is_judged_as_a_short_one() {
    let goals = 1_000 / RESULTS_PER_GOAL + 1;
    let (long, short) = (judged(&scale(goals)), judged(&scale(2)));
    let (long, short) = (results(&long), results(&short));
    assert_eq!(long.len(), goals * RESULTS_PER_GOAL);
    let told = |one: &Assessed| {
        let Assessed { id, verdict, possible, provisional, margin, change, .. } = one.clone();
        let (needs, reasons, remarks) = (one.needs.clone(), &one.reasons, one.remarks.len());
        format!(
            "{id} {verdict:?} {possible:?} {provisional} {margin:?} {change:?} {needs:?} {reasons:?} {remarks}"
        )
    };
    for (place, long) in long.iter().enumerate() {
        let (goal, construct) = (place / RESULTS_PER_GOAL + 1, place % RESULTS_PER_GOAL);
        assert_eq!(long.verdict, CONSTRUCTS[construct].verdict, "{}", long.id);
        if let Some(short) = short.get(place) {
            assert_eq!(told(long), told(short));
        } else if goal > 31 {
            // Names end in the number of the goal; the days of a month do not go as far.
            let first = told(long).replace(&format!("-{goal}"), "-1");
            assert_eq!(first, told(short[construct]), "goal {goal}");
        }
    }
}

#[test]
fn a_part_of_a_whole_needs_only_itself() {
    let assessment = judged(&one_whole(40));
    let results = results(&assessment);
    assert_eq!(results.len(), 41);
    for result in results {
        assert_eq!(result.verdict, Verdict::Undetermined);
        let needed: Vec<String> =
            result.needs.iter().map(|figure| format!("{}-1000", figure.name)).collect();
        assert_eq!(needed, std::slice::from_ref(&result.id));
    }
}
