//! What may be given of one figure: known, known in part, or not at all.
//!
//! Not for: how a file is laid out.

use std::ops::RangeInclusive;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use super::pool::{Given, Indicator};

/// What is given of one figure: as text, or nothing.
pub type Value = Option<String>;

/// What is given of an indicator, for each of its keys.
pub fn of_indicator(indicator: &Indicator) -> BoxedStrategy<Vec<Value>> {
    let part = indicator.part_of.is_some();
    // Wholes are mostly large enough for their parts.
    let (least, most) = match indicator.name {
        "kern" => (0, 3),
        _ if part => (0, 4),
        "ander" | "instroom" => (0, 9),
        _ => (2, 9),
    };
    match indicator.given {
        Given::Flow if part => {
            let year = prop_oneof![
                8 => count(least..=most),
                1 => select(vec!["50%", "33,3%", "40% t/m 60%", "0%", "100%"])
                    .prop_map(|share| Some(format!("{{ aandeel = \"{share}\" }}"))),
            ];
            (year, vec(count(least..=most), 4))
                .prop_map(|(year, rest)| std::iter::once(year).chain(rest).collect())
                .boxed()
        }
        Given::Flow | Given::Stock | Given::Estimate => vec(count(least..=most), 5).boxed(),
        Given::FlowBy | Given::StockBy => (total(most), vec(count(0..=4), 2))
            .prop_map(|(whole, members)| std::iter::once(whole).chain(members).collect())
            .boxed(),
        Given::Table => (vec(cell(0..=3), 4), vec(total(6), 4))
            .prop_map(|(one, two)| [one, two].concat())
            .boxed(),
        Given::Places => {
            let contracts = select(vec![
                "{ omgerekend = [{ aantal = 2, uur = 31 }] }",
                "{ omgerekend = [{ aantal = 3, uur = 15.5 }, { aantal = 1, uur = 40 }] }",
            ]);
            let contracts = contracts.prop_map(|text| Some(text.to_owned()));
            vec(prop_oneof![4 => number(&["0", "1.5", "2", "3.25", "4"]), 1 => contracts], 5)
                .boxed()
        }
        Given::Money => vec(number(&["-2", "0", "1", "2.5", "5"]), 5).boxed(),
        Given::Mark => vec(number(&["1", "5.5", "6", "7.2", "10"]), 1).boxed(),
        Given::Index => vec(percentage(&["-1", "0", "1,5", "2", "120"]), 1).boxed(),
        Given::Share => vec(percentage(&["0", "12,5", "50", "99", "100"]), 1).boxed(),
        Given::Days => vec(number(&["0", "3", "14", "56"]), 1).boxed(),
        Given::Months => {
            let dated = select(vec![
                "{ van = 2026-01-12, tot-en-met = 2026-07-11 }",
                "{ van = 2026-01-12, tot-en-met = 2026-07-12 }",
                "{ van = 2026-01-31, tot = 2026-07-31 }",
                "{ van = 2026-02-01, tot = 2026-05-15 }",
            ]);
            let dated = dated.prop_map(|text| Some(text.to_owned()));
            vec(prop_oneof![number(&["0", "3", "6"]), dated.boxed()], 1).boxed()
        }
        Given::Date => {
            let days = select(vec![
                "2026-02-28",
                "2026-03-01",
                "2026-04-30",
                "\"februari 2026\"",
                "\"maart 2026\"",
            ]);
            vec(proptest::option::of(days.prop_map(str::to_owned)), 1).boxed()
        }
        Given::Series => {
            let series = select(vec![
                "[1, 2, 2, 5]",
                "[4, 8, 9, 12]",
                "[{ waarde = 3, aantal = 8 }, { waarde = 9, aantal = 1 }]",
                "[{ \"t/m\" = 4, aantal = 6 }, { boven = 4, \"t/m\" = 8, aantal = 3 }, { boven = 8, aantal = 1 }]",
                "[{ vanaf = 6, tot = 9, aantal = 10 }]",
            ]);
            vec(proptest::option::of(series.prop_map(str::to_owned)), 1).boxed()
        }
        Given::Cohort => {
            let cohort = (0..=4i64, 0..=3i64, 0..=3i64).prop_map(|(worked, failed, open)| {
                Some(format!(
                    "{{ cohort = {{ gelukt = {worked}, mislukt = {failed}, lopend = {open} }} }}"
                ))
            });
            vec(prop_oneof![4 => cohort.boxed(), 1 => Just(None).boxed()], 1).boxed()
        }
        Given::YearEnds | Given::Later => vec(count(0..=6), 2).boxed(),
        Given::Classes => vec(count(0..=4), 2).boxed(),
        Given::Ladder => vec(cell(0..=3), 4).boxed(),
        Given::Score => {
            let step = select(vec![
                "\"een\"",
                "\"twee\"",
                "\"drie\"",
                "\"vier\"",
                "\"vanaf twee\"",
                "\"t/m twee\"",
                "\"twee t/m drie\"",
                "[\"een\", \"twee\"]",
            ]);
            vec(proptest::option::weighted(0.8, step.prop_map(str::to_owned)), 2).boxed()
        }
        Given::Survey => (count(5..=9), count(3..=5), count(0..=3))
            .prop_map(|counts| {
                let (sent, answered, positive) = counts;
                let plain = |value: Value| {
                    value.filter(|value| !value.contains("waarde") && !value.contains("geen"))
                };
                let told: Vec<String> =
                    [("verstuurd", sent), ("beantwoord", answered), ("positief", positive)]
                        .into_iter()
                        .filter_map(|(key, value)| Some(format!("{key} = {}", plain(value)?)))
                        .collect();
                let all = (!told.is_empty()).then(|| format!("{{ {} }}", told.join(", ")));
                vec![all]
            })
            .boxed(),
        Given::Closing => {
            let cohort = (0..=4i64, 0..=3i64, 0..=3i64, 0..=2i64).prop_map(|(worked, failed, open, gone)| {
                Some(format!(
                    "{{ cohort = {{ gelukt = {worked}, mislukt = {failed}, lopend = {open}, vertrokken = {gone} }} }}"
                ))
            });
            vec(prop_oneof![4 => cohort.boxed(), 1 => Just(None).boxed()], 1).boxed()
        }
        Given::YearlyText => {
            let texts = select(vec![
                "{ tekst = \"Goed.\", geleverd = 2026-04-30 }",
                "{ tekst = \"Goed.\", geleverd = 2026-07-01 }",
                "\"Het ging.\"",
                "{ geen = \"niet af\" }",
            ]);
            vec(proptest::option::of(texts.prop_map(str::to_owned)), 2).boxed()
        }
        Given::Texts => {
            let texts = select(vec![
                "[{ datum = 2026-03-10, tekst = \"Een.\" }]",
                "[{ datum = 2026-01-10, tekst = \"Een.\" }, { datum = 2026-06-22, tekst = \"Twee.\" }]",
                "[{ datum = 2026-02-10, tekst = \"Een.\" }, { datum = 2026-04-01, tekst = \"Twee.\" }, \
                 { datum = 2026-04-20, tekst = \"Drie.\" }]",
            ]);
            vec(proptest::option::of(texts.prop_map(str::to_owned)), 1).boxed()
        }
        Given::Rows => {
            let rows = select(vec![
                "[{ naam = \"cursus\", keer = 12 }, { naam = \"taalles\", keer = 40 }]",
                "[{ naam = \"cursus\", keer = 0 }]",
                "[{ naam = \"\", keer = \"\" }]",
                "{ geen = \"niet af\" }",
            ]);
            vec(proptest::option::of(rows.prop_map(str::to_owned)), 1).boxed()
        }
        Given::Text => {
            let texts = select(vec!["\"Het ging goed.\"", "{ geen = \"niet af\" }"]);
            vec(proptest::option::of(texts.prop_map(str::to_owned)), 1).boxed()
        }
    }
}

/// A count, as far as it is known.
fn count(number: RangeInclusive<i64>) -> BoxedStrategy<Value> {
    prop_oneof![
        6 => number.clone().prop_map(|number| Some(number.to_string())),
        4 => (number.clone(), 1..=4i64)
            .prop_map(|(low, more)| Some(format!("\"{low} t/m {}\"", low + more))),
        1 => (2..=5i64).prop_map(|high| Some(format!("\"<{high}\""))),
        1 => number.clone().prop_map(|low| Some(format!("\"minstens {low}\""))),
        1 => number.clone().prop_map(|high| Some(format!("\"hoogstens {high}\""))),
        1 => Just(Some("{ geen = \"kwijt\" }".to_owned())),
        1 => number.clone().prop_map(|number| Some(format!(
            "{{ waarde = {number}, onbetrouwbaar = \"mis\" }}"))),
        1 => number.prop_map(|number| Some(format!(
            "{{ waarde = {number}, status = \"voorlopig\" }}"))),
        1 => Just(None),
    ]
    .boxed()
}

/// A total, which seldom is given exactly: it would seldom be the sum of its parts.
fn total(most: i64) -> BoxedStrategy<Value> {
    prop_oneof![
        3 => (0..=3i64, 0..=4i64).prop_map(move |(low, less)| {
            Some(format!("\"{low} t/m {}\"", most - less))
        }),
        1 => (0..=most).prop_map(|number| Some(number.to_string())),
        3 => Just(None),
    ]
    .boxed()
}

/// A cell of a table: a count, a range, or nothing.
fn cell(number: RangeInclusive<i64>) -> BoxedStrategy<Value> {
    prop_oneof![
        5 => number.clone().prop_map(|number| Some(number.to_string())),
        2 => (number, 1..=3i64)
            .prop_map(|(low, more)| Some(format!("\"{low} t/m {}\"", low + more))),
        1 => Just(Some("\"<3\"".to_owned())),
        2 => Just(None),
    ]
    .boxed()
}

/// One of these numbers, or a range between two.
fn number(of: &[&'static str]) -> BoxedStrategy<Value> {
    let all = of.to_vec();
    let pairs: Vec<(usize, usize)> =
        (0..all.len()).flat_map(|one| (one + 1..all.len()).map(move |two| (one, two))).collect();
    let comma = |number: &str| number.replace('.', ",");
    let ranges: Vec<String> = pairs
        .iter()
        .map(|(one, two)| format!("\"{} t/m {}\"", comma(all[*one]), comma(all[*two])))
        .collect();
    prop_oneof![
        4 => select(all.clone()).prop_map(|number| Some(number.to_owned())),
        2 => select(ranges).prop_map(Some),
        1 => select(all.clone()).prop_map(|number| Some(format!("{{ waarde = {number}, afgerond = true }}"))),
        1 => select(all).prop_map(move |number| Some(format!("\"minstens {}\"", comma(number)))),
        1 => Just(None),
    ]
    .boxed()
}

/// One of these percentages, or a range between two.
fn percentage(of: &[&'static str]) -> BoxedStrategy<Value> {
    let all = of.to_vec();
    let ranges: Vec<String> =
        all.windows(2).map(|pair| format!("\"{}% t/m {}%\"", pair[0], pair[1])).collect();
    prop_oneof![
        4 => select(all).prop_map(|number| Some(format!("\"{number}%\""))),
        2 => select(ranges).prop_map(Some),
        1 => Just(None),
    ]
    .boxed()
}
