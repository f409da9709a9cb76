//! An amendment that holds from a day outside the term.

use crate::diagnostics::{Findings, Label};
use crate::model::Model;
use crate::source::{Name, Span};
use crate::{problem, text};

problem! {
    /// Perhaps a slip in the year.
    AmendmentOutsideTerm: "PO0426" Note { span: Span, name: Name, term: Span }
    headline: text!("de wijziging `{name}` gaat in buiten de looptijd",
        "the amendment `{name}` begins outside the term");
    labels: vec![Label::primary(*span),
        Label::other(*term).saying(text!("de looptijd", "the term"))];
    help: Some(text!("kijk de datum na", "check the date"));
}

pub(super) fn check(model: &Model, findings: &mut Findings) {
    for amendment in &model.amendments {
        if !model.head.term.contains(amendment.from.value) {
            findings.push(AmendmentOutsideTerm {
                span: amendment.from.span,
                name: amendment.name.clone(),
                term: model.head.term_span,
            });
        }
    }
}
