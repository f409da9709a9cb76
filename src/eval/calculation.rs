//! An expression step by step, each with what it comes to.
//!
//! What an operator gives is made of what its two sides came to: worked out anew at each operator, a long calculation
//! would take the square of its length. Not for: tests (`explain`), or wording.

use super::assessment::{Amount, Known, Step, StepKind, StepValue, Verdict};
use super::context::{Context, World};
use super::explain::{figure_step, row_of, value_known};
use crate::logic::{Formulas, Fraction, Value, operator_on};
use crate::model::{Expr, Measure, Member, StepVerdict, TableLookup};
use crate::quantity::Number;
use crate::syntax::{Function, Operator};

/// What an expression comes to.
enum Outcome {
    /// A number.
    Exact(Number),
    /// Something over what is not known.
    Open(Value),
    /// Outside what is worked out.
    Nothing,
}

/// An expression with its steps.
struct Stepped {
    step: Step,
    outcome: Outcome,
    measure: Measure,
}

/// What an expression comes to, in its unit.
pub(super) fn amount(world: &mut World, expression: &Expr) -> Amount {
    let outcome = Outcome::of(world, expression);
    outcome.amount(world, expression, &Measure::of_expression(expression))
}

/// The steps of an expression.
pub(super) fn expression(context: &mut Context<'_>, expression: &Expr) -> Step {
    stepped(context, expression).step
}

impl Outcome {
    fn of(world: &mut World, expression: &Expr) -> Self {
        let mut formulas = Formulas::new(&mut world.figures);
        match formulas.exact(expression, None) {
            Some(exact) => Self::Exact(exact),
            None => formulas.value(expression, None).map_or(Self::Nothing, Self::Open),
        }
    }

    /// What an operator makes of it and another.
    fn combined(self, world: &mut World, operator: Operator, other: Self) -> Self {
        if let (Self::Exact(one), Self::Exact(two)) = (&self, &other)
            && let Some(exact) = operator_on(operator, one, two)
        {
            return Self::Exact(exact);
        }
        let (Some(one), Some(two)) = (self.value(), other.value()) else { return Self::Nothing };
        let found = Formulas::new(&mut world.figures).combined(operator, &one, &two);
        found.map_or(Self::Nothing, Self::Open)
    }

    fn value(self) -> Option<Value> {
        match self {
            Self::Exact(exact) => Some(Value::of(Fraction::number(exact))),
            Self::Open(value) => Some(value),
            Self::Nothing => None,
        }
    }

    fn amount(&self, world: &World, expression: &Expr, measure: &Measure) -> Amount {
        let known = match self {
            Self::Exact(exact) => Known::Exact(exact.clone()),
            Self::Open(value) => value_known(world, value, expression),
            Self::Nothing => Known::Between { low: None, high: None },
        };
        Amount { known, unit: measure.unit.clone(), share: measure.share }
    }
}

fn stepped(context: &mut Context<'_>, expr: &Expr) -> Stepped {
    let Expr::Binary { operator, left, right, span } = expr else {
        let outcome = Outcome::of(&mut context.world, expr);
        let measure = Measure::of_expression(expr);
        let value = StepValue::Amount(outcome.amount(&context.world, expr, &measure));
        return Stepped { step: with_value(context, expr, value), outcome, measure };
    };
    let (one, two) = (stepped(context, left), stepped(context, right));
    let measure = one.measure.combined(*operator, &two.measure).unwrap_or(Measure::BARE);
    let outcome = one.outcome.combined(&mut context.world, *operator, two.outcome);
    let value = StepValue::Amount(outcome.amount(&context.world, expr, &measure));
    let operands = vec![one.step, two.step];
    let step = Step { what: kind_of(*operator), value, span: Some(*span), operands };
    Stepped { step, outcome, measure }
}

fn kind_of(operator: Operator) -> StepKind {
    match operator {
        Operator::Plus => StepKind::Plus,
        Operator::Minus => StepKind::Minus,
        Operator::Times => StepKind::Times,
        Operator::ShareOf => StepKind::ShareOf,
        Operator::Divide => StepKind::Divide,
    }
}

/// The steps of an expression that comes to a value.
fn with_value(context: &mut Context<'_>, expr: &Expr, value: StepValue) -> Step {
    let (what, span, operands) = match expr {
        Expr::Number(literal) => (StepKind::Number, Some(literal.span), Vec::new()),
        Expr::Fact(fact, _) => (StepKind::Fact(fact.name.to_string()), Some(fact.span), Vec::new()),
        Expr::Figure(figure) => return figure_step(context, figure, value),
        Expr::Binary { .. } => return expression(context, expr),
        Expr::Many { function, members, span, .. } => {
            let kind = match function {
                Function::Sum => StepKind::Sum,
                Function::Lowest => StepKind::Lowest,
                Function::Highest => StepKind::Highest,
                Function::Mean => StepKind::Mean,
                Function::WeightedMean => StepKind::WeightedMean,
            };
            (kind, Some(*span), members.iter().map(|member| member_step(context, member)).collect())
        }
        Expr::Rounded { value, rounding, span, .. } => {
            (StepKind::Rounded(*rounding), Some(*span), vec![expression(context, value)])
        }
        Expr::Lookup(lookup) => return lookup_step(context, lookup, value),
    };
    Step { what, value, span, operands }
}

/// What is looked up, and the row in which it falls.
fn lookup_step(context: &mut Context<'_>, lookup: &TableLookup, value: StepValue) -> Step {
    let mut operands: Vec<Step> =
        lookup.arguments.iter().map(|argument| expression(context, argument)).collect();
    let row = row_of(&mut context.world, lookup);
    let verdict = row.and_then(|row| row.verdict).map(|verdict| match verdict {
        StepVerdict::Met => Verdict::Met,
        StepVerdict::Between => Verdict::Between,
        StepVerdict::NotMet => Verdict::NotMet,
        StepVerdict::Lapsed => Verdict::Lapsed,
    });
    let value = match (lookup.table.gives(), verdict) {
        (None, Some(verdict)) => StepValue::Verdict(verdict),
        (None, None) => StepValue::Truth(None),
        (Some(_), _) => value,
    };
    if let Some(row) = row {
        let what = StepKind::Row(row.class.clone());
        operands.push(Step {
            what,
            value: value.clone(),
            span: Some(row.span),
            operands: Vec::new(),
        });
    }
    let what = StepKind::LookedUp(lookup.table.name.to_string());
    Step { what, value, span: Some(lookup.span), operands }
}

/// One of several expressions; its weight comes below it.
fn member_step(context: &mut Context<'_>, member: &Member) -> Step {
    let step = expression(context, &member.value);
    match &member.weight {
        None => step,
        Some(weight) => Step {
            what: StepKind::Weighted,
            value: step.value.clone(),
            span: step.span,
            operands: vec![step, expression(context, weight)],
        },
    }
}
