//! Duties to inform: is what was promised in the record, and was it there in time.
//!
//! For: the record, not the world: an item that is absent when the duty is due makes it not
//! delivered. Not for: what the figures say.

mod record;

pub(super) use record::Record;
use record::record;

use super::assessment::{
    Assessed, AssessedPart, FigureName, ItemKind, Reason, ReasonCode, Remark, Step, StepKind,
    StepValue, Verdict,
};
use super::context::Context;
use super::explain::{given_amount, given_value, name_of};
use super::{beside, explained, items};
use crate::model::{Due, Duty, Item, ItemBody, ShownItem};
use crate::quantity::Date;
use crate::source::Span;

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
                name: name_of(figure),
                span: figure.span,
                record: record(context, duty, figure, due),
            }),
            ShownItem::Explanations(span) => judged.extend(explanations(context, duty, due, *span)),
        }
    }
    verdict(context, due, &judged, &mut assessed);
    for one in &judged {
        assessed.parts.push(part(one, due, context.reference_date));
    }
    proxies(duty, &mut assessed);
    assessed
        .explained
        .extend(context.measurements.explanations.get(&item.name).map(|one| one.text.clone()));
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
            let days = context.report_days();
            let closed = days.iter().rev().find(|day| **day <= context.reference_date);
            closed.or_else(|| days.first()).copied()
        }
    }
}

/// The results that were not explained in time; one item of the duty each. One item in all when
/// none lacks.
fn explanations<'a>(
    context: &Context<'a>,
    duty: &Duty,
    due: Option<Date>,
    span: Span,
) -> Vec<Judged<'a>> {
    let since = due.filter(|_| duty.due == Due::EveryReport);
    let mut lacking = Vec::new();
    for item in &context.model.items {
        let ItemBody::Result(result) = &item.body else { continue };
        let record = explained::record(context, item, result, since, due);
        if !matches!(record, Record::There(_)) {
            let name = FigureName::whole(format!("toelichting bij {}", item.name), None);
            lacking.push(Judged { name, span, record });
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
        Record::There(figure) => (Verdict::Delivered, *figure, None),
        Record::Late(figure, _) => (Verdict::NotDelivered, *figure, None),
        Record::UnknownDay(figure) => (Verdict::Undetermined, *figure, None),
        Record::Absent(_, why) => (Verdict::NotDelivered, None, Some((*why).to_owned())),
        Record::Missing if due.is_some_and(|due| today >= due) => {
            (Verdict::NotDelivered, None, None)
        }
        Record::Missing => (Verdict::Undetermined, None, None),
    };
    AssessedPart {
        id: one.name.label(),
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
            (figure.map_or(StepValue::Given, given_value), figure.map(|figure| figure.span))
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
            assessed
                .remarks
                .push(Remark::Proxy { figure: name_of(figure), of: proxy.value.clone() });
        }
    }
}
