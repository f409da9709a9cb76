//! What the program says before it opens any file: explanation, help, wrong use, the schema.

use std::ffi::OsString;

use super::*;
use crate::world::ReadProblem;

/// A world without files.
struct NoFiles;

impl World for NoFiles {
    fn files_ending(&self, _: &str, _: &str) -> Result<Vec<String>, ReadProblem> {
        Err(ReadProblem::Missing)
    }

    fn read(&self, _: &str) -> Result<Vec<u8>, ReadProblem> {
        Err(ReadProblem::Missing)
    }
}

/// What a run gave.
pub(super) struct Ran {
    pub(super) code: u8,
    pub(super) out: String,
    pub(super) err: String,
}

pub(super) fn surroundings(arguments: &[&str]) -> Surroundings {
    let arguments = std::iter::once(&"pocheck").chain(arguments);
    Surroundings { arguments: arguments.map(OsString::from).collect(), ..Surroundings::default() }
}

fn ran(arguments: &[&str]) -> Ran {
    ran_with(&surroundings(arguments), &NoFiles)
}

pub(super) fn ran_with(surroundings: &Surroundings, world: &dyn World) -> Ran {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let streams = Streams { out: &mut out, err: &mut err };
    let code = run(surroundings, world, streams).code();
    Ran { code, out: String::from_utf8(out).unwrap(), err: String::from_utf8(err).unwrap() }
}

#[test]
fn without_arguments_there_is_a_short_explanation() {
    let nothing = ran(&[]);
    assert_eq!(nothing.code, 0);
    insta::assert_snapshot!(format!("{}\n{}", nothing.out, ran(&["--taal", "en"]).out));
}

#[test]
fn help_is_in_the_language_of_the_user_and_fits_the_screen() {
    let mut text = String::new();
    for arguments in [
        &["--help"] as &[&str],
        &["controleer", "-h"],
        &["toets", "--help"],
        &["opmaak", "--help"],
        &["vervolg", "--help"],
        &["schema", "--help"],
        &["--help", "--taal", "en"],
        &["check", "--help", "--taal=en"],
        &["--version"],
    ] {
        let ran = ran(arguments);
        assert_eq!((ran.code, ran.err.as_str()), (0, ""));
        for line in ran.out.lines() {
            assert!(line.chars().count() <= 100, "{line}");
        }
        text.push_str(&format!("$ pocheck {}\n{}\n", arguments.join(" "), ran.out));
    }
    insta::assert_snapshot!(text);
}

#[test]
fn wrong_use_is_told_in_the_language_of_the_user() {
    let mut text = String::new();
    for arguments in [
        &["--formaat", "json", "a.po"] as &[&str],
        &["--onzin"],
        &["-x"],
        &["--format"],
        &["--format", "jsn", "a.po"],
        &["--format=xml", "a.po"],
        &["--color", "soms", "a.po"],
        &["--faalt-bij", "altijd", "a.po"],
        &["--faalt-bij", "nooit,achter", "a.po"],
        &["--quiet=ja", "a.po"],
        &["-q", "-v", "a.po"],
        &["-o"],
        &["--taal", "fr"],
        &["controleer"],
        &["cotroleer", "a.po"],
        &["chek", "a.po"],
        &["hulp"],
        &["afspraak"],
        &["schema", "a.po"],
        &["--format", "json", "toets"],
        &["toets", "--format", "json"],
        &["c.toml", "a.po"],
        &["a.po", "b.po"],
        &["vervolg", "a.po"],
        &["opmaak", "--format", "json"],
        &["controleer", "--droog", "a.po"],
        &["\u{1b}[31m"],
    ] {
        for language in [&[] as &[&str], &["--taal", "en"]] {
            let ran = ran(&[language, arguments].concat());
            assert_eq!((ran.code, ran.out.as_str()), (64, ""), "{arguments:?}");
            let shown = format!("{:?}", [language, arguments].concat());
            text.push_str(&format!("{shown}\n{}\n", ran.err));
        }
    }
    insta::assert_snapshot!(text);
}

#[test]
fn the_schema_is_printed() {
    assert_eq!(ran(&["schema"]).out, crate::report::json::schema());
}

#[test]
fn every_option_is_in_the_help() {
    let help = ran(&["--help"]).out;
    for option in [
        "--format",
        "--faalt-bij",
        "--output",
        "--color",
        "--taal",
        "--quiet",
        "--verbose",
        "--help",
        "--version",
    ] {
        assert!(help.contains(option), "{option}");
    }
}
