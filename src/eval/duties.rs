//! Duties to inform: is what was promised in the record, and was it there in time.
//!
//! For: the record, not the world: an item that is absent when the duty is due makes it not
//! delivered. Not for: what the figures say.

use super::assessment::{
    Assessed, AssessedPart, FigureName, ItemKind, Reason, ReasonCode, Remark, Step, StepKind,
    StepValue, Verdict,
};
use super::context::Context;
use super::explain::{given_amount, given_value};
use super::{beside, items};
use crate::measure::{Figure, Given, Status};
use crate::model::{Due, Duty, FigureRef, Item, ItemBody, ShownItem};
use crate::quantity::{Date, Moment};
use crate::source::Span;

/// What the record says of one item.
enum Record<'a> {
    /// It is there; with the day of delivery where that is known to matter.
    There(&'a Figure),
    /// It was delivered after the due date.
    Late(&'a Figure, Date),
    /// It is there, but a file of after the due date does not say since when.
    UnknownDay(&'a Figure),
    /// The file says that it is not there, and why.
    Absent(&'a Figure, &'a str),
    /// Nothing.
    Missing,
}

/// One item as judged.
struct Judged<'a> {
    name: FigureName,
    span: Span,
    record: Record<'a>,
}

/// Judges a duty.
pub(super) fn assess(context: &Context<'_>, item: &Item, duty: &Duty) -> Assessed {
    let mut assessed = items::unjudged(context, item, ItemKind::Duty);
    let due = due_date(context, duty);
    assessed.due = due;
    let mut judged = Vec::new();
    for shown in &duty.shows {
        match shown {
            ShownItem::Figure(figure) => judged.push(Judged {
                name: FigureName { name: figure.indicator.name.to_string(), moment: figure.moment },
                span: figure.span,
                record: record(context, duty, figure, due),
            }),
            ShownItem::Explanations(span) => judged.extend(explanations(context, *span)),
        }
    }
    verdict(context, due, &judged, &mut assessed);
    for one in &judged {
        assessed.parts.push(part(one, due, context.reference_date));
    }
    proxies(duty, &mut assessed);
    assessed
        .explained
        .extend(context.measurements.explanations.get(&item.name).map(|text| text.value.clone()));
    assessed.beside = beside::of_duty(context, duty);
    assessed.explanation = Step {
        what: StepKind::AllOf,
        value: StepValue::Verdict(assessed.verdict),
        span: Some(item.span),
        operands: judged.iter().map(step).collect(),
    };
    assessed
}

/// When the duty falls due: for a report the latest that has closed, else the first to come.
fn due_date(context: &Context<'_>, duty: &Duty) -> Option<Date> {
    match duty.due {
        Due::Day { date, .. } => Some(date),
        Due::EveryReport => {
            let mut days = context.model.head.report_days();
            if days.is_empty() {
                days.push(context.model.head.term.last());
            }
            let closed = days.iter().rev().find(|day| **day <= context.reference_date);
            closed.or_else(|| days.first()).copied()
        }
    }
}

fn record<'a>(
    context: &Context<'a>,
    duty: &Duty,
    figure: &FigureRef,
    due: Option<Date>,
) -> Record<'a> {
    let mut absent = None;
    for given in context.givens.all(&figure.indicator.name) {
        if !concerns(context, duty, figure, given, due) {
            continue;
        }
        match &given.given {
            Given::Absent(reason) => absent = Some((*given, reason.as_str())),
            Given::Number(_)
            | Given::ShareOfWhole { .. }
            | Given::Text(_)
            | Given::Table { .. } => {
                return in_time(context, given, due);
            }
        }
    }
    match absent {
        Some((given, reason)) => Record::Absent(given, reason),
        None => Record::Missing,
    }
}

/// Whether a figure is the item that a duty asks for.
fn concerns(
    context: &Context<'_>,
    duty: &Duty,
    asked: &FigureRef,
    given: &Figure,
    due: Option<Date>,
) -> bool {
    if given.status == Status::Expected || Some(given.span.source) == context.givens.starting_point
    {
        return false;
    }
    if let (Due::EveryReport, Some(due)) = (duty.due, due) {
        return given.moment.last_day() >= due;
    }
    match (asked.moment, given.moment) {
        (None, moment) => moment.last_day() >= context.model.head.term.first(),
        (Some(Moment::Period(asked)), Moment::Period(given)) => {
            asked.covers(given) && asked.last() == given.last()
        }
        (Some(asked), given) => asked == given,
    }
}

fn in_time<'a>(context: &Context<'_>, given: &'a Figure, due: Option<Date>) -> Record<'a> {
    let Some(due) = due else { return Record::There(given) };
    match given.delivered {
        Some(delivered) if delivered > due => Record::Late(given, delivered),
        Some(_) => Record::There(given),
        None => {
            let file = context
                .measurements
                .files
                .iter()
                .find(|file| file.source == given.span.source)
                .map(|file| file.reference_date);
            if file.is_some_and(|date| date > due) {
                Record::UnknownDay(given)
            } else {
                Record::There(given)
            }
        }
    }
}

/// The results without an explanation; one item of the duty each. One item in all when none lacks.
fn explanations<'a>(context: &Context<'_>, span: Span) -> Vec<Judged<'a>> {
    let mut lacking = Vec::new();
    for item in &context.model.items {
        let ItemBody::Result(result) = &item.body else { continue };
        if super::remarks::explanations(context, item, result).is_empty() {
            let name = FigureName { name: format!("toelichting bij {}", item.name), moment: None };
            lacking.push(Judged { name, span, record: Record::Missing });
        }
    }
    lacking
}

fn verdict(
    context: &Context<'_>,
    due: Option<Date>,
    judged: &[Judged<'_>],
    assessed: &mut Assessed,
) {
    let closed = due.is_some_and(|due| context.reference_date >= due);
    let mut failed = false;
    let mut open = false;
    for one in judged {
        let mut reason = |code, stated: Option<&str>| {
            assessed.reasons.push(Reason {
                code,
                figure: Some(one.name.clone()),
                stated: stated.map(str::to_owned),
            });
        };
        match &one.record {
            Record::There(_) => {}
            Record::Late(_, delivered) => {
                failed = true;
                if let Some(due) = due {
                    let (figure, delivered) = (one.name.clone(), *delivered);
                    assessed.remarks.push(Remark::DeliveredLate { figure, due, delivered });
                }
            }
            Record::Absent(_, why) => {
                failed = true;
                reason(ReasonCode::KnownAbsent, Some(why));
            }
            Record::UnknownDay(_) => {
                open = true;
                reason(ReasonCode::DateUncertain, None);
            }
            Record::Missing if closed => {
                failed = true;
                reason(ReasonCode::FigureMissing, None);
            }
            Record::Missing => {
                open = true;
                reason(ReasonCode::WindowOpen, None);
            }
        }
    }
    assessed.verdict = if failed {
        Verdict::NotDelivered
    } else if open {
        Verdict::Undetermined
    } else {
        Verdict::Delivered
    };
    if assessed.verdict == Verdict::Undetermined {
        assessed.needs = assessed.reasons.iter().filter_map(|why| why.figure.clone()).collect();
    }
    set_possible(assessed);
}

/// Delivered and not delivered count as met and not met.
fn set_possible(assessed: &mut Assessed) {
    use crate::verdict::Base;
    match assessed.verdict {
        Verdict::Delivered => assessed.possible.insert(Base::Met),
        Verdict::NotDelivered => assessed.possible.insert(Base::NotMet),
        Verdict::Met
        | Verdict::Between
        | Verdict::NotMet
        | Verdict::Lapsed
        | Verdict::OnTrack
        | Verdict::Behind
        | Verdict::Undetermined
        | Verdict::Judgement => {
            assessed.possible.insert(Base::Met);
            assessed.possible.insert(Base::NotMet);
        }
    }
}

fn part(one: &Judged<'_>, due: Option<Date>, today: Date) -> AssessedPart {
    let (verdict, figure, stated) = match &one.record {
        Record::There(figure) => (Verdict::Delivered, Some(*figure), None),
        Record::Late(figure, _) => (Verdict::NotDelivered, Some(*figure), None),
        Record::UnknownDay(figure) => (Verdict::Undetermined, Some(*figure), None),
        Record::Absent(_, why) => (Verdict::NotDelivered, None, Some((*why).to_owned())),
        Record::Missing if due.is_some_and(|due| today >= due) => {
            (Verdict::NotDelivered, None, None)
        }
        Record::Missing => (Verdict::Undetermined, None, None),
    };
    AssessedPart {
        id: one.name.name.clone(),
        verdict: Some(verdict),
        actual: figure.and_then(given_amount),
        norm: None,
        comparison: None,
        margin: None,
        stated,
        span: one.span,
    }
}

fn step(one: &Judged<'_>) -> Step {
    let (value, span) = match &one.record {
        Record::There(figure) | Record::Late(figure, _) | Record::UnknownDay(figure) => {
            (given_value(figure), Some(figure.span))
        }
        Record::Absent(figure, _) => (StepValue::Absent, Some(figure.span)),
        Record::Missing => (StepValue::Absent, None),
    };
    Step { what: StepKind::Item(one.name.clone()), value, span, operands: Vec::new() }
}

fn proxies(duty: &Duty, assessed: &mut Assessed) {
    for shown in &duty.shows {
        if let ShownItem::Figure(figure) = shown
            && let Some(proxy) = &figure.indicator.proxy
        {
            assessed.remarks.push(Remark::Proxy {
                figure: FigureName {
                    name: figure.indicator.name.to_string(),
                    moment: figure.moment,
                },
                of: proxy.value.clone(),
            });
        }
    }
}
