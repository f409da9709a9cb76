//! When a duty is due: the days that words such as `elk jaar vóór 1 februari` come to in the term.
//!
//! Not for: what is due then.

use super::Resolver;
use super::problems::WindowLength;
use crate::diagnostics::Label;
use crate::model::{Due, Occurrence};
use crate::quantity::{Date, Period};
use crate::source::Span;
use crate::syntax::{DueText, Duration, DurationUnit, EachOf, Every, Spanned, WhenText};
use crate::{problem, text};

/// How often a duty may come back.
const MOST_TIMES: usize = 600;

problem! {
    /// A duty that comes back never within the term, or too often.
    NoOccurrence: "PO0247" Error { span: Span, times: usize, limit: usize }
    headline: if *times == 0 {
        text!("deze dag komt in de looptijd niet voor", "this day does not occur in the term")
    } else {
        text!("dit komt vaker dan {limit} keer terug", "this comes back more than {limit} times")
    };
    labels: vec![Label::primary(*span)];
    help: Some(if *times == 0 {
        text!("noem de jaren: `elk jaar van 2017 t/m 2018 vóór 1 juli`, of een losse dag",
            "name the years: `elk jaar van 2017 t/m 2018 vóór 1 juli`, or a single day")
    } else {
        text!("kies een langere tussentijd", "choose a longer interval")
    });
}

problem! {
    /// A period that comes back and does not last whole months.
    EveryMonths: "PO0248" Error { span: Span }
    headline: text!("wat terugkomt, gaat per hele maand, vanaf 1 maand",
        "what comes back goes by whole months, from 1 month");
    labels: vec![Label::primary(*span)];
    help: Some(text!("schrijf bijvoorbeeld `elke 4 maanden` of `elk kwartaal`",
        "write for instance `elke 4 maanden` or `elk kwartaal`"));
}

impl Resolver {
    pub(super) fn due(&mut self, due: &Spanned<DueText>) -> Option<Due> {
        let occurrences = match &due.value.when {
            WhenText::Day(date) => return Some(Due::Day { date: *date, stated: true }),
            WhenText::EveryReport => return Some(Due::EveryReport),
            WhenText::EachYear { years, before, day, month } => {
                let years = match years {
                    Some(years) => Some(self.years(years)?),
                    None => None,
                };
                each_year(self.term?, years, *before, *day, *month)
            }
            WhenText::EachPeriod { within, every } => {
                let periods = self.periods(every)?;
                self.after_each(periods, within.as_ref())?
            }
        };
        self.check_times(occurrences.len(), due.span)?;
        Some(Due::Each(occurrences))
    }

    /// Counts the times that something comes back; `None` when it never does or too often, which is reported.
    pub(super) fn check_times(&mut self, times: usize, span: Span) -> Option<()> {
        if times == 0 || times > MOST_TIMES {
            self.findings.push(NoOccurrence { span, times, limit: MOST_TIMES });
            return None;
        }
        self.write_out(times, span)
    }

    /// The periods that end within the term.
    fn periods(&mut self, every: &Every) -> Option<Vec<Period>> {
        let term = self.term?;
        let mut periods = match every {
            Every::Calendar(each) => calendar(term, *each),
            Every::Months(duration) => {
                let months = months(&duration.value);
                let Some(months) = months else {
                    self.findings.push(EveryMonths { span: duration.span });
                    return None;
                };
                from_begin(term, months)
            }
        };
        periods.retain(|period| term.contains(period.last()));
        Some(periods)
    }

    fn after_each(
        &mut self,
        periods: Vec<Period>,
        within: Option<&Spanned<Duration>>,
    ) -> Option<Vec<Occurrence>> {
        let mut occurrences = Vec::new();
        for period in periods {
            let due = match within {
                None => period.last(),
                Some(duration) => {
                    let due = crate::model::later(period.last(), &duration.value);
                    let Some(due) = due.filter(|due| *due > period.last()) else {
                        self.findings.push(WindowLength { span: duration.span });
                        return None;
                    };
                    due
                }
            };
            occurrences.push(Occurrence { period, due });
        }
        Some(occurrences)
    }
}

/// A number of whole months, at least 1.
fn months(duration: &Duration) -> Option<i32> {
    let count: i32 = duration.count.to_string().parse().ok()?;
    let months = match duration.unit {
        DurationUnit::Month => count,
        DurationUnit::Year => count.checked_mul(12)?,
        DurationUnit::Day | DurationUnit::Week => return None,
    };
    (months > 0).then_some(months)
}

/// The years that are named, else those of which the due day lies in the term.
fn each_year(
    term: Period,
    named: Option<std::ops::RangeInclusive<i16>>,
    before: bool,
    day: i8,
    month: i8,
) -> Vec<Occurrence> {
    let all = term.first().year()..=term.last().year().saturating_add(1);
    let years = named.clone().unwrap_or(all);
    let occurrence = |year: i16| {
        // 29 February is the last day of February in other years.
        let date = Date::new(year, month, day).or_else(|| Date::last_of_month(year, month))?;
        let due = if before { date.plus_days(-1)? } else { date };
        Some(Occurrence { period: Period::year(year)?, due })
    };
    years.filter_map(occurrence).filter(|one| named.is_some() || term.contains(one.due)).collect()
}

/// The parts of the calendar that share a day with the term.
pub(super) fn calendar(term: Period, each: EachOf) -> Vec<Period> {
    let mut periods = Vec::new();
    for year in term.first().year()..=term.last().year() {
        let parts = match each {
            EachOf::Year => 1,
            EachOf::Half => 2,
            EachOf::Third => 3,
            EachOf::Quarter => 4,
            EachOf::Month => 12,
        };
        let part = |number: i8| match each {
            EachOf::Year => Period::year(year),
            EachOf::Half => Period::half(year, number),
            EachOf::Third => Period::third(year, number),
            EachOf::Quarter => Period::quarter(year, number),
            EachOf::Month => Period::month(year, number),
        };
        periods.extend((1..=parts).filter_map(part));
        // These are too many, and more than the first and last year could take away.
        if periods.len() > MOST_TIMES.saturating_mul(2) {
            break;
        }
    }
    periods.retain(|period| period.last() >= term.first() && period.first() <= term.last());
    periods
}

fn from_begin(term: Period, months: i32) -> Vec<Period> {
    let mut periods = Vec::new();
    let mut first = term.first();
    let mut passed = months;
    while let Some(next) = term.first().plus_months(passed)
        && let Some(period) = next.plus_days(-1).and_then(|last| Period::new(first, last))
        && period.last() <= term.last()
        && periods.len() <= MOST_TIMES
    {
        periods.push(period);
        first = next;
        passed = passed.saturating_add(months);
    }
    periods
}
