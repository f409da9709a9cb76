//! Reading the agreement before this one, where it is named.
//!
//! For: which file that is, and whether it is an agreement. Not for: what differs (`check`).

use super::Session;
use super::neighbour::{self, Read};
use crate::check::{CheckedModel, check_beside};
use crate::diagnostics::{Findings, Label};
use crate::model::ItemBody;
use crate::source::{Name, Role, Span};
use crate::world::World;
use crate::{problem, text};

problem! {
    /// An agreement that names itself, or a framework, as the one before it.
    NoEarlierAgreement: "PO0626" Error { span: Span, path: String }
    headline: text!("`{path}` is geen eerdere overeenkomst", "`{path}` is no earlier agreement");
    labels: vec![Label::primary(*span)];
    help: Some(text!(
        "noem het bestand van de overeenkomst die hiervoor gold, of haal deze regel weg",
        "name the file of the agreement that held before, or take this line away"));
}

problem! {
    /// A result that comes after another, where no agreement before this one is named.
    NothingToFollow: "PO0627" Error { span: Span, name: Name }
    headline: text!("er is geen eerdere overeenkomst met een resultaat `{name}`",
        "there is no earlier agreement with a result `{name}`");
    labels: vec![Label::primary(*span)];
    help: Some(text!(
        "noem het bestand in de kop, bijvoorbeeld `volgt op: \"../2016/werk.po\"`",
        "name the file in the head, for instance `volgt op: \"../2016/werk.po\"`"));
}

/// Reads the agreement that another names as the one before it, and holds the two against each other. The
/// findings are about the later one; errors in the earlier one go to the session.
pub(super) fn hold_beside(
    world: &dyn World,
    session: &mut Session,
    path: &str,
    later: &CheckedModel,
) -> Findings {
    let mut findings = Findings::new();
    let model = later.model();
    let Some(written) = &model.head.after else {
        let results = model.items.iter().filter_map(|item| match &item.body {
            ItemBody::Result(result) => result.after.as_ref(),
            ItemBody::Duty(_) | ItemBody::Effort(_) | ItemBody::Untestable(_) => None,
        });
        for name in results {
            findings.push(NothingToFollow { span: name.span, name: name.value.clone() });
        }
        return findings;
    };
    let Some(file) = neighbour::named(path, written, &mut findings) else { return findings };
    let none = NoEarlierAgreement { span: written.span, path: written.value.clone() };
    if file.is_self {
        findings.push(none);
        return findings;
    }
    match neighbour::read(world, session, &file, written.span, Role::Earlier) {
        Some(Read::Wanted(earlier)) => findings.extend(check_beside(later, &earlier)),
        Some(Read::OtherKind(_)) => findings.push(none),
        None => {}
    }
    findings
}
