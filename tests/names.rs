//! What is wrong with names, and with what stands under them: told at its line, in words that say what it is.
//!
//! The files in `tests/names` say below each wrong line what must be told of it: the code and the words, and
//! behind an arrow the advice where that matters. Nothing else may be told.
//! Not for: how well slips of the pen are recognised (`tests/slips.rs`).

#![allow(clippy::panic, clippy::string_slice)] // A test may stop at what is not there.

mod memory;
mod mistakes;

use std::collections::BTreeMap;

/// What is told, by line.
type Told = BTreeMap<usize, Vec<String>>;

/// Begins the advice.
const ARROW: &str = " → ";

/// What a file says is told of its lines.
fn promised(text: &str) -> Told {
    let mut told = Told::new();
    let mut at = 0;
    for (index, line) in text.lines().enumerate() {
        match line.trim_start().strip_prefix("# PO0") {
            Some(rest) => told.entry(at).or_default().push(format!("PO0{rest}")),
            None => at = index + 1,
        }
    }
    told.values_mut().for_each(|all| all.sort());
    told
}

/// What is told; with the advice where that was promised.
fn given(name: &str, text: &str, promised: &Told) -> Told {
    let mut told = Told::new();
    for (line, finding) in mistakes::found(name, text) {
        let words = format!("{} {}", finding.code, finding.headline.nl);
        let advice = finding.help.as_ref().map_or("", |help| help.nl.as_str());
        let whole = format!("{words}{ARROW}{advice}");
        let begins = format!("{words}{ARROW}");
        let advised = promised.get(&line).into_iter().flatten().any(|own| own.starts_with(&begins));
        told.entry(line).or_default().push(if advised { whole } else { words });
    }
    told.values_mut().for_each(|all| all.sort());
    told
}

#[test]
fn every_mistake_is_told_at_its_line_and_nothing_else_is() {
    mistakes::each_in("tests/names", |name, text| {
        let promised = promised(text);
        assert_eq!(given(name, text, &promised), promised, "{name}");
    });
}
