//! Laying agreement files out anew.
//!
//! Not for: writing them; the command line does.

use super::{Failure, Session, files};
use crate::format::{Refused, format};
use crate::source::Role;
use crate::world::{ReadProblem, World};

/// The ending of agreement files in a folder.
const ENDING: &str = ".po";

/// The code of a translation file, which has the same ending.
const OTHER_KIND: &str = "PO0103";

/// What came of a number of files.
#[derive(Debug, Default)]
pub struct FormatRun {
    /// The texts, with what was found in those that have mistakes.
    pub session: Session,
    /// The files, in the order of their paths.
    pub files: Vec<FormattedFile>,
}

/// A file and what came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormattedFile {
    /// Its path.
    pub path: String,
    /// What came of it.
    pub outcome: FormatOutcome,
}

/// What came of laying out a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FormatOutcome {
    /// It was laid out already; this is its text.
    Good(String),
    /// It should have this text.
    Changed(String),
    /// It has mistakes, which are among the findings.
    Mistakes,
    /// The new text would not say the same: a fault in pocheck.
    Unsure,
}

/// Lays out files, and all agreements in folders and the folders within them. Translation files in
/// a folder are passed over.
#[must_use]
pub fn format_files(world: &dyn World, paths: &[&str]) -> FormatRun {
    let mut run = FormatRun::default();
    for path in paths {
        match world.files_ending(path, ENDING) {
            Ok(found) => found.iter().for_each(|file| run.add(world, file, true)),
            Err(ReadProblem::Missing) => run.add(world, path, false),
            Err(_) => run.add(world, path, false),
        }
    }
    run
}

impl FormatRun {
    fn add(&mut self, world: &dyn World, path: &str, in_folder: bool) {
        if self.files.iter().any(|file| file.path == path) {
            return;
        }
        let Some(source) = files::read(world, &mut self.session, path, Role::Agreement) else {
            return;
        };
        let text = self.session.sources.get(source).map_or("", |file| file.text());
        let outcome = match format(source, text) {
            // The bytes tell, because a mark at their begin is no part of the text.
            Ok(new) if world.read(path).is_ok_and(|bytes| bytes == new.as_bytes()) => {
                FormatOutcome::Good(new)
            }
            Ok(new) => FormatOutcome::Changed(new),
            Err(Refused::Unsure) => FormatOutcome::Unsure,
            Err(Refused::Mistakes(findings)) => {
                if in_folder && findings.iter().any(|found| found.code.as_str() == OTHER_KIND) {
                    return;
                }
                self.session.findings.merge(findings);
                self.session.fail(Failure::Agreement);
                FormatOutcome::Mistakes
            }
        };
        self.files.push(FormattedFile { path: path.to_owned(), outcome });
    }
}
