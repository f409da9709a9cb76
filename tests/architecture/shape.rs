//! What a source file looks like: its first line, its length, and words that do not belong in it.

use std::fs;

use crate::files;
use crate::tables::MODULES;

/// A file longer than this hides a concept. Tests may be longer.
const LONGEST: usize = 500;

#[test]
fn every_file_says_first_what_it_is_for() {
    for file in files::all() {
        assert!(file.text.starts_with("//!"), "src/{} does not begin with `//!`", file.path);
    }
}

#[test]
fn no_file_hides_a_concept_by_its_length() {
    for file in files::of_the_program() {
        let lines = file.text.lines().count();
        assert!(lines <= LONGEST, "src/{} has {lines} lines; the most is {LONGEST}", file.path);
    }
}

#[test]
fn nothing_is_left_for_later() {
    let grammar = fs::read_to_string(files::root().join("grammar/pocheck.pest"));
    let grammar = grammar.expect("the grammar can be read");
    let sources = files::all().iter().map(|file| (file.path.as_str(), file.text.as_str()));
    for (path, text) in sources.chain([("../grammar/pocheck.pest", grammar.as_str())]) {
        for word in ["TODO", "FIXME", "XXX"] {
            let found = text.split(|one: char| !one.is_alphanumeric()).any(|found| found == word);
            assert!(!found, "src/{path} holds `{word}`");
        }
    }
}

#[test]
fn nothing_is_inexact_or_in_random_order() {
    for file in files::of_the_program() {
        for word in ["f32", "f64", "HashMap", "HashSet"] {
            let words = |one: char| !(one.is_alphanumeric() || one == '_');
            let found = file.code.split(words).any(|found| found == word);
            assert!(!found, "src/{} holds `{word}`", file.path);
        }
    }
}

#[test]
fn the_documentation_shows_the_table_of_imports() {
    let page = fs::read_to_string(files::root().join("docs/architecture.md"));
    let page = page.expect("the page about the architecture can be read");
    let rows = MODULES.iter().filter(|(module, _)| !matches!(*module, "lib" | "main"));
    for (module, targets) in rows {
        let targets = if targets.is_empty() {
            "nothing".to_owned()
        } else {
            let quoted: Vec<String> = targets.iter().map(|name| format!("`{name}`")).collect();
            quoted.join(", ")
        };
        let row = format!("| `{module}` | {targets} |");
        assert!(page.contains(&row), "docs/architecture.md should have the row\n{row}");
    }
}
