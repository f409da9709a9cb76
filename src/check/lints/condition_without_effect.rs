//! A condition that never comes about, or always does.

use super::question::{Question, Seen};
use crate::diagnostics::Findings;
use crate::model::ConditionTest;
use crate::source::Name;
use crate::{problem, text};

problem! {
    /// Whatever comes of it, what a condition says happens never, or always.
    ConditionWithoutEffect: "PO0424" Note { name: Name, always: bool, seen: Seen }
    headline: if *always {
        text!("wat `{name}` zegt, gebeurt altijd", "what `{name}` says always happens")
    } else {
        text!("wat `{name}` zegt, gebeurt nooit", "what `{name}` says never happens")
    };
    labels: seen.labels();
    help: Some(text!("verbeter de voorwaarde, of laat haar weg",
        "mend the condition, or leave it out"));
    witness: seen.example;
}

/// Asks whether each condition may strike and may not; whether there was something to say.
pub(super) fn ask(question: &mut Question<'_>, findings: &mut Findings) -> bool {
    let result = question.named.result;
    let mut said = false;
    for condition in &result.conditions {
        if matches!(condition.test, ConditionTest::Stated) {
            continue;
        }
        let Some((strikes, not)) = question.subject.of_condition(condition, result) else {
            continue;
        };
        let Some(always) = question.always(&strikes, &not) else { continue };
        let name = condition.name.value.as_str();
        let (says, shown) = if always {
            let says = text!(
                "ook met deze cijfers gebeurt wat `{name}` zegt",
                "even with these figures what `{name}` says happens"
            );
            (says, strikes)
        } else {
            let says = text!(
                "ook met deze cijfers gebeurt niet wat `{name}` zegt",
                "even with these figures what `{name}` says does not happen"
            );
            (says, not)
        };
        if let Some(seen) = question.seen(condition.span, &shown, None, says) {
            let name = condition.name.value.clone();
            findings.push(ConditionWithoutEffect { name, always, seen });
            said = true;
        }
    }
    said
}
