//! Cells of breakdowns in norms: one member, steps of a scale, tables of two, and each member by
//! itself. Small agreements that a reader can work out by hand.

#![allow(clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)] // A test may stop at what is not there.

mod memory;

use memory::Files;
use pocheck::eval::assessment::{Assessed, Known, Verdict};
use pocheck::quantity::Number;
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
    assessment.items.iter().find(|item| item.id == "r").unwrap().as_ref().clone()
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
fn what_the_others_tell_is_one_number() {
    let told = judged(&noord(), "leden = { waarde = 10, wijk = { Zuid = 6 } }");
    let actual = told.actual.unwrap().known;
    assert_eq!(actual.exact().map(ToString::to_string).as_deref(), Some("4"));
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
fn cells_and_the_whole_are_tied_by_rows_that_nobody_gave() {
    let cells = "leden = { wijk = { \
        Noord = { groep = { jong = 5, midden = 0, oud = 8 } }, \
        Zuid = { groep = { jong = 10, midden = 0, oud = 20 } } } }";
    let whole = counted("leden", "stand", "verdeling: wijk, groep")
        + "resultaat r norm: leden eind 2026 minstens 43 personen";
    assert_eq!(verdict(&whole, cells), Verdict::Met);
    assert_eq!(verdict(&whole.replace("43", "44"), cells), Verdict::NotMet);
    assert_eq!(verdict(&table(), "leden = 8"), Verdict::NotMet);
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
    assert_eq!(measured(&table(), &grid("10", "21", "14")), ["PO0599"]);
}

#[test]
fn a_column_that_is_wrong_is_told_once() {
    let of = |totals: &str| {
        let figures = format!(
            "leden = {{ verdeling = [\"wijk\", \"groep\"], tabel = [\n\
             [\"\", \"jong\", \"midden\", \"oud\"],\n\
             [\"Noord\", 10, 5, 5],\n\
             [\"Zuid\", 4, 6, 8],\n\
             [\"totaal\", {totals}] ] }}"
        );
        measured(&table(), &figures)
    };
    assert!(of("14, 11, 13").is_empty());
    assert_eq!(of("14, 11, 14"), ["PO0599"]);
    assert_eq!(of("14, 12, 14"), ["PO0599", "PO0599"]);
}

#[test]
fn totals_that_are_off_by_more_than_one_row_are_told_beside_it() {
    let figures = grid("10", "21", "14").replace("38]", "40]");
    assert_eq!(measured(&table(), &figures), ["PO0599", "PO0571", "PO0571"]);
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

// ---------------------------------------------------------------- each member

/// Every ward reaches its own target.
fn each(norm: &str) -> String {
    "feit doel-leden per wijk: \"Noord\" 10, \"Zuid\" 20, samen 30 personen\n".to_owned()
        + &counted("leden", "stand", "verdeling: wijk, groep")
        + &counted("jong", "stand", "deel van: leden verdeling: wijk, groep")
        + &format!("resultaat r norm: {norm}")
}

fn members(noord: i32, zuid: i32) -> String {
    format!("leden = {{ wijk = {{ Noord = {noord}, Zuid = {zuid} }} }}")
}

const OWN: &str = "voor elke wijk: leden per wijk eind 2026 minstens doel-leden per wijk";

#[test]
fn every_member_has_a_verdict_of_its_own_and_one_binds() {
    let met = judged(&each(OWN), &members(12, 21));
    assert_eq!(met.verdict, Verdict::Met);
    assert_eq!(met.binds.as_deref(), Some("Zuid"));
    let parts: Vec<_> = met.parts.iter().map(|part| (part.id.as_str(), part.verdict)).collect();
    assert_eq!(parts, [("Noord", Some(Verdict::Met)), ("Zuid", Some(Verdict::Met))]);
    let short = judged(&each(OWN), &members(9, 90));
    assert_eq!(short.verdict, Verdict::NotMet);
    assert_eq!(short.binds.as_deref(), Some("Noord"));
    let short_by = short.margin.map(|margin| margin.known.exact().map(ToString::to_string));
    assert_eq!(short_by, Some(Some("-1".to_owned())));
    // Nobody knows which one binds: the figure and the margin of the first are not those of all.
    let ranged = judged(&each(OWN), "leden = { wijk = { Noord = 18, Zuid = \"21 t/m 40\" } }");
    assert_eq!((ranged.verdict, ranged.binds), (Verdict::Met, None));
    assert_eq!((ranged.actual, ranged.margin), (None, None));
    assert!(ranged.parts.iter().all(|part| part.actual.is_some()));
    let open = judged(&each(OWN), "leden = { wijk = { Noord = 10 } }");
    assert_eq!(open.verdict, Verdict::Undetermined);
    assert_eq!(needs(&open), ["leden (Zuid)"]);
    assert_eq!(verdict(&each(OWN), "leden = { wijk = { Noord = 9 } }"), Verdict::NotMet);
}

#[test]
fn a_member_may_be_left_out_by_name() {
    let norm = OWN.replace("elke wijk", "elke wijk behalve \"Zuid\"");
    assert_eq!(verdict(&each(&norm), &members(10, 0)), Verdict::Met);
    assert!(codes(&each(&norm.replace("\"Zuid\"", "\"Oost\""))).contains(&"PO0201".to_owned()));
    let both = norm.replace("\"Zuid\"", "\"Noord\", \"Zuid\"");
    assert!(codes(&each(&both)).contains(&"PO0368".to_owned()));
}

#[test]
fn some_of_the_members_may_be_enough() {
    let norm = OWN.replace("elke wijk", "minstens 1 van wijk");
    assert_eq!(verdict(&each(&norm), &members(10, 0)), Verdict::Met);
    assert_eq!(verdict(&each(&norm), &members(9, 19)), Verdict::NotMet);
    let three = OWN.replace("elke wijk", "minstens 3 van wijk");
    assert!(codes(&each(&three)).contains(&"PO0222".to_owned()));
}

#[test]
fn a_small_member_counts_not_or_cannot_be_told_as_the_agreement_says() {
    let share = "voor elke wijk: jong per wijk van leden per wijk eind 2026 minstens 50%, ";
    let small = "als leden per wijk eind 2026 minder dan 10 personen";
    let figures =
        "leden = { wijk = { Noord = 9, Zuid = 20 } }\njong = { wijk = { Noord = 0, Zuid = 10 } }";
    let not_counted = judged(&each(&format!("{share}telt niet mee {small}")), figures);
    assert_eq!(not_counted.verdict, Verdict::Met);
    assert_eq!(not_counted.parts[0].verdict, Some(Verdict::Lapsed));
    let not_told = judged(&each(&format!("{share}niet vast te stellen {small}")), figures);
    assert_eq!(not_told.verdict, Verdict::Undetermined);
    assert_eq!(not_told.reasons[0].code.code(), "group_too_small");
    let none = figures.replace("Zuid = 20", "Zuid = 5").replace("Zuid = 10", "Zuid = 5");
    let all_small = judged(&each(&format!("{share}telt niet mee {small}")), &none);
    assert_eq!(all_small.verdict, Verdict::Lapsed);
    let unknown = "leden = { wijk = { Zuid = 20 } }\njong = { wijk = { Noord = 0, Zuid = 10 } }";
    let open = judged(&each(&format!("{share}telt niet mee {small}")), unknown);
    assert_eq!(open.verdict, Verdict::Undetermined);
}

#[test]
fn norms_by_year_and_member_come_from_facts() {
    let table = "feit doel-leden per wijk eind 2025: \"Noord\" 5, \"Zuid\" 6, samen 11 personen\n\
                 feit doel-leden per wijk eind 2026: \"Noord\" 10, \"Zuid\" 20, samen 30 personen\n"
        .to_owned()
        + &counted("leden", "stand", "verdeling: wijk")
        + "resultaat r norm: elk jaar van 2025 t/m 2026: voor elke wijk: leden per wijk eind dat \
           jaar minstens doel-leden per wijk eind dat jaar";
    let figures = |noord: i32| {
        format!(
            "leden = {{ \"eind 2025\" = {{ wijk = {{ Noord = 5, Zuid = 6 }} }}, \"eind 2026\" = {{ wijk = {{ Noord = {noord}, Zuid = 20 }} }} }}"
        )
    };
    assert_eq!(verdict(&table, &figures(10)), Verdict::Met);
    assert_eq!(verdict(&table, &figures(9)), Verdict::NotMet);
    assert!(codes(&table.replace("2025 t/m 2026", "2026 t/m 2027")).contains(&"PO0370".to_owned()));
}

#[test]
fn what_makes_no_norm_for_each_is_told() {
    let nothing = "voor elke wijk: leden eind 2026 minstens 5 personen";
    assert!(codes(&each(nothing)).contains(&"PO0266".to_owned()));
    let other = "voor elke groep: leden per wijk eind 2026 minstens 5 personen";
    assert!(codes(&each(other)).contains(&"PO0262".to_owned()));
    let no_one = "leden eind 2026 minstens 5 personen, telt niet mee als leden eind 2026 minder dan 9 personen";
    assert!(codes(&each(no_one)).contains(&"PO0369".to_owned()));
    let split = "voor elke groep: leden per groep eind 2026 minstens doel-leden per groep";
    assert!(codes(&each(split)).contains(&"PO0371".to_owned()));
}

#[test]
fn which_member_binds_is_not_told_beside_a_condition() {
    let shown = |more: &str| {
        let judged = judged(
            &each(&format!("{OWN} {more}")),
            &(members(12, 21) + "\n[voorwaarden]\ndicht = false"),
        );
        (judged.verdict, judged.binds)
    };
    assert_eq!(shown("tenzij dicht \"d\": volgens opgave, dan vervalt"), (Verdict::Met, None));
}

/// A breakdown of which the members need not make up the whole.
fn loose(how: &str, unit: &str, least: &str, figures: &str) -> (Verdict, Option<String>) {
    let agreement = format!(
        "verdeling hoe: \"vrij\", \"vast\"{how}
         indicator m soort: stand eenheid: {unit} populatie: mensen verdeling: hoe bron: \"b\"
         resultaat r norm: m eind 2026 minstens {least}"
    );
    let judged = judged(&agreement, &format!("m = {{ {figures} }}"));
    let shown = judged.actual.map(|actual| match actual.known {
        Known::Exact(value) => value.to_string(),
        Known::Between { low, high } => {
            let end = |end: Option<Number>| end.map(|end| end.to_string()).unwrap_or_default();
            format!("{}..{}", end(low), end(high))
        }
    });
    (judged.verdict, shown)
}

#[test]
fn members_bound_a_whole_that_nobody_gave() {
    let people = |how: &str, figures: &str| {
        let (verdict, shown) = loose(how, "personen", "10 personen", figures);
        (verdict, shown.unwrap())
    };
    let open = Verdict::Undetermined;
    let apart = "hoe = { vrij = 6, vast = 7 }";
    assert_eq!(people("", apart), (Verdict::Met, "13".to_owned()));
    assert_eq!(people(", mag overlappen", apart), (open, "7..13".to_owned()));
    assert_eq!(people(", niet volledig", "hoe = { vrij = 6, vast = 3 }"), (open, "9..".to_owned()));
    let overlapping = ", niet volledig, mag overlappen";
    assert_eq!(people(overlapping, apart), (open, "7..".to_owned()));
    assert_eq!(people("", "hoe = { vrij = \"4 t/m 6\", vast = 5 }"), (open, "9..11".to_owned()));
}

/// At least 32 of at most 50 live in two of the streets, so that no other has more than 18.
#[test]
fn members_bound_one_of_many_within_the_steps_there_are() {
    let streets: Vec<String> = (0..180).map(|place| format!("\"s{place}\"")).collect();
    let agreement = format!("verdeling straat: {}, niet volledig\n", streets.join(", "))
        + &counted("leden", "stand", "verdeling: straat")
        + "resultaat r norm: leden (straat \"s3\") van leden eind 2026 minstens 60%";
    let figures = "leden = { waarde = \"20 t/m 50\", straat = { s0 = 20, s7 = \"12 t/m 13\" } }";
    let judged = judged(&agreement, figures);
    let most = Number::from(18).checked_div(&Number::from(50));
    let known = Known::Between { low: Some(Number::ZERO), high: most };
    assert_eq!(
        (judged.verdict, judged.actual.map(|actual| actual.known)),
        (Verdict::NotMet, Some(known))
    );
}

#[test]
fn an_amount_of_a_member_may_be_more_than_that_of_the_whole() {
    let money = |how: &str, figures: &str| loose(how, "euro", "€ 10", figures);
    let ten = (Verdict::Met, Some("10".to_owned()));
    assert_eq!(money(", mag overlappen", "waarde = 10, hoe = { vrij = 12, vast = -7 }"), ten);
    assert_eq!(money(", niet volledig", "waarde = 10, hoe = { vrij = 12, vast = 7 }"), ten);
    let nine = (Verdict::NotMet, Some("9".to_owned()));
    assert_eq!(money("", "hoe = { vrij = 12, vast = -3 }"), nine);
}

// ---------------------------------------------------------------- relations

fn identity() -> String {
    counted("bestand", "stand", "")
        + &counted("instroom", "stroom", "")
        + &counted("uitstroom", "stroom", "")
        + "verband bestand-klopt geldt: bestand eind 2025 plus instroom in 2026 min uitstroom in 2026 \
           precies bestand eind 2026\n\
           resultaat r norm: bestand eind 2026 hoogstens 2.400 personen"
}

#[test]
fn figures_that_break_a_relation_are_an_error_with_the_difference() {
    let figures = |closing: i32| {
        format!(
            "bestand = {{ \"eind 2025\" = 2700, \"eind 2026\" = {closing} }}\ninstroom = 400\nuitstroom = 700"
        )
    };
    assert_eq!(verdict(&identity(), &figures(2400)), Verdict::Met);
    let found = session(&identity(), &figures(2500)).findings;
    let broken: Vec<_> = found.iter().filter(|one| one.code.to_string() == "PO0701").collect();
    assert_eq!(broken.len(), 1);
    assert!(broken[0].headline.nl.contains("verschil 100"), "{:?}", broken[0]);
}

#[test]
fn a_broken_relation_points_at_its_own_figures() {
    let figures = "bestand = { \"eind 2024\" = 2600, \"eind 2025\" = 2700, \"eind 2026\" = 2500 }
        instroom = 400\nuitstroom = { 2025 = 5, 2026 = 700 }";
    let session = session(&identity(), figures);
    let broken = session.findings.iter().find(|one| one.code.to_string() == "PO0701").unwrap();
    let told: Vec<&str> = broken
        .labels
        .iter()
        .filter(|label| label.text.as_ref().is_some_and(|text| !text.nl.contains("tegenover")))
        .map(|label| session.sources.text_of(label.span))
        .collect();
    assert_eq!(told, ["2700", "400", "700", "2500"]);
}

#[test]
fn what_a_relation_ties_to_a_provisional_figure_is_provisional() {
    let tied = identity()
        + "\n"
        + &counted("nieuw", "stroom", "")
        + &counted("los", "stroom", "")
        + "verband nieuw-past geldt: nieuw in 2026 hoogstens instroom in 2026\n";
    let figures = "bestand = { \"eind 2025\" = 2700 }
        instroom = { waarde = 400, status = \"voorlopig\" }\nuitstroom = 700\nlos = 5";
    let judged = |norm: &str| {
        let agreement = tied.replace("bestand eind 2026 hoogstens 2.400", norm);
        let judged = judged(&agreement, figures);
        (judged.verdict, judged.provisional)
    };
    assert_eq!(judged("bestand eind 2026 hoogstens 2.400"), (Verdict::Met, true));
    assert_eq!(judged("nieuw in 2026 hoogstens 500"), (Verdict::Met, true));
    assert_eq!(judged("los in 2026 hoogstens 500"), (Verdict::Met, false));
}

#[test]
fn a_relation_tells_what_nobody_gave() {
    let figures = "bestand = { \"eind 2025\" = 2700 }\ninstroom = 400\nuitstroom = 700";
    assert_eq!(verdict(&identity(), figures), Verdict::Met);
    let open = judged(&identity(), "bestand = { \"eind 2025\" = 2700 }\ninstroom = 400");
    assert_eq!(open.verdict, Verdict::Undetermined);
    assert_eq!(needs(&open).len(), 1);
}

#[test]
fn a_relation_keeps_groups_apart() {
    let apart = counted("leden", "stand", "")
        + &counted("geholpen", "stand", "deel van: leden")
        + &counted("ziek", "stand", "deel van: leden")
        + "verband niemand-dubbel geldt: geholpen plus ziek hoogstens leden eind 2026\n\
           resultaat r norm: geholpen van (leden min ziek eind 2026) minstens 90%";
    assert_eq!(verdict(&apart, "leden = 100\ngeholpen = 81\nziek = 10"), Verdict::Met);
    assert_eq!(verdict(&apart, "leden = 100\ngeholpen = 80\nziek = 10"), Verdict::NotMet);
    assert_eq!(measured(&apart, "leden = 100\ngeholpen = 95\nziek = 10"), ["PO0701"]);
}

#[test]
fn a_relation_that_is_no_sum_is_told() {
    let share = identity().replace(
        "precies bestand eind 2026",
        "precies 5% van bestand eind 2026 / bestand eind 2026",
    );
    assert!(codes(&share).contains(&"PO0372".to_owned()));
    let without = identity().replace("geldt: bestand", "toelichting: \"x\" # bestand");
    assert!(codes(&without).contains(&"PO0205".to_owned()));
}

#[test]
fn several_owners_are_noted() {
    let owned =
        counted("leden", "stand", "") + "resultaat r norm: leden eind 2026 minstens 5 personen";
    let note =
        |owner: &str| codes(&format!("{owned}\n eigenaar: {owner}")).contains(&"PO0437".to_owned());
    assert!(note("\"Gemeente Noord\", \"Gemeente Zuid\""));
    assert!(note("\"iedereen\""));
    assert!(!note("\"Gemeente Aa en Hunze\""));
}
