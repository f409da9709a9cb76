//! The head of an agreement, and its chapters.
//!
//! Not for: what is agreed; that is in the items.

use std::sync::Arc;

use super::framework::FrameworkRef;
use crate::diagnostics::LevelSetting;
use crate::quantity::{Date, Period};
use crate::source::{Name, Span};
use crate::syntax::Spanned;

/// Parties, term and the like.
#[derive(Debug, Clone)]
pub struct Head {
    /// What the file holds.
    pub kind: HeadKind,
    /// Its name.
    pub name: Name,
    /// Its title.
    pub title: Option<String>,
    /// The place of its heading.
    pub span: Span,
    /// The parties that commission it.
    pub clients: Vec<Spanned<String>>,
    /// The party that carries it out.
    pub contractor: Option<String>,
    /// From its first day up to and including its last.
    pub term: Period,
    /// The place of the term.
    pub term_span: Span,
    /// Every how many months there is a report.
    pub report_every_months: Option<i32>,
    /// The policy framework that it names.
    pub framework: Option<FrameworkRef>,
    /// The measurement file with the figures that it starts from.
    pub starting_point: Option<Spanned<String>>,
    /// The file of the agreement before this one.
    pub after: Option<Spanned<String>>,
    /// When it was signed.
    pub signed: Option<Spanned<Date>>,
    /// Whether it is a draft, which cannot be judged.
    pub draft: bool,
    /// Its own words for verdicts.
    pub labels: Vec<Label>,
    /// The weights that it gives to findings that are no errors.
    pub levels: Vec<LevelSetting>,
}

/// The words of the verdicts that an agreement may have labels for.
pub const VERDICT_WORDS: [&str; 10] = [
    "behaald",
    "tussen bodem en streef",
    "niet behaald",
    "niet vast te stellen",
    "vervallen",
    "oordeel nodig",
    "op koers",
    "achter",
    "geleverd",
    "niet geleverd",
];

/// An agreement's own word for a verdict.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// The verdict: one of [`VERDICT_WORDS`].
    pub verdict: &'static str,
    /// What the agreement calls it.
    pub label: String,
}

/// What a file holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HeadKind {
    /// An agreement, which can be judged.
    Agreement,
    /// A policy framework, which agreements work out.
    Framework {
        /// When it was adopted.
        adopted: Option<Spanned<Period>>,
    },
}

impl Head {
    /// Whether this is a framework, which cannot be judged.
    #[must_use]
    pub fn is_framework(&self) -> bool {
        match self.kind {
            HeadKind::Framework { .. } => true,
            HeadKind::Agreement => false,
        }
    }

    /// The days on which a report closes, in order: every so many months from the begin of the term.
    #[must_use]
    pub fn report_days(&self) -> Vec<Date> {
        let mut days = Vec::new();
        let Some(step) = self.report_every_months.filter(|months| *months > 0) else {
            return days;
        };
        let mut months = step;
        while let Some(day) =
            self.term.first().plus_months(months).and_then(|next| next.plus_days(-1))
        {
            if day > self.term.last() {
                break;
            }
            days.push(day);
            months = months.saturating_add(step);
        }
        days
    }
}

/// A theme or a goal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chapter {
    /// Which of the two.
    pub kind: ChapterKind,
    /// Its name.
    pub name: Name,
    /// Its number in the document.
    pub number: Option<String>,
    /// Its text.
    pub text: Option<String>,
    /// The lines and subjects of the framework that all under it serves.
    pub serves: Vec<Spanned<Name>>,
    /// The place of its heading.
    pub span: Span,
}

/// A theme or a goal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ChapterKind {
    /// thema
    Theme,
    /// doel
    Goal,
}

/// Where in the agreement an item stands.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Origin {
    /// Its theme.
    pub theme: Option<Arc<Chapter>>,
    /// Its goal.
    pub goal: Option<Arc<Chapter>>,
}
