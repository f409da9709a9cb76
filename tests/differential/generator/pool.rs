//! The indicators that agreements choose from.

use std::collections::BTreeSet;

use super::words;

/// An indicator.
pub struct Indicator {
    pub name: &'static str,
    pub kind: &'static str,
    /// What stands between the kind and the source.
    pub more: &'static str,
    /// The indicator that it is a part of.
    pub part_of: Option<&'static str>,
    /// How its figures are given.
    pub given: Given,
}

/// How figures are given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Given {
    /// Over periods.
    Flow,
    /// At days.
    Stock,
    /// Over periods, with a margin.
    Estimate,
}

const fn part(
    name: &'static str,
    given: Given,
    more: &'static str,
    part_of: Option<&'static str>,
) -> Indicator {
    let kind = match given {
        Given::Flow | Given::Estimate => "stroom",
        Given::Stock => "stand",
    };
    Indicator { name, kind, more, part_of, given }
}

const PERSONS: &str = "eenheid: personen populatie: mensen";

/// All of them.
pub const INDICATORS: [Indicator; 7] = [
    part("allen", Given::Flow, PERSONS, None),
    part("deel", Given::Flow, PERSONS, Some("allen")),
    part("kern", Given::Flow, PERSONS, Some("deel")),
    part("ander", Given::Flow, PERSONS, None),
    part("stand", Given::Stock, PERSONS, None),
    part("standdeel", Given::Stock, PERSONS, Some("stand")),
    part("schatting", Given::Estimate, PERSONS, None),
];

impl Indicator {
    /// As an agreement writes it.
    pub fn declared(&self) -> String {
        let Self { name, kind, more, .. } = self;
        let part_of = self.part_of.map_or(String::new(), |whole| format!(" deel van: {whole}"));
        format!(
            "  indicator {name} \"{name}\"\n    soort: {kind} {more}{part_of} bron: \"register\"\n"
        )
    }
}

/// The head of every agreement.
pub fn head() -> String {
    "overeenkomst proef \"Proef\"\n  looptijd: 1 januari 2026 t/m 31 december 2026\n\
     \x20 populatie mensen \"iedereen\"\n"
        .to_owned()
}

/// The indicators that a text names, with the wholes that they are parts of.
pub fn used(text: &str) -> BTreeSet<&'static str> {
    let named = words(text);
    let mut used = BTreeSet::new();
    for indicator in INDICATORS.iter().rev() {
        if named.contains(indicator.name) || used.contains(indicator.name) {
            used.insert(indicator.name);
            used.extend(indicator.part_of);
        }
    }
    used
}
