//! An edge that belongs to two classes.

use crate::check::classes::{Meeting, meeting, neighbours};
use crate::diagnostics::{Findings, Label};
use crate::model::Model;
use crate::source::Span;
use crate::{problem, text};

problem! {
    /// The text does not say to which of two classes their edge belongs.
    ClassEdge: "PO0419" Note { span: Span, edge: String, one: String, two: String, other: Span }
    headline: text!("hoort {edge} bij `{one}` of bij `{two}`?",
        "does {edge} belong to `{one}` or to `{two}`?");
    labels: vec![Label::primary(*span), Label::other(*other)
        .saying(text!("{edge} kan ook hierbij horen", "{edge} may belong here too"))];
    help: Some(text!(
        "kies een van beide: `tot {edge}` met `vanaf {edge}`, of `t/m {edge}` met `boven {edge}`",
        "choose: `tot {edge}` with `vanaf {edge}`, or `t/m {edge}` with `boven {edge}`"));
}

pub(super) fn check(model: &Model, findings: &mut Findings) {
    for classes in &model.classes {
        for (one, two) in neighbours(classes) {
            if let Meeting::Shared(edge) = meeting(one, two) {
                findings.push(ClassEdge {
                    span: two.text.span,
                    edge: edge.text.clone(),
                    one: one.text.value.clone(),
                    two: two.text.value.clone(),
                    other: one.text.span,
                });
            }
        }
    }
}
