//! Weeks beside days and years beside months: one unit on both sides.
//!
//! For: numbers of the agreement, which are converted exactly. Months and days have no fixed rate.
//! Not for: figures; those come in the unit of their indicator.

use crate::model::{Expr, Measure};

/// Gives a number the unit of what stands on the other side, where one is always so many of the
/// other.
pub(super) fn match_units(left: &mut Expr, right: &mut Expr) {
    convert(left, right);
    convert(right, left);
}

fn convert(expression: &mut Expr, other: &Expr) {
    let Expr::Number(literal) = expression else { return };
    let wanted = Measure::of_expression(other).unit.of_difference();
    if let Some(rate) = literal.unit.in_units_of(&wanted) {
        literal.value = &literal.value * &rate;
        literal.unit = wanted;
    }
}
