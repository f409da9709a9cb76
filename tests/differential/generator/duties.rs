//! Duties that come back or are counted, milestones, and results that hang on them.

use proptest::prelude::*;
use proptest::sample::select;

use super::conditions::simple_norm;
use super::phrases::{Phrase, plain_test};

pub fn all() -> Vec<BoxedStrategy<Phrase>> {
    vec![milestone(), coming_back(), counted(), delivery(), explained()]
}

fn phrase(shape: &'static str, name: &'static str, text: String) -> Phrase {
    Phrase { text, shapes: vec![(name.to_owned(), shape)] }
}

fn milestone() -> BoxedStrategy<Phrase> {
    let due = select(vec![
        "30 juni 2026",
        "in juni 2026",
        "vóór 1 juli 2026",
        "in maart 2026 (onzeker)",
        "31 maart 2027 (onzeker)",
    ]);
    due.prop_map(|due| {
        phrase(
            "mijlpaal",
            "mijlpaal-@",
            format!("  mijlpaal mijlpaal-@ \"m@\"\n    uiterlijk: {due}"),
        )
    })
    .boxed()
}

fn coming_back() -> BoxedStrategy<Phrase> {
    let due = select(vec![
        "elk jaar van 2025 t/m 2026 op 1 mei",
        "elk jaar van 2025 t/m 2026 vóór 1 juli",
        "binnen 6 maanden na elk jaar",
        "elk jaar",
    ]);
    let what = select(vec![
        ("inzicht inzicht-elk@ \"i\"\n    toont: bericht", "inzicht-elk@", "inzicht dat terugkomt"),
        ("mijlpaal mijlpaal-elk@ \"m\"", "mijlpaal-elk@", "mijlpaal die terugkomt"),
    ]);
    (what, due)
        .prop_map(|((what, name, shape), due)| {
            phrase(shape, name, format!("  {what}\n    uiterlijk: {due}"))
        })
        .boxed()
}

fn counted() -> BoxedStrategy<Phrase> {
    let when = select(vec!["H1 2026", "2026", "T1 2026"]);
    (1..=3u32, when)
        .prop_map(|(least, when)| {
            phrase(
                "inzicht dat geteld wordt",
                "inzicht-keer@",
                format!("  inzicht inzicht-keer@ \"i\"\n    toont: overleg minstens {least} keer in {when}"),
            )
        })
        .boxed()
}

/// A norm that gives way to a duty.
fn delivery() -> BoxedStrategy<Phrase> {
    let condition = prop_oneof![
        2 => plain_test().prop_map(|test| format!("als@: {test}")),
        1 => Just("opgave-als@ \"iets\": volgens opgave".to_owned()),
    ];
    let due =
        select(vec!["31 december 2026", "1 maart 2026", "1 maart 2027", "31 maart 2026 (onzeker)"]);
    (simple_norm(), condition, due)
        .prop_map(|(norm, condition, due)| {
            phrase(
                "voorwaarde: levering",
                "r@",
                format!(
                    "  inzicht inzicht-@ \"i@\"\n    toont: verslag\n    uiterlijk: {due}\n  \
                     resultaat r@ \"r@\"\n    {norm}\n    tenzij {condition}, dan levering van inzicht-@"
                ),
            )
        })
        .boxed()
}

/// A word with every result.
fn explained() -> BoxedStrategy<Phrase> {
    let due = select(vec!["31 december 2026", "1 maart 2027", "31 maart 2026 (onzeker)"]);
    (simple_norm(), due)
        .prop_map(|(norm, due)| {
            phrase(
                "inzicht met toelichtingen",
                "inzicht-uitleg@",
                format!(
                    "  inzicht inzicht-uitleg@ \"u\"\n    toont: toelichting bij elk resultaat\n    \
                     uiterlijk: {due}\n  resultaat uit-r@ \"r\"\n    {norm}"
                ),
            )
        })
        .boxed()
}
