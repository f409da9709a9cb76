//! Standard output and standard error, colour, language, and the same bytes twice.

use std::fs;

use crate::program::{Place, finish};
use crate::texts::{AGREEMENT, measurement};

const PAIR: [&str; 2] = ["agreements/2020/agreement-2020.po", "agreements/2020/actuals-2020.toml"];

fn small(name: &str) -> Place {
    // A note in the agreement: nobody is named who judges.
    let agreement = format!("{AGREEMENT}    inspanning 1.1 gastvrij \"Iedereen is welkom\"\n");
    Place::new(name).with("a.po", agreement).with("m.toml", measurement("699"))
}

#[test]
fn without_arguments_there_is_a_short_explanation() {
    let ran = Place::new("no-arguments").run(&[]);
    ran.ends_with(0);
    assert!(ran.out.contains("Drie voorbeelden:") && ran.err.is_empty(), "{ran:?}");
}

#[test]
fn results_go_to_output_and_messages_to_error() {
    let place = small("streams");
    let ran = place.run(&["a.po", "m.toml"]);
    assert!(ran.out.contains("niet behaald") && !ran.out.contains("opmerking"), "{}", ran.out);
    assert!(ran.err.contains("1 opmerking") && !ran.err.contains("niet behaald"), "{}", ran.err);
    let compiled = place.run(&["a.po"]);
    assert!(compiled.err.contains("PO0407") && !compiled.out.contains("PO0407"), "{compiled:?}");
}

#[test]
fn a_report_goes_to_the_file_that_is_named() {
    let place = small("to-file");
    let ran = place.run(&["a.po", "m.toml"]);
    place.run(&["a.po", "m.toml", "-o", "r.txt"]).ends_with(1).gives_nothing();
    let written = fs::read_to_string(place.path("r.txt")).expect("the report is there");
    assert_eq!(written, ran.out);
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    let place = Place::of_the_package();
    for format in ["text", "json"] {
        let once = place.run(&["--format", format, PAIR[0], PAIR[1]]);
        assert_eq!(once, place.run(&["--format", format, PAIR[0], PAIR[1]]));
    }
}

#[test]
fn the_order_of_measurement_files_does_not_matter() {
    let place = Place::of_the_package();
    let third = "agreements/2020/actuals-2020-t1.toml";
    let one = place.run(&["--format", "json", PAIR[0], PAIR[1], third]);
    let other = place.run(&["--format", "json", PAIR[0], third, PAIR[1]]);
    one.ends_with(1);
    assert_eq!(one.out, other.out);
}

#[test]
fn english_verbs_and_texts_are_there_for_who_asks() {
    let place = small("english");
    let dutch = place.run(&["controleer", "a.po", "m.toml"]);
    assert_eq!(dutch, place.run(&["check", "a.po", "m.toml"]));
    let english = place.run(&["--taal", "en", "a.po", "m.toml"]);
    assert!(english.out.contains("not met") && !english.out.contains("behaald"), "{}", english.out);
    let by_variable = small("english-variable").set("POCHECK_TAAL", "en");
    assert_eq!(english, by_variable.run(&["a.po", "m.toml"]));
    assert_eq!(dutch, by_variable.run(&["--taal", "nl", "a.po", "m.toml"]));
    by_variable.run(&["weg.po"]).says("error[PO0001]: `weg.po` does not exist");
    by_variable.run(&["--nonsense"]).says("error: ");
}

#[test]
fn there_is_colour_only_where_it_is_asked_for() {
    let has_colour = |place: &Place, more: &[&str]| {
        let ran = place.run(&[&["a.po", "m.toml"], more].concat());
        ran.out.contains('\u{1B}')
    };
    assert!(!has_colour(&small("colour-pipe"), &[]));
    assert!(has_colour(&small("colour-forced").set("CLICOLOR_FORCE", "1"), &[]));
    let both = small("colour-both").set("CLICOLOR_FORCE", "1").set("NO_COLOR", "1");
    assert!(!has_colour(&both, &[]));
    assert!(has_colour(&both, &["--color", "altijd"]));
    let forced = small("colour-never").set("CLICOLOR_FORCE", "1");
    assert!(!has_colour(&forced, &["--color", "nooit"]));
}

#[test]
fn colour_adds_nothing_but_colour() {
    let plain = small("colour-plain").run(&["a.po", "m.toml"]);
    let coloured = small("colour-same").set("CLICOLOR_FORCE", "1").run(&["a.po", "m.toml"]);
    let mut without = String::new();
    for (index, part) in coloured.out.split('\u{1B}').enumerate() {
        let text = if index == 0 { part } else { part.split_once('m').map_or("", |two| two.1) };
        without.push_str(text);
    }
    assert_eq!(without, plain.out);
}

#[test]
fn for_speech_and_braille_there_are_plain_sentences() {
    let ran = small("sentences").set("NO_GRAPHICS", "1").run(&["a.po", "m.toml"]);
    ran.ends_with(1);
    let drawn = |one: char| matches!(one, '\u{2500}'..='\u{25FF}' | '^' | '|');
    assert!(!ran.out.contains(drawn) && !ran.err.contains(drawn), "{ran:?}");
    let wrong = small("sentences-error").set("NO_GRAPHICS", "1").run(&["m.po"]);
    assert!(!wrong.err.contains(drawn), "{}", wrong.err);
}

#[test]
fn a_reader_that_goes_away_does_not_change_the_verdict() {
    let place = Place::of_the_package();
    let mut command = place.command(&[PAIR[0], PAIR[1]]);
    let (reader, writer) = std::io::pipe().expect("a pipe can be made");
    command.stdout(writer);
    drop(reader);
    let ran = finish(command);
    ran.ends_with(1);
    assert!(!ran.err.contains("fout"), "{}", ran.err);
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_told() {
    let place = small("full-disk");
    let mut command = place.command(&["a.po", "m.toml"]);
    command.stdout(fs::OpenOptions::new().write(true).open("/dev/full").expect("it is there"));
    finish(command).ends_with(5).says("de schijf is vol");
}

#[test]
fn quiet_tells_errors_and_the_summary_alone() {
    let ran = small("quiet").run(&["-q", "a.po", "m.toml"]);
    assert!(ran.out.contains("Samenvatting") && !ran.out.contains("Kantelpunt"), "{}", ran.out);
    assert_eq!(ran.err, "");
}
