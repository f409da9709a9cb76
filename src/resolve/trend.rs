//! The bridge over a trend break: figures of before are converted where they meet figures of after.
//!
//! Not for: comparisons without a bridge; those stay undetermined.

use super::Resolver;
use crate::diagnostics::Label;
use crate::model::{Expr, FigureRef, Literal, Side};
use crate::quantity::{Number, Unit};
use crate::source::Span;
use crate::syntax::Operator;
use crate::{problem, text};

problem! {
    /// A bridge of nothing.
    BridgeOfNothing: "PO0256" Error { span: Span }
    headline: text!("met dit percentage is een trendbreuk niet te overbruggen",
        "this percentage bridges no trend break");
    labels: vec![Label::primary(*span)];
    help: Some(text!("schrijf hoeveel een oud cijfer in de nieuwe telling is, zoals `te overbruggen met 105%`",
        "write how much an old figure is in the new count, such as `te overbruggen met 105%`"));
}

impl Resolver {
    /// A factor above 0; another is reported.
    pub(super) fn positive(&mut self, factor: Option<Number>, span: Span) -> Option<Number> {
        if factor.as_ref().is_some_and(|factor| !factor.is_positive()) {
            self.findings.push(BridgeOfNothing { span });
            return None;
        }
        factor
    }
}

/// Multiplies figures of before a trend break by its factor, where a figure of after stands in the
/// same comparison.
pub(super) fn bridge(left: &mut Expr, right: &mut Expr) {
    let figures: Vec<FigureRef> =
        left.figures().into_iter().chain(right.figures()).cloned().collect();
    let meets_new = |figure: &FigureRef| {
        let mut others = figures.iter().filter(|one| one.indicator.name == figure.indicator.name);
        others.any(|other| other.side() == Side::After)
    };
    convert(left, &meets_new);
    convert(right, &meets_new);
}

fn convert(expression: &mut Expr, meets_new: &dyn Fn(&FigureRef) -> bool) {
    match expression {
        Expr::Number(_) | Expr::Fact(..) => {}
        Expr::Many { members, .. } => {
            for member in members {
                convert(&mut member.value, meets_new);
                if let Some(weight) = &mut member.weight {
                    convert(weight, meets_new);
                }
            }
        }
        Expr::Rounded { value, .. } => convert(value, meets_new),
        Expr::Lookup(lookup) => {
            for argument in &mut lookup.arguments {
                convert(argument, meets_new);
            }
        }
        Expr::Binary { left, right, .. } => {
            convert(left, meets_new);
            convert(right, meets_new);
        }
        Expr::Figure(figure) => {
            let trend = figure.indicator.trend_break.as_ref();
            let factor = trend.and_then(|trend| Some((trend.factor.clone()?, trend.span)));
            let Some((factor, span)) = factor else { return };
            if figure.side() != Side::Before || !meets_new(figure) {
                return;
            }
            let factor =
                Literal { value: factor, decimals: 0, unit: Unit::NONE, percent: true, span };
            *expression = Expr::Binary {
                operator: Operator::Times,
                span: figure.span,
                left: Box::new(Expr::Number(factor)),
                right: Box::new(Expr::Figure(figure.clone())),
            };
        }
    }
}
