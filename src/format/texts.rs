//! Texts between quotation marks over one or more lines.
//!
//! For: keeping the lines of the author where they fit, and filling them anew where they don't.
//! Not for: the words themselves; space between them is all that changes, and that has no meaning.

use crate::syntax::may_begin_line_of_text;

/// Where a text stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    /// The column at which its opening mark stands.
    pub(super) column: usize,
    /// The column of its other lines.
    pub(super) margin: usize,
    /// The columns that must be left behind its closing mark.
    pub(super) behind: usize,
    /// The columns of a line.
    pub(super) width: usize,
}

/// The lines of a text with its quotation marks, without the space before them.
pub(super) fn lines(inner: &str, place: Place) -> Vec<String> {
    let written: Vec<&str> = inner.trim().split('\n').map(str::trim).collect();
    let kept = framed(written.iter().map(|line| (*line).to_owned()).collect());
    let fit = kept.iter().enumerate().all(|(index, line)| {
        let begin = if index == 0 { place.column } else { place.margin };
        let behind = if index + 1 == kept.len() { place.behind } else { 0 };
        begin.saturating_add(columns(line)).saturating_add(behind) <= place.width
    });
    if fit { kept } else { framed(filled(&written, place)) }
}

/// Puts the quotation marks around.
fn framed(mut lines: Vec<String>) -> Vec<String> {
    if let Some(first) = lines.first_mut() {
        first.insert(0, '"');
    }
    if let Some(last) = lines.last_mut() {
        last.push('"');
    }
    lines
}

/// Fills the lines of each paragraph; an empty line parts two of them.
fn filled(written: &[&str], place: Place) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for paragraph in written.split(|line| line.is_empty()) {
        let words: Vec<&str> =
            paragraph.iter().flat_map(|line| line.split_ascii_whitespace()).collect();
        if words.is_empty() {
            continue;
        }
        if !lines.is_empty() {
            lines.push(String::new());
        }
        fill(&words, &mut lines, place);
    }
    if lines.is_empty() { vec![String::new()] } else { lines }
}

/// Fills lines with words. A line never begins as a heading or a statement does: it then begins with an
/// earlier word.
fn fill(words: &[&str], lines: &mut Vec<String>, place: Place) {
    // The opening mark takes a column.
    let column = if lines.is_empty() { place.column + 1 } else { place.margin };
    let (mut start, mut end) = (0, column);
    for (index, word) in words.iter().enumerate() {
        let behind = if index + 1 == words.len() { place.behind + 1 } else { 0 };
        end += columns(word) + usize::from(index > start);
        if end + behind <= place.width {
            continue;
        }
        if let Some(first) = (start + 1..=index).rev().find(|at| may_begin(words, *at)) {
            lines.push(joined(words, start, first));
            start = first;
            end = place.margin + columns(&joined(words, start, index + 1));
        }
    }
    lines.push(joined(words, start, words.len()));
}

fn joined(words: &[&str], start: usize, end: usize) -> String {
    words.get(start..end).unwrap_or_default().join(" ")
}

/// Whether a line may begin with a word, of which a few that follow tell.
fn may_begin(words: &[&str], at: usize) -> bool {
    may_begin_line_of_text(&joined(words, at, (at + 4).min(words.len())))
}

fn columns(line: &str) -> usize {
    line.chars().count()
}
