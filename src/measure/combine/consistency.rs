//! Whether figures can be true together: breakdowns, parts, and periods.
//!
//! For: semantics, section 1: a file that no completion fits is in error, and that is checked first.
//! Each check is exact for its own kind of relation; chains over several relations are left to the
//! evaluator, which finds them as a problem without completions.
//! Not for: verdicts.

use std::collections::BTreeMap;

use super::adding::Known;
use super::breakdowns::check_breakdowns;
use super::measurements::FigureKey;
use super::parts::check_parts;
use super::periods::check_periods;
use super::tables::check_tables;
use crate::diagnostics::Findings;
use crate::measure::file::Figure;
use crate::model::{Indicator, Model};

/// Checks all figures.
pub(super) fn check(model: &Model, figures: &BTreeMap<FigureKey, Figure>, findings: &mut Findings) {
    let mut known: BTreeMap<FigureKey, Known<'_>> = BTreeMap::new();
    let numbers: Vec<(&FigureKey, Known<'_>)> = figures
        .iter()
        .filter(|(_, figure)| figure.indicator.kind.adds_over_members())
        .filter(|(_, figure)| figure.unreliable.is_none())
        .filter_map(|(key, figure)| Some((key, Known::stated(figure)?)))
        .collect();
    let one_figure = |one: &(&FigureKey, Known<'_>), other: &(&FigureKey, Known<'_>)| {
        (one.0.indicator, one.0.moment) == (other.0.indicator, other.0.moment)
    };
    for group in numbers.chunk_by(one_figure) {
        known.extend(group.iter().map(|(key, number)| ((*key).clone(), number.clone())));
        let tables = check_tables(group, findings);
        let mut lines: Vec<(&FigureKey, Known<'_>)> =
            group.iter().filter(|(key, _)| key.across.is_none()).cloned().collect();
        lines.extend(tables.derived.iter().map(|(key, sum)| (key, sum.clone())));
        lines.sort_by(|one, two| one.0.cmp(two.0));
        if let Some((key, total)) = check_breakdowns(&lines, &tables.broken, findings) {
            known.entry(key).or_insert(total);
        }
    }
    check_parts(model, &known, findings);
    check_periods(&known, findings);
}

/// Whether figures of an indicator are at least 0, so that a part is never more than its whole.
pub(super) fn is_count(indicator: &Indicator) -> bool {
    indicator.bounds_its_parts()
}
