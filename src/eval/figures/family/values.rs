//! What a measurement file gives of one number, as an expression over variables.
//!
//! Not for: what ties numbers together.

use crate::eval::figures::Figures;
use crate::measure::Range;
use crate::model::Indicator;
use crate::verdict::{Constraint, Linear, Variable};

/// A constant where the value is known, else a variable within its range.
pub(super) fn value_of(
    indicator: &Indicator,
    range: Option<&Range>,
    figures: &mut Figures,
) -> Linear {
    if let Some(exact) = range.and_then(Range::exact) {
        return Linear::constant(exact.clone());
    }
    let low = match range {
        Some(range) => range.low.clone().or_else(|| indicator.least()),
        None => indicator.least(),
    };
    let high = range.and_then(|range| range.high.clone()).or_else(|| indicator.most());
    let variable = figures.space.add_variable(Variable { whole: indicator.is_whole(), low, high });
    let value = Linear::var(variable);
    if let Some(range) = range {
        open_edges(&value, range, figures);
    }
    value
}

/// Bounds an expression by a range.
pub(super) fn bound(value: &Linear, range: &Range, figures: &mut Figures) {
    if let Some(exact) = range.exact() {
        let exact = Constraint::zero(value.sub(&Linear::constant(exact.clone())));
        figures.space.constrain(exact);
        return;
    }
    if let Some(low) = &range.low {
        let above = value.sub(&Linear::constant(low.clone()));
        figures.space.constrain(edge(above, range.low_open));
    }
    if let Some(high) = &range.high {
        let below = Linear::constant(high.clone()).sub(value);
        figures.space.constrain(edge(below, range.high_open));
    }
}

/// The ends of a range that do not belong to it.
fn open_edges(value: &Linear, range: &Range, figures: &mut Figures) {
    if let (Some(low), true) = (&range.low, range.low_open) {
        let above = value.sub(&Linear::constant(low.clone()));
        figures.space.constrain(Constraint::above_zero(above));
    }
    if let (Some(high), true) = (&range.high, range.high_open) {
        let below = Linear::constant(high.clone()).sub(value);
        figures.space.constrain(Constraint::above_zero(below));
    }
}

/// At least 0, or above it.
pub(super) fn edge(linear: Linear, open: bool) -> Constraint {
    if open { Constraint::above_zero(linear) } else { Constraint::at_least_zero(linear) }
}
