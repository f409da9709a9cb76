//! Results as the language writes them, by kind of norm.

use proptest::prelude::*;
use proptest::sample::select;
use proptest::strategy::ValueTree;

/// A result, or some that belong together. `@` stands for its place.
#[derive(Debug, Clone)]
pub struct Phrase {
    pub text: String,
    /// Of each result its name and the kind of norm.
    pub shapes: Vec<(String, &'static str)>,
}

/// The kinds that need no condition and no other indicator.
pub fn all() -> Vec<BoxedStrategy<Phrase>> {
    vec![
        result("één vergelijking", plain()),
        result("som en verschil", sums()),
        result("deel van een geheel", share()),
        result("alle", everyone()),
        result("bodem en streefwaarde", target()),
        result("deel met een norm (waarvan)", of_which()),
        result("vergelijkingen met en, of, een aantal", joined()),
        result("schatting met een marge", with_margin()),
        result("nader te bepalen", Just("norm: nader te bepalen".to_owned()).boxed()),
    ]
}

/// Norms that are met the better, the more there is of each figure; or the less.
pub fn monotone() -> BoxedStrategy<Phrase> {
    prop_oneof![directed("stijgend", "minstens", 1), directed("dalend", "hoogstens", -1)].boxed()
}

fn directed(shape: &'static str, than: &'static str, way: i64) -> BoxedStrategy<Phrase> {
    let one = move || {
        (select(vec!["allen", "ander", "instroom"]), 0..=9i64)
            .prop_map(move |(name, number)| format!("{name} in 2026 {than} {number} personen"))
    };
    let floor = (0..=9i64, 1..=4i64).prop_map(move |(floor, more)| {
        let (floor, target) = if way > 0 { (floor, floor + more) } else { (floor + more, floor) };
        format!("norm: allen in 2026 {than} {floor} personen, streefwaarde {target} personen")
    });
    let norm = prop_oneof![
        one().prop_map(|test| format!("norm: {test}")),
        floor,
        (one(), one()).prop_map(|(one, two)| format!("norm: {one} en {two}")),
        (one(), one()).prop_map(|(one, two)| format!("norm: {one} of {two}")),
        (1..=3usize, one(), one(), one()).prop_map(|(least, one, two, three)| format!(
            "norm: minstens {least} van ({one}; {two}; {three})"
        )),
        (one(), 0..=9i64).prop_map(move |(test, number)| format!(
            "norm: {test}\n    tenzij als@: ander in 2026 {than} {number} personen, dan norm: ander in 2026 {than} {number} personen"
        )),
    ];
    result(shape, norm.boxed())
}

/// Whether a strategy makes results of a kind.
pub fn makes(kind: &BoxedStrategy<Phrase>, shape: &str) -> bool {
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let phrase = kind.new_tree(&mut runner).unwrap().current();
    phrase.shapes.iter().any(|(_, own)| own.contains(shape))
}

pub fn result(shape: &'static str, body: BoxedStrategy<String>) -> BoxedStrategy<Phrase> {
    body.prop_map(move |body| Phrase {
        text: format!("  resultaat r@ \"r@\"\n    {body}"),
        shapes: vec![("r@".to_owned(), shape)],
    })
    .boxed()
}

pub fn comparison() -> BoxedStrategy<&'static str> {
    select(vec![
        "minstens",
        "minstens",
        "hoogstens",
        "hoogstens",
        "meer dan",
        "minder dan",
        "precies",
    ])
    .boxed()
}

/// A count with its moment.
pub fn figure() -> BoxedStrategy<String> {
    select(vec![
        "deel in 2026",
        "allen in 2026",
        "ander in 2026",
        "kern in 2026",
        "allen in T1 2026",
        "stand eind 2026",
        "standdeel eind 2026",
        "stand eind april 2026",
    ])
    .prop_map(str::to_owned)
    .boxed()
}

/// A count over the year.
fn flow() -> BoxedStrategy<&'static str> {
    select(vec![
        "allen in 2026",
        "deel in 2026",
        "kern in 2026",
        "ander in 2026",
        "allen in T1 2026",
    ])
    .boxed()
}

pub fn plain_test() -> BoxedStrategy<String> {
    (figure(), comparison(), 0..=9i64)
        .prop_map(|(figure, than, number)| format!("{figure} {than} {number} personen"))
        .boxed()
}

pub fn plain() -> BoxedStrategy<String> {
    plain_test().prop_map(|test| format!("norm: {test}")).boxed()
}

pub fn sum_test() -> BoxedStrategy<String> {
    let percent = select(vec!["25%", "50%", "80%", "110%", "150%"]);
    prop_oneof![
        (flow(), comparison(), flow(), 0..=4i64)
            .prop_map(|(one, than, two, more)| format!("{one} {than} {two} plus {more} personen")),
        (flow(), flow(), comparison(), 0..=9i64).prop_map(|(one, two, than, number)| format!(
            "{one} min {two} {than} {number} personen"
        )),
        (flow(), flow(), comparison(), 0..=15i64).prop_map(|(one, two, than, number)| format!(
            "{one} plus {two} {than} {number} personen"
        )),
        (flow(), comparison(), percent, flow())
            .prop_map(|(one, than, percent, two)| format!("{one} {than} {percent} van {two}")),
    ]
    .boxed()
}

fn sums() -> BoxedStrategy<String> {
    sum_test().prop_map(|test| format!("norm: {test}")).boxed()
}

pub fn share_test() -> BoxedStrategy<String> {
    let of = select(vec![
        "deel in 2026 van allen in 2026",
        "kern in 2026 van allen in 2026",
        "kern in 2026 van deel in 2026",
        "standdeel eind 2026 van stand eind 2026",
    ]);
    let percent = select(vec!["0%", "25%", "33%", "50%", "75%", "90%", "99%", "100%"]);
    (of, comparison(), percent)
        .prop_map(|(of, than, percent)| format!("{of} {than} {percent}"))
        .boxed()
}

pub fn share() -> BoxedStrategy<String> {
    share_test().prop_map(|test| format!("norm: {test}")).boxed()
}

fn everyone() -> BoxedStrategy<String> {
    select(vec![
        "norm: alle allen zijn deel in 2026".to_owned(),
        "norm: alle deel zijn kern in 2026".to_owned(),
        "norm: alle stand zijn standdeel eind 2026".to_owned(),
    ])
    .boxed()
}

pub fn target() -> BoxedStrategy<String> {
    prop_oneof![
        (figure(), 0..=6i64, 1..=4i64).prop_map(|(figure, floor, more)| format!(
            "norm: {figure} minstens {floor} personen, streefwaarde {} personen",
            floor + more
        )),
        (figure(), 0..=6i64, 1..=4i64).prop_map(|(figure, floor, more)| format!(
            "norm: {figure} hoogstens {} personen, streefwaarde {floor} personen",
            floor + more
        )),
        select(vec![("25%", "50%"), ("50%", "75%"), ("90%", "100%")]).prop_map(
            |(floor, target)| format!(
                "norm: deel van allen in 2026 minstens {floor}, streefwaarde {target}"
            )
        ),
    ]
    .boxed()
}

fn with_margin() -> BoxedStrategy<String> {
    let than = select(vec!["minstens", "hoogstens", "meer dan", "minder dan"]);
    let how = select(vec![
        "met marge, twijfel bij opdrachtnemer",
        "met marge, twijfel bij opdrachtgever",
        "met marge, twijfel bij niemand",
        "zonder marge",
    ]);
    prop_oneof![
        (than.clone(), 0..=9i64, how.clone()).prop_map(|(than, number, how)| format!(
            "norm: schatting in 2026 {than} {number} personen, {how}"
        )),
        (than, flow(), how).prop_map(|(than, other, how)| format!(
            "norm: schatting in 2026 {than} {other}, {how}"
        )),
    ]
    .boxed()
}

fn of_which() -> BoxedStrategy<String> {
    (0..=9i64, comparison(), 0..=5i64, comparison())
        .prop_map(|(number, than, part, other)| format!(
            "norm: allen in 2026 {than} {number} personen\n    waarvan: deel {other} {part} personen"))
        .boxed()
}

/// Some comparison.
pub fn test() -> BoxedStrategy<String> {
    prop_oneof![3 => plain_test(), 1 => sum_test(), 1 => share_test()].boxed()
}

fn joined() -> BoxedStrategy<String> {
    prop_oneof![
        (test(), test()).prop_map(|(one, two)| format!("norm: {one} en {two}")),
        (test(), test()).prop_map(|(one, two)| format!("norm: {one} of {two}")),
        (test(), test(), test())
            .prop_map(|(one, two, three)| format!("norm: ({one} of {two}) en {three}")),
        (1..=3usize, test(), test(), test()).prop_map(|(count, one, two, three)| format!(
            "norm: minstens {count} van ({one}; {two}; {three})"
        )),
        (1..=2usize, test(), test(), test()).prop_map(|(count, one, two, three)| format!(
            "norm: hoogstens {count} van ({one}; {two}; {three})"
        )),
    ]
    .boxed()
}
