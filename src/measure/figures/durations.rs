//! How long something lasted, from its begin and its end.
//!
//! In months: whole calendar months, and of the month that was not over its days as a part of that
//! month. Both begin on the same day of the month, so that the comparison with a number of months is
//! exact: from 1 January up to and including 30 June is 6 months, and a day more is more than 6.
//! Not for: durations that are given as a number.

use super::reader::Reader;
use super::spot::Spot;
use crate::diagnostics::Label;
use crate::measure::given::{Given, Range};
use crate::measure::tables::{Entry, Table};
use crate::measure::words::day_of;
use crate::problem;
use crate::quantity::{Date, Number, Unit};
use crate::source::Span;
use crate::text;

problem! {
    /// A duration with a begin and no end, or with two, that ends before it begins, or of hours.
    BadSpan: "PO0591" Error { span: Span, name: String, wrong: WrongSpan }
    headline: match wrong {
        WrongSpan::Ends => text!("de duur van `{name}` heeft een begin en een einde nodig",
            "the duration of `{name}` needs a begin and an end"),
        WrongSpan::Reversed => text!("de duur van `{name}` eindigt voor zij begint",
            "the duration of `{name}` ends before it begins"),
        WrongSpan::Hours => text!("uit een begin en een einde volgt niet hoeveel uur `{name}` is",
            "a begin and an end do not tell how many hours `{name}` is"),
    };
    labels: vec![Label::primary(*span)];
    help: Some(match wrong {
        WrongSpan::Ends | WrongSpan::Reversed => text!(
            "schrijf {{ van = 2020-01-01, tot-en-met = 2020-06-30 }}, of {{ van = 2020-01-01, tot = 2020-07-01 }}",
            "write {{ van = 2020-01-01, tot-en-met = 2020-06-30 }}, or {{ van = 2020-01-01, tot = 2020-07-01 }}"),
        WrongSpan::Hours => text!("geef het getal: {{ waarde = 36 }}", "give the number: {{ waarde = 36 }}"),
    });
}

/// What is wrong with a begin and an end.
#[derive(Debug, Clone, Copy)]
pub(super) enum WrongSpan {
    /// There is no end, or there are two.
    Ends,
    /// The end lies before the begin.
    Reversed,
    /// Days do not tell the hours.
    Hours,
}

impl Reader<'_> {
    /// Reads `van` with `tot` or `tot-en-met`.
    pub(super) fn read_span(&mut self, spot: &Spot, entry: &Entry, table: &Table) {
        let Some(first) = day_of(entry, &mut self.findings) else { return };
        let end = match (table.get("tot"), table.get("tot-en-met")) {
            (Some(until), None) => day_of(until, &mut self.findings),
            (None, Some(last)) => {
                day_of(last, &mut self.findings).and_then(|last| last.plus_days(1))
            }
            (Some(_), Some(_)) | (None, None) => {
                self.bad_span(spot, table, WrongSpan::Ends);
                return;
            }
        };
        let Some(end) = end else { return };
        if end < first {
            self.bad_span(spot, table, WrongSpan::Reversed);
            return;
        }
        match length(first, end, &spot.indicator.unit) {
            Some(length) => {
                let range = Range::exactly(length, 0);
                self.keep(spot, Given::Number(range), table.span);
            }
            None => self.bad_span(spot, table, WrongSpan::Hours),
        }
    }

    fn bad_span(&mut self, spot: &Spot, table: &Table, wrong: WrongSpan) {
        let name = spot.indicator.name.to_string();
        self.findings.push(BadSpan { span: table.span, name, wrong });
    }
}

/// The time from a day up to a later one on which it was over; `None` for hours, which days do not tell.
fn length(first: Date, end: Date, unit: &Unit) -> Option<Number> {
    let days = Number::from(first.days_until(end));
    let per = |count: i64| Number::ratio(1, count);
    if unit.is_named("dag") {
        Some(days)
    } else if unit.is_named("week") {
        Some(&days * &per(7)?)
    } else if unit.is_named("maand") {
        months(first, end)
    } else if unit.is_named("jaar") {
        Some(&months(first, end)? * &per(12)?)
    } else {
        None
    }
}

/// Whole months, and the rest as a part of the month that was not over.
fn months(first: Date, end: Date) -> Option<Number> {
    let estimate = (i32::from(end.year()) - i32::from(first.year())) * 12 + i32::from(end.month())
        - i32::from(first.month());
    // The day of the month decides whether the last of them is over.
    let whole = if first.plus_months(estimate)? <= end { estimate } else { estimate - 1 };
    let begin = first.plus_months(whole)?;
    let length = begin_to_next(first, whole, begin)?;
    let rest = Number::ratio(begin.days_until(end), length)?;
    Some(&Number::from(i64::from(whole)) + &rest)
}

fn begin_to_next(first: Date, whole: i32, begin: Date) -> Option<i64> {
    Some(begin.days_until(first.plus_months(whole.checked_add(1)?)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i16, month: i8, day: i8) -> Date {
        Date::new(year, month, day).unwrap()
    }

    fn ratio(above: i64, below: i64) -> Number {
        Number::ratio(above, below).unwrap()
    }

    #[test]
    fn calendar_months_are_whole_whatever_their_days() {
        assert_eq!(months(day(2016, 1, 1), day(2016, 7, 1)), Some(ratio(6, 1)));
        assert_eq!(months(day(2016, 1, 1), day(2016, 7, 2)), Some(ratio(187, 31)));
        assert_eq!(months(day(2016, 1, 31), day(2016, 2, 29)), Some(ratio(1, 1)));
        assert_eq!(months(day(2016, 1, 31), day(2016, 3, 31)), Some(ratio(2, 1)));
        assert_eq!(months(day(2016, 1, 31), day(2016, 2, 28)), Some(ratio(28, 29)));
        assert_eq!(months(day(2015, 8, 31), day(2016, 2, 29)), Some(ratio(6, 1)));
    }

    #[test]
    fn a_day_more_is_always_longer() {
        let first = day(2015, 8, 31);
        let mut last = Number::ZERO;
        for days in 1..800 {
            let now = months(first, first.plus_days(days).unwrap()).unwrap();
            assert!(now > last, "after {days} days");
            last = now;
        }
    }
}
