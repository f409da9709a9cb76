//! Numbers, names, reasons and remarks in the words of a reader, in Dutch (the norm) or English.
//!
//! For: every sentence and phrase that a report says of an assessment.
//! Not for: layout and colour (`report::document`), findings (`report::findings`), codes (`json`).

mod amount;
mod change;
mod consequence;
mod figure;
mod margin;
mod members;
mod number;
mod reason;
mod remark;
mod step;
mod verdict;
mod version;

#[cfg(test)]
mod tests;

use crate::diagnostics::{Language, Text};

pub(in crate::report) use members::on_one_line;
pub use number::Rounded;
pub use verdict::Tone;
pub(in crate::report) use verdict::as_verdict;

/// The words of one language.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Words {
    language: Language,
}

impl Words {
    /// The words of a language.
    #[must_use]
    pub const fn new(language: Language) -> Self {
        Self { language }
    }

    /// The language.
    #[must_use]
    pub const fn language(self) -> Language {
        self.language
    }

    /// A sentence that is written in both languages, in the one that is wanted.
    #[must_use]
    pub fn say(self, text: Text) -> String {
        match self.language {
            Language::Dutch => text.nl,
            Language::English => text.en,
        }
    }

    /// A fixed phrase that is written in both languages, in the one that is wanted.
    #[must_use]
    pub const fn pick(self, dutch: &'static str, english: &'static str) -> &'static str {
        match self.language {
            Language::Dutch => dutch,
            Language::English => english,
        }
    }
}
