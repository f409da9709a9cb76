//! A table in rows of text, its columns fitted to the width.
//!
//! Not for: speech and braille, which get no tables (`plain`).

use super::block::Table;
use super::inline::{Line, Style};
use super::wrap::{Piece, Row, row_width, width, wrap};

/// What stands between two columns.
const GAP: usize = 2;

/// A column is not made narrower than this.
const NARROWEST: usize = 8;

/// The rows of a table within so many columns of the screen.
pub(super) fn rows(table: &Table, columns: usize) -> Vec<Row> {
    let header: Vec<Line> =
        table.columns.iter().map(|name| Line::styled(Style::Faint, name)).collect();
    let widths = fitted(natural_widths(table), columns);
    let mut rows = laid_out(&header, &widths);
    for row in &table.rows {
        rows.extend(laid_out(row, &widths));
    }
    rows
}

/// The widest cell of each column.
fn natural_widths(table: &Table) -> Vec<usize> {
    let mut widths: Vec<usize> = table.columns.iter().map(|name| width(name)).collect();
    for row in &table.rows {
        for (cell, widest) in row.iter().zip(&mut widths) {
            *widest = (*widest).max(width(&cell.text()));
        }
    }
    widths
}

/// Takes from the widest column, the first of equals, until the table fits.
fn fitted(mut widths: Vec<usize>, columns: usize) -> Vec<usize> {
    let gaps = GAP * widths.len().saturating_sub(1);
    let room = columns.saturating_sub(gaps);
    while widths.iter().sum::<usize>() > room {
        let widest = widths.iter().copied().max().unwrap_or_default();
        if widest <= NARROWEST {
            break;
        }
        let second = widths.iter().copied().filter(|width| *width < widest).max();
        let excess = widths.iter().sum::<usize>() - room;
        let step = widest - second.unwrap_or_default().max(NARROWEST);
        if let Some(width) = widths.iter_mut().find(|width| **width == widest) {
            *width -= step.min(excess).max(1);
        }
    }
    widths
}

/// The cells of one row beside each other, each wrapped in its column.
fn laid_out(cells: &[Line], widths: &[usize]) -> Vec<Row> {
    let wrapped: Vec<Vec<Row>> =
        cells.iter().zip(widths).map(|(cell, width)| wrap(cell, *width)).collect();
    let height = wrapped.iter().map(Vec::len).max().unwrap_or_default();
    (0..height)
        .map(|index| {
            let mut row = Row::new();
            let mut column = 0;
            for (cell, width) in wrapped.iter().zip(widths) {
                if let Some(part) = cell.get(index).filter(|part| !part.is_empty()) {
                    pad_to(&mut row, column);
                    row.extend(part.iter().cloned());
                }
                column += width + GAP;
            }
            row
        })
        .collect()
}

/// Fills a row with spaces up to a column.
fn pad_to(row: &mut Row, column: usize) {
    let missing = column.saturating_sub(row_width(row));
    if missing > 0 {
        row.push(Piece { style: Style::Plain, text: " ".repeat(missing) });
    }
}
