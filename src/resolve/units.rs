//! Quantities that do not go together, in facts and norms alike.
//!
//! Not for: which go together; `model::Measure` knows.

use crate::diagnostics::{Findings, Label};
use crate::model::Measure;
use crate::source::Span;
use crate::{problem, text};

problem! {
    /// Units that do not go together.
    UnitsDiffer: "PO0304" Error { span: Span, left: String, right: String, left_span: Span,
        right_span: Span }
    headline: text!("{left} en {right} gaan niet samen", "{left} and {right} do not go together");
    labels: vec![Label::primary(*span),
        Label::other(*left_span).saying(text!("dit zijn {left}", "these are {left}")),
        Label::other(*right_span).saying(text!("dit zijn {right}", "these are {right}"))];
    help: Some(if left.starts_with("procenten") != right.starts_with("procenten") {
        text!("een percentage is van een geheel: schrijf `deel van geheel in 2020 minstens 80%`",
            "a percentage is of a whole: write `deel van geheel in 2020 minstens 80%`")
    } else if [left, right].into_iter().any(|side| side == "datum") {
        text!("een datum staat vooraan; erachter past `plus` of `min` met dagen of weken: `besluit plus 3 weken`",
            "a date stands first; `plus` or `min` with days or weeks fits behind it: `besluit plus 3 weken`")
    } else {
        text!("gebruik aan beide kanten dezelfde eenheid, of reken om (`maal 1 plek per persoon`)",
            "use the same unit on both sides, or convert (`maal 1 plek per persoon`)")
    });
}

problem! {
    /// A number without its unit.
    UnitMissing: "PO0310" Error { span: Span, unit: String, figure: Span }
    headline: text!("bij dit getal ontbreekt de eenheid", "this number lacks its unit");
    labels: vec![Label::primary(*span),
        Label::other(*figure).saying(text!("dit zijn {unit}", "these are {unit}"))];
    help: Some(text!("zet `{unit}` achter het getal", "put `{unit}` behind the number"));
}

/// Reports two quantities that do not go together.
pub(crate) fn units_differ(
    span: Span,
    one: (&Measure, Span),
    two: (&Measure, Span),
    findings: &mut Findings,
) {
    let ((left, left_span), (right, right_span)) = (one, two);
    if left.is_bare() {
        let (span, unit) = (left_span, behind_number(right));
        findings.push(UnitMissing { span, unit, figure: right_span });
    } else if right.is_bare() {
        let (span, unit) = (right_span, behind_number(left));
        findings.push(UnitMissing { span, unit, figure: left_span });
    } else {
        let (left, right) = (words(left), words(right));
        findings.push(UnitsDiffer { span, left, right, left_span, right_span });
    }
}

fn behind_number(measure: &Measure) -> String {
    if measure.share { "%".to_owned() } else { measure.unit.to_string() }
}

fn words(measure: &Measure) -> String {
    if measure.share { "procenten".to_owned() } else { measure.unit.to_string() }
}
