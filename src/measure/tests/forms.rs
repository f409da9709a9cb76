//! Every form in which a figure may be given, and what it comes to.

use super::shared::{figures, of_lines};

#[test]
fn a_bare_flow_runs_from_the_begin_of_the_term_and_a_stock_holds_at_the_reference_date() {
    assert_eq!(
        figures("2020-08-31", "uitgestroomd = 470\nmet-baan = 180\nherinstroom = \"17,8%\""),
        "uitgestroomd in 1 januari 2020 t/m 31 augustus 2020: 470 /0\n\
         met-baan op 31 augustus 2020: 180 /0\n\
         herinstroom in 1 januari 2020 t/m 31 augustus 2020: 0.178 /1"
    );
    assert_eq!(figures("2019-12-31", "uitgestroomd = 700"), "uitgestroomd in 2019: 700 /0");
}

#[test]
fn moments_are_keys() {
    insta::assert_snapshot!(figures(
        "2020-12-31",
        "uitgestroomd = { T1 = 1, K2 = 2, 2019 = 3, \"T1 2019\" = 4, \"januari 2020\" = 1, \
         \"1 mei 2020 t/m 31 mei 2020\" = 1 }\n\
         met-baan = { \"eind 2019\" = 140, \"30 april 2020\" = 150, \"eind juni 2020\" = 160 }"
    ));
}

#[test]
fn breakdowns_and_parts_share_what_stands_beside_them() {
    insta::assert_snapshot!(figures(
        "2020-12-31",
        "uitgestroomd = { waarde = 712, status = \"voorlopig\", gemeente = { \"Aa en Hunze\" = 101, \
         Assen = { waarde = 480, status = \"definitief\" }, Tynaarlo = \"<5\" }, \
         waarvan = { naar-werk = 500 } }"
    ));
}

#[test]
fn a_part_within_a_moment_is_of_that_moment() {
    assert_eq!(
        figures(
            "2020-12-31",
            "uitgestroomd = { 2019 = { waarde = 700, waarvan = { naar-werk = 500 } } }"
        ),
        "uitgestroomd in 2019: 700 /0\nnaar-werk in 2019: 500 /0"
    );
}

#[test]
fn digits_with_a_line_between_them_are_no_thousands() {
    let lines = "plekken-beschut = 1_0.500";
    assert_eq!(figures("2020-12-31", lines), "plekken-beschut eind 2020: 10.5 /3");
    assert!(of_lines(lines).ends_with("---\n"), "{}", of_lines(lines));
}

#[test]
fn ranges_of_whole_things_have_whole_edges() {
    assert_eq!(
        figures(
            "2020-12-31",
            "uitgestroomd = \"<5\"\nnaar-werk = \">5\"\nbesluiten = \"1.500\"\n\
             juiste-besluiten = \"650 t/m 720\"\nin-beeld = \"hoogstens 9\"\nmet-baan = \"minstens 7 personen\""
        ),
        "uitgestroomd in 2020: [0, 4] /0\nnaar-werk in 2020: [6, ∞] /0\nbesluiten in 2020: 1500 /0\n\
         juiste-besluiten in 2020: [650, 720] /0\nin-beeld eind 2020: [0, 9] /0\nmet-baan eind 2020: [7, ∞] /0"
    );
}

#[test]
fn ranges_of_other_things_keep_open_edges_and_money_has_any_sign() {
    assert_eq!(
        figures("2020-12-31", "plekken-beschut = \"<5,5\"\nkosten = \"minder dan € 2.800\"\nherinstroom = \"meer dan 20%\""),
        "plekken-beschut eind 2020: [0, 11/2⟩ /1\nkosten in 2020: [∞, 2800⟩ /0\nherinstroom in 2020: ⟨0.2, 1] /0"
            .replace("11/2", "5.5")
    );
    assert_eq!(figures("2020-12-31", "kosten = -12.5"), "kosten in 2020: -12.5 /1");
}

#[test]
fn a_rounded_figure_is_all_that_rounds_to_it() {
    assert_eq!(
        figures(
            "2020-12-31",
            "herinstroom = { waarde = \"99,0%\", afgerond = true }\n\
             juiste-besluiten = { aandeel = \"100%\", afgerond = true }\n\
             plekken-beschut = { waarde = 0.0, afgerond = true }\nkosten = { waarde = -2.5, afgerond = true }"
        ),
        "herinstroom in 2020: [0.9895, 0.9905⟩ /1\njuiste-besluiten in 2020: deel [0.995, 1] /0 (0)\n\
         plekken-beschut eind 2020: [0, 0.05⟩ /1\nkosten in 2020: ⟨-2.55, -2.45] /1"
    );
}

#[test]
fn hours_are_converted_to_places_exactly() {
    assert_eq!(
        figures(
            "2020-12-31",
            "plekken-beschut = { omgerekend = [ { aantal = 40, uur = 31 }, { aantal = 20, uur = 15.5 } ] }"
        ),
        "plekken-beschut eind 2020: 50 /0"
    );
    assert_eq!(
        figures(
            "2020-12-31",
            "plekken-beschut = { omgerekend = [ { aantal = 1, uren = \"10,0\" } ] }"
        ),
        "plekken-beschut eind 2020: 10/31 /0"
    );
}

#[test]
fn absent_texts_and_tables() {
    assert_eq!(
        figures(
            "2020-12-31",
            "herinstroom = { geen = \"pas in maart bekend\" }\naard = \"Gesprekken.\"\n\
             regelingen = [ { regeling = \"a\", aantal = 12 }, { regeling = \"b\" } ]"
        ),
        "herinstroom in 2020: geen: pas in maart bekend\naard eind 2020: tekst: Gesprekken.\n\
         regelingen eind 2020: tabel van 2"
    );
    assert_eq!(
        figures("2020-12-31", "aard = { waarde = \"a\", geleverd = 2020-12-15 }"),
        "aard eind 2020: tekst: a"
    );
}

#[test]
fn a_forecast_may_be_about_the_future() {
    assert_eq!(
        figures("2020-12-31", "uitgestroomd = { 2021 = { waarde = 700, status = \"verwacht\" } }"),
        "uitgestroomd in 2021: 700 /0 verwacht"
    );
}

#[test]
fn nothing_is_said_of_what_is_well_written() {
    assert!(of_lines("uitgestroomd = { waarde = 712, eenheid = \"personen\" }").ends_with("---\n"));
}
