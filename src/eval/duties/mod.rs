//! Duties to inform and milestones: is what was promised in the record, and was it there in time.
//!
//! For: the record, not the world: an item that is absent when the duty is due makes it not
//! delivered. Not for: what the figures say.

mod counted;
mod demand;
mod done;
mod record;
mod told;

use demand::{Demand, demands};
pub(super) use record::Record;

use super::assessment::{
    Assessed, ItemKind, Reason, ReasonCode, Remark, Step, StepKind, StepValue, Verdict,
};
use super::context::Context;
use super::explain::name_of;
use super::{beside, items};
use crate::model::{Due, Duty, Item, ShownItem};
use crate::quantity::Date;

/// Judges a duty or a milestone.
pub(super) fn assess(context: &Context<'_>, item: &Item, duty: &Duty) -> Assessed {
    let kind = if duty.is_milestone() { ItemKind::Milestone } else { ItemKind::Duty };
    let mut assessed = items::unjudged(context, item, kind);
    let due = due_date(context, duty);
    assessed.due = due;
    assessed.due_uncertain = duty.uncertain;
    let mut judged = demands(context, item, duty, due);
    if duty.uncertain {
        judged.iter_mut().for_each(never_late);
    }
    verdict(context, duty, &judged, &mut assessed);
    told::fill(context, duty, &judged, &mut assessed);
    proxies(duty, &mut assessed);
    assessed
        .explained
        .extend(context.measurements.explanations.get(&item.name).map(|one| one.text.clone()));
    assessed.beside = beside::of_duty(context, duty);
    assessed.explanation = Step {
        what: StepKind::AllOf,
        value: StepValue::Verdict(assessed.verdict),
        span: Some(item.span),
        operands: judged.iter().map(told::step).collect(),
    };
    assessed
}

/// When the duty falls due: for a report the latest that has closed, else the first to come; for
/// one that comes back the first to come, else the last.
fn due_date(context: &Context<'_>, duty: &Duty) -> Option<Date> {
    let today = context.reference_date;
    match &duty.due {
        Due::Day { date, .. } => Some(*date),
        Due::EveryReport => {
            let days = context.report_days();
            let closed = days.iter().rev().find(|day| **day <= today);
            closed.or_else(|| days.first()).copied()
        }
        Due::Each(times) => {
            let next = times.iter().find(|time| time.due >= today);
            next.or_else(|| times.last()).map(|time| time.due)
        }
    }
}

/// Of a day that the document is not sure of nobody can be too late.
fn never_late(one: &mut Demand<'_>) {
    if let Record::Late(figure, _) | Record::UnknownDay(figure) = one.record {
        one.record = Record::There(figure);
    }
}

/// Whether the day for a demand is there.
fn is_closed(context: &Context<'_>, one: &Demand<'_>) -> bool {
    one.due.is_some_and(|due| context.reference_date >= due)
}

fn verdict(context: &Context<'_>, duty: &Duty, judged: &[Demand<'_>], assessed: &mut Assessed) {
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
            Record::There(_) | Record::Done(_) => {}
            Record::Late(_, delivered) => {
                failed = true;
                if let Some(due) = one.due {
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
            Record::Missing if !is_closed(context, one) => {
                open = true;
                reason(ReasonCode::WindowOpen, None);
            }
            Record::Missing if duty.uncertain => {
                open = true;
                reason(ReasonCode::DateUncertain, None);
            }
            Record::Missing => {
                failed = true;
                reason(ReasonCode::FigureMissing, None);
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

fn proxies(duty: &Duty, assessed: &mut Assessed) {
    for shown in &duty.shows {
        if let ShownItem::Figure(figure) | ShownItem::Counted { figure, .. } = shown
            && let Some(proxy) = &figure.indicator.proxy
        {
            assessed
                .remarks
                .push(Remark::Proxy { figure: name_of(figure), of: proxy.value.clone() });
        }
    }
}
