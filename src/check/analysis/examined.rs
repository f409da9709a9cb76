//! An agreement under exact work, and the steps that are left for all questions about it.
//!
//! For: that thousands of questions about thousands of figures end. Not for: the questions.

use std::cell::Cell;

use crate::model::Model;
use crate::verdict::Completions;

/// What putting a question costs for each figure that it is about, besides answering it.
pub(super) const STEPS_PER_FIGURE: usize = 50;

/// An agreement, and the steps that are left.
#[derive(Debug)]
pub(in crate::check) struct Examined<'m> {
    pub(in crate::check) model: &'m Model,
    steps: Completions,
    ended: Cell<bool>,
}

impl<'m> Examined<'m> {
    pub(in crate::check) fn new(model: &'m Model) -> Self {
        Self { model, steps: Completions::new(), ended: Cell::new(false) }
    }

    /// No figures yet, for questions that count among all others; `None` when no steps are left for questions about
    /// so many figures.
    pub(super) fn completions(&self, figures: usize) -> Option<Completions> {
        if self.steps.affords(figures.saturating_mul(STEPS_PER_FIGURE)) {
            return Some(Completions::beside(&self.steps));
        }
        self.ended.set(true);
        None
    }

    /// Whether some questions were not put because no steps were left.
    pub(in crate::check) fn has_ended(&self) -> bool {
        self.ended.get()
    }
}
