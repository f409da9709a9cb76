//! Colons that are not there, or have another sign in their place.
//!
//! For: keywords of statements, and words that open a heading as well as a statement.
//! Not for: the message.

use std::ops::Range;

use super::super::tree::{Part, PartKind, Statement};
use super::super::words;

/// Signs that people type for a colon.
const INSTEAD: [char; 5] = [';', '=', '.', '–', '—'];

/// Words that open both a heading and a statement.
const BOTH: [&str; 4] = ["eenheid", "populatie", "verdeling", "kader"];

/// The colon of a statement that is not there.
pub(super) struct Missing {
    /// What it takes the place of, in the piece; `None` where it may belong further on.
    pub(super) place: Option<Range<usize>>,
}

/// Whether the colon behind the keyword of a statement is missing; `None` when it is there, or when something
/// else is wrong before it.
pub(super) fn missing(piece: &str) -> Option<Missing> {
    let (keyword, after) = words::statement_at(piece)?;
    let start = piece.len() - after.len();
    let next = after.trim_start_matches([' ', '\t', '\u{A0}']);
    // Between these words and the colon stands a name.
    if matches!(keyword, "mits" | "tenzij" | "lezing" | "melding" | "gewijzigde norm") {
        return None;
    }
    if next.starts_with(INSTEAD) {
        let sign = next.chars().next().map_or(0, char::len_utf8);
        return Some(Missing { place: Some(start..piece.len() - next.len() + sign) });
    }
    if next.starts_with(':') || keyword == "norm" && is_named(next) {
        return None;
    }
    let begins =
        |sign: char| sign.is_alphanumeric() || words::is_quote(sign) || "€(".contains(sign);
    let dated = keyword == "norm" && is_dated(next);
    next.starts_with(begins).then(|| Missing { place: (!dated).then_some(start..start) })
}

/// `norm naam:` and `norm vanaf 1 januari 2020:`: the colon stands behind more than the keyword.
fn is_named(behind: &str) -> bool {
    let Some((before, _)) = behind.split_once(':') else { return false };
    is_dated(before) || before.split_whitespace().count() < 2
}

/// `vanaf …` or `naam vanaf …`.
fn is_dated(behind: &str) -> bool {
    behind.split_whitespace().take(2).any(|word| word == "vanaf")
}

/// Whether the heading was meant as a statement of the part above it: the colon behind its word is
/// missing, and as a heading it could not be read or would give a name a second time.
pub(in super::super) fn is_statement(
    piece: &str,
    above: &Part,
    named: impl Fn(&str) -> bool,
) -> bool {
    let length = words::word_length(piece);
    let Some(keyword) = piece.get(..length).map(words::lower) else { return false };
    if !BOTH.contains(&&*keyword) || !takes(&above.kind, &keyword) {
        return false;
    }
    let given = |statement: &Statement| statement.keyword.value == *keyword;
    if above.statements.iter().any(given) {
        return false;
    }
    let rest = piece.get(length..).unwrap_or_default().trim_start_matches(words::is_space);
    if rest.starts_with(INSTEAD) {
        return true;
    }
    let name = rest.get(..words::word_length(rest)).unwrap_or_default();
    let behind = rest.get(name.len()..).unwrap_or_default();
    let behind = behind.split('#').next().unwrap_or_default().trim_matches(words::is_space);
    match &*keyword {
        "kader" => rest.starts_with(words::is_quote),
        "populatie" => behind.is_empty() && named(name),
        "eenheid" => !name.is_empty() && (behind.is_empty() || behind.starts_with("per ")),
        _ => !name.is_empty() && !behind.contains(':') && !behind.contains(words::is_quote),
    }
}

/// Whether a part has a statement of this kind.
fn takes(part: &PartKind, keyword: &str) -> bool {
    match keyword {
        "kader" => matches!(part, PartKind::Agreement),
        "populatie" => matches!(part, PartKind::Indicator),
        _ => matches!(part, PartKind::Indicator | PartKind::FactTable { .. }),
    }
}
