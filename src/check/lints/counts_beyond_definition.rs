//! A figure that counts what its definition does not comprise.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostics::{Findings, Label};
use crate::model::{Definition, Indicator, Model};
use crate::source::{Name, Span};
use crate::syntax::Spanned;
use crate::{problem, text};

problem! {
    /// A figure counts something that its definition leaves out or does not name.
    CountsBeyondDefinition: "PO0404" Note { span: Span, counted: Name, definition: Name,
        definition_span: Span, indicator: Name }
    headline: text!("`{counted}` telt mee, maar staat niet in de definitie `{definition}`",
        "`{counted}` is counted, but is not in the definition `{definition}`");
    labels: vec![Label::primary(*span), Label::other(*definition_span)
        .saying(text!("de definitie", "the definition"))];
    help: Some(text!("breid de definitie uit, of tel `{counted}` niet mee bij `{indicator}`",
        "widen the definition, or do not count `{counted}` with `{indicator}`"));
}

pub(super) fn check(model: &Model, findings: &mut Findings) {
    let mut definitions: BTreeMap<&Name, Vec<&Definition>> = BTreeMap::new();
    for definition in &model.definitions {
        definitions.entry(&definition.name).or_default().push(definition);
    }
    for indicator in model.indicators.values() {
        let Some(definition) = definition_of(&definitions, indicator) else { continue };
        if definition.comprises.is_empty() && definition.excludes.is_empty() {
            continue;
        }
        let (excluded, comprised) = (names(&definition.excludes), names(&definition.comprises));
        for counted in &indicator.counts {
            let outside = excluded.contains(&counted.value)
                || (!comprised.is_empty() && !comprised.contains(&counted.value));
            if outside {
                findings.push(CountsBeyondDefinition {
                    span: counted.span,
                    counted: counted.value.clone(),
                    definition: definition.name.clone(),
                    definition_span: definition.span,
                    indicator: indicator.name.clone(),
                });
            }
        }
    }
}

fn names(list: &[Spanned<Name>]) -> BTreeSet<&Name> {
    list.iter().map(|name| &name.value).collect()
}

/// The definition that an indicator follows: that of its goal before an agreement-wide one.
fn definition_of<'a>(
    definitions: &BTreeMap<&Name, Vec<&'a Definition>>,
    indicator: &Indicator,
) -> Option<&'a Definition> {
    let found = definitions.get(&indicator.follows.as_ref()?.value)?;
    let named = || found.iter().copied();
    named()
        .find(|found| found.origin.goal.is_some() && found.origin.goal == indicator.origin.goal)
        .or_else(|| named().find(|found| found.origin.goal.is_none()))
}
