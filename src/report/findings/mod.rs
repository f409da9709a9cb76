//! Findings on a screen: drawn with the lines they are about, or told in whole sentences.
//!
//! Not for JSON (a report format of its own) and not for verdicts. Nothing is printed here: the
//! result is a text.

mod advice;
mod blocks;
mod drawing;
mod fitting;
mod handler;
mod line;
mod list;
mod sentences;
mod silenced;
mod style;
mod words;

#[cfg(test)]
mod tests;

pub use handler::DutchHandler;
pub use list::render_findings;
pub use silenced::{Silenced, silenced};
pub use style::{Color, FindingStyle, Graphics};
