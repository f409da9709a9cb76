//! The pages in `docs/findings`: one for each code, with an example that gives it and one that
//! does not.
#![allow(clippy::panic, clippy::unwrap_used, reason = "a test stops at the first thing amiss")]

mod memory;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use memory::Files;
use pocheck::diagnostics::{Findings, Severity};
use pocheck::session::{ExampleOutcome, compile, judge, run_examples};

/// Words of English or of programmers that a policy officer should not meet.
const STRANGE: [&str; 26] = [
    "token",
    "parse",
    "parser",
    "string",
    "identifier",
    "syntax",
    "null",
    "boolean",
    "integer",
    "float",
    "array",
    "key",
    "value",
    "error",
    "warning",
    "file",
    "field",
    "type",
    "invalid",
    "missing",
    "unknown",
    "expected",
    "unit",
    "duplicate",
    "default",
    "toml",
];

fn root(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// The sources below a folder, without those that only hold tests.
fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if path.is_dir() {
            sources(&path, found);
        } else if name.ends_with(".rs") && !matches!(name.as_str(), "tests.rs" | "runs.rs") {
            found.push(path);
        }
    }
}

/// Every definition of a problem: its code, its name and its file.
fn definitions() -> Vec<(String, String, PathBuf)> {
    let mut files = Vec::new();
    sources(&root("src"), &mut files);
    files.sort();
    let mut found = Vec::new();
    for file in files {
        for line in fs::read_to_string(&file).unwrap().lines() {
            let Some((name, rest)) = line.trim().split_once(": \"PO") else { continue };
            let code: String = rest.chars().take(4).collect();
            if !name.starts_with("//") && code.chars().all(|sign| sign.is_ascii_digit()) {
                found.push((format!("PO{code}"), name.to_owned(), file.clone()));
            }
        }
    }
    found
}

/// The pages by code.
fn pages() -> BTreeMap<String, String> {
    let mut pages = BTreeMap::new();
    for entry in fs::read_dir(root("docs/findings")).unwrap() {
        let path = entry.unwrap().path();
        let code = path.file_stem().unwrap().to_string_lossy().into_owned();
        if code.starts_with("PO") {
            pages.insert(code, fs::read_to_string(path).unwrap());
        }
    }
    pages
}

#[test]
fn every_code_has_a_page_and_every_page_a_code() {
    let codes: BTreeSet<String> = definitions()
        .into_iter()
        .map(|(code, ..)| code)
        // It stands in the documentation of the macro.
        .filter(|code| code != "PO9998")
        .collect();
    let pages: BTreeSet<String> = pages().into_keys().collect();
    let without_page: Vec<_> = codes.difference(&pages).collect();
    let without_code: Vec<_> = pages.difference(&codes).collect();
    assert!(without_page.is_empty(), "codes without a page: {without_page:?}");
    assert!(without_code.is_empty(), "pages without a code: {without_code:?}");
}

#[test]
fn every_code_has_one_definition() {
    let mut seen: BTreeMap<String, (String, PathBuf)> = BTreeMap::new();
    for (code, name, file) in definitions() {
        let now = (name, file);
        if let Some(before) = seen.insert(code.clone(), now.clone()) {
            panic!("{code} is defined twice: {before:?} and {now:?}");
        }
    }
}

/// A section of a page: its agreement, other files by name and its measurement files, or nothing
/// where it says why.
struct Example {
    agreement: String,
    others: Vec<(String, String)>,
    measurements: Vec<String>,
    /// A file with worked examples.
    worked: Option<String>,
}

fn example(code: &str, page: &str, heading: &str) -> Option<Example> {
    let section = page.split("\n## ").find(|section| section.starts_with(heading));
    let section = section.unwrap_or_else(|| panic!("{code} has no section {heading}"));
    if section.contains("<!-- geen voorbeeld: ") {
        return None;
    }
    let mut example = Example {
        agreement: String::new(),
        others: Vec::new(),
        measurements: Vec::new(),
        worked: None,
    };
    for block in section.split("```").skip(1).step_by(2) {
        let (language, text) = block.split_once('\n').unwrap();
        match language {
            "po" => example.agreement = text.to_owned(),
            "toml voorbeelden" => example.worked = Some(text.to_owned()),
            "toml" => example.measurements.push(text.to_owned()),
            other => match other.strip_prefix("po ") {
                Some(name) => example.others.push((name.to_owned(), text.to_owned())),
                None => panic!("{code} has a block of {other}"),
            },
        }
    }
    assert!(!example.agreement.is_empty(), "{code}: {heading} has no agreement");
    Some(example)
}

impl Example {
    /// What was found; what the agreement keeps out of sight counts too.
    fn run(&self) -> Findings {
        let mut files = vec![("werk.po".to_owned(), self.agreement.clone())];
        files.extend(self.others.clone());
        let mut names = Vec::new();
        for (index, text) in self.measurements.iter().enumerate() {
            names.push(format!("meting-{}.toml", index + 1));
            files.push((format!("meting-{}.toml", index + 1), text.clone()));
        }
        if let Some(worked) = &self.worked {
            files.push(("werk.voorbeelden.toml".to_owned(), worked.clone()));
            return run_worked(&Files(files));
        }
        let files = Files(files);
        if names.is_empty() {
            return compile(&files, "werk.po").findings;
        }
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        judge(&files, "werk.po", &names).findings
    }
}

/// What is found in worked examples, and in each of them. All of them must come out as they say.
fn run_worked(files: &Files) -> Findings {
    let run = run_examples(files, &["werk.voorbeelden.toml"]);
    let mut findings = run.findings;
    for example in run.files.into_iter().flat_map(|file| file.examples) {
        match example.outcome {
            ExampleOutcome::Passed => {}
            ExampleOutcome::Broken { findings: found } => findings.merge(found),
            ExampleOutcome::Failed { differences } => panic!("{}: {differences:?}", example.name),
        }
    }
    findings
}

/// The codes that are in sight.
fn codes(findings: &Findings) -> BTreeSet<String> {
    let seen = findings.iter().filter(|finding| !finding.is_silenced());
    seen.map(|finding| finding.code.to_string()).collect()
}

#[test]
fn the_wrong_example_gives_its_code_and_nothing_else_that_is_wrong() {
    let mut failed = Vec::new();
    for (code, page) in pages() {
        let Some(example) = example(&code, &page, "Fout") else { continue };
        let found = example.run();
        let others = found
            .iter()
            .filter(|finding| finding.severity == Severity::Error && finding.code.as_str() != code);
        if !codes(&found).contains(&code) || others.count() > 0 {
            failed.push(format!("{code} gives {:?}", codes(&found)));
        }
    }
    assert!(failed.is_empty(), "{failed:#?}");
}

#[test]
fn the_mended_example_gives_nothing() {
    let mut failed = Vec::new();
    for (code, page) in pages() {
        let Some(example) = example(&code, &page, "Goed") else { continue };
        let found = codes(&example.run());
        if !found.is_empty() {
            failed.push(format!("{code} gives {found:?}"));
        }
    }
    assert!(failed.is_empty(), "{failed:#?}");
}

#[test]
fn every_page_has_the_same_form() {
    for (code, page) in pages() {
        assert!(page.starts_with(&format!("# {code} — ")), "{code}: title");
        let headline = page.lines().next().unwrap().split_once(" — ").unwrap().1;
        assert!(faults(headline).next().is_none(), "{code}: {headline}");
        let headings: Vec<&str> = page.lines().filter(|line| line.starts_with("## ")).collect();
        assert_eq!(headings, ["## Fout", "## Goed", "## Waarom"], "{code}");
        let (start, _) = page.split_once("\n## ").unwrap();
        let meaning: Vec<&str> = start.lines().skip(4).collect();
        let sentences = sentences(&meaning.join(" "));
        assert!((1..=2).contains(&sentences), "{code}: {sentences} sentences on what it means");
        let last = page.trim_end().lines().last().unwrap();
        let who = ["de beleidsmedewerker", "de controller"];
        let known = who.iter().any(|who| last == format!("Meestal verbetert {who} dit."));
        assert!(known, "{code}: {last}");
    }
}

/// How many sentences a text has.
fn sentences(text: &str) -> usize {
    let ends = |word: &&str| word.trim_end_matches(['"', '”', ')', '`']).ends_with(['.', '?', '!']);
    text.split_whitespace().filter(ends).count()
}

#[test]
fn every_page_tells_the_right_level() {
    for (code, page) in pages() {
        let Some(example) = example(&code, &page, "Fout") else { continue };
        let found = example.run();
        let finding = found.iter().find(|finding| finding.code.as_str() == code);
        let severity = match finding.unwrap().severity {
            Severity::Error => "fout",
            Severity::Warning => "waarschuwing",
            Severity::Note => "opmerking",
        };
        assert_eq!(page.lines().nth(2), Some(severity), "{code}");
    }
}

#[test]
fn headlines_are_short_plain_dutch() {
    let mut failed = Vec::new();
    for (code, page) in pages() {
        let Some(example) = example(&code, &page, "Fout") else { continue };
        for finding in example.run().iter() {
            let headline = finding.headline.nl.clone();
            failed.extend(faults(&headline).map(|fault| format!("{code}: {fault}: {headline}")));
        }
    }
    assert!(failed.is_empty(), "{failed:#?}");
}

/// What a headline does that it should not.
fn faults(headline: &str) -> impl Iterator<Item = &'static str> {
    // What stands between backticks is one word, and the user's.
    let outside: String = headline
        .split('`')
        .enumerate()
        .map(|(index, words)| if index % 2 == 1 { "X" } else { words })
        .collect();
    let words = outside.split_whitespace().count();
    let starts = headline.chars().next();
    let strange = outside
        .split(|sign: char| !sign.is_alphanumeric())
        .any(|word| STRANGE.contains(&word.to_lowercase().as_str()));
    let faults = [
        (words > 12, "more than twelve words"),
        (starts.is_some_and(char::is_uppercase), "begins with a capital"),
        (headline.ends_with('.'), "ends with a full stop"),
        (strange, "has a word of English or of programmers"),
    ];
    faults.into_iter().filter_map(|(is, fault)| is.then_some(fault))
}
