//! An amendment that changes nothing.

use crate::diagnostics::{Findings, Label};
use crate::model::{ItemBody, Model, Since};
use crate::source::{Name, Span};
use crate::{problem, text};

problem! {
    /// An amendment that nothing names.
    UnusedAmendment: "PO0425" Note { span: Span, name: Name }
    headline: text!("de wijziging `{name}` voegt niets toe en verandert niets",
        "the amendment `{name}` adds nothing and changes nothing");
    labels: vec![Label::primary(*span)];
    help: Some(text!("zet bij een resultaat `toegevoegd door: {name}` of `gewijzigde norm door {name}: …`",
        "add to a result `toegevoegd door: {name}` or `gewijzigde norm door {name}: …`"));
}

pub(super) fn check(model: &Model, findings: &mut Findings) {
    for amendment in &model.amendments {
        let used = model.items.iter().any(|item| {
            let adds = item.added_by.as_ref().is_some_and(|by| by.name == amendment.name);
            adds || changes(&item.body, &amendment.name)
        });
        if !used {
            findings.push(UnusedAmendment { span: amendment.span, name: amendment.name.clone() });
        }
    }
}

fn changes(body: &ItemBody, name: &Name) -> bool {
    let ItemBody::Result(result) = body else { return false };
    result.versions.iter().any(|version| match &version.since {
        Since::Amendment(amendment) => amendment.name == *name,
        Since::Day(_) => false,
    })
}
