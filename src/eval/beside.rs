//! What is shown beside a result: its own past and benchmarks.
//!
//! Not for: deciding anything.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::assessment::{Beside, FigureName};
use super::context::Context;
use super::explain::given_amount;
use crate::logic::{figures_of, remarked_figures};
use crate::measure::{Figure, Status};
use crate::model::{Duty, FigureRef, Indicator, ResultItem, ShownItem};

/// Figures of other moments for the figures of a result, and its benchmarks.
pub(super) fn of_result(context: &Context<'_>, result: &ResultItem) -> Vec<Beside> {
    let mut figures = figures_of(result);
    // A claim looks at figures that the norm does not: the group of which a share is taken.
    figures.extend(remarked_figures(result));
    let asked: BTreeSet<_> =
        figures.iter().map(|figure| (figure.indicator.name.clone(), figure.moment)).collect();
    let mut shown = past(context, &figures);
    shown.retain(|one| {
        !asked.iter().any(|(name, moment)| {
            *moment == one.figure.moment && name.as_str() == one.figure.name && !one.forecast
        })
    });
    shown.extend(benchmarks(context, &result.compared_with));
    shown
}

/// The past of the figures of a duty, and its benchmarks.
pub(super) fn of_duty(context: &Context<'_>, duty: &Duty) -> Vec<Beside> {
    let figures: Vec<&FigureRef> = duty
        .shows
        .iter()
        .filter_map(|shown| match shown {
            ShownItem::Figure(figure) => Some(figure),
            ShownItem::Explanations(_) => None,
        })
        .collect();
    let mut shown = past(context, &figures);
    shown.extend(benchmarks(context, &duty.compared_with));
    shown
}

/// Figures from the starting point and of periods before the term.
fn past(context: &Context<'_>, figures: &[&FigureRef]) -> Vec<Beside> {
    let names: BTreeSet<_> = figures.iter().map(|figure| &figure.indicator.name).collect();
    let mut shown = Vec::new();
    for name in names {
        for figure in context.givens.all(name) {
            let earlier = figure.moment.last_day() < context.model.head.term.first();
            let forecast = figure.status == Status::Expected;
            if (earlier || forecast) && figure.member.is_none() {
                shown.extend(beside(figure, false));
            }
        }
    }
    shown
}

fn benchmarks(context: &Context<'_>, indicators: &[Arc<Indicator>]) -> Vec<Beside> {
    let mut shown = Vec::new();
    for indicator in indicators {
        for figure in context.givens.all(&indicator.name) {
            shown.extend(beside(figure, true));
        }
    }
    shown
}

fn beside(figure: &Figure, benchmark: bool) -> Option<Beside> {
    Some(Beside {
        figure: FigureName { name: figure.indicator.name.to_string(), moment: Some(figure.moment) },
        value: given_amount(figure)?,
        forecast: figure.status == Status::Expected,
        benchmark,
        note: figure.note.clone().or_else(|| figure.origin.clone()),
        span: figure.span,
    })
}
