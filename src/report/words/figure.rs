//! Names of figures, days and moments in the words of a reader.
//!
//! Not for: what a figure came to (`amount`).

use crate::diagnostics::Language;
use crate::eval::assessment::FigureName;
use crate::quantity::{Date, Moment};

use super::Words;

impl Words {
    /// A figure with its moment: "geschikte-indicaties eind 2020".
    #[must_use]
    pub fn figure(self, figure: &FigureName) -> String {
        match figure.moment {
            Some(moment) => format!("{} {}", figure.label(), self.moment(moment)),
            None => figure.label(),
        }
    }

    /// Several figures: "a, b en c".
    #[must_use]
    pub fn figures(self, figures: &[FigureName]) -> String {
        let names: Vec<String> = figures.iter().map(|name| self.figure(name)).collect();
        self.listed(&names)
    }

    /// Words in a row: "a, b en c".
    #[must_use]
    pub fn listed(self, words: &[impl AsRef<str>]) -> String {
        self.joined(words, self.pick(" en ", " and "))
    }

    /// Words in a row with commas, and before the last of them a word of its own.
    pub(super) fn joined(self, words: &[impl AsRef<str>], before_last: &str) -> String {
        let mut text = String::new();
        for (index, word) in words.iter().enumerate() {
            if index > 0 {
                let last = index + 1 == words.len();
                text.push_str(if last { before_last } else { ", " });
            }
            text.push_str(word.as_ref());
        }
        text
    }

    /// "31 december 2020".
    #[must_use]
    pub fn date(self, date: Date) -> String {
        match self.language {
            Language::Dutch => date.dutch(),
            Language::English => date.english(),
        }
    }

    /// "eind 2020", "in 2020".
    #[must_use]
    pub fn moment(self, moment: Moment) -> String {
        match self.language {
            Language::Dutch => moment.dutch(),
            Language::English => moment.english(),
        }
    }
}
