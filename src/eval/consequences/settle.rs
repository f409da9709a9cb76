//! Whether what brings a consequence occurs in every completion, in none, or neither; and what would
//! settle it.
//!
//! What shares no unknown is asked apart: of many verdicts any of which brings a consequence, each
//! then is a small question. Not for: what brings it.

use std::collections::BTreeSet;

use super::occurrences::Unknown;
use super::open::Opens;
use super::ties;
use crate::eval::assessment::{FigureName, Follows, Reason, ReasonCode};
use crate::eval::consents;
use crate::eval::context::Context;
use crate::eval::{results, rules};
use crate::logic::StandIn;
use crate::verdict::{Base, BaseSet, Budget, Decision, Formula, Linear};

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

/// Whether any of some formulas holds, and what would settle it.
pub(super) fn any_of(context: &Context<'_>, unknowns: &[Unknown], parts: Vec<Formula>) -> Settled {
    let Asked { follows, open, worked_out } = asked(context, parts);
    if follows != Follows::Open {
        return Settled::certain(follows);
    }
    Settled { follows, needs: needs(context, unknowns, &open), worked_out }
}

/// Whether a formula holds.
pub(super) fn occurs(context: &Context<'_>, formula: Formula) -> Follows {
    asked(context, vec![formula]).follows
}

/// What is open of some formulas any of which may hold.
struct Asked {
    follows: Follows,
    open: Vec<Decision>,
    worked_out: bool,
}

impl Asked {
    fn certain(follows: Follows) -> Self {
        Self { follows, open: Vec::new(), worked_out: true }
    }
}

fn asked(context: &Context<'_>, parts: Vec<Formula>) -> Asked {
    let parts = match Formula::any(parts) {
        Formula::True => return Asked::certain(Follows::Yes),
        Formula::False => return Asked::certain(Follows::No),
        Formula::Any(parts) => parts,
        whole @ (Formula::Holds(_) | Formula::Weighed(_) | Formula::Not(_) | Formula::All(_)) => {
            vec![whole]
        }
    };
    let space = &context.world.figures.space;
    let mut open = Vec::new();
    let mut worked_out = true;
    for group in ties::apart(space, parts) {
        let rule = Decision::met_when(Formula::any(group));
        let possible = space.possible(&rule, &Budget::default());
        if possible.set == BaseSet::single(Base::Met) {
            return Asked::certain(Follows::Yes);
        }
        if possible.set.contains(Base::Met) {
            worked_out &= possible.worked_out;
            open.push(rule);
        }
    }
    let follows = if open.is_empty() { Follows::No } else { Follows::Open };
    Asked { follows, open, worked_out }
}

/// What settles each of some questions that share no unknown: then each of them matters. In the order
/// of the agreement, and after that what no figure tells.
pub(super) fn needs(
    context: &Context<'_>,
    unknowns: &[Unknown],
    open: &[Decision],
) -> Vec<FigureName> {
    let space = &context.world.figures.space;
    let opens = context.opens();
    let mut needed: BTreeSet<usize> = BTreeSet::new();
    for rule in open {
        let near: Vec<usize> = near(context, opens, unknowns, rule).into_iter().collect();
        let values = |place: &usize| match opens.at(&context.world, *place) {
            Some((_, values)) => values.to_vec(),
            None => {
                Vec::from_iter(told_by(opens, unknowns, *place).map(|it| Linear::var(it.variable)))
            }
        };
        let groups: Vec<Vec<Linear>> = near.iter().map(values).collect();
        let found = space.needs(rule, &groups, &Budget::default());
        needed.extend(found.into_iter().filter_map(|index| near.get(index).copied()));
    }
    let mut names: Vec<FigureName> = Vec::new();
    let mut seen: BTreeSet<&FigureName> = BTreeSet::new();
    for place in needed {
        let of_place = match opens.at(&context.world, place) {
            Some((name, _)) => std::slice::from_ref(name),
            None => told_by(opens, unknowns, place).map_or(&[][..], |it| it.names.as_slice()),
        };
        names.extend(of_place.iter().filter(|name| seen.insert(*name)).cloned());
    }
    names
}

/// The places of what has a bearing on a question; what no figure tells comes after all else.
fn near(
    context: &Context<'_>,
    opens: &Opens,
    unknowns: &[Unknown],
    rule: &Decision,
) -> BTreeSet<usize> {
    let mut seeds = Vec::new();
    rule.each_constraint(&mut |constraint| {
        seeds.extend(constraint.linear.terms().iter().map(|(id, _)| *id));
    });
    let mut near = BTreeSet::new();
    for id in context.world.figures.space.tied_to(seeds) {
        near.extend(opens.places(id));
        // They were made one after the other.
        if let Ok(place) = unknowns.binary_search_by_key(&id, |unknown| unknown.variable) {
            near.insert(opens.len() + place);
        }
    }
    near
}

/// What stands in for a verdict that no figure decides.
fn told_by<'u>(opens: &Opens, unknowns: &'u [Unknown], place: usize) -> Option<&'u Unknown> {
    unknowns.get(place.checked_sub(opens.len())?)
}

/// What no figure takes away from a test that is open.
pub(super) fn without_figure(
    context: &Context<'_>,
    unknowns: &[Unknown],
    test: &Formula,
    stood_in: &[StandIn],
) -> BTreeSet<ReasonCode> {
    if stood_in.is_empty() {
        return BTreeSet::new();
    }
    let needed = needs(context, unknowns, &[Decision::met_when(test.clone())]);
    results::without_figure(stood_in, !needed.is_empty())
}

/// Why something is open: each of what would settle it, and what no figure takes away from the verdicts and the tests
/// that it hangs on.
pub(super) fn reasons<'r>(
    context: &Context<'_>,
    settled: &Settled,
    of_verdicts: impl Iterator<Item = &'r Reason>,
    of_tests: BTreeSet<ReasonCode>,
) -> Vec<Reason> {
    let of_verdicts: Vec<&Reason> = of_verdicts.collect();
    let why = |name: &FigureName| {
        if name.moment.is_some() || is_stated(context, name) || consents::is_consent(context, name)
        {
            return Some(context.reason(name));
        }
        let told = of_verdicts.iter().find(|one| one.figure.as_ref() == Some(name));
        told.map(|told| (*told).clone()).or_else(|| {
            let (code, figure) = (rules::reason(context, name)?, Some(name.clone()));
            Some(Reason { code, figure, stated: None })
        })
    };
    let mut reasons: Vec<Reason> = settled.needs.iter().filter_map(why).collect();
    let without_figure = of_verdicts.iter().filter(|reason| reason.figure.is_none());
    let mut codes: BTreeSet<ReasonCode> = without_figure.map(|reason| reason.code).collect();
    codes.extend(of_tests);
    if !settled.worked_out || (settled.needs.is_empty() && codes.is_empty()) {
        codes.insert(ReasonCode::NotWorkedOut);
    }
    reasons.extend(codes.into_iter().map(|code| Reason { code, figure: None, stated: None }));
    reasons
}

fn is_stated(context: &Context<'_>, name: &FigureName) -> bool {
    context.model.stated_conditions.contains_key(&*name.name)
}
