//! Reads a text as TOML, several times where a mistake would hide what follows it.
//!
//! The library gives up the rest of a file at a line without `=` and at brackets that are not
//! closed. Such lines are reported, taken away (with spaces in their place, so that all places
//! stay), and the rest is read again.
//! Not for: telling what a mistake is; `slips` does that.

use toml::de::{DeTable, Error};

use super::super::tables::Table;
use super::brackets;
use super::convert::Converter;
use super::repair;
use super::slip::{Slip, Weight};
use super::slips::recognise;
use super::written::Written;
use crate::diagnostics::{Findings, MOST_KEPT};
use crate::source::{SourceId, Span};
use crate::syntax::ReadNoFurther;

/// How often a text is read at most. Each time mends every line that hides others.
const PASSES: usize = 7;

/// Reads a TOML text. `None` when so much is amiss that its tables mean nothing.
pub(crate) fn read(source: SourceId, text: &str) -> (Option<Table>, Findings) {
    let mut known: Vec<Slip> = Vec::new();
    let mut working = text.to_owned();
    for _ in 0..PASSES {
        let (document, mut errors) = DeTable::parse_recoverable(&working);
        if let Some(span) = errors.get(MOST_KEPT).and_then(Error::span) {
            // A file without one good word must not take all memory.
            errors.truncate(MOST_KEPT);
            known.extend(slips_of(&working, document.get_ref(), &errors));
            let line = repair::line_at(&working, span.start);
            // It comes first: of so many only the first are kept.
            let mut all = Findings::new();
            all.push(ReadNoFurther { span: Span::new(source, line.start, line.end) });
            all.merge(findings(source, text, known));
            return (None, all);
        }
        let open = if errors.is_empty() { Vec::new() } else { brackets::unclosed(&working) };
        if !open.is_empty() {
            let ranges: Vec<_> = open.iter().map(|slip| slip.unread.clone()).collect();
            known.extend(open);
            working = repair::blanked(&working, &ranges);
            continue;
        }
        let found = slips_of(&working, document.get_ref(), &errors);
        let hiding: Vec<_> = found.iter().filter(|slip| slip.weight == Weight::HidesRest).collect();
        if hiding.is_empty() {
            let unusable = found.iter().any(|slip| slip.weight == Weight::Unusable);
            let table = (!unusable)
                .then(|| Converter::new(source, &working, &found).table(document.get_ref(), 0..0));
            known.extend(found);
            return (table, findings(source, text, known));
        }
        let ranges: Vec<_> = hiding.iter().map(|slip| slip.unread.clone()).collect();
        known.extend(found.into_iter().filter(|slip| slip.weight == Weight::HidesRest));
        working = repair::blanked(&working, &ranges);
    }
    (None, findings(source, text, known))
}

fn slips_of(text: &str, document: &DeTable<'_>, errors: &[Error]) -> Vec<Slip> {
    if errors.is_empty() {
        return Vec::new();
    }
    let written = Written::new(text, document);
    let found: Vec<Slip> = errors.iter().map(|error| recognise(&written, error)).collect();
    // What stands behind a bracket that was not closed is read wrongly: only the bracket counts.
    let swallowed: Vec<_> = found.iter().filter_map(|slip| slip.swallows.clone()).collect();
    found
        .into_iter()
        .filter(|slip| {
            slip.swallows.is_some() || !swallowed.iter().any(|range| range.contains(&slip.at.start))
        })
        .collect()
}

/// One finding a line where the line as a whole is amiss, else one for every value.
fn findings(source: SourceId, text: &str, mut slips: Vec<Slip>) -> Findings {
    slips.sort_by_key(|slip| (slip.at.start, slip.rank()));
    let lines = repair::line_starts(text);
    let line_of = |slip: &Slip| lines.partition_point(|start| *start <= slip.at.start);
    let mut findings = Findings::new();
    for on_line in slips.chunk_by(|one, other| line_of(one) == line_of(other)) {
        let worst = on_line.iter().min_by_key(|slip| slip.rank());
        match worst {
            Some(worst) if worst.is_about_the_line() => findings.push(worst.finding(source)),
            Some(worst) => {
                let mut told: Vec<&Slip> =
                    on_line.iter().filter(|slip| slip.rank() == worst.rank()).collect();
                // Two errors of the library may lie in one value.
                told.dedup_by_key(|slip| slip.at.clone());
                told.into_iter().for_each(|slip| findings.push(slip.finding(source)));
            }
            None => {}
        }
    }
    findings
}
