//! Judgements that somebody recorded: what, who, when and why, all four.
//!
//! Not for: what a judgement does to a verdict.

use std::collections::BTreeMap;

use super::file::{Judged, Judgement};
use super::sections::{items_of, judged_item};
use super::tables::{Entry, Table, ValueKind};
use super::words::{past_day, text_of, unknown_key, wrong_form};
use crate::diagnostics::{Findings, Label};
use crate::model::Model;
use crate::problem;
use crate::quantity::Date;
use crate::source::{Name, Span};
use crate::text;

problem! {
    /// A judgement without all that it needs.
    IncompleteJudgement: "PO0564" Error { span: Span, name: String, missing: String }
    headline: text!(
        "aan het oordeel over `{name}` ontbreekt: {missing}",
        "the judgement on `{name}` lacks: {missing}");
    labels: vec![Label::primary(*span)];
    help: Some(text!(
        "schrijf {{ uitkomst = \"behaald\", rol = \"…\", datum = 2020-12-31, reden = \"…\" }}",
        "write {{ uitkomst = \"behaald\", rol = \"…\", datum = 2020-12-31, reden = \"…\" }}"));
}

problem! {
    /// An outcome that nobody can record.
    UnknownOutcome: "PO0565" Error { span: Span, written: String }
    headline: text!(
        "`{written}` is geen uitkomst van een oordeel",
        "`{written}` is no outcome of a judgement");
    labels: vec![Label::primary(*span)];
    help: Some(text!(
        "schrijf \"behaald\", \"tussen bodem en streef\" of \"niet behaald\"",
        "write \"behaald\", \"tussen bodem en streef\" or \"niet behaald\""));
}

const KEYS: [&str; 4] = ["uitkomst", "rol", "datum", "reden"];

/// Reads `[oordelen]`.
pub(super) fn read_judgements(
    model: &Model,
    reference_date: Date,
    entries: &[Entry],
    findings: &mut Findings,
) -> BTreeMap<Name, Judgement> {
    let items = items_of(model);
    let mut judgements = BTreeMap::new();
    for entry in entries {
        let Some(name) = judged_item(&items, entry, findings) else { continue };
        let ValueKind::Table(table) = &entry.value.kind else {
            let wanted = text!(
                "een groep met uitkomst, rol, datum en reden",
                "a group with uitkomst, rol, datum and reden"
            );
            wrong_form(&entry.key.value, &entry.value, wanted, findings);
            continue;
        };
        if let Some(judgement) = read_judgement(&name, entry, table, reference_date, findings) {
            judgements.insert(name, judgement);
        }
    }
    judgements
}

fn read_judgement(
    name: &Name,
    entry: &Entry,
    table: &Table,
    reference_date: Date,
    findings: &mut Findings,
) -> Option<Judgement> {
    for entry in table.entries.iter().filter(|entry| !KEYS.contains(&entry.key.value.as_str())) {
        unknown_key(entry, &KEYS, findings);
    }
    let missing: Vec<_> = KEYS.into_iter().filter(|key| table.get(key).is_none()).collect();
    if !missing.is_empty() {
        let missing = missing.join(", ");
        findings.push(IncompleteJudgement {
            span: entry.key.span,
            name: name.to_string(),
            missing,
        });
    }
    let outcome = table.get("uitkomst").and_then(|entry| outcome_of(entry, findings));
    let role = table.get("rol").and_then(|entry| text_of(entry, findings));
    let date = table.get("datum").and_then(|entry| past_day(entry, reference_date, findings));
    let reason = table.get("reden").and_then(|entry| text_of(entry, findings));
    let span = entry.key.span.to(entry.value.span);
    Some(Judgement { outcome: outcome?, role: role?, date: date?, reason: reason?, span })
}

fn outcome_of(entry: &Entry, findings: &mut Findings) -> Option<Judged> {
    let written = text_of(entry, findings)?;
    let outcome = Judged::from_dutch(&written.to_lowercase());
    if outcome.is_none() {
        findings.push(UnknownOutcome { span: entry.value.span, written });
    }
    outcome
}
