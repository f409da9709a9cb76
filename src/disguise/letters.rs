//! Letters in names that look like letters of our own alphabet and are not.
//!
//! Not for: texts, in which any alphabet may stand.

use unicode_script::{Script, UnicodeScript};
use unicode_security::GeneralSecurityProfile;

use crate::diagnostics::{Findings, Label, Text};
use crate::source::{SourceId, Span, is_invisible, turns_direction};
use crate::{problem, text};

use super::pieces::{Piece, PieceKind, words};
use super::signs::number;

problem! {
    /// A letter of another alphabet in a name.
    ForeignLetter: "PO0117" Error { span: Span, letter: char, number: String, alphabet: Text,
        word: String, word_span: Span }
    headline: text!("`{letter}` in `{word}` is geen gewone letter ({number})",
        "`{letter}` in `{word}` is not a plain letter ({number})");
    labels: {
        let (nl, en) = (&alphabet.nl, &alphabet.en);
        vec![Label::primary(*span).saying(text!("{nl}", "{en}"))]
    };
    help: Some(text!("typ deze naam opnieuw, overal waar hij staat",
        "type this name again, wherever it stands"));
}

pub(super) fn check(source: SourceId, pieces: &[Piece<'_>], findings: &mut Findings) {
    let names =
        pieces.iter().filter(|piece| matches!(piece.kind, PieceKind::Code | PieceKind::QuotedName));
    for (start, word) in names.flat_map(words) {
        // One letter of a name is enough: who types it again mends them all.
        let strange = word.char_indices().find(|(_, letter)| is_strange(*letter));
        let Some((at, letter)) = strange else { continue };
        let start_of_letter = start + at;
        findings.push(ForeignLetter {
            span: Span::new(source, start_of_letter, start_of_letter + letter.len_utf8()),
            letter,
            number: number(letter),
            alphabet: alphabet(letter),
            word: word.to_owned(),
            word_span: Span::new(source, start, start + word.len()),
        });
    }
}

/// Whether a sign is a letter of another alphabet, or a letter in disguise (full width, bold as a sign
/// of mathematics).
pub(super) fn is_strange(sign: char) -> bool {
    if sign.is_ascii() || !sign.is_alphabetic() || is_invisible(sign) || turns_direction(sign) {
        return false;
    }
    sign.script() != Script::Latin || !sign.identifier_allowed()
}

fn alphabet(letter: char) -> Text {
    let script = letter.script();
    let name = script.full_name();
    if script == Script::Cyrillic {
        text!("een Cyrillische letter", "a Cyrillic letter")
    } else if script == Script::Greek {
        text!("een Griekse letter", "a Greek letter")
    } else if script == Script::Latin || script == Script::Common {
        text!("een letter in een bijzondere vorm", "a letter in a special form")
    } else {
        text!("een letter uit een ander schrift ({name})", "a letter of another script ({name})")
    }
}
