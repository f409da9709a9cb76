//! Measurement files that are no good.

use crate::program::Place;
use crate::texts::{AGREEMENT, measurement, measurement_of};

fn refused(name: &str, figures: &str, words: &str) {
    let place = Place::new(name).with("a.po", AGREEMENT).with("m.toml", figures);
    let ran = place.run(&["a.po", "m.toml"]);
    ran.ends_with(4).gives_nothing().says(words);
    assert!(!ran.err.contains('\u{1B}'), "a control character reaches the terminal");
    assert!(ran.err.len() < 20_000, "{} bytes of messages", ran.err.len());
}

#[test]
fn a_decimal_comma() {
    refused("comma", &measurement("87,5"), "\"87,5\" tussen aanhalingstekens");
}

#[test]
fn a_date_that_does_not_exist() {
    refused("date", &measurement_of("2026-02-30", "700"), "`2026-02-30` bestaat niet");
}

#[test]
fn keys_twice() {
    refused("twice", &format!("{}gevonden = 3\n", measurement("700")), "twee keer");
    refused("section-twice", &format!("{}[indicatoren]\n", measurement("700")), "twee keer");
}

#[test]
fn a_name_that_the_agreement_does_not_know() {
    let figures = measurement("700").replace("gevonden", "gevoden");
    refused("unknown", &figures, "bedoelt u `gevonden`?");
    let other = measurement("700").replace("klein-2026", "groot-2026");
    refused("other-agreement", &other, "klein-2026");
}

#[test]
fn figures_that_are_none() {
    refused("word", &measurement("\"veel\""), "is geen cijfer");
    refused("nothing", &measurement(""), "gevonden");
    refused("yes", &measurement("true"), "gevonden");
    refused("infinite", &measurement("inf"), "gevonden");
    refused("not-a-number", &measurement("nan"), "gevonden");
    refused("negative", &measurement("-3"), "gevonden");
    refused("half", &measurement("700.5"), "gevonden");
    refused("too-long", &measurement(&"9".repeat(100_000)), "gevonden");
}

#[test]
fn the_frame_is_missing() {
    refused("no-frame", "gevonden = 3\n", "peildatum");
    refused("no-toml", "Beste controller, hierbij de cijfers.\n", "ontbreekt `=`");
    refused("json", "{ \"gevonden\": 700 }\n", "PO05");
}

#[test]
fn ten_thousand_brackets() {
    let (open, close) = ("[".repeat(10_000), "]".repeat(10_000));
    refused("brackets", &measurement(&format!("{open}{close}")), "fout[PO05");
    refused("tables", &measurement(&"{ a = ".repeat(10_000)), "fout[PO05");
    refused("headings", &format!("{}[{}]\n", measurement("700"), "a.".repeat(10_000)), "fout[PO05");
}

#[test]
fn a_name_and_a_text_of_a_megabyte() {
    let long = "a".repeat(1_000_000);
    refused("long-name", &measurement("700").replace("gevonden", &long), "fout[PO0530]");
    refused("long-text", &measurement(&format!("\"{long}\"")), "is geen cijfer");
}

#[test]
fn control_characters() {
    let name = measurement("700").replace("gevonden", "\"gevonden\u{1B}[31m\"");
    refused("control-name", &name, "gevonden␛[31m");
    let comment = measurement("700 # \u{1B}[31mrood");
    refused("control-comment", &comment, "een teken dat u niet ziet (U+001B)");
}

#[test]
fn a_part_above_its_whole_and_files_that_contradict_each_other() {
    let one = measurement("{ waarde = 700, status = \"definitief\" }");
    let place = Place::new("contradiction")
        .with("a.po", AGREEMENT)
        .with("een.toml", one.clone())
        .with("twee.toml", one.replace("700", "710"));
    let ran = place.run(&["a.po", "een.toml", "twee.toml"]);
    ran.ends_with(4).gives_nothing().says("een.toml").says("twee.toml");
}
