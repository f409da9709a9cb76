//! `marge` and `standaardfout`: how far the truth may lie from an estimate.
//!
//! Not for: what a norm does with it.

use super::nature::Nature;
use super::reader::Reader;
use super::spot::Spot;
use crate::diagnostics::Label;
use crate::measure::file::Margin;
use crate::measure::tables::{Entry, ValueKind};
use crate::problem;
use crate::quantity::{Number, Unit};
use crate::source::Span;
use crate::syntax::{FigureText, Quantity, UnitText};
use crate::text;

problem! {
    /// A margin that is no number from 0, or has another unit than its figure.
    BadMargin: "PO0614" Error { span: Span, key: String, share: bool, indicator: Span }
    headline: text!("`{key}` is geen getal vanaf 0 in de eenheid van het cijfer",
        "`{key}` is no number from 0 in the unit of the figure");
    labels: vec![Label::primary(*span), Label::other(*indicator)
        .saying(text!("de indicator", "the indicator"))];
    help: Some(if *share {
        text!("schrijf bijvoorbeeld {key} = \"2,5 procentpunt\"",
            "write for instance {key} = \"2,5 procentpunt\"")
    } else {
        text!("schrijf bijvoorbeeld {key} = 0.2", "write for instance {key} = 0.2")
    });
}

problem! {
    /// A margin and a standard error beside one figure.
    TwoMargins: "PO0615" Error { span: Span, earlier: Span }
    headline: text!("bij dit cijfer staan een marge en een standaardfout",
        "this figure has a margin and a standard error");
    labels: vec![Label::primary(*span), Label::other(*earlier)
        .saying(text!("dit staat er al", "this is given already"))];
    help: Some(text!("kies een van beide", "choose one of the two"));
}

impl Reader<'_> {
    pub(super) fn read_margin(&mut self, spot: &mut Spot, entry: &Entry, standard_error: bool) {
        let span = entry.key.span.to(entry.value.span);
        if let Some(earlier) = &spot.extras.margin
            && earlier.standard_error != standard_error
        {
            self.findings.push(TwoMargins { span, earlier: earlier.span });
            return;
        }
        let indicator = &spot.indicator;
        let share = indicator.is_share();
        let nature = Nature { whole: false, share, low: Some(Number::ZERO), high: None };
        let value = match self.figure_text(&entry.value, &nature) {
            Some(FigureText::Exactly(exact)) => self.margin_in(&exact, &indicator.unit, share),
            Some(
                FigureText::Below(_)
                | FigureText::Above(_)
                | FigureText::AtMost(_)
                | FigureText::AtLeast(_)
                | FigureText::Between(..),
            ) => None,
            None => match entry.value.kind {
                // Reported by now.
                ValueKind::Number(_) | ValueKind::Text(_) | ValueKind::Unread => return,
                ValueKind::Truth(_)
                | ValueKind::Day(_)
                | ValueKind::Time
                | ValueKind::List(_)
                | ValueKind::Table(_) => None,
            },
        };
        match value.filter(|value| !value.is_negative()) {
            Some(value) => spot.extras.margin = Some(Margin { value, standard_error, span }),
            None => self.findings.push(BadMargin {
                span: entry.value.span,
                key: entry.key.value.clone(),
                share,
                indicator: indicator.span,
            }),
        }
    }

    /// The margin in the unit of the figure; of a share in points.
    fn margin_in(&self, exact: &Quantity, unit: &Unit, share: bool) -> Option<Number> {
        match &exact.unit {
            UnitText::Bare => Some(exact.value.clone()),
            UnitText::Percent => share.then(|| exact.value.clone()),
            UnitText::Word(word) if word.value.as_str() == "procentpunt" => {
                share.then(|| &exact.value * &Number::power_of_ten(-2))
            }
            UnitText::Word(word) => {
                let named = self.model.units.find(word.value.as_str())?;
                (Unit::named(named.clone()) == *unit).then(|| exact.value.clone())
            }
            UnitText::Euro => unit.is_money().then(|| exact.value.clone()),
            UnitText::Date | UnitText::EuroPer(_) | UnitText::Rate(..) => None,
        }
    }
}
