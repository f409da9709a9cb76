//! Degrees of realisation, what results are worth, and so much for each full step.
//!
//! Not for: which norm a degree is of; `resolve` knows that.

use pest::iterators::Pair;

use super::super::grammar::Rule;
use super::super::tree::{Expression, Function, Operator, Quantity};
use super::{Lower, child, children};
use crate::diagnostics::Label;
use crate::quantity::{Number, Rounding};
use crate::source::Span;
use crate::{problem, text};

problem! {
    /// So much for each number of something, and nobody says what a part of that number gives.
    PartOfStep: "PO0632" Error { span: Span, each: String, step: String }
    headline: text!("telt een deel van {step} ook mee?", "does a part of {step} count too?");
    labels: vec![Label::primary(*span)];
    help: Some(text!(
        "nee: schrijf `voor elke volle {step} van`; ja, naar rato: schrijf `{each} / {step} maal`",
        "no: write `voor elke volle {step} van`; yes, pro rata: write `{each} / {step} maal`"));
}

impl Lower<'_> {
    pub(super) fn realised(&mut self, pair: &Pair<'_, Rule>) -> Option<Expression> {
        let from = match child(pair, Rule::factor) {
            Some(from) => Some(Box::new(self.factor(&from)?)),
            None => None,
        };
        let result = self.name(&child(pair, Rule::name)?);
        Some(Expression::Realised { result, from, span: self.span(pair) })
    }

    pub(super) fn points_sum(&mut self, pair: &Pair<'_, Rule>) -> Expression {
        let results = children(pair, Rule::name).map(|name| self.name(&name)).collect();
        Expression::PointsSum { results, span: self.span(pair) }
    }

    /// So much for each full step is so much for one, times what is left when it is rounded down to
    /// full steps. Below nought there are no full steps.
    pub(super) fn full_steps(&mut self, pair: &Pair<'_, Rule>) -> Option<Expression> {
        let mut written = children(pair, Rule::quantity);
        let (each, step) = (written.next()?, written.next()?);
        if let Some(words) = child(pair, Rule::for_each_full)
            && !words.as_str().to_lowercase().ends_with("volle")
        {
            let in_words = |pair: &Pair<'_, Rule>| pair.as_str().trim().to_owned();
            let (each, step) = (in_words(&each), in_words(&step));
            self.findings.push(PartOfStep { span: self.span(&words), each, step });
            return None;
        }
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
