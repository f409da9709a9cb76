//! What is said of the difference between what was expected and what came.

use super::agreement;
use crate::eval::judge;
use crate::example::{Expectation, Outcome, compare, load};
use crate::measure::combine;
use crate::source::Role;

/// The differences of one example of the test agreement.
fn of(example: &str) -> String {
    let (mut sources, model) = agreement();
    let text = format!(
        "overeenkomst = \"proef.po\"\n[[voorbeeld]]\nnaam = \"x\"\npeildatum = 2020-12-31\n{example}"
    );
    let source = sources.add("v.toml", Role::Examples, &text);
    let (examples, findings) = load(model.model(), source, &text);
    assert!(findings.is_empty());
    let (measurement, mut findings) = examples[0].measurement(None);
    let (all, found) = combine(model.model(), measurement.into_iter().collect());
    findings.merge(found);
    let expectation = &examples[0].expectation;
    let differences = if findings.has_errors() || matches!(expectation, Expectation::Errors(_)) {
        compare(expectation, Outcome::MeasurementErrors(&findings))
    } else {
        let assessment = judge(&model, &all.unwrap(), None).unwrap();
        compare(expectation, Outcome::Judged(&assessment))
    };
    let line = |one: &crate::example::Difference| {
        format!(
            "{}, {}: {} | {} ‹{}›",
            one.item,
            one.what.nl,
            one.expected.nl,
            one.actual.nl,
            sources.text_of(one.span)
        )
    };
    differences.iter().map(line).collect::<Vec<_>>().join("\n")
}

#[test]
fn what_comes_true_gives_no_difference() {
    assert_eq!(
        of(
            "[voorbeeld.indicatoren]\nuitgestroomd = 712\njuist = 991\nbesluiten = 1000\n[voorbeeld.verwacht]\n\
            uitstroom-700 = { oordeel = \"behaald\", marge = \"12\", reden = [], nodig = [], mogelijk = [\"behaald\"] }\n\
            juist-99 = { oordeel = \"behaald\", marge = \"0,1\", noemt = [\"uitvoerder\"] }\n"
        ),
        ""
    );
}

#[test]
fn every_aspect_that_differs_is_told() {
    insta::assert_snapshot!(of(
        "[voorbeeld.indicatoren]\nuitgestroomd = 699\n[voorbeeld.verwacht]\n\
         uitstroom-700 = { oordeel = \"behaald\", marge = \"12\", reden = [\"figure_missing\"], nodig = [\"besluiten\"], \
         opmerking = [\"proxy\"], mogelijk = [\"behaald\"], noemt = [\"raad\"] }\n\
         juist-99 = { oordeel = \"niet vast te stellen\", nodig = [], marge = \"0\" }\n"
    ));
}

#[test]
fn errors_that_were_expected_are_found() {
    let figures = "[voorbeeld.indicatoren]\nuitgestroomd = { waarde = 712, gemeente = { Assen = 5, Tynaarlo = 6 } }\n";
    assert_eq!(
        of(&format!(
            "fout = [\"PO0571\"]\nnoemt = [\"Gemeente\", \"712\", \"uitgestroomd\"]\n{figures}"
        )),
        ""
    );
    insta::assert_snapshot!(of(&format!(
        "fout = [\"PO0571\", \"PO0530\"]\nnoemt = [\"gemeente\", \"Assen\"]\n{figures}"
    )));
}

#[test]
fn an_error_where_a_verdict_was_expected() {
    insta::assert_snapshot!(of(
        "[voorbeeld.indicatoren]\nuitgestromd = 5\n[voorbeeld.verwacht]\nuitstroom-700 = \"behaald\"\n"
    ));
}

#[test]
fn nothing_found_where_an_error_was_expected() {
    insta::assert_snapshot!(of("fout = [\"PO0571\"]\n[voorbeeld.indicatoren]\nuitgestroomd = 5\n"));
}
