//! What measurement files give of the figures, and what they leave open.

use std::collections::BTreeSet;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use super::given::{Value, of_indicator};
use super::pool::{Given, INDICATORS, Indicator};

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
    earlier: Vec<Option<&'static str>>,
    explained: Vec<Option<&'static str>>,
    since: Vec<Option<&'static str>>,
    /// Whether some is told in an earlier file, and what of it was provisional then.
    two_files: Option<i64>,
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
        let earlier =
            select(vec!["behaald", "tussen bodem en streef", "niet behaald", "vervallen"]);
        let earlier = vec(proptest::option::weighted(0.7, earlier), 4);
        let since = select(vec!["2026-12-31", "2027-01-15"]);
        let since = vec(proptest::option::weighted(0.3, since), 2);
        let explained = select(vec![
            "\"Het ging goed.\"",
            "{ tekst = \"Het ging.\", geleverd = 2026-12-01 }",
            "{ tekst = \"Het ging.\", geleverd = 2027-01-15 }",
        ]);
        let explained = vec(proptest::option::weighted(0.7, explained), 2);
        let two_files = proptest::option::weighted(0.3, 0..=4i64);
        let told = ((yes(), yes()), judged, readings, done, earlier, explained, since);
        (figures, forms, told, two_files, 0..DAYS.len()).prop_map(
            |(figures, forms, told, two_files, day)| {
                let ((stated, consents), judged, readings, done, earlier, explained, since) = told;
                Self {
                    figures,
                    forms,
                    stated,
                    consents,
                    judged,
                    readings,
                    done,
                    earlier,
                    explained,
                    since,
                    two_files,
                    day,
                }
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
        let head =
            |day: &str| format!("overeenkomst = \"proef\"\npeildatum = {day}\n[indicatoren]\n");
        let mut text = head(DAYS[self.day]);
        let mut before = head("2026-04-30");
        for ((indicator, values), form) in INDICATORS.iter().zip(&self.figures).zip(&self.forms) {
            if !used.contains(indicator.name) {
                continue;
            }
            match self.two_files.filter(|_| indicator.given == Given::Stock && !self.open()) {
                Some(guess) => {
                    let (first, last) = self.in_two_files(indicator, values, guess);
                    before.push_str(&first);
                    text.push_str(&last);
                }
                None => text.push_str(&self.entry(indicator, values, *form, earlier)),
            }
        }
        self.told(&mut text, &named);
        // The earlier file is named last: the order of files says nothing.
        if before.lines().count() > 3 { vec![text, before] } else { vec![text] }
    }

    /// What is told beside figures.
    fn told(&self, text: &mut String, named: &BTreeSet<&str>) {
        let of = |start: &str| -> Vec<&str> {
            named.iter().copied().filter(|word| word.starts_with(start)).collect()
        };
        section(text, "voorwaarden", &of("opgave-"), &self.stated, |yes| yes.to_string());
        let yes = |yes: &bool| if *yes { "\"ja\"" } else { "\"nee\"" }.to_owned();
        section(text, "instemmingen", &of("akkoord-"), &self.consents, yes);
        section(text, "oordelen", &of("inzet-"), &self.judged, |outcome| {
            format!(
                "{{ uitkomst = \"{outcome}\", rol = \"bestuur\", datum = 2026-03-01, reden = \"x\" }}"
            )
        });
        let explained = of("uit-");
        section(text, "toelichtingen", &explained, &self.explained, |one| (*one).to_owned());
        section(text, "lezingen", &of("gelezen-"), &self.readings, |name| format!("\"{name}\""));
        let mut milestones = of("mijlpaal-");
        milestones.retain(|name| !name.starts_with("mijlpaal-elk"));
        section(text, "mijlpalen", &milestones, &self.done, |done| (*done).to_owned());
        let each = of("mijlpaal-elk");
        if let (Some(name), Some(done)) = (each.first(), &self.done[0]) {
            let heading = if text.contains("[mijlpalen]") { "" } else { "[mijlpalen]\n" };
            let first = self.done[1].map_or(String::new(), |done| format!("2025 = {done}, "));
            text.push_str(&format!("{heading}{name} = {{ {first}2026 = {done} }}\n"));
        }
        if named.contains("achtereen") && !named.contains("nooit") {
            section(text, "eerdere-oordelen", &of("reeks-"), &self.earlier, |verdict| {
                format!("{{ 2025 = \"{verdict}\", 2024 = \"niet behaald\" }}")
            });
        }
        section(text, "gevolgen", &of("sinds-"), &self.since, |day| format!("{{ sinds = {day} }}"));
    }

    /// A stock of which an earlier file told: what stood then, and what was expected to be revised.
    fn in_two_files(
        &self,
        indicator: &Indicator,
        values: &[Value],
        guess: i64,
    ) -> (String, String) {
        let name = indicator.name;
        let value = |place: usize| values[place].clone();
        let first = value(1).map_or(String::new(), |value| {
            if guess < 2 {
                format!("{name} = {{ \"30 april 2026\" = {{ waarde = {guess}, status = \"voorlopig\" }} }}\n")
            } else {
                format!("{name} = {{ \"30 april 2026\" = {value} }}\n")
            }
        });
        let mut last: Vec<String> = Vec::new();
        if guess < 2 {
            last.extend(value(1).map(|value| format!("\"30 april 2026\" = {value}")));
        }
        last.extend(value(0).map(|value| format!("\"eind 2026\" = {value}")));
        let last = if last.is_empty() {
            String::new()
        } else {
            format!("{name} = {{ {} }}\n", last.join(", "))
        };
        (first, last)
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
                    tell("\"T1 2026\"", &values[1]);
                } else if split {
                    tell("\"T1 2026\"", &values[1]);
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
                let key = if self.open() { "\"T1 2026\"" } else { "2026" };
                // Now and then there is no margin with it.
                let value = match plain(&values[1]) {
                    Some(other) => {
                        format!("{{ waarde = {value}, marge = {} }}", other.len() % 4)
                    }
                    None => value,
                };
                told.push(format!("{key} = {value}"));
            }
            Given::Date | Given::Series | Given::Text | Given::Texts | Given::Rows => {
                let Some(value) = &values[0] else { return String::new() };
                return format!("{name} = {value}\n");
            }
            Given::Cohort | Given::Survey => {
                let Some(value) = values[0].as_ref().filter(|_| !self.open()) else {
                    return String::new();
                };
                return format!("{name} = {{ 2026 = {value} }}\n");
            }
            Given::Closing => {
                let Some(value) = &values[0] else { return String::new() };
                return format!("{name} = {{ \"sluitend in 2026\" = {value} }}\n");
            }
            Given::YearEnds => {
                tell("\"eind 2025\"", &values[1]);
                if !self.open() {
                    tell("\"eind 2026\"", &values[0]);
                }
            }
            Given::Later => {
                if !self.open() {
                    tell("\"eind 2026\"", &values[0]);
                }
                if DAYS[self.day] > "2027-01-31" {
                    tell("\"1 februari 2027\"", &values[1]);
                }
            }
            Given::Score | Given::YearlyText => {
                tell("2025", &values[1]);
                if !self.open() {
                    tell("2026", &values[0]);
                }
            }
            Given::Classes => {
                if self.open() {
                    return String::new();
                }
                let own = ["tot 27 jaar", "vanaf 27 jaar"].iter().zip(values);
                let own: Vec<String> = own
                    .filter_map(|(class, value)| Some(format!("\"{class}\" = {}", value.as_ref()?)))
                    .collect();
                if own.is_empty() {
                    return String::new();
                }
                told.push(format!("2026 = {{ leeftijdsklas = {{ {} }} }}", own.join(", ")));
            }
            Given::Ladder => {
                if self.open() {
                    return String::new();
                }
                let cell = |value: &Value| value.clone().unwrap_or("\"\"".to_owned());
                return format!(
                    "[indicatoren.{name}]\nverdeling = [\"begin\", \"eind\"]\ntabel = [\n  \
                     [\"\", \"laag\", \"hoog\"],\n  [\"laag\", {}, {}],\n  [\"hoog\", {}, {}],\n]\n",
                    cell(&values[0]),
                    cell(&values[1]),
                    cell(&values[2]),
                    cell(&values[3]),
                );
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
