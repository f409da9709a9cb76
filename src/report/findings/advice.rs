//! What to do about a finding: its help, and the text of its repair where the help does not name that.
//!
//! Not for: applying repairs, or for layout.

use super::words;
use crate::diagnostics::{Finding, Language};

/// The advice that stands below a finding, if there is any.
pub(super) fn advice(finding: &Finding, language: Language) -> Option<String> {
    let help = finding.help.as_ref().map(|help| help.get(language));
    let new = unnamed(finding, help.unwrap_or_default());
    let new = (!new.is_empty()).then(|| words::write_this(&new).get(language).to_owned());
    match (help, new) {
        (Some(help), Some(new)) => Some(format!("{help}; {new}")),
        (Some(help), None) => Some(help.to_owned()),
        (None, new) => new,
    }
}

/// The new texts that the help does not name. A text that is only taken away has no name, and of changes in
/// several places one cannot be told in a line.
fn unnamed<'a>(finding: &'a Finding, help: &str) -> Vec<&'a str> {
    let mut new = Vec::new();
    for repair in &finding.repairs {
        let [edit] = repair.edits.as_slice() else { continue };
        let text = edit.text.trim();
        if !(text.is_empty() || help.contains(text) || new.contains(&text)) {
            new.push(text);
        }
    }
    new
}
