//! An amendment that changes nothing.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::diagnostics::{Findings, Label};
use crate::model::{Amendment, ItemBody, Model, Since};
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
    let adds = model.items.iter().filter_map(|item| item.added_by.as_ref());
    let changes = model.items.iter().flat_map(|item| changes(&item.body));
    let used: BTreeSet<&Name> = adds.chain(changes).map(|amendment| &amendment.name).collect();
    for amendment in &model.amendments {
        if !used.contains(&amendment.name) {
            findings.push(UnusedAmendment { span: amendment.span, name: amendment.name.clone() });
        }
    }
}

/// The amendments by which norms change.
fn changes(body: &ItemBody) -> Vec<&Arc<Amendment>> {
    let ItemBody::Result(result) = body else { return Vec::new() };
    let since = result.versions.iter().filter_map(|version| match &version.since {
        Since::Amendment(amendment) => Some(amendment),
        Since::Day(_) => None,
    });
    since.collect()
}
