//! Texts that come back: one for each time, or a list of texts with their days.
//!
//! A text about a year may be there before the year is over; one that comes back must say which time
//! it is for.
//! Not for: single texts.

use std::collections::{BTreeMap, BTreeSet};

use super::reader::Reader;
use super::spot::Spot;
use crate::diagnostics::Label;
use crate::measure::tables::{Table, Value, ValueKind};
use crate::measure::words::{past_day, wrong_form};
use crate::model::{ItemBody, Kind, Model, ShownItem};
use crate::problem;
use crate::quantity::{Moment, Period};
use crate::source::{Name, Span};
use crate::text;

problem! {
    /// A text that comes back, and does not say which time it is for.
    WhichTime: "PO0587" Error { span: Span, name: String, times: String, first: String }
    headline: text!("het is niet duidelijk bij welke keer deze `{name}` hoort",
        "it is not clear for which time this `{name}` is");
    labels: vec![Label::primary(*span)];
    help: Some(text!(
        "kies uit {times}: {name} = {{ \"{first}\" = {{ tekst = \"…\", geleverd = 2020-01-31 }} }}",
        "choose from {times}: {name} = {{ \"{first}\" = {{ tekst = \"…\", geleverd = 2020-01-31 }} }}"));
}

problem! {
    /// A row of dated texts without a day, or with a day that stands in it already.
    BadDatedText: "PO0588" Error { span: Span, again: bool }
    headline: if *again {
        text!("deze dag staat er twee keer", "this day stands here twice")
    } else {
        text!("in deze rij ontbreekt `datum`", "this row lacks `datum`")
    };
    labels: vec![Label::primary(*span)];
    help: Some(text!(
        "schrijf elke rij als {{ datum = 2020-03-15, tekst = \"…\" }}, en elke dag één keer",
        "write every row as {{ datum = 2020-03-15, tekst = \"…\" }}, and every day once"));
}

/// The periods for which a text or table comes back.
pub(super) fn recurring(model: &Model) -> BTreeMap<&Name, BTreeSet<Period>> {
    let mut all: BTreeMap<&Name, BTreeSet<Period>> = BTreeMap::new();
    for item in &model.items {
        let ItemBody::Duty(duty) = &item.body else { continue };
        for shown in &duty.shows {
            if let ShownItem::Figure(figure) = shown
                && matches!(figure.indicator.kind, Kind::Text | Kind::Table)
                && !duty.occurrences().is_empty()
            {
                let periods = all.entry(&figure.indicator.name).or_default();
                periods.extend(duty.occurrences().iter().map(|one| one.period));
            }
        }
    }
    all
}

impl Reader<'_> {
    /// Whether a text is for one of the times that it comes back. One that comes back and is for
    /// none of them is reported, unless it is of before the term.
    pub(super) fn is_a_time(&mut self, spot: &Spot, moment: Moment) -> bool {
        let Some(periods) = self.recurring.get(&spot.indicator.name) else { return false };
        if let Moment::Period(period) = moment
            && periods.contains(&period)
        {
            return true;
        }
        if moment.last_day() >= self.model.head.term.first() {
            let times: Vec<String> = periods.iter().map(|one| one.dutch()).take(12).collect();
            self.findings.push(WhichTime {
                span: spot.moment.map_or(spot.key_span, |(_, span)| span),
                name: spot.indicator.name.to_string(),
                first: times.first().cloned().unwrap_or_default(),
                times: times.join(", "),
            });
        }
        false
    }

    /// Reads a list of texts, each with its day.
    pub(super) fn read_dated(&mut self, spot: &Spot, rows: &[Value]) {
        let mut days = BTreeSet::new();
        for row in rows {
            let ValueKind::Table(table) = &row.kind else {
                let wanted = text!(
                    "een rij zoals {{ datum = 2020-03-15, tekst = \"…\" }}",
                    "a row such as {{ datum = 2020-03-15, tekst = \"…\" }}"
                );
                wrong_form(spot.indicator.name.as_str(), row, wanted, &mut self.findings);
                continue;
            };
            let Some(entry) = table.get("datum") else {
                self.findings.push(BadDatedText { span: row.span, again: false });
                continue;
            };
            let Some(day) = past_day(entry, self.reference_date, &mut self.findings) else {
                continue;
            };
            if !days.insert(day) {
                self.findings.push(BadDatedText { span: entry.value.span, again: true });
                continue;
            }
            let mut inner = spot.clone();
            inner.moment = Some((Moment::Day(day), entry.value.span));
            let mut rest: Table = table.clone();
            rest.entries.retain(|entry| entry.key.value != "datum");
            self.read_group(&inner, &rest);
        }
    }
}
