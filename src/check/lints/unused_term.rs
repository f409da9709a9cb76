//! A definition, a population, a unit, a breakdown or a step table that nothing uses.

use std::collections::BTreeSet;

use super::lookups;
use crate::diagnostics::{Findings, Label};
use crate::model::{Model, Population, UnusedKind};
use crate::source::{Name, Span};
use crate::{problem, text};

problem! {
    /// A term was explained that the agreement does not use.
    UnusedTerm: "PO0433" Note { span: Span, name: Name, with: &'static str }
    headline: text!("niets gebruikt `{name}`", "nothing uses `{name}`");
    labels: vec![Label::primary(*span)];
    help: Some(text!("noem `{name}` bij wat het betreft, met `{with}`, of haal het weg",
        "name `{name}` with what it is about, by `{with}`, or take it away"));
}

pub(super) fn check(model: &Model, findings: &mut Findings) {
    // Norms that are still to be filled in may use any of them.
    if model.head.draft {
        return;
    }
    let followed: BTreeSet<&Name> = model
        .indicators
        .values()
        .filter_map(|one| one.follows.as_ref())
        .map(|name| &name.value)
        .collect();
    for definition in &model.definitions {
        if !followed.contains(&definition.name) {
            let (span, name) = (definition.span, definition.name.clone());
            findings.push(UnusedTerm { span, name, with: "volgens" });
        }
    }
    let counted = populations(model);
    // Where nothing counts any population, there is nothing to count yet.
    let left = model.populations.values().filter(|one| !counted.contains(&one.name));
    for population in left.filter(|_| !counted.is_empty()) {
        let (span, name) = (population.span, population.name.clone());
        findings.push(UnusedTerm { span, name, with: "populatie" });
    }
    for unused in &model.unused {
        let with = match unused.kind {
            UnusedKind::Unit => "eenheid",
            UnusedKind::Breakdown => "verdeling",
        };
        findings.push(UnusedTerm { span: unused.span, name: unused.name.clone(), with });
    }
    let looked_up: BTreeSet<&Name> =
        lookups::of(model).into_iter().map(|found| &found.lookup.table.name).collect();
    for table in model.step_tables.values().filter(|one| !looked_up.contains(&one.name)) {
        findings.push(UnusedTerm { span: table.span, name: table.name.clone(), with: "bij" });
    }
}

/// The populations that indicators count, and those that they belong to.
fn populations(model: &Model) -> BTreeSet<&Name> {
    let mut counted: BTreeSet<&Name> = BTreeSet::new();
    for indicator in model.indicators.values() {
        let mut up: Option<&Population> = indicator.population.as_deref();
        while let Some(population) = up.filter(|one| counted.insert(&one.name)) {
            up = population.part_of.as_deref();
        }
    }
    counted
}
