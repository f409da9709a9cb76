//! The source files, with their place and without what only tests see.
//!
//! Not for: what is wrong with them.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use crate::code;

/// A file below `src/`.
pub struct SourceFile {
    /// Its path from `src/`, with forward slashes.
    pub path: String,
    /// Its text as it is.
    pub text: String,
    /// Its text without comments, without the contents of strings, and without test modules.
    pub code: String,
    /// Whether it is compiled for tests only.
    pub is_test: bool,
}

impl SourceFile {
    /// The module of the crate that it belongs to: the folder or the file right below `src/`.
    pub fn module(&self) -> &str {
        let first = self.path.split('/').next().unwrap_or_default();
        first.strip_suffix(".rs").unwrap_or(first)
    }

    /// How many modules deep it is: 1 for `source/mod.rs` and for `world.rs`.
    pub fn depth(&self) -> usize {
        let parts = self.path.split('/').count();
        if self.path.ends_with("/mod.rs") { parts - 1 } else { parts }
    }
}

/// The folder of the package.
pub fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// All files below `src/`, in alphabetical order.
pub fn all() -> &'static [SourceFile] {
    static FILES: OnceLock<Vec<SourceFile>> = OnceLock::new();
    FILES.get_or_init(read_all)
}

/// The files that are part of the program.
pub fn of_the_program() -> impl Iterator<Item = &'static SourceFile> {
    all().iter().filter(|file| !file.is_test)
}

fn read_all() -> Vec<SourceFile> {
    let src = root().join("src");
    let mut paths = Vec::new();
    collect(&src, &mut paths);
    paths.sort();
    let mut files: Vec<SourceFile> = paths.iter().map(|path| read(&src, path)).collect();
    let tests: BTreeSet<String> = files.iter().flat_map(test_modules).collect();
    for file in &mut files {
        let stem = file.path.trim_end_matches(".rs").trim_end_matches("/mod");
        let within =
            |module: &str| stem.strip_prefix(module).is_some_and(|rest| rest.starts_with('/'));
        file.is_test = tests.iter().any(|module| stem == module || within(module));
    }
    files
}

fn collect(folder: &Path, paths: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("the folder of the sources can be read") {
        let path = entry.expect("the folder of the sources can be read").path();
        if path.is_dir() {
            collect(&path, paths);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            paths.push(path);
        }
    }
}

fn read(src: &Path, path: &Path) -> SourceFile {
    let text = fs::read_to_string(path).expect("a source file can be read");
    let relative = path.strip_prefix(src).expect("the file lies below src");
    SourceFile {
        path: relative.to_string_lossy().replace('\\', "/"),
        code: code::of_the_program(&text),
        text,
        is_test: false,
    }
}

/// The modules that a file declares for tests only, as paths from `src/` without an ending.
fn test_modules(file: &SourceFile) -> Vec<String> {
    let folder = match file.path.rsplit_once('/') {
        Some((folder, "mod.rs")) => format!("{folder}/"),
        _ if file.path == "lib.rs" => String::new(),
        _ => format!("{}/", file.path.trim_end_matches(".rs")),
    };
    let names = code::declared_for_tests(&file.text);
    names.into_iter().map(|name| format!("{folder}{name}")).collect()
}
