//! A number that is known, from a figure or from the sum of others, with its places.
//!
//! Not for: which numbers belong together.

use crate::diagnostics::Text;
use crate::measure::file::{Figure, Member};
use crate::measure::given::Range;
use crate::measure::shown;
use crate::quantity::Number;
use crate::source::Span;

/// A number that is known for a figure.
#[derive(Debug, Clone)]
pub(super) struct Known<'f> {
    /// The figure, or the first of those that it is the sum of.
    pub(super) figure: &'f Figure,
    /// As far as it is known.
    pub(super) range: Range,
    /// Whether it stands in a file as such; else it is a sum.
    pub(super) stated: bool,
    /// Where: the value, or the values that were added.
    pub(super) span: Span,
    /// The row or column of a table of which it is the sum.
    pub(super) of_line: Option<&'f Member>,
}

impl<'f> Known<'f> {
    /// What a figure states, when it states a number.
    pub(super) fn stated(figure: &'f Figure) -> Option<Self> {
        let range = figure.given.number()?.clone();
        Some(Self { figure, range, stated: true, span: figure.span, of_line: None })
    }

    /// The sum of several; of places in several files only the first can be shown.
    pub(super) fn sum(parts: &[&Self]) -> Option<Self> {
        let (first, rest) = parts.split_first()?;
        let mut sum = (*first).clone();
        for part in rest {
            sum.range = sum.range.plus(&part.range);
            sum.span = sum.span.to(part.span);
        }
        sum.stated = false;
        sum.of_line = None;
        Some(sum)
    }

    /// The name of the indicator, with the member where it is of one.
    pub(super) fn name(&self) -> String {
        if self.stated { self.figure.label() } else { self.figure.indicator.name.to_string() }
    }

    /// The member of a breakdown that it is of.
    pub(super) fn member(&self) -> Option<&'f Member> {
        self.of_line.or(self.figure.member.as_ref())
    }

    /// As a message shows it.
    pub(super) fn shown(&self) -> Text {
        shown::range(&self.range, false)
    }
}

/// The distance between two numbers, or between the nearest edges of two ranges.
pub(super) fn difference(one: &Range, other: &Range) -> Option<Text> {
    let distance = |high: &Range, low: &Range| -> Option<Number> {
        Some(high.low.as_ref()? - low.high.as_ref()?)
    };
    let gap = if one.is_above(other) { distance(one, other) } else { distance(other, one) };
    gap.map(|gap| shown::number(&gap, false))
}
