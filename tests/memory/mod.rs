//! Files in memory, for tests of the whole.

use pocheck::world::{ReadProblem, World};

/// Files by name.
pub struct Files(pub Vec<(String, String)>);

impl World for Files {
    fn read(&self, path: &str) -> Result<Vec<u8>, ReadProblem> {
        let file = self.0.iter().find(|(name, _)| name == path);
        file.map(|(_, text)| text.clone().into_bytes()).ok_or(ReadProblem::Missing)
    }

    fn files_ending(&self, _: &str, _: &str) -> Result<Vec<String>, ReadProblem> {
        Err(ReadProblem::Missing)
    }
}
