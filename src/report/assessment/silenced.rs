//! The notes that the agreement keeps out of sight, at the end of the report: nothing vanishes.
//!
//! Not for: the notes themselves.

use crate::diagnostics::{Findings, Language};
use crate::report::document::{Block, Line, ListItem};
use crate::report::findings::silenced;
use crate::report::words::Words;

/// A part about what is kept out of sight; nothing where nothing is.
#[must_use]
pub fn silenced_notes(findings: &Findings, language: Language) -> Vec<Block> {
    let words = Words::new(language);
    let items: Vec<ListItem> = silenced(findings)
        .iter()
        .map(|one| ListItem { line: Line::plain(one.told().get(language)), children: Vec::new() })
        .collect();
    if items.is_empty() {
        return Vec::new();
    }
    let title =
        words.pick("Meldingen die de overeenkomst uitzet", "Findings that the agreement turns off");
    vec![Block::Heading { level: 2, line: Line::plain(title) }, Block::List(items)]
}
