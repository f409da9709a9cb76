//! Conditions of a result as they are explained, and those that leave it to somebody or open.
//!
//! Not for: what strikes when (`logic`).

use std::collections::BTreeSet;

use super::assessment::{Assessed, ReasonCode, Step, StepKind, StepValue, Verdict};
use super::context::Context;
use super::results::struck;
use super::{composed, explain};
use crate::logic::StatedCondition;
use crate::model::{Condition, ConditionTest, Effect, ResultItem};
use crate::quantity::Date;

/// The role that judges instead, where a condition says so in every completion.
pub(super) fn judge(context: &mut Context<'_>, result: &ResultItem) -> Option<String> {
    for condition in &result.conditions {
        if let Effect::Judgement { role, .. } = &condition.effect
            && struck(&mut context.world, result, condition) == Some(true)
        {
            return Some(role.clone());
        }
    }
    None
}

/// Leaves a result to the judgement of a role.
pub(super) fn leave_to(role: String, assessed: &mut Assessed) {
    assessed.verdict = Verdict::Judgement;
    assessed.role = Some(role);
    assessed.reasons.clear();
    assessed.needs.clear();
    assessed.path = None;
}

/// Why nothing can be told where conditions say so, in some completion at least.
pub(super) fn reasons(context: &mut Context<'_>, result: &ResultItem) -> BTreeSet<ReasonCode> {
    let mut codes = BTreeSet::new();
    let all = composed::with_members(context, result).into_iter();
    // Most have no such condition; only those that do are taken along.
    let all: Vec<ResultItem> = all
        .filter(|result| {
            result.conditions.iter().any(|one| tells_nothing(one, context.reference_date).is_some())
        })
        .cloned()
        .collect();
    for result in &all {
        for condition in &result.conditions {
            if let Some(code) = tells_nothing(condition, context.reference_date)
                && struck(&mut context.world, result, condition) != Some(false)
            {
                codes.insert(code);
            }
        }
    }
    codes
}

/// Why nothing can be told where a condition strikes, if that is what it says.
fn tells_nothing(condition: &Condition, today: Date) -> Option<ReasonCode> {
    match &condition.effect {
        Effect::TooSmall => Some(ReasonCode::GroupTooSmall),
        Effect::SuspendedUntil(day) if today < *day => Some(ReasonCode::WindowOpen),
        Effect::SuspendedUntil(_)
        | Effect::Lapses
        | Effect::Norm(_)
        | Effect::Judgement { .. }
        | Effect::Delivery(_) => None,
    }
}

/// A condition with its test and what applies instead.
pub(super) fn step(context: &mut Context<'_>, result: &ResultItem, condition: &Condition) -> Step {
    let test = match &condition.test {
        ConditionTest::Test(test) => explain::test(context, test),
        ConditionTest::Stated => stated_step(context, condition),
    };
    let struck = struck(&mut context.world, result, condition);
    let effect = match &condition.effect {
        Effect::Norm(norm) => explain::test(context, norm),
        Effect::Lapses => instead(condition, StepKind::AllOf, Verdict::Lapsed),
        Effect::Judgement { .. } => instead(condition, StepKind::Effort, Verdict::Judgement),
        Effect::TooSmall => instead(condition, StepKind::AllOf, Verdict::Undetermined),
        Effect::SuspendedUntil(day) if context.reference_date < *day => {
            instead(condition, StepKind::AllOf, Verdict::Undetermined)
        }
        Effect::SuspendedUntil(_) => {
            let mut step = instead(condition, StepKind::AllOf, Verdict::Undetermined);
            step.value = StepValue::Given;
            step
        }
        Effect::Delivery(duty) => composed::member_step(context, &duty.value),
    };
    Step {
        what: StepKind::Condition {
            name: condition.name.value.to_string(),
            provided: condition.provided,
        },
        // Whether the condition holds: when it strikes, a `mits` does not and a `tenzij` does.
        value: StepValue::Truth(struck.map(|struck| struck != condition.provided)),
        span: Some(condition.span),
        operands: vec![test, effect],
    }
}

fn instead(condition: &Condition, what: StepKind, verdict: Verdict) -> Step {
    Step {
        what,
        value: StepValue::Verdict(verdict),
        span: Some(condition.span),
        operands: Vec::new(),
    }
}

fn stated_step(context: &Context<'_>, condition: &Condition) -> Step {
    let name = &condition.name.value;
    let known = match context.world.stated.get(name) {
        Some(StatedCondition::Known(value)) => Some(*value),
        Some(StatedCondition::Open(_)) | None => None,
    };
    Step {
        what: StepKind::Stated(name.to_string()),
        value: StepValue::Truth(known),
        span: context.measurements.conditions.get(name).map(|stated| stated.span),
        operands: Vec::new(),
    }
}
