//! The parts of the next agreement: norms to fill in, moments that move, and what falls away.
//!
//! Not for: the head.

use super::Drafting;
use super::edit::Edits;
use crate::syntax::{Part, PartKind, Statement, StatementKind};

/// Statements of a result that say nothing of its norm.
const KEPT: [&str; 6] = ["toelichting", "eigenaar", "vergelijk met", "dient", "kracht", "etiket"];

/// Statements whose days lie in the past for good.
const FIXED: [&str; 3] = ["trendbreuk", "toelichting", "ondertekend"];

impl Drafting<'_> {
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "other parts stay, with their moments moved"
    )]
    pub(super) fn part(&self, part: &Part, edits: &mut Edits<'_>) {
        match part.kind {
            PartKind::Agreement => self.head(part, edits),
            PartKind::Result => self.result(part, edits),
            // What was changed on the way is what holds now.
            PartKind::Amendment => {
                let last = part.statements.last().map_or(part.span, |last| last.span);
                edits.put_aside(part.span.to(last), &[]);
            }
            _ => {
                for statement in &part.statements {
                    if matches!(statement.kind, StatementKind::AddedBy(_)) {
                        edits.put_aside(statement.span, &[]);
                    } else {
                        self.moments_in(statement, edits);
                    }
                }
            }
        }
    }

    /// A result keeps its text. Its norms are to be filled in, and all that hangs on them is kept as
    /// a comment, also what this module does not know.
    fn result(&self, part: &Part, edits: &mut Edits<'_>) {
        let mut note = self.achieved(part);
        for statement in &part.statements {
            if KEPT.contains(&statement.keyword.value.as_str()) {
                continue;
            }
            let mut lines = Vec::new();
            if let Some(name) = norm_name(statement) {
                let named = name.as_ref().map(|name| format!(" {name}")).unwrap_or_default();
                lines.push(format!("norm{named}: nog invullen"));
                if let Some(told) = note.take() {
                    lines.push(told);
                    lines.extend(self.follows_on(part));
                }
            }
            edits.put_aside(statement.span, &lines);
        }
    }

    /// Moves the moments of a statement.
    pub(super) fn moments_in(&self, statement: &Statement, edits: &mut Edits<'_>) {
        if !FIXED.contains(&statement.keyword.value.as_str()) {
            let words = super::moments::moved(edits.at(statement.span), self.shift);
            edits.put(statement.span, words);
        }
    }
}

/// The name of a norm, for a statement that is one.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "any other statement by that word is a norm too"
)]
fn norm_name(statement: &Statement) -> Option<Option<String>> {
    match &statement.kind {
        StatementKind::Norm { name, .. } => Some(name.as_ref().map(|name| name.value.to_string())),
        StatementKind::ChangedNorm { .. } => None,
        _ => (statement.keyword.value == "norm").then_some(None),
    }
}
