//! Duties and milestones: what the record says, and when (semantics, section 2, "duties to inform").

use pocheck::measure::{Figure, Given, Measurements, Status, When};
use pocheck::model::{Due, Duty, FigureRef, Item, ItemBody, Model, ShownItem};
use pocheck::quantity::{Date, Period};

use super::Base;
use super::judge::Delivered;

/// What came of every duty; `None` is open.
pub fn delivered(model: &Model, measurements: &Measurements) -> Delivered {
    let mut all = Delivered::new();
    for item in &model.items {
        if let ItemBody::Duty(duty) = &item.body {
            all.insert(item.name.clone(), of_duty(measurements, item, duty));
        }
    }
    all
}

/// All that is asked must be there: one that is not makes the whole not delivered.
fn of_duty(measurements: &Measurements, item: &Item, duty: &Duty) -> Option<Base> {
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
            (ShownItem::Figure(figure), Due::Day { date, .. }) => {
                parts.push(told(measurements, figure, *date, duty.uncertain));
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
    due: Date,
    uncertain: bool,
) -> Option<bool> {
    let all: Vec<&Figure> = measurements
        .figures_of(&asked.indicator)
        .filter(|figure| figure.status != Status::Expected && figure.coordinates().is_empty())
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

/// Absent when it is due: not delivered; absent before it is due: open.
fn missing(measurements: &Measurements, due: Date, uncertain: bool) -> Option<bool> {
    let is_due = measurements.reference_date >= due;
    (is_due && !uncertain).then_some(false)
}
