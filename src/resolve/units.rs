//! Quantities that do not go together, in facts and norms alike.
//!
//! Not for: which go together; `model::Measure` knows.

use crate::diagnostics::{Findings, Label, Text};
use crate::model::{Expr, Measure};
use crate::source::Span;
use crate::{problem, text};

/// Days on the calendar.
const DATES: &str = "datums";

problem! {
    /// Units that do not go together.
    UnitsDiffer: "PO0304" Error { span: Span, left: Text, right: Text, bare: bool, left_span: Span,
        right_span: Span }
    headline: {
        let (left_nl, left_en, right_nl, right_en) = (&left.nl, &left.en, &right.nl, &right.en);
        text!("{left_nl} en {right_nl} gaan niet samen", "{left_en} and {right_en} do not go together")
    };
    labels: {
        let these = |what: &Text| {
            let (nl, en) = (&what.nl, &what.en);
            text!("dit zijn {nl}", "these are {en}")
        };
        vec![Label::primary(*span), Label::other(*left_span).saying(these(left)),
            Label::other(*right_span).saying(these(right))]
    };
    help: Some(if *bare && [left, right].into_iter().any(|side| side.nl == DATES) {
        text!("noem een dag (`uiterlijk 1 mei 2020`), of een aantal dagen of weken (`plus 3 weken`)",
            "name a day (`uiterlijk 1 mei 2020`), or a number of days or weeks (`plus 3 weken`)")
    } else if *bare {
        text!("gebruik aan beide kanten dezelfde eenheid, of aan beide kanten geen",
            "use the same unit on both sides, or none on both sides")
    } else if left.nl.starts_with("procenten") != right.nl.starts_with("procenten") {
        text!("een percentage is van een geheel: schrijf `deel van geheel in 2020 minstens 80%`",
            "a percentage is of a whole: write `deel van geheel in 2020 minstens 80%`")
    } else if [left, right].into_iter().any(|side| side.nl == DATES) {
        text!("een datum staat vooraan; erachter past `plus` of `min` met dagen of weken: `besluit plus 3 weken`",
            "a date stands first; `plus` or `min` with days or weeks fits behind it: `besluit plus 3 weken`")
    } else {
        text!("gebruik aan beide kanten dezelfde eenheid, of reken om (`maal 1 plek per persoon`)",
            "use the same unit on both sides, or convert (`maal 1 plek per persoon`)")
    });
}

problem! {
    /// A number without its unit.
    UnitMissing: "PO0310" Error { span: Span, behind: String, unit: String, figure: Span }
    headline: text!("bij dit getal ontbreekt de eenheid", "this number lacks its unit");
    labels: vec![Label::primary(*span),
        Label::other(*figure).saying(text!("dit zijn {unit}", "these are {unit}"))];
    help: Some(text!("zet `{behind}` achter het getal", "put `{behind}` behind the number"));
}

/// One of two quantities: what it is, and where.
#[derive(Clone, Copy)]
pub(crate) struct Side<'m> {
    measure: &'m Measure,
    span: Span,
    /// Whether it may be a number that is written there: then a unit can stand behind it.
    number: bool,
}

impl<'m> Side<'m> {
    /// An expression, of which is known what it gives.
    pub(crate) fn of(measure: &'m Measure, expression: &Expr) -> Self {
        let number = matches!(expression, Expr::Number(_));
        Self { measure, span: expression.span(), number }
    }

    /// What is measured by something that is no number itself.
    pub(crate) fn elsewhere(measure: &'m Measure, span: Span) -> Self {
        Self { measure, span, number: false }
    }

    pub(crate) fn measure(self) -> &'m Measure {
        self.measure
    }

    /// Whether all that it lacks is the unit of another.
    fn lacks_unit_of(self, other: Self) -> bool {
        let has_words = !other.measure.unit.is_scale() && !other.measure.unit.is_date();
        self.number && self.measure.is_bare() && has_words
    }
}

impl<'m> From<(&'m Measure, Span)> for Side<'m> {
    fn from((measure, span): (&'m Measure, Span)) -> Self {
        Self { measure, span, number: true }
    }
}

/// Reports two quantities that do not go together.
pub(crate) fn units_differ<'m>(
    span: Span,
    one: impl Into<Side<'m>>,
    two: impl Into<Side<'m>>,
    findings: &mut Findings,
) {
    let (one, two) = (one.into(), two.into());
    let missing = if one.lacks_unit_of(two) {
        Some((one, two))
    } else {
        two.lacks_unit_of(one).then_some((two, one))
    };
    let Some((bare, other)) = missing else {
        let bare = one.measure.is_bare() || two.measure.is_bare();
        let (left, right) = (words(one.measure), words(two.measure));
        let (left_span, right_span) = (one.span, two.span);
        findings.push(UnitsDiffer { span, left, right, bare, left_span, right_span });
        return;
    };
    let behind = if other.measure.share { "%".to_owned() } else { other.measure.unit.to_string() };
    let unit = words(other.measure).nl;
    findings.push(UnitMissing { span: bare.span, behind, unit, figure: other.span });
}

fn words(measure: &Measure) -> Text {
    if measure.is_bare() {
        return text!("getallen zonder eenheid", "numbers without unit");
    }
    if measure.unit.is_date() {
        return text!("{DATES}", "dates");
    }
    let unit = if measure.share { "procenten".to_owned() } else { measure.unit.to_string() };
    Text { nl: unit.clone(), en: unit }
}
