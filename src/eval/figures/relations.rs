//! What the agreement says of figures together: a constraint on every completion.
//!
//! For: stock identities, and groups that nobody is in twice. Not for: parts, breakdowns and periods;
//! those need no word of the agreement.

use std::collections::BTreeSet;

use super::{Asked, Figures};
use crate::eval::assessment::Known;
use crate::logic::Formulas;
use crate::measure::Measurements;
use crate::model::{Expr, Model, Relation, Test};
use crate::quantity::Number;
use crate::source::Name;
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
        let mut figures = Self::unrelated(model, measurements, asked, false);
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

/// Families with those that relations tie to them.
pub(in crate::eval) fn families_related<'m>(
    model: &'m Model,
    mut families: BTreeSet<&'m Name>,
) -> BTreeSet<&'m Name> {
    loop {
        let before = families.len();
        for relation in &model.relations {
            let of: Vec<&Name> =
                relation.test.figures().iter().map(|asked| &asked.indicator.top().name).collect();
            if of.iter().any(|name| families.contains(name)) {
                families.extend(of);
            }
        }
        if families.len() == before {
            return families;
        }
    }
}
