//! A statement that is broken within its brackets, each member on a line of its own.
//!
//! Not for: which way of breaking is tried first (`layout`).

use super::units::Unit;

/// What stands before, within and behind the longest brackets; the brackets go with their outsides.
pub(super) struct Bracketed<'u, 'a> {
    pub(super) before: &'u [Unit<'a>],
    pub(super) members: Vec<&'u [Unit<'a>]>,
    pub(super) behind: &'u [Unit<'a>],
}

/// Cuts units at their longest brackets; `None` when there are none with something to cut.
pub(super) fn bracketed<'u, 'a>(units: &'u [Unit<'a>]) -> Option<Bracketed<'u, 'a>> {
    let depth = units.iter().map(|unit| unit.depth).min()?;
    let (mut open, mut longest) = (None, None);
    for (index, unit) in units.iter().enumerate().filter(|(_, unit)| unit.depth == depth) {
        if unit.is("(") {
            open = Some(index);
        } else if let (true, Some(start)) = (unit.is(")"), open.take()) {
            let length = index - start;
            if longest.is_none_or(|(from, to)| length > to - from) {
                longest = Some((start, index));
            }
        }
    }
    let (start, end) = longest?;
    let (before, rest) = units.split_at_checked(start + 1)?;
    let (within, behind) = rest.split_at_checked(end - start - 1)?;
    let ends = |unit: &Unit<'a>| unit.depth == depth + 1 && unit.is_any(&[",", ";"]);
    let members: Vec<_> = within.split_inclusive(ends).collect();
    (!members.is_empty()).then_some(Bracketed { before, members, behind })
}
