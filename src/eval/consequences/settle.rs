//! Whether what brings a consequence occurs in every completion, in none, or neither; and what would
//! settle it.
//!
//! What shares no unknown is asked apart: of many verdicts any of which brings a consequence, each
//! then is a small question. Not for: what brings it.

use std::collections::BTreeSet;

use super::occurrences::Unknown;
use super::ties::Ties;
use crate::eval::assessment::{FigureName, Follows, Reason, ReasonCode};
use crate::eval::consents;
use crate::eval::context::Context;
use crate::logic::StatedCondition;
use crate::verdict::{Base, BaseSet, Budget, Decision, Formula, VarId};

/// What came of a question.
pub(super) struct Settled {
    pub(super) follows: Follows,
    pub(super) needs: Vec<FigureName>,
    pub(super) worked_out: bool,
}

impl Settled {
    fn certain(follows: Follows) -> Self {
        Self { follows, needs: Vec::new(), worked_out: true }
    }
}

/// Whether any of some formulas holds.
pub(super) fn any_of(context: &Context<'_>, unknowns: &[Unknown], parts: Vec<Formula>) -> Settled {
    match Formula::any(parts) {
        Formula::True => Settled::certain(Follows::Yes),
        Formula::False => Settled::certain(Follows::No),
        Formula::Any(parts) => apart(context, unknowns, parts),
        whole @ (Formula::Holds(_) | Formula::Weighed(_) | Formula::Not(_) | Formula::All(_)) => {
            apart(context, unknowns, vec![whole])
        }
    }
}

fn apart(context: &Context<'_>, unknowns: &[Unknown], parts: Vec<Formula>) -> Settled {
    let space = &context.world.figures.space;
    let (ties, groups) = Ties::of(space).apart(space, &parts);
    let mut open = Vec::new();
    let mut worked_out = true;
    for group in groups {
        let rule = Decision::met_when(Formula::any(group));
        let possible = space.possible(&rule, &Budget::default());
        if possible.set == BaseSet::single(Base::Met) {
            return Settled::certain(Follows::Yes);
        }
        if possible.set.contains(Base::Met) {
            worked_out &= possible.worked_out;
            open.push(rule);
        }
    }
    if open.is_empty() {
        return Settled::certain(Follows::No);
    }
    let needs = needs(context, unknowns, &ties, &open);
    Settled { follows: Follows::Open, needs, worked_out }
}

/// What settles each of some questions that share no unknown: then each of them matters.
pub(super) fn needs(
    context: &Context<'_>,
    unknowns: &[Unknown],
    ties: &Ties,
    open: &[Decision],
) -> Vec<FigureName> {
    let space = &context.world.figures.space;
    let all = all_open(context, unknowns);
    let mut needed: BTreeSet<usize> = BTreeSet::new();
    for rule in open {
        let roots: BTreeSet<VarId> =
            ties.roots(space, &rule.is(Base::Met)).into_iter().map(|id| ties.root(id)).collect();
        let near: Vec<usize> = (0..all.len())
            .filter(|place| {
                all.get(*place)
                    .is_some_and(|open| open.1.iter().any(|id| roots.contains(&ties.root(*id))))
            })
            .collect();
        let groups: Vec<Vec<VarId>> =
            near.iter().filter_map(|place| all.get(*place)).map(|open| open.1.clone()).collect();
        let found = space.needs(rule, &groups, &Budget::default());
        needed.extend(found.into_iter().filter_map(|index| near.get(index).copied()));
    }
    let mut names: Vec<FigureName> = Vec::new();
    for name in needed.into_iter().filter_map(|place| all.get(place)).flat_map(|open| &open.0) {
        if !names.contains(name) {
            names.push(name.clone());
        }
    }
    names
}

/// Everything that may be needed, in the order of the agreement: figures, stated conditions,
/// consents, and what no figure tells.
fn all_open(context: &Context<'_>, unknowns: &[Unknown]) -> Vec<(Vec<FigureName>, Vec<VarId>)> {
    let mut all = Vec::new();
    for figure in context.world.figures.all_open() {
        all.push((vec![figure.name.clone()], figure.variables.clone()));
    }
    for (name, stated) in &context.world.stated {
        if let StatedCondition::Open(variable) = stated {
            let name = FigureName::whole(name.to_string(), None);
            all.push((vec![name], vec![*variable]));
        }
    }
    for (subject, asked) in &context.model.consents {
        for party in &asked.parties {
            let answer = context.world.figures.consent_of(subject, party);
            if let Some(StatedCondition::Open(variable)) = answer {
                all.push((vec![consents::name_of(subject, party)], vec![variable]));
            }
        }
    }
    for unknown in unknowns {
        all.push((unknown.names.clone(), vec![unknown.variable]));
    }
    all
}

/// Why something is open: each of what would settle it.
pub(super) fn reasons(context: &Context<'_>, settled: &Settled) -> Vec<Reason> {
    if settled.follows != Follows::Open {
        return Vec::new();
    }
    let mut reasons: Vec<Reason> = settled
        .needs
        .iter()
        .filter(|name| {
            name.moment.is_some() || is_stated(context, name) || consents::is_consent(context, name)
        })
        .map(|name| context.reason(name))
        .collect();
    if settled.needs.is_empty() || !settled.worked_out {
        reasons.push(Reason { code: ReasonCode::NotWorkedOut, figure: None, stated: None });
    }
    reasons
}

fn is_stated(context: &Context<'_>, name: &FigureName) -> bool {
    context.model.stated_conditions.keys().any(|stated| stated.as_str() == name.name)
}
