//! A duty that was due before the agreement was signed.

use crate::diagnostics::{Findings, Label};
use crate::model::{Due, Duty, ItemBody, Model};
use crate::quantity::Date;
use crate::source::{Name, Span};
use crate::{problem, text};

problem! {
    /// The due date of a duty had passed when the agreement was signed.
    DueBeforeSigning: "PO0428" Note { span: Span, name: Name, due_nl: String, due_en: String,
        signed: Span }
    headline: text!("de dag van `{name}` was al voorbij bij het ondertekenen",
        "the day of `{name}` had passed at the signing");
    labels: vec![
        Label::primary(*span).saying(text!("uiterlijk {due_nl}", "by {due_en}")),
        Label::other(*signed).saying(text!("toen is er getekend", "then it was signed")),
    ];
    help: Some(text!("spreek een latere dag af, of schrijf op dat dit al gebeurd is",
        "agree on a later day, or put down that this has been done"));
}

pub(super) fn check(model: &Model, findings: &mut Findings) {
    let Some(signed) = &model.head.signed else { return };
    for item in &model.items {
        if let ItemBody::Duty(duty) = &item.body
            && let Some(date) = first_day(duty)
            && date < signed.value
        {
            findings.push(DueBeforeSigning {
                span: item.span,
                name: item.name.clone(),
                due_nl: date.dutch(),
                due_en: date.english(),
                signed: signed.span,
            });
        }
    }
}

fn first_day(duty: &Duty) -> Option<Date> {
    match &duty.due {
        Due::Day { date, .. } => Some(*date),
        Due::Each(occurrences) => occurrences.first().map(|first| first.due),
        Due::EveryReport => None,
    }
}
