//! Slips in the writing of TOML: what is said of each, and that what follows is still read.

use super::read;
use crate::measure::tables::ValueKind;
use crate::measure::tests::told;
use crate::source::{Role, Sources};

/// The findings, and the keys that were read all the same.
fn of(text: &str) -> String {
    let mut sources = Sources::new();
    let source = sources.add("x.toml", Role::Measurement, text);
    let (table, findings) = read(source, text);
    let keys: Vec<String> = table.map_or_else(
        || vec!["niets".to_owned()],
        |table| {
            let read =
                |entry: &crate::measure::Entry| !matches!(entry.value.kind, ValueKind::Unread);
            table
                .entries
                .iter()
                .filter(|entry| read(entry))
                .map(|entry| entry.key.value.clone())
                .collect()
        },
    );
    format!("{text}\n---\n{}gelezen: {}", told(&sources, &findings), keys.join(" "))
}

/// A test that shows what is said of a text.
macro_rules! said {
    ($($name:ident: $text:expr;)*) => {
        $(
            #[test]
            fn $name() {
                insta::assert_snapshot!(of($text));
            }
        )*
    };
}

said! {
    a_decimal_comma: "a = 87,5\nb = 2\n";
    a_decimal_comma_within_braces: "a = { x = 87,5, y = 2 }\nb = 2\n";
    a_decimal_comma_at_the_end_of_a_group: "a = { x = 1, y = 87,5 }\nb = { x = 87,5 }\nc = [\n  { x = 87,5 },\n]\nd = 2\n";
    words_without_quotation_marks_in_a_list: "a = [ 3 weken, 5 ]\nb = { x = [ 5, 4 weken ] }\nc = [\n  3 weken,\n  vier\n]\nd = 2\n";
    marks_within_a_text_of_a_group_that_is_not_closed: "a = { x = \"zeg \\\"hoi\\\"\"\nb = 2\n";
    dates_with_slashes_or_of_one_reading: "a = 12-12-2020\nb = 1/12/2020\nc = 1-123-2020\nd = 31-12-20\ne = 1\n";
    numbers_of_noughts: "a = 000\nb = 00.5\nc = 1\n";
    numbers_too_long_to_show: "a = 1 000 000 000 000 000 000 000 000 000 000 000 000 000\nb = 1\n";
    marks_around_nothing: "a = “ ”\nb = 1\n";
    a_part_of_a_group_without_a_value: "a = { x = 1, y }\nb = { y }\nc = 1\n";
    comments_with_slashes: "a = 1\n// b = 2\nc = 3\n";
    a_negative_decimal_comma: "a = -0,1\nb = 2\n";
    words_without_quotation_marks: "a = hallo daar\nb = 12 personen\nc = 31 december 2020\nd = Ja\ne = \"x\"\n";
    signs_without_quotation_marks: "a = 60%\nb = <5\nc = { x = 60%, y = € 5, z = 1 }\nd = 4\n";
    typographic_quotation_marks: "a = “tekst”\nb = 2\n";
    spaces_and_points_in_numbers: "a = 1 000\nb = 1.500.000\nc = 007\nd = .5\ne = 5.\nf = −5\ng = --5\nh = 1\n";
    values_missing: "a = \nb = # niets\nc = 3\n";
    keys_given_twice: "a = 1\na = 2\n[t]\nx = 1\n[u]\ny = 2\n[t]\nz = 3\n";
    keys_given_twice_within_braces: "a = { x = 1, x = 2 }\nb = 3\n";
    an_equals_sign_missing: "a 12\nb: 13\nc = 3\n// opmerking\nd = 4\n";
    names_without_quotation_marks: "Aa en Hunze = 5\ncafé = 3\na = { Aa en Hunze = 5, Assen = 6 }\nb = 1\n";
    a_quotation_mark_not_closed: "a = \"open\nb = 'ook\nc = 3\n";
    a_long_text_not_closed: "a = \"\"\"open\nmet meer\nb = 2\nc = 3\n";
    braces_not_closed: "a = { x = 1\nb = 2\n\nc = [1, 2\nd = 4\n";
    an_outer_brace_not_closed: "a = { x = { y = 1 }\nb = 2\n";
    a_list_over_lines_not_closed: "a = [\n  { x = 1 },\n  { x = 2 },\nb = 2\n";
    a_heading_not_closed: "a = 1\n[deel\nb = 2\n";
    dates_that_do_not_exist: "a = 2020-02-30\nb = 31-12-2020\nc = 2020-13-01\nd = 2020-12-31T99:00:00\ne = 1\n";
    control_characters: "a = \"x\u{1}y\"\nb\u{a0}= 2\nc = 3\n";
    a_lone_carriage_return: "a = 1\rb = 2\n";
    a_value_without_a_name: "= 712\nb = 2\na = { = 3, x = 2 }\n";
    commas_between_parts: "a = { x = 1 y = 2 }\nb = { x = 1,, y = 2 }\nc = 3\n";
    words_behind_a_value: "a = 'it's'\nb = 5 c = 6\nd = 3\n";
    another_language: "{\"a\": 1}\n";
    a_table_of_a_spreadsheet: "naam;aantal\nuitgestroomd;712\n";
    several_on_one_line_count_once: "a = { x = 87,5, y = 60%, z hallo }\nb = 2\n";
    an_equals_sign_missing_before_a_group: "a { x = 1, y = 2 }\nb: { x = 1 }\nc: [\n  { x = 1 },\n]\nd; \"tekst\"\nartikel 5 lid 2 = 7\ne = 5\n";
    a_text_that_begins_with_a_number: "a = 61 jongeren, 11 kunnen dat nog\nb = “5,5% meer”\nc = 30 dagen\"\nd = { x = 3 dagen, y = 4 }\ne = 1\n";
    a_comma_missing_between_parts: "a = { x = 402 y = 215, z = 188 }\nb = { x = 1, y = 2; \"a b\" = 3, z = { q = 4 } }\nc = { x = { y = 1 } z = \"t\" }\nd = 1\n";
    yes_and_no: "a = ja\nb = onwaar\nc = \"ja\"\n";
    a_truth_with_a_capital: "a = True\nb = FALSE\nc = 1\n";
    escapes_that_do_not_exist: "a = \"C:\\map\"\nb = 2\n";
}

#[test]
fn entries_keep_the_order_of_the_file() {
    assert!(of("b = 1\na = 2\n[z]\nq = 1\n[c]\n").ends_with("gelezen: b a z c"));
}

#[test]
fn deep_nesting_is_refused_and_not_fallen_over() {
    let text = format!("a = {}1{}\nb = 2\n", "[".repeat(5_000), "]".repeat(5_000));
    assert!(of(&text).contains("PO05"));
}

#[test]
fn a_file_of_mistakes_only_is_read_up_to_a_point() {
    let text: String = (0..5_100).map(|number| format!("a{number} = ja\n")).collect();
    let mut sources = Sources::new();
    let source = sources.add("x.toml", Role::Measurement, &text);
    let (table, findings) = read(source, &text);
    assert!(table.is_none());
    let further = findings.iter().find(|finding| finding.code.to_string() == "PO0662").unwrap();
    let place = further.labels.first().unwrap().span;
    assert_eq!(sources.text_of(place).trim_end(), "a5000 = ja");
    let told = findings.iter().filter(|finding| finding.headline.nl.contains("`ja`")).count();
    assert_eq!((told, findings.len()), (4_999, 5_001));
}

#[test]
fn many_mistakes_take_little_time() {
    let text: String =
        (0..1_500).map(|number| format!("a{number} = 87,5\nb = 1\nc {number}\n")).collect();
    assert!(of(&text).matches("PO0502").count() == 1_500);
}
