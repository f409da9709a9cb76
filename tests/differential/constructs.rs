//! Whether the generator makes every construct of the language, as the table in `docs/bewijs.md` says.
//!
//! Not for: whether they are judged as they should; the other tests see to that.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;

use crate::generator;

/// How many agreements are looked at; each construct is in some of them.
const CASES: u32 = 2_000;

/// A row of the table: how a construct is written, and whether it is made.
#[derive(Debug)]
struct Row {
    written: Vec<String>,
    made: bool,
}

pub fn page(name: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("docs").join(name)).unwrap()
}

/// What stands between backticks.
pub fn quoted(cell: &str) -> Vec<String> {
    cell.split('`').skip(1).step_by(2).map(str::to_owned).collect()
}

/// The rows of the tables under a heading.
pub fn cells(page: &str, heading: &str) -> Vec<Vec<String>> {
    let text = page.split(&format!("\n## {heading}\n")).nth(1).unwrap();
    let text = text.split("\n## ").next().unwrap();
    let lines = text.lines().filter(|line| line.starts_with("| `"));
    lines.map(|line| line.trim_matches('|').split('|').map(str::to_owned).collect()).collect()
}

fn rows() -> Vec<Row> {
    let rows = cells(&page("bewijs.md"), "Wat er verzonnen wordt");
    let rows = rows.iter().map(|cells| Row {
        written: quoted(&cells[0]),
        made: match cells[1].trim() {
            "ja" => true,
            told if told.starts_with("nee") => false,
            told => panic!("ja or nee: {told}"),
        },
    });
    rows.collect()
}

/// Whether a line holds a construct: its words in order, with anything where there is an ellipsis.
pub fn holds(line: &str, written: &str) -> bool {
    let mut from = 0;
    for (place, piece) in written.split('…').map(str::trim).enumerate() {
        let found = line[from..].match_indices(piece).map(|(at, _)| from + at).find(|at| {
            let is_word = |one: char| one.is_alphanumeric() || one == '-';
            let before = line[..*at].chars().next_back();
            let after = line[at + piece.len()..].chars().next();
            let starts = !piece.starts_with(is_word) || !before.is_some_and(is_word);
            let ends = !piece.ends_with(is_word) || !after.is_some_and(is_word);
            starts && ends
        });
        match found {
            Some(at) => from = at + piece.len(),
            None if place == 0 && piece.is_empty() => {}
            None => return false,
        }
    }
    true
}

#[test]
fn every_construct_of_the_table_is_made() {
    let rows = rows();
    let mut found: BTreeSet<&str> = BTreeSet::new();
    let mut runner = TestRunner::deterministic();
    let all = generator::case(generator::any_phrase());
    for _ in 0..CASES {
        let case = all.new_tree(&mut runner).unwrap().current();
        let text = [case.agreement, case.files.join("\n")].join("\n");
        for written in rows.iter().flat_map(|row| &row.written) {
            if !found.contains(written.as_str()) && text.lines().any(|line| holds(line, written)) {
                found.insert(written);
            }
        }
    }
    let wrong: Vec<&str> = rows
        .iter()
        .flat_map(|row| row.written.iter().map(move |written| (row.made, written.as_str())))
        .filter(|(made, written)| *made != found.contains(written))
        .map(|(_, written)| written)
        .collect();
    assert!(wrong.is_empty(), "the table in docs/bewijs.md is wrong about {wrong:?}");
}

#[test]
fn the_table_names_every_heading_and_every_statement() {
    let named: Vec<String> = rows().into_iter().flat_map(|row| row.written).collect();
    let has =
        |word: &str| named.iter().any(|own| own == word || own.starts_with(&format!("{word} ")));
    let mut missing = Vec::new();
    for cells in cells(&page("taal.md"), "Alle regels op een rij") {
        for heading in quoted(&cells[0]) {
            missing.extend((!has(&heading)).then_some(heading));
        }
        for statement in quoted(&cells[1]) {
            let own = has(&format!("{statement}:")) || has(&statement);
            missing.extend((!own).then_some(statement));
        }
    }
    missing.sort();
    missing.dedup();
    assert!(missing.is_empty(), "not in the table of docs/bewijs.md: {missing:?}");
}
