//! The smallest change of one figure that turns a verdict, the others kept.
//!
//! For: "nog 12 personen". Counted figures change in steps of one; shares that were stated without
//! counts have no steps and are left out.

use super::assessment::{Amount, Assessed, Change, Known, Verdict};
use super::context::{Context, World};
use super::explain::name_of;
use super::results::verdict_of;
use crate::logic::{Formulas, Instead, decision, times};
use crate::model::{Expr, FigureRef, Kind, ResultItem, Test};
use crate::quantity::{Comparator, Number};
use crate::verdict::{Budget, Linear, Variable};

/// The smallest change, of the figures in the test that decides; the first of equals.
pub(super) fn smallest(
    context: &mut Context<'_>,
    result: &ResultItem,
    test: &Test,
    assessed: &Assessed,
) -> Option<Change> {
    let mut best: Option<Change> = None;
    for figure in test.figures() {
        if figure.indicator.kind == Kind::Share {
            continue;
        }
        let Some(value) = exact(context, figure) else { continue };
        let Some(by) = turning(context, figure, test, &value, assessed.verdict) else { continue };
        let Some(change) = tried(context, result, figure, &value, by, assessed.verdict) else {
            continue;
        };
        let size = |change: &Change| change.by.known.exact().map(Number::abs);
        if best.as_ref().is_none_or(|best| size(&change) < size(best)) {
            best = Some(change);
        }
    }
    best
}

fn exact(context: &Context<'_>, figure: &FigureRef) -> Option<Number> {
    context.world.figures.value_of(figure)?.is_constant().cloned()
}

/// The steps by which a figure must change to turn a comparison that is linear in it.
fn turning(
    context: &mut Context<'_>,
    figure: &FigureRef,
    test: &Test,
    value: &Number,
    verdict: Verdict,
) -> Option<Number> {
    let variable =
        context.world.figures.space.add_variable(Variable { whole: false, low: None, high: None });
    let instead = Instead { figure, value: Linear::var(variable) };
    let (difference, comparator) = difference(&mut context.world, test, &instead)?;
    let slope = difference.coefficient(variable)?.clone();
    if difference.terms().len() != 1 {
        return None;
    }
    let now = &(&slope * value) + difference.constant_part();
    let holds = verdict == Verdict::Met;
    let (up, strict) = match (comparator, holds) {
        (Comparator::AtLeast, false) => (true, false),
        (Comparator::MoreThan, false) => (true, true),
        (Comparator::AtLeast, true) => (false, true),
        (Comparator::MoreThan, true) => (false, false),
        (Comparator::AtMost, false) => (false, false),
        (Comparator::LessThan, false) => (false, true),
        (Comparator::AtMost, true) => (true, true),
        (Comparator::LessThan, true) => (true, false),
        (Comparator::Exactly, _) => return None,
    };
    steps(&now, &slope, up, strict)
}

/// Left minus right, in one figure.
fn difference(
    world: &mut World,
    test: &Test,
    instead: &Instead<'_>,
) -> Option<(Linear, Comparator)> {
    let mut formulas = Formulas::new(&mut world.figures);
    match test {
        Test::Compare { left, comparator, right, .. } => {
            let one = formulas.fraction(left, Some(instead))?;
            let two = formulas.fraction(right, Some(instead))?;
            let left = times(&one.above, &two.below)?;
            let right = times(&two.above, &one.below)?;
            Some((left.sub(&right), *comparator))
        }
        Test::All { whole, part, .. } => {
            let whole = formulas.fraction(&Expr::Figure(whole.clone()), Some(instead))?;
            let part = formulas.fraction(&Expr::Figure(part.clone()), Some(instead))?;
            Some((part.above.sub(&whole.above), Comparator::AtLeast))
        }
    }
}

/// The smallest whole number of steps `d` for which `now + slope · d` gets to 0 or past it: upwards
/// or downwards, strictly past it or not.
fn steps(now: &Number, slope: &Number, up: bool, strict: bool) -> Option<Number> {
    // now + slope·d compared with 0: d compared with −now / slope, the other way for a negative slope.
    let edge = (-now.clone()).checked_div(slope)?;
    let at_least = up != slope.is_negative();
    let step = if at_least { edge.ceil() } else { edge.floor() };
    let on_edge = step == edge;
    let one = Number::ONE;
    Some(match (at_least, strict && on_edge) {
        (_, false) => step,
        (true, true) => &step + &one,
        (false, true) => &step - &one,
    })
}

/// Tries the change: it must be possible, and turn the verdict of the result as a whole.
fn tried(
    context: &mut Context<'_>,
    result: &ResultItem,
    figure: &FigureRef,
    value: &Number,
    by: Number,
    verdict: Verdict,
) -> Option<Change> {
    let changed = value + &by;
    if by.is_zero() || changed.is_negative() || !fits(context, figure, &changed) {
        return None;
    }
    let instead = Instead { figure, value: Linear::constant(changed) };
    let World { figures, stated } = &mut context.world;
    let mut formulas = Formulas::new(figures);
    let rule = decision(result, stated, &mut formulas, Some(&instead));
    let set = context.world.figures.space.possible(&rule, &Budget::default()).set;
    let turned = verdict_of(set.is_single()?);
    (turned != verdict).then(|| Change {
        figure: name_of(figure),
        by: Amount { known: Known::Exact(by), unit: figure.indicator.unit.clone(), share: false },
        turns_into: turned,
    })
}

/// Whether a changed figure stays within its whole, and its parts within it.
fn fits(context: &Context<'_>, figure: &FigureRef, changed: &Number) -> bool {
    let Some(moment) = figure.moment else { return false };
    let at = |name: &crate::source::Name| {
        context.world.figures.at(name, moment).and_then(|value| value.is_constant().cloned())
    };
    let within = figure
        .indicator
        .part_of
        .as_ref()
        .and_then(|whole| at(&whole.name))
        .is_none_or(|whole| *changed <= whole);
    let parts = context.parts.get(&figure.indicator.name);
    let above = parts
        .is_none_or(|parts| parts.iter().all(|part| at(part).is_none_or(|part| part <= *changed)));
    within && above
}
