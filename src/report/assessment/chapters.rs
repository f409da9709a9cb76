//! The items below their themes and goals, in the order of the agreement.
//!
//! Not for: what is said of one item (`item`).

use crate::eval::assessment::{Assessed, Chapter};
use crate::report::document::Block;

use super::View;

impl View<'_> {
    /// A heading where a theme or goal begins, and the items below it.
    pub(super) fn chapters(&self) -> Vec<Block> {
        let mut blocks = Vec::new();
        let mut above: Option<&Assessed> = None;
        for item in &self.assessment.items {
            blocks.extend(self.headings(above, item));
            blocks.push(self.entry(item));
            above = Some(item);
        }
        blocks
    }

    fn headings(&self, above: Option<&Assessed>, item: &Assessed) -> Vec<Block> {
        let new_theme = above.is_none_or(|above| above.theme != item.theme);
        let new_goal = new_theme || above.is_none_or(|above| above.goal != item.goal);
        let mut blocks = Vec::new();
        if new_theme {
            match &item.theme {
                Some(theme) => blocks.push(Self::heading(2, &titled(theme))),
                None => {
                    blocks.push(Self::heading(2, self.without_theme()));
                }
            }
        }
        if new_goal && let Some(goal) = &item.goal {
            blocks.push(Self::heading(3, &titled(goal)));
        }
        blocks
    }

    fn without_theme(&self) -> &'static str {
        if self.assessment.items.iter().any(|item| item.theme.is_some()) {
            self.words.pick("Overig", "Other")
        } else {
            self.words.pick("Resultaten", "Results")
        }
    }
}

fn titled(chapter: &Chapter) -> String {
    match &chapter.number {
        Some(number) => format!("{number} {}", chapter.text),
        None => chapter.text.clone(),
    }
}
