//! Means, extremes, percentiles and shares within a range, from values and from classes.

use crate::common::*;
use pocheck::eval::assessment::{Assessed, Verdict};

fn judged(norm: &str, figures: &str) -> Assessed {
    let agreement = format!(
        "indicator stappen \"stappen\" soort: reeks eenheid: dagen populatie: mensen bron: \"balie\"
         resultaat r norm: {norm}"
    );
    at_end(&agreement, figures)
}

#[test]
fn the_highest_of_all_is_at_most_two() {
    let norm = "hoogste van stappen in 2026 hoogstens 2 dagen";
    assert_eq!(judged(norm, "stappen = [2, 1, 2]").verdict, Verdict::Met);
    assert_eq!(judged(norm, "stappen = [2, 1, 3]").verdict, Verdict::NotMet);
    let counted = "stappen = [{ waarde = 1, aantal = 400 }, { waarde = 2, aantal = 412 }]";
    assert_eq!(judged(norm, counted).verdict, Verdict::Met);
    let missing = judged(norm, "");
    assert_eq!(
        (missing.verdict, needs(&missing)),
        (Verdict::Undetermined, vec!["hoogste van stappen"])
    );
}

#[test]
fn a_class_tells_its_edges_only() {
    let classes = "stappen = [{ tot = 4, aantal = 10 }, { vanaf = 4, tot = 8, aantal = 80 }, \
                   { vanaf = 8, aantal = 10 }]";
    let of = |norm: &str| judged(norm, classes).verdict;
    assert_eq!(of("aandeel tot 8 dagen van stappen in 2026 minstens 90%"), Verdict::Met);
    assert_eq!(of("aandeel t/m 8 dagen van stappen in 2026 minstens 95%"), Verdict::Undetermined);
    assert_eq!(of("aandeel tot 8 dagen van stappen in 2026 minstens 91%"), Verdict::NotMet);
    assert_eq!(of("percentiel 90 van stappen in 2026 minder dan 8 dagen"), Verdict::Met);
    assert_eq!(of("percentiel 91 van stappen in 2026 hoogstens 8 dagen"), Verdict::Undetermined);
    assert_eq!(of("percentiel 50 van stappen in 2026 hoogstens 5 dagen"), Verdict::Undetermined);
    assert_eq!(of("hoogste van stappen in 2026 minder dan 8 dagen"), Verdict::NotMet);
    assert_eq!(of("gemiddelde van stappen in 2026 minstens 4 dagen"), Verdict::Met);
    assert_eq!(of("gemiddelde van stappen in 2026 hoogstens 9 dagen"), Verdict::Undetermined);
    let wide = judged("percentiel 50 van stappen in 2026 hoogstens 5 dagen", classes);
    assert_eq!(wide.reasons[0].code.code(), "range_too_wide");
}

#[test]
fn single_values_that_are_ranges_may_change_places() {
    let of = |norm: &str, values: &str| {
        let judged = judged(&format!("{norm} dagen"), &format!("stappen = [{values}]"));
        judged.verdict
    };
    // The first may well be the highest: of 1 t/m 10, 2 and 3 the third lies from 3 to 10.
    let values = "\"1 t/m 10\", 2, 3";
    assert_eq!(of("percentiel 90 van stappen in 2026 hoogstens 3", values), Verdict::Undetermined);
    assert_eq!(of("percentiel 90 van stappen in 2026 minstens 3", values), Verdict::Met);
    assert_eq!(of("hoogste van stappen in 2026 hoogstens 10", values), Verdict::Met);
    assert_eq!(of("percentiel 50 van stappen in 2026 hoogstens 3", values), Verdict::Met);
    assert_eq!(of("percentiel 50 van stappen in 2026 minstens 2", values), Verdict::Met);
    // And it is the lowest only where it is less than 2.
    assert_eq!(of("laagste van stappen in 2026 hoogstens 2", values), Verdict::Met);
    assert_eq!(of("laagste van stappen in 2026 minstens 2", values), Verdict::Undetermined);
    let open = "\"<4\", \"minstens 2\", 3";
    assert_eq!(of("hoogste van stappen in 2026 minstens 3", open), Verdict::Met);
    assert_eq!(of("hoogste van stappen in 2026 hoogstens 99", open), Verdict::Undetermined);
    assert_eq!(of("laagste van stappen in 2026 hoogstens 3", open), Verdict::Met);
}

#[test]
fn classes_say_the_same_in_any_order() {
    let of = |values: &str| {
        let norm = "percentiel 90 van stappen in 2026 hoogstens 4 dagen";
        judged(norm, &format!("stappen = [{values}]")).verdict
    };
    let (four, above) = ("{ waarde = 4, aantal = 310 }", "{ boven = 4, \"t/m\" = 8, aantal = 10 }");
    assert_eq!(of(&format!("{four}, {above}")), Verdict::Met);
    assert_eq!(of(&format!("{above}, {four}")), Verdict::Met);
}

#[test]
fn classes_that_overlap_are_refused_wherever_they_stand() {
    let class = "{ vanaf = 3, \"t/m\" = 4, aantal = 5 }";
    for values in [
        format!("stappen = [\"1 t/m 10\", \"1 t/m 2\", {class}]"),
        format!("stappen = [{class}, \"4 t/m 6\"]"),
        format!("stappen = [{class}, {{ vanaf = 4, aantal = 1 }}, 2]"),
    ] {
        let agreement =
            "indicator stappen \"s\" soort: reeks eenheid: dagen populatie: mensen bron: \"b\"
                         resultaat r norm: hoogste van stappen in 2026 hoogstens 2 dagen";
        let session = session(agreement, &[("2026-12-31", values.as_str())]);
        let codes: Vec<String> =
            session.findings.iter().map(|finding| finding.code.to_string()).collect();
        assert!(codes.contains(&"PO0594".to_owned()), "{values}: {codes:?}");
    }
}

#[test]
fn the_mean_is_exact_and_the_percentile_the_nearest_rank() {
    let of = |norm: &str| judged(norm, "stappen = [1, 2, 2, 3, 9]").verdict;
    assert_eq!(of("gemiddelde van stappen in 2026 hoogstens 3,4 dagen"), Verdict::Met);
    assert_eq!(of("gemiddelde van stappen in 2026 minder dan 3,4 dagen"), Verdict::NotMet);
    assert_eq!(of("percentiel 80 van stappen in 2026 hoogstens 3 dagen"), Verdict::Met);
    assert_eq!(of("percentiel 81 van stappen in 2026 hoogstens 8 dagen"), Verdict::NotMet);
    assert_eq!(of("laagste van stappen in 2026 precies 1 dag"), Verdict::Met);
}

#[test]
fn what_is_absent_says_why_and_another_moment_is_another_figure() {
    let norm = "hoogste van stappen in 2025 hoogstens 2 dagen";
    assert_eq!(judged(norm, "stappen = { 2025 = [2], 2026 = [3] }").verdict, Verdict::Met);
    let absent = judged(norm, "stappen = { 2025 = { geen = \"niet gemeten\" } }");
    assert_eq!(absent.reasons[0].code.code(), "known_absent");
}
