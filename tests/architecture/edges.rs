//! Who imports whom: the edges in the sources, held against the table.

use std::collections::{BTreeMap, BTreeSet};

use crate::files::{self, SourceFile};
use crate::tables::{LIBRARIES, MODULES, OUTSIDE};

type Edges = BTreeMap<String, BTreeSet<String>>;

#[test]
fn modules_import_what_the_table_allows() {
    let mut wrong = Vec::new();
    for file in files::of_the_program() {
        let allowed = row(file.module());
        for target in imports(file) {
            if !allowed.contains(&target.as_str()) {
                wrong.push(format!("src/{} imports `{target}`", file.path));
            }
        }
    }
    assert!(
        wrong.is_empty(),
        "not in the table of tests/architecture/tables.rs:\n{}",
        wrong.join("\n")
    );
}

#[test]
fn the_table_names_no_edge_that_is_not_there() {
    let mut unused = table();
    for file in files::of_the_program() {
        if let Some(targets) = unused.get_mut(file.module()) {
            for target in imports(file) {
                targets.remove(&target);
            }
        }
    }
    unused.retain(|_, targets| !targets.is_empty());
    assert!(unused.is_empty(), "take these out of the table: {unused:?}");
}

#[test]
fn no_module_leads_back_to_itself() {
    let edges = table();
    for module in edges.keys() {
        let mut reached = BTreeSet::new();
        let mut next: Vec<&String> = edges.get(module).into_iter().flatten().collect();
        while let Some(target) = next.pop() {
            assert!(target != module, "`{module}` imports itself by way of others");
            if reached.insert(target) {
                next.extend(edges.get(target).into_iter().flatten());
            }
        }
    }
}

#[test]
fn modules_reach_others_by_name_and_not_by_climbing() {
    for file in files::of_the_program() {
        let climbs = longest_climb(&file.code);
        let path = &file.path;
        assert!(climbs < file.depth(), "src/{path} climbs to the crate by `super`; use `crate::`");
    }
}

#[test]
fn each_library_is_known_in_one_place() {
    for (library, places) in LIBRARIES {
        let name = library.replace('-', "_");
        for file in files::of_the_program().filter(|file| names_path(&file.code, &name)) {
            let path = &file.path;
            let known = places.iter().any(|place| path.starts_with(place));
            assert!(known, "src/{path} uses `{library}`, which only {places:?} may know");
        }
    }
}

#[test]
fn every_library_of_the_program_has_its_place() {
    let manifest = std::fs::read_to_string(files::root().join("Cargo.toml"));
    let manifest = manifest.expect("the manifest can be read");
    let (_, rest) = manifest.split_once("\n[dependencies]\n").expect("there are dependencies");
    let section = rest.split("\n[").next().unwrap_or_default();
    let named: BTreeSet<&str> = section
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| Some(line.split_once('=')?.0.trim()))
        .collect();
    let known: BTreeSet<&str> = LIBRARIES.iter().map(|(library, _)| *library).collect();
    assert_eq!(named, known, "the table of libraries is not that of Cargo.toml");
}

#[test]
fn only_the_command_line_touches_what_is_outside() {
    for file in files::of_the_program() {
        if file.module() == "cli" || file.module() == "main" {
            continue;
        }
        for word in OUTSIDE {
            assert!(!file.code.contains(word), "src/{} uses `{word}`", file.path);
        }
    }
}

fn row(module: &str) -> &'static [&'static str] {
    let found = MODULES.iter().find(|(name, _)| *name == module);
    found.map_or_else(|| panic!("`{module}` has no row in the table"), |(_, targets)| *targets)
}

fn table() -> Edges {
    let names = |targets: &[&str]| targets.iter().map(|name| (*name).to_owned()).collect();
    MODULES.iter().map(|(module, targets)| ((*module).to_owned(), names(targets))).collect()
}

/// The other modules that a file names after `crate::`.
fn imports(file: &SourceFile) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for (at, word) in file.code.match_indices("crate::") {
        let rest = file.code.get(at + word.len()..).unwrap_or_default();
        match rest.strip_prefix('{') {
            Some(group) => found.extend(names_of_group(group)),
            None => found.extend(leading_name(rest)),
        }
    }
    // The program itself names the library as others do.
    if file.module() == "main" {
        found.extend(file.code.match_indices("pocheck::").filter_map(|(at, word)| {
            leading_name(file.code.get(at + word.len()..).unwrap_or_default())
        }));
    }
    found.into_iter().map(home_of_macro).filter(|name| name != file.module()).collect()
}

/// Macros stand at the root of the crate, wherever they are written.
fn home_of_macro(name: String) -> String {
    if name == "text" || name == "problem" { "diagnostics".to_owned() } else { name }
}

fn names_of_group(group: &str) -> Vec<String> {
    let mut depth = 1_usize;
    let mut names = Vec::new();
    let mut starts = true;
    for (at, character) in group.char_indices() {
        match character {
            '{' => depth += 1,
            '}' if depth == 1 => break,
            '}' => depth -= 1,
            ',' => starts = true,
            _ if character.is_whitespace() => {}
            _ if depth == 1 && starts => {
                names.extend(leading_name(group.get(at..).unwrap_or_default()));
                starts = false;
            }
            _ => starts = false,
        }
    }
    names
}

fn leading_name(text: &str) -> Option<String> {
    let name: String =
        text.chars().take_while(|one| one.is_alphanumeric() || *one == '_').collect();
    (!name.is_empty()).then_some(name)
}

/// Whether code names a path that starts with a library.
fn names_path(code: &str, library: &str) -> bool {
    code.match_indices(library).any(|(at, word)| {
        let before = code.get(..at).unwrap_or_default();
        let after = code.get(at + word.len()..).unwrap_or_default();
        let starts = !before.ends_with("::")
            && !before.ends_with(|one: char| one.is_alphanumeric() || one == '_' || one == '.');
        let used = before.ends_with("use ") && after.starts_with([';', ' ']);
        starts && (after.starts_with("::") || used)
    })
}

fn longest_climb(code: &str) -> usize {
    let mut longest = 0;
    let mut rest = code;
    while let Some(at) = rest.find("super::") {
        let mut climbs = 0;
        rest = rest.get(at..).unwrap_or_default();
        while let Some(after) = rest.strip_prefix("super::") {
            climbs += 1;
            rest = after;
        }
        longest = longest.max(climbs);
    }
    longest
}

#[test]
fn paths_after_crate_are_found_in_groups_too() {
    let file = |code: &str| SourceFile {
        path: "eval/path.rs".to_owned(),
        text: String::new(),
        code: code.to_owned(),
        is_test: false,
    };
    let found = |code: &str| imports(&file(code)).into_iter().collect::<Vec<_>>().join(" ");
    assert_eq!(found("use crate::model::{a, b}; crate::logic::f()"), "logic model");
    assert_eq!(found("use crate::{problem, text, model::{a, b}, eval};"), "diagnostics model");
    assert_eq!(longest_climb("super::super::a super::b"), 2);
    assert!(names_path("use toml::de;", "toml") && !names_path("read_toml::x", "toml"));
}
