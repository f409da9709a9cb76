//! Duties that come back or are counted, milestones, and results that hang on them.

use proptest::prelude::*;
use proptest::sample::select;

use super::conditions::simple_norm;
use super::phrases::{Phrase, plain_test};

pub fn all() -> Vec<BoxedStrategy<Phrase>> {
    vec![milestone(), coming_back(), counted(), delivery(), explained(), reported(), delivered()]
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
            beside_a_result(
                ("inzicht-uitleg@", "inzicht met toelichtingen"),
                "uit-r@",
                format!(
                    "  inzicht inzicht-uitleg@ \"u\"\n    toont: toelichting bij elk resultaat\n    \
                     uiterlijk: {due}\n  resultaat uit-r@ \"r\"\n    {norm}"
                ),
            )
        })
        .boxed()
}

fn beside_a_result(duty: (&str, &'static str), result: &str, text: String) -> Phrase {
    let shapes = [duty, (result, "resultaat naast een inzicht")];
    Phrase { text, shapes: shapes.map(|(name, shape)| (name.to_owned(), shape)).to_vec() }
}

/// A text, a table or a word with every result, at each report.
fn reported() -> BoxedStrategy<Phrase> {
    let what =
        select(vec!["verslag", "overzicht", "verslag, overzicht", "toelichting bij elk resultaat"]);
    (what, simple_norm())
        .prop_map(|(what, norm)| {
            beside_a_result(
                ("inzicht-rapport@", "inzicht bij elke rapportage"),
                "uit-q@",
                format!(
                    "  inzicht inzicht-rapport@ \"r\"\n    toont: {what}\n    \
                     uiterlijk: elke rapportage\n  resultaat uit-q@ \"q\"\n    {norm}"
                ),
            )
        })
        .boxed()
}

/// A table that is due on a day, and what follows when it is not there.
fn delivered() -> BoxedStrategy<Phrase> {
    let due =
        select(vec!["31 december 2026", "1 maart 2027", "1 maart 2026", "31 maart 2026 (onzeker)"]);
    let trigger = select(vec![
        "inzicht-tabel@ niet geleverd",
        "elk resultaat niet geleverd",
        "elk resultaat niet behaald of niet geleverd",
        "minstens 2 resultaten niet behaald of niet geleverd",
    ]);
    (due, trigger, simple_norm())
        .prop_map(|(due, trigger, norm)| {
            beside_a_result(
                ("inzicht-tabel@", "inzicht met een gevolg"),
                "tabel-r@",
                format!(
                    "  gevolg t@ \"t\"\n    bij: {trigger}\n  inzicht inzicht-tabel@ \"i\"\n    \
                     toont: overzicht\n    uiterlijk: {due}\n  resultaat tabel-r@ \"r\"\n    {norm}"
                ),
            )
        })
        .boxed()
}
