//! Verdicts on a screen: a word, a sign of its own, and a tone that may become a colour.
//!
//! Not for: the codes that programs see (`eval`).

use crate::eval::assessment::{Follows, ItemKind, Verdict};
use crate::verdict::{Base, BaseSet};

use super::Words;

/// How a verdict feels to a reader. It never stands alone: a word says the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// As agreed.
    Good,
    /// Not as agreed.
    Bad,
    /// Not settled, or in between.
    Open,
    /// Of no further weight.
    Quiet,
}

impl Tone {
    /// The tone of a verdict.
    #[must_use]
    pub const fn of(verdict: Verdict) -> Self {
        match verdict {
            Verdict::Met | Verdict::OnTrack | Verdict::Delivered => Self::Good,
            Verdict::NotMet | Verdict::Behind | Verdict::NotDelivered => Self::Bad,
            Verdict::Between | Verdict::Undetermined | Verdict::Judgement => Self::Open,
            Verdict::Lapsed => Self::Quiet,
        }
    }
}

impl Words {
    /// The word of a verdict.
    #[must_use]
    pub fn verdict(self, verdict: Verdict) -> &'static str {
        self.pick(verdict.dutch(), verdict.english())
    }

    /// The sign of a verdict: each has one of its own, one column wide.
    #[must_use]
    pub const fn sign(self, verdict: Verdict) -> &'static str {
        match verdict {
            Verdict::Met => "✓",
            Verdict::Between => "◐",
            Verdict::NotMet => "✗",
            Verdict::Undetermined => "?",
            Verdict::Lapsed => "⊘",
            Verdict::Judgement => "!",
            Verdict::OnTrack => "↗",
            Verdict::Behind => "↘",
            Verdict::Delivered => "●",
            Verdict::NotDelivered => "○",
        }
    }

    /// A word with a capital, as a sentence or a label begins.
    #[must_use]
    pub fn capitalised(self, words: &str) -> String {
        let mut characters = words.chars();
        characters
            .next()
            .map(|first| first.to_uppercase().chain(characters).collect())
            .unwrap_or_default()
    }

    /// The verdicts that are still possible: "behaald of niet behaald".
    #[must_use]
    pub fn possible(self, possible: &BaseSet, kind: ItemKind) -> String {
        let as_verdict = |base| match (kind, as_verdict(base)) {
            (ItemKind::Duty | ItemKind::Milestone, Verdict::Met) => Verdict::Delivered,
            (ItemKind::Duty | ItemKind::Milestone, Verdict::NotMet) => Verdict::NotDelivered,
            (_, verdict) => verdict,
        };
        let mut verdicts: Vec<Verdict> = possible.iter().map(as_verdict).collect();
        verdicts.sort();
        let words: Vec<&str> = verdicts.into_iter().map(|one| self.verdict(one)).collect();
        self.joined(&words, self.pick(" of ", " or "))
    }

    /// Whether a consequence follows.
    #[must_use]
    pub const fn follows(self, follows: Follows) -> &'static str {
        match follows {
            Follows::Yes => self.pick("volgt", "follows"),
            Follows::No => self.pick("volgt niet", "does not follow"),
            Follows::Open => self.pick("staat nog open", "is still open"),
        }
    }
}

/// A base verdict as a verdict.
pub(in crate::report) const fn as_verdict(base: Base) -> Verdict {
    match base {
        Base::Met => Verdict::Met,
        Base::Between => Verdict::Between,
        Base::NotMet => Verdict::NotMet,
        Base::Lapsed => Verdict::Lapsed,
    }
}
