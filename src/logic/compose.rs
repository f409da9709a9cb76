//! Norms on other results as decisions: all, so many, or so many points.
//!
//! For: the tables of semantics, section 7. Not for: what is shown of the members.

use std::collections::BTreeSet;

use super::decide::decision;
use super::formula::{Formulas, Instead, StandIn, Values, chosen};
use super::rules::{Outcome, ReadingChoice};
use super::{StatedConditions, decide};
use crate::model::{Composed, Composition, FigureRef, NormBody, Points, Readings, ResultItem};
use crate::quantity::Number;
use crate::source::Name;
use crate::syntax::{FewerLeft, LapsedWeight};
use crate::verdict::{Base, Decision, Formula, Member, Short, Threshold, VarId};

/// The rule of a norm on other results.
pub(super) fn composed<V: Values>(
    composed: &Composed,
    stated: &StatedConditions,
    formulas: &mut Formulas<'_, V>,
    instead: Option<&Instead<'_>>,
) -> Decision {
    let mut members = Vec::new();
    for name in &composed.members {
        let decision = member(&name.value, stated, formulas, instead);
        members.push(Member { decision, must: composed.must.contains(&name.value) });
    }
    match &composed.rule {
        Composition::All => {
            Decision::All(members.into_iter().map(|member| member.decision).collect())
        }
        Composition::AtLeast { least, fewer_left } => Decision::AtLeast(Threshold {
            least: *least,
            members,
            // INVARIANT: where fewer can be left, the agreement says what holds then.
            short: match fewer_left {
                Some(FewerLeft::All) | None => Short::AllLeft,
                Some(FewerLeft::NotMet) => Short::NotMet,
                Some(FewerLeft::Lapses) => Short::Lapses,
            },
        }),
        Composition::Points { least, strict, lapsed } => {
            let worth = composed.members.iter().map(|name| worth(&name.value, formulas)).collect();
            points(members, worth, (least, *strict), *lapsed)
        }
    }
}

/// The rule of a result, or what came of a duty or effort.
pub fn member<V: Values>(
    name: &Name,
    stated: &StatedConditions,
    formulas: &mut Formulas<'_, V>,
    instead: Option<&Instead<'_>>,
) -> Decision {
    let rules = formulas.rules;
    if let Some(stand_in) = rules.and_then(|rules| rules.stand_ins.get(name)) {
        return among(stand_in);
    }
    if let Some(result) = rules.and_then(|rules| rules.results.get(name)) {
        return decision(result, stated, formulas, instead);
    }
    outcome(name, formulas, StandIn::NotWorkedOut)
}

/// What came of something that no formula decides; `why` is told where nothing is known of it at all.
pub(super) fn outcome<V: Values>(
    name: &Name,
    formulas: &mut Formulas<'_, V>,
    why: StandIn,
) -> Decision {
    match formulas.rules.and_then(|rules| rules.outcomes.get(name)) {
        Some(outcome) => among(outcome),
        None => {
            formulas.reasons.push(why);
            let choice = formulas.figures.free_choice();
            Decision::met_when(chosen(choice))
        }
    }
}

fn among(outcome: &Outcome) -> Decision {
    let (bases, choices) = match outcome {
        Outcome::Known(base) => return Decision::Fixed(*base),
        Outcome::Among { bases, choices } => (bases, choices),
    };
    let last = Decision::Fixed(bases.last().copied().unwrap_or(Base::NotMet));
    let others = bases.iter().zip(choices).rev();
    others.fold(last, |rest, (base, choice)| {
        Decision::when(chosen(*choice), Decision::Fixed(*base), rest)
    })
}

/// What a member is worth. INVARIANT: members of a norm on points have them.
fn worth<V: Values>(name: &Name, formulas: &Formulas<'_, V>) -> Option<Points> {
    formulas.rules?.results.get(name)?.points.clone()
}

fn points(
    members: Vec<Member>,
    worth: Vec<Option<Points>>,
    (least, strict): (&Number, bool),
    lapsed: Option<LapsedWeight>,
) -> Decision {
    let all = worth.iter().flatten().fold(Number::ZERO, |sum, points| sum + &points.met);
    let asked = least.checked_div(&all).unwrap_or(Number::ONE);
    let mut parts = Vec::new();
    for (member, points) in members.iter().zip(worth) {
        let Some(points) = points else { continue };
        parts.push((points.met.clone(), member.decision.is(Base::Met)));
        let between = points.between.unwrap_or(Number::ZERO);
        parts.push((between, member.decision.is(Base::Between)));
        let gone = match lapsed {
            // What is asked shrinks by the share of these points: as if that share were reached.
            Some(LapsedWeight::Lapses) => &points.met * &asked,
            Some(LapsedWeight::AsMet) => points.met,
            Some(LapsedWeight::AsNotMet) | None => Number::ZERO,
        };
        parts.push((gone, member.decision.lapses()));
    }
    let must = members
        .iter()
        .filter(|member| member.must)
        .map(|member| member.decision.reaches(Base::Between).or(member.decision.lapses()));
    let must = Formula::all(must);
    let test = Formula::weighed(parts, least.clone(), strict).and(must);
    let gone = Formula::all(members.iter().map(|member| member.decision.lapses()));
    match gone {
        Formula::False => Decision::met_when(test),
        gone @ (Formula::True
        | Formula::Holds(_)
        | Formula::Not(_)
        | Formula::All(_)
        | Formula::Any(_)
        | Formula::Weighed(_)) => {
            Decision::when(gone, Decision::Fixed(Base::Lapsed), Decision::met_when(test))
        }
    }
}

/// The rule of readings: that of the one that was settled on, else each in some completion.
pub(super) fn readings<V: Values>(
    readings: &Readings,
    stated: &StatedConditions,
    formulas: &mut Formulas<'_, V>,
    instead: Option<&Instead<'_>>,
) -> Decision {
    let choice = formulas.rules.and_then(|rules| rules.readings.get(&readings.of));
    let settled = match choice {
        Some(ReadingChoice::Settled(name)) => Some(name),
        Some(ReadingChoice::Open(_)) | None => None,
    };
    let open = match choice {
        Some(ReadingChoice::Open(variables)) => variables.as_slice(),
        Some(ReadingChoice::Settled(_)) | None => &[],
    };
    let mut rules = Vec::new();
    for option in &readings.options {
        let counts = settled.is_none_or(|settled| *settled == option.name.value);
        if counts {
            rules.push(decide::norm_rule(&option.norm, stated, formulas, instead));
        }
    }
    let mut places = 0..rules.len();
    let mut choice = || match places.next().and_then(|place| open.get(place)) {
        Some(variable) => *variable,
        None => formulas.figures.free_choice(),
    };
    one_of(rules, &mut choice).unwrap_or(Decision::Fixed(Base::NotMet))
}

/// One of some rules, when nobody said which. They are halved again and again, so that thousands stand
/// no deeper than a dozen.
fn one_of(mut rules: Vec<Decision>, choice: &mut dyn FnMut() -> VarId) -> Option<Decision> {
    if rules.len() < 2 {
        return rules.pop();
    }
    let others = rules.split_off(rules.len() / 2);
    let (one, other) = (one_of(rules, choice)?, one_of(others, choice)?);
    Some(Decision::when(chosen(choice()), one, other))
}

/// Every figure that a result asks for, those of its members too, unless something stands in for them.
pub fn deciding_figures<'r>(result: &'r ResultItem, rules: &'r super::Rules) -> Vec<&'r FigureRef> {
    let mut all = decide::figures_of(result);
    let mut seen: BTreeSet<&Name> = BTreeSet::new();
    let mut waiting = members_of(result);
    while let Some(name) = waiting.pop() {
        if rules.stand_ins.contains_key(name) || !seen.insert(name) {
            continue;
        }
        if let Some(member) = rules.results.get(name) {
            all.extend(decide::figures_of(member));
            waiting.extend(members_of(member));
        }
    }
    all
}

/// The names of the members of a result, by every norm that may govern, and of the duty that may take the place of its norm.
pub fn members_of(result: &ResultItem) -> Vec<&Name> {
    let mut names = Vec::new();
    let alternatives = result.alternatives.iter().map(|other| &other.norm);
    for norm in result.norms.iter().chain(alternatives) {
        if let NormBody::Composed(composed) = &norm.body {
            names.extend(composed.members.iter().map(|member| &member.value));
        }
    }
    for condition in &result.conditions {
        if let crate::model::Effect::Delivery(duty) = &condition.effect {
            names.push(&duty.value);
        }
    }
    names
}
