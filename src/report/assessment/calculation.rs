//! The calculation of an item, step by step, each with its place: only for who asks for it.
//!
//! Not for: working anything out; every step is in the assessment.

use crate::eval::assessment::{Assessed, Step};
use crate::report::document::{Block, Line, ListItem, Style};

use super::View;

impl View<'_> {
    /// The steps of the explanation below each other.
    pub(super) fn calculation(&self, item: &Assessed) -> Vec<Block> {
        let place = self.place(item.span);
        let title = self.words.pick("Berekening", "Calculation");
        let head = Line::styled(Style::Faint, title).then(Style::Faint, &format!(" ({place})"));
        vec![Block::Entry { head, body: vec![Block::List(vec![self.step(&item.explanation)])] }]
    }

    pub(super) fn step(&self, step: &Step) -> ListItem {
        let line = Line::plain(&self.words.step(step));
        ListItem {
            line: match step.span {
                Some(span) => line.then(Style::Faint, &format!(" ({})", self.place(span))),
                None => line,
            },
            children: step.operands.iter().map(|step| self.step(step)).collect(),
        }
    }
}
