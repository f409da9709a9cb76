//! Explanations of results: which there are, and since when.
//!
//! For: the explanation of a result itself, and those beside the figures that its norms look at.
//! Not for: whether a duty asks for them.

use std::collections::BTreeSet;

use super::context::Context;
use super::duties::Record;
use crate::measure::{Figure, Status};
use crate::model::{Item, ResultItem};
use crate::quantity::Date;

/// The explanations of a result, each once.
pub(super) fn texts(context: &Context<'_>, item: &Item, result: &ResultItem) -> Vec<String> {
    let mut found = Vec::new();
    let own = context.measurements.explanations.get(&item.name);
    found.extend(own.map(|one| one.text.clone()));
    found.extend(figures(context, result).into_iter().filter_map(|figure| figure.note.clone()));
    found.dedup();
    found
}

/// What the record says of the explanation of a result. Of a report only what was given `since` it
/// closed counts: what explained the report before does not explain this one.
pub(super) fn record<'a>(
    context: &Context<'a>,
    item: &Item,
    result: &ResultItem,
    since: Option<Date>,
    due: Option<Date>,
) -> Record<'a> {
    // The day of the file, and the day that is stated.
    let mut days: Vec<(Date, Option<Date>)> = Vec::new();
    for file in &context.measurements.files {
        if Some(file.source) != context.givens.starting_point
            && let Some(own) = file.explanations.get(&item.name)
        {
            days.push((file.reference_date, own.delivered));
        }
    }
    for figure in figures(context, result).into_iter().filter(|figure| figure.note.is_some()) {
        days.push((context.file_date(figure.span.source), figure.delivered));
    }
    days.retain(|(day, _)| since.is_none_or(|since| *day >= since));
    let mut best = Record::Missing;
    for (day, delivered) in days {
        let record = match (due, delivered) {
            (Some(due), Some(delivered)) if delivered > due => Record::Late(None, delivered),
            (Some(due), None) if day > due => Record::UnknownDay(None),
            (Some(_) | None, Some(_) | None) => Record::There(None),
        };
        best = best.or_better(record);
    }
    best
}

/// The figures of the term that the norms of a result look at.
fn figures<'a>(context: &Context<'a>, result: &ResultItem) -> Vec<&'a Figure> {
    let first_day = context.model.head.term.first();
    let mut found = Vec::new();
    let mut seen = BTreeSet::new();
    for norm in &result.norms {
        for figure in norm.body.figures() {
            if !seen.insert(figure.indicator.order) {
                continue;
            }
            found.extend(context.givens.all(&figure.indicator).iter().copied().filter(|given| {
                Some(given.span.source) != context.givens.starting_point
                    && given.moment.last_day() >= first_day
                    && given.status != Status::Expected
            }));
        }
    }
    found
}
