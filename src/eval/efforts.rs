//! Efforts: no figure decides them; a role does.

use super::assessment::{Assessed, ItemKind, Step, StepKind, StepValue, Verdict};
use super::context::Context;
use super::items::unjudged;
use crate::model::{Effort, Item};

pub(super) fn assess(context: &Context<'_>, item: &Item, effort: &Effort) -> Assessed {
    let mut assessed = unjudged(context, item, ItemKind::Effort);
    assessed.verdict = Verdict::Judgement;
    if effort.judge.is_some() {
        assessed.role.clone_from(&effort.judge);
    }
    assessed.explanation = Step {
        what: StepKind::Effort,
        value: StepValue::Verdict(Verdict::Judgement),
        span: Some(item.span),
        operands: Vec::new(),
    };
    assessed
        .explained
        .extend(context.measurements.explanations.get(&item.name).map(|text| text.value.clone()));
    assessed
}
