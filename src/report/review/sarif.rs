//! SARIF 2.1.0: findings and verdicts for any program that reads results of analysis.
//!
//! Everything is in it: what is as agreed passes, and what the agreement keeps out of sight is
//! suppressed, with its reason.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::diagnostics::{Language, Page, Severity};
use crate::eval::assessment::Verdict;
use crate::report::words::Words;

use super::annotation::{Annotation, Kind, Place, Weight};
use super::path::uri;

const SCHEMA: &str =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// The document as text, with a line break at its end.
///
/// # Errors
///
/// None that can occur: everything in the document has a form in JSON.
pub fn sarif(annotations: &[Annotation], language: Language) -> Result<String, serde_json::Error> {
    let mut kinds: BTreeMap<String, Kind> = BTreeMap::new();
    for annotation in annotations {
        kinds.insert(annotation.kind.rule(), annotation.kind);
    }
    let rules: Vec<Value> = kinds.iter().map(|(id, kind)| rule(id, *kind, language)).collect();
    let index = |id: &str| kinds.keys().position(|known| known == id).unwrap_or_default();
    let results: Vec<Value> =
        annotations.iter().map(|one| result(one, index(&one.kind.rule()))).collect();
    let document = json!({
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "pocheck",
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "language": match language { Language::Dutch => "nl", Language::English => "en" },
                "rules": rules,
            }},
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    });
    serde_json::to_string_pretty(&document).map(|text| text + "\n")
}

fn rule(id: &str, kind: Kind, language: Language) -> Value {
    match kind {
        Kind::Finding(code) => {
            let page = Page::of(code.as_str());
            let short = match page {
                Some(page) => page.headline(),
                None => id,
            };
            let level = match page.map(Page::severity) {
                Some(Severity::Error) | None => "error",
                Some(Severity::Warning) => "warning",
                Some(Severity::Note) => "note",
            };
            let text = match page {
                Some(page) => page.text,
                None => id,
            };
            json!({
                "id": id,
                "shortDescription": { "text": short },
                "help": { "text": format!("pocheck leg-uit {id}"), "markdown": text },
                "defaultConfiguration": { "level": level },
            })
        }
        Kind::Verdict(verdict) => json!({
            "id": id,
            "shortDescription": { "text": Words::new(language).verdict(verdict) },
            "help": { "text": format!("pocheck leg-uit {}", verdict.code()) },
        }),
    }
}

fn result(annotation: &Annotation, index: usize) -> Value {
    let mut result = json!({
        "ruleId": annotation.kind.rule(),
        "ruleIndex": index,
        "kind": kind_of(annotation.kind),
        "level": level_of(annotation),
        "message": { "text": annotation.told() },
        "locations": annotation.place.iter().map(location).collect::<Vec<_>>(),
        "partialFingerprints": { "pocheck/v1": annotation.fingerprint },
    });
    let Some(fields) = result.as_object_mut() else { return result };
    if !annotation.others.is_empty() {
        let others = annotation.others.iter().zip(1..).map(|((place, words), id)| {
            let mut other = location(place);
            if let Some(fields) = other.as_object_mut() {
                fields.insert("id".to_owned(), json!(id));
                if !words.is_empty() {
                    fields.insert("message".to_owned(), json!({ "text": words }));
                }
            }
            other
        });
        fields.insert("relatedLocations".to_owned(), others.collect());
    }
    if let Some(reason) = &annotation.suppressed {
        let suppression = json!([{ "kind": "inSource", "justification": reason }]);
        fields.insert("suppressions".to_owned(), suppression);
    }
    result
}

/// What SARIF calls the outcome. A finding fails; a verdict passes, fails, or is open.
const fn kind_of(kind: Kind) -> &'static str {
    match kind {
        Kind::Finding(_) => "fail",
        Kind::Verdict(verdict) => match verdict {
            Verdict::NotMet | Verdict::NotDelivered | Verdict::Behind => "fail",
            Verdict::Undetermined => "open",
            Verdict::Judgement => "review",
            Verdict::Lapsed => "notApplicable",
            Verdict::Met | Verdict::Between | Verdict::OnTrack | Verdict::Delivered => "pass",
        },
    }
}

/// Only what fails has a level.
fn level_of(annotation: &Annotation) -> &'static str {
    if kind_of(annotation.kind) != "fail" {
        return "none";
    }
    match annotation.weight {
        Weight::Error => "error",
        Weight::Warning => "warning",
        Weight::Note => "note",
        Weight::Pass => "none",
    }
}

fn location(place: &Place) -> Value {
    let artifact = json!({ "uri": uri(&place.file) });
    let physical = match place.region {
        Some(region) => json!({
            "artifactLocation": artifact,
            "region": {
                "startLine": region.start.0,
                "startColumn": region.start.1,
                "endLine": region.end.0,
                "endColumn": region.end.1,
            },
        }),
        None => json!({ "artifactLocation": artifact }),
    };
    json!({ "physicalLocation": physical })
}
