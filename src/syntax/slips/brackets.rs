//! A round bracket without its partner.
//!
//! Not for: what stands between brackets.

use super::super::tokens::{TokenKind, tokens};

/// Where a bracket stands alone in a piece, and whether it is one that opens. Brackets in texts and comments
/// do not count.
pub(super) fn alone(piece: &str) -> Option<(usize, bool)> {
    let mut open = Vec::new();
    for token in tokens(piece).iter().filter(|token| token.kind == TokenKind::Sign) {
        match token.text {
            "(" => open.push(token.start),
            ")" if open.pop().is_none() => return Some((token.start, false)),
            _ => {}
        }
    }
    open.pop().map(|at| (at, true))
}
