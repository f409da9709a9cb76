//! Agreements with the slips of new users: each is reported at its place, all of them in one run,
//! and nothing else is reported.
//!
//! The files in `tests/slips` say behind each wrong line which findings it must give.

#![allow(clippy::string_slice)] // A test may stop at what is not there.

mod memory;
mod mistakes;

use std::collections::BTreeSet;

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
fn given(name: &str, text: &str) -> BTreeSet<(usize, String)> {
    let found = mistakes::found(name, text).into_iter();
    found.map(|(line, finding)| (line, finding.code.to_string())).collect()
}

#[test]
fn every_slip_is_told_at_its_line_and_nothing_else_is() {
    mistakes::each_in("tests/slips", |name, text| {
        assert_eq!(given(name, text), promised(text), "{name}");
    });
}
