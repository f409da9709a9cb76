//! Norms on figures of every kind.

use proptest::prelude::*;
use proptest::sample::select;

use super::phrases::{Phrase, comparison, result};

pub fn all() -> Vec<BoxedStrategy<Phrase>> {
    vec![
        result("bedragen en saldo", money()),
        result("omgerekende eenheden", places()),
        result("kengetal", ratio()),
        result("aandeel zonder aantallen", share()),
        result("duur", duration()),
        result("datum", date()),
        result("reeks", series()),
        result("steekproef", sample()),
        result("cohort", cohort()),
    ]
}

fn with(text: &'static str) -> impl Fn((&'static str, &'static str)) -> String {
    move |(than, number)| text.replace("<", than).replace('#', number)
}

fn norm(text: &'static str, numbers: &[&'static str]) -> BoxedStrategy<String> {
    (comparison(), select(numbers.to_vec())).prop_map(with(text)).boxed()
}

const EUROS: [&str; 4] = ["€ 0", "€ 1", "€ 2,50", "€ 5"];

fn money() -> BoxedStrategy<String> {
    prop_oneof![
        norm("norm: geld in 2026 < #", &EUROS),
        norm("norm: saldo-jaar in 2026 < #", &EUROS),
        norm("norm: geld in 2026 < # plus model in 2026", &EUROS),
        norm("norm: geld in 2026 min model in 2026 < #", &EUROS),
        norm("norm: geld in 2026 < # van model in 2026", &["95%", "105%", "50%"]),
        norm("norm: geld in T1 2026 < #", &EUROS),
    ]
    .boxed()
}

fn places() -> BoxedStrategy<String> {
    prop_oneof![
        norm("norm: plaatsen eind 2026 < #", &["1,5 plekken", "2 plekken", "4 plekken"]),
        norm(
            "norm: plaatsen eind 2026 < ander in 2026 maal # per persoon",
            &["1 plek", "0,5 plek"]
        ),
        norm("norm: plaatsen eind 2026 < # van plaatsen eind april 2026", &["100%", "50%"]),
    ]
    .boxed()
}

/// Norms in units that convert.
pub fn in_units() -> BoxedStrategy<Phrase> {
    prop_oneof![result("duur", duration()), result("omgerekende eenheden", places())].boxed()
}

fn ratio() -> BoxedStrategy<String> {
    prop_oneof![
        norm("norm: cijfer in 2026 < #", &["1", "5,5", "7", "10"]),
        norm("norm: tarief in 2026 < loon in 2026 plus #", &["0,5 procentpunt", "1 procentpunt"]),
        norm("norm: loon in 2026 < #", &["0%", "1,5%", "100%"]),
    ]
    .boxed()
}

fn share() -> BoxedStrategy<String> {
    norm("norm: bench in 2026 < #", &["0%", "12,5%", "50%", "99%", "100%"])
}

fn duration() -> BoxedStrategy<String> {
    prop_oneof![
        norm("norm: wachten in 2026 < #", &["3 dagen", "2 weken", "8 weken"]),
        norm("norm: stage in 2026 < #", &["6 maanden", "3 maanden"]),
    ]
    .boxed()
}

fn date() -> BoxedStrategy<String> {
    let than = select(vec!["uiterlijk", "vóór", "niet eerder dan", "na"]);
    let day = select(vec!["1 maart 2026", "28 februari 2026", "30 april 2026"]);
    (than, day).prop_map(|(than, day)| format!("norm: opening {than} {day}")).boxed()
}

fn series() -> BoxedStrategy<String> {
    let weeks = ["2 weken", "4 weken", "8 weken"];
    prop_oneof![
        norm("norm: hoogste van reeks in 2026 < #", &weeks),
        norm("norm: laagste van reeks in 2026 < #", &weeks),
        norm("norm: gemiddelde van reeks in 2026 < #", &weeks),
        norm("norm: percentiel 90 van reeks in 2026 < #", &weeks),
        norm("norm: aandeel t/m 8 weken van reeks in 2026 < #", &["50%", "90%", "95%"]),
    ]
    .boxed()
}

fn sample() -> BoxedStrategy<String> {
    let doubt = select(vec!["opdrachtnemer", "opdrachtgever", "niemand"]);
    let than = select(vec!["hoogstens", "minstens"]);
    let percent = select(vec!["5%", "20%", "50%", "90%"]);
    let sure = select(vec!["80%", "95%"]);
    prop_oneof![
        3 => (than, percent.clone(), sure, doubt).prop_map(|(than, percent, sure, doubt)| format!(
            "norm: deel van allen in 2026 {than} {percent}, als steekproef met {sure} zekerheid, \
             twijfel bij {doubt}")),
        1 => (comparison(), percent).prop_map(|(than, percent)| format!(
            "norm: deel van allen in 2026 {than} {percent}, als steekproef op puntschatting")),
    ]
    .boxed()
}

fn cohort() -> BoxedStrategy<String> {
    norm("norm: geslaagd van instroom in 2026 < #", &["0%", "50%", "75%", "100%"])
}
