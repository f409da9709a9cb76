//! All texts of one run, and the way from a span back to a file, a line and a column.
//!
//! Not for deciding which files to read.

use super::file::{Role, SourceFile};
use super::span::{SourceId, Span, to_offset};

/// The texts of one run, in the order in which they were added.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sources {
    files: Vec<SourceFile>,
}

/// Where a span is, in the way people and editors count: from 1, in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place<'a> {
    /// The path as the user gave it; empty when the file is not known. Raw.
    pub file: &'a str,
    /// The line of the first character, from 1.
    pub line: u32,
    /// The column of the first character, from 1, in characters.
    pub column: u32,
    /// The number of characters, line breaks counted too.
    pub length: u32,
}

impl Sources {
    /// No texts yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a text and gives the id by which spans name it.
    pub fn add(
        &mut self,
        name: impl Into<String>,
        role: Role,
        text: impl Into<String>,
    ) -> SourceId {
        let id = SourceId::new(to_offset(self.files.len()));
        self.files.push(SourceFile::new(name, role, text));
        id
    }

    /// Adds a file from which nothing could be read, so that findings can point at it.
    pub fn add_unread(&mut self, name: impl Into<String>, role: Role) -> SourceId {
        self.add(name, role, "")
    }

    /// The file with this id, if this collection gave it out.
    #[must_use]
    pub fn get(&self, id: SourceId) -> Option<&SourceFile> {
        self.files.get(id.index() as usize)
    }

    /// All files with their ids, in the order of adding.
    pub fn iter(&self) -> impl Iterator<Item = (SourceId, &SourceFile)> {
        self.files.iter().zip(0..).map(|(file, index)| (SourceId::new(index), file))
    }

    /// Where a span is. A span outside the text is held at its end; an unknown file gives line 1.
    #[must_use]
    pub fn place(&self, span: Span) -> Place<'_> {
        let Some(file) = self.get(span.source) else {
            return Place { file: "", line: 1, column: 1, length: 0 };
        };
        let range = file.range(span);
        let line = file.line_at(range.start);
        let before = file.characters_before(range.start);
        let line_start = file.characters_before(file.line_range(line).start);
        Place {
            file: file.name(),
            line,
            column: before.saturating_sub(line_start).saturating_add(1),
            length: file.characters_before(range.end).saturating_sub(before),
        }
    }

    /// The text under a span; empty when the file is not known. Raw.
    #[must_use]
    pub fn text_of(&self, span: Span) -> &str {
        self.get(span.source).and_then(|file| file.text().get(file.range(span))).unwrap_or_default()
    }
}
