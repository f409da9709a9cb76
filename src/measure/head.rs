//! The head of a measurement file: of which agreement, as of which day, drawn up by whom.
//!
//! Not for: the figures.

use super::tables::{Table, ValueKind};
use super::words::{day_of, text_of};
use crate::diagnostics::{Findings, Label};
use crate::model::Model;
use crate::problem;
use crate::quantity::Date;
use crate::source::{SourceId, Span};
use crate::text;

problem! {
    /// The file does not say to which agreement it belongs.
    NoAgreement: "PO0523" Error { span: Span, name: String }
    headline: text!(
        "het bestand zegt niet bij welke overeenkomst het hoort",
        "the file does not say to which agreement it belongs");
    labels: vec![Label::primary(*span)];
    help: Some(text!(
        "begin met: overeenkomst = \"{name}\"", "begin with: overeenkomst = \"{name}\""));
}

problem! {
    /// The file belongs to another agreement.
    OtherAgreement: "PO0524" Error { span: Span, written: String, name: String, agreement: Span }
    headline: text!(
        "deze cijfers horen bij `{written}`, niet bij `{name}`",
        "these figures belong to `{written}`, not to `{name}`");
    labels: vec![
        Label::primary(*span).saying(text!("het meetbestand noemt deze", "the measurement file names this")),
        Label::other(*agreement).saying(text!("de overeenkomst heet zo", "the agreement has this name")),
    ];
    help: Some(text!(
        "geef het meetbestand van `{name}`, of verander de naam",
        "give the measurement file of `{name}`, or change the name"));
}

problem! {
    /// The file has no reference date.
    NoReferenceDate: "PO0525" Error { span: Span }
    headline: text!("de peildatum ontbreekt", "the reference date is missing");
    labels: vec![Label::primary(*span)];
    help: Some(text!(
        "schrijf de dag waarop de cijfers gelden: peildatum = 2020-12-31",
        "write the day as of which the figures hold: peildatum = 2020-12-31"));
}

/// The head of a measurement file, or of an example.
pub(crate) struct Head {
    /// The file.
    pub(crate) source: SourceId,
    /// The place that stands for it.
    pub(crate) span: Span,
    /// The reference date.
    pub(crate) reference_date: Date,
    /// Where that is written.
    pub(crate) reference_span: Span,
    /// The label of example figures.
    pub(crate) example: Option<String>,
    /// The role of who drew it up.
    pub(crate) author: Option<String>,
}

/// The keys of a head.
pub(super) const KEYS: [&str; 4] = ["overeenkomst", "peildatum", "voorbeeld", "opsteller"];

/// Reads the head. `None` when the file is of another agreement or has no reference date.
pub(super) fn read_head(
    model: &Model,
    source: SourceId,
    table: &Table,
    findings: &mut Findings,
) -> Option<Head> {
    let top = Span::at(source, 0);
    let belongs = belongs_to(model, top, table, findings);
    let optional = |key: &str, findings: &mut Findings| {
        table.get(key).and_then(|entry| text_of(entry, findings))
    };
    let (example, author) = (optional("voorbeeld", findings), optional("opsteller", findings));
    let (reference_date, reference_span) = read_reference_date(table, top, findings)?;
    belongs.then_some(Head {
        source,
        span: reference_span,
        reference_date,
        reference_span,
        example,
        author,
    })
}

/// Reads the reference date, with its place.
pub(crate) fn read_reference_date(
    table: &Table,
    missing_at: Span,
    findings: &mut Findings,
) -> Option<(Date, Span)> {
    let Some(entry) = table.get("peildatum") else {
        findings.push(NoReferenceDate { span: missing_at });
        return None;
    };
    Some((day_of(entry, findings)?, entry.value.span))
}

/// Whether the figures may be those of this agreement. A file that does not say so is read on.
fn belongs_to(model: &Model, top: Span, table: &Table, findings: &mut Findings) -> bool {
    let name = model.head.name.to_string();
    let Some(entry) = table.get("overeenkomst") else {
        findings.push(NoAgreement { span: top, name });
        return true;
    };
    if matches!(entry.value.kind, ValueKind::Unread) {
        return true;
    }
    let Some(written) = text_of(entry, findings) else { return true };
    if written == name {
        return true;
    }
    findings.push(OtherAgreement {
        span: entry.value.span,
        written,
        name,
        agreement: model.head.span,
    });
    false
}
