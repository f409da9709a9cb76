//! Figures that do not compare as they are: trend breaks, base years, percentages of percentages,
//! and data that were declared unreliable.

use pocheck::eval::assessment::{Assessed, ReasonCode, Verdict};

use super::common::{at_end, counted, needs, on, session};

fn verdict(agreement: &str, figures: &str) -> Verdict {
    at_end(agreement, figures).verdict
}

fn codes(agreement: &str, figures: &str) -> Vec<String> {
    let session = session(agreement, &[("2026-12-31", figures)]);
    session.findings.iter().map(|finding| finding.code.to_string()).collect()
}

fn reasons(item: &Assessed) -> Vec<ReasonCode> {
    item.reasons.iter().map(|reason| reason.code).collect()
}

const COUNTED: &str = r#"a = { "eind 2025" = 400, "eind 2026" = 441 }"#;

/// Growth of 5%, with a trend break or not.
fn growth(trend: &str) -> String {
    counted("a", "stand", trend) + "resultaat r norm: a eind 2026 minstens 105% van a eind 2025"
}

// ---------------------------------------------------------------- trend breaks

#[test]
fn across_a_trend_break_nothing_is_compared_without_a_bridge() {
    assert_eq!(verdict(&growth(""), COUNTED), Verdict::Met);
    let broken = at_end(&growth("trendbreuk: 1 januari 2026"), COUNTED);
    assert_eq!(broken.verdict, Verdict::Undetermined);
    assert_eq!(reasons(&broken), [ReasonCode::OtherDefinition]);
    assert!(broken.margin.is_none());
    assert!(codes(&growth("trendbreuk: 1 januari 2026"), COUNTED).contains(&"PO0434".to_owned()));
    // A break before both changes nothing.
    assert_eq!(verdict(&growth("trendbreuk: 31 december 2025"), COUNTED), Verdict::Met);
}

#[test]
fn a_bridge_converts_what_was_counted_before_exactly() {
    let by =
        |factor: &str| growth(&format!("trendbreuk: 1 januari 2026, te overbruggen met {factor}"));
    // 400 × 105% × 105% = 441.
    assert_eq!(verdict(&by("105%"), COUNTED), Verdict::Met);
    assert_eq!(verdict(&by("105,1%"), COUNTED), Verdict::NotMet);
    let bridged = at_end(&by("105%"), COUNTED);
    assert!(bridged.remarks.iter().any(|remark| remark.code() == "other_definition"));
    assert!(codes(&by("0%"), COUNTED).contains(&"PO0256".to_owned()));
}

#[test]
fn a_norm_on_one_side_of_a_trend_break_is_judged_as_ever() {
    let flow = |day: &str| {
        counted("a", "stroom", &format!("trendbreuk: {day}, te overbruggen met 105%"))
            + "resultaat r norm: a in 2026 minstens 10 personen"
    };
    assert_eq!(verdict(&flow("1 januari 2026"), "a = 10"), Verdict::Met);
    // Half of the year is counted otherwise than the other half.
    assert_eq!(reasons(&at_end(&flow("1 juli 2026"), "a = 10")), [ReasonCode::OtherDefinition]);
}

// ---------------------------------------------------------------- base years

#[test]
fn what_a_later_figure_is_compared_to_is_a_base() {
    let missing = at_end(&growth(""), r#"a = { "eind 2026" = 441 }"#);
    assert_eq!((missing.verdict, needs(&missing)), (Verdict::Undetermined, vec!["a"]));
    assert_eq!(reasons(&missing), [ReasonCode::NoBase]);
    let later = at_end(&growth(""), r#"a = { "eind 2025" = 400 }"#);
    assert_eq!(reasons(&later), [ReasonCode::FigureMissing]);
    let lost = at_end(&growth(""), r#"a = { "eind 2025" = { geen = "zoek" }, "eind 2026" = 441 }"#);
    assert_eq!(reasons(&lost), [ReasonCode::KnownAbsent]);
}

#[test]
fn a_year_that_has_a_norm_of_its_own_is_no_mere_base() {
    let yearly = counted("a", "stand", "")
        + "resultaat r norm: elk jaar van 2025 t/m 2026:
             a eind dat jaar minstens 105% van a eind het jaar ervoor";
    let without_2024 = at_end(&yearly, COUNTED);
    assert_eq!(reasons(&without_2024), [ReasonCode::NoBase]);
}

#[test]
fn a_moment_of_the_year_at_hand_is_taken_over_too() {
    let share = counted("a", "stroom", "")
        + &counted("b", "stroom", "deel van: a")
        + "resultaat r norm: elk jaar van 2025 t/m 2026: b van a in dat jaar minstens 50%";
    let figures = "a = { 2025 = 10, 2026 = 10 }\nb = { 2025 = 5, 2026 = 4 }";
    assert_eq!(verdict(&share, figures), Verdict::NotMet);
    let unclear = counted("a", "stand", "")
        + &counted("b", "stand", "")
        + "resultaat r norm: elk jaar van 2025 t/m 2026:
             a eind dat jaar plus b minstens a eind het jaar ervoor";
    assert!(session(&unclear, &[]).assessment.is_none());
}

// ---------------------------------------------------------------- percent and points

/// The share of b in a, this year against the year before.
fn share(norm: &str) -> String {
    counted("a", "stand", "") + &counted("b", "stand", "deel van: a") + "resultaat r norm: " + norm
}

#[test]
fn five_points_more_is_something_else_than_five_percent_more() {
    let figures = |now: u32| {
        format!(
            r#"a = {{ "eind 2025" = 100, "eind 2026" = 100 }}
            b = {{ "eind 2025" = 40, "eind 2026" = {now} }}"#
        )
    };
    let points = share(
        "b eind 2026 van a eind 2026 minstens (b eind 2025 van a eind 2025) plus 5 procentpunt",
    );
    assert_eq!(verdict(&points, &figures(45)), Verdict::Met);
    assert_eq!(verdict(&points, &figures(44)), Verdict::NotMet);
    let percent =
        share("b eind 2026 van a eind 2026 minstens 105% van (b eind 2025 van a eind 2025)");
    assert_eq!(verdict(&percent, &figures(42)), Verdict::Met);
    let rise = share(
        "(b eind 2026 van a eind 2026) min (b eind 2025 van a eind 2025) minstens 5 procentpunt",
    );
    assert_eq!(verdict(&rise, &figures(45)), Verdict::Met);
    assert_eq!(verdict(&rise, &figures(44)), Verdict::NotMet);
    let unclear =
        share("b eind 2026 van a eind 2026 minstens (b eind 2025 van a eind 2025) plus 5%");
    assert!(codes(&unclear, "").contains(&"PO0361".to_owned()));
}

// ---------------------------------------------------------------- unreliable data

#[test]
fn a_figure_that_was_declared_unreliable_is_unknown() {
    let counts = counted("a", "stroom", "") + "resultaat r norm: a in 2026 minstens 10 personen";
    let doubted = r#"a = { waarde = 12, onbetrouwbaar = "dubbel geteld" }"#;
    let item = at_end(&counts, doubted);
    assert_eq!((item.verdict, needs(&item)), (Verdict::Undetermined, vec!["a"]));
    assert_eq!(reasons(&item), [ReasonCode::Unreliable]);
    assert_eq!(item.reasons.first().unwrap().stated.as_deref(), Some("dubbel geteld"));
    assert!(
        codes(&counts, r#"a = { waarde = 12, onbetrouwbaar = "" }"#).contains(&"PO0522".to_owned())
    );
}

#[test]
fn what_is_declared_unreliable_contradicts_nothing() {
    let counts = counted("a", "stroom", "verdeling: wijk")
        + "resultaat r norm: a in 2026 minstens 10 personen";
    let figures =
        r#"a = { wijk = { Noord = 9, Zuid = { waarde = 1, onbetrouwbaar = "niet geteld" } } }"#;
    assert_eq!(verdict(&counts, figures), Verdict::Undetermined);
    let files = [
        ("2026-08-31", r#"a = { T1 = { waarde = 90, onbetrouwbaar = "fout" }, T2 = 1 }"#),
        ("2026-12-31", "a = { T1 = 9, T3 = 0 }"),
    ];
    let session = session(&counts, &files);
    assert_eq!(session.assessment.unwrap().items[0].verdict, Verdict::Met);
    assert_eq!(on("2026-12-31", &counts, "a = 9").verdict, Verdict::NotMet);
}
