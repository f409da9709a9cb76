//! Folders of agreements with mistakes, each of which is held against what its own text promises.
//!
//! Not for: how a promise is written; that differs by folder.

#![allow(clippy::unwrap_used)] // A test may stop at what is not there.

use std::fs;
use std::path::Path;

use pocheck::diagnostics::Finding;
use pocheck::session::compile;

use crate::memory::Files;

/// Calls back with the name and the text of each file in a folder, in the order of their names.
pub fn each_in(folder: &str, check: impl Fn(&str, &str)) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut paths: Vec<_> =
        fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()).collect();
    paths.sort();
    assert!(!paths.is_empty());
    for path in paths {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        check(&name, &fs::read_to_string(&path).unwrap());
    }
}

/// What is found in an agreement, each with its line, from 1.
pub fn found(name: &str, text: &str) -> Vec<(usize, Finding)> {
    let session = compile(&Files(vec![(name.to_owned(), text.to_owned())]), name);
    let line_of = |start: u32| text[..start as usize].matches('\n').count() + 1;
    let findings = session.findings.into_iter();
    let start = |finding: &Finding| finding.primary().map_or(0, |label| label.span.start);
    findings.map(|finding| (line_of(start(&finding)), finding)).collect()
}
