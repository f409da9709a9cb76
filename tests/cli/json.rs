//! JSON: one document, also when there are errors, with the keys that are promised.

use std::fs;

use serde_json::Value;

use crate::program::{Place, Ran};
use crate::texts::{AGREEMENT, measurement};

fn document(ran: &Ran) -> Value {
    let value: Value = serde_json::from_str(&ran.out).expect("one JSON document");
    // Not in a folder of its own: tests that run at the same time would clear it.
    let schema = Place::of_the_package().run(&["schema"]);
    let schema: Value = serde_json::from_str(&schema.out).expect("the schema is JSON");
    let validator = jsonschema::validator_for(&schema).expect("the schema is one");
    let problems: Vec<String> = validator.iter_errors(&value).map(|one| one.to_string()).collect();
    assert!(problems.is_empty(), "{problems:?}");
    value
}

/// The first error; findings stand in the order of the file.
fn first_error(document: &Value) -> &Value {
    let findings = document["findings"].as_array().expect("findings are a list");
    let error = findings.iter().find(|finding| finding["severity"] == "error");
    error.expect("there is an error")
}

fn has(value: &Value, keys: &[&str]) {
    for key in keys {
        assert!(value.get(key).is_some(), "`{key}` is not in {value:#}");
    }
}

#[test]
fn a_judged_agreement_has_the_promised_keys() {
    let pair = ["agreements/2020/agreement-2020.po", "agreements/2020/actuals-2020.toml"];
    let ran = Place::of_the_package().run(&["--format", "json", pair[0], pair[1]]);
    ran.ends_with(1);
    let document = document(&ran);
    has(
        &document,
        &[
            "format",
            "format_version",
            "pocheck",
            "agreement",
            "measurements",
            "reference_date",
            "summary",
            "results",
            "findings",
        ],
    );
    assert_eq!(document["format"], "pocheck/assessment");
    assert_eq!(document["reference_date"], "2020-12-31");
    has(&document["agreement"], &["id", "title", "file", "sha256"]);
    has(&document["measurements"][0], &["file", "sha256"]);
    let results = document["results"].as_array().expect("results are a list");
    assert!(!results.is_empty());
    for result in results {
        has(
            result,
            &[
                "id",
                "number",
                "text",
                "theme",
                "goal",
                "kind",
                "verdict",
                "possible",
                "provisional",
                "recorded",
                "actual",
                "norm",
                "comparison",
                "unit",
                "margin",
                "reasons",
                "needs",
                "remarks",
                "consequences",
                "parts",
                "explanation",
                "source",
            ],
        );
        has(&result["source"], &["file", "line", "column"]);
    }
    let counted: u64 = document["summary"]
        .as_object()
        .expect("the summary is an object")
        .values()
        .filter_map(Value::as_u64)
        .sum();
    assert_eq!(counted, results.len() as u64, "the summary counts every result once");
}

#[test]
fn errors_give_a_document_with_findings_and_no_results() {
    let place = Place::new("json-errors")
        .with("a.po", AGREEMENT)
        .with("fout.po", AGREEMENT.replace("norm: gevonden", "norm: gevnden"))
        .with("fout.toml", measurement("\"veel\""));
    for (arguments, code) in [
        (&["fout.po"][..], 3),
        (&["a.po", "fout.toml"], 4),
        (&["weg.po"], 5),
        (&["a.po", "weg.toml"], 5),
    ] {
        let ran = place.run(&[&["--format", "json"], arguments].concat());
        ran.ends_with(code);
        let document = document(&ran);
        assert!(document.get("results").is_none(), "{document:#}");
        let keys = ["code", "severity", "message", "help", "file", "line", "column", "length"];
        has(first_error(&document), &keys);
    }
}

#[test]
fn a_finding_points_at_its_words() {
    let place = Place::new("json-place");
    let place = place.with("fout.po", AGREEMENT.replace("norm: gevonden", "norm: gevnden"));
    let document = document(&place.run(&["--format", "json", "fout.po"]));
    let finding = first_error(&document);
    assert_eq!(finding["code"], "PO0201");
    assert_eq!(finding["file"], "fout.po");
    let place = ["line", "column", "length"].map(|key| finding[key].as_u64());
    assert_eq!(place, [Some(12), Some(13), Some(7)]);
}

#[test]
fn numbers_are_exact_and_codes_are_english_in_every_language() {
    let agreement = AGREEMENT.replace("minstens 700 personen", "minstens 2.100,5 personen");
    let place = Place::new("json-numbers")
        .with(
            "a.po",
            agreement.replace("eenheid: personen", "eenheid: uur").replace(" personen", " uur"),
        )
        .with("m.toml", measurement("2100.25"));
    let dutch = document(&place.run(&["--format", "json", "a.po", "m.toml"]));
    let english = document(&place.run(&["--format", "json", "--taal", "en", "a.po", "m.toml"]));
    for key in ["verdict", "possible", "actual", "norm", "margin", "comparison"] {
        assert_eq!(dutch["results"][0][key], english["results"][0][key]);
    }
    let result = &dutch["results"][0];
    assert_eq!(result["verdict"], "not_met");
    assert_eq!(result["actual"], "2100.25");
    assert_eq!(result["norm"], "2100.5");
    assert_eq!(result["margin"], "-0.25");
}

#[test]
fn the_schema_is_printed_and_kept() {
    let ran = Place::new("json-schema-kept").run(&["schema"]);
    ran.ends_with(0);
    let kept = Place::of_the_package().path("docs/schema/assessment-1.1.schema.json");
    let kept = fs::read_to_string(kept).expect("the schema is kept");
    assert_eq!(ran.out, kept);
}
