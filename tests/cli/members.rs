//! For which members of a breakdown a norm holds, in each form of the report.
//!
//! Not for: the verdicts of members (`tests/amendments.rs`).

use crate::program::Place;

/// An agreement with a result of which the norm is this, and its changes are those.
fn agreement(norms: &str) -> String {
    format!(
        r#"overeenkomst wijken-2026 "Afspraken over de wijken"
  looptijd: 2026
  opdrachtgevers: "Assen", "Tynaarlo"
  opdrachtnemer: "De Buurt"
  populatie bewoners "bewoners"
  verdeling wijk: "Noord", "Zuid", "De Kom"
  feit taak per wijk: "Noord" 10, "Zuid" 8, "De Kom" 10, samen 28 personen

thema 1 werk "Werk"
  doel 1.1 uitstroom "Meer mensen aan het werk"
    indicator leden "leden"
      soort: stroom
      eenheid: personen
      populatie: bewoners
      verdeling: wijk
      bron: "registratie"
    resultaat 1.1 wijken "Leden in de wijken"
      {norms}

wijziging w1 "Alle wijken tellen"
  datum: 1 maart 2026
  instemming van: alle opdrachtgevers
"#
    )
}

/// Figures of which one is a member short.
fn figures(consents: &str) -> String {
    format!(
        "overeenkomst = \"wijken-2026\"\npeildatum = 2026-12-31\n[indicatoren]\n\
         leden = {{ wijk = {{ Noord = 12, Zuid = 9, \"De Kom\" = 14 }} }}\n\
         [instemmingen]\nw1 = {consents}\n"
    )
}

const AGREED: &str = "{ Assen = true, Tynaarlo = true }";

/// What the report says in the lines with these labels, with the lines that go on below them.
fn told(name: &str, norms: &str, consents: &str, more: &[&str]) -> Vec<String> {
    let place = Place::new(&format!("members-{name}"));
    let place = place.with("a.po", agreement(norms)).with("m.toml", figures(consents));
    let mut arguments = vec!["a.po", "m.toml"];
    arguments.extend(more);
    let ran = place.run(&arguments);
    let mut told: Vec<String> = Vec::new();
    let mut goes_on = false;
    for line in ran.out.lines().filter(|line| line.starts_with("    ")) {
        let labels = ["Norm ", "Delen ", "Versie ", "Members ", "Version "];
        let words = line.split_whitespace().collect::<Vec<_>>().join(" ");
        if line.starts_with("      ") && goes_on {
            if let Some(last) = told.last_mut() {
                last.push(' ');
                last.push_str(&words);
            }
        } else {
            goes_on = labels.iter().any(|label| words.starts_with(label));
            told.extend(goes_on.then_some(words));
        }
    }
    told
}

const FROM_ONE_TO_EACH: &str =
    "norm: voor minstens 1 van wijk: leden per wijk in 2026 minstens 10 personen
      gewijzigde norm door w1 voor het hele tijdvak:
        voor elke wijk: leden per wijk in 2026 minstens 10 personen";

#[test]
fn a_change_from_some_members_to_each_is_told_once() {
    assert_eq!(
        told("changed", FROM_ONE_TO_EACH, AGREED, &[]),
        [
            "Norm voor elke wijk: minstens 10 personen",
            "Versie voor minstens 1 van wijk: minstens 10 personen, \
             volgens de oorspronkelijke afspraak (geldt niet)",
            "Versie voor elke wijk: minstens 10 personen, \
             volgens wijziging w1, vanaf 1 maart 2026 (geldt)",
        ]
    );
    assert_eq!(
        told("changed-en", FROM_ONE_TO_EACH, AGREED, &["--taal", "en"]),
        [
            "Norm for each wijk: at least 10 personen",
            "Version for at least 1 of wijk: at least 10 personen, \
             by the original agreement (does not apply)",
            "Version for each wijk: at least 10 personen, \
             by amendment w1, from 1 March 2026 (applies)",
        ]
    );
}

#[test]
fn while_consent_is_open_both_versions_say_for_how_many_members() {
    assert_eq!(
        told("open", FROM_ONE_TO_EACH, "{ Assen = true }", &[]),
        [
            "Norm voor minstens 1 van wijk: minstens 10 personen",
            "Versie voor minstens 1 van wijk: minstens 10 personen, \
             volgens de oorspronkelijke afspraak (staat open)",
            "Versie voor elke wijk: minstens 10 personen, \
             volgens wijziging w1, vanaf 1 maart 2026 (staat open)",
        ]
    );
}

#[test]
fn what_leaves_a_member_out_is_told_in_the_words_of_the_agreement() {
    let norms = "norm: voor elke wijk: leden per wijk in 2026 minstens 10 personen
      gewijzigde norm door w1 voor het hele tijdvak:
        voor elke wijk behalve \"De Kom\": leden per wijk in 2026 minstens 10 personen,
        telt niet mee als leden per wijk # van nu
          in 2026 minder dan 5 personen,
        niet vast te stellen als leden per wijk in 2026 minder dan 8 personen";
    let said = "telt niet mee als leden per wijk in 2026 minder dan 5 personen, \
                niet vast te stellen als leden per wijk in 2026 minder dan 8 personen";
    assert_eq!(
        told("left-out", norms, AGREED, &[])[1..],
        [
            "Versie voor elke wijk; Noord en Zuid: minstens 10 personen, \
             volgens de oorspronkelijke afspraak (geldt niet)"
                .to_owned(),
            format!(
                "Versie voor elke wijk behalve De Kom: minstens 10 personen, {said}, \
                 volgens wijziging w1, vanaf 1 maart 2026 (geldt)"
            ),
            "Versie voor elke wijk; De Kom: minstens 10 personen, \
             volgens de oorspronkelijke afspraak (geldt)"
                .to_owned(),
        ]
    );
}

#[test]
fn members_are_named_where_their_norms_differ() {
    let norms = "norm: voor elke wijk: leden per wijk in 2026 minstens taak per wijk
      gewijzigde norm Noord door w1 voor het hele tijdvak: leden voor \"Noord\" in 2026 minstens 6 personen";
    assert_eq!(
        told("differ", norms, AGREED, &[]),
        [
            "Norm voor elke wijk; Zuid: minstens 8 personen",
            "Versie voor elke wijk; Noord: minstens 10 personen, \
             volgens de oorspronkelijke afspraak (geldt niet)",
            "Versie Noord: minstens 6 personen, \
             volgens wijziging w1, vanaf 1 maart 2026 (geldt)",
            "Versie voor elke wijk; Zuid: minstens 8 personen, \
             volgens de oorspronkelijke afspraak (geldt)",
            "Versie voor elke wijk; De Kom: minstens 10 personen, \
             volgens de oorspronkelijke afspraak (geldt)",
        ]
    );
}

#[test]
fn beside_another_norm_the_members_have_a_line_of_their_own() {
    let norms = "norm apart: voor minstens 2 van wijk: leden per wijk in 2026 minstens 10 personen
      norm samen-20: leden in 2026 minstens 20 personen";
    assert_eq!(
        told("beside", norms, AGREED, &[]),
        ["Norm minstens 10 personen", "Delen apart: voor minstens 2 van wijk"]
    );
    assert_eq!(
        told("beside-en", norms, AGREED, &["--taal", "en"]),
        ["Norm at least 10 personen", "Members apart: for at least 2 of wijk"]
    );
}

#[test]
fn the_figure_of_the_only_member_is_that_of_the_result() {
    let norm = "norm: voor elke wijk behalve \"Noord\", \"De Kom\": leden per wijk in 2026 minstens 10 personen";
    let place = Place::new("members-only");
    let place = place.with("a.po", agreement(norm)).with("m.toml", figures(AGREED));
    let ran = place.run(&["a.po", "m.toml"]);
    for line in [
        "Norm        voor elke wijk behalve Noord en De Kom: minstens 10 personen",
        "Cijfer      9 personen",
        "Marge       1 persoon tekort",
    ] {
        assert!(ran.out.contains(line), "{line}\n{}", ran.out);
    }
}

#[test]
fn in_plain_sentences_it_is_told_too() {
    let place = Place::new("members-plain").set("NO_GRAPHICS", "1");
    let place = place.with("a.po", agreement(FROM_ONE_TO_EACH)).with("m.toml", figures(AGREED));
    let ran = place.run(&["a.po", "m.toml"]);
    for line in [
        "Norm: voor elke wijk: minstens 10 personen",
        "Versie: voor minstens 1 van wijk: minstens 10 personen, volgens de oorspronkelijke afspraak (geldt niet)",
        "Versie: voor elke wijk: minstens 10 personen, volgens wijziging w1, vanaf 1 maart 2026 (geldt)",
    ] {
        assert!(ran.out.contains(line), "{line}\n{}", ran.out);
    }
}

#[test]
fn programs_read_for_which_members() {
    let place = Place::new("members-json");
    let place = place.with("a.po", agreement(FROM_ONE_TO_EACH)).with("m.toml", figures(AGREED));
    let ran = place.run(&["a.po", "m.toml", "--format", "json"]);
    let report: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    let item = &report["results"][0];
    let said = |least: Option<u8>| {
        serde_json::json!({
            "norm": null, "breakdown": "wijk", "at_least": least, "except": [], "left_out": []
        })
    };
    assert_eq!(item["norm_members"], serde_json::json!([said(None)]));
    let versions = item["norm_versions"].as_array().unwrap();
    let told: Vec<_> = versions.iter().map(|one| (&one["member"], &one["members"])).collect();
    let members = ["Noord", "Zuid", "De Kom"];
    let expected: Vec<_> = members
        .iter()
        .flat_map(|member| [Some(1), None].map(|least| (serde_json::json!(member), said(least))))
        .collect();
    assert_eq!(told, expected.iter().map(|(one, two)| (one, two)).collect::<Vec<_>>());
}
