//! Norms on days.

use crate::common::*;

const NONE: [&str; 0] = [];

const DAYS: &str = "indicator opening \"o\" soort: datum bron: \"x\"\n\
    indicator sluiting \"s\" soort: datum bron: \"x\"\n";

#[test]
fn a_norm_on_days_that_can_be_met_and_missed_is_not_told_of() {
    for norm in [
        "opening uiterlijk 1 september 2026",
        "opening na 1 september 2026",
        "opening niet eerder dan 1 september 2026 en opening uiterlijk 1 september 2026",
        "opening uiterlijk sluiting plus 2 weken",
    ] {
        assert_eq!(told(&format!("{DAYS}{}", result("r", norm))), NONE, "{norm}");
    }
}

#[test]
fn a_norm_on_days_that_is_never_met_or_always() {
    for (norm, code, day) in [
        ("opening uiterlijk 1 september 2026 en opening na 1 oktober 2026", "PO0413", "2026-01-01"),
        (
            "opening niet eerder dan 1 september 2036 en opening vóór 1 september 2036",
            "PO0413",
            "2026-01-01",
        ),
        (
            "opening uiterlijk 1 september 2026 of opening na 1 augustus 2026",
            "PO0414",
            "2026-01-01",
        ),
    ] {
        let agreement = format!("{DAYS}{}", result("r", norm));
        assert_eq!(told(&agreement), [code], "{norm}");
        assert_eq!(example(code, &agreement).unwrap(), format!("opening = {day}"), "{norm}");
    }
}

#[test]
fn the_day_of_an_example_is_near_the_first_of_the_term() {
    let two = |one: &str, other: &str| format!("{DAYS}{}{}", result("r", one), result("s", other));
    let apart = two("opening uiterlijk 1 september 2026", "opening na 1 oktober 2026");
    assert_eq!(told(&apart), ["PO0415"]);
    assert_eq!(example("PO0415", &apart).unwrap(), "opening = 2026-10-02");
    let edge = two("opening uiterlijk 1 september 2026", "opening vóór 1 september 2026");
    assert_eq!(told(&edge), ["PO0430"]);
    assert_eq!(example("PO0430", &edge).unwrap(), "opening = 2026-09-01");
    let weeks = two("opening uiterlijk sluiting plus 2 weken", "opening na sluiting plus 3 weken");
    assert_eq!(told(&weeks), ["PO0415"]);
    assert_eq!(example("PO0415", &weeks).unwrap(), "opening = 2026-01-01\nsluiting = 2025-12-10");
}
