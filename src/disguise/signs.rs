//! Signs that turn the reading direction, and signs that nobody sees.
//!
//! Not for: letters that look like others (`letters`).

use crate::diagnostics::{Finding, Findings, Label, Problem};
use crate::source::{SourceId, Span, is_invisible, turns_direction};
use crate::{problem, text};

use super::pieces::{Piece, PieceKind};

problem! {
    /// A sign by which text is shown in another order than it is read.
    TurnsDirection: "PO0114" Error { span: Span, number: String }
    headline: text!("een onzichtbaar teken keert hier de leesrichting om ({number})",
        "an invisible sign turns the reading direction here ({number})");
    labels: vec![Label::primary(*span)];
    help: Some(text!("haal het teken weg en typ de woorden eromheen opnieuw",
        "take the sign away and type the words around it again"));
}

problem! {
    /// A sign without width where a program reads a name.
    HiddenInName: "PO0115" Error { span: Span, number: String }
    headline: text!("hier staat een teken dat u niet ziet ({number})",
        "there is a sign here that you do not see ({number})");
    labels: vec![Label::primary(*span)];
    help: Some(text!("haal het teken weg en typ het woord opnieuw",
        "take the sign away and type the word again"));
}

problem! {
    /// A sign without width in a text or a comment.
    HiddenInText: "PO0116" Warning { span: Span, number: String }
    headline: text!("in deze tekst staat een teken dat u niet ziet ({number})",
        "there is a sign in this text that you do not see ({number})");
    labels: vec![Label::primary(*span)];
    help: Some(text!("haal het teken weg en typ de woorden eromheen opnieuw",
        "take the sign away and type the words around it again"));
}

/// The finding for a sign that cannot be seen, where a program reads; `None` for any other sign.
#[must_use]
pub fn hidden_sign(source: SourceId, start: usize, sign: char) -> Option<Finding> {
    let span = Span::new(source, start, start + sign.len_utf8());
    if turns_direction(sign) {
        Some(TurnsDirection { span, number: number(sign) }.finding())
    } else if is_invisible(sign) && sign != BYTE_ORDER_MARK {
        Some(HiddenInName { span, number: number(sign) }.finding())
    } else {
        None
    }
}

/// Word and Excel put it in, and it is a space in an agreement.
const BYTE_ORDER_MARK: char = '\u{FEFF}';

/// Of a measurement file the reader itself refuses signs that steer a screen; hence `steering`.
pub(super) fn check(
    source: SourceId,
    pieces: &[Piece<'_>],
    steering: bool,
    findings: &mut Findings,
) {
    for piece in pieces.iter().filter(|piece| !is_plain(piece.text)) {
        let mut before = ' ';
        for (at, sign) in piece.text.char_indices() {
            let start = piece.start + at;
            match piece.kind {
                PieceKind::Code | PieceKind::QuotedName => {
                    findings.extend(hidden_sign(source, start, sign));
                }
                PieceKind::Quoted | PieceKind::Comment if turns_direction(sign) => {
                    findings.extend(hidden_sign(source, start, sign));
                }
                PieceKind::Quoted | PieceKind::Comment => {
                    let hidden = is_invisible(sign) || (steering && steers(sign));
                    if hidden && !is_usual(before, sign) {
                        let span = Span::new(source, start, start + sign.len_utf8());
                        findings.push(HiddenInText { span, number: number(sign) });
                    }
                }
            }
            before = sign;
        }
    }
}

/// Whether a text holds only what a plain keyboard has, and nothing that steers a screen: nearly every
/// text does.
fn is_plain(text: &str) -> bool {
    text.bytes().all(|byte| matches!(byte, b' '..=b'~' | b'\n' | b'\r' | b'\t'))
}

/// Whether a sign steers a screen instead of standing on it; by such signs words can be wiped out.
fn steers(sign: char) -> bool {
    sign.is_control() && !matches!(sign, '\n' | '\r' | '\t')
}

/// What text processors put in without anybody asking: a soft hyphen, a mark at the start, and what
/// makes a picture of the sign before it.
fn is_usual(before: char, sign: char) -> bool {
    let is_picture = !before.is_alphanumeric() && !before.is_ascii();
    matches!(sign, '\u{AD}' | BYTE_ORDER_MARK)
        || (is_picture && matches!(sign, '\u{200D}' | '\u{FE00}'..='\u{FE0F}'))
}

/// "U+202E".
pub(super) fn number(sign: char) -> String {
    format!("U+{:04X}", u32::from(sign))
}
