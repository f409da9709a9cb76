//! Figures of earlier years and benchmarks, beside an item.
//!
//! Not for: figures that decide.

use crate::eval::assessment::{Assessed, Beside};
use crate::report::document::{Block, Line, Table};

use super::View;

impl View<'_> {
    /// The table of what the item can be compared with.
    pub(super) fn beside(&self, item: &Assessed) -> Option<Block> {
        let words = self.words;
        let table = Table {
            columns: vec![
                words.pick("Ter vergelijking", "For comparison"),
                words.pick("Cijfer", "Figure"),
                words.pick("Soort", "Kind"),
                words.pick("Toelichting", "Note"),
            ],
            rows: item.beside.iter().map(|beside| self.row(beside)).collect(),
        };
        (!table.rows.is_empty()).then(|| Block::Table(table.without_empty_columns()))
    }

    fn value_of(&self, beside: &Beside) -> String {
        let value = self.words.amount(&beside.value);
        if beside.about { format!("{} {value}", self.words.pick("circa", "about")) } else { value }
    }

    fn row(&self, beside: &Beside) -> Vec<Line> {
        let kind = match (beside.benchmark, beside.forecast) {
            (true, true) => {
                self.words.pick("vergelijkingscijfer, verwachting", "benchmark, forecast")
            }
            (true, false) => self.words.pick("vergelijkingscijfer", "benchmark"),
            (false, true) => self.words.pick("verwachting", "forecast"),
            (false, false) => "",
        };
        vec![
            Line::plain(&self.words.figure(&beside.figure)),
            Line::plain(&self.value_of(beside)),
            Line::plain(kind),
            Line::plain(beside.note.as_deref().unwrap_or_default()),
        ]
    }
}
