//! What is shown beside a result: its own past and benchmarks.
//!
//! Not for: deciding anything.

use std::sync::Arc;

use super::assessment::{Amount, Beside, FigureName, Known};
use super::context::Context;
use super::explain::given_amount;
use crate::logic::{figures_of, remarked_figures};
use crate::measure::{Figure, Status};
use crate::model::{Benchmark, Duty, Fact, FigureRef, Indicator, ResultItem, ShownItem, Statistic};
use crate::quantity::Unit;
use crate::source::Name;

/// Figures of other moments for the figures of a result, and its benchmarks.
pub(super) fn of_result(context: &Context<'_>, result: &ResultItem) -> Vec<Beside> {
    let mut figures = figures_of(result);
    // A claim looks at figures that the norm does not: the group of which a share is taken.
    figures.extend(remarked_figures(result));
    let mut shown = past(context, &figures);
    shown.retain(|one| {
        one.forecast
            || !figures.iter().any(|figure| {
                figure.moment == one.figure.moment
                    && figure.indicator.name.as_str() == &*one.figure.name
            })
    });
    shown.extend(responses(context, &figures));
    shown.extend(benchmarks(context, &result.compared_with));
    shown
}

/// The response to each survey that a result looks at, where both counts are known.
fn responses(context: &Context<'_>, figures: &[&FigureRef]) -> Vec<Beside> {
    let mut shown = Vec::new();
    for positive in figures {
        let made = positive.indicator.statistic.as_ref();
        let Some(made) = made.filter(|made| made.what == Statistic::Positive) else { continue };
        shown.extend(response(context, positive, &made.of));
    }
    shown
}

fn response(context: &Context<'_>, positive: &FigureRef, survey: &Name) -> Option<Beside> {
    let of = |indicator: &Arc<Indicator>| FigureRef {
        indicator: Arc::clone(indicator),
        ..FigureRef::clone(positive)
    };
    let answered = of(positive.indicator.part_of.as_ref()?);
    let sent = of(answered.indicator.part_of.as_ref()?);
    let given = context.givens.exactly(&answered)?;
    let number = |figure: &Figure| figure.given.number()?.exact().cloned();
    let share = number(given)?.checked_div(&number(context.givens.exactly(&sent)?)?)?;
    Some(Beside {
        figure: FigureName {
            name: format!("respons van {survey}").into(),
            cell: positive.selection.label(&positive.indicator),
            moment: positive.moment,
        },
        value: Amount { known: Known::Exact(share), unit: Unit::NONE, share: true },
        forecast: false,
        about: false,
        benchmark: false,
        note: None,
        span: given.span,
    })
}

/// The past of the figures of a duty, and its benchmarks.
pub(super) fn of_duty(context: &Context<'_>, duty: &Duty) -> Vec<Beside> {
    let figures: Vec<&FigureRef> = duty
        .shows
        .iter()
        .filter_map(|shown| match shown {
            ShownItem::Figure(figure) | ShownItem::Counted { figure, .. } => Some(figure),
            ShownItem::Explanations(_) | ShownItem::Done(_) => None,
        })
        .collect();
    let mut shown = past(context, &figures);
    shown.extend(benchmarks(context, &duty.compared_with));
    shown
}

/// Figures from the starting point and of periods before the term.
fn past(context: &Context<'_>, figures: &[&FigureRef]) -> Vec<Beside> {
    let mut indicators: Vec<_> = figures.iter().map(|figure| &figure.indicator).collect();
    indicators.sort_by(|one, two| one.name.cmp(&two.name));
    indicators.dedup_by_key(|indicator| indicator.order);
    let mut shown = Vec::new();
    for indicator in indicators {
        for figure in context.givens.all(indicator) {
            let earlier = figure.moment.last_day() < context.model.head.term.first();
            let forecast = figure.status == Status::Expected;
            if (earlier || forecast) && figure.member.is_none() {
                shown.extend(beside(figure, false));
            }
        }
    }
    shown
}

fn benchmarks(context: &Context<'_>, benchmarks: &[Benchmark]) -> Vec<Beside> {
    let mut shown = Vec::new();
    for benchmark in benchmarks {
        match benchmark {
            Benchmark::Indicator(indicator) => {
                for figure in context.givens.all(indicator) {
                    shown.extend(beside(figure, true));
                }
            }
            Benchmark::Fact(fact) => shown.extend(stated(fact)),
        }
    }
    shown
}

/// A fact of the agreement beside a result.
fn stated(fact: &Fact) -> Option<Beside> {
    let share = fact.value.percent || fact.value.whole.is_some();
    Some(Beside {
        figure: FigureName::whole(fact.name.shared(), fact.moment),
        value: Amount {
            known: Known::Exact(fact.value.number()?),
            unit: if share { Unit::NONE } else { fact.value.unit.clone() },
            share,
        },
        forecast: fact.expected,
        about: fact.value.about.is_some(),
        benchmark: true,
        note: fact.text.clone(),
        span: fact.span,
    })
}

fn beside(figure: &Figure, benchmark: bool) -> Option<Beside> {
    Some(Beside {
        figure: FigureName {
            name: figure.indicator.name.shared(),
            cell: figure.cell(),
            moment: Some(figure.moment),
        },
        value: given_amount(figure)?,
        forecast: figure.status == Status::Expected,
        about: false,
        benchmark,
        note: figure.note.clone().or_else(|| figure.origin.clone()),
        span: figure.span,
    })
}
