//! Texts, names, numbers, days and periods.
//!
//! Not for: expressions over them.

use pest::iterators::Pair;

use super::super::grammar::Rule;
use super::super::parse::{FigureText, MomentKey};
use super::super::tree::{Duration, DurationUnit, Quantity, Spanned, UnitText};
use super::{Lower, child, children, first};
use crate::diagnostics::Label;
use crate::quantity::date::DUTCH_MONTHS;
use crate::quantity::{Date, Moment, Number, Period};
use crate::source::{Name, Span};
use crate::{problem, text};

problem! {
    /// A day, third or quarter that the calendar does not have.
    ImpossibleDate: "PO0111" Error { span: Span, written: String }
    headline: text!("`{written}` bestaat niet", "`{written}` does not exist");
    labels: vec![Label::primary(*span)];
    help: Some(text!(
        "kijk de dag, de maand en het jaar na; een jaar heeft T1 t/m T3, K1 t/m K4, H1 en H2",
        "check the day, month and year; a third is T1 to T3, a quarter K1 to K4, a half H1 or H2"));
}

problem! {
    /// A period whose end lies before its begin.
    BackwardPeriod: "PO0112" Error { span: Span }
    headline: text!(
        "de periode eindigt voordat zij begint",
        "the period ends before it begins");
    labels: vec![Label::primary(*span)];
    help: Some(text!("zet de vroegste dag vooraan", "put the earliest day first"));
}

problem! {
    /// A number with more digits than are read.
    NumberTooLong: "PO0113" Error { span: Span }
    headline: text!("dit getal heeft te veel cijfers", "this number has too many digits");
    labels: vec![Label::primary(*span)];
    help: Some(text!(
        "gebruik hoogstens 100 cijfers", "use at most 100 digits"));
}

impl Lower<'_> {
    pub(super) fn text(&self, pair: &Pair<'_, Rule>) -> Option<Spanned<String>> {
        let inner = first(pair)?;
        let words: Vec<&str> = inner.as_str().split_whitespace().collect();
        Some(Spanned { value: words.join(" "), span: self.span(pair) })
    }

    pub(super) fn texts(&self, pair: &Pair<'_, Rule>) -> Vec<Spanned<String>> {
        children(pair, Rule::text).filter_map(|text| self.text(&text)).collect()
    }

    pub(super) fn name(&self, pair: &Pair<'_, Rule>) -> Spanned<Name> {
        Spanned { value: Name::new(pair.as_str()), span: self.span(pair) }
    }

    pub(super) fn names(&self, pair: &Pair<'_, Rule>) -> Vec<Spanned<Name>> {
        children(pair, Rule::name).map(|name| self.name(&name)).collect()
    }

    /// A Dutch number and how many decimals it was written with.
    pub(super) fn number(&mut self, pair: &Pair<'_, Rule>) -> Option<(Number, u32)> {
        let plain = pair.as_str().replace('.', "").replace(',', ".").replace('−', "-");
        let decimals = plain.split_once('.').map_or(0, |(_, decimals)| decimals.len());
        match Number::from_plain_decimal(&plain) {
            Ok(number) => Some((number, u32::try_from(decimals).ok()?)),
            Err(_) => {
                self.findings.push(NumberTooLong { span: self.span(pair) });
                None
            }
        }
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "every other case is alike")]
    pub(super) fn quantity(&mut self, pair: &Pair<'_, Rule>) -> Option<Quantity> {
        let inner = first(pair)?;
        let span = self.span(pair);
        let number = if inner.as_rule() == Rule::number {
            inner.clone()
        } else {
            child(&inner, Rule::number)?
        };
        let (value, decimals) = self.number(&number)?;
        let number = self.span(&number);
        let mut names = self.names(&inner).into_iter();
        let (value, unit) = match inner.as_rule() {
            Rule::euros => (value, UnitText::Euro),
            Rule::percentage => (&value * &Number::power_of_ten(-2), UnitText::Percent),
            Rule::euro_rate => (value, UnitText::EuroPer(names.next()?)),
            Rule::rate => (value, UnitText::Rate(names.next()?, names.next()?)),
            Rule::counted => (value, UnitText::Word(names.next()?)),
            _ => (value, UnitText::Bare),
        };
        Some(Quantity { value, decimals, unit, number, span })
    }

    /// The unit of an indicator: one word, or one per another.
    pub(super) fn unit_text(&self, pair: &Pair<'_, Rule>) -> Option<Spanned<UnitText>> {
        let mut names = self.names(pair).into_iter();
        let (of, per) = (names.next()?, names.next());
        let span = per.as_ref().map_or(of.span, |per| of.span.to(per.span));
        let value = match per {
            Some(per) => UnitText::Rate(of, per),
            None => UnitText::Word(of),
        };
        Some(Spanned { value, span })
    }

    /// Two edges, of which the first may leave out the unit of the second.
    pub(super) fn range(&mut self, pair: &Pair<'_, Rule>) -> Option<(Quantity, Quantity)> {
        let mut edges = children(pair, Rule::quantity);
        let first = self.quantity(&edges.next()?)?;
        let Some(number) = child(pair, Rule::number) else {
            return Some((first, self.quantity(&edges.next()?)?));
        };
        let (mut value, decimals) = self.number(&number)?;
        if first.unit == UnitText::Percent {
            value = &value * &Number::power_of_ten(-2);
        }
        let span = self.span(&number);
        Some((Quantity { value, decimals, unit: first.unit.clone(), number: span, span }, first))
    }

    /// A day on the calendar as a number with a place.
    pub(super) fn date_quantity(&mut self, pair: &Pair<'_, Rule>) -> Option<Quantity> {
        let value = Number::from(i64::from(self.date(pair)?.ordinal()));
        let span = self.span(pair);
        Some(Quantity { value, decimals: 0, unit: UnitText::Date, number: span, span })
    }

    fn day(&mut self, date: Option<Date>, pair: &Pair<'_, Rule>) -> Option<Date> {
        if date.is_none() {
            self.impossible(pair);
        }
        date
    }

    /// Tells of every number, day and period in a match that cannot be read, as reading it stops at the first.
    #[expect(clippy::wildcard_enum_match_arm, reason = "what else there is holds these")]
    pub(in super::super) fn tell_literals(&mut self, pair: Pair<'_, Rule>) {
        for inner in pair.into_inner().flatten() {
            match inner.as_rule() {
                Rule::number => drop(self.number(&inner)),
                Rule::date => drop(self.date(&inner)),
                Rule::period => drop(self.period(&inner)),
                Rule::at_end => drop(self.at_end(&inner)),
                Rule::deadline => drop(self.deadline(&inner)),
                _ => {}
            }
        }
    }

    pub(super) fn impossible(&mut self, pair: &Pair<'_, Rule>) {
        self.findings.push(ImpossibleDate {
            span: self.span(pair),
            written: pair.as_str().trim().to_owned(),
        });
    }

    pub(super) fn date(&mut self, pair: &Pair<'_, Rule>) -> Option<Date> {
        let day: i8 = child(pair, Rule::day_of_month)?.as_str().parse().ok()?;
        let month = month(&child(pair, Rule::month)?)?;
        let year = year(&child(pair, Rule::year)?)?;
        self.day(Date::new(year, month, day), pair)
    }

    pub(super) fn spanned_date(&mut self, pair: &Pair<'_, Rule>) -> Option<Spanned<Date>> {
        Some(Spanned { value: self.date(pair)?, span: self.span(pair) })
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "every other case is alike")]
    pub(super) fn period(&mut self, pair: &Pair<'_, Rule>) -> Option<Period> {
        let inner = first(pair)?;
        let period = match inner.as_rule() {
            Rule::range_of_days => return self.range_of_days(&inner),
            Rule::part_and_year => self.part_and_year(&inner),
            Rule::month_and_year => self.month_and_year(&inner),
            _ => year(&inner).and_then(Period::year),
        };
        if period.is_none() {
            self.impossible(&inner);
        }
        period
    }

    /// A day, a month or a year.
    pub(super) fn calendar_time(&mut self, pair: &Pair<'_, Rule>) -> Option<Spanned<Period>> {
        let inner = first(pair)?;
        let value = if inner.as_rule() == Rule::date {
            let day = self.date(&inner)?;
            Period::new(day, day)
        } else if inner.as_rule() == Rule::month_and_year {
            self.month_and_year(&inner)
        } else {
            year(&inner).and_then(Period::year)
        };
        if value.is_none() {
            self.impossible(&inner);
        }
        Some(Spanned { value: value?, span: self.span(&inner) })
    }

    fn range_of_days(&mut self, pair: &Pair<'_, Rule>) -> Option<Period> {
        let dates: Vec<_> = children(pair, Rule::date).collect();
        let mut days = Vec::new();
        for date in &dates {
            days.push(self.date(date));
        }
        let [Some(first), Some(last)] = days.as_slice() else {
            return None;
        };
        let period = Period::new(*first, *last);
        if period.is_none() {
            self.findings.push(BackwardPeriod { span: self.span(pair) });
        }
        period
    }

    fn part_and_year(&self, pair: &Pair<'_, Rule>) -> Option<Period> {
        let year = year(&child(pair, Rule::year)?)?;
        match part_of_year(&child(pair, Rule::part_of_year)?)? {
            MomentKey::Third(third) => Period::third(year, third),
            MomentKey::Quarter(quarter) => Period::quarter(year, quarter),
            MomentKey::Half(half) => Period::half(year, half),
            MomentKey::Moment(_) | MomentKey::ClosingIn(_) | MomentKey::Impossible => None,
        }
    }

    fn month_and_year(&self, pair: &Pair<'_, Rule>) -> Option<Period> {
        let month = month(&child(pair, Rule::month)?)?;
        Period::month(year(&child(pair, Rule::year)?)?, month)
    }

    /// The period behind `sluitend in`.
    pub(super) fn closing(&mut self, pair: &Pair<'_, Rule>) -> Option<Period> {
        let period = child(&child(pair, Rule::in_period)?, Rule::period)?;
        self.period(&period)
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "every other case is alike")]
    pub(super) fn moment(&mut self, pair: &Pair<'_, Rule>) -> Option<Spanned<Moment>> {
        let inner = first(pair)?;
        let value = match inner.as_rule() {
            Rule::in_period => Moment::Period(self.period(&child(&inner, Rule::period)?)?),
            Rule::at_end => Moment::Day(self.at_end(&inner)?),
            _ => Moment::Day(self.date(&child(&inner, Rule::date)?)?),
        };
        Some(Spanned { value, span: self.span(pair) })
    }

    /// `tot 2015` ends the day before that year, `t/m 2015` the last day of it.
    pub(super) fn deadline(&mut self, pair: &Pair<'_, Rule>) -> Option<Spanned<Moment>> {
        let inner = first(pair)?;
        let period = year(&child(&inner, Rule::year)?).and_then(Period::year);
        let last = if inner.as_rule() == Rule::through_year {
            period.map(Period::last)
        } else {
            period.and_then(|year| year.first().plus_days(-1))
        };
        Some(Spanned { value: Moment::Day(self.day(last, pair)?), span: self.span(pair) })
    }

    fn at_end(&mut self, pair: &Pair<'_, Rule>) -> Option<Date> {
        let period = match child(pair, Rule::month_and_year) {
            Some(month) => self.month_and_year(&month),
            None => year(&child(pair, Rule::year)?).and_then(Period::year),
        };
        self.day(period.map(Period::last), pair)
    }

    pub(super) fn duration(&mut self, pair: &Pair<'_, Rule>) -> Option<Spanned<Duration>> {
        let (count, _) = self.number(&child(pair, Rule::number)?)?;
        let unit = match child(pair, Rule::duration_unit)?.as_str().to_lowercase().as_str() {
            "dag" | "dagen" => DurationUnit::Day,
            "week" | "weken" => DurationUnit::Week,
            "maand" | "maanden" => DurationUnit::Month,
            _ => DurationUnit::Year,
        };
        Some(Spanned { value: Duration { count, unit }, span: self.span(pair) })
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "every other case is alike")]
    pub(in super::super) fn figure_text(&mut self, pair: Pair<'_, Rule>) -> Option<FigureText> {
        let inner = first(&pair)?;
        if inner.as_rule() == Rule::quantity {
            return self.quantity(&inner).map(FigureText::Exactly);
        }
        let quantity = self.quantity(&child(&inner, Rule::quantity)?)?;
        match inner.as_rule() {
            Rule::below => Some(FigureText::Below(quantity)),
            Rule::above => Some(FigureText::Above(quantity)),
            Rule::at_most_figure => Some(FigureText::AtMost(quantity)),
            Rule::at_least_figure => Some(FigureText::AtLeast(quantity)),
            _ => {
                let number = child(&inner, Rule::number)?;
                let (mut value, decimals) = self.number(&number)?;
                if quantity.unit == UnitText::Percent {
                    value = &value * &Number::power_of_ten(-2);
                }
                let (unit, span) = (quantity.unit.clone(), self.span(&number));
                let low = Quantity { value, decimals, unit, number: span, span };
                Some(FigureText::Between(low, quantity))
            }
        }
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "every other case is alike")]
    pub(in super::super) fn moment_key(&mut self, pair: Pair<'_, Rule>) -> Option<MomentKey> {
        let inner = first(&pair)?;
        let moment = match inner.as_rule() {
            Rule::part_of_year => return part_of_year(&inner),
            Rule::closing_in => return self.closing(&inner).map(MomentKey::ClosingIn),
            Rule::at_end => Moment::Day(self.at_end(&inner)?),
            Rule::range_of_days => Moment::Period(self.range_of_days(&inner)?),
            Rule::date => Moment::Day(self.date(&inner)?),
            Rule::part_and_year => Moment::Period(self.part_and_year(&inner)?),
            Rule::month_and_year => Moment::Period(self.month_and_year(&inner)?),
            _ => Moment::Period(year(&inner).and_then(Period::year)?),
        };
        Some(MomentKey::Moment(moment))
    }
}

pub(super) fn month(pair: &Pair<'_, Rule>) -> Option<i8> {
    let name = pair.as_str().to_lowercase();
    let index = DUTCH_MONTHS.iter().position(|month| *month == name)?;
    i8::try_from(index + 1).ok()
}

fn year(pair: &Pair<'_, Rule>) -> Option<i16> {
    pair.as_str().parse().ok()
}

fn part_of_year(pair: &Pair<'_, Rule>) -> Option<MomentKey> {
    let words = pair.as_str();
    let number: i8 = words.get(1..)?.parse().ok()?;
    if words.starts_with(['T', 't']) {
        (1..=3).contains(&number).then_some(MomentKey::Third(number))
    } else if words.starts_with(['H', 'h']) {
        (1..=2).contains(&number).then_some(MomentKey::Half(number))
    } else {
        (1..=4).contains(&number).then_some(MomentKey::Quarter(number))
    }
}
