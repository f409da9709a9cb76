//! `afgerond = true`: the range of what rounds to the number that was written.
//!
//! Not for: rounding figures ourselves, which nothing here does.

use super::nature::{Nature, make_whole};
use super::reader::Reader;
use super::spot::Spot;
use crate::diagnostics::Label;
use crate::measure::given::Range;
use crate::problem;
use crate::quantity::Number;
use crate::source::Span;
use crate::syntax::{Quantity, UnitText};
use crate::text;

problem! {
    /// A range that is said to be rounded.
    RoundedRange: "PO0548" Error { span: Span }
    headline: text!("alleen een los getal kan afgerond zijn", "only a single number can be rounded");
    labels: vec![Label::primary(*span)];
    help: Some(text!(
        "haal `afgerond` weg, of geef een getal", "take `afgerond` away, or give a number"));
}

problem! {
    /// A whole count that is said to be rounded.
    RoundedCount: "PO0549" Warning { span: Span, name: String }
    headline: text!(
        "`afgerond` verandert niets aan een heel aantal",
        "`afgerond` changes nothing about a whole number");
    labels: vec![Label::primary(*span)];
    help: Some(text!(
        "is `{name}` afgerond op bijvoorbeeld tientallen, geef dan een bereik: \"705 t/m 714\"",
        "if `{name}` was rounded to tens, say, give a range: \"705 t/m 714\""));
}

impl Reader<'_> {
    pub(super) fn rounded_in_vain(&mut self, span: Span) {
        self.findings.push(RoundedRange { span });
    }

    /// What rounds, half away from zero, to a number at its own last decimal.
    pub(super) fn rounded_range(
        &mut self,
        spot: &Spot,
        exact: &Quantity,
        nature: &Nature,
        rounded: Span,
    ) -> Option<Range> {
        if nature.whole {
            let name = spot.indicator.name.to_string();
            self.findings.push(RoundedCount { span: rounded, name });
        }
        let is_percent = exact.unit == UnitText::Percent;
        let shift = if is_percent { 2 } else { 0 };
        let places = i32::try_from(exact.decimals.saturating_add(shift)).ok()?;
        let half = Number::power_of_ten(-places) * Number::ratio(1, 2)?;
        let decimals = if nature.share && !is_percent {
            exact.decimals.saturating_sub(2)
        } else {
            exact.decimals
        };
        let mut range = Range {
            low: Some(&exact.value - &half),
            high: Some(&exact.value + &half),
            // Half a step up rounds on, away from nought; half a step down rounds back to it.
            low_open: !exact.value.is_positive(),
            high_open: !exact.value.is_negative(),
            decimals,
        };
        hold_within(&mut range, nature);
        if nature.whole {
            make_whole(&mut range);
        }
        Some(range)
    }
}

/// Takes edges outside what is possible back to its bounds, which are possible themselves.
fn hold_within(range: &mut Range, nature: &Nature) {
    if let (Some(low), Some(least)) = (&range.low, &nature.low)
        && low < least
    {
        range.low = Some(least.clone());
        range.low_open = false;
    }
    if let (Some(high), Some(most)) = (&range.high, &nature.high)
        && high > most
    {
        range.high = Some(most.clone());
        range.high_open = false;
    }
}
