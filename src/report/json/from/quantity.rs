//! Numbers, figures and places.

use crate::eval::assessment::{Amount, FigureName, Known};
use crate::quantity::{self, Date, Number, Unit};
use crate::source::Span;

use super::super::quantity::{Figure, Moment, Quantity, Range, Source};
use super::JsonContext;

/// Beyond so many decimals a number is rounded for display.
const DISPLAY_DECIMALS: u32 = 6;

impl JsonContext<'_> {
    pub(super) fn source(self, span: Span) -> Source {
        let place = self.sources.place(span);
        Source { file: place.file.to_owned(), line: place.line, column: place.column }
    }
}

/// An amount as one value.
pub(super) fn quantity(amount: &Amount) -> Quantity {
    Quantity {
        exact: exact(amount),
        range: range(amount),
        display: display(amount),
        unit: unit(&amount.unit),
        share: amount.share,
    }
}

/// The exact value: "712", "0.99", "38/105".
pub(super) fn exact(amount: &Amount) -> Option<String> {
    amount.known.exact().map(|number| written(number, &amount.unit))
}

/// A number, or the day on the calendar that it is.
fn written(number: &Number, unit: &Unit) -> String {
    let day = number.to_i64().filter(|_| unit.is_date()).and_then(Date::from_ordinal);
    day.map_or_else(|| number.to_string(), |day| day.to_string())
}

/// The exact value in decimals, rounded where it has more than six.
pub(super) fn display(amount: &Amount) -> Option<String> {
    let number = amount.known.exact()?;
    if amount.unit.is_date() {
        return Some(written(number, &amount.unit));
    }
    if let Some(step) = amount.unit.step(number) {
        return Some(step.to_owned());
    }
    let decimals = number.exact_decimals().unwrap_or(DISPLAY_DECIMALS);
    Some(number.to_decimal(decimals.min(DISPLAY_DECIMALS)))
}

/// The range of what is not known exactly.
pub(super) fn range(amount: &Amount) -> Option<Range> {
    match &amount.known {
        Known::Exact(_) => None,
        Known::Between { low, high } => Some(Range {
            low: low.as_ref().map(|low| written(low, &amount.unit)),
            high: high.as_ref().map(|high| written(high, &amount.unit)),
        }),
    }
}

/// The plural of a unit; none for a bare number or a share.
pub(super) fn unit(unit: &Unit) -> Option<String> {
    (!unit.is_none()).then(|| unit.to_string())
}

pub(super) fn figure(name: &FigureName) -> Figure {
    Figure {
        name: name.name.to_string(),
        members: name.cell.clone(),
        moment: name.moment.map(moment),
    }
}

pub(super) fn moment(moment: quantity::Moment) -> Moment {
    let (first, day) = match moment {
        quantity::Moment::Day(date) => (date, true),
        quantity::Moment::Period(period) => (period.first(), false),
    };
    Moment { first: first.to_string(), last: moment.last_day().to_string(), day }
}
