//! What a report of a judged agreement says, and in which order.
//!
//! For: an `Assessment` as a `Document`: the summary first, then each item below its theme and goal.
//! Not for: words (`report::words`) and looks (`report::document`).

mod amendments;
mod beside;
mod calculation;
mod chapters;
mod conditions;
mod consequences;
mod facts;
mod front;
mod item;
mod named;
mod norms;
mod parts;
mod silenced;
mod summary;

#[cfg(test)]
mod tests;

use crate::diagnostics::Language;
use crate::eval::assessment::Assessment;
use crate::report::document::{Block, Document, Line};
use crate::report::words::Words;
use crate::source::{Sources, Span};

use named::Named;

pub use silenced::silenced_notes;
pub use summary::counts_as;

/// How much a report tells.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Detail {
    /// The summary and what asks for attention.
    Summary,
    /// Every item.
    #[default]
    Items,
    /// Every item with its calculation.
    Calculation,
}

/// What the reader wants.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ReportOptions {
    /// In which language.
    pub language: Language,
    /// How much.
    pub detail: Detail,
}

/// The report of an assessment.
#[must_use]
pub fn report(assessment: &Assessment, sources: &Sources, options: ReportOptions) -> Document {
    let named = Named::of(assessment);
    let words = Words::new(options.language);
    let view = View { assessment, named: &named, sources, words, detail: options.detail };
    let mut blocks = view.front();
    blocks.extend(view.summary());
    blocks.extend(view.amendments());
    match options.detail {
        Detail::Summary => {}
        Detail::Items | Detail::Calculation => {
            blocks.extend(view.chapters());
            blocks.extend(view.premises());
            blocks.extend(view.consequences());
        }
    }
    blocks.extend(view.closing());
    Document { blocks }
}

/// What every part of the report needs.
#[derive(Clone, Copy)]
struct View<'a> {
    assessment: &'a Assessment,
    named: &'a Named<'a>,
    sources: &'a Sources,
    words: Words,
    detail: Detail,
}

impl View<'_> {
    /// The file of a place.
    fn file_of(&self, span: Span) -> String {
        self.sources.place(span).file.to_owned()
    }

    /// "bestand:regel".
    fn place(&self, span: Span) -> String {
        let place = self.sources.place(span);
        format!("{}:{}", place.file, place.line)
    }

    fn heading(level: u8, text: &str) -> Block {
        Block::Heading { level, line: Line::plain(text) }
    }
}
