//! What all judged items have in common.
//!
//! Not for: their verdicts.

use super::assessment::{
    Assessed, Chapter, ItemKind, Recorded, Step, StepKind, StepValue, Verdict,
};
use super::context::Context;
use crate::measure::Judged;
use crate::model::{self, Item, ItemBody, Strength};
use crate::verdict::BaseSet;

/// An item with its texts and place, and nothing judged yet.
pub(super) fn unjudged(context: &Context<'_>, item: &Item, kind: ItemKind) -> Assessed {
    let goal = item.origin.goal.as_deref();
    Assessed {
        id: item.name.to_string(),
        number: item.number.clone().or_else(|| goal.and_then(|goal| goal.number.clone())),
        text: item.text.as_ref().map_or_else(|| item.name.to_string(), |text| text.value.clone()),
        theme: item.origin.theme.as_deref().map(chapter),
        goal: goal.map(chapter),
        kind,
        verdict: Verdict::Undetermined,
        label: None,
        strength: strength(item),
        possible: BaseSet::EMPTY,
        provisional: false,
        recorded: recorded(context, item),
        actual: None,
        norm: None,
        target: None,
        comparison: None,
        margin: None,
        class: None,
        change: None,
        path: None,
        reasons: Vec::new(),
        needs: Vec::new(),
        remarks: Vec::new(),
        consequences: Vec::new(),
        governed_by: Vec::new(),
        norm_versions: Vec::new(),
        binds: None,
        parts: Vec::new(),
        beside: Vec::new(),
        explained: Vec::new(),
        explanation: Step {
            what: StepKind::AllOf,
            value: StepValue::Verdict(Verdict::Undetermined),
            span: Some(item.span),
            operands: Vec::new(),
        },
        due: None,
        due_uncertain: false,
        delivered: None,
        role: item.owner.as_ref().map(|owner| owner.roles.join(", ")),
        span: item.span,
    }
}

fn strength(item: &Item) -> Option<Strength> {
    match &item.body {
        ItemBody::Result(result) => Some(result.strength),
        ItemBody::Duty(_) | ItemBody::Effort(_) | ItemBody::Untestable(_) => None,
    }
}

fn chapter(chapter: &model::Chapter) -> Chapter {
    Chapter {
        id: chapter.name.to_string(),
        number: chapter.number.clone(),
        text: chapter.text.clone().unwrap_or_else(|| chapter.name.to_string()),
    }
}

fn recorded(context: &Context<'_>, item: &Item) -> Option<Recorded> {
    let judgement = context.measurements.judgements.get(&item.name)?;
    Some(Recorded {
        outcome: match judgement.outcome {
            Judged::Met => Verdict::Met,
            Judged::Between => Verdict::Between,
            Judged::NotMet => Verdict::NotMet,
        },
        role: judgement.role.clone(),
        date: judgement.date,
        reason: judgement.reason.clone(),
        span: judgement.span,
    })
}
