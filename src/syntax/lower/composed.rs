//! Norms on other results, readings, points, labels, and what conditions do.
//!
//! Not for: which results are meant.

use pest::iterators::Pair;

use super::super::grammar::Rule;
use super::super::tree::{
    ComposedRule, ComposedText, CountedText, Effect, FewerLeft, LapsedWeight, ReadingText, Spanned,
    StatementKind,
};
use super::super::words::apart;
use super::{Lower, child, children, first};
use crate::quantity::Number;

impl Lower<'_> {
    pub(super) fn composed(&mut self, pair: &Pair<'_, Rule>) -> Option<ComposedText> {
        let rule = if pair.as_rule() == Rule::of_points {
            self.points_rule(pair)?
        } else if let Some(so_many) = child(pair, Rule::so_many) {
            ComposedRule::AtLeast {
                count: self.spanned_number(&so_many)?,
                fewer_left: child(pair, Rule::fewer_left).map(|fewer| fewer_left(&fewer)),
            }
        } else if let Some(not) = child(pair, Rule::not_so_many) {
            ComposedRule::NotSoMany(self.span(&not))
        } else {
            ComposedRule::All
        };
        Some(ComposedText {
            members: self.counted_results(&child(pair, Rule::counted_results)?)?,
            rule,
            must: child(pair, Rule::among)
                .and_then(|among| child(&among, Rule::named_members))
                .map(|named| self.names(&named))
                .unwrap_or_default(),
            span: self.span(pair),
        })
    }

    fn points_rule(&mut self, pair: &Pair<'_, Rule>) -> Option<ComposedRule> {
        let lapsed = child(pair, Rule::weight_left).map(|left| {
            if child(&left, Rule::weight_lapses).is_some() {
                LapsedWeight::Lapses
            } else if child(&left, Rule::weight_met).is_some() {
                LapsedWeight::AsMet
            } else {
                LapsedWeight::AsNotMet
            }
        });
        let strict = child(pair, Rule::more_than).is_some();
        Some(ComposedRule::Points { least: self.spanned_number(pair)?, strict, lapsed })
    }

    fn counted_results(&mut self, pair: &Pair<'_, Rule>) -> Option<CountedText> {
        let inner = first(pair)?;
        if inner.as_rule() == Rule::named_members {
            return Some(CountedText::Named(self.names(&inner)));
        }
        let chapter = child(&inner, Rule::name)?;
        let word = child(&inner, Rule::chapter_word)?;
        Some(CountedText::Of {
            chapter: self.name(&chapter),
            goal: word.as_str().to_lowercase() == "doel",
            besides: child(&inner, Rule::named_members)
                .map(|named| self.names(&named))
                .unwrap_or_default(),
        })
    }

    /// The number in a match, with its place.
    fn spanned_number(&mut self, pair: &Pair<'_, Rule>) -> Option<Spanned<Number>> {
        let number = child(pair, Rule::number)?;
        let (value, _) = self.number(&number)?;
        Some(Spanned { value, span: self.span(&number) })
    }

    pub(super) fn reading(&mut self, pair: &Pair<'_, Rule>) -> Option<StatementKind> {
        let target = match child(pair, Rule::target) {
            Some(target) => Some(Box::new(self.compared_with(&target)?)),
            None => None,
        };
        let sampled = match child(pair, Rule::sampled) {
            Some(sampled) => Some(self.sampling(&sampled)?),
            None => None,
        };
        Some(StatementKind::Reading(Box::new(ReadingText {
            name: self.name(&child(pair, Rule::name)?),
            text: child(pair, Rule::text).and_then(|text| self.text(&text)),
            test: self.test(&child(pair, Rule::test)?)?,
            target,
            sampled,
        })))
    }

    pub(super) fn points(&mut self, pair: &Pair<'_, Rule>) -> Option<StatementKind> {
        let mut numbers = Vec::new();
        for number in children(pair, Rule::number) {
            let (value, _) = self.number(&number)?;
            numbers.push(Spanned { value, span: self.span(&number) });
        }
        let mut numbers = numbers.into_iter();
        Some(StatementKind::Points { met: numbers.next()?, between: numbers.next().map(Box::new) })
    }

    pub(super) fn finding_level(&mut self, pair: &Pair<'_, Rule>) -> Option<StatementKind> {
        let mut names = children(pair, Rule::name).map(|name| self.name(&name));
        let (code, level) = (names.next()?, names.next()?);
        drop(names);
        let reason = child(pair, Rule::text).and_then(|text| self.text(&text));
        Some(StatementKind::FindingLevel { code, level, reason })
    }

    pub(super) fn labels(&mut self, pair: &Pair<'_, Rule>) -> Option<StatementKind> {
        let mut labels = Vec::new();
        for label in children(pair, Rule::one_label) {
            let words = child(&label, Rule::label_words)?;
            let said = apart(words.as_str()).collect::<Vec<_>>().join(" ");
            let said = Spanned { value: said.to_lowercase(), span: self.span(&words) };
            labels.push((said, self.text(&child(&label, Rule::text)?)?));
        }
        Some(StatementKind::Labels(labels))
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "every other case is alike")]
    pub(super) fn effect(&mut self, pair: &Pair<'_, Rule>) -> Option<Effect> {
        let inner = first(pair)?;
        Some(match inner.as_rule() {
            Rule::lapses => Effect::Lapses(self.span(&inner)),
            Rule::judged_by => Effect::Judgement(self.text(&child(&inner, Rule::text)?)?),
            Rule::not_to_tell => Effect::TooSmall(self.span(&inner)),
            Rule::suspended => {
                Effect::SuspendedUntil(self.spanned_date(&child(&inner, Rule::date)?)?)
            }
            Rule::delivery => Effect::Delivery(self.name(&child(&inner, Rule::name)?)),
            _ => Effect::Norm(Box::new(self.test(&child(&inner, Rule::test)?)?)),
        })
    }
}

fn fewer_left(pair: &Pair<'_, Rule>) -> FewerLeft {
    if child(pair, Rule::every_one).is_some() {
        FewerLeft::All
    } else if child(pair, Rule::lapses).is_some() {
        FewerLeft::Lapses
    } else {
        FewerLeft::NotMet
    }
}
