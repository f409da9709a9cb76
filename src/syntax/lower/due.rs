//! What a duty shows, and when it is due.
//!
//! Not for: the days that come of it.

use pest::iterators::Pair;

use super::super::grammar::Rule;
use super::super::tree::{CountedWithin, DueText, EachOf, Every, Shown, Spanned, WhenText};
use super::{Lower, child, children, first};
use crate::quantity::Date;

/// A leap year: every day of a calendar exists in it.
const LEAP_YEAR: i16 = 2024;

impl Lower<'_> {
    #[expect(clippy::wildcard_enum_match_arm, reason = "every other case is alike")]
    pub(super) fn shows(&mut self, pair: &Pair<'_, Rule>) -> Option<Vec<Shown>> {
        let mut items = Vec::new();
        for shown in children(pair, Rule::shown) {
            let inner = first(&shown)?;
            items.push(match inner.as_rule() {
                Rule::explanations => Shown::Explanations(self.span(&inner)),
                Rule::counted_shown => self.counted_shown(&inner)?,
                _ => Shown::Figure(self.figure(&inner)?),
            });
        }
        Some(items)
    }

    fn counted_shown(&mut self, pair: &Pair<'_, Rule>) -> Option<Shown> {
        let number = child(pair, Rule::number)?;
        let within = match child(pair, Rule::each_of) {
            Some(each) => CountedWithin::Each(each_of(&each)?),
            None => {
                let period = child(&child(pair, Rule::in_period)?, Rule::period)?;
                CountedWithin::Period(self.period(&period)?)
            }
        };
        let least = Spanned { value: self.number(&number)?.0, span: self.span(&number) };
        let name = self.name(&child(pair, Rule::name)?);
        Some(Shown::Counted { name, least, within, span: self.span(pair) })
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "every other case is alike")]
    pub(super) fn due(&mut self, pair: &Pair<'_, Rule>) -> Option<Spanned<DueText>> {
        let inner = first(pair)?;
        let when = match inner.as_rule() {
            Rule::every_report => WhenText::EveryReport,
            Rule::due_each_year => self.due_each_year(&inner)?,
            Rule::due_each_period => self.due_each_period(&inner)?,
            Rule::due_before => {
                WhenText::Day(self.date(&child(&inner, Rule::date)?)?.plus_days(-1)?)
            }
            Rule::in_period => WhenText::Day(self.period(&child(&inner, Rule::period)?)?.last()),
            _ => WhenText::Day(self.date(&inner)?),
        };
        let uncertain = child(pair, Rule::uncertain).is_some();
        Some(Spanned { value: DueText { when, uncertain }, span: self.span(&inner) })
    }

    fn due_each_year(&mut self, pair: &Pair<'_, Rule>) -> Option<WhenText> {
        let day: i8 = child(pair, Rule::day_of_month)?.as_str().parse().ok()?;
        let month = super::literals::month(&child(pair, Rule::month)?)?;
        if Date::new(LEAP_YEAR, month, day).is_none() {
            self.impossible(pair);
            return None;
        }
        let years = match child(pair, Rule::due_years) {
            Some(years) => Some(self.years(&years)?),
            None => None,
        };
        let before = child(pair, Rule::before_word).is_some();
        Some(WhenText::EachYear { years, before, day, month })
    }

    fn due_each_period(&mut self, pair: &Pair<'_, Rule>) -> Option<WhenText> {
        let mut durations = children(pair, Rule::duration);
        let within = match child(pair, Rule::within_word) {
            Some(_) => Some(self.duration(&durations.next()?)?),
            None => None,
        };
        let every = match child(pair, Rule::each_of) {
            Some(each) => Every::Calendar(each_of(&each)?),
            None => Every::Months(self.duration(&durations.next()?)?),
        };
        Some(WhenText::EachPeriod { within, every })
    }
}

#[expect(clippy::wildcard_enum_match_arm, reason = "every other case is alike")]
fn each_of(pair: &Pair<'_, Rule>) -> Option<EachOf> {
    Some(match first(pair)?.as_rule() {
        Rule::each_year_word => EachOf::Year,
        Rule::each_half => EachOf::Half,
        Rule::each_third => EachOf::Third,
        Rule::each_quarter => EachOf::Quarter,
        _ => EachOf::Month,
    })
}
