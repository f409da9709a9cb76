//! Norms with a shape of their own: cohorts, growth, targets and samples.
//!
//! For: the verdicts that the catalogue of clauses gives for them, from text to verdict.
//! Not for: plain minima; the worked examples in `agreements/` have those.

#![allow(clippy::panic, clippy::unwrap_used)] // A test may stop at what is not there.

mod memory;

use memory::Files;
use pocheck::eval::assessment::{Assessed, Remark, Verdict};
use pocheck::session::{Session, judge};

const HEAD: &str = r#"
overeenkomst proef "Proef"
  looptijd: 1 juli 2016 t/m 31 december 2017 (18 maanden)
  populatie mensen "iedereen"
"#;

fn run(agreement: &str, date: &str, figures: &str) -> Session {
    let figures =
        format!("overeenkomst = \"proef\"\npeildatum = {date}\n[indicatoren]\n{figures}\n");
    let files =
        vec![("a.po".to_owned(), format!("{HEAD}{agreement}")), ("a.toml".to_owned(), figures)];
    judge(&Files(files), "a.po", &["a.toml"])
}

fn judged(agreement: &str, date: &str, figures: &str) -> Assessed {
    let session = run(agreement, date, figures);
    let found: Vec<_> = session.findings.iter().map(|finding| &finding.headline.nl).collect();
    let Some(assessment) = &session.assessment else { panic!("not judged: {found:?}") };
    assessment.items.iter().find(|item| item.id == "r").unwrap().as_ref().clone()
}

fn codes(agreement: &str, date: &str, figures: &str) -> Vec<String> {
    run(agreement, date, figures).findings.iter().map(|found| found.code.to_string()).collect()
}

// ---------------------------------------------------------------- cohorts

const COHORT: &str = r#"
  indicator begeleid "wie begeleiding begon" soort: stroom eenheid: personen populatie: mensen
    bron: "register"
  indicator aan-het-werk "wie binnen twee jaar werkt" soort: stroom eenheid: personen
    populatie: mensen bron: "register" deel van: begeleid venster: 2 jaar na begeleid in 2016, einddag telt mee
  resultaat r norm: aan-het-werk van begeleid in 2016 minstens 80%"#;

fn cohort(worked: u32, failed: u32, open: u32) -> Assessed {
    let members = format!("{{ gelukt = {worked}, mislukt = {failed}, lopend = {open} }}");
    judged(COHORT, "2017-12-31", &format!("aan-het-werk = {{ 2016 = {{ cohort = {members} }} }}"))
}

#[test]
fn a_cohort_is_decided_before_it_closes_when_the_open_members_cannot_change_it() {
    assert_eq!(cohort(160, 20, 20).verdict, Verdict::Met);
    assert_eq!(cohort(150, 45, 5).verdict, Verdict::NotMet);
}

#[test]
fn the_open_members_of_a_cohort_are_one_unknown() {
    let open = cohort(150, 30, 20);
    assert_eq!(open.verdict, Verdict::Undetermined);
    let needs: Vec<_> = open.needs.iter().map(|figure| &*figure.name).collect();
    assert_eq!(needs, ["aan-het-werk"]);
}

#[test]
fn while_people_still_come_in_the_rest_of_the_period_is_open() {
    let members = "{ gelukt = 160, mislukt = 0, lopend = 0 }";
    let figures = format!(
        "aan-het-werk = {{ \"1 januari 2016 t/m 30 juni 2016\" = {{ cohort = {members} }} }}"
    );
    assert_eq!(judged(COHORT, "2016-06-30", &figures).verdict, Verdict::Undetermined);
}

#[test]
fn nobody_still_runs_after_the_window_has_closed() {
    let members = "{ gelukt = 160, mislukt = 20, lopend = 20 }";
    let figures = format!("aan-het-werk = {{ 2016 = {{ cohort = {members} }} }}");
    assert!(codes(COHORT, "2018-12-31", &figures).contains(&"PO0568".to_owned()));
    assert!(!codes(COHORT, "2018-12-30", &figures).contains(&"PO0568".to_owned()));
}

#[test]
fn a_cohort_that_does_not_fit_its_group_is_an_error() {
    let members = "{ gelukt = 160, mislukt = 20, lopend = 20 }";
    let figures = format!(
        "aan-het-werk = {{ 2016 = {{ cohort = {members} }} }}\nbegeleid = {{ 2016 = 199 }}"
    );
    assert!(codes(COHORT, "2017-12-31", &figures).contains(&"PO0570".to_owned()));
}

// ---------------------------------------------------------------- growth

const GROWTH: &str = r#"
  indicator werkzaam "werkt bij een gewoon bedrijf" soort: stand eenheid: personen
    populatie: mensen bron: "register"
  resultaat r norm: elk jaar van 2016 t/m 2017:
    werkzaam eind dat jaar minstens 105% van werkzaam eind het jaar ervoor"#;

fn grown(figures: &str) -> Verdict {
    judged(GROWTH, "2017-12-31", &format!("werkzaam = {{ {figures} }}")).verdict
}

#[test]
fn growth_holds_for_each_year_against_the_year_before() {
    assert_eq!(grown(r#""eind 2015" = 400, "eind 2016" = 420, "eind 2017" = 441"#), Verdict::Met);
    assert_eq!(grown(r#""eind 2015" = 400, "eind 2016" = 419"#), Verdict::NotMet);
}

#[test]
fn a_missing_base_year_decides_nothing_by_itself() {
    assert_eq!(grown(r#""eind 2016" = 420, "eind 2017" = 441"#), Verdict::Undetermined);
    assert_eq!(grown(r#""eind 2016" = 420, "eind 2017" = 430"#), Verdict::NotMet);
}

// ---------------------------------------------------------------- floor and target

const BAND: &str = r#"
  indicator geplaatst "geplaatst" soort: stroom eenheid: personen populatie: mensen
    bron: "register"
  resultaat r norm: geplaatst in 2017 minstens 40 personen, streefwaarde 50 personen"#;

#[test]
fn at_the_floor_is_between_and_at_the_target_is_met() {
    let placed = |count: u32| judged(BAND, "2017-12-31", &format!("geplaatst = {count}")).verdict;
    assert_eq!(placed(39), Verdict::NotMet);
    assert_eq!(placed(40), Verdict::Between);
    assert_eq!(placed(49), Verdict::Between);
    assert_eq!(placed(50), Verdict::Met);
    let ranged = judged(BAND, "2017-12-31", "geplaatst = \"45 t/m 49\"");
    assert_eq!(ranged.verdict, Verdict::Between);
    let open = judged(BAND, "2017-12-31", "geplaatst = \"39 t/m 50\"");
    assert_eq!((open.verdict, open.possible.len()), (Verdict::Undetermined, 3));
}

// ---------------------------------------------------------------- samples

fn sampled(wrong: u32, how: &str) -> Assessed {
    let agreement = format!(
        r#"
  eenheid besluit meervoud besluiten
  indicator getrokken "besluiten in de steekproef" soort: stroom eenheid: besluiten
    populatie: mensen bron: "controle"
  indicator onjuist "daarvan onjuist" soort: stroom eenheid: besluiten populatie: mensen
    bron: "controle" deel van: getrokken
  resultaat r norm: onjuist van getrokken in 2017 hoogstens 1%, als steekproef {how}"#
    );
    judged(&agreement, "2017-12-31", &format!("getrokken = 500\nonjuist = {wrong}"))
}

#[test]
fn who_bears_the_doubt_decides_a_sample_that_does_not() {
    let by_bound =
        |wrong, who: &str| sampled(wrong, &format!("met 95% zekerheid, twijfel bij {who}")).verdict;
    assert_eq!(sampled(5, "op puntschatting").verdict, Verdict::Met);
    assert_eq!(by_bound(5, "opdrachtnemer"), Verdict::NotMet);
    assert_eq!(by_bound(5, "opdrachtgever"), Verdict::Met);
    assert_eq!(by_bound(5, "niemand"), Verdict::Undetermined);
    for who in ["opdrachtnemer", "opdrachtgever", "niemand"] {
        assert_eq!(by_bound(0, who), Verdict::Met);
        assert_eq!(by_bound(12, who), Verdict::NotMet);
    }
}

#[test]
fn the_bound_of_a_sample_is_told() {
    let bound = |wrong| {
        let remarks = sampled(wrong, "met 95% zekerheid, twijfel bij niemand").remarks;
        remarks.into_iter().find_map(|remark| {
            let Remark::SampleBound { bound, .. } = remark else { return None };
            bound.known.exact().map(ToString::to_string)
        })
    };
    assert_eq!(bound(5).as_deref(), Some("0.0209"));
    assert_eq!(bound(0).as_deref(), Some("0.006"));
}

#[test]
fn whoever_leaves_a_cohort_counts_as_the_agreement_says() {
    let figures = "aan-het-werk = { 2016 = { cohort = \
                   { gelukt = 160, mislukt = 40, lopend = 0, vertrokken = 10 } } }";
    assert_eq!(codes(COHORT, "2018-12-31", figures), ["PO0401", "PO0409", "PO0596"]);
    let says = |clause: &str| {
        COHORT.replace("einddag telt mee", &format!("einddag telt mee, wie vertrekt {clause}"))
    };
    let fails = judged(&says("telt als mislukt"), "2018-12-31", figures);
    assert_eq!(fails.verdict, Verdict::NotMet);
    assert_eq!(judged(&says("telt niet mee"), "2018-12-31", figures).verdict, Verdict::Met);
}

#[test]
fn an_open_cohort_is_open_because_its_window_is() {
    assert_eq!(cohort(150, 30, 20).reasons[0].code.code(), "window_open");
}

#[test]
fn the_last_day_of_a_window_must_be_decided_and_a_window_has_a_length() {
    let silent = COHORT.replace(", einddag telt mee", "");
    assert!(codes(&silent, "2018-12-31", "").contains(&"PO0355".to_owned()));
    for length in ["0 jaar", "-1 jaar"] {
        let odd = COHORT.replace("venster: 2 jaar", &format!("venster: {length}"));
        assert!(codes(&odd, "2018-12-31", "").contains(&"PO0217".to_owned()), "{length}");
    }
}
