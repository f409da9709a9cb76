//! The pages in `docs/findings`: one for each code, with an example that gives it and one that
//! does not.
#![allow(clippy::panic, clippy::unwrap_used, reason = "a test stops at the first thing amiss")]

mod memory;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use memory::Files;
use pocheck::diagnostics::Severity;
use pocheck::session::{Session, compile, judge};

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

/// The pages by code. Those of worked examples have their own test.
fn pages() -> BTreeMap<String, String> {
    let mut pages = BTreeMap::new();
    for entry in fs::read_dir(root("docs/findings")).unwrap() {
        let path = entry.unwrap().path();
        let code = path.file_stem().unwrap().to_string_lossy().into_owned();
        if code.starts_with("PO") && !code.starts_with("PO06") {
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
        .filter(|code| is_for_pages(code))
        .collect();
    let pages: BTreeSet<String> = pages().into_keys().collect();
    let without_page: Vec<_> = codes.difference(&pages).collect();
    let without_code: Vec<_> = pages.difference(&codes).collect();
    assert!(without_page.is_empty(), "codes without a page: {without_page:?}");
    assert!(without_code.is_empty(), "pages without a code: {without_code:?}");
}

/// PO06xx is about worked examples; PO9998 stands in the documentation of the macro.
fn is_for_pages(code: &str) -> bool {
    !code.starts_with("PO06") && code != "PO9998"
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
}

fn example(code: &str, page: &str, heading: &str) -> Option<Example> {
    let section = page.split("\n## ").find(|section| section.starts_with(heading));
    let section = section.unwrap_or_else(|| panic!("{code} has no section {heading}"));
    if section.contains("<!-- geen voorbeeld: ") {
        return None;
    }
    let mut example =
        Example { agreement: String::new(), others: Vec::new(), measurements: Vec::new() };
    for block in section.split("```").skip(1).step_by(2) {
        let (language, text) = block.split_once('\n').unwrap();
        match language {
            "po" => example.agreement = text.to_owned(),
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
    fn run(&self) -> Session {
        let mut files = vec![("werk.po".to_owned(), self.agreement.clone())];
        files.extend(self.others.clone());
        let mut names = Vec::new();
        for (index, text) in self.measurements.iter().enumerate() {
            names.push(format!("meting-{}.toml", index + 1));
            files.push((format!("meting-{}.toml", index + 1), text.clone()));
        }
        let files = Files(files);
        if names.is_empty() {
            return compile(&files, "werk.po");
        }
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        judge(&files, "werk.po", &names)
    }
}

fn codes(session: &Session) -> BTreeSet<String> {
    session.findings.iter().map(|finding| finding.code.to_string()).collect()
}

#[test]
fn the_wrong_example_gives_its_code_and_nothing_else_that_is_wrong() {
    let mut failed = Vec::new();
    for (code, page) in pages() {
        let Some(example) = example(&code, &page, "Fout") else { continue };
        let session = example.run();
        let others = session
            .findings
            .iter()
            .filter(|finding| finding.severity == Severity::Error && finding.code.as_str() != code);
        if !codes(&session).contains(&code) || others.count() > 0 {
            failed.push(format!("{code} gives {:?}", codes(&session)));
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
fn every_page_has_its_parts_and_the_right_level() {
    for (code, page) in pages() {
        assert!(page.starts_with(&format!("# {code} — ")), "{code}: title");
        for part in ["\n## Fout\n", "\n## Goed\n", "\n## Waarom\n"] {
            assert_eq!(page.matches(part).count(), 1, "{code}: {part}");
        }
        let last = page.trim_end().lines().last().unwrap();
        assert!(
            last.contains("beleidsmedewerker") || last.contains("controller"),
            "{code}: {last}"
        );
        let level = page.lines().nth(2).unwrap();
        let Some(example) = example(&code, &page, "Fout") else { continue };
        let session = example.run();
        let finding = session.findings.iter().find(|finding| finding.code.as_str() == code);
        let severity = match finding.unwrap().severity {
            Severity::Error => "fout",
            Severity::Warning => "waarschuwing",
            Severity::Note => "opmerking",
        };
        assert_eq!(level, severity, "{code}");
    }
}

#[test]
fn headlines_are_short_plain_dutch() {
    let mut failed = Vec::new();
    for (code, page) in pages() {
        let Some(example) = example(&code, &page, "Fout") else { continue };
        for finding in example.run().findings.iter() {
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
