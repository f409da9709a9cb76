//! Lowest and highest, sums, means, rounding, and step tables.

use crate::common::*;
use pocheck::eval::assessment::{Known, Verdict};

fn two(rest: &str) -> String {
    counted("a", "stroom", "") + &counted("b", "stroom", "") + rest
}

fn actual(item: &pocheck::eval::assessment::Assessed) -> String {
    match &item.actual.as_ref().unwrap().known {
        Known::Exact(number) => number.to_string(),
        Known::Between { low, high } => {
            let end = |end: &Option<pocheck::quantity::Number>| {
                end.as_ref().map_or("?".to_owned(), ToString::to_string)
            };
            format!("{}..{}", end(low), end(high))
        }
    }
}

#[test]
fn the_lowest_of_two_counts_whichever_it_is() {
    let norm = two("resultaat r norm: de laagste van (a in 2026, b in 2026) minstens 10 personen");
    let met = at_end(&norm, "a = 12\nb = 10");
    assert_eq!((met.verdict, actual(&met)), (Verdict::Met, "10".to_owned()));
    assert_eq!(at_end(&norm, "a = 9").verdict, Verdict::NotMet);
    let open = at_end(&norm, "a = 12");
    assert_eq!((open.verdict, actual(&open)), (Verdict::Undetermined, "0..12".to_owned()));
    assert_eq!(needs(&open), ["b"]);
}

#[test]
fn the_highest_of_two_is_settled_by_one() {
    let norm = two("resultaat r norm: de hoogste van (a in 2026, b in 2026) minstens 10 personen");
    assert_eq!(at_end(&norm, "a = 10").verdict, Verdict::Met);
    assert_eq!(at_end(&norm, "a = 9").verdict, Verdict::Undetermined);
    assert_eq!(at_end(&norm, "a = 9\nb = 9").verdict, Verdict::NotMet);
}

#[test]
fn a_shortfall_is_carried_over_and_a_surplus_is_not() {
    let norm = counted("a", "stroom", "")
        + "resultaat r norm: a in 2026 minstens 100 personen plus de hoogste van \
           (0 personen, 100 personen min a in 2025)";
    assert_eq!(at_end(&norm, "a = { 2025 = 90, 2026 = 110 }").verdict, Verdict::Met);
    assert_eq!(at_end(&norm, "a = { 2025 = 90, 2026 = 109 }").verdict, Verdict::NotMet);
    assert_eq!(at_end(&norm, "a = { 2025 = 130, 2026 = 99 }").verdict, Verdict::NotMet);
    assert_eq!(at_end(&norm, "a = { 2025 = 130, 2026 = 100 }").verdict, Verdict::Met);
    let open = at_end(&norm, "a = { 2026 = 150 }");
    assert_eq!((open.verdict, needs(&open)), (Verdict::Undetermined, vec!["a"]));
    assert_eq!(at_end(&norm, "a = { 2026 = 200 }").verdict, Verdict::Met);
    assert_eq!(at_end(&norm, "a = { 2026 = 99 }").verdict, Verdict::NotMet);
}

#[test]
fn a_mean_of_ratios_is_no_ratio_of_sums() {
    let all = counted("n", "stroom", "")
        + &counted("m", "stroom", "")
        + &counted("a", "stroom", "deel van: n")
        + &counted("b", "stroom", "deel van: m");
    let figures = "n = 100\na = 100\nm = 900\nb = 450";
    let mean = all.clone()
        + "resultaat r norm: het gemiddelde van (a van n in 2026, b van m in 2026) minstens 75%";
    assert_eq!(at_end(&mean, figures).verdict, Verdict::Met);
    let weighted = all.clone()
        + "resultaat r norm: het gewogen gemiddelde van (a van n in 2026 gewicht 1, \
           b van m in 2026 gewicht 9) minstens 75%";
    let item = at_end(&weighted, figures);
    assert_eq!((item.verdict, actual(&item)), (Verdict::NotMet, "0.55".to_owned()));
    let sums = all
        + "resultaat r norm: (a in 2026 plus b in 2026) van (n in 2026 plus m in 2026) minstens 75%";
    let item = at_end(&sums, figures);
    assert_eq!((item.verdict, actual(&item)), (Verdict::NotMet, "0.55".to_owned()));
}

#[test]
fn degrees_of_realisation_are_capped_or_compensate_as_the_agreement_says() {
    let degrees = |more: &str, cap: &str| {
        let member = |name: &str| match cap {
            "" => format!("{name} in 2026 / 10 personen"),
            cap => format!("de laagste van ({name} in 2026 / 10 personen, {cap})"),
        };
        let (a, b) = (member("a"), member("b"));
        two(&format!("resultaat r norm: het gemiddelde van ({a}, {b}){more} minstens 90%"))
    };
    let figures = "a = 15\nb = 5";
    assert_eq!(at_end(&degrees(" ook boven 100%", ""), figures).verdict, Verdict::Met);
    let capped = at_end(&degrees("", "100%"), figures);
    assert_eq!((capped.verdict, actual(&capped)), (Verdict::NotMet, "0.75".to_owned()));
    assert_eq!(at_end(&degrees("", "100%"), "a = 15").verdict, Verdict::Undetermined);
    assert_eq!(at_end(&degrees("", "100%"), "a = 7").verdict, Verdict::NotMet);
}

#[test]
fn measured_weights_that_are_all_nought_decide_nothing() {
    let norm = two(
        "resultaat r norm: het gewogen gemiddelde van (10% gewicht a in 2026, 90% gewicht b in 2026) \
         minstens 50%",
    );
    assert_eq!(at_end(&norm, "a = 1\nb = 1").verdict, Verdict::Met);
    assert_eq!(at_end(&norm, "a = 2\nb = 1").verdict, Verdict::NotMet);
    let nought = at_end(&norm, "a = 0\nb = 0");
    assert_eq!(nought.verdict, Verdict::Undetermined);
    assert_eq!(nought.reasons[0].code.code(), "empty_denominator");
}

#[test]
fn for_each_full_step_of_ten() {
    let norm =
        two("resultaat r norm: (a in 2026) afgerond omlaag op 10 personen minstens (b in 2026) \
         afgerond omhoog op 5 personen");
    assert_eq!(at_end(&norm, "a = 19\nb = 6").verdict, Verdict::Met);
    assert_eq!(at_end(&norm, "a = 19\nb = 11").verdict, Verdict::NotMet);
    assert_eq!(at_end(&norm, "a = \"10 t/m 19\"\nb = 10").verdict, Verdict::Met);
    assert_eq!(at_end(&norm, "a = \"10 t/m 20\"\nb = 11").verdict, Verdict::Undetermined);
    assert_eq!(at_end(&norm, "a = \"10 t/m 19\"\nb = 11").verdict, Verdict::NotMet);
}

#[test]
fn halves_are_rounded_away_from_nought_on_both_sides() {
    let norm =
        two("resultaat r norm: (a in 2026 min b in 2026) afgerond rekenkundig op 10 personen \
         precies -10 personen");
    assert_eq!(at_end(&norm, "a = 0\nb = 5").verdict, Verdict::Met);
    assert_eq!(at_end(&norm, "a = 0\nb = 4").verdict, Verdict::NotMet);
    assert_eq!(at_end(&norm, "a = 0\nb = \"5 t/m 14\"").verdict, Verdict::Met);
    assert_eq!(at_end(&norm, "a = 0\nb = \"5 t/m 15\"").verdict, Verdict::Undetermined);
}

const POINTS: &str = "staffel punten
    rij: tot 10 personen geeft 0
    rij: vanaf 10 personen tot 20 personen geeft 5
    rij: vanaf 20 personen geeft 8
";

#[test]
fn a_step_table_gives_points_by_half_open_rows() {
    let norm = two(POINTS)
        + "resultaat r norm: punten bij (a in 2026) plus punten bij (b in 2026) minstens 10";
    assert_eq!(at_end(&norm, "a = 10\nb = 19").verdict, Verdict::Met);
    assert_eq!(at_end(&norm, "a = 9\nb = 30").verdict, Verdict::NotMet);
    assert_eq!(at_end(&norm, "a = 10").verdict, Verdict::Undetermined);
    assert_eq!(at_end(&norm, "a = 9").verdict, Verdict::NotMet);
    assert_eq!(at_end(&norm, "a = \"10 t/m 19\"\nb = \"12 t/m 40\"").verdict, Verdict::Met);
}

#[test]
fn between_points_the_value_runs_in_a_straight_line() {
    let norm = two("staffel punten
            rij: tot 10 personen geeft 0
            punt: 10 personen geeft 0
            punt: 20 personen geeft 10
            rij: vanaf 20 personen geeft 10
         resultaat r norm: punten bij (a in 2026) minstens 7,5");
    assert_eq!(at_end(&norm, "a = 18").verdict, Verdict::Met);
    assert_eq!(at_end(&norm, "a = 17").verdict, Verdict::NotMet);
    assert_eq!(at_end(&norm, "a = 900").verdict, Verdict::Met);
    assert_eq!(at_end(&norm, "a = \"18 t/m 25\"").verdict, Verdict::Met);
}

const DECIDES: &str = "staffel oordeel
    rij: tot 10 personen en elke waarde geeft \"zwak\", niet behaald
    rij: vanaf 10 personen en t/m 5 personen geeft \"goed\", behaald
    rij: vanaf 10 personen en boven 5 personen geeft \"matig\", tussen bodem en streef
";

#[test]
fn a_table_in_two_directions_decides() {
    let norm = two(DECIDES) + "resultaat r norm: oordeel bij (a in 2026) en (b in 2026)";
    let good = at_end(&norm, "a = 10\nb = 5");
    assert_eq!((good.verdict, good.class.as_deref()), (Verdict::Met, Some("goed")));
    assert_eq!(at_end(&norm, "a = 10\nb = 6").verdict, Verdict::Between);
    assert_eq!(at_end(&norm, "a = 9").verdict, Verdict::NotMet);
    let open = at_end(&norm, "a = 10");
    assert_eq!((open.verdict, needs(&open)), (Verdict::Undetermined, vec!["b"]));
    assert_eq!(open.class, None);
}

#[test]
fn a_share_over_nought_falls_in_no_row() {
    let norm = counted("n", "stroom", "")
        + &counted("a", "stroom", "deel van: n")
        + "staffel punten
             rij: tot 50% geeft 0
             rij: vanaf 50% geeft 1
           resultaat r norm: punten bij (a van n in 2026) minstens 1";
    assert_eq!(at_end(&norm, "a = 1\nn = 2").verdict, Verdict::Met);
    let nought = at_end(&norm, "a = 0\nn = 0");
    assert_eq!(nought.verdict, Verdict::Undetermined);
    assert_eq!(nought.reasons[0].code.code(), "empty_denominator");
}

#[test]
fn a_goal_of_fewer_is_reached_by_going_down() {
    let fewer = counted("leden", "stand", "")
        + "resultaat r norm: (leden eind 2026 min 10 personen) / (5 personen min 10 personen) \
           minstens 100%";
    assert_eq!(at_end(&fewer, "leden = 5").verdict, Verdict::Met);
    assert_eq!(at_end(&fewer, "leden = 6").verdict, Verdict::NotMet);
    assert_eq!(at_end(&fewer, "leden = \"3 t/m 5\"").verdict, Verdict::Met);
    let open = at_end(&fewer, "leden = \"4 t/m 6\"");
    assert_eq!(open.verdict, Verdict::Undetermined);
    assert_eq!(needs(&open), ["leden"]);
}

#[test]
fn a_divisor_that_may_be_on_either_side_of_nought_is_told_apart() {
    let quotient = counted("leden", "stand", "")
        + &counted("gasten", "stand", "")
        + "resultaat r norm: gasten eind 2026 / (leden eind 2026 min 5 personen) meer dan 0%";
    assert_eq!(at_end(&quotient, "gasten = 2\nleden = \"6 t/m 8\"").verdict, Verdict::Met);
    assert_eq!(at_end(&quotient, "gasten = 2\nleden = \"2 t/m 4\"").verdict, Verdict::NotMet);
    assert_eq!(at_end(&quotient, "gasten = 2\nleden = \"4 t/m 6\"").verdict, Verdict::Undetermined);
    assert_eq!(at_end(&quotient, "gasten = 2\nleden = 5").verdict, Verdict::Undetermined);
}

#[test]
fn points_of_results_are_reckoned_with() {
    let agreement = |most: &str| {
        "eenheid punt meervoud punten\n".to_owned()
            + &counted("a", "stroom", "")
            + &counted("b", "stroom", "")
            + "resultaat veel norm: a in 2026 minstens 100 personen punten: 10\n"
            + "resultaat weinig norm: b in 2026 minder dan 5 personen punten: 4\n"
            + &format!("resultaat r norm: {most} minstens 14 punten\n")
    };
    let plain = agreement("punten van veel, weinig samen plus 0 punten");
    for (figures, verdict) in [
        ("a = 100\nb = 4", Verdict::Met),
        ("a = 99\nb = 4", Verdict::NotMet),
        ("a = 100\nb = 5", Verdict::NotMet),
        ("a = 100\nb = \"<5\"", Verdict::Met),
        ("a = 100", Verdict::Undetermined),
        ("a = 99", Verdict::NotMet),
    ] {
        assert_eq!(at_end(&plain, figures).verdict, verdict, "{figures}");
    }
    let capped = agreement("de laagste van (punten van veel, weinig samen, 13 punten)");
    assert_eq!(at_end(&capped, "a = 100\nb = 4").verdict, Verdict::NotMet);
}

#[test]
fn a_step_table_of_marks_has_edges_without_a_unit() {
    let norm = "indicator cijfer \"cijfer\" soort: kengetal bereik: 1 t/m 10 bron: \"enquête\"
        staffel trap rij: tot 6 geeft niet behaald
          rij: vanaf 6 t/m 7 geeft tussen bodem en streef
          rij: boven 7 geeft behaald
        resultaat r norm: trap bij (cijfer in 2026)";
    assert_eq!(at_end(norm, "cijfer = \"5,9\"").verdict, Verdict::NotMet);
    assert_eq!(at_end(norm, "cijfer = 6").verdict, Verdict::Between);
    assert_eq!(at_end(norm, "cijfer = 7").verdict, Verdict::Between);
    assert_eq!(at_end(norm, "cijfer = \"7,1\"").verdict, Verdict::Met);
}

#[test]
fn a_third_of_a_year_is_a_part_of_that_year() {
    let norm = counted("a", "stroom", "verdeling: wijk")
        + "resultaat r norm: a voor \"Noord\" in T1 2026 van a in 2026 minstens 20%";
    let figures =
        |noord: u32| format!("a = {{ T1 = {{ wijk = {{ Noord = {noord} }} }}, 2026 = 100 }}");
    assert_eq!(at_end(&norm, &figures(20)).verdict, Verdict::Met);
    assert_eq!(at_end(&norm, &figures(19)).verdict, Verdict::NotMet);
    let year =
        counted("a", "stroom", "") + "resultaat r norm: a in T1 2026 van a in 2026 minstens 20%";
    assert_eq!(at_end(&year, "a = { T1 = 20, 2026 = 100 }").verdict, Verdict::Met);
    assert_eq!(at_end(&year, "a = { T1 = 19, 2026 = 100 }").verdict, Verdict::NotMet);
    // Of 95 or fewer 19 would be enough.
    assert_eq!(
        at_end(&year, "a = { T1 = 19, 2026 = \"90 t/m 100\" }").verdict,
        Verdict::Undetermined
    );
}
