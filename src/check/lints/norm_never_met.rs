//! A norm that no figures can meet.

use crate::check::analysis::{Asked, Certain, Given, Subject, core};
use crate::check::lints::norms_cannot_all;
use crate::diagnostics::{Findings, Label, Witness};
use crate::model::Model;
use crate::source::Span;
use crate::{problem, text};

problem! {
    /// Whatever comes of it, this norm is not met.
    NormNeverMet: "PO0413" Note { span: Span, given: Option<Span>, example: Option<Witness> }
    headline: text!("deze norm is nooit te halen", "this norm can never be met");
    labels: {
        let mut labels = vec![Label::primary(*span)];
        labels.extend(given.map(|given| Label::other(given).saying(text!(
            "hiervan uitgaande", "given this"))));
        labels
    };
    help: Some(text!(
        "verlaag de norm, of kijk na of het deel, het geheel en het moment kloppen",
        "lower the norm, or see whether the part, the whole and the moment are right"));
    witness: example;
}

/// Asks whether a result can be met; whether there was something to say.
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
    if !subject.never(&certain.reached) || subject.may_be(&certain.stands) != Some(true) {
        return false;
    }
    let asked = Asked::of(named.result);
    let each: Option<Vec<Certain>> = asked.iter().map(|one| subject.of_asked(*one)).collect();
    let Some(each) = each else { return false };
    let reached: Vec<_> = each.iter().map(|one| one.reached.clone()).collect();
    let found = core(subject, &reached, &certain.stands).unwrap_or_default();
    let spans: Vec<Span> =
        found.iter().filter_map(|place| asked.get(*place)).map(|one| one.span()).collect();
    let name = named.item.name.as_str();
    if let [first, .., last] = found.as_slice()
        && let (Some(first), Some(last)) = (each.get(*first), each.get(*last))
    {
        let split = first.reached.clone().and(last.failed.clone());
        let says = text!(
            "met deze cijfers is de ene norm gehaald, en `{name}` toch niet behaald",
            "with these figures one norm is met, and `{name}` is not"
        );
        let example = subject.witness(model, &split.and(certain.failed), says);
        return norms_cannot_all::report(spans, example, findings);
    }
    let says = text!(
        "ook met deze cijfers is `{name}` niet behaald",
        "even with these figures `{name}` is not met"
    );
    let best = asked.first().and_then(|one| one.first_figure());
    let Some(example) = subject.best_witness(model, &certain.failed, best, says) else {
        return false;
    };
    let span = spans.first().copied().unwrap_or(named.item.span);
    findings.push(NormNeverMet {
        span,
        given: super::worked_out::taken_for_granted(named.result, given),
        example: Some(example),
    });
    true
}
