//! Consequences: each listed once, when what brings it occurs.
//!
//! Not for: carrying them out.

use super::assessment::{Assessed, AssessedConsequence, Brings, Follows, ItemKind, Verdict};
use crate::model::{Consequence, Model};
use crate::syntax::OutcomeText;
use crate::verdict::Base;

/// Judges the consequences, and marks the items that bring them.
pub(super) fn assess(model: &Model, items: &mut [Assessed]) -> Vec<AssessedConsequence> {
    let mut assessed = Vec::new();
    for consequence in &model.consequences {
        let mut certain = Vec::new();
        let mut open = Vec::new();
        for item in items.iter_mut().filter(|item| concerns(consequence, item)) {
            let follows = follows(consequence, item);
            match follows {
                Follows::Yes => certain.push(item.id.clone()),
                Follows::Open => open.push(item.id.clone()),
                Follows::No => continue,
            }
            item.consequences.push(Brings { consequence: consequence.name.to_string(), follows });
        }
        let (follows, because) = if !certain.is_empty() {
            (Follows::Yes, certain)
        } else if !open.is_empty() {
            (Follows::Open, open)
        } else {
            (Follows::No, Vec::new())
        };
        assessed.push(AssessedConsequence {
            id: consequence.name.to_string(),
            text: consequence.text.clone().unwrap_or_else(|| consequence.name.to_string()),
            number: consequence.number.clone(),
            follows,
            because,
            span: consequence.span,
        });
    }
    assessed
}

/// `elk resultaat` is every result and duty; an effort has to be named.
fn concerns(consequence: &Consequence, item: &Assessed) -> bool {
    match &consequence.on {
        Some(name) => name.value.as_str() == item.id,
        None => item.kind != ItemKind::Effort,
    }
}

fn follows(consequence: &Consequence, item: &Assessed) -> Follows {
    let any = |test: &dyn Fn(OutcomeText) -> bool| {
        consequence.outcomes.iter().any(|outcome| test(*outcome))
    };
    if any(&|outcome| occurs(outcome, item)) {
        Follows::Yes
    } else if any(&|outcome| may_occur(outcome, item)) {
        Follows::Open
    } else {
        Follows::No
    }
}

/// A recorded judgement on an effort counts by its outcome; on a computed result it stands beside.
fn occurs(outcome: OutcomeText, item: &Assessed) -> bool {
    let verdict = match (&item.recorded, item.verdict) {
        (Some(recorded), Verdict::Judgement) => recorded.outcome,
        (_, verdict) => verdict,
    };
    match outcome {
        OutcomeText::Met => verdict == Verdict::Met,
        OutcomeText::NotMet => verdict == Verdict::NotMet,
        OutcomeText::Behind => verdict == Verdict::Behind,
        OutcomeText::NotDelivered => verdict == Verdict::NotDelivered,
    }
}

fn may_occur(outcome: OutcomeText, item: &Assessed) -> bool {
    let undecided = match item.verdict {
        Verdict::Undetermined | Verdict::OnTrack | Verdict::Behind => true,
        Verdict::Judgement => item.recorded.is_none(),
        Verdict::Met
        | Verdict::Between
        | Verdict::NotMet
        | Verdict::Lapsed
        | Verdict::Delivered
        | Verdict::NotDelivered => false,
    };
    if !undecided {
        return false;
    }
    let (judged, norm) = (item.kind == ItemKind::Effort, item.kind == ItemKind::Norm);
    match outcome {
        OutcomeText::Met => judged || (norm && item.possible.contains(Base::Met)),
        OutcomeText::NotMet => judged || (norm && item.possible.contains(Base::NotMet)),
        // On a path of which the figure to date leaves open on which side it is.
        OutcomeText::Behind => norm && item.path.is_some() && item.verdict == Verdict::Undetermined,
        OutcomeText::NotDelivered => {
            matches!(item.kind, ItemKind::Duty | ItemKind::Milestone)
        }
    }
}
