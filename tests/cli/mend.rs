//! `pocheck controleer --herstel` from outside: what it writes, shows and says.

use std::fs;

use crate::program::Place;
use crate::texts::{AGREEMENT, measurement};

fn text(place: &Place, name: &str) -> String {
    fs::read_to_string(place.path(name)).expect("the file is there")
}

#[test]
fn certain_mistakes_are_mended_in_the_file_and_shown() {
    let wrong = AGREEMENT.replace("minstens", ">=").replace("thema", "theme");
    let place = Place::new("mend").with("a.po", wrong);
    let ran = place.run(&["controleer", "--herstel", "a.po"]);
    ran.ends_with(0).says("2 herstellingen toegepast");
    assert!(ran.out.contains("-theme 1 werk") && ran.out.contains("+thema 1 werk"), "{}", ran.out);
    assert_eq!(text(&place, "a.po"), AGREEMENT);
    place.run(&["check", "--fix", "a.po"]).ends_with(0).gives_nothing();
}

#[test]
fn what_is_not_certain_is_shown_and_left() {
    let wrong = AGREEMENT.replace("minstens 700", ">= 1.5");
    let place = Place::new("mend-rest").with("a.po", wrong);
    let ran = place.run(&["controleer", "--herstel", "a.po"]);
    ran.ends_with(3).says("1 herstelling toegepast").says("PO0121");
    assert_eq!(text(&place, "a.po"), AGREEMENT.replace("minstens 700", "minstens 1.5"));
}

#[test]
fn a_dry_run_writes_nothing() {
    let wrong = AGREEMENT.replace("minstens", ">=");
    let place = Place::new("mend-dry").with("a.po", &wrong);
    let ran = place.run(&["controleer", "--herstel", "--droog", "a.po"]);
    ran.ends_with(1).says("er is niets geschreven");
    assert!(ran.out.contains("+      norm: gevonden in 2026 minstens 700"), "{}", ran.out);
    assert_eq!(text(&place, "a.po"), wrong);
    place.run(&["controleer", "--droog", "a.po"]).ends_with(64).says("hoort bij `--herstel`");
    place.run(&["controleer", "--herstel", "--format", "json", "a.po"]).ends_with(64);
}

#[test]
fn measurements_are_mended_too_when_they_are_given() {
    let figures = measurement("700").replace("2026-12-31", "31-12-2026");
    let place = Place::new("mend-figures").with("a.po", AGREEMENT).with("m.toml", figures);
    place.run(&["controleer", "--herstel", "a.po", "m.toml"]).ends_with(0);
    assert_eq!(text(&place, "m.toml"), measurement("700"));
}

#[test]
fn a_file_that_is_only_named_is_left_alone() {
    let framework = "kader k \"K\"\n  lijn 1 werk-loont \"Werken loont\"\n  indicator x \"x\"\n    soort: strom\n    \
                     eenheid: personen\n    populatie: p\n    bron: \"b\"\n  populatie p \"p\"\n";
    let naming = AGREEMENT.replace("  looptijd", "  kader: \"k.po\"\n  looptijd");
    let place = Place::new("mend-named").with("a.po", &naming).with("k.po", framework);
    let ran = place.run(&["controleer", "--herstel", "a.po"]);
    ran.says("`strom`").ends_with(3);
    assert_eq!(text(&place, "k.po"), framework);
    place.run(&["controleer", "--herstel", "k.po"]).says("1 herstelling toegepast");
    assert_eq!(text(&place, "k.po"), framework.replace("strom", "stroom"));
}
