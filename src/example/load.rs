//! Reads a file of examples.
//!
//! For: the file and the frame of each example. Not for: what is expected (`expected`), and not for
//! figures, which the reader of measurement files reads.

use std::collections::BTreeMap;

use super::expected::read_expectation;
use super::overlay::{Example, Overlaid};
use super::replacement::read_replacements;
use crate::diagnostics::{Comparisons, Findings, Label};
use crate::measure::words::{UnknownKey, text_of, unknown_key, wrong_form};
use crate::measure::{self, Body, Entry, Head, Table, ValueKind};
use crate::model::Model;
use crate::problem;
use crate::source::{SourceId, Span};
use crate::syntax::Spanned;
use crate::text;

problem! {
    /// The file does not say which agreement its examples are of.
    AgreementNotNamed: "PO0601" Error { span: Span }
    headline: text!(
        "de voorbeelden zeggen niet bij welk bestand ze horen",
        "the examples do not say which file they belong to");
    labels: vec![Label::primary(*span)];
    help: Some(text!(
        "begin met: overeenkomst = \"naam-van-het-bestand.po\"",
        "begin with: overeenkomst = \"name-of-the-file.po\""));
}

problem! {
    /// A file without examples.
    NoExamples: "PO0602" Error { span: Span }
    headline: text!("in dit bestand staat geen voorbeeld", "this file has no example");
    labels: vec![Label::primary(*span)];
    help: Some(text!(
        "begin elk voorbeeld met een regel [[voorbeeld]]",
        "begin every example with a line [[voorbeeld]]"));
}

problem! {
    /// An example without a name.
    Nameless: "PO0603" Error { span: Span }
    headline: text!("dit voorbeeld heeft geen naam", "this example has no name");
    labels: vec![Label::primary(*span)];
    help: Some(text!(
        "geef een korte naam: naam = \"A1-712\"", "give a short name: naam = \"A1-712\""));
}

problem! {
    /// Two examples with one name.
    SameName: "PO0604" Error { span: Span, name: String, earlier: Span }
    headline: text!("er zijn twee voorbeelden `{name}`", "there are two examples `{name}`");
    labels: vec![
        Label::primary(*span),
        Label::other(*earlier).saying(text!("dit is het eerste", "this is the first")),
    ];
    help: Some(text!("geef elk voorbeeld een eigen naam", "give every example a name of its own"));
}

/// The keys of an example.
const KEYS: [&str; 18] = [
    "naam",
    "tekst",
    "vervang",
    "peildatum",
    "zoals",
    "indicatoren",
    "voorwaarden",
    "instemmingen",
    "toelichtingen",
    "oordelen",
    "mijlpalen",
    "lezingen",
    "eerdere-oordelen",
    "gevolgen",
    "verwacht",
    "fout",
    "bevinding",
    "noemt",
];

/// The name of the agreement file that a file of examples belongs to. To be asked before the
/// agreement is compiled: [`load`] needs its model.
#[must_use]
pub fn agreement_of(source: SourceId, text: &str) -> (Option<Spanned<String>>, Findings) {
    let (table, mut findings) = measure::read_toml(source, text);
    let Some(table) = table else { return (None, findings) };
    let Some(entry) = table.get("overeenkomst") else {
        findings.push(AgreementNotNamed { span: Span::at(source, 0) });
        return (None, findings);
    };
    let name = text_of(entry, &mut findings);
    (name.map(|value| Spanned { value, span: entry.value.span }), findings)
}

/// Reads a file of examples. The findings are about the file itself; what is amiss in the figures of
/// an example stays with the example, which may expect it.
#[must_use]
pub fn load(model: &Model, source: SourceId, text: &str) -> (Vec<Example>, Findings) {
    let (table, mut findings) = measure::read_toml(source, text);
    let Some(table) = table else { return (Vec::new(), findings) };
    if table.get("overeenkomst").is_none() {
        findings.push(AgreementNotNamed { span: Span::at(source, 0) });
    }
    for entry in &table.entries {
        if !matches!(entry.key.value.as_str(), "overeenkomst" | "voorbeeld") {
            unknown_key(entry, &["overeenkomst", "voorbeeld"], &mut findings);
        }
    }
    let mut compared = Comparisons::default();
    let examples: Vec<Example> = tables_of(&table, &mut findings)
        .into_iter()
        .filter_map(|table| read_example(model, source, table, &mut compared, &mut findings))
        .collect();
    if examples.is_empty() && !findings.has_errors() {
        findings.push(NoExamples { span: Span::at(source, 0) });
    }
    report_same_names(&examples, &mut findings);
    (examples, findings)
}

fn tables_of<'t>(table: &'t Table, findings: &mut Findings) -> Vec<&'t Table> {
    let Some(entry) = table.get("voorbeeld") else { return Vec::new() };
    let wanted = || {
        text!(
            "een eigen deel, dat begint met [[voorbeeld]]",
            "a section of its own that begins with [[voorbeeld]]"
        )
    };
    let ValueKind::List(values) = &entry.value.kind else {
        wrong_form("voorbeeld", &entry.value, wanted(), findings);
        return Vec::new();
    };
    let mut tables = Vec::new();
    for value in values {
        match &value.kind {
            ValueKind::Table(table) => tables.push(table),
            ValueKind::Text(_)
            | ValueKind::Number(_)
            | ValueKind::Truth(_)
            | ValueKind::Day(_)
            | ValueKind::Time
            | ValueKind::List(_)
            | ValueKind::Unread => wrong_form("voorbeeld", value, wanted(), findings),
        }
    }
    tables
}

fn report_same_names(examples: &[Example], findings: &mut Findings) {
    let mut seen: BTreeMap<&str, Span> = BTreeMap::new();
    for example in examples {
        let name = &example.name;
        if let Some(earlier) = seen.get(name.value.as_str()) {
            let earlier = *earlier;
            findings.push(SameName { span: name.span, name: name.value.clone(), earlier });
        } else {
            seen.insert(&name.value, name.span);
        }
    }
}

fn read_example(
    model: &Model,
    source: SourceId,
    table: &Table,
    compared: &mut Comparisons,
    findings: &mut Findings,
) -> Option<Example> {
    for entry in &table.entries {
        report_stray(model, entry, findings);
    }
    let name = spanned_text(table, "naam", findings);
    if name.is_none() && table.get("naam").is_none() {
        findings.push(Nameless { span: table.span });
    }
    let text = table.get("tekst").and_then(|entry| text_of(entry, findings));
    let base = spanned_text(table, "zoals", findings);
    let replacements = read_replacements(table, findings);
    let expectation = read_expectation(model, table, compared, findings);
    let mut found = Findings::new();
    let overlaid = Overlaid::read(table);
    let has_figures = table.get("bevinding").is_none() || table.get("peildatum").is_some();
    let own =
        if has_figures { read_own(model, source, table, &overlaid, &mut found) } else { None };
    Some(Example {
        name: name?,
        text,
        replacements,
        base,
        own,
        overlaid,
        findings: found,
        expectation,
        span: table.span,
    })
}

fn report_stray(model: &Model, entry: &Entry, findings: &mut Findings) {
    let key = &entry.key.value;
    if KEYS.contains(&key.as_str()) {
        return;
    }
    let name = crate::source::Name::new(key);
    let elsewhere = if model.indicators.contains_key(&name) {
        text!(
            "zet `{key}` onder [voorbeeld.indicatoren]",
            "put `{key}` under [voorbeeld.indicatoren]"
        )
    } else if model.items.iter().any(|item| item.name == name) {
        text!("zet `{key}` onder [voorbeeld.verwacht]", "put `{key}` under [voorbeeld.verwacht]")
    } else {
        unknown_key(entry, &KEYS, findings);
        return;
    };
    let (span, key) = (entry.key.span, key.clone());
    findings.push(UnknownKey {
        span,
        key,
        known: Vec::new(),
        meant: None,
        elsewhere: Some(elsewhere),
    });
}

fn spanned_text(table: &Table, key: &str, findings: &mut Findings) -> Option<Spanned<String>> {
    let entry = table.get(key)?;
    text_of(entry, findings).map(|value| Spanned { value, span: entry.value.span })
}

/// The measurement that the example itself gives; what is amiss in it stays with the example.
fn read_own(
    model: &Model,
    source: SourceId,
    table: &Table,
    overlaid: &Overlaid,
    found: &mut Findings,
) -> Option<measure::Measurement> {
    let (reference_date, reference_span) = measure::read_reference_date(table, table.span, found)?;
    let head = Head {
        source,
        span: table.span,
        reference_date,
        reference_span,
        example: None,
        author: None,
    };
    let kept = overlaid.kept(table);
    let body = Body::of(&kept, found);
    Some(measure::read_body(model, head, &body, found))
}
