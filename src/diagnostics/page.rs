//! The pages that explain the codes: those of `docs/findings`, built into the program.
//!
//! For: which codes there are, and what each of them weighs by itself. Not for: showing a page.

use super::severity::Severity;

/// Every code with its page, by code; made by `build.rs`.
static PAGES: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/pages.rs"));

/// The page of a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Page {
    /// The code.
    pub code: &'static str,
    /// The whole page, in Markdown and in Dutch.
    pub text: &'static str,
}

impl Page {
    /// All pages, by code.
    pub fn all() -> impl Iterator<Item = Self> {
        PAGES.iter().map(|&(code, text)| Self { code, text })
    }

    /// The page of a code; small letters will do.
    #[must_use]
    pub fn of(code: &str) -> Option<Self> {
        Self::all().find(|page| page.code.eq_ignore_ascii_case(code))
    }

    /// What is the case, in a few words.
    #[must_use]
    pub fn headline(self) -> &'static str {
        let first = self.text.lines().next().unwrap_or_default();
        first.split_once(" — ").map_or(first, |(_, headline)| headline)
    }

    /// What a finding with this code weighs, unless an agreement says otherwise.
    #[must_use]
    pub fn severity(self) -> Severity {
        match self.text.lines().nth(2) {
            Some("opmerking") => Severity::Note,
            Some("waarschuwing") => Severity::Warning,
            // A test holds the levels of all pages.
            Some(_) | None => Severity::Error,
        }
    }
}
