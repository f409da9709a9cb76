//! What measurement files give of the figures, and what they leave open.

use std::collections::BTreeSet;
use std::ops::RangeInclusive;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use super::pool::{Given, INDICATORS, Indicator};

/// What is given of one figure: as text, or nothing.
type Value = Option<String>;

/// What is given of everything.
#[derive(Debug, Clone)]
pub struct Values {
    /// Of each indicator, for each of its keys.
    figures: Vec<Vec<Value>>,
    /// Of each indicator, whether a year is given by its thirds instead, and whether its whole is left out.
    forms: Vec<(bool, bool)>,
    stated: Vec<Option<bool>>,
    consents: Vec<Option<bool>>,
    judged: Vec<Option<&'static str>>,
    readings: Vec<Option<&'static str>>,
    done: Vec<Option<&'static str>>,
    day: usize,
}

const DAYS: [&str; 4] = ["2026-12-31", "2026-12-31", "2027-02-01", "2026-04-30"];

impl Values {
    /// Everything that may be given.
    pub fn any() -> impl Strategy<Value = Self> {
        let figures: Vec<BoxedStrategy<Vec<Value>>> = INDICATORS.iter().map(of_indicator).collect();
        let forms =
            vec((proptest::bool::weighted(0.3), proptest::bool::weighted(0.4)), INDICATORS.len());
        let yes = || vec(proptest::option::of(any::<bool>()), 6);
        let judged = select(vec!["behaald", "tussen bodem en streef", "niet behaald"]);
        let judged = vec(proptest::option::of(judged), 4);
        let readings = vec(proptest::option::weighted(0.3, select(vec!["ruim", "streng"])), 4);
        let done = select(vec![
            "2026-04-01",
            "2026-06-30",
            "2026-07-01",
            "\"in juni 2026\"",
            "{ geen = \"niet\" }",
        ]);
        let done = vec(proptest::option::of(done), 4);
        (figures, forms, yes(), yes(), judged, readings, done, 0..DAYS.len()).prop_map(
            |(figures, forms, stated, consents, judged, readings, done, day)| Self {
                figures,
                forms,
                stated,
                consents,
                judged,
                readings,
                done,
                day,
            },
        )
    }

    fn open(&self) -> bool {
        DAYS[self.day] < "2026-12-31"
    }

    /// The files that tell of the indicators that are used.
    pub fn files(&self, used: &BTreeSet<&str>, results: &str) -> Vec<String> {
        let named = super::words(results);
        let earlier = named.contains("2024") || named.contains("2025");
        let mut text = format!("overeenkomst = \"proef\"\npeildatum = {}\n", DAYS[self.day]);
        text.push_str("[indicatoren]\n");
        for ((indicator, values), form) in INDICATORS.iter().zip(&self.figures).zip(&self.forms) {
            if used.contains(indicator.name) {
                text.push_str(&self.entry(indicator, values, *form, earlier));
            }
        }
        let of = |start: &str| -> Vec<&str> {
            named.iter().copied().filter(|word| word.starts_with(start)).collect()
        };
        section(&mut text, "voorwaarden", &of("opgave-"), &self.stated, |yes| yes.to_string());
        let yes = |yes: &bool| if *yes { "\"ja\"" } else { "\"nee\"" }.to_owned();
        section(&mut text, "instemmingen", &of("akkoord-"), &self.consents, yes);
        section(&mut text, "oordelen", &of("inzet-"), &self.judged, |outcome| {
            format!(
                "{{ uitkomst = \"{outcome}\", rol = \"bestuur\", datum = 2026-03-01, reden = \"x\" }}"
            )
        });
        section(&mut text, "lezingen", &of("gelezen-"), &self.readings, |name| {
            format!("\"{name}\"")
        });
        section(&mut text, "mijlpalen", &of("mijlpaal-"), &self.done, |done| (*done).to_owned());
        vec![text]
    }

    fn entry(
        &self,
        indicator: &Indicator,
        values: &[Value],
        (split, without_whole): (bool, bool),
        earlier: bool,
    ) -> String {
        let name = indicator.name;
        let mut told: Vec<String> = Vec::new();
        let mut tell = |key: &str, value: &Value| {
            told.extend(value.as_ref().map(|value| format!("{key} = {value}")));
        };
        match indicator.given {
            Given::Flow | Given::Money => {
                if earlier {
                    tell("2024", &values[3]);
                    tell("2025", &values[4]);
                }
                if self.open() {
                    tell("T1", &values[1]);
                } else if split {
                    tell("T1", &values[1]);
                    tell("\"1 mei 2026 t/m 31 december 2026\"", &values[2]);
                } else {
                    tell("2026", &values[0]);
                }
            }
            Given::Stock | Given::Places => {
                if earlier {
                    tell("\"eind 2024\"", &values[2]);
                    tell("\"eind 2025\"", &values[3]);
                }
                tell("\"30 april 2026\"", &values[1]);
                if !self.open() {
                    tell("\"eind 2026\"", &values[0]);
                }
            }
            Given::Mark | Given::Index | Given::Share | Given::Days | Given::Months => {
                if !self.open() {
                    tell("2026", &values[0]);
                }
            }
            Given::FlowBy | Given::StockBy => {
                let breakdown = if indicator.given == Given::FlowBy { "wijk" } else { "bezigheid" };
                let members = if indicator.given == Given::FlowBy {
                    ["Noord", "Zuid"]
                } else {
                    ["sport", "kunst"]
                };
                let when = if indicator.given == Given::FlowBy { "2026" } else { "\"eind 2026\"" };
                if !self.open() {
                    let mut own = Vec::new();
                    for (member, value) in members.iter().zip(&values[1..]) {
                        own.extend(value.as_ref().map(|value| format!("{member} = {value}")));
                    }
                    let mut all = Vec::new();
                    if let (Some(whole), false) = (&values[0], without_whole) {
                        all.push(format!("waarde = {whole}"));
                    }
                    if !own.is_empty() {
                        all.push(format!("{breakdown} = {{ {} }}", own.join(", ")));
                    }
                    if !all.is_empty() {
                        told.push(format!("{when} = {{ {} }}", all.join(", ")));
                    }
                }
            }
            Given::Table => {
                if self.open() {
                    return String::new();
                }
                let cell = |value: &Value| value.clone().unwrap_or("\"\"".to_owned());
                let totals = |at: usize| {
                    if without_whole { "\"\"".to_owned() } else { cell(&values[at]) }
                };
                return format!(
                    "[indicatoren.{name}]\nverdeling = [\"wijk\", \"leeftijd\"]\ntabel = [\n  \
                     [\"\", \"jong\", \"oud\", \"totaal\"],\n  [\"Noord\", {}, {}, {}],\n  \
                     [\"Zuid\", {}, {}, {}],\n  [\"totaal\", {}, {}, \"\"],\n]\n",
                    cell(&values[0]),
                    cell(&values[1]),
                    totals(4),
                    cell(&values[2]),
                    cell(&values[3]),
                    totals(5),
                    totals(6),
                    totals(7),
                );
            }
            Given::Estimate => {
                let plain = |value: &Value| value.clone().filter(|value| !value.starts_with('{'));
                let Some(value) = plain(&values[0]) else { return String::new() };
                let key = if self.open() { "T1" } else { "2026" };
                // Now and then there is no margin with it.
                let value = match plain(&values[1]) {
                    Some(other) => {
                        format!("{{ waarde = {value}, marge = {} }}", other.len() % 4)
                    }
                    None => value,
                };
                told.push(format!("{key} = {value}"));
            }
            Given::Date | Given::Series | Given::Text => {
                let Some(value) = &values[0] else { return String::new() };
                return format!("{name} = {value}\n");
            }
            Given::Cohort => {
                let Some(value) = &values[0] else { return String::new() };
                return format!("{name} = {{ 2026 = {value} }}\n");
            }
        }
        if told.is_empty() {
            String::new()
        } else {
            format!("{name} = {{ {} }}\n", told.join(", "))
        }
    }
}

/// A table with an answer for some of these names.
fn section<T>(
    text: &mut String,
    heading: &str,
    names: &[&str],
    answers: &[Option<T>],
    written: impl Fn(&T) -> String,
) {
    let told: Vec<String> = names
        .iter()
        .zip(answers)
        .filter_map(|(name, answer)| Some(format!("{name} = {}\n", written(answer.as_ref()?))))
        .collect();
    if !told.is_empty() {
        text.push_str(&format!("[{heading}]\n{}", told.concat()));
    }
}

fn of_indicator(indicator: &Indicator) -> BoxedStrategy<Vec<Value>> {
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
        Given::Places => vec(number(&["0", "1.5", "2", "3.25", "4"]), 5).boxed(),
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
