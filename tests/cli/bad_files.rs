//! Files that are no text that can be judged: each is told in Dutch, with the right exit code.

use std::fs;

use crate::program::Place;
use crate::texts::{AGREEMENT, measurement};

/// The words in Latin letters with an accent, in the encoding of older Windows programs.
fn windows_1252(text: &str) -> Vec<u8> {
    text.chars().map(|one| u8::try_from(u32::from(one)).unwrap_or(b'?')).collect()
}

fn utf_16(text: &str, unit: fn(u16) -> [u8; 2]) -> Vec<u8> {
    std::iter::once(0xFEFF).chain(text.encode_utf16()).flat_map(unit).collect()
}

/// Gives bad bytes once as the agreement and once as the measurement.
fn refused(name: &str, bytes: &[u8], words: &str) {
    let place = Place::new(name)
        .with("a.po", AGREEMENT)
        .with("m.toml", measurement("700"))
        .with("slecht.po", bytes)
        .with("slecht.toml", bytes);
    place.run(&["slecht.po"]).ends_with(3).gives_nothing().says(words);
    place.run(&["slecht.po", "m.toml"]).ends_with(3).gives_nothing().says(words);
    place.run(&["a.po", "slecht.toml"]).ends_with(4).gives_nothing().says(words);
}

#[test]
fn an_empty_file() {
    refused("empty", b"", "is leeg");
    refused("blank", b" \n\t\r\n", "is leeg");
    refused("mark-alone", "\u{FEFF}".as_bytes(), "is leeg");
}

#[test]
fn a_binary_file() {
    let bytes: Vec<u8> = (0..8_192_u32).map(|at| (at * at % 251) as u8).collect();
    refused("binary", &bytes, "is geen tekstbestand");
    refused("zip", b"PK\x03\x04\x14\0\x06\0\x08\0\0\0!\0word/document.xml", "is geen tekstbestand");
}

#[test]
fn another_encoding() {
    let agreement = AGREEMENT.replace("Banen", "Banen voor cliënten");
    refused("windows-1252", &windows_1252(&agreement), "is niet opgeslagen als UTF-8 (regel 5)");
}

#[test]
fn utf_16_and_a_byte_order_mark_are_read() {
    let agreement = AGREEMENT.replace("Banen", "Banen voor cliënten");
    let figures = format!("# cliënten\n{}", measurement("700"));
    for (name, little) in [("utf-16-le", true), ("utf-16-be", false)] {
        let unit = if little { u16::to_le_bytes } else { u16::to_be_bytes };
        let place = Place::new(name).with("a.po", utf_16(&agreement, unit));
        let place = place.with("m.toml", utf_16(&figures, unit));
        let ran = place.run(&["a.po", "m.toml"]);
        ran.ends_with(0);
        assert!(ran.out.contains("cliënten"), "{}", ran.out);
    }
    let marked = |text: &str| format!("\u{FEFF}{text}");
    let place = Place::new("utf-8-mark").with("a.po", marked(&agreement));
    place.with("m.toml", marked(&figures)).run(&["a.po", "m.toml"]).ends_with(0);
}

#[test]
fn damaged_utf_8_and_utf_16() {
    let mut bytes = AGREEMENT.replace("Banen", "Banen voor cliënten en coördinatoren").into_bytes();
    bytes.extend_from_slice(b"# \xC3\n");
    refused("damaged", &bytes, "is beschadigd (regel 13)");
    let mut half = utf_16(AGREEMENT, u16::to_le_bytes);
    half.push(0x61);
    refused("damaged-utf-16", &half, "is beschadigd");
}

#[test]
fn windows_line_ends_and_text_from_word_are_read() {
    let agreement = AGREEMENT
        .replace('\n', "\r\n")
        .replace("\"Banen\"", "“Banen”")
        .replace("minstens 700", "minstens\u{A0}700")
        .replace("gevonden-700", "gevonden\u{2011}700");
    let place = Place::new("word").with("a.po", agreement);
    let place = place.with("m.toml", measurement("700").replace('\n', "\r\n"));
    place.run(&["a.po", "m.toml"]).ends_with(0);
}

#[test]
fn a_missing_file_or_a_folder() {
    let place = Place::new("missing").with("a.po", AGREEMENT);
    fs::create_dir(place.path("map.po")).expect("a folder can be made");
    fs::create_dir(place.path("map.toml")).expect("a folder can be made");
    place.run(&["weg.po"]).ends_with(5).gives_nothing().says("`weg.po` bestaat niet");
    place.run(&["weg/a.po"]).ends_with(5).says("bestaat niet");
    place.run(&["a.po/a.po"]).ends_with(5).says("bestaat niet");
    place.run(&["map.po"]).ends_with(5).gives_nothing().says("`map.po` is een map");
    place.run(&["."]).ends_with(5).says("is een map");
    place.run(&["a.po", "map.toml"]).ends_with(5).gives_nothing().says("is een map");
    place.run(&["a.po", "weg.toml"]).ends_with(5).says("`weg.toml` bestaat niet");
}

#[test]
fn a_file_of_a_hundred_megabytes_is_not_read() {
    let place = Place::new("large").with("a.po", AGREEMENT);
    for name in ["groot.po", "groot.toml"] {
        let file = fs::File::create(place.path(name)).expect("a file can be made");
        file.set_len(100 << 20).expect("a file can be long");
    }
    place.run(&["groot.po"]).ends_with(5).gives_nothing().says("te groot (100 MiB)");
    place.run(&["a.po", "groot.toml"]).ends_with(5).gives_nothing().says("te groot (100 MiB)");
}

#[cfg(unix)]
#[test]
fn a_device_or_a_pipe_is_not_read() {
    let place = Place::new("device").with("a.po", AGREEMENT);
    let made = std::process::Command::new("mkfifo").arg(place.path("pijp.po")).status();
    assert!(made.expect("mkfifo runs").success());
    for path in ["/dev/zero", "/dev/null", "/dev/stdin", "pijp.po"] {
        place.run(&[path]).ends_with(5).gives_nothing().says("is geen gewoon bestand");
    }
    place.run(&["a.po", "/dev/zero"]).ends_with(5).says("is geen gewoon bestand");
}

#[cfg(unix)]
#[test]
fn a_link_out_of_the_folder_is_not_followed() {
    use std::os::unix::fs::symlink;

    let secret = "kader geheim \"Een zin die niemand mag lezen.\"\n  onzin: 1\n";
    let other = Place::new("link-elsewhere").with("geheim.po", secret).with("geheim.toml", secret);
    let naming = |line: &str| AGREEMENT.replace("  looptijd", &format!("  {line}\n  looptijd"));
    for (name, ending) in [("kader", "po"), ("volgt op", "po"), ("uitgangspunt", "toml")] {
        let line = naming(&format!("{name}: \"gekoppeld.{ending}\""));
        let place = Place::new(&format!("link-{name}")).with("a.po", line);
        symlink(
            other.path(&format!("geheim.{ending}")),
            place.path(&format!("gekoppeld.{ending}")),
        )
        .expect("a link can be made");
        let ran = place.run(&["a.po"]);
        ran.ends_with(5).gives_nothing().says("leidt via een koppeling naar een andere map");
        assert!(!ran.err.contains("niemand mag lezen"), "{}", ran.err);
    }
    // What the user names is the user's own choice, and a link within the folder is a file like any.
    let place = Place::new("link-within")
        .with("a.po", naming("uitgangspunt: \"eerder.toml\""))
        .with("2025.toml", measurement("690").replace("2026-12-31", "2025-12-31"))
        .with("m.toml", measurement("700"));
    symlink(place.path("2025.toml"), place.path("eerder.toml")).expect("a link can be made");
    symlink(place.path("a.po"), place.path("b.po")).expect("a link can be made");
    place.run(&["b.po", "m.toml"]).ends_with(0);
}

#[cfg(unix)]
#[test]
fn a_link_to_itself_is_told() {
    let place = Place::new("link-circle");
    std::os::unix::fs::symlink("kring.po", place.path("kring.po")).expect("a link can be made");
    place.run(&["kring.po"]).ends_with(5).gives_nothing().says("het systeem meldt foutnummer 40");
}

#[test]
fn examples_name_no_file_outside_their_folder() {
    let examples = |agreement: &str, like: &str| {
        format!(
            "overeenkomst = \"{agreement}\"\n\n[[voorbeeld]]\nnaam = \"een\"\nzoals = \"{like}\"\n\
             verwacht = {{ }}\n"
        )
    };
    let place = Place::new("examples-outside")
        .with("a.po", AGREEMENT)
        .with("m.toml", measurement("700"))
        .with("a.voorbeelden.toml", examples("../a.po", "m.toml"))
        .with("b.voorbeelden.toml", examples("a.po", "../m.toml"));
    place.run(&["toets", "a.voorbeelden.toml"]).ends_with(4).says("`../a.po` ligt buiten de map");
    place.run(&["toets", "b.voorbeelden.toml"]).ends_with(4).says("`../m.toml` ligt buiten de map");
}

#[test]
fn the_two_files_swapped() {
    let place = Place::new("swapped")
        .with("a.po", AGREEMENT)
        .with("m.toml", measurement("700"))
        .with("a.txt", AGREEMENT)
        .with("m.txt", measurement("700"));
    place.run(&["m.toml", "a.po"]).ends_with(64).says("het eerste bestand is de afspraak");
    place.run(&["m.txt", "a.txt"]).ends_with(3).says("dit is een meetbestand, geen overeenkomst");
    place.run(&["a.txt", "a.txt"]).ends_with(4).gives_nothing().says("overeenkomst");
    place.run(&["a.txt", "m.txt"]).ends_with(0);
}

#[cfg(unix)]
#[test]
fn names_of_files_never_steer_the_terminal() {
    let place = Place::new("names");
    let ran = place.run(&["a\u{1B}[31m\u{202E}\n.po"]);
    ran.ends_with(5).says("␛[31m‹U+202E›␊.po");
    assert!(!ran.err.contains('\u{1B}'));
}

#[test]
fn more_files_than_anybody_has_are_refused_before_they_are_read() {
    let place = Place::new("many-files").with("a.po", AGREEMENT);
    let names: Vec<String> = (0..521).map(|i| format!("weg{i}.toml")).collect();
    let mut arguments = vec!["a.po"];
    arguments.extend(names.iter().map(String::as_str));
    place.run(&arguments).ends_with(64).gives_nothing().says("geef hoogstens 520 bestanden");
    arguments.truncate(521);
    place.run(&arguments).ends_with(5);
}
