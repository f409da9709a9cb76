//! The path of an interim report (semantics, section 2).
//!
//! For: results with a single plain minimum whose period has not closed, and of which no condition
//! can still change that (unless the agreement itself gives the path).
//! Not for: any other result; those stay undetermined with the reason window open.

use super::assessment::{Amount, Known, PathPoint, Verdict};
use super::context::{Context, World, to_date};
use super::explain;
use super::results::struck;
use crate::check::plain_minimum;
use crate::model::{FigureRef, Kind, Path, ResultItem};
use crate::quantity::{Date, Moment, Number};
use crate::verdict::{Base, Budget, Constraint, Decision, Formula, Linear};

/// Where the figure to date stands against the path: the verdict, if there is one, and the point.
pub(super) fn assess(
    context: &mut Context<'_>,
    result: &ResultItem,
) -> Option<(Option<Verdict>, PathPoint)> {
    if !result.alternatives.is_empty() {
        return None;
    }
    if result.path.is_none() && !applies(&mut context.world, result) {
        return None;
    }
    let (figure, bound) = plain_minimum(result)?;
    let now = to_date(figure, context.reference_date)?;
    let (asked, days) = asked(context, result, figure, &bound)?;
    let value = context.world.figures.value_of(&at(figure, now))?;
    let verdict = verdict(&context.world, figure, now, &asked);
    let amount = |known| Amount { known, unit: figure.indicator.unit.clone(), share: false };
    let point = PathPoint {
        asked: amount(Known::Exact(asked)),
        to_date: amount(explain::known(&context.world.figures, value)),
        days,
    };
    Some((verdict, point))
}

/// Whether the verdict by the path would open or change without the provisional figures.
pub(super) fn is_provisional(context: &mut Context<'_>, result: &ResultItem) -> bool {
    let Some((with, point)) = assess(context, result) else { return false };
    let Some((figure, _)) = plain_minimum(result) else { return false };
    let asked = point.asked.known.exact();
    let (Some(now), Some(asked)) = (to_date(figure, context.reference_date), asked) else {
        return false;
    };
    let world = context.without_provisional.as_ref();
    world.is_some_and(|world| verdict(world, figure, now, asked) != with)
}

/// Whether the one norm is all there is: no condition can still replace it or take it away, and no
/// part has a norm of its own.
fn applies(world: &mut World, result: &ResultItem) -> bool {
    if result.of_which.iter().any(|part| part.comparator.is_some()) {
        return false;
    }
    result.conditions.iter().all(|condition| struck(world, result, condition) == Some(false))
}

/// On track when the figure to date has reached what is asked in every completion, behind when in
/// none.
fn verdict(world: &World, figure: &FigureRef, now: Moment, asked: &Number) -> Option<Verdict> {
    let value = world.figures.value_of(&at(figure, now))?;
    let reached =
        Formula::holds(Constraint::at_least_zero(value.sub(&Linear::constant(asked.clone()))));
    let rule = Decision::met_when(reached);
    let set = world.figures.space.possible(&rule, &Budget::default()).set;
    set.is_single().map(|base| match base {
        Base::Met => Verdict::OnTrack,
        Base::Between | Base::NotMet | Base::Lapsed => Verdict::Behind,
    })
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
            if !term.contains(today) {
                return None;
            }
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

/// A figure as of another moment.
fn at(figure: &FigureRef, moment: Moment) -> FigureRef {
    FigureRef { moment: Some(moment), ..figure.clone() }
}
