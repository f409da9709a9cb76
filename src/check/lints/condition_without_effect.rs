//! A condition that never comes about, or always does.

use crate::check::analysis::{Given, Subject};
use crate::diagnostics::{Findings, Label, Witness};
use crate::model::{ConditionTest, Model};
use crate::source::{Name, Span};
use crate::{problem, text};

problem! {
    /// Whatever comes of it, what a condition says happens never, or always.
    ConditionWithoutEffect: "PO0424" Note { span: Span, name: Name, always: bool, given: Option<Span>,
        example: Option<Witness> }
    headline: if *always {
        text!("wat `{name}` zegt, gebeurt altijd", "what `{name}` says always happens")
    } else {
        text!("wat `{name}` zegt, gebeurt nooit", "what `{name}` says never happens")
    };
    labels: {
        let mut labels = vec![Label::primary(*span)];
        labels.extend(given.map(|given| Label::other(given).saying(text!(
            "hiervan uitgaande", "given this"))));
        labels
    };
    help: Some(text!("verbeter de voorwaarde, of laat haar weg",
        "mend the condition, or leave it out"));
    witness: example;
}

/// Asks whether each condition may strike and may not; whether there was something to say.
pub(super) fn ask(
    model: &Model,
    subject: &mut Subject<'_>,
    given: Given,
    findings: &mut Findings,
) -> bool {
    let Some(named) = subject.results.first().copied() else { return false };
    let mut said = false;
    for condition in &named.result.conditions {
        if matches!(condition.test, ConditionTest::Stated) {
            continue;
        }
        let Some((strikes, not)) = subject.of_condition(condition, named.result, true) else {
            continue;
        };
        let (always, seen) = match (subject.never(&strikes), subject.never(&not)) {
            (true, false) => (false, not),
            (false, true) => (true, strikes),
            (true, true) | (false, false) => continue,
        };
        let name = condition.name.value.as_str();
        let says = if always {
            text!(
                "ook met deze cijfers gebeurt wat `{name}` zegt",
                "even with these figures what `{name}` says happens"
            )
        } else {
            text!(
                "ook met deze cijfers gebeurt niet wat `{name}` zegt",
                "even with these figures what `{name}` says does not happen"
            )
        };
        let Some(example) = subject.witness(model, &seen, says) else { continue };
        findings.push(ConditionWithoutEffect {
            span: condition.span,
            name: condition.name.value.clone(),
            always,
            given: super::worked_out::taken_for_granted(named.result, given),
            example: Some(example),
        });
        said = true;
    }
    said
}
