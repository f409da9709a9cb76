//! A figure that says in words what it counts, while no definition says what those words mean.

use std::collections::BTreeSet;

use crate::diagnostics::{Findings, Label};
use crate::model::Model;
use crate::source::{Name, Span};
use crate::{problem, text};

problem! {
    /// What is counted is named, and defined nowhere.
    CountedWithoutDefinition: "PO0435" Note { span: Span, counted: Name, indicator: Name }
    headline: text!("wat `{counted}` betekent, staat nergens", "what `{counted}` means is stated nowhere");
    labels: vec![Label::primary(*span)];
    help: Some(text!(
        "maak een `definitie` met `omvat: {counted}`, en zet haar bij `{indicator}` achter `volgens`",
        "make a `definitie` with `omvat: {counted}`, and put it behind `volgens` with `{indicator}`"));
}

pub(super) fn check(model: &Model, findings: &mut Findings) {
    let lists = model.definitions.iter().flat_map(|one| one.comprises.iter().chain(&one.excludes));
    let known: BTreeSet<&Name> = lists.map(|name| &name.value).collect();
    let defined = |name: &Name| known.contains(name);
    for indicator in model.indicators.values().filter(|one| one.follows.is_none()) {
        for counted in indicator.counts.iter().filter(|counted| !defined(&counted.value)) {
            findings.push(CountedWithoutDefinition {
                span: counted.span,
                counted: counted.value.clone(),
                indicator: indicator.name.clone(),
            });
        }
    }
}
