//! A norm that all figures meet.

use crate::check::analysis::{Asked, Given, Subject};
use crate::diagnostics::{Findings, Label, Witness};
use crate::model::Model;
use crate::source::Span;
use crate::{problem, text};

problem! {
    /// Whatever comes of it, this norm is met.
    NormNeverMissed: "PO0414" Note { span: Span, given: Option<Span>, example: Option<Witness> }
    headline: text!("deze norm is altijd gehaald", "this norm is met whatever comes of it");
    labels: {
        let mut labels = vec![Label::primary(*span)];
        labels.extend(given.map(|given| Label::other(given).saying(text!(
            "hiervan uitgaande", "given this"))));
        labels
    };
    help: Some(text!("kies een norm die ook gemist kan worden, of haal hem weg",
        "choose a norm that can be missed too, or take it away"));
    witness: example;
}

/// Asks whether what a result asks can be missed; whether there was something to say.
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
    let mut said = false;
    for asked in Asked::of(named.result) {
        let Some(own) = subject.of_asked(asked) else { continue };
        if !subject.never(&own.failed.clone().and(certain.stands.clone()))
            || subject.may_be(&certain.reached) != Some(true)
        {
            continue;
        }
        let name = named.item.name.as_str();
        let says = text!(
            "ook met deze cijfers is `{name}` behaald",
            "even with these figures `{name}` is met"
        );
        // As badly as it can go: high where little is asked, low where much is.
        let worst = asked.first_figure().map(|(figure, more)| (figure, !more));
        let Some(example) = subject.best_witness(model, &certain.reached, worst, says) else {
            continue;
        };
        findings.push(NormNeverMissed {
            span: asked.span(),
            given: super::worked_out::taken_for_granted(named.result, given),
            example: Some(example),
        });
        said = true;
    }
    said
}
