//! What all judged items have in common.
//!
//! Not for: their verdicts.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::assessment::{Assessed, Chapter, ItemKind, Recorded, Verdict};
use super::context::Context;
use crate::measure::Judged;
use crate::model::{Item, ItemBody, Model, Strength};
use crate::source::Span;

/// An item with its texts and place, and nothing judged yet.
pub(super) fn unjudged(context: &Context<'_>, item: &Item, kind: ItemKind) -> Assessed {
    let goal = item.origin.goal.as_deref();
    let text = item.text.as_ref().map_or_else(|| item.name.to_string(), |text| text.value.clone());
    Assessed {
        number: item.number.clone().or_else(|| goal.and_then(|goal| goal.number.clone())),
        theme: item.origin.theme.as_ref().and_then(|theme| context.chapter(theme)),
        goal: item.origin.goal.as_ref().and_then(|goal| context.chapter(goal)),
        strength: strength(item),
        recorded: recorded(context, item),
        role: item.owner.as_ref().map(|owner| owner.roles.join(", ")),
        ..Assessed::untold(item.name.to_string(), text, kind, item.span)
    }
}

fn strength(item: &Item) -> Option<Strength> {
    match &item.body {
        ItemBody::Result(result) => Some(result.strength),
        ItemBody::Duty(_) | ItemBody::Effort(_) | ItemBody::Untestable(_) => None,
    }
}

/// The themes and goals under which items stand, by their places: each is made once.
pub(super) fn chapters(model: &Model) -> BTreeMap<Span, Arc<Chapter>> {
    let mut chapters = BTreeMap::new();
    for item in &model.items {
        for chapter in item.origin.theme.iter().chain(&item.origin.goal) {
            chapters.entry(chapter.span).or_insert_with(|| {
                Arc::new(Chapter {
                    id: chapter.name.to_string(),
                    number: chapter.number.clone(),
                    text: chapter.text.clone().unwrap_or_else(|| chapter.name.to_string()),
                })
            });
        }
    }
    chapters
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
