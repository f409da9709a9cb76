//! Changes of a text at places, made together at the end.
//!
//! Not for: which changes.

use crate::source::Span;

/// How far what gets a line of its own stands in, where it shared one.
const INDENT: &str = "      ";

/// The changes of one text.
pub(super) struct Edits<'a> {
    text: &'a str,
    made: Vec<Edit>,
}

/// Other words for a stretch of the text.
struct Edit {
    start: usize,
    end: usize,
    words: Words,
}

enum Words {
    /// In the same line.
    Within(String),
    /// On lines of their own.
    Lines(Vec<String>),
}

impl<'a> Edits<'a> {
    pub(super) fn of(text: &'a str) -> Self {
        Self { text, made: Vec::new() }
    }

    /// The words at a place.
    pub(super) fn at(&self, span: Span) -> &'a str {
        let (start, end) = ends(span);
        self.text.get(start..end).unwrap_or_default()
    }

    /// Puts other words at a place.
    pub(super) fn put(&mut self, span: Span, words: String) {
        if words != self.at(span) {
            let (start, end) = ends(span);
            self.made.push(Edit { start, end, words: Words::Within(words) });
        }
    }

    /// Puts lines in the place of one or more statements, which are kept below them as a comment.
    pub(super) fn put_aside(&mut self, span: Span, lines: &[String]) {
        let (start, end) = ends(span);
        let old = self.at(span).lines().map(|line| format!("# eerder: {}", line.trim()));
        let words = Words::Lines(lines.iter().cloned().chain(old).collect());
        self.made.push(Edit { start, end, words });
    }

    /// The text with all changes. Of two at one place the first counts.
    pub(super) fn applied(mut self) -> String {
        self.made.sort_by_key(|edit| edit.start);
        let mut written = Written::default();
        let mut at = 0;
        for Edit { start, end, words } in &self.made {
            if let Some(kept) = self.text.get(at..*start) {
                written.push(kept);
                match words {
                    Words::Within(words) => written.push(words),
                    Words::Lines(lines) => written.push_lines(lines),
                }
                at = *end;
            }
        }
        written.push(self.text.get(at..).unwrap_or_default());
        written.text
    }
}

/// A text as far as it is written.
#[derive(Default)]
struct Written {
    text: String,
    /// What the next line stands in, behind lines that nothing else may share.
    below: Option<String>,
}

impl Written {
    fn push(&mut self, words: &str) {
        let Some(indent) = self.below.take() else {
            self.text.push_str(words);
            return;
        };
        let rest = words.trim_start_matches([' ', '\t']);
        if rest.is_empty() {
            self.below = Some(indent);
        } else if rest.starts_with('#') {
            self.text.push_str(words);
        } else if rest.starts_with(['\r', '\n']) {
            self.text.push_str(rest);
        } else {
            self.begin_line(&indent);
            self.text.push_str(rest);
        }
    }

    fn push_lines(&mut self, lines: &[String]) {
        let last = self.text.rsplit('\n').next().unwrap_or_default();
        let is_new = self.below.is_none() && last.trim().is_empty();
        let indent = if is_new { last } else { self.below.as_deref().unwrap_or(INDENT) }.to_owned();
        if !is_new {
            self.begin_line(&indent);
        }
        self.text.push_str(&lines.join(&format!("\n{indent}")));
        self.below = Some(indent);
    }

    /// Begins a line; nothing stays behind at the end of the one before.
    fn begin_line(&mut self, indent: &str) {
        self.text.truncate(self.text.trim_end_matches([' ', '\t']).len());
        self.text.push('\n');
        self.text.push_str(indent);
    }
}

fn ends(span: Span) -> (usize, usize) {
    let offset = |at: u32| usize::try_from(at).unwrap_or(usize::MAX);
    (offset(span.start), offset(span.end))
}
