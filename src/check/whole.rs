//! The agreement as a whole: is there anything to judge.
//!
//! Not for: single items.

use crate::diagnostics::{Findings, Label};
use crate::model::{ItemBody, Model};
use crate::source::Span;
use crate::{problem, text};

problem! {
    /// Nothing that could get a verdict.
    NothingToJudge: "PO0322" Error { span: Span }
    headline: text!("er is niets om te beoordelen", "there is nothing to judge");
    labels: vec![Label::primary(*span)];
    help: Some(text!("voeg een `resultaat`, een `inzicht` of een `inspanning` toe",
        "add a `resultaat`, an `inzicht` or an `inspanning`"));
}

pub(super) fn check(model: &Model, before: &Findings, findings: &mut Findings) {
    let judged = model.items.iter().any(|item| match item.body {
        ItemBody::Result(_) | ItemBody::Duty(_) | ItemBody::Effort(_) => true,
        ItemBody::Untestable(_) => false,
    });
    // A result that could not be read is there, and was reported.
    if !judged && !model.head.is_framework() && !before.has_errors() {
        findings.push(NothingToJudge { span: model.head.span });
    }
}
