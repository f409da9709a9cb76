//! A day on the calendar, as agreements write it.
//!
//! For: calendar arithmetic (Gregorian, through `jiff`) and the Dutch and English way to write a day.
//! Not for: times of day, time zones or "today": a verdict knows no clock.

use jiff::civil;

/// The Dutch names of the months, January first.
pub const DUTCH_MONTHS: [&str; 12] = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
];

const ENGLISH_MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A day, from 1 January 1 to 31 December 9999.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(civil::Date);

impl Date {
    /// The day with this year, month (1 to 12) and day of the month; `None` when the calendar has no
    /// such day (30 February) or the year is outside 1 to 9999.
    #[must_use]
    pub fn new(year: i16, month: i8, day: i8) -> Option<Self> {
        if year < 1 {
            return None;
        }
        civil::Date::new(year, month, day).ok().map(Self)
    }

    /// The last day of a month (1 to 12).
    #[must_use]
    pub fn last_of_month(year: i16, month: i8) -> Option<Self> {
        Self::new(year, month, 1).map(|first| Self(first.0.last_of_month()))
    }

    /// The year.
    #[must_use]
    pub fn year(self) -> i16 {
        self.0.year()
    }

    /// The month, 1 to 12.
    #[must_use]
    pub fn month(self) -> i8 {
        self.0.month()
    }

    /// The day of the month, 1 to 31.
    #[must_use]
    pub fn day(self) -> i8 {
        self.0.day()
    }

    /// The same day so many months later (or earlier): a month after 31 January is the last day of
    /// February (semantics, section 5).
    #[must_use]
    pub fn plus_months(self, months: i32) -> Option<Self> {
        self.0
            .checked_add(jiff::Span::new().try_months(months).ok()?)
            .ok()
            .map(Self)
            .filter(|date| date.year() >= 1)
    }

    /// So many days later (or earlier).
    #[must_use]
    pub fn plus_days(self, days: i32) -> Option<Self> {
        self.0
            .checked_add(jiff::Span::new().try_days(days).ok()?)
            .ok()
            .map(Self)
            .filter(|date| date.year() >= 1)
    }

    /// The number of days from this day to `later`: 1 from a day to the next, negative when `later`
    /// is earlier.
    #[must_use]
    pub fn days_until(self, later: Self) -> i64 {
        i64::from(later.ordinal()) - i64::from(self.ordinal())
    }

    /// The day with a number as [`Date::ordinal`] counts them.
    #[must_use]
    pub fn from_ordinal(ordinal: i64) -> Option<Self> {
        let days = i32::try_from(ordinal.checked_sub(1)?).ok()?;
        Self::new(1, 1, 1)?.plus_days(days)
    }

    /// Days since 31 December of the year before year 1 (proleptic Gregorian calendar).
    #[must_use]
    pub fn ordinal(self) -> i32 {
        let previous = i32::from(self.year()) - 1;
        previous * 365 + previous / 4 - previous / 100
            + previous / 400
            + i32::from(self.0.day_of_year())
    }

    /// "31 december 2020".
    #[must_use]
    pub fn dutch(self) -> String {
        self.written(&DUTCH_MONTHS)
    }

    /// "31 December 2020".
    #[must_use]
    pub fn english(self) -> String {
        self.written(&ENGLISH_MONTHS)
    }

    fn written(self, months: &[&str; 12]) -> String {
        let index = usize::try_from(self.month() - 1).unwrap_or(0);
        let month = months.get(index).copied().unwrap_or_default();
        format!("{} {month} {}", self.day(), self.year())
    }
}

impl std::fmt::Display for Date {
    /// ISO 8601: "2020-12-31".
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i16, month: i8, day: i8) -> Date {
        Date::new(year, month, day).unwrap()
    }

    #[test]
    fn a_month_after_31_january_is_the_last_day_of_february() {
        assert_eq!(day(2020, 1, 31).plus_months(1), Some(day(2020, 2, 29)));
        assert_eq!(day(2019, 1, 31).plus_months(1), Some(day(2019, 2, 28)));
    }

    #[test]
    fn thirty_february_is_no_day() {
        assert_eq!(Date::new(2020, 2, 30), None);
        assert_eq!(Date::new(0, 2, 3), None);
    }

    #[test]
    fn days_are_counted_across_leap_years() {
        assert_eq!(day(2020, 1, 1).days_until(day(2021, 1, 1)), 366);
        assert_eq!(day(2020, 8, 31).days_until(day(2020, 8, 30)), -1);
        let mut date = day(1895, 12, 30);
        for _ in 0..10_000 {
            let next = date.plus_days(1).unwrap();
            assert_eq!(date.days_until(next), 1, "{date}");
            date = next;
        }
    }

    #[test]
    fn a_day_has_a_number_of_its_own() {
        for date in [day(1, 1, 1), day(2016, 12, 31), day(2020, 2, 29), day(9999, 12, 31)] {
            assert_eq!(Date::from_ordinal(i64::from(date.ordinal())), Some(date));
        }
        assert_eq!(Date::from_ordinal(0), None);
    }

    #[test]
    fn a_day_is_written_in_dutch_and_english() {
        assert_eq!(day(2020, 8, 1).dutch(), "1 augustus 2020");
        assert_eq!(day(2020, 8, 1).english(), "1 August 2020");
        assert_eq!(day(2020, 8, 1).to_string(), "2020-08-01");
    }
}
