//! So many texts or tables in a period: six reports of meetings a year.
//!
//! For: what lies in the period counts; what may lie in it makes the number uncertain.
//! Not for: what the texts say.

use super::demand::Demand;
use super::record::Record;
use crate::eval::context::Context;
use crate::eval::explain::name_of;
use crate::measure::{Figure, Given, Status};
use crate::model::FigureRef;
use crate::quantity::{Moment, Period};

/// How often there must be one, and how often there is.
pub(super) fn demand<'a>(context: &Context<'a>, figure: &FigureRef, least: u32) -> Demand<'a> {
    let name = name_of(figure);
    let figures = context.givens.all(&figure.indicator).iter().copied();
    let told: Vec<&Figure> = figures.filter(|figure| is_told(context, figure)).collect();
    let (mut certain, mut possible) = (0, 0);
    if let Some(Moment::Period(period)) = figure.moment {
        for given in told {
            certain += usize::from(lies_in(period, given.moment));
            possible += usize::from(may_lie_in(period, given.moment));
        }
    }
    let enough = |times: usize| u32::try_from(times).is_ok_and(|times| times >= least);
    let record = if enough(certain) {
        Record::There(None)
    } else if enough(possible) {
        Record::UnknownDay(None)
    } else {
        Record::Missing
    };
    Demand {
        name,
        span: figure.span,
        due: figure.moment.map(Moment::last_day),
        comes_back: true,
        record,
        counted: Some((certain, least)),
    }
}

fn is_told(context: &Context<'_>, figure: &Figure) -> bool {
    let there = match figure.given {
        Given::Text(_) | Given::Table { .. } => true,
        Given::Absent(_) | Given::Number(_) | Given::ShareOfWhole { .. } => false,
    };
    there
        && figure.status != Status::Expected
        && Some(figure.span.source) != context.givens.starting_point
}

fn lies_in(period: Period, moment: Moment) -> bool {
    match moment {
        Moment::Day(day) => period.contains(day),
        Moment::Period(inner) => period.covers(inner),
    }
}

fn may_lie_in(period: Period, moment: Moment) -> bool {
    match moment {
        Moment::Day(day) => period.contains(day),
        Moment::Period(inner) => inner.first() <= period.last() && inner.last() >= period.first(),
    }
}
