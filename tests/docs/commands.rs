//! Commands in the pages: their output is what is shown beneath them.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::Command;

use crate::folder::Folder;
use crate::page::{self, Block, Page};

/// Set to write the output into the pages.
const UPDATE: &str = "POCHECK_DOCS_BIJWERKEN";

#[test]
fn commands_give_what_the_pages_show() {
    let mut wrong = String::new();
    let mut seen = 0;
    for page in page::all() {
        let mut folder = Folder::new(&page);
        let mut outputs = Vec::new();
        for (block, index) in page.blocks.iter().zip(0..) {
            folder.take(&page, block);
            if let Some(command) = command_of(block) {
                let actual = format!("$ {command}\n{}", run(command, folder.path()));
                folder.restore();
                seen += 1;
                if actual != block.body {
                    let (place, shown) = (block.place(&page), &block.body);
                    let _ = writeln!(wrong, "{place} shows\n{shown}\nbut it is\n{actual}");
                    outputs.push((index, actual));
                }
            }
        }
        if std::env::var_os(UPDATE).is_some() && !outputs.is_empty() {
            update(&page, &outputs);
        }
    }
    assert!(seen > 3, "the pages have commands in them");
    if std::env::var_os(UPDATE).is_none() {
        assert!(wrong.is_empty(), "{wrong}\n{UPDATE}=1 cargo test --test docs writes them");
    }
}

/// The command that a block shows, when it is one of this program.
fn command_of(block: &Block) -> Option<&str> {
    if block.kind != "console" {
        return None;
    }
    let first = block.body.lines().next().unwrap_or_default();
    first.strip_prefix("$ ").filter(|command| command.starts_with("pocheck"))
}

/// What a command writes: first the results, then the messages. Behind ` < ` stands what it is given on
/// standard input. Commands about `agreements/` run in
/// the folder of the package.
fn run(command: &str, folder: &Path) -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let (command, input) = command.split_once(" < ").unwrap_or((command, ""));
    let arguments: Vec<&str> = command.split_whitespace().skip(1).collect();
    let here = arguments.iter().any(|argument| argument.starts_with("agreements"));
    let mut process = Command::new(env!("CARGO_BIN_EXE_pocheck"));
    process.args(arguments).current_dir(if here { root } else { folder });
    for name in ["POCHECK_TAAL", "NO_COLOR", "CLICOLOR_FORCE", "NO_GRAPHICS", "TERM"] {
        process.env_remove(name);
    }
    if !input.is_empty() {
        process.stdin(fs::File::open(folder.join(input)).expect("the page has given the file"));
    }
    let output = process.output().expect("the program runs");
    let text = |bytes| String::from_utf8(bytes).expect("the program writes UTF-8");
    text(output.stdout) + &text(output.stderr)
}

/// Writes outputs into a page, at their blocks.
fn update(page: &Page, outputs: &[(usize, String)]) {
    let mut text = String::new();
    let mut lines = page.text.split_inclusive('\n').zip(1..).peekable();
    for (block, index) in page.blocks.iter().zip(0..) {
        let Some((_, output)) = outputs.iter().find(|(at, _)| *at == index) else { continue };
        while let Some((line, _)) = lines.next_if(|(_, number)| *number <= block.line) {
            text.push_str(line);
        }
        for _ in block.body.lines() {
            lines.next();
        }
        text.push_str(output);
    }
    text.extend(lines.map(|(line, _)| line));
    fs::write(&page.path, text).expect("a page can be written");
}
