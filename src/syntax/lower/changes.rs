//! Norms that change: by an amendment, or from a day on.
//!
//! Not for: amendments themselves.

use pest::iterators::Pair;

use super::super::grammar::Rule;
use super::super::tree::{ChangedBy, Manner, Spanned, StatementKind};
use super::{Lower, child, first};

impl Lower<'_> {
    pub(super) fn changed_norm(&mut self, pair: &Pair<'_, Rule>) -> Option<StatementKind> {
        let name = child(pair, Rule::name).map(|name| self.name(&name));
        let (by, place) = if let Some(day) = child(pair, Rule::from_day) {
            (ChangedBy::Day(self.spanned_date(&child(&day, Rule::date)?)?), day)
        } else {
            let amendment = child(pair, Rule::by_amendment)?;
            (ChangedBy::Amendment(self.name(&child(&amendment, Rule::name)?)), amendment)
        };
        let manner = match child(&place, Rule::manner) {
            Some(manner) => Some(self.manner(&manner)?),
            None => None,
        };
        let (by, norm) = (Box::new(by), Box::new(self.norm_text(pair)?));
        Some(StatementKind::ChangedNorm { name, by, manner, norm })
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "every other case is alike")]
    fn manner(&self, pair: &Pair<'_, Rule>) -> Option<Spanned<Manner>> {
        let value = match first(pair)?.as_rule() {
            Rule::whole_period => Manner::Whole,
            Rule::from_that_day => Manner::FromThatDay,
            _ => Manner::ProRata,
        };
        Some(Spanned { value, span: self.span(pair) })
    }
}
