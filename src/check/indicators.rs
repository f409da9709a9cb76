//! Indicators: does a part fit its whole.
//!
//! Not for: how they are used in norms.

use crate::diagnostics::{Findings, Label};
use crate::model::{Indicator, Model};
use crate::source::{Name, Span};
use crate::{problem, text};

problem! {
    /// A part that differs from its whole in kind, unit or population.
    PartDoesNotFit: "PO0317" Error { span: Span, part: Name, whole: Name, whole_span: Span,
        nl: &'static str, en: &'static str }
    headline: text!("`{part}` kan geen deel zijn van `{whole}`: {nl} verschilt",
        "`{part}` cannot be a part of `{whole}`: the {en} differs");
    labels: vec![Label::primary(*span), Label::other(*whole_span)
        .saying(text!("het geheel", "the whole"))];
    help: Some(text!("geef beide dezelfde {nl}; de populatie van een deel mag binnen die van het \
        geheel liggen",
        "give both the same {en}; the population of a part may lie within that of the whole"));
}

pub(super) fn check(model: &Model, findings: &mut Findings) {
    for indicator in model.indicators.values() {
        if let Some(whole) = &indicator.part_of {
            for (nl, en) in differences(indicator, whole) {
                findings.push(PartDoesNotFit {
                    span: indicator.span,
                    part: indicator.name.clone(),
                    whole: whole.name.clone(),
                    whole_span: whole.span,
                    nl,
                    en,
                });
            }
        }
    }
}

fn differences(part: &Indicator, whole: &Indicator) -> Vec<(&'static str, &'static str)> {
    let mut found = Vec::new();
    if part.kind != whole.kind {
        found.push(("soort", "kind"));
    }
    if part.unit != whole.unit {
        found.push(("eenheid", "unit"));
    }
    if let (Some(one), Some(two)) = (&part.population, &whole.population)
        && !one.is_within(two)
    {
        found.push(("populatie", "population"));
    }
    found
}
