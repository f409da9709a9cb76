//! The parts of one heading or statement, in the form in which they are written anew.
//!
//! For: plain signs for those that Word makes, and where a space belongs.
//! Not for: where lines are broken.

use std::borrow::Cow;

use super::levels::Opening;
use crate::syntax::{Token, TokenKind};

/// A part as it will be written.
#[derive(Debug)]
pub(super) struct Unit<'a> {
    /// What it is.
    pub(super) kind: TokenKind,
    /// Its words; those of a text without the quotation marks.
    pub(super) words: Cow<'a, str>,
    /// Whether a space stands before it, when no line break does.
    pub(super) spaced: bool,
    /// Within how many brackets it stands.
    pub(super) depth: usize,
    /// The old text from here on.
    pub(super) from: &'a str,
}

impl Unit<'_> {
    /// Whether it is this word or sign.
    pub(super) fn is(&self, word: &str) -> bool {
        let written = matches!(self.kind, TokenKind::Word | TokenKind::Sign);
        written && self.words.eq_ignore_ascii_case(word)
    }

    /// Whether it is one of these words or signs.
    pub(super) fn is_any(&self, words: &[&str]) -> bool {
        words.iter().any(|word| self.is(word))
    }

    /// Its columns on one line; `None` for a text of several lines.
    pub(super) fn columns(&self) -> Option<usize> {
        // The space at the ends of a text goes, also where that is a line break.
        let (words, marks) = match self.kind {
            TokenKind::Text => (self.words.trim(), 2),
            TokenKind::Word | TokenKind::Number | TokenKind::Sign | TokenKind::Comment => {
                (&*self.words, 0)
            }
        };
        (!words.contains('\n')).then(|| words.chars().count() + marks)
    }
}

/// The parts of a heading or statement, from its tokens without comments.
pub(super) fn units<'a>(opening: &Opening, text: &'a str, tokens: &[Token<'a>]) -> Vec<Unit<'a>> {
    let mut units: Vec<Unit<'a>> = Vec::with_capacity(tokens.len());
    let mut depth = 0_usize;
    let mut before: Option<&Token<'_>> = None;
    for token in tokens {
        if token.text == ")" {
            depth = depth.saturating_sub(1);
        }
        let words = written(token, token.start < opening.keyword_end);
        let spaced = before.is_some_and(|before| {
            let gap = before.end() < token.start;
            spaced(before, token, gap)
        });
        let from = text.get(token.start..).unwrap_or_default();
        units.push(Unit { kind: token.kind, words, spaced, depth, from });
        if token.text == "(" {
            depth += 1;
        }
        before = Some(token);
    }
    units
}

/// A token with plain signs for those that Word makes. What stands within a text is the author's.
fn written<'a>(token: &Token<'a>, keyword: bool) -> Cow<'a, str> {
    match token.kind {
        TokenKind::Text => Cow::Borrowed(inside(token.text)),
        TokenKind::Sign if is_dash(token.text) => Cow::Borrowed("-"),
        TokenKind::Word if keyword => Cow::Owned(token.text.to_lowercase()),
        TokenKind::Word if token.text.contains(['\u{2010}', '\u{2011}']) => {
            Cow::Owned(token.text.replace(['\u{2010}', '\u{2011}'], "-"))
        }
        TokenKind::Word | TokenKind::Number | TokenKind::Sign | TokenKind::Comment => {
            Cow::Borrowed(token.text)
        }
    }
}

fn inside(text: &str) -> &str {
    let mut signs = text.chars();
    signs.next();
    signs.next_back();
    signs.as_str()
}

fn is_dash(sign: &str) -> bool {
    matches!(sign, "-" | "–" | "−" | "\u{2010}" | "\u{2011}")
}

/// Whether a space belongs between two tokens. Where both ways are good it stays as it was.
fn spaced(before: &Token<'_>, after: &Token<'_>, gap: bool) -> bool {
    let joins = |token: &Token<'_>| token.kind != TokenKind::Sign;
    match (before.text, after.text) {
        ("(", _) | (_, "," | ";" | ":" | ")" | "%") => false,
        ("," | ";" | ":" | "€" | "=" | "+" | "/" | "×", _) | (_, "(" | "=" | "+" | "/" | "×") => {
            true
        }
        // `30-50%` is a range, `a - b` a calculation, and `-5` a number.
        (_, sign) if is_dash(sign) => gap || before.kind == TokenKind::Word,
        (sign, _) if is_dash(sign) => gap || after.kind == TokenKind::Word,
        _ => gap || (joins(before) && joins(after)),
    }
}
