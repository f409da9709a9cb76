//! A norm lowered to "one place a person", where a person may make less than a place.

use crate::diagnostics::{Findings, Label};
use crate::model::{Effect, Expr, ItemBody, Model, Test};
use crate::quantity::{Number, written};
use crate::source::Span;
use crate::syntax::Operator;
use crate::{problem, text};

problem! {
    /// A rate turns people into units that one person need not fill.
    UnitSmallerThanOne: "PO0408" Note { span: Span, unit: String, worth: String, per: String }
    headline: text!("wie iedereen plaatst, haalt deze norm misschien toch niet",
        "placing everyone may still not reach this norm");
    labels: vec![Label::primary(*span).saying(text!(
        "1 {unit} is {worth}", "1 {unit} is {worth}"))];
    help: Some(text!(
        "een {per} met minder dan {worth} vult geen hele {unit}; spreek af wat er dan geldt",
        "a {per} with less than {worth} does not fill a whole {unit}; agree what then holds"));
}

pub(super) fn check(model: &Model, findings: &mut Findings) {
    for item in &model.items {
        let ItemBody::Result(result) = &item.body else { continue };
        for condition in &result.conditions {
            if let Effect::Norm(Test::Compare { right, .. }) = &condition.effect {
                expression(right, findings);
            }
        }
    }
}

fn expression(expression: &Expr, findings: &mut Findings) {
    let Expr::Binary { operator: Operator::Times, left, right, span } = expression else { return };
    for (people, rate) in [(left, right), (right, left)] {
        let (Expr::Figure(figure), Expr::Number(rate)) = (&**people, &**rate) else { continue };
        let product = figure.indicator.unit.times(&rate.unit);
        let Some(unit) = product.single() else { continue };
        let Some((hours, base)) = &unit.worth else { continue };
        if rate.value != Number::ONE {
            continue;
        }
        findings.push(UnitSmallerThanOne {
            span: *span,
            unit: unit.singular.clone(),
            worth: format!("{} {}", written::plain(hours), base.plural),
            per: figure.indicator.unit.word(&Number::ONE),
        });
    }
}
