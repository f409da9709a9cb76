//! Lines that are filled with as much as fits: lists of numbers, and what has no better place to break.
//!
//! Not for: the lines within a text (`texts`).

use super::texts::{Place, lines};
use super::units::Unit;
use crate::syntax::{TokenKind, may_begin_line};

/// The lines at hand and the columns that they keep to.
pub(super) struct Page {
    pub(super) lines: Vec<String>,
    pub(super) width: usize,
}

impl Page {
    /// Begins a line at a column.
    pub(super) fn begin(&mut self, column: usize) {
        self.lines.push(" ".repeat(column));
    }

    fn column(&self) -> usize {
        self.lines.last().map_or(0, |line| line.chars().count())
    }

    pub(super) fn push(&mut self, words: &str) {
        if let Some(line) = self.lines.last_mut() {
            line.push_str(words);
        }
    }

    /// Writes units after one another, with a new line at `margin` where one does not fit.
    /// With `whole`, only behind a comma.
    pub(super) fn fill(&mut self, units: &[Unit<'_>], margin: usize, whole: bool) {
        let mut fresh = true;
        let mut before: Option<&Unit<'_>> = None;
        for (index, unit) in units.iter().enumerate() {
            let glued = if whole { member(units, index) } else { glued(units, index) };
            let space = usize::from(unit.spaced && !fresh);
            let end = unit.columns().map(|own| self.column() + space + own + glued);
            let fits = end.is_some_and(|end| end <= self.width);
            let alone = unit.columns().is_some_and(|own| margin + own + glued <= self.width);
            let last = before.is_some_and(|before| before.is(":")) && index + 1 == units.len();
            let at_comma = before.is_some_and(|before| before.is_any(&[",", ";", ":"]));
            let may = unit.spaced && may_begin_line(unit.from) && (!whole || at_comma);
            if !fits && !fresh && may && alone && !(unit.kind == TokenKind::Text && last) {
                self.begin(margin);
            } else if space == 1 {
                self.push(" ");
            }
            self.write(unit, margin, glued);
            fresh = false;
            before = Some(unit);
        }
    }

    fn write(&mut self, unit: &Unit<'_>, margin: usize, behind: usize) {
        if unit.kind != TokenKind::Text {
            self.push(&unit.words);
            return;
        }
        let place = Place { column: self.column(), margin, behind, width: self.width };
        for (index, line) in lines(&unit.words, place).into_iter().enumerate() {
            if index > 0 {
                // An empty line between two paragraphs has no space in it.
                self.begin(if line.is_empty() { 0 } else { margin });
            }
            self.push(&line);
        }
    }
}

/// The columns of what belongs to the same member of a list, with its comma.
fn member(units: &[Unit<'_>], index: usize) -> usize {
    let mut columns = 0;
    let mut own = units.get(index).is_some_and(|unit| unit.is(","));
    for unit in units.iter().skip(index + 1) {
        if own {
            break;
        }
        columns += unit.columns().unwrap_or_default() + usize::from(unit.spaced);
        own = unit.is(",");
    }
    columns
}

/// The columns of what hangs on to a unit without a space.
fn glued(units: &[Unit<'_>], index: usize) -> usize {
    let behind = units.iter().skip(index + 1).take_while(|unit| !unit.spaced);
    behind.filter_map(Unit::columns).sum()
}
