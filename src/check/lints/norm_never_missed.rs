//! A norm that all figures meet.

use super::question::{Question, Seen};
use crate::check::analysis::Asked;
use crate::diagnostics::Findings;
use crate::{problem, text};

problem! {
    /// Whatever comes of it, this norm is met.
    NormNeverMissed: "PO0414" Note { seen: Seen }
    headline: text!("deze norm is altijd gehaald", "this norm is met whatever comes of it");
    labels: seen.labels();
    help: Some(text!("kies een norm die ook gemist kan worden, of haal hem weg",
        "choose a norm that can be missed too, or take it away"));
    witness: seen.example;
}

/// Asks whether what a result asks can be missed; whether there was something to say.
pub(super) fn ask(question: &mut Question<'_>, findings: &mut Findings) -> bool {
    let certain = question.certain.clone();
    let mut said = false;
    for asked in Asked::of(question.named.result) {
        let Some(own) = question.subject.of_asked(asked) else { continue };
        if !question.never(&own.failed.clone().and(certain.stands.clone())) {
            continue;
        }
        let name = question.name();
        let says = text!(
            "ook met deze cijfers is `{name}` behaald",
            "even with these figures `{name}` is met"
        );
        // As badly as it can go: high where little is asked, low where much is.
        let worst = asked.first_figure().map(|(figure, more)| (figure, !more));
        if let Some(seen) = question.seen(asked.span(), &certain.reached, worst, says) {
            findings.push(NormNeverMissed { seen });
            said = true;
        }
    }
    said
}
