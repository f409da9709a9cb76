//! An agreement with another text than its file has, for an example that shows what then comes of it.
//!
//! Not for: which words change; `example` reads that.

use super::Session;
use super::agreement::{Compiled, load};
use crate::diagnostics::Findings;
use crate::example::{Example, replaced};
use crate::source::{Role, SourceFile};
use crate::world::{ReadProblem, World};

/// What compiling the changed text gave.
pub(super) struct Variation {
    /// The agreement, when it can be judged.
    pub(super) compiled: Option<Compiled>,
    /// What was found.
    pub(super) findings: Findings,
}

/// Compiles an agreement with the replacements of an example.
///
/// # Errors
///
/// Tells which words do not stand in the agreement exactly once.
pub(super) fn vary(
    world: &dyn World,
    session: &mut Session,
    agreement: &str,
    example: &Example,
) -> Result<Variation, Findings> {
    let is_agreement =
        |file: &SourceFile| file.name() == agreement && file.role() == Role::Agreement;
    // The first with this name is the one that was read; later ones were varied.
    let original = session.sources.iter().find(|(_, file)| is_agreement(file));
    let original = original.map(|(_, file)| file.text().to_owned()).unwrap_or_default();
    let text = replaced(&original, &example.replacements)?;
    let changed = Changed { world, path: agreement, text };
    let mut compiling =
        Session { sources: std::mem::take(&mut session.sources), ..Session::default() };
    let compiled = load(&changed, &mut compiling, agreement, None);
    session.sources = std::mem::take(&mut compiling.sources);
    Ok(Variation {
        compiled: compiled.filter(|_| compiling.failure.is_none()),
        findings: compiling.findings,
    })
}

/// The world with another text in one file.
struct Changed<'a> {
    world: &'a dyn World,
    path: &'a str,
    text: String,
}

impl World for Changed<'_> {
    fn read(&self, path: &str) -> Result<Vec<u8>, ReadProblem> {
        if path == self.path {
            return Ok(self.text.clone().into_bytes());
        }
        self.world.read(path)
    }

    fn read_within(&self, path: &str, folder: &str) -> Result<Vec<u8>, ReadProblem> {
        if path == self.path { self.read(path) } else { self.world.read_within(path, folder) }
    }

    fn files_ending(&self, folder: &str, ending: &str) -> Result<Vec<String>, ReadProblem> {
        self.world.files_ending(folder, ending)
    }
}
