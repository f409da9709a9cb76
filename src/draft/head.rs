//! The head of the next agreement: its name, title, term and status.
//!
//! Not for: what is agreed.

use super::Drafting;
use super::edit::Edits;
use crate::quantity::Period;
use crate::source::Span;
use crate::syntax::{Part, StatementKind};

impl Drafting<'_> {
    #[expect(clippy::wildcard_enum_match_arm, reason = "what is not named here stays as it is")]
    pub(super) fn head(&self, part: &Part, edits: &mut Edits<'_>) {
        if let Some(name) = &part.name {
            let old = edits.at(name.span);
            let mut new = self.years_moved(old);
            if new == old {
                new = format!("{old}-{}", self.shift.next.first().year());
            }
            edits.put(name.span, new);
        }
        if let Some(text) = &part.text {
            edits.put(text.span, self.years_moved(edits.at(text.span)));
        }
        let states = part.statements.iter().any(|one| matches!(one.kind, StatementKind::Draft(_)));
        for statement in &part.statements {
            match &statement.kind {
                StatementKind::Term { .. } => self.term(statement.span, !states, edits),
                StatementKind::Draft(_) => edits.put(statement.span, "status: concept".to_owned()),
                // A draft was not signed; what it starts from and follows on is this term.
                StatementKind::Signed(_)
                | StatementKind::StartingPoint(_)
                | StatementKind::AfterAgreement(_) => {
                    edits.put_aside(statement.span, &[]);
                }
                _ => self.moments_in(statement, edits),
            }
        }
    }

    fn term(&self, span: Span, with_status: bool, edits: &mut Edits<'_>) {
        let next = self.shift.next;
        let year = Period::year(next.first().year()) == Some(next);
        let short = year && !edits.at(span).contains("t/m");
        let mut words = if short {
            format!("looptijd: {}", next.first().year())
        } else {
            format!("looptijd: {} t/m {}", next.first().dutch(), next.last().dutch())
        };
        if let (Some(months), true) = (self.shift.months(), edits.at(span).contains('(')) {
            words.push_str(&format!(" ({months} maanden)"));
        }
        if with_status {
            words.push_str("\n  status: concept");
        }
        if let Some(file) = self.file {
            words.push_str(&format!("\n  volgt op: \"{file}\""));
        }
        edits.put(span, words);
    }

    /// Words with the years of the term moved, wherever they stand in them.
    fn years_moved(&self, words: &str) -> String {
        let mut out = String::new();
        let mut rest = words;
        while let Some(start) = rest.find(|sign: char| sign.is_ascii_digit()) {
            let (before, from) = rest.split_at(start);
            let end = from.find(|sign: char| !sign.is_ascii_digit()).unwrap_or(from.len());
            let (digits, later) = from.split_at(end);
            out.push_str(before);
            match digits.parse::<i16>().ok().filter(|_| digits.len() == 4) {
                Some(year) => out.push_str(&self.shift.year(year).to_string()),
                None => out.push_str(digits),
            }
            rest = later;
        }
        out.push_str(rest);
        out
    }
}
