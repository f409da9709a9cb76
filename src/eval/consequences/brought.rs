//! What a consequence asks from the day on which it follows: a duty within so long, or a result of a
//! second judging moment.
//!
//! Such an item gets no verdict before the consequence follows. The verdict that brought it stays.
//! Not for: how duties and results are judged.

use std::collections::BTreeSet;

use super::triggers::Judged;
use super::whole::Court;
use crate::eval::assessment::{Assessed, AssessedBrought, Follows, ItemKind};
use crate::eval::{duties, efforts, results};
use crate::model::{
    self, ConditionTest, Consequence, Due, Duty, Item, ItemBody, Model, Test, TriggerKind,
};
use crate::quantity::Date;
use crate::source::Name;
use crate::syntax::{Duration, DurationUnit};

/// The items that some consequence asks for.
pub(in crate::eval) fn named(model: &Model) -> BTreeSet<String> {
    let all = model.consequences.iter().flat_map(|consequence| &consequence.brings);
    all.map(|brought| brought.item.value.to_string()).collect()
}

/// The consequences, each after those that ask for an item that it names; the checker refused circles.
pub(super) fn order(consequences: &[Consequence]) -> impl Iterator<Item = &Consequence> {
    // Behind the consequences stand the items that they name.
    let order = model::order(&model::waiting_for(consequences)).into_iter();
    order.filter_map(|place| consequences.get(place))
}

/// The day from which what the consequence asks counts: that which the measurement file states, else
/// the earliest day on which something that brings it was settled.
pub(super) fn day(
    court: &Court<'_, '_>,
    consequence: &Consequence,
    judged: &[Judged],
) -> Option<Date> {
    let told = court.context.measurements.consequences.get(&consequence.name);
    if let Some(since) = told.and_then(|told| told.since) {
        return Some(since);
    }
    let settled = consequence.triggers.iter().zip(judged).filter_map(|(trigger, judged)| {
        match &trigger.kind {
            TriggerKind::Each { .. }
            | TriggerKind::Item { .. }
            | TriggerKind::Class { .. }
            | TriggerKind::Streak { .. } => certain(court, judged).min(),
            TriggerKind::Count { .. } => certain(court, judged).max(),
            TriggerKind::Premise { name, .. } => {
                let premise = court.context.premise(&name.value)?;
                match &premise.test {
                    ConditionTest::Test(test) => last_day(test),
                    ConditionTest::Stated => stated_on(court, &name.value),
                }
            }
            TriggerKind::Stated { name, .. } => stated_on(court, &name.value),
            TriggerKind::Test(test) => last_day(test),
        }
    });
    Some(settled.min().unwrap_or(court.context.reference_date))
}

/// The days on which the items that certainly bring it were settled.
fn certain(court: &Court<'_, '_>, judged: &Judged) -> impl Iterator<Item = Date> {
    let certain = judged.items.iter().filter(|(_, follows)| *follows == Follows::Yes);
    certain.filter_map(|(place, _)| closes(court, court.items.get(*place)?))
}

/// The day on which the verdict of an item is due.
fn closes(court: &Court<'_, '_>, item: &Assessed) -> Option<Date> {
    match item.kind {
        ItemKind::Duty | ItemKind::Milestone => item.due,
        ItemKind::Effort => item.recorded.as_ref().map(|recorded| recorded.date),
        ItemKind::Norm => {
            let result = court.occurrences.result(&item.id)?;
            let figures = result.norms.iter().flat_map(|norm| norm.body.figures());
            let days = figures.filter_map(|figure| Some(figure.moment?.last_day()));
            days.max()
        }
    }
}

fn last_day(test: &Test) -> Option<Date> {
    test.figures().iter().filter_map(|figure| Some(figure.moment?.last_day())).max()
}

fn stated_on(court: &Court<'_, '_>, name: &Name) -> Option<Date> {
    let stated = court.context.measurements.conditions.get(name)?;
    Some(court.context.file_date(stated.span.source))
}

/// What a consequence asks. What is asked of what follows is judged, each once.
pub(super) fn assess(
    court: &mut Court<'_, '_>,
    consequence: &Consequence,
    follows: Follows,
    day: Option<Date>,
) -> Vec<AssessedBrought> {
    let mut assessed = Vec::new();
    for brought in &consequence.brings {
        let Some(item) = court.context.item(brought.item.value.as_str()) else { continue };
        let day = day.filter(|_| follows == Follows::Yes);
        let due = match (&brought.within, day) {
            (Some(within), Some(day)) => after(day, &within.value),
            _ => None,
        };
        assessed.push(AssessedBrought {
            item: item.name.to_string(),
            text: item.text.as_ref().map_or(item.name.to_string(), |text| text.value.clone()),
            due,
        });
        if follows == Follows::Yes {
            judge(court, item, due);
        }
    }
    assessed
}

/// Judges an item that is asked for; of two days on which a duty is due the earliest counts.
fn judge(court: &mut Court<'_, '_>, item: &Item, due: Option<Date>) {
    let known = court.place(item.name.as_str());
    if let Some(known) = known.and_then(|place| court.items.get(place))
        && (known.due <= due || due.is_none())
    {
        return;
    }
    let assessed = match &item.body {
        ItemBody::Result(result) => results::assess(court.context, item, result),
        ItemBody::Effort(effort) => efforts::assess(court.context, item, effort),
        ItemBody::Duty(duty) => {
            let due = due.map_or(duty.due.clone(), |date| Due::Day { date, stated: true });
            duties::assess(court.context, item, &Duty { due, ..duty.clone() })
        }
        ItemBody::Untestable(_) => return,
    };
    match known.and_then(|place| court.items.get_mut(place)) {
        Some(place) => **place = assessed,
        None => court.add(assessed),
    }
}

/// A day so long after another.
fn after(day: Date, duration: &Duration) -> Option<Date> {
    let count = i32::try_from(duration.count.to_i64()?).ok()?;
    match duration.unit {
        DurationUnit::Day => day.plus_days(count),
        DurationUnit::Week => day.plus_days(count.checked_mul(7)?),
        DurationUnit::Month => day.plus_months(count),
        DurationUnit::Year => day.plus_months(count.checked_mul(12)?),
    }
}
