//! What numbers an indicator can have, and the range that words leave within that.
//!
//! For: semantics, section 1, "what is possible". Not for: reading the words.

use crate::measure::given::Range;
use crate::model::Indicator;
use crate::quantity::Number;
use crate::syntax::FigureText;

/// What numbers an indicator can have.
pub(super) struct Nature {
    pub(super) whole: bool,
    pub(super) share: bool,
    pub(super) low: Option<Number>,
    pub(super) high: Option<Number>,
}

impl Nature {
    /// Of the figures of an indicator, or of their share in the whole.
    pub(super) fn of(indicator: &Indicator, share: bool) -> Self {
        if share {
            let (low, high) = (Some(Number::ZERO), Some(Number::ONE));
            return Self { whole: false, share, low, high };
        }
        Self {
            whole: indicator.is_whole(),
            share: indicator.is_share(),
            low: indicator.least(),
            high: indicator.most(),
        }
    }
}

/// The range that a figure says, within what is possible; whole things get whole edges.
pub(super) fn bounds(figure: FigureText, nature: &Nature, decimals: u32) -> Range {
    let (low, high) = (nature.low.clone(), nature.high.clone());
    let mut range = match figure {
        FigureText::Exactly(only) => Range::exactly(only.value, decimals),
        FigureText::Between(low, high) => {
            Range::closed(Some(low.value), Some(high.value), decimals)
        }
        FigureText::AtMost(edge) => Range::closed(low, Some(edge.value), decimals),
        FigureText::AtLeast(edge) => Range::closed(Some(edge.value), high, decimals),
        FigureText::Below(edge) => {
            Range { high_open: true, ..Range::closed(low, Some(edge.value), decimals) }
        }
        FigureText::Above(edge) => {
            Range { low_open: true, ..Range::closed(Some(edge.value), high, decimals) }
        }
    };
    if nature.whole {
        make_whole(&mut range);
    }
    range
}

/// Takes the edges to the outermost whole numbers in the range.
pub(super) fn make_whole(range: &mut Range) {
    let above = |edge: &Number, open: bool| {
        if open && edge.is_integer() { edge + Number::ONE } else { edge.ceil() }
    };
    let below = |edge: &Number, open: bool| {
        if open && edge.is_integer() { edge - Number::ONE } else { edge.floor() }
    };
    range.low = range.low.as_ref().map(|edge| above(edge, range.low_open));
    range.high = range.high.as_ref().map(|edge| below(edge, range.high_open));
    range.low_open = false;
    range.high_open = false;
}
