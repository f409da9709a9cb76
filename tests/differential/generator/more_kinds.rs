//! Norms on scores, surveys, broken series of figures, several cohorts, and ladders from one side to another.

use proptest::prelude::*;
use proptest::sample::select;

use super::phrases::{Phrase, comparison, result};

pub fn all() -> Vec<BoxedStrategy<Phrase>> {
    vec![
        result("score", score()),
        result("peiling", survey()),
        result("trendbreuk", trend()),
        result("cohort dat sluit", closing()),
        result("schaal als verdeling", ladder()),
        result("klassen als verdeling", classes()),
        result("gewicht dat een cijfer is", weighted()),
        result("datum op datum", dates()),
    ]
}

fn step() -> BoxedStrategy<&'static str> {
    select(vec!["een", "twee", "drie", "vier"]).boxed()
}

fn score() -> BoxedStrategy<String> {
    let way = select(vec!["minstens", "hoogstens", "precies", "meer dan"]);
    prop_oneof![
        (way, step()).prop_map(|(way, step)| format!("norm: trede in 2026 {way} \"{step}\"")),
        Just("norm: trede in 2026 minstens \"twee\", streefwaarde \"drie\"".to_owned()),
        Just("norm: trede in 2026 minstens trede in 2025".to_owned()),
        step().prop_map(|step| format!(
            "norm: de laagste van (trede in 2026, visitatie in 2026) minstens \"{step}\""
        )),
    ]
    .boxed()
}

fn survey() -> BoxedStrategy<String> {
    let percent = || select(vec!["25%", "50%", "80%", "100%"]);
    let doubt = select(vec!["opdrachtnemer", "opdrachtgever", "niemand"]);
    prop_oneof![
        (comparison(), percent())
            .prop_map(|(than, percent)| format!("norm: tevreden in 2026 {than} {percent}")),
        (comparison(), percent())
            .prop_map(|(than, percent)| format!("norm: respons van tevreden in 2026 {than} {percent}")),
        (percent(), 1..=4i64).prop_map(|(percent, few)| format!(
            "norm: tevreden in 2026 minstens {percent}\n    tenzij als@: antwoorden van tevreden in 2026 \
             minder dan {few} personen, dan niet vast te stellen"
        )),
        (percent(), doubt).prop_map(|(percent, doubt)| format!(
            "norm: tevreden in 2026 minstens {percent}, als steekproef met 80% zekerheid, twijfel bij {doubt}"
        )),
    ]
    .boxed()
}

fn trend() -> BoxedStrategy<String> {
    let percent = select(vec!["50%", "105%", "150%"]);
    let name = select(vec!["gebroken", "overbrugd"]);
    prop_oneof![
        3 => (name, comparison(), percent).prop_map(|(name, than, percent)| format!(
            "norm: {name} eind 2026 {than} {percent} van {name} eind 2025")),
        1 => (comparison(), 0..=6i64).prop_map(|(than, number)| format!(
            "norm: overbrugd eind 2026 {than} {number} personen")),
        1 => (comparison(), 0..=6i64).prop_map(|(than, number)| format!(
            "norm: overbrugd eind 2026 {than} overbrugd eind 2025 plus {number} personen")),
    ]
    .boxed()
}

fn closing() -> BoxedStrategy<String> {
    (comparison(), select(vec!["0%", "50%", "75%", "100%"]))
        .prop_map(|(than, percent)| {
            format!("norm: snel van instroom sluitend in 2026 {than} {percent}")
        })
        .boxed()
}

fn ladder() -> BoxedStrategy<String> {
    prop_oneof![
        (comparison(), select(vec!["50%", "100%"])).prop_map(|(than, percent)| format!(
            "norm: klim (begin \"laag\", eind vanaf \"hoog\") van klim (begin \"laag\") eind 2026 {than} {percent}"
        )),
        (comparison(), 0..=5i64).prop_map(|(than, number)| format!(
            "norm: klim (begin t/m \"hoog\", eind \"hoog\") eind 2026 {than} {number} personen"
        )),
    ]
    .boxed()
}

fn classes() -> BoxedStrategy<String> {
    prop_oneof![
        (comparison(), 0..=5i64).prop_map(|(than, number)| format!(
            "norm: leeftijden (leeftijdsklas \"tot 27 jaar\") in 2026 {than} {number} personen"
        )),
        (comparison(), 0..=4i64).prop_map(|(than, number)| format!(
            "norm: voor elke leeftijdsklas: leeftijden per leeftijdsklas in 2026 {than} {number} personen"
        )),
    ]
    .boxed()
}

fn weighted() -> BoxedStrategy<String> {
    (comparison(), select(vec!["1", "5,5", "7"]))
        .prop_map(|(than, mark)| {
            format!(
                "norm: het gewogen gemiddelde van (cijfer in 2026 gewicht (allen in 2026), \
                 tweede-cijfer in 2026 gewicht (ander in 2026)) {than} {mark}"
            )
        })
        .boxed()
}

fn dates() -> BoxedStrategy<String> {
    let than = || select(vec!["uiterlijk", "vóór", "niet eerder dan", "na"]);
    prop_oneof![
        (than(), select(vec!["2 weken", "30 dagen"]))
            .prop_map(|(than, more)| format!("norm: opening {than} besluit plus {more}")),
        than().prop_map(|than| format!(
            "norm: opening {than} de laagste van (besluit plus 3 weken, sluiting)"
        )),
    ]
    .boxed()
}
