//! Two norms over one period, each counted by its days.
//!
//! Not for: whether that can be done; the checker sees to that.

use crate::model::{Expr, Literal, Norm, NormBody, Test};
use crate::quantity::{Date, Moment, Number, Unit};
use crate::syntax::Operator;

/// The norm that asks the first up to `day`, and from then on the second: exactly, by days. `None`
/// for norms that have no such form.
#[must_use]
pub fn weighed(before: &Norm, after: &Norm, day: Date) -> Option<Norm> {
    let (NormBody::Test(first), NormBody::Test(second)) = (&before.body, &after.body) else {
        return None;
    };
    let Some(Moment::Period(period)) = first.measured_moments().first().copied() else {
        return None;
    };
    let share = Number::ratio(period.first().days_until(day), period.days())?;
    let rest = &Number::ONE - &share;
    let (
        Test::Compare { left, comparator, right: one, .. },
        Test::Compare { right: two, span, .. },
    ) = (first, second)
    else {
        return None;
    };
    let right = Expr::Binary {
        operator: Operator::Plus,
        left: Box::new(times(share, one)),
        right: Box::new(times(rest, two)),
        span: *span,
    };
    let test = Test::Compare { left: left.clone(), comparator: *comparator, right, span: *span };
    Some(Norm { member: before.member.clone(), body: NormBody::Test(test), ..after.clone() })
}

/// A share of an expression.
fn times(share: Number, of: &Expr) -> Expr {
    let span = of.span();
    let share = Literal { value: share, decimals: 0, unit: Unit::NONE, percent: true, span };
    Expr::Binary {
        operator: Operator::Times,
        left: Box::new(Expr::Number(share)),
        right: Box::new(of.clone()),
        span,
    }
}
