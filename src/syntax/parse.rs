//! Reads agreements, and single figures and moments of measurement files.
//!
//! For: stringing the splitter, the grammar and the lowering together.
//! Not for: the shape of the tree.

use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet};

use super::grammar::Rule;
use super::lower::Lower;
use super::pieces::{Pieces, first_pair};
use super::split::split;
use super::tree::{Ast, Quantity};
use super::{other_files, plain};
use crate::diagnostics::Findings;
use crate::quantity::{Moment, Period};
use crate::source::SourceId;

/// Reads an agreement. What cannot be read is reported, and of it only that it is there is kept.
#[must_use]
pub fn parse(source: SourceId, text: &str) -> (Ast, Findings) {
    let mut findings = Findings::new();
    if let Some(finding) = other_files::recognise(source, text) {
        findings.push(finding);
        return (Ast::default(), findings);
    }
    let pieces = split(text, source, &mut findings);
    let asks_degrees = holds(text, "realisatie") || holds(text, "punten");
    let ast = Ast { asks_degrees, ..Ast::default() };
    let reserved = BTreeSet::new();
    let populations = BTreeMap::new();
    let mut reader = Pieces {
        source,
        text,
        ast,
        findings,
        reserved,
        populations,
        deep: 0,
        hyphened: OnceCell::new(),
    };
    reader.read_all(&pieces);
    (reader.ast, reader.findings)
}

/// Whether a word stands anywhere in a text, in capitals or not.
fn holds(text: &str, word: &str) -> bool {
    let word = word.as_bytes();
    text.as_bytes().windows(word.len()).any(|found| found.eq_ignore_ascii_case(word))
}

/// A figure that a measurement file writes as text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FigureText {
    /// `712`, `712 personen`, `99,04%`.
    Exactly(Quantity),
    /// `<5`: below this.
    Below(Quantity),
    /// `>5`: above this.
    Above(Quantity),
    /// `hoogstens 5`.
    AtMost(Quantity),
    /// `minstens 5`.
    AtLeast(Quantity),
    /// `650 t/m 720`: the lowest, and the highest with the unit.
    Between(Quantity, Quantity),
}

/// Reads a figure written as text; `offset` is where the text begins in its file. `None` when it is
/// no figure.
#[must_use]
pub fn parse_figure(source: SourceId, offset: usize, words: &str) -> Option<FigureText> {
    let words = words.trim_end();
    plain::figure_text(source, offset, words).or_else(|| figure_by_grammar(source, offset, words))
}

/// Reads a figure whatever way it is written.
pub(super) fn figure_by_grammar(
    source: SourceId,
    offset: usize,
    words: &str,
) -> Option<FigureText> {
    let pair = first_pair(Rule::figure_text, words).ok()?;
    let mut findings = Findings::new();
    Lower { source, base: offset, findings: &mut findings }.figure_text(pair)
}

/// The key of a figure in a measurement file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MomentKey {
    /// A period or a day.
    Moment(Moment),
    /// A day without `eind` or `op`: a stock at that day.
    Third(i8),
    /// A quarter of the year of the file.
    Quarter(i8),
    /// A half of the year of the file.
    Half(i8),
    /// The period in which a window closes.
    ClosingIn(Period),
    /// It has the form of a moment, but the calendar has no such day.
    Impossible,
}

/// Reads a key such as `T1`, `2019`, `eind 2019` or `31 december 2019`. `None` when it is no moment.
#[must_use]
pub fn parse_moment_key(words: &str) -> Option<MomentKey> {
    plain::moment_key(words).or_else(|| moment_key_by_grammar(words))
}

/// Reads a key whatever way it is written.
pub(super) fn moment_key_by_grammar(words: &str) -> Option<MomentKey> {
    let pair = first_pair(Rule::moment_key, words).ok()?;
    let mut findings = Findings::new();
    let key = Lower { source: SourceId::new(0), base: 0, findings: &mut findings }.moment_key(pair);
    Some(key.unwrap_or(MomentKey::Impossible))
}
