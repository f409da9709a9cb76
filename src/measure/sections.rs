//! Conditions that a file states, and the items that a section names.
//!
//! Not for: what is said of those items; explanations and judgements have files of their own.

use std::collections::BTreeMap;

use super::file::Stated;
use super::tables::{Entry, ValueKind};
use super::words::wrong_form;
use crate::diagnostics::{Findings, Label, nearest};
use crate::model::{Item, ItemBody, Model};
use crate::problem;
use crate::source::{Name, Span};
use crate::text;

problem! {
    /// A condition that the agreement does not leave to the file.
    UnknownCondition: "PO0560" Error { span: Span, name: String, meant: Option<String> }
    headline: text!(
        "de overeenkomst vraagt geen opgave van `{name}`",
        "the agreement does not ask to state `{name}`");
    labels: vec![Label::primary(*span)];
    help: Some(match meant {
        Some(meant) => text!("bedoelt u `{meant}`?", "did you mean `{meant}`?"),
        None => text!(
            "alleen voorwaarden met `volgens opgave` kunnen hier staan",
            "only conditions with `volgens opgave` may stand here"),
    });
}

problem! {
    /// An item that the agreement does not have.
    UnknownItem: "PO0561" Error { span: Span, name: String, meant: Option<String> }
    headline: text!(
        "de overeenkomst kent geen resultaat `{name}`",
        "the agreement has no result `{name}`");
    labels: vec![Label::primary(*span)];
    help: Some(match meant {
        Some(meant) => text!("bedoelt u `{meant}`?", "did you mean `{meant}`?"),
        None => text!(
            "schrijf de naam zoals die in de overeenkomst staat",
            "write the name as it stands in the agreement"),
    });
}

problem! {
    /// An explanation or judgement of what cannot be tested.
    NotJudged: "PO0562" Error { span: Span, name: String, item: Span }
    headline: text!("over `{name}` komt geen oordeel", "`{name}` gets no verdict");
    labels: vec![
        Label::primary(*span),
        Label::other(*item).saying(text!("dit is niet toetsbaar", "this cannot be tested")),
    ];
    help: Some(text!("haal deze regel weg", "take this line away"));
}

/// Reads `[voorwaarden]`.
pub(super) fn read_conditions(
    model: &Model,
    entries: &[Entry],
    findings: &mut Findings,
) -> BTreeMap<Name, Stated> {
    let mut conditions = BTreeMap::new();
    for entry in entries {
        let name = Name::new(&entry.key.value);
        if !model.stated_conditions.contains_key(&name) {
            let known = model.stated_conditions.keys().map(Name::as_str);
            findings.push(UnknownCondition {
                span: entry.key.span,
                meant: nearest(name.as_str(), known).map(str::to_owned),
                name: name.to_string(),
            });
        } else if let Some(value) = truth_of(entry, findings) {
            conditions.insert(name, Stated { value, span: entry.key.span.to(entry.value.span) });
        }
    }
    conditions
}

/// Yes or no.
pub(super) fn truth_of(entry: &Entry, findings: &mut Findings) -> Option<bool> {
    if let ValueKind::Truth(truth) = entry.value.kind {
        return Some(truth);
    }
    if let ValueKind::Text(word) = &entry.value.kind {
        match word.trim().to_lowercase().as_str() {
            "ja" => return Some(true),
            "nee" => return Some(false),
            _ => {}
        }
    }
    let wanted = text!("\"ja\" of \"nee\"", "\"ja\" or \"nee\"");
    wrong_form(&entry.key.value, &entry.value, wanted, findings);
    None
}

/// The items of an agreement by name.
pub(super) fn items_of(model: &Model) -> BTreeMap<&Name, &Item> {
    model.items.iter().map(|item| (&item.name, item)).collect()
}

/// The item that a key names, when it gets a verdict.
pub(super) fn judged_item(
    items: &BTreeMap<&Name, &Item>,
    entry: &Entry,
    findings: &mut Findings,
) -> Option<Name> {
    let name = Name::new(&entry.key.value);
    let span = entry.key.span;
    let Some(item) = items.get(&name) else {
        let meant = nearest(name.as_str(), items.keys().map(|name| name.as_str()));
        let meant = meant.map(str::to_owned);
        findings.push(UnknownItem { span, name: name.to_string(), meant });
        return None;
    };
    match item.body {
        ItemBody::Result(_) | ItemBody::Duty(_) | ItemBody::Effort(_) => Some(name),
        ItemBody::Untestable(_) => {
            findings.push(NotJudged { span, name: name.to_string(), item: item.span });
            None
        }
    }
}
