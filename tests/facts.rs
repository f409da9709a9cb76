//! Tables of facts and classes: what they take, and what they refuse.

mod memory;

use memory::Files;
use pocheck::session::compile;

const TABLE: &str = "  feiten 2 prognose \"mensen\" (verwacht)
    eenheid: personen
    kolommen: 2015, eind 2016, \"structureel\"
    rij: \"nieuw\": 56, 155, 1.969
    rij: \"oud\": 2.700, 2.700, 0
    samen: 2.756, 2.855, 1.969
";

/// The codes that a framework with these parts gives.
fn codes(parts: &str) -> Vec<String> {
    let text = format!("kader k \"K\"\n  eenheid baan meervoud banen\n{parts}");
    let session = compile(&Files(vec![("k.po".to_owned(), text)]), "k.po");
    session.findings.iter().map(|finding| finding.code.to_string()).collect()
}

/// The codes of the table with more below it.
fn with_table(more: &str) -> Vec<String> {
    codes(&format!("{TABLE}{more}\n"))
}

#[test]
fn cells_are_found_by_row_and_column_and_totals_by_column() {
    for sum in [
        "prognose rij \"nieuw\" in 2015 + prognose rij \"oud\" in 2015 = prognose samen in 2015",
        "prognose samen eind 2016 = 2.855 personen",
        "prognose rij \"nieuw\" kolom \"structureel\" = 1.969 personen",
        "prognose samen kolom \"structureel\" = prognose rij \"nieuw\" kolom \"structureel\"",
    ] {
        assert_eq!(with_table(&format!("  feit f: {sum}")), [""; 0], "{sum}");
    }
    assert_eq!(with_table("  feit f: prognose samen in 2015 = 2.757 personen"), ["PO0301"]);
    assert_eq!(with_table("  feit f: prognose samen in 2015 = 2.756 banen"), ["PO0304"]);
}

#[test]
fn a_cell_that_is_not_there_is_told() {
    for asked in [
        "prognose rij \"weg\" in 2015",
        "prognose rij \"nieuw\" in 2017",
        "prognose rij \"nieuw\" eind 2015",
        "prognose rij \"nieuw\"",
        "prognose rij \"nieuw\" kolom \"later\"",
        "prognose",
    ] {
        assert_eq!(with_table(&format!("  feit f: {asked}")), ["PO0238"], "{asked}");
    }
    assert_eq!(with_table("  feit f: prognos rij \"nieuw\" in 2015"), ["PO0201"]);
    let bare = "  feiten t \"t\"\n    eenheid: banen\n    rij: \"a\": 6\n";
    assert_eq!(codes(&format!("{bare}  feit f: t samen\n")), ["PO0238"]);
    assert_eq!(codes(&format!("{bare}  feit f: t rij \"a\" = 6 banen\n")), [""; 0]);
}

#[test]
fn a_table_that_is_no_table_is_refused() {
    let table = |lines: &str| codes(&format!("  feiten t \"t\"\n    eenheid: banen\n{lines}"));
    assert_eq!(table(""), ["PO0205"]);
    assert_eq!(table("    rij: \"a\": 6, 7\n"), ["PO0346"]);
    assert_eq!(table("    rij: \"a\": 6\n    rij: \"a\": 7\n"), ["PO0202"]);
    assert_eq!(table("    rij: \"a\": 6\n    rij: \"b\": 7%\n"), ["PO0304"]);
    assert_eq!(table("    rij: \"a\": 6\n    norm: 5 banen minstens 6 banen\n"), ["PO0203"]);
    assert_eq!(table("    rij: \"a\": 6\n    samen: 6\n    samen: 6\n"), ["PO0204"]);
    assert_eq!(table("    rij: \"a\": 6\n  feit t: 5 banen\n"), ["PO0202"]);
    // 6,7 is one number, and 0.7 more than what the row adds up to.
    assert_eq!(table("    rij: \"a\": 6\n    samen: 6,7\n"), ["PO0345"]);
}

#[test]
fn every_number_belongs_to_one_class() {
    for (classes, expected) in [
        ("tot 27 jaar, vanaf 27 jaar", &[][..]),
        ("vanaf 27 jaar, tot 27 jaar", &[]),
        ("t/m 26 jaar, vanaf 27 jaar", &[]),
        ("t/m 26%, vanaf 27%", &["PO0348"]),
        ("t/m 26 jaar, boven 27 jaar", &["PO0348"]),
        ("tot 27 jaar, boven 27 jaar", &["PO0348"]),
        ("t/m 27 jaar, vanaf 27 jaar", &["PO0419"]),
        ("t/m 27 jaar, boven 27 jaar", &[]),
        ("tot 30%, 30-50%, 50–80%", &["PO0419"]),
        ("tot 30%, 30-50%, boven 50%", &[]),
        ("tot 30%, vanaf 20%", &["PO0347"]),
        ("vanaf 20%, vanaf 30%", &["PO0347"]),
        ("tot 30%, vanaf 30 jaar", &["PO0304"]),
    ] {
        let found = codes(&format!("  klassen leeftijd: {classes}\n"));
        assert_eq!(found, expected, "{classes}");
    }
}

#[test]
fn facts_that_are_said_to_be_one_are_compared() {
    let one = "  feit a: 75%\n  feit b: 70%\n";
    assert_eq!(codes(&format!("{one}    zelfde als: a\n")), ["PO0421", "PO0421"]);
    assert_eq!(codes(&format!("{one}    zelfde als: weg\n")), ["PO0201"]);
    assert_eq!(codes("  feit a: 3 van 4 banen\n  feit b: 75%\n    zelfde als: a\n"), [""; 0]);
    let dated = "  feit a t/m 2015: 9 banen\n  feit b tot 2016: 8 banen\n    deel van: a\n";
    assert_eq!(codes(dated), [""; 0]);
    assert_eq!(codes(&dated.replace("tot 2016", "tot 2015")), ["PO0422", "PO0422"]);
    assert_eq!(codes(&dated.replace("8 banen", "10 banen")), ["PO0349"]);
    assert_eq!(codes("  feit a: 5 banen\n    eenheid: banen\n"), ["PO0203"]);
}

#[test]
fn facts_with_the_same_text_and_moment_are_one() {
    let two = |one: &str, other: &str| codes(&format!("  feit f {one}\n  feit g {other}\n"));
    let same = "\"Mensen in de bijstand\" eind 2019: 400 personen";
    assert_eq!(two(same, "\"mensen in de  bijstand.\" eind 2019: 410 personen"), ["PO0421"; 2]);
    assert_eq!(two(same, "\"mensen in de bijstand\" eind 2019: 400 personen"), [""; 0]);
    let about = "\"mensen in de bijstand\" eind 2019: circa 400 personen";
    assert_eq!(two("\"mensen in de bijstand\" eind 2019: 410 personen", about), [""; 0]);
    assert_eq!(two(same, "\"mensen in de bijstand\" eind 2020: 410 personen"), [""; 0]);
    assert_eq!(two(same, "\"mensen met werk\" eind 2019: 410 personen"), [""; 0]);
    assert_eq!(two(same, "\"mensen in de bijstand\" eind 2019: 410 banen"), [""; 0]);
}
