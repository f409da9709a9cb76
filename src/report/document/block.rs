//! The blocks that a report is made of.
//!
//! Not for: how they look.

use super::inline::Line;

/// A report.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Document {
    /// Its blocks from top to bottom.
    pub blocks: Vec<Block>,
}

/// A part of a report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A heading; 1 is the title.
    Heading {
        /// 1 for the title, 2 for a part, 3 for a part of that.
        level: u8,
        /// The words.
        line: Line,
    },
    /// Running text.
    Paragraph(Line),
    /// Lines with a label each.
    Labelled(Vec<Labelled>),
    /// A list, which may have lists below its items.
    List(Vec<ListItem>),
    /// A table.
    Table(Table),
    /// Lines that are shown as they are written.
    Example(Vec<Line>),
    /// Something with a headline of its own and details that belong to it.
    Entry {
        /// The headline.
        head: Line,
        /// The details.
        body: Vec<Block>,
    },
}

/// A line with a label: "Norm: minstens 380 personen".
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Labelled {
    /// The label, without a colon.
    pub label: &'static str,
    /// What it is about.
    pub line: Line,
}

/// An item of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListItem {
    /// The item.
    pub line: Line,
    /// What stands below it.
    pub children: Vec<Self>,
}

/// A table: each row has a cell for each column; cells may be empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// The names of the columns; the first column names the row.
    pub columns: Vec<&'static str>,
    /// The rows.
    pub rows: Vec<Vec<Line>>,
}

impl Table {
    /// The table without the columns that are empty in every row.
    #[must_use]
    pub fn without_empty_columns(self) -> Self {
        let filled: Vec<bool> = (0..self.columns.len())
            .map(|index| {
                let mut cells = self.rows.iter().filter_map(|row| row.get(index));
                cells.any(|cell| !cell.is_empty())
            })
            .collect();
        Self {
            columns: kept(self.columns, &filled),
            rows: self.rows.into_iter().map(|row| kept(row, &filled)).collect(),
        }
    }
}

fn kept<T>(cells: Vec<T>, filled: &[bool]) -> Vec<T> {
    let cells = cells.into_iter().zip(filled);
    cells.filter_map(|(cell, filled)| filled.then_some(cell)).collect()
}
