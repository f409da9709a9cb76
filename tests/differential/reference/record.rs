//! Duties and milestones: what the record says, and when (semantics, section 2, "duties to inform").

use pocheck::measure::{Figure, Given, Measurements, Status, When};
use pocheck::model::{Due, Duty, FigureRef, Item, ItemBody, Model, ShownItem, TriggerKind};
use pocheck::quantity::{Date, Moment, Period};
use pocheck::source::Name;
use pocheck::syntax::DurationUnit;

use super::Base;
use super::judge::Delivered;
use super::looks::bringing;

/// What came of every duty; `None` is open.
pub fn delivered(model: &Model, measurements: &Measurements) -> Delivered {
    let mut all = Delivered::new();
    for item in &model.items {
        if let ItemBody::Duty(duty) = &item.body {
            all.insert(item.name.clone(), of_duty(model, measurements, item, duty));
        }
    }
    all
}

/// Whether an amendment adds it that does not hold, whatever is still open.
pub fn is_put_aside(measurements: &Measurements, item: &Item) -> bool {
    let Some(amendment) = &item.added_by else { return false };
    let refused = amendment.consent.parties.iter().any(|party| {
        let key = (amendment.consent.subject.clone(), party.clone());
        measurements.consents.get(&key).is_some_and(|stated| !stated.value)
    });
    refused || measurements.reference_date < amendment.from.value
}

/// All that is asked must be there: one that is not makes the whole not delivered.
fn of_duty(model: &Model, measurements: &Measurements, item: &Item, duty: &Duty) -> Option<Base> {
    let mut parts: Vec<Option<bool>> = Vec::new();
    for shown in &duty.shows {
        match (shown, &duty.due) {
            (ShownItem::Done(_), Due::Day { date, .. }) => {
                parts.push(done(measurements, item, None, *date, duty.uncertain));
            }
            (ShownItem::Done(_), Due::Each(times)) => {
                for time in times {
                    let period = Some(time.period);
                    parts.push(done(measurements, item, period, time.due, duty.uncertain));
                }
            }
            (ShownItem::Figure(figure), Due::Day { date, stated }) => {
                let brought = (!stated).then(|| brought_due(model, measurements, &item.name));
                let due = brought.flatten().unwrap_or(*date);
                parts.push(told(measurements, figure, &|_| true, due, duty.uncertain));
            }
            (ShownItem::Figure(figure), Due::Each(times)) => {
                for time in times {
                    let about = |moment| moment == Moment::Period(time.period);
                    parts.push(told(measurements, figure, &about, time.due, duty.uncertain));
                }
            }
            // What was given with an earlier report does not count for this one.
            (ShownItem::Figure(figure), Due::EveryReport) => {
                let due = report(model, measurements);
                let since = |moment: Moment| moment.last_day() >= due;
                parts.push(told(measurements, figure, &since, due, duty.uncertain));
            }
            (ShownItem::Explanations(_), Due::Day { .. } | Due::EveryReport) => {
                let due = match &duty.due {
                    Due::Day { date, .. } => *date,
                    Due::EveryReport | Due::Each(_) => report(model, measurements),
                };
                let results = model.items.iter().filter(|item| {
                    matches!(item.body, ItemBody::Result(_)) && !is_put_aside(measurements, item)
                });
                for result in results {
                    parts.push(explained(measurements, result, due, duty.uncertain));
                }
            }
            (ShownItem::Counted { figure, least }, _) => {
                parts.push(often(measurements, figure, *least, duty.uncertain));
            }
            (other, due) => panic!("not written down here: {other:?} {due:?}"),
        }
    }
    if parts.contains(&Some(false)) {
        Some(Base::NotMet)
    } else if parts.contains(&None) {
        None
    } else {
        Some(Base::Met)
    }
}

/// Whether something was done in time.
fn done(
    measurements: &Measurements,
    item: &Item,
    period: Option<Period>,
    due: Date,
    uncertain: bool,
) -> Option<bool> {
    match measurements.milestones.get(&(item.name.clone(), period)).map(|done| &done.when) {
        None => missing(measurements, due, uncertain),
        Some(When::Absent(_)) => Some(false),
        // Of a day that the document is not sure of nobody can be too late.
        Some(When::Within(_)) if uncertain => Some(true),
        Some(When::Within(days)) if days.last() <= due => Some(true),
        Some(When::Within(days)) if days.first() > due => Some(false),
        Some(When::Within(_)) => None,
    }
}

/// Whether a text or figure was there in time.
fn told(
    measurements: &Measurements,
    asked: &FigureRef,
    about: &dyn Fn(Moment) -> bool,
    due: Date,
    uncertain: bool,
) -> Option<bool> {
    let all: Vec<&Figure> = measurements
        .figures_of(&asked.indicator)
        .filter(|figure| figure.status != Status::Expected && figure.coordinates().is_empty())
        .filter(|figure| about(figure.moment))
        .collect();
    let Some(figure) = all.first() else { return missing(measurements, due, uncertain) };
    if matches!(figure.given, Given::Absent(_)) {
        return Some(false);
    }
    match figure.delivered {
        _ if uncertain => Some(true),
        Some(day) => Some(day <= due),
        None if figure.first_given <= due => Some(true),
        // A file of after the due date does not say since when.
        None => None,
    }
}

/// Whether a result was explained in time.
fn explained(
    measurements: &Measurements,
    result: &Item,
    due: Date,
    uncertain: bool,
) -> Option<bool> {
    let Some(told) = measurements.explanations.get(&result.name) else {
        return missing(measurements, due, uncertain);
    };
    match told.delivered {
        _ if uncertain => Some(true),
        Some(day) => Some(day <= due),
        None if measurements.reference_date <= due => Some(true),
        None => None,
    }
}

/// Whether there are so many texts of days in a period.
fn often(
    measurements: &Measurements,
    asked: &FigureRef,
    least: u32,
    uncertain: bool,
) -> Option<bool> {
    let Some(Moment::Period(period)) = asked.moment else { panic!("counted over a period") };
    let texts = measurements.figures_of(&asked.indicator).filter(|figure| {
        matches!(figure.given, Given::Text(_))
            && matches!(figure.moment, Moment::Day(day) if period.contains(day))
    });
    if texts.count() >= least as usize {
        return Some(true);
    }
    missing(measurements, period.last(), uncertain)
}

/// When a duty is due that a consequence asks for within so many months: counted from the day that the
/// file tells, else from the last day of what the result that brings it measures.
fn brought_due(model: &Model, measurements: &Measurements, duty: &Name) -> Option<Date> {
    let consequence = *bringing(model, duty).first()?;
    let mut brings = consequence.brings.iter();
    let within = brings.find(|brought| brought.item.value == *duty)?.within.as_ref()?;
    assert_eq!(within.value.unit, DurationUnit::Month);
    let told = measurements.consequences.get(&consequence.name).and_then(|told| told.since);
    let since = told.or_else(|| {
        let TriggerKind::Item { name, .. } = &consequence.triggers.first()?.kind else {
            return None;
        };
        let item = model.items.iter().find(|item| item.name == name.value)?;
        let ItemBody::Result(result) = &item.body else { return None };
        let figures = result.norms.iter().flat_map(|norm| norm.body.figures());
        figures.filter_map(|figure| Some(figure.moment?.last_day())).max()
    })?;
    since.plus_months(i32::try_from(within.value.count.to_i64()?).ok()?)
}

/// The last report that has closed, else the first.
fn report(model: &Model, measurements: &Measurements) -> Date {
    let every = model.head.report_every_months.unwrap();
    let first = model.head.term.first();
    let all = (1..).map(|report| first.plus_months(report * every).unwrap().plus_days(-1).unwrap());
    let all: Vec<Date> = all.take_while(|day| *day <= model.head.term.last()).collect();
    let closed = all.iter().rfind(|day| **day <= measurements.reference_date);
    *closed.or(all.first()).unwrap()
}

/// Absent when it is due: not delivered; absent before it is due: open.
fn missing(measurements: &Measurements, due: Date, uncertain: bool) -> Option<bool> {
    let is_due = measurements.reference_date >= due;
    (is_due && !uncertain).then_some(false)
}
