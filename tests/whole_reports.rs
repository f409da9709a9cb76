//! The whole output on the real agreement, byte for byte, in each of its forms.
//!
//! For: seeing in review what a change does to what people and programs read.
//! Not for: single sentences; those are tested where they are made.

#![allow(clippy::expect_used)] // A test may stop at what is not there.

use std::process::Command;

/// What the program prints, messages before results, with its exit code.
fn printed(arguments: &[&str], graphics: bool) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_pocheck"));
    command.args(arguments).current_dir(env!("CARGO_MANIFEST_DIR"));
    for name in ["POCHECK_TAAL", "NO_COLOR", "CLICOLOR_FORCE", "NO_GRAPHICS"] {
        command.env_remove(name);
    }
    if !graphics {
        command.env("NO_GRAPHICS", "1");
    }
    let output = command.output().expect("the program runs");
    format!(
        "$ pocheck {}\n{}{}exit code {}\n",
        arguments.join(" "),
        String::from_utf8_lossy(&output.stderr),
        String::from_utf8_lossy(&output.stdout),
        output.status.code().unwrap_or(-1),
    )
}

const AGREEMENT: &str = "agreements/2020/agreement-2020.po";
const YEAR: &str = "agreements/2020/actuals-2020.toml";
const FIRST_THIRD: &str = "agreements/2020/actuals-2020-t1.toml";

#[test]
fn the_year_2020_with_the_calculation() {
    insta::assert_snapshot!(printed(&["-v", AGREEMENT, YEAR], true));
}

#[test]
fn the_first_third_of_2020() {
    insta::assert_snapshot!(printed(&[AGREEMENT, FIRST_THIRD], true));
}

#[test]
fn the_year_2020_in_english() {
    insta::assert_snapshot!(printed(&["--taal", "en", AGREEMENT, YEAR], true));
}

#[test]
fn the_year_2020_in_plain_sentences() {
    insta::assert_snapshot!(printed(&[AGREEMENT, YEAR], false));
}

#[test]
fn the_year_2020_for_programs() {
    insta::assert_snapshot!(printed(&["--format", "json", AGREEMENT, YEAR], true));
}

#[test]
fn the_agreement_for_2020_compiled() {
    insta::assert_snapshot!(printed(&[AGREEMENT], true));
}

/// An example in which nearly everything has a consequence.
const CONSEQUENCES: &str = "agreements/voorbeelden/gevolgen-2026.po";
const BAD_YEAR: &str = "agreements/voorbeelden/gevolgen-2026.toml";
const BEGIN_OF_YEAR: &str = "agreements/voorbeelden/gevolgen-2026-t1.toml";

#[test]
fn what_follows_on_a_bad_year_with_the_calculation() {
    insta::assert_snapshot!(printed(&["-v", CONSEQUENCES, BAD_YEAR], true));
}

#[test]
fn what_follows_on_a_bad_year_in_english() {
    insta::assert_snapshot!(printed(&["--taal", "en", CONSEQUENCES, BAD_YEAR], false));
}

#[test]
fn what_may_follow_after_a_third_of_the_year() {
    insta::assert_snapshot!(printed(&[CONSEQUENCES, BEGIN_OF_YEAR], true));
}

#[test]
fn what_follows_on_a_bad_year_for_programs() {
    insta::assert_snapshot!(printed(&["--format", "json", CONSEQUENCES, BAD_YEAR], true));
}

/// A norm that changed half way, on which all agreed but one.
const CHANGED: &str = "agreements/2020/wijziging-2020.po";
const CHANGED_YEAR: &str = "agreements/2020/wijziging-2020.toml";

#[test]
fn a_year_with_an_amendment_with_the_calculation() {
    insta::assert_snapshot!(printed(&["-v", CHANGED, CHANGED_YEAR], true));
}

#[test]
fn a_year_with_an_amendment_in_english() {
    insta::assert_snapshot!(printed(&["--taal", "en", CHANGED, CHANGED_YEAR], true));
}

#[test]
fn a_year_with_an_amendment_for_programs() {
    insta::assert_snapshot!(printed(&["--format", "json", CHANGED, CHANGED_YEAR], true));
}
