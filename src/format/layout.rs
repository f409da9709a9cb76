//! The lines of one heading or statement.
//!
//! For: one line where it fits, and else lines that are broken where the sense is. Not for: comments.

use super::brackets::bracketed;
use super::cuts::Cut;
use super::fill::Page;
use super::levels::{Opening, STEP};
use super::units::Unit;
use crate::syntax::TokenKind;

/// Writes a heading or statement, or a stretch of one between two comments.
pub(super) fn lay_out(units: &[Unit<'_>], opening: &Opening, first: bool, page: &mut Page) {
    let indent = if first { opening.indent } else { opening.margin };
    let margin = if first { opening.margin } else { opening.margin + STEP };
    if let Some(at) = text_of_heading(units).filter(|_| first && opening.heading)
        && let Some((name, text)) = units.split_at_checked(at)
        && one_line(with_text(units, at), indent, page.width).is_none()
    {
        lay(name, indent, margin, page);
        lay(text, margin, margin, page);
        return;
    }
    lay(units, indent, margin, page);
}

/// Where the text of a heading stands, which comes below its name when it does not fit behind it.
fn text_of_heading(units: &[Unit<'_>]) -> Option<usize> {
    let name = units.iter().take_while(|unit| unit.kind != TokenKind::Text);
    let at = name.clone().count();
    // A text behind a colon is a member of a list.
    let named = at > 0 && at < units.len() && !name.clone().any(|unit| unit.is(":"));
    named.then_some(at)
}

/// A heading up to its text, with the colon behind that; all of it when no colon follows.
fn with_text<'u, 'a>(units: &'u [Unit<'a>], at: usize) -> &'u [Unit<'a>] {
    match units.get(at + 1) {
        Some(colon) if colon.is(":") => units.get(..at + 2).unwrap_or(units),
        Some(_) | None => units,
    }
}

/// Writes units from a new line on: at `indent`, and at `margin` for the lines that follow.
fn lay(units: &[Unit<'_>], indent: usize, margin: usize, page: &mut Page) {
    if let Some(line) = one_line(units, indent, page.width) {
        page.begin(indent);
        page.push(&line);
        return;
    }
    for cut in Cut::ALL {
        if cut == Cut::Clauses && is_row_of_numbers(units) {
            page.begin(indent);
            page.fill(units, margin, true);
            return;
        }
        let places = cut.places(units);
        if !places.is_empty() {
            let margins = margins(cut, units, indent, margin);
            return lay_cut(units, &places, &margins, page);
        }
    }
    if let Some(found) = bracketed(units) {
        lay(found.before, indent, margin, page);
        for member in found.members {
            lay(member, margin, margin + STEP, page);
        }
        lay(found.behind, indent, margin, page);
        return;
    }
    page.begin(indent);
    page.fill(units, margin, false);
}

/// The columns of the stretches of units that are cut.
struct Margins {
    /// That of the first, and of its further lines.
    first: (usize, usize),
    /// That of the others, and of their further lines.
    others: (usize, usize),
}

fn margins(cut: Cut, units: &[Unit<'_>], indent: usize, margin: usize) -> Margins {
    // Only the first unit of a heading or statement has no space before it.
    let opens = units.first().is_some_and(|unit| !unit.spaced && unit.depth == 0);
    match cut {
        // Tests stand below one another; what belongs to one of them stands deeper.
        Cut::Tests if opens => {
            Margins { first: (indent, margin + STEP), others: (margin, margin + STEP) }
        }
        Cut::Tests => Margins { first: (indent, margin), others: (indent, margin) },
        Cut::Clauses | Cut::Comparisons | Cut::Sums | Cut::Products | Cut::Shares => {
            Margins { first: (indent, margin), others: (margin, margin + STEP) }
        }
    }
}

fn lay_cut(units: &[Unit<'_>], places: &[usize], margins: &Margins, page: &mut Page) {
    let starts = std::iter::once(0).chain(places.iter().copied());
    let ends = places.iter().copied().chain([units.len()]);
    for (start, end) in starts.zip(ends) {
        let stretch = units.get(start..end).unwrap_or_default();
        let (indent, margin) = if start == 0 { margins.first } else { margins.others };
        lay(stretch, indent, margin, page);
    }
}

/// All on one line, when that fits.
fn one_line(units: &[Unit<'_>], indent: usize, width: usize) -> Option<String> {
    let mut line = String::new();
    let mut columns = indent;
    for unit in units {
        if unit.spaced && !line.is_empty() {
            line.push(' ');
            columns += 1;
        }
        columns = columns.saturating_add(unit.columns()?);
        if columns > width {
            return None;
        }
        if unit.kind == TokenKind::Text {
            line.push('"');
            line.push_str(unit.words.trim());
            line.push('"');
        } else {
            line.push_str(&unit.words);
        }
    }
    Some(line)
}

/// Whether every comma outside brackets is followed by a number: such a row is read at once, not member by
/// member.
fn is_row_of_numbers(units: &[Unit<'_>]) -> bool {
    let depth = units.iter().map(|unit| unit.depth).min().unwrap_or_default();
    let mut behind = units.windows(2).filter_map(|pair| match pair {
        [comma, next] if comma.is(",") && comma.depth == depth => Some(next),
        _ => None,
    });
    let number = |unit: &Unit<'_>| unit.kind == TokenKind::Number || unit.is_any(&["€", "-"]);
    behind.next().is_some_and(number) && behind.all(number)
}
