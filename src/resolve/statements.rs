//! Statements of a part: each where it belongs, and once.
//!
//! Not for: what they mean.

use super::Resolver;
use super::problems::{Misplaced, Missing, Repeated};
use crate::source::Span;
use crate::syntax::{Part, PartKind, Statement};

/// The word that opens a part.
pub(super) fn keyword(kind: &PartKind) -> &'static str {
    match kind {
        PartKind::Agreement => "overeenkomst",
        PartKind::Theme => "thema",
        PartKind::Goal => "doel",
        PartKind::Consideration => "overweging",
        PartKind::Definition => "definitie",
        PartKind::Indicator => "indicator",
        PartKind::Result => "resultaat",
        PartKind::Duty => "inzicht",
        PartKind::Effort => "inspanning",
        PartKind::Untestable => "afspraak",
        PartKind::Consequence => "gevolg",
        PartKind::Population => "populatie",
        PartKind::Breakdown { .. } => "verdeling",
        PartKind::Unit { .. } => "eenheid",
        PartKind::Fact { .. } | PartKind::FactSplit { .. } => "feit",
        PartKind::Unreadable => "onderdeel",
    }
}

impl Resolver {
    /// Keeps a value that may be stated once.
    pub(super) fn once<T>(&mut self, slot: &mut Option<T>, value: T, statement: &Statement) {
        if slot.is_some() {
            self.findings
                .push(Repeated { span: statement.span, keyword: statement.keyword.value.clone() });
        } else {
            *slot = Some(value);
        }
    }

    /// Reports a statement that has no place in its part. Under a heading that could not be read
    /// nobody can tell.
    pub(super) fn misplaced(&mut self, part: &Part, statement: &Statement) {
        if matches!(part.kind, PartKind::Unreadable) {
            return;
        }
        self.findings.push(Misplaced {
            span: statement.keyword.span,
            keyword: statement.keyword.value.clone(),
            part: keyword(&part.kind),
            heading: part.span,
        });
    }

    /// Reports a statement that a part cannot do without.
    pub(super) fn missing(
        &mut self,
        span: Span,
        part: &'static str,
        keyword: &'static str,
        example: &'static str,
    ) {
        self.findings.push(Missing { span, part, keyword, example });
    }
}
