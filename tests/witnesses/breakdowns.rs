//! Members of breakdowns, sizes of populations and relations: what they make impossible.

use crate::common::*;

const NONE: [&str; 0] = [];

/// What is told of one norm, beside these parts of an agreement.
fn told_of(parts: &str, norm: &str) -> Vec<String> {
    told(&format!("{parts}{}", result("r", norm)))
}

#[test]
fn a_member_of_a_part_is_within_the_whole_that_is_not_broken_down() {
    let parts = counted("ingang", "stroom", "")
        + &counted("stuk", "stroom", "deel van: ingang verdeling: wijk");
    assert_eq!(told_of(&parts, "stuk voor \"Noord\" in 2026 meer dan ingang in 2026"), ["PO0413"]);
    assert_eq!(told_of(&parts, "stuk voor \"Noord\" in 2026 minstens ingang in 2026"), NONE);
}

#[test]
fn marks_of_members_do_not_add_up() {
    let mark =
        "indicator cijfer \"c\" soort: kengetal bereik: 1 t/m 10 verdeling: wijk bron: \"x\"\n";
    assert_eq!(told_of(mark, "cijfer voor \"Noord\" in 2026 meer dan cijfer in 2026"), NONE);
    assert_eq!(told_of(mark, "cijfer voor \"Noord\" in 2026 meer dan 10"), ["PO0413"]);
    // Nor do those of a third of the year.
    let third = "cijfer in 2026 meer dan 10 en cijfer in T1 2026 minstens 2";
    assert_eq!(told_of(mark, third), ["PO0413"]);
}

#[test]
fn amounts_of_members_add_up_and_may_be_below_nought() {
    let money = measured("lasten", "euro", "verdeling: wijk");
    assert_eq!(told_of(&money, "lasten voor \"Noord\" in 2026 meer dan lasten in 2026"), NONE);
    let low = "lasten voor \"Noord\" in 2026 hoogstens € 2 en lasten voor \"Zuid\" in 2026 hoogstens € 2 \
        en lasten in 2026 minstens € 5";
    assert_eq!(told_of(&money, low), ["PO0413"]);
}

#[test]
fn what_members_come_to_depends_on_the_breakdown() {
    for (more, unit, sign, low, high) in [
        // Who may be in both is counted once in the whole.
        (", mag overlappen", "personen", "{} personen", true, false),
        // Somebody may be in neither.
        (", niet volledig", "personen", "{} personen", false, true),
        (", niet volledig, mag overlappen", "personen", "{} personen", false, false),
        (", mag overlappen", "euro", "€ {}", false, false),
        (", niet volledig", "euro", "€ {}", false, false),
        ("", "personen", "{} personen", true, true),
    ] {
        let parts = format!("verdeling soort-hulp: \"sport\", \"lezen\"{more}\n")
            + &measured("hulp", unit, "verdeling: soort-hulp");
        let of = |each: &str, least: &str, whole: &str, bound: &str| {
            let (least, bound) = (sign.replace("{}", least), sign.replace("{}", bound));
            format!(
                "hulp voor \"sport\" in 2026 {each} {least} en hulp voor \"lezen\" in 2026 {each} {least} \
                 en hulp in 2026 {whole} {bound}"
            )
        };
        let expected = |told: bool| if told { vec!["PO0413"] } else { Vec::new() };
        let few = of("hoogstens", "2", "minstens", "5");
        assert_eq!(told_of(&parts, &few), expected(low), "{more} {unit}");
        let many = of("minstens", "6", "hoogstens", "10");
        assert_eq!(told_of(&parts, &many), expected(high), "{more} {unit}");
    }
}

#[test]
fn who_may_be_in_more_members_is_within_the_whole() {
    let overlapping = |unit: &str| {
        let parts = "verdeling soort-hulp: \"sport\", \"lezen\", mag overlappen\n".to_owned()
            + &measured("hulp", unit, "verdeling: soort-hulp");
        told_of(&parts, "hulp voor \"sport\" in 2026 meer dan hulp in 2026")
    };
    assert_eq!(overlapping("personen"), ["PO0413"]);
    // Of euros the one may be a cost, and the other what is paid back.
    assert_eq!(overlapping("euro"), NONE);
}

#[test]
fn a_balance_is_not_held_to_the_size_of_a_population() {
    let of = |kind: &str| {
        format!(
            "indicator groei \"g\" soort: {kind} eenheid: personen populatie: groep bron: \"x\"\n"
        )
    };
    assert_eq!(told_of(&of("saldo"), "groei in 2026 minstens 41 personen"), NONE);
    assert_eq!(told_of(&of("stroom"), "groei in 2026 minstens 41 personen"), ["PO0413"]);
}

#[test]
fn a_relation_on_what_is_not_worked_out_leaves_everything_open() {
    let parts = "verdeling leeftijd: \"jong\", \"oud\"\n".to_owned()
        + &counted("cellen", "stroom", "verdeling: wijk, leeftijd");
    let relation = "verband v \"v\" geldt: cellen (wijk \"Noord\", leeftijd \"jong\") in 2026 \
        minstens cellen in 2026\n";
    let parts = format!("{parts}{relation}");
    assert_eq!(told_of(&parts, "cellen in 2026 minstens 10 personen"), NONE);
    // Of other figures it says nothing.
    assert_eq!(told_of(&parts, "deel van heel in 2026 meer dan 100%"), ["PO0413"]);
}

#[test]
fn a_member_without_a_name_has_a_key() {
    let parts = "verdeling plaats: \"\", \"Assen\"\n".to_owned()
        + &counted("stuk", "stroom", "deel van: heel verdeling: plaats")
        + &result("r", "stuk voor \"\" in 2026 meer dan heel in 2026");
    assert_eq!(told(&parts), ["PO0413"]);
    assert_eq!(
        example("PO0413", &parts).unwrap(),
        "heel = { 2026 = 0 }\nstuk = { 2026 = { plaats = { \"\" = 0 } } }"
    );
}
