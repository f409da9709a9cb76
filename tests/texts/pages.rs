//! The prose of the pages of findings: without examples, comments and headings of Markdown.

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
