//! Numbers, quantities, days and moments as they are mostly written.
//!
//! Not for: a day that the calendar does not have; the grammar's reading reports it.

use super::super::tree::{Quantity, RelativeMoment, Spanned, UnitText};
use super::scan::Scan;
use crate::quantity::date::DUTCH_MONTHS;
use crate::quantity::{Date, Moment, Number, Period};

/// A number of so many digits fits in 64 bits.
const FEW_DIGITS: usize = 18;

/// When a figure holds.
pub(super) enum When {
    /// A moment of its own.
    Moment(Spanned<Moment>),
    /// Seen from the year of `elk jaar van …`.
    Relative(Spanned<RelativeMoment>),
    /// None.
    Unsaid,
}

/// Words that may stand behind a number without a unit: those are left to the grammar.
const BEHIND_NUMBERS: [&str; 7] =
    ["geeft", "tot", "gewicht", "als", "zonder", "met", "streefwaarde"];

impl Scan<'_> {
    fn digits(&mut self) -> &str {
        self.take(|sign| sign.is_ascii_digit())
    }

    /// A number without a sign and its decimals: `1.500`, `99,5`.
    pub(super) fn number(&mut self) -> Option<(Number, u32)> {
        let start = self.at();
        let written = self.take(|sign| sign.is_ascii_digit() || sign == b'.');
        // A point or comma behind it is no part of a number only where no digit follows.
        let (whole, stop) = match written.strip_suffix('.') {
            Some(whole) => (whole, true),
            None => (written, false),
        };
        let mut groups = whole.split('.');
        let first = groups.next().filter(|digits| !digits.is_empty())?;
        let mut thousands = false;
        for group in groups {
            thousands = true;
            (group.len() == 3).then_some(())?;
        }
        if stop || thousands && first.len() > 3 || whole.len() > FEW_DIGITS {
            return None;
        }
        let mut plain = if thousands { whole.replace('.', "") } else { whole.to_owned() };
        let mut decimals = 0;
        if self.next() == Some(b',')
            && self.rest().as_bytes().get(1).is_some_and(u8::is_ascii_digit)
        {
            self.takes(",");
            let part = self.digits();
            decimals = part.len();
            plain.push('.');
            plain.push_str(part);
        }
        // Another point or comma, or a letter at once.
        let ends = self.next().is_none_or(|sign| !(sign.is_ascii_alphanumeric() || sign == b'.'));
        let goes_on = self.next() == Some(b',')
            && self.rest().as_bytes().get(1).is_some_and(u8::is_ascii_digit);
        if !ends || goes_on || self.at() - start > FEW_DIGITS + 7 {
            return None;
        }
        let value = match plain.parse::<i64>() {
            Ok(whole) => Number::from(whole),
            Err(_) => Number::from_plain_decimal(&plain).ok()?,
        };
        Some((value, u32::try_from(decimals).ok()?))
    }

    /// A number with its unit, without the space behind it.
    pub(super) fn quantity(&mut self) -> Option<Quantity> {
        let start = self.at();
        let euros = self.takes("€");
        if euros {
            self.gap();
        }
        let from = self.at();
        let (mut value, decimals) = self.number()?;
        let (mut end, mut unit) = (self.at(), UnitText::Bare);
        let number = self.span(from, end);
        self.gap();
        if euros {
            unit = UnitText::Euro;
            if self.says("per") {
                unit = UnitText::EuroPer(self.name()?);
                end = self.at();
            }
        } else if self.takes("%") {
            value = &value * &Number::power_of_ten(-2);
            unit = UnitText::Percent;
            end = self.at();
        } else if let Some(counted) = self.name() {
            if BEHIND_NUMBERS.iter().any(|word| counted.value.as_str().eq_ignore_ascii_case(word)) {
                return None;
            }
            end = self.at();
            self.gap();
            unit = if self.says("per") {
                let below = self.name()?;
                end = self.at();
                UnitText::Rate(counted, below)
            } else {
                UnitText::Word(counted)
            };
        }
        Some(Quantity { value, decimals, unit, number, span: self.span(start, end) })
    }

    /// Four digits.
    pub(super) fn year(&mut self) -> Option<i16> {
        let digits = self.digits();
        let year = (digits.len() == 4).then(|| digits.parse().ok())?;
        let ends = self.next().is_none_or(|sign| {
            super::scan::is_space(sign) || matches!(sign, b':' | b',' | b')' | b';')
        });
        let next = self.rest().as_bytes().get(1);
        let goes_on = self.next() == Some(b',') && next.is_some_and(u8::is_ascii_digit);
        year.filter(|_| ends && !goes_on)
    }

    fn month(&mut self) -> Option<i8> {
        let word = self.word_ahead()?;
        let index = DUTCH_MONTHS.iter().position(|month| *month == word)?;
        self.takes(word);
        i8::try_from(index + 1).ok()
    }

    /// `31 december 2020`.
    pub(super) fn date(&mut self) -> Option<Date> {
        let digits = self.digits();
        let day = matches!(digits.len(), 1 | 2).then(|| digits.parse().ok())??;
        self.space()?;
        let month = self.month()?;
        self.space()?;
        Date::new(self.year()?, month, day)
    }

    /// `T1`, `K3` or `H2` of a year.
    fn part_and_year(&mut self) -> Option<Period> {
        let part = self.word_ahead().filter(|word| word.len() == 2)?;
        self.takes(part);
        self.space()?;
        let year = self.year()?;
        let number = i8::try_from(part.as_bytes().get(1)?.checked_sub(b'0')?).ok()?;
        match part.bytes().next()? {
            b'T' => Period::third(year, number),
            b'K' => Period::quarter(year, number),
            b'H' => Period::half(year, number),
            _ => None,
        }
    }

    /// A year, a part of one or a month.
    pub(super) fn period(&mut self) -> Option<Period> {
        match self.next()? {
            b'0'..=b'9' => Period::year(self.year()?),
            b'T' | b'K' | b'H' => self.part_and_year(),
            _ => {
                let month = self.month()?;
                self.space()?;
                Period::month(self.year()?, month)
            }
        }
    }

    /// What comes behind `eind`: the last day of a year or month.
    pub(super) fn end_of(&mut self) -> Option<Date> {
        let named = matches!(self.next()?, b'T' | b'K' | b'H');
        if named { None } else { self.period().map(Period::last) }
    }

    /// When a figure holds, without the space behind it; the outer `None` leaves it to the grammar.
    pub(super) fn when(&mut self) -> Option<When> {
        let start = self.at();
        let value = if self.says("in") {
            if matches!(self.word_ahead(), Some("dat" | "het")) {
                return self.relative(start, false).map(When::Relative);
            }
            Moment::Period(self.period()?)
        } else if self.says("eind") {
            if matches!(self.word_ahead(), Some("dat" | "het")) {
                return self.relative(start, true).map(When::Relative);
            }
            Moment::Day(self.end_of()?)
        } else if self.says("op") {
            Moment::Day(self.date()?)
        } else {
            return Some(When::Unsaid);
        };
        Some(When::Moment(Spanned { value, span: self.span_from(start) }))
    }

    /// `dat jaar` or `het jaar ervoor`, behind `in` or `eind`.
    fn relative(&mut self, start: usize, end: bool) -> Option<Spanned<RelativeMoment>> {
        let before = self.says("het");
        if !before && !self.says("dat") {
            return None;
        }
        let last = if before { self.says("jaar").then_some("ervoor")? } else { "jaar" };
        (self.word_ahead() == Some(last) && self.takes(last)).then_some(())?;
        let value = match (end, before) {
            (false, false) => RelativeMoment::InYear,
            (true, false) => RelativeMoment::EndOfYear,
            (false, true) => RelativeMoment::InYearBefore,
            (true, true) => RelativeMoment::EndOfYearBefore,
        };
        Some(Spanned { value, span: self.span_from(start) })
    }
}
