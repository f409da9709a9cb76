//! Agreements with the slips of new users: each is reported at its place, all of them in one run,
//! and nothing else is reported.
//!
//! The files in `tests/slips` say behind each wrong line which findings it must give.

#![allow(clippy::string_slice)] // A test may stop at what is not there.

mod memory;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use memory::Files;
use pocheck::session::compile;

/// The lines and codes that a file says it gives.
fn promised(text: &str) -> BTreeSet<(usize, String)> {
    let mut found = BTreeSet::new();
    for (index, line) in text.lines().enumerate() {
        let Some((_, comment)) = line.rsplit_once('#') else { continue };
        let codes = comment.split_whitespace().filter(|word| word.starts_with("PO0"));
        found.extend(codes.map(|code| (index + 1, code.to_owned())));
    }
    found
}

/// The lines and codes that it does give.
fn given(path: &str, text: &str) -> BTreeSet<(usize, String)> {
    let session = compile(&Files(vec![(path.to_owned(), text.to_owned())]), path);
    let line_of = |start: u32| text[..start as usize].matches('\n').count() + 1;
    let findings = session.findings.iter();
    findings
        .map(|finding| {
            let start = finding.primary().map_or(0, |label| label.span.start);
            (line_of(start), finding.code.to_string())
        })
        .collect()
}

#[test]
fn every_slip_is_told_at_its_line_and_nothing_else_is() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/slips");
    let mut names: Vec<_> =
        fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()).collect();
    names.sort();
    assert!(!names.is_empty());
    for name in names {
        let text = fs::read_to_string(&name).unwrap();
        let shown = name.file_name().unwrap().to_string_lossy().into_owned();
        assert_eq!(given(&shown, &text), promised(&text), "{shown}");
    }
}
