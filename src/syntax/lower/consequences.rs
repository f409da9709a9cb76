//! What brings a consequence, and what it comes to.
//!
//! Not for: the tests and expressions in it.

use pest::iterators::Pair;

use super::super::grammar::Rule;
use super::super::tree::{
    ClassReach, OutcomeText, PartKind, StatementKind, TriggerKindText, TriggerText, UnderText,
};
use super::{Lower, child, children, first};

impl Lower<'_> {
    #[expect(clippy::wildcard_enum_match_arm, reason = "every other case is alike")]
    pub(super) fn consequence_statement(&mut self, pair: &Pair<'_, Rule>) -> Option<StatementKind> {
        Some(match pair.as_rule() {
            Rule::amount_is => StatementKind::AmountIs {
                amount: Box::new(self.expression(&child(pair, Rule::expression)?)?),
                cap: match child(pair, Rule::at_the_most) {
                    Some(cap) => Some(Box::new(self.quantity(&child(&cap, Rule::quantity)?)?)),
                    None => None,
                },
                also_negative: child(pair, Rule::also_negative).is_some(),
            },
            Rule::room => {
                let mut ends = children(pair, Rule::quantity);
                let (low, high) = (ends.next()?, ends.next()?);
                StatementKind::Room {
                    low: Box::new(self.quantity(&low)?),
                    high: Box::new(self.quantity(&high)?),
                    role: self.text(&child(pair, Rule::text)?)?,
                }
            }
            Rule::brings => StatementKind::Brings {
                item: self.name(&child(pair, Rule::name)?),
                within: match child(pair, Rule::duration) {
                    Some(duration) => Some(Box::new(self.duration(&duration)?)),
                    None => None,
                },
            },
            _ => {
                let mut triggers = Vec::new();
                for trigger in children(pair, Rule::trigger) {
                    triggers.push(self.trigger(&trigger)?);
                }
                StatementKind::On(triggers)
            }
        })
    }

    fn trigger(&mut self, pair: &Pair<'_, Rule>) -> Option<TriggerText> {
        let inner = first(pair)?;
        Some(TriggerText { kind: self.trigger_kind(&inner)?, span: self.span(pair) })
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "every other case is alike")]
    fn trigger_kind(&mut self, pair: &Pair<'_, Rule>) -> Option<TriggerKindText> {
        if pair.as_rule() == Rule::test {
            return self.test(pair).map(TriggerKindText::Test);
        }
        let name = child(pair, Rule::name).map(|name| self.name(&name));
        let outcomes = child(pair, Rule::outcomes);
        let outcomes = outcomes.map(|outcomes| Self::outcomes(&outcomes)).unwrap_or_default();
        let under = child(pair, Rule::under).and_then(|under| self.under(&under));
        Some(match pair.as_rule() {
            Rule::count_trigger => TriggerKindText::Count {
                negated: child(pair, Rule::not_word).is_some(),
                comparator: Self::comparator(&child(pair, Rule::comparator)?)?,
                count: self.count(pair)?,
                under,
                outcomes,
            },
            Rule::each_trigger => TriggerKindText::Each { under, outcomes },
            Rule::streak_trigger => {
                TriggerKindText::Streak { name: name?, years: self.count(pair)?, outcomes }
            }
            Rule::class_trigger => TriggerKindText::Class {
                name: name?,
                class: self.text(&child(pair, Rule::text)?)?,
                reach: class_reach(pair),
            },
            Rule::stated_trigger => TriggerKindText::Stated {
                name: name?,
                text: child(pair, Rule::text).and_then(|text| self.text(&text)),
            },
            Rule::premise_trigger => TriggerKindText::Premise {
                name: name?,
                holds: child(pair, Rule::is_true).is_some(),
            },
            _ => TriggerKindText::Item { name: name?, outcomes },
        })
    }

    fn under(&mut self, pair: &Pair<'_, Rule>) -> Option<UnderText> {
        Some(UnderText {
            goal: child(pair, Rule::goal_word).is_some(),
            name: self.name(&child(pair, Rule::name)?),
        })
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "every other case is alike")]
    fn outcomes(pair: &Pair<'_, Rule>) -> Vec<OutcomeText> {
        let said = children(pair, Rule::outcome).filter_map(|outcome| first(&outcome));
        said.map(|outcome| match outcome.as_rule() {
            Rule::outcome_not_met => OutcomeText::NotMet,
            Rule::outcome_met => OutcomeText::Met,
            Rule::outcome_between => OutcomeText::Between,
            Rule::outcome_lapsed => OutcomeText::Lapsed,
            Rule::outcome_behind => OutcomeText::Behind,
            _ => OutcomeText::NotDelivered,
        })
        .collect()
    }

    /// `aanname …`
    pub(super) fn premise(&mut self, pair: &Pair<'_, Rule>) -> Option<PartKind> {
        Some(PartKind::Premise(match child(pair, Rule::test) {
            Some(test) => Some(Box::new(self.test(&test)?)),
            None => None,
        }))
    }
}

/// Which classes are meant beside the one that is named, where that is said.
fn class_reach(pair: &Pair<'_, Rule>) -> Option<ClassReach> {
    let said = [
        (Rule::class_only, ClassReach::Only),
        (Rule::or_worse, ClassReach::OrWorse),
        (Rule::or_better, ClassReach::OrBetter),
    ];
    said.into_iter().find(|(rule, _)| child(pair, *rule).is_some()).map(|(_, reach)| reach)
}
