//! The smallest change of one figure that turns a verdict, the others kept.
//!
//! For: "nog 12 personen". Counted figures change in steps of one; shares that were stated without
//! counts have no steps and are left out.
//!
//! As a function of one figure a verdict only turns where some comparison does. So the steps next to
//! those edges are all that need be tried, the smallest first.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::assessment::{Amount, Change, Known, Verdict};
use super::composed::with_members;
use super::context::{Context, World};
use super::explain::name_of;
use super::figures::Figures;
use super::results::verdict_of;
use crate::logic::{Formulas, Instead, deciding_figures, decision, members_of};
use crate::model::{FigureRef, Indicator, Kind, ResultItem, Selection};
use crate::quantity::{Moment, Number};
use crate::verdict::{Assignment, Budget, Decision, Linear, VarId, Variable};

/// The most figures of which each is tried. A result of many results looks at all of theirs, and each
/// try works the whole out again.
const MOST_FIGURES: usize = 200;

/// The most parts of a figure that may be open: what each can be is worked out.
const MOST_OPEN_PARTS: usize = 50;

/// The smallest change of a figure that the result looks at; the first of equals.
pub(super) fn smallest(
    context: &mut Context<'_>,
    result: &ResultItem,
    verdict: Verdict,
) -> Option<Change> {
    let mut best: Option<Change> = None;
    let mut seen = BTreeSet::new();
    let rules = Arc::clone(&context.world.rules);
    let figures = deciding_figures(result, &rules);
    if figures.len() > MOST_FIGURES || has_stand_in(context, result) {
        return None;
    }
    for &figure in &figures {
        let first = seen.insert((figure.indicator.order, &figure.selection, figure.moment));
        if !first || !has_steps(figure.indicator.kind) {
            continue;
        }
        let alone = !has_open_kin(context, &figures, figure);
        let Some(change) = of_figure(context, result, (figure, alone), verdict) else { continue };
        let size = |change: &Change| change.by.known.exact().map(Number::abs);
        if best.as_ref().is_none_or(|best| size(&change) < size(best)) {
            best = Some(change);
        }
    }
    best
}

/// Whether something stands in for a member: that does not move with a figure.
fn has_stand_in(context: &Context<'_>, result: &ResultItem) -> bool {
    let stand_ins = &context.world.rules.stand_ins;
    let mut all = with_members(context, result).into_iter().flat_map(members_of);
    !stand_ins.is_empty() && all.any(|name| stand_ins.contains_key(name))
}

/// Whether figures of a kind change in steps of one.
fn has_steps(kind: Kind) -> bool {
    matches!(kind, Kind::Flow | Kind::Stock | Kind::Balance | Kind::Score)
}

/// Whether the result also looks at an open figure that is tied to this one, as parts are to their
/// whole: then that one cannot be kept while this one changes.
fn has_open_kin(context: &Context<'_>, figures: &[&FigureRef], figure: &FigureRef) -> bool {
    figures.iter().any(|other| {
        let is_open = || {
            let value = context.world.figures.value_of(other);
            value.is_none_or(|value| value.is_constant().is_none())
        };
        other.indicator.top().order == figure.indicator.top().order && is_open()
    })
}

fn of_figure(
    context: &mut Context<'_>,
    result: &ResultItem,
    (figure, alone): (&FigureRef, bool),
    verdict: Verdict,
) -> Option<Change> {
    let value = context.world.figures.value_of(figure)?.is_constant()?.clone();
    let (low, high) = bounds(context, figure)?;
    let (rule, variable) = rule_with(context, result, figure);
    let (edges, only) = edges(&context.world.figures, &rule, (variable, alone));
    let mut steps: Vec<Number> = edges.iter().flat_map(|edge| around(&(edge - &value))).collect();
    steps.retain(|by| {
        let changed = &value + by;
        !by.is_zero()
            && low.as_ref().is_none_or(|low| *low <= changed)
            && high.as_ref().is_none_or(|high| changed <= *high)
    });
    // Of two as small the one upwards.
    steps.sort_by(|one, two| one.abs().cmp(&two.abs()).then_with(|| two.cmp(one)));
    steps.dedup();
    steps.into_iter().find_map(|by| {
        let changed = &value + &by;
        let turned = if only {
            let at: Assignment = [(variable, changed)].into_iter().collect();
            verdict_of(rule.evaluate(&at))
        } else {
            tried(context, result, figure, changed)?
        };
        (turned != verdict).then(|| Change {
            figure: name_of(figure),
            by: Amount {
                known: Known::Exact(by),
                unit: figure.indicator.unit.of_difference(),
                share: false,
            },
            turns_into: turned,
        })
    })
}

/// The rule of a result with an unknown in the place of a figure.
fn rule_with(
    context: &mut Context<'_>,
    result: &ResultItem,
    figure: &FigureRef,
) -> (Decision, VarId) {
    let World { figures, stated, rules } = &mut context.world;
    let unknown = Variable { whole: false, low: None, high: None };
    let variable = figures.space.add_variable(unknown);
    let instead = Instead { figure, value: Linear::var(variable) };
    let rule = decision(result, stated, &mut Formulas::new(figures).under(rules), Some(&instead));
    (rule, variable)
}

/// The values of a figure at which some comparison turns, the others kept; and whether the figure is
/// all that the rule hangs on, so that the rule tells the verdict of any value of it.
fn edges(
    figures: &Figures,
    rule: &Decision,
    (variable, alone): (VarId, bool),
) -> (Vec<Number>, bool) {
    let mut edges = Vec::new();
    let mut only = true;
    rule.each_constraint(&mut |constraint| {
        let linear = &constraint.linear;
        if let [(id, slope)] = linear.terms()
            && *id == variable
        {
            edges.extend((-linear.constant_part().clone()).checked_div(slope));
        } else {
            only = false;
            nought(figures, linear, (variable, alone), &mut edges);
        }
    });
    (edges, only)
}

/// Where an expression is nought: for some completion of what else is not known, at either end of it. A
/// rounded number only moves where what is rounded passes a whole number of steps.
fn nought(
    figures: &Figures,
    linear: &Linear,
    (variable, alone): (VarId, bool),
    edges: &mut Vec<Number>,
) {
    for (id, slope) in linear.terms() {
        let rest = linear.add_multiple(&Linear::var(*id), &-slope.clone());
        if !alone && rest.is_constant().is_none() {
            continue;
        }
        if *id == variable {
            edges.extend(ends_of(figures, &rest).filter_map(|end| (-end).checked_div(slope)));
            continue;
        }
        // INVARIANT: what is rounded is older than the variable it is rounded to.
        let Some(rounded) = figures.rounded(*id) else { continue };
        for edge in ends_of(figures, &rest).filter_map(|end| (-end).checked_div(slope)) {
            for step in [edge.ceil(), edge.floor() + Number::ONE] {
                let rounded = rounded.sub(&Linear::constant(step));
                nought(figures, &rounded, (variable, alone), edges);
            }
        }
    }
}

/// The least and the most that an expression can be.
fn ends_of(figures: &Figures, linear: &Linear) -> impl Iterator<Item = Number> {
    let (low, high) = match figures.known(linear) {
        Known::Exact(value) => (Some(value), None),
        Known::Between { low, high } => (low, high),
    };
    low.into_iter().chain(high)
}

/// The whole steps on, and on either side of, an edge.
fn around(edge: &Number) -> Vec<Number> {
    if edge.is_integer() {
        vec![edge - &Number::ONE, edge.clone(), edge + &Number::ONE]
    } else {
        vec![edge.floor(), edge.ceil()]
    }
}

/// The verdict of the result as a whole when a figure has another value; `None` when that is open.
fn tried(
    context: &mut Context<'_>,
    result: &ResultItem,
    figure: &FigureRef,
    changed: Number,
) -> Option<Verdict> {
    let instead = Instead { figure, value: Linear::constant(changed) };
    let World { figures, stated, rules } = &mut context.world;
    let rule = decision(result, stated, &mut Formulas::new(figures).under(rules), Some(&instead));
    let set = figures.space.possible(&rule, &Budget::default()).set;
    set.is_single().map(verdict_of)
}

/// From where to where a figure can change: its parts stay within it, and it within its wholes. `None` where
/// too many parts are open.
fn bounds(context: &Context<'_>, figure: &FigureRef) -> Option<(Option<Number>, Option<Number>)> {
    let indicator = &figure.indicator;
    let (Some(moment), Some(mut low)) = (figure.moment, indicator.least()) else {
        return Some((None, None));
    };
    if !figure.selection.is_whole() {
        // A member is no more than all members; the whole may grow along where nobody gave it.
        let whole = context.givens.exactly(&whole(figure)).and(Some(indicator));
        return Some((Some(low), whole.and_then(|whole| ends(context, whole, moment).1)));
    }
    let parts = parts(context, indicator);
    let is_open = |part: &&&Indicator| {
        let value = context.world.figures.at(part, moment);
        value.is_some_and(|value| value.is_constant().is_none())
    };
    if parts.iter().filter(is_open).nth(MOST_OPEN_PARTS).is_some() {
        return None;
    }
    for part in parts {
        if let (Some(least), _) = ends(context, part, moment) {
            low = low.max(least);
        }
    }
    let mut high: Option<Number> = None;
    let mut above: Option<&Indicator> = indicator.part_of.as_deref();
    while let Some(whole) = above {
        if let (_, Some(most)) = ends(context, whole, moment) {
            high = Some(high.map_or(most.clone(), |high| high.min(most)));
        }
        above = whole.part_of.as_deref();
    }
    Some((Some(low), high))
}

/// The parts of an indicator, and their parts.
fn parts<'a>(context: &Context<'a>, indicator: &Indicator) -> Vec<&'a Indicator> {
    let mut all: Vec<&Indicator> = Vec::new();
    let mut next = Some(indicator);
    let mut done = 0;
    while let Some(whole) = next {
        all.extend(context.parts.of(whole).into_iter().flatten());
        next = all.get(done).copied();
        done += 1;
    }
    all
}

/// The least and the most that an indicator can be at a moment.
fn ends(
    context: &Context<'_>,
    indicator: &Indicator,
    moment: Moment,
) -> (Option<Number>, Option<Number>) {
    let figures = &context.world.figures;
    match figures.at(indicator, moment).map(|value| figures.known(value)) {
        Some(Known::Exact(value)) => (Some(value.clone()), Some(value)),
        Some(Known::Between { low, high }) => (low, high),
        None => (None, None),
    }
}

/// The figure of which a member is one.
fn whole(figure: &FigureRef) -> FigureRef {
    FigureRef { selection: Selection::default(), ..figure.clone() }
}
