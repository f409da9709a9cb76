//! Numbers beside a share that is said to follow from them.

use crate::common::*;

const NONE: [&str; 0] = [];

#[test]
fn a_number_and_a_share_that_come_apart() {
    let claim = "resultaat r \"r\" norm: deel in 2026 minstens 180 personen \
        uitgaande van: heel in 2026 precies 300 personen \
        komt neer op: deel van heel in 2026 = 60%\n";
    assert_eq!(told(claim), ["PO0423"]);
    // The other form is worked out, not written down by hand.
    let most = claim.replace("minstens 180", "hoogstens 180");
    assert_eq!(told(&most), ["PO0423"]);
    let conditional =
        claim.trim_end().to_owned() + " tenzij brand \"brand\": volgens opgave, dan vervalt\n";
    assert_eq!(told(&conditional), ["PO0423"]);
}

const ASSUMED: &str = "uitgaande van: heel in 2026 precies 300 personen";
const CLAIMED: &str = "komt neer op: deel in 2026 van heel in 2026 = 60%";

/// The figures that show that a norm may be met beside another share than is claimed.
fn shown(agreement: &str) -> String {
    example("PO0423", agreement).unwrap()
}

#[test]
fn all_that_a_result_asks_is_met_in_the_example() {
    let with = |norm: &str| format!("resultaat r \"r\" norm: {norm} {ASSUMED} {CLAIMED}\n");
    let usual = "heel = { 2026 = 303 }\ndeel = { 2026 = 180 }";
    assert_eq!(shown(&with("deel in 2026 minstens 180 personen")), usual);
    assert_eq!(shown(&with("deel in 2026 meer dan 179 personen")), usual);
    assert_eq!(shown(&with("deel in 2026 plus 0 personen minstens 180 personen")), usual);
    // Between floor and target: the example is judged.
    assert_eq!(
        shown(&with("deel in 2026 minstens 180 personen, streefwaarde 200 personen")),
        usual
    );
    assert_eq!(shown(&with("deel in 2026 minstens 180 personen, zonder marge")), usual);
    assert_eq!(told(&with("deel in 2026 precies 180 personen")), NONE);
    let two = with("X").replace(
        "norm: X",
        "norm a: deel in 2026 minstens 180 personen norm b: leden eind 2026 minstens 5 personen",
    );
    assert_eq!(
        shown(&two),
        "heel = { 2026 = 303 }\ndeel = { 2026 = 180 }\nleden = { \"eind 2026\" = 5 }"
    );
    let parts = counted("kleiner", "stroom", "deel van: deel");
    let part = |least: u32| {
        let norm = format!(
            "deel in 2026 minstens 180 personen waarvan: kleiner minstens {least} personen"
        );
        format!("{parts}{}", with(&norm))
    };
    assert_eq!(shown(&part(180)), format!("{usual}\nkleiner = {{ 2026 = 180 }}"));
    assert_eq!(
        shown(&part(200)),
        "heel = { 2026 = 337 }\ndeel = { 2026 = 200 }\nkleiner = { 2026 = 200 }"
    );
}

#[test]
fn a_claim_may_be_on_other_figures_than_the_norm() {
    let other = counted("ander", "stroom", "deel van: heel");
    let ander = |stated: &str| {
        format!(
            "{other}resultaat r \"r\" norm: deel in 2026 minstens 180 personen {ASSUMED} \
             uitgaande van: ander in 2026 precies 180 personen komt neer op: {stated}\n"
        )
    };
    assert_eq!(
        shown(&ander("ander in 2026 van heel in 2026 = 60%")),
        "heel = { 2026 = 180 }\ndeel = { 2026 = 180 }\nander = { 2026 = 0 }"
    );
    assert_eq!(
        shown(&ander("(deel in 2026 plus ander in 2026) van heel in 2026 = 120%")),
        "heel = { 2026 = 180 }\ndeel = { 2026 = 180 }\nander = { 2026 = 0 }"
    );
    let norm = |norm: &str, assumed: &str, stated: &str| {
        format!(
            "resultaat r \"r\" norm: {norm} minstens 180 personen \
             uitgaande van: {assumed} komt neer op: {stated} = 60%\n"
        )
    };
    // The claim is on the year, the norm on a third of it.
    let year = norm(
        "deel in T1 2026",
        "heel in 2026 precies 300 personen",
        "deel in 2026 van heel in 2026",
    );
    assert_eq!(shown(&year), "heel = { 2026 = 303 }\ndeel = { \"T1 2026\" = 180, 2026 = 180 }");
    let third = norm(
        "deel in T1 2026",
        "heel in 2026 precies 300 personen",
        "deel in T1 2026 van heel in 2026",
    );
    assert_eq!(shown(&third), "heel = { 2026 = 303 }\ndeel = { \"T1 2026\" = 180 }");
    let noord = norm(
        "deel in 2026",
        "heel in 2026 precies 300 personen",
        "deel voor \"Noord\" in 2026 van heel in 2026",
    );
    assert_eq!(
        shown(&noord),
        "heel = { 2026 = 180 }\ndeel = { 2026 = { waarde = 180, wijk = { Noord = 0 } } }"
    );
    let both = norm(
        "deel voor \"Noord\" in 2026",
        "heel voor \"Noord\" in 2026 precies 300 personen",
        "deel voor \"Noord\" in 2026 van heel voor \"Noord\" in 2026",
    );
    assert_eq!(
        shown(&both),
        "heel = { 2026 = { wijk = { Noord = 303 } } }\ndeel = { 2026 = { wijk = { Noord = 180 } } }"
    );
}

#[test]
fn amounts_and_shares_are_not_counted_up_from_nought() {
    let money = measured("lasten", "euro", "") + &measured("lonen", "euro", "deel van: lasten");
    let with = |least: &str, whole: &str| {
        format!(
            "{money}resultaat r \"r\" norm: lonen in 2026 minstens € {least} \
             uitgaande van: lasten in 2026 precies € {whole} \
             komt neer op: lonen in 2026 van lasten in 2026 = 60%\n"
        )
    };
    assert_eq!(shown(&with("180", "300")), "lasten = { 2026 = 303 }\nlonen = { 2026 = 180 }");
    // -180 of -303 would be 59%; nothing of something is less, and simpler.
    assert_eq!(shown(&with("-180", "-300")), "lasten = { 2026 = 1 }\nlonen = { 2026 = 0 }");
    let shares = "indicator tevreden \"t\" soort: aandeel populatie: mensen bron: \"x\"\n\
        indicator heel-tevreden \"h\" soort: aandeel populatie: mensen deel van: tevreden bron: \"x\"\n\
        resultaat r \"r\" norm: heel-tevreden in 2026 minstens 18% \
        uitgaande van: tevreden in 2026 precies 30% \
        komt neer op: heel-tevreden in 2026 van tevreden in 2026 = 60%\n";
    assert_eq!(shown(shares), "tevreden = { 2026 = \"100%\" }\nheel-tevreden = { 2026 = \"18%\" }");
}

#[test]
fn less_than_nothing_is_no_share() {
    let claim = |norm: &str| {
        format!(
            "resultaat r \"r\" norm: deel in 2026 {norm} 180 personen \
             komt neer op: deel in 2026 van heel in 2026 = 0%\n"
        )
    };
    let figures = "heel = { 2026 = 1 }\ndeel = { 2026 = 1 }";
    for (norm, words) in [
        ("minstens", "deze norm kan gemist zijn terwijl het meer dan 0% is"),
        ("hoogstens", "deze norm kan gehaald zijn zonder dat het 0% is"),
    ] {
        assert_eq!(shown(&claim(norm)), figures, "{norm}");
        let (_, session) = session(&claim(norm));
        let note = session.findings.iter().find(|one| one.code.as_str() == "PO0423").unwrap();
        assert_eq!(note.headline.nl, words);
    }
}

#[test]
fn no_share_beside_a_norm_of_another_form() {
    let joined = format!(
        "resultaat r \"r\" norm: deel in 2026 minstens 180 personen en leden eind 2026 minstens 5 personen \
         {ASSUMED} uitgaande van: deel in 2026 precies 180 personen {CLAIMED}\n"
    );
    assert_eq!(told(&joined), NONE);
}
