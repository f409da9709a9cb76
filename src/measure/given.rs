//! What a file gives for a figure: a number as far as it is known, a text, or a reason why not.
//!
//! For: ranges with open and closed edges, and their sums.
//! Not for: verdicts; completions work from these ranges.

use std::cmp::Ordering;

use crate::quantity::Number;

/// What is given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Given {
    /// A number. Of a share it lies from 0 to 1.
    Number(Range),
    /// The share of a part in its whole, given without counts, from 0 to 1.
    ShareOfWhole {
        /// The share.
        range: Range,
        /// The decimals of the percentage as written.
        decimals: u32,
    },
    /// Known to be absent, with the reason.
    Absent(String),
    /// A text.
    Text(String),
    /// A table.
    Table {
        /// Its number of rows, at least 1.
        rows: usize,
    },
}

impl Given {
    /// The number, where it is one.
    #[must_use]
    pub fn number(&self) -> Option<&Range> {
        match self {
            Self::Number(range) => Some(range),
            Self::ShareOfWhole { .. } | Self::Absent(_) | Self::Text(_) | Self::Table { .. } => {
                None
            }
        }
    }
}

/// From where to where a number may lie. Ranges of whole things have whole, closed edges.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Range {
    /// The lowest; `None` is no bound.
    pub low: Option<Number>,
    /// The highest; `None` is no bound.
    pub high: Option<Number>,
    /// Whether the lowest itself is left out.
    pub low_open: bool,
    /// Whether the highest itself is left out.
    pub high_open: bool,
    /// The decimals as written; of the percentage for a share.
    pub decimals: u32,
}

impl Range {
    /// One number.
    #[must_use]
    pub fn exactly(number: Number, decimals: u32) -> Self {
        Self::closed(Some(number.clone()), Some(number), decimals)
    }

    /// A range that holds its edges.
    #[must_use]
    pub fn closed(low: Option<Number>, high: Option<Number>, decimals: u32) -> Self {
        Self { low, high, low_open: false, high_open: false, decimals }
    }

    /// The number, when there is but one.
    #[must_use]
    pub fn exact(&self) -> Option<&Number> {
        match (&self.low, &self.high) {
            (Some(low), Some(high)) if low == high => Some(low),
            (Some(_) | None, Some(_) | None) => None,
        }
    }

    /// Whether no number lies in it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.is_above(self)
    }

    /// Whether every number of this range is above every number of the other.
    #[must_use]
    pub fn is_above(&self, other: &Self) -> bool {
        let (Some(low), Some(high)) = (&self.low, &other.high) else { return false };
        match low.cmp(high) {
            Ordering::Greater => true,
            Ordering::Equal => self.low_open || other.high_open,
            Ordering::Less => false,
        }
    }

    /// Whether no number lies in both.
    #[must_use]
    pub fn misses(&self, other: &Self) -> bool {
        self.is_above(other) || other.is_above(self)
    }

    /// Whether every number of this range lies in the other.
    #[must_use]
    pub fn is_within(&self, other: &Self) -> bool {
        let low = match (&self.low, &other.low) {
            (_, None) => true,
            (None, Some(_)) => false,
            (Some(own), Some(theirs)) => match own.cmp(theirs) {
                Ordering::Greater => true,
                Ordering::Equal => self.low_open || !other.low_open,
                Ordering::Less => false,
            },
        };
        let high = match (&self.high, &other.high) {
            (_, None) => true,
            (None, Some(_)) => false,
            (Some(own), Some(theirs)) => match own.cmp(theirs) {
                Ordering::Less => true,
                Ordering::Equal => self.high_open || !other.high_open,
                Ordering::Greater => false,
            },
        };
        low && high
    }

    /// The range of the sum of a number of each.
    #[must_use]
    pub fn plus(&self, other: &Self) -> Self {
        let sum = |one: &Option<Number>, two: &Option<Number>| Some(one.as_ref()? + two.as_ref()?);
        Self {
            low: sum(&self.low, &other.low),
            high: sum(&self.high, &other.high),
            low_open: self.low_open || other.low_open,
            high_open: self.high_open || other.high_open,
            decimals: self.decimals.max(other.decimals),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every range with edges of 0, 1 and 2, open or closed, or without edges.
    fn ranges() -> Vec<Range> {
        let edges = || [None, Some(0), Some(1), Some(2)].map(|edge| edge.map(Number::from));
        let mut all = Vec::new();
        for (low, high) in
            edges().into_iter().flat_map(|low| edges().map(|high| (low.clone(), high)))
        {
            for (low_open, high_open) in
                [(false, false), (false, true), (true, false), (true, true)]
            {
                let (low, high) = (low.clone(), high.clone());
                all.push(Range { low, high, low_open, high_open, decimals: 0 });
            }
        }
        all
    }

    /// The quarters from -1 to 3 that lie in a range.
    fn points(range: &Range) -> Vec<Number> {
        let quarters = (-4..=12).filter_map(|quarter| Number::ratio(quarter, 4));
        let holds = |point: &Number| {
            let above = range
                .low
                .as_ref()
                .is_none_or(|low| low < point || (low == point && !range.low_open));
            let below = range
                .high
                .as_ref()
                .is_none_or(|high| point < high || (high == point && !range.high_open));
            above && below
        };
        quarters.filter(holds).collect()
    }

    #[test]
    fn what_is_said_of_two_ranges_holds_for_every_number_in_them() {
        for one in ranges() {
            let own = points(&one);
            assert_eq!(one.is_empty(), own.is_empty(), "{one:?}");
            for two in ranges().into_iter().filter(|_| !own.is_empty()) {
                let theirs = points(&two);
                if theirs.is_empty() {
                    continue;
                }
                let above = own.iter().all(|number| theirs.iter().all(|other| number > other));
                assert_eq!(one.is_above(&two), above, "{one:?} above {two:?}");
                let within = own.iter().all(|number| theirs.contains(number));
                assert_eq!(one.is_within(&two), within, "{one:?} within {two:?}");
                let apart = own.iter().all(|number| !theirs.contains(number));
                assert_eq!(one.misses(&two), apart, "{one:?} misses {two:?}");
            }
        }
    }

    #[test]
    fn a_sum_leaves_out_an_edge_that_one_of_its_parts_leaves_out() {
        for one in ranges().into_iter().filter(|range| !range.is_empty()) {
            for two in ranges().into_iter().filter(|range| !range.is_empty()) {
                let sum = one.plus(&two);
                for (number, other) in points(&one).iter().flat_map(|number| {
                    points(&two).into_iter().map(move |other| (number.clone(), other))
                }) {
                    let only = Range::exactly(&number + &other, 0);
                    assert!(only.is_within(&sum), "{number} + {other} in {sum:?}");
                }
                if one.low.is_some() && two.low.is_some() {
                    assert_eq!(sum.low_open, one.low_open || two.low_open, "{one:?} + {two:?}");
                }
                if one.high.is_some() && two.high.is_some() {
                    assert_eq!(sum.high_open, one.high_open || two.high_open, "{one:?} + {two:?}");
                }
            }
        }
    }
}
