//! Writes the copy of the sources. What did not change is left as it is, so that it is not built again.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use walkdir::{DirEntry, WalkDir};

use crate::Outcome;
use crate::state::State;

/// What the tests do not read, wherever it stands.
const LEFT_OUT: [&str; 2] = ["target", ".git"];

/// The files of the sources, as paths from their root.
fn files(root: &Path) -> Outcome<BTreeSet<PathBuf>> {
    let kept = |entry: &DirEntry| {
        let name = entry.file_name().to_str().unwrap_or_default();
        entry.depth() == 0 || !LEFT_OUT.contains(&name)
    };
    let mut files = BTreeSet::new();
    for entry in WalkDir::new(root).into_iter().filter_entry(kept) {
        let entry = entry?;
        if !entry.file_type().is_dir() {
            files.insert(entry.path().strip_prefix(root)?.to_owned());
        }
    }
    Ok(files)
}

/// Makes the copy, with each file as `rewrite` gives it, if it does.
pub fn write(
    state: &State,
    rewrite: impl Fn(&str, &str) -> Outcome<Option<String>>,
) -> Outcome<()> {
    let sources = files(&state.root)?;
    fs::create_dir_all(&state.tree)?;
    for path in &sources {
        let bytes = fs::read(state.root.join(path))?;
        let name = path.to_str().unwrap_or_default();
        let text = std::str::from_utf8(&bytes).ok();
        let changed = text.map(|text| rewrite(name, text)).transpose()?.flatten();
        put(&state.tree.join(path), changed.as_deref().map_or(&bytes, str::as_bytes))?;
    }
    put(&state.tree.join("src/mutant.rs"), include_bytes!("switch.rs"))?;
    for path in files(&state.tree)?.difference(&sources) {
        if path != Path::new("src/mutant.rs") {
            fs::remove_file(state.tree.join(path))?;
        }
    }
    Ok(())
}

fn put(path: &Path, bytes: &[u8]) -> Outcome<()> {
    if fs::read(path).is_ok_and(|there| there == bytes) {
        return Ok(());
    }
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(path, bytes)?;
    Ok(())
}
