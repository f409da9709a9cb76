//! The weight that an agreement gives to notes and warnings, from outside.

use super::program::{Place, Ran};

const FIGURES: &str = "overeenkomst = \"buurt-2026\"\npeildatum = 2026-12-31\n\n[indicatoren]\n\
    bezoeken = 512\n\n[toelichtingen]\ndruk = \"\"\n";

fn agreement(head: &str) -> String {
    format!(
        "overeenkomst buurt-2026 \"Afspraken over de buurt\"
  looptijd: 2026
  ondertekend: 1 maart 2026
  {head}
  populatie buren \"mensen die in de buurt wonen\"
  eenheid bezoek meervoud bezoeken
thema 1 buurt \"Samen\"
  doel 1.1 ontmoeten \"Buren ontmoeten elkaar\"
    indicator bezoeken \"bezoeken aan het buurthuis\"
      soort: stroom
      eenheid: bezoeken
      populatie: buren
      bron: \"de teller\"
    resultaat 1.1.1 druk \"Het buurthuis krijgt 500 bezoeken.\"
      norm: bezoeken in 2026 minstens 500 bezoeken
"
    )
}

/// Compiles, or judges, with lines in the head.
fn run(name: &str, head: &str, arguments: &[&str]) -> Ran {
    let place =
        Place::new(&format!("levels-{name}")).with("a.po", agreement(head)).with("c.toml", FIGURES);
    place.run(arguments)
}

#[test]
fn what_is_turned_off_is_counted_with_its_reason_and_shown_when_all_is_asked_for() {
    let off = "melding PO0412: uit, omdat \"zo afgesproken\"";
    let compiled = run("off", off, &["a.po"]);
    compiled.ends_with(0).says("1 uitgezet\nuitgezet: PO0412, omdat “zo afgesproken”");
    assert!(!compiled.err.contains("59 dagen"), "{}", compiled.err);
    run("off-all", off, &["-v", "a.po"]).ends_with(0).says("uitgezet[PO0412]: ").says("59 dagen");
    let judged = run("off-judged", off, &["a.po", "c.toml"]);
    let report = &judged.ends_with(0).out;
    assert!(report.contains("Meldingen die de overeenkomst uitzet"), "{report}");
    assert!(report.contains("- PO0412, omdat “zo afgesproken”"), "{report}");
    run("off-github", off, &["--format", "github", "a.po", "c.toml"])
        .ends_with(0)
        .says("uitgezet: PO0412, omdat “zo afgesproken”");
    let json = run("off-json", off, &["--format", "json", "a.po"]).out;
    assert!(json.contains("\"silenced\": true") && json.contains("\"reason\": \"zo afgesproken\""));
}

#[test]
fn what_is_made_an_error_stops_judging() {
    let error = "melding PO0412: fout, omdat \"de raad wil het zo\"";
    let ran = run("error", error, &["a.po", "c.toml"]);
    ran.ends_with(3).says("fout[PO0412]").says("op regel 4 zo gezet, omdat “de raad wil het zo”");
}

#[test]
fn a_warning_about_figures_can_be_set_too() {
    run("figures-plain", "", &["a.po", "c.toml"]).ends_with(0).says("waarschuwing[PO0563]");
    let off = "melding PO0563: uit, omdat \"de toelichting komt later\"";
    let ran = run("figures-off", off, &["a.po", "c.toml"]);
    assert!(!ran.ends_with(0).err.contains("PO0563"), "{}", ran.err);
    assert!(ran.out.contains("PO0563, omdat “de toelichting komt later”"), "{}", ran.out);
    let error = "melding PO0563: fout, omdat \"zonder uitleg geen oordeel\"";
    run("figures-error", error, &["a.po", "c.toml"]).ends_with(4).says("fout[PO0563]");
}

#[test]
fn all_that_is_wrong_with_settings_is_told_at_once() {
    let head = "melding PO0412: zacht
  melding PO9999: uit, omdat \"x\"
  melding PO0201: opmerking, omdat \"x\"
  melding PO0406: uit, omdat \"x\"
  melding PO0406: opmerking, omdat \"y\"";
    let ran = run("wrong", head, &["a.po"]);
    for code in ["PO0133", "PO0134", "PO0135", "PO0136", "PO0204"] {
        ran.says(code);
    }
    ran.ends_with(3);
}

#[test]
fn a_setting_that_meets_nothing_is_told() {
    let head = "melding PO0406: uit, omdat \"x\"";
    run("nothing", head, &["a.po"]).ends_with(0).says("opmerking[PO0137]");
}
