//! Time cut into the stretches between the days on which some period of a family begins or ends.
//!
//! For: a period within another is part of it. Not for: stocks; each of their days stands by itself.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::FigureRef;
use crate::quantity::{Date, Moment, Period};
use crate::source::Name;

/// The stretches of each family of indicators that are parts of one another.
pub(super) fn of(figures: &[&FigureRef]) -> BTreeMap<Name, Vec<Moment>> {
    let mut families: BTreeMap<&Name, (bool, BTreeSet<Moment>)> = BTreeMap::new();
    for figure in figures {
        let top = figure.indicator.top();
        let family = families.entry(&top.name).or_default();
        family.0 = figure.indicator.kind.adds_over_time();
        family.1.extend(figure.moment);
    }
    let cut = |(adds, moments): (bool, BTreeSet<Moment>)| {
        if adds { between_cuts(&moments) } else { moments.into_iter().collect() }
    };
    families.into_iter().map(|(name, family)| (name.clone(), cut(family))).collect()
}

/// Whether a stretch belongs to a moment.
pub(super) fn is_within(stretch: Moment, moment: Moment, adds: bool) -> bool {
    match (stretch, moment) {
        (Moment::Period(stretch), Moment::Period(period)) if adds => period.covers(stretch),
        (Moment::Period(_) | Moment::Day(_), _) => stretch == moment,
    }
}

fn between_cuts(moments: &BTreeSet<Moment>) -> Vec<Moment> {
    let mut cuts: BTreeSet<Date> = BTreeSet::new();
    let mut periods = Vec::new();
    let mut all = Vec::new();
    for moment in moments {
        match moment {
            Moment::Period(period) => {
                cuts.insert(period.first());
                cuts.extend(period.last().plus_days(1));
                periods.push(*period);
            }
            Moment::Day(_) => all.push(*moment),
        }
    }
    let stretch = |(first, next): (&Date, &Date)| Period::new(*first, next.plus_days(-1)?);
    let stretches = cuts.iter().zip(cuts.iter().skip(1)).filter_map(stretch);
    let asked = stretches.filter(|stretch| periods.iter().any(|one| one.covers(*stretch)));
    all.extend(asked.map(Moment::Period));
    all
}
