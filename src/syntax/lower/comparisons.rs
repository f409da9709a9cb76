//! Tests: comparisons, and what joins them.
//!
//! Not for: the expressions on either side of a comparison.

use pest::iterators::Pair;

use super::super::grammar::Rule;
use super::super::tree::{Expression, Joining, Spanned, Test, YearCount};
use super::{Lower, child, children, first};
use crate::quantity::Number;

impl Lower<'_> {
    /// A test, or tests joined by `en` and `of`.
    pub(super) fn test(&mut self, pair: &Pair<'_, Rule>) -> Option<Test> {
        let mut tests = Vec::new();
        for simple in children(pair, Rule::simple_test) {
            tests.push(self.simple_test(&simple)?);
        }
        if tests.len() == 1 {
            return tests.pop();
        }
        let (all, any) = (child(pair, Rule::and_word), child(pair, Rule::or_word));
        let how = match (all, any) {
            (Some(_), Some(_)) => Joining::Mixed,
            (_, None) => Joining::All,
            (None, Some(_)) => Joining::Any,
        };
        Some(Test::Joined { how, tests, span: self.span(pair) })
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "every other case is alike")]
    fn simple_test(&mut self, pair: &Pair<'_, Rule>) -> Option<Test> {
        let inner = first(pair)?;
        match inner.as_rule() {
            Rule::all_are => Some(Test::All {
                whole: self.name(&child(&inner, Rule::name)?),
                part: self.figure(&child(&inner, Rule::figure)?)?,
                span: self.span(pair),
            }),
            Rule::consent => {
                Some(Test::Consent { of: self.consenting(&inner)?, span: self.span(pair) })
            }
            Rule::some_of => self.some_of(&inner),
            Rule::over_years => self.over_years(&inner),
            Rule::bracketed_test => self.test(&child(&inner, Rule::test)?),
            _ => self.comparison(&inner),
        }
    }

    fn comparison(&mut self, pair: &Pair<'_, Rule>) -> Option<Test> {
        let mut sides = children(pair, Rule::expression);
        let left = self.expression(&sides.next()?)?;
        let comparator = match child(pair, Rule::date_comparator) {
            Some(comparator) => Self::date_comparator(&comparator)?,
            None => Self::comparator(&child(pair, Rule::comparator)?)?,
        };
        let right = match child(pair, Rule::date) {
            Some(date) => Expression::Quantity(self.date_quantity(&date)?),
            None if child(pair, Rule::step).is_some() => self.compared_with(pair)?,
            None => self.expression(&sides.next()?)?,
        };
        Some(Test::Compare { left, comparator, right, span: self.span(pair) })
    }

    /// A step of a scale, or the first expression.
    pub(super) fn compared_with(&mut self, pair: &Pair<'_, Rule>) -> Option<Expression> {
        match child(pair, Rule::step) {
            Some(step) => self.text(&child(&step, Rule::text)?).map(Expression::Step),
            None => self.expression(&child(pair, Rule::expression)?),
        }
    }

    fn some_of(&mut self, pair: &Pair<'_, Rule>) -> Option<Test> {
        let count = self.count(pair)?;
        let mut tests = Vec::new();
        for test in children(pair, Rule::test) {
            tests.push(self.test(&test)?);
        }
        let how = if child(pair, Rule::at_least).is_some() {
            Joining::AtLeast(count)
        } else if child(pair, Rule::at_most).is_some() {
            Joining::AtMost(count)
        } else {
            Joining::NotSoMany(count)
        };
        Some(Test::Joined { how, tests, span: self.span(pair) })
    }

    fn over_years(&mut self, pair: &Pair<'_, Rule>) -> Option<Test> {
        let quantifier = first(pair)?;
        let how = if quantifier.as_rule() == Rule::in_some_years {
            YearCount::AtLeast
        } else {
            YearCount::NeverInARow
        };
        Some(Test::OverYears {
            how,
            count: self.count(&quantifier)?,
            years: self.years(pair)?,
            test: Box::new(self.simple_test(&child(pair, Rule::simple_test)?)?),
            span: self.span(pair),
        })
    }

    pub(super) fn count(&mut self, pair: &Pair<'_, Rule>) -> Option<Spanned<Number>> {
        let number = child(pair, Rule::number)?;
        let (value, _) = self.number(&number)?;
        Some(Spanned { value, span: self.span(&number) })
    }

    /// The first and the last year.
    pub(super) fn years(&self, pair: &Pair<'_, Rule>) -> Option<Spanned<(i16, i16)>> {
        let mut years = children(pair, Rule::year);
        let (first, last) = (years.next()?, years.next()?);
        let value = (first.as_str().parse().ok()?, last.as_str().parse().ok()?);
        Some(Spanned { value, span: self.span(&first).to(self.span(&last)) })
    }
}
