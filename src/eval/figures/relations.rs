//! What the agreement says of figures together: a constraint on every completion.
//!
//! For: stock identities, and groups that nobody is in twice. Not for: parts, breakdowns and periods;
//! those need no word of the agreement.

use std::collections::{BTreeMap, BTreeSet};

use super::{Asked, Figures};
use crate::eval::assessment::Known;
use crate::logic::Formulas;
use crate::measure::Measurements;
use crate::model::{Expr, Indicator, Model, Relation, Test};
use crate::quantity::Number;
use crate::verdict::{Answer, Budget, Constraint, Formula, Linear};

/// A relation that the figures break.
pub(in crate::eval) struct Broken<'m> {
    pub(in crate::eval) relation: &'m Relation,
    /// Both sides.
    pub(in crate::eval) sides: Option<(Known, Known)>,
}

impl Figures {
    /// Holds the figures to a relation.
    pub(super) fn relate(&mut self, relation: &Relation) {
        match Formulas::new(self).test(&relation.test, None) {
            Formula::Holds(constraint) => self.space.constrain(constraint),
            Formula::False => {
                let never = Linear::constant(-Number::ONE);
                self.space.constrain(Constraint::at_least_zero(never));
            }
            // INVARIANT: a relation is one comparison of sums.
            Formula::True
            | Formula::Not(_)
            | Formula::All(_)
            | Formula::Any(_)
            | Formula::Weighed(_) => {}
        }
    }

    /// The first relations that no completion satisfies, given those before them.
    pub(in crate::eval) fn broken<'m>(
        model: &'m Model,
        measurements: &Measurements,
        asked: &Asked,
    ) -> Vec<Broken<'m>> {
        let mut figures = Self::unrelated(model, measurements, asked, None);
        let mut broken = Vec::new();
        if figures.space.is_consistent(&Budget::default()) == Answer::No {
            return broken;
        }
        for relation in &model.relations {
            let formula = Formulas::new(&mut figures).test(&relation.test, None);
            if figures.space.is_possible(&formula, &Budget::default()) == Answer::No {
                let sides = figures.sides(&relation.test);
                broken.push(Broken { relation, sides });
            } else {
                figures.relate(relation);
            }
        }
        broken
    }

    fn sides(&mut self, test: &Test) -> Option<(Known, Known)> {
        let Test::Compare { left, right, .. } = test else { return None };
        Some((self.side(left)?, self.side(right)?))
    }

    fn side(&mut self, expression: &Expr) -> Option<Known> {
        let value = Formulas::new(self).value(expression, None)?;
        Some(self.known(&value.single()?.above))
    }
}

/// Which families relations tie together.
#[derive(Debug, Default)]
pub(in crate::eval) struct Related<'m> {
    /// For the place of each family that relations tie to others, the place of its group.
    group_of: BTreeMap<usize, usize>,
    groups: Vec<Vec<&'m Indicator>>,
}

impl<'m> Related<'m> {
    /// What the relations of an agreement tie together.
    pub(in crate::eval) fn of(model: &'m Model) -> Self {
        let mut related = Self::default();
        for relation in &model.relations {
            let figures = relation.test.figures();
            related.tie(figures.iter().map(|asked| asked.indicator.top()).collect());
        }
        related
    }

    /// Makes one group of some families and all that were tied to them.
    fn tie(&mut self, families: Vec<&'m Indicator>) {
        // The largest group that one of them is in takes the others in.
        let earlier: BTreeSet<usize> = families
            .iter()
            .filter_map(|family| self.group_of.get(&family.order).copied())
            .collect();
        let size = |place: &usize| self.groups.get(*place).map_or(0, Vec::len);
        let into = earlier.iter().copied().max_by_key(size).unwrap_or(self.groups.len());
        if into == self.groups.len() {
            self.groups.push(Vec::new());
        }
        let mut joining: Vec<&Indicator> = Vec::new();
        for place in earlier.into_iter().filter(|place| *place != into) {
            joining.extend(self.groups.get_mut(place).map(std::mem::take).unwrap_or_default());
        }
        joining.extend(families.into_iter().filter(|one| !self.group_of.contains_key(&one.order)));
        self.group_of.extend(joining.iter().map(|family| (family.order, into)));
        self.groups.get_mut(into).into_iter().for_each(|group| group.extend(&joining));
    }

    /// The families that relations tie to one; it is one of them, if there are any.
    pub(in crate::eval) fn to(&self, family: &Indicator) -> &[&'m Indicator] {
        let group = self.group_of.get(&family.order).and_then(|place| self.groups.get(*place));
        group.map_or(&[], Vec::as_slice)
    }
}
