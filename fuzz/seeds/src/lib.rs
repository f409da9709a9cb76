//! The agreements and figures in the pages of docs, which are where the fuzzer starts.
//!
//! Not for: whether they are right; `tests/docs` and `tests/findings.rs` run them.

use std::fs;
use std::path::{Path, PathBuf};

/// What stands between an agreement and its figures in one input.
pub const BETWEEN: &str = "\n=====\n";

/// A piece of a page between fences.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fenced {
    /// The word behind the fence: `po`, `toml`, …
    pub kind: String,
    /// What stands between the fences.
    pub text: String,
}

/// The root of the repository.
#[must_use]
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The pages with examples: the README, the pages of docs and those of the findings.
#[must_use]
pub fn pages() -> Vec<Vec<Fenced>> {
    let mut paths = vec![root().join("README.md")];
    for folder in ["docs", "docs/findings"] {
        let entries = fs::read_dir(root().join(folder)).expect("the pages are there");
        paths.extend(entries.map(|entry| entry.expect("it can be read").path()));
    }
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "md"));
    paths.sort();
    paths.iter().map(|path| fenced(&fs::read_to_string(path).expect("it is text"))).collect()
}

/// The pieces between fences in a page.
fn fenced(page: &str) -> Vec<Fenced> {
    let mut found: Vec<Fenced> = Vec::new();
    let mut open = false;
    for line in page.lines() {
        match line.trim_start().strip_prefix("```") {
            Some(_) if open => open = false,
            Some(info) => {
                open = true;
                let kind = info.split_whitespace().next().unwrap_or_default().to_owned();
                found.push(Fenced { kind, text: String::new() });
            }
            None if open => {
                let last = found.last_mut().expect("one is open");
                last.text.push_str(line);
                last.text.push('\n');
            }
            None => {}
        }
    }
    found
}

/// The name of an agreement, or the name that a measurement file gives.
#[must_use]
pub fn named(text: &str) -> Option<&str> {
    text.lines().find_map(|line| {
        let rest = line.trim_start().strip_prefix("overeenkomst")?.trim_start();
        let rest = rest.strip_prefix('=').unwrap_or(rest).trim_start();
        rest.trim_start_matches('"').split([' ', '"']).next().filter(|name| !name.is_empty())
    })
}
