//! So many of some formulas at once.
//!
//! For: counts of verdicts. Not for: what is counted.

use crate::quantity::Comparator;
use crate::verdict::Formula;

/// The most combinations that are written out.
const MOST: usize = 600;

/// Where the number of formulas that hold compares so; `None` when there are too many to write out.
pub(super) fn compares(parts: &[Formula], comparator: Comparator, count: usize) -> Option<Formula> {
    Some(match comparator {
        Comparator::AtLeast => at_least(parts, count)?,
        Comparator::MoreThan => at_least(parts, count + 1)?,
        Comparator::AtMost => at_least(parts, count + 1)?.negated(),
        Comparator::LessThan => at_least(parts, count)?.negated(),
        Comparator::Exactly => at_least(parts, count)?.and(at_least(parts, count + 1)?.negated()),
    })
}

/// Whether numbers from `low` to `high` all compare so, none does, or some.
pub(super) fn certainly(
    (low, high): (usize, usize),
    comparator: Comparator,
    count: usize,
) -> Option<bool> {
    let holds = |number: usize| match comparator {
        Comparator::AtLeast => number >= count,
        Comparator::MoreThan => number > count,
        Comparator::AtMost => number <= count,
        Comparator::LessThan => number < count,
        Comparator::Exactly => number == count,
    };
    let first = holds(low);
    // What holds for a stretch of numbers turns at the count and beside it, nowhere else.
    let others = [high, count, count + 1, count.saturating_sub(1)];
    let within = others.into_iter().filter(|number| (low..=high).contains(number));
    within.map(holds).all(|other| other == first).then_some(first)
}

fn at_least(parts: &[Formula], count: usize) -> Option<Formula> {
    let certain = parts.iter().filter(|part| **part == Formula::True).count();
    let open: Vec<&Formula> =
        parts.iter().filter(|part| !matches!(part, Formula::True | Formula::False)).collect();
    let more = count.saturating_sub(certain);
    if combinations(open.len(), more)? > MOST {
        return None;
    }
    Some(some_of(&open, more))
}

/// Where at least so many hold.
fn some_of(open: &[&Formula], count: usize) -> Formula {
    if count == 0 {
        return Formula::True;
    }
    let Some((first, rest)) = open.split_first().filter(|_| count <= open.len()) else {
        return Formula::False;
    };
    let with = (*first).clone().and(some_of(rest, count - 1));
    with.or(some_of(rest, count))
}

fn combinations(of: usize, count: usize) -> Option<usize> {
    let count = count.min(of.saturating_sub(count.min(of)));
    (0..count).try_fold(1_usize, |product, index| {
        product.checked_mul(of - index).map(|product| product / (index + 1))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_certain_when_the_whole_stretch_is() {
        let says = |low, high, comparator, count| certainly((low, high), comparator, count);
        assert_eq!(says(3, 5, Comparator::AtLeast, 3), Some(true));
        assert_eq!(says(2, 5, Comparator::AtLeast, 3), None);
        assert_eq!(says(0, 2, Comparator::AtLeast, 3), Some(false));
        assert_eq!(says(0, 2, Comparator::LessThan, 3), Some(true));
        assert_eq!(says(2, 4, Comparator::Exactly, 3), None);
        assert_eq!(says(4, 6, Comparator::Exactly, 3), Some(false));
        assert_eq!(says(3, 3, Comparator::Exactly, 3), Some(true));
    }

    #[test]
    fn combinations_are_counted() {
        assert_eq!(combinations(5, 2), Some(10));
        assert_eq!(combinations(5, 3), Some(10));
        assert_eq!(combinations(5, 0), Some(1));
        assert_eq!(combinations(2, 5), Some(1));
    }
}
