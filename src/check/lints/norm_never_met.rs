//! A norm that no figures can meet.

use super::question::{Question, Seen};
use crate::check::analysis::{Asked, Certain, core};
use crate::check::lints::norms_cannot_all;
use crate::diagnostics::Findings;
use crate::source::Span;
use crate::{problem, text};

problem! {
    /// Whatever comes of it, this norm is not met.
    NormNeverMet: "PO0413" Note { seen: Seen }
    headline: text!("deze norm is nooit te halen", "this norm can never be met");
    labels: seen.labels();
    help: Some(text!(
        "verlaag de norm, of kijk na of het deel, het geheel en het moment kloppen",
        "lower the norm, or see whether the part, the whole and the moment are right"));
    witness: seen.example;
}

/// Asks whether a result can be met; whether there was something to say.
pub(super) fn ask(question: &mut Question<'_>, findings: &mut Findings) -> bool {
    let certain = question.certain.clone();
    if !question.never(&certain.reached) {
        return false;
    }
    let asked = Asked::of(question.named.result);
    let each: Option<Vec<Certain>> =
        asked.iter().map(|one| question.subject.of_asked(*one)).collect();
    let Some(each) = each else { return false };
    let reached: Vec<_> = each.iter().map(|one| one.reached.clone()).collect();
    let found = core(&question.subject, &reached, &certain.stands).unwrap_or_default();
    let found = found.iter().filter_map(|place| Some((asked.get(*place)?, each.get(*place)?)));
    let (found, each): (Vec<&Asked<'_>>, Vec<&Certain>) = found.unzip();
    let spans: Vec<Span> = found.iter().map(|one| one.span()).collect();
    let name = question.name();
    if let [first, .., last] = each.as_slice() {
        let split = first.reached.clone().and(last.failed.clone());
        let says = text!(
            "met deze cijfers is de ene norm gehaald, en `{name}` toch niet behaald",
            "with these figures one norm is met, and `{name}` is not"
        );
        let example = question.example(&split.and(certain.failed), says);
        return norms_cannot_all::report(spans, example, findings);
    }
    let says = text!(
        "ook met deze cijfers is `{name}` niet behaald",
        "even with these figures `{name}` is not met"
    );
    let best = question.first_figure();
    let span = spans.first().copied().unwrap_or(question.named.item.span);
    let Some(seen) = question.seen(span, &certain.failed, best, says) else { return false };
    findings.push(NormNeverMet { seen });
    true
}
