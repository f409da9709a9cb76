//! Which periods lie in a longer one without overlap, and what they come to.
//!
//! For: two questions about a period, both answered for every way to choose: is the most that
//! disjoint periods within it must be more than it can be; and is the most that periods which fill
//! it can be less than it must be. Not for: messages.
//!
//! The work is bounded: beyond [`BUDGET`] looks at a period within another, further periods of a flow
//! are not compared. Running totals are, whatever their number.

use std::collections::BTreeMap;

use super::adding::Known;
use crate::measure::given::Range;
use crate::quantity::{Date, Number, Period};

/// How many pairs of periods are looked at for one flow.
const BUDGET: usize = 2_000_000;

/// Periods that contradict the one they lie in.
pub(super) struct Chain {
    /// Their places among the periods of the flow, in order of time.
    pub(super) members: Vec<usize>,
    /// Whether they fill it.
    pub(super) fills: bool,
}

/// The periods of one flow.
pub(super) struct Tiles<'k, 'f> {
    /// Sorted by first and then by last day.
    periods: &'k [(Period, &'k Known<'f>)],
    /// Whether figures are at least 0.
    is_count: bool,
    budget: usize,
}

/// The best sum up to each day, and how every sum came about.
#[derive(Default)]
struct Sums {
    by_day: BTreeMap<Date, (Range, usize)>,
    /// A period, and the step before it.
    steps: Vec<(usize, Option<usize>)>,
}

impl Sums {
    /// Keeps a sum up to a day, of a period after what came before.
    fn keep(&mut self, day: Date, range: Range, period: usize, before: Option<usize>) {
        self.by_day.insert(day, (range, self.steps.len()));
        self.steps.push((period, before));
    }

    /// The periods behind a sum, in order of time.
    fn members(&self, step: usize) -> Vec<usize> {
        let mut members = Vec::new();
        let mut at = Some(step);
        while let Some((period, before)) = at.and_then(|step| self.steps.get(step)) {
            members.push(*period);
            at = *before;
        }
        members.reverse();
        members
    }
}

impl<'k, 'f> Tiles<'k, 'f> {
    pub(super) fn new(periods: &'k [(Period, &'k Known<'f>)], is_count: bool) -> Self {
        Self { periods, is_count, budget: BUDGET }
    }

    /// Periods within the one at `index` that it contradicts.
    pub(super) fn contradiction(&mut self, index: usize) -> Option<Chain> {
        let (whole, total) = self.periods.get(index)?;
        let within = self.within(index, *whole);
        if within.is_empty() {
            return None;
        }
        let fills_low = self.filled(&within, *whole, &total.range, true);
        let fills_high = self.filled(&within, *whole, &total.range, false);
        let loose = if self.is_count { self.loose(&within, &total.range) } else { None };
        fills_low.or(fills_high).or(loose)
    }

    fn within(&mut self, index: usize, whole: Period) -> Vec<usize> {
        let first = self.periods.partition_point(|(period, _)| period.first() < whole.first());
        let mut found = Vec::new();
        let later = self.periods.iter().enumerate().skip(first);
        for (at, (period, _)) in later.take_while(|(_, (period, _))| period.first() <= whole.last())
        {
            self.budget = self.budget.saturating_sub(1);
            if self.budget == 0 {
                return Vec::new();
            }
            if at != index && whole.covers(*period) {
                found.push(at);
            }
        }
        found
    }

    /// Periods that fill the whole and must be more than it can be (`high`), or can only be less
    /// than it must be.
    fn filled(&self, within: &[usize], whole: Period, total: &Range, high: bool) -> Option<Chain> {
        let mut sums = Sums::default();
        for index in within {
            let (period, known) = self.periods.get(*index)?;
            let (range, before) = if period.first() == whole.first() {
                (known.range.clone(), None)
            } else {
                let Some((sum, step)) = sums.by_day.get(&period.first().plus_days(-1)?) else {
                    continue;
                };
                (sum.plus(&known.range), Some(*step))
            };
            let is_better = sums.by_day.get(&period.last()).is_none_or(|(other, _)| {
                if high { more(&range, other) } else { less(&range, other) }
            });
            if is_better {
                sums.keep(period.last(), range, *index, before);
            }
        }
        let (sum, step) = sums.by_day.get(&whole.last())?;
        let contradicts = if high { sum.is_above(total) } else { total.is_above(sum) };
        contradicts.then(|| Chain { members: sums.members(*step), fills: true })
    }

    /// Disjoint periods that must be more than the whole can be.
    fn loose(&self, within: &[usize], total: &Range) -> Option<Chain> {
        // INVARIANT: the sum of a day is more than that of every earlier day.
        let mut sums = Sums::default();
        for index in within {
            let (period, known) = self.periods.get(*index)?;
            let earlier = sums.by_day.range(..period.first()).next_back();
            let (range, before) = match earlier {
                Some((_, (sum, step))) => (sum.plus(&known.range), Some(*step)),
                None => (known.range.clone(), None),
            };
            let best = sums.by_day.range(..=period.last()).next_back();
            if best.is_none_or(|(_, (other, _))| more(&range, other)) {
                while let Some((day, (other, _))) = sums.by_day.range(period.last()..).next()
                    && !more(other, &range)
                {
                    let day = *day;
                    sums.by_day.remove(&day);
                }
                sums.keep(period.last(), range, *index, before);
            }
        }
        let (_, (sum, step)) = sums.by_day.last_key_value()?;
        sum.is_above(total).then(|| Chain { members: sums.members(*step), fills: false })
    }
}

/// Whether one sum must be more than another.
fn more(one: &Range, other: &Range) -> bool {
    let edge = |range: &Range| (range.low.clone(), range.low_open);
    edge(one) > edge(other)
}

/// Whether one sum can only be less than another.
fn less(one: &Range, other: &Range) -> bool {
    let edge = |range: &Range| -> (bool, Option<Number>, bool) {
        (range.high.is_none(), range.high.clone(), !range.high_open)
    };
    edge(one) < edge(other)
}
