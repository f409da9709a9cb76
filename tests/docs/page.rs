//! A page as its fenced blocks, each with the comment before it.
//!
//! For: README.md and `docs/*.md`. Not for: any Markdown beyond fences and one-line comments.

use std::fs;
use std::path::{Path, PathBuf};

/// A page.
pub struct Page {
    /// Its path from the folder of the package.
    pub name: String,
    /// Its place on the disk.
    pub path: PathBuf,
    /// Its text.
    pub text: String,
    /// Its fenced blocks, in order.
    pub blocks: Vec<Block>,
}

/// A fenced block.
pub struct Block {
    /// What stands behind the opening fence: `po`, `toml meting`, `console`.
    pub kind: String,
    /// The comment on the line before the fence.
    pub comment: Option<Comment>,
    /// The lines between the fences, with their line breaks.
    pub body: String,
    /// The line of the opening fence, counted from 1.
    pub line: usize,
}

/// What a comment asks for.
#[derive(Clone)]
pub enum Comment {
    /// `<!-- bestand: naam -->`: the block is the text of this file.
    File(String),
    /// `<!-- vervang in naam: regel -->`: until after the next command, the block stands in that
    /// file instead of this line. With ` -> `, what follows the arrow does.
    Replace {
        /// The file.
        file: String,
        /// The line as it is, without the spaces around it.
        line: String,
        /// What comes instead; `None` for the block.
        by: Option<String>,
    },
}

/// README.md and the pages right below `docs/`.
pub fn all() -> Vec<Page> {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let mut paths = vec![root.join("README.md")];
    for entry in fs::read_dir(root.join("docs")).expect("there is a folder docs") {
        let path = entry.expect("docs can be read").path();
        if path.extension().is_some_and(|ending| ending == "md") {
            paths.push(path);
        }
    }
    paths.sort();
    paths.into_iter().map(|path| read(&root, path)).collect()
}

fn read(root: &Path, path: PathBuf) -> Page {
    let text = fs::read_to_string(&path).expect("a page can be read");
    let name = path.strip_prefix(root).expect("a page lies in the package");
    Page { name: name.to_string_lossy().into_owned(), blocks: blocks(&text), text, path }
}

fn blocks(text: &str) -> Vec<Block> {
    let mut found = Vec::new();
    let mut open: Option<Block> = None;
    let mut comment = None;
    for (line, number) in text.split_inclusive('\n').zip(1..) {
        let words = line.trim_end();
        match (&mut open, words.strip_prefix("```")) {
            (None, Some(kind)) => {
                let (kind, comment) = (kind.to_owned(), comment.take());
                open = Some(Block { kind, comment, body: String::new(), line: number });
            }
            (None, None) => comment = read_comment(words),
            (Some(_), Some("")) => found.extend(open.take()),
            (Some(block), _) => block.body.push_str(line),
        }
    }
    assert!(open.is_none(), "a fence is not closed");
    found
}

fn read_comment(line: &str) -> Option<Comment> {
    let words = line.strip_prefix("<!-- ")?.strip_suffix(" -->")?;
    if let Some(name) = words.strip_prefix("bestand: ") {
        return Some(Comment::File(name.to_owned()));
    }
    let (file, change) = words.strip_prefix("vervang in ")?.split_once(": ")?;
    let (line, by) = match change.split_once(" -> ") {
        Some((line, by)) => (line, Some(by.to_owned())),
        None => (change, None),
    };
    Some(Comment::Replace { file: file.to_owned(), line: line.to_owned(), by })
}

impl Block {
    /// Where the block stands, for who has to mend it.
    pub fn place(&self, page: &Page) -> String {
        format!("{}:{}", page.name, self.line)
    }
}
