//! What is asked of the program.

use super::settings::Settings;

/// A task, and how to do it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Request {
    pub(super) settings: Settings,
    pub(super) task: Task,
}

/// What to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Task {
    /// To write a text: help, a version, an explanation.
    Tell(String),
    /// To compile an agreement.
    Compile { agreement: String },
    /// To judge an agreement by measurements.
    Judge { agreement: String, measurements: Vec<String> },
    /// To apply the repairs that are certain, or only to show them.
    Mend { agreement: String, measurements: Vec<String>, dry: bool },
    /// To draft the agreement for the next term.
    Next { agreement: String, measurements: Vec<String> },
    /// To run worked examples; without paths, all below the working directory.
    Examples { paths: Vec<String> },
    /// To lay agreements out anew, or only to tell which are not laid out; without paths, all below
    /// the working directory.
    Format { paths: Vec<String>, check: bool },
    /// To explain what these words name; without words, to list all that can be explained.
    Explain { words: Vec<String> },
    /// To print the schema of the JSON report.
    Schema,
}

impl Task {
    /// The files that are read for it.
    pub(super) fn inputs(&self) -> Vec<&str> {
        match self {
            Self::Tell(_) | Self::Explain { .. } | Self::Schema => Vec::new(),
            Self::Compile { agreement } => vec![agreement],
            Self::Judge { agreement, measurements }
            | Self::Mend { agreement, measurements, .. }
            | Self::Next { agreement, measurements } => {
                std::iter::once(agreement).chain(measurements).map(String::as_str).collect()
            }
            Self::Examples { paths } | Self::Format { paths, .. } => {
                paths.iter().map(String::as_str).collect()
            }
        }
    }
}
