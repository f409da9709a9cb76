//! Time cut into the stretches between the days at which some figure begins or ends.
//!
//! For: sums over any period as sums over stretches. Stocks and shares have no sums over time: each
//! of their moments stands by itself. Not for: values.

use std::collections::BTreeSet;

use crate::quantity::{Date, Moment, Period};

/// The moments that stand by themselves, and whether figures add up over them.
#[derive(Debug)]
pub(super) struct Stretches {
    pub(super) all: Vec<Moment>,
    adds: bool,
}

impl Stretches {
    /// Of figures that add over time (flows), or that do not.
    pub(super) fn new(moments: BTreeSet<Moment>, adds: bool) -> Self {
        if !adds {
            return Self { all: moments.into_iter().collect(), adds };
        }
        let mut periods: Vec<Period> = Vec::new();
        let mut all: Vec<Moment> = Vec::new();
        for moment in moments {
            match moment {
                Moment::Period(period) => periods.push(period),
                Moment::Day(_) => all.push(moment),
            }
        }
        all.extend(between_cuts(&periods));
        Self { all, adds }
    }

    /// Whether a stretch belongs to a moment.
    pub(super) fn is_within(&self, stretch: Moment, moment: Moment) -> bool {
        match (stretch, moment) {
            (Moment::Period(stretch), Moment::Period(period)) if self.adds => {
                period.covers(stretch)
            }
            _ => stretch == moment,
        }
    }

    /// The stretches of a moment.
    pub(super) fn of(&self, moment: Moment) -> impl Iterator<Item = Moment> {
        self.all.iter().copied().filter(move |stretch| self.is_within(*stretch, moment))
    }
}

/// The stretches between the begins and ends of periods that belong to at least one of them.
fn between_cuts(periods: &[Period]) -> Vec<Moment> {
    let mut cuts: BTreeSet<Date> = BTreeSet::new();
    for period in periods {
        cuts.insert(period.first());
        cuts.extend(period.last().plus_days(1));
    }
    let cuts: Vec<Date> = cuts.into_iter().collect();
    let pairs = cuts.iter().zip(cuts.iter().skip(1));
    pairs
        .filter_map(|(first, next)| Period::new(*first, next.plus_days(-1)?))
        .filter(|stretch| periods.iter().any(|period| period.covers(*stretch)))
        .map(Moment::Period)
        .collect()
}
