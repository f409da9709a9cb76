//! Everything that is open and could be told: figures, stated conditions, consents, and what results look at
//! besides, found by the unknowns that stand for them.
//!
//! Not for: what stands in for verdicts that no figure decides (`occurrences`).

use crate::eval::assessment::FigureName;
use crate::eval::consents;
use crate::eval::context::World;
use crate::eval::rules;
use crate::logic::StatedCondition;
use crate::model::Model;
use crate::source::Name;
use crate::verdict::{Linear, VarId};

/// What is open, in the order of the agreement: figures, then stated conditions, then consents, then readings and
/// judgements.
#[derive(Debug, Default)]
pub(in crate::eval) struct Opens {
    figures: usize,
    others: Vec<(FigureName, Vec<Linear>)>,
    /// Each unknown with the place of what it stands for; sorted. A figure that shares an unknown
    /// with another has it too.
    of: Vec<(VarId, usize)>,
}

impl Opens {
    pub(in crate::eval) fn of(model: &Model, world: &World) -> Self {
        let mut others = Vec::new();
        let whole = |name: &Name| FigureName::whole(name.shared(), None);
        for (name, stated) in &world.stated {
            if let StatedCondition::Open(variable) = stated {
                others.push((whole(name), vec![Linear::var(*variable)]));
            }
        }
        for (subject, asked) in &model.consents {
            for party in &asked.parties {
                let answer = world.figures.consent_of(subject, party);
                if let Some(StatedCondition::Open(variable)) = answer {
                    let name = consents::name_of(subject, party);
                    others.push((name, vec![Linear::var(variable)]));
                }
            }
        }
        for (name, variables) in rules::all_open(&world.rules) {
            others.push((name, variables.into_iter().map(Linear::var).collect()));
        }
        let figures = world.figures.all_open();
        let mut of = Vec::new();
        for (place, figure) in figures.iter().enumerate() {
            let terms = figure.values.iter().flat_map(Linear::terms);
            of.extend(terms.map(|(id, _)| (*id, place)));
        }
        for (place, (_, choices)) in others.iter().enumerate() {
            let terms = choices.iter().flat_map(Linear::terms);
            of.extend(terms.map(|(id, _)| (*id, figures.len() + place)));
        }
        of.sort();
        Self { figures: figures.len(), others, of }
    }

    /// How many there are.
    pub(in crate::eval) fn len(&self) -> usize {
        self.figures + self.others.len()
    }

    /// The places of what an unknown stands for.
    pub(in crate::eval) fn places(&self, id: VarId) -> impl Iterator<Item = usize> {
        let first = self.of.partition_point(|(own, _)| *own < id);
        let from = self.of.get(first..).unwrap_or_default().iter();
        from.take_while(move |(own, _)| *own == id).map(|(_, place)| *place)
    }

    /// What stands at a place: its name, and what becomes known with it.
    pub(in crate::eval) fn at<'s>(
        &'s self,
        world: &'s World,
        place: usize,
    ) -> Option<(&'s FigureName, &'s [Linear])> {
        if let Some(figure) = world.figures.all_open().get(place) {
            return Some((&figure.name, &figure.values));
        }
        let (name, choices) = self.others.get(place.checked_sub(self.figures)?)?;
        Some((name, choices))
    }
}
