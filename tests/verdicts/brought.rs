//! What a consequence asks: a duty within a time, or a second judging moment.

use crate::common::{assessment, counted, item};
use crate::consequences::{codes, results};
use pocheck::eval::assessment::{Follows, Verdict};

#[test]
fn a_duty_is_asked_only_when_the_consequence_follows() {
    let plan = "indicator plan \"een plan\" soort: tekst bron: \"secretaris\"
        inzicht verbeterplan \"Een plan\" toont: plan
        gevolg g \"Er komt een plan\" bij: ra niet behaald brengt: verbeterplan binnen 3 maanden";
    let at = |date: &str, figures: &str| assessment(&(results() + plan), &[(date, figures)]);
    let met = at("2027-06-30", "a = { 2026 = 10 }");
    assert!(met.items.iter().all(|item| item.id != "verbeterplan"));
    let early = at("2027-01-31", "a = { 2026 = 5 }");
    assert_eq!(item(&early, "verbeterplan").verdict, Verdict::Undetermined);
    assert_eq!(item(&early, "verbeterplan").due.unwrap().to_string(), "2027-03-31");
    let late = at("2027-04-01", "a = { 2026 = 5 }");
    assert_eq!(item(&late, "verbeterplan").verdict, Verdict::NotDelivered);
    let there =
        at("2027-04-01", "a = { 2026 = 5 }\nplan = { waarde = \"ja\", geleverd = 2027-03-31 }");
    assert_eq!(item(&there, "verbeterplan").verdict, Verdict::Delivered);
    let open = at("2027-04-01", "");
    assert!(open.items.iter().all(|item| item.id != "verbeterplan"));
    let since = at("2027-04-01", "a = { 2026 = 5 }\n[gevolgen]\ng = { sinds = 2027-02-01 }");
    assert_eq!(item(&since, "verbeterplan").due.unwrap().to_string(), "2027-05-01");
}

#[test]
fn of_two_days_on_which_a_duty_is_asked_the_first_counts() {
    let plan = |first: &str, second: &str| {
        format!(
            "indicator plan \"een plan\" soort: tekst bron: \"secretaris\"
             inzicht verbeterplan \"Een plan\" toont: plan
             gevolg g \"Een\" bij: ra niet behaald brengt: verbeterplan binnen {first}
             gevolg h \"Twee\" bij: rb niet behaald brengt: verbeterplan binnen {second}"
        )
    };
    let due = |first: &str, second: &str, figures: &str| {
        let judged = assessment(&(results() + &plan(first, second)), &[("2027-01-31", figures)]);
        let all: Vec<_> = judged.items.iter().filter(|item| item.id == "verbeterplan").collect();
        all.iter().map(|item| item.due.unwrap().to_string()).collect::<Vec<_>>()
    };
    let both = "a = { 2026 = 5 }\nb = { 2026 = 5 }";
    assert_eq!(due("3 maanden", "6 maanden", both), ["2027-03-31"]);
    assert_eq!(due("6 maanden", "3 maanden", both), ["2027-03-31"]);
    assert_eq!(due("3 maanden", "3 maanden", both), ["2027-03-31"]);
    let second = "a = { 2026 = 10 }\nb = { 2026 = 5 }";
    assert_eq!(due("3 maanden", "6 maanden", second), ["2027-06-30"]);
}

#[test]
fn each_result_leaves_out_what_a_consequence_asks() {
    let again =
        "indicator leden \"leden\" soort: stand eenheid: personen populatie: mensen bron: \"b\"
        resultaat alsnog norm: leden op 1 juli 2027 minstens 50 personen
        gevolg herstel \"Herstel\" bij: ra niet behaald brengt: alsnog
        gevolg melden \"Melden\" bij: elk resultaat niet behaald
        gevolg tel \"Tellen\" bij: minstens 2 resultaten niet behaald";
    let figures = "a = { 2026 = 5 }\nb = { 2026 = 10 }\nc = { 2026 = 10 }\nleden = 40";
    let judged = assessment(&(results() + again), &[("2027-07-01", figures)]);
    assert_eq!(item(&judged, "alsnog").verdict, Verdict::NotMet);
    assert_eq!(judged.consequences[1].because, ["ra"]);
    assert_eq!(judged.consequences[2].follows, Follows::No);
    let two = figures.replace("b = { 2026 = 10 }", "b = { 2026 = 9 }");
    let judged = assessment(&(results() + again), &[("2027-07-01", &two)]);
    assert_eq!(judged.consequences[2].follows, Follows::Yes);
}

#[test]
fn what_was_not_asked_has_no_years_and_no_class() {
    let again =
        "indicator leden \"leden\" soort: stand eenheid: personen populatie: mensen bron: \"b\"
        staffel klas rij: tot 50 personen geeft \"laag\", niet behaald
            rij: vanaf 50 personen geeft \"hoog\", behaald
        resultaat alsnog norm: leden op 1 juli 2027 minstens 50 personen
        resultaat weer norm: klas bij (leden op 1 juli 2027)
        gevolg herstel \"Herstel\" bij: ra niet behaald brengt: alsnog brengt: weer
        gevolg korting \"Korting\" bij: alsnog 2 jaar achtereen niet behaald
        gevolg boete \"Boete\" bij: weer in klasse \"laag\" alleen";
    let told = |figures: &str| {
        let earlier = "[eerdere-oordelen]\nalsnog = { 2026 = \"niet behaald\" }";
        let figures = format!("{figures}\n{earlier}");
        let judged = assessment(&(results() + again), &[("2027-07-01", &figures)]);
        judged.consequences.iter().map(|one| one.follows).collect::<Vec<_>>()
    };
    let (yes, no, open) = (Follows::Yes, Follows::No, Follows::Open);
    assert_eq!(told("a = { 2026 = 10 }\nleden = 40"), [no, no, no]);
    assert_eq!(told("a = { 2026 = 9 }\nleden = 40"), [yes, yes, yes]);
    assert_eq!(told("a = { 2026 = 9 }\nleden = 50"), [yes, no, no]);
    assert_eq!(told("leden = 40"), [open, open, open]);
}

#[test]
fn a_stated_fact_counts_from_the_file_that_tells_it() {
    let plan = counted("a", "stroom", "")
        + "indicator plan \"een plan\" soort: tekst bron: \"secretaris\"
           inzicht verbeterplan \"Een plan\" toont: plan
           gevolg g \"Een plan\" bij: ramp \"er is een ramp\" volgens opgave
             brengt: verbeterplan binnen 1 maand";
    let files = [("2026-04-30", "a = 3\n[voorwaarden]\nramp = true"), ("2026-12-31", "a = 5")];
    let judged = item(&assessment(&plan, &files), "verbeterplan");
    assert_eq!(judged.due.unwrap().to_string(), "2026-05-30");
    assert_eq!(judged.verdict, Verdict::NotDelivered);
    // An amount counts from the last day of what is looked at.
    let dear =
        plan.replace("ramp \"er is een ramp\" volgens opgave", "a in 2026 meer dan 3 personen");
    let judged = item(&assessment(&dear, &[("2027-03-01", "a = { 2026 = 5 }")]), "verbeterplan");
    assert_eq!(judged.due.unwrap().to_string(), "2027-01-31");
}

#[test]
fn a_second_judging_moment_leaves_the_first_verdict() {
    let again =
        "indicator leden \"leden\" soort: stand eenheid: personen populatie: mensen bron: \"b\"
        resultaat eerst norm: leden eind 2026 minstens 50 personen
        resultaat alsnog norm: leden op 1 juli 2027 minstens 50 personen
        gevolg herstel \"Herstel\" bij: eerst niet behaald brengt: alsnog
        gevolg korting \"Korting\" bij: alsnog niet behaald";
    let figures =
        |later: &str| format!("leden = {{ \"31 december 2026\" = 40, \"1 juli 2027\" = {later} }}");
    let at = |later: &str| assessment(&(results() + again), &[("2027-07-01", &figures(later))]);
    let mended = at("50");
    assert_eq!(item(&mended, "eerst").verdict, Verdict::NotMet);
    assert_eq!(item(&mended, "alsnog").verdict, Verdict::Met);
    assert_eq!(mended.consequences[1].follows, Follows::No);
    assert_eq!(at("49").consequences[1].follows, Follows::Yes);
    let fine = assessment(
        &(results() + again),
        &[("2027-07-01", "leden = { \"31 december 2026\" = 50, \"1 juli 2027\" = 3 }")],
    );
    assert!(fine.items.iter().all(|item| item.id != "alsnog"));
    assert_eq!(fine.consequences[1].follows, Follows::No);
    // Whether it is asked is open, so what would follow from it is too.
    let unknown = assessment(&(results() + again), &[("2027-07-01", "")]);
    assert_eq!(unknown.consequences[1].follows, Follows::Open);
}

#[test]
fn what_a_consequence_asks_must_fit() {
    let duty = "indicator plan \"een plan\" soort: tekst bron: \"secretaris\"
        inzicht verbeterplan \"Een plan\" toont: plan ";
    let with = |more: &str| codes(&format!("{duty}{more}"));
    assert!(
        with(
            "uiterlijk: 31 december 2026
            gevolg g \"G\" bij: ra niet behaald brengt: verbeterplan binnen 3 maanden"
        )
        .contains(&"PO0377".to_owned())
    );
    assert!(
        with("gevolg g \"G\" bij: ra niet behaald brengt: verbeterplan")
            .contains(&"PO0378".to_owned())
    );
    assert!(
        with("gevolg g \"G\" bij: verbeterplan niet geleverd brengt: verbeterplan binnen 1 maand")
            .contains(&"PO0379".to_owned())
    );
}
