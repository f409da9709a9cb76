//! A norm of a place for each of a group, in which one person need not fill a place.

use crate::common::*;

const PLACES: &str = "indicator plaatsen \"p\" soort: stand eenheid: plekken populatie: mensen \
      verdeling: wijk bron: \"contracten\"\n\
    indicator deelplaatsen \"d\" soort: stand eenheid: plekken populatie: mensen deel van: plaatsen \
      bron: \"contracten\"\n\
    indicator geschikt \"g\" soort: stand eenheid: personen populatie: mensen verdeling: wijk \
      bron: \"indicaties\"\n";
const LOWERED: &str =
    "norm: plaatsen eind 2026 minstens geschikt eind 2026 maal 1 plek per persoon";
const FEW: &str = "geschikt eind 2026 minder dan 60 personen";

/// The example that placing everyone is not enough, for a result with these words behind its norm.
fn example_of(words: &str) -> Option<String> {
    let norm = "norm: plaatsen eind 2026 minstens 60 plekken";
    example("PO0408", &format!("{PLACES}resultaat r \"r\" {norm} {words}\n"))
}

#[test]
fn half_a_place_for_one_person_shows_it() {
    let half = "plaatsen = { \"eind 2026\" = 0.5 }\ngeschikt = { \"eind 2026\" = 1 }";
    let plain = example_of(&format!("tenzij weinig: {FEW}, dan {LOWERED}"));
    assert_eq!(plain.as_deref(), Some(half));
    let provided = "mits genoeg: geschikt eind 2026 minstens 60 personen, anders";
    assert_eq!(example_of(&format!("{provided} {LOWERED}")).as_deref(), Some(half));
    // What somebody states is stated so that it does not strike.
    let stated = format!(
        "tenzij weinig: {FEW}, dan {LOWERED} \
         tenzij brand \"brand\": volgens opgave, dan vervalt, behalve als weinig"
    );
    assert_eq!(example_of(&stated), Some(format!("{half}\nbrand = false")));
    let noord = LOWERED.replace("plaatsen eind", "plaatsen voor \"Noord\" eind");
    assert_eq!(
        example_of(&format!("tenzij weinig: {FEW}, dan {noord}")).unwrap(),
        "plaatsen = { \"eind 2026\" = { wijk = { Noord = 0.5 } } }\ngeschikt = { \"eind 2026\" = 1 }"
    );
}

#[test]
fn where_more_decides_there_is_no_example() {
    for words in [
        // One person in Noord is not known of one person.
        format!(
            "tenzij weinig: geschikt voor \"Noord\" eind 2026 minder dan 60 personen, dan {LOWERED}"
        ),
        format!("tenzij weinig \"weinig\": volgens opgave, dan {LOWERED}"),
        // With one person this does not strike.
        format!("mits iemand: geschikt eind 2026 minstens 1 personen, anders {LOWERED}"),
        format!("tenzij weinig: {FEW} en leden eind 2026 minstens 1 personen, dan {LOWERED}"),
        format!(
            "tenzij weinig: {FEW}, dan {LOWERED} \
             tenzij leeg: leden eind 2026 minder dan 5 personen, dan vervalt, behalve als weinig"
        ),
        format!("tenzij weinig: {FEW}, dan {LOWERED} waarvan: deelplaatsen minstens 2 plekken"),
        format!("tenzij weinig: {FEW}, dan {}", LOWERED.replace("norm: ", "norm: 2 maal ")),
        format!(
            "tenzij weinig: {FEW}, dan {LOWERED} \
             tenzij brand \"brand\": volgens opgave, dan oordeel van \"raad\", behalve als weinig"
        ),
    ] {
        assert_eq!(example_of(&words), None, "{words}");
    }
    let added = "wijziging later \"l\" datum: 1 maart 2026 instemming van: \"Noord\"\n".to_owned()
        + PLACES
        + &format!(
            "resultaat r \"r\" toegevoegd door: later norm: plaatsen eind 2026 minstens 60 plekken \
             tenzij weinig: {FEW}, dan {LOWERED}\n"
        );
    assert_eq!(example("PO0408", &added), None);
}

#[test]
fn a_most_is_kept_by_placing_everyone() {
    for (comparator, told) in [
        ("minstens", true),
        ("meer dan", true),
        ("precies", true),
        ("hoogstens", false),
        ("minder dan", false),
    ] {
        let norm = LOWERED.replace("minstens", comparator);
        let agreement = format!(
            "{PLACES}resultaat r \"r\" norm: plaatsen eind 2026 minstens 60 plekken \
             tenzij weinig: {FEW}, dan {norm}\n"
        );
        assert_eq!(found(&agreement).contains(&"PO0408".to_owned()), told, "{comparator}");
    }
}

#[test]
fn beside_a_second_norm_there_is_no_example() {
    let agreement = format!(
        "{PLACES}resultaat r \"r\" norm a: plaatsen eind 2026 minstens 60 plekken \
         norm b: leden eind 2026 minstens 1 personen tenzij weinig: {FEW}, dan {LOWERED}\n"
    );
    let compiled = compiled(&agreement);
    let codes: Vec<&str> = compiled.findings.iter().map(|one| one.code.as_str()).collect();
    assert!(codes.contains(&"PO0324"), "{codes:?}");
    let note = compiled.findings.iter().find(|one| one.code.as_str() == "PO0408").unwrap();
    assert!(note.witness.is_none());
}
