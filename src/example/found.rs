//! Compares codes and words that were expected with the findings that came.
//!
//! Not for: verdicts; `compare` sees to those.

use super::difference::{Aspect, Difference};
use super::expectation::NamedCodes;
use crate::diagnostics::{Finding, Findings, Severity, Text};
use crate::source::Span;
use crate::text;

pub(super) fn not_judged(span: Span, found: &Findings) -> Difference {
    let expected = text!("een oordeel", "a verdict");
    Difference::of_whole(Aspect::Outcome, span, expected, shown_findings(found, true))
}

pub(super) fn judged_instead(named: &NamedCodes) -> Difference {
    let codes: Vec<&str> = named.codes.iter().map(|code| code.value.as_str()).collect();
    let codes = codes.join(", ");
    let expected = text!("{codes}", "{codes}");
    let actual = text!("een oordeel zonder fouten", "a verdict without errors");
    Difference::of_whole(Aspect::Outcome, named.span, expected, actual)
}

/// Every code must be found; all words must stand in one finding with such a code.
pub(super) fn compare_codes(named: &NamedCodes, found: &Findings) -> Vec<Difference> {
    let mut differences = Vec::new();
    for code in &named.codes {
        let gives = |finding: &Finding| finding.code.as_str() == code.value;
        if !found.iter().any(|finding| gives(finding) && !finding.is_silenced()) {
            let written = &code.value;
            let expected = text!("{written}", "{written}");
            let actual = shown_findings(found, false);
            differences.push(Difference::of_whole(Aspect::Code, code.span, expected, actual));
        }
    }
    let is_named =
        |finding: &&Finding| named.codes.iter().any(|code| code.value == finding.code.as_str());
    let texts: Vec<String> = found.iter().filter(is_named).map(words_of).collect();
    let lacking = |text: &String| {
        named.mentions.iter().filter(|word| !holds(text, &word.value)).collect::<Vec<_>>()
    };
    // Where no finding names them all: tell which words the best one lacks.
    let best = texts.iter().map(lacking).min_by_key(Vec::len).unwrap_or_default();
    for word in best {
        let written = &word.value;
        let expected = text!("`{written}` in de melding", "`{written}` in the message");
        let actual = shown_findings(found, false);
        differences.push(Difference::of_whole(Aspect::Mentions, word.span, expected, actual));
    }
    differences
}

/// Whether a text holds a word, capitals aside.
pub(super) fn holds(text: &str, word: &str) -> bool {
    text.to_lowercase().contains(&word.to_lowercase())
}

/// The words of a finding in Dutch: headline, labels and help.
fn words_of(finding: &Finding) -> String {
    let mut words = finding.headline.nl.clone();
    let labels = finding.labels.iter().filter_map(|label| label.text.as_ref());
    for text in labels.chain(&finding.help) {
        words.push('\n');
        words.push_str(&text.nl);
    }
    words
}

/// The findings in short: each code with its headline, at most three.
fn shown_findings(found: &Findings, errors_only: bool) -> Text {
    let shown: Vec<&Finding> = found
        .iter()
        .filter(|finding| !errors_only || finding.severity == Severity::Error)
        .collect();
    if shown.is_empty() {
        return text!("niets gevonden", "nothing found");
    }
    let rest = shown.len().saturating_sub(3);
    let line = |of: fn(&Finding) -> &str| {
        shown
            .iter()
            .take(3)
            .map(|finding| format!("{} ({})", finding.code, of(finding)))
            .collect::<Vec<_>>()
            .join("; ")
    };
    let (nl, en) = (line(|finding| &finding.headline.nl), line(|finding| &finding.headline.en));
    if rest == 0 {
        return Text { nl, en };
    }
    text!("{nl}; en nog {rest}", "{en}; and {rest} more")
}
