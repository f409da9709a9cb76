//! At least so many of some formulas.
//!
//! For: tests of which a number must hold. Not for: results of results; those are decisions.

use crate::verdict::Formula;

/// The most selections that are written out.
const MOST_SELECTIONS: usize = 2_000;

/// Where at least `count` of the parts hold; `None` when that would take too many selections to
/// write out. Parts that are certain are counted first.
#[must_use]
pub fn at_least(count: usize, parts: &[Formula]) -> Option<Formula> {
    let is_open = |part: &&Formula| !matches!(part, Formula::True | Formula::False);
    let certain = parts.iter().filter(|part| matches!(part, Formula::True)).count();
    let open = parts.iter().filter(is_open).count();
    let wanted = count.saturating_sub(certain);
    if wanted > open {
        return Some(Formula::False);
    }
    (selections(open, wanted) <= MOST_SELECTIONS)
        .then(|| of(wanted, &parts.iter().filter(is_open).cloned().collect::<Vec<_>>()))
}

/// INVARIANT: at most as many are wanted as are open.
fn of(wanted: usize, open: &[Formula]) -> Formula {
    match open {
        _ if wanted == 0 => Formula::True,
        _ if wanted == open.len() => Formula::all(open.iter().cloned()),
        [first, rest @ ..] => {
            Formula::any([Formula::all([first.clone(), of(wanted - 1, rest)]), of(wanted, rest)])
        }
        [] => Formula::False,
    }
}

/// How many selections are written out for at least so many of so many open formulas; `None` when they are too many.
#[must_use]
pub fn written_out(count: usize, open: usize) -> Option<usize> {
    let ways = if count > open { 0 } else { selections(open, count) };
    (ways <= MOST_SELECTIONS).then_some(ways)
}

/// How many ways there are to choose so many of so many, or more than are written out.
fn selections(among: usize, wanted: usize) -> usize {
    let mut ways: usize = 1;
    for step in 0..wanted.min(among.saturating_sub(wanted)) {
        ways = ways.saturating_mul(among - step) / (step + 1);
        if ways > MOST_SELECTIONS {
            return ways;
        }
    }
    ways
}
