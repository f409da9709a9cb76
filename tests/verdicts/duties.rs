//! Duties: when something was delivered, and what counts as delivered.

use crate::common::*;
use pocheck::diagnostics::Severity;
use pocheck::eval::assessment::{Assessed, AssessedPart, ReasonCode, Verdict};

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
    let errors = session.findings.iter().filter(|finding| finding.severity == Severity::Error);
    errors.map(|finding| finding.code.as_str().to_owned()).collect()
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

// ---------------------------------------------------------------- days

#[test]
fn a_due_day_may_be_a_month_or_the_day_before() {
    for (due, delivered, expected) in [
        ("in november 2026", "2026-11-30", Verdict::Delivered),
        ("in november 2026", "2026-12-01", Verdict::NotDelivered),
        ("vóór 1 november 2026", "2026-10-31", Verdict::Delivered),
        ("vóór 1 november 2026", "2026-11-01", Verdict::NotDelivered),
        ("voor 1 november 2026", "2026-11-01", Verdict::NotDelivered),
        ("in november 2026 (onzeker)", "2026-12-01", Verdict::Delivered),
    ] {
        let figures = format!("verslag = {{ tekst = \"ja\", geleverd = {delivered} }}");
        assert_eq!(at_end(&duty(due), &figures).verdict, expected, "{due} {delivered}");
    }
}

#[test]
fn an_uncertain_day_is_never_late() {
    let uncertain = duty("1 november 2026 (onzeker)");
    let missing = at_end(&uncertain, "");
    assert_eq!(missing.verdict, Verdict::Undetermined);
    assert_eq!(missing.reasons[0].code, ReasonCode::DateUncertain);
    let absent = at_end(&uncertain, "verslag = { geen = \"gaat niet door\" }");
    assert_eq!(absent.verdict, Verdict::NotDelivered);
    let before = on("2026-06-30", &uncertain, "");
    assert_eq!(before.reasons[0].code, ReasonCode::WindowOpen);
}

// ---------------------------------------------------------------- what comes back

fn parts(item: &Assessed) -> Vec<String> {
    let told = |part: &AssessedPart| {
        let due = part.due.map(|due| due.to_string()).unwrap_or_default();
        format!("{} {due} {}", part.id, part.verdict.unwrap().code())
    };
    item.parts.iter().map(told).collect()
}

#[test]
fn a_duty_comes_back_within_the_term() {
    let times = |due: &str| {
        let judged = on("2026-01-01", &duty(due), "");
        judged
            .parts
            .iter()
            .map(|part| format!("{} {}", part.id, part.due.unwrap()))
            .collect::<Vec<_>>()
    };
    assert_eq!(times("elk jaar vóór 1 februari"), ["verslag 2026 2026-01-31"]);
    assert_eq!(times("elk jaar vóór 1 januari"), ["verslag 2027 2026-12-31"]);
    assert_eq!(
        times("elk jaar van 2025 t/m 2026 op 29 februari"),
        ["verslag 2025 2025-02-28", "verslag 2026 2026-02-28"]
    );
    assert_eq!(
        times("elk half jaar"),
        ["verslag H1 2026 2026-06-30", "verslag H2 2026 2026-12-31"]
    );
    assert_eq!(
        times("binnen 2 weken na elk tertiaal"),
        ["verslag T1 2026 2026-05-14", "verslag T2 2026 2026-09-14", "verslag T3 2026 2027-01-14"]
    );
    assert_eq!(
        times("elke 5 maanden"),
        [
            "verslag 1 januari 2026 t/m 31 mei 2026 2026-05-31",
            "verslag 1 juni 2026 t/m 31 oktober 2026 2026-10-31"
        ]
    );
    assert_eq!(times("elke maand").len(), 12);
}

#[test]
fn one_time_that_is_late_makes_the_whole_not_delivered() {
    let quarters = duty("binnen 1 maand na elk kwartaal");
    let told = "K1 2026\" = { tekst = \"ja\", geleverd = 2026-04-30 }, \"K2 2026\" = { tekst = \"ja\", geleverd = 2026-07-31 }";
    let late = on("2026-08-31", &quarters, &format!("verslag = {{ \"{told} }}"));
    assert_eq!(late.verdict, Verdict::NotDelivered);
    assert_eq!(late.due.unwrap().to_string(), "2026-10-30");
    assert_eq!(
        parts(&late),
        [
            "verslag K1 2026 2026-04-30 delivered",
            "verslag K2 2026 2026-07-30 not_delivered",
            "verslag K3 2026 2026-10-30 undetermined",
            "verslag K4 2026 2027-01-31 undetermined",
        ]
    );
    assert_eq!(late.remarks[0].code(), "delivered_late");
    let in_time = told.replace("07-31", "07-30");
    let open = on("2026-08-31", &quarters, &format!("verslag = {{ \"{in_time} }}"));
    assert_eq!(open.verdict, Verdict::Undetermined);
    assert_eq!(open.reasons[0].code, ReasonCode::WindowOpen);
    // The report on a year may be there before the year is over.
    let year = duty("elk jaar op 1 oktober");
    assert_eq!(on("2026-08-31", &year, "verslag = { 2026 = \"ja\" }").verdict, Verdict::Delivered);
}

#[test]
fn a_figure_comes_back_with_its_own_moment() {
    let quarters = counted("a", "stroom", "")
        + &counted("b", "stand", "")
        + "inzicht r toont: a, b uiterlijk: elk kwartaal";
    let stocks = "b = { \"31 maart 2026\" = 1, \"30 juni 2026\" = 2 }";
    let verdict = |flows: &str| on("2026-06-30", &quarters, &format!("a = {flows}\n{stocks}"));
    let given = verdict("{ K1 = 1, \"april 2026\" = 0, \"mei 2026\" = 0, \"juni 2026\" = 4 }");
    assert_eq!(given.verdict, Verdict::Undetermined);
    assert_eq!(parts(&given)[1], "a K2 2026 2026-06-30 delivered");
    assert_eq!(verdict("{ K2 = 4 }").verdict, Verdict::NotDelivered);
}

#[test]
fn what_comes_back_says_which_time_it_is_for() {
    let year = duty("elk jaar vóór 1 februari");
    for wrong in
        ["\"ja\"", "{ 2027 = \"ja\" }", "{ K1 = \"ja\" }", "{ \"31 januari 2026\" = \"ja\" }"]
    {
        let figures = format!("verslag = {wrong}");
        assert!(refused(&year, "2026-12-31", &figures).contains(&"PO0587".to_owned()), "{wrong}");
    }
    let earlier = "verslag = { 2025 = \"ja\", 2026 = { tekst = \"ja\", geleverd = 2026-01-31 } }";
    assert_eq!(at_end(&year, earlier).verdict, Verdict::Delivered);
    let a_day_late = earlier.replace("2026-01-31", "2026-02-01");
    assert_eq!(at_end(&year, &a_day_late).verdict, Verdict::NotDelivered);
}

#[test]
fn a_number_of_times_in_a_period_is_counted() {
    let six = "indicator overleg soort: tekst bron: \"secretaris\"
        inzicht r toont: overleg minstens 3 keer per half jaar\n";
    let list = |days: &[&str]| {
        let rows = days.iter().map(|day| format!("{{ datum = {day}, tekst = \"ja\" }}"));
        format!("overleg = [ {} ]", rows.collect::<Vec<_>>().join(", "))
    };
    let first = ["2026-01-05", "2026-03-01", "2026-06-30"];
    let half = on("2026-06-30", six, &list(&first));
    assert_eq!(
        parts(&half),
        ["overleg H1 2026 2026-06-30 delivered", "overleg H2 2026 2026-12-31 undetermined"]
    );
    let all = [&first[..], &["2026-07-01", "2026-09-01"]].concat();
    let five = at_end(six, &list(&all));
    assert_eq!(five.verdict, Verdict::NotDelivered);
    let margin = five.parts[1].margin.as_ref().unwrap();
    assert_eq!(margin.known.exact().unwrap().to_string(), "-1");
    let enough = [&all[..], &["2026-12-31"]].concat();
    assert_eq!(at_end(six, &list(&enough)).verdict, Verdict::Delivered);
    // Of one only the month is known, and it lies in no half for certain.
    let vague = format!(
        "overleg = {{ {}, \"1 juni 2026 t/m 31 juli 2026\" = \"ja\" }}",
        ["5 januari 2026", "1 maart 2026", "1 juli 2026", "1 september 2026", "1 oktober 2026"]
            .map(|day| format!("\"{day}\" = \"ja\""))
            .join(", ")
    );
    let open = at_end(six, &vague);
    assert_eq!(open.verdict, Verdict::Undetermined);
    assert_eq!(open.reasons[0].code, ReasonCode::DateUncertain);
}

#[test]
fn only_what_is_there_and_lies_in_the_period_is_counted() {
    let two = "indicator overleg soort: tekst bron: \"secretaris\"
        inzicht r toont: overleg minstens 2 keer in H1 2026\n";
    let verdict = |second: &str| {
        let figures = format!("overleg = {{ \"5 januari 2026\" = \"ja\", {second} }}");
        on("2026-09-30", two, &figures).verdict
    };
    assert_eq!(verdict("\"30 juni 2026\" = \"ja\""), Verdict::Delivered);
    assert_eq!(verdict("K2 = \"ja\""), Verdict::Delivered);
    for not in [
        "\"30 juni 2026\" = { geen = \"afgezegd\" }",
        "\"30 juni 2026\" = { tekst = \"ja\", status = \"verwacht\" }",
        "\"1 juli 2026\" = \"ja\"",
        "K3 = \"ja\"",
        "\"K4 2025\" = \"ja\"",
    ] {
        assert_eq!(verdict(not), Verdict::NotDelivered, "{not}");
    }
    // Of what runs on into another half nobody knows on which side it lies.
    assert_eq!(verdict("\"1 juni 2026 t/m 31 juli 2026\" = \"ja\""), Verdict::Undetermined);
}

#[test]
fn a_forecast_is_no_delivery() {
    let due = duty("30 juni 2026");
    let verdict = |status: &str| {
        let figures = format!("verslag = {{ tekst = \"ja\", status = \"{status}\" }}");
        on("2026-06-30", &due, &figures).verdict
    };
    assert_eq!(verdict("voorlopig"), Verdict::Delivered);
    assert_eq!(verdict("verwacht"), Verdict::NotDelivered);
}

#[test]
fn a_flow_is_there_when_its_periods_are_and_they_fill_it() {
    let half = counted("a", "stroom", "") + "inzicht r toont: a in H1 2026 uiterlijk: 31 juli 2026";
    let verdict = |figures: &str| on("2026-12-31", &half, &format!("a = {figures}")).verdict;
    for there in ["{ H1 = 5 }", "{ K1 = 2, K2 = 3 }", "{ K1 = 2, K2 = 3, \"januari 2026\" = 1 }"] {
        let judged = on("2026-07-31", &half, &format!("a = {there}")).verdict;
        assert_eq!(judged, Verdict::Delivered, "{there}");
    }
    // A longer period says nothing of the half, and one that is missing leaves a gap.
    for not in ["{ 2026 = 5 }", "{ K1 = 2 }", "{ K2 = 3 }", "{ K1 = 2, \"mei 2026\" = 1 }"] {
        assert_eq!(verdict(not), Verdict::NotDelivered, "{not}");
    }
}

#[test]
fn a_flow_at_every_report_is_the_one_of_that_day_or_later() {
    let report =
        counted("a", "stroom", "") + "inzicht r toont: a in 2026 uiterlijk: elke rapportage";
    let verdict = |date: &str, figures: &str| on(date, &report, figures).verdict;
    assert_eq!(verdict("2026-04-30", "a = 5"), Verdict::Delivered);
    assert_eq!(verdict("2026-04-30", "a = { \"januari 2026\" = 2 }"), Verdict::NotDelivered);
    assert_eq!(verdict("2026-12-31", "a = { T1 = 5, T2 = 6, T3 = 7 }"), Verdict::Delivered);
}

/// Two halves, or the members of a whole, are there when the last of them is.
#[test]
fn what_is_made_of_parts_is_there_with_the_last_of_them() {
    let duty = counted("a", "stroom", "verdeling: wijk")
        + "inzicht r toont: a in 2026 uiterlijk: 1 februari 2027";
    let part = |day: &str| format!("{{ waarde = 3, geleverd = 2027-{day} }}");
    let halves = |one: &str, two: &str| {
        format!("a = {{ \"H1 2026\" = {}, \"H2 2026\" = {} }}", part(one), part(two))
    };
    let members = |one: &str, two: &str| {
        let (one, two) = (part(one), part(two));
        format!("a = {{ 2026 = {{ wijk = {{ Noord = {one}, Zuid = {two} }} }} }}")
    };
    for figures in [
        halves("02-05", "03-01"),
        halves("03-01", "02-05"),
        members("02-05", "03-01"),
        members("03-01", "02-05"),
    ] {
        let lines = told(&duty, &[("2027-06-01", &figures)], &["Opmerking", "a ○"]);
        assert!(lines[0].contains("op 1 maart 2027"), "{lines:?}");
        // The whole is not what one of its parts is.
        assert_eq!(lines[1..], ["a ○ niet geleverd"], "{figures}");
        let judged = on("2027-06-01", &duty, &figures);
        assert_eq!((judged.verdict, &judged.parts[0].actual), (Verdict::NotDelivered, &None));
    }
    // Of two that are not there the reason of the first is told.
    let absent = "a = { \"H1 2026\" = { geen = \"zoek\" }, \"H2 2026\" = { geen = \"ook zoek\" } }";
    assert_eq!(on("2027-06-01", &duty, absent).parts[0].stated.as_deref(), Some("zoek"));
    let in_time = on("2027-06-01", &duty, &members("01-05", "02-01"));
    assert_eq!((in_time.verdict, &in_time.parts[0].actual), (Verdict::Delivered, &None));
    let whole = on("2027-06-01", &duty, &format!("a = {{ 2026 = {} }}", part("02-01")));
    assert!(whole.verdict == Verdict::Delivered && whole.parts[0].actual.is_some());
}

#[test]
fn thirds_make_a_year_of_what_adds_up_only() {
    let asked = |kind: &str| {
        let agreement = match kind {
            "stroom" => counted("a", kind, ""),
            _ => "indicator a soort: kengetal bereik: 1 t/m 10 bron: \"b\"\n".to_owned(),
        };
        let duty = "inzicht r toont: a in 2026 uiterlijk: 31 december 2026";
        at_end(&(agreement + duty), "a = { T1 = 6, T2 = 7, T3 = 8 }").verdict
    };
    assert_eq!(asked("stroom"), Verdict::Delivered);
    assert_eq!(asked("kengetal"), Verdict::NotDelivered);
}

#[test]
fn a_list_of_texts_has_a_day_for_each() {
    let twice = "indicator overleg soort: tekst bron: \"secretaris\"
        inzicht r toont: overleg minstens 2 keer in 2026\n";
    for wrong in [
        "[ { tekst = \"ja\" } ]",
        "[ { datum = 2026-03-01, tekst = \"ja\" }, { datum = 2026-03-01, tekst = \"ja\" } ]",
    ] {
        let figures = format!("overleg = {wrong}");
        assert_eq!(refused(twice, "2026-12-31", &figures)[0], "PO0588", "{wrong}");
    }
    let later = "overleg = [ { datum = 2027-01-01, tekst = \"ja\" } ]";
    assert_eq!(refused(twice, "2026-12-31", later)[0], "PO0584");
    // One without words is no report.
    let empty = "overleg = [ { datum = 2026-03-01, tekst = \"ja\" }, { datum = 2026-04-01, tekst = \"\" } ]";
    assert_eq!(at_end(twice, empty).verdict, Verdict::NotDelivered);
}

#[test]
fn what_does_not_go_together_is_refused() {
    let text = "indicator v soort: tekst bron: \"x\"\n".to_owned() + &counted("a", "stroom", "");
    for (duty, code) in [
        ("inzicht r toont: v uiterlijk: elk jaar van 2026 t/m 2025 op 1 mei", "PO0218"),
        ("inzicht r toont: v uiterlijk: elk jaar op 31 april", "PO0111"),
        ("inzicht r toont: v uiterlijk: elke 2 jaren", "PO0247"),
        ("inzicht r toont: v uiterlijk: elke 0 maanden", "PO0248"),
        ("inzicht r toont: v uiterlijk: elke 2 weken", "PO0248"),
        ("inzicht r toont: a minstens 2 keer per jaar", "PO0249"),
        ("inzicht r toont: v minstens 0 keer per jaar", "PO0249"),
        ("inzicht r toont: v minstens 2 keer per jaar uiterlijk: 1 mei 2026", "PO0251"),
        ("inzicht r toont: a in 2026 uiterlijk: elk kwartaal", "PO0251"),
        ("inzicht r toont: a uiterlijk: elk jaar vóór 1 februari", "PO0251"),
        ("inzicht r toont: toelichting bij elk resultaat uiterlijk: elk kwartaal", "PO0251"),
        ("mijlpaal r uiterlijk: elke rapportage", "PO0251"),
        ("mijlpaal r eigenaar: \"raad\"", "PO0205"),
        ("mijlpaal r uiterlijk: 1 mei 2026 toont: v", "PO0203"),
    ] {
        let found = refused(&(text.clone() + duty), "2026-12-31", "");
        assert!(found.iter().any(|found| found == code), "{duty}: {found:?}");
    }
}

// ---------------------------------------------------------------- milestones

#[test]
fn a_milestone_is_done_in_its_month() {
    let milestone = "mijlpaal r \"De nota is vastgesteld.\" uiterlijk: in november 2026\n";
    for (done, expected) in [
        ("2026-11-30", Verdict::Delivered),
        ("2026-12-01", Verdict::NotDelivered),
        ("\"in november 2026\"", Verdict::Delivered),
        ("\"december 2026\"", Verdict::NotDelivered),
        ("\"1 november 2026 t/m 31 december 2026\"", Verdict::Undetermined),
        ("{ gedaan = 2026-10-01, toelichting = \"vroeg\" }", Verdict::Delivered),
        ("{ geen = \"de raad wil niet\" }", Verdict::NotDelivered),
    ] {
        let judged = at_end(milestone, &format!("[mijlpalen]\nr = {done}"));
        assert_eq!(judged.verdict, expected, "{done}");
    }
    let done = |when: &str| at_end(milestone, &format!("[mijlpalen]\nr = {when}")).delivered;
    assert_eq!(done("2026-11-30").map(|day| day.to_string()).as_deref(), Some("2026-11-30"));
    assert_eq!(done("\"in november 2026\""), None);
    assert_eq!(at_end(milestone, "").verdict, Verdict::NotDelivered);
    assert_eq!(on("2026-11-29", milestone, "").verdict, Verdict::Undetermined);
    // What was done by the reference date was not done after it.
    let so_far =
        on("2026-11-30", milestone, "[mijlpalen]\nr = \"1 november 2026 t/m 31 december 2026\"");
    assert_eq!(so_far.verdict, Verdict::Delivered);
    let uncertain = milestone.replace("2026\n", "2026 (onzeker)\n");
    assert_eq!(at_end(&uncertain, "").reasons[0].code, ReasonCode::DateUncertain);
    assert_eq!(at_end(&uncertain, "[mijlpalen]\nr = 2026-12-31").verdict, Verdict::Delivered);
}

#[test]
fn a_milestone_may_come_back() {
    let milestone = "mijlpaal r uiterlijk: elk half jaar\n";
    let judged = at_end(
        milestone,
        "[mijlpalen]\nr = { \"H1 2026\" = 2026-06-30, \"H2 2026\" = \"in december 2026\" }",
    );
    assert_eq!(judged.verdict, Verdict::Delivered);
    assert_eq!(parts(&judged)[1], "r H2 2026 2026-12-31 delivered");
    let late = at_end(milestone, "[mijlpalen]\nr = { \"H1 2026\" = 2026-07-01 }");
    assert_eq!(late.verdict, Verdict::NotDelivered);
}

#[test]
fn a_milestone_with_mistakes_is_refused() {
    let milestone =
        "mijlpaal r uiterlijk: in november 2026\nmijlpaal q uiterlijk: elk jaar op 1 mei\n";
    for (done, code) in [
        ("r = 2027-01-01", "PO0584"),
        ("r = true", "PO0521"),
        ("r = { gedaan = 2026-01-01, geen = \"x\" }", "PO0521"),
        ("s = 2026-01-01", "PO0585"),
        ("q = 2026-01-01", "PO0521"),
        ("q = { 2027 = 2026-01-01 }", "PO0585"),
    ] {
        let found = refused(milestone, "2026-12-31", &format!("[mijlpalen]\n{done}"));
        assert_eq!(found[0], code, "{done}");
    }
}

#[test]
fn a_later_file_may_say_more_precisely_when_it_was() {
    let milestone = "mijlpaal r uiterlijk: 15 november 2026\n";
    let verdict = |later: &str| {
        let first = ("2026-11-30", "[mijlpalen]\nr = \"in november 2026\"");
        let later = format!("[mijlpalen]\nr = {later}");
        let session = session(milestone, &[first, ("2026-12-31", &later)]);
        session.assessment.map(|judged| item(&judged, "r").verdict)
    };
    assert_eq!(verdict("2026-11-15"), Some(Verdict::Delivered));
    assert_eq!(verdict("2026-11-16"), Some(Verdict::NotDelivered));
    assert_eq!(verdict("\"in november 2026\""), Some(Verdict::Undetermined));
    assert_eq!(verdict("2026-12-01"), None);
}
