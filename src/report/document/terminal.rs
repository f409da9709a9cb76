//! A document laid out for a terminal of 100 columns, with or without colour.
//!
//! Not for: speech and braille (`plain`).

use crate::report::findings::Color;

use super::block::{Block, Document, Labelled, ListItem};
use super::inline::{Line, Style};
use super::table;
use super::wrap::{Row, row_width, width, wrap};

/// The columns that a report takes at most.
const COLUMNS: usize = 100;

/// How far the details of an entry are indented.
const INDENT: usize = 4;

/// However deep an item of a list lies, it is not indented further than this.
const DEEPEST: usize = 60;

/// The document as text.
pub(super) fn render(document: &Document, color: Color) -> String {
    let mut page = Page { color, text: String::new() };
    page.blocks(&document.blocks, 0);
    page.text
}

struct Page {
    color: Color,
    text: String,
}

impl Page {
    /// Blocks below each other; an empty line between them, in an entry only above a table.
    fn blocks(&mut self, blocks: &[Block], indent: usize) {
        for (index, block) in blocks.iter().enumerate() {
            let apart = match block {
                Block::Table(_) | Block::Example(_) => true,
                Block::Heading { .. }
                | Block::Paragraph(_)
                | Block::Labelled(_)
                | Block::List(_)
                | Block::Entry { .. } => indent == 0,
            };
            if index > 0 && apart {
                self.text.push('\n');
            }
            self.block(block, indent);
        }
    }

    fn block(&mut self, block: &Block, indent: usize) {
        match block {
            Block::Heading { level, line } => self.heading(*level, line, indent),
            Block::Paragraph(line) => self.line(line, indent, indent),
            Block::Labelled(lines) => self.labelled(lines, indent),
            Block::List(items) => self.list(items, indent),
            Block::Table(table) => {
                for row in table::rows(table, columns(indent)) {
                    self.row(&row, indent);
                }
            }
            Block::Example(lines) => self.example(lines, indent + INDENT),
            Block::Entry { head, body } => {
                self.line(head, indent, indent + INDENT);
                self.blocks(body, indent + INDENT);
            }
        }
    }

    /// The title is underlined double, a part single, a part of that not.
    fn heading(&mut self, level: u8, line: &Line, indent: usize) {
        let rows = wrap(line, columns(indent));
        let widest = rows.iter().map(row_width).max().unwrap_or_default();
        for row in &rows {
            self.row(row, indent);
        }
        let under = match level {
            1 => "═",
            2 => "─",
            _ => return,
        };
        self.indent(indent);
        self.text.push_str(&under.repeat(widest));
        self.text.push('\n');
    }

    /// The values stand below each other behind the widest label.
    fn labelled(&mut self, lines: &[Labelled], indent: usize) {
        let widest = lines.iter().map(|line| width(line.label)).max();
        let room = widest.unwrap_or_default() + 2;
        let hanging = indent + room;
        for Labelled { label, line } in lines {
            let label = format!("{label:<room$}");
            self.indent(indent);
            self.styled(Style::Faint, &label);
            self.wrapped(line, hanging);
        }
    }

    fn list(&mut self, items: &[ListItem], indent: usize) {
        for ListItem { line, children } in items {
            let indent = indent.min(DEEPEST);
            self.indent(indent);
            self.text.push_str("- ");
            self.wrapped(line, indent + 2);
            self.list(children, indent + 2);
        }
    }

    /// A line; the rows that follow the first may stand further in.
    fn line(&mut self, line: &Line, indent: usize, hanging: usize) {
        for (index, row) in wrap(line, columns(hanging)).iter().enumerate() {
            self.row(row, if index == 0 { indent } else { hanging });
        }
    }

    /// The rows of a line of which the first row has begun.
    fn wrapped(&mut self, line: &Line, hanging: usize) {
        for (index, row) in wrap(line, columns(hanging)).iter().enumerate() {
            self.row(row, if index == 0 { 0 } else { hanging });
        }
    }

    /// Lines as they are written. One that is too long goes on further in than it began.
    fn example(&mut self, lines: &[Line], indent: usize) {
        for line in lines {
            let text = line.words();
            let inward = text.len() - text.trim_start().len();
            self.line(line, indent, indent + inward + INDENT);
        }
    }

    fn row(&mut self, row: &Row, indent: usize) {
        if !row.is_empty() {
            self.indent(indent);
        }
        for piece in row {
            self.styled(piece.style, &piece.text);
        }
        self.text.push('\n');
    }

    fn indent(&mut self, indent: usize) {
        self.text.extend(std::iter::repeat_n(' ', indent));
    }

    fn styled(&mut self, style: Style, text: &str) {
        match (self.color, code(style)) {
            (Color::On, Some(code)) => {
                self.text.push_str(code);
                self.text.push_str(text);
                self.text.push_str("\u{1b}[0m");
            }
            (Color::On, None) | (Color::Off, _) => self.text.push_str(text),
        }
    }
}

fn columns(indent: usize) -> usize {
    COLUMNS.saturating_sub(indent)
}

/// The code that a terminal understands. Only the colours of its own palette, which its user chose.
const fn code(style: Style) -> Option<&'static str> {
    match style {
        Style::Plain => None,
        Style::Strong => Some("\u{1b}[1m"),
        Style::Faint => Some("\u{1b}[2m"),
        Style::Good => Some("\u{1b}[32m"),
        Style::Bad => Some("\u{1b}[31m"),
        Style::Open => Some("\u{1b}[33m"),
    }
}
