//! Norms on what is computed: extremes, means, rounding and step tables.

use proptest::prelude::*;
use proptest::sample::select;

use super::phrases::{Phrase, comparison, result};

pub fn all() -> Vec<BoxedStrategy<Phrase>> {
    vec![
        result("laagste, hoogste, som", extremes()),
        result("gemiddelde van aantallen", means()),
        result("gemiddelde van percentages", mean_of_shares()),
        result("verhouding (a / b)", quotient()),
        result("afgerond", rounded()),
        steps(),
        sloped(),
        verdicts(),
    ]
}

fn flow() -> BoxedStrategy<&'static str> {
    select(vec![
        "allen in 2026",
        "deel in 2026",
        "ander in 2026",
        "kern in 2026",
        "allen in T1 2026",
    ])
    .boxed()
}

fn extremes() -> BoxedStrategy<String> {
    let which = || select(vec!["de laagste van", "de hoogste van"]);
    prop_oneof![
        (flow(), comparison(), which(), 0..=6i64, flow()).prop_map(|(one, than, which, number, two)| format!(
            "norm: {one} {than} {which} ({number} personen, 50% van {two})")),
        (which(), flow(), flow(), comparison(), 0..=9i64).prop_map(|(which, one, two, than, number)| format!(
            "norm: {which} ({one}, {two}) {than} {number} personen")),
        (comparison(), 0..=6i64).prop_map(|(than, number)| format!(
            "norm: allen in 2026 {than} {number} personen plus de hoogste van (0 personen, {number} personen min ander in 2026)")),
        (comparison(), 0..=9i64).prop_map(|(than, number)| format!(
            "norm: de som van (deel in 2026, ander in 2026) {than} {number} personen")),
    ]
    .boxed()
}

fn means() -> BoxedStrategy<String> {
    prop_oneof![
        (flow(), comparison(), 0..=6i64).prop_map(|(one, than, number)| format!(
            "norm: het gemiddelde van ({one}, ander in 2026) {than} {number} personen")),
        (flow(), comparison(), 0..=6i64).prop_map(|(one, than, number)| format!(
            "norm: het gewogen gemiddelde van ({one} gewicht 2, ander in 2026 gewicht 3) {than} {number} personen")),
    ]
    .boxed()
}

fn mean_of_shares() -> BoxedStrategy<String> {
    let percent = select(vec!["25%", "50%", "70%", "100%"]);
    (comparison(), percent)
        .prop_map(|(than, percent)| format!(
            "norm: het gemiddelde van (deel in 2026 van allen in 2026, standdeel eind 2026 van stand eind 2026) {than} {percent}"))
        .boxed()
}

fn quotient() -> BoxedStrategy<String> {
    let percent = || select(vec!["50%", "100%", "120%"]);
    prop_oneof![
        (flow(), 1..=8i64, comparison(), percent()).prop_map(|(one, number, than, percent)| format!(
            "norm: {one} / {number} personen {than} {percent}")),
        (flow(), comparison(), percent()).prop_map(|(one, than, percent)| format!(
            "norm: {one} / ander in 2026 {than} {percent}")),
        (0..=8i64, 0..=8i64, comparison(), percent()).prop_map(|(begin, norm, than, percent)| format!(
            "norm: (stand eind 2026 min {begin} personen) / ({norm} personen min {begin} personen) {than} {percent}")),
        (comparison(), percent()).prop_map(|(than, percent)| format!(
            "norm: de laagste van (ander in 2026 / allen in 2026, 100%) {than} {percent}")),
    ]
    .boxed()
}

fn rounded() -> BoxedStrategy<String> {
    let way = select(vec!["omlaag", "omhoog", "rekenkundig"]);
    let step = select(vec!["2", "3", "5"]);
    let what = prop_oneof![
        3 => flow().prop_map(str::to_owned),
        1 => Just("allen in 2026 min ander in 2026".to_owned()),
        1 => Just("50% van allen in 2026".to_owned()),
    ];
    (what, way, step, comparison(), 0..=9i64)
        .prop_map(|(what, way, step, than, number)| {
            format!("norm: ({what}) afgerond {way} op {step} personen {than} {number} personen")
        })
        .boxed()
}

fn phrase(shape: &'static str, text: String) -> Phrase {
    Phrase { text, shapes: vec![("r@".to_owned(), shape)] }
}

fn steps() -> BoxedStrategy<Phrase> {
    let by = select(vec!["(allen in 2026)", "(deel in 2026)", "(ander in 2026)"]);
    (1..=4i64, 1..=4i64, by, comparison(), 0..=12i64)
        .prop_map(|(low, more, by, than, number)| {
            let high = low + more;
            phrase(
                "staffel",
                format!(
                    "  staffel s@ \"s@\"\n    rij: tot {low} personen geeft 0 punten\n    \
                     rij: vanaf {low} personen t/m {high} personen geeft 5 punten\n    \
                     rij: boven {high} personen geeft 10 punten\n  resultaat r@ \"r@\"\n    \
                     norm: s@ bij {by} {than} {number} punten"
                ),
            )
        })
        .boxed()
}

fn sloped() -> BoxedStrategy<Phrase> {
    let by = select(vec![
        "(deel in 2026 van allen in 2026)",
        "(standdeel eind 2026 van stand eind 2026)",
    ]);
    (by, comparison(), 0..=10i64)
        .prop_map(|(by, than, number)| {
            phrase(
                "staffel over een percentage",
                format!(
                    "  staffel s@ \"s@\"\n    rij: tot 25% geeft 0 punten\n    punt: 25% geeft 0 punten\n    \
                     punt: 75% geeft 10 punten\n    rij: vanaf 75% geeft 10 punten\n  resultaat r@ \"r@\"\n    \
                     norm: s@ bij {by} {than} {number} punten"
                ),
            )
        })
        .boxed()
}

fn verdicts() -> BoxedStrategy<Phrase> {
    (1..=4i64, select(vec!["tussen bodem en streef", "niet behaald", "vervalt"]))
        .prop_map(|(number, third)| {
            phrase(
                "staffel met oordelen",
                format!(
                    "  staffel s@ \"s@\"\n    rij: tot 50% en elke waarde geeft \"zwak\", niet behaald\n    \
                     rij: vanaf 50% en t/m {number} personen geeft \"goed\", behaald\n    \
                     rij: vanaf 50% en boven {number} personen geeft \"matig\", {third}\n  \
                     resultaat r@ \"r@\"\n    norm: s@ bij (deel in 2026 van allen in 2026) en (ander in 2026)"
                ),
            )
        })
        .boxed()
}
