//! Findings and verdicts in the forms of reviewers' programs.

use insta::assert_snapshot;
use proptest::prelude::*;
use serde_json::Value;

use super::*;
use crate::diagnostics::{Adjustment, Code, Finding, Findings, Label, Language, Severity};
use crate::report::fixture::fixture;
use crate::source::{Role, SourceId, Sources, Span};
use crate::text;

fn sources() -> (Sources, SourceId, SourceId) {
    let mut sources = Sources::new();
    let agreement = "overeenkomst a\n  norm: uitgestroom in 2020 minstens 700 personen\n";
    let agreement = sources.add("./mijn map/café.po", Role::Agreement, agreement);
    let unread = sources.add_unread("cijfers.toml", Role::Measurement);
    (sources, agreement, unread)
}

fn finding(code: &'static str, severity: Severity, message: &str, span: Span) -> Finding {
    Finding {
        code: Code::new(code),
        severity,
        headline: text!("{message}", "{message}"),
        labels: vec![Label::primary(span)],
        help: Some(text!("schrijf iets anders", "write something else")),
        repairs: Vec::new(),
        adjustment: None,
        witness: None,
    }
}

fn some() -> (Sources, Findings) {
    let (sources, agreement, unread) = sources();
    let word = Span::new(agreement, 23, 34);
    let mut two = finding("PO0201", Severity::Error, "de naam is niet bekend: 100%, zie a:b", word);
    two.labels.push(Label::other(Span::new(agreement, 0, 14)).saying(text!("hier", "here")));
    let mut off = finding("PO0412", Severity::Note, "laat ondertekend", word);
    off.adjustment =
        Some(Adjustment { reason: "zo afgesproken".to_owned(), span: word, silenced: true });
    let whole = finding("PO0002", Severity::Error, "`cijfers.toml` is leeg", Span::at(unread, 0));
    let note = finding("PO0406", Severity::Note, "een vaag woord", Span::new(agreement, 0, 60));
    let found = [note, off, whole, two].into_iter().collect();
    (sources, found)
}

fn all(sources: &Sources, findings: &Findings) -> Vec<Annotation> {
    let context = ReviewContext { sources, language: Language::Dutch, folder: None };
    annotations(findings, None, context)
}

#[test]
fn findings_as_commands_of_github() {
    let (sources, findings) = some();
    assert_snapshot!(github(&all(&sources, &findings), Language::Dutch));
}

#[test]
fn findings_as_a_code_quality_report_of_gitlab() {
    let (sources, findings) = some();
    assert_snapshot!(gitlab(&all(&sources, &findings)).unwrap());
}

#[test]
fn findings_in_sarif() {
    let (sources, findings) = some();
    let mut document: Value =
        serde_json::from_str(&sarif(&all(&sources, &findings), Language::Dutch).unwrap()).unwrap();
    // Whole pages stand here; they have tests of their own.
    for rule in document["runs"][0]["tool"]["driver"]["rules"].as_array_mut().unwrap() {
        assert!(rule["help"]["markdown"].as_str().unwrap().starts_with("# PO"));
        rule["help"]["markdown"] = Value::from("…");
    }
    document["runs"][0]["tool"]["driver"]["semanticVersion"] = Value::from("…");
    assert_snapshot!(serde_json::to_string_pretty(&document).unwrap());
}

#[test]
fn verdicts_in_sarif_pass_fail_or_are_open() {
    let fixture = fixture();
    let context =
        ReviewContext { sources: &fixture.sources, language: Language::English, folder: None };
    let all = annotations(&Findings::new(), Some(&fixture.assessment), context);
    let document: Value = serde_json::from_str(&sarif(&all, Language::English).unwrap()).unwrap();
    let told: Vec<String> = document["runs"][0]["results"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| {
            let words = ["ruleId", "kind", "level"].map(|key| one[key].as_str().unwrap());
            format!("{}: {}", words.join(" "), one["message"]["text"].as_str().unwrap())
        })
        .collect();
    assert_snapshot!(told.join("\n"));
}

/// A schema of another program; `tests/schema/README.md` says where it is from.
fn schema(name: &str) -> jsonschema::Validator {
    let path = format!("{}/tests/schema/{name}", env!("CARGO_MANIFEST_DIR"));
    // One pattern in the schema of SARIF has a bracket that this library wants escaped.
    let text = std::fs::read_to_string(path).unwrap().replace("{2}]?$", "{2}\\\\]?$");
    let schema: Value = serde_json::from_str(&text).unwrap();
    jsonschema::validator_for(&schema).unwrap()
}

/// Findings, no findings, and verdicts.
fn all_kinds() -> Vec<Vec<Annotation>> {
    let (sources, findings) = some();
    let fixture = fixture();
    let judged =
        ReviewContext { sources: &fixture.sources, language: Language::Dutch, folder: None };
    vec![
        all(&sources, &findings),
        all(&sources, &Findings::new()),
        annotations(&Findings::new(), Some(&fixture.assessment), judged),
    ]
}

#[test]
fn a_report_for_gitlab_has_the_fields_of_its_manual() {
    let validator = schema("gitlab-code-quality.schema.json");
    for all in all_kinds() {
        let document: Value = serde_json::from_str(&gitlab(&all).unwrap()).unwrap();
        let errors: Vec<String> =
            validator.iter_errors(&document).map(|error| error.to_string()).collect();
        assert!(errors.is_empty(), "{errors:#?}");
        let entries = document.as_array().unwrap();
        let prints: std::collections::BTreeSet<&str> =
            entries.iter().map(|entry| entry["fingerprint"].as_str().unwrap()).collect();
        assert_eq!(prints.len(), entries.len(), "GitLab shows one entry of each fingerprint");
    }
    assert!(!validator.is_valid(&serde_json::json!([{ "description": "x" }])));
}

#[test]
fn sarif_has_the_form_of_the_standard() {
    let validator = schema("sarif-schema-2.1.0.json");
    for all in all_kinds() {
        let document: Value = serde_json::from_str(&sarif(&all, Language::Dutch).unwrap()).unwrap();
        let errors: Vec<String> =
            validator.iter_errors(&document).map(|error| error.to_string()).collect();
        assert!(errors.is_empty(), "{errors:#?}");
        let run = &document["runs"][0];
        let rules = run["tool"]["driver"]["rules"].as_array().unwrap();
        for result in run["results"].as_array().unwrap() {
            let index = usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap();
            assert_eq!(rules[index]["id"], result["ruleId"]);
        }
    }
    assert!(!validator.is_valid(&serde_json::json!({ "version": "2.1.0", "runs": [{}] })));
}

#[test]
fn of_eleven_of_a_kind_the_tenth_counts_the_rest() {
    let (sources, agreement, _) = sources();
    let findings = |count: u32| -> Findings {
        let one = |start| finding("PO0406", Severity::Note, "vaag", Span::at(agreement, start));
        (0..count).map(|start| one(start as usize)).collect()
    };
    let ten = github(&all(&sources, &findings(10)), Language::Dutch);
    assert_eq!(ten.lines().count(), 10);
    assert!(!ten.contains("en nog"));
    let twelve = github(&all(&sources, &findings(12)), Language::Dutch);
    assert_eq!(twelve.lines().count(), 10);
    assert!(twelve.ends_with("::en nog 3, die hier niet passen (PO0406)\n"), "{twelve}");
}

#[test]
fn a_fingerprint_stays_when_lines_above_come_or_go_and_in_another_language() {
    let prints = |before: &str, language| {
        let mut sources = Sources::new();
        let text = format!("{before}regel met fout\nregel met fout\n");
        let agreement = sources.add("a.po", Role::Agreement, text);
        let at =
            |start: usize| Span::new(agreement, before.len() + start, before.len() + start + 5);
        let findings = [0, 15].map(|start| finding("PO0406", Severity::Note, "vaag", at(start)));
        let findings = findings.into_iter().collect();
        let context = ReviewContext { sources: &sources, language, folder: None };
        let all = annotations(&findings, None, context);
        all.into_iter().map(|one| one.fingerprint).collect::<Vec<_>>()
    };
    let here = prints("", Language::Dutch);
    assert_eq!(here, prints("een\ntwee\n", Language::English));
    assert_ne!(here[0], here[1]);
}

#[test]
fn a_message_that_the_runner_would_take_for_a_command_is_defused() {
    let text = "a\n  ::error::x\n7 | b ##[error]c\n::stop-commands::d\n";
    let defused = defused(text);
    for line in defused.lines() {
        assert!(!line.trim_start().starts_with("::"), "{line}");
        assert!(!line.contains("##["), "{line}");
    }
}

proptest! {
    #[test]
    fn no_text_of_a_file_makes_a_command_or_breaks_a_document(
        words in "\\PC{0,20}(\r|\n|%|:|,|::error::|\u{202E}|##\\[)?\\PC{0,20}",
        name in "[a-z:,% \n]{1,12}",
    ) {
        let mut sources = Sources::new();
        let agreement = sources.add(name, Role::Agreement, format!("{words}\nx"));
        let mut one = finding("PO0101", Severity::Error, &words, Span::new(agreement, 0, 3));
        one.help = Some(text!("{words}", "{words}"));
        let findings: Findings = [one].into_iter().collect();
        let all = all(&sources, &findings);
        let commands = github(&all, Language::Dutch);
        prop_assert_eq!(commands.lines().count(), 1);
        prop_assert!(commands.starts_with("::error title=pocheck PO0101,file="));
        let (_, rest) = commands.split_once("::error ").unwrap();
        let (properties, _) = rest.split_once("::").unwrap();
        prop_assert_eq!(properties.matches('=').count(), properties.split(',').count());
        prop_assert!(!commands.trim_end().chars().any(char::is_control));
        let report: Value = serde_json::from_str(&gitlab(&all).unwrap()).unwrap();
        prop_assert_eq!(report.as_array().unwrap().len(), 1);
        let document: Value =
            serde_json::from_str(&sarif(&all, Language::Dutch).unwrap()).unwrap();
        let uri = &document["runs"][0]["results"][0]["locations"][0]["physicalLocation"]
            ["artifactLocation"]["uri"];
        prop_assert!(uri.as_str().unwrap().bytes().all(|byte| byte.is_ascii_graphic()));
    }
}
