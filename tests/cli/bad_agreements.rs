//! Agreements that are no good: hostile, or of another kind altogether.

use crate::program::Place;
use crate::texts::{AGREEMENT, measurement};

const NORM: &str = "norm: gevonden in 2026 minstens 700 personen";

fn refused(name: &str, agreement: &str, words: &str) {
    let place = Place::new(name).with("a.po", agreement).with("m.toml", measurement("700"));
    for arguments in [&["a.po"][..], &["a.po", "m.toml"]] {
        let ran = place.run(arguments);
        ran.ends_with(3).gives_nothing().says(words);
        assert!(!ran.err.contains('\u{1B}'), "a control character reaches the terminal");
        assert!(ran.err.len() < 20_000, "{} bytes of messages", ran.err.len());
    }
}

#[test]
fn ten_thousand_brackets() {
    let (open, close) = ("(".repeat(10_000), ")".repeat(10_000));
    let nested = format!("norm: {open}gevonden{close} in 2026 minstens 700 personen");
    refused("brackets", &AGREEMENT.replace(NORM, &nested), "meer dan 64 diep");
    let unclosed = format!("norm: gevonden in 2026 minstens {open}");
    refused("brackets-open", &AGREEMENT.replace(NORM, &unclosed), "meer dan 64 diep");
}

#[test]
fn ten_thousand_operators_and_quotation_marks() {
    let sum =
        format!("norm: gevonden in 2026 minstens {}1 personen", "1 personen + ".repeat(10_000));
    let level = |inner: &str| format!("({inner}{})", " + 1 personen".repeat(190));
    let deep = (0..60).fold("1 personen".to_owned(), |inner, _| level(&inner));
    let deep = format!("norm: gevonden in 2026 minstens {deep}");
    refused("operators-in-brackets", &AGREEMENT.replace(NORM, &deep), "meer dan 200 bewerkingen");
    refused("operators", &AGREEMENT.replace(NORM, &sum), "meer dan 200 bewerkingen");
    let quotes = format!("{AGREEMENT}{}", "\"".repeat(10_001));
    refused("quotes", &quotes, "aanhalingsteken is niet gesloten");
}

#[test]
fn a_name_of_a_megabyte() {
    let name = "a".repeat(1_000_000);
    let place = Place::new("long-name").with("a.po", AGREEMENT.replace("gevonden", &name));
    place.run(&["a.po"]).ends_with(0);
    let unknown = AGREEMENT.replace("norm: gevonden", &format!("norm: {name}"));
    refused("long-unknown-name", &unknown, "fout[PO0201]");
}

#[test]
fn a_text_of_a_megabyte_and_ten_thousand_parts() {
    let text = AGREEMENT.replace("Banen", &"woord ".repeat(170_000));
    let place = Place::new("long-text").with("a.po", text).with("m.toml", measurement("700"));
    place.run(&["a.po", "m.toml"]).ends_with(0);
    let mut many = AGREEMENT.to_owned();
    for number in 0..3_000 {
        many += &format!(
            "    resultaat 1.1 r{number} \"tekst\"\n      norm: gevonden in 2026 minstens {number} personen\n"
        );
    }
    let place = Place::new("many-parts").with("a.po", many);
    place.run(&["a.po"]).ends_with(0);
}

#[test]
fn control_characters() {
    let shown = AGREEMENT.replace("700 mensen", "700 \u{1B}[31mmensen\u{200B}\u{7}");
    let place = Place::new("control").with("a.po", shown).with("m.toml", measurement("700"));
    let ran = place.run(&["a.po", "m.toml"]);
    ran.ends_with(0);
    assert!(ran.out.contains("700 ␛[31mmensen‹U+200B›␇"), "{}", ran.out);
    ran.says("waarschuwing[PO0116]");
    let turned = AGREEMENT.replace("700 mensen", "700 \u{202E}mensen");
    refused("control-turned", &turned, "PO0114");
    let norm = NORM.replace("gevonden", "gevonden\u{1B}[31m");
    refused("control-norm", &AGREEMENT.replace(NORM, &norm), "`␛` past hier niet");
}

#[test]
fn a_translation_file_of_gettext() {
    let catalogue = "# Nederlandse vertaling\nmsgid \"\"\nmsgstr \"\"\n\"Language: nl\\n\"\n\n\
        msgid \"yes\"\nmsgstr \"ja\"\n";
    refused("gettext", catalogue, "vertaalbestand van gettext");
}

#[test]
fn an_agreement_without_results() {
    let heading = "overeenkomst leeg-2026 \"Leeg\"\n  looptijd: 2026\n";
    refused("no-results", heading, "er is niets om te beoordelen");
}

#[test]
fn names_and_statements_twice() {
    let twice = format!("{AGREEMENT}    indicator gevonden \"nog eens\"\n      soort: stand\n");
    refused("double-name", &twice, "`gevonden`");
    let statement = AGREEMENT.replace("  looptijd: 2026\n", "  looptijd: 2026\n  looptijd: 2027\n");
    refused("double-statement", &statement, "looptijd");
}

#[test]
fn a_date_that_does_not_exist_and_a_number_that_can_be_read_in_two_ways() {
    let date = AGREEMENT.replace("looptijd: 2026", "looptijd: 1 januari 2026 t/m 31 november 2026");
    refused("no-such-date", &date, "31 november 2026");
    let number = AGREEMENT.replace("minstens 700", "minstens 1.5");
    refused("two-readings", &number, "1.500");
}

#[test]
fn words_of_another_language() {
    refused("and", &AGREEMENT.replace("minstens", ">="), "`minstens`");
    let date = AGREEMENT.replace("in 2026 minstens", "op 2026-12-31 minstens");
    refused("iso-date", &date, "31 december 2026");
    refused(
        "prose",
        "Beste lezer, dit is een brief.\n",
        "een overeenkomst begint met `overeenkomst`",
    );
}

#[test]
fn a_path_out_of_the_folder_is_not_followed() {
    let line = |path: &str| {
        AGREEMENT.replace("  looptijd", &format!("  uitgangspunt: \"{path}\"\n  looptijd"))
    };
    for (name, path) in
        [("path-up", "../m.toml"), ("path-root", "/etc/passwd"), ("path-drive", "C:m.toml")]
    {
        let place = Place::new(name).with("a.po", line(path)).with("m.toml", measurement("700"));
        place.run(&["a.po", "m.toml"]).ends_with(3).says("ligt buiten de map");
    }
    let place = Place::new("path-missing").with("a.po", line("weg.toml"));
    place.run(&["a.po"]).ends_with(5).says("`weg.toml` bestaat niet");
}

#[test]
fn mistakes_are_found_together() {
    let text = AGREEMENT
        .replace("norm: gevonden", "norm: gevnden")
        .replace("eenheid: personen", "eenheid: persoonen")
        .replace("soort: stroom", "soort: strom");
    let place = Place::new("together").with("a.po", text);
    let ran = place.run(&["a.po"]);
    ran.ends_with(3).says("gevnden").says("persoonen").says("strom");
}

#[test]
fn a_file_that_refers_to_itself() {
    let with = |line: &str| AGREEMENT.replace("  looptijd", &format!("  {line}\n  looptijd"));
    let itself = Place::new("itself-framework").with("a.po", with("kader: \"a.po\""));
    itself.run(&["a.po"]).ends_with(3).gives_nothing();
    let starting = with("uitgangspunt: \"a.po\"");
    let itself =
        Place::new("itself-start").with("a.po", starting).with("m.toml", measurement("700"));
    itself.run(&["a.po"]).ends_with(4).gives_nothing();
    itself.run(&["a.po", "m.toml"]).ends_with(4).gives_nothing();
    let itself = Place::new("itself-before").with("a.po", with("volgt op: \"a.po\""));
    itself.run(&["a.po"]).ends_with(3).gives_nothing();
    let framework = "kader k-2026 \"K\"\n  kader: \"k.po\"\n  lijn 1 werk \"Werk\"\n";
    let ring =
        Place::new("itself-ring").with("k.po", framework).with("a.po", with("kader: \"k.po\""));
    ring.run(&["k.po"]).ends_with(3).gives_nothing();
    ring.run(&["a.po"]).ends_with(3).gives_nothing();
}
