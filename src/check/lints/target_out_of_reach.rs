//! A target that no figures reach, where they can reach the floor.

use crate::check::analysis::{Asked, Given, Subject};
use crate::diagnostics::{Findings, Label, Witness};
use crate::model::Model;
use crate::source::Span;
use crate::{problem, text};

problem! {
    /// Whatever comes of it, the target is not reached.
    TargetOutOfReach: "PO0429" Note { span: Span, given: Option<Span>, example: Option<Witness> }
    headline: text!("deze streefwaarde is nooit te halen", "this target can never be reached");
    labels: {
        let mut labels = vec![Label::primary(*span)];
        labels.extend(given.map(|given| Label::other(given).saying(text!(
            "hiervan uitgaande", "given this"))));
        labels
    };
    help: Some(text!("kies een streefwaarde die te halen is", "choose a target that can be reached"));
    witness: example;
}

/// Asks whether the target of a result can be reached; whether there was something to say.
pub(super) fn ask(
    model: &Model,
    subject: &mut Subject<'_>,
    given: Given,
    findings: &mut Findings,
) -> bool {
    let (Some(certain), Some(named)) =
        (subject.certain.first().cloned(), subject.results.first().copied())
    else {
        return false;
    };
    let norm = named.result.norms.iter().find(|norm| norm.target.is_some());
    let Some(target) = norm.and_then(|norm| norm.target.as_ref()) else { return false };
    if !subject.never(&certain.met) || subject.may_be(&certain.reached) != Some(true) {
        return false;
    }
    let name = named.item.name.as_str();
    let says = text!(
        "ook met deze cijfers blijft `{name}` tussen bodem en streef",
        "even with these figures `{name}` stays between floor and target"
    );
    let best = Asked::of(named.result).first().and_then(|one| one.first_figure());
    let Some(example) = subject.best_witness(model, &certain.reached, best, says) else {
        return false;
    };
    let given = super::worked_out::taken_for_granted(named.result, given);
    findings.push(TargetOutOfReach { span: target.span(), given, example: Some(example) });
    true
}
