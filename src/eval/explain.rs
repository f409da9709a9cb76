//! The tree of an explanation: every figure with its place, every step with what it came to.
//!
//! For: plain data (semantics, section 9). Not for: wording.

use super::assessment::{Amount, FigureName, Known, Step, StepKind, StepValue};
use super::calculation::expression;
use super::consents;
use super::context::{Context, World};
use super::figures::Figures;
use super::shares::{constant_share, share_range};
use crate::logic::{Formulas, Fraction, Value};
use crate::measure::{Figure, Given};
use crate::model::{Expr, FigureRef, Joining, Measure, StepRow, TableLookup, Test};
use crate::quantity::{Moment, Number, Unit};
use crate::syntax::Operator;
use crate::verdict::{Answer, Base, Budget, Decision, Formula, Linear};

/// What is known of an expression over figures.
pub(super) fn known(figures: &Figures, linear: &Linear) -> Known {
    figures.known(linear)
}

/// The name of a figure.
pub(super) fn name_of(figure: &FigureRef) -> FigureName {
    FigureName {
        name: figure.indicator.name.shared(),
        cell: figure.selection.label(&figure.indicator),
        moment: figure.moment,
    }
}

/// What is known of a value: of the case that holds, or of all that may.
pub(super) fn value_known(world: &World, value: &Value, expression: &Expr) -> Known {
    let nothing = Known::Between { low: None, high: None };
    if value.is_over_nought() {
        return nothing;
    }
    if let Some(only) = value.single() {
        return fraction_known(&world.figures, only, expression);
    }
    let space = &world.figures.space;
    let defined = Formula::all(value.defined());
    let mut known: Option<Known> = None;
    let mut may_hold = Vec::new();
    for (guard, fraction) in &value.cases {
        if !space.affords(guard.size().saturating_add(defined.size())) {
            return nothing;
        }
        let here = guard.clone().and(defined.clone());
        if space.is_possible(&here, &Budget::default()) == Answer::No {
            continue;
        }
        may_hold.push(fraction);
        let own = case_known(&world.figures, &here, fraction);
        let all = known.map_or(own.clone(), |known| known.or(&own));
        // It can be anything already.
        if may_hold.len() > 1 && matches!(all, Known::Between { low: None, high: None }) {
            return nothing;
        }
        known = Some(all);
    }
    let known = match may_hold.as_slice() {
        [only] => fraction_known(&world.figures, only, expression),
        _ => known.unwrap_or(nothing),
    };
    let nowhere = space.is_possible(&defined.negated(), &Budget::default());
    if nowhere == Answer::No { known } else { known.if_any() }
}

/// What is known of a fraction where a guard holds.
fn case_known(figures: &Figures, guard: &Formula, fraction: &Fraction) -> Known {
    if let Some(exact) = fraction.exact() {
        return Known::Exact(exact);
    }
    match fraction.below.is_constant().and_then(|below| Number::ONE.checked_div(below)) {
        Some(share) => figures.known_where(&fraction.above.scale(&share), guard),
        None => Known::Between { low: None, high: None },
    }
}

fn fraction_known(figures: &Figures, fraction: &Fraction, expression: &Expr) -> Known {
    if let Some(exact) = fraction.exact() {
        return Known::Exact(exact);
    }
    if let Some(share) = constant_share(figures, fraction) {
        return Known::Exact(share);
    }
    let scale = |number: Option<Number>, below: &Number| {
        number.and_then(|number| number.checked_div(below))
    };
    match fraction.below.is_constant().filter(|below| below.is_positive()) {
        Some(below) => match figures.known(&fraction.above) {
            Known::Exact(value) => Known::Exact(value.checked_div(below).unwrap_or(value)),
            Known::Between { low, high } => {
                Known::Between { low: scale(low, below), high: scale(high, below) }
            }
        },
        None => match expression {
            Expr::Binary { operator: Operator::ShareOf, .. } => share_range(figures, fraction),
            Expr::Binary { .. }
            | Expr::Number(_)
            | Expr::Fact(..)
            | Expr::Figure(_)
            | Expr::Many { .. }
            | Expr::Rounded { .. }
            | Expr::Lookup(_) => Known::Between { low: None, high: None },
        },
    }
}

/// The row of a table that holds in every completion.
pub(super) fn row_of<'t>(world: &mut World, lookup: &'t TableLookup) -> Option<&'t StepRow> {
    let (rows, defined) = Formulas::new(&mut world.figures).rows(lookup, None)?;
    if truth(world, Formula::all(defined)) != Some(true) {
        return None;
    }
    for (row, holds) in lookup.table.rows.iter().zip(rows) {
        match truth(world, holds) {
            Some(true) => return Some(row),
            Some(false) => {}
            // Where this row may hold, and another may, none holds in every completion.
            None => return None,
        }
    }
    None
}

/// A figure, with what was given of it.
pub(super) fn figure_step(context: &Context<'_>, figure: &FigureRef, value: StepValue) -> Step {
    let given = context.givens.exactly(figure);
    let mut operands = Vec::new();
    if let Some(moment) = figure.moment {
        let parts: Vec<&Figure> = context
            .givens
            .within(&figure.indicator, moment)
            .filter(|found| found.member.is_some() || found.moment != moment)
            .collect();
        for part in parts {
            operands.push(part_step(part));
        }
    }
    Step {
        what: StepKind::Figure(name_of(figure)),
        value,
        span: given.map(|given| given.span).or_else(|| operands.first().and_then(|step| step.span)),
        operands,
    }
}

/// A member of a breakdown, or a period within the figure's own.
fn part_step(figure: &Figure) -> Step {
    let mut name = figure.member.as_ref().map(|member| member.name.clone()).unwrap_or_default();
    if let (true, Moment::Period(period)) = (name.is_empty(), figure.moment) {
        name = period.dutch();
    }
    Step {
        what: StepKind::PartOfFigure(name),
        value: given_value(figure),
        span: Some(figure.span),
        operands: Vec::new(),
    }
}

/// What a measurement file gives.
pub(super) fn given_value(figure: &Figure) -> StepValue {
    match &figure.given {
        Given::Absent(_) => StepValue::Absent,
        Given::Text(_) | Given::Table { .. } => StepValue::Given,
        Given::Number(_) | Given::ShareOfWhole { .. } => match given_amount(figure) {
            Some(amount) => StepValue::Amount(amount),
            None => StepValue::Given,
        },
    }
}

/// What a measurement file gives, as a number.
pub(super) fn given_amount(figure: &Figure) -> Option<Amount> {
    let (range, share) = match &figure.given {
        Given::Number(range) => (range, figure.indicator.is_share()),
        Given::ShareOfWhole { range, .. } => (range, true),
        Given::Absent(_) | Given::Text(_) | Given::Table { .. } => return None,
    };
    let known = match range.exact() {
        Some(exact) => Known::Exact(exact.clone()),
        None => Known::Between { low: range.low.clone(), high: range.high.clone() },
    };
    let unit = if share { Unit::NONE } else { Measure::of_figures(&figure.indicator).unit };
    Some(Amount { known, unit, share })
}

/// The steps of a test, with whether it holds.
pub(super) fn test(context: &mut Context<'_>, test: &Test) -> Step {
    let formula = Formulas::new(&mut context.world.figures).test(test, None);
    let value = StepValue::Truth(truth(&context.world, formula));
    let (what, operands) = match test {
        Test::Compare { left, comparator, right, .. } => (
            StepKind::Compare(*comparator),
            vec![expression(context, left), expression(context, right)],
        ),
        Test::All { whole, part, .. } => (
            StepKind::All,
            vec![
                expression(context, &Expr::Figure(whole.clone())),
                expression(context, &Expr::Figure(part.clone())),
            ],
        ),
        Test::Consent(consent) => {
            (StepKind::Consent(consent.subject.to_string()), consents::steps(context, consent))
        }
        Test::Joined { how, tests, .. } => {
            let what = match how {
                Joining::All => StepKind::AllOf,
                Joining::Any => StepKind::AnyOf,
                Joining::AtLeast(count) => StepKind::AtLeastOf(*count),
                Joining::AtMost(count) => StepKind::AtMostOf(*count),
                Joining::None => StepKind::NoneOf,
            };
            (what, tests.iter().map(|one| self::test(context, one)).collect())
        }
    };
    Step { what, value, span: Some(test.span()), operands }
}

/// The comparison that a test hangs on: of joined tests the first that fails where all must hold, the
/// first that holds where one is enough; else the first that is open, and else the first.
pub(super) fn deciding<'t>(world: &mut World, stated: &'t Test) -> &'t Test {
    let Test::Joined { how, tests, .. } = stated else { return stated };
    let wanted = match how {
        Joining::All | Joining::AtLeast(_) => false,
        Joining::Any | Joining::AtMost(_) | Joining::None => true,
    };
    let (mut telling, mut open) = (None, None);
    for one in tests {
        let formula = Formulas::new(&mut world.figures).test(one, None);
        match truth(world, formula) {
            Some(holds) if holds == wanted => {
                telling = Some(one);
                break;
            }
            Some(_) => {}
            None => open = open.or(Some(one)),
        }
    }
    match telling.or(open).or_else(|| tests.first()) {
        Some(one) => deciding(world, one),
        None => stated,
    }
}

/// Whether a formula holds in every completion, in none, or neither.
pub(super) fn truth(world: &World, formula: Formula) -> Option<bool> {
    match formula {
        Formula::True => return Some(true),
        Formula::False => return Some(false),
        Formula::Holds(_)
        | Formula::Not(_)
        | Formula::All(_)
        | Formula::Any(_)
        | Formula::Weighed(_) => {}
    }
    let rule = Decision::met_when(formula);
    let set = world.figures.space.possible(&rule, &Budget::default()).set;
    set.is_single().map(|base| base == Base::Met)
}
