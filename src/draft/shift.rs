//! From one term to the next: as many months later, or as many days where it has no whole months.
//!
//! Not for: finding moments in a text.

use crate::quantity::{Date, Period};

/// How days move to the next term.
#[derive(Debug, Clone, Copy)]
pub(super) struct Shift {
    /// The term that ends.
    pub(super) term: Period,
    /// The term that begins the day after.
    pub(super) next: Period,
    by: By,
}

#[derive(Debug, Clone, Copy)]
enum By {
    Months(i32),
    Days(i32),
}

impl Shift {
    /// The move to the term after this one.
    pub(super) fn after(term: Period) -> Option<Self> {
        let first = term.last().plus_days(1)?;
        let (by, last) = match term.whole_months() {
            Some(months) => (By::Months(months), first.plus_months(months)?.plus_days(-1)?),
            None => {
                let days = i32::try_from(term.days()).ok()?;
                (By::Days(days), first.plus_days(days - 1)?)
            }
        };
        Some(Self { term, next: Period::new(first, last)?, by })
    }

    /// A day, moved; the last day of a month stays one.
    pub(super) fn day(self, day: Date) -> Option<Date> {
        match self.by {
            By::Days(days) => day.plus_days(days),
            By::Months(months) => {
                let moved = day.plus_months(months)?;
                let last = Date::last_of_month(day.year(), day.month()) == Some(day);
                if last { Date::last_of_month(moved.year(), moved.month()) } else { Some(moved) }
            }
        }
    }

    /// A period, moved.
    pub(super) fn period(self, period: Period) -> Option<Period> {
        Period::new(self.day(period.first())?, self.day(period.last())?)
    }

    /// A year that is named by itself: that of the begin or the end of the term becomes that of the
    /// next.
    pub(super) fn year(self, year: i16) -> i16 {
        if year == self.term.first().year() {
            self.next.first().year()
        } else if year == self.term.last().year() {
            self.next.last().year()
        } else {
            year
        }
    }

    /// The length of the next term in months.
    pub(super) fn months(self) -> Option<i32> {
        self.next.whole_months()
    }
}
