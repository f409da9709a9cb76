//! Figures of every kind, and tables of two breakdowns: what is read, and what is said of mistakes.

use super::shared::{figures_with, said};

const AGREEMENT: &str = r#"
overeenkomst proef-2020 "Een proef"
  looptijd: 1 april 2020 t/m 31 december 2020
  verdeling wijk: "Noord", "Zuid"
  verdeling fonds: "Rijk", "Provincie"
  verdeling gebouw: "oud", "nieuw"
  eenheid boek meervoud boeken
  eenheid koffer meervoud koffers is 20 boeken
  populatie lezers "lezers"
  schaal ladder: "1 zwak", "2 matig", "3 goed"

thema 1 lezen "Lezen"
  doel 1.1 lezen-doel "Meer lezers"
    indicator wachttijd "weken tot het besluit"
      soort: reeks
      eenheid: weken
      populatie: lezers
      bron: "zaaksysteem"
    indicator leden "leden van de bibliotheek"
      soort: stand
      eenheid: personen
      populatie: lezers
      verdeling: wijk, gebouw
      bron: "ledenlijst"
    indicator kosten "kosten"
      soort: stroom
      eenheid: euro
      populatie: lezers
      verdeling: wijk, fonds
      bron: "boekhouding"
    indicator huur "kosten van de huur"
      soort: stroom
      eenheid: euro
      populatie: lezers
      deel van: kosten
      bron: "boekhouding"
    indicator voorraad "koffers vol boeken"
      soort: stand
      eenheid: koffers
      populatie: lezers
      bron: "magazijn"
    indicator begonnen "lezers die beginnen"
      soort: stroom
      eenheid: personen
      populatie: lezers
      bron: "cursuslijst"
    indicator klaar "lezers die binnen een half jaar klaar zijn"
      soort: stroom
      eenheid: personen
      populatie: lezers
      deel van: begonnen
      venster: 6 maanden na begonnen in 2020, einddag telt mee
      bron: "cursuslijst"
    indicator tevreden "aandeel dat tevreden is"
      soort: aandeel
      populatie: lezers
      bron: "peiling"
    indicator cijfer "cijfer van lezers"
      soort: kengetal
      bereik: 1 t/m 10
      bron: "peiling"
    indicator index "stijging van de prijzen"
      soort: kengetal
      eenheid: procent
      bron: "statistiek"
    indicator oordeel "wat de visitatie vindt"
      soort: score
      bereik: ladder
      bron: "visitatie"
    indicator opening "opening van de zaal"
      soort: datum
      bron: "jaarverslag"
    indicator in-dagen "duur in dagen"
      soort: duur
      eenheid: dagen
      bron: "register"
    indicator in-weken "duur in weken"
      soort: duur
      eenheid: weken
      bron: "register"
    indicator in-maanden "duur in maanden"
      soort: duur
      eenheid: maanden
      bron: "register"
    indicator in-jaren "duur in jaren"
      soort: duur
      eenheid: jaren
      bron: "register"
    indicator in-uren "duur in uren"
      soort: duur
      eenheid: uur
      bron: "register"
    indicator peiling-leden "lezers die tevreden zijn"
      soort: peiling
      eenheid: personen
      populatie: lezers
      bron: "peiling"
    indicator verslag "verslag"
      soort: tekst
      bron: "bestuur"
    indicator activiteiten "activiteiten"
      soort: tabel
      bron: "bestuur"
    resultaat 1.1 vanaf-4 "Veel wacht minstens vier weken."
      norm: aandeel vanaf 4 weken van wachttijd in 2020 minstens 5%
    resultaat 1.1 boven-4 "Veel wacht meer dan vier weken."
      norm: aandeel boven 4 weken van wachttijd in 2020 minstens 5%
    resultaat 1.1 tot-4 "Veel wacht minder dan vier weken."
      norm: aandeel tot 4 weken van wachttijd in 2020 minstens 5%
    resultaat 1.1 tot-en-met-4 "Veel wacht hoogstens vier weken."
      norm: aandeel t/m 4 weken van wachttijd in 2020 minstens 5%
"#;

/// What is read of lines at the end of 2020, without a word about them.
fn read(lines: &str) -> String {
    figures_with(AGREEMENT, "2020-12-31", lines)
}

fn told(lines: &str) -> String {
    format!("{lines}\n---\n{}", said(AGREEMENT, "2020-12-31", lines))
}

/// A test that shows what is said of lines.
macro_rules! told {
    ($($name:ident: $lines:expr;)*) => {
        $(
            #[test]
            fn $name() {
                insta::assert_snapshot!(told($lines));
            }
        )*
    };
}

// ---------------------------------------------------------------- distributions

/// The shares from, above, below and up to four weeks of one row, in that order.
fn shares_of(row: &str) -> Vec<String> {
    let lines = read(&format!("wachttijd = [{row}]"));
    let shares = lines.lines().take(4).map(|line| line.rsplit(": ").next().unwrap().to_owned());
    shares.map(|share| share.replace(" /0", "")).collect()
}

#[test]
fn a_class_lies_within_an_edge_wholly_partly_or_not() {
    let maybe = "[0, 1]";
    let cases = [
        ("3", ["0", "0", "1", "1"]),
        ("4", ["1", "0", "0", "1"]),
        ("5", ["1", "1", "0", "0"]),
        ("{ vanaf = 4, \"t/m\" = 6, aantal = 2 }", ["1", maybe, "0", maybe]),
        ("{ boven = 4, \"t/m\" = 6, aantal = 2 }", ["1", "1", "0", "0"]),
        ("{ vanaf = 2, \"t/m\" = 4, aantal = 2 }", [maybe, "0", maybe, "1"]),
        ("{ vanaf = 2, tot = 4, aantal = 2 }", ["0", "0", "1", "1"]),
        ("{ vanaf = 2, tot = 6, aantal = 2 }", [maybe, maybe, maybe, maybe]),
        ("{ boven = 2, aantal = 2 }", [maybe, maybe, maybe, maybe]),
        ("{ boven = 5, aantal = 2 }", ["1", "1", "0", "0"]),
        ("{ tot = 2, aantal = 2 }", ["0", "0", "1", "1"]),
    ];
    for (row, shares) in cases {
        assert_eq!(shares_of(row), shares, "{row}");
    }
}

told! {
    rows_of_a_distribution_that_say_nothing_clear: "wachttijd = [ { waarde = 5, vanaf = 3, aantal = 2 }, { aantal = 3 }, { waarde = 5 }, { vanaf = 5, tot = 5, aantal = 1 }, { waarde = \"<5\", aantal = 2 }, { waarde = true, aantal = 2 }, { tot = [4], aantal = 2 }, true ]";
    counts_of_a_class_that_are_no_counts: "wachttijd = [ { waarde = 1, aantal = -1 }, { waarde = 2, aantal = 1.5 }, { waarde = 3, aantal = \"<5\" }, { waarde = 4, aantal = true } ]";
    a_distribution_that_is_no_list: "wachttijd = { tabel = 5 }";
    a_distribution_with_a_row_that_cannot_be_read: "wachttijd = [ 3 weken, { waarde = 3, aantal = 87,5 } ]";
    a_distribution_with_a_table_that_cannot_be_read: "wachttijd = { tabel = 87,5 }";
    a_distribution_of_nothing: "wachttijd = [ { waarde = 3, aantal = 0 } ]";
}

#[test]
fn a_distribution_may_stand_behind_tabel_with_what_is_said_beside_it() {
    let lines = read("wachttijd = { tabel = [3, 5], status = \"voorlopig\" }");
    assert!(
        lines.ends_with("wachttijd in 1 april 2020 t/m 31 december 2020: tabel van 2 voorlopig"),
        "{lines}"
    );
    assert!(lines.contains(": 0.5 /0 voorlopig"), "{lines}");
}

// ---------------------------------------------------------------- durations, dates, scores

#[test]
fn a_duration_is_counted_in_its_own_unit() {
    let span = "{ van = 2020-04-01, tot = 2020-09-30 }";
    let lines = ["in-dagen", "in-weken", "in-maanden", "in-jaren"]
        .map(|name| read(&format!("{name} = {span}")).rsplit(": ").next().unwrap().to_owned());
    assert_eq!(lines, ["182 /0", "26 /0", "179/30 /0", "179/360 /0"]);
    assert_eq!(
        read("in-dagen = { van = 2020-04-01, tot-en-met = 2020-04-01 }").rsplit(": ").next(),
        Some("1 /0")
    );
}

told! {
    durations_without_a_begin_and_an_end: "in-dagen = { van = \"ooit\", tot = 2020-09-30 }\nin-weken = { van = 2020-04-01, tot = \"ooit\" }\nin-maanden = { van = 2020-04-01, tot-en-met = 5 }\nin-jaren = { van = 2020-04-01, tot = 2020-05-01, tot-en-met = 2020-04-30 }\nin-uren = { van = 2020-04-01, tot = 2020-05-01 }";
    a_duration_that_ends_before_it_begins: "in-dagen = { van = 2020-04-02, tot = 2020-04-01 }";
    steps_that_are_no_steps: "oordeel = [\"2 matig\", 3]";
    steps_from_high_to_low: "oordeel = \"3 goed t/m 2 matig\"";
    numbers_of_what_has_no_unit: "cijfer = \"7 personen\"\nindex = { waarde = 2, eenheid = \"euro\" }\ntevreden = { waarde = \"60%\", eenheid = 5 }";
    shares_below_nought: "tevreden = -0.2";
    kinds_that_are_no_share_of_anything: "huur = { aandeel = true }\ncijfer = { aandeel = \"60%\" }";
    unknown_keys_of_a_share_and_of_a_cohort: "tevreden = { zomaar-iets = 5 }\nklaar = { zomaar-iets = 5 }\nleden = { zomaar-iets = 5 }";
    texts_and_tables_of_another_form: "verslag = { tekst = 5 }\nactiviteiten = { tabel = 5 }";
    texts_and_tables_that_cannot_be_read: "verslag = { tekst = zo maar }\nactiviteiten = { tabel = zo maar }";
    texts_by_day_that_are_no_rows: "verslag = [ \"zomaar\", { datum = \"ooit\", tekst = \"x\" } ]";
    a_list_of_texts_at_a_moment: "verslag = { \"eind 2020\" = [ { datum = 2020-03-15, tekst = \"x\" } ] }";
    counts_of_a_survey_that_are_no_counts: "peiling-leden = { verstuurd = true, beantwoord = [5], positief = { waarde = 3 } }";
}

#[test]
fn an_edge_of_whole_things_goes_to_the_nearest_one_within() {
    let of =
        |words: &str| read(&format!("leden = \"{words}\"")).rsplit(": ").next().unwrap().to_owned();
    assert_eq!(of("meer dan 5"), "[6, ∞] /0");
    assert_eq!(of("meer dan 5,5"), "[6, ∞] /1");
    assert_eq!(of("minder dan 5"), "[0, 4] /0");
    assert_eq!(of("minder dan 5,5"), "[0, 5] /1");
}

#[test]
fn a_share_may_be_written_as_a_part_of_one() {
    let of =
        |given: &str| read(&format!("tevreden = {given}")).rsplit(": ").next().unwrap().to_owned();
    assert_eq!(of("0.178"), "0.178 /1");
    assert_eq!(of("\"17,8%\""), "0.178 /1");
    assert_eq!(of("{ waarde = 0.178, afgerond = true }"), "[0.1775, 0.1785⟩ /1");
    assert_eq!(of("{ waarde = \"17,8%\", afgerond = true }"), "[0.1775, 0.1785⟩ /1");
}

#[test]
fn a_unit_word_may_be_repeated() {
    assert_eq!(
        read("index = { waarde = \"2%\", eenheid = \"procent\" }").rsplit(": ").next(),
        Some("0.02 /0")
    );
    assert_eq!(
        read("tevreden = { waarde = \"2%\", eenheid = \"%\" }").rsplit(": ").next(),
        Some("0.02 /0")
    );
    assert_eq!(read("kosten = { waarde = 2, eenheid = \"€\" }").rsplit(": ").next(), Some("2 /0"));
}

#[test]
fn a_day_that_is_still_to_come_may_be_known_and_so_may_what_never_comes() {
    let lines = "opening = 2021-09-01\nbegonnen = { 2021 = { geen = \"er is geen cursus meer\" } }";
    let read = figures_with(AGREEMENT, "2020-08-31", lines);
    assert!(read.starts_with("opening in 1 april 2020 t/m 31 december 2020: "), "{read}");
    assert!(read.ends_with("begonnen in 2021: geen: er is geen cursus meer"), "{read}");
    let told = said(AGREEMENT, "2020-08-31", "opening = { \"eind 2021\" = 2021-09-01 }");
    assert!(told.starts_with("PO0532 Error"), "{told}");
}

#[test]
fn before_the_term_a_flow_runs_from_the_first_of_january() {
    let of = |day: &str| figures_with(AGREEMENT, day, "begonnen = 5");
    assert_eq!(of("2020-02-29"), "begonnen in 1 januari 2020 t/m 29 februari 2020: 5 /0");
    assert_eq!(of("2020-04-30"), "begonnen in april 2020: 5 /0");
    assert_eq!(of("2021-01-31"), "begonnen in januari 2021: 5 /0");
}

#[test]
fn a_forecast_may_be_delivered_later_than_the_reference_date() {
    let lines = |status: &str| {
        format!("verslag = {{ tekst = \"x\", geleverd = 2021-02-01, status = \"{status}\" }}")
    };
    assert_eq!(said(AGREEMENT, "2020-12-31", &lines("verwacht")), "");
    let told = said(AGREEMENT, "2020-12-31", &lines("voorlopig"));
    assert!(told.starts_with("PO0584 Error"), "{told}");
}

// ---------------------------------------------------------------- margins, conversions, cohorts

told! {
    margins_that_are_no_numbers: "cijfer = { waarde = 7, marge = true }\ntevreden = { waarde = \"60%\", marge = \"2 personen\" }\nkosten = { waarde = 5, marge = \"1 procentpunt\" }\nleden = { waarde = 5, marge = -1 }";
    a_margin_beside_a_standard_error: "cijfer = { waarde = 7, marge = 0.2, standaardfout = 0.1 }";
    a_conversion_of_another_form: "voorraad = { omgerekend = 5 }";
    rows_of_a_conversion_that_do_not_fit: "voorraad = { omgerekend = [ { aantal = 2, uren = 3 }, { aantal = \"<5\", boeken = 3 }, { aantal = 2, boeken = \"3 personen\" }, { aantal = -2, boeken = 3 } ] }";
    cohorts_of_another_form: "klaar = { 2020 = { cohort = 5 } }";
    cohorts_with_something_else: "klaar = { 2020 = { cohort = { gelukt = 1, mislukt = 2, lopend = 3, vertroken = 1 } } }";
    cohorts_that_are_not_counted_whole: "klaar = { 2020 = { cohort = { gelukt = \"3 personen\", mislukt = 2.5, lopend = \"<5\" } } }";
}

#[test]
fn a_conversion_takes_the_other_unit_by_either_word() {
    let lines =
        "voorraad = { omgerekend = [ { aantal = 2, boeken = 15 }, { aantal = 1, boek = 30 } ] }";
    assert_eq!(read(lines), "voorraad eind 2020: 3 /0");
}

#[test]
fn a_margin_of_a_member_takes_the_place_of_that_of_the_whole() {
    let (one, two) = (
        "marge = 1, wijk = { Noord = { waarde = 5, marge = 2 } }",
        "marge = 1, wijk = { Noord = 5 }",
    );
    let margins = |lines: &str| {
        let measurement = super::shared::measured(AGREEMENT, "2020-12-31", lines);
        let margins = measurement.figures.iter().filter_map(|figure| figure.margin.as_ref());
        margins.map(|margin| margin.value.to_string()).collect::<Vec<_>>()
    };
    assert_eq!(margins(&format!("leden = {{ waarde = 9, {one} }}")), ["1", "2"]);
    assert_eq!(margins(&format!("leden = {{ waarde = 9, {two} }}")), ["1", "1"]);
}

// ---------------------------------------------------------------- tables of two breakdowns

fn grid(name: &str, along: &str, rows: &str) -> String {
    told(&format!("{name} = {{ verdeling = [{along}], tabel = [ {rows} ] }}"))
}

/// A test that shows what is said of a table of members by district and building.
macro_rules! grids {
    ($($name:ident: $rows:expr;)*) => {
        $(
            #[test]
            fn $name() {
                insta::assert_snapshot!(grid("leden", "\"wijk\", \"gebouw\"", $rows));
            }
        )*
    };
}

grids! {
    a_table_without_a_head: "5, [\"Noord\", 1, 2]";
    a_table_with_a_row_of_nothing: "[\"\", \"oud\", \"nieuw\"], [\"Noord\", 1, 2], []";
    a_table_with_a_column_nobody_knows: "[\"\", \"oud\", \"niew\"], [\"Noord\", 1, 2], [\"Zuid\", 1, 2]";
    a_table_with_a_number_for_a_name: "[\"\", \"oud\", \"nieuw\"], [5, 1, 2]";
    a_table_of_which_one_column_does_not_add_up: "[\"\", \"oud\", \"nieuw\"], [\"Noord\", 1, 2], [\"Zuid\", 3, 4], [\"totaal\", 5, 6]";
    a_table_of_which_a_row_with_ranges_does_not_add_up: "[\"\", \"oud\", \"nieuw\", \"totaal\"], [\"Noord\", \"<5\", 2, 9], [\"Zuid\", 3, 4, 7]";
    a_table_of_which_a_row_is_too_much_for_a_range: "[\"\", \"oud\", \"nieuw\", \"totaal\"], [\"Noord\", 4, 5, \"<5\"], [\"Zuid\", 3, 4, 7]";
}

told! {
    a_table_within_a_member: "leden = { wijk = { Noord = { verdeling = [\"wijk\", \"gebouw\"], tabel = [ [\"\", \"oud\"], [\"Noord\", 1] ] } } }";
    a_table_along_one_breakdown_twice: "leden = { verdeling = [\"wijk\", \"wijk\"], tabel = [ [\"\", \"Noord\"], [\"Noord\", 1] ] }";
    three_breakdowns_within_each_other: "leden = { wijk = { Noord = { gebouw = { oud = { fonds = { Rijk = 1 } } } } } }";
    money_by_district_that_does_not_add_up: "kosten = { waarde = 10, wijk = { Noord = 20, Zuid = -5 } }";
}

#[test]
fn amounts_may_be_below_nought_so_that_a_part_of_them_says_nothing_of_the_whole() {
    for lines in [
        "kosten = { waarde = 10, wijk = { Noord = 20 } }",
        "kosten = { waarde = 10, wijk = { Noord = 20, Zuid = -10 } }",
        "kosten = 10\nhuur = 20",
        "kosten = { verdeling = [\"wijk\", \"fonds\"], tabel = [ [\"\", \"Rijk\", \"totaal\"], [\"Noord\", 20, 10], [\"Zuid\", 5, 1] ] }",
    ] {
        assert_eq!(said(AGREEMENT, "2020-12-31", lines), "", "{lines}");
    }
}
