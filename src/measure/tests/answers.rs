//! What is told beside figures: consents, what is known of consequences, and margins that no norm speaks of.

use super::shared::said;

/// An agreement that asks for a consent, leaves an amount to be filled in, and has norms of many forms.
pub(super) const AGREEMENT: &str = r#"
overeenkomst proef-2020 "Een proef"
  opdrachtgevers: "Noord", "Zuid"
  looptijd: 2020
  populatie lezers "lezers"
  schaal ladder: "1 zwak", "2 matig", "3 goed"

  gevolg maatregel "Het bestuur kiest een bedrag."
    bij: leden-80 niet behaald
    ruimte: € 1.000 t/m € 5.000, door "Dagelijks Bestuur"
  gevolg gesprek "Het bestuur voert een gesprek."
    bij: leden-80 niet behaald

thema 1 lezen "Lezen"
  doel 1.1 leden-doel "Meer leden"
    indicator leden "leden van de bibliotheek"
      soort: stand
      eenheid: personen
      populatie: lezers
      bron: "ledenlijst"
    indicator oordeel "wat de visitatie vindt"
      soort: score
      bereik: ladder
      bron: "visitatie"
    indicator opening "opening van de zaal"
      soort: datum
      bron: "jaarverslag"
    indicator cijfer "cijfer van lezers"
      soort: kengetal
      bereik: 1 t/m 10
      bron: "peiling"
    inzicht 1.1 cijfer-bekend "Het cijfer is bekend."
      toont: cijfer in 2020
      uiterlijk: 31 december 2020
    resultaat 1.1 leden-80 "80 leden"
      norm: leden eind 2020 minstens 80 personen
      tenzij akkoord: instemming van alle opdrachtgevers, dan vervalt
    resultaat 1.1 later "Een norm die nog komt."
      norm: nader te bepalen
    resultaat 1.1 cijfer-7 "Lezers geven een 7."
      norm: cijfer in 2020 minstens 7
"#;

/// What is said of whole sections.
fn told(sections: &str) -> String {
    format!("{sections}\n---\n{}", said(AGREEMENT, "2020-12-31", sections))
}

#[test]
fn a_consent_is_yes_or_no_of_a_party_that_is_asked() {
    insta::assert_snapshot!(told(
        "[instemmingen]\nakkoord = 5\nakord = \"ja\"\n[instemmingen.geen]\nNoord = \"ja\""
    ));
    insta::assert_snapshot!(told("[instemmingen]\nakkoord = { Noord = 5, Oost = \"ja\" }"));
    assert_eq!(said(AGREEMENT, "2020-12-31", "[instemmingen]\nakkoord = \"ja\""), "");
}

#[test]
fn what_is_told_of_a_consequence_has_its_parts() {
    insta::assert_snapshot!(told(
        "[gevolgen]\nmaatregl = { sinds = 2020-12-31 }\nmaatregel = 5\ngesprek = { bedrag = 5 }"
    ));
    insta::assert_snapshot!(told("[gevolgen]\nmaatregel = { rede = \"x\", reden = \"x\" }"));
    insta::assert_snapshot!(told(
        "[gevolgen]\nmaatregel = { bedrag = \"veel\", rol = \"raad\", datum = \"ooit\" }"
    ));
}

#[test]
fn an_amount_lies_within_the_room_ends_included() {
    let of = |amount: &str| {
        let given = "rol = \"dagelijks bestuur\", datum = 2020-12-31";
        let lines = format!("[gevolgen]\nmaatregel = {{ bedrag = {amount}, {given} }}");
        said(AGREEMENT, "2020-12-31", &lines)
    };
    for within in ["1000", "1000.01", "5000"] {
        assert_eq!(of(within), "", "{within}");
    }
    for outside in ["999.99", "5000.01"] {
        assert!(of(outside).starts_with("PO0712 Error"), "{}", of(outside));
    }
}

#[test]
fn of_a_consequence_nothing_need_be_told() {
    for nothing in ["{ }", "{ sinds = 2020-12-31 }"] {
        let lines = format!("[gevolgen]\nmaatregel = {nothing}\ngesprek = {nothing}");
        assert_eq!(said(AGREEMENT, "2020-12-31", &lines), "", "{nothing}");
    }
}

#[test]
fn a_margin_asks_of_each_norm_on_its_figure_whether_it_counts() {
    let lines =
        "cijfer = { 2020 = { waarde = 7.1, marge = 0.2 }, 2019 = { waarde = 7, marge = 1 } }";
    insta::assert_snapshot!(told(lines));
}
