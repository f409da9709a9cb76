//! The prose of the pages: without examples, comments and marks of Markdown.

use std::fs;
use std::path::Path;

/// The name of each page with its paragraphs.
pub fn pages() -> Vec<(String, Vec<String>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/findings");
    let mut pages = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        pages.push((name, paragraphs(&fs::read_to_string(path).unwrap())));
    }
    pages.sort();
    pages
}

fn paragraphs(page: &str) -> Vec<String> {
    let outside: String = page.split("```").step_by(2).collect();
    outside
        .split("\n\n")
        .map(|text| text.trim().trim_start_matches('#').trim())
        .filter(|text| !text.is_empty() && !text.starts_with("<!--"))
        // Of the title only the words count.
        .map(|text| text.split_once(" — ").map_or(text, |(_, title)| title).replace('\n', " "))
        .collect()
}

/// The other pages for users, by their paths.
pub fn guides() -> Vec<(String, Vec<String>)> {
    // These are for whoever changes the code, and in English.
    const ENGLISH: [&str; 1] = ["architecture.md"];
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut guides = Vec::new();
    for entry in fs::read_dir(root.join("docs")).unwrap() {
        let name = entry.unwrap().file_name().to_string_lossy().into_owned();
        if name.ends_with(".md") && !ENGLISH.contains(&name.as_str()) {
            guides.push(format!("docs/{name}"));
        }
    }
    guides.sort();
    let read = |path: &str| fs::read_to_string(root.join(path)).unwrap();
    let mut all: Vec<(String, Vec<String>)> =
        guides.into_iter().map(|path| (path.clone(), prose(&read(&path)))).collect();
    // The front page is in English, but for what it quotes.
    let front = read("README.md");
    let quoted: Vec<&str> = front.lines().filter(|line| line.starts_with('>')).collect();
    assert!(!quoted.is_empty(), "the front page says nothing in Dutch");
    all.push(("README.md".to_owned(), prose(&quoted.join("\n"))));
    all
}

/// What people read of a page: no examples, and of a link only its words.
fn prose(page: &str) -> Vec<String> {
    let outside: String = page.split("```").step_by(2).collect();
    let mut words = String::new();
    for (place, part) in outside.split("<!--").enumerate() {
        let shown =
            if place == 0 { part } else { part.split_once("-->").map_or("", |(_, rest)| rest) };
        words.push_str(shown);
    }
    let mut linked = String::new();
    for (place, part) in words.split("](").enumerate() {
        let rest =
            if place == 0 { part } else { part.split_once(')').map_or("", |(_, rest)| rest) };
        linked.push_str(rest);
    }
    let plain = linked.replace(['[', '*', '|', '>', '#'], " ");
    plain.split("\n\n").map(|text| text.replace('\n', " ")).collect()
}
