//! Something for which nobody answers alone.

use crate::diagnostics::{Findings, Label};
use crate::model::Model;
use crate::source::{Name, Span};
use crate::{problem, text};

/// Words that name everybody, and so nobody.
const EVERYBODY: [&str; 6] =
    ["iedereen", "allen", "alle partijen", "gezamenlijk", "samen", "gedeeld"];

problem! {
    /// Several owners, or everybody.
    OwnerShared: "PO0437" Note { span: Span, name: Name, owners: String }
    headline: text!("`{name}` heeft niet één eigenaar", "`{name}` has no single owner");
    labels: vec![Label::primary(*span).saying(text!("eigenaar: {owners}", "owner: {owners}"))];
    help: Some(text!("noem één rol die erop aangesproken wordt; de anderen kunnen in de toelichting",
        "name one role that answers for it; the others can be named in the toelichting"));
}

pub(super) fn check(model: &Model, findings: &mut Findings) {
    for item in &model.items {
        let Some(owner) = &item.owner else { continue };
        let everybody = |role: &String| {
            let role = role.to_lowercase();
            EVERYBODY.iter().any(|word| role == *word)
        };
        if owner.roles.len() > 1 || owner.roles.iter().any(everybody) {
            let (name, owners) = (item.name.clone(), owner.roles.join(", "));
            findings.push(OwnerShared { span: item.span, name, owners });
        }
    }
}
