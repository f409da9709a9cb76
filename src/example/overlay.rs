//! An example, and the measurement that it stands for: its own figures over those of another file.
//!
//! For: `zoals`, and `{ weg = true }`. Not for: finding the other file; the session does that.

use std::collections::BTreeSet;

use super::expectation::Expectation;
use super::replacement::Replacement;
use crate::diagnostics::{Findings, Label, Text};
use crate::measure::{Entry, Measurement, Table, ValueKind};
use crate::problem;
use crate::source::{Name, Span};
use crate::syntax::Spanned;
use crate::text;

problem! {
    /// An example that stands before the file that it builds on.
    BeforeBase: "PO0605" Error { span: Span, base: Span, own: Text, theirs: Text }
    headline: text!(
        "de peildatum ligt voor die van het bestand bij `zoals`",
        "the reference date lies before that of the file behind `zoals`");
    labels: {
        let (own_nl, own_en, theirs_nl, theirs_en) = (&own.nl, &own.en, &theirs.nl, &theirs.en);
        vec![
            Label::primary(*span).saying(text!("het voorbeeld: {own_nl}", "the example: {own_en}")),
            Label::other(*base).saying(text!("het bestand: {theirs_nl}", "the file: {theirs_en}")),
        ]
    };
    help: Some(text!(
        "neem dezelfde peildatum, of een bestand dat er eerder is",
        "take the same reference date, or an earlier file"));
}

/// A worked example.
#[derive(Debug, Clone)]
pub struct Example {
    /// Its name.
    pub name: Spanned<String>,
    /// What it shows.
    pub text: Option<String>,
    /// What it changes in the text of the agreement first (vervang).
    pub replacements: Vec<Replacement>,
    /// The measurement file that it builds on (zoals), as written.
    pub base: Option<Spanned<String>>,
    /// Its own figures; none where it is about the agreement alone, or where its head is unusable.
    pub own: Option<Measurement>,
    /// What was found in its own figures.
    pub findings: Findings,
    /// What must come of it.
    pub expectation: Expectation,
    /// The place of its heading.
    pub span: Span,
    pub(super) overlaid: Overlaid,
}

impl Example {
    /// The measurement that the example stands for, and what is amiss with it: what was found in
    /// its own figures, and whether it fits the file that it builds on.
    #[must_use]
    pub fn measurement(&self, base: Option<Measurement>) -> (Option<Measurement>, Findings) {
        let mut findings = self.findings.clone();
        let Some(own) = &self.own else { return (None, findings) };
        let Some(base) = base else { return (Some(own.clone()), findings) };
        if own.reference_date < base.reference_date {
            let (mine, theirs) = (own.reference_date, base.reference_date);
            findings.push(BeforeBase {
                span: own.reference_span,
                base: base.reference_span,
                own: Text { nl: mine.dutch(), en: mine.english() },
                theirs: Text { nl: theirs.dutch(), en: theirs.english() },
            });
        }
        (Some(self.overlaid.over(base, own)), findings)
    }
}

/// The keys that an example gives or takes away, for each section.
#[derive(Debug, Clone, Default)]
pub(super) struct Overlaid {
    figures: BTreeSet<Name>,
    conditions: BTreeSet<Name>,
    consents: BTreeSet<Name>,
    explanations: BTreeSet<Name>,
    judgements: BTreeSet<Name>,
    milestones: BTreeSet<Name>,
    readings: BTreeSet<Name>,
    consequences: BTreeSet<Name>,
    earlier: BTreeSet<Name>,
}

impl Overlaid {
    /// The keys in the sections of an example.
    pub(super) fn read(table: &Table) -> Self {
        let keys = |section: &str| -> BTreeSet<Name> {
            let entries = table.get(section).map(|entry| &entry.value.kind);
            let Some(ValueKind::Table(section)) = entries else { return BTreeSet::new() };
            section.entries.iter().map(|entry| Name::new(&entry.key.value)).collect()
        };
        Self {
            figures: keys("indicatoren"),
            conditions: keys("voorwaarden"),
            consents: keys("instemmingen"),
            explanations: keys("toelichtingen"),
            judgements: keys("oordelen"),
            milestones: keys("mijlpalen"),
            readings: keys("lezingen"),
            consequences: keys("gevolgen"),
            earlier: keys("eerdere-oordelen"),
        }
    }

    /// The table of an example without what only takes something away.
    pub(super) fn kept(&self, table: &Table) -> Table {
        let mut kept = table.clone();
        for entry in &mut kept.entries {
            if let ValueKind::Table(section) = &mut entry.value.kind {
                section.entries.retain(|entry| !takes_away(entry));
            }
        }
        kept
    }

    /// The base without what is overlaid, with what the example gives.
    fn over(&self, base: Measurement, own: &Measurement) -> Measurement {
        let given: BTreeSet<&Name> =
            own.figures.iter().map(|figure| &figure.indicator.name).collect();
        let mut result = own.clone();
        result.example = base.example;
        result.author = base.author;
        result.figures = base.figures;
        result.figures.retain(|figure| {
            let name = &figure.indicator.name;
            !self.figures.contains(&figure.entry)
                && !self.figures.contains(name)
                && !given.contains(name)
        });
        // To the example they are figures of its own day.
        for figure in &mut result.figures {
            figure.first_given = own.reference_date;
        }
        result.figures.extend(own.figures.iter().cloned());
        result.conditions = base.conditions;
        result.conditions.retain(|name, _| !self.conditions.contains(name));
        result.conditions.extend(own.conditions.clone());
        result.consents = base.consents;
        result.consents.retain(|(subject, _), _| !self.consents.contains(subject));
        result.consents.extend(own.consents.clone());
        result.explanations = base.explanations;
        result.explanations.retain(|name, _| !self.explanations.contains(name));
        result.explanations.extend(own.explanations.clone());
        result.judgements = base.judgements;
        result.judgements.retain(|name, _| !self.judgements.contains(name));
        result.judgements.extend(own.judgements.clone());
        result.milestones = base.milestones;
        result.milestones.retain(|(name, _), _| !self.milestones.contains(name));
        result.milestones.extend(own.milestones.clone());
        result.readings = base.readings;
        result.readings.retain(|name, _| !self.readings.contains(name));
        result.readings.extend(own.readings.clone());
        result.consequences = base.consequences;
        result.consequences.retain(|name, _| !self.consequences.contains(name));
        result.consequences.extend(own.consequences.clone());
        result.earlier = base.earlier;
        result.earlier.retain(|(name, _), _| !self.earlier.contains(name));
        result.earlier.extend(own.earlier.clone());
        result
    }
}

/// `{ weg = true }`
fn takes_away(entry: &Entry) -> bool {
    let ValueKind::Table(table) = &entry.value.kind else { return false };
    let [only] = table.entries.as_slice() else { return false };
    only.key.value == "weg" && matches!(only.value.kind, ValueKind::Truth(true))
}
