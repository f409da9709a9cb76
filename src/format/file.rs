//! A whole file: its headings and statements, with the comments and empty lines between them.
//!
//! Not for: the lines of one heading or statement (`layout`).

use super::fill::Page;
use super::layout::lay_out;
use super::levels::{Opening, openings};
use super::units::units;
use crate::syntax::{Ast, Token, TokenKind, tokens};

/// The text laid out in lines of `width` columns; `None` when it holds what the tree does not.
pub(super) fn laid_out(ast: &Ast, text: &str, width: usize) -> Option<String> {
    let openings = openings(ast);
    let tokens = tokens(text);
    let mut file = File { text, page: Page { lines: Vec::new(), width }, end: 0 };
    let mut rest: &[Token<'_>] = &tokens;
    for (index, opening) in openings.iter().enumerate() {
        let own = rest.partition_point(|token| token.start < opening.start);
        let (before, from) = rest.split_at_checked(own)?;
        file.comments(before, opening.indent)?;
        let next = openings.get(index + 1).map_or(usize::MAX, |next| next.start);
        let (piece, _) = from.split_at_checked(from.partition_point(|one| one.start < next))?;
        // Comments behind the last word of a piece stand between it and the next.
        let length = piece.iter().rposition(|token| token.kind != TokenKind::Comment)? + 1;
        let (piece, _) = piece.split_at_checked(length)?;
        file.piece(opening, piece);
        rest = from.get(length..)?;
    }
    let indent = openings.last().map_or(0, |last| last.indent);
    file.comments(rest, indent)?;
    Some(file.page.lines.join("\n") + "\n")
}

struct File<'a> {
    text: &'a str,
    page: Page,
    /// Where what was written last ends in the old text.
    end: usize,
}

impl<'a> File<'a> {
    /// The number of line breaks in the old text between what was written last and a place.
    fn breaks(&self, start: usize) -> usize {
        self.text.get(self.end..start).unwrap_or_default().matches('\n').count()
    }

    /// An empty line where the old text has one or more.
    fn space(&mut self, start: usize) {
        if !self.page.lines.is_empty() && self.breaks(start) > 1 {
            self.page.begin(0);
        }
    }

    /// Comments between two pieces; `None` when it is something else.
    fn comments(&mut self, tokens: &[Token<'a>], indent: usize) -> Option<()> {
        for token in tokens {
            if token.kind != TokenKind::Comment {
                return None;
            }
            self.comment(token, indent);
        }
        Some(())
    }

    /// A comment behind the words on its line, or on a line of its own.
    fn comment(&mut self, token: &Token<'a>, indent: usize) {
        let behind = !self.page.lines.is_empty() && self.breaks(token.start) == 0;
        if behind {
            self.page.push("  ");
        } else {
            self.space(token.start);
            self.page.begin(indent);
        }
        self.page.push(token.text.trim_end());
        self.end = token.end();
    }

    /// A heading or statement. A comment in the midst of it ends its line.
    fn piece(&mut self, opening: &Opening, tokens: &[Token<'a>]) {
        self.space(opening.start);
        let words: Vec<Token<'a>> =
            tokens.iter().filter(|token| token.kind != TokenKind::Comment).copied().collect();
        let units = units(opening, self.text, &words);
        let mut rest = units.as_slice();
        let mut first = true;
        let stretches = tokens.chunk_by(|one, two| is_comment(one) == is_comment(two));
        for stretch in stretches {
            if stretch.first().is_some_and(is_comment) {
                for token in stretch {
                    self.comment(token, opening.margin);
                }
                continue;
            }
            let (own, after) = rest.split_at_checked(stretch.len()).unwrap_or((rest, &[]));
            lay_out(own, opening, first, &mut self.page);
            rest = after;
            first = false;
            self.end = stretch.last().map_or(self.end, Token::end);
        }
    }
}

fn is_comment(token: &Token<'_>) -> bool {
    token.kind == TokenKind::Comment
}
