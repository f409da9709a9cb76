//! Which of several formulas cannot hold together, and no fewer.
//!
//! Not for: what they say.

use super::subject::Subject;
use crate::verdict::Formula;

/// The places of formulas of which, beside `base`, no figures satisfy all, and of which none can be left
/// out: dropped in the order of the file. `None` when some figures satisfy all of them.
pub(in crate::check) fn core(
    subject: &Subject<'_>,
    formulas: &[Formula],
    base: &Formula,
) -> Option<Vec<usize>> {
    let together = |places: &[usize]| {
        let parts = places.iter().filter_map(|place| formulas.get(*place)).cloned();
        Formula::all(parts.chain([base.clone()]))
    };
    let mut kept: Vec<usize> = (0..formulas.len()).collect();
    if !subject.never(&together(&kept)) {
        return None;
    }
    for place in 0..formulas.len() {
        let fewer: Vec<usize> = kept.iter().copied().filter(|other| *other != place).collect();
        if subject.never(&together(&fewer)) {
            kept = fewer;
        }
    }
    Some(kept)
}
