//! What few words come to when they are written out: a norm for each of many members and years, a duty
//! that comes back every month.
//!
//! For: that a short file cannot ask for more than a machine holds. Not for: how long one list may be;
//! members, years and times have limits of their own.

use std::sync::Arc;

use super::Resolver;
use crate::diagnostics::Label;
use crate::model::Breakdown;
use crate::quantity::{Number, written};
use crate::source::Span;
use crate::{problem, text};

/// How many figures an agreement may ask for by such words, besides one for each part that is judged: a norm
/// with two figures for each of 350 members and four years takes 2,800.
const MOST: usize = 10_000;

problem! {
    /// Members, years and times that come to too much together.
    TooMuchWrittenOut: "PO0661" Error { span: Span, limit: String }
    headline: text!("uitgeschreven zijn dit meer dan {limit} cijfers",
        "written out, these are more than {limit} figures");
    labels: vec![Label::primary(*span)
        .saying(text!("hier gaat het over de grens", "this goes over the limit"))];
    help: Some(text!(
        "noem minder delen of jaren, kies een langere tussentijd, of verdeel de afspraken over meer bestanden",
        "name fewer members or years, choose a longer interval, or spread the agreement over more files"));
}

/// How many members a breakdown may have: three times as many as there are municipalities.
const MOST_MEMBERS: usize = 1_000;

/// How many cells the breakdowns of an indicator may make together.
const MOST_CELLS: usize = 20_000;

problem! {
    /// A breakdown without end.
    TooManyMembers: "PO0663" Error { span: Span, limit: String }
    headline: text!("deze verdeling heeft meer dan {limit} delen",
        "this breakdown has more than {limit} members");
    labels: vec![Label::primary(*span)];
    help: Some(text!("voeg delen samen, of maak een overeenkomst per gebied",
        "join members, or make an agreement for each area"));
}

problem! {
    /// Breakdowns that make too many cells together.
    TooManyCells: "PO0664" Error { span: Span, limit: String }
    headline: text!("deze verdelingen geven samen meer dan {limit} cellen",
        "these breakdowns make more than {limit} cells together");
    labels: vec![Label::primary(*span)];
    help: Some(text!("laat een verdeling weg, of voeg delen samen",
        "leave out a breakdown, or join members"));
}

/// How many results all norms on a theme or goal may count together, besides one for each part that is judged: a
/// hundred norms over two hundred results.
const MOST_COUNTED: usize = 20_000;

problem! {
    /// Norms on themes and goals that count too many results together.
    TooManyCounted: "PO0672" Error { span: Span, limit: String }
    headline: text!("de normen over thema's en doelen tellen samen meer dan {limit} resultaten",
        "the norms on themes and goals count more than {limit} results together");
    labels: vec![Label::primary(*span)
        .saying(text!("hier gaat het over de grens", "this goes over the limit"))];
    help: Some(text!("laat zulke normen over minder resultaten gaan, of laat er een paar weg",
        "let such norms be about fewer results, or leave some out"));
}

impl Resolver {
    /// Counts the results that a norm on a theme or goal counts; `None` when all of them are too many, which is
    /// reported once.
    pub(super) fn count_members(&mut self, members: usize, span: Span) -> Option<()> {
        let limit = MOST_COUNTED.saturating_add(self.judged.len());
        let before = self.counted;
        self.counted = before.saturating_add(members);
        if self.counted <= limit {
            return Some(());
        }
        if before <= limit {
            self.findings.push(TooManyCounted { span, limit: shown(limit) });
        }
        None
    }

    /// Reports a breakdown with too many members.
    pub(super) fn check_members(&mut self, members: usize, span: Span) {
        if members > MOST_MEMBERS {
            self.findings.push(TooManyMembers { span, limit: shown(MOST_MEMBERS) });
        }
    }

    /// Reports breakdowns that make too many cells together.
    pub(super) fn check_cells(&mut self, breakdowns: &[Arc<Breakdown>], span: Span) {
        let members = breakdowns.iter().map(|one| one.members.len());
        if members.fold(1, usize::saturating_mul) > MOST_CELLS {
            self.findings.push(TooManyCells { span, limit: shown(MOST_CELLS) });
        }
    }

    /// Counts figures that are asked for at one place; `None` when they are too many, which is reported once.
    pub(super) fn write_out(&mut self, figures: usize, span: Span) -> Option<()> {
        let limit = MOST.saturating_add(self.judged.len());
        let before = self.written_out;
        self.written_out = before.saturating_add(figures);
        if self.written_out <= limit {
            return Some(());
        }
        if before <= limit {
            self.findings.push(TooMuchWrittenOut { span, limit: shown(limit) });
        }
        None
    }

    /// Whether the words at hand stand for more than one norm.
    pub(super) fn is_written_out(&self) -> bool {
        self.member.is_some() || self.year.is_some()
    }
}

/// A limit as it is written.
fn shown(limit: usize) -> String {
    written::plain(&i64::try_from(limit).map(Number::from).unwrap_or(Number::ZERO))
}
