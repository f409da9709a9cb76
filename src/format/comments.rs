//! The comments of a text, each with the part that it stands at.
//!
//! For: making sure that none is lost or moved. Not for: where they come in the new text (`file`).

use crate::syntax::{Ast, TokenKind, tokens};

/// Each comment without the space at its end, and how many headings and statements begin before it.
pub(super) fn comments(ast: &Ast, text: &str) -> Vec<(usize, String)> {
    let starts = starts(ast);
    tokens(text)
        .into_iter()
        .filter(|token| token.kind == TokenKind::Comment)
        .map(|token| {
            let before = starts.partition_point(|start| *start <= token.start);
            (before, token.text.trim_end().to_owned())
        })
        .collect()
}

/// Where each heading and statement begins, in order.
fn starts(ast: &Ast) -> Vec<usize> {
    let starts = ast.parts.iter().flat_map(|part| {
        let statements = part.statements.iter().map(|statement| statement.span);
        std::iter::once(part.span).chain(statements).map(|span| span.start as usize)
    });
    starts.collect()
}
