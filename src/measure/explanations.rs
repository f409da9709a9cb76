//! Explanations of results, duties and efforts: a text, or a text with the day it was delivered.
//!
//! Not for: the explanation beside a single figure; that is read with the figure.

use std::collections::BTreeMap;

use super::file::Explanation;
use super::sections::{items_of, judged_item};
use super::tables::{Entry, Table, ValueKind};
use super::words::{has_words, past_day, text_of, unknown_key};
use crate::diagnostics::{Findings, Label};
use crate::model::Model;
use crate::problem;
use crate::quantity::Date;
use crate::source::{Name, Span};
use crate::text;

problem! {
    /// An explanation without words.
    EmptyExplanation: "PO0563" Warning { span: Span, name: String }
    headline: text!("de toelichting bij `{name}` is leeg", "the explanation of `{name}` is empty");
    labels: vec![Label::primary(*span).saying(text!(
        "dit telt niet als toelichting", "this does not count as an explanation"))];
    help: Some(text!("schrijf wat er te zeggen valt", "write what there is to say"));
}

const KEYS: [&str; 2] = ["tekst", "geleverd"];

/// Reads `[toelichtingen]`.
pub(super) fn read_explanations(
    model: &Model,
    reference_date: Date,
    entries: &[Entry],
    findings: &mut Findings,
) -> BTreeMap<Name, Explanation> {
    let items = items_of(model);
    let mut explanations = BTreeMap::new();
    for entry in entries {
        let Some(name) = judged_item(&items, entry, findings) else { continue };
        let explanation = match &entry.value.kind {
            ValueKind::Table(table) => dated(&name, entry, table, reference_date, findings),
            ValueKind::Text(_)
            | ValueKind::Number(_)
            | ValueKind::Truth(_)
            | ValueKind::Day(_)
            | ValueKind::Time
            | ValueKind::List(_)
            | ValueKind::Unread => words(&name, entry, findings),
        };
        if let Some(explanation) = explanation {
            explanations.insert(name, explanation);
        }
    }
    explanations
}

/// `{ tekst = "…", geleverd = 2017-01-31 }`
fn dated(
    name: &Name,
    entry: &Entry,
    table: &Table,
    reference_date: Date,
    findings: &mut Findings,
) -> Option<Explanation> {
    for entry in table.entries.iter().filter(|entry| !KEYS.contains(&entry.key.value.as_str())) {
        unknown_key(entry, &KEYS, findings);
    }
    let delivered =
        table.get("geleverd").and_then(|entry| past_day(entry, reference_date, findings));
    let Some(text) = table.get("tekst") else {
        findings.push(EmptyExplanation { span: entry.value.span, name: name.to_string() });
        return None;
    };
    Some(Explanation { delivered, ..words(name, text, findings)? })
}

fn words(name: &Name, entry: &Entry, findings: &mut Findings) -> Option<Explanation> {
    if let ValueKind::Text(words) = &entry.value.kind
        && !has_words(words)
    {
        findings.push(EmptyExplanation { span: entry.value.span, name: name.to_string() });
        return None;
    }
    let text = text_of(entry, findings)?;
    Some(Explanation { text, delivered: None, span: entry.value.span })
}
