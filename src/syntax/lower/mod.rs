//! From what pest matched to the tree.
//!
//! For: turning matched words into values with places. Not for: names or meaning.
//!
//! Each function takes a match of one rule. The grammar says which matches it holds, so a missing
//! one is a fault in this program: the function gives `None`, and nothing is put in its place.

mod changes;
mod comparisons;
mod composed;
mod consents;
mod consequences;
mod due;
mod expressions;
mod headings;
mod literals;
mod members;
mod statements;
mod step_tables;
mod steps;
mod tables;

pub(super) use expressions::MOST_OPERATORS;

use pest::iterators::Pair;

use super::grammar::Rule;
use crate::diagnostics::Findings;
use crate::source::{SourceId, Span};

/// Reads the matches of one piece.
pub(super) struct Lower<'a> {
    pub(super) source: SourceId,
    /// Where the piece begins in its file.
    pub(super) base: usize,
    pub(super) findings: &'a mut Findings,
}

impl Lower<'_> {
    fn span(&self, pair: &Pair<'_, Rule>) -> Span {
        let span = pair.as_span();
        Span::new(self.source, self.base + span.start(), self.base + span.end())
    }
}

/// The first match of a rule among the parts of a match.
fn child<'i>(pair: &Pair<'i, Rule>, rule: Rule) -> Option<Pair<'i, Rule>> {
    children(pair, rule).next()
}

/// All matches of a rule among the parts of a match.
fn children<'i>(pair: &Pair<'i, Rule>, rule: Rule) -> impl Iterator<Item = Pair<'i, Rule>> {
    pair.clone().into_inner().filter(move |inner| inner.as_rule() == rule)
}

/// The first part of a match, whatever it is.
fn first<'i>(pair: &Pair<'i, Rule>) -> Option<Pair<'i, Rule>> {
    pair.clone().into_inner().next()
}
