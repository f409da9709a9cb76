//! An agreement that was signed after it began.

use crate::diagnostics::{Findings, Label};
use crate::model::Model;
use crate::source::Span;
use crate::{problem, text};

problem! {
    /// Part of the term had passed when the agreement was signed.
    SignedAfterBegin: "PO0412" Note { span: Span, days: i64, term: Span }
    headline: text!("de overeenkomst is {days} dagen na het begin ondertekend",
        "the agreement was signed {days} days after its begin");
    labels: vec![Label::primary(*span),
        Label::other(*term).saying(text!("de looptijd", "the term"))];
    help: Some(text!("leg vast of de afspraken ook gelden voor de dagen ervoor",
        "put down whether what was agreed also holds for the days before"));
}

pub(super) fn check(model: &Model, findings: &mut Findings) {
    if let Some(signed) = &model.head.signed
        && signed.value > model.head.term.first()
    {
        findings.push(SignedAfterBegin {
            span: signed.span,
            days: model.head.term.first().days_until(signed.value),
            term: model.head.term_span,
        });
    }
}
