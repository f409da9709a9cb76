//! Periods and moments: when a flow is counted and when a stock is read.
//!
//! For: years, thirds (tertialen), quarters, months and free periods, and how they are written.
//! Not for: reading them from text; that is the grammar's.

use super::date::{DUTCH_MONTHS, Date};
use super::number::Number;

/// A period from a first day up to and including a last day.
///
/// INVARIANT: the first day is not after the last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Period {
    first: Date,
    last: Date,
}

impl Period {
    /// The period from `first` up to and including `last`; `None` when `last` comes before `first`.
    #[must_use]
    pub fn new(first: Date, last: Date) -> Option<Self> {
        (first <= last).then_some(Self { first, last })
    }

    /// A calendar year.
    #[must_use]
    pub fn year(year: i16) -> Option<Self> {
        Self::months(year, 1, 12)
    }

    /// A third of a year (tertiaal), 1 to 3.
    #[must_use]
    pub fn third(year: i16, third: i8) -> Option<Self> {
        (1..=3).contains(&third).then(|| Self::months(year, third * 4 - 3, 4))?
    }

    /// A quarter, 1 to 4.
    #[must_use]
    pub fn quarter(year: i16, quarter: i8) -> Option<Self> {
        (1..=4).contains(&quarter).then(|| Self::months(year, quarter * 3 - 2, 3))?
    }

    /// A half of a year, 1 or 2.
    #[must_use]
    pub fn half(year: i16, half: i8) -> Option<Self> {
        (1..=2).contains(&half).then(|| Self::months(year, half * 6 - 5, 6))?
    }

    /// A month, 1 to 12.
    #[must_use]
    pub fn month(year: i16, month: i8) -> Option<Self> {
        Self::months(year, month, 1)
    }

    fn months(year: i16, first_month: i8, count: i8) -> Option<Self> {
        let first = Date::new(year, first_month, 1)?;
        let last = Date::last_of_month(year, first_month.checked_add(count - 1)?)?;
        Self::new(first, last)
    }

    /// The first day.
    #[must_use]
    pub fn first(self) -> Date {
        self.first
    }

    /// The last day, which belongs to the period.
    #[must_use]
    pub fn last(self) -> Date {
        self.last
    }

    /// The number of days, at least 1.
    #[must_use]
    pub fn days(self) -> i64 {
        self.first.days_until(self.last) + 1
    }

    /// Whether a day belongs to the period.
    #[must_use]
    pub fn contains(self, date: Date) -> bool {
        self.first <= date && date <= self.last
    }

    /// Whether every day of `other` belongs to this period.
    #[must_use]
    pub fn covers(self, other: Self) -> bool {
        self.first <= other.first && other.last <= self.last
    }

    /// The length in whole months; `None` when the period does not end a whole number of months
    /// after it began. 1 January up to and including 31 December is 12 months.
    #[must_use]
    pub fn whole_months(self) -> Option<i32> {
        let end = self.last.plus_days(1)?;
        let months = (i32::from(end.year()) - i32::from(self.first.year())) * 12
            + i32::from(end.month())
            - i32::from(self.first.month());
        (self.first.plus_months(months)? == end).then_some(months)
    }

    /// The share of the period that has passed at the end of a day, by days, from 0 to 1
    /// (semantics, section 2, "Path").
    #[must_use]
    pub fn passed_at(self, date: Date) -> Number {
        let days = self.days();
        let passed = (self.first.days_until(date) + 1).clamp(0, days);
        Number::ratio(passed, days).unwrap_or(Number::ZERO)
    }

    /// "2020", "H1 2020", "T1 2020", "K3 2020", "januari 2020" or "1 juli 2016 t/m 31 december 2017".
    #[must_use]
    pub fn dutch(self) -> String {
        let year = self.first.year();
        if Self::year(year) == Some(self) {
            return year.to_string();
        }
        for half in 1..=2 {
            if Self::half(year, half) == Some(self) {
                return format!("H{half} {year}");
            }
        }
        for third in 1..=3 {
            if Self::third(year, third) == Some(self) {
                return format!("T{third} {year}");
            }
        }
        for quarter in 1..=4 {
            if Self::quarter(year, quarter) == Some(self) {
                return format!("K{quarter} {year}");
            }
        }
        for (month, name) in (1_i8..).zip(DUTCH_MONTHS) {
            if Self::month(year, month) == Some(self) {
                return format!("{name} {year}");
            }
        }
        format!("{} t/m {}", self.first.dutch(), self.last.dutch())
    }

    /// "2020", "H1 2020", "T1 2020", "K3 2020" or "1 July 2016 to 31 December 2017".
    #[must_use]
    pub fn english(self) -> String {
        let dutch = self.dutch();
        if dutch.starts_with(|c: char| c.is_ascii_digit()) && dutch.len() > 4
            || dutch.starts_with(|c: char| c.is_ascii_lowercase())
        {
            format!("{} to {}", self.first.english(), self.last.english())
        } else {
            dutch
        }
    }
}

/// When a figure holds: a stock at a day, a flow over a period.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Moment {
    /// At the end of a day.
    Day(Date),
    /// Over a period.
    Period(Period),
}

impl Moment {
    /// The last day that the figure looks at: from then on it can be known.
    #[must_use]
    pub fn last_day(self) -> Date {
        match self {
            Self::Day(date) => date,
            Self::Period(period) => period.last(),
        }
    }

    /// "eind 2020", "op 30 juni 2020", "in 2020".
    #[must_use]
    pub fn dutch(self) -> String {
        match self {
            Self::Day(date) if (date.month(), date.day()) == (12, 31) => {
                format!("eind {}", date.year())
            }
            Self::Day(date) => format!("op {}", date.dutch()),
            Self::Period(period) => format!("in {}", period.dutch()),
        }
    }

    /// "at the end of 2020", "on 30 June 2020", "in 2020".
    #[must_use]
    pub fn english(self) -> String {
        match self {
            Self::Day(date) if (date.month(), date.day()) == (12, 31) => {
                format!("at the end of {}", date.year())
            }
            Self::Day(date) => format!("on {}", date.english()),
            Self::Period(period) => format!("in {}", period.english()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_second_third_of_2020_ends_on_31_august_after_244_of_366_days() {
        let year = Period::year(2020).unwrap();
        let third = Period::third(2020, 2).unwrap();
        assert_eq!(third.last(), Date::new(2020, 8, 31).unwrap());
        assert_eq!(year.passed_at(third.last()), Number::ratio(244, 366).unwrap());
    }

    #[test]
    fn a_year_is_twelve_months_and_the_first_term_eighteen() {
        assert_eq!(Period::year(2020).unwrap().whole_months(), Some(12));
        let term = Period::new(Date::new(2016, 7, 1).unwrap(), Date::new(2017, 12, 31).unwrap());
        assert_eq!(term.unwrap().whole_months(), Some(18));
        let odd = Period::new(Date::new(2016, 7, 1).unwrap(), Date::new(2017, 12, 30).unwrap());
        assert_eq!(odd.unwrap().whole_months(), None);
    }

    #[test]
    fn periods_are_written_as_people_say_them() {
        assert_eq!(Period::year(2020).unwrap().dutch(), "2020");
        assert_eq!(Period::third(2020, 3).unwrap().dutch(), "T3 2020");
        assert_eq!(Period::quarter(2020, 1).unwrap().dutch(), "K1 2020");
        assert_eq!(Period::month(2020, 2).unwrap().dutch(), "februari 2020");
        let free = Period::new(Date::new(2020, 1, 1).unwrap(), Date::new(2020, 1, 2).unwrap());
        assert_eq!(free.unwrap().dutch(), "1 januari 2020 t/m 2 januari 2020");
        assert_eq!(free.unwrap().english(), "1 January 2020 to 2 January 2020");
    }

    #[test]
    fn before_a_period_nothing_of_it_has_passed() {
        let year = Period::year(2020).unwrap();
        assert_eq!(year.passed_at(Date::new(2019, 5, 1).unwrap()), Number::ZERO);
        assert_eq!(year.passed_at(Date::new(2021, 5, 1).unwrap()), Number::ONE);
    }
}
