//! The value of an expression and the truth of a comparison, when every figure is a number.

use pocheck::model::{Expr, FigureRef, Literal, StepRange, StepValue, TableLookup};
use pocheck::quantity::{Comparator, Number};
use pocheck::syntax::{Function, Operator};

/// The value; `None` where something is divided by nought.
pub fn value(expression: &Expr, figure: &dyn Fn(&FigureRef) -> Number) -> Option<Number> {
    Some(match expression {
        Expr::Number(literal) => literal.value.clone(),
        Expr::Fact(fact, _) => fact.value.value.clone(),
        Expr::Figure(asked) => figure(asked),
        Expr::Binary { operator, left, right, .. } => {
            let (left, right) = (value(left, figure)?, value(right, figure)?);
            match operator {
                Operator::Plus => &left + &right,
                Operator::Minus => &left - &right,
                Operator::Times => &left * &right,
                Operator::ShareOf | Operator::Divide => left.checked_div(&right)?,
            }
        }
        Expr::Many { function, members, .. } => {
            let mut values = Vec::new();
            let mut weights = Vec::new();
            for member in members {
                values.push(value(&member.value, figure)?);
                weights.push(match &member.weight {
                    Some(weight) => value(weight, figure)?,
                    None => Number::ONE,
                });
            }
            match function {
                Function::Lowest => values.into_iter().min()?,
                Function::Highest => values.into_iter().max()?,
                Function::Sum => values.into_iter().sum(),
                Function::Mean | Function::WeightedMean => {
                    let total: Number = weights.iter().cloned().sum();
                    let sum: Number =
                        values.iter().zip(&weights).map(|(value, weight)| value * weight).sum();
                    sum.checked_div(&total)?
                }
            }
        }
        Expr::Rounded { value: inner, step, rounding, .. } => {
            value(inner, figure)?.round_to(&step.value, *rounding)?
        }
        Expr::Lookup(lookup) => {
            let at = arguments(lookup, figure)?;
            let row = lookup.table.rows.iter().find(|row| fits(&row.ranges, &at))?;
            match row.value.as_ref()? {
                StepValue::Constant(given) => given.value.clone(),
                StepValue::Sloped { from, to } => between(&at[0], from, to),
            }
        }
    })
}

/// The value on a straight line from one point to another.
fn between(at: &Number, from: &(Literal, Literal), to: &(Literal, Literal)) -> Number {
    let run = &to.0.value - &from.0.value;
    let rise = &to.1.value - &from.1.value;
    let share = (at - &from.0.value).checked_div(&run).unwrap();
    &from.1.value + &(&rise * &share)
}

/// What a table is looked up by.
pub fn arguments(
    lookup: &TableLookup,
    figure: &dyn Fn(&FigureRef) -> Number,
) -> Option<Vec<Number>> {
    lookup.arguments.iter().map(|argument| value(argument, figure)).collect()
}

/// Whether every number lies in its range.
pub fn fits(ranges: &[StepRange], at: &[Number]) -> bool {
    ranges.iter().zip(at).all(|(range, number)| {
        let above = range.low.as_ref().is_none_or(|edge| {
            *number > edge.value.value || (edge.included && *number == edge.value.value)
        });
        let below = range.high.as_ref().is_none_or(|edge| {
            *number < edge.value.value || (edge.included && *number == edge.value.value)
        });
        above && below
    })
}

/// Whether two numbers compare as they should.
pub fn compares(left: &Number, comparator: Comparator, right: &Number) -> bool {
    match comparator {
        Comparator::AtLeast => left >= right,
        Comparator::MoreThan => left > right,
        Comparator::AtMost => left <= right,
        Comparator::LessThan => left < right,
        Comparator::Exactly => left == right,
    }
}
