//! Amounts, sums, parts, conditions, changes, reports and duties: cases that once went wrong, or might.

use crate::common::*;
use pocheck::eval::assessment::{Assessed, Assessment, Follows, ReasonCode, Verdict};
use pocheck::verdict::Base;

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

// ---------------------------------------------------------------- conditions

/// 60 places, of which 10 for the young; another norm or none on conditions.
fn places(conditions: &str) -> String {
    counted("plekken", "stand", "")
        + &counted("jong", "stand", "deel van: plekken")
        + &counted("groep", "stand", "")
        + "resultaat r norm: plekken eind 2026 minstens 60 personen\n"
        + conditions
}

#[test]
fn what_lapses_takes_its_parts_along() {
    let lapses = places(
        r#"waarvan: jong minstens 10 personen
        tenzij dicht "het is dicht": volgens opgave, dan vervalt"#,
    );
    let figures = "plekken = 70\njong = 5";
    let closed = at_end(&lapses, &format!("{figures}\n[voorwaarden]\ndicht = true"));
    assert_eq!(closed.verdict, Verdict::Lapsed);
    let unstated = at_end(&lapses, figures);
    assert_eq!(unstated.verdict, Verdict::Undetermined);
    assert_eq!(needs(&unstated), ["dicht"]);
}

#[test]
fn a_part_that_fails_is_the_norm_that_decides() {
    let part = places("waarvan: jong minstens 10 personen");
    let short = at_end(&part, "plekken = 70\njong = 5");
    assert_eq!(short.verdict, Verdict::NotMet);
    let margin = short.margin.unwrap();
    assert_eq!(margin.known.exact().unwrap().to_string(), "-5");
}

const LOWERED: &str = "mits genoeg: groep eind 2026 minstens 60 personen,
      anders norm: plekken eind 2026 minstens groep eind 2026, behalve als dicht\n";

#[test]
fn a_stated_condition_may_come_before_another() {
    let both =
        places(&format!("{LOWERED} tenzij dicht \"het is dicht\": volgens opgave, dan vervalt"));
    let figures = "plekken = 44\ngroep = 45\n[voorwaarden]\ndicht = ";
    assert_eq!(at_end(&both, &format!("{figures}true")).verdict, Verdict::Lapsed);
    assert_eq!(at_end(&both, &format!("{figures}false")).verdict, Verdict::NotMet);
}

#[test]
fn conditions_that_wait_for_each_other_are_an_error() {
    let circle = places(&format!(
        "{LOWERED} tenzij dicht \"dicht\": volgens opgave, dan vervalt, behalve als genoeg"
    ));
    let session = session(&circle, &[("2026-12-31", "plekken = 44")]);
    assert!(session.assessment.is_none());
    assert!(session.findings.iter().any(|finding| format!("{finding:?}").contains("PO0206")));
}

#[test]
fn nothing_is_decided_by_dividing_by_nought_on_the_way() {
    let nested = counted("a", "stroom", "")
        + &counted("b", "stroom", "")
        + &counted("c", "stroom", "")
        + "resultaat r norm: a in 2026 / (b in 2026 / c in 2026) minstens 0 personen";
    assert_eq!(at_end(&nested, "a = 5\nb = 3\nc = 0").verdict, Verdict::Undetermined);
    assert_eq!(at_end(&nested, "a = 5\nb = 3\nc = 1").verdict, Verdict::Met);
}

// ---------------------------------------------------------------- the smallest change

/// "figure change verdict", or nothing.
fn change(item: &Assessed) -> String {
    item.change.as_ref().map_or_else(String::new, |change| {
        let by = change.by.known.exact().unwrap();
        format!("{} {by} {}", change.figure.name, change.turns_into.code())
    })
}

#[test]
fn the_smallest_change_is_looked_for_in_every_norm() {
    let two = counted("a", "stroom", "")
        + &counted("b", "stroom", "")
        + "resultaat r norm een: a in 2026 minstens 10 personen
             norm twee: b in 2026 minstens 20 personen";
    assert_eq!(change(&at_end(&two, "a = 100\nb = 20")), "b -1 not_met");
    // Neither figure alone would do.
    assert_eq!(change(&at_end(&two, "a = 9\nb = 19")), "");
}

#[test]
fn the_smallest_change_passes_all_norms_on_one_figure() {
    let both = counted("a", "stroom", "")
        + "resultaat r norm een: a in 2026 minstens 10 personen
             norm twee: a in 2026 minstens 20 personen";
    assert_eq!(change(&at_end(&both, "a = 5")), "a 15 met");
    let exact = counted("a", "stroom", "") + "resultaat r norm: a in 2026 precies 5 personen";
    assert_eq!(change(&at_end(&exact, "a = 3")), "a 2 met");
    assert_eq!(change(&at_end(&exact, "a = 5")), "a 1 not_met");
}

#[test]
fn the_smallest_change_may_be_that_of_a_condition() {
    let lowered = places("mits genoeg: groep eind 2026 minstens 60 personen, anders vervalt");
    assert_eq!(change(&at_end(&lowered, "plekken = 70\ngroep = 61")), "groep -2 lapsed");
}

#[test]
fn no_change_makes_a_part_exceed_its_whole() {
    let young = counted("leden", "stand", "")
        + &counted("jong", "stand", "deel van: leden")
        + "resultaat r norm: jong eind 2026 minstens 30 personen";
    assert_eq!(change(&at_end(&young, "jong = 25\nleden = 40")), "jong 5 met");
    assert_eq!(change(&at_end(&young, "jong = 25\nleden = 28")), "");
}

#[test]
fn no_change_makes_a_whole_less_than_its_parts() {
    let all = |most: u32| {
        counted("leden", "stand", "")
            + &counted("jong", "stand", "deel van: leden")
            + &counted("kind", "stand", "deel van: jong")
            + &format!("resultaat r norm: leden eind 2026 hoogstens {most} personen")
    };
    for part in ["jong", "kind"] {
        let figures = format!("leden = 28\n{part} = 25");
        assert_eq!(change(&at_end(&all(25), &figures)), "leden -3 met", "{part}");
        assert_eq!(change(&at_end(&all(24), &figures)), "", "{part}");
    }
}

#[test]
fn a_year_that_was_given_beside_its_thirds_can_change() {
    let flow = counted("a", "stroom", "") + "resultaat r norm: a in 2026 minstens 700 personen";
    assert_eq!(change(&at_end(&flow, "a = { T1 = 300, 2026 = 690 }")), "a 10 met");
}

// ---------------------------------------------------------------- interim reports

/// 700 in 2026, with what follows.
fn outflow(more: &str) -> String {
    counted("uit", "stroom", "") + "resultaat r norm: uit in 2026 minstens 700 personen\n" + more
}

#[test]
fn on_track_by_a_provisional_figure_is_provisional() {
    let figure = |status: &str| format!("uit = {{ waarde = 470, status = \"{status}\" }}");
    let provisional = on("2026-08-31", &outflow(""), &figure("voorlopig"));
    assert_eq!((provisional.verdict, provisional.provisional), (Verdict::OnTrack, true));
    let finally = on("2026-08-31", &outflow(""), &figure("definitief"));
    assert_eq!((finally.verdict, finally.provisional), (Verdict::OnTrack, false));
}

#[test]
fn a_condition_that_is_settled_leaves_the_path_as_it_is() {
    let closed = outflow("tenzij dicht \"het is dicht\": volgens opgave, dan vervalt");
    let stated = |value: &str| format!("uit = 5\n[voorwaarden]\ndicht = {value}");
    assert_eq!(on("2026-08-31", &closed, &stated("false")).verdict, Verdict::Behind);
    assert_eq!(on("2026-08-31", &closed, &stated("true")).verdict, Verdict::Lapsed);
    assert_eq!(on("2026-08-31", &closed, "uit = 5").verdict, Verdict::Undetermined);
}

#[test]
fn nothing_is_on_track_before_the_term_begins() {
    let members = counted("leden", "stand", "")
        + "resultaat r norm: leden eind 2026 minstens 500 personen
             verloop: lineair vanaf 440 personen";
    let before = on("2025-06-01", &members, "leden = 440");
    assert_eq!(before.verdict, Verdict::Undetermined);
    assert!(before.path.is_none());
}

#[test]
fn a_third_that_was_revised_is_remarked_on_in_the_year() {
    let files = [
        ("2026-04-30", "uit = { T1 = { waarde = 300, status = \"voorlopig\" } }"),
        ("2026-08-31", "uit = { T1 = 310, T2 = 400 }"),
    ];
    let result = item(&assessment(&outflow(""), &files), "r");
    assert_eq!(result.verdict, Verdict::Met);
    assert!(result.remarks.iter().any(|remark| remark.code() == "revised"));
}

// ---------------------------------------------------------------- consequences

fn follows(assessment: &Assessment) -> Follows {
    assessment.consequences[0].follows
}

#[test]
fn who_may_still_turn_out_to_be_behind_may_still_bring_what_follows() {
    let talks = outflow("gevolg gesprek \"Een gesprek\" bij: r achter");
    let by = |figures: &str| follows(&assessment(&talks, &[("2026-08-31", figures)]));
    assert_eq!(by(""), Follows::Open);
    assert_eq!(by("uit = 5"), Follows::Yes);
    assert_eq!(by("uit = 500"), Follows::No);
}

#[test]
fn what_has_no_path_is_never_behind_and_brings_nothing_by_it() {
    let talks = |path: &str| {
        counted("a", "stand", "")
            + &format!("resultaat r norm: a eind 2026 minstens 10 personen {path}\n")
            + "gevolg gesprek \"Een gesprek\" bij: r achter"
    };
    let by = |path: &str| {
        let assessment = assessment(&talks(path), &[("2026-08-31", "")]);
        (item(&assessment, "r").verdict, follows(&assessment))
    };
    assert_eq!(by(""), (Verdict::Undetermined, Follows::No));
    let line = "verloop: lineair vanaf 4 personen";
    assert_eq!(by(line), (Verdict::Undetermined, Follows::Open));
}

#[test]
fn a_duty_is_never_met_and_brings_nothing_by_it() {
    let report = r#"indicator verslag "een verslag" soort: tekst bron: "secretaris"
      inzicht r toont: verslag uiterlijk: 31 december 2026
      gevolg feest "Een feest" bij: r behaald"#;
    assert_eq!(follows(&assessment(report, &[("2026-08-31", "")])), Follows::No);
    assert_eq!(follows(&assessment(report, &[("2026-08-31", "verslag = \"ja\"")])), Follows::No);
}

// ---------------------------------------------------------------- duties to inform

fn duty(shows: &str, due: &str) -> String {
    counted("a", "stroom", "verdeling: wijk")
        + "indicator verslag \"een verslag\" soort: tekst bron: \"secretaris\"\n"
        + &format!("inzicht r toont: {shows} uiterlijk: {due}\n")
}

#[test]
fn part_of_a_year_is_not_the_year() {
    let year = duty("a in 2026", "31 december 2026");
    for (figures, expected) in [
        ("a = 0", Verdict::Delivered),
        ("a = { T1 = 1, T2 = 0, T3 = 5 }", Verdict::Delivered),
        ("a = { T1 = 1, K3 = 2, \"mei 2026\" = 0, \"juni 2026\" = 0, K4 = 5 }", Verdict::Delivered),
        ("a = { T3 = 5 }", Verdict::NotDelivered),
        ("a = { T1 = 1, T3 = 5 }", Verdict::NotDelivered),
        ("a = { \"december 2026\" = 5 }", Verdict::NotDelivered),
        ("a = { T1 = 1, T2 = { geen = \"zoek\" }, T3 = 5 }", Verdict::NotDelivered),
    ] {
        assert_eq!(at_end(&year, figures).verdict, expected, "{figures}");
    }
}

#[test]
fn some_members_are_not_the_whole() {
    let year = duty("a in 2026", "31 december 2026");
    for (figures, expected) in [
        ("a = { wijk = { Noord = 3, Zuid = 4 } }", Verdict::Delivered),
        ("a = { waarde = 7, wijk = { Noord = 3 } }", Verdict::Delivered),
        ("a = { wijk = { Noord = 3 } }", Verdict::NotDelivered),
        ("a = { wijk = { Noord = 3, Zuid = { geen = \"zoek\" } } }", Verdict::NotDelivered),
    ] {
        assert_eq!(at_end(&year, figures).verdict, expected, "{figures}");
    }
}

#[test]
fn every_report_has_explanations_of_its_own() {
    let agreement =
        outflow("inzicht uitleg toont: toelichting bij elk resultaat uiterlijk: elke rapportage");
    let explained = "uit = { T1 = 300 }\n[toelichtingen]\nr = \"omdat\"";
    let verdict = |files: &[(&str, &str)]| item(&assessment(&agreement, files), "uitleg").verdict;
    assert_eq!(verdict(&[("2026-04-30", explained)]), Verdict::Delivered);
    // That of the first report does not explain the second.
    let second = [("2026-04-30", explained), ("2026-08-31", "uit = { T2 = 100 }")];
    assert_eq!(verdict(&second), Verdict::NotDelivered);
    // Whether it was there when the report was due nobody says.
    assert_eq!(verdict(&[("2026-05-15", explained)]), Verdict::Undetermined);
    assert_eq!(verdict(&[("2026-03-01", "uit = 1")]), Verdict::Undetermined);
}

#[test]
fn a_part_with_a_norm_of_its_own_is_not_on_track_by_its_whole() {
    let young = counted("jong", "stroom", "deel van: uit");
    let verdict = |part: &str| {
        on("2026-08-31", &(young.clone() + &outflow(part)), "uit = 650\njong = 0").verdict
    };
    assert_eq!(verdict("waarvan: jong minstens 600 personen"), Verdict::Undetermined);
    assert_eq!(verdict("waarvan: jong 600 personen"), Verdict::OnTrack);
}

#[test]
fn a_role_that_has_not_judged_may_still_say_between() {
    let both = counted("leden", "stand", "")
        + r#"inspanning inzet "inzet" beoordelaar: "bestuur"
      resultaat leden-3 norm: leden eind 2026 minstens 3 personen
      resultaat r norm: van de resultaten leden-3, inzet alle"#;
    let open = at_end(&both, "leden = 5");
    let possible: Vec<Base> = open.possible.iter().collect();
    assert_eq!(possible, [Base::NotMet, Base::Between, Base::Met]);
    assert_eq!(needs(&open), ["inzet"]);
    let recorded = r#"leden = 5
[oordelen]
inzet = { uitkomst = "tussen bodem en streef", rol = "bestuur", datum = 2026-12-01, reden = "half" }"#;
    assert_eq!(at_end(&both, recorded).verdict, Verdict::Between);
}

#[test]
fn a_sample_of_one_of_a_few_sizes_is_worked_out_for_each() {
    let sample = counted("allen", "stroom", "")
        + &counted("fout", "stroom", "deel van: allen")
        + "resultaat r norm: fout van allen in 2026 hoogstens 50%, als steekproef met 80% zekerheid, \
           twijfel bij opdrachtnemer";
    // Four of four or of five are too many in either case; one of them is few enough in neither.
    assert_eq!(at_end(&sample, "allen = \"4 t/m 5\"\nfout = 4").verdict, Verdict::NotMet);
    // One of four leaves doubt, and one of five does not.
    let open = at_end(&sample, "allen = \"4 t/m 5\"\nfout = 1");
    assert_eq!(open.verdict, Verdict::Undetermined);
    assert_eq!(needs(&open), ["allen"]);
}

// ---------------------------------------------------------------- days from which something counts

fn reasons(item: &Assessed) -> Vec<ReasonCode> {
    item.reasons.iter().map(|reason| reason.code).collect()
}

#[test]
fn a_norm_that_was_put_off_applies_from_its_day() {
    let put_off = counted("a", "stand", "")
        + "resultaat r norm: a eind juni 2026 minstens 5 personen
           tenzij storm \"het stormt\": volgens opgave, dan uitgesteld tot 1 juli 2026";
    let before = on("2026-06-30", &put_off, "a = 6");
    assert_eq!(before.verdict, Verdict::Undetermined);
    assert_eq!(needs(&before), ["storm"]);
    assert!(reasons(&before).contains(&ReasonCode::WindowOpen), "{:?}", reasons(&before));
    // On the day itself it no longer matters whether there was a storm.
    let on_the_day = on("2026-07-01", &put_off, "a = { \"eind juni 2026\" = 6 }");
    assert_eq!((on_the_day.verdict, reasons(&on_the_day)), (Verdict::Met, Vec::new()));
    let missing = on("2026-07-01", &put_off, "");
    assert_eq!(missing.verdict, Verdict::Undetermined);
    assert_eq!(reasons(&missing), [ReasonCode::FigureMissing]);
}

#[test]
fn a_stock_may_grow_evenly_from_where_it_was() {
    let grows = counted("leden", "stand", "")
        + "resultaat r norm: leden eind 2026 minstens 500 personen verloop: lineair vanaf 440 personen";
    // On 30 June 181 of the 365 days have passed: 440 and 181/365 of 60.
    let at = |members: i64| on("2026-06-30", &grows, &format!("leden = {members}"));
    let path = at(470).path.unwrap();
    assert_eq!(shown(Some(&path.asked)), "34292/73");
    assert_eq!((path.days, shown(Some(&path.to_date))), (Some((181, 365)), "470".to_owned()));
    assert_eq!(at(470).verdict, Verdict::OnTrack);
    assert_eq!(at(469).verdict, Verdict::Behind);
    // Before the term and after it there is no path.
    let before = on("2025-12-31", &grows, "leden = 470");
    assert_eq!((before.verdict, before.path), (Verdict::Undetermined, None));
    let after = on("2027-01-31", &grows, "leden = 470");
    assert_eq!((after.verdict, after.path), (Verdict::Undetermined, None));
}
