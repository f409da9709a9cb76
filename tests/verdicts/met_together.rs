//! Constructs that meet in one result and were once worked out wrongly together.

use pocheck::eval::assessment::{AssessedConsequence, Follows, ReasonCode};

use crate::common::{assessment, counted};

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
