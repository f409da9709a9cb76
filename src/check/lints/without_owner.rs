//! A result for which nobody answers, where others have somebody.

use crate::diagnostics::{Findings, Label};
use crate::model::{ItemBody, Model};
use crate::source::{Name, Span};
use crate::{problem, text};

problem! {
    /// Other results name who answers for them; this one does not.
    WithoutOwner: "PO0432" Note { span: Span, name: Name }
    headline: text!("`{name}` heeft geen eigenaar", "`{name}` has no owner");
    labels: vec![Label::primary(*span)];
    help: Some(text!("zeg wie ervoor zorgt, zoals bij de andere resultaten: `eigenaar: \"…\"`",
        "say who answers for it, as with the other results: `eigenaar: \"…\"`"));
}

pub(super) fn check(model: &Model, findings: &mut Findings) {
    let results = || model.items.iter().filter(|item| matches!(item.body, ItemBody::Result(_)));
    // Where no result names anybody, the agreement leaves it to the parties in its head.
    if results().all(|item| item.owner.is_none()) {
        return;
    }
    for item in results().filter(|item| item.owner.is_none()) {
        findings.push(WithoutOwner { span: item.span, name: item.name.clone() });
    }
}
