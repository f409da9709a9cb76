//! Whether a number that was written can be a figure of its indicator.
//!
//! For: counts below nought, fractions of whole things, shares outside nought and one.
//! Not for: figures beside each other; `combine` compares those.

use super::figure_text::thousands_in;
use super::nature::Nature;
use super::reader::Reader;
use crate::diagnostics::{Label, Text};
use crate::measure::given::Range;
use crate::measure::shown;
use crate::measure::tables::Value;
use crate::model::Indicator;
use crate::problem;
use crate::quantity::{Number, written};
use crate::source::Span;
use crate::syntax::{FigureText, Quantity, UnitText};
use crate::text;

problem! {
    /// A count below nought.
    BelowNought: "PO0543" Error { span: Span, name: String, shown: Text, indicator: Span }
    headline: {
        let (nl, en) = (&shown.nl, &shown.en);
        text!("`{name}` kan niet onder 0 liggen: {nl}", "`{name}` cannot be below 0: {en}")
    };
    labels: vec![
        Label::primary(*span),
        Label::other(*indicator).saying(text!("een aantal is minstens 0", "a count is at least 0")),
    ];
    help: Some(text!(
        "vul het echte aantal in; is het niet bekend, schrijf dan {{ geen = \"de reden\" }}",
        "fill in the real number; if it is not known, write {{ geen = \"the reason\" }}"));
}

problem! {
    /// A fraction of a whole thing.
    FractionOfWhole: "PO0544" Error { span: Span, name: String, unit: String, shown: Text, meant: Option<String>, indicator: Span }
    headline: {
        let (nl, en) = (&shown.nl, &shown.en);
        text!(
            "`{name}` telt hele {unit}, en {nl} is niet geheel",
            "`{name}` counts whole {unit}, and {en} is not whole")
    };
    labels: vec![
        Label::primary(*span),
        Label::other(*indicator).saying(text!("de eenheid is {unit}", "the unit is {unit}")),
    ];
    help: Some(match meant {
        Some(meant) => text!(
            "een punt scheidt hier de cijfers achter de komma; bedoelt u {meant}?",
            "a point stands before decimals here; did you mean {meant}?"),
        None => text!("geef een heel getal, of een bereik zoals \"712 t/m 713\"",
            "give a whole number, or a range such as \"712 t/m 713\""),
    });
}

problem! {
    /// A share outside nought and one.
    ShareOutside: "PO0545" Error { span: Span, shown: Text, meant: Option<String> }
    headline: {
        let (nl, en) = (&shown.nl, &shown.en);
        text!("een aandeel van {nl} bestaat niet", "there is no share of {en}")
    };
    labels: vec![Label::primary(*span).saying(text!(
        "een aandeel ligt van 0% tot en met 100%", "a share lies from 0% to 100%"))];
    help: Some(match meant {
        Some(meant) => text!("bedoelt u \"{meant}%\"?", "did you mean \"{meant}%\"?"),
        None => text!("schrijf een aandeel als \"17,8%\"", "write a share as \"17,8%\""),
    });
}

problem! {
    /// A number outside the range that the agreement states.
    OutsideRange: "PO0589" Error { span: Span, name: String, shown: Text, range: Text, indicator: Span }
    headline: {
        let (nl, en) = (&shown.nl, &shown.en);
        text!("{nl} ligt buiten het bereik van `{name}`", "{en} lies outside the range of `{name}`")
    };
    labels: {
        let (nl, en) = (&range.nl, &range.en);
        vec![
            Label::primary(*span),
            Label::other(*indicator).saying(text!("het bereik is {nl}", "the range is {en}")),
        ]
    };
    help: Some(text!(
        "kijk het cijfer na, of het bereik in de overeenkomst",
        "check the figure, or the range in the agreement"));
}

impl Reader<'_> {
    /// Whether every number that was written is possible; else the first that is not is reported.
    pub(super) fn numbers_suit(
        &mut self,
        indicator: &Indicator,
        value: &Value,
        figure: &FigureText,
        nature: &Nature,
    ) -> bool {
        let (numbers, exact): (Vec<&Quantity>, bool) = match figure {
            FigureText::Exactly(only) => (vec![only], true),
            FigureText::Between(low, high) => (vec![low, high], true),
            FigureText::Below(edge)
            | FigureText::Above(edge)
            | FigureText::AtMost(edge)
            | FigureText::AtLeast(edge) => (vec![edge], false),
        };
        numbers.into_iter().all(|number| self.number_suits(indicator, value, number, exact, nature))
    }

    fn number_suits(
        &mut self,
        indicator: &Indicator,
        value: &Value,
        quantity: &Quantity,
        exact: bool,
        nature: &Nature,
    ) -> bool {
        let number = &quantity.value;
        if let Some((low, high)) = indicator.range.as_deref() {
            let fits = low <= number && number <= high;
            if !fits {
                self.outside_range(indicator, value.span, number);
            }
            return fits;
        }
        let is_share = nature.share && nature.high.is_some();
        if is_share && (number.is_negative() || *number > Number::ONE) {
            self.share_outside(value.span, quantity);
        } else if nature.low.is_some() && number.is_negative() {
            self.findings.push(BelowNought {
                span: value.span,
                name: indicator.name.to_string(),
                shown: shown::number(number, false),
                indicator: indicator.span,
            });
        } else if nature.whole && exact && !number.is_integer() {
            self.fraction(indicator, value, number);
        } else {
            return true;
        }
        false
    }

    fn outside_range(&mut self, indicator: &Indicator, span: Span, number: &Number) {
        let (low, high) = (indicator.least(), indicator.most());
        let range = Range::closed(low, high, 0);
        self.findings.push(OutsideRange {
            span,
            name: indicator.name.to_string(),
            shown: shown::number(number, indicator.is_share()),
            range: shown::range(&range, indicator.is_share()),
            indicator: indicator.span,
        });
    }

    fn share_outside(&mut self, span: Span, quantity: &Quantity) {
        let hundred = Number::power_of_ten(2);
        let is_bare = quantity.unit == UnitText::Bare;
        let may_be_percent = is_bare && !quantity.value.is_negative() && quantity.value <= hundred;
        self.findings.push(ShareOutside {
            span,
            shown: shown::number(&quantity.value, true),
            meant: may_be_percent.then(|| written::plain(&quantity.value)),
        });
    }

    fn fraction(&mut self, indicator: &Indicator, value: &Value, number: &Number) {
        let meant = value.kind.digits().and_then(thousands_in);
        self.findings.push(FractionOfWhole {
            span: value.span,
            name: indicator.name.to_string(),
            unit: indicator.unit.to_string(),
            shown: shown::number(number, false),
            meant,
            indicator: indicator.span,
        });
    }
}
