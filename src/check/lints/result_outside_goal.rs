//! A result that stands under no goal.

use crate::diagnostics::{Findings, Label};
use crate::model::{ItemBody, Model};
use crate::source::{Name, Span};
use crate::{problem, text};

problem! {
    /// Nothing says which goal a result serves.
    ResultOutsideGoal: "PO0409" Note { span: Span, name: Name }
    headline: text!("`{name}` staat niet onder een doel", "`{name}` stands under no goal");
    labels: vec![Label::primary(*span)];
    help: Some(text!("zet er een kop boven, bijvoorbeeld: doel 5.1.1 uitstroom \"…\"",
        "put a heading above it, for instance: doel 5.1.1 uitstroom \"…\""));
}

pub(super) fn check(model: &Model, findings: &mut Findings) {
    for item in &model.items {
        if matches!(item.body, ItemBody::Result(_)) && item.origin.goal.is_none() {
            findings.push(ResultOutsideGoal { span: item.span, name: item.name.clone() });
        }
    }
}
