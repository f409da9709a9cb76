//! Text that fits: wrapped to the width of the screen, and not endless.
//!
//! Not for the lines of files: those are cut, not wrapped (see `line`).

use unicode_width::UnicodeWidthChar;

/// The width that output keeps to. Only a path may be longer: broken, it could not be followed.
pub(super) const WIDTH: usize = 100;

/// Longer texts are cut: a name of a megabyte in a headline helps nobody.
const MOST_CHARACTERS: usize = 1_500;

/// How many columns printable text takes.
pub(super) fn columns_of(text: &str) -> usize {
    text.chars().map(|character| character.width().unwrap_or(1)).sum()
}

/// Text in lines of at most `columns`. Words are not broken at hyphens: names hold them.
pub(super) fn wrapped(text: &str, columns: usize) -> String {
    let options = textwrap::Options::new(columns.max(20))
        .word_splitter(textwrap::WordSplitter::NoHyphenation)
        .wrap_algorithm(textwrap::WrapAlgorithm::FirstFit);
    textwrap::wrap(text, options).join("\n")
}

/// Text of at most [`MOST_CHARACTERS`].
pub(super) fn shortened(text: &str) -> String {
    match text.char_indices().nth(MOST_CHARACTERS) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text.to_owned(),
    }
}

/// Lines with `indent` before each, a line break after each, and no spaces at their ends.
pub(super) fn indented(text: &str, indent: &str) -> String {
    let mut out = String::with_capacity(text.len() + 1);
    for line in text.lines() {
        out.push_str(indent);
        out.push_str(line.trim_end());
        out.push('\n');
    }
    out
}
