//! A number, exact or as a range: `712`, `"<5"`, `"650 t/m 720"`, `"17,8%"`.
//!
//! For: from a value to a range within what is possible, step by step.
//! Not for: the steps; each has a file of its own.

use super::figure_text::written_of;
use super::nature::{Nature, bounds};
use super::reader::Reader;
use super::spot::Spot;
use crate::diagnostics::Label;
use crate::measure::given::{Given, Range};
use crate::measure::tables::Value;
use crate::problem;
use crate::source::Span;
use crate::syntax::{FigureText, Quantity, UnitText};
use crate::text;

problem! {
    /// A range in which nothing lies.
    EmptyRange: "PO0546" Error { span: Span, written: String }
    headline: text!("in het bereik `{written}` past geen getal", "no number fits the range `{written}`");
    labels: vec![Label::primary(*span)];
    help: Some(text!(
        "zet het laagste getal vooraan: \"650 t/m 720\"",
        "put the lowest number first: \"650 t/m 720\""));
}

impl Reader<'_> {
    /// Reads the number of a figure.
    pub(super) fn read_number(&mut self, spot: &Spot, value: &Value) {
        let nature = Nature::of(&spot.indicator, false);
        if let Some(range) = self.range_of(spot, value, &nature) {
            self.keep(spot, Given::Number(range), value.span);
        }
    }

    /// The range of a value, within what is possible.
    pub(super) fn range_of(
        &mut self,
        spot: &Spot,
        value: &Value,
        nature: &Nature,
    ) -> Option<Range> {
        let figure = self.figure_text(value, nature)?;
        let unit = &quantity_of(&figure).unit;
        let is_percentage_of_share = nature.share && *unit == UnitText::Percent;
        if !is_percentage_of_share && !self.unit_suits(&spot.indicator, unit, value.span) {
            return None;
        }
        if !self.numbers_suit(&spot.indicator, value, &figure, nature) {
            return None;
        }
        let decimals = decimals_of(&figure, nature.share);
        let range = match (&figure, spot.extras.rounded) {
            (FigureText::Exactly(exact), Some(rounded)) => {
                self.rounded_range(spot, exact, nature, rounded)?
            }
            (_, Some(rounded)) => {
                self.rounded_in_vain(rounded);
                return None;
            }
            (_, None) => bounds(figure, nature, decimals),
        };
        if range.is_empty() {
            self.findings.push(EmptyRange { span: value.span, written: written_of(value) });
            return None;
        }
        Some(range)
    }
}

/// The quantity that carries the unit.
fn quantity_of(figure: &FigureText) -> &Quantity {
    match figure {
        FigureText::Exactly(quantity)
        | FigureText::Below(quantity)
        | FigureText::Above(quantity)
        | FigureText::AtMost(quantity)
        | FigureText::AtLeast(quantity)
        | FigureText::Between(_, quantity) => quantity,
    }
}

/// The decimals as written; for a share those of the percentage.
fn decimals_of(figure: &FigureText, share: bool) -> u32 {
    let last = quantity_of(figure);
    let decimals = match figure {
        FigureText::Between(low, high) => low.decimals.max(high.decimals),
        FigureText::Exactly(_)
        | FigureText::Below(_)
        | FigureText::Above(_)
        | FigureText::AtMost(_)
        | FigureText::AtLeast(_) => last.decimals,
    };
    if share && last.unit != UnitText::Percent { decimals.saturating_sub(2) } else { decimals }
}
