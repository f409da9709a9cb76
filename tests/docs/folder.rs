//! A folder with the files that a page names.
//!
//! For: whole files, and lines that a page changes for one command.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use tempfile::{Builder, TempDir};

use crate::page::{Block, Comment, Page};

/// A folder of its own for one page.
pub struct Folder {
    /// Goes when this does, so that the same test can run twice at once.
    own: TempDir,
    /// The text of each file as the page last gave it whole.
    files: BTreeMap<String, String>,
    /// Files that are changed until after the next command.
    changed: Vec<String>,
}

impl Folder {
    /// An empty folder for a page.
    pub fn new(page: &Page) -> Self {
        let name = page.name.replace(['/', '\\', '.'], "-");
        let own = Builder::new().prefix(&name).tempdir_in(env!("CARGO_TARGET_TMPDIR"));
        let own = own.expect("a folder can be made");
        Self { own, files: BTreeMap::new(), changed: Vec::new() }
    }

    /// Its place.
    pub fn path(&self) -> &Path {
        self.own.path()
    }

    /// Does what the comment before a block asks.
    pub fn take(&mut self, page: &Page, block: &Block) {
        match &block.comment {
            None => {}
            Some(Comment::File(name)) => {
                self.files.insert(name.clone(), block.body.clone());
                self.write(name, &block.body);
            }
            Some(Comment::Replace { file, line, by }) => {
                let text = self.text_of(file).unwrap_or_else(|| {
                    panic!("{}: the page has not given `{file}`", block.place(page))
                });
                let lines: Vec<String> = text
                    .lines()
                    .map(|old| match by {
                        _ if old.trim() != line => old.to_owned(),
                        Some(by) => old.replace(line, by),
                        None => block.body.trim_end().to_owned(),
                    })
                    .collect();
                let found = text.lines().any(|old| old.trim() == line);
                assert!(found, "{}: `{file}` has no line `{line}`", block.place(page));
                let text = lines.join("\n") + "\n";
                self.write(file, &text);
                self.changed.push(file.clone());
            }
        }
    }

    /// Puts files back as the page gave them whole.
    pub fn restore(&mut self) {
        for file in std::mem::take(&mut self.changed) {
            if let Some(text) = self.files.get(&file) {
                self.write(&file, text);
            }
        }
    }

    /// The text of a file as it is now: several changes may come before one command.
    fn text_of(&self, file: &str) -> Option<String> {
        if self.changed.iter().any(|changed| changed == file) {
            return fs::read_to_string(self.path().join(file)).ok();
        }
        self.files.get(file).cloned()
    }

    fn write(&self, name: &str, text: &str) {
        fs::write(self.path().join(name), text).expect("a file can be written");
    }
}
