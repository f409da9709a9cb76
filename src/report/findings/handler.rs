//! The reporter for carried findings: what miette's own handlers are to miette, with every word in
//! the language of the user.
//!
//! miette's handlers are not used because their words ("Error:", "help:") are fixed English.

use super::drawing::draw;
use super::sentences::tell;
use super::style::{Color, Graphics};
use crate::diagnostics::Carried;

/// Shows carried findings, in the language that each is carried in: Dutch unless asked otherwise.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DutchHandler {
    /// With or without colour.
    pub color: Color,
    /// Drawn, or told.
    pub graphics: Graphics,
}

impl DutchHandler {
    /// One finding as text, with a line break at the end.
    #[must_use]
    pub fn render(&self, carried: &Carried<'_>) -> String {
        match self.graphics {
            Graphics::Drawn => draw(carried, self.color),
            Graphics::Sentences => tell(carried),
        }
    }
}
