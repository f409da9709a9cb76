//! So many of some formulas at once.
//!
//! For: counts of verdicts. Not for: what is counted.

use crate::logic::at_least;
use crate::quantity::Comparator;
use crate::verdict::Formula;

/// Where the number of formulas that hold compares so; `None` when there are too many to write out.
pub(super) fn compares(parts: &[Formula], comparator: Comparator, count: usize) -> Option<Formula> {
    Some(match comparator {
        Comparator::AtLeast => at_least(count, parts)?,
        Comparator::MoreThan => at_least(count + 1, parts)?,
        Comparator::AtMost => at_least(count + 1, parts)?.negated(),
        Comparator::LessThan => at_least(count, parts)?.negated(),
        Comparator::Exactly => at_least(count, parts)?.and(at_least(count + 1, parts)?.negated()),
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
    // What holds for a stretch of numbers turns at the count: where both ends are alike, the count itself tells.
    let others = [high, count.max(low).min(high)];
    others.into_iter().map(holds).all(|other| other == first).then_some(first)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::verdict::Assignment;

    #[test]
    fn so_many_of_four_are_written_out() {
        for (met, count) in (0..=4).flat_map(|met| (0..=5).map(move |count| (met, count))) {
            let parts: Vec<Formula> = (0..4).map(|place| Formula::from(place < met)).collect();
            for (comparator, holds) in [
                (Comparator::AtLeast, met >= count),
                (Comparator::MoreThan, met > count),
                (Comparator::AtMost, met <= count),
                (Comparator::LessThan, met < count),
                (Comparator::Exactly, met == count),
            ] {
                let formula = compares(&parts, comparator, count).unwrap();
                let told = formula.evaluate(&Assignment::new());
                assert_eq!(told, holds, "{met} {comparator:?} {count}");
            }
        }
    }

    #[test]
    fn numbers_are_certain_when_the_whole_stretch_is() {
        let says = |low, high, comparator, count| certainly((low, high), comparator, count);
        assert_eq!(says(3, 5, Comparator::AtLeast, 3), Some(true));
        assert_eq!(says(2, 5, Comparator::AtLeast, 3), None);
        assert_eq!(says(0, 2, Comparator::AtLeast, 3), Some(false));
        assert_eq!(says(0, 2, Comparator::LessThan, 3), Some(true));
        assert_eq!(says(2, 3, Comparator::MoreThan, 3), Some(false));
        assert_eq!(says(4, 5, Comparator::MoreThan, 3), Some(true));
        assert_eq!(says(3, 4, Comparator::MoreThan, 3), None);
        assert_eq!(says(2, 3, Comparator::AtMost, 3), Some(true));
        assert_eq!(says(4, 5, Comparator::AtMost, 3), Some(false));
        assert_eq!(says(2, 4, Comparator::Exactly, 3), None);
        assert_eq!(says(4, 6, Comparator::Exactly, 3), Some(false));
        assert_eq!(says(3, 3, Comparator::Exactly, 3), Some(true));
    }
}
