//! One text with its name, its role, and an index that finds lines and characters in it quickly.
//!
//! Not for opening files: the text comes in decoded (see `decode`).

use std::fmt;
use std::ops::Range;

use super::span::{Span, to_offset};

/// What a file is for, so that a message can name who has to mend what.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// An agreement, or a framework by itself.
    Agreement,
    /// The framework that an agreement refers to.
    Framework,
    /// The agreement that held before another.
    Earlier,
    /// A file with figures.
    Measurement,
    /// A file with worked examples.
    Examples,
}

/// A text that spans point into.
#[derive(Clone, PartialEq, Eq)]
pub struct SourceFile {
    name: String,
    role: Role,
    text: String,
    /// Where each line starts; never empty.
    line_starts: Vec<u32>,
    /// The number of characters before each block of [`BLOCK`] bytes; none where each byte is a
    /// character.
    characters: Vec<u32>,
}

/// Small enough to count through at once, large enough that the index is a fraction of the text.
const BLOCK: usize = 256;

impl SourceFile {
    /// A text under the path that the user gave.
    #[must_use]
    pub fn new(name: impl Into<String>, role: Role, text: impl Into<String>) -> Self {
        let text = text.into();
        Self {
            name: name.into(),
            role,
            line_starts: line_starts(&text),
            characters: character_index(&text),
            text,
        }
    }

    /// The path as the user gave it. Raw: pass it through `printable_line` before showing it.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// What the file is for.
    #[must_use]
    pub fn role(&self) -> Role {
        self.role
    }

    /// The decoded text, without a byte-order mark.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Whether nothing could be read from the file: it has a name, and no text.
    #[must_use]
    pub fn is_unread(&self) -> bool {
        self.text.is_empty()
    }

    /// The number of lines; a final line break opens one more, empty, line.
    #[must_use]
    pub fn line_count(&self) -> u32 {
        to_offset(self.line_starts.len())
    }

    /// The line, counted from 1, that holds the byte at `offset`.
    #[must_use]
    pub fn line_at(&self, offset: usize) -> u32 {
        let offset = to_offset(offset.min(self.text.len()));
        to_offset(self.line_starts.partition_point(|start| *start <= offset)).max(1)
    }

    /// From where to where a line runs, counted from 1, its line break left out.
    /// A line that does not exist is empty, at the end of the text.
    #[must_use]
    pub fn line_range(&self, line: u32) -> Range<usize> {
        let index = line.saturating_sub(1) as usize;
        let Some(start) = self.line_starts.get(index) else {
            return self.text.len()..self.text.len();
        };
        let start = *start as usize;
        let end = self.line_starts.get(index + 1).map_or(self.text.len(), |next| *next as usize);
        let line = self.text.get(start..end).unwrap_or_default();
        start..start + line.trim_end_matches('\n').trim_end_matches('\r').len()
    }

    /// The text of a line, counted from 1, without its line break.
    #[must_use]
    pub fn line_text(&self, line: u32) -> &str {
        self.text.get(self.line_range(line)).unwrap_or_default()
    }

    /// The bytes of a span, held within the text and widened to whole characters, so that no span
    /// can make a caller fall over.
    #[must_use]
    pub fn range(&self, span: Span) -> Range<usize> {
        let start = self.text.floor_char_boundary(span.start as usize);
        let end = self.text.ceil_char_boundary(span.end as usize);
        start..end.max(start)
    }

    /// The number of characters before the byte at `offset`, without counting from the start:
    /// else ten thousand findings in a line of a megabyte would take an hour.
    #[must_use]
    pub fn characters_before(&self, offset: usize) -> u32 {
        let offset = offset.min(self.text.len());
        if self.characters.is_empty() {
            return to_offset(offset);
        }
        let block = offset / BLOCK;
        let before = self.characters.get(block).copied().unwrap_or_default();
        let rest = self.text.as_bytes().get(block * BLOCK..offset).unwrap_or_default();
        before.saturating_add(character_starts(rest))
    }
}

/// Without the text: a file can be megabytes long.
impl fmt::Debug for SourceFile {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("SourceFile")
            .field("name", &self.name)
            .field("role", &self.role)
            .field("lines", &self.line_starts.len())
            .finish_non_exhaustive()
    }
}

fn line_starts(text: &str) -> Vec<u32> {
    let breaks = text.match_indices('\n');
    std::iter::once(0).chain(breaks.map(|(offset, _)| to_offset(offset + 1))).collect()
}

fn character_index(text: &str) -> Vec<u32> {
    if text.is_ascii() {
        return Vec::new();
    }
    let mut before = 0_u32;
    let mut index = Vec::with_capacity(text.len() / BLOCK + 2);
    for block in text.as_bytes().chunks(BLOCK) {
        index.push(before);
        before = before.saturating_add(character_starts(block));
    }
    index.push(before);
    index
}

/// Every byte that does not continue a character starts one.
fn character_starts(bytes: &[u8]) -> u32 {
    to_offset(bytes.iter().filter(|byte| **byte & 0b1100_0000 != 0b1000_0000).count())
}
