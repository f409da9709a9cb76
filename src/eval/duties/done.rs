//! Milestones: something is done on a day, of which perhaps only the month is known.
//!
//! For: the day against the due date; when some of the days that it may have been are late and some
//! are not, nothing is decided. Not for: what was done.

use super::demand::Demand;
use super::record::Record;
use crate::eval::assessment::FigureName;
use crate::eval::context::Context;
use crate::measure::When;
use crate::model::Item;
use crate::quantity::{Date, Moment, Period};
use crate::source::Span;

/// A milestone, or one of the times that it comes back.
pub(super) fn demand<'a>(
    context: &Context<'a>,
    item: &Item,
    period: Option<Period>,
    due: Option<Date>,
    span: Span,
) -> Demand<'a> {
    let moment = period.map(Moment::Period);
    let name = FigureName::whole(item.name.shared(), moment);
    let key = (item.name.clone(), period);
    let record = match context.measurements.milestones.get(&key).map(|done| &done.when) {
        None => Record::Missing,
        Some(When::Absent(reason)) => Record::Absent(None, reason.as_str()),
        Some(When::Within(days)) => on_time(*days, due),
    };
    Demand { name, span, due, comes_back: period.is_some(), record, counted: None }
}

fn on_time<'a>(days: Period, due: Option<Date>) -> Record<'a> {
    let known = (days.first() == days.last()).then(|| days.first());
    match due {
        Some(due) if days.first() > due => Record::Late(None, days.first()),
        Some(due) if days.last() > due => Record::UnknownDay(None),
        Some(_) | None => known.map_or(Record::There(None), Record::Done),
    }
}
