//! A window that closes after the term has ended.

use crate::diagnostics::{Findings, Label};
use crate::model::Model;
use crate::source::{Name, Span};
use crate::{problem, text};

problem! {
    /// What is measured is only known after the term.
    WindowOutlastsTerm: "PO0401" Note { span: Span, name: Name, closes_nl: String,
        closes_en: String, term: Span }
    headline: text!("`{name}` is pas na de looptijd bekend", "`{name}` is known only after the term");
    labels: vec![
        Label::primary(*span).saying(text!("loopt tot en met {closes_nl}", "runs to {closes_en}")),
        Label::other(*term).saying(text!("de looptijd", "the term")),
    ];
    help: Some(text!(
        "leg vast dat dit cijfer later komt: `uiterlijk: {closes_nl}`",
        "put down that this figure comes later: `uiterlijk: {closes_nl}`"));
}

pub(super) fn check(model: &Model, findings: &mut Findings) {
    for indicator in model.indicators.values() {
        if let Some(window) = &indicator.window
            && window.closes > model.head.term.last()
        {
            findings.push(WindowOutlastsTerm {
                span: window.span,
                name: indicator.name.clone(),
                closes_nl: window.closes.dutch(),
                closes_en: window.closes.english(),
                term: model.head.term_span,
            });
        }
    }
}
