//! What a duty asks for, one thing at a time: each item, each time that it comes back.
//!
//! Not for: the verdict on the whole.

use super::record::{Record, record};
use super::{counted, done};
use crate::eval::assessment::FigureName;
use crate::eval::context::Context;
use crate::eval::explain::name_of;
use crate::eval::explained;
use crate::model::{Due, Duty, FigureRef, Item, ItemBody, Kind, Occurrence, ShownItem};
use crate::quantity::{Date, Moment};
use crate::source::Span;

/// One thing that is asked for, and what the record says of it.
pub(super) struct Demand<'a> {
    pub(super) name: FigureName,
    pub(super) span: Span,
    pub(super) due: Option<Date>,
    /// Whether its due date is one of several.
    pub(super) comes_back: bool,
    pub(super) record: Record<'a>,
    /// How many there are and how many were asked, where they are counted.
    pub(super) counted: Option<(usize, u32)>,
}

/// Everything that a duty asks for.
pub(super) fn demands<'a>(
    context: &Context<'a>,
    item: &Item,
    duty: &Duty,
    due: Option<Date>,
) -> Vec<Demand<'a>> {
    let mut demands = Vec::new();
    for shown in &duty.shows {
        match shown {
            ShownItem::Counted { figure, least } => {
                demands.push(counted::demand(context, figure, *least));
            }
            ShownItem::Explanations(span) => {
                demands.extend(explanations(context, duty, due, *span));
            }
            ShownItem::Figure(figure) => match duty.occurrences() {
                [] => demands.push(once(context, duty, figure, due)),
                times => {
                    demands.extend(times.iter().map(|time| again(context, duty, figure, time)))
                }
            },
            ShownItem::Done(span) => match duty.occurrences() {
                [] => demands.push(done::demand(context, item, None, due, *span)),
                times => demands.extend(times.iter().map(|time| {
                    done::demand(context, item, Some(time.period), Some(time.due), *span)
                })),
            },
        }
    }
    demands
}

fn once<'a>(
    context: &Context<'a>,
    duty: &Duty,
    figure: &FigureRef,
    due: Option<Date>,
) -> Demand<'a> {
    Demand {
        name: name_of(figure),
        span: figure.span,
        due,
        comes_back: false,
        record: record(context, duty, figure, due),
        counted: None,
    }
}

/// One of the times that a figure, text or table is asked for.
fn again<'a>(
    context: &Context<'a>,
    duty: &Duty,
    figure: &FigureRef,
    time: &Occurrence,
) -> Demand<'a> {
    let moment = match figure.indicator.kind {
        Kind::Stock => Moment::Day(time.period.last()),
        Kind::Flow
        | Kind::Balance
        | Kind::Share
        | Kind::Ratio
        | Kind::Duration
        | Kind::Date
        | Kind::Score
        | Kind::Distribution
        | Kind::Survey
        | Kind::Text
        | Kind::Table => Moment::Period(time.period),
    };
    let asked = FigureRef { moment: Some(moment), ..figure.clone() };
    Demand { comes_back: true, ..once(context, duty, &asked, Some(time.due)) }
}

/// The results that were not explained in time; one item of the duty each. One item in all when
/// none lacks.
fn explanations<'a>(
    context: &Context<'a>,
    duty: &Duty,
    due: Option<Date>,
    span: Span,
) -> Vec<Demand<'a>> {
    let since = due.filter(|_| duty.due == Due::EveryReport);
    let mut lacking = Vec::new();
    for item in &context.model.items {
        let ItemBody::Result(result) = &item.body else { continue };
        let record = explained::record(context, item, result, since, due);
        if !matches!(record, Record::There(_)) {
            let name = FigureName::whole(format!("toelichting bij {}", item.name), None);
            let (comes_back, counted) = (false, None);
            lacking.push(Demand { name, span, due, comes_back, record, counted });
        }
    }
    lacking
}
