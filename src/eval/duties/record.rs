//! What the record says of one item of a duty, and since when.
//!
//! For: a figure that was asked for is there when it was given as a whole, by all its members, or by
//! periods that together make up the one that was asked for. Not for: the verdict.

use std::collections::BTreeMap;

use crate::eval::context::Context;
use crate::measure::{Figure, Given, Status};
use crate::model::{Due, Duty, FigureRef};
use crate::quantity::{Date, Moment, Period};

/// What the record says of one item.
pub(in crate::eval) enum Record<'a> {
    /// It is there.
    There(Option<&'a Figure>),
    /// It was done on this day.
    Done(Date),
    /// It is there, but a file of after the due date does not say since when.
    UnknownDay(Option<&'a Figure>),
    /// It was delivered after the due date.
    Late(Option<&'a Figure>, Date),
    /// The file says that it is not there, and why.
    Absent(Option<&'a Figure>, &'a str),
    /// Nothing.
    Missing,
}

impl Record<'_> {
    /// From what fulfils a duty best to what does least; of what is late the first is better.
    fn rank(&self) -> (u8, Option<Date>) {
        match self {
            Self::There(_) | Self::Done(_) => (0, None),
            Self::UnknownDay(_) => (1, None),
            Self::Late(_, day) => (2, Some(*day)),
            Self::Absent(..) => (3, None),
            Self::Missing => (4, None),
        }
    }

    /// Of two records of one thing the better.
    pub(in crate::eval) fn or_better(self, other: Self) -> Self {
        if other.rank() < self.rank() { other } else { self }
    }

    /// Of two things that are both needed the one that is worse. No figure of one of them is that of both.
    fn and_worse(self, other: Self) -> Self {
        match if other.rank() > self.rank() { other } else { self } {
            Self::There(_) => Self::There(None),
            Self::UnknownDay(_) => Self::UnknownDay(None),
            Self::Late(_, day) => Self::Late(None, day),
            worse @ (Self::Done(_) | Self::Absent(..) | Self::Missing) => worse,
        }
    }
}

/// What the record says of a figure, text or table.
pub(super) fn record<'a>(
    context: &Context<'a>,
    duty: &Duty,
    asked: &FigureRef,
    due: Option<Date>,
) -> Record<'a> {
    let mut best = Record::Missing;
    let mut whole: BTreeMap<Moment, Record<'a>> = BTreeMap::new();
    for (moment, figures) in by_moment(context, asked) {
        let record = at_moment(&figures, due);
        if concerns(context, duty, asked, moment, due) {
            best = best.or_better(record);
        } else {
            whole.insert(moment, record);
        }
    }
    match asked.moment {
        Some(Moment::Period(period))
            if asked.indicator.kind.adds_over_time() && duty.due != Due::EveryReport =>
        {
            best.or_better(made_up(period, whole))
        }
        Some(_) | None => best,
    }
}

/// The figures of an indicator that may count, by moment: no forecasts, nothing of the starting
/// point.
fn by_moment<'a>(context: &Context<'a>, asked: &FigureRef) -> BTreeMap<Moment, Vec<&'a Figure>> {
    let mut by_moment: BTreeMap<Moment, Vec<&'a Figure>> = BTreeMap::new();
    for figure in context.givens.all(&asked.indicator) {
        let counts = figure.status != Status::Expected
            && Some(figure.span.source) != context.givens.starting_point;
        if counts {
            by_moment.entry(figure.moment).or_default().push(figure);
        }
    }
    by_moment
}

/// Whether a figure of a moment is the item that a duty asks for.
fn concerns(
    context: &Context<'_>,
    duty: &Duty,
    asked: &FigureRef,
    given: Moment,
    due: Option<Date>,
) -> bool {
    if let (Due::EveryReport, Some(due)) = (&duty.due, due) {
        return given.last_day() >= due;
    }
    match asked.moment {
        None => given.last_day() >= context.model.head.term.first(),
        Some(asked) => asked == given,
    }
}

/// What figures of one moment make: the whole if it was given, else all members of a breakdown.
fn at_moment<'a>(figures: &[&'a Figure], due: Option<Date>) -> Record<'a> {
    let mut best = Record::Missing;
    let mut members: BTreeMap<_, (usize, Option<Record<'a>>)> = BTreeMap::new();
    for figure in figures {
        let record = match &figure.given {
            Given::Absent(reason) => Record::Absent(Some(figure), reason.as_str()),
            Given::Number(_)
            | Given::ShareOfWhole { .. }
            | Given::Text(_)
            | Given::Table { .. } => in_time(figure, due),
        };
        if figure.member.is_none() {
            best = best.or_better(record);
            continue;
        }
        let along = figure.member.iter().chain(&figure.across);
        let size = along.map(|member| member.breakdown.members.len()).product();
        let names: Vec<_> = figure.coordinates().into_iter().map(|(name, _)| name).collect();
        let (lacking, so_far): (usize, _) = members.remove(&names).unwrap_or((size, None));
        members.insert(names, (lacking.saturating_sub(1), Some(with(so_far, record))));
    }
    for (lacking, record) in members.into_values() {
        let record = record.unwrap_or(Record::Missing);
        let is_told = lacking == 0 || matches!(record, Record::Absent(..));
        best = best.or_better(if is_told { record } else { Record::Missing });
    }
    best
}

/// What figures of shorter periods make together of a longer one. Where one of them is not there,
/// neither is the whole.
fn made_up<'a>(asked: Period, mut pieces: BTreeMap<Moment, Record<'a>>) -> Record<'a> {
    let mut next = asked.first();
    let mut together: Option<Record<'a>> = None;
    loop {
        // Of the pieces that begin where the last ended the one that reaches furthest.
        let furthest = pieces.keys().filter_map(|moment| match moment {
            Moment::Period(period) if period.first() == next && asked.covers(*period) => {
                Some(*period)
            }
            Moment::Period(_) | Moment::Day(_) => None,
        });
        let Some(piece) = furthest.max_by_key(|period| period.last()) else {
            return Record::Missing;
        };
        let Some(record) = pieces.remove(&Moment::Period(piece)) else { return Record::Missing };
        together = Some(with(together, record));
        match piece.last().plus_days(1) {
            Some(day) if piece.last() < asked.last() => next = day,
            Some(_) | None => return together.unwrap_or(Record::Missing),
        }
    }
}

/// What came before together with one more that is needed.
fn with<'a>(so_far: Option<Record<'a>>, record: Record<'a>) -> Record<'a> {
    match so_far {
        Some(so_far) => so_far.and_worse(record),
        None => record,
    }
}

fn in_time<'a>(given: &'a Figure, due: Option<Date>) -> Record<'a> {
    let Some(due) = due else { return Record::There(Some(given)) };
    match given.delivered {
        _ if given.first_given <= due => Record::There(Some(given)),
        Some(delivered) if delivered > due => Record::Late(Some(given), delivered),
        Some(_) => Record::There(Some(given)),
        None => Record::UnknownDay(Some(given)),
    }
}
