//! The Code Quality report of GitLab: a remark beside the line in a merge request.
//!
//! Not for: what is as agreed or kept out of sight; the form has no place for it.

use serde::Serialize;

use super::annotation::{Annotation, Weight};

/// One entry, with the fields that GitLab reads.
#[derive(Serialize)]
struct Entry<'a> {
    description: String,
    check_name: String,
    fingerprint: &'a str,
    severity: &'static str,
    location: Location<'a>,
}

#[derive(Serialize)]
struct Location<'a> {
    path: &'a str,
    lines: Lines,
}

#[derive(Serialize)]
struct Lines {
    begin: u32,
}

/// The report as text, with a line break at its end.
///
/// # Errors
///
/// None that can occur: everything in the report has a form in JSON.
pub fn gitlab(annotations: &[Annotation]) -> Result<String, serde_json::Error> {
    let entries: Vec<Entry<'_>> = annotations.iter().filter_map(entry).collect();
    serde_json::to_string_pretty(&entries).map(|text| text + "\n")
}

fn entry(annotation: &Annotation) -> Option<Entry<'_>> {
    let severity = match annotation.weight {
        Weight::Error => "critical",
        Weight::Warning => "major",
        Weight::Note => "info",
        Weight::Pass => return None,
    };
    let place = annotation.place.as_ref()?;
    annotation.suppressed.is_none().then(|| Entry {
        description: annotation.told(),
        check_name: annotation.kind.rule(),
        fingerprint: &annotation.fingerprint,
        severity,
        location: Location {
            path: &place.file,
            lines: Lines { begin: place.region.map_or(1, |region| region.start.0) },
        },
    })
}
