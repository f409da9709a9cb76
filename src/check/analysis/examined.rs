//! An agreement under exact work, and the steps that are left for all questions about it.
//!
//! For: that thousands of questions about thousands of figures end. Not for: the questions.

use crate::model::Model;
use crate::verdict::Completions;

/// What putting a question costs for each figure that it is about, besides answering it.
pub(super) const STEPS_PER_FIGURE: usize = 50;

/// An agreement, and the steps that are left.
#[derive(Debug)]
pub(in crate::check) struct Examined<'m> {
    pub(in crate::check) model: &'m Model,
    steps: Completions,
}

impl<'m> Examined<'m> {
    pub(in crate::check) fn new(model: &'m Model) -> Self {
        Self { model, steps: Completions::new() }
    }

    /// No figures yet, for questions that count among all others; `None` when no steps are left for questions about
    /// so many figures.
    pub(super) fn completions(&self, figures: usize) -> Option<Completions> {
        let affords = self.steps.affords(figures.saturating_mul(STEPS_PER_FIGURE));
        affords.then(|| Completions::beside(&self.steps))
    }

    /// Whether some questions were not put, or not answered, because no steps were left.
    pub(in crate::check) fn has_ended(&self) -> bool {
        self.steps.fell_short()
    }
}
