//! Files that are something else than an agreement.
//!
//! Not for: agreements with mistakes in them.

use crate::diagnostics::{Finding, Label, Problem};
use crate::problem;
use crate::source::{SourceId, Span};
use crate::text;

problem! {
    /// A measurement file where an agreement belongs.
    MeasurementFile: "PO0106" Error { span: Span }
    headline: text!(
        "dit is een meetbestand, geen overeenkomst",
        "this is a measurement file, not an agreement");
    labels: vec![Label::primary(*span)];
    help: Some(text!(
        "geef eerst de overeenkomst en dan het meetbestand: pocheck afspraak.po meting.toml",
        "give the agreement first and then the measurement file: pocheck afspraak.po meting.toml"));
}

problem! {
    /// A translation catalogue, which has the same extension.
    GettextFile: "PO0103" Error { span: Span }
    headline: text!(
        "dit is een vertaalbestand van gettext, geen overeenkomst",
        "this is a gettext translation file, not an agreement");
    labels: vec![Label::primary(*span)];
    help: Some(text!(
        "beide soorten bestanden eindigen op `.po`; geef het bestand dat met `overeenkomst` begint",
        "both kinds of files end in `.po`; give the file that begins with `overeenkomst`"));
}

/// The finding about a text that is no agreement at all.
pub(super) fn recognise(source: SourceId, text: &str) -> Option<Finding> {
    let words = |line: &&str| !line.trim().is_empty() && !line.trim_start().starts_with('#');
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        if words(&line) {
            let lead = line.len() - line.trim_start().len();
            let line = line.trim();
            let span = Span::new(source, start + lead, start + lead + line.len());
            return other(line, span);
        }
        start += line.len();
    }
    None
}

fn other(line: &str, span: Span) -> Option<Finding> {
    if line.starts_with("msgid ") || line.starts_with("msgctxt ") {
        return Some(GettextFile { span }.finding());
    }
    let after = line.strip_prefix("overeenkomst")?.trim_start();
    after.starts_with('=').then(|| MeasurementFile { span }.finding())
}
