//! Two names in one file that look the same and are not.
//!
//! Not for: names that differ in a letter that anybody sees; those are for `nearest`.

use std::collections::{BTreeMap, BTreeSet};

use unicode_security::skeleton;

use crate::diagnostics::{Findings, Label};
use crate::source::{SourceId, Span};
use crate::{problem, text};

use super::letters::is_strange;
use super::pieces::{Piece, PieceKind, words};

/// Names of fewer letters are not compared.
const SHORTEST: usize = 4;

/// Nor are names of more letters: nobody reads them.
const LONGEST: usize = 200;

problem! {
    /// Two names that look the same.
    LookAlike: "PO0118" Warning { span: Span, name: String, other: String, first: Span }
    headline: text!("`{name}` en `{other}` lijken op elkaar en zijn verschillende namen",
        "`{name}` and `{other}` look alike and are different names");
    labels: vec![Label::primary(*span), Label::other(*first)
        .saying(text!("de andere naam", "the other name"))];
    help: Some(text!("schrijf overal dezelfde naam, of geef een van de twee een duidelijk andere naam",
        "write the same name everywhere, or give one of the two a clearly different name"));
}

pub(super) fn check(source: SourceId, pieces: &[Piece<'_>], findings: &mut Findings) {
    let mut seen: BTreeMap<String, (&str, Span)> = BTreeMap::new();
    // How a name is spelled the first time is how it stands nearly everywhere.
    let mut known: BTreeSet<&str> = BTreeSet::new();
    let names =
        pieces.iter().filter(|piece| matches!(piece.kind, PieceKind::Code | PieceKind::QuotedName));
    for (start, name) in names.flat_map(words) {
        if known.contains(name) {
            continue;
        }
        // Short words hold few letters: K1 is a quarter, and nobody reads it as a name.
        // A letter of another alphabet has a finding of its own.
        let length = name.chars().take(LONGEST + 1).count();
        if !(SHORTEST..=LONGEST).contains(&length) || name.chars().any(is_strange) {
            continue;
        }
        let span = Span::new(source, start, start + name.len());
        // Capitals are seen, and words of the language may have them.
        let looks = skeleton(name).collect::<String>().to_lowercase();
        let (other, first) = *seen.entry(looks).or_insert((name, span));
        if other.to_lowercase() != name.to_lowercase() && !same_but_for_hyphens(other, name) {
            let (name, other) = (name.to_owned(), other.to_owned());
            findings.push(LookAlike { span, name, other, first });
        } else {
            known.insert(name);
        }
    }
}

/// The hyphens that Word makes are the plain one.
fn same_but_for_hyphens(one: &str, other: &str) -> bool {
    let plain = |name: &str| name.to_lowercase().replace(['\u{2010}', '\u{2011}'], "-");
    plain(one) == plain(other)
}
