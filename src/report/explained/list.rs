//! Everything that can be explained, in one list.
//!
//! Not for: the explanations themselves.

use crate::diagnostics::{Language, Page, Severity};
use crate::report::document::{Block, Document, Line, Table};
use crate::report::words::Words;

use super::term::{Term, terms};

/// Every code with its level and headline, every verdict and every reason; `others` are what else
/// can be asked for.
#[must_use]
pub fn list(others: &[Term], language: Language) -> Document {
    let words = Words::new(language);
    let heading = |title: &str| Block::Heading { level: 2, line: Line::plain(title) };
    let mut blocks = vec![
        heading(words.pick("Meldingen", "Findings")),
        Block::Table(Table {
            columns: vec![
                words.pick("code", "code"),
                words.pick("niveau", "level"),
                words.pick("wat er is", "what is the case (in Dutch)"),
            ],
            rows: Page::all().map(|page| row(page, words)).collect(),
        }),
        heading(words.pick("Oordelen, redenen en exitcodes", "Verdicts, reasons and exit codes")),
    ];
    let known = terms();
    let rows = known.iter().chain(others).map(|term| {
        let first = term.told.first().map(|text| text.get(language)).unwrap_or_default();
        vec![Line::plain(term.name.get(language)), Line::plain(first_sentence(first))]
    });
    blocks.push(Block::Table(Table {
        columns: vec![words.pick("woord", "word"), words.pick("wat het betekent", "what it means")],
        rows: rows.collect(),
    }));
    Document { blocks }
}

fn row(page: Page, words: Words) -> Vec<Line> {
    let level = match page.severity() {
        Severity::Error => words.pick("fout", "error"),
        Severity::Warning => words.pick("waarschuwing", "warning"),
        Severity::Note => words.pick("opmerking", "note"),
    };
    vec![Line::plain(page.code), Line::plain(level), Line::plain(page.headline())]
}

fn first_sentence(text: &str) -> &str {
    text.split_inclusive(". ").next().unwrap_or(text).trim_end()
}
