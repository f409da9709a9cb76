//! The smallest parts of an agreement: words, numbers, texts, signs and comments, with their places.
//!
//! For: laying a file out anew. Not for: reading it; the grammar does that.

use super::words;

/// A part that cannot be cut.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Token<'a> {
    /// What it is.
    pub kind: TokenKind,
    /// As it is written.
    pub text: &'a str,
    /// Where it begins, in bytes.
    pub start: usize,
}

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TokenKind {
    /// A word or a name.
    Word,
    /// Digits, with the points and commas between them.
    Number,
    /// A text with its quotation marks.
    Text,
    /// Any other sign.
    Sign,
    /// From `#` to the end of the line.
    Comment,
}

impl Token<'_> {
    /// Where it ends, in bytes.
    #[must_use]
    pub const fn end(&self) -> usize {
        self.start + self.text.len()
    }
}

/// Cuts a text into its smallest parts, in order; only space is left out.
#[must_use]
pub fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut found = Vec::new();
    let mut start = 0;
    while let Some(rest) = text.get(start..) {
        let Some(first) = rest.chars().next() else { break };
        if words::is_space(first) {
            start += first.len_utf8();
            continue;
        }
        let (kind, length) = next(first, rest);
        let token = Token { kind, text: rest.get(..length).unwrap_or(rest), start };
        start = token.end();
        found.push(token);
    }
    found
}

fn next(first: char, rest: &str) -> (TokenKind, usize) {
    if first == '#' {
        return (TokenKind::Comment, rest.find('\n').unwrap_or(rest.len()));
    }
    if words::is_quote(first) {
        return (TokenKind::Text, text_length(first, rest));
    }
    if first.is_ascii_digit() {
        return (TokenKind::Number, number_length(rest));
    }
    if first.is_alphabetic() {
        return (TokenKind::Word, word_length(rest).max(first.len_utf8()));
    }
    (TokenKind::Sign, first.len_utf8())
}

/// Up to and including the next quotation mark, of whatever form.
fn text_length(open: char, rest: &str) -> usize {
    let inside = rest.get(open.len_utf8()..).unwrap_or_default();
    let close = words::quote_in(inside).and_then(|at| {
        let mark = inside.get(at..)?.chars().next()?;
        Some(open.len_utf8() + at + mark.len_utf8())
    });
    close.unwrap_or(rest.len())
}

fn number_length(rest: &str) -> usize {
    let sign = |at: usize| rest.as_bytes().get(at);
    let digit = |at: usize| sign(at).is_some_and(u8::is_ascii_digit);
    let mut end = 0;
    while digit(end) || (matches!(sign(end), Some(b'.' | b',')) && digit(end + 1)) {
        end += 1;
    }
    end
}

/// The length of the word that a text begins with. `t/m` is one word, though a sign stands in it.
pub(super) fn word_length(rest: &str) -> usize {
    let up_to = rest.get(..3).is_some_and(|word| word.eq_ignore_ascii_case("t/m"));
    let ends = !rest.get(3..).is_some_and(|after| after.starts_with(char::is_alphanumeric));
    if up_to && ends { 3 } else { words::word_length(rest) }
}

/// Whether a line may begin with this text without being taken for a heading or a statement.
#[must_use]
pub fn may_begin_line(text: &str) -> bool {
    let word = text.get(..words::word_length(text)).unwrap_or_default().to_lowercase();
    !(words::opens_a_piece(text)
        || words::is_heading(&word)
        || words::nearest_heading(&word).is_some())
}

/// Whether a line within a text may begin with this without being taken for a heading or a statement,
/// which would tell that the text was not closed.
#[must_use]
pub fn may_begin_line_of_text(text: &str) -> bool {
    !words::opens_a_piece(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_cut_without_losing_anything_but_space() {
        let text = "norm: a-b t/m „één\u{A0}ding” in 1.500,5 (99,5%) # zo\n€ 2, K3.";
        let parts: Vec<&str> = tokens(text).iter().map(|token| token.text).collect();
        assert_eq!(
            parts,
            [
                "norm",
                ":",
                "a-b",
                "t/m",
                "„één\u{A0}ding”",
                "in",
                "1.500,5",
                "(",
                "99,5",
                "%",
                ")",
                "# zo",
                "€",
                "2",
                ",",
                "K3",
                "."
            ]
        );
    }

    #[test]
    fn what_opens_a_part_may_not_begin_a_line_of_something_else() {
        for text in ["resultaat x", "norm: 5", "resultat x", "doel"] {
            assert!(!may_begin_line(text), "{text}");
        }
        for text in ["minstens 5", "anders norm: x", "\"tekst\"", "(a"] {
            assert!(may_begin_line(text), "{text}");
        }
    }
}
