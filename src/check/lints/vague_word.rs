//! A vague quantifier in what is to be judged.

use crate::diagnostics::{Findings, Label};
use crate::model::{ItemBody, Model};
use crate::source::{Name, Span};
use crate::{problem, text};

problem! {
    /// A word that everybody reads in their own way.
    VagueWord: "PO0406" Note { span: Span, word: &'static str, item: Name }
    headline: text!("`{word}` zegt niet hoeveel of wanneer",
        "`{word}` does not say how many or when");
    labels: vec![Label::primary(*span)];
    help: Some(text!("noem bij `{item}` een getal of een toets, of zeg wie erover oordeelt",
        "name a number or a test with `{item}`, or say who judges it"));
}

/// Quantifiers without a quantity.
const VAGUE: [&str; 16] = [
    "waar nodig",
    "zo nodig",
    "indien nodig",
    "voldoende",
    "de meeste",
    "zoveel mogelijk",
    "zo veel mogelijk",
    "zo snel mogelijk",
    "waar mogelijk",
    "regelmatig",
    "tijdig",
    "periodiek",
    "in principe",
    "adequaat",
    "substantieel",
    "sterk",
];

pub(super) fn check(model: &Model, findings: &mut Findings) {
    for item in &model.items {
        let judged = match &item.body {
            // The norm of a result and the items of a duty give its words a test.
            ItemBody::Result(_) | ItemBody::Duty(_) | ItemBody::Untestable(_) => false,
            ItemBody::Effort(_) => true,
        };
        let Some(text) = item.text.as_ref().filter(|_| judged) else { continue };
        let lower = text.value.to_lowercase();
        for word in words_in(&lower) {
            let item = item.name.clone();
            findings.push(VagueWord { span: text.span, word, item });
        }
    }
}

/// The vague words that a text in lower case holds.
pub(super) fn words_in(text: &str) -> impl Iterator<Item = &'static str> {
    VAGUE.into_iter().filter(move |word| holds_word(text, word))
}

/// Whether a text holds these words as whole words, also before a noun: `sterk`, `sterke`.
fn holds_word(text: &str, word: &str) -> bool {
    text.match_indices(word).any(|(start, found)| {
        let before = text.get(..start).and_then(|text| text.chars().next_back());
        let rest = text.get(start + found.len()..).unwrap_or_default();
        let after = rest.strip_prefix('e').unwrap_or(rest).chars().next();
        !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
    })
}
