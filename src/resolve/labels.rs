//! An agreement's own words for verdicts.
//!
//! Not for: showing them.

use super::Resolver;
use crate::diagnostics::{Label as Mark, nearest};
use crate::model::{Label, VERDICT_WORDS};
use crate::source::Span;
use crate::syntax::Spanned;
use crate::{problem, text};

problem! {
    /// A label for what is no verdict.
    NoSuchVerdict: "PO0280" Error { span: Span, words: String, meant: Option<&'static str> }
    headline: text!("`{words}` is geen oordeel", "`{words}` is no verdict");
    labels: vec![Mark::primary(*span)];
    help: Some(match meant {
        Some(meant) => text!("bedoelt u `{meant}`?", "did you mean `{meant}`?"),
        None => {
            let known = VERDICT_WORDS.join(", ");
            text!("kies uit: {known}", "choose from: {known}")
        }
    });
}

impl Resolver {
    /// The labels of an agreement. Two verdicts may have the same one.
    pub(super) fn labels(&mut self, stated: &[(Spanned<String>, Spanned<String>)]) -> Vec<Label> {
        let mut labels: Vec<Label> = Vec::new();
        for (words, label) in stated {
            // The words of a floor and a target may be cut short.
            let said =
                if words.value == "tussen" { "tussen bodem en streef" } else { &words.value };
            let Some(verdict) = VERDICT_WORDS.into_iter().find(|verdict| *verdict == said) else {
                let meant = nearest(said, VERDICT_WORDS);
                let (span, words) = (words.span, words.value.clone());
                self.findings.push(NoSuchVerdict { span, words, meant });
                continue;
            };
            if labels.iter().any(|label| label.verdict == verdict) {
                self.repeated(words.span, verdict);
                continue;
            }
            labels.push(Label { verdict, label: label.value.clone() });
        }
        labels
    }
}
