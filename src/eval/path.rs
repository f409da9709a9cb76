//! The path of an interim report (semantics, section 2).
//!
//! For: results with a single plain minimum whose period has not closed.
//! Not for: any other result; those stay undetermined with the reason window open.

use super::assessment::{Amount, Known, PathPoint, Verdict};
use super::context::{Context, to_date};
use super::explain;
use crate::check::plain_minimum;
use crate::model::{FigureRef, Kind, Path, ResultItem};
use crate::quantity::{Date, Moment, Number};
use crate::verdict::{Base, Budget, Constraint, Decision, Formula, Linear};

/// Where the figure to date stands against the path: the verdict, if there is one, and the point.
pub(super) fn assess(
    context: &Context<'_>,
    result: &ResultItem,
) -> Option<(Option<Verdict>, PathPoint)> {
    if !result.conditions.is_empty() && result.path.is_none() {
        return None;
    }
    let (figure, bound) = plain_minimum(result)?;
    let now = to_date(figure, context.reference_date)?;
    let (asked, days) = asked(context, result, figure, &bound)?;
    let value = context.world.figures.at(&figure.indicator.name, now)?;
    let reached =
        Formula::holds(Constraint::at_least_zero(value.sub(&Linear::constant(asked.clone()))));
    let rule = Decision::met_when(reached);
    let set = context.world.figures.space.possible(&rule, &Budget::default()).set;
    let verdict = set.is_single().map(|base| match base {
        Base::Met => Verdict::OnTrack,
        Base::Between | Base::NotMet | Base::Lapsed => Verdict::Behind,
    });
    let amount = |known| Amount { known, unit: figure.indicator.unit.clone(), share: false };
    let point = PathPoint {
        asked: amount(Known::Exact(asked)),
        to_date: amount(explain::known(&context.world.figures, value)),
        days,
    };
    Some((verdict, point))
}

/// What the path asks at the reference date.
fn asked(
    context: &Context<'_>,
    result: &ResultItem,
    figure: &FigureRef,
    bound: &Number,
) -> Option<(Number, Option<(i64, i64)>)> {
    let today = context.reference_date;
    match (&result.path, figure.moment?) {
        (Some(Path::None), _) => None,
        (Some(Path::Points(points)), _) => {
            let point = points.iter().rev().find(|(date, _)| *date <= today)?;
            Some((point.1.value.clone(), None))
        }
        (Some(Path::LinearFrom(from)), Moment::Day(last)) => {
            let term = crate::quantity::Period::new(context.model.head.term.first(), last)?;
            let share = term.passed_at(today);
            let rise = bound - &from.value;
            Some((&from.value + &(&rise * &share), Some(days(term, today))))
        }
        (Some(Path::LinearFrom(from)), Moment::Period(period)) => {
            let rise = bound - &from.value;
            let share = period.passed_at(today);
            Some((&from.value + &(&rise * &share), Some(days(period, today))))
        }
        (None, Moment::Period(period)) if figure.indicator.kind == Kind::Flow => {
            Some((bound * &period.passed_at(today), Some(days(period, today))))
        }
        (None, _) => None,
    }
}

fn days(period: crate::quantity::Period, today: Date) -> (i64, i64) {
    (period.first().days_until(today) + 1, period.days())
}
