//! One remark beside a line: of a finding or of a verdict, in no program's form yet.
//!
//! Not for: which there are (`collect`).

use std::cmp::Reverse;

use crate::diagnostics::Code;
use crate::eval::assessment::Verdict;

/// A remark beside a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Annotation {
    /// What it is about.
    pub kind: Kind,
    /// How much it weighs.
    pub weight: Weight,
    /// What is the case, in the language that was asked for. Safe to show, on one line.
    pub message: String,
    /// What to do about it.
    pub help: Option<String>,
    /// Where; `None` when there is no file to point into.
    pub place: Option<Place>,
    /// Other places, with what there is to say about each.
    pub others: Vec<(Place, String)>,
    /// Why the agreement keeps it out of sight, where it does.
    pub suppressed: Option<String>,
    /// The same for the same remark, also when lines above it come or go.
    pub fingerprint: String,
}

/// What a remark is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A finding.
    Finding(Code),
    /// A verdict.
    Verdict(Verdict),
}

/// How much a remark weighs; the heaviest is the least in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// An error, or a result that is not met.
    Error,
    /// A warning, or a result that is open.
    Warning,
    /// A note.
    Note,
    /// A result that is as agreed: nothing to do.
    Pass,
}

/// A place in a file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The path, relative where it can be, with forward slashes.
    pub file: String,
    /// The first line and the line and column of the end; `None` for a file as a whole.
    pub region: Option<Region>,
}

/// From where to where, in lines and columns from 1; the end is the column behind the last character.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Region {
    /// The line and column of the first character.
    pub start: (u32, u32),
    /// The line and column behind the last character.
    pub end: (u32, u32),
}

impl Kind {
    /// The name of the rule that a remark comes from: `PO0404`, `verdict/not_met`.
    #[must_use]
    pub fn rule(self) -> String {
        match self {
            Self::Finding(code) => code.to_string(),
            Self::Verdict(verdict) => format!("verdict/{}", verdict.code()),
        }
    }
}

impl Annotation {
    /// The message with what to do about it.
    #[must_use]
    pub fn told(&self) -> String {
        match &self.help {
            Some(help) => {
                let mut letters = help.chars();
                let first: String =
                    letters.next().into_iter().flat_map(char::to_uppercase).collect();
                let rest = letters.as_str();
                format!("{}. {first}{rest}", self.message.trim_end_matches('.'))
            }
            None => self.message.clone(),
        }
    }

    /// What comes first for a reader: the heaviest; findings before verdicts, then by place.
    pub(super) fn rank(&self) -> impl Ord + use<> {
        let is_finding = matches!(self.kind, Kind::Finding(_));
        let place = self.place.clone().map(|place| (place.file, place.region));
        (self.suppressed.is_some(), self.weight, Reverse(is_finding), place, self.kind.rule())
    }
}
