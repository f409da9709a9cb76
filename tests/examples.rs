//! The worked examples of every agreement in the repository hold.
//!
//! For: running them as `pocheck toets` does. Not for: the command's output; `tests/cli.rs` has that.

use std::fs;
use std::path::Path;

use pocheck::session::{ExampleOutcome, run_examples};
use pocheck::world::{ReadProblem, World};

struct Repository;

impl World for Repository {
    fn read(&self, path: &str) -> Result<Vec<u8>, ReadProblem> {
        fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).map_err(|_| ReadProblem::Missing)
    }

    fn files_ending(&self, _: &str, _: &str) -> Result<Vec<String>, ReadProblem> {
        Err(ReadProblem::Missing)
    }
}

/// The rows of the catalogue whose clauses these examples show.
const ROWS_OF_2020: [&str; 20] = [
    "A1", "A2", "A3", "A4", "A5", "A6", "A7", "A8", "A9", "A10", "A11", "A12", "A13", "A14", "A15",
    "A17", "A18", "A19", "A20", "A21",
];

/// The rows of the agreement of 2016 and 2017 that the language can say.
const ROWS_OF_2016: [&str; 26] = [
    "B1", "B2", "B3", "B4", "B5", "B6", "B7", "B8", "B9", "B10", "B11", "B12", "B13", "B14", "B15",
    "B16", "B17", "B18", "B19", "B20", "B21", "B22", "B23", "B24", "B25", "B26",
];

#[test]
fn every_example_of_the_agreement_for_2020_holds() {
    all_hold("agreements/2020/agreement-2020.po", &ROWS_OF_2020);
}

#[test]
fn every_example_of_the_agreement_for_2016_holds() {
    all_hold("agreements/2016/agreement-2016.po", &ROWS_OF_2016);
}

#[test]
fn every_example_of_an_amendment_holds() {
    all_hold("agreements/2020/wijziging-2020.po", &["A16"]);
}

/// The rows of the framework of 2014 that the framework itself shows.
const ROWS_OF_2014: [&str; 6] = ["C1", "C2", "C3", "C4", "C5", "C7"];

/// The rows of the framework that need an agreement beside it.
const ROWS_OF_COVERAGE: [&str; 3] = ["C1", "C11", "C15"];

#[test]
fn every_example_of_the_framework_of_2014_holds() {
    all_hold("agreements/2014/kader-2014.po", &ROWS_OF_2014);
}

/// The rows of the framework of 2014 that an agreement must adopt before they can be judged.
const ROWS_ADOPTED: [&str; 9] = ["C6", "C8", "C9", "C10", "C12", "C13", "C14", "C16", "C17"];

#[test]
fn every_example_of_what_an_agreement_adopts_from_the_framework_holds() {
    all_hold("agreements/2014/uitwerking-2014.po", &ROWS_ADOPTED);
}

#[test]
fn every_example_of_the_invented_agreement_holds() {
    let parts = ["klasse", "tekort", "overschot", "drie-jaren", "realisatie", "korting", "punten"];
    all_hold("agreements/voorbeelden/buurthuis.po", &parts);
    all_hold("agreements/voorbeelden/buurthuis.po", &["wijziging"]);
}

#[test]
fn every_example_of_coverage_holds() {
    all_hold("agreements/2016/agreement-2016.po", &ROWS_OF_COVERAGE);
}

fn all_hold(agreement: &str, rows: &[&str]) {
    let run = run_examples(&Repository, &[agreement]);
    assert!(run.failure.is_none(), "{:?}", run.findings);
    let examples: Vec<_> = run.files.iter().flat_map(|file| &file.examples).collect();
    for example in &examples {
        assert!(
            matches!(example.outcome, ExampleOutcome::Passed),
            "{}: {:?}",
            example.name,
            example.outcome
        );
    }
    for row in rows {
        let shown = examples.iter().any(|example| example.name.starts_with(&format!("{row}-")));
        assert!(shown, "no example shows row {row}");
    }
}

#[test]
fn an_example_that_expects_something_else_fails() {
    let text = fs::read_to_string(
        Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("agreements/2020/agreement-2020.voorbeelden.toml"),
    )
    .unwrap();
    let wrong = text.replacen("oordeel = \"behaald\"", "oordeel = \"niet behaald\"", 1);
    assert_ne!(text, wrong);
    struct Changed(String);
    impl World for Changed {
        fn read(&self, path: &str) -> Result<Vec<u8>, ReadProblem> {
            if path.ends_with(".voorbeelden.toml") {
                return Ok(self.0.clone().into_bytes());
            }
            Repository.read(path)
        }
        fn files_ending(&self, _: &str, _: &str) -> Result<Vec<String>, ReadProblem> {
            Err(ReadProblem::Missing)
        }
    }
    let run = run_examples(&Changed(wrong), &["agreements/2020/agreement-2020.po"]);
    let failed = run
        .files
        .iter()
        .flat_map(|file| &file.examples)
        .filter(|example| matches!(example.outcome, ExampleOutcome::Failed { .. }))
        .count();
    assert_eq!(failed, 1);
}

/// The outcome of one example that replaces words of the agreement for 2016.
fn with_replaced(example: &str) -> ExampleOutcome {
    struct Given(String);
    impl World for Given {
        fn read(&self, path: &str) -> Result<Vec<u8>, ReadProblem> {
            if path.ends_with(".voorbeelden.toml") {
                return Ok(self.0.clone().into_bytes());
            }
            Repository.read(path)
        }
        fn files_ending(&self, _: &str, _: &str) -> Result<Vec<String>, ReadProblem> {
            Err(ReadProblem::Missing)
        }
    }
    let text =
        format!("overeenkomst = \"agreement-2016.po\"\n[[voorbeeld]]\nnaam = \"x\"\n{example}\n");
    let mut run = run_examples(&Given(text), &["agreements/2016/agreement-2016.po"]);
    assert!(run.failure.is_none(), "{:?}", run.findings);
    run.files.remove(0).examples.remove(0).outcome
}

#[test]
fn words_of_the_agreement_can_be_replaced_and_figures_are_held_against_the_new_text() {
    let replaced = "vervang = [[\"hoogstens 105%\", \"hoogstens 106%\"]]";
    let figures = "peildatum = 2017-12-31
[voorbeeld.indicatoren]
uitvoeringskosten = { \"2016\" = 1060, \"2017\" = 1000 }
modelkosten = { \"2016\" = 1000, \"2017\" = 1000 }
[voorbeeld.verwacht]
kosten-volgen-model = ";
    let of =
        |words: &str, verdict: &str| with_replaced(&format!("{words}\n{figures}\"{verdict}\""));
    assert!(matches!(of(replaced, "behaald"), ExampleOutcome::Passed));
    assert!(matches!(of("", "niet behaald"), ExampleOutcome::Passed));
    let broken = "vervang = [[\"(18 maanden)\", \"(17 maanden)\"]]";
    assert!(matches!(of(broken, "behaald"), ExampleOutcome::Failed { .. }));
}

#[test]
fn words_that_do_not_stand_there_exactly_once_fail() {
    for words in ["(20 maanden)", "maanden"] {
        let example = format!("vervang = [[\"{words}\", \"x\"]]\nbevinding = [\"PO0307\"]");
        let ExampleOutcome::Broken { findings } = with_replaced(&example) else {
            panic!("`{words}` is replaced")
        };
        let codes: Vec<String> = findings.iter().map(|found| found.code.to_string()).collect();
        assert_eq!(codes, ["PO0610"], "{words}");
    }
}

/// An invented agreement, for what no agreement in the repository has.
#[test]
fn the_examples_of_measuring_hold() {
    all_hold("agreements/voorbeelden/metingen-2026.po", &[]);
}

#[test]
fn the_examples_of_consequences_hold() {
    all_hold("agreements/voorbeelden/gevolgen-2026.po", &[]);
}

#[test]
fn a_name_with_a_sign_that_no_file_has_is_refused() {
    struct Given;
    impl World for Given {
        fn read(&self, path: &str) -> Result<Vec<u8>, ReadProblem> {
            let text = "overeenkomst = \"a\\u0000.po\"\n";
            if path.ends_with(".voorbeelden.toml") {
                Ok(text.into())
            } else {
                Err(ReadProblem::Missing)
            }
        }
        fn files_ending(&self, _: &str, _: &str) -> Result<Vec<String>, ReadProblem> {
            Err(ReadProblem::Missing)
        }
    }
    let run = run_examples(&Given, &["a.voorbeelden.toml"]);
    let told: Vec<&str> = run.findings.iter().map(|found| found.headline.nl.as_str()).collect();
    assert!(told.len() == 1 && told[0].contains("ligt buiten de map"), "{told:?}");
}
