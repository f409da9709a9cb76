//! Steps of a scale in a comparison: `score minstens "3 actief"`.
//!
//! Not for: steps as members of a breakdown; `selections` has those.

use super::Resolver;
use crate::diagnostics::Label;
use crate::model::{Expr, Literal};
use crate::source::Span;
use crate::syntax::Spanned;
use crate::{problem, text};

problem! {
    /// A step compared with what is no score.
    NotAScore: "PO0291" Error { span: Span, other: Span }
    headline: text!("een trede is alleen met een score te vergelijken",
        "a step can be compared with a score only");
    labels: vec![Label::primary(*span), Label::other(*other)
        .saying(text!("dit is geen score", "this is no score"))];
    help: Some(text!("geef de indicator `soort: score` en `bereik:` met de naam van de schaal",
        "give the indicator `soort: score` and `bereik:` with the name of the scale"));
}

impl Resolver {
    /// A step as a number of the scale of what stands left of it.
    pub(super) fn step(&mut self, left: &Expr, step: &Spanned<String>) -> Option<Expr> {
        let figures = left.figures();
        let Some(score) = figures.iter().find(|figure| figure.indicator.scale.is_some()) else {
            self.findings.push(NotAScore { span: step.span, other: left.span() });
            return None;
        };
        let indicator = &score.indicator;
        // What is missing is reported with the steps that there are.
        self.place(indicator.scale.as_ref()?, step)?;
        Some(Expr::Number(Literal {
            value: indicator.step(&step.value)?,
            decimals: 0,
            unit: indicator.unit.clone(),
            percent: false,
            span: step.span,
        }))
    }
}
