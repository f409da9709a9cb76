//! A day on the calendar as a figure: exact, or some day of a month, a quarter or a year.
//!
//! Not for: how long something lasted; `durations` reads that.

use super::reader::Reader;
use super::spot::Spot;
use crate::measure::given::{Given, Range};
use crate::measure::tables::{Value, ValueKind};
use crate::quantity::{Date, Moment, Number, Period};
use crate::syntax::{MomentKey, parse_moment_key};

impl Reader<'_> {
    /// Reads a date: `2014-12-31`, "31 december 2014", or "december 2014" for some day of it.
    pub(super) fn read_date(&mut self, spot: &Spot, value: &Value) {
        match self.days_of(value) {
            Some((first, last)) => {
                let number = |day: Date| Some(Number::from(i64::from(day.ordinal())));
                let range = Range::closed(number(first), number(last), 0);
                self.keep(spot, Given::Number(range), value.span);
            }
            None => self.wrong_kind(&spot.indicator, value.span, value.kind.described()),
        }
    }

    fn days_of(&self, value: &Value) -> Option<(Date, Date)> {
        let words = match &value.kind {
            ValueKind::Day(date) => return Some((*date, *date)),
            ValueKind::Text(words) => words.trim(),
            ValueKind::Number(_)
            | ValueKind::Truth(_)
            | ValueKind::Time
            | ValueKind::List(_)
            | ValueKind::Table(_)
            | ValueKind::Unread => return None,
        };
        let year = self.reference_date.year();
        let period = match parse_moment_key(words)? {
            MomentKey::Moment(Moment::Day(date)) => return Some((date, date)),
            MomentKey::Moment(Moment::Period(period)) => period,
            MomentKey::Third(third) => Period::third(year, third)?,
            MomentKey::Quarter(quarter) => Period::quarter(year, quarter)?,
            MomentKey::Half(half) => Period::half(year, half)?,
            MomentKey::ClosingIn(_) | MomentKey::Impossible => return None,
        };
        Some((period.first(), period.last()))
    }
}
