//! Windows: how long after an event something may still happen.
//!
//! For: when a window closes, and who came in for it to close in a period.
//! Not for: how many of them succeed; a measurement file tells.

use crate::quantity::{Date, Moment, Period};
use crate::source::Span;
use crate::syntax::{Duration, DurationUnit};

/// How many days a calendar month may be out when it is counted back.
const SLACK: i32 = 4;

/// A window after an event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Window {
    /// How long it is.
    pub length: Duration,
    /// When those came in whom it is about.
    pub entry: Moment,
    /// The last day on which it is open for anybody.
    pub closes: Date,
    /// Its place.
    pub span: Span,
    /// Whether the last day is in time; `None` when the agreement does not say.
    pub end_day: Option<bool>,
    /// Whether who leaves counts as failed, else not at all; `None` when the agreement does not say.
    pub leavers_fail: Option<bool>,
}

impl Window {
    /// When those came in for whom the window closes in a period.
    #[must_use]
    pub fn entry_of(&self, period: Period) -> Option<Period> {
        entry_of(period, &self.length, self.end_day)
    }
}

/// A calendar duration after a day; `None` when it is no whole number or leaves the calendar.
#[must_use]
pub fn later(date: Date, duration: &Duration) -> Option<Date> {
    let count: i32 = duration.count.to_string().parse().ok()?;
    moved(date, count, duration.unit)
}

/// The last day that is in time for who came in on a day.
#[must_use]
pub fn closing(entry: Date, duration: &Duration, end_day: Option<bool>) -> Option<Date> {
    let closes = later(entry, duration)?;
    if end_day == Some(false) { closes.plus_days(-1) } else { Some(closes) }
}

/// When those came in for whom a window of this length closes in a period; `None` when nobody did.
#[must_use]
pub fn entry_of(period: Period, duration: &Duration, end_day: Option<bool>) -> Option<Period> {
    let count: i32 = duration.count.to_string().parse().ok()?;
    let back = |day: Date| moved(day, count.checked_neg()?, duration.unit);
    let closes = |day: Date| closing(day, duration, end_day);
    let near = |day: Date| (-SLACK..=SLACK).filter_map(move |days| day.plus_days(days));
    let first = near(back(period.first())?)
        .find(|day| closes(*day).is_some_and(|closes| closes >= period.first()))?;
    let last = near(back(period.last())?)
        .rev()
        .find(|day| closes(*day).is_some_and(|closes| closes <= period.last()))?;
    Period::new(first, last)
}

fn moved(date: Date, count: i32, unit: DurationUnit) -> Option<Date> {
    match unit {
        DurationUnit::Day => date.plus_days(count),
        DurationUnit::Week => date.plus_days(count.checked_mul(7)?),
        DurationUnit::Month => date.plus_months(count),
        DurationUnit::Year => date.plus_months(count.checked_mul(12)?),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::quantity::Number;

    fn duration(count: i64, unit: DurationUnit) -> Duration {
        Duration { count: Number::from(count), unit }
    }

    #[test]
    fn a_year_with_its_last_day_closes_in_2027_for_who_came_in_in_2026() {
        let year = duration(1, DurationUnit::Year);
        let closing = Period::year(2027).unwrap();
        assert_eq!(entry_of(closing, &year, Some(true)), Period::year(2026));
        let later = entry_of(closing, &year, Some(false)).unwrap();
        assert_eq!(later.dutch(), "2 januari 2026 t/m 1 januari 2027");
    }

    #[test]
    fn who_came_in_on_the_last_days_of_january_closes_with_february() {
        let month = duration(1, DurationUnit::Month);
        let february = Period::month(2026, 2).unwrap();
        let entry = entry_of(february, &month, Some(true)).unwrap();
        assert_eq!(entry.dutch(), "januari 2026");
    }

    proptest! {
        /// In the entry period are those whose window closes in the period, and nobody else.
        #[test]
        fn the_entry_period_holds_exactly_those_whose_window_closes_in_the_period(
            start in 730_000_i64..740_000, days in 40_i32..800, count in 1_i64..30,
            unit in 0_usize..4, end_day in any::<bool>()
        ) {
            let units =
                [DurationUnit::Day, DurationUnit::Week, DurationUnit::Month, DurationUnit::Year];
            let length = duration(count, units[unit]);
            let first = Date::from_ordinal(start).unwrap();
            let period = Period::new(first, first.plus_days(days).unwrap()).unwrap();
            let entry = entry_of(period, &length, Some(end_day)).unwrap();
            let around = -10..=10;
            for day in around.clone().map(|days| entry.first().plus_days(days).unwrap())
                .chain(around.map(|days| entry.last().plus_days(days).unwrap()))
            {
                let closes = closing(day, &length, Some(end_day)).unwrap();
                prop_assert_eq!(period.contains(closes), entry.contains(day), "{}", day);
            }
        }
    }
}
