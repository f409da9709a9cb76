//! Verdicts of earlier years: for what counts years in a row.
//!
//! Not for: verdicts of this agreement, which follow from figures.

use std::collections::BTreeMap;

use super::file::EarlierVerdict;
use super::sections::{items_of, judged_item};
use super::tables::{Entry, ValueKind};
use super::words::{text_of, wrong_form};
use crate::diagnostics::{Findings, Label};
use crate::model::Model;
use crate::problem;
use crate::source::{Name, Span};
use crate::syntax::OutcomeText;
use crate::text;

problem! {
    /// A key under a result that is no year.
    NotAYear: "PO0715" Error { span: Span, key: String }
    headline: text!("`{key}` is geen jaar", "`{key}` is no year");
    labels: vec![Label::primary(*span)];
    help: Some(text!("schrijf het oordeel per jaar: {{ 2019 = \"niet behaald\" }}",
        "write the verdict by year: {{ 2019 = \"niet behaald\" }}"));
}

problem! {
    /// A verdict that no earlier year can have.
    NoEarlierVerdict: "PO0716" Error { span: Span, written: String }
    headline: text!("`{written}` is geen oordeel over een eerder jaar",
        "`{written}` is no verdict on an earlier year");
    labels: vec![Label::primary(*span)];
    help: Some(text!(
        "schrijf \"behaald\", \"tussen bodem en streef\", \"niet behaald\" of \"vervallen\"; laat een \
        jaar weg dat niet vast te stellen was",
        "write \"behaald\", \"tussen bodem en streef\", \"niet behaald\" or \"vervallen\"; leave out a \
        year that was undetermined"));
}

/// Reads `[eerdere-oordelen]`.
pub(super) fn read_earlier(
    model: &Model,
    entries: &[Entry],
    findings: &mut Findings,
) -> BTreeMap<(Name, i16), EarlierVerdict> {
    let items = items_of(model);
    let mut earlier = BTreeMap::new();
    for entry in entries {
        let Some(name) = judged_item(&items, entry, findings) else { continue };
        let ValueKind::Table(table) = &entry.value.kind else {
            let wanted = text!(
                "een oordeel per jaar, zoals {{ 2019 = \"niet behaald\" }}",
                "a verdict by year, such as {{ 2019 = \"niet behaald\" }}"
            );
            wrong_form(&entry.key.value, &entry.value, wanted, findings);
            continue;
        };
        for entry in &table.entries {
            let year = year_of(entry, findings);
            let verdict = verdict_of(entry, findings);
            if let (Some(year), Some(verdict)) = (year, verdict) {
                let span = entry.key.span.to(entry.value.span);
                earlier.insert((name.clone(), year), EarlierVerdict { verdict, span });
            }
        }
    }
    earlier
}

fn year_of(entry: &Entry, findings: &mut Findings) -> Option<i16> {
    let key = &entry.key.value;
    let year = key.parse().ok().filter(|year: &i16| (1000..=9999).contains(year));
    if year.is_none() {
        findings.push(NotAYear { span: entry.key.span, key: key.clone() });
    }
    year
}

fn verdict_of(entry: &Entry, findings: &mut Findings) -> Option<OutcomeText> {
    let written = text_of(entry, findings)?;
    let verdict = match written.to_lowercase().as_str() {
        "behaald" => Some(OutcomeText::Met),
        "tussen bodem en streef" => Some(OutcomeText::Between),
        "niet behaald" => Some(OutcomeText::NotMet),
        "vervallen" => Some(OutcomeText::Lapsed),
        _ => None,
    };
    if verdict.is_none() {
        findings.push(NoEarlierVerdict { span: entry.value.span, written });
    }
    verdict
}
