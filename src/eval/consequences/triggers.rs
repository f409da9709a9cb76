//! What brings a consequence, each as a formula over completions.
//!
//! Not for: what follows from all of them together.

use super::many;
use super::mention;
use super::occurrences::state;
use super::premises;
use super::streak;
use super::whole::Court;
use crate::eval::assessment::{AssessedTrigger, FigureName, Follows, TriggerState};
use crate::eval::context::Context;
use crate::eval::explain;
use crate::logic::{ClassAsked, StandIn, StatedCondition, chosen};
use crate::model::{Trigger, TriggerKind};
use crate::quantity::Comparator;
use crate::source::Name;
use crate::syntax::{ClassReach, OutcomeText};
use crate::verdict::Formula;

/// A trigger as far as it is judged by itself.
pub(super) struct Judged {
    pub(super) formula: Formula,
    pub(super) shown: AssessedTrigger,
    /// The places of the items that it is about, with whether each has the verdict.
    pub(super) items: Vec<(usize, Follows)>,
    /// Why free choices stand in for answers in its own test.
    pub(super) stood_in: Vec<StandIn>,
}

impl Judged {
    fn new(trigger: &Trigger, formula: Formula, what: TriggerState) -> Self {
        let follows = state(&formula);
        let shown = AssessedTrigger { what, follows, span: trigger.span };
        Self { formula, shown, items: Vec::new(), stood_in: Vec::new() }
    }
}

/// Judges a trigger.
pub(super) fn judge(court: &mut Court<'_, '_>, trigger: &Trigger) -> Judged {
    match &trigger.kind {
        TriggerKind::Each { under, outcomes } => {
            let places = mention::all(court.items, under.as_ref(), &court.brought);
            let (parts, items) = verdicts(court, &places, outcomes);
            let mut judged = Judged::new(trigger, Formula::any(parts), TriggerState::Items);
            judged.items = items;
            judged
        }
        TriggerKind::Count { comparator, count, under, outcomes } => {
            let places = mention::all(court.items, under.as_ref(), &court.brought);
            counted(court, trigger, (*comparator, *count), &places, outcomes)
        }
        TriggerKind::Item { name, outcomes } => {
            let Some(place) = court.place(name.value.as_str()) else {
                let formula = not_judged(court, name.value.as_str());
                return Judged::new(trigger, formula, TriggerState::Items);
            };
            let (parts, items) = verdicts(court, &[place], outcomes);
            let mut judged = Judged::new(trigger, Formula::any(parts), TriggerState::Items);
            judged.items = items;
            judged
        }
        TriggerKind::Class { name, class, reach } => {
            // INVARIANT: where others might be meant, the agreement says so.
            let reach = reach.unwrap_or(ClassReach::Only);
            in_class(court, trigger, name.value.as_str(), ClassAsked { class: &class.value, reach })
        }
        TriggerKind::Streak { name, years, outcomes } => {
            in_a_row(court, trigger, name.value.as_str(), *years, outcomes)
        }
        TriggerKind::Premise { .. } | TriggerKind::Stated { .. } | TriggerKind::Test(_) => {
            of_facts(court.context, trigger)
        }
    }
}

/// A fact, an assumption or a test: what no verdict tells.
fn of_facts(context: &mut Context<'_>, trigger: &Trigger) -> Judged {
    match &trigger.kind {
        TriggerKind::Premise { name, holds } => {
            let premise = context.premise(&name.value);
            let (formula, stood_in) = match premise {
                Some(premise) => premises::formula(context, &premise.test, &premise.name),
                None => (Formula::False, Vec::new()),
            };
            let formula = if *holds { formula } else { formula.negated() };
            let what = TriggerState::Premise {
                name: name.value.to_string(),
                text: premise.and_then(|premise| premise.text.clone()),
                holds: *holds,
            };
            Judged { stood_in, ..Judged::new(trigger, formula, what) }
        }
        TriggerKind::Stated { name, text } => {
            let formula = stated(context, &name.value);
            let (name, text) = (name.value.to_string(), text.clone());
            Judged::new(trigger, formula, TriggerState::Stated { name, text })
        }
        TriggerKind::Test(test) => {
            let (formula, stood_in) = premises::of_test(context, test);
            let step = explain::test(context, test);
            Judged { stood_in, ..Judged::new(trigger, formula, TriggerState::Test(step)) }
        }
        TriggerKind::Each { .. }
        | TriggerKind::Count { .. }
        | TriggerKind::Item { .. }
        | TriggerKind::Class { .. }
        | TriggerKind::Streak { .. } => Judged::new(trigger, Formula::False, TriggerState::Items),
    }
}

/// What the measurement file states, or an unknown that stands in.
pub(super) fn stated(context: &mut Context<'_>, name: &Name) -> Formula {
    match context.world.stated.get(name) {
        Some(StatedCondition::Known(value)) => Formula::from(*value),
        Some(StatedCondition::Open(variable)) => chosen(*variable),
        None => Formula::False,
    }
}

fn verdicts(
    court: &mut Court<'_, '_>,
    places: &[usize],
    outcomes: &[OutcomeText],
) -> (Vec<Formula>, Vec<(usize, Follows)>) {
    let (mut parts, mut items) = (Vec::new(), Vec::new());
    for place in places {
        let Some(item) = court.items.get(*place) else { continue };
        let formula = court.occurrences.of_item(court.context, item, outcomes);
        items.push((*place, state(&formula)));
        parts.push(formula);
    }
    (parts, items)
}

fn counted(
    court: &mut Court<'_, '_>,
    trigger: &Trigger,
    (comparator, asked): (Comparator, usize),
    places: &[usize],
    outcomes: &[OutcomeText],
) -> Judged {
    let (parts, items) = verdicts(court, places, outcomes);
    let has = |follows| items.iter().filter(|(_, state)| *state == follows).count();
    let (low, high) = (has(Follows::Yes), has(Follows::Yes) + has(Follows::Open));
    let (formula, low, high) = many::count(court, &parts, (comparator, asked), (low, high));
    let what = TriggerState::Count { comparator, asked, low, high };
    let mut judged = Judged::new(trigger, formula, what);
    judged.items = items;
    judged
}

fn in_a_row(
    court: &mut Court<'_, '_>,
    trigger: &Trigger,
    name: &str,
    years: usize,
    outcomes: &[OutcomeText],
) -> Judged {
    let what = TriggerState::Streak { item: name.to_owned(), years };
    let Some(place) = court.place(name) else {
        let formula = not_judged(court, name);
        return Judged::new(trigger, formula, what);
    };
    let formula = match court.items.get(place) {
        Some(item) => streak::formula(&mut court.occurrences, court.context, item, years, outcomes),
        None => Formula::False,
    };
    let mut judged = Judged::new(trigger, formula, what);
    judged.items = vec![(place, judged.shown.follows)];
    judged
}

/// A class in which a result falls.
fn in_class(
    court: &mut Court<'_, '_>,
    trigger: &Trigger,
    name: &str,
    asked: ClassAsked<'_>,
) -> Judged {
    let what = TriggerState::Class {
        item: name.to_owned(),
        class: asked.class.to_owned(),
        reach: asked.reach,
    };
    let Some(place) = court.place(name) else {
        let formula = not_judged(court, name);
        return Judged::new(trigger, formula, what);
    };
    let formula = court.occurrences.in_class(court.context, name, asked);
    let mut judged = Judged::new(trigger, formula, what);
    judged.shown.follows =
        Follows::from_truth(explain::truth(&court.context.world, judged.formula.clone()));
    judged.items = vec![(place, judged.shown.follows)];
    judged
}

/// An item that a consequence asks for, and that was not asked for yet: nothing occurs, unless it may
/// still be asked.
fn not_judged(court: &mut Court<'_, '_>, name: &str) -> Formula {
    let mut open: Vec<FigureName> = Vec::new();
    for earlier in &court.assessed {
        let brings = earlier.brings.iter().any(|brought| brought.item == name);
        if brings && earlier.follows == Follows::Open {
            open.extend(earlier.needs.iter().cloned());
        }
    }
    if open.is_empty() { Formula::False } else { court.occurrences.opaque(court.context, open) }
}
