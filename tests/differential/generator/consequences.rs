//! Consequences of verdicts, and paths for interim reports.

use proptest::prelude::*;
use proptest::sample::select;

use super::conditions::{lapses, simple_norm};
use super::phrases::{Phrase, plain_test, result};

pub fn all() -> Vec<BoxedStrategy<Phrase>> {
    vec![
        consequence(),
        amount(),
        result("verloop in de afspraak", path()),
        streak(),
        class(),
        bringing(),
        ceiling(),
        under(),
        behind(),
    ]
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

fn of_result(text: String) -> Phrase {
    Phrase { text, shapes: vec![("reeks-r@".to_owned(), "resultaat met een gevolg")] }
}

/// So many years in a row; earlier years are told by the file.
fn streak() -> BoxedStrategy<Phrase> {
    let outcome = select(vec![
        "behaald",
        "niet behaald",
        "tussen bodem en streef",
        "niet behaald of vervallen",
    ]);
    let norm = prop_oneof![
        2 => simple_norm(),
        1 => (0..=6i64).prop_map(|number| format!(
            "norm: elk jaar van 2025 t/m 2026: allen in dat jaar minstens {number} personen")),
    ];
    (2..=3usize, outcome, norm, own_condition())
        .prop_map(|(years, outcome, norm, condition)| {
            of_result(format!(
                "  gevolg g@ \"g@\"\n    bij: reeks-r@ {years} jaar achtereen {outcome}{condition}\n  \
                 resultaat reeks-r@ \"r@\"\n    {norm}"
            ))
        })
        .boxed()
}

/// A class of a table, alone or with what is worse or better.
fn class() -> BoxedStrategy<Phrase> {
    let class = select(vec!["slecht", "zwak", "matig", "goed"]);
    let reach = select(vec!["alleen", "of slechter", "of beter"]);
    let lapses = prop_oneof![
        3 => Just(String::new()),
        1 => Just("\n    tenzij opgave-k@ \"iets\": volgens opgave, dan vervalt".to_owned()),
    ];
    let rows = |verdicts: [(&str, &str); 4]| {
        let of = |place: usize| format!("\"{}\", {}", verdicts[place].0, verdicts[place].1);
        format!(
            "rij: tot 2 personen geeft {}\n    rij: vanaf 2 personen tot 5 personen geeft {}\n    \
             rij: vanaf 5 personen tot 8 personen geeft {}\n    rij: vanaf 8 personen geeft {}",
            of(0),
            of(1),
            of(2),
            of(3)
        )
    };
    let mut four = [
        ("slecht", "niet behaald"),
        ("zwak", "niet behaald"),
        ("matig", "tussen bodem en streef"),
        ("goed", "behaald"),
    ];
    let rising = rows(four);
    four.reverse();
    let falling = rows(four);
    (select(vec![rising, falling]), class, reach, own_condition(), lapses)
        .prop_map(|(rows, class, reach, condition, lapses)| {
            of_result(format!(
                "  staffel s@ \"s@\"\n    {rows}\n  gevolg g@ \"g@\"\n    \
                 bij: reeks-r@ in klasse \"{class}\" {reach}{condition}\n  resultaat reeks-r@ \"r@\"\n    \
                 norm: s@ bij (allen in 2026){lapses}"
            ))
        })
        .boxed()
}

/// What is asked from the day on which a consequence follows.
fn bringing() -> BoxedStrategy<Phrase> {
    let outcome = select(vec!["niet behaald", "behaald", "niet behaald of vervallen"]);
    let after = select(vec!["", "\n  gevolg nog@ \"n@\"\n    bij: alsnog-r@ niet behaald"]);
    (simple_norm(), outcome, 0..=6i64, after)
        .prop_map(|(norm, outcome, number, after)| {
            of_result(format!(
                "  gevolg sinds-g@ \"g@\"\n    bij: reeks-r@ {outcome}\n    \
                 brengt: inzicht-plan@ binnen 1 maand\n    brengt: alsnog-r@{after}\n  \
                 resultaat reeks-r@ \"r@\"\n    {norm}\n  inzicht inzicht-plan@ \"p@\"\n    toont: verslag\n  \
                 resultaat alsnog-r@ \"a@\"\n    norm: later op 1 februari 2027 minstens {number} personen"
            ))
        })
        .boxed()
}

/// The most that two consequences come to together.
fn ceiling() -> BoxedStrategy<Phrase> {
    let most = select(vec!["€ 6", "€ 12", "50% van kosten in 2026"]);
    let negative = select(vec!["", ", ook negatief"]);
    (simple_norm(), most, plain_test(), negative)
        .prop_map(|(norm, most, test, negative)| {
            of_result(format!(
                "  gevolg g@ \"g@\"\n    bij: reeks-r@ niet behaald\n    \
                 bedrag: € 2 voor elke volle 2 personen van (9 personen min allen in 2026)\n  \
                 gevolg ander-g@ \"h@\"\n    bij: {test}\n    bedrag: 50% van kosten in 2026{negative}\n  \
                 plafond p@ \"p@\"\n    bedrag: {most}\n    omvat: g@, ander-g@\n  \
                 resultaat reeks-r@ \"r@\"\n    {norm}"
            ))
        })
        .boxed()
}

/// Only what stands under a goal, and what a role fills in.
fn under() -> BoxedStrategy<Phrase> {
    let trigger = select(vec![
        "elk resultaat van doel doel@ niet behaald",
        "minstens 2 resultaten van thema thema@ behaald",
        "hoogstens 1 resultaten van thema thema@ niet behaald",
    ]);
    let room = select(vec!["", "\n    ruimte: € 10 t/m € 50, door \"bestuur\""]);
    (trigger, room, simple_norm(), lapses())
        .prop_map(|(trigger, room, one, two)| Phrase {
            text: format!(
                "  gevolg g@ \"g@\"\n    bij: {trigger}{room}\n  thema 1@ thema@ \"t\"\n  doel 1@.1 doel@ \"d\"\n  \
                 resultaat r@a \"r@a\"\n    {one}\n  resultaat r@b \"r@b\"\n    {two}"
            ),
            shapes: vec![
                ("r@a".to_owned(), "resultaat met een gevolg"),
                ("r@b".to_owned(), "resultaat met een gevolg"),
            ],
        })
        .boxed()
}

/// Who is behind, half way through the year.
fn behind() -> BoxedStrategy<Phrase> {
    let trigger = select(vec![
        "reeks-r@ achter",
        "elk resultaat achter",
        "reeks-r@ niet behaald of achter",
        "hoogstens 1 resultaten achter",
    ]);
    (trigger, path(), own_condition())
        .prop_map(|(trigger, norm, condition)| {
            of_result(format!(
                "  gevolg g@ \"g@\"\n    bij: {trigger}{condition}\n  resultaat reeks-r@ \"r@\"\n    \
                 {norm}"
            ))
        })
        .boxed()
}
