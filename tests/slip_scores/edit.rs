//! One slip at one place of a file.
//!
//! Not for: which slips there are (`kinds`) or what they give (`score`).

use std::ops::Range;

use regex::{Captures, Regex};

/// A change of one place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    /// What is replaced, in bytes.
    pub range: Range<usize>,
    /// By what.
    pub with: String,
}

impl Edit {
    /// The text with the change.
    pub fn apply(&self, text: &str) -> String {
        format!("{}{}{}", &text[..self.range.start], self.with, &text[self.range.end..])
    }

    /// The line on which the change begins, from 1.
    pub fn line(&self, text: &str) -> usize {
        text[..self.range.start].matches('\n').count() + 1
    }
}

/// Where a slip can be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Within {
    /// Outside texts between quotation marks and outside comments.
    Words,
    /// Anywhere but in comments.
    Anything,
}

/// All places where a pattern matches, each with the replacement for it. The group `x` is replaced, or
/// all that matches when there is none.
pub fn edits(
    text: &str,
    pattern: &str,
    within: Within,
    with: impl Fn(&Captures<'_>) -> Option<String>,
) -> Vec<Edit> {
    let pattern = Regex::new(pattern).expect("a pattern of a kind of slip");
    let outside = outside(text, within);
    let found = pattern.captures_iter(text).filter_map(|found| {
        let place = found.name("x").or_else(|| found.get(0))?;
        let with = with(&found)?;
        let stands = outside.get(place.start()).copied().unwrap_or(true);
        (stands && with != place.as_str()).then(|| Edit { range: place.range(), with })
    });
    found.collect()
}

/// For each byte, whether a slip can begin there.
fn outside(text: &str, within: Within) -> Vec<bool> {
    let (mut quoted, mut comment) = (false, false);
    let mut found = Vec::with_capacity(text.len());
    for byte in text.bytes() {
        match byte {
            b'\n' => comment = false,
            b'#' if !quoted => comment = true,
            b'"' if !comment => {
                found.push(!quoted || within == Within::Anything);
                quoted = !quoted;
                continue;
            }
            _ => {}
        }
        found.push(!comment && (!quoted || within == Within::Anything));
    }
    found
}

/// A word with two neighbouring letters in the other order: the slip of a fast typist.
pub fn swapped(word: &str) -> Option<String> {
    let letters: Vec<char> = word.chars().collect();
    let from = letters.len() / 2;
    let at = (from..letters.len().saturating_sub(1)).chain(1..from).find(|&at| {
        let (one, other) = (letters[at], letters.get(at + 1).copied().unwrap_or(letters[at]));
        one != other && one.is_alphabetic() && other.is_alphabetic()
    })?;
    let mut letters = letters;
    letters.swap(at, at + 1);
    Some(letters.into_iter().collect())
}
