//! The amendments of the agreement, and what they bring that gets no verdict.
//!
//! Not for: the versions of a norm; those stand with its result (`norms`).

use crate::eval::assessment::{JudgedAmendment, NotInForce, Standing};
use crate::report::document::{Block, Line, ListItem, Style};
use crate::text;

use super::View;

impl View<'_> {
    /// The part of the report on amendments, where the agreement has any.
    pub(super) fn amendments(&self) -> Vec<Block> {
        if self.assessment.amendments.is_empty() {
            return Vec::new();
        }
        let mut blocks = vec![Self::heading(2, self.words.pick("Wijzigingen", "Amendments"))];
        for amendment in &self.assessment.amendments {
            blocks.push(self.amendment(amendment));
        }
        blocks
    }

    fn amendment(&self, amendment: &JudgedAmendment) -> Block {
        let style = match amendment.standing {
            Standing::InForce => Style::Plain,
            Standing::NotYet | Standing::Refused(_) => Style::Faint,
            Standing::Open(_) => Style::Open,
        };
        let standing = self.words.standing(&amendment.standing, amendment.from);
        let text = match &amendment.number {
            Some(number) => format!("{} ({number})", amendment.text),
            None => amendment.text.clone(),
        };
        let held_back = self.assessment.not_in_force.iter();
        let held_back = held_back.filter(|item| item.amendment == amendment.id);
        let items: Vec<ListItem> = held_back
            .map(|item| ListItem { line: self.held_back(item), children: Vec::new() })
            .collect();
        Block::Entry {
            head: Line::plain(&format!("{text}: ")).then(style, &standing),
            body: if items.is_empty() { Vec::new() } else { vec![Block::List(items)] },
        }
    }

    fn held_back(&self, item: &NotInForce) -> Line {
        let text = match &item.number {
            Some(number) => format!("{} ({number})", item.text),
            None => item.text.clone(),
        };
        Line::plain(&self.words.say(if item.norm_only {
            text!("de gewijzigde norm telt niet: {text}", "the changed norm does not count: {text}")
        } else {
            text!("zonder oordeel: {text}", "without a verdict: {text}")
        }))
    }
}
