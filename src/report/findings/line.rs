//! One line of a file as it is shown: printable, and cut around the words it is about.
//!
//! Not for drawing. The work is bounded by the width of the screen, however long the line is.

use std::ops::Range;

use super::fitting::columns_of;
use crate::source::push_printable;

/// What stands where a line was cut.
const CUT: char = '…';

/// A line ready to be shown, with the way back from its bytes to the bytes of the file.
#[derive(Debug)]
pub(super) struct ShownLine {
    /// What is shown.
    pub(super) text: String,
    /// Which bytes of the line are shown.
    from: usize,
    to: usize,
    /// Where each shown character starts: in the line, and in `text`. The end closes the list.
    starts: Vec<(usize, usize)>,
}

impl ShownLine {
    /// A line cut to at most `columns`, so that the start of `focus` can be seen.
    pub(super) fn around(line: &str, focus: &Range<usize>, columns: usize) -> Self {
        if line.is_empty() {
            return Self::blank();
        }
        if fits_after(line, 0, columns) == line.len() {
            return Self::cut(line, 0, line.len());
        }
        // Two columns are kept for the signs that tell of a cut.
        let columns = columns.saturating_sub(2);
        let from = fits_before(line, focus.start, columns / 3);
        let to = fits_after(line, from, columns);
        if to == line.len() {
            // Room is left on the right: show more on the left.
            return Self::cut(line, fits_before(line, to, columns).min(from), to);
        }
        Self::cut(line, from, to)
    }

    /// A line without text is shown as one space, so that there is something to underline: a
    /// drawing does not count an empty last line.
    fn blank() -> Self {
        Self { text: " ".to_owned(), from: 0, to: 0, starts: vec![(0, 0)] }
    }

    fn cut(line: &str, from: usize, to: usize) -> Self {
        let mut text = String::new();
        let mut starts = Vec::new();
        if from > 0 {
            text.push(CUT);
        }
        for (offset, character) in line.get(from..to).unwrap_or_default().char_indices() {
            starts.push((from + offset, text.len()));
            push_printable(character, &mut text);
        }
        starts.push((to, text.len()));
        if to < line.len() {
            text.push(CUT);
        }
        Self { text, from, to, starts }
    }

    /// Whether all of a range of the line is shown.
    pub(super) fn holds(&self, range: &Range<usize>) -> bool {
        self.from <= range.start && range.end <= self.to
    }

    /// Where a range of the line stands in the shown text. What was cut off is left out; a range
    /// that runs on behind the cut takes the sign of the cut with it.
    pub(super) fn underline(&self, range: &Range<usize>) -> Range<usize> {
        if self.is_blank() {
            return 0..self.text.len();
        }
        let start = self.shown_at(range.start);
        let end = if range.end > self.to { self.text.len() } else { self.shown_at(range.end) };
        start..end.max(start)
    }

    /// Whether there is nothing to see.
    pub(super) fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }

    fn shown_at(&self, offset: usize) -> usize {
        let index = self.starts.partition_point(|(in_line, _)| *in_line < offset);
        self.starts.get(index).or(self.starts.last()).map_or(0, |(_, in_text)| *in_text)
    }
}

/// Up to where a line fits into `columns` when shown from `from`.
fn fits_after(line: &str, from: usize, columns: usize) -> usize {
    let rest = line.get(from..).unwrap_or_default();
    from + bytes_that_fit(rest.chars(), columns)
}

/// From where a line fits into `columns` when shown up to `to`.
fn fits_before(line: &str, to: usize, columns: usize) -> usize {
    let before = line.get(..to).unwrap_or_default();
    before.len() - bytes_that_fit(before.chars().rev(), columns)
}

fn bytes_that_fit(characters: impl Iterator<Item = char>, columns: usize) -> usize {
    let mut left = columns;
    let mut bytes = 0;
    let mut shown = String::new();
    // Accents take no columns: without a bound on characters a million of them would fit.
    for character in characters.take(columns.saturating_mul(4)) {
        shown.clear();
        push_printable(character, &mut shown);
        let Some(less) = left.checked_sub(columns_of(&shown)) else { break };
        left = less;
        bytes += character.len_utf8();
    }
    bytes
}
