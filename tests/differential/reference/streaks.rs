//! A verdict so many years in a row, the last of them a year that is judged here.

use std::collections::BTreeSet;

use pocheck::model::{Item, ItemBody, Model, Norm};
use pocheck::source::Name;
use pocheck::syntax::OutcomeText;

use super::Base;
use super::case::Case;
use super::unknowns::Unknown;

/// The years that the norms of a result are about.
pub fn own_years(model: &Model, name: &Name) -> BTreeSet<i16> {
    let item = model.items.iter().find(|item| item.name == *name).unwrap();
    let ItemBody::Result(result) = &item.body else { return BTreeSet::new() };
    result.norms.iter().map(|norm| last_year(model, norm)).collect()
}

/// The year that a norm is about: the last of what it looks at.
fn last_year(model: &Model, norm: &Norm) -> i16 {
    let figures = norm.body.figures();
    let days = figures.iter().filter_map(|figure| Some(figure.moment?.last_day()));
    days.max().unwrap_or(model.head.term.last()).year()
}

/// So many years, up to and including the last.
pub fn row(last: i16, years: usize) -> std::ops::RangeInclusive<i16> {
    last - years as i16 + 1..=last
}

impl Case<'_, '_> {
    /// Whether some row of years has one of these verdicts in each.
    pub fn has_streak(&mut self, name: &Name, years: usize, outcomes: &[OutcomeText]) -> bool {
        let own = own_years(self.court.model, name);
        let mut any = false;
        for last in &own {
            let mut all = true;
            for year in row(*last, years) {
                all &= if own.contains(&year) {
                    let item = self.court.model.items.iter().find(|item| item.name == *name);
                    item.is_some_and(|item| self.is_in_force(item))
                        && outcomes.contains(&outcome(self.in_year(name, year, own.len() == 1)))
                } else {
                    self.was_earlier(name, year, outcomes)
                };
            }
            any |= all;
        }
        any
    }

    /// The verdict on the norms of one year.
    fn in_year(&mut self, name: &Name, year: i16, only: bool) -> Base {
        let model = self.court.model;
        let item = model.items.iter().find(|item| item.name == *name).unwrap();
        if only {
            return self.item(item);
        }
        let mut of_year: Item = item.clone();
        if let ItemBody::Result(result) = &mut of_year.body {
            // What an earlier year leaves behind stands in the norm of a year too.
            result.norms.retain(|norm| last_year(model, norm) == year);
        }
        let ItemBody::Result(result) = &of_year.body else { return Base::NotMet };
        self.afresh(&of_year, result)
    }

    fn was_earlier(&self, name: &Name, year: i16, outcomes: &[OutcomeText]) -> bool {
        match self.court.measurements.earlier.get(&(name.clone(), year)) {
            Some(told) => outcomes.contains(&told.verdict),
            None => {
                let known = self.unknown(&Unknown::Earlier(name.clone(), year)).unwrap();
                let all = [
                    OutcomeText::NotMet,
                    OutcomeText::Between,
                    OutcomeText::Met,
                    OutcomeText::Lapsed,
                ];
                outcomes.contains(&all[usize::try_from(known).unwrap()])
            }
        }
    }
}

/// A verdict as a trigger names it.
pub fn outcome(base: Base) -> OutcomeText {
    match base {
        Base::Met => OutcomeText::Met,
        Base::Between => OutcomeText::Between,
        Base::NotMet => OutcomeText::NotMet,
        Base::Lapsed => OutcomeText::Lapsed,
    }
}
