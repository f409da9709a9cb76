//! How agreements are laid out: snapshots with the text before and after.

use super::*;
use crate::source::SourceId;

fn laid_out(text: &str) -> String {
    let once = format(SourceId::new(0), text).unwrap();
    assert_eq!(format(SourceId::new(0), &once).as_deref(), Ok(once.as_str()), "{once}");
    once
}

/// The text before and after.
fn shown(text: &str) -> String {
    format!("{text}\n=====\n{}", laid_out(text))
}

const HEAD: &str = "overeenkomst a \"A\"\n  looptijd: 2026\n";

/// The statements of a result, before and after.
fn result(statements: &str) -> String {
    let text =
        format!("{HEAD}thema 1 t \"T\"\n  doel 1.1 d \"D\"\n    resultaat r\n{statements}\n");
    let new = laid_out(&text);
    let below = new.split_once("resultaat r\n").unwrap().1;
    format!("{statements}\n=====\n{below}")
}

#[test]
fn each_statement_gets_a_line_and_each_level_its_indent() {
    insta::assert_snapshot!(shown(
        "overeenkomst werk \"Werk\" looptijd: 2026 rapportage: elke 4 maanden
verdeling gemeente: \"Aa\",\"Bee\"
thema 1 werk \"Werk\"
doel 1.1 banen \"Banen\"
overweging \"Zo ging het.\"
feit vorig-jaar in 2025: 700   personen   (verwacht)
toelichting: \"Een schatting.\"
feit jaar-ervoor in 2024: 650 personen
indicator gevonden \"mensen\" soort: stroom eenheid: personen
        resultaat 1.1 gevonden-700 \"700 mensen\" Norm : gevonden in 2026 minstens 700 personen
thema 2 meedoen \"Meedoen\"
afspraak a \"Iedereen doet mee.\" niet-toetsbaar: \"geen maat\""
    ));
}

#[test]
fn comments_and_empty_lines_stay_where_they_are() {
    insta::assert_snapshot!(shown(
        "\n\n# Boven aan\n\novereenkomst a \"A\"   # achter de kop
  # voor de looptijd
looptijd: 2026# achter een regel   \n\n\n\n    # voor het thema
thema 1 t \"T\"\n\n  doel 1.1 d \"D\"
resultaat r norm: a in 2026   # midden in
# en nog een
 minstens 5 personen
# aan het eind\n\n# helemaal\n\n\n"
    ));
}

#[test]
fn signs_from_word_become_plain_but_not_within_a_text() {
    insta::assert_snapshot!(shown(
        "overeenkomst a „Het taalcafé – 2026”\u{A0}looptijd:\u{A0}1\u{A0}januari 2026 t/m 31 december 2026
\u{FEFF}indicator goed\u{2011}gevonden “mensen die ‘werk’ vonden, € 5 – 10\u{A0}euro”
resultaat r norm: goed\u{2010}gevonden in 2026 – 5 personen minstens €5 klassen k: tot 30 %,30–50%"
    ));
}

#[test]
fn long_texts_are_filled_and_short_lines_stay() {
    let long = "woord ".repeat(40);
    insta::assert_snapshot!(result(&format!(
        "toelichting: \"Een regel.\n  Nog een regel.\n\n      Een alinea.\"\ntoelichting: \"{}\"",
        long.trim()
    )));
}

#[test]
fn a_line_of_a_text_never_begins_as_a_statement_does() {
    let text = format!("toelichting: \"{} een doel van het werk\"", "a".repeat(74));
    insta::assert_snapshot!(result(&text));
}

#[test]
fn a_long_heading_has_its_text_below_its_name() {
    let text =
        "De gemeenten bepalen samen wat er komt, en de uitvoerder bepaalt daarna hoe dat gaat.";
    insta::assert_snapshot!(shown(&format!(
        "{HEAD}afspraak 1.1 een-lange-naam-van-een-afspraak \"{text}\" niet-toetsbaar: \"geen maat\""
    )));
}

#[test]
fn long_lists_have_a_line_for_each_member() {
    let names: Vec<String> = (1..=9).map(|n| format!("resultaat-nummer-{n}")).collect();
    let texts: Vec<String> = (1..=5).map(|n| format!("\"gemeente nummer {n}\"")).collect();
    let numbers: Vec<String> = (1001..1040).map(|n| format!("{n}")).collect();
    insta::assert_snapshot!(shown(&format!(
        "{HEAD}verdeling gemeente: {}, niet volledig\nfeiten f \"F\"\nrij: \"a\": {}\n\
         inzicht i toont: {}",
        texts.join(","),
        numbers.join(", "),
        names.join(",")
    )));
}

#[test]
fn long_norms_are_broken_where_the_sense_is() {
    insta::assert_snapshot!(result(
        "norm: aantal-mensen-met-een-baan van aantal-mensen-in-het-register in 1 juli 2026 t/m 31 december 2027 minstens 80%
norm: aantal-mensen-met-een-baan in 2026 minstens 80 personen en aantal-mensen-zonder-baan in 2026 hoogstens 20 personen
mits er-is-genoeg-aanbod \"er is genoeg aanbod\": aanbod-van-plekken in 2026 minstens 60 plekken, anders norm: geplaatst in 2026 minstens aanbod-van-plekken in 2026
norm: minstens 2 van (aantal-mensen-met-baan in 2026 minstens 5 personen; aantal-op-school in 2026 minstens 6 personen)
norm: aantal-mensen-met-een-baan in 2026 plus aantal-mensen-op-school in 2026 plus aantal-mensen-met-een-bedrijf in 2026 minstens 80 personen"
    ));
}

#[test]
fn line_breaks_of_windows_stay() {
    let text = format!("{HEAD}toelichting: \"Een.\nTwee.\"\n").replace('\n', "\r\n");
    let new = laid_out(&text);
    assert_eq!(new, text.replace("toelichting", "  toelichting").replace("Twee", "    Twee"));
}

#[test]
fn a_file_with_mistakes_is_left_alone() {
    let text = format!("{HEAD}thema 1 t \"T\n");
    assert!(matches!(format(SourceId::new(0), &text), Err(Refused::Mistakes(_))));
}

#[test]
fn results_that_are_counted_stay_one_list() {
    insta::assert_snapshot!(result(
        "norm: van de resultaten vrijwilligers-in-de-buurt-60, klagers-over-de-buurt-20, activiteiten-in-de-buurt-100 minstens 2
gewijzigde norm door soepeler voor het hele tijdvak: van de resultaten vrijwilligers-60, klagers-20 minstens 1, waaronder klagers-20"
    ));
}

#[test]
fn a_text_that_ends_in_a_line_break_fits_where_it_fits_without() {
    let words =
        "mensen die werk vinden en geen bijstand meer krijgen".to_owned() + " of nodig hebben";
    let text = format!(
        "{HEAD}indicator gevonden-in-het-jaar \"{words}\n \" soort: stroom eenheid: personen\n"
    );
    assert!(laid_out(&text).contains(&format!("\"{words}\"\n")), "{}", laid_out(&text));
}

#[test]
fn the_mark_that_word_puts_in_is_a_space_in_a_class_and_a_label_too() {
    let text = format!(
        "{HEAD}  etiket: niet \u{FEFF} behaald \"rood\"\n  klassen k: tot 9 \u{FEFF}jaar, vanaf 9 jaar\n"
    );
    assert!(
        laid_out(&text).contains("klassen k: tot 9 jaar, vanaf 9 jaar\n"),
        "{}",
        laid_out(&text)
    );
}
