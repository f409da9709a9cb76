//! A document in plain sentences, one to a line, for speech and braille: no tables, signs, boxes,
//! indents or colour.
//!
//! Not wrapped: a screen reader or a braille display does that itself, and a broken sentence is
//! read as two.

use super::block::{Block, Document, Labelled, ListItem, Table};
use super::inline::Line;

/// The document as text.
pub(super) fn render(document: &Document) -> String {
    let mut text = String::new();
    blocks(&document.blocks, &mut text, true);
    text
}

fn blocks(blocks: &[Block], text: &mut String, apart: bool) {
    for (index, block) in blocks.iter().enumerate() {
        if index > 0 && apart {
            text.push('\n');
        }
        add(block, text);
    }
}

fn add(block: &Block, text: &mut String) {
    match block {
        Block::Heading { line, .. } | Block::Paragraph(line) => sentence(&line.words(), text),
        Block::Labelled(lines) => {
            for Labelled { label, line } in lines {
                sentence(&format!("{label}: {}", line.words()), text);
            }
        }
        Block::List(items) => list(items, "", text),
        Block::Table(table) => {
            for row in &table.rows {
                sentence(&told(table, row), text);
            }
        }
        Block::Example(lines) => {
            for line in lines {
                text.push_str(line.words().trim_start());
                text.push('\n');
            }
        }
        Block::Entry { head, body } => {
            sentence(&head.words(), text);
            blocks(body, text, false);
        }
    }
}

/// Items with children are numbered, so that one hears what belongs to what.
fn list(items: &[ListItem], above: &str, text: &mut String) {
    let numbered = !above.is_empty() || items.iter().any(|item| !item.children.is_empty());
    for (item, number) in items.iter().zip(1_usize..) {
        let number = format!("{above}{number}");
        if numbered {
            sentence(&format!("{number}: {}", item.line.words()), text);
        } else {
            sentence(&item.line.words(), text);
        }
        list(&item.children, &format!("{number}."), text);
    }
}

/// A row as a sentence: "bor: oordeel behaald, cijfer 130 personen".
fn told(table: &Table, row: &[Line]) -> String {
    let mut cells = row.iter();
    let name = cells.next().map(Line::words).unwrap_or_default();
    let rest: Vec<String> = table
        .columns
        .iter()
        .skip(1)
        .zip(cells)
        .filter(|(_, cell)| !cell.is_empty())
        .map(|(column, cell)| format!("{} {}", column.to_lowercase(), cell.words()))
        .collect();
    if rest.is_empty() {
        return name;
    }
    format!("{name}: {}", rest.join(", "))
}

/// A line that ends as a sentence does.
fn sentence(words: &str, text: &mut String) {
    let words = words.trim();
    if words.is_empty() {
        return;
    }
    text.push_str(words);
    let closed = words.trim_end_matches(['”', '"', ')']);
    if !closed.ends_with(['.', '?', '!', ':', ';']) {
        text.push('.');
    }
    text.push('\n');
}
