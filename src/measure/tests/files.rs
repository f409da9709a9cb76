//! The real measurement files are read without a word, and whole files with something amiss.

use std::fs;

use super::shared::{agreement, file, model_of, of_file, told};
use crate::measure::{combine, load};
use crate::source::Role;

#[test]
fn the_files_of_2020_are_read_without_a_finding() {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/agreements/2020");
    let text = fs::read_to_string(format!("{root}/agreement-2020.po")).unwrap();
    let (mut sources, model) = model_of(&text);
    let mut files = Vec::new();
    for name in ["actuals-2019.toml", "actuals-2020-t1.toml", "actuals-2020.toml"] {
        let text = fs::read_to_string(format!("{root}/{name}")).unwrap();
        let source = sources.add(name, Role::Measurement, &text);
        let (measurement, findings) = load(&model, source, &text);
        assert!(findings.is_empty(), "{}", told(&sources, &findings));
        files.push(measurement.unwrap());
    }
    let (all, findings) = combine(&model, files);
    assert!(findings.is_empty(), "{}", told(&sources, &findings));
    let all = all.unwrap();
    assert_eq!(all.files.len(), 3);
    assert_eq!(all.reference_date.to_string(), "2020-12-31");
    assert_eq!(all.forecasts.len(), 1);
}

#[test]
fn the_sections_are_read() {
    let (mut sources, model) = agreement();
    let text = file(
        "\"31 december 2020\"",
        "voorbeeld = \"Verzonnen\"\nopsteller = \"controller\"\n[voorwaarden]\nstorm = \"nee\"\n\
         [toelichtingen]\nuitstroom-700 = \"Zo ging het.\"\n[oordelen]\n\
         gastvrij = { uitkomst = \"niet behaald\", rol = \"raad\", datum = 2020-12-01, reden = \"r\" }",
    );
    let source = sources.add("cijfers.toml", Role::Measurement, &text);
    let (measurement, findings) = load(&model, source, &text);
    assert!(findings.is_empty(), "{}", told(&sources, &findings));
    let measurement = measurement.unwrap();
    assert_eq!(measurement.example.as_deref(), Some("Verzonnen"));
    assert_eq!(measurement.author.as_deref(), Some("controller"));
    assert!(!measurement.conditions["storm"].value);
    assert_eq!(measurement.explanations["uitstroom-700"].text, "Zo ging het.");
    assert_eq!(measurement.judgements["gastvrij"].outcome.dutch(), "niet behaald");
}

#[test]
fn an_agreement_in_the_place_of_figures_is_one_clear_finding() {
    insta::assert_snapshot!(of_file(
        "# kop\n\novereenkomst proef-2020 \"Een proef\"\n  looptijd: 2020\n"
    ));
}

#[test]
fn figures_of_another_agreement_point_at_both_names() {
    insta::assert_snapshot!(of_file(
        "overeenkomst = \"wpda-2020\"\npeildatum = 2020-12-31\n[indicatoren]\nvreemd = 1\n"
    ));
}

#[test]
fn a_file_without_a_head_says_what_is_missing() {
    insta::assert_snapshot!(of_file("[indicatoren]\nuitgestroomd = 712\n"));
}

#[test]
fn a_head_of_another_form() {
    insta::assert_snapshot!(of_file("overeenkomst = 5\npeildatum = 2020-12-31T10:00:00\n"));
}

#[test]
fn a_reference_date_in_the_wrong_order_is_mended() {
    insta::assert_snapshot!(of_file("overeenkomst = \"proef-2020\"\npeildatum = 31-12-2020\n"));
}

#[test]
fn a_reference_date_that_is_no_day() {
    insta::assert_snapshot!(of_file("overeenkomst = \"proef-2020\"\npeildatum = 2020\n"));
}

#[test]
fn keys_out_of_place() {
    insta::assert_snapshot!(of_file(&file(
        "2020-12-31",
        "opsteler = \"x\"\nuitgestroomd = 5\nindicatoren = 5\n[voorwarden]\n"
    )));
}

#[test]
fn conditions_explanations_and_judgements_with_mistakes() {
    insta::assert_snapshot!(of_file(&file(
        "2020-12-31",
        "[eerdere-oordelen]\nbaan-19 = { 2019 = \"behaald\" }\nbaan-190 = \"behaald\"\n\
         [voorwaarden]\nstrom = true\nstorm = 5\n[toelichtingen]\nuitstroom-70 = \"x\"\npraten = \"x\"\nbaan-190 = \" \"\ninzicht-aard = { geleverd = 2020-12-01 }\n\
         [oordelen]\ngastvrij = { uitkomst = \"goed\", rol = \"raad\", reden = \"\" }\nuitstroom-700 = \"behaald\"",
    )));
}
