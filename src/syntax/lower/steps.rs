//! Degrees of realisation, and so much for each full step.
//!
//! Not for: which norm a degree is of; `resolve` knows that.

use pest::iterators::Pair;

use super::super::grammar::Rule;
use super::super::tree::{Expression, Function, Operator, Quantity};
use super::{Lower, child, children};
use crate::quantity::{Number, Rounding};

impl Lower<'_> {
    pub(super) fn realised(&mut self, pair: &Pair<'_, Rule>) -> Option<Expression> {
        let from = match child(pair, Rule::factor) {
            Some(from) => Some(Box::new(self.factor(&from)?)),
            None => None,
        };
        let result = self.name(&child(pair, Rule::name)?);
        Some(Expression::Realised { result, from, span: self.span(pair) })
    }

    /// So much for each full step is so much for one, times what is left when it is rounded down to
    /// full steps. Below nought there are no full steps.
    pub(super) fn full_steps(&mut self, pair: &Pair<'_, Rule>) -> Option<Expression> {
        let mut written = children(pair, Rule::quantity);
        let (each, step) = (written.next()?, written.next()?);
        let (each, step) = (self.quantity(&each)?, self.quantity(&step)?);
        let value = Box::new(self.factor(&child(pair, Rule::factor)?)?);
        let span = self.span(pair);
        let nought = Quantity { value: Number::ZERO, decimals: 0, ..step.clone() };
        let full =
            Expression::Rounded { value, step: step.clone(), rounding: Rounding::Down, span };
        let full = Expression::Many {
            function: Function::Highest,
            members: vec![(Expression::Quantity(nought), None), (full, None)],
            beyond_whole: false,
            span,
        };
        let rate = Expression::Binary {
            operator: Operator::Divide,
            left: Box::new(Expression::Quantity(each)),
            right: Box::new(Expression::Quantity(step)),
            span,
        };
        Some(Expression::Binary {
            operator: Operator::Times,
            left: Box::new(rate),
            right: Box::new(full),
            span,
        })
    }
}
