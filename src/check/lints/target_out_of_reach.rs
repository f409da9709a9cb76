//! A target that no figures reach, where they can reach the floor.

use super::question::{Question, Seen};
use crate::diagnostics::Findings;
use crate::{problem, text};

problem! {
    /// Whatever comes of it, the target is not reached.
    TargetOutOfReach: "PO0429" Note { seen: Seen }
    headline: text!("deze streefwaarde is nooit te halen", "this target can never be reached");
    labels: seen.labels();
    help: Some(text!("kies een streefwaarde die te halen is", "choose a target that can be reached"));
    witness: seen.example;
}

/// Asks whether the target of a result can be reached; whether there was something to say.
pub(super) fn ask(question: &mut Question<'_>, findings: &mut Findings) -> bool {
    let certain = question.certain.clone();
    let norm = question.named.result.norms.iter().find(|norm| norm.target.is_some());
    let Some(target) = norm.and_then(|norm| norm.target.as_ref()) else { return false };
    if !question.never(&certain.met) {
        return false;
    }
    let name = question.name();
    let says = text!(
        "ook met deze cijfers blijft `{name}` tussen bodem en streef",
        "even with these figures `{name}` stays between floor and target"
    );
    let best = question.first_figure();
    let seen = question.seen(target.span(), &certain.reached, best, says);
    let said = seen.is_some();
    seen.into_iter().for_each(|seen| findings.push(TargetOutOfReach { seen }));
    said
}
