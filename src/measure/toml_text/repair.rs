//! Which lines a mistake makes unreadable, and the text without them.
//!
//! For: reading on behind a mistake. Not for: mending what somebody wrote.

use std::ops::Range;

/// The text with spaces in place of the given stretches; line breaks stay, so that every other
/// character keeps its place.
pub(super) fn blanked(text: &str, ranges: &[Range<usize>]) -> String {
    let mut bytes = text.as_bytes().to_vec();
    for range in ranges {
        let range = range.start.min(bytes.len())..range.end.min(bytes.len());
        for byte in bytes.get_mut(range).unwrap_or_default() {
            if *byte != b'\n' {
                *byte = b' ';
            }
        }
    }
    // Stretches end at line breaks, so no character is cut in two; if one were, it becomes a sign.
    String::from_utf8(bytes)
        .unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned())
}

/// Where each line begins.
pub(super) fn line_starts(text: &str) -> Vec<usize> {
    std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect()
}

/// The line that holds a place, without its line break.
pub(super) fn line_at(text: &str, at: usize) -> Range<usize> {
    let at = text.floor_char_boundary(at);
    let before = text.get(..at).unwrap_or_default();
    let start = before.rfind('\n').map_or(0, |index| index + 1);
    let rest = text.get(at..).unwrap_or_default();
    start..rest.find('\n').map_or(text.len(), |index| at + index)
}

/// From the line of `start` up to the next line that begins as a key or heading does.
pub(super) fn statement_at(text: &str, start: usize) -> Range<usize> {
    let first = line_at(text, start);
    let mut end = first.end;
    let rest = text.get(first.end..).unwrap_or_default();
    for line in rest.split_inclusive('\n') {
        if begins_statement(line) {
            break;
        }
        end += line.len();
    }
    first.start..end
}

/// Whether a line begins with a key and `=`, or with a heading.
pub(super) fn begins_statement(line: &str) -> bool {
    let line = line.trim_start();
    if line.starts_with('[') {
        let rest = line.trim_start_matches('[');
        return rest.starts_with(|sign: char| sign.is_alphabetic());
    }
    let is_key = |sign: char| sign.is_alphanumeric() || matches!(sign, '-' | '_' | '.' | ' ' | '"');
    line.split_once('=').is_some_and(|(key, _)| !key.is_empty() && key.chars().all(is_key))
}
