//! That simple figures never hide what exact work would tell.

#![allow(clippy::indexing_slicing, clippy::unwrap_used)] // A test may stop at what is not there.

use proptest::prelude::*;

use super::examined::Examined;
use super::guess::seen;
use super::outlook::Outlook;
use super::space::Given;
use super::subject::{Asked, Named, Subject};
use crate::model::{ConditionTest, ItemBody, Model};
use crate::resolve::resolve;
use crate::source::SourceId;
use crate::syntax::parse;
use crate::verdict::Formula;

fn model(results: &str) -> Model {
    let indicator = |name: &str, kind: &str, more: &str| {
        format!(
            "indicator {name} \"{name}\" soort: {kind} eenheid: personen populatie: groep \
             bron: \"register\" {more}\n"
        )
    };
    let text = format!(
        "overeenkomst proef \"Proef\" looptijd: 2026\n\
         populatie groep \"een groep\" omvang: 12 personen\n\
         thema t \"T\" doel d \"D\"\n{}{}{}{results}",
        indicator("heel", "stroom", ""),
        indicator("deel", "stroom", "deel van: heel"),
        indicator("stand", "stand", ""),
    );
    let (ast, findings) = parse(SourceId::new(0), &text);
    assert!(!findings.has_errors(), "{text}\n{findings:?}");
    let (model, findings) = resolve(SourceId::new(0), &ast);
    assert!(!findings.has_errors(), "{text}\n{findings:?}");
    model.unwrap()
}

fn results(model: &Model) -> Vec<Named<'_>> {
    let mut found = Vec::new();
    for item in &model.items {
        if let ItemBody::Result(result) = &item.body {
            found.push(Named { item, result });
        }
    }
    found
}

#[test]
fn of_a_simple_norm_simple_figures_show_all() {
    let all = |norm: &str| {
        let model = model(&format!("resultaat r \"r\" norm: {norm}\n"));
        let found = results(&model);
        seen(found[0].result).all
    };
    for norm in [
        "heel in 2026 minstens 5 personen",
        "heel in 2026 minstens 5 personen, streefwaarde 9 personen",
        "deel van heel in 2026 minstens 60%",
        "heel in 2026 minstens 5 personen tenzij weg: stand eind 2026 minder dan 3 personen, dan vervalt",
        "heel in 2026 minstens 5 personen tenzij weg: volgens opgave, dan vervalt",
    ] {
        assert!(all(norm), "{norm}");
    }
    // It is never missed.
    assert!(!all("heel in 2026 minstens 0 personen"));
}

/// A comparison of figures, in words.
fn comparison() -> impl Strategy<Value = String> {
    let comparator =
        prop::sample::select(vec!["minstens", "hoogstens", "meer dan", "minder dan", "precies"]);
    let figure = prop::sample::select(vec![
        "heel in 2026",
        "deel in 2026",
        "stand eind 2026",
        "heel in T1 2026",
        "deel in 2026 plus stand eind 2026",
    ]);
    let number = (figure, comparator.clone(), 0..16_u32)
        .prop_map(|(figure, comparator, bound)| format!("{figure} {comparator} {bound} personen"));
    let share = (comparator.clone(), 0..25_u32).prop_map(|(comparator, bound)| {
        format!("deel van heel in 2026 {comparator} {}%", bound * 5)
    });
    let growth = (comparator, 50..150_u32).prop_map(|(comparator, bound)| {
        format!("stand eind 2026 {comparator} {bound}% van stand eind 2025")
    });
    prop_oneof![3 => number, 2 => share, 1 => growth]
}

fn result(name: &'static str) -> impl Strategy<Value = String> {
    let effect = prop_oneof![
        Just("vervalt".to_owned()),
        comparison().prop_map(|instead| format!("norm: {instead}")),
    ];
    (comparison(), prop::option::of((any::<bool>(), comparison(), effect))).prop_map(
        move |(norm, condition)| {
            let condition = condition.map_or_else(String::new, |(provided, test, effect)| {
                let (word, then) = if provided { ("mits", "anders") } else { ("tenzij", "dan") };
                format!(" {word} als-{name}: {test}, {then} {effect}")
            });
            format!("resultaat {name} \"{name}\" norm: {norm}{condition}\n")
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn what_simple_figures_clear_can_be_met_and_missed(text in result("r")) {
        let model = model(&text);
        for named in results(&model) {
            if !seen(named.result).all {
                continue;
            }
            // With the least given more is possible, with the most given less.
            for given in [Given::Nothing, Given::Sizes] {
                let mut subject = Subject::of(&Examined::new(&model), vec![named], given).unwrap();
                let certain = subject.certain[0].clone();
                prop_assert_eq!(subject.may_be(&certain.reached), Some(true), "{}", text);
                for asked in Asked::of(named.result) {
                    let own = subject.of_asked(asked).unwrap();
                    let missed = own.failed.and(certain.stands.clone());
                    prop_assert_eq!(subject.may_be(&missed), Some(true), "{}", text);
                }
                for condition in &named.result.conditions {
                    if matches!(condition.test, ConditionTest::Stated) {
                        continue;
                    }
                    let (strikes, not) = subject.of_condition(condition, named.result).unwrap();
                    prop_assert_eq!(subject.may_be(&strikes), Some(true), "{}", text);
                    prop_assert_eq!(subject.may_be(&not), Some(true), "{}", text);
                }
            }
        }
    }

    #[test]
    fn results_that_are_not_compared_can_be_met_together(one in result("r"), two in result("s")) {
        let model = model(&format!("{one}{two}"));
        if !Outlook::of(&model).groups.is_empty() {
            return Ok(());
        }
        let subject = Subject::of(&Examined::new(&model), results(&model), Given::Nothing).unwrap();
        let alone = subject.certain.iter().all(|one| subject.may_be(&one.reached) == Some(true));
        let together = Formula::all(subject.certain.iter().map(|one| one.reached.clone()));
        prop_assert!(!alone || subject.may_be(&together) == Some(true), "{}{}", one, two);
    }
}
