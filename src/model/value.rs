//! The exact value of an expression, given that of its figures.
//!
//! For: facts, claims and constant norms. Not for: figures that are not known exactly; `logic` makes
//! formulas of those.

use super::expression::{Expr, FigureRef};
use super::step_table::{StepRange, StepTable, StepValue};
use crate::quantity::Number;
use crate::syntax::{Function, Operator};

impl Expr {
    /// Its value; `None` when a figure is not given, a divisor is nought, no row of a table fits, or a
    /// number grows endless.
    #[must_use]
    pub fn value(&self, figure: &dyn Fn(&FigureRef) -> Option<Number>) -> Option<Number> {
        match self {
            Self::Number(literal) => Some(literal.value.clone()),
            Self::Fact(fact, _) => Some(fact.value.value.clone()),
            Self::Figure(asked) => figure(asked),
            Self::Binary { operator, left, right, .. } => {
                combined(*operator, &left.value(figure)?, &right.value(figure)?)
            }
            Self::Many { function, members, .. } => {
                let mut read = Vec::with_capacity(members.len());
                for member in members {
                    let weight = match &member.weight {
                        Some(weight) => weight.value(figure)?,
                        None => Number::ONE,
                    };
                    read.push((member.value.value(figure)?, weight));
                }
                of_many(*function, &read)
            }
            Self::Rounded { value, step, rounding, .. } => {
                Some(value.value(figure)?.round_to(&step.value, *rounding)?)
            }
            Self::Lookup(lookup) => {
                let read: Option<Vec<Number>> =
                    lookup.arguments.iter().map(|argument| argument.value(figure)).collect();
                lookup.table.value(&read?)
            }
        }
    }
}

fn combined(operator: Operator, one: &Number, two: &Number) -> Option<Number> {
    let found = match operator {
        Operator::Plus => one + two,
        Operator::Minus => one - two,
        Operator::Times => one * two,
        Operator::ShareOf | Operator::Divide => one.checked_div(two)?,
    };
    // Two hundred factors of a hundred digits would take longer than anybody waits.
    (!found.is_endless()).then_some(found)
}

fn of_many(function: Function, members: &[(Number, Number)]) -> Option<Number> {
    let values = members.iter().map(|(value, _)| value);
    match function {
        Function::Lowest => values.min().cloned(),
        Function::Highest => values.max().cloned(),
        Function::Sum => Some(values.fold(Number::ZERO, |sum, value| &sum + value)),
        Function::Mean | Function::WeightedMean => {
            let weight = members.iter().fold(Number::ZERO, |sum, (_, weight)| &sum + weight);
            let whole =
                members.iter().fold(Number::ZERO, |sum, (value, weight)| &sum + &(value * weight));
            whole.checked_div(&weight)
        }
    }
}

impl StepTable {
    /// What the row for these values gives; `None` when none fits, or it gives no number.
    #[must_use]
    pub fn value(&self, at: &[Number]) -> Option<Number> {
        let fits = |ranges: &[StepRange]| {
            ranges.len() == at.len()
                && ranges.iter().zip(at).all(|(range, value)| range.contains(value))
        };
        let row = self.rows.iter().find(|row| fits(&row.ranges))?;
        match row.value.as_ref()? {
            StepValue::Constant(value) => Some(value.value.clone()),
            StepValue::Sloped { from, to } => {
                let run = &to.0.value - &from.0.value;
                let slope = (&to.1.value - &from.1.value).checked_div(&run)?;
                let past = at.first()? - &from.0.value;
                Some(&from.1.value + &(&slope * &past))
            }
        }
    }
}

impl StepRange {
    /// Whether a value lies in it.
    #[must_use]
    pub fn contains(&self, value: &Number) -> bool {
        let above = self.low.as_ref().is_none_or(|edge| {
            if edge.included { *value >= edge.value.value } else { *value > edge.value.value }
        });
        let below = self.high.as_ref().is_none_or(|edge| {
            if edge.included { *value <= edge.value.value } else { *value < edge.value.value }
        });
        above && below
    }
}
