//! Consents, amendments and norms with a validity: from text to verdict.
//!
//! For: the verdicts that the catalogue of clauses gives for them, and what is refused.
//! Not for: worked examples of whole agreements; those stand in `agreements/`.

#![allow(clippy::panic, clippy::unwrap_used)] // A test may stop at what is not there.

mod memory;

use memory::Files;
use pocheck::eval::assessment::{Assessed, Assessment, ReasonCode, Verdict};
use pocheck::session::{Session, judge};
use pocheck::verdict::Base;

const HEAD: &str = r#"
overeenkomst proef "Proef"
  opdrachtgevers: "Aa en Hunze", "Assen", "Tynaarlo"
  opdrachtnemer: "Werkplein"
  looptijd: 2020
  rapportage: elke 4 maanden
  populatie mensen "iedereen"
  indicator kosten "extra kosten" soort: stroom eenheid: euro populatie: mensen bron: "boeken"
  indicator winst "opbrengst" soort: stroom eenheid: euro populatie: mensen bron: "boeken"
  indicator banen "banen" soort: stroom eenheid: personen populatie: mensen bron: "register"
  indicator plekken "plekken" soort: stand eenheid: personen populatie: mensen bron: "register"
"#;

fn run(agreement: &str, date: &str, sections: &str) -> Session {
    let figures = format!("overeenkomst = \"proef\"\npeildatum = {date}\n{sections}\n");
    let files =
        vec![("a.po".to_owned(), format!("{HEAD}{agreement}")), ("a.toml".to_owned(), figures)];
    judge(&Files(files), "a.po", &["a.toml"])
}

fn assessment(agreement: &str, date: &str, sections: &str) -> Assessment {
    let session = run(agreement, date, sections);
    let found: Vec<_> = session.findings.iter().map(|finding| &finding.headline.nl).collect();
    session.assessment.unwrap_or_else(|| panic!("not judged: {found:?}"))
}

/// The item called `r`.
fn judged(agreement: &str, date: &str, sections: &str) -> Assessed {
    let assessment = assessment(agreement, date, sections);
    assessment.items.iter().find(|item| item.id == "r").unwrap().clone()
}

fn codes(agreement: &str, sections: &str) -> Vec<String> {
    let session = run(agreement, "2020-12-31", sections);
    session.findings.iter().map(|found| found.code.to_string()).collect()
}

fn needs(item: &Assessed) -> Vec<&str> {
    item.needs.iter().map(|figure| figure.name.as_str()).collect()
}

// ---------------------------------------------------------------- consents

const DEPARTS: &str = r#"
  resultaat r
    norm: kosten in 2020 hoogstens € 0
    tenzij akkoord: instemming van alle opdrachtgevers, dan vervalt
"#;

fn departs(consents: &str) -> Assessed {
    judged(
        DEPARTS,
        "2020-12-31",
        &format!("[indicatoren]\nkosten = 100\n[instemmingen]\n{consents}"),
    )
}

#[test]
fn consent_of_all_takes_the_result_away() {
    assert_eq!(departs("akkoord = \"ja\"").verdict, Verdict::Lapsed);
    let each = "akkoord = { \"Aa en Hunze\" = \"ja\", Assen = \"ja\", Tynaarlo = true }";
    assert_eq!(departs(each).verdict, Verdict::Lapsed);
}

#[test]
fn one_refusal_is_no_consent() {
    assert_eq!(departs("akkoord = { Assen = \"nee\" }").verdict, Verdict::NotMet);
    assert_eq!(departs("akkoord = \"nee\"").verdict, Verdict::NotMet);
}

#[test]
fn a_party_that_said_nothing_is_unknown_and_never_no() {
    let open = departs("akkoord = { Assen = \"ja\" }");
    assert_eq!(open.verdict, Verdict::Undetermined);
    assert_eq!(needs(&open), ["akkoord (Aa en Hunze)", "akkoord (Tynaarlo)"]);
    assert!(open.reasons.iter().all(|reason| reason.code == ReasonCode::ConsentOpen));
    assert!(open.possible.contains(Base::Lapsed) && open.possible.contains(Base::NotMet));
}

#[test]
fn silence_does_not_matter_where_both_answers_give_the_same() {
    let lowered = r#"
      resultaat r
        norm: banen in 2020 minstens 50 personen
        tenzij akkoord: instemming van "Assen", "Tynaarlo", dan norm: banen in 2020 minstens 40 personen
    "#;
    let with = |banen: u32| {
        judged(lowered, "2020-12-31", &format!("[indicatoren]\nbanen = {banen}")).verdict
    };
    assert_eq!(with(50), Verdict::Met);
    assert_eq!(with(45), Verdict::Undetermined);
    assert_eq!(with(39), Verdict::NotMet);
}

#[test]
fn money_and_consent_together_let_go_of_neutrality() {
    let neutral = r#"
      resultaat r
        norm: kosten in 2020 hoogstens € 0
        tenzij meer-opbrengst: winst in 2020 meer dan kosten in 2020
          en instemming van alle opdrachtgevers, dan vervalt
    "#;
    let with = |winst: u32, answer: &str| {
        let figures = format!(
            "[indicatoren]\nkosten = 100\nwinst = {winst}\n[instemmingen]\nmeer-opbrengst = {answer}"
        );
        judged(neutral, "2020-12-31", &figures)
    };
    assert_eq!(with(120, "\"ja\"").verdict, Verdict::Lapsed);
    assert_eq!(with(120, "\"nee\"").verdict, Verdict::NotMet);
    assert_eq!(with(100, "{}").verdict, Verdict::NotMet);
    let open = with(120, "{ Assen = \"ja\", Tynaarlo = \"ja\" }");
    assert_eq!(open.verdict, Verdict::Undetermined);
    assert_eq!(needs(&open), ["meer-opbrengst (Aa en Hunze)"]);
}

#[test]
fn the_contractor_and_all_parties_can_be_asked() {
    let asks = |who: &str| {
        format!(
            "resultaat r norm: kosten in 2020 hoogstens € 0 tenzij akkoord: instemming van {who}, dan vervalt"
        )
    };
    let figures = "[indicatoren]\nkosten = 100\n";
    let open = judged(&asks("opdrachtnemer"), "2020-12-31", figures);
    assert_eq!(needs(&open), ["akkoord (Werkplein)"]);
    let open = judged(&asks("alle partijen"), "2020-12-31", figures);
    assert_eq!(needs(&open).len(), 4);
}

#[test]
fn whoever_is_no_party_cannot_consent() {
    let asks = "resultaat r norm: kosten in 2020 hoogstens € 0 \
                tenzij akkoord: instemming van \"Asen\", dan vervalt";
    assert!(codes(asks, "").contains(&"PO0240".to_owned()));
    assert!(codes(DEPARTS, "[instemmingen]\nakord = \"ja\"").contains(&"PO0579".to_owned()));
    let party = "[instemmingen]\nakkoord = { Asen = \"ja\" }";
    assert!(codes(DEPARTS, party).contains(&"PO0580".to_owned()));
    let number = "[instemmingen]\nakkoord = { Assen = 1 }";
    assert!(codes(DEPARTS, number).contains(&"PO0521".to_owned()));
}
