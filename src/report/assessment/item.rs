//! One item: its verdict and text, and what there is to know of it.
//!
//! Not for: its parts (`parts`), figures beside it (`beside`) and its calculation (`calculation`).

use crate::eval::assessment::Assessed;
use crate::report::document::{Block, Line, Style};

use super::{Detail, View};

impl View<'_> {
    /// The item as an entry of the report.
    pub(super) fn entry(&self, item: &Assessed) -> Block {
        let mut body = Vec::new();
        let facts = self.facts_of_item(item);
        if !facts.is_empty() {
            body.push(Block::Labelled(facts));
        }
        body.extend(self.parts(item));
        body.extend(self.beside(item));
        match self.detail {
            Detail::Summary | Detail::Items => {}
            Detail::Calculation => body.extend(self.calculation(item)),
        }
        Block::Entry { head: self.headline(item), body }
    }

    fn headline(&self, item: &Assessed) -> Line {
        self.verdict_line(item)
            .then(Style::Plain, ": ")
            .then(Style::Strong, &self.headline_text(item))
    }

    /// The number is left out where it is that of the goal, which stands above.
    fn headline_text(&self, item: &Assessed) -> String {
        let of_goal = item.goal.as_ref().and_then(|goal| goal.number.as_ref());
        if item.number.as_ref() == of_goal { item.text.clone() } else { self.name_of(item) }
    }
}
