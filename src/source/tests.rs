//! What decoding refuses, how places are counted, and what may reach a terminal.

use super::*;

fn file(text: &str) -> (Sources, SourceId) {
    let mut sources = Sources::new();
    let id = sources.add("a.po", Role::Agreement, text);
    (sources, id)
}

fn decoded(bytes: &[u8]) -> Decoded {
    decode(bytes.to_vec()).unwrap()
}

#[test]
fn a_place_counts_lines_and_characters_from_one() {
    let (sources, id) = file("één\r\ntwée drie\n");
    let start = "één\r\ntwée ".len();
    let place = sources.place(Span::new(id, start, start + 4));
    assert_eq!(place, Place { file: "a.po", line: 2, column: 6, length: 4 });
    assert_eq!(sources.text_of(Span::new(id, start, start + 4)), "drie");
}

#[test]
fn a_place_far_into_a_long_line_is_counted_exactly() {
    let (sources, id) = file(&format!("kop\n{}x", "é€".repeat(10_000)));
    let place = sources.place(Span::new(id, 4 + 5 * 10_000, usize::MAX));
    assert_eq!((place.line, place.column, place.length), (2, 20_001, 1));
}

#[test]
fn a_span_outside_the_text_or_inside_a_character_is_held_within_bounds() {
    let (sources, id) = file("a€b");
    assert_eq!(sources.text_of(Span::new(id, 2, 3)), "€");
    assert_eq!(sources.text_of(Span::new(id, 50, 90)), "");
    assert_eq!(sources.place(Span::new(id, 50, 90)).column, 4);
    let unknown = Span::new(SourceId::new(7), 0, 3);
    assert_eq!(sources.text_of(unknown), "");
    assert_eq!(sources.place(unknown).file, "");
}

#[test]
fn the_end_after_a_final_line_break_is_a_line_of_its_own() {
    let (sources, id) = file("a\nb\n");
    let place = sources.place(Span::at(id, 4));
    assert_eq!((place.line, place.column), (3, 1));
    let found = sources.get(id).unwrap();
    assert_eq!((found.line_text(2), found.line_text(3), found.line_text(9)), ("b", "", ""));
}

#[test]
fn spans_join_within_a_file_and_are_ordered_by_place() {
    let id = SourceId::new(0);
    assert_eq!(Span::new(id, 8, 9).to(Span::new(id, 2, 4)), Span::new(id, 2, 9));
    let elsewhere = Span::new(SourceId::new(1), 0, 1);
    assert_eq!(Span::new(id, 8, 9).to(elsewhere), Span::new(id, 8, 9));
    assert!(Span::new(id, 8, 9) < elsewhere);
    assert!(Span::new(id, 9, 8).is_empty());
}

#[test]
fn text_is_read_with_and_without_a_mark() {
    assert_eq!(decoded("é".as_bytes()), Decoded { text: "é".into(), encoding: Encoding::Utf8 });
    let marked = decoded(b"\xEF\xBB\xBFa");
    assert_eq!(marked, Decoded { text: "a".into(), encoding: Encoding::Utf8WithMark });
}

#[test]
fn text_that_notepad_calls_unicode_is_read() {
    let units = |text: &str| text.encode_utf16().collect::<Vec<_>>();
    let little: Vec<u8> =
        units("\u{FEFF}€ 😀").iter().flat_map(|unit| unit.to_le_bytes()).collect();
    let big: Vec<u8> = units("\u{FEFF}€ 😀").iter().flat_map(|unit| unit.to_be_bytes()).collect();
    assert_eq!(decoded(&little).text, "€ 😀");
    assert_eq!(decoded(&little).encoding, Encoding::Utf16LittleEndian);
    assert_eq!(decoded(&big).text, "€ 😀");
    assert_eq!(decoded(&big).encoding, Encoding::Utf16BigEndian);
}

#[test]
fn half_a_character_of_utf_16_is_damage() {
    let cut = decode(b"\xFF\xFEa\0\n\0b".to_vec());
    assert_eq!(cut, Err(DecodeProblem::Damaged { offset: 4, line: 2 }));
    let lone = decode(b"\xFF\xFEa\0\x00\xD8b\0".to_vec());
    assert_eq!(lone, Err(DecodeProblem::Damaged { offset: 2, line: 1 }));
}

#[test]
fn windows_1252_is_told_and_not_guessed() {
    let problem = decode(b"norm:\n  co\xEBffici\xEBnt \x80 2.800\n".to_vec());
    assert_eq!(problem, Err(DecodeProblem::WrongEncoding { offset: 10, line: 2 }));
}

#[test]
fn utf_8_with_one_bad_byte_is_damage() {
    let problem = decode("één twée\n€ \u{2013} x".bytes().chain([0xFF]).collect());
    assert!(matches!(problem, Err(DecodeProblem::Damaged { line: 2, .. })), "{problem:?}");
    let unused = decode(b"a\x81b".to_vec());
    assert_eq!(unused, Err(DecodeProblem::Damaged { offset: 1, line: 1 }));
}

#[test]
fn what_is_no_text_is_binary() {
    for bytes in [&b"PK\x03\x04\x14\0"[..], b"\x01\x02\x03a", b"\xFF\xFE\0\0a\0\0\0", b"a\0b"] {
        assert_eq!(decode(bytes.to_vec()), Err(DecodeProblem::Binary), "{bytes:?}");
    }
}

#[test]
fn only_white_space_is_empty() {
    for bytes in [&b""[..], b"\xEF\xBB\xBF", b" \r\n\t", "\u{A0}\n".as_bytes(), b"\xFF\xFE"] {
        assert_eq!(decode(bytes.to_vec()), Err(DecodeProblem::Empty), "{bytes:?}");
    }
}

#[test]
fn an_escape_in_a_text_is_read_and_shown_as_a_sign() {
    assert_eq!(printable(&decoded(b"norm: \x1B[31mrood").text), "norm: ␛[31mrood");
}

#[test]
fn what_steers_turns_or_hides_is_shown_as_a_sign() {
    assert_eq!(printable("a\tb\r\nc\rd\u{7F}"), "a    b\nc␍d␡");
    assert_eq!(printable("x\u{202E}y\u{85}"), "x‹U+202E›y‹U+0085›");
    assert_eq!(printable("w\u{200B}s\u{AD}w\u{E0041}"), "w‹U+200B›s‹U+00AD›w‹U+E0041›");
    assert_eq!(printable_line("a\nfout: b"), "a␊fout: b");
}

#[test]
fn ordinary_dutch_text_is_shown_as_it_is() {
    let text = "‘Wsw’ – “99,5%” € 2.800\u{A0}e\u{301}én\n";
    assert!(matches!(printable(text), std::borrow::Cow::Borrowed(same) if same == text));
}

proptest::proptest! {
    #[test]
    fn no_bytes_make_decoding_fall_over(bytes in proptest::collection::vec(proptest::num::u8::ANY, 0..60)) {
        let _ = decode(bytes);
    }

    #[test]
    fn no_span_makes_a_place_fall_over(text in "\\PC{0,20}[\n\r]?\\PC{0,20}", start in 0_usize..60, end in 0_usize..60) {
        let (sources, id) = file(&text);
        let span = Span::new(id, start, end);
        let place = sources.place(span);
        let lines = text.matches('\n').count() + 1;
        proptest::prop_assert!(place.line >= 1 && place.line as usize <= lines);
        proptest::prop_assert_eq!(place.length as usize, sources.text_of(span).chars().count());
    }

    #[test]
    fn printable_text_holds_no_controls(text in proptest::collection::vec(proptest::char::any(), 0..40)) {
        let text: String = text.into_iter().collect();
        let shown = printable(&text);
        proptest::prop_assert!(!shown.chars().any(|c| c.is_control() && c != '\n'));
        proptest::prop_assert_eq!(printable(&shown), shown.clone());
    }
}

#[test]
fn what_is_pasted_in_a_measurement_file_is_quoted_where_it_must_be() {
    for (words, key) in [
        ("uitstroom-2_a", "uitstroom-2_a"),
        ("De Kom", "\"De Kom\""),
        ("Café", "\"Café\""),
        ("", "\"\""),
        ("het \"Plein\"", "\"het \\\"Plein\\\"\""),
        ("a\\b", "\"a\\\\b\""),
    ] {
        assert_eq!(toml_key(words), key);
    }
    assert_eq!(toml_text("<5"), "\"<5\"");
}
