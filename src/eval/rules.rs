//! Other results, recorded judgements and readings, as judging looks at them.
//!
//! For: which of them matter, what is known of them, and in which order results are judged.
//! Not for: what they make of a result (`logic`).

use std::collections::BTreeSet;
use std::sync::Arc;

use super::assessment::{
    Assessed, AssessedPart, FigureName, ItemKind, NotInForce, ReasonCode, Verdict,
};
use super::context::Context;
use super::figures::Figures;
use crate::logic::{Outcome, ReadingChoice, Rules, Values as _, members_of};
use crate::measure::{Judged, Measurements};
use crate::model::{Effect, Item, ItemBody, Model, NormBody, Readings, ResultItem};
use crate::source::Name;
use crate::verdict::{Base, VarId};

/// The results that are members of others, and what is known of judgements and readings. Duties and
/// efforts follow when they are judged.
pub(super) fn of_model(model: &Model, measurements: &Measurements, figures: &mut Figures) -> Rules {
    let mut rules = Rules { today: Some(measurements.reference_date), ..Rules::default() };
    let members = members(model);
    for item in &model.items {
        let ItemBody::Result(result) = &item.body else { continue };
        if members.contains(&item.name) {
            rules.results.insert(item.name.clone(), (**result).clone());
        }
        if result.conditions.iter().any(|one| matches!(one.effect, Effect::Judgement { .. })) {
            let recorded = measurements.judgements.get(&item.name);
            let outcome = match recorded.map(|recorded| recorded.outcome) {
                Some(outcome) => Outcome::Known(base_of(outcome)),
                None => Outcome::among(JUDGED.to_vec(), || figures.free_choice()),
            };
            rules.outcomes.insert(item.name.clone(), outcome);
        }
        for readings in readings_of(result) {
            let stated = measurements.readings.get(&item.name).map(|stated| &stated.reading);
            let settled = readings.chosen.as_ref().map(|chosen| &chosen.value).or(stated);
            let choice = match settled {
                Some(name) => ReadingChoice::Settled(name.clone()),
                None => {
                    let others = readings.options.iter().skip(1);
                    ReadingChoice::Open(others.map(|_| figures.free_choice()).collect())
                }
            };
            rules.readings.insert(item.name.clone(), choice);
        }
    }
    rules
}

/// What somebody may say who has not judged.
const JUDGED: [Base; 3] = [Base::Met, Base::Between, Base::NotMet];

/// What may come of a duty.
const DELIVERED: [Base; 2] = [Base::Met, Base::NotMet];

fn base_of(outcome: Judged) -> Base {
    match outcome {
        Judged::Met => Base::Met,
        Judged::Between => Base::Between,
        Judged::NotMet => Base::NotMet,
    }
}

fn readings_of(result: &ResultItem) -> impl Iterator<Item = &Readings> {
    result.norms.iter().filter_map(|norm| match &norm.body {
        NormBody::Readings(readings) => Some(readings),
        NormBody::Test(_)
        | NormBody::Composed(_)
        | NormBody::Table(_)
        | NormBody::ToBeDecided
        | NormBody::ToBeFilledIn => None,
    })
}

/// Every item that is a member of a result.
fn members(model: &Model) -> BTreeSet<Name> {
    let mut all = BTreeSet::new();
    for item in &model.items {
        if let ItemBody::Result(result) = &item.body {
            all.extend(members_of(result).into_iter().cloned());
        }
    }
    all
}

/// The places of items in the order in which they are judged: duties and efforts first, and members
/// before the results that they are members of. INVARIANT: no result depends on itself.
pub(super) fn order(context: &Context<'_>) -> Vec<usize> {
    let model = context.model;
    let is_result = |item: &Item| matches!(item.body, ItemBody::Result(_));
    let mut done: Vec<bool> = model.items.iter().map(|item| !is_result(item)).collect();
    let mut ordered: Vec<usize> = (0..done.len()).filter(|place| is_done(&done, *place)).collect();
    for place in 0..model.items.len() {
        let mut waiting = vec![(place, false)];
        while let Some((place, members_done)) = waiting.pop() {
            let Some(Item { body: ItemBody::Result(result), .. }) = model.items.get(place) else {
                continue;
            };
            if is_done(&done, place) {
                continue;
            }
            if members_done {
                done.get_mut(place).into_iter().for_each(|done| *done = true);
                ordered.push(place);
            } else {
                waiting.push((place, true));
                let members = members_of(result).into_iter();
                let places = members.filter_map(|name| context.place(name.as_str()));
                waiting.extend(places.map(|place| (place, false)));
            }
        }
    }
    ordered
}

fn is_done(done: &[bool], place: usize) -> bool {
    done.get(place).is_some_and(|done| *done)
}

/// Whether no other item looks at the verdict of this one, nor it at that of another.
pub(super) fn stands_alone(model: &Model, place: usize, members: &BTreeSet<String>) -> bool {
    model.items.get(place).filter(|item| !members.contains(item.name.as_str())).is_some_and(
        |item| match &item.body {
            ItemBody::Result(result) => members_of(result).is_empty(),
            ItemBody::Duty(_) | ItemBody::Effort(_) | ItemBody::Untestable(_) => true,
        },
    )
}

/// What an amendment would add that does not hold drops out of the results that count it, as what
/// lapsed does.
pub(super) fn leave_out(context: &mut Context<'_>, held_back: &[NotInForce]) {
    for item in held_back.iter().filter(|item| !item.norm_only) {
        for world in [Some(&mut context.world), context.without_provisional.as_mut()] {
            let Some(world) = world else { continue };
            let rules = Arc::make_mut(&mut world.rules);
            rules.outcomes.insert(Name::new(&item.id), Outcome::Known(Base::Lapsed));
        }
    }
}

/// Makes what was judged known to the results that it is a member of.
pub(super) fn register(context: &mut Context<'_>, assessed: &Assessed, is_member: bool) {
    if !is_member {
        return;
    }
    let name = Name::new(&assessed.id);
    let part = AssessedPart {
        id: assessed.id.clone(),
        verdict: Some(assessed.verdict),
        actual: assessed.actual.clone(),
        norm: assessed.norm.clone(),
        comparison: assessed.comparison,
        margin: assessed.margin.clone(),
        stated: None,
        due: None,
        delivered: None,
        span: assessed.span,
    };
    Arc::make_mut(&mut context.judged).insert(name.clone(), part);
    if assessed.kind == ItemKind::Norm {
        super::layers::keep_short(context, &name, assessed.possible);
        return;
    }
    let known = known(assessed);
    for world in [Some(&mut context.world), context.without_provisional.as_mut()] {
        let Some(world) = world else { continue };
        let may_be = match known {
            Some(base) => vec![base],
            None if assessed.kind == ItemKind::Effort => JUDGED.to_vec(),
            None => DELIVERED.to_vec(),
        };
        let outcome = Outcome::among(may_be, || world.figures.free_choice());
        Arc::make_mut(&mut world.rules).outcomes.insert(name.clone(), outcome);
    }
}

/// Which items are members of results.
pub(super) fn member_names(model: &Model) -> BTreeSet<String> {
    members(model).iter().map(ToString::to_string).collect()
}

/// Delivered counts as met; a judgement counts once it is recorded.
fn known(assessed: &Assessed) -> Option<Base> {
    let verdict = match (assessed.verdict, &assessed.recorded) {
        (Verdict::Judgement, Some(recorded)) => recorded.outcome,
        (verdict, _) => verdict,
    };
    match verdict {
        Verdict::Met | Verdict::Delivered => Some(Base::Met),
        Verdict::Between => Some(Base::Between),
        Verdict::NotMet | Verdict::NotDelivered => Some(Base::NotMet),
        Verdict::Lapsed => Some(Base::Lapsed),
        Verdict::OnTrack | Verdict::Behind | Verdict::Undetermined | Verdict::Judgement => None,
    }
}

/// What stands before the name of a result in what its verdict needs, when that is a reading.
const READING: &str = "lezing ";

/// What nobody said or did that any result depends on, with its unknowns.
pub(super) fn all_open(rules: &Rules) -> Vec<(FigureName, Vec<VarId>)> {
    let readings = rules.readings.iter().filter_map(|(of, choice)| match choice {
        ReadingChoice::Open(variables) => Some((reading(of), variables.clone())),
        ReadingChoice::Settled(_) => None,
    });
    let outcomes = rules.outcomes.iter().chain(&rules.stand_ins);
    let outcomes = outcomes
        .map(|(name, outcome)| (FigureName::whole(name.shared(), None), outcome.unknowns()));
    readings.chain(outcomes.filter(|(_, unknowns)| !unknowns.is_empty())).collect()
}

fn reading(of: &Name) -> FigureName {
    FigureName::whole(format!("{READING}{of}"), None)
}

/// What nobody said or did that a result depends on, with its unknowns.
pub(super) fn open(context: &Context<'_>, result: &ResultItem) -> Vec<(FigureName, Vec<VarId>)> {
    let rules = &context.world.rules;
    let mut open = Vec::new();
    for readings in readings_of(result) {
        if let Some(ReadingChoice::Open(variables)) = rules.readings.get(&readings.of) {
            open.push((reading(&readings.of), variables.clone()));
        }
    }
    let judged = result.conditions.iter().filter_map(|condition| match &condition.effect {
        Effect::Judgement { of, .. } => Some(of),
        Effect::Lapses
        | Effect::Norm(_)
        | Effect::TooSmall
        | Effect::SuspendedUntil(_)
        | Effect::Delivery(_) => None,
    });
    for name in members_of(result).into_iter().chain(judged) {
        let outcome = rules.stand_ins.get(name).or_else(|| rules.outcomes.get(name));
        let unknowns = outcome.map(Outcome::unknowns).unwrap_or_default();
        if !unknowns.is_empty() {
            open.push((FigureName::whole(name.shared(), None), unknowns));
        }
    }
    open
}

/// Why something without a moment is open, when it is no condition.
pub(super) fn reason(context: &Context<'_>, figure: &FigureName) -> Option<ReasonCode> {
    if figure.name.starts_with(READING) {
        return Some(ReasonCode::TextOpen);
    }
    let stand_ins = &context.world.rules.stand_ins;
    if stand_ins.keys().any(|name| name.as_str() == &*figure.name) {
        return Some(ReasonCode::NotWorkedOut);
    }
    match context.item(&figure.name)?.body {
        ItemBody::Duty(_) => Some(ReasonCode::WindowOpen),
        ItemBody::Effort(_) | ItemBody::Result(_) => Some(ReasonCode::ConsentOpen),
        ItemBody::Untestable(_) => None,
    }
}
