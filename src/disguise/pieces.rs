//! A text in pieces: names, and what stands between quotation marks or behind `#`.
//!
//! For: knowing whether a sign stands where a program reads a name. Not for: grammar; what cannot be
//! read well is cut as well as it can be.

/// A stretch of a text, with where it starts in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Piece<'a> {
    /// Where it starts.
    pub(super) start: usize,
    /// The stretch.
    pub(super) text: &'a str,
    /// What it is.
    pub(super) kind: PieceKind,
}

/// What a stretch of text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum PieceKind {
    /// What a program reads: names, words, numbers, signs.
    Code,
    /// A text between quotation marks.
    Quoted,
    /// A name between quotation marks, in a measurement file.
    QuotedName,
    /// A comment.
    Comment,
}

/// The pieces of an agreement: quotation marks may be curly, and a text may run over lines.
pub(super) fn of_agreement(text: &str) -> Vec<Piece<'_>> {
    let quote = |sign| matches!(sign, '"' | '“' | '”' | '„' | '‟');
    pieces(text, quote, |_, rest| {
        let after_first = rest.char_indices().nth(1).map_or(rest.len(), |(at, _)| at);
        let inner = rest.get(after_first..).unwrap_or_default();
        let end = inner.char_indices().find(|(_, sign)| quote(*sign));
        end.map_or(rest.len(), |(at, sign)| after_first + at + sign.len_utf8())
    })
}

/// The pieces of a measurement file. Between quotation marks a name may stand too.
pub(super) fn of_measurement(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = pieces(
        text,
        |sign| matches!(sign, '"' | '\''),
        |sign, rest| {
            let triple = if sign == '"' { "\"\"\"" } else { "'''" };
            if let Some(inner) = rest.strip_prefix(triple) {
                return inner.find(triple).map_or(rest.len(), |at| at + 2 * triple.len());
            }
            // A text on one line ends there at the latest.
            let mut escaped = false;
            let end = rest.char_indices().skip(1).find(|(_, next)| {
                let ends = *next == '\n' || (*next == sign && !escaped);
                escaped = sign == '"' && *next == '\\' && !escaped;
                ends
            });
            end.map_or(
                rest.len(),
                |(at, next)| if next == sign { at + sign.len_utf8() } else { at },
            )
        },
    );
    // Whether the line of the piece at hand begins as a heading does.
    let mut in_heading = text.trim_start_matches([' ', '\t']).starts_with('[');
    for piece in &mut pieces {
        if piece.kind == PieceKind::Quoted && is_name(text, piece, in_heading) {
            piece.kind = PieceKind::QuotedName;
        }
        if let Some((_, line)) = piece.text.rsplit_once('\n') {
            in_heading = line.trim_start().starts_with('[');
        }
    }
    pieces
}

/// Whether a quoted piece stands before `=`, before a point, or in the heading of a part.
fn is_name(text: &str, piece: &Piece<'_>, in_heading: bool) -> bool {
    let after = text.get(piece.start + piece.text.len()..).unwrap_or_default();
    let after = after.trim_start_matches([' ', '\t']);
    after.starts_with(['=', '.']) || (after.starts_with(']') && in_heading)
}

/// Cuts a text at quotation marks and comments; `length` says how long a quoted piece is.
fn pieces(
    text: &str,
    quote: impl Fn(char) -> bool,
    length: impl Fn(char, &str) -> usize,
) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut start = 0;
    while let Some(rest) = text.get(start..).filter(|rest| !rest.is_empty()) {
        let opens = |sign: char| quote(sign) || sign == '#';
        let code = rest.find(opens).unwrap_or(rest.len());
        let mut add = |from: usize, to: usize, kind| {
            if let Some(piece) = rest.get(from..to).filter(|piece| !piece.is_empty()) {
                pieces.push(Piece { start: start + from, text: piece, kind });
            }
        };
        add(0, code, PieceKind::Code);
        let special = rest.get(code..).unwrap_or_default();
        let end = match special.chars().next() {
            None => code,
            Some('#') => code + special.find('\n').unwrap_or(special.len()),
            Some(sign) => code + length(sign, special).max(sign.len_utf8()),
        };
        let kind = if special.starts_with('#') { PieceKind::Comment } else { PieceKind::Quoted };
        add(code, end, kind);
        start += end.max(1);
    }
    pieces
}

/// The words of a piece that can be names: each with where it starts.
pub(super) fn words<'a>(piece: &Piece<'a>) -> impl Iterator<Item = (usize, &'a str)> + use<'a> {
    let start = piece.start;
    let text = piece.text;
    let is_part = |sign: char| {
        if sign.is_ascii() {
            return sign.is_ascii_alphanumeric() || sign == '-';
        }
        sign.is_alphanumeric()
            || matches!(sign, '\u{2010}' | '\u{2011}' | '\u{300}'..='\u{36F}')
            || crate::source::is_invisible(sign)
            || crate::source::turns_direction(sign)
    };
    let quoted = piece.kind == PieceKind::QuotedName;
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            let rest = text.get(at..).filter(|rest| !rest.is_empty())?;
            if quoted {
                // All of a quoted name is one name.
                at = text.len();
                let inner = rest.trim_matches(['"', '\'']);
                let quotes = rest.find(inner).unwrap_or_default();
                return (!inner.is_empty()).then_some((start + quotes, inner));
            }
            let from = at + rest.find(is_part)?;
            let word = text.get(from..).unwrap_or_default();
            let length = word.find(|sign| !is_part(sign)).unwrap_or(word.len());
            at = from + length;
            let word = word.get(..length).unwrap_or_default();
            if word.chars().any(char::is_alphabetic) {
                return Some((start + from, word));
            }
        }
    })
}
