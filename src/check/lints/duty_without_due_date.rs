//! A duty to inform without a due date.

use std::collections::BTreeSet;

use crate::diagnostics::{Findings, Label};
use crate::model::{Due, ItemBody, Model};
use crate::source::{Name, Span};
use crate::{problem, text};

problem! {
    /// Nothing says when a duty is due; it is taken to be the end of the term.
    DutyWithoutDueDate: "PO0402" Note { span: Span, name: Name, date_nl: String, date_en: String }
    headline: text!("`{name}` heeft geen uiterste datum", "`{name}` has no due date");
    labels: vec![Label::primary(*span)];
    help: Some(text!(
        "nu geldt het eind van de looptijd; schrijf bijvoorbeeld `uiterlijk: {date_nl}`",
        "the end of the term, {date_en}, is used; write for instance `uiterlijk: {date_nl}`"));
}

pub(super) fn check(model: &Model, findings: &mut Findings) {
    let brought = model.consequences.iter().flat_map(|consequence| &consequence.brings);
    let asked: BTreeSet<&Name> = brought.map(|brought| &brought.item.value).collect();
    // A duty that a consequence asks for is due so long after.
    for item in model.items.iter().filter(|item| !asked.contains(&item.name)) {
        if let ItemBody::Duty(duty) = &item.body
            && let Due::Day { date, stated: false } = &duty.due
        {
            findings.push(DutyWithoutDueDate {
                span: item.span,
                name: item.name.clone(),
                date_nl: date.dutch(),
                date_en: date.english(),
            });
        }
    }
}
