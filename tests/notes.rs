//! What is told of an agreement before any figure is there: every note with its places, its advice and its
//! example, word for word.
//!
//! For: the figures of an example, and what is shown beside a finding. Not for: which lines are told of; `slips.rs`
//! holds the same agreements against what they promise.

#![allow(clippy::expect_used)] // A test may stop at what is not there.

use std::process::Command;

/// What the program tells of an agreement, in plain sentences.
fn told(agreement: &str) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_pocheck"));
    command.args(["-v", agreement]).current_dir(env!("CARGO_MANIFEST_DIR"));
    for name in ["POCHECK_TAAL", "NO_COLOR", "CLICOLOR_FORCE"] {
        command.env_remove(name);
    }
    command.env("NO_GRAPHICS", "1");
    let output = command.output().expect("the program runs");
    format!(
        "{}{}",
        String::from_utf8_lossy(&output.stderr),
        String::from_utf8_lossy(&output.stdout)
    )
}

#[test]
fn norms_and_conditions_that_always_or_never_hold() {
    insta::assert_snapshot!(told("tests/slips/normen-die-altijd-of-nooit-gelden.po"));
}

#[test]
fn rows_in_which_nothing_falls() {
    insta::assert_snapshot!(told("tests/slips/rijen-waar-niets-in-valt.po"));
}

#[test]
fn the_figures_of_examples() {
    insta::assert_snapshot!(told("tests/slips/voorbeelden-met-cijfers.po"));
}

#[test]
fn norms_that_cannot_be_met_together() {
    insta::assert_snapshot!(told("tests/slips/normen-die-samen-niet-kunnen.po"));
}

#[test]
fn classes_and_edges() {
    insta::assert_snapshot!(told("tests/slips/klassen-en-grenzen.po"));
}
