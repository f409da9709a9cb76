//! Days and periods in a stretch of an agreement, moved to the next term.
//!
//! For: `31 december 2020`, `eind juni 2020`, `in T1 2020`, `in 2020`, outside texts and comments.
//! Not for: numbers that are no year: those stay as they are.

use super::shift::Shift;
use crate::quantity::date::DUTCH_MONTHS;
use crate::quantity::{Date, Period};

/// The words with every moment moved.
pub(super) fn moved(words: &str, shift: Shift) -> String {
    let tokens = tokens(words);
    let mut out = String::with_capacity(words.len());
    let mut previous = "";
    let mut rest = tokens.as_slice();
    while let [first, later @ ..] = rest {
        let (said, taken) = match moment(previous, rest, shift) {
            Some((said, taken)) => (said, taken),
            None => ((*first).to_owned(), 1),
        };
        out.push_str(&said);
        if !first.trim().is_empty() {
            previous = first;
        }
        rest = if taken == 1 { later } else { rest.get(taken..).unwrap_or_default() };
    }
    out
}

/// The moment that tokens begin with, moved, and how many tokens it takes.
fn moment(previous: &str, tokens: &[&str], shift: Shift) -> Option<(String, usize)> {
    match tokens {
        [day, _, name, _, year, ..]
            if let (Some(month), Some(year)) = (month(name), year_of(year, tokens.get(5..))) =>
        {
            let day = Date::new(year, month, day.parse().ok()?)?;
            Some((shift.day(day)?.dutch(), 5))
        }
        [name, _, year, ..]
            if let (Some(month), Some(year)) = (month(name), year_of(year, tokens.get(3..))) =>
        {
            let last = shift.day(Date::last_of_month(year, month)?)?;
            Some((format!("{} {}", name_of(last.month())?, last.year()), 3))
        }
        [part, _, year, ..]
            if let (Some(place), Some(year)) =
                (part_of_year(part), year_of(year, tokens.get(3..))) =>
        {
            Some((shift.period(place(year)?)?.dutch(), 3))
        }
        [year, ..] if let Some(year) = year_of(year, tokens.get(1..)) => {
            year_alone(previous, year, shift).map(|said| (said, 1))
        }
        _ => None,
    }
}

/// `in 2020`, `eind 2020`, `van 2016 t/m 2017`: a number that nothing marks as a year stays.
fn year_alone(previous: &str, year: i16, shift: Shift) -> Option<String> {
    let period = Period::year(year)?;
    match previous.to_lowercase().as_str() {
        "in" => Some(shift.period(period)?.dutch()),
        "eind" => {
            let day = shift.day(period.last())?;
            let end_of_year = (day.month(), day.day()) == (12, 31);
            Some(if end_of_year {
                day.year().to_string()
            } else {
                format!("{} {}", name_of(day.month())?, day.year())
            })
        }
        "van" | "m" | ":" => Some(shift.year(year).to_string()),
        _ => None,
    }
}

/// A third or a quarter, once its year is known.
fn part_of_year(word: &str) -> Option<impl Fn(i16) -> Option<Period>> {
    let upper = word.to_uppercase();
    let third = upper.strip_prefix('T').and_then(|number| number.parse::<i8>().ok());
    let quarter = upper.strip_prefix('K').and_then(|number| number.parse::<i8>().ok());
    (third.is_some() || quarter.is_some()).then_some(move |year| match (third, quarter) {
        (Some(third), _) => Period::third(year, third),
        (None, Some(quarter)) => Period::quarter(year, quarter),
        (None, None) => None,
    })
}

/// Four digits that are no part of a longer number.
fn year_of(word: &str, after: Option<&[&str]>) -> Option<i16> {
    let digits = word.len() == 4 && word.bytes().all(|sign| sign.is_ascii_digit());
    let goes_on = match after {
        Some(["." | ",", next, ..]) => next.starts_with(|sign: char| sign.is_ascii_digit()),
        Some(["%", ..]) => true,
        Some(_) | None => false,
    };
    (digits && !goes_on).then(|| word.parse().ok())?
}

fn month(word: &str) -> Option<i8> {
    let lower = word.to_lowercase();
    (1_i8..).zip(DUTCH_MONTHS).find(|(_, name)| *name == lower).map(|(month, _)| month)
}

fn name_of(month: i8) -> Option<&'static str> {
    (1_i8..).zip(DUTCH_MONTHS).find(|(number, _)| *number == month).map(|(_, name)| name)
}

/// Words with their hyphens, stretches of space, texts, comments, and signs one by one.
fn tokens(words: &str) -> Vec<&str> {
    let mut tokens = Vec::new();
    let mut rest = words;
    while let Some(first) = rest.chars().next() {
        let length = length(first, rest).max(first.len_utf8());
        let (token, later) = rest.split_at(length.min(rest.len()));
        tokens.push(token);
        rest = later;
    }
    tokens
}

fn length(first: char, rest: &str) -> usize {
    if is_quote(first) {
        let inside = rest.get(first.len_utf8()..).unwrap_or_default();
        let close = inside.char_indices().find(|(_, sign)| is_quote(*sign));
        return close.map_or(rest.len(), |(at, sign)| first.len_utf8() + at + sign.len_utf8());
    }
    if first == '#' {
        return rest.find('\n').unwrap_or(rest.len());
    }
    let run =
        |belongs: &dyn Fn(char) -> bool| rest.find(|sign| !belongs(sign)).unwrap_or(rest.len());
    if first.is_whitespace() {
        run(&char::is_whitespace)
    } else if first.is_alphanumeric() {
        run(&|sign| sign.is_alphanumeric() || sign == '-')
    } else {
        first.len_utf8()
    }
}

fn is_quote(sign: char) -> bool {
    matches!(sign, '"' | '“' | '”' | '„' | '‟')
}
