//! What ties the figures of a family together: sums over time, breakdowns, stated shares, parts.
//!
//! Amounts of money may be negative, so that a part of one may exceed its whole: only that a
//! complete breakdown adds up is certain there.
//! Not for: which variables there are.

use super::tables::cells;
use super::values::{bound, edge};
use super::{Building, Cell};
use crate::eval::figures::Figures;
use crate::measure::Given;
use crate::model::{Breakdown, Indicator};
use crate::quantity::{Moment, Number};
use crate::verdict::{Constraint, Linear, Sign};

/// With so many open members a total is told by them.
const FEW: usize = 3;

impl Building<'_, '_> {
    /// Figures over several stretches bound their sum.
    pub(super) fn spanning(&self, figures: &mut Figures) {
        for ((cell, moment), range) in &self.ranges {
            if self.values.contains_key(&(cell.clone(), *moment)) {
                continue;
            }
            if let Some(sum) = self.sum(cell, *moment) {
                bound(&sum, range, figures);
            }
        }
    }

    /// Members make up their whole, in every stretch for which some member was given or asked for.
    /// In a table of two the cells of a row make up its total, and those of a column too. Shares do
    /// not add up: the share of all is no sum of those of the members.
    pub(super) fn breakdowns(&mut self, figures: &mut Figures) {
        for table in self.tables().into_values() {
            if !table.indicator.kind.adds_over_members() {
                continue;
            }
            for (index, breakdown) in table.along.iter().enumerate() {
                let mut others = table.along.clone();
                others.remove(index);
                for at in cells(&others) {
                    let whole = Cell::at(&table.indicator, at);
                    for stretch in &table.stretches {
                        self.members_of(&table.indicator, &whole, *stretch, breakdown, figures);
                    }
                }
            }
        }
    }

    /// The members of a cell along one more breakdown, and the cell itself.
    fn members_of(
        &mut self,
        indicator: &Indicator,
        whole: &Cell,
        stretch: Moment,
        breakdown: &Breakdown,
        figures: &mut Figures,
    ) {
        let members = (0..breakdown.members.len()).filter_map(|place| {
            let mut at = whole.at.clone();
            at.push((breakdown.name.clone(), place));
            at.sort();
            let cell = Cell { indicator: whole.indicator, at };
            self.values.get(&(cell, stretch)).cloned()
        });
        let members: Vec<Linear> = members.collect();
        self.breakdown(indicator, (whole.clone(), stretch), breakdown, &members, figures);
    }

    fn breakdown(
        &mut self,
        indicator: &Indicator,
        key: (Cell, Moment),
        breakdown: &Breakdown,
        members: &[Linear],
        figures: &mut Figures,
    ) {
        let Some(whole) = self.values.get(&key).cloned() else { return };
        let sum = Linear::sum(members);
        let counts = !indicator.is_amount();
        if counts && breakdown.overlapping {
            for member in members {
                figures.space.constrain(Constraint::at_least_zero(whole.sub(member)));
            }
        }
        let constraint = match (breakdown.complete, breakdown.overlapping) {
            (true, false) => Constraint::zero(whole.sub(&sum)),
            (true, true) if counts => Constraint::at_least_zero(sum.sub(&whole)),
            (false, false) if counts => Constraint::at_least_zero(whole.sub(&sum)),
            (true | false, true) | (false, false) => return,
        };
        // A total that nobody gave is the sum of its members: where few of those are open it is told
        // by them, so that their bounds tell of the total too.
        let adds_up = constraint.sign == Sign::Zero;
        if adds_up && sum.terms().len() <= FEW && whole.is_constant().is_none() {
            self.values.insert(key, sum);
        }
        figures.space.constrain(constraint);
    }

    /// A share of a whole that is stated without its counts.
    pub(super) fn shares_of_wholes(&self, figures: &mut Figures) {
        for figure in &self.family.given {
            let (Given::ShareOfWhole { range, .. }, Some(whole)) =
                (&figure.given, &figure.indicator.part_of)
            else {
                continue;
            };
            let cell = Cell::of(figure);
            let above = Cell { indicator: whole.order, ..cell.clone() };
            let (Some(part), Some(whole_sum)) =
                (self.sum(&cell, figure.moment), self.sum(&above, figure.moment))
            else {
                continue;
            };
            // Nobody can state a share of nothing.
            let least = if whole.is_whole() {
                Constraint::at_least_zero(whole_sum.sub(&Linear::constant(Number::ONE)))
            } else {
                Constraint::above_zero(whole_sum.clone())
            };
            figures.space.constrain(least);
            if let Some(exact) = range.exact() {
                let exact = part.sub(&whole_sum.scale(exact));
                figures.space.constrain(Constraint::zero(exact));
                continue;
            }
            if let Some(low) = &range.low {
                let above = part.sub(&whole_sum.scale(low));
                figures.space.constrain(edge(above, range.low_open));
            }
            if let Some(high) = &range.high {
                let below = whole_sum.scale(high).sub(&part);
                figures.space.constrain(edge(below, range.high_open));
            }
        }
    }

    /// Parts bound their whole and the whole its parts, in every stretch and for every member.
    pub(super) fn parts(&self, figures: &mut Figures) {
        for ((cell, stretch), part) in &self.values {
            let Some(indicator) = self.indicators.get(&cell.indicator) else { continue };
            let Some(whole) = &indicator.part_of else { continue };
            if !indicator.bounds_its_parts() {
                continue;
            }
            let above = Cell { indicator: whole.order, ..cell.clone() };
            if let Some(all) = self.values.get(&(above, *stretch)) {
                figures.space.constrain(Constraint::at_least_zero(all.sub(part)));
            }
        }
    }
}
