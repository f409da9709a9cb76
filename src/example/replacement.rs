//! What an example changes in the text of its agreement, to show what then comes of it.
//!
//! For: `vervang = [["(18 maanden)", "(17 maanden)"]]`. Not for: compiling the changed text; the session
//! does that.

use crate::diagnostics::{Findings, Label};
use crate::measure::words::wrong_form;
use crate::measure::{Table, Value, ValueKind};
use crate::source::Span;
use crate::syntax::Spanned;
use crate::{problem, text};

problem! {
    /// A text that does not stand in the agreement exactly once.
    NotOnce: "PO0610" Error { span: Span, written: String, count: usize }
    headline: match count {
        0 => text!("`{written}` staat niet in de overeenkomst",
            "`{written}` does not stand in the agreement"),
        _ => text!("`{written}` staat {count} keer in de overeenkomst",
            "`{written}` stands in the agreement {count} times"),
    };
    labels: vec![Label::primary(*span)];
    help: Some(match count {
        0 => text!("neem de woorden over zoals ze in de overeenkomst staan, met dezelfde regels en spaties",
            "copy the words as they stand in the agreement, with the same lines and spaces"),
        _ => text!("neem er zoveel woorden bij dat het er precies één keer staat",
            "take in as many words as make it stand there exactly once"),
    });
}

/// Words that come in the place of others.
#[derive(Debug, Clone)]
pub struct Replacement {
    /// The words that stand in the agreement.
    pub old: Spanned<String>,
    /// What comes instead.
    pub new: String,
}

/// Reads `vervang`.
pub(super) fn read_replacements(table: &Table, findings: &mut Findings) -> Vec<Replacement> {
    let Some(entry) = table.get("vervang") else { return Vec::new() };
    let wanted = || {
        text!(
            "een lijst van paren zoals [[\"zo staat het er\", \"zo moet het\"]]",
            "a list of pairs such as [[\"as it stands\", \"as it should be\"]]"
        )
    };
    let ValueKind::List(pairs) = &entry.value.kind else {
        wrong_form("vervang", &entry.value, wanted(), findings);
        return Vec::new();
    };
    let mut replacements = Vec::new();
    for pair in pairs {
        match replacement(pair) {
            Some(replacement) => replacements.push(replacement),
            None => wrong_form("vervang", pair, wanted(), findings),
        }
    }
    if pairs.is_empty() {
        wrong_form("vervang", &entry.value, wanted(), findings);
    }
    replacements
}

fn replacement(pair: &Value) -> Option<Replacement> {
    let ValueKind::List(texts) = &pair.kind else { return None };
    let [old, new] = texts.as_slice() else { return None };
    let (ValueKind::Text(words), ValueKind::Text(instead)) = (&old.kind, &new.kind) else {
        return None;
    };
    let old = Spanned { value: words.clone(), span: old.span };
    (!words.is_empty()).then(|| Replacement { old, new: instead.clone() })
}

/// The text with every replacement made, one after another.
///
/// # Errors
///
/// Tells which words do not stand there exactly once.
pub fn replaced(text: &str, replacements: &[Replacement]) -> Result<String, Findings> {
    let mut findings = Findings::new();
    let mut changed = text.to_owned();
    for Replacement { old, new } in replacements {
        let count = changed.matches(old.value.as_str()).count();
        if count == 1 {
            changed = changed.replacen(old.value.as_str(), new, 1);
        } else {
            findings.push(NotOnce { span: old.span, written: old.value.clone(), count });
        }
    }
    if findings.is_empty() { Ok(changed) } else { Err(findings) }
}
