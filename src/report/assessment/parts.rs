//! The parts of an item: its norms, what is explained of it, or the items of a duty.
//!
//! Not for: the item as a whole (`item`).

use crate::eval::assessment::{Assessed, AssessedPart, ItemKind};
use crate::report::document::{Block, Line, Style, Table};

use super::View;

impl View<'_> {
    /// The table of the parts, where they say more than the item itself.
    pub(super) fn parts(&self, item: &Assessed) -> Option<Block> {
        if item.parts.is_empty() || is_the_item_itself(item) {
            return None;
        }
        let words = self.words;
        let name = match item.kind {
            ItemKind::Norm => words.pick("Deel", "Part"),
            ItemKind::Duty | ItemKind::Milestone | ItemKind::Effort => {
                words.pick("Onderdeel", "Item")
            }
        };
        let table = Table {
            columns: vec![
                name,
                words.pick("Oordeel", "Verdict"),
                words.pick("Cijfer", "Figure"),
                words.pick("Norm", "Norm"),
                words.pick("Marge", "Margin"),
                words.pick("Uiterlijk", "Due"),
                words.pick("Geleverd", "Delivered"),
                words.pick("Opgegeven reden", "Reason given"),
            ],
            rows: item.parts.iter().map(|part| self.part(part, item.binds.as_ref())).collect(),
        };
        Some(Block::Table(table.without_empty_columns()))
    }

    fn part(&self, part: &AssessedPart, binds: Option<&String>) -> Vec<Line> {
        let words = self.words;
        let actual = part.actual.as_ref();
        let actual = actual.map(|actual| words.amount_beside(actual, part.norm.as_ref()));
        let norm = part.norm.as_ref();
        let norm = norm.map(|norm| words.norm(part.comparison, norm));
        let margin = part.margin.as_ref();
        let margin = margin.map(|margin| words.margin(margin, part.comparison));
        let name = if binds == Some(&part.id) {
            format!("{} ({})", part.id, words.pick("bindt", "binds"))
        } else {
            part.id.clone()
        };
        vec![
            Line::plain(&name),
            part.verdict.map(|verdict| self.verdict_word(verdict)).unwrap_or_default(),
            cell(actual),
            cell(norm),
            cell(margin),
            cell(part.due.map(|due| words.date(due))),
            cell(part.delivered.map(|day| words.date(day))),
            cell(part.stated.clone()),
        ]
    }
}

fn cell(text: Option<String>) -> Line {
    text.map(|text| Line::styled(Style::Plain, &text)).unwrap_or_default()
}

/// A result with a single norm is told by its own lines.
fn is_the_item_itself(item: &Assessed) -> bool {
    match item.parts.as_slice() {
        [part] => {
            part.verdict == Some(item.verdict)
                && part.actual == item.actual
                && part.norm == item.norm
                && part.stated.is_none()
                && item.kind == ItemKind::Norm
        }
        [] | [_, _, ..] => false,
    }
}
