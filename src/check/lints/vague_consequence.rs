//! A vague quantifier in a consequence that nothing gives a number.

use super::vague_word::words_in;
use crate::diagnostics::{Findings, Label};
use crate::model::{Consequence, Model, TriggerKind};
use crate::source::{Name, Span};
use crate::{problem, text};

problem! {
    /// A word that everybody reads in their own way decides whether something follows.
    VagueConsequence: "PO0440" Note { span: Span, word: &'static str, consequence: Name }
    headline: text!("`{word}` zegt niet wanneer `{consequence}` volgt",
        "`{word}` does not say when `{consequence}` follows");
    labels: vec![Label::primary(*span)];
    help: Some(text!(
        "noem achter `bij` een aantal of een grens, bijvoorbeeld `minstens 3 resultaten niet behaald`",
        "name a number or a bound behind `bij`, for instance `minstens 3 resultaten niet behaald`"));
}

pub(super) fn check(model: &Model, findings: &mut Findings) {
    for consequence in model.consequences.iter().filter(|one| !has_number(one)) {
        let Some(text) = &consequence.text else { continue };
        for word in words_in(&text.value.to_lowercase()) {
            let consequence = consequence.name.clone();
            findings.push(VagueConsequence { span: text.span, word, consequence });
        }
    }
}

/// Whether a number says when it follows.
fn has_number(consequence: &Consequence) -> bool {
    let by_trigger = consequence.triggers.iter().any(|trigger| match trigger.kind {
        TriggerKind::Count { .. }
        | TriggerKind::Streak { .. }
        | TriggerKind::Class { .. }
        | TriggerKind::Test(_) => true,
        TriggerKind::Each { .. }
        | TriggerKind::Item { .. }
        | TriggerKind::Premise { .. }
        | TriggerKind::Stated { .. } => false,
    });
    by_trigger || !consequence.tests().is_empty()
}
