//! Numbers held against somebody else's: tails and bounds of the binomial distribution against a table
//! of scipy, percentiles against their definition, and the calendar against a second library.
//!
//! For: the three places where a verdict hangs on more than adding and comparing.
//! Not for: what verdicts make of them.

#![allow(clippy::panic, clippy::unwrap_used)] // A test may stop at what is not there.

mod memory;

use chrono::{Datelike, Days, Months, NaiveDate};
use memory::Files;
use pocheck::eval::assessment::Verdict;
use pocheck::quantity::binomial::{lower_tail_within, upper_bound, upper_tail_within};
use pocheck::quantity::{Date, Number, Period};
use pocheck::session::judge;
use proptest::prelude::*;

// ---------------------------------------------------------------- samples

/// A row of the table; `tests/statistics/reference.py` tells what each column is.
struct Row {
    draws: u32,
    chance: Number,
    alpha: Number,
    largest_low: Option<u32>,
    smallest_high: Option<u32>,
    hits: u32,
    lower_bound: Number,
    upper_bound: Number,
}

fn table() -> Vec<Row> {
    let rows = include_str!("statistics/binomial.csv").lines().skip(1);
    let decimal = |text: &str| Number::from_plain_decimal(text).unwrap();
    rows.map(|row| {
        let cells: Vec<&str> = row.split(',').collect();
        let [draws, chance, alpha, low, high, hits, lower_bound, upper_bound] = *cells else {
            panic!("{row}")
        };
        Row {
            draws: draws.parse().unwrap(),
            chance: decimal(chance),
            alpha: decimal(alpha),
            largest_low: low.parse().ok(),
            smallest_high: high.parse().ok(),
            hits: hits.parse().unwrap(),
            lower_bound: decimal(lower_bound),
            upper_bound: decimal(upper_bound),
        }
    })
    .collect()
}

#[test]
fn tails_are_those_of_the_reference() {
    let table = table();
    assert!(table.len() > 500);
    for row in table {
        let shown = format!("{} draws at {}, {}", row.draws, row.chance, row.alpha);
        let low = lower_tail_within(row.draws, &row.chance, &row.alpha);
        assert_eq!(low, row.largest_low, "{shown}");
        let high = upper_tail_within(row.draws, &row.chance, &row.alpha);
        assert_eq!(high, row.smallest_high, "{shown}");
    }
}

/// So many hits or fewer are within alpha just above the upper bound, and not just below it; and so
/// many or more just below the lower bound.
#[test]
fn bounds_are_those_of_the_reference() {
    let step = Number::from_plain_decimal("0.00000001").unwrap();
    for row in table() {
        let shown = format!("{} of {} at {}", row.hits, row.draws, row.alpha);
        let few = |share: &Number| {
            lower_tail_within(row.draws, share, &row.alpha).is_some_and(|most| row.hits <= most)
        };
        let many = |share: &Number| {
            upper_tail_within(row.draws, share, &row.alpha).is_some_and(|least| row.hits >= least)
        };
        if row.hits < row.draws {
            assert!(few(&(&row.upper_bound + &step)), "{shown}");
            assert!(!few(&(&row.upper_bound - &step)), "{shown}");
        }
        if row.hits > 0 {
            assert!(many(&(&row.lower_bound - &step)), "{shown}");
            assert!(!many(&(&row.lower_bound + &step)), "{shown}");
        }
    }
}

#[test]
fn the_bound_that_is_printed_is_the_bound() {
    let steps = 100_000;
    for row in table().iter().filter(|row| row.draws <= 100) {
        let printed = upper_bound(row.draws, row.hits, &row.alpha, steps).unwrap();
        let beyond = &printed - &row.upper_bound;
        let step = Number::ratio(1, i64::from(steps)).unwrap();
        assert!(beyond.abs() <= step, "{} of {} at {}", row.hits, row.draws, row.alpha);
    }
}

// ---------------------------------------------------------------- percentiles

/// Whether percentile `percent` of the values is at most `bound`, by way of an agreement.
fn percentile_is_at_most(values: &[u32], percent: u32, bound: u32) -> bool {
    let values: Vec<String> = values.iter().map(u32::to_string).collect();
    let verdict = of_percentile(&values, percent, bound);
    assert!(matches!(verdict, Verdict::Met | Verdict::NotMet), "{verdict:?}");
    verdict == Verdict::Met
}

/// The verdict that percentile `percent` of values, as a file gives them, is at most `bound`.
fn of_percentile(values: &[String], percent: u32, bound: u32) -> Verdict {
    let agreement = format!(
        r#"overeenkomst proef "Proef" looptijd: 2026 populatie mensen "iedereen"
        indicator wachttijd "weken" soort: reeks eenheid: weken populatie: mensen bron: "x"
        resultaat r norm: percentiel {percent} van wachttijd in 2026 hoogstens {bound} weken"#
    );
    let figures = format!(
        "overeenkomst = \"proef\"\npeildatum = 2026-12-31\n[indicatoren]\nwachttijd = [{}]\n",
        values.join(", ")
    );
    let files = vec![("a.po".to_owned(), agreement), ("a.toml".to_owned(), figures)];
    let session = judge(&Files(files), "a.po", &["a.toml"]);
    session.assessment.unwrap().items.first().unwrap().verdict
}

/// Every way to choose one of each of some ranges.
fn choices(ranges: &[(u32, u32)]) -> Vec<Vec<u32>> {
    ranges.iter().fold(vec![Vec::new()], |so_far, (low, high)| {
        let longer = |one: &Vec<u32>| {
            let one = one.clone();
            (*low..=*high).map(move |value| [one.clone(), vec![value]].concat())
        };
        so_far.iter().flat_map(longer).collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    /// Nearest rank: the least of the values at or below which so many percent of them lie.
    #[test]
    fn a_percentile_is_that_of_the_nearest_rank(
        values in prop::collection::vec(0_u32..40, 1..25), percent in 1_u32..=100
    ) {
        let reaches = |value: u32| {
            let below = values.iter().filter(|other| **other <= value).count();
            below * 100 >= values.len() * usize::try_from(percent).unwrap()
        };
        let found = values.iter().copied().filter(|value| reaches(*value)).min().unwrap();
        prop_assert!(percentile_is_at_most(&values, percent, found));
        prop_assert!(found == 0 || !percentile_is_at_most(&values, percent, found - 1));
    }

    /// Of ranges it is open exactly where some choice of values keeps within the bound and another does not.
    #[test]
    fn a_percentile_of_ranges_is_that_of_every_choice(
        ranges in prop::collection::vec((0_u32..8, 0_u32..4), 1..5),
        percent in 1_u32..=100,
        bound in 0_u32..10,
    ) {
        let ranges: Vec<(u32, u32)> = ranges.iter().map(|(low, more)| (*low, low + more)).collect();
        let rank = (ranges.len() * usize::try_from(percent).unwrap()).div_ceil(100);
        let mut kept = choices(&ranges).into_iter().map(|mut values| {
            values.sort_unstable();
            values.get(rank - 1).is_some_and(|value| *value <= bound)
        }).collect::<Vec<bool>>();
        kept.sort_unstable();
        kept.dedup();
        let expected = match kept.as_slice() {
            [true] => Verdict::Met,
            [false] => Verdict::NotMet,
            _ => Verdict::Undetermined,
        };
        let values: Vec<String> =
            ranges.iter().map(|(low, high)| format!("\"{low} t/m {high}\"")).collect();
        prop_assert_eq!(of_percentile(&values, percent, bound), expected, "{:?}", values);
    }
}

// ---------------------------------------------------------------- the calendar

const CENTURY: std::ops::Range<i32> = 1_970..2_070;

/// Every day of a century, of the second library.
fn days() -> impl Iterator<Item = NaiveDate> {
    let first = NaiveDate::from_ymd_opt(CENTURY.start, 1, 1).unwrap();
    first.iter_days().take_while(|day| day.year() < CENTURY.end)
}

fn ours(day: NaiveDate) -> Date {
    let (year, month) = (i16::try_from(day.year()).unwrap(), i8::try_from(day.month()).unwrap());
    Date::new(year, month, i8::try_from(day.day()).unwrap()).unwrap()
}

#[test]
fn months_and_days_later_are_those_of_a_second_calendar() {
    for day in days() {
        let own = ours(day);
        for months in [0_u32, 1, 2, 3, 6, 11, 12, 13, 18, 24, 25, 48] {
            let later = day.checked_add_months(Months::new(months)).unwrap();
            let earlier = day.checked_sub_months(Months::new(months)).unwrap();
            let months = i32::try_from(months).unwrap();
            assert_eq!(own.plus_months(months), Some(ours(later)), "{day} + {months}");
            assert_eq!(own.plus_months(-months), Some(ours(earlier)), "{day} - {months}");
        }
        for count in [1_u64, 7, 28, 30, 59, 365, 366, 730] {
            let later = day.checked_add_days(Days::new(count)).unwrap();
            let count = i32::try_from(count).unwrap();
            assert_eq!(own.plus_days(count), Some(ours(later)), "{day} + {count}");
            assert_eq!(ours(later).plus_days(-count), Some(own), "{day} - {count}");
            assert_eq!(own.days_until(ours(later)), i64::from(count), "{day} to {later}");
        }
        assert_eq!(own.ordinal(), day.num_days_from_ce(), "{day}");
        assert_eq!(own.to_string(), day.to_string());
    }
}

#[test]
fn days_that_there_are_not_are_those_of_a_second_calendar() {
    for year in CENTURY {
        for (month, day) in
            (1_u32..=12).flat_map(|month| (28_u32..=32).map(move |day| (month, day)))
        {
            let theirs = NaiveDate::from_ymd_opt(year, month, day);
            let (year, month) = (i16::try_from(year).unwrap(), i8::try_from(month).unwrap());
            let own = Date::new(year, month, i8::try_from(day).unwrap());
            assert_eq!(own, theirs.map(ours), "{year}-{month}-{day}");
        }
    }
}

#[test]
fn periods_begin_and_end_as_in_a_second_calendar() {
    for year in CENTURY {
        let short = i16::try_from(year).unwrap();
        let parts = (1..=12).map(|part| (Period::month(short, part), 1, part));
        let parts = parts.chain((1..=4).map(|part| (Period::quarter(short, part), 3, part)));
        let parts = parts.chain((1..=3).map(|part| (Period::third(short, part), 4, part)));
        let parts = parts.chain((1..=2).map(|part| (Period::half(short, part), 6, part)));
        for (period, months, part) in parts.chain([(Period::year(short), 12, 1)]) {
            let period = period.unwrap();
            let first_month = u32::try_from((i32::from(part) - 1) * months + 1).unwrap();
            let first = NaiveDate::from_ymd_opt(year, first_month, 1).unwrap();
            let months_long = Months::new(u32::try_from(months).unwrap());
            let last = first.checked_add_months(months_long).unwrap().pred_opt().unwrap();
            assert_eq!((period.first(), period.last()), (ours(first), ours(last)));
            assert_eq!(period.days(), (last - first).num_days() + 1);
            assert_eq!(period.whole_months(), Some(months));
        }
    }
}

/// A term is so many months long when the day after it is that many months after its first day.
#[test]
fn the_length_of_a_term_is_that_of_a_second_calendar() {
    for first in days().step_by(13) {
        for length in [1_u64, 27, 30, 58, 89, 180, 364, 365, 547, 729] {
            for more in 0..4 {
                let last = first.checked_add_days(Days::new(length + more)).unwrap();
                let after = last.succ_opt().unwrap();
                let theirs = (0..30)
                    .find(|months| first.checked_add_months(Months::new(*months)) == Some(after));
                let own = Period::new(ours(first), ours(last)).unwrap().whole_months();
                assert_eq!(
                    own,
                    theirs.map(|months| i32::try_from(months).unwrap()),
                    "{first} {last}"
                );
            }
        }
    }
}
