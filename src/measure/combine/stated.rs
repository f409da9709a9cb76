//! Answers and judgements of files of one day that contradict each other.
//!
//! A later file replaces what an earlier one states; between files of one day nothing tells which
//! counts, and the order in which they are given never does.
//! Not for: figures; `merge` sees to those.

use super::measurements::Measurements;
use crate::diagnostics::{Findings, Label};
use crate::measure::file::Measurement;
use crate::problem;
use crate::source::{Name, Span};
use crate::text;

problem! {
    /// Two answers to one condition, or two judgements of one item, from files of one day.
    StatedTwice: "PO0578" Error { name: Name, earlier: Span, later: Span }
    headline: text!("twee bestanden van dezelfde dag zeggen iets anders over `{name}`",
        "two files of the same day say different things of `{name}`");
    labels: vec![
        Label::primary(*later).saying(text!("dit", "this")),
        Label::other(*earlier).saying(text!("en dit", "and this")),
    ];
    help: Some(text!("verbeter een van beide, of geef het latere bestand een latere peildatum",
        "mend one of the two, or give the later file a later reference date"));
}

/// Reports what a file states otherwise than an earlier file of the same day.
pub(super) fn check(all: &Measurements, file: &Measurement, findings: &mut Findings) {
    let same_day = |span: Span| {
        let mut earlier = all.files.iter().filter(|earlier| earlier.source == span.source);
        earlier.any(|earlier| earlier.reference_date == file.reference_date)
    };
    for (name, later) in &file.conditions {
        if let Some(earlier) = all.conditions.get(name)
            && earlier.value != later.value
            && same_day(earlier.span)
        {
            let (name, earlier, later) = (name.clone(), earlier.span, later.span);
            findings.push(StatedTwice { name, earlier, later });
        }
    }
    for ((name, year), later) in &file.earlier {
        if let Some(earlier) = all.earlier.get(&(name.clone(), *year))
            && earlier.verdict != later.verdict
            && same_day(earlier.span)
        {
            let (name, earlier, later) = (name.clone(), earlier.span, later.span);
            findings.push(StatedTwice { name, earlier, later });
        }
    }
    for (name, later) in &file.consequences {
        if let Some(earlier) = all.consequences.get(name)
            && (earlier.filled_in != later.filled_in || earlier.since != later.since)
            && same_day(earlier.span)
        {
            let (name, earlier, later) = (name.clone(), earlier.span, later.span);
            findings.push(StatedTwice { name, earlier, later });
        }
    }
    for (key, later) in &file.consents {
        if let Some(earlier) = all.consents.get(key)
            && earlier.value != later.value
            && same_day(earlier.span)
        {
            let (name, earlier, later) = (key.0.clone(), earlier.span, later.span);
            findings.push(StatedTwice { name, earlier, later });
        }
    }
    for (name, later) in &file.judgements {
        if let Some(earlier) = all.judgements.get(name)
            && earlier.outcome != later.outcome
            && same_day(earlier.span)
        {
            let (name, earlier, later) = (name.clone(), earlier.span, later.span);
            findings.push(StatedTwice { name, earlier, later });
        }
    }
}
