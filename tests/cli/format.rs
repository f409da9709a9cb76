//! `pocheck opmaak` from outside: what is written, what is only told, and what is left alone.

use std::fs;
use std::io::Write;
use std::process::Stdio;

use crate::program::{Place, Ran, finish};
use crate::texts::AGREEMENT;

fn messy() -> String {
    AGREEMENT.replace("      ", "\t").replace('"', "“")
}

fn text(place: &Place, name: &str) -> String {
    fs::read_to_string(place.path(name)).expect("the file is there")
}

/// Runs with words on standard input.
fn given(place: &Place, arguments: &[&str], input: &str) -> Ran {
    let mut command = place.command(arguments);
    let path = place.path("invoer");
    let mut file = fs::File::create(&path).expect("a file can be made");
    file.write_all(input.as_bytes()).expect("a file can be written");
    let file = fs::File::open(&path).expect("a file can be read");
    command.stdin(Stdio::from(file));
    finish(command)
}

#[test]
fn files_and_folders_are_laid_out_and_listed() {
    let place = Place::new("format-folder").with("a.po", messy()).with("goed.po", AGREEMENT);
    fs::create_dir(place.path("onder")).expect("a folder can be made");
    let place = place.with("onder/b.po", messy()).with("cijfers.toml", "a  =  1\n");
    let place = place.with("nl.po", "msgid \"Save\"\nmsgstr \"Opslaan\"\n");
    let ran = place.run(&["opmaak"]);
    ran.ends_with(0).says("2 bestanden opgemaakt, 1 bestand was al goed");
    assert_eq!(ran.out, "./a.po\n./onder/b.po\n");
    assert_eq!(text(&place, "a.po"), AGREEMENT);
    assert_eq!(text(&place, "onder/b.po"), AGREEMENT);
    assert_eq!(text(&place, "cijfers.toml"), "a  =  1\n");
    place.run(&["fmt", "a.po", "onder"]).ends_with(0).says("2 bestanden waren al goed");
}

#[test]
fn checking_only_tells_which_are_not_laid_out() {
    let place = Place::new("format-check").with("a.po", messy()).with("b.po", AGREEMENT);
    let ran = place.run(&["opmaak", "--controleer", "."]);
    ran.ends_with(1).says("1 bestand is niet opgemaakt, 1 bestand was al goed");
    assert_eq!(ran.out, "./a.po\n");
    assert_eq!(text(&place, "a.po"), messy());
    place.run(&["fmt", "--check", "--taal", "en", "b.po"]).ends_with(0).says("good already");
}

#[test]
fn a_file_with_mistakes_is_left_alone_and_the_others_are_not() {
    let wrong = messy().replace("minstens", ">=");
    let place = Place::new("format-wrong").with("fout.po", &wrong).with("a.po", messy());
    let ran = place.run(&["opmaak", "fout.po", "a.po"]);
    ran.ends_with(3).says("PO0122").says("1 bestand met fouten niet aangeraakt");
    assert_eq!((text(&place, "fout.po"), text(&place, "a.po")), (wrong, AGREEMENT.to_owned()));
    place.run(&["opmaak", "weg.po"]).ends_with(5).says("bestaat niet");
    place.run(&["opmaak", "--format", "json", "a.po"]).ends_with(64);
}

#[test]
fn standard_input_goes_to_standard_output() {
    let place = Place::new("format-stream");
    assert_eq!(given(&place, &["opmaak", "-"], &messy()).ends_with(0).out, AGREEMENT);
    assert_eq!(given(&place, &["opmaak", "-"], AGREEMENT).ends_with(0).out, AGREEMENT);
    given(&place, &["opmaak", "-"], "thema \"").ends_with(3).gives_nothing();
    // Into a file it is whole too, and a dash is the screen.
    given(&place, &["opmaak", "-o", "uit.po", "-"], &messy()).ends_with(0);
    assert_eq!(std::fs::read_to_string(place.path("uit.po")).unwrap(), AGREEMENT);
    assert_eq!(given(&place, &["opmaak", "-o", "-", "-"], &messy()).ends_with(0).out, AGREEMENT);
    assert_eq!(given(&place, &["opmaak", "-q", "-"], &messy()).ends_with(0).out, AGREEMENT);
    let checked = given(&place, &["opmaak", "--controleer", "-"], &messy());
    assert_eq!(checked.ends_with(1).out, "-\n");
}

#[test]
fn a_mark_at_the_begin_is_taken_away_and_line_breaks_of_windows_stay() {
    let windows = AGREEMENT.replace('\n', "\r\n");
    let place = Place::new("format-windows").with("a.po", format!("\u{FEFF}{windows}"));
    place.run(&["opmaak", "--controleer", "a.po"]).ends_with(1);
    place.run(&["opmaak", "a.po"]).ends_with(0);
    assert_eq!(text(&place, "a.po"), windows);
    place.run(&["opmaak", "--controleer", "a.po"]).ends_with(0);
}

#[cfg(unix)]
#[test]
fn a_file_that_may_not_be_written_keeps_its_text() {
    use std::os::unix::fs::PermissionsExt;
    let place = Place::new("format-denied").with("a.po", messy()).with("b.po", messy());
    fs::set_permissions(place.path("a.po"), fs::Permissions::from_mode(0o444)).expect("set");
    place.run(&["opmaak", "a.po", "b.po"]).ends_with(5).says("dat mag niet");
    assert_eq!((text(&place, "a.po"), text(&place, "b.po")), (messy(), AGREEMENT.to_owned()));
}

#[test]
fn a_file_that_is_given_twice_is_laid_out_once() {
    let place = Place::new("format-twice").with("a.po", messy());
    let ran = place.run(&["opmaak", "a.po", "a.po"]);
    ran.ends_with(0).says("1 bestand opgemaakt");
    assert_eq!(ran.out, "a.po\n");
}

#[test]
fn in_a_folder_mistakes_are_told_and_translations_are_passed_over() {
    let wrong = messy().replace("minstens", ">=");
    let place = Place::new("format-folder-wrong").with("fout.po", &wrong).with("a.po", messy());
    let place = place.with("nl.po", "msgid \"Save\"\nmsgstr \"Opslaan\"\n");
    let ran = place.run(&["opmaak"]);
    ran.ends_with(3).says("PO0122").says("1 bestand met fouten niet aangeraakt");
    assert!(!ran.err.contains("PO0103"), "{}", ran.err);
    assert_eq!((text(&place, "fout.po"), text(&place, "a.po")), (wrong, AGREEMENT.to_owned()));
}
