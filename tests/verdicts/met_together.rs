//! Constructs that meet in one result and were once worked out wrongly together.

use pocheck::eval::assessment::{AssessedConsequence, Follows, ReasonCode, Verdict};

use crate::common::{assessment, at_end, counted};

fn consequence(more: &str, figures: &str) -> AssessedConsequence {
    let agreement = counted("a", "stroom", "") + &counted("b", "stroom", "") + more;
    assessment(&agreement, &[("2026-12-31", figures)]).consequences[0].clone()
}

fn needs(consequence: &AssessedConsequence) -> Vec<&str> {
    consequence.needs.iter().map(|figure| &*figure.name).collect()
}

#[test]
fn a_consequence_needs_the_reading_that_its_result_hangs_on() {
    let readings = "resultaat r
          lezing ruim \"ruim\": a in 2026 minstens 5 personen
          lezing streng \"streng\": b in 2026 minstens 5 personen
        gevolg g \"G\" bij: r niet behaald";
    let judged = consequence(readings, "a = 5\nb = 4");
    assert_eq!((judged.follows, needs(&judged)), (Follows::Open, vec!["lezing r"]));
    assert_eq!(judged.reasons[0].code, ReasonCode::TextOpen);
    assert_eq!(needs(&consequence(readings, "a = 5")), ["b", "lezing r"]);
    let settled = consequence(readings, "a = 5\nb = 4\n[lezingen]\nr = \"streng\"");
    assert_eq!((settled.follows, needs(&settled).len()), (Follows::Yes, 0));
}

#[test]
fn a_consequence_needs_the_judgement_that_its_result_hangs_on() {
    let judged = "resultaat r norm: a in 2026 minstens 5 personen
          tenzij ramp: volgens opgave, dan oordeel van \"bestuur\"
        gevolg g \"G\" bij: r niet behaald";
    let open = consequence(judged, "a = 4\n[voorwaarden]\nramp = true");
    assert_eq!((open.follows, needs(&open)), (Follows::Open, vec!["r"]));
    assert_eq!(needs(&consequence(judged, "a = 4")), ["ramp", "r"]);
}

#[test]
fn a_consequence_needs_the_effort_that_counts_in_its_result() {
    let whole = "resultaat r norm: a in 2026 minstens 5 personen
        inspanning inzet \"inzet\" beoordelaar: \"bestuur\"
        resultaat s norm: van de resultaten r, inzet alle
        gevolg g \"G\" bij: s niet behaald";
    let open = consequence(whole, "a = 5");
    assert_eq!((open.follows, needs(&open)), (Follows::Open, vec!["inzet"]));
}

/// Members that are left out by a figure that no norm looks at, and one whose norm changes to one on something else.
#[test]
fn what_leaves_a_member_out_is_looked_up_also_where_the_norm_does_not_ask_for_it() {
    let agreement = |clause: &str| {
        counted("leden", "stroom", "verdeling: wijk")
            + &counted("klein", "stroom", "verdeling: wijk")
            + "resultaat r norm: voor elke wijk: leden per wijk in 2026 minstens 3 personen, "
            + clause
            + " als klein per wijk in 2026 minder dan 2 personen"
    };
    let figures = |small: &str, members: &str| {
        let by = |of: &str| format!("{{ 2026 = {{ wijk = {{ {of} }} }} }}");
        format!("leden = {}\nklein = {}", by(members), by(small))
    };
    for clause in ["telt niet mee", "niet vast te stellen"] {
        let verdict = |small: &str| {
            at_end(&agreement(clause), &figures(small, "Noord = 1, Zuid = 3")).verdict
        };
        let small = if clause == "telt niet mee" { Verdict::Met } else { Verdict::Undetermined };
        assert_eq!(verdict("Noord = 2, Zuid = 2"), Verdict::NotMet, "{clause}");
        assert_eq!(verdict("Noord = 1, Zuid = 2"), small, "{clause}");
        assert_eq!(verdict("Zuid = 2"), Verdict::Undetermined, "{clause}");
    }
    let open = at_end(&agreement("telt niet mee"), &figures("Zuid = 2", "Noord = 1, Zuid = 3"));
    assert_eq!(crate::common::needs(&open), ["klein"]);
}

#[test]
fn a_member_is_left_out_as_ever_where_its_norm_changes_to_one_on_something_else() {
    let agreement = counted("leden", "stroom", "verdeling: wijk")
        + &counted("a", "stroom", "")
        + "resultaat r
             norm: voor elke wijk: leden per wijk in 2026 minstens 3 personen,
               telt niet mee als leden per wijk in 2026 minder dan 2 personen
             norm Noord vanaf 1 januari 2026: a in 2026 minstens 5 personen";
    let verdict = |north: u32, a: u32| {
        let figures =
            format!("leden = {{ 2026 = {{ wijk = {{ Noord = {north}, Zuid = 3 }} }} }}\na = {a}");
        at_end(&agreement, &figures).verdict
    };
    assert_eq!(verdict(4, 4), Verdict::NotMet);
    assert_eq!(verdict(4, 5), Verdict::Met);
    assert_eq!(verdict(1, 4), Verdict::Met);
}

#[test]
fn what_does_not_count_is_not_judged_in_whichever_order_it_is_said() {
    let (out, unclear) = (
        "telt niet mee als leden per wijk in 2026 minder dan 1 personen",
        "niet vast te stellen als leden per wijk in 2026 minder dan 3 personen",
    );
    for clauses in [[out, unclear], [unclear, out]] {
        let agreement = counted("leden", "stroom", "verdeling: wijk")
            + "resultaat r norm: voor elke wijk: leden per wijk in 2026 minstens 4 personen, "
            + &clauses.join(", ");
        let verdict = |north: u32| {
            let members =
                format!("leden = {{ 2026 = {{ wijk = {{ Noord = {north}, Zuid = 4 }} }} }}");
            at_end(&agreement, &members).verdict
        };
        assert_eq!(verdict(0), Verdict::Met, "{clauses:?}");
        assert_eq!(verdict(2), Verdict::Undetermined, "{clauses:?}");
        assert_eq!(verdict(3), Verdict::NotMet, "{clauses:?}");
    }
}

#[test]
fn what_cannot_be_told_may_be_between_where_the_norm_may_be() {
    let small = "tenzij klein: b in 2026 minder dan 5 personen, dan niet vast te stellen";
    let table = "staffel s \"S\" rij: tot 3 personen geeft \"zwak\", niet behaald
          rij: vanaf 3 personen tot 6 personen geeft \"matig\", tussen bodem en streef
          rij: vanaf 6 personen geeft \"goed\", behaald
        resultaat r norm: s bij (a in 2026) ";
    let part = "resultaat q norm: a in 2026 minstens 3 personen, streefwaarde 6 personen
        resultaat r norm: van de resultaten q alle ";
    let readings =
        "resultaat r lezing ruim \"a\": a in 2026 minstens 3 personen, streefwaarde 6 personen
        lezing streng \"b\": a in 2026 minstens 6 personen ";
    let plain = "resultaat r norm: a in 2026 minstens 3 personen ";
    let brought = "\ngevolg g \"G\" bij: r tussen bodem en streef";
    for (norm, expected) in [
        (table, Follows::Open),
        (part, Follows::Open),
        (readings, Follows::Open),
        (plain, Follows::No),
    ] {
        let judged = consequence(&format!("{norm}{small}{brought}"), "a = 6\nb = 4");
        assert_eq!(judged.follows, expected, "{norm}");
    }
}
