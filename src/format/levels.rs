//! How deep each heading and statement stands.
//!
//! Not for: lines and breaks.

use crate::syntax::{Ast, Part, PartKind};

/// A heading or statement: where it begins, and how it is indented.
#[derive(Debug, Clone, Copy)]
pub(super) struct Opening {
    /// Where it begins, in bytes.
    pub(super) start: usize,
    /// Where its keyword ends, in bytes.
    pub(super) keyword_end: usize,
    /// The column of its first line.
    pub(super) indent: usize,
    /// The column of its other lines: those of a heading stand deeper than the statements under it.
    pub(super) margin: usize,
    /// Whether it is a heading.
    pub(super) heading: bool,
}

/// The columns of one level.
pub(super) const STEP: usize = 2;

/// All headings and statements, in the order of the file.
pub(super) fn openings(ast: &Ast) -> Vec<Opening> {
    let mut depth = Depth::default();
    let mut found = Vec::new();
    for part in &ast.parts {
        let indent = depth.of(part) * STEP;
        let start = part.span.start as usize;
        found.push(Opening {
            start,
            keyword_end: start + 1,
            indent,
            margin: indent + 2 * STEP,
            heading: true,
        });
        found.extend(part.statements.iter().map(|statement| Opening {
            start: statement.span.start as usize,
            keyword_end: statement.keyword.span.end as usize,
            indent: indent + STEP,
            margin: indent + 2 * STEP,
            heading: false,
        }));
    }
    found
}

/// What stands open at a place in the file.
#[derive(Debug, Default)]
struct Depth {
    in_goal: bool,
    /// The depth of the facts that follow a consideration.
    facts: Option<usize>,
}

impl Depth {
    fn of(&mut self, part: &Part) -> usize {
        let items = if self.in_goal { 2 } else { 1 };
        let nested = self.facts.take();
        match &part.kind {
            PartKind::Agreement | PartKind::Framework | PartKind::Theme => {
                self.in_goal = false;
                0
            }
            PartKind::Goal => {
                self.in_goal = true;
                1
            }
            PartKind::Consideration => {
                self.facts = Some(items + 1);
                items
            }
            PartKind::Fact { .. } | PartKind::FactSplit { .. } => {
                self.facts = nested;
                nested.unwrap_or(items)
            }
            PartKind::PolicyLine
            | PartKind::Subject
            | PartKind::Definition
            | PartKind::Indicator
            | PartKind::Result
            | PartKind::Duty
            | PartKind::Milestone
            | PartKind::Effort
            | PartKind::Untestable
            | PartKind::Consequence
            | PartKind::Amendment
            | PartKind::Premise(_)
            | PartKind::Ceiling
            | PartKind::Population
            | PartKind::Relation
            | PartKind::Breakdown { .. }
            | PartKind::Unit { .. }
            | PartKind::StepTable
            | PartKind::FactTable { .. }
            | PartKind::Classes { .. }
            | PartKind::Unreadable => items,
        }
    }
}
