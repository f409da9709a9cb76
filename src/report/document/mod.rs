//! A report as neutral blocks, between what is said and how it looks.
//!
//! For: headings, paragraphs, labelled lines, lists, tables and entries, and their renderers.
//! Not for: deciding what a report says (`report::assessment`) or in which words (`report::words`).

mod block;
mod inline;
mod plain;
mod table;
mod terminal;
mod wrap;

#[cfg(test)]
mod tests;

pub use block::{Block, Document, Labelled, ListItem, Table};
pub use inline::{Inline, Line, Style};

use crate::report::findings::{Color, Graphics};

/// How a document is to be shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DocumentStyle {
    /// With or without colour.
    pub color: Color,
    /// Laid out, or in plain sentences for speech and braille.
    pub graphics: Graphics,
}

impl Document {
    /// The document as text, with a line break at its end.
    #[must_use]
    pub fn render(&self, style: DocumentStyle) -> String {
        match style.graphics {
            Graphics::Drawn => terminal::render(self, style.color),
            Graphics::Sentences => plain::render(self),
        }
    }
}
