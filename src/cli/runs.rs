//! The program as a whole, with files and streams of the test.

use std::collections::BTreeMap;
use std::io::{self, Write};

use super::tests::{Ran, ran_with, surroundings};
use super::*;
use crate::world::ReadProblem;

/// Files in memory.
struct Files(BTreeMap<&'static str, &'static str>);

impl World for Files {
    fn read(&self, path: &str) -> Result<Vec<u8>, ReadProblem> {
        let text = self.0.get(path).ok_or(ReadProblem::Missing)?;
        Ok(text.as_bytes().to_vec())
    }
}

fn files() -> Files {
    Files(BTreeMap::from([
        ("a.po", "overeenkomst a\nresultaat b\n"),
        ("fout.po", "FOUT\n"),
        ("c.toml", "peildatum = 2020-12-31\nuitgestroomd = 712\nx = 1\ny = 2\noordeel = 3\n"),
        ("fout.toml", "FOUT = 1\n"),
        ("goed.vb", "een: ok\ntwee: ok\n"),
        ("slecht.vb", "een: ok\ntwee: nee\n"),
        ("stuk.vb", "een: stuk\n"),
    ]))
}

impl Ran {
    pub(super) fn shown(&self) -> String {
        format!("--- out\n{}--- err\n{}--- exit {}\n", self.out, self.err, self.code)
    }
}

fn ran_in(surroundings: &Surroundings) -> Ran {
    ran_with(surroundings, &files())
}

fn ran(arguments: &[&str]) -> Ran {
    ran_in(&surroundings(arguments))
}

#[test]
fn an_agreement_alone_is_compiled() {
    insta::assert_snapshot!(ran(&["a.po"]).shown());
    assert_eq!(ran(&["fout.po"]).code, 3);
    assert_eq!(ran(&["weg.po"]).code, 5);
    assert_eq!(ran(&["fout.po"]).out, "");
}

#[test]
fn the_verb_may_be_left_out_and_be_english() {
    let short = ran(&["a.po", "c.toml"]);
    for verb in ["controleer", "check"] {
        let long = ran(&[verb, "a.po", "c.toml"]);
        assert_eq!((long.code, long.out), (1, short.out.clone()));
    }
}

#[test]
fn options_may_stand_anywhere() {
    let json = ran(&["--format", "json", "a.po", "c.toml"]).out;
    assert!(json.starts_with("{\n  \"format\": \"pocheck/assessment\""), "{json}");
    for arguments in [
        ["a.po", "c.toml", "--format", "json", "-q"],
        ["controleer", "a.po", "c.toml", "--format", "json"],
        ["--format", "json", "controleer", "a.po", "c.toml"],
        ["--format=text", "controleer", "a.po", "c.toml", "--format=json"],
    ] {
        assert_eq!(ran(&arguments).out, json, "{arguments:?}");
    }
}

#[test]
fn judging_ends_in_the_code_of_what_went_wrong() {
    for (arguments, code) in [
        (&["a.po", "c.toml"] as &[&str], 1),
        (&["a.po", "c.toml", "--faalt-bij", "onbeslist"], 2),
        (&["a.po", "c.toml", "--faalt-bij", "achter"], 0),
        (&["a.po", "c.toml", "--faalt-bij", "undecided,behind"], 2),
        (&["a.po", "c.toml", "--faalt-bij", "achter", "--faalt-bij", "not-met"], 1),
        (&["a.po", "c.toml", "--faalt-bij", "nooit"], 0),
        (&["fout.po", "c.toml", "--faalt-bij", "nooit"], 3),
        (&["a.po", "fout.toml"], 4),
        (&["fout.po", "fout.toml"], 3),
        (&["a.po", "weg.toml"], 5),
        (&["a.po", "c.toml", "-o", "/weg/rapport.txt"], 5),
    ] {
        assert_eq!(ran(arguments).code, code, "{arguments:?}");
    }
}

#[test]
fn json_is_written_also_when_there_are_errors() {
    insta::assert_snapshot!(ran(&["fout.po", "weg.toml", "--format", "json"]).shown());
}

#[test]
fn quiet_leaves_notes_out_and_gives_the_summary() {
    let quiet = ran(&["a.po", "c.toml", "-q"]);
    assert_eq!((quiet.code, quiet.err.as_str()), (1, ""));
    assert!(quiet.out.lines().count() < ran(&["a.po", "c.toml"]).out.lines().count());
}

#[test]
fn verbose_shows_the_calculation() {
    let verbose = ran(&["a.po", "c.toml", "-v"]).out;
    assert!(verbose.contains("Berekening (a.po:"), "{verbose}");
    assert!(!ran(&["a.po", "c.toml"]).out.contains("Berekening"));
}

#[test]
fn examples_tell_what_fails_and_count() {
    let mut text = String::new();
    for arguments in [
        &["toets", "goed.vb"] as &[&str],
        &["toets", "-v", "goed.vb"],
        &["toets", "-q", "goed.vb"],
        &["toets", "goed.vb", "slecht.vb"],
        &["test", "slecht.vb", "--taal", "en"],
        &["toets", "stuk.vb", "slecht.vb"],
        &["toets", "weg.vb", "goed.vb"],
    ] {
        text.push_str(&format!("$ pocheck {}\n{}\n", arguments.join(" "), ran(arguments).shown()));
    }
    insta::assert_snapshot!(text);
}

#[test]
fn colour_follows_the_option_the_environment_and_the_terminal() {
    let on = |surroundings: &Surroundings| ran_in(surroundings).out.contains('\u{1b}');
    let plain = surroundings(&["a.po", "c.toml"]);
    let terminal = Surroundings { out_is_terminal: true, ..plain.clone() };
    let some = |text: &str| Some(text.to_owned());
    assert!(!on(&plain));
    assert!(on(&terminal));
    assert!(!on(&Surroundings { no_color: some("1"), ..terminal.clone() }));
    assert!(on(&Surroundings { no_color: some(""), ..terminal.clone() }));
    assert!(!on(&Surroundings { term: some("dumb"), ..terminal.clone() }));
    assert!(on(&Surroundings { force_color: some("1"), ..plain.clone() }));
    assert!(!on(&Surroundings { force_color: some("0"), ..plain.clone() }));
    for (choice, expected) in [("always", true), ("altijd", true), ("nooit", false), ("auto", true)]
    {
        let arguments = surroundings(&["a.po", "c.toml", "--color", choice]).arguments;
        let asked = Surroundings { arguments, ..terminal.clone() };
        assert_eq!(on(&asked), expected, "{choice}");
    }
    assert!(!on(&Surroundings { no_graphics: some("1"), ..terminal }));
}

#[test]
fn the_environment_chooses_the_language_and_the_option_overrules_it() {
    let with = |language: &str, arguments: &[&str]| {
        ran_in(&Surroundings { language: Some(language.to_owned()), ..surroundings(arguments) })
    };
    assert!(with("en", &["a.po"]).out.contains("no errors"));
    assert!(with("en", &["a.po", "--taal", "nl"]).out.contains("geen fouten"));
    assert!(with("", &["a.po"]).out.contains("geen fouten"));
    let unknown = with("fr", &["a.po"]);
    assert_eq!(unknown.code, 64);
    assert!(unknown.err.contains("POCHECK_TAAL=fr"), "{}", unknown.err);
}

/// A stream that fails in one way.
struct Failing(io::ErrorKind);

impl Write for Failing {
    fn write(&mut self, _: &[u8]) -> io::Result<usize> {
        Err(self.0.into())
    }
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

fn code_with(kind: io::ErrorKind) -> (u8, String) {
    let (mut out, mut err) = (Failing(kind), Vec::new());
    let streams = Streams { out: &mut out, err: &mut err };
    let ending = run(&surroundings(&["a.po", "c.toml", "-q"]), &files(), streams);
    (ending.code(), String::from_utf8(err).unwrap())
}

#[test]
fn a_reader_that_stops_is_no_error_and_a_full_disk_is() {
    assert_eq!(code_with(io::ErrorKind::BrokenPipe), (1, String::new()));
    let (code, message) = code_with(io::ErrorKind::StorageFull);
    assert_eq!(code, 5);
    assert_eq!(message, "fout: kan niet schrijven naar de standaarduitvoer: de schijf is vol\n");
}

#[test]
fn the_result_goes_to_a_file_but_never_over_an_input() {
    let path = std::env::temp_dir().join(format!("pocheck-uit-{}.txt", std::process::id()));
    let path = path.to_str().unwrap();
    let written = ran(&["a.po", "c.toml", "-o", path]);
    assert_eq!((written.code, written.out.as_str()), (1, ""));
    assert_eq!(std::fs::read_to_string(path).unwrap(), ran(&["a.po", "c.toml"]).out);
    std::fs::remove_file(path).unwrap();
    let refused = ran(&["a.po", "c.toml", "-o", "c.toml"]);
    assert_eq!(refused.code, 64);
    assert!(refused.err.contains("overschreven"), "{}", refused.err);
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    for arguments in [&["a.po", "c.toml", "-v"] as &[&str], &["a.po", "c.toml", "--format=json"]] {
        assert_eq!(ran(arguments).shown(), ran(arguments).shown());
    }
}
