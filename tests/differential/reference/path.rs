//! Interim reports: on track when in every completion the figure to date has reached the path, behind
//! when in none (semantics, section 2).

use std::collections::{BTreeMap, BTreeSet};

use pocheck::model::{Expr, FigureRef, Item, ItemBody, Kind, NormBody, Path, Test};
use pocheck::quantity::{Comparator, Moment, Number, Period};
use pocheck::source::Name;

use super::expressions::value;
use super::judge::Court;
use super::space::TooMany;

/// Where the figure to date stands against the path: reached in all (`Some(true)`), in none
/// (`Some(false)`), or neither. `Err` where there is no path.
pub enum Course {
    NoPath,
    Reached(Option<bool>),
}

/// The figure up to the reference date.
pub fn to_date(figure: &FigureRef, court: &Court<'_>) -> Option<FigureRef> {
    let today = court.measurements.reference_date;
    let passed = match figure.moment? {
        Moment::Period(period) if period.contains(today) && today < period.last() => {
            Moment::Period(Period::new(period.first(), today)?)
        }
        Moment::Day(day) if today < day => Moment::Day(today),
        Moment::Period(_) | Moment::Day(_) => return None,
    };
    Some(FigureRef { moment: Some(passed), ..figure.clone() })
}

/// Which items are behind: so or not, or open (`None`); what cannot be told is left out.
pub type Behind = BTreeMap<Name, Option<bool>>;

pub fn behind(court: &Court<'_>, most: usize) -> Behind {
    let items = court.model.items.iter();
    items.filter_map(|item| Some((item.name.clone(), is_behind(court, item, most)?))).collect()
}

fn is_behind(court: &Court<'_>, item: &Item, most: usize) -> Option<Option<bool>> {
    if !matches!(item.body, ItemBody::Result(_)) {
        return Some(Some(false));
    }
    let judgement = court.judge(item, &None, most).ok()?;
    if judgement.possible().len() < 2 {
        return judgement.exhaustive.then_some(Some(false));
    }
    if !is_plain(item) {
        return None;
    }
    Some(match course(court, item, most).ok()? {
        Course::NoPath | Course::Reached(Some(true)) => Some(false),
        Course::Reached(Some(false)) => Some(true),
        Course::Reached(None) => None,
    })
}

/// Whether nothing but its norm bears on a result.
pub fn is_plain(item: &Item) -> bool {
    let ItemBody::Result(result) = &item.body else { return false };
    result.conditions.is_empty()
        && result.versions.is_empty()
        && item.added_by.is_none()
        && result.of_which.iter().all(|part| part.comparator.is_none())
}

/// The course of a result with one plain minimum and no conditions.
pub fn course(court: &Court<'_>, item: &Item, most: usize) -> Result<Course, TooMany> {
    let ItemBody::Result(result) = &item.body else { return Ok(Course::NoPath) };
    let [norm] = result.norms.as_slice() else { return Ok(Course::NoPath) };
    let NormBody::Test(Test::Compare { left: Expr::Figure(figure), comparator, right, .. }) =
        &norm.body
    else {
        return Ok(Course::NoPath);
    };
    let minimum = matches!(comparator, Comparator::AtLeast | Comparator::MoreThan);
    if !minimum || !right.figures().is_empty() {
        return Ok(Course::NoPath);
    }
    let bound = value(right, &|_| Number::ZERO).unwrap();
    let Some(now) = to_date(figure, court) else { return Ok(Course::NoPath) };
    let today = court.measurements.reference_date;
    let (from, period) = match (&result.path, figure.moment.unwrap()) {
        (Some(Path::None), _) => return Ok(Course::NoPath),
        (Some(Path::Points(points)), _) => {
            let last = points.iter().rfind(|(day, _)| *day <= today);
            let Some((_, asked)) = last else { return Ok(Course::NoPath) };
            return reached(court, &now, &asked.value, most);
        }
        (Some(Path::LinearFrom(from)), Moment::Period(period)) => (from.value.clone(), period),
        (Some(Path::LinearFrom(from)), Moment::Day(day)) => {
            let period = Period::new(court.model.head.term.first(), day).unwrap();
            (from.value.clone(), period)
        }
        (None, Moment::Period(period)) if figure.indicator.kind == Kind::Flow => {
            (Number::ZERO, period)
        }
        (None, _) => return Ok(Course::NoPath),
    };
    // The day of the report counts.
    let passed = period.first().days_until(today) + 1;
    let all = period.first().days_until(period.last()) + 1;
    let share = Number::ratio(passed, all).unwrap();
    let asked = &from + &(&(&bound - &from) * &share);
    reached(court, &now, &asked, most)
}

fn reached(
    court: &Court<'_>,
    now: &FigureRef,
    asked: &Number,
    most: usize,
) -> Result<Course, TooMany> {
    let roots: BTreeSet<usize> = court.space.slots_of(now).into_iter().collect();
    let completions = court.space.completions(&roots, most)?;
    // What the values that were tried agree on, others may not.
    if !completions.exhaustive {
        return Err(TooMany);
    }
    let each: BTreeSet<bool> = completions
        .all
        .iter()
        .map(|completion| {
            let slots = court.space.slots_of(now);
            let sum: Number = slots.iter().map(|slot| completion[*slot].clone().unwrap()).sum();
            sum >= *asked
        })
        .collect();
    Ok(Course::Reached(match (each.contains(&true), each.contains(&false)) {
        (true, false) => Some(true),
        (false, true) => Some(false),
        _ => None,
    }))
}
