//! Step tables, and what is looked up in them.
//!
//! Not for: whether rows cover everything once.

use pest::iterators::Pair;

use super::super::grammar::Rule;
use super::super::tree::{
    EdgeText, Expression, OutcomeOfRow, RangeText, RowText, Spanned, StatementKind,
};
use super::{Lower, child, children, first};

impl Lower<'_> {
    /// `NAAM bij …`
    pub(super) fn looked_up(&mut self, pair: &Pair<'_, Rule>) -> Option<Expression> {
        let mut arguments = Vec::new();
        for argument in children(pair, Rule::factor) {
            arguments.push(self.factor(&argument)?);
        }
        let table = self.name(&child(pair, Rule::name)?);
        Some(Expression::Lookup { table, arguments, span: self.span(pair) })
    }

    pub(super) fn row(&mut self, pair: &Pair<'_, Rule>) -> Option<RowText> {
        let mut ranges = Vec::new();
        for range in children(pair, Rule::row_range) {
            ranges.push(self.row_range(&range)?);
        }
        let mut gives = Vec::new();
        for outcome in children(pair, Rule::row_outcome) {
            let value = self.row_outcome(&outcome)?;
            gives.push(Spanned { value, span: self.span(&outcome) });
        }
        Some(RowText { ranges, gives })
    }

    pub(super) fn row_range(&mut self, pair: &Pair<'_, Rule>) -> Option<RangeText> {
        Some(RangeText {
            low: self.edge(child(pair, Rule::row_from), Rule::edge_from)?,
            high: self.edge(child(pair, Rule::row_up_to), Rule::edge_up_to)?,
        })
    }

    pub(super) fn point(&mut self, pair: &Pair<'_, Rule>) -> Option<StatementKind> {
        let mut quantities = Vec::new();
        for quantity in children(pair, Rule::quantity) {
            quantities.push(self.quantity(&quantity)?);
        }
        match <[_; 2]>::try_from(quantities) {
            Ok([at, gives]) => Some(StatementKind::Point(Box::new(at), Box::new(gives))),
            Err(_) => None,
        }
    }

    /// An edge, if there is one; `None` only when it cannot be read.
    #[expect(clippy::option_option, reason = "absent and unreadable are two things")]
    fn edge(&mut self, pair: Option<Pair<'_, Rule>>, closed: Rule) -> Option<Option<EdgeText>> {
        let Some(pair) = pair else { return Some(None) };
        let value = self.quantity(&child(&pair, Rule::quantity)?)?;
        Some(Some(EdgeText { value, included: child(&pair, closed).is_some() }))
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "every other case is alike")]
    fn row_outcome(&mut self, pair: &Pair<'_, Rule>) -> Option<OutcomeOfRow> {
        let inner = first(pair)?;
        Some(match inner.as_rule() {
            Rule::lapses => OutcomeOfRow::Lapses,
            Rule::outcome_not_met => OutcomeOfRow::NotMet,
            Rule::outcome_met => OutcomeOfRow::Met,
            Rule::outcome_between => OutcomeOfRow::Between,
            Rule::text => OutcomeOfRow::Class(self.text(&inner)?.value),
            _ => OutcomeOfRow::Number(self.quantity(&inner)?),
        })
    }
}
