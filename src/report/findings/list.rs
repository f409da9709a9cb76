//! All findings of a run as one text: the heaviest first, not too many, counted at the end.

use super::handler::DutchHandler;
use super::style::FindingStyle;
use super::{silenced, words};
use crate::diagnostics::{Carried, Counts, Finding, Findings};
use crate::source::Sources;

/// Shows findings: errors before warnings before notes, each by file and place. What goes beyond
/// the limit is counted. Without findings the text is empty.
#[must_use]
pub fn render_findings(findings: &Findings, sources: &Sources, style: &FindingStyle) -> String {
    if findings.is_empty() {
        return String::new();
    }
    let in_sight = |finding: &&Finding| style.silenced || !finding.is_silenced();
    let mut ranked: Vec<&Finding> = findings.iter().filter(in_sight).collect();
    // The sort is stable: within a weight the order of places stays.
    ranked.sort_by_key(|finding| (finding.is_silenced(), finding.severity));
    let (shown, hidden) = ranked.split_at_checked(style.limit).unwrap_or((&ranked, &[]));
    let handler = DutchHandler { color: style.color, graphics: style.graphics };
    let mut parts: Vec<String> = shown
        .iter()
        .map(|finding| handler.render(&Carried::new(finding, sources, style.language)))
        .collect();
    let mut closing = String::new();
    let more: Counts = hidden.iter().copied().collect();
    let more = more.plus(Counts { silenced: 0, ..findings.beyond() });
    if more.total() > 0 || !hidden.is_empty() {
        closing.push_str(words::more_findings(more).get(style.language));
        closing.push('\n');
    }
    closing.push_str(words::tally(findings.counts()).get(style.language));
    closing.push('\n');
    closing.push_str(&silenced::lines(findings, style.language));
    parts.push(closing);
    parts.join("\n")
}
