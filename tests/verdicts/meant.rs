//! What a name, a step or a condition stands for, where something near it could have been meant.

use pocheck::eval::assessment::{Assessed, Follows, ReasonCode, Verdict};

use super::common::{assessment, at_end, counted, on, session};

fn verdict(agreement: &str, figures: &str) -> Verdict {
    at_end(agreement, figures).verdict
}

fn reasons(item: &Assessed) -> Vec<ReasonCode> {
    item.reasons.iter().map(|reason| reason.code).collect()
}

fn codes(agreement: &str) -> Vec<String> {
    let session = session(agreement, &[]);
    session.findings.iter().map(|finding| finding.code.to_string()).collect()
}

// ---------------------------------------------------------------- facts and moments

#[test]
fn of_a_fact_with_several_moments_that_of_the_norm_counts() {
    let agreement = counted("leden", "stand", "")
        + "feit beoogd eind 2025: 90 personen
           feit beoogd eind 2026: 100 personen
           resultaat r norm: leden eind 2026 minstens beoogd";
    assert_eq!(verdict(&agreement, "leden = 99"), Verdict::NotMet);
    assert_eq!(verdict(&agreement, "leden = 100"), Verdict::Met);
    let single = agreement.replace("feit beoogd eind 2026: 100 personen", "");
    assert_eq!(verdict(&single, "leden = 90"), Verdict::Met);
    let without = agreement.replace("leden eind 2026 minstens", "leden eind juni 2026 minstens");
    assert!(codes(&without).contains(&"PO0370".to_owned()));
}

#[test]
fn an_old_figure_by_itself_is_not_bridged() {
    let agreement =
        counted("leden", "stand", "trendbreuk: 1 januari 2026, te overbruggen met 105%")
            + "resultaat r norm: leden eind 2025 minstens 100 personen";
    let figures = "leden = { \"eind 2025\" = 96, \"eind 2026\" = 200 }";
    assert_eq!(verdict(&agreement, figures), Verdict::NotMet);
    // Beside a figure of after the break the 96 stand for 100,8.
    let beside =
        agreement.replace("minstens 100 personen", "minstens leden eind 2026 min 100 personen");
    assert_eq!(verdict(&beside, figures), Verdict::Met);
}

#[test]
fn a_hard_norm_is_called_hard() {
    let norm = counted("a", "stroom", "") + "resultaat r norm: a in 2026 minstens 5 personen";
    let strength = |more: &str| {
        let item = at_end(&format!("{norm} {more}"), "a = 5");
        item.strength.map(|strength| strength.code())
    };
    assert_eq!(strength("kracht: hard"), strength(""));
    assert_ne!(strength("kracht: streven"), strength(""));
}

// ---------------------------------------------------------------- consents

#[test]
fn a_party_that_is_named_twice_is_asked_once() {
    let head = |condition: &str| {
        format!(
            "{} resultaat r norm: a in 2026 minstens 5 personen tenzij akkoord: {condition}, dan vervalt",
            counted("a", "stroom", "")
        )
    };
    let item = |condition: &str, consents: &str| {
        let parties = "overeenkomst proef \"Proef\"\n opdrachtgevers: \"N\", \"Z\"\n looptijd: 2026\n populatie mensen \"m\"\n";
        super::common::whole(
            &format!("{parties}{}", head(condition)),
            &format!("a = 1\n[instemmingen]\n{consents}"),
        )
    };
    for condition in [
        "instemming van alle opdrachtgevers, \"N\"",
        "instemming van alle opdrachtgevers en instemming van \"N\"",
    ] {
        let open = item(condition, "");
        let labels: Vec<String> = open.needs.iter().map(|figure| figure.label()).collect();
        assert_eq!(labels, ["akkoord (N)", "akkoord (Z)"], "{condition}");
        let given = item(condition, "akkoord = { N = \"ja\", Z = \"ja\" }");
        assert_eq!(given.verdict, Verdict::Lapsed, "{condition}");
        let refused = item(condition, "akkoord = { N = \"ja\", Z = \"nee\" }");
        assert_eq!(refused.verdict, Verdict::NotMet, "{condition}");
    }
}

// ---------------------------------------------------------------- step tables

#[test]
fn the_last_point_of_a_line_belongs_to_it_when_the_next_row_begins_above() {
    let agreement = |row: &str, least: &str| {
        format!(
            "eenheid punt meervoud punten
             {}staffel s
               rij: tot 10 personen geeft 0 punten
               punt: 10 personen geeft 0 punten
               punt: 20 personen geeft 5 punten
               punt: 30 personen geeft 15 punten
               rij: {row} 30 personen geeft 100 punten
             resultaat r norm: s bij (a in 2026) minstens {least}",
            counted("a", "stroom", "")
        )
    };
    let given = |row: &str, least: &str, count: u32| {
        verdict(&agreement(row, least), &format!("a = {count}")) == Verdict::Met
    };
    assert!(given("boven", "15 punten", 30) && !given("boven", "16 punten", 30));
    assert!(given("vanaf", "100 punten", 30));
    assert!(given("boven", "100 punten", 31));
    // The point in the middle is where the slope changes.
    assert!(given("boven", "5 punten", 20) && !given("boven", "6 punten", 20));
    assert!(given("boven", "10 punten", 25) && !given("boven", "11 punten", 25));
}

const CLASSES: &str = "staffel s
    rij: tot 2 personen geeft \"zwak\", niet behaald
    rij: vanaf 2 personen tot 5 personen geeft \"zwak\", niet behaald
    rij: vanaf 5 personen geeft \"goed\", behaald\n";

fn follows(table: &str, more: &str, date: &str, figures: &str) -> Follows {
    let agreement = counted("a", "stroom", "")
        + table
        + &format!(
            "resultaat r norm: s bij (a in 2026) {more}
             gevolg g \"Gesprek\" bij: r in klasse \"zwak\" of slechter"
        );
    assessment(&agreement, &[(date, figures)]).consequences[0].follows
}

#[test]
fn a_class_of_two_rows_is_one_class() {
    let follows = |count: u32| follows(CLASSES, "", "2026-12-31", &format!("a = {count}"));
    assert_eq!([0, 1, 2, 4].map(follows), [Follows::Yes; 4]);
    assert_eq!(follows(5), Follows::No);
}

#[test]
fn a_result_is_in_its_class_again_once_it_is_suspended_no_more() {
    let until = |day: &str| {
        let more = format!("tenzij dicht \"dicht\": volgens opgave, dan uitgesteld tot {day}");
        follows(CLASSES, &more, "2026-12-31", "a = 1\n[voorwaarden]\ndicht = true")
    };
    assert_eq!(until("1 juli 2026"), Follows::Yes);
    assert_eq!(until("1 juli 2027"), Follows::Open);
}

// ---------------------------------------------------------------- what is not worked out

/// Two ratios that are multiplied.
const RATIOS: &str = r#"indicator x "x" soort: kengetal bereik: 1 t/m 10 bron: "b"
    indicator y "y" soort: kengetal bereik: 1 t/m 10 bron: "b"
    indicator z "z" soort: kengetal bereik: 1 t/m 10 bron: "b"
"#;

#[test]
fn a_row_by_a_product_of_two_unknowns_is_not_worked_out() {
    let agreement = format!(
        "{RATIOS} staffel s rij: tot 20 geeft \"laag\", niet behaald rij: vanaf 20 geeft \"hoog\", behaald
         resultaat r norm: s bij ((x in 2026) maal (y in 2026))
         gevolg g \"Gesprek\" bij: r in klasse \"laag\" alleen"
    );
    let open = assessment(&agreement, &[("2026-12-31", "")]);
    assert_eq!(open.items[0].verdict, Verdict::Undetermined);
    assert!(
        reasons(&open.items[0]).contains(&ReasonCode::NotWorkedOut),
        "{:?}",
        open.items[0].reasons
    );
    assert_eq!(open.consequences[0].follows, Follows::Open);
    let known = assessment(&agreement, &[("2026-12-31", "x = 4\ny = 4")]);
    assert_eq!(known.items[0].verdict, Verdict::NotMet);
    assert_eq!(known.consequences[0].follows, Follows::Yes);
}

#[test]
fn an_estimate_beside_a_product_of_two_unknowns_is_not_worked_out() {
    let agreement = format!(
        "{RATIOS} resultaat r norm: z in 2026 minstens (x in 2026) maal (y in 2026), met marge, \
         twijfel bij niemand"
    );
    let estimate = "z = { waarde = 8, marge = 1 }";
    let open = at_end(&agreement, estimate);
    assert_eq!(open.verdict, Verdict::Undetermined);
    assert!(reasons(&open).contains(&ReasonCode::NotWorkedOut), "{:?}", open.reasons);
    assert_eq!(verdict(&agreement, &format!("{estimate}\nx = 7\ny = 1")), Verdict::Met);
    assert_eq!(verdict(&agreement, &format!("{estimate}\nx = 5\ny = 2")), Verdict::NotMet);
}

#[test]
fn a_sample_that_is_too_large_is_not_worked_out_and_one_of_unknown_size_is_open() {
    let agreement = counted("getrokken", "stroom", "")
        + &counted("onjuist", "stroom", "deel van: getrokken")
        + "resultaat r norm: onjuist van getrokken in 2026 hoogstens 1%, als steekproef met 95% \
           zekerheid, twijfel bij niemand";
    let large = at_end(&agreement, "getrokken = 10000001\nonjuist = 5");
    assert_eq!(reasons(&large), [ReasonCode::NotWorkedOut]);
    let unknown = at_end(&agreement, "onjuist = 5");
    assert!(!reasons(&unknown).contains(&ReasonCode::NotWorkedOut), "{:?}", unknown.reasons);
    assert_eq!(unknown.verdict, Verdict::Undetermined);
}

#[test]
fn the_lowest_of_one_is_that_one() {
    let agreement = counted("a", "stroom", "")
        + "resultaat r norm: de laagste van (a in 2026) minstens 5 personen";
    assert_eq!(verdict(&agreement, "a = 5"), Verdict::Met);
    assert_eq!(verdict(&agreement, "a = 4"), Verdict::NotMet);
    assert_eq!(on("2026-12-31", &agreement, "a = \"4 t/m 5\"").verdict, Verdict::Undetermined);
}

// ---------------------------------------------------------------- definitions and windows

/// What is told of an agreement under a code, each with the line on which it stands.
fn lines(agreement: &str, code: &str) -> Vec<(u32, String)> {
    let session = session(agreement, &[]);
    let told = session.findings.iter().filter(|finding| finding.code.to_string() == code);
    let mut lines: Vec<(u32, String)> = told
        .map(|finding| {
            let line = session.sources.place(finding.labels[0].span).line;
            (line, finding.headline.nl.clone())
        })
        .collect();
    lines.sort();
    lines
}

#[test]
fn a_figure_follows_the_definition_of_its_own_goal() {
    let goals = |counts: &str| {
        format!(
            "thema t \"t\"
               doel een \"een\"
                 definitie baan \"een contract\" begrip: werk omvat: contract
               doel twee \"twee\"
                 definitie baan \"een eigen bedrijf\" begrip: werk omvat: bedrijf
                 {}resultaat r norm: a in 2026 minstens 5 personen",
            counted("a", "stroom", &format!("volgens: baan telt: {counts}"))
        )
    };
    assert_eq!(lines(&goals("bedrijf"), "PO0404"), []);
    assert_eq!(lines(&goals("contract"), "PO0404").len(), 1);
}

#[test]
fn a_definition_is_held_against_the_ten_after_it() {
    let all: String = (0..13)
        .map(|place| {
            let meaning = if place == 12 { "iets anders" } else { "een baan" };
            format!("definitie d{place} \"{meaning}\" begrip: werk\n")
        })
        .collect();
    let rest = counted("a", "stroom", "") + "resultaat r norm: a in 2026 minstens 5 personen";
    let lines: Vec<u32> =
        lines(&(all + &rest), "PO0403").into_iter().map(|(line, _)| line).collect();
    // The last differs from all, and stands beside the ten before it.
    let first = lines[0];
    let beside = (first..first + 10).chain(std::iter::repeat_n(first + 10, 10));
    assert_eq!(lines, beside.collect::<Vec<_>>());
}

#[test]
fn a_window_that_closes_on_the_last_day_of_the_term_closes_within_it() {
    let told = |window: &str| {
        let agreement = counted("a", "stroom", "")
            + &counted("lukt", "stroom", &format!("deel van: a venster: {window} na a in 2026"))
            + "resultaat r norm: lukt van a in 2026 minstens 5%";
        lines(&agreement, "PO0401").into_iter().map(|(_, headline)| headline).collect::<Vec<_>>()
    };
    let late = ["`lukt` is pas na de looptijd bekend"];
    let nobody = ["het venster van `lukt` sluit voor niemand binnen de looptijd"];
    assert_eq!(told("364 dagen"), late);
    assert_eq!(told("365 dagen"), nobody);
}
