//! Norms for each member of a breakdown: the verdict of each, and which of them binds.
//!
//! Not for: the verdict of the whole; the decision of the result gives that.

use std::sync::Arc;

use super::assessment::{Assessed, AssessedPart, Verdict};
use super::context::{Context, World};
use super::results::verdict_of;
use crate::logic::{Formulas, norm_rule};
use crate::model::{Norm, NormMembers, ResultItem};
use crate::quantity::Number;
use crate::verdict::Budget;

/// The verdict of one member: lapsed when it is left out.
pub(super) fn verdict(context: &mut Context<'_>, norm: &Norm) -> Verdict {
    let World { figures, stated, rules } = &mut context.world;
    let rule = norm_rule(norm, stated, &mut Formulas::new(figures).under(rules), None);
    let set = context.world.figures.space.possible(&rule, &Budget::default()).set;
    set.is_single().map_or(Verdict::Undetermined, verdict_of)
}

/// Tells for which members the norms hold, and of which of them the norm is shown.
pub(super) fn say(result: &ResultItem, assessed: &mut Assessed) {
    let mut told: Vec<Arc<NormMembers>> = Vec::new();
    for said in result.norms.iter().filter_map(|norm| Some(&norm.member.as_ref()?.said)) {
        // The norms of one statement stand together.
        let is_told = told.last().is_some_and(|last| Arc::ptr_eq(last, said) || last == said);
        if !is_told && !told.contains(said) {
            told.push(Arc::clone(said));
        }
    }
    let alike = told.first().is_some_and(|first| told.iter().all(|other| first.says_as(other)));
    assessed.same_members = alike && result.norms.iter().all(|norm| norm.member.is_some());
    assessed.norm_members = told;
    assessed.norm_member = member_shown(result, assessed);
}

/// The member whose norm is shown, where their norms differ.
fn member_shown(result: &ResultItem, assessed: &Assessed) -> Option<String> {
    let is_shown =
        |part: &AssessedPart| part.norm == assessed.norm && part.comparison == assessed.comparison;
    let parts: Vec<&AssessedPart> = assessed.parts.iter().take(result.norms.len()).collect();
    let shown = parts.iter().find(|part| is_shown(part))?;
    let differ = parts.iter().any(|part| !is_shown(part));
    differ.then(|| assessed.binds.clone().unwrap_or_else(|| shown.id.clone()))
}

/// Shows the member that binds: the worst of all, or, where some must reach the norm, the last of
/// those that count. Where it is not known which one that is, no member's figure stands for all.
pub(super) fn show_binding(result: &ResultItem, assessed: &mut Assessed) {
    // Of one member alone the figure is that of the result.
    if result.norms.len() == 1 || result.norms.iter().all(|norm| norm.member.is_none()) {
        return;
    }
    let Some(binding) = binding(result, &assessed.parts).cloned() else {
        (assessed.actual, assessed.margin) = (None, None);
        return;
    };
    assessed.binds = Some(binding.id);
    assessed.actual = binding.actual;
    assessed.norm = binding.norm;
    assessed.comparison = binding.comparison;
    assessed.margin = binding.margin;
}

fn binding<'p>(result: &ResultItem, parts: &'p [AssessedPart]) -> Option<&'p AssessedPart> {
    let first = result.norms.first()?.member.as_ref()?;
    let same = |norm: &Norm| norm.member.as_ref().is_some_and(|own| own.group == first.group);
    if !result.norms.iter().all(same) || !result.conditions.is_empty() {
        return None;
    }
    let mut order = Vec::new();
    for part in parts.iter().take(result.norms.len()) {
        let rank = match part.verdict? {
            Verdict::Lapsed => continue,
            Verdict::Met => 2,
            Verdict::Between => 1,
            Verdict::NotMet => 0,
            Verdict::OnTrack
            | Verdict::Behind
            | Verdict::Undetermined
            | Verdict::Delivered
            | Verdict::NotDelivered
            | Verdict::Judgement => return None,
        };
        let margin: &Number = part.margin.as_ref()?.known.exact()?;
        order.push(((rank, margin), part));
    }
    // The best first; of equals the first of the file.
    order.sort_by(|one, two| two.0.cmp(&one.0));
    match first.least {
        Some(least) => order.get(least.checked_sub(1)?).or(order.last()),
        None => {
            let worst = order.last()?.0;
            order.iter().find(|(place, _)| *place == worst)
        }
    }
    .map(|(_, part)| *part)
}
