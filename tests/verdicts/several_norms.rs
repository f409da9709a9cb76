//! Results with several norms, of several kinds, and what the calculation of each tells.

use crate::common::{at_end, counted, needs, shown};
use pocheck::eval::assessment::{Assessed, ReasonCode, StepValue, Verdict};

fn verdict(agreement: &str, figures: &str) -> Verdict {
    at_end(agreement, figures).verdict
}

fn reasons(item: &Assessed) -> Vec<ReasonCode> {
    item.reasons.iter().map(|reason| reason.code).collect()
}

#[test]
fn of_two_norms_each_shows_its_own_verdict() {
    let two = counted("a", "stroom", "")
        + &counted("b", "stroom", "")
        + "resultaat r
             norm een: a in 2026 minstens 5 personen, streefwaarde 8 personen
             norm twee: b in 2026 minstens 5 personen";
    let parts = |figures: &str| -> Vec<Option<Verdict>> {
        at_end(&two, figures).parts.iter().map(|part| part.verdict).collect()
    };
    let (met, between, not, open) = (
        Some(Verdict::Met),
        Some(Verdict::Between),
        Some(Verdict::NotMet),
        Some(Verdict::Undetermined),
    );
    assert_eq!(parts("a = 8\nb = 5"), [met, met]);
    assert_eq!(parts("a = 7\nb = 4"), [between, not]);
    assert_eq!(parts("a = 4\nb = 4"), [not, not]);
    assert_eq!(parts("a = \"7 t/m 8\"\nb = 5"), [open, met]);
}

#[test]
fn of_two_norms_each_has_its_own_verdict_in_the_calculation() {
    let two = "indicator cijfer \"cijfer\" soort: kengetal bereik: 1 t/m 10 bron: \"onderzoek\"\n"
        .to_owned()
        + &counted("a", "stroom", "")
        + "resultaat r
             norm goed: cijfer in 2026 minstens 7, met marge, twijfel bij niemand
             norm veel: a in 2026 minstens 5 personen";
    let item = at_end(&two, "cijfer = { waarde = 8, marge = 0.2 }\na = 3");
    let steps: Vec<&StepValue> = item.explanation.operands.iter().map(|step| &step.value).collect();
    assert_eq!(item.verdict, Verdict::NotMet);
    assert_eq!(steps, [&StepValue::Verdict(Verdict::Met), &StepValue::Truth(Some(false))]);
}

#[test]
fn a_norm_that_is_still_to_come_stands_open_beside_another() {
    let two = counted("a", "stroom", "")
        + "resultaat r norm een: a in 2026 minstens 5 personen norm twee: nader te bepalen";
    let open = at_end(&two, "a = 6");
    assert_eq!((open.verdict, reasons(&open)), (Verdict::Undetermined, vec![ReasonCode::NoNorm]));
    let parts: Vec<(Option<Verdict>, String)> =
        open.parts.iter().map(|part| (part.verdict, shown(part.actual.as_ref()))).collect();
    let (met, undetermined) = (Some(Verdict::Met), Some(Verdict::Undetermined));
    assert_eq!(parts, [(met, "6".to_owned()), (undetermined, "niets".to_owned())]);
}

#[test]
fn points_stand_beside_a_norm_of_their_own() {
    let points = counted("a", "stroom", "")
        + &counted("b", "stroom", "")
        + "resultaat ra norm: a in 2026 minstens 5 personen punten: 10
           resultaat rb norm: b in 2026 minstens 5 personen punten: 20\n";
    let together = "norm bijeen: punten van ra, rb samen minstens 20 punten";
    let figures = "a = 6\nb = 4";
    let alone =
        at_end(&format!("{points}resultaat r {}", together.replace(" bijeen:", ":")), figures);
    assert_eq!(
        (shown(alone.actual.as_ref()), shown(alone.norm.as_ref())),
        ("10".to_owned(), "20".to_owned())
    );
    // Beside a norm of its own the figure of that norm is shown, and the points are one of the parts.
    let both = at_end(
        &format!("{points}resultaat r norm eigen: a in 2026 minstens 6 personen {together}"),
        figures,
    );
    assert_eq!(
        (shown(both.actual.as_ref()), shown(both.norm.as_ref())),
        ("6".to_owned(), "6".to_owned())
    );
    let parts: Vec<_> = both.parts.iter().map(|part| (part.id.as_str(), part.verdict)).collect();
    let (met, not) = (Some(Verdict::Met), Some(Verdict::NotMet));
    assert_eq!(parts, [("eigen", met), ("bijeen", not), ("ra", met), ("rb", not)]);
}

#[test]
fn a_member_that_binds_is_told_where_no_condition_may_change_that() {
    let each = |condition: &str| {
        counted("a", "stroom", "verdeling: wijk")
            + "resultaat r norm: voor elke wijk: a per wijk in 2026 minstens 5 personen\n"
            + condition
    };
    let figures = "a = { wijk = { Noord = 7, Zuid = 6 } }";
    let plain = at_end(&each(""), figures);
    assert_eq!((plain.verdict, plain.binds.as_deref()), (Verdict::Met, Some("Zuid")));
    let lapses = each("tenzij storm \"het stormt\": volgens opgave, dan vervalt");
    let with = at_end(&lapses, &format!("{figures}\n[voorwaarden]\nstorm = false"));
    assert_eq!((with.verdict, with.binds), (Verdict::Met, None));
}

#[test]
fn the_calculation_of_a_sample_with_a_condition_works_the_norm_out() {
    let sample = |condition: &str| {
        counted("getrokken", "stroom", "")
            + &counted("onjuist", "stroom", "deel van: getrokken")
            + "resultaat r norm: onjuist van getrokken in 2026 hoogstens 1%, \
               als steekproef op puntschatting\n"
            + condition
    };
    let figures = "getrokken = 500\nonjuist = 5";
    let plain = at_end(&sample(""), figures);
    assert_eq!(plain.explanation.operands[0].value, StepValue::Verdict(Verdict::Met));
    let lapses = sample("tenzij storm \"het stormt\": volgens opgave, dan vervalt");
    let lapsed = at_end(&lapses, &format!("{figures}\n[voorwaarden]\nstorm = true"));
    assert_eq!(lapsed.verdict, Verdict::Lapsed);
    assert_eq!(lapsed.explanation.operands[0].value, StepValue::Verdict(Verdict::Met));
    let fails = at_end(&lapses, "getrokken = 500\nonjuist = 6\n[voorwaarden]\nstorm = false");
    assert_eq!(fails.verdict, Verdict::NotMet);
    assert_eq!(fails.explanation.operands[0].value, StepValue::Verdict(Verdict::NotMet));
}

#[test]
fn a_chosen_reading_is_no_longer_asked_for() {
    let readings = counted("a", "stroom", "")
        + &counted("b", "stroom", "")
        + "resultaat r lezing ruim \"wie begint\": a in 2026 minstens 5 personen
             lezing streng \"wie slaagt\": b in 2026 minstens 5 personen";
    let open = at_end(&readings, "b = 3");
    assert_eq!(needs(&open), ["a", "lezing r"]);
    let chosen = "[lezingen]\nr = { gekozen = \"ruim\", rol = \"raad\", datum = 2026-11-03 }";
    let only = at_end(&readings, &format!("b = 3\n{chosen}"));
    assert_eq!((only.verdict, needs(&only)), (Verdict::Undetermined, vec!["a"]));
    assert_eq!(verdict(&readings, &format!("a = 5\nb = 3\n{chosen}")), Verdict::Met);
}
