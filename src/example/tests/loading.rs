//! Reading example files, and building on another file.

use super::agreement;
use crate::example::{Expectation, agreement_of, load};
use crate::measure::tests::told;
use crate::measure::{self, Given, Measurement};
use crate::source::Role;

/// What is said of a file of examples, and of the figures of each example.
fn of(text: &str) -> String {
    let (mut sources, model) = agreement();
    let text = format!("overeenkomst = \"proef.po\"\n{text}");
    let source = sources.add("v.toml", Role::Examples, &text);
    let (examples, findings) = load(model.model(), source, &text);
    let mut out = format!("{text}\n---\n{}", told(&sources, &findings));
    for example in &examples {
        let (_, findings) = example.measurement(None);
        out.push_str(&format!("[{}]\n{}", example.name.value, told(&sources, &findings)));
    }
    out
}

fn base(text: &str) -> Measurement {
    let (mut sources, model) = agreement();
    let text = format!("overeenkomst = \"proef-2020\"\n{text}");
    let source = sources.add("basis.toml", Role::Measurement, &text);
    measure::load(model.model(), source, &text).0.unwrap()
}

/// The figures of the first example over a base: name and lowest value.
fn over(base: Measurement, text: &str) -> Vec<String> {
    let (mut sources, model) = agreement();
    let source = sources.add("v.toml", Role::Examples, text);
    let (examples, _) = load(model.model(), source, text);
    let (measurement, findings) = examples[0].measurement(Some(base));
    assert!(findings.is_empty(), "{}", told(&sources, &findings));
    let measurement = measurement.unwrap();
    let value = |given: &Given| given.number().and_then(|range| range.exact()).unwrap().to_string();
    let mut lines: Vec<_> = measurement
        .figures
        .iter()
        .map(|figure| format!("{} {}", figure.label(), value(&figure.given)))
        .collect();
    lines.extend(measurement.explanations.keys().map(ToString::to_string));
    lines
}

#[test]
fn the_agreement_is_named_before_anything_is_compiled() {
    let source = crate::source::SourceId::new(0);
    let (name, findings) =
        agreement_of(source, "overeenkomst = \"proef.po\"\n[[voorbeeld]]\nnaam = 5\n");
    assert_eq!((name.unwrap().value.as_str(), findings.is_empty()), ("proef.po", true));
    assert!(agreement_of(source, "naam = 1").1.has_errors());
}

#[test]
fn the_example_replaces_whole_entries_and_takes_away() {
    let base = base(
        "peildatum = 2020-12-31\n[indicatoren]\n\
         uitgestroomd = { waarde = 12, gemeente = { Assen = 5, Tynaarlo = 7 } }\n\
         besluiten = { waarde = 100, waarvan = { juist = 99 } }\n\
         [toelichtingen]\nuitstroom-700 = \"a\"\njuist-99 = \"b\"\n",
    );
    let head = "overeenkomst = \"proef.po\"\n[[voorbeeld]]\nnaam = \"x\"\npeildatum = 2020-12-31\nzoals = \"basis.toml\"\n";
    let rest = "[voorbeeld.verwacht]\nuitstroom-700 = \"behaald\"\n";
    let of = |own: &str| over(base.clone(), &format!("{head}{own}{rest}"));
    assert_eq!(
        of("[voorbeeld.indicatoren]\nuitgestroomd = 13\n"),
        ["besluiten 100", "juist 99", "uitgestroomd 13", "juist-99", "uitstroom-700"]
    );
    assert_eq!(
        of("[voorbeeld.indicatoren]\nbesluiten = { weg = true }\nuitgestroomd = { weg = true }\n"),
        ["juist-99", "uitstroom-700"]
    );
    assert_eq!(
        of(
            "[voorbeeld.indicatoren]\njuist = 90\nuitgestroomd = { weg = true }\n[voorbeeld.toelichtingen]\njuist-99 = { weg = true }\n"
        ),
        ["besluiten 100", "juist 90", "uitstroom-700"]
    );
}

#[test]
fn an_example_before_the_file_that_it_builds_on() {
    let (mut sources, model) = agreement();
    let text = "overeenkomst = \"proef.po\"\n[[voorbeeld]]\nnaam = \"x\"\npeildatum = 2020-06-30\nzoals = \"b.toml\"\n[voorbeeld.verwacht]\nuitstroom-700 = \"achter\"\n";
    let base = base("peildatum = 2020-12-31\n");
    let source = sources.add("v.toml", Role::Examples, text);
    let (examples, _) = load(model.model(), source, text);
    let (_, findings) = examples[0].measurement(Some(base));
    insta::assert_snapshot!(told(&sources, &findings));
}

#[test]
fn everything_that_is_expected_is_read() {
    let (mut sources, model) = agreement();
    let text = "overeenkomst = \"proef.po\"\n[[voorbeeld]]\nnaam = \"x\"\npeildatum = 2020-12-31\n[voorbeeld.verwacht]\n\
        uitstroom-700 = { oordeel = \"not_met\", marge = \"-0,1\", reden = [\"figure_missing\"], nodig = [\"uitgestroomd\"], \
        opmerking = [], mogelijk = [\"met\", \"niet behaald\"], noemt = [\"a\"] }\njuist-99 = \"op koers\"\n";
    let source = sources.add("v.toml", Role::Examples, text);
    let (examples, findings) = load(model.model(), source, text);
    assert!(findings.is_empty(), "{}", told(&sources, &findings));
    let Expectation::Verdicts(items, _) = &examples[0].expectation else { panic!() };
    assert_eq!(items.len(), 2);
    assert_eq!(items[0].margin.as_ref().unwrap().value.to_string(), "-0.1");
    assert_eq!(items[0].possible.as_ref().unwrap().value.len(), 2);
    assert_eq!(items[1].verdict.as_ref().unwrap().value.code(), "on_track");
}

#[test]
fn an_unknown_name_behind_a_hundred_mistakes_is_told_with_the_one_that_was_meant() {
    let example = |i: usize| {
        format!(
            "[[voorbeeld]]\nnaam = \"{i}\"\npeildatum = 2020-12-31\n[voorbeeld.verwacht]\n\
             uitstroom-700 = \"goed\"\n"
        )
    };
    let many: String = (0..101).map(example).collect();
    let told = of(&(many + &example(101).replace("uitstroom-700", "uitstroom-70")));
    assert!(told.contains("bedoelt u `uitstroom-700`?"), "{told}");
}

/// A test that shows what is said of examples.
macro_rules! said {
    ($($name:ident: $text:expr;)*) => {
        $(
            #[test]
            fn $name() {
                insta::assert_snapshot!(of($text));
            }
        )*
    };
}

said! {
    an_empty_file: "";
    names_missing_or_given_twice: "[[voorbeeld]]\nbevinding = [\"PO0401\"]\n[[voorbeeld]]\nnaam = \"a\"\nbevinding = [\"PO0401\"]\n[[voorbeeld]]\nnaam = \"a\"\nbevinding = [\"PO0401\"]\n";
    nothing_expected: "[[voorbeeld]]\nnaam = \"a\"\npeildatum = 2020-12-31\n[[voorbeeld]]\nnaam = \"b\"\npeildatum = 2020-12-31\n[voorbeeld.verwacht]\n[[voorbeeld]]\nnaam = \"c\"\npeildatum = 2020-12-31\nfout = []\n";
    two_things_expected: "[[voorbeeld]]\nnaam = \"a\"\npeildatum = 2020-12-31\nfout = [\"PO0530\"]\nbevinding = [\"PO0401\"]\n";
    items_without_a_verdict: "[[voorbeeld]]\nnaam = \"a\"\npeildatum = 2020-12-31\n[voorbeeld.verwacht]\nuitstroom-70 = \"behaald\"\npraten = \"behaald\"\n";
    words_that_do_not_fit: "[[voorbeeld]]\nnaam = \"a\"\npeildatum = 2020-12-31\n[voorbeeld.verwacht]\nuitstroom-700 = { oordeel = \"gehaald\", marge = \"veel\", reden = [\"figure_mising\"], opmerking = [\"proxi\"], mogelijk = [\"achter\"], kleur = 1 }\njuist-99 = 5\n";
    keys_out_of_place: "[[voorbeeld]]\nnaam = \"a\"\npeildatum = 2020-12-31\nuitgestroomd = 5\nuitstroom-700 = \"behaald\"\ntekts = \"x\"\nbevinding = [\"PO0401\"]\n";
    mistakes_in_figures_stay_with_the_example: "[[voorbeeld]]\nnaam = \"a\"\npeildatum = 2020-12-31\nfout = [\"PO0530\"]\n[voorbeeld.indicatoren]\nuitgestromd = 5\n[[voorbeeld]]\nnaam = \"b\"\nfout = [\"PO0525\"]\n";
    replacements_that_are_no_pairs: "[[voorbeeld]]\nnaam = \"a\"\nvervang = \"x\"\nbevinding = [\"PO0401\"]\n[[voorbeeld]]\nnaam = \"b\"\nvervang = [[\"x\"], [\"\", \"y\"], \"z\"]\nbevinding = [\"PO0401\"]\n[[voorbeeld]]\nnaam = \"c\"\nvervang = []\nbevinding = [\"PO0401\"]\n";
    one_list_where_sections_belong: "voorbeeld = 5\nvoorbelden = 6\n";
}

proptest::proptest! {
    #[test]
    fn no_text_makes_reading_fall_over(text in "[\\[\\]{}=,.\"#\n a-z0-9-]{0,60}") {
        of(&text);
        of(&format!("[[voorbeeld]]\nnaam = \"a\"\n{text}"));
        of(&format!("[[voorbeeld]]\nnaam = \"a\"\n[voorbeeld.verwacht]\nuitstroom-700 = {text}"));
    }
}
