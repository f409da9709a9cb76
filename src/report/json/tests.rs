//! The JSON of the fixture, its schema, and that the one fits the other.

use serde_json::Value;

use super::*;
use crate::diagnostics::{self, Code, Findings, Language, Problem, Severity, Text};
use crate::eval::assessment::Verdict;
use crate::report::fixture::{Fixture, fixture};
use crate::source::{SourceId, Span};
use crate::text;

struct Unknown;

impl Problem for Unknown {
    fn code(&self) -> Code {
        Code::new("PO0201")
    }
    fn severity(&self) -> Severity {
        Severity::Error
    }
    fn headline(&self) -> Text {
        text!("de naam `wsw` is niet bekend", "the name `wsw` is not known")
    }
    fn labels(&self) -> Vec<diagnostics::Label> {
        let place = |file, start| Span::new(SourceId::new(file), start, start + 5);
        vec![
            diagnostics::Label::other(place(1, 0)),
            diagnostics::Label::primary(place(0, 60)).saying(text!("deze naam", "this name")),
        ]
    }
    fn help(&self) -> Option<Text> {
        Some(text!("schrijf iets anders", "write something else"))
    }
    fn repairs(&self) -> Vec<diagnostics::Repair> {
        let place = Span::new(SourceId::new(0), 60, 65);
        vec![diagnostics::Repair::likely(place, "wsw-regulier")]
    }
}

fn hashes() -> Vec<(SourceId, String)> {
    vec![(SourceId::new(0), "a1".repeat(32)), (SourceId::new(1), "b2".repeat(32))]
}

fn context<'a>(fixture: &'a Fixture, hashes: &'a [(SourceId, String)]) -> JsonContext<'a> {
    JsonContext { sources: &fixture.sources, hashes, coverage: None, language: Language::Dutch }
}

fn judged() -> String {
    let (fixture, hashes) = (fixture(), hashes());
    let report =
        JsonReport::judged(&fixture.assessment, &Findings::new(), context(&fixture, &hashes));
    report.to_text().unwrap()
}

fn unjudged() -> String {
    let (fixture, hashes) = (fixture(), hashes());
    let mut findings = Findings::new();
    findings.push(Unknown);
    let measurements = ["actuals.toml".to_owned(), "weg.toml".to_owned()];
    let subject = Subject { agreement: "agreement-2020.po", measurements: &measurements };
    let report = JsonReport::unjudged(subject, &findings, context(&fixture, &hashes));
    report.to_text().unwrap()
}

#[test]
fn a_judged_agreement() {
    insta::assert_snapshot!(judged());
}

#[test]
fn errors_give_findings_and_no_results() {
    let text = unjudged();
    let value: Value = serde_json::from_str(&text).unwrap();
    assert!(value.get("results").is_none());
    insta::assert_snapshot!(text);
}

#[test]
fn both_documents_fit_the_schema() {
    let schema: Value = serde_json::from_str(&schema()).unwrap();
    let validator = jsonschema::draft202012::new(&schema).unwrap();
    for text in [judged(), unjudged()] {
        let document: Value = serde_json::from_str(&text).unwrap();
        let errors: Vec<String> = validator
            .iter_errors(&document)
            .map(|error| format!("{}: {error}", error.instance_path()))
            .collect();
        assert_eq!(errors, Vec::<String>::new());
    }
}

#[test]
fn the_schema_refuses_what_is_not_in_the_format() {
    let schema: Value = serde_json::from_str(&schema()).unwrap();
    let validator = jsonschema::draft202012::new(&schema).unwrap();
    for (from, to) in [
        ("\"verdict\": \"met\"", "\"verdict\": \"behaald\""),
        ("\"actual\": \"712\"", "\"actual\": 712"),
        ("\"format_version\"", "\"version\""),
    ] {
        let text = judged();
        assert!(text.contains(from), "{from}");
        let document: Value = serde_json::from_str(&text.replace(from, to)).unwrap();
        assert!(!validator.is_valid(&document), "{to}");
    }
}

#[test]
fn the_schema_that_is_kept_is_the_schema_that_is_printed() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/schema/assessment-1.1.schema.json");
    let kept = std::fs::read_to_string(path).unwrap_or_default();
    assert!(
        kept == schema(),
        "write it anew with: cargo run -- schema -o docs/schema/assessment-1.1.schema.json"
    );
}

#[test]
fn the_verdicts_of_the_schema_are_those_of_the_summary() {
    assert_eq!(schema::VERDICTS, Verdict::ALL.map(Verdict::code));
}
