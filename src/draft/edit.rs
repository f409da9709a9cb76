//! Changes of a text at places, made together at the end.
//!
//! Not for: which changes.

use crate::source::Span;

/// The changes of one text.
pub(super) struct Edits<'a> {
    text: &'a str,
    made: Vec<(usize, usize, String)>,
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
            self.made.push((start, end, words));
        }
    }

    /// Puts lines in the place of one or more statements, which are kept below them as a comment.
    pub(super) fn put_aside(&mut self, span: Span, lines: &[String]) {
        let (start, end) = ends(span);
        let before = self.text.get(..start).unwrap_or_default();
        let line = before.rsplit('\n').next().unwrap_or_default();
        let after = self.text.get(end..).unwrap_or_default();
        let rest = after.split('\n').next().unwrap_or_default().trim();
        let alone = line.trim().is_empty();
        let indent = if alone { line } else { "      " };
        let old = self.at(span).lines().map(|line| format!("# eerder: {}", line.trim()));
        let lines: Vec<String> = lines.iter().cloned().chain(old).collect();
        let mut words = lines.join(&format!("\n{indent}"));
        if !alone {
            words = format!("\n{indent}{words}");
        }
        if !(rest.is_empty() || rest.starts_with('#')) {
            words.push_str(&format!("\n{indent}"));
        }
        self.made.push((start, end, words));
    }

    /// The text with all changes. Of two at one place the first counts.
    pub(super) fn applied(mut self) -> String {
        self.made.sort_by_key(|(start, ..)| *start);
        let mut out = String::with_capacity(self.text.len());
        let mut at = 0;
        for (start, end, words) in &self.made {
            if let Some(kept) = self.text.get(at..*start) {
                out.push_str(kept);
                out.push_str(words);
                at = *end;
            }
        }
        out.push_str(self.text.get(at..).unwrap_or_default());
        out
    }
}

fn ends(span: Span) -> (usize, usize) {
    let offset = |at: u32| usize::try_from(at).unwrap_or(usize::MAX);
    (offset(span.start), offset(span.end))
}
