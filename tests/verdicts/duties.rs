//! Duties: when something was delivered, and what counts as delivered.

use crate::common::*;
use pocheck::eval::assessment::Verdict;

/// A duty to give a text and a table in time.
fn duty(due: &str) -> String {
    "indicator verslag \"een verslag\" soort: tekst bron: \"secretaris\"
     indicator lijst \"een lijst\" soort: tabel bron: \"secretaris\"\n"
        .to_owned()
        + &format!("inzicht r toont: verslag uiterlijk: {due}\n")
}

/// The codes of what was found, where nothing was judged.
fn refused(agreement: &str, date: &str, figures: &str) -> Vec<String> {
    let session = session(agreement, &[(date, figures)]);
    assert!(session.assessment.is_none(), "judged: {figures}");
    session.findings.iter().map(|finding| finding.code.as_str().to_owned()).collect()
}

#[test]
fn what_lies_after_the_reference_date_is_refused() {
    let later = duty("31 december 2027")
        + "inspanning goed beoordelaar: \"raad\"
           resultaat x norm: nader te bepalen";
    let dates = [
        "verslag = { waarde = \"ja\", geleverd = 2027-01-01 }",
        "[oordelen]\ngoed = { uitkomst = \"behaald\", rol = \"raad\", datum = 2027-01-01, reden = \"goed\" }",
        "[toelichtingen]\nx = { tekst = \"ja\", geleverd = 2027-01-01 }",
    ];
    for figures in dates {
        assert!(refused(&later, "2026-12-31", figures).contains(&"PO0584".to_owned()), "{figures}");
        let on_the_day = figures.replace("2027-01-01", "2026-12-31");
        assert!(session(&later, &[("2026-12-31", &on_the_day)]).assessment.is_some());
    }
}

#[test]
fn what_a_later_file_repeats_was_there_before() {
    let due = duty("30 april 2026");
    let verdict = |files: &[(&str, &str)]| item(&assessment(&due, files), "r").verdict;
    let given = "verslag = { \"31 maart 2026\" = \"ja\" }";
    let dated = "verslag = { \"31 maart 2026\" = { waarde = \"ja\", geleverd = 2026-04-20 } }";
    assert_eq!(verdict(&[("2026-04-30", given), ("2026-08-31", given)]), Verdict::Delivered);
    assert_eq!(verdict(&[("2026-05-31", dated), ("2026-08-31", given)]), Verdict::Delivered);
    assert_eq!(verdict(&[("2026-05-31", given), ("2026-08-31", given)]), Verdict::Undetermined);
    // So was what is told in other words, but not what was known to be absent.
    let other = "verslag = { \"31 maart 2026\" = \"nee\" }";
    assert_eq!(verdict(&[("2026-04-30", other), ("2026-08-31", given)]), Verdict::Delivered);
    let absent = "verslag = { \"31 maart 2026\" = { geen = \"zoek\" } }";
    assert_eq!(verdict(&[("2026-04-30", absent), ("2026-08-31", given)]), Verdict::Undetermined);
}

#[test]
fn what_cannot_be_seen_is_not_delivered() {
    let due = duty("31 december 2026") + "inzicht l toont: lijst uiterlijk: 31 december 2026";
    for empty in ["", " ", "\u{a0}", "\u{200b}\u{feff}", "-"] {
        let figures = format!("verslag = \"{empty}\"");
        assert_eq!(at_end(&due, &figures).verdict, Verdict::NotDelivered, "{empty:?}");
    }
    for (rows, expected) in [
        ("[]", Verdict::NotDelivered),
        ("[{}]", Verdict::NotDelivered),
        ("[{ naam = \"\u{a0}\" }, {}]", Verdict::NotDelivered),
        ("[{}, { aantal = 0 }]", Verdict::Delivered),
    ] {
        let judged = assessment(&due, &[("2026-12-31", &format!("lijst = {rows}"))]);
        assert_eq!(item(&judged, "l").verdict, expected, "{rows}");
    }
}

#[test]
fn an_explanation_may_say_when_it_was_delivered() {
    let agreement = counted("uit", "stroom", "")
        + "resultaat r norm: uit in 2026 minstens 1 persoon
           inzicht uitleg toont: toelichting bij elk resultaat uiterlijk: elke rapportage";
    let verdict = |day: &str| {
        let figures = format!("uit = 3\n[toelichtingen]\nr = {{ tekst = \"omdat\", {day} }}");
        item(&assessment(&agreement, &[("2026-05-15", &figures)]), "uitleg").verdict
    };
    assert_eq!(verdict("geleverd = 2026-04-30"), Verdict::Delivered);
    assert_eq!(verdict("geleverd = 2026-05-01"), Verdict::NotDelivered);
    assert_eq!(verdict(""), Verdict::Undetermined);
}

#[test]
fn a_judgement_of_another_role_is_remarked_on() {
    let effort = "inspanning r beoordelaar: \"Dagelijks Bestuur\"";
    let remarks = |role: &str| {
        let judged = format!(
            "[oordelen]\nr = {{ uitkomst = \"behaald\", rol = \"{role}\", datum = 2026-12-01, reden = \"goed\" }}"
        );
        let remarks = at_end(effort, &judged).remarks;
        remarks.iter().map(|remark| remark.code()).collect::<Vec<_>>()
    };
    assert_eq!(remarks("directeur"), ["other_judge"]);
    assert!(remarks("dagelijks  bestuur").is_empty());
}
