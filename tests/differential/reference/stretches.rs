//! Time cut at every day on which some figure begins or ends, so that a period is a sum of pieces.

use std::collections::BTreeSet;

use pocheck::quantity::{Date, Moment, Period};

/// The pieces: days as they are, and periods cut at each other's begins and ends.
pub fn pieces(moments: &BTreeSet<Moment>, adds_over_time: bool) -> Vec<Moment> {
    if !adds_over_time {
        return moments.iter().copied().collect();
    }
    let mut begins: BTreeSet<Date> = BTreeSet::new();
    let mut periods = Vec::new();
    let mut all = Vec::new();
    for moment in moments {
        match moment {
            Moment::Day(_) => all.push(*moment),
            Moment::Period(period) => {
                periods.push(*period);
                begins.insert(period.first());
                begins.extend(period.last().plus_days(1));
            }
        }
    }
    let begins: Vec<Date> = begins.into_iter().collect();
    for pair in begins.windows(2) {
        let last = pair[1].plus_days(-1).unwrap();
        let piece = Period::new(pair[0], last).unwrap();
        if periods.iter().any(|period| period.covers(piece)) {
            all.push(Moment::Period(piece));
        }
    }
    all
}

/// Whether a piece belongs to a moment.
pub fn belongs(piece: Moment, moment: Moment, adds_over_time: bool) -> bool {
    match (piece, moment) {
        (Moment::Period(piece), Moment::Period(period)) if adds_over_time => period.covers(piece),
        _ => piece == moment,
    }
}
