//! Wrapping a line of styled pieces to a width.
//!
//! Not for: indents and colour codes, which have no width here.

use textwrap::{Options, WordSeparator, WordSplitter};

use super::inline::{Line, Style};

/// A piece of a wrapped row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Piece {
    pub(super) style: Style,
    pub(super) text: String,
}

/// A row of a wrapped line.
pub(super) type Row = Vec<Piece>;

/// The columns that a text takes.
pub(super) fn width(text: &str) -> usize {
    if text.bytes().all(|byte| (b' '..=b'~').contains(&byte)) {
        return text.len();
    }
    textwrap::core::display_width(text)
}

/// The columns that a row takes.
pub(super) fn row_width(row: &Row) -> usize {
    row.iter().map(|piece| width(&piece.text)).sum()
}

/// A line in rows of at most `columns`. Words with hyphens are kept whole (they are names); only a
/// word that is wider than a row is broken.
pub(super) fn wrap(line: &Line, columns: usize) -> Vec<Row> {
    let text = line.text();
    // Most lines fit; a space at the end is cut off all the same.
    if !text.ends_with(' ') && width(&text) <= columns {
        return vec![pieces_between(line, 0, text.len())];
    }
    let options = Options::new(columns.max(1))
        .word_separator(WordSeparator::AsciiSpace)
        .word_splitter(WordSplitter::NoHyphenation);
    let mut from = 0;
    let mut rows = Vec::new();
    for row in textwrap::wrap(&text, options) {
        // Without indents or hyphens each row is a stretch of the text.
        let rest = text.get(from..).unwrap_or_default();
        let start = from + rest.find(row.as_ref()).unwrap_or(0);
        from = start + row.len();
        rows.push(pieces_between(line, start, from));
    }
    rows
}

/// The pieces of a line from one byte to another.
fn pieces_between(line: &Line, start: usize, end: usize) -> Row {
    let mut offset = 0;
    let mut row = Row::new();
    for piece in line.pieces() {
        let first = start.max(offset) - offset;
        let last = end.clamp(offset, offset + piece.text().len()) - offset;
        if let Some(text) = piece.text().get(first..last)
            && !text.is_empty()
        {
            row.push(Piece { style: piece.style(), text: text.to_owned() });
        }
        offset += piece.text().len();
    }
    row
}
