//! A vague quantifier in what is to be judged.

use crate::diagnostics::{Findings, Label};
use crate::model::{Condition, ConditionTest, ItemBody, Model};
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

/// Words for how much, how often or when that leave it to the reader.
const VAGUE: [&str; 62] = [
    "waar nodig",
    "zo nodig",
    "indien nodig",
    "wanneer nodig",
    "als dat nodig is",
    "als het nodig is",
    "nodig heeft",
    "nodig hebben",
    "waar mogelijk",
    "indien mogelijk",
    "zo mogelijk",
    "waar wenselijk",
    "indien gewenst",
    "zoveel mogelijk",
    "zo veel mogelijk",
    "zo weinig mogelijk",
    "zo min mogelijk",
    "zo snel mogelijk",
    "zo spoedig mogelijk",
    "zo goed mogelijk",
    "zo kort mogelijk",
    "voldoende",
    "onvoldoende",
    "genoeg",
    "de meeste",
    "het merendeel",
    "het grootste deel",
    "een groot deel",
    "een aantal",
    "een deel van",
    "enkele",
    "diverse",
    "veel",
    "weinig",
    "vaak",
    "vaker",
    "meestal",
    "doorgaans",
    "regelmatig",
    "geregeld",
    "periodiek",
    "af en toe",
    "tijdig",
    "op tijd",
    "spoedig",
    "binnenkort",
    "op termijn",
    "te zijner tijd",
    "in principe",
    "in beginsel",
    "adequaat",
    "adequate",
    "substantieel",
    "aanzienlijk",
    "fors",
    "sterk",
    "sterke",
    "merkbaar",
    "redelijk",
    "redelijkerwijs",
    "eventueel",
    "naar behoefte",
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
    stated_conditions(model, findings);
}

/// A condition that somebody states has no test but its words.
fn stated_conditions(model: &Model, findings: &mut Findings) {
    for item in &model.items {
        let ItemBody::Result(result) = &item.body else { continue };
        let stated = |one: &&Condition| matches!(one.test, ConditionTest::Stated);
        for condition in result.conditions.iter().filter(stated) {
            let lower = condition.text.as_deref().unwrap_or_default().to_lowercase();
            for word in words_in(&lower) {
                let item = condition.name.value.clone();
                findings.push(VagueWord { span: condition.span, word, item });
            }
        }
    }
}

/// The vague words that a text in lower case holds; of words within others only the longest.
pub(super) fn words_in(text: &str) -> impl Iterator<Item = &'static str> {
    let found: Vec<&'static str> =
        VAGUE.into_iter().filter(|word| holds_word(text, word)).collect();
    let longest: Vec<&'static str> = found
        .iter()
        .copied()
        .filter(|word| !found.iter().any(|other| other != word && holds_word(other, word)))
        .collect();
    longest.into_iter()
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
