//! Norms on other results and readings as they are shown: each part beside the whole.
//!
//! Not for: deciding them (`logic`).

use std::collections::BTreeSet;

use super::assessment::{Amount, Assessed, Comparator, Known, Step, StepKind, StepValue, Verdict};
use super::context::{Context, World};
use super::results::{norm_part, verdict_of};
use super::{calculation, explain};
use crate::logic::{Formulas, member, members_of, norm_rule};
use crate::model::{Composed, Composition, Expr, Norm, NormBody, Readings, ResultItem};
use crate::quantity::{Number, Unit};
use crate::source::Name;
use crate::verdict::{Base, Budget};

/// A result and all results that it depends on, each once.
pub(super) fn with_members<'r>(
    context: &'r Context<'_>,
    result: &'r ResultItem,
) -> Vec<&'r ResultItem> {
    let rules = &context.world.rules;
    let mut all = vec![result];
    let mut seen: BTreeSet<&Name> = BTreeSet::new();
    let mut waiting = members_of(result);
    waiting.reverse();
    while let Some(name) = waiting.pop() {
        if rules.stand_ins.contains_key(name) || !seen.insert(name) {
            continue;
        }
        if let Some(member) = rules.results.get(name) {
            all.push(member);
            waiting.extend(members_of(member));
        }
    }
    all
}

/// The verdict of one norm by itself.
pub(super) fn verdict_of_norm(world: &mut World, norm: &Norm) -> Verdict {
    let World { figures, stated, rules } = world;
    let rule = norm_rule(norm, stated, &mut Formulas::new(figures).under(rules), None);
    let set = figures.space.possible(&rule, &Budget::default()).set;
    set.is_single().map_or(Verdict::Undetermined, verdict_of)
}

/// Puts the members of its norms and its readings beside a result, and its points.
pub(super) fn show(context: &mut Context<'_>, result: &ResultItem, assessed: &mut Assessed) {
    for norm in &result.norms {
        match &norm.body {
            NormBody::Composed(composed) => show_members(context, composed, assessed),
            NormBody::Readings(readings) => show_readings(context, readings, assessed),
            NormBody::Test(_)
            | NormBody::Table(_)
            | NormBody::ToBeDecided
            | NormBody::ToBeFilledIn => {}
        }
    }
}

fn show_members(context: &mut Context<'_>, composed: &Composed, assessed: &mut Assessed) {
    for name in &composed.members {
        assessed.parts.extend(context.judged.get(&name.value).cloned());
    }
    if let Composition::Points { least, strict, .. } = &composed.rule
        && assessed.norm.is_none()
    {
        let known = points(&mut context.world, composed);
        let bare = |known| Amount { known, unit: Unit::NONE, share: false };
        assessed.actual = Some(bare(known));
        assessed.norm = Some(bare(Known::Exact(least.clone())));
        let comparison = if *strict { Comparator::MoreThan } else { Comparator::AtLeast };
        assessed.comparison = Some(comparison);
    }
}

/// The points of the members together: from the fewest to the most that each can have by itself.
fn points(world: &mut World, composed: &Composed) -> Known {
    let (mut low, mut high) = (Number::ZERO, Number::ZERO);
    for name in &composed.members {
        let World { figures, stated, rules } = world;
        let worth = rules.results.get(&name.value).and_then(|result| result.points.clone());
        let Some(worth) = worth else { continue };
        let mut formulas = Formulas::new(figures).under(rules);
        let rule = member(&name.value, stated, &mut formulas, None);
        let set = figures.space.possible(&rule, &Budget::default()).set;
        let each = set.iter().map(|base| match base {
            Base::Met => worth.met.clone(),
            Base::Between => worth.between.clone().unwrap_or(Number::ZERO),
            Base::NotMet | Base::Lapsed => Number::ZERO,
        });
        let each: Vec<Number> = each.collect();
        low = low + each.iter().min().cloned().unwrap_or(Number::ZERO);
        high = high + each.iter().max().cloned().unwrap_or(Number::ZERO);
    }
    if low == high {
        return Known::Exact(low);
    }
    Known::Between { low: Some(low), high: Some(high) }
}

fn show_readings(context: &mut Context<'_>, readings: &Readings, assessed: &mut Assessed) {
    for option in &readings.options {
        let part = norm_part(context, &option.norm);
        assessed.parts.push(part);
    }
}

/// A norm with its tests, its members or its readings; and its verdict, where that is known already.
pub(super) fn norm_step(context: &mut Context<'_>, norm: &Norm, known: Option<Verdict>) -> Step {
    let verdict = |world: &mut World| known.unwrap_or_else(|| verdict_of_norm(world, norm));
    let (value, operands) = match &norm.body {
        NormBody::Test(test) => {
            let step = explain::test(context, test);
            // Where a sample or a margin decides, the comparison by itself does not.
            let value = match &norm.sampled {
                Some(_) => StepValue::Verdict(verdict(&mut context.world)),
                None => step.value.clone(),
            };
            let mut steps = vec![step];
            steps.extend(norm.target.as_ref().map(|target| explain::test(context, target)));
            (value, steps)
        }
        NormBody::Table(lookup) => {
            let step = calculation::expression(context, &Expr::Lookup(lookup.clone()));
            (StepValue::Verdict(verdict(&mut context.world)), vec![step])
        }
        NormBody::Composed(composed) => {
            let verdict = verdict(&mut context.world);
            let members = composed.members.iter();
            let steps = members.map(|name| member_step(context, &name.value)).collect();
            (StepValue::Verdict(verdict), steps)
        }
        NormBody::Readings(readings) => {
            let verdict = verdict(&mut context.world);
            let mut steps = Vec::new();
            for option in &readings.options {
                let verdict = verdict_of_norm(&mut context.world, &option.norm);
                steps.push(Step {
                    what: StepKind::Reading(option.name.value.to_string()),
                    value: StepValue::Verdict(verdict),
                    span: Some(option.norm.span),
                    operands: norm_step(context, &option.norm, Some(verdict)).operands,
                });
            }
            (StepValue::Verdict(verdict), steps)
        }
        NormBody::ToBeDecided | NormBody::ToBeFilledIn => (StepValue::Truth(None), Vec::new()),
    };
    let name = norm.name.as_ref().map(Name::to_string);
    Step { what: StepKind::Norm(name), value, span: Some(norm.span), operands }
}

/// A member with its own verdict.
pub(super) fn member_step(context: &Context<'_>, name: &Name) -> Step {
    let judged = context.judged.get(name);
    let verdict = judged.and_then(|judged| judged.verdict).unwrap_or(Verdict::Undetermined);
    Step {
        what: StepKind::Member(name.to_string()),
        value: StepValue::Verdict(verdict),
        span: judged.map(|judged| judged.span),
        operands: Vec::new(),
    }
}
