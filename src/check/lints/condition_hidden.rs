//! A condition that another always comes before.

use super::question::Question;
use crate::diagnostics::{Findings, Label, Witness};
use crate::model::{Condition, ConditionTest, Effect};
use crate::source::{Name, Span};
use crate::verdict::Formula;
use crate::{problem, text};

problem! {
    /// Whenever this condition strikes, another does, and comes before it or does the same.
    ConditionHidden: "PO0427" Note { span: Span, name: Name, other: Name, other_span: Span,
        example: Option<Witness> }
    headline: text!("`{name}` verandert nooit iets: `{other}` geldt dan ook",
        "`{name}` never changes anything: `{other}` then applies too");
    labels: vec![Label::primary(*span), Label::other(*other_span)
        .saying(text!("deze is ruimer", "this one is wider"))];
    help: Some(text!("maak `{other}` nauwer, of laat `{name}` weg",
        "make `{other}` narrower, or leave `{name}` out"));
    witness: example;
}

/// Asks of each condition whether another hides it; whether there was something to say.
pub(super) fn ask(question: &mut Question<'_>, findings: &mut Findings) -> bool {
    let result = question.named.result;
    let conditions = &result.conditions;
    let mut said = false;
    for (place, condition) in conditions.iter().enumerate() {
        let Some((strikes, _)) = question.subject.of_condition(condition, result) else {
            continue;
        };
        for (other_place, other) in conditions.iter().enumerate() {
            let first = condition.except_when.iter().any(|name| name.value == other.name.value);
            // Of two that do the same and hide each other, the later is the one too many.
            if place == other_place || !(first || same_effect(condition, other)) {
                continue;
            }
            let Some((wide, narrow)) = question.subject.of_condition(other, result) else {
                continue;
            };
            let hidden = strikes.clone().and(wide.clone());
            if !is_hidden(question, &strikes, &narrow)
                || (!first
                    && other_place > place
                    && is_hidden(question, &wide, &strikes.clone().negated()))
            {
                continue;
            }
            let (name, before) = (condition.name.value.as_str(), other.name.value.as_str());
            let says = text!(
                "met deze cijfers gelden `{name}` en `{before}` allebei",
                "with these figures both `{name}` and `{before}` apply"
            );
            let Some(example) = question.example(&hidden, says) else { continue };
            findings.push(ConditionHidden {
                span: condition.span,
                name: condition.name.value.clone(),
                other: other.name.value.clone(),
                other_span: other.span,
                example: Some(example),
            });
            said = true;
        }
    }
    said
}

/// Whether one never strikes without the other.
fn is_hidden(question: &Question<'_>, strikes: &Formula, other_not: &Formula) -> bool {
    question.never(&strikes.clone().and(other_not.clone()))
}

/// Whether two conditions do the same, and figures decide both.
fn same_effect(one: &Condition, two: &Condition) -> bool {
    let figures = |condition: &Condition| matches!(condition.test, ConditionTest::Test(_));
    let same = match (&one.effect, &two.effect) {
        (Effect::Lapses, Effect::Lapses) | (Effect::TooSmall, Effect::TooSmall) => true,
        (Effect::Norm(one), Effect::Norm(two)) => one.says_the_same(two),
        (
            Effect::Lapses
            | Effect::Norm(_)
            | Effect::Judgement { .. }
            | Effect::TooSmall
            | Effect::SuspendedUntil(_)
            | Effect::Delivery(_),
            _,
        ) => false,
    };
    same && figures(one) && figures(two)
}
