//! From the text of a measurement file to a [`Measurement`].
//!
//! For: the order of reading, and files that are something else altogether.
//! Not for: the parts; each has a file of its own.

use super::consents::read_consents;
use super::consequences::read_consequences;
use super::earlier::read_earlier;
use super::explanations::read_explanations;
use super::figures::Reader;
use super::file::Measurement;
use super::head::{self, Head, read_head};
use super::judgements::read_judgements;
use super::margins;
use super::milestones::read_milestones;
use super::readings::read_readings;
use super::sections::read_conditions;
use super::tables::{Entry, Table, ValueKind};
use super::toml_text;
use super::words::{unknown_key, wrong_form};
use crate::diagnostics::{Findings, Label, Text};
use crate::model::Model;
use crate::problem;
use crate::source::{Name, SourceId, Span};
use crate::text;

problem! {
    /// An agreement given where a measurement file is asked.
    AgreementAsMeasurement: "PO0501" Error { span: Span }
    headline: text!(
        "dit is een overeenkomst, geen meetbestand",
        "this is an agreement, not a measurement file");
    labels: vec![Label::primary(*span)];
    help: Some(text!(
        "geef eerst de overeenkomst en daarna de meetbestanden (`.toml`)",
        "give the agreement first and the measurement files (`.toml`) after it"));
}

problem! {
    /// An indicator outside `[indicatoren]`.
    FigureOutsideSection: "PO0526" Error { span: Span, key: String }
    headline: text!(
        "het cijfer `{key}` staat niet onder `[indicatoren]`",
        "the figure `{key}` does not stand under `[indicatoren]`");
    labels: vec![Label::primary(*span)];
    help: Some(text!(
        "zet boven de cijfers een regel met [indicatoren]",
        "put a line with [indicatoren] above the figures"));
}

/// The sections, after the keys of the head.
const SECTIONS: [&str; 9] = [
    "indicatoren",
    "mijlpalen",
    "voorwaarden",
    "instemmingen",
    "toelichtingen",
    "oordelen",
    "lezingen",
    "eerdere-oordelen",
    "gevolgen",
];

/// What is wrong with the writing of a measurement file: signs, brackets and numbers. Needs no agreement; what its
/// names and figures mean is not looked at.
#[must_use]
pub fn notation(source: SourceId, text: &str) -> Findings {
    if agreement_line(source, text).is_some() {
        return Findings::default();
    }
    toml_text::read(source, text).1
}

/// Reads a measurement file. What could not be read is left out and reported; there is none when
/// its head cannot be used.
#[must_use]
pub fn load(model: &Model, source: SourceId, text: &str) -> (Option<Measurement>, Findings) {
    if let Some(span) = agreement_line(source, text) {
        return (None, [AgreementAsMeasurement { span }.into()].into_iter().collect());
    }
    let (table, mut findings) = toml_text::read(source, text);
    let Some(table) = table else { return (None, findings) };
    let Some(head) = read_head(model, source, &table, &mut findings) else {
        return (None, findings);
    };
    for entry in &table.entries {
        report_stray(model, entry, &mut findings);
    }
    let body = Body::of(&table, &mut findings);
    let measurement = read_body(model, head, &body, &mut findings);
    (Some(measurement), findings)
}

/// The first line, when it is the heading of an agreement.
fn agreement_line(source: SourceId, text: &str) -> Option<Span> {
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let words = line.trim();
        if words.is_empty() || words.starts_with('#') {
            at += line.len();
            continue;
        }
        let rest = words.strip_prefix("overeenkomst")?;
        let is_heading =
            rest.starts_with(char::is_whitespace) && !rest.trim_start().starts_with(['=', '.']);
        return is_heading.then(|| Span::new(source, at, at + line.trim_end().len()));
    }
    None
}

fn report_stray(model: &Model, entry: &Entry, findings: &mut Findings) {
    let key = &entry.key.value;
    if head::KEYS.contains(&key.as_str()) || SECTIONS.contains(&key.as_str()) {
        return;
    }
    if model.indicators.contains_key(&Name::new(key)) {
        findings.push(FigureOutsideSection { span: entry.key.span, key: key.clone() });
        return;
    }
    let known: Vec<_> = head::KEYS.into_iter().chain(SECTIONS).collect();
    unknown_key(entry, &known, findings);
}

/// The sections of a file or of an example, those that it has.
#[derive(Default)]
pub(crate) struct Body<'t> {
    /// indicatoren
    pub(crate) figures: Option<&'t Table>,
    /// voorwaarden
    pub(crate) conditions: Option<&'t Table>,
    /// instemmingen
    pub(crate) consents: Option<&'t Table>,
    /// toelichtingen
    pub(crate) explanations: Option<&'t Table>,
    /// oordelen
    pub(crate) judgements: Option<&'t Table>,
    /// mijlpalen
    pub(crate) milestones: Option<&'t Table>,
    /// lezingen
    pub(crate) readings: Option<&'t Table>,
    /// eerdere-oordelen
    pub(crate) earlier: Option<&'t Table>,
    /// gevolgen
    pub(crate) consequences: Option<&'t Table>,
}

impl<'t> Body<'t> {
    /// The sections among the entries of a table.
    pub(crate) fn of(table: &'t Table, findings: &mut Findings) -> Self {
        let mut section = |key: &str| {
            let entry = table.get(key)?;
            if let ValueKind::Table(section) = &entry.value.kind {
                return Some(section);
            }
            wrong_form(key, &entry.value, section_wanted(key), findings);
            None
        };
        Self {
            figures: section("indicatoren"),
            conditions: section("voorwaarden"),
            consents: section("instemmingen"),
            explanations: section("toelichtingen"),
            judgements: section("oordelen"),
            milestones: section("mijlpalen"),
            readings: section("lezingen"),
            earlier: section("eerdere-oordelen"),
            consequences: section("gevolgen"),
        }
    }
}

fn section_wanted(key: &str) -> Text {
    text!("een eigen deel, dat begint met [{key}]", "a section of its own that begins with [{key}]")
}

/// Reads the sections under a head that was read.
pub(crate) fn read_body(
    model: &Model,
    head: Head,
    body: &Body<'_>,
    findings: &mut Findings,
) -> Measurement {
    let mut reader = Reader::new(model, head.reference_date);
    if let Some(table) = body.figures {
        reader.read_figures(table);
    }
    let today = head.reference_date;
    let (figures, found) = reader.finish();
    findings.merge(found);
    margins::check(model, &figures, findings);
    Measurement {
        source: head.source,
        span: head.span,
        reference_date: head.reference_date,
        reference_span: head.reference_span,
        example: head.example,
        author: head.author,
        figures,
        conditions: read_conditions(model, entries(body.conditions), findings),
        consents: read_consents(model, entries(body.consents), findings),
        explanations: read_explanations(model, today, entries(body.explanations), findings),
        judgements: read_judgements(model, today, entries(body.judgements), findings),
        milestones: read_milestones(model, today, entries(body.milestones), findings),
        readings: read_readings(model, entries(body.readings), findings),
        consequences: read_consequences(model, entries(body.consequences), findings),
        earlier: read_earlier(model, entries(body.earlier), findings),
    }
}

fn entries(table: Option<&Table>) -> &[Entry] {
    table.map_or(&[], |table| table.entries.as_slice())
}
