//! Figures, expressions and tests.
//!
//! Not for: kinds and units; the checker sees to those.

use pest::iterators::Pair;

use super::super::grammar::Rule;
use super::super::tree::{
    Expression, Figure, Function, Operator, RelativeMoment, Spanned, StatisticText,
};
use super::{Lower, child, children, first};
use crate::diagnostics::Label;
use crate::quantity::{Comparator, Rounding};
use crate::source::Span;
use crate::{problem, text};

/// The most operators in one calculation: far more than a norm has, and few enough to work on one
/// within another.
pub(in super::super) const MOST_OPERATORS: usize = 200;

problem! {
    /// A calculation without end.
    CalculationTooLong: "PO0107" Error { span: Span, limit: usize }
    headline: text!("deze berekening heeft meer dan {limit} bewerkingen",
        "this calculation has more than {limit} operations");
    labels: vec![Label::primary(*span)];
    help: Some(text!("splits de berekening met een `feit` of een `indicator`",
        "split the calculation with a `feit` or an `indicator`"));
}

impl Lower<'_> {
    pub(super) fn figure(&mut self, pair: &Pair<'_, Rule>) -> Option<Figure> {
        let moment = match child(pair, Rule::moment) {
            Some(moment) => Some(self.moment(&moment)?),
            None => None,
        };
        let selection = match child(pair, Rule::selection) {
            Some(selection) => Some(self.selection(&selection)?),
            None => None,
        };
        Some(Figure {
            name: self.name(&child(pair, Rule::name)?),
            selection,
            of_each: child(pair, Rule::of_each)
                .and_then(|each| child(&each, Rule::name))
                .map(|name| self.name(&name)),
            moment,
            relative: child(pair, Rule::relative_moment).and_then(|at| self.relative(&at)),
            span: self.span(pair),
        })
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "every other case is alike")]
    fn relative(&mut self, pair: &Pair<'_, Rule>) -> Option<Spanned<RelativeMoment>> {
        Some(Spanned {
            value: match first(pair)?.as_rule() {
                Rule::in_that_year => RelativeMoment::InYear,
                Rule::end_of_that_year => RelativeMoment::EndOfYear,
                Rule::in_year_before => RelativeMoment::InYearBefore,
                Rule::closing_in => RelativeMoment::ClosingIn(self.closing(&first(pair)?)?),
                _ => RelativeMoment::EndOfYearBefore,
            },
            span: self.span(pair),
        })
    }

    pub(in super::super) fn calculation_too_long(&mut self, span: Span) {
        self.findings.push(CalculationTooLong { span, limit: MOST_OPERATORS });
    }

    /// Operators of one level bind from left to right.
    #[expect(clippy::wildcard_enum_match_arm, reason = "every other case is alike")]
    pub(super) fn expression(&mut self, pair: &Pair<'_, Rule>) -> Option<Expression> {
        let mut parts = pair.clone().into_inner();
        if operators(pair) > MOST_OPERATORS {
            self.calculation_too_long(self.span(pair));
            return None;
        }
        let mut left = self.operand(&parts.next()?)?;
        while let (Some(operator), Some(right)) = (parts.next(), parts.next()) {
            let operator = match first(&operator)?.as_rule() {
                Rule::plus => Operator::Plus,
                Rule::minus => Operator::Minus,
                Rule::times => Operator::Times,
                Rule::share_of => Operator::ShareOf,
                _ => Operator::Divide,
            };
            let right = self.operand(&right)?;
            left = Expression::Binary {
                operator,
                span: left.span().to(right.span()),
                left: Box::new(left),
                right: Box::new(right),
            };
        }
        Some(left)
    }

    fn operand(&mut self, pair: &Pair<'_, Rule>) -> Option<Expression> {
        if pair.as_rule() == Rule::product {
            return self.expression(pair);
        }
        self.factor(pair)
    }

    /// A factor, rounded where that is asked.
    #[expect(clippy::wildcard_enum_match_arm, reason = "every other case is alike")]
    pub(super) fn factor(&mut self, pair: &Pair<'_, Rule>) -> Option<Expression> {
        let inner = first(pair)?;
        let value = match inner.as_rule() {
            Rule::bracketed => self.expression(&first(&inner)?),
            Rule::of_many => self.of_many(&inner),
            Rule::statistic => self.statistic(&inner),
            Rule::looked_up => self.looked_up(&inner),
            Rule::realised => self.realised(&inner),
            Rule::full_steps => self.full_steps(&inner),
            Rule::points_sum => Some(self.points_sum(&inner)),
            Rule::quantity => self.quantity(&inner).map(Expression::Quantity),
            Rule::cell => self.cell(&inner).map(Expression::Cell),
            _ => self.figure(&inner).map(Expression::Figure),
        }?;
        let Some(rounding) = child(pair, Rule::rounding) else { return Some(value) };
        let step = self.quantity(&child(&rounding, Rule::quantity)?)?;
        let direction = if child(&rounding, Rule::round_down).is_some() {
            Rounding::Down
        } else if child(&rounding, Rule::round_up).is_some() {
            Rounding::Up
        } else {
            Rounding::HalfAwayFromZero
        };
        let span = self.span(pair);
        Some(Expression::Rounded { value: Box::new(value), step, rounding: direction, span })
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "every other case is alike")]
    fn statistic(&mut self, pair: &Pair<'_, Rule>) -> Option<Expression> {
        let word = first(pair)?;
        let what = match word.as_rule() {
            Rule::mean_of => StatisticText::Mean,
            Rule::highest_of => StatisticText::Highest,
            Rule::lowest_of => StatisticText::Lowest,
            Rule::percentile_of => StatisticText::Percentile(self.count(&word)?),
            Rule::response_of => StatisticText::Response,
            Rule::answers_of => StatisticText::Answers,
            _ => StatisticText::Within(self.row_range(&child(&word, Rule::row_range)?)?),
        };
        let figure = self.figure(&child(pair, Rule::figure)?)?;
        Some(Expression::Statistic { what: Box::new(what), figure, span: self.span(pair) })
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "every other case is alike")]
    fn of_many(&mut self, pair: &Pair<'_, Rule>) -> Option<Expression> {
        let function = match first(pair)?.as_rule() {
            Rule::lowest => Function::Lowest,
            Rule::highest => Function::Highest,
            Rule::sum_of => Function::Sum,
            Rule::weighted_mean => Function::WeightedMean,
            _ => Function::Mean,
        };
        if children(pair, Rule::member).count() > MOST_OPERATORS {
            self.calculation_too_long(self.span(pair));
            return None;
        }
        let mut members = Vec::new();
        for member in children(pair, Rule::member) {
            let weight = match child(&member, Rule::factor) {
                Some(weight) => Some(self.factor(&weight)?),
                None => None,
            };
            members.push((self.expression(&child(&member, Rule::expression)?)?, weight));
        }
        let beyond_whole = child(pair, Rule::beyond_whole).is_some();
        Some(Expression::Many { function, members, beyond_whole, span: self.span(pair) })
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "every other case is alike")]
    pub(super) fn comparator(pair: &Pair<'_, Rule>) -> Option<Comparator> {
        Some(match first(pair)?.as_rule() {
            Rule::at_least => Comparator::AtLeast,
            Rule::at_most => Comparator::AtMost,
            Rule::more_than => Comparator::MoreThan,
            Rule::less_than => Comparator::LessThan,
            _ => Comparator::Exactly,
        })
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "every other case is alike")]
    pub(super) fn date_comparator(pair: &Pair<'_, Rule>) -> Option<Comparator> {
        Some(match first(pair)?.as_rule() {
            Rule::by_day => Comparator::AtMost,
            Rule::before_day => Comparator::LessThan,
            Rule::not_before_day => Comparator::AtLeast,
            _ => Comparator::MoreThan,
        })
    }
}

/// How many operators stand in a calculation, those in brackets too; counted no further than needed.
fn operators(pair: &Pair<'_, Rule>) -> usize {
    let is_operator = |rule| matches!(rule, Rule::add_operator | Rule::multiply_operator);
    let all = pair.clone().into_inner().flatten().filter(|inner| is_operator(inner.as_rule()));
    all.take(MOST_OPERATORS + 1).count()
}
