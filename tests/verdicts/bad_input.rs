//! Agreements and figures that cannot be right: each is told, and none is judged.
//!
//! For: what is wrong in the sense of the agreement. Not for: files that cannot be read; `tests/cli`
//! has those.

use pocheck::eval::assessment::{ReasonCode, Verdict};

use super::common::{at_end, counted, needs, session};

/// The codes, with what each says in Dutch.
fn found(agreement: &str, files: &[(&str, &str)]) -> Vec<(String, String)> {
    let session = session(agreement, files);
    let told = |code: &str| {
        code.starts_with("PO03") || code.starts_with("PO02") || code.starts_with("PO05")
    };
    let all = session
        .findings
        .iter()
        .map(|finding| (finding.code.to_string(), finding.headline.nl.clone()));
    all.filter(|(code, _)| told(code)).collect()
}

fn only(agreement: &str, figures: &str) -> (String, String) {
    let mut found = found(agreement, &[("2026-12-31", figures)]);
    assert_eq!(found.len(), 1, "{found:?}");
    found.remove(0)
}

fn cohort(window: &str) -> String {
    counted("komt", "stroom", "")
        + &counted("lukt", "stroom", &format!("deel van: komt venster: {window}"))
        + "resultaat r norm: lukt van komt in 2026 minstens 75%"
}

#[test]
fn a_window_of_minus_a_year() {
    let (code, headline) = only(&cohort("-1 jaar na komt in 2026, einddag telt mee"), "");
    assert_eq!(code, "PO0217");
    assert!(headline.contains("venster duurt minstens"), "{headline}");
}

#[test]
fn a_cohort_with_more_outcomes_than_members() {
    let agreement = cohort("1 jaar na komt in 2026, einddag telt mee");
    let outcomes = "lukt = { 2026 = { cohort = { gelukt = 80, mislukt = 20, lopend = 20 } } }";
    let (code, headline) = only(&agreement, &format!("komt = 100\n{outcomes}"));
    assert_eq!(code, "PO0570");
    assert!(headline.contains("100 en 120"), "{headline}");
    let negative = outcomes.replace("gelukt = 80", "gelukt = -80");
    let (code, headline) = only(&agreement, &negative);
    assert_eq!(code, "PO0567");
    assert!(headline.contains("`gelukt` is hier geen heel aantal vanaf 0"), "{headline}");
}

#[test]
fn more_found_than_drawn() {
    let agreement = counted("getrokken", "stroom", "")
        + &counted("onjuist", "stroom", "deel van: getrokken")
        + "resultaat r norm: onjuist van getrokken in 2026 hoogstens 1%, als steekproef met 95% \
           zekerheid, twijfel bij niemand";
    let (code, headline) = only(&agreement, "getrokken = 100\nonjuist = 120");
    assert_eq!(code, "PO0574");
    assert!(headline.contains("`onjuist` (120) is meer dan `getrokken` (100)"), "{headline}");
}

#[test]
fn weights_that_are_all_nought() {
    let agreement = counted("een", "stroom", "")
        + &counted("twee", "stroom", "")
        + "resultaat r norm: het gewogen gemiddelde van (een in 2026 gewicht 0, twee in 2026 gewicht 0) \
           minstens 10 personen";
    let (code, headline) = only(&agreement, "");
    assert_eq!(code, "PO0337");
    assert!(headline.contains("niet alle gewichten zijn 0"), "{headline}");
}

/// Weights that are measured may turn out to be nought: then there is no mean, and no verdict.
#[test]
fn measured_weights_that_are_all_nought() {
    let agreement = counted("een", "stroom", "")
        + &counted("twee", "stroom", "")
        + r#"indicator a "a" soort: kengetal bereik: 1 t/m 10 bron: "x"
           indicator b "b" soort: kengetal bereik: 1 t/m 10 bron: "x"
           resultaat r norm: het gewogen gemiddelde van (a in 2026 gewicht (een in 2026),
             b in 2026 gewicht (twee in 2026)) minstens 7"#;
    let item = at_end(&agreement, "een = 0\ntwee = 0\na = 8\nb = 9");
    assert_eq!(item.verdict, Verdict::Undetermined);
    assert_eq!(item.reasons[0].code, ReasonCode::EmptyDenominator);
}

#[test]
fn a_table_with_a_gap() {
    let agreement = "eenheid punt meervoud punten\n".to_owned()
        + &counted("een", "stroom", "")
        + "staffel s rij: tot 10 personen geeft 1 punt rij: vanaf 20 personen geeft 2 punten
           resultaat r norm: s bij een in 2026 minstens 1 punt";
    let (code, headline) = only(&agreement, "");
    assert_eq!(code, "PO0330");
    assert!(headline.contains("zegt niets over de waarde 10 personen"), "{headline}");
}

#[test]
fn a_division_by_nought() {
    let agreement = counted("groep", "stroom", "")
        + &counted("deel", "stroom", "deel van: groep")
        + "resultaat r norm: deel van groep in 2026 minstens 10%";
    let item = at_end(&agreement, "groep = 0\ndeel = 0");
    assert_eq!(item.verdict, Verdict::Undetermined);
    assert_eq!(item.reasons[0].code, ReasonCode::EmptyDenominator);
}

#[test]
fn norms_that_refer_to_one_another() {
    let agreement = "resultaat r norm: van de resultaten s alle
        resultaat s norm: van de resultaten r alle";
    let (code, headline) = only(agreement, "");
    assert_eq!(code, "PO0277");
    assert!(headline.contains("hangt van zichzelf af"), "{headline}");
}

#[test]
fn a_year_that_no_file_gives() {
    let agreement =
        counted("een", "stroom", "") + "resultaat r norm: een in 2026 meer dan een in 2025";
    let item = at_end(&agreement, "een = 5");
    assert_eq!(item.verdict, Verdict::Undetermined);
    assert_eq!(needs(&item), ["een"]);
    assert_eq!(item.reasons[0].code, ReasonCode::NoBase);
}

#[test]
fn two_files_that_give_the_same_figure_differently() {
    let agreement =
        counted("een", "stroom", "") + "resultaat r norm: een in 2026 minstens 5 personen";
    let files = [("2026-12-31", "een = 5"), ("2026-12-31", "een = 6")];
    let found = found(&agreement, &files);
    let [(code, headline)] = found.as_slice() else { panic!("{found:?}") };
    assert_eq!(code, "PO0570");
    assert!(headline.contains("5 en 6"), "{headline}");
}

#[test]
fn a_relation_that_multiplies_a_ratio() {
    let relation = |times: &str| {
        counted("a", "stroom", "")
            + &counted("b", "stroom", "")
            + &format!(
                "verband v geldt: {times} hoogstens 10 personen
                 resultaat r norm: a in 2026 minstens 1 personen"
            )
    };
    let (code, headline) = only(&relation("2 maal (a in 2026 / b in 2026)"), "");
    assert_eq!(code, "PO0372", "{headline}");
    assert_eq!(found(&relation("2 maal (a in 2026 plus b in 2026)"), &[]), []);
    let squared = found(&relation("a in 2026 maal b in 2026"), &[]);
    assert!(squared.iter().any(|(code, _)| code == "PO0372"), "{squared:?}");
}
