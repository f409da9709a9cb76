//! Cells of breakdowns in norms: one member, steps of a scale, tables of two, and each member by
//! itself. Small agreements that a reader can work out by hand.

#![allow(clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)] // A test may stop at what is not there.

mod memory;

use memory::Files;
use pocheck::eval::assessment::{Assessed, Verdict};
use pocheck::session::{Session, compile, judge};

/// What every agreement here has.
const COMMON: &str = r#"
overeenkomst proef "Proef"
  looptijd: 1 januari 2026 t/m 31 december 2026
  populatie mensen "iedereen"
  verdeling wijk: "Noord", "Zuid"
  verdeling groep: "jong", "midden", "oud"
  verdeling hobby: "sport", "muziek", mag overlappen
  schaal ladder: "1 alleen", "2 contact", "3 actief", "4 werk"
"#;

/// An indicator in persons.
fn counted(name: &str, kind: &str, more: &str) -> String {
    format!(
        "indicator {name} \"{name}\" soort: {kind} eenheid: personen populatie: mensen \
         bron: \"register\" {more}\n"
    )
}

fn session(agreement: &str, figures: &str) -> Session {
    let measured =
        format!("overeenkomst = \"proef\"\npeildatum = 2026-12-31\n[indicatoren]\n{figures}\n");
    let files = Files(vec![
        ("a.po".to_owned(), format!("{COMMON}{agreement}")),
        ("m.toml".to_owned(), measured),
    ]);
    judge(&files, "a.po", &["m.toml"])
}

/// The item called `r`.
fn judged(agreement: &str, figures: &str) -> Assessed {
    let session = session(agreement, figures);
    let found: Vec<String> =
        session.findings.iter().map(|finding| format!("{finding:?}")).collect();
    let assessment = session.assessment.unwrap_or_else(|| panic!("not judged: {found:#?}"));
    assessment.items.iter().find(|item| item.id == "r").unwrap().clone()
}

fn verdict(agreement: &str, figures: &str) -> Verdict {
    judged(agreement, figures).verdict
}

fn needs(item: &Assessed) -> Vec<String> {
    item.needs.iter().map(|figure| figure.label()).collect()
}

/// The codes of the findings of an agreement.
fn codes(agreement: &str) -> Vec<String> {
    let files = Files(vec![("a.po".to_owned(), format!("{COMMON}{agreement}"))]);
    let found = compile(&files, "a.po").findings;
    found.iter().map(|finding| finding.code.to_string()).collect()
}

/// The codes of the findings of a measurement.
fn measured(agreement: &str, figures: &str) -> Vec<String> {
    let found = session(agreement, figures).findings;
    let codes = found.iter().map(|finding| finding.code.to_string());
    codes.filter(|code| !code.starts_with("PO04")).collect()
}

// ---------------------------------------------------------------- one member

fn noord() -> String {
    counted("leden", "stand", "verdeling: wijk")
        + "resultaat r norm: leden voor \"Noord\" eind 2026 minstens 40 personen"
}

#[test]
fn a_member_is_a_figure_of_its_own() {
    assert_eq!(verdict(&noord(), "leden = { wijk = { Noord = 40, Zuid = 0 } }"), Verdict::Met);
    let short = judged(&noord(), "leden = { wijk = { Noord = 38, Zuid = 90 } }");
    assert_eq!(short.verdict, Verdict::NotMet);
    let change = short.change.unwrap();
    assert_eq!(change.figure.label(), "leden (Noord)");
}

#[test]
fn the_whole_bounds_a_member_and_the_others_tell_it() {
    assert_eq!(verdict(&noord(), "leden = 39"), Verdict::NotMet);
    assert_eq!(verdict(&noord(), "leden = { waarde = 60, wijk = { Zuid = 20 } }"), Verdict::Met);
    let open = judged(&noord(), "leden = 60");
    assert_eq!(open.verdict, Verdict::Undetermined);
    assert_eq!(needs(&open), ["leden (Noord)"]);
    assert_eq!(needs(&judged(&noord(), "")), ["leden (Noord)"]);
}

#[test]
fn a_member_of_a_flow_adds_up_over_time() {
    let flow = counted("nieuw", "stroom", "verdeling: wijk")
        + "resultaat r norm: nieuw voor \"Noord\" in 2026 minstens 10 personen";
    let thirds = "nieuw = { T1 = { wijk = { Noord = 4, Zuid = 1 } }, T2 = { wijk = { Noord = 3, \
                  Zuid = 1 } }, T3 = { wijk = { Noord = 3, Zuid = 1 } } }";
    assert_eq!(verdict(&flow, thirds), Verdict::Met);
}

#[test]
fn the_share_of_a_member_in_its_whole() {
    let share = counted("leden", "stand", "verdeling: wijk")
        + "resultaat r norm: leden voor \"Noord\" van leden eind 2026 minstens 50%";
    assert_eq!(verdict(&share, "leden = { wijk = { Noord = 40, Zuid = 40 } }"), Verdict::Met);
    assert_eq!(verdict(&share, "leden = { wijk = { Noord = 39, Zuid = 40 } }"), Verdict::NotMet);
}

#[test]
fn what_cannot_be_a_member_is_told() {
    let of = |figure: &str| {
        codes(
            &(counted("leden", "stand", "verdeling: wijk, hobby, ladder")
                + &counted("gasten", "stand", "")
                + &format!("resultaat r norm: {figure} eind 2026 minstens 40 personen")),
        )
    };
    assert!(of("leden voor \"Noort\"").contains(&"PO0201".to_owned()));
    assert!(of("leden (kleur \"rood\")").contains(&"PO0260".to_owned()));
    assert!(of("gasten voor \"Noord\"").contains(&"PO0260".to_owned()));
    assert!(of("leden (wijk vanaf \"Noord\")").contains(&"PO0261".to_owned()));
    assert!(of("leden per wijk").contains(&"PO0262".to_owned()));
    assert!(of("leden (ladder vanaf \"7 top\")").contains(&"PO0263".to_owned()));
    assert!(of("leden (ladder \"3 actief\" t/m \"2 contact\")").contains(&"PO0265".to_owned()));
    let double = "leden voor \"Noord\" plus leden voor \"sport\"";
    assert!(of(double).contains(&"PO0316".to_owned()));
}

#[test]
fn members_that_overlap_are_not_added() {
    let both = counted("leden", "stand", "verdeling: hobby")
        + "resultaat r norm: leden voor \"sport\" plus leden voor \"muziek\" eind 2026 minstens 40 \
           personen";
    assert!(codes(&both).contains(&"PO0316".to_owned()));
}

// ---------------------------------------------------------------- scales

/// 60% of those on step 1 or 2 at the begin is on step 3 or higher at the end.
fn climb() -> String {
    counted("klanten", "stroom", "verdeling: ladder als begin, ladder als eind")
        + "resultaat r norm: klanten (begin \"1 alleen\" t/m \"2 contact\", eind vanaf \"3 actief\") \
           van klanten (begin \"1 alleen\" t/m \"2 contact\") in 2026 minstens 60%"
}

const GRID: &str = r#"klanten = { verdeling = ["begin", "eind"], tabel = [
  ["", "1 alleen", "2 contact", "3 actief", "4 werk"],
  ["1 alleen", 20, 5, 25, 10],
  ["2 contact", 0, 15, 20, 5],
  ["3 actief", 1, 1, 30, 3],
  ["4 werk", 0, 0, 0, 9] ] }"#;

#[test]
fn steps_that_are_climbed_come_from_a_table_of_begin_and_end() {
    assert_eq!(verdict(&climb(), GRID), Verdict::Met);
    assert_eq!(verdict(&climb(), &GRID.replace("25, 10", "24, 10")), Verdict::NotMet);
}

#[test]
fn a_cell_that_nobody_gave_is_bounded_by_its_row() {
    let gap = GRID
        .replace("25, 10]", "\"\", 10, 60]")
        .replace("\"4 werk\"],", "\"4 werk\", \"totaal\"],")
        .replace("20, 5]", "20, 5, \"\"]")
        .replace("30, 3]", "30, 3, \"\"]")
        .replace("0, 9]", "0, 9, \"\"]");
    assert_eq!(verdict(&climb(), &gap), Verdict::Met);
    let open = GRID.replace("25, 10", "\"\", 10");
    let open = judged(&climb(), &open);
    assert_eq!(open.verdict, Verdict::Undetermined);
}

#[test]
fn a_table_by_names_is_the_same_table() {
    let nested = r#"klanten = { begin = { "1 alleen" = { eind = { "1 alleen" = 1, "2 contact" = 0, "3 actief" = 2, "4 werk" = 0 } }, "2 contact" = { eind = { "1 alleen" = 0, "2 contact" = 0, "3 actief" = 0, "4 werk" = 0 } } } }"#;
    assert_eq!(verdict(&climb(), nested), Verdict::Met);
}

// ---------------------------------------------------------------- tables of two breakdowns

fn table() -> String {
    counted("leden", "stand", "verdeling: wijk, groep")
        + "resultaat r norm: leden (wijk \"Noord\", groep \"jong\") eind 2026 minstens 10 personen"
}

fn grid(noord_jong: &str, noord: &str, jong: &str) -> String {
    format!(
        "leden = {{ verdeling = [\"wijk\", \"groep\"], tabel = [\n\
         [\"\", \"jong\", \"midden\", \"oud\", \"totaal\"],\n\
         [\"Noord\", {noord_jong}, 5, 5, {noord}],\n\
         [\"Zuid\", 4, 6, 8, 18],\n\
         [\"totaal\", {jong}, 11, 13, 38] ] }}"
    )
}

#[test]
fn a_cell_decides_and_sums_tell_it() {
    assert_eq!(verdict(&table(), &grid("10", "20", "14")), Verdict::Met);
    assert_eq!(verdict(&table(), &grid("\"\"", "20", "\"\"")), Verdict::Met);
    assert_eq!(verdict(&table(), &grid("\"\"", "\"\"", "14")), Verdict::Met);
    assert_eq!(verdict(&table(), &grid("\"\"", "\"\"", "\"\"")), Verdict::Met);
    assert_eq!(needs(&judged(&table(), "leden = 38")), ["leden (wijk Noord, groep jong)"]);
}

#[test]
fn a_cell_that_breaks_its_row_and_column_is_named() {
    let found = session(&table(), &grid("11", "20", "14")).findings;
    let broken: Vec<_> = found.iter().filter(|one| one.code.to_string() == "PO0599").collect();
    assert_eq!(broken.len(), 1);
    let words = format!("{:?}", broken[0]);
    assert!(words.contains("Noord, jong") && words.contains("verschil 1"), "{words}");
}

#[test]
fn a_total_that_is_wrong_by_itself_is_told() {
    assert_eq!(measured(&table(), &grid("10", "21", "14")), ["PO0599", "PO0571"]);
}

#[test]
fn a_table_that_is_none_is_told() {
    let of = |table: &str| measured(&self::table(), &format!("leden = {{ {table} }}"));
    assert_eq!(of("tabel = [[\"\", \"jong\"]]"), ["PO0597"]);
    assert_eq!(of("verdeling = [\"wijk\", \"wijk\"], tabel = [[\"\", \"jong\"]]"), ["PO0597"]);
    assert_eq!(of("verdeling = [\"wijk\", \"kleur\"], tabel = [[\"\", \"jong\"]]"), ["PO0597"]);
    let two = "verdeling = [\"wijk\", \"groep\"], tabel = ";
    assert_eq!(of(&format!("{two}[]")), ["PO0597"]);
    assert_eq!(of(&format!("{two}3")), ["PO0597"]);
    assert_eq!(of(&format!("{two}[[\"\", \"jong\"], [\"Noord\", 1, 2]]")), ["PO0597"]);
    assert_eq!(of(&format!("{two}[[\"\", \"jong\"], [\"Noort\", 1]]")), ["PO0598"]);
    assert_eq!(of(&format!("{two}[[\"\", \"jong\"], 5]")), ["PO0597"]);
    assert_eq!(of(&format!("{two}[[\"\", \"jong\"], [\"Noord\", 1], [\"Noord\", 1]]")), ["PO0597"]);
}
