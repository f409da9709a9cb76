//! Worked examples that expect something else than comes: each difference is told.
//!
//! Not for: examples that hold.

use crate::program::Place;

const AGREEMENT: &str = include_str!("../../agreements/voorbeelden/gevolgen-2026.po");

/// What is told of an example on the agreement with consequences.
fn told(name: &str, figures: &str, expected: &str) -> String {
    let example = format!(
        "overeenkomst = \"a.po\"\n[[voorbeeld]]\nnaam = \"x\"\npeildatum = 2026-12-31\n\
         [voorbeeld.indicatoren]\n{figures}\n{expected}\n"
    );
    let ran = Place::new(name)
        .with("a.po", AGREEMENT)
        .with("x.voorbeelden.toml", &example)
        .run(&["toets", "x.voorbeelden.toml"]);
    format!("{expected}\n---\n{}{}exit code {}\n", ran.err, ran.out, ran.code)
}

#[test]
fn of_a_consequence_every_difference_is_told() {
    insta::assert_snapshot!(told(
        "expect-differences",
        "bereikt = \"90 t/m 110\"\nbezocht = 20\nkosten = 120000",
        "[voorbeeld.verwacht]\n\
         korting = { gevolg = \"volgt niet\", bedrag = 100, nodig = [\"kosten in 2026\"] }\n\
         boete = { gevolg = \"open\", bedrag = [1, 2] }\n\
         gesprek = { gevolg = \"volgt niet\", door = [\"bereik-100\"] }\n\
         maatregel = { bedrag = \"geen\" }\n\
         totaal = { bedrag = [0, 5] }\n\
         subsidie = { gevolg = \"volgt\" }\n\
         genoeg-vraag = \"volgt\"",
    ));
}

#[test]
fn of_a_consequence_that_does_not_follow_there_is_no_amount() {
    insta::assert_snapshot!(told(
        "expect-no-amount",
        "bereikt = 120\nkosten = 10",
        "[voorbeeld.verwacht]\nkorting = { bedrag = 100 }\nboete = { bedrag = [1, 2] }\ntotaal = { bedrag = 3 }",
    ));
}

#[test]
fn what_cannot_be_expected_of_a_consequence_is_told() {
    insta::assert_snapshot!(told(
        "expect-what-cannot-be",
        "bereikt = 82",
        "[voorbeeld.verwacht]\n\
         korting = { gevolg = \"misschien\", bedrag = \"veel\", kleur = 5 }\n\
         boete = { bedrag = [1, 2, 3] }\n\
         maatregel = { bedrag = true }\n\
         feest = 5",
    ));
}

#[test]
fn of_a_result_every_difference_is_told() {
    insta::assert_snapshot!(told(
        "expect-of-a-result",
        "bereikt = \"90 t/m 110\"\ngeholpen = 100\nop-tijd = 85",
        "[voorbeeld.verwacht]\n\
         bereik-100 = { oordeel = \"niet van kracht\", mogelijk = [\"behaald\"], marge = \"3\" }\n\
         bezoek-60 = { oordeel = \"behaald\", versie = \"later\" }\n\
         balie-snel = { noemt = [\"wethouder\"] }\n\
         jaarverslag = \"geleverd\"\n\
         verbeterplan = \"geleverd\"",
    ));
}

#[test]
fn an_error_that_was_expected_and_did_not_come_is_told() {
    insta::assert_snapshot!(told(
        "expect-an-error",
        "bereikt = 82",
        "[[voorbeeld]]\nnaam = \"y\"\npeildatum = 2026-12-31\nfout = [\"PO0571\"]\n[voorbeeld.indicatoren]\nbereikt = 82"
    ));
}
