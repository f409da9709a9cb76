//! What deceives is found where it stands, and what anybody may write is left alone.

use super::*;
use crate::source::{Role, Sources};

/// The code and the place in the text of each finding.
fn found(text: &str, name: &str, role: Role) -> Vec<(String, String)> {
    let mut sources = Sources::new();
    let source = sources.add(name, role, text);
    let file = sources.get(source).unwrap();
    let findings = match role {
        Role::Agreement | Role::Framework | Role::Earlier => in_agreement(source, file),
        Role::Measurement | Role::Examples => in_measurement(source, file),
    };
    let at = |label: &crate::diagnostics::Label| {
        sources.text_of(label.span).escape_unicode().to_string()
    };
    findings
        .iter()
        .map(|one| (one.code.to_string(), one.primary().map(at).unwrap_or_default()))
        .collect()
}

fn agreement(text: &str) -> Vec<(String, String)> {
    found(text, "a.po", Role::Agreement)
}

fn measurement(text: &str) -> Vec<(String, String)> {
    found(text, "a.toml", Role::Measurement)
}

fn codes(found: &[(String, String)]) -> Vec<&str> {
    found.iter().map(|(code, _)| code.as_str()).collect()
}

#[test]
fn a_sign_that_turns_the_direction_is_an_error_wherever_it_stands() {
    for text in [
        "resultaat a \"meer \u{202E}dan\"",
        "# \u{2066}toelichting",
        "norm: a\u{200F} in 2020",
        "resultaat “a \u{061C}b”",
    ] {
        assert_eq!(codes(&agreement(text)), ["PO0114"], "{text:?}");
    }
    assert_eq!(codes(&measurement("a = \"x\u{202D}\"")), ["PO0114"]);
    assert_eq!(codes(&measurement("\"a\u{2067}\" = 1")), ["PO0114"]);
}

#[test]
fn a_sign_that_nobody_sees_is_an_error_in_a_name_and_a_warning_in_a_text() {
    assert_eq!(
        agreement("norm: bij\u{200B}stand"),
        [("PO0115".to_owned(), "\\u{200b}".to_owned())]
    );
    assert_eq!(codes(&agreement("resultaat a \"x\u{2060}y\"")), ["PO0116"]);
    assert_eq!(codes(&agreement("resultaat a \"x\u{8}y\"")), ["PO0116"]);
    assert_eq!(codes(&measurement("a = \"x\u{E0041}\"")), ["PO0116"]);
    assert_eq!(codes(&measurement("\"a\u{200D}b\" = 1")), ["PO0115"]);
}

#[test]
fn what_word_and_people_put_in_is_left_alone() {
    for text in [
        "resultaat a \"af\u{AD}spraak\"",
        "\u{FEFF}overeenkomst a “Eén café – 100%”",
        "resultaat a \"Мария en Ελένη ❤\u{FE0F} 👩\u{200D}👧\"",
        "indicator geschikte\u{2011}indicaties\nnorm: geschikte-indicaties in 2020",
        "populatie cliënten \"cliënten\" # ook naïef en Curaçao",
        "norm: Uitgestroomd in 2020 minstens uitgestroomd",
    ] {
        assert_eq!(agreement(text), [], "{text:?}");
    }
    assert_eq!(measurement("a = { bron = \"Ελένη\" }\n\"Aa en Hunze\" = 3\nb = ['Мария']"), []);
}

#[test]
fn a_letter_of_another_alphabet_in_a_name_is_an_error() {
    assert_eq!(
        agreement("norm: bijst\u{430}nd in 2020"),
        [("PO0117".to_owned(), "\\u{430}".to_owned())]
    );
    assert_eq!(codes(&agreement("indicator \u{3BF}\u{3BD} \"x\"")), ["PO0117"]);
    assert_eq!(codes(&agreement("norm: \u{FF41}b")), ["PO0117"]);
    assert_eq!(codes(&agreement("norm: \u{1D41A}b")), ["PO0117"]);
    assert_eq!(codes(&measurement("\"bijst\u{430}nd\" = 1")), ["PO0117"]);
    assert_eq!(codes(&measurement("[\"bijst\u{430}nd\"]")), ["PO0117"]);
}

#[test]
fn two_names_that_look_the_same_are_a_warning() {
    assert_eq!(codes(&agreement("indicator traject1\nindicator trajectl")), ["PO0118"]);
    assert_eq!(codes(&agreement("indicator cafe\u{301}-bezoek\nnorm: café-bezoek")), ["PO0118"]);
    assert_eq!(codes(&agreement("indicator traject-1\nindicator traject-2")), [""; 0]);
}

#[test]
fn the_name_of_a_file_is_looked_at_too() {
    assert_eq!(codes(&found("a = 1", "cijfers\u{202E}lmot.toml", Role::Measurement)), ["PO0119"]);
}

#[test]
fn any_text_is_cut_without_losing_a_byte() {
    for text in
        ["", "\"", "#", "a\"b\"\"c", "'''x", "\"\"\"a\"b\"\"\"c", "“a„b”#c\n\"", "\"a\\\"b\" = 1"]
    {
        for pieces in [of_agreement(text), of_measurement(text)] {
            let all: String = pieces.iter().map(|piece| piece.text).collect();
            assert_eq!(all, text);
        }
    }
}
