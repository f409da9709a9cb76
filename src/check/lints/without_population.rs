//! A figure of which nobody knows whom it counts.

use crate::diagnostics::{Findings, Label};
use crate::model::{Kind, Model};
use crate::source::{Name, Span};
use crate::{problem, text};

problem! {
    /// Without a population two people may count different groups.
    WithoutPopulation: "PO0411" Note { span: Span, name: Name }
    headline: text!("`{name}` zegt niet wie of wat er meetelt",
        "`{name}` does not say who or what counts");
    labels: vec![Label::primary(*span)];
    help: Some(text!("voeg toe: `populatie: …`, en beschrijf die groep met `populatie … \"…\"`",
        "add: `populatie: …`, and describe that group with `populatie … \"…\"`"));
}

pub(super) fn check(model: &Model, findings: &mut Findings) {
    for indicator in model.indicators.values() {
        let counted = matches!(indicator.kind, Kind::Flow | Kind::Stock | Kind::Share);
        if counted && indicator.population.is_none() {
            findings.push(WithoutPopulation { span: indicator.span, name: indicator.name.clone() });
        }
    }
}
