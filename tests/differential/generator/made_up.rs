//! Constructs that stand for sums and quotients: what carries over, how far another result is, so much for
//! each full step; and results with several norms or with words that decide nothing.

use proptest::prelude::*;
use proptest::sample::select;

use super::phrases::{Phrase, comparison, plain_test, result, share_test};

pub fn all() -> Vec<BoxedStrategy<Phrase>> {
    vec![
        result("tekort of overschot dat doorschuift", carried()),
        degree(),
        result("voor elke volle stap", full_steps()),
        result("meer normen in één resultaat", several()),
        result("woorden die niets beslissen", words()),
    ]
}

fn carried() -> BoxedStrategy<String> {
    let way = || select(vec!["schuift door", "vervalt"]);
    let than = select(vec!["minstens", "hoogstens"]);
    (than, 2..=6i64, way(), way())
        .prop_map(|(than, number, short, over)| {
            format!(
                "norm: elk jaar van 2025 t/m 2026: allen in dat jaar {than} {number} personen, \
                 tekort {short}, overschot {over}"
            )
        })
        .boxed()
}

fn degree() -> BoxedStrategy<Phrase> {
    let percent = select(vec!["50%", "80%", "100%"]);
    let capped = any::<bool>();
    let asked = select(vec![
        ("allen in 2026 minstens 6 personen", ""),
        ("allen in 2026 minstens 6 personen", " vanaf 2 personen"),
        ("ander in 2026 hoogstens 3 personen", " vanaf 8 personen"),
    ]);
    (asked, comparison(), percent, capped)
        .prop_map(|((asked, from), than, percent, capped)| {
            let degree = format!("realisatie van r@a{from}");
            let degree = if capped { format!("de laagste van ({degree}, 100%)") } else { degree };
            Phrase {
                text: format!(
                    "  resultaat r@a \"r@a\"\n    norm: {asked}\n  resultaat r@ \"r@\"\n    \
                     norm: {degree} {than} {percent}"
                ),
                shapes: vec![
                    ("r@a".to_owned(), "één vergelijking"),
                    ("r@".to_owned(), "realisatie"),
                ],
            }
        })
        .boxed()
}

fn full_steps() -> BoxedStrategy<String> {
    let by = select(vec!["allen in 2026", "ander in 2026", "8 personen min allen in 2026"]);
    (by, 2..=4i64, comparison(), 0..=8i64, any::<bool>())
        .prop_map(|(by, step, than, number, capped)| {
            let points = format!("2 punten voor elke volle {step} personen van ({by})");
            let points =
                if capped { format!("de laagste van ({points}, 4 punten)") } else { points };
            format!("norm: {points} {than} {number} punten")
        })
        .boxed()
}

fn several() -> BoxedStrategy<String> {
    (plain_test(), share_test(), plain_test(), any::<bool>())
        .prop_map(|(one, two, three, third)| {
            let third = if third { format!("\n    norm derde: {three}") } else { String::new() };
            format!("norm eerste: {one}\n    norm tweede: {two}{third}")
        })
        .boxed()
}

/// What is shown beside a verdict and changes nothing of it.
fn words() -> BoxedStrategy<String> {
    let beside = select(vec![
        "kracht: streven",
        "waarvan: deel 2 personen",
        "uitgaande van: ander in 2026 minstens 3 personen",
        "vergelijk met: ander",
        "eigenaar: \"bestuur\"",
        "toelichting: \"Zie het verslag.\"",
    ]);
    (comparison(), 0..=9i64, beside)
        .prop_map(|(than, number, beside)| {
            format!("norm: allen in 2026 {than} {number} personen\n    {beside}")
        })
        .boxed()
}
