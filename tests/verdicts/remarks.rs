//! Remarks beside a verdict, and figures that stand beside a result: where they are, and where not.

use crate::common::{assessment, at_end, counted, item, on, shown};
use pocheck::eval::assessment::{Assessed, Remark, Verdict};

fn mark(results: &str) -> String {
    format!(
        "indicator cijfer \"cijfer\" soort: kengetal bereik: 1 t/m 10 bron: \"onderzoek\"\n{results}"
    )
}

#[test]
fn a_figure_that_says_nothing_turns_nothing_at_its_last_digit() {
    let half =
        |item: &Assessed| item.remarks.iter().any(|one| matches!(one, Remark::HalfUnit { .. }));
    let norm = mark("resultaat r norm: cijfer in 2026 minstens 7");
    let plain = at_end(&norm, "cijfer = 7.0");
    assert!(half(&plain) && plain.verdict == Verdict::Met);
    let nothing =
        at_end(&norm, "cijfer = { waarde = 7.0, onbetrouwbaar = \"te weinig antwoorden\" }");
    assert!(!half(&nothing) && nothing.verdict == Verdict::Undetermined);
}

#[test]
fn a_sample_of_nothing_has_no_bound() {
    let sample = counted("getrokken", "stroom", "")
        + &counted("onjuist", "stroom", "deel van: getrokken")
        + "resultaat r norm: onjuist van getrokken in 2026 hoogstens 1%, \
           als steekproef met 95% zekerheid, twijfel bij niemand";
    let bound = |figures: &str| {
        let item = at_end(&sample, figures);
        let bound = item.remarks.iter().find_map(|remark| {
            if let Remark::SampleBound { bound, .. } = remark {
                Some(shown(Some(bound)))
            } else {
                None
            }
        });
        (item.verdict, bound)
    };
    assert_eq!(bound("getrokken = 500\nonjuist = 0"), (Verdict::Met, Some("0.006".to_owned())));
    assert_eq!(bound("getrokken = 0\nonjuist = 0"), (Verdict::Undetermined, None));
}

#[test]
fn a_figure_that_stands_in_for_another_thing_says_so() {
    let proxy = |more: &str| {
        counted("a", "stroom", more) + "resultaat r norm: a in 2026 minstens 5 personen"
    };
    let stands_in = |item: &Assessed| {
        item.remarks.iter().find_map(|remark| {
            if let Remark::Proxy { of, .. } = remark { Some(of.clone()) } else { None }
        })
    };
    let with = at_end(&proxy("benadert: \"duurzaam vertrek\""), "a = 6");
    assert_eq!(
        (with.verdict, stands_in(&with)),
        (Verdict::Met, Some("duurzaam vertrek".to_owned()))
    );
    assert_eq!(stands_in(&at_end(&proxy(""), "a = 6")), None);
}

#[test]
fn only_a_number_that_took_the_place_of_a_number_was_revised() {
    let norm = counted("a", "stroom", "") + "resultaat r norm: a in 2026 minstens 5 personen";
    let revised = |first: &str| {
        let files = [
            ("2026-12-31", format!("a = {{ 2026 = {first} }}")),
            ("2027-01-31", "a = { 2026 = 6 }".to_owned()),
        ];
        let files = files.each_ref().map(|(day, lines)| (*day, lines.as_str()));
        let item = item(&assessment(&norm, &files), "r");
        let revised = item.remarks.iter().any(|one| matches!(one, Remark::Revised { .. }));
        (item.verdict, revised)
    };
    assert_eq!(revised("{ waarde = 4, status = \"voorlopig\" }"), (Verdict::Met, true));
    let absent = "{ geen = \"nog niet bekend\", status = \"voorlopig\" }";
    assert_eq!(revised(absent), (Verdict::Met, false));
}

#[test]
fn a_forecast_is_shown_and_is_no_figure_of_another_day() {
    let stock =
        counted("leden", "stand", "") + "resultaat r norm: leden eind 2026 minstens 5 personen";
    let told = |figures: &str| {
        let item = on("2026-12-31", &stock, figures);
        let forecast = item.remarks.iter().any(|one| matches!(one, Remark::Forecast { .. }));
        let other = item.remarks.iter().any(|one| matches!(one, Remark::OtherMoment { .. }));
        (item.verdict, forecast, other)
    };
    let open = Verdict::Undetermined;
    assert_eq!(told("leden = { waarde = 6, status = \"verwacht\" }"), (open, true, false));
    assert_eq!(
        told("leden = { geen = \"nog niet\", status = \"verwacht\" }"),
        (open, false, false)
    );
    assert_eq!(told("leden = { \"eind juni 2026\" = 6 }"), (open, false, true));
    let expected = "leden = { \"eind juni 2026\" = { waarde = 6, status = \"verwacht\" } }";
    assert_eq!(told(expected), (open, false, false));
}

#[test]
fn a_fact_stands_beside_a_result_in_its_own_unit() {
    let beside = |fact: &str| {
        let agreement = counted("a", "stroom", "")
            + &format!("feit landelijk in 2025: {fact}\n")
            + "resultaat r norm: a in 2026 minstens 5 personen vergelijk met: landelijk";
        let item = at_end(&agreement, "a = 6");
        let beside = &item.beside[0];
        (shown(Some(&beside.value)), beside.value.unit.to_string(), beside.value.share)
    };
    assert_eq!(beside("40 personen"), ("40".to_owned(), "personen".to_owned(), false));
    assert_eq!(beside("40%"), ("0.4".to_owned(), String::new(), true));
}
