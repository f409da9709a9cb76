//! A consequence of a verdict that its item never gets.

use std::collections::BTreeMap;

use indexmap::IndexMap;

use crate::check::plain_minimum;
use crate::diagnostics::{Findings, Label};
use crate::model::{
    ChapterKind, Item, ItemBody, Model, Path, ResultItem, Trigger, TriggerKind, Under,
};
use crate::quantity::Comparator;
use crate::source::{Name, Span};
use crate::syntax::OutcomeText;
use crate::{problem, text};

problem! {
    /// Nothing that this names can bring the consequence.
    NeverFollows: "PO0441" Note { span: Span, consequence: Name }
    headline: text!("hierdoor volgt `{consequence}` nooit",
        "this never makes `{consequence}` follow");
    labels: vec![Label::primary(*span)];
    help: Some(text!(
        "noem bij een resultaat `behaald` of `niet behaald`, bij een inzicht `niet geleverd`, en \
        tel niet meer resultaten dan er zijn",
        "name a verdict that is possible here: a result is `behaald` or `niet behaald`, a duty `niet \
        geleverd`; and count no more results than there are"));
}

pub(super) fn check(model: &Model, findings: &mut Findings) {
    let items = model.items.iter().map(|item| (&item.name, item)).collect();
    let mut able = Able { model, counted: BTreeMap::new() };
    for consequence in &model.consequences {
        for trigger in &consequence.triggers {
            if never(&items, &mut able, trigger) {
                let (span, consequence) = (trigger.span, consequence.name.clone());
                findings.push(NeverFollows { span, consequence });
            }
        }
    }
}

fn never<'m>(items: &IndexMap<&Name, &'m Item>, able: &mut Able<'m>, trigger: &'m Trigger) -> bool {
    let named = |name: &Name| items.get(name);
    match &trigger.kind {
        TriggerKind::Each { under, outcomes } => able.count(under.as_ref(), outcomes) == 0,
        TriggerKind::Count { comparator, count, under, outcomes } => {
            let most = able.count(under.as_ref(), outcomes);
            match comparator {
                Comparator::AtLeast | Comparator::Exactly => most < *count,
                Comparator::MoreThan => most <= *count,
                Comparator::LessThan => *count == 0,
                Comparator::AtMost => false,
            }
        }
        TriggerKind::Item { name, outcomes } | TriggerKind::Streak { name, outcomes, .. } => {
            named(&name.value).is_some_and(|item| !can(item, outcomes))
        }
        TriggerKind::Class { .. }
        | TriggerKind::Premise { .. }
        | TriggerKind::Stated { .. }
        | TriggerKind::Test(_) => false,
    }
}

/// Where items stand, and the verdicts that are asked of them.
type Question<'m> = (Option<(bool, &'m Name)>, &'m [OutcomeText]);

/// How many items may get one of some verdicts; what many consequences ask is counted once.
struct Able<'m> {
    model: &'m Model,
    counted: BTreeMap<Question<'m>, usize>,
}

impl<'m> Able<'m> {
    fn count(&mut self, under: Option<&'m Under>, outcomes: &'m [OutcomeText]) -> usize {
        let place = under.map(|under| (under.kind == ChapterKind::Goal, &under.name.value));
        *self.counted.entry((place, outcomes)).or_insert_with(|| {
            let items = self.model.items.iter().filter(|item| {
                !matches!(item.body, ItemBody::Effort(_))
                    && under.is_none_or(|under| stands_under(item, under))
                    && can(item, outcomes)
            });
            items.count()
        })
    }
}

/// Whether an item stands under a theme or goal.
pub(super) fn stands_under(item: &Item, under: &Under) -> bool {
    let chapter = match under.kind {
        ChapterKind::Theme => &item.origin.theme,
        ChapterKind::Goal => &item.origin.goal,
    };
    chapter.as_ref().is_some_and(|chapter| chapter.name == under.name.value)
}

/// Whether an item may get one of these verdicts.
fn can(item: &Item, outcomes: &[OutcomeText]) -> bool {
    outcomes.iter().any(|outcome| match (&item.body, outcome) {
        (ItemBody::Result(result), OutcomeText::Behind) => may_be_behind(result),
        (ItemBody::Result(_), OutcomeText::NotDelivered) => false,
        (ItemBody::Result(_), _) => true,
        (ItemBody::Duty(_), outcome) => *outcome == OutcomeText::NotDelivered,
        (ItemBody::Effort(_), OutcomeText::Met | OutcomeText::Between | OutcomeText::NotMet) => {
            true
        }
        (ItemBody::Effort(_), _) | (ItemBody::Untestable(_), _) => false,
    })
}

/// Whether a result has a path on which it may be behind.
fn may_be_behind(result: &ResultItem) -> bool {
    let off = matches!(result.path, Some(Path::None));
    !off && plain_minimum(result).is_some()
}
