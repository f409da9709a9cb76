//! What every subcommand is told about how to do its work.
//!
//! Not for: reading it from the arguments (`arguments`).

use crate::diagnostics::Language;
use crate::report::assessment::Detail;

use super::exit::FailsOn;

/// How to do the work.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Settings {
    pub(super) language: Language,
    pub(super) format: Format,
    pub(super) color: ColorChoice,
    /// Where results go; `None` is standard output.
    pub(super) output: Option<String>,
    pub(super) detail: Detail,
    pub(super) fails_on: FailsOn,
}

/// The form of the results.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Format {
    Text,
    Json,
    /// For programs that show results beside the lines of a change.
    Review(Review),
}

/// Which of those programs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Review {
    Sarif,
    Gitlab,
    Github,
}

/// Whether there is colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ColorChoice {
    /// As the environment and the terminal say.
    Auto,
    Always,
    Never,
}

impl Settings {
    /// A sentence that is written in both languages, in the one that is asked for.
    pub(super) const fn pick<'a>(&self, dutch: &'a str, english: &'a str) -> &'a str {
        match self.language {
            Language::Dutch => dutch,
            Language::English => english,
        }
    }

    /// Whether only errors and the outcome are told.
    pub(super) fn is_quiet(&self) -> bool {
        self.detail == Detail::Summary
    }

    /// Whether everything is told.
    pub(super) fn is_verbose(&self) -> bool {
        self.detail == Detail::Calculation
    }
}
