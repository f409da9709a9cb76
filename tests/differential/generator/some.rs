//! Norms on members of breakdowns, and on years.

use proptest::prelude::*;
use proptest::sample::select;

use super::phrases::{Phrase, comparison, result};

pub fn all() -> Vec<BoxedStrategy<Phrase>> {
    vec![
        result("deel van een verdeling", member()),
        result("verdeling die overlapt", overlapping()),
        result("tabel van twee verdelingen", table()),
        result("norm voor elk deel", each()),
        result("norm voor een aantal delen", some()),
        result("delen die niet meetellen", left_out()),
        result("norm voor elk jaar", each_year()),
        result("een aantal jaren, of nooit achtereen", some_years()),
        related(),
    ]
}

fn member() -> BoxedStrategy<String> {
    let place = || select(vec!["Noord", "Zuid"]);
    prop_oneof![
        (place(), comparison(), 0..=6i64).prop_map(|(place, than, number)| format!(
            "norm: wijken voor \"{place}\" in 2026 {than} {number} personen")),
        (place(), comparison(), select(vec!["25%", "50%", "100%"])).prop_map(
            |(place, than, percent)| format!(
                "norm: wijken voor \"{place}\" van wijken in 2026 {than} {percent}")),
        (comparison(), 0..=3i64).prop_map(|(than, more)| format!(
            "norm: wijken voor \"Noord\" in 2026 {than} wijken voor \"Zuid\" in 2026 plus {more} personen")),
        (place(), comparison(), select(vec!["50%", "100%"])).prop_map(|(place, than, percent)| format!(
            "norm: wijkdeel voor \"{place}\" van wijken voor \"{place}\" in 2026 {than} {percent}")),
        (comparison(), 0..=9i64).prop_map(|(than, number)| format!(
            "norm: wijken in 2026 {than} {number} personen")),
    ]
    .boxed()
}

fn overlapping() -> BoxedStrategy<String> {
    prop_oneof![
        (select(vec!["sport", "kunst"]), comparison(), 0..=6i64).prop_map(
            |(place, than, number)| format!(
                "norm: actief voor \"{place}\" eind 2026 {than} {number} personen"
            )
        ),
        (comparison(), 0..=9i64)
            .prop_map(|(than, number)| format!("norm: actief eind 2026 {than} {number} personen")),
        (comparison(), select(vec!["50%", "100%"])).prop_map(|(than, percent)| format!(
            "norm: actief voor \"sport\" van actief eind 2026 {than} {percent}"
        )),
    ]
    .boxed()
}

fn table() -> BoxedStrategy<String> {
    let cell = select(vec![
        "tabel (wijk \"Noord\", leeftijd \"jong\")",
        "tabel (wijk \"Zuid\", leeftijd \"oud\")",
        "tabel (wijk \"Noord\")",
        "tabel (leeftijd \"jong\")",
        "tabel",
    ]);
    (cell, comparison(), 0..=8i64)
        .prop_map(|(cell, than, number)| format!("norm: {cell} eind 2026 {than} {number} personen"))
        .boxed()
}

fn per_member() -> BoxedStrategy<String> {
    prop_oneof![
        (comparison(), 0..=4i64)
            .prop_map(|(than, number)| format!("wijken per wijk in 2026 {than} {number} personen")),
        (comparison(), select(vec!["50%", "100%"])).prop_map(|(than, percent)| format!(
            "wijkdeel per wijk in 2026 van wijken per wijk in 2026 {than} {percent}"
        )),
        comparison().prop_map(|than| format!("wijken per wijk in 2026 {than} quotum per wijk")),
    ]
    .boxed()
}

fn each() -> BoxedStrategy<String> {
    let except = select(vec!["", "", " behalve \"Zuid\""]);
    (except, per_member())
        .prop_map(|(except, test)| format!("norm: voor elke wijk{except}: {test}"))
        .boxed()
}

fn some() -> BoxedStrategy<String> {
    (1..=2usize, per_member())
        .prop_map(|(least, test)| format!("norm: voor minstens {least} van wijk: {test}"))
        .boxed()
}

fn left_out() -> BoxedStrategy<String> {
    let effect = select(vec!["telt niet mee als", "niet vast te stellen als"]);
    let head =
        select(vec!["voor elke wijk:", "voor minstens 1 van wijk:", "voor minstens 2 van wijk:"]);
    (head, per_member(), effect, 0..=3i64)
        .prop_map(|(head, test, effect, number)| {
            format!(
                "norm: {head} {test}, {effect} wijken per wijk in 2026 minder dan {number} personen"
            )
        })
        .boxed()
}

fn yearly() -> BoxedStrategy<String> {
    prop_oneof![
        (comparison(), 0..=6i64)
            .prop_map(|(than, number)| format!("allen in dat jaar {than} {number} personen")),
        (comparison(), 0..=6i64)
            .prop_map(|(than, number)| format!("stand eind dat jaar {than} {number} personen")),
        (comparison(), select(vec!["50%", "75%"])).prop_map(|(than, percent)| format!(
            "deel in dat jaar van allen in dat jaar {than} {percent}"
        )),
    ]
    .boxed()
}

fn each_year() -> BoxedStrategy<String> {
    let years = select(vec!["2025 t/m 2026", "2024 t/m 2026", "2026 t/m 2026"]);
    prop_oneof![
        (years, yearly()).prop_map(|(years, test)| format!("norm: elk jaar van {years}: {test}")),
        (comparison(), select(vec!["50%", "105%", "150%"])).prop_map(|(than, percent)| format!(
            "norm: elk jaar van 2025 t/m 2026: stand eind dat jaar {than} {percent} van stand eind het jaar ervoor")),
        comparison().prop_map(|than| format!(
            "norm: elk jaar van 2025 t/m 2026: allen in dat jaar {than} allen in het jaar ervoor")),
    ]
    .boxed()
}

fn some_years() -> BoxedStrategy<String> {
    prop_oneof![
        (1..=3usize, yearly()).prop_map(|(least, test)| format!(
            "norm: in minstens {least} van de jaren 2024 t/m 2026: {test}"
        )),
        (2..=3usize, yearly()).prop_map(|(most, test)| format!(
            "norm: nooit {most} jaar achtereen van 2024 t/m 2026: {test}"
        )),
    ]
    .boxed()
}

/// A relation between figures, and norms on them.
fn related() -> BoxedStrategy<Phrase> {
    let asked =
        select(vec!["stand eind 2026", "allen in 2026", "ander in 2026", "stand eind april 2026"]);
    let relation = select(vec![
        "stand eind april 2026 plus allen in 2026 min ander in 2026 precies stand eind 2026",
        "stand eind 2026 plus ander in 2026 hoogstens allen in 2026",
        "allen in 2026 minstens ander in 2026",
    ]);
    (relation, asked, comparison(), 0..=9i64)
        .prop_map(|(relation, asked, than, number)| Phrase {
            text: format!(
                "  verband v@ \"v@\"\n    geldt: {relation}\n  resultaat r@ \"r@\"\n    \
                 norm: {asked} {than} {number} personen"
            ),
            shapes: vec![("r@".to_owned(), "verband")],
        })
        .boxed()
}
