//! One remark: its sentence, and the facts in it as data.

use crate::eval::assessment as eval;

use super::super::item::Remark;
use super::JsonContext;
use super::quantity::{figure, moment, quantity};

impl JsonContext<'_> {
    pub(super) fn remark(self, remark: &eval::Remark) -> Remark {
        Remark { code: remark.code(), text: self.words().remark(remark), ..facts(remark) }
    }
}

/// The fields that a remark has besides its code and text.
fn facts(remark: &eval::Remark) -> Remark {
    let about = |name| Remark { figure: Some(figure(name)), ..Remark::default() };
    match remark {
        eval::Remark::AssumptionFailed { figure, comparator, assumed, actual } => {
            Remark { comparison: Some(comparator.code()), ..compared(figure, assumed, actual) }
        }
        eval::Remark::ClaimNotHeld { part, whole, claimed, actual, decimals: _ } => {
            Remark { whole: whole.as_ref().map(figure), ..compared(part, claimed, actual) }
        }
        eval::Remark::PartDiffers { figure, expected, actual } => {
            compared(figure, expected, actual)
        }
        eval::Remark::Revised { figure, before, after } => compared(figure, before, after),
        eval::Remark::ShareWithoutCounts { figure }
        | eval::Remark::EmptyAll { figure }
        | eval::Remark::OtherDefinition { figure }
        | eval::Remark::HalfUnit { figure } => about(figure),
        eval::Remark::MissingExplanation | eval::Remark::OtherJudge { .. } => Remark::default(),
        eval::Remark::Proxy { figure, of } => {
            Remark { stands_for: Some(of.clone()), ..about(figure) }
        }
        eval::Remark::Forecast { figure, value } => {
            Remark { expected: Some(quantity(value)), ..about(figure) }
        }
        eval::Remark::DeliveredLate { figure, due, delivered } => Remark {
            due: Some(due.to_string()),
            delivered: Some(delivered.to_string()),
            ..about(figure)
        },
        eval::Remark::SampleBound { figure, confidence, bound, .. } => Remark {
            expected: Some(quantity(confidence)),
            actual: Some(quantity(bound)),
            ..about(figure)
        },
        eval::Remark::WithMargin { figure, range } => {
            Remark { actual: Some(quantity(range)), ..about(figure) }
        }
        eval::Remark::OtherMoment { figure, given, value } => {
            Remark { given: Some(moment(*given)), actual: Some(quantity(value)), ..about(figure) }
        }
    }
}

fn compared(name: &eval::FigureName, expected: &eval::Amount, actual: &eval::Amount) -> Remark {
    Remark {
        figure: Some(figure(name)),
        expected: Some(quantity(expected)),
        actual: Some(quantity(actual)),
        ..Remark::default()
    }
}
