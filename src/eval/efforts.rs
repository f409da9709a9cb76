//! Efforts: no figure decides them; a role does.

use super::assessment::{Assessed, ItemKind, Remark, Step, StepKind, StepValue, Verdict};
use super::context::Context;
use super::items::unjudged;
use crate::model::{Effort, Item};

pub(super) fn assess(context: &Context<'_>, item: &Item, effort: &Effort) -> Assessed {
    let mut assessed = unjudged(context, item, ItemKind::Effort);
    assessed.verdict = Verdict::Judgement;
    if let Some(judge) = &effort.judge {
        assessed.role = Some(judge.clone());
        if let Some(recorded) = &assessed.recorded
            && !same_role(judge, &recorded.role)
        {
            let (named, judged) = (judge.clone(), recorded.role.clone());
            assessed.remarks.push(Remark::OtherJudge { named, judged });
        }
    }
    assessed.explanation = Step {
        what: StepKind::Effort,
        value: StepValue::Verdict(Verdict::Judgement),
        span: Some(item.span),
        operands: Vec::new(),
    };
    assessed
        .explained
        .extend(context.measurements.explanations.get(&item.name).map(|one| one.text.clone()));
    assessed
}

/// Capitals and the width of spaces make no other role.
fn same_role(one: &str, other: &str) -> bool {
    let plain =
        |role: &str| role.split_whitespace().map(str::to_lowercase).collect::<Vec<_>>().join(" ");
    plain(one) == plain(other)
}
