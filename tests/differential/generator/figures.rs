//! What measurement files give of the figures, and what they leave open.

use std::collections::BTreeSet;

use proptest::collection::vec;
use proptest::prelude::*;

use super::pool::{Given, INDICATORS};

/// What is given of one figure: as text, or nothing.
type Value = Option<String>;

/// What is given of everything.
#[derive(Debug, Clone)]
pub struct Values {
    figures: Vec<Figure>,
    stated: Vec<Option<bool>>,
    day: usize,
}

/// What is given of one indicator.
#[derive(Debug, Clone)]
struct Figure {
    /// For the year or its last day.
    year: Value,
    /// For the first third of the year or its last day.
    third: Value,
    /// Whether a flow is given by thirds instead.
    rest: Option<Value>,
}

const DAYS: [&str; 3] = ["2026-12-31", "2026-12-31", "2026-04-30"];

impl Values {
    /// Everything that may be given.
    pub fn any() -> impl Strategy<Value = Self> {
        let figures: Vec<BoxedStrategy<Figure>> = INDICATORS
            .iter()
            .map(|indicator| figure(if indicator.part_of.is_some() { 0..=5 } else { 0..=9 }))
            .collect();
        let stated = vec(proptest::option::of(any::<bool>()), 8);
        (figures, stated, 0..DAYS.len()).prop_map(|(figures, stated, day)| Self {
            figures,
            stated,
            day,
        })
    }

    /// The files that tell of the indicators that are used.
    pub fn files(&self, used: &BTreeSet<&str>, results: &str) -> Vec<String> {
        let mut text = format!("overeenkomst = \"proef\"\npeildatum = {}\n", DAYS[self.day]);
        text.push_str("[indicatoren]\n");
        for (indicator, figure) in INDICATORS.iter().zip(&self.figures) {
            if used.contains(indicator.name) {
                text.push_str(&self.entry(indicator.name, indicator.given, figure));
            }
        }
        let names: BTreeSet<&str> =
            super::words(results).into_iter().filter(|word| word.starts_with("opgave-")).collect();
        if !names.is_empty() {
            text.push_str("[voorwaarden]\n");
        }
        for (name, stated) in names.into_iter().zip(&self.stated) {
            if let Some(stated) = stated {
                text.push_str(&format!("{name} = {stated}\n"));
            }
        }
        vec![text]
    }

    /// An estimate, and now and then no margin with it.
    fn estimate(&self, name: &str, figure: &Figure) -> String {
        let plain = |value: &Value| value.clone().filter(|value| !value.starts_with('{'));
        let Some(value) = plain(&figure.year) else { return String::new() };
        let key = if DAYS[self.day] < "2026-12-31" { "T1" } else { "2026" };
        match plain(&figure.third) {
            Some(other) => {
                let margin = other.len() % 4;
                format!("{name} = {{ {key} = {{ waarde = {value}, marge = {margin} }} }}\n")
            }
            None => format!("{name} = {{ {key} = {value} }}\n"),
        }
    }

    fn entry(&self, name: &str, given: Given, figure: &Figure) -> String {
        if given == Given::Estimate {
            return self.estimate(name, figure);
        }
        let mut keys = Vec::new();
        let open = DAYS[self.day] < "2026-12-31";
        match (given, &figure.rest) {
            (Given::Flow, _) if open => keys.push(("T1", &figure.third)),
            (Given::Flow, Some(rest)) => {
                keys.push(("T1", &figure.third));
                keys.push(("\"1 mei 2026 t/m 31 december 2026\"", rest));
            }
            (Given::Flow, None) => keys.push(("2026", &figure.year)),
            (Given::Stock | Given::Estimate, _) => {
                keys.push(("\"30 april 2026\"", &figure.third));
                if !open {
                    keys.push(("\"eind 2026\"", &figure.year));
                }
            }
        }
        let told: Vec<String> = keys
            .into_iter()
            .filter_map(|(key, value)| Some(format!("{key} = {}", value.as_ref()?)))
            .collect();
        if told.is_empty() {
            String::new()
        } else {
            format!("{name} = {{ {} }}\n", told.join(", "))
        }
    }
}

fn figure(numbers: std::ops::RangeInclusive<i64>) -> BoxedStrategy<Figure> {
    let year = value(numbers.clone());
    let third = value(numbers.clone());
    let rest = proptest::option::weighted(0.3, value(numbers));
    (year, third, rest).prop_map(|(year, third, rest)| Figure { year, third, rest }).boxed()
}

/// A count, as far as it is known.
fn value(numbers: std::ops::RangeInclusive<i64>) -> BoxedStrategy<Value> {
    let number = numbers;
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
