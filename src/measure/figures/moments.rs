//! When a figure holds: the moment of a key, and that of a figure without one.
//!
//! For: semantics, section 5. Not for: reading the words; the syntax does that.

use super::reader::Reader;
use super::spot::Spot;
use crate::diagnostics::{Label, Text};
use crate::measure::tables::Entry;
use crate::model::{Indicator, Kind};
use crate::problem;
use crate::quantity::{Date, Moment, Period};
use crate::source::Span;
use crate::syntax::{MomentKey, parse_moment_key};
use crate::text;

problem! {
    /// A day, month, third or quarter that does not exist.
    ImpossibleMoment: "PO0533" Error { span: Span, written: String }
    headline: text!("`{written}` bestaat niet", "`{written}` does not exist");
    labels: vec![Label::primary(*span)];
    help: Some(text!(
        "schrijf bijvoorbeeld T1, K2, 2019, \"eind 2019\" of \"31 december 2019\"",
        "write for instance T1, K2, 2019, \"eind 2019\" or \"31 december 2019\""));
}

problem! {
    /// A stock over a period, or a flow on a day.
    MomentMismatch: "PO0534" Error { span: Span, name: String, stock: bool, moment: Text, meant: String, indicator: Span }
    headline: if *stock {
        text!("`{name}` is een stand en geldt op een dag", "`{name}` is a stock and holds on a day")
    } else {
        text!("`{name}` is een stroom en telt over een periode", "`{name}` is a flow and counts over a period")
    };
    labels: {
        let (nl, en) = (&moment.nl, &moment.en);
        vec![
            Label::primary(*span).saying(text!("dit is {nl}", "this is {en}")),
            Label::other(*indicator).saying(text!("zo is het afgesproken", "so it was agreed")),
        ]
    };
    help: Some(text!("schrijf bijvoorbeeld \"{meant}\"", "write for instance \"{meant}\""));
}

problem! {
    /// A bare figure of what the agreement asks for at moments of which it could be either.
    WhichMoment: "PO0590" Error { span: Span, name: String, asked: Text, example: String }
    headline: text!("bij `{name}` staat niet wanneer het cijfer geldt",
        "`{name}` does not say when the figure holds");
    labels: {
        let (nl, en) = (&asked.nl, &asked.en);
        vec![Label::primary(*span).saying(text!(
            "de overeenkomst vraagt hier naar {nl}", "the agreement asks for {en} here"))]
    };
    help: Some(text!("noem het moment, zoals {{ {example} = 12 }}",
        "name the moment, such as {{ {example} = 12 }}"));
}

impl Reader<'_> {
    /// The moment of a figure without a moment of its own: a stock holds at the reference date, a
    /// flow runs up to it, and of what may be either the agreement tells which it asks for.
    pub(super) fn bare_moment(&mut self, spot: &Spot) -> Option<Moment> {
        let day = self.reference_date;
        match spot.indicator.kind {
            Kind::Stock | Kind::Text | Kind::Table => Some(Moment::Day(day)),
            Kind::Date => Some(Moment::Period(self.model.head.term)),
            Kind::Flow | Kind::Distribution | Kind::Survey => self.so_far(spot),
            Kind::Share | Kind::Balance | Kind::Ratio | Kind::Duration | Kind::Score => {
                let asked = self.model.moments_asked.get(&spot.indicator.name);
                match asked.map(|asked| (asked.day, asked.periods.is_empty())) {
                    Some((true, true)) => Some(Moment::Day(day)),
                    None | Some((false, _)) => self.so_far(spot),
                    Some((true, false)) => {
                        let asked = text!("een dag en naar een periode", "a day and for a period");
                        self.unclear(spot, asked, format!("\"eind {}\"", day.year()));
                        None
                    }
                }
            }
        }
    }

    /// Up to the reference date, from the begin of the year or the term. In a term over several
    /// years the periods that the agreement asks for say from which day; where they say two, the
    /// file must name the period.
    fn so_far(&mut self, spot: &Spot) -> Option<Moment> {
        let day = self.reference_date;
        let asked = self.model.moments_asked.get(&spot.indicator.name);
        let begins = asked.filter(|_| self.is_of_several_years(day));
        let begins = begins.map(|asked| asked.begins_around(day)).unwrap_or_default();
        let first = match (begins.first().copied(), begins.last().copied()) {
            (Some(first), Some(last)) if first != last => {
                let (one, two) = (first.dutch(), last.dutch());
                let (first, last) = (first.english(), last.english());
                let asked = text!(
                    "een periode vanaf {one} en een vanaf {two}",
                    "a period from {first} and one from {last}"
                );
                let today = day.dutch();
                self.unclear(spot, asked, format!("\"{two} t/m {today}\""));
                return None;
            }
            (Some(only), _) => only,
            (None, _) => self.first_day_counted()?,
        };
        Period::new(first, day).map(Moment::Period)
    }

    fn unclear(&mut self, spot: &Spot, asked: Text, example: String) {
        let name = spot.indicator.name.to_string();
        self.findings.push(WhichMoment { span: spot.key_span, name, asked, example });
    }

    /// Whether a day lies in a term over more than one calendar year.
    fn is_of_several_years(&self, day: Date) -> bool {
        let term = self.model.head.term;
        term.contains(day) && term.first().year() != term.last().year()
    }

    /// The begin of the term when the reference date lies in a term within one calendar year, else
    /// the first day of the year.
    fn first_day_counted(&self) -> Option<Date> {
        let term = self.model.head.term;
        let year = self.reference_date.year();
        let within = term.first().year() == year && term.last().year() == year;
        if within && term.contains(self.reference_date) {
            return Some(term.first());
        }
        Date::new(year, 1, 1)
    }

    /// The moment that a key names: `None` when it names none, `Some(None)` when it names one that
    /// does not exist or does not suit the indicator, which is then reported.
    pub(super) fn moment_of_key(
        &mut self,
        indicator: &Indicator,
        entry: &Entry,
    ) -> Option<Option<Moment>> {
        let year = self.reference_date.year();
        let moment = match parse_moment_key(entry.key.value.trim())? {
            MomentKey::Moment(moment) => Some(moment),
            MomentKey::Third(third) => Period::third(year, third).map(Moment::Period),
            MomentKey::Half(half) => Period::half(year, half).map(Moment::Period),
            MomentKey::Quarter(quarter) => Period::quarter(year, quarter).map(Moment::Period),
            MomentKey::ClosingIn(period) => {
                let window = indicator.window.as_ref();
                window.and_then(|window| window.entry_of(period)).map(Moment::Period)
            }
            MomentKey::Impossible => None,
        };
        let Some(moment) = moment else {
            self.findings
                .push(ImpossibleMoment { span: entry.key.span, written: entry.key.value.clone() });
            return Some(None);
        };
        Some(self.suits(indicator, moment, entry.key.span).then_some(moment))
    }

    /// Whether a figure of the indicator can hold at a moment of this form; else it is reported.
    pub(super) fn suits(&mut self, indicator: &Indicator, moment: Moment, span: Span) -> bool {
        let (stock, meant) = match (indicator.kind, moment) {
            (Kind::Stock, Moment::Period(period)) => (true, period.last().dutch()),
            (Kind::Flow, Moment::Day(day)) => (false, day.year().to_string()),
            (Kind::Stock, Moment::Day(_))
            | (Kind::Flow, Moment::Period(_))
            | (
                Kind::Share
                | Kind::Balance
                | Kind::Ratio
                | Kind::Duration
                | Kind::Date
                | Kind::Score
                | Kind::Distribution
                | Kind::Survey
                | Kind::Text
                | Kind::Table,
                _,
            ) => return true,
        };
        let written = match moment {
            Moment::Period(_) => text!("een periode", "a period"),
            Moment::Day(_) => text!("een dag", "a day"),
        };
        self.findings.push(MomentMismatch {
            span,
            name: indicator.name.to_string(),
            stock,
            moment: written,
            meant,
            indicator: indicator.span,
        });
        false
    }
}
