//! Expressions of the agreement as values over unknowns.
//!
//! For: every form of expression, step tables and rounding included. Not for: tests.

use super::formula::{Formulas, Instead, Values};
use super::fraction::{Fraction, Value, times};
use crate::model::{Expr, Member, StepEdge, StepRange, StepTable, StepValue, TableLookup};
use crate::quantity::{Number, Rounding};
use crate::syntax::{Function, Operator};
use crate::verdict::{Constraint, Formula, Linear};

/// What is no longer than this is reckoned with for nothing.
const SHORT: usize = 1_000;

/// The same of what says when it is which row of a table: a result looks that up some ten times.
const SHORT_ROWS: usize = 100;

/// Two edges, each with a term and a comparison.
const STEPS_PER_ROW: usize = 4;

impl<V: Values> Formulas<'_, V> {
    /// What an expression comes to; `None` outside what is worked out.
    pub fn value(&mut self, expression: &Expr, instead: Option<&Instead<'_>>) -> Option<Value> {
        match expression {
            Expr::Number(literal) => Some(Value::of(Fraction::number(literal.value.clone()))),
            Expr::Fact(fact, _) => Some(Value::of(Fraction::number(fact.value.value.clone()))),
            Expr::Figure(figure) => Some(Value::of(Fraction::whole(self.figure(figure, instead)))),
            Expr::Binary { operator, left, right, .. } => {
                let one = self.value(left, instead)?;
                let two = self.value(right, instead)?;
                self.combined(*operator, &one, &two)
            }
            Expr::Many { function, members, .. } => self.of_many(*function, members, instead),
            Expr::Rounded { value, step, rounding, .. } => {
                let value = self.value(value, instead)?;
                self.rounded(&value, &step.value, *rounding)
            }
            Expr::Lookup(lookup) => self.looked_up(lookup, instead),
        }
    }

    /// What an operator makes of two values; `None` outside what is worked out.
    pub fn combined(&mut self, operator: Operator, one: &Value, two: &Value) -> Option<Value> {
        let found = one.combined(operator, two)?;
        let long = found.steps().saturating_sub(SHORT);
        (long == 0 || self.figures.affords(long)).then_some(found)
    }

    fn of_many(
        &mut self,
        function: Function,
        members: &[Member],
        instead: Option<&Instead<'_>>,
    ) -> Option<Value> {
        let mut values = Vec::with_capacity(members.len());
        let mut weights = Vec::with_capacity(members.len());
        for member in members {
            values.push(self.value(&member.value, instead)?);
            weights.push(match &member.weight {
                Some(weight) => self.value(weight, instead)?,
                None => Value::of(Fraction::number(Number::ONE)),
            });
        }
        // Each of them is held against each other.
        let extreme = matches!(function, Function::Lowest | Function::Highest);
        let held = values.iter().map(Value::size).fold(0, usize::saturating_add);
        if extreme && !self.figures.affords(held.saturating_mul(values.len())) {
            return None;
        }
        match function {
            Function::Lowest => Value::extreme(&values, false),
            Function::Highest => Value::extreme(&values, true),
            Function::Sum => sum(&values),
            Function::Mean | Function::WeightedMean => {
                let weighted: Option<Vec<Value>> = values
                    .iter()
                    .zip(&weights)
                    .map(|(value, weight)| weight.combined(Operator::Times, value))
                    .collect();
                sum(&weighted?)?.combined(Operator::Divide, &sum(&weights)?)
            }
        }
    }

    fn rounded(&mut self, value: &Value, step: &Number, rounding: Rounding) -> Option<Value> {
        let mut parts = Vec::with_capacity(value.cases.len());
        for (guard, fraction) in &value.cases {
            if let Some(exact) = fraction.exact() {
                let rounded = Fraction::number(exact.round_to(step, rounding)?);
                parts.push((guard.clone(), Value::of(rounded)));
                continue;
            }
            let below = fraction.below.is_constant().filter(|below| below.is_positive())?;
            let steps = fraction.above.scale(&Number::ONE.checked_div(&(below * step))?);
            parts.push((guard.clone(), self.whole_steps(&steps, step, rounding)?));
        }
        Value::by_case(parts, value.defined())
    }

    /// A number of steps, rounded to whole ones, times the step.
    fn whole_steps(&mut self, steps: &Linear, step: &Number, rounding: Rounding) -> Option<Value> {
        let half = Linear::constant(Number::ratio(1, 2)?);
        let negated = steps.scale(&-Number::ONE);
        let minus = -step.clone();
        let taken = |whole: Linear, times: &Number| Value::of(Fraction::whole(whole.scale(times)));
        Some(match rounding {
            Rounding::Down => taken(self.floor(steps), step),
            Rounding::Up => taken(self.floor(&negated), &minus),
            Rounding::HalfAwayFromZero => {
                let up = taken(self.floor(&steps.add(&half)), step);
                let down = taken(self.floor(&negated.add(&half)), &minus);
                let positive = Formula::holds(Constraint::at_least_zero(steps.clone()));
                let parts = vec![(positive.clone(), up), (positive.negated(), down)];
                Value::by_case(parts, Vec::new())?
            }
        })
    }

    /// The greatest whole number that is not above an expression.
    fn floor(&mut self, value: &Linear) -> Linear {
        match value.is_constant() {
            Some(exact) => Linear::constant(exact.floor()),
            None => Linear::var(self.figures.floor(value)),
        }
    }

    fn looked_up(&mut self, lookup: &TableLookup, instead: Option<&Instead<'_>>) -> Option<Value> {
        let (table, arguments) = (&lookup.table, &lookup.arguments);
        let (at, defined) = self.arguments(arguments, instead)?;
        if !self.affords_rows(table, &at) {
            return None;
        }
        let mut cases = Vec::with_capacity(table.rows.len());
        for row in &table.rows {
            for (guard, found) in &at {
                let guard = guard.clone().and(within(&row.ranges, found)?);
                if guard == Formula::False {
                    continue;
                }
                let value = match row.value.as_ref()? {
                    StepValue::Constant(value) => Fraction::number(value.value.clone()),
                    StepValue::Sloped { from, to } => {
                        let from = (&from.0.value, &from.1.value);
                        sloped(found.first()?, from, (&to.0.value, &to.1.value))?
                    }
                };
                cases.push((guard, value));
            }
        }
        Value::of_cases(cases, defined)
    }

    /// Where each row of a table holds, in the order of the rows; with what must hold for that to
    /// be said.
    pub fn rows(
        &mut self,
        lookup: &TableLookup,
        instead: Option<&Instead<'_>>,
    ) -> Option<(Vec<Formula>, Vec<Formula>)> {
        let (table, arguments) = (&lookup.table, &lookup.arguments);
        let (at, defined) = self.arguments(arguments, instead)?;
        if !self.affords_rows(table, &at) {
            return None;
        }
        let mut rows = Vec::with_capacity(table.rows.len());
        for row in &table.rows {
            let mut ways = Vec::new();
            for (guard, found) in &at {
                ways.push(guard.clone().and(within(&row.ranges, found)?));
            }
            rows.push(Formula::any(ways));
        }
        Some((rows, defined))
    }

    /// Whether the steps are left that it takes to say when it is which row: by two edges for each argument that is
    /// open.
    fn affords_rows(&self, table: &StepTable, at: &[(Formula, Vec<Fraction>)]) -> bool {
        let arguments = at.iter().flat_map(|(_, found)| found);
        let open = arguments.filter(|argument| argument.exact().is_none()).count();
        let long = open.saturating_mul(table.rows.len()).saturating_mul(STEPS_PER_ROW);
        let long = long.saturating_sub(SHORT_ROWS);
        long == 0 || self.figures.affords(long)
    }

    /// The arguments of a table, case by case.
    fn arguments(
        &mut self,
        arguments: &[Expr],
        instead: Option<&Instead<'_>>,
    ) -> Option<Arguments> {
        let mut at: Vec<(Formula, Vec<Fraction>)> = vec![(Formula::True, Vec::new())];
        let mut defined = Vec::new();
        for argument in arguments {
            let value = self.value(argument, instead)?;
            defined.extend(value.defined());
            let mut next = Vec::new();
            for (guard, found) in &at {
                for (own, fraction) in &value.cases {
                    let guard = guard.clone().and(own.clone());
                    if guard != Formula::False {
                        let mut found = found.clone();
                        found.push(fraction.clone());
                        next.push((guard, found));
                    }
                }
            }
            at = next;
        }
        Some((at, defined))
    }
}

/// The arguments of a table in each case, and what must hold for them to say anything.
type Arguments = (Vec<(Formula, Vec<Fraction>)>, Vec<Formula>);

fn sum(values: &[Value]) -> Option<Value> {
    let (first, rest) = values.split_first()?;
    rest.iter().try_fold(first.clone(), |sum, value| sum.combined(Operator::Plus, value))
}

/// Where every value lies in its range.
fn within(ranges: &[StepRange], found: &[Fraction]) -> Option<Formula> {
    let mut all = Vec::with_capacity(2);
    for (range, fraction) in ranges.iter().zip(found) {
        if let Some(low) = &range.low {
            all.push(beyond(fraction, low, false)?);
        }
        if let Some(high) = &range.high {
            all.push(beyond(fraction, high, true)?);
        }
    }
    Some(Formula::all(all))
}

/// Where a value lies on the good side of an edge.
fn beyond(fraction: &Fraction, edge: &StepEdge, below: bool) -> Option<Formula> {
    let edge_value = Fraction::number(edge.value.value.clone());
    let room = if below { edge_value.beyond(fraction)? } else { fraction.beyond(&edge_value)? };
    Some(Formula::holds(if edge.included {
        Constraint::at_least_zero(room)
    } else {
        Constraint::above_zero(room)
    }))
}

/// In a straight line between two points.
fn sloped(at: &Fraction, from: (&Number, &Number), to: (&Number, &Number)) -> Option<Fraction> {
    let slope = (to.1 - from.1).checked_div(&(to.0 - from.0))?;
    let start = from.1 - &(&slope * from.0);
    let above = at.above.scale(&slope).add(&times(&Linear::constant(start), &at.below)?);
    Some(Fraction { above, below: at.below.clone() })
}
