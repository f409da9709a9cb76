//! Norms that change: by an amendment, from a day on, or by what another year leaves.
//!
//! Not for: amendments themselves.

use pest::iterators::Pair;

use super::super::grammar::Rule;
use super::super::tree::{CarriedText, ChangedBy, Manner, Spanned, StatementKind};
use super::{Lower, child, children, first};

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

    /// What one year leaves to the next.
    pub(super) fn carried(&self, pair: &Pair<'_, Rule>) -> CarriedText {
        let mut written = children(pair, Rule::left_over);
        // The comma before it is not what it says.
        let span = match (written.next(), written.last()) {
            (Some(one), Some(last)) => self.span(&one).to(self.span(&last)),
            (Some(only), None) => self.span(&only),
            (None, _) => self.span(pair),
        };
        let said: Vec<Rule> = children(pair, Rule::left_over)
            .filter_map(|over| first(&over).map(|word| word.as_rule()))
            .collect();
        let which = |yes, no| {
            if said.contains(&yes) { Some(true) } else { said.contains(&no).then_some(false) }
        };
        CarriedText {
            shortfall: which(Rule::shortfall_carries, Rule::shortfall_lapses),
            surplus: which(Rule::surplus_carries, Rule::surplus_lapses),
            span,
        }
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
