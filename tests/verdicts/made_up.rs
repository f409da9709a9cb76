//! Constructs that stand for sums, quotients and rows of a table: what carries over, how far a result is,
//! so much for each full step, and the class of a consequence.
//!
//! Each is held against what a reader would work out by hand, over all small figures.

use pocheck::eval::assessment::{Follows, Known, Verdict};

use crate::common::{assessment, at_end, counted, session};

fn codes(agreement: &str) -> Vec<String> {
    let session = session(agreement, &[]);
    session.findings.iter().map(|finding| finding.code.to_string()).collect()
}

// ---------------------------------------------------------------- what carries over

/// The verdicts of 2025 and 2026 with a norm of 4 a year.
fn years(comparison: &str, carried: &str, did: (i64, i64)) -> Vec<Verdict> {
    let agreement = counted("a", "stroom", "")
        + &format!(
            "resultaat r norm: elk jaar van 2025 t/m 2026: a in dat jaar {comparison} 4 personen, {carried}"
        );
    let item = at_end(&agreement, &format!("a = {{ 2025 = {}, 2026 = {} }}", did.0, did.1));
    item.parts.iter().filter_map(|part| part.verdict).collect()
}

fn met(holds: bool) -> Verdict {
    if holds { Verdict::Met } else { Verdict::NotMet }
}

#[test]
fn a_year_is_asked_what_the_year_before_leaves() {
    for first in [2, 4, 7] {
        for second in [1, 3, 4, 6] {
            let did = (first, second);
            let short = (4 - first).max(0);
            let surplus = (first - 4).max(0);
            let both = years("minstens", "tekort schuift door, overschot schuift door", did);
            assert_eq!(both, [met(first >= 4), met(first + second >= 8)], "{did:?}");
            let shortfall = years("minstens", "tekort schuift door, overschot vervalt", did);
            assert_eq!(shortfall, [met(first >= 4), met(second >= 4 + short)], "{did:?}");
            let only_surplus = years("minstens", "overschot schuift door, tekort vervalt", did);
            assert_eq!(only_surplus, [met(first >= 4), met(second >= 4 - surplus)], "{did:?}");
            let neither = years("minstens", "tekort vervalt, overschot vervalt", did);
            assert_eq!(neither, [met(first >= 4), met(second >= 4)], "{did:?}");
            // Of a maximum what is too much is the shortfall.
            let over = (first - 4).max(0);
            let most = years("hoogstens", "tekort schuift door, overschot vervalt", did);
            assert_eq!(most, [met(first <= 4), met(second <= 4 - over)], "{did:?}");
        }
    }
}

#[test]
fn what_carries_over_must_be_said_and_must_be_able_to() {
    let of = |norm: &str| {
        codes(&format!(
            "{}resultaat r norm: {norm}",
            counted("a", "stroom", "") + &counted("s", "stand", "")
        ))
    };
    let each = "elk jaar van 2025 t/m 2026: a in dat jaar";
    let asked = |norm: &str, code: &str| of(norm).contains(&code.to_owned());
    assert!(asked(&format!("{each} minstens 4 personen, tekort schuift door"), "PO0285"));
    assert!(asked(&format!("{each} minstens 4 personen, overschot vervalt"), "PO0285"));
    let all = "tekort schuift door, overschot vervalt";
    assert!(asked(&format!("{each} precies 4 personen, {all}"), "PO0286"));
    assert!(asked(&format!("a in 2026 minstens 4 personen, {all}"), "PO0286"));
    let stock = "elk jaar van 2025 t/m 2026: s eind dat jaar minstens 4 personen";
    assert!(asked(&format!("{stock}, {all}"), "PO0286"));
    let target = format!("{each} minstens 4 personen, streefwaarde 6 personen, {all}");
    assert!(asked(&target, "PO0286"));
}

// ---------------------------------------------------------------- how far a result is

#[test]
fn a_degree_is_the_quotient_that_one_would_write() {
    let results = counted("a", "stroom", "")
        + &counted("b", "stroom", "")
        + "resultaat omhoog norm: a in 2026 minstens 10 personen
           resultaat omlaag norm: b in 2026 hoogstens 2 personen\n";
    let verdict = |norm: &str, figures: &str| {
        at_end(&format!("{results}resultaat r norm: {norm}"), figures).verdict
    };
    for x in [0, 3, 4, 6, 7, 8, 10, 12] {
        let a = format!("a = {x}");
        assert_eq!(verdict("realisatie van omhoog minstens 80%", &a), met(x * 100 >= 80 * 10));
        let from_4 = met((x - 4) * 100 >= 50 * 6);
        assert_eq!(verdict("realisatie van omhoog vanaf 4 personen minstens 50%", &a), from_4);
        let down = met((8 - x) * 100 >= 50 * 6);
        let b = format!("b = {x}");
        assert_eq!(verdict("realisatie van omlaag vanaf 8 personen minstens 50%", &b), down);
    }
    // A figure that is not known leaves it open; one that cannot matter does not.
    assert_eq!(verdict("realisatie van omhoog minstens 80%", ""), Verdict::Undetermined);
    assert_eq!(verdict("realisatie van omhoog minstens 80%", "a = \"8 t/m 30\""), Verdict::Met);
}

#[test]
fn a_degree_asks_for_one_norm_that_stays() {
    let of = |norm: &str, degree: &str| {
        let results = counted("a", "stroom", "");
        codes(&format!("{results}resultaat ander {norm} resultaat r norm: {degree} minstens 80%"))
    };
    let has = |found: Vec<String>, code: &str| found.contains(&code.to_owned());
    let plain = "norm: a in 2026 minstens 10 personen";
    assert!(!has(of(plain, "realisatie van ander"), "PO0287"));
    let lapses = format!("{plain} tenzij x \"x\": volgens opgave, dan vervalt");
    assert!(has(of(&lapses, "realisatie van ander"), "PO0287"));
    let exactly = "norm: a in 2026 precies 10 personen";
    assert!(has(of(exactly, "realisatie van ander"), "PO0287"));
    let most = "norm: a in 2026 hoogstens 10 personen";
    assert!(has(of(most, "realisatie van ander"), "PO0288"));
    assert!(has(of(plain, "realisatie van ander vanaf 10 personen"), "PO0289"));
    assert!(has(of(plain, "realisatie van andr"), "PO0201"));
    assert!(has(of(plain, "het gemiddelde van (realisatie van ander, 50%)"), "PO0341"));
    let circle = "norm: realisatie van r minstens 50%";
    assert!(has(of(circle, "realisatie van ander"), "PO0206"));
}

// ---------------------------------------------------------------- so much for each full step

#[test]
fn only_full_steps_count_and_none_below_nought() {
    let agreement = counted("a", "stroom", "")
        + "resultaat ra norm: a in 2026 minstens 10 personen
           gevolg g \"Korting\" bij: ra behaald of niet behaald
           bedrag: € 7 voor elke volle 3 personen van (10 personen min a in 2026)";
    for x in 0_i64..=14 {
        let judged = assessment(&agreement, &[("2026-12-31", &format!("a = {x}"))]);
        let amount = judged.consequences[0].amount.as_ref().map(|amount| amount.known.clone());
        let steps = (10 - x).max(0) / 3;
        assert_eq!(amount, Some(Known::Exact((7 * steps).into())), "{x}");
    }
}

// ---------------------------------------------------------------- the class of a consequence

const TABLE: &str = "staffel s
    rij: vanaf 8 personen tot 9 personen geeft \"goed\", behaald
    rij: vanaf 9 personen geeft \"best\", behaald
    rij: tot 2 personen geeft \"slecht\", niet behaald
    rij: vanaf 2 personen tot 5 personen geeft \"zwak\", niet behaald
    rij: vanaf 5 personen tot 8 personen geeft \"matig\", tussen bodem en streef\n";

fn of_class(asked: &str, more: &str) -> String {
    counted("a", "stroom", "")
        + TABLE
        + &format!(
            "resultaat r norm: s bij (a in 2026) {more} gevolg g \"Gesprek\" bij: r in klasse {asked}"
        )
}

fn follows(asked: &str, more: &str, figures: &str) -> Follows {
    assessment(&of_class(asked, more), &[("2026-12-31", figures)]).consequences[0].follows
}

#[test]
fn classes_are_ordered_by_verdict_and_along_the_figure() {
    let classes = ["slecht", "zwak", "matig", "goed", "best"];
    let class_of = |x: i64| match x {
        ..2 => 0,
        2..5 => 1,
        5..8 => 2,
        8 => 3,
        9.. => 4,
    };
    for (place, class) in classes.iter().enumerate() {
        for x in [0, 1, 2, 4, 5, 7, 8, 9] {
            let own = class_of(x);
            let says = |reach: &str| {
                let figures = format!("a = {x}");
                follows(&format!("\"{class}\" {reach}"), "", &figures) == Follows::Yes
            };
            assert_eq!(says("alleen"), own == place, "{class} {x}");
            assert_eq!(says("of slechter"), own <= place, "{class} {x}");
            assert_eq!(says("of beter"), own >= place, "{class} {x}");
        }
    }
    assert_eq!(follows("\"matig\" of slechter", "", "a = \"7 t/m 9\""), Follows::Open);
    assert_eq!(follows("\"matig\" of slechter", "", "a = \"2 t/m 7\""), Follows::Yes);
    assert_eq!(follows("\"matig\" of slechter", "", "a = \"minstens 8\""), Follows::No);
}

#[test]
fn what_lapsed_or_is_judged_otherwise_is_in_no_class() {
    let lapses = "tenzij dicht \"dicht\": volgens opgave, dan vervalt";
    let asked = "\"zwak\" of slechter";
    let stated = |value: &str| format!("a = 1\n[voorwaarden]\ndicht = {value}");
    assert_eq!(follows(asked, lapses, &stated("true")), Follows::No);
    assert_eq!(follows(asked, lapses, &stated("false")), Follows::Yes);
    let open = assessment(&of_class(asked, lapses), &[("2026-12-31", "a = 1")]);
    let needs: Vec<&str> = open.consequences[0].needs.iter().map(|figure| &*figure.name).collect();
    assert_eq!((open.consequences[0].follows, needs), (Follows::Open, vec!["dicht"]));
    let later = of_class("\"zwak\" alleen", "").replace("s bij (a in 2026)", "nader te bepalen");
    assert_eq!(assessment(&later, &[("2026-12-31", "")]).consequences[0].follows, Follows::Open);
    let other = "tenzij dicht \"dicht\": volgens opgave, dan norm: a in 2026 minstens 1 personen";
    assert_eq!(follows(asked, other, &stated("true")), Follows::No);
}

#[test]
fn an_author_says_whether_other_classes_count() {
    let asks = |asked: &str| codes(&of_class(asked, "")).contains(&"PO0386".to_owned());
    assert!(asks("\"matig\""));
    assert!(asks("\"goed\""));
    // Nothing is worse, and nobody means what is better than the worst.
    assert!(!asks("\"slecht\""));
    assert!(!asks("\"matig\" alleen"));
    // What takes the result away is neither better nor worse.
    let gone = TABLE.replace("\"zwak\", niet behaald", "\"te klein\", vervalt");
    let of = |asked: &str| codes(&of_class(asked, "").replace(TABLE, &gone));
    assert!(!of("\"te klein\"").contains(&"PO0386".to_owned()));
    assert!(of("\"te klein\" of slechter").contains(&"PO0387".to_owned()));
    assert!(codes(&of_class("\"fout\" alleen", "")).contains(&"PO0201".to_owned()));
    let plain = counted("a", "stroom", "")
        + "resultaat r norm: a in 2026 minstens 1 personen gevolg g \"G\" bij: r in klasse \"x\" alleen";
    assert!(codes(&plain).contains(&"PO0282".to_owned()));
}

// ---------------------------------------------------------------- what is circa

#[test]
fn a_claim_on_what_is_circa_holds_within_its_range() {
    let of =
        |claim: &str| codes(&format!("feit a: circa 2.800 personen feit b: 2 maal a = {claim}"));
    let fails = |claim: &str| of(claim).contains(&"PO0389".to_owned());
    for holds in ["5.500 personen", "5.600 personen", "5.700 personen", "circa 5.000 personen"] {
        assert!(!fails(holds), "{holds}");
    }
    for not in ["5.499 personen", "5.701 personen", "circa 4.000 personen"] {
        assert!(fails(not), "{not}");
    }
    let exact = "feit a: 616 personen feit b: 25% maal a = circa 150 personen";
    assert!(!codes(exact).contains(&"PO0389".to_owned()));
    let far = "feit a: 616 personen feit b: 25% maal a = circa 160 personen";
    assert!(codes(far).contains(&"PO0389".to_owned()));
}

#[test]
fn nothing_is_decided_by_what_is_circa() {
    let agreement = counted("x", "stroom", "")
        + "feit a: circa 28 personen feit b: a plus 2 personen
           resultaat r norm: x in 2026 minstens b";
    assert!(codes(&agreement).contains(&"PO0388".to_owned()));
}
