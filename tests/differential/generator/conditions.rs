//! Conditions and what they do, readings and amendments.

use proptest::prelude::*;
use proptest::sample::select;

use super::phrases::{Phrase, plain, plain_test, result, share, share_test, target, test};

pub fn all() -> Vec<BoxedStrategy<Phrase>> {
    vec![
        result("voorwaarde: vervalt", lapses()),
        result("voorwaarde: andere norm", other_norm()),
        result("voorwaarde: niets te zeggen", nothing_told()),
        result("voorwaarde: oordeel", judged()),
        result("twee voorwaarden", two()),
        result("drie voorwaarden", three()),
        readings(),
        amended(),
        added(),
        from_a_day(),
    ]
}

/// A norm to which conditions are added.
pub fn simple_norm() -> BoxedStrategy<String> {
    prop_oneof![3 => plain(), 1 => share(), 1 => target()].boxed()
}

/// A condition up to its effect: its text, and the word before the effect.
fn condition(name: &'static str) -> BoxedStrategy<String> {
    let own = move |word: &'static str| {
        prop_oneof![
            4 => test().prop_map(move |test| format!("{word} {name}@: {test}")),
            1 => Just(format!("{word} opgave-{name}@ \"iets\": volgens opgave")),
            1 => Just(format!("{word} akkoord-{name}@: instemming van alle opdrachtgevers")),
        ]
    };
    prop_oneof![
        own("mits").prop_map(|condition| format!("{condition}, anders")),
        own("tenzij").prop_map(|condition| format!("{condition}, dan")),
    ]
    .boxed()
}

pub fn lapses() -> BoxedStrategy<String> {
    (simple_norm(), condition("als"))
        .prop_map(|(norm, condition)| format!("{norm}\n    {condition} vervalt"))
        .boxed()
}

fn other_norm() -> BoxedStrategy<String> {
    (simple_norm(), condition("als"), test())
        .prop_map(|(norm, condition, other)| format!("{norm}\n    {condition} norm: {other}"))
        .boxed()
}

fn nothing_told() -> BoxedStrategy<String> {
    let effect = select(vec![
        "niet vast te stellen",
        "uitgesteld tot 1 juli 2026",
        "uitgesteld tot 1 juli 2027",
    ]);
    (simple_norm(), condition("als"), effect)
        .prop_map(|(norm, condition, effect)| format!("{norm}\n    {condition} {effect}"))
        .boxed()
}

fn judged() -> BoxedStrategy<String> {
    (simple_norm(), condition("als"))
        .prop_map(|(norm, condition)| format!("{norm}\n    {condition} oordeel van \"bestuur\""))
        .boxed()
}

/// The name of a condition.
fn name(condition: &str) -> String {
    condition.split_whitespace().nth(1).unwrap().trim_end_matches(':').to_owned()
}

fn effect() -> BoxedStrategy<&'static str> {
    select(vec![
        "vervalt",
        "niet vast te stellen",
        "norm: allen in 2026 minstens 2 personen",
        "norm: ander in 2026 hoogstens 4 personen",
    ])
    .boxed()
}

fn two() -> BoxedStrategy<String> {
    (simple_norm(), condition("een"), effect(), condition("twee"), effect())
        .prop_map(|(norm, one, first, two, second)| {
            let name = name(&two);
            format!("{norm}\n    {one} {first}, behalve als {name}\n    {two} {second}")
        })
        .boxed()
}

fn three() -> BoxedStrategy<String> {
    let each = || (condition("een"), condition("twee"), condition("drie"));
    (plain(), each(), effect(), effect(), effect())
        .prop_map(|(norm, (one, two, three), first, second, third)| {
            let (twos, threes) = (name(&two), name(&three));
            format!(
                "{norm}\n    {one} {first}, behalve als {twos}, {threes}\n    {two} {second}, \
                 behalve als {threes}\n    {three} {third}"
            )
        })
        .boxed()
}

fn named(shape: &'static str, name: &'static str, text: String) -> Phrase {
    Phrase { text, shapes: vec![(name.to_owned(), shape)] }
}

fn readings() -> BoxedStrategy<Phrase> {
    let reading = || prop_oneof![2 => plain_test(), 1 => share_test()];
    let chosen = select(vec!["", "", "\n    gekozen: ruim"]);
    (reading(), reading(), chosen)
        .prop_map(|(one, two, chosen)| {
            named(
                "lezingen",
                "gelezen-@",
                format!(
                    "  resultaat gelezen-@ \"r@\"\n    lezing ruim \"a\": {one}\n    \
                     lezing streng \"b\": {two}{chosen}"
                ),
            )
        })
        .boxed()
}

fn amendment(day: &str) -> String {
    format!("  wijziging akkoord-w@ \"w@\"\n    datum: {day}\n    instemming van: alle partijen\n")
}

fn days() -> BoxedStrategy<&'static str> {
    select(vec!["1 januari 2026", "1 juli 2026", "1 maart 2026"]).boxed()
}

fn amended() -> BoxedStrategy<Phrase> {
    let manner = select(vec!["voor het hele tijdvak", "naar rato", "vanaf die dag"]);
    let than = select(vec!["minstens", "hoogstens"]);
    (days(), manner, than, 0..=9i64, 0..=9i64)
        .prop_map(|(day, manner, than, one, two)| {
            let amendment = amendment(day);
            let manner = if day == "1 januari 2026" { "" } else { manner };
            let period = match manner {
                "vanaf die dag" => format!("{day} t/m 31 december 2026"),
                _ => "2026".to_owned(),
            };
            named(
                "wijziging van een norm",
                "r@",
                format!(
                    "{amendment}  resultaat r@ \"r@\"\n    norm: allen in 2026 {than} {one} personen\n    \
                     gewijzigde norm door akkoord-w@ {manner}: allen in {period} {than} {two} personen"
                ),
            )
        })
        .boxed()
}

fn added() -> BoxedStrategy<Phrase> {
    (days(), simple_norm())
        .prop_map(|(day, norm)| {
            let amendment = amendment(day);
            named(
                "toegevoegd door een wijziging",
                "r@",
                format!(
                    "{amendment}  resultaat r@ \"r@\"\n    toegevoegd door: akkoord-w@\n    {norm}"
                ),
            )
        })
        .boxed()
}

fn from_a_day() -> BoxedStrategy<Phrase> {
    (0..=9i64, 0..=9i64)
        .prop_map(|(one, two)| {
            named(
                "norm vanaf een dag",
                "r@",
                format!(
                    "  resultaat r@ \"r@\"\n    norm: elk jaar van 2025 t/m 2026: allen in dat jaar minstens {one} personen\n    \
                     norm vanaf 1 januari 2026: elk jaar van 2026 t/m 2026: allen in dat jaar minstens {two} personen"
                ),
            )
        })
        .boxed()
}
