//! The one place where the stages are strung together.
//!
//! For: compiling, judging, drafting and running examples, with all findings and the texts that they point
//! into. Not for: touching files (that is [`crate::world::World`]'s) or showing anything.

mod agreement;
mod draft;
mod earlier;
mod examples;
mod files;
mod format;
mod framework;
mod judge;
mod levels;
mod mend;
mod neighbour;
mod varied;

pub use agreement::compile;
pub use draft::draft_next;
pub use examples::{Example, ExampleFile, ExampleOutcome, ExampleRun, run_examples};
pub use format::{FormatOutcome, FormatRun, FormattedFile, format_files};
pub use judge::judge;
pub use mend::{Mended, MendedFile, mend};

pub use crate::example::Difference;

use crate::coverage::Coverage;
use crate::diagnostics::Findings;
use crate::eval::assessment::Assessment;
use crate::source::{SourceId, Sources};
use crate::{problem, text};

/// What compiling or judging gave.
#[derive(Debug, Default)]
pub struct Session {
    /// The texts that findings and verdicts point into.
    pub sources: Sources,
    /// What was found.
    pub findings: Findings,
    /// The verdicts, when everything could be judged.
    pub assessment: Option<Assessment>,
    /// What the agreement holds, when it has no errors.
    pub outline: Option<Outline>,
    /// How the agreement and the framework that it names cover each other.
    pub coverage: Option<Coverage>,
    /// The gravest reason why nothing was compiled or judged.
    pub failure: Option<Failure>,
    /// The SHA-256 of each file that was read, as it was read.
    pub hashes: Vec<(SourceId, String)>,
}

/// How much of each kind an agreement holds.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Outline {
    /// Results.
    pub results: usize,
    /// Duties to inform.
    pub duties: usize,
    /// Efforts.
    pub efforts: usize,
    /// Consequences.
    pub consequences: usize,
    /// The lines of a framework; `None` for an agreement.
    pub lines: Option<usize>,
    /// The subjects of a framework.
    pub subjects: usize,
}

/// Why nothing was judged; the gravest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Failure {
    /// A file cannot be read.
    Unreadable,
    /// The agreement has errors, or is a draft.
    Agreement,
    /// A measurement file has errors.
    Measurement,
}

problem! {
    /// More findings than are kept.
    MoreThanKept: "PO0660" Note { count: usize }
    headline: text!("er zijn nog {count} meldingen, die hier niet staan",
        "there are {count} more findings, which are not listed here");
    labels: Vec::new();
    help: Some(text!("los eerst op wat er wel staat, en kijk dan opnieuw",
        "first mend what is listed, and look again"));
}

impl Session {
    /// Says how many findings are counted only.
    fn closed(mut self) -> Self {
        let beyond = self.findings.beyond();
        let count = beyond.total() + beyond.silenced;
        if count > 0 {
            self.findings.push(MoreThanKept { count });
        }
        self
    }

    /// Keeps the gravest failure.
    fn fail(&mut self, failure: Failure) {
        self.failure = Some(self.failure.map_or(failure, |known| known.min(failure)));
    }
}
