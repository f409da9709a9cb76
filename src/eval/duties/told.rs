//! What a report tells of each thing that a duty asks for.
//!
//! Not for: the verdict on the whole.

use super::demand::Demand;
use super::is_closed;
use super::record::Record;
use crate::eval::assessment::{
    Amount, Assessed, AssessedPart, Comparator, Known, Step, StepKind, StepValue, Verdict,
};
use crate::eval::context::Context;
use crate::eval::explain::{given_amount, given_value};
use crate::measure::Figure;
use crate::model::Duty;
use crate::quantity::{Date, Moment, Number, Unit};

/// Adds the parts; of a single number of times also its norm.
pub(super) fn fill(
    context: &Context<'_>,
    duty: &Duty,
    judged: &[Demand<'_>],
    assessed: &mut Assessed,
) {
    if let [one] = judged
        && duty.is_milestone()
    {
        assessed.delivered = day(one);
        return;
    }
    assessed.parts.extend(judged.iter().map(|one| part(context, duty, one)));
    if let ([_], [only]) = (judged, assessed.parts.as_slice()) {
        assessed.norm.clone_from(&only.norm);
        if only.norm.is_some() {
            assessed.actual.clone_from(&only.actual);
            assessed.margin.clone_from(&only.margin);
            assessed.comparison = only.comparison;
        }
    }
}

fn part(context: &Context<'_>, duty: &Duty, one: &Demand<'_>) -> AssessedPart {
    let verdict = match &one.record {
        Record::There(_) | Record::Done(_) => Verdict::Delivered,
        Record::Late(..) | Record::Absent(..) => Verdict::NotDelivered,
        Record::UnknownDay(_) => Verdict::Undetermined,
        Record::Missing if is_closed(context, one) && !duty.uncertain => Verdict::NotDelivered,
        Record::Missing => Verdict::Undetermined,
    };
    let stated = match &one.record {
        Record::Absent(_, why) => Some((*why).to_owned()),
        Record::There(_)
        | Record::Done(_)
        | Record::Late(..)
        | Record::UnknownDay(_)
        | Record::Missing => None,
    };
    let id = match one.name.moment {
        Some(Moment::Period(period)) if one.comes_back => {
            format!("{} {}", one.name.label(), period.dutch())
        }
        Some(_) | None => one.name.label(),
    };
    let times = |number: i64| Amount {
        known: Known::Exact(Number::from(number)),
        unit: Unit::NONE,
        share: false,
    };
    let counted = one.counted.map(|(found, least)| (number_of(found), i64::from(least)));
    AssessedPart {
        id,
        verdict: Some(verdict),
        actual: match counted {
            Some((found, _)) => Some(times(found)),
            None => figure(one).and_then(given_amount),
        },
        norm: counted.map(|(_, least)| times(least)),
        comparison: counted.map(|_| Comparator::AtLeast),
        margin: counted.map(|(found, least)| times(found - least)),
        stated,
        due: one.due.filter(|_| one.comes_back),
        delivered: day(one).filter(|_| one.comes_back),
        span: one.span,
    }
}

fn number_of(found: usize) -> i64 {
    i64::try_from(found).unwrap_or(i64::MAX)
}

/// The day on which it was delivered or done, where that is known.
fn day(one: &Demand<'_>) -> Option<Date> {
    match &one.record {
        Record::Done(day) | Record::Late(_, day) => Some(*day),
        Record::There(figure) | Record::UnknownDay(figure) => figure.and_then(|one| one.delivered),
        Record::Absent(..) | Record::Missing => None,
    }
}

fn figure<'a>(one: &Demand<'a>) -> Option<&'a Figure> {
    match &one.record {
        Record::There(figure) | Record::Late(figure, _) | Record::UnknownDay(figure) => *figure,
        Record::Done(_) | Record::Absent(..) | Record::Missing => None,
    }
}

/// The step of the explanation.
pub(super) fn step(one: &Demand<'_>) -> Step {
    let (value, span) = match &one.record {
        Record::There(figure) | Record::Late(figure, _) | Record::UnknownDay(figure) => {
            (figure.map_or(StepValue::Given, given_value), figure.map(|figure| figure.span))
        }
        Record::Done(_) => (StepValue::Given, None),
        Record::Absent(figure, _) => (StepValue::Absent, figure.map(|figure| figure.span)),
        Record::Missing => (StepValue::Absent, None),
    };
    Step { what: StepKind::Item(one.name.clone()), value, span, operands: Vec::new() }
}
