//! Verdicts on small agreements that a reader can work out by hand.
//!
//! For: cases that once went wrong, or might. Not for: the worked examples of whole agreements;
//! those stand beside them in `agreements/`.

#![allow(clippy::panic, clippy::unwrap_used)] // A test may stop at what is not there.

use std::collections::BTreeMap;

use pocheck::eval::assessment::{Assessed, Assessment, Verdict};
use pocheck::session::{Session, judge};
use pocheck::world::{ReadProblem, World};

struct Files(BTreeMap<String, String>);

impl World for Files {
    fn read(&self, path: &str) -> Result<Vec<u8>, ReadProblem> {
        self.0.get(path).map(|text| text.clone().into_bytes()).ok_or(ReadProblem::Missing)
    }
    fn files_ending(&self, _: &str, _: &str) -> Result<Vec<String>, ReadProblem> {
        Err(ReadProblem::Missing)
    }
}

/// What every agreement here has: a term of 2026 and a report every four months.
const COMMON: &str = r#"
overeenkomst proef "Proef"
  looptijd: 1 januari 2026 t/m 31 december 2026
  rapportage: elke 4 maanden
  populatie mensen "iedereen"
  verdeling wijk: "Noord", "Zuid"
"#;

/// An indicator in persons.
fn counted(name: &str, kind: &str, more: &str) -> String {
    format!(
        "indicator {name} \"{name}\" soort: {kind} eenheid: personen populatie: mensen \
         bron: \"register\" {more}\n"
    )
}

/// Judges an agreement against measurement files: reference date and what follows.
fn session(agreement: &str, files: &[(&str, &str)]) -> Session {
    let mut texts = BTreeMap::from([("a.po".to_owned(), format!("{COMMON}{agreement}"))]);
    let mut names = Vec::new();
    for (index, (date, figures)) in files.iter().enumerate() {
        let name = format!("{index}.toml");
        texts.insert(
            name.clone(),
            format!("overeenkomst = \"proef\"\npeildatum = {date}\n[indicatoren]\n{figures}\n"),
        );
        names.push(name);
    }
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    judge(&Files(texts), "a.po", &names)
}

fn assessment(agreement: &str, files: &[(&str, &str)]) -> Assessment {
    let session = session(agreement, files);
    let problems: Vec<String> =
        session.findings.iter().map(|finding| format!("{finding:?}")).collect();
    session.assessment.unwrap_or_else(|| panic!("not judged: {problems:?}"))
}

/// The item called `r` as of the end of 2026.
fn at_end(agreement: &str, figures: &str) -> Assessed {
    on("2026-12-31", agreement, figures)
}

fn on(date: &str, agreement: &str, figures: &str) -> Assessed {
    item(&assessment(agreement, &[(date, figures)]), "r")
}

fn item(assessment: &Assessment, name: &str) -> Assessed {
    assessment.items.iter().find(|item| item.id == name).unwrap().clone()
}

fn needs(item: &Assessed) -> Vec<&str> {
    item.needs.iter().map(|figure| figure.name.as_str()).collect()
}

// ---------------------------------------------------------------- amounts

#[test]
fn an_amount_that_nobody_gave_may_be_negative() {
    let reserve = r#"indicator reserve "de reserve" soort: stand eenheid: euro populatie: mensen
        bron: "boekhouding"
      resultaat r norm: reserve eind 2026 minstens € 0"#;
    let missing = at_end(reserve, "");
    assert_eq!(missing.verdict, Verdict::Undetermined);
    assert_eq!(needs(&missing), ["reserve"]);
    assert_eq!(at_end(reserve, "reserve = -1").verdict, Verdict::NotMet);
    assert_eq!(at_end(reserve, "reserve = 0").verdict, Verdict::Met);
}

#[test]
fn spending_may_be_paid_back_before_the_year_is_over() {
    let spending = r#"indicator uitgaven "uitgaven" soort: stroom eenheid: euro populatie: mensen
        bron: "boekhouding"
      resultaat r norm: uitgaven in 2026 hoogstens € 50.000"#;
    assert_eq!(on("2026-08-31", spending, "uitgaven = 60000").verdict, Verdict::Undetermined);
    assert_eq!(at_end(spending, "uitgaven = { T1 = 60000, 2026 = 45000 }").verdict, Verdict::Met);
}

// ---------------------------------------------------------------- what adds and what does not

#[test]
fn the_shares_of_parts_of_a_year_are_not_added() {
    let share = r#"indicator ziek "verzuim" soort: aandeel populatie: mensen bron: "register"
      resultaat r norm: ziek in 2026 hoogstens 50%"#;
    let thirds = at_end(share, r#"ziek = { T1 = "40%", T2 = "40%", T3 = "40%" }"#);
    assert_eq!(thirds.verdict, Verdict::Undetermined);
    assert_eq!(needs(&thirds), ["ziek"]);
}

#[test]
fn the_shares_of_members_are_not_added() {
    let share = r#"indicator ziek "verzuim" soort: aandeel populatie: mensen bron: "register"
        verdeling: wijk
      resultaat r norm: ziek in 2026 hoogstens 50%"#;
    let members = r#"{ Noord = "40%", Zuid = "40%" }"#;
    let alone = at_end(share, &format!("ziek = {{ wijk = {members} }}"));
    assert_eq!(alone.verdict, Verdict::Undetermined);
    let with_total = at_end(share, &format!("ziek = {{ waarde = \"40%\", wijk = {members} }}"));
    assert_eq!(with_total.verdict, Verdict::Met);
}

#[test]
fn a_member_of_a_part_is_no_more_than_that_member_of_the_whole() {
    let young = counted("leden", "stand", "verdeling: wijk")
        + &counted("jong", "stand", "deel van: leden verdeling: wijk")
        + "resultaat r norm: jong eind 2026 minstens 40 personen";
    // At most 10 of Noord are young, and none of Zuid.
    let figures = "leden = { wijk = { Noord = 10, Zuid = 50 } }\njong = { wijk = { Zuid = 0 } }";
    assert_eq!(at_end(&young, figures).verdict, Verdict::NotMet);
}

#[test]
fn a_share_of_one_member_says_nothing_of_the_others() {
    let share = counted("leden", "stand", "verdeling: wijk")
        + &counted("jong", "stand", "deel van: leden verdeling: wijk")
        + "resultaat r norm: jong van leden eind 2026 minstens 40%";
    let noord = at_end(&share, r#"jong = { wijk = { Noord = { aandeel = "50%" } } }"#);
    assert_eq!(noord.verdict, Verdict::Undetermined);
}
