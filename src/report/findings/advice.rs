//! What to do about a finding: its help, and its repair where the help does not name that.
//!
//! Not for: applying repairs, or for layout.

use super::words;
use crate::diagnostics::{Edit, Finding, Language};
use crate::source::Sources;

/// The advice that stands below a finding, if there is any.
pub(super) fn advice(finding: &Finding, sources: &Sources, language: Language) -> Option<String> {
    let help = finding.help.as_ref().map(|help| help.get(language));
    let new = unnamed(finding, help.unwrap_or_default());
    let gone = taken_away(finding, sources, help.unwrap_or_default());
    let mut advice: Vec<String> = help.map(str::to_owned).into_iter().collect();
    if !new.is_empty() {
        advice.push(words::write_this(&new).get(language).to_owned());
    }
    if !gone.is_empty() {
        advice.push(words::take_this_away(&gone).get(language).to_owned());
    }
    (!advice.is_empty()).then(|| advice.join("; "))
}

/// The new texts that the help does not name. Of changes in several places one cannot be told in a line.
fn unnamed<'a>(finding: &'a Finding, help: &str) -> Vec<&'a str> {
    let mut new = Vec::new();
    for text in single_edits(finding).map(|edit| edit.text.trim()) {
        if !(text.is_empty() || help.contains(text) || new.contains(&text)) {
            new.push(text);
        }
    }
    new
}

/// The words that are only taken away, where the help does not say that something goes.
fn taken_away<'s>(finding: &Finding, sources: &'s Sources, help: &str) -> Vec<&'s str> {
    let mut gone = Vec::new();
    for edit in single_edits(finding).filter(|edit| edit.text.is_empty()) {
        let Some(file) = sources.get(edit.span.source) else { continue };
        let words = file.text().get(file.range(edit.span)).unwrap_or_default().trim();
        let told = help.contains(" weg") || help.contains("away");
        if !(words.is_empty() || told || gone.contains(&words)) {
            gone.push(words);
        }
    }
    gone
}

fn single_edits(finding: &Finding) -> impl Iterator<Item = &Edit> {
    finding.repairs.iter().filter_map(|repair| match repair.edits.as_slice() {
        [edit] => Some(edit),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostics;
    use crate::diagnostics::{Code, Repair, Severity};
    use crate::source::{Role, Span};
    use crate::text;

    const TEXT: &str = "thema: 1 werk";

    /// What is advised about the colon.
    fn advised(help: Option<diagnostics::Text>, with: &[&str]) -> Option<String> {
        let mut sources = Sources::new();
        let source = sources.add("a.po", Role::Agreement, TEXT);
        let span = Span::new(source, 5, 6);
        let finding = Finding {
            code: Code::new("PO9999"),
            severity: Severity::Error,
            headline: text!("een kop", "a heading"),
            labels: Vec::new(),
            help,
            repairs: with.iter().map(|with| Repair::likely(span, *with)).collect(),
            adjustment: None,
            witness: None,
        };
        advice(&finding, &sources, Language::Dutch)
    }

    #[test]
    fn a_new_text_is_told_unless_the_help_names_it() {
        let help = || Some(text!("bedoelt u `;`?", "did you mean `;`?"));
        assert_eq!(advised(help(), &[";"]).as_deref(), Some("bedoelt u `;`?"));
        assert_eq!(
            advised(help(), &[".", "."]).as_deref(),
            Some("bedoelt u `;`?; schrijf hier `.`")
        );
        assert_eq!(advised(None, &["."]).as_deref(), Some("schrijf hier `.`"));
    }

    #[test]
    fn what_is_taken_away_is_told_unless_the_help_says_so() {
        assert_eq!(advised(None, &[""]).as_deref(), Some("haal `:` weg"));
        let help = || Some(text!("zie de kop", "see the heading"));
        assert_eq!(advised(help(), &[""]).as_deref(), Some("zie de kop; haal `:` weg"));
        let help = || Some(text!("haal dit teken weg", "take this sign away"));
        assert_eq!(advised(help(), &[""]).as_deref(), Some("haal dit teken weg"));
    }

    #[test]
    fn a_finding_without_help_or_repair_gives_no_advice() {
        assert_eq!(advised(None, &[]), None);
    }
}
