//! Consequences of verdicts, and paths for interim reports.

use proptest::prelude::*;
use proptest::sample::select;

use super::conditions::{lapses, simple_norm};
use super::phrases::{Phrase, plain_test, result};

pub fn all() -> Vec<BoxedStrategy<Phrase>> {
    vec![consequence(), amount(), result("verloop in de afspraak", path())]
}

/// What brings a consequence of two results.
fn trigger() -> BoxedStrategy<String> {
    let outcome = || {
        select(vec![
            "behaald",
            "niet behaald",
            "tussen bodem en streef",
            "vervallen",
            "niet behaald of vervallen",
        ])
    };
    let how = select(vec!["minstens", "hoogstens", "meer dan", "precies"]);
    prop_oneof![
        outcome().prop_map(|outcome| format!("r@a {outcome}")),
        outcome().prop_map(|outcome| format!("elk resultaat {outcome}")),
        (how, 1..=2usize, outcome())
            .prop_map(|(how, count, outcome)| format!("{how} {count} resultaten {outcome}")),
        plain_test(),
        Just("opgave-g@ \"iets\" volgens opgave".to_owned()),
        Just("aanname-@ niet waar".to_owned()),
        Just("aanname-@ waar".to_owned()),
    ]
    .boxed()
}

fn own_condition() -> BoxedStrategy<String> {
    prop_oneof![
        2 => Just(String::new()),
        1 => Just("\n    tenzij opgave-h@ \"iets\": volgens opgave".to_owned()),
        1 => plain_test().prop_map(|test| format!("\n    mits nog@: {test}")),
    ]
    .boxed()
}

fn brought(more: &'static str) -> BoxedStrategy<Phrase> {
    let premise = prop_oneof![Just("volgens opgave".to_owned()), plain_test()];
    (simple_norm(), lapses(), trigger(), trigger(), own_condition(), premise)
        .prop_map(move |(one, two, first, second, condition, premise)| {
            let premise = if [&first, &second].iter().any(|text| text.contains("aanname-")) {
                // Where a file states it, it is stated under its own name.
                let name = if premise == "volgens opgave" { "opgave-a@" } else { "aanname-@" };
                format!("  aanname {name} \"a@\": {premise}\n")
            } else {
                String::new()
            };
            let name = if premise.contains("opgave-a@") { "opgave-a@" } else { "aanname-@" };
            let (first, second) =
                (first.replace("aanname-@", name), second.replace("aanname-@", name));
            let second =
                if first == second { String::new() } else { format!("\n    bij: {second}") };
            Phrase {
                text: format!(
                    "{premise}  gevolg g@ \"g@\"\n    bij: {first}{second}{condition}{more}\n  \
                     resultaat r@a \"r@a\"\n    {one}\n  resultaat r@b \"r@b\"\n    {two}"
                ),
                shapes: vec![
                    ("r@a".to_owned(), "resultaat met een gevolg"),
                    ("r@b".to_owned(), "resultaat met een gevolg"),
                ],
            }
        })
        .boxed()
}

fn consequence() -> BoxedStrategy<Phrase> {
    brought("")
}

fn amount() -> BoxedStrategy<Phrase> {
    prop_oneof![
        brought(
            "\n    bedrag: € 5 per persoon maal (9 personen min allen in 2026), hoogstens € 20"
        ),
        brought("\n    bedrag: 50% van geld in 2026"),
        brought("\n    bedrag: € 2 per persoon maal ander in 2026"),
    ]
    .boxed()
}

/// A plain minimum with a path of its own.
fn path() -> BoxedStrategy<String> {
    let path = select(vec![
        "verloop: geen",
        "verloop: lineair vanaf 2 personen",
        "verloop: op 30 april 2026 3 personen, op 31 augustus 2026 5 personen",
    ]);
    let than = select(vec!["minstens", "meer dan"]);
    (select(vec!["allen in 2026", "ander in 2026", "stand eind 2026"]), than, 3..=9i64, path)
        .prop_map(|(figure, than, number, path)| {
            format!("norm: {figure} {than} {number} personen\n    {path}")
        })
        .boxed()
}
