//! Changed norms for members of a breakdown that are for another number of them.
//!
//! For: an author who changes the number for some members alone; for how many of the others the first norm then holds,
//! nobody can tell. Not for: when a change counts; `amendments` sees to that.

use std::collections::BTreeSet;

use crate::diagnostics::{Findings, Label};
use crate::model::{Item, ItemBody, Model, NormMember, NormVersion, ResultItem};
use crate::source::{Name, Span};
use crate::{problem, text};

problem! {
    /// Another number of members, of some of them alone.
    OtherNumberOfSome: "PO0356" Error { span: Span, norm: Span, left: Name }
    headline: text!("voor hoeveel delen de eerste norm nog geldt, is niet duidelijk",
        "for how many members the first norm still holds is not clear");
    labels: vec![
        Label::primary(*span).saying(text!("dit is voor een ander aantal, en `{left}` staat er niet bij",
            "this is for another number, and does not name `{left}`")),
        Label::other(*norm).saying(text!("de eerste norm", "the first norm"))];
    help: Some(text!("noem in beide normen evenveel delen, of laat de nieuwe norm voor alle delen gelden",
        "ask for as many members in both norms, or let the new norm be for all of them"));
}

pub(super) fn check(model: &Model, findings: &mut Findings) {
    for Item { body, .. } in &model.items {
        let ItemBody::Result(result) = body else { continue };
        if !result.versions.is_empty() {
            check_result(result, findings);
        }
    }
}

/// Each change of the number must be for all members of the norm that it changes.
fn check_result(result: &ResultItem, findings: &mut Findings) {
    let mut told: BTreeSet<usize> = BTreeSet::new();
    for version in &result.versions {
        let Some((own, new)) = members(result, version) else { continue };
        let changes = result.versions.iter().filter_map(|other| members(result, other));
        let one_number = changes
            .filter(|(other, _)| other.group == own.group)
            .all(|(_, other)| other.least == own.least);
        if one_number || !told.insert(new.group) {
            continue;
        }
        let of_group = result
            .norms
            .iter()
            .filter(|norm| norm.member.as_ref().is_some_and(|member| member.group == own.group));
        let left = of_group.into_iter().find(|norm| {
            !result.versions.iter().any(|other| {
                let group = other.norm.member.as_ref().map(|member| member.group);
                other.of == norm.name && group == Some(new.group)
            })
        });
        if let Some((norm, left)) = left.and_then(|norm| Some((norm.span, norm.name.clone()?))) {
            findings.push(OtherNumberOfSome { span: version.norm.span, norm, left });
        }
    }
}

/// For which members the norm is that a change takes the place of, and for which the new one.
fn members<'r>(
    result: &'r ResultItem,
    version: &'r NormVersion,
) -> Option<(&'r NormMember, &'r NormMember)> {
    let norm = result.norms.iter().find(|norm| norm.name == version.of)?;
    norm.member.as_ref().zip(version.norm.member.as_ref())
}
