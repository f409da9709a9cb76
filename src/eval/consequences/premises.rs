//! What a whole agreement builds on: whether it holds.
//!
//! Not for: what follows when it fails; consequences say that.

use super::settle;
use super::triggers::stated;
use crate::eval::assessment::{AssessedPremise, Follows, Step, StepKind, StepValue};
use crate::eval::context::Context;
use crate::eval::explain;
use crate::logic::{Formulas, StandIn};
use crate::model::{ConditionTest, Test};
use crate::source::Name;
use crate::verdict::Formula;

/// Judges everything that the agreement builds on.
pub(in crate::eval) fn assess(context: &mut Context<'_>) -> Vec<AssessedPremise> {
    let mut assessed = Vec::new();
    for premise in &context.model.premises {
        let (formula, _) = formula(context, &premise.test, &premise.name);
        let settled = settle::any_of(context, &[], vec![formula]);
        let holds = match settled.follows {
            Follows::Yes => Some(true),
            Follows::No => Some(false),
            Follows::Open => None,
        };
        let step = match &premise.test {
            ConditionTest::Test(test) => explain::test(context, test),
            ConditionTest::Stated => stated_step(context, &premise.name, holds),
        };
        assessed.push(AssessedPremise {
            id: premise.name.to_string(),
            text: premise.text.clone().unwrap_or_else(|| premise.name.to_string()),
            number: premise.number.clone(),
            holds,
            needs: settled.needs,
            step,
            span: premise.span,
        });
    }
    assessed
}

/// Where a condition holds, and why free choices stand in for answers.
pub(super) fn formula(
    context: &mut Context<'_>,
    test: &ConditionTest,
    name: &Name,
) -> (Formula, Vec<StandIn>) {
    match test {
        ConditionTest::Test(test) => of_test(context, test),
        ConditionTest::Stated => (stated(context, name), Vec::new()),
    }
}

/// Where a test holds, and why free choices stand in for answers.
pub(super) fn of_test(context: &mut Context<'_>, test: &Test) -> (Formula, Vec<StandIn>) {
    let mut formulas = Formulas::new(&mut context.world.figures);
    let formula = formulas.test(test, None);
    (formula, formulas.reasons)
}

/// What the measurement file states, as a step.
pub(super) fn stated_step(context: &Context<'_>, name: &Name, holds: Option<bool>) -> Step {
    Step {
        what: StepKind::Stated(name.to_string()),
        value: StepValue::Truth(holds),
        span: context.measurements.conditions.get(name).map(|stated| stated.span),
        operands: Vec::new(),
    }
}
