//! A consequence as a whole: what brings it, its own conditions, and what comes of them.
//!
//! Not for: what it comes to (`amounts`) and what it asks (`brought`).

use std::collections::BTreeSet;

use indexmap::IndexMap;

use super::occurrences::Occurrences;
use super::premises::{self, stated_step};
use super::settle::{self, Settled};
use super::triggers::{self, Judged};
use super::{amounts, brought};
use crate::eval::assessment::{
    Assessed, AssessedConsequence, Brings, Follows, OwnConditionState, Reason, Step, StepKind,
    StepValue, TriggerState,
};
use crate::eval::context::Context;
use crate::eval::explain;
use crate::logic::StandIn;
use crate::model::{ConditionTest, Consequence, OwnCondition};
use crate::verdict::Formula;

/// What judging consequences looks at.
pub(super) struct Court<'c, 'a> {
    pub(super) context: &'c mut Context<'a>,
    pub(super) items: &'c mut Vec<Box<Assessed>>,
    /// The place of each item by its name.
    places: IndexMap<String, usize>,
    pub(super) occurrences: Occurrences<'a>,
    /// The consequences that were judged.
    pub(super) assessed: Vec<AssessedConsequence>,
    /// The items that some consequence asks for.
    pub(super) brought: BTreeSet<String>,
}

impl Court<'_, '_> {
    /// The place of the item with this name.
    pub(super) fn place(&self, name: &str) -> Option<usize> {
        self.places.get(name).copied()
    }

    /// Adds an item that was asked for.
    pub(super) fn add(&mut self, item: Assessed) {
        self.places.insert(item.id.clone(), self.items.len());
        self.items.push(Box::new(item));
    }
}

/// Judges the consequences, marks the items that bring them, and judges what they ask for.
pub(in crate::eval) fn assess(
    context: &mut Context<'_>,
    items: &mut Vec<Box<Assessed>>,
) -> Vec<AssessedConsequence> {
    let model = context.model;
    let places = items.iter().enumerate().map(|(place, item)| (item.id.clone(), place)).collect();
    let mut court = Court {
        places,
        occurrences: Occurrences::new(model),
        assessed: Vec::new(),
        brought: brought::named(model),
        context,
        items,
    };
    for consequence in brought::order(&model.consequences) {
        one(&mut court, consequence);
    }
    let mut assessed = court.assessed;
    assessed.sort_by_key(|one| one.span);
    assessed
}

fn one(court: &mut Court<'_, '_>, consequence: &Consequence) {
    let mut judged: Vec<Judged> =
        consequence.triggers.iter().map(|trigger| triggers::judge(court, trigger)).collect();
    let conditions: Vec<Own> =
        consequence.conditions.iter().map(|own| condition(court.context, own)).collect();
    let allowed = Formula::all(conditions.iter().map(|own| own.formula.clone()));
    let settled = settled(court, &judged, &allowed);
    judged.iter_mut().for_each(|judged| ask(court.context, judged));
    let follows = settled.follows;
    let because = mark(court, consequence, &judged, follows);
    let occurs = Formula::any(judged.iter().map(|judged| judged.formula.clone()));
    let (amount, room, calculation) =
        amounts::of(court.context, consequence, follows, &occurs.and(allowed));
    let mut steps = steps(&judged, conditions.iter().map(|own| &own.step));
    steps.extend(calculation);
    let reasons = reasons(court, &judged, &conditions, &settled);
    let day = brought::day(court, consequence, &judged);
    let brings = brought::assess(court, consequence, follows, day);
    court.assessed.push(AssessedConsequence {
        id: consequence.name.to_string(),
        text: consequence.title(),
        number: consequence.number.clone(),
        follows,
        because,
        triggers: judged.into_iter().map(|judged| judged.shown).collect(),
        conditions: conditions.into_iter().map(|own| own.state).collect(),
        reasons,
        needs: settled.needs,
        amount,
        room,
        brings,
        steps,
        role: consequence.owner.clone(),
        span: consequence.span,
    });
}

fn settled(court: &Court<'_, '_>, judged: &[Judged], allowed: &Formula) -> Settled {
    let (context, unknowns) = (&*court.context, &court.occurrences.unknowns);
    let parts = judged.iter().map(|judged| judged.formula.clone());
    if *allowed == Formula::True {
        return settle::any_of(context, unknowns, parts.collect());
    }
    settle::any_of(context, unknowns, vec![Formula::any(parts).and(allowed.clone())])
}

/// Why it is open whether it follows.
fn reasons(
    court: &Court<'_, '_>,
    judged: &[Judged],
    conditions: &[Own],
    settled: &Settled,
) -> Vec<Reason> {
    if settled.follows != Follows::Open {
        return Vec::new();
    }
    let context = &*court.context;
    // Of several triggers one may be certain to bring it though none is so by itself.
    let occurs = Formula::any(judged.iter().map(|judged| judged.formula.clone()));
    let open = judged.iter().filter(|judged| judged.shown.follows == Follows::Open);
    let open: Vec<&Judged> = match (conditions, judged) {
        ([], _) | (_, [] | [_]) => open.collect(),
        _ if settle::occurs(context, occurs) == Follows::Yes => Vec::new(),
        _ => open.collect(),
    };
    let items = open.iter().flat_map(|judged| &judged.items);
    let items = items.filter(|(_, state)| *state == Follows::Open);
    let verdicts = items.filter_map(|(place, _)| court.items.get(*place));
    let tests = open.iter().map(|judged| (&judged.formula, judged.stood_in.as_slice()));
    let own = conditions.iter().filter(|own| own.state.holds.is_none());
    let tests = tests.chain(own.map(|own| (&own.formula, own.stood_in.as_slice())));
    let unknowns = &court.occurrences.unknowns;
    let codes = tests.flat_map(|(formula, stood_in)| {
        settle::without_figure(context, unknowns, formula, stood_in)
    });
    settle::reasons(context, settled, verdicts.flat_map(|item| &item.reasons), codes.collect())
}

/// A condition of a consequence itself.
struct Own {
    /// Where it lets the consequence follow.
    formula: Formula,
    /// Why free choices stand in for answers.
    stood_in: Vec<StandIn>,
    /// How it stands.
    state: OwnConditionState,
    step: Step,
}

fn condition(context: &mut Context<'_>, own: &OwnCondition) -> Own {
    let (formula, stood_in) = premises::formula(context, &own.test, &own.name.value);
    let holds = explain::truth(&context.world, formula.clone());
    let test = match &own.test {
        ConditionTest::Test(test) => explain::test(context, test),
        ConditionTest::Stated => stated_step(context, &own.name.value, holds),
    };
    let (name, provided) = (own.name.value.to_string(), own.provided);
    let state = OwnConditionState { name: name.clone(), text: own.text.clone(), provided, holds };
    let step = Step {
        what: StepKind::Condition { name, provided },
        value: StepValue::Truth(holds),
        span: Some(own.span),
        operands: vec![test],
    };
    let formula = if provided { formula } else { formula.negated() };
    Own { formula, stood_in, state, step }
}

/// Marks the items that bring a consequence, and names them: those that certainly do, else those that
/// may.
fn mark(
    court: &mut Court<'_, '_>,
    consequence: &Consequence,
    judged: &[Judged],
    follows: Follows,
) -> Vec<String> {
    if follows == Follows::No {
        return Vec::new();
    }
    let (mut certain, mut open) = (Vec::new(), Vec::new());
    let mut seen = BTreeSet::new();
    for trigger in judged.iter().filter(|judged| judged.shown.follows != Follows::No) {
        for (place, state) in &trigger.items {
            let Some(item) = court.items.get_mut(*place) else { continue };
            let names = match state {
                Follows::Yes => &mut certain,
                Follows::Open => &mut open,
                Follows::No => continue,
            };
            if !seen.insert((*place, *state == Follows::Yes)) {
                continue;
            }
            names.push(item.id.clone());
            let follows = if *state == Follows::Yes { follows } else { Follows::Open };
            let brings = Brings { consequence: consequence.name.to_string(), follows };
            // Consequences are marked one after the other: this one stands last, or not at all.
            let last = item.consequences.last_mut();
            match last.filter(|last| last.consequence == brings.consequence) {
                Some(earlier) if *state == Follows::Yes => *earlier = brings,
                Some(_) => {}
                None => item.consequences.push(brings),
            }
        }
    }
    if certain.is_empty() { open } else { certain }
}

/// A trigger of which each verdict is open may still be certain.
fn ask(context: &Context<'_>, judged: &mut Judged) {
    if judged.shown.follows == Follows::Open {
        judged.shown.follows = settle::occurs(context, judged.formula.clone());
    }
}

fn steps<'s>(judged: &[Judged], conditions: impl Iterator<Item = &'s Step>) -> Vec<Step> {
    let tests = judged.iter().filter_map(|judged| match &judged.shown.what {
        TriggerState::Test(step) => Some(step.clone()),
        TriggerState::Items
        | TriggerState::Count { .. }
        | TriggerState::Class { .. }
        | TriggerState::Streak { .. }
        | TriggerState::Premise { .. }
        | TriggerState::Stated { .. } => None,
    });
    tests.chain(conditions.cloned()).collect()
}
