//! What an agreement keeps out of sight: how often, and why.
//!
//! Not for: the findings themselves, which are shown with `-v`.

use crate::diagnostics::{Code, Finding, Findings, Language, Text};
use crate::source::printable_line;
use crate::text;

/// The findings of one code that the agreement keeps out of sight.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Silenced<'a> {
    /// The code.
    pub code: Code,
    /// How many there are.
    pub count: usize,
    /// Why, in the words of the agreement.
    pub reason: &'a str,
}

/// What is kept out of sight, by code.
#[must_use]
pub fn silenced(findings: &Findings) -> Vec<Silenced<'_>> {
    let mut all: Vec<Silenced<'_>> = Vec::new();
    let mut found: Vec<&Finding> = findings.iter().filter(|one| one.is_silenced()).collect();
    found.sort_by_key(|finding| finding.code);
    for finding in found {
        let Some(adjustment) = &finding.adjustment else { continue };
        match all.iter_mut().find(|one| one.code == finding.code) {
            Some(one) => one.count += 1,
            None => all.push(Silenced { code: finding.code, count: 1, reason: &adjustment.reason }),
        }
    }
    for one in &mut all {
        one.count += findings.silenced_beyond(one.code);
    }
    all
}

impl Silenced<'_> {
    /// "PO0412, 2 keer, omdat “…”".
    #[must_use]
    pub fn told(&self) -> Text {
        let Self { code, count, .. } = self;
        let reason = printable_line(self.reason);
        match count {
            1 => text!("{code}, omdat “{reason}”", "{code}, because “{reason}”"),
            _ => text!(
                "{code}, {count} keer, omdat “{reason}”",
                "{code}, {count} times, because “{reason}”"
            ),
        }
    }
}

/// A line for each code, after the count of all findings.
pub(super) fn lines(findings: &Findings, language: Language) -> String {
    let name = match language {
        Language::Dutch => "uitgezet",
        Language::English => "turned off",
    };
    let lines = silenced(findings).into_iter();
    lines.map(|one| format!("{name}: {}\n", one.told().get(language))).collect()
}
