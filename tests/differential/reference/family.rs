//! The figures of indicators that are parts of one another: their pieces in time, their cells, and how
//! these add up.

use std::collections::{BTreeMap, BTreeSet};

use pocheck::measure::{Figure, Given, Range};
use pocheck::model::{Breakdown, Coordinates, FigureRef, Indicator};
use pocheck::quantity::{Date, Moment, Number, Period};
use pocheck::source::Name;

use super::cells::{cells, sorted, tables};
use super::space::Space;
use super::stretches::pieces;
use super::ties::Sign;
use super::unknowns::{Bounds, Slot, Unknown};

impl Space {
    /// The figures of indicators that are parts of one another.
    pub fn family(
        &mut self,
        family: &[&Indicator],
        asked: &[&FigureRef],
        given: &[&Figure],
        today: Date,
    ) {
        let moments: BTreeSet<Moment> = asked
            .iter()
            .filter_map(|figure| figure.moment)
            .flat_map(|moment| [Some(moment), so_far(moment, today)])
            .flatten()
            .chain(given.iter().map(|figure| figure.moment))
            .collect();
        let adds = family.first().is_some_and(|one| one.kind.adds_over_time());
        let pieces = pieces(&moments, adds);
        let ranges: BTreeMap<(&Name, Coordinates, Moment), &Range> = given
            .iter()
            .filter_map(|figure| {
                let key = (&figure.indicator.name, sorted(figure.coordinates()), figure.moment);
                figure.given.number().map(|range| (key, range))
            })
            .collect();
        let tables = tables(family, asked, given, &pieces, adds);
        // Members come before their whole, so that a whole that nobody gave follows from them.
        let mut deepest: Vec<&(Name, Vec<Name>, Moment)> = tables.iter().collect();
        deepest.sort_by_key(|(_, along, _)| std::cmp::Reverse(along.len()));
        for (name, along, piece) in &deepest {
            let indicator = family.iter().find(|one| one.name == *name).unwrap();
            for at in cells(indicator, along) {
                let range = ranges.get(&(name, at.clone(), *piece)).copied();
                let slot = Slot { indicator: name.clone(), at, piece: *piece };
                self.add(Unknown::Figure(slot), bounds(indicator, range));
            }
        }
        for indicator in family {
            self.pieces.insert(indicator.name.clone(), pieces.clone());
            for piece in &pieces {
                let range = ranges.get(&(&indicator.name, Vec::new(), *piece)).copied();
                let slot =
                    Slot { indicator: indicator.name.clone(), at: Vec::new(), piece: *piece };
                self.add(Unknown::Figure(slot), bounds(indicator, range));
            }
        }
        for ((name, at, moment), range) in &ranges {
            self.longer(name, at, *moment, range, adds);
        }
        for (name, along, piece) in &tables {
            let indicator = family.iter().find(|one| one.name == *name).unwrap();
            self.breakdowns(indicator, along, *piece);
        }
        self.parts(family);
        for figure in given {
            self.share_of_whole(figure, adds);
        }
    }

    /// A figure over several pieces of time bounds their sum.
    fn longer(&mut self, name: &Name, at: &Coordinates, moment: Moment, range: &Range, adds: bool) {
        let slots = self.slots(name, at, moment, adds);
        if slots.len() == 1 && self.unknowns[slots[0]].is_at(moment) {
            return;
        }
        let sum: Vec<(Number, usize)> = slots.iter().map(|slot| (Number::ONE, *slot)).collect();
        if let Some(low) = &range.low {
            self.at_least(sum.clone(), -low.clone(), range.low_open);
        }
        if let Some(high) = &range.high {
            let negative = sum.iter().map(|(times, slot)| (-times.clone(), *slot)).collect();
            self.at_least(negative, high.clone(), range.high_open);
        }
        if let Some(exact) = range.exact() {
            self.tie(sum, -exact.clone(), Sign::Nought);
        }
    }

    /// Members make up their whole, in one piece of time.
    fn breakdowns(&mut self, indicator: &Indicator, along: &[Name], piece: Moment) {
        if !indicator.kind.adds_over_members() {
            return;
        }
        for name in along {
            let breakdown = indicator.breakdown(name).unwrap().clone();
            let others: Vec<Name> = along.iter().filter(|other| *other != name).cloned().collect();
            for at in cells(indicator, &others) {
                let members: Vec<usize> = (0..breakdown.members.len())
                    .map(|member| {
                        let mut at = at.clone();
                        at.push((name.clone(), member));
                        self.place(&indicator.name, sorted(at), piece).unwrap()
                    })
                    .collect();
                let whole = self.place(&indicator.name, at, piece).unwrap();
                self.breakdown(indicator, &breakdown, whole, &members);
            }
        }
    }

    fn breakdown(
        &mut self,
        indicator: &Indicator,
        breakdown: &Breakdown,
        whole: usize,
        members: &[usize],
    ) {
        let minus = -Number::ONE;
        let mut rest = vec![(Number::ONE, whole)];
        rest.extend(members.iter().map(|member| (minus.clone(), *member)));
        if breakdown.complete && !breakdown.overlapping {
            self.tie(rest, Number::ZERO, Sign::Nought);
            return;
        }
        // Amounts of money may be negative, and then a member may exceed the whole.
        if indicator.is_amount() {
            return;
        }
        for member in members {
            let room = vec![(Number::ONE, whole), (minus.clone(), *member)];
            self.tie(room, Number::ZERO, Sign::AtLeastNought);
        }
        if !breakdown.overlapping {
            self.tie(rest, Number::ZERO, Sign::AtLeastNought);
        } else if breakdown.complete {
            let negative = rest.iter().map(|(times, slot)| (-times.clone(), *slot)).collect();
            self.tie(negative, Number::ZERO, Sign::AtLeastNought);
        }
    }

    /// A part is at most its whole.
    fn parts(&mut self, family: &[&Indicator]) {
        for indicator in family.iter().filter(|one| one.bounds_its_parts()) {
            let Some(whole) = &indicator.part_of else { continue };
            for place in 0..self.unknowns.len() {
                let Unknown::Figure(slot) = &self.unknowns[place] else { continue };
                if slot.indicator != indicator.name {
                    continue;
                }
                let (at, piece) = (slot.at.clone(), slot.piece);
                if let Some(above) = self.place(&whole.name, at, piece) {
                    let room = vec![(Number::ONE, above), (-Number::ONE, place)];
                    self.tie(room, Number::ZERO, Sign::AtLeastNought);
                }
            }
        }
    }

    /// A share of a whole that is stated without its counts: nobody can state a share of nothing.
    fn share_of_whole(&mut self, figure: &Figure, adds: bool) {
        let (Given::ShareOfWhole { range, .. }, Some(whole)) =
            (&figure.given, &figure.indicator.part_of)
        else {
            return;
        };
        let at = sorted(figure.coordinates());
        let parts = self.slots(&figure.indicator.name, &at, figure.moment, adds);
        let wholes = self.slots(&whole.name, &at, figure.moment, adds);
        let some = wholes.iter().map(|slot| (Number::ONE, *slot)).collect();
        self.tie(some, Number::ZERO, Sign::AboveNought);
        let beyond = |share: &Number, sign: &Number| {
            let mut terms: Vec<(Number, usize)> =
                parts.iter().map(|slot| (sign.clone(), *slot)).collect();
            let times = -(share * sign);
            terms.extend(wholes.iter().map(|slot| (times.clone(), *slot)));
            terms
        };
        if let Some(exact) = range.exact() {
            let terms = beyond(exact, &Number::ONE);
            self.tie(terms, Number::ZERO, Sign::Nought);
            return;
        }
        if let Some(low) = &range.low {
            let terms = beyond(low, &Number::ONE);
            self.at_least(terms, Number::ZERO, range.low_open);
        }
        if let Some(high) = &range.high {
            let terms = beyond(high, &-Number::ONE);
            self.at_least(terms, Number::ZERO, range.high_open);
        }
    }
}

impl Unknown {
    fn is_at(&self, moment: Moment) -> bool {
        matches!(self, Self::Figure(slot) if slot.piece == moment)
    }
}

/// What has passed of a moment that has not closed: an interim report looks at that.
fn so_far(moment: Moment, today: Date) -> Option<Moment> {
    match moment {
        Moment::Period(period) if period.contains(today) && today < period.last() => {
            Some(Moment::Period(Period::new(period.first(), today)?))
        }
        Moment::Day(day) if today < day => Some(Moment::Day(today)),
        Moment::Period(_) | Moment::Day(_) => None,
    }
}

fn bounds(indicator: &Indicator, range: Option<&Range>) -> Bounds {
    let low = range.and_then(|range| range.low.clone()).or_else(|| indicator.least());
    let high = range.and_then(|range| range.high.clone()).or_else(|| indicator.most());
    Bounds {
        low,
        high,
        low_open: range.is_some_and(|range| range.low_open),
        high_open: range.is_some_and(|range| range.high_open),
        whole: indicator.is_whole(),
    }
}
