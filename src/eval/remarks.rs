//! Remarks: what a reader should know beside a verdict. None of them changes one.
//!
//! Not for: duties, which make their own.

use std::collections::BTreeSet;

use super::assessment::{Amount, Assessed, FigureName, Known, Remark, Verdict};
use super::calculation::amount;
use super::context::Context;
use super::duties::Record;
use super::explain::{self, given_amount, name_of};
use super::explained;
use super::figures::covers;
use super::results::is_zero;
use crate::logic::{Formulas, counted_in, figures_of, remarked_figures, share_norm};
use crate::measure::{Figure, Given, Range, Status};
use crate::model::{
    Claim, Expr, FigureRef, Item, Kind, Norm, NormBody, ResultItem, Test, figures_to_bridge,
};
use crate::quantity::binomial::{LARGEST_SAMPLE, steps, upper_bound};
use crate::quantity::{Comparator, Moment, Number, Rounding, Unit};
use crate::syntax::{Operator, Sampling, Spanned};

/// The remarks on a result.
pub(super) fn of_result(
    context: &mut Context<'_>,
    item: &Item,
    result: &ResultItem,
    assessed: &Assessed,
) -> Vec<Remark> {
    let today = context.reference_date;
    let mut remarks = Vec::new();
    for assumption in result.assumptions.iter().flat_map(Test::leaves) {
        remarks.extend(failed_assumption(context, assumption));
    }
    for claim in &result.claims {
        remarks.extend(claim_not_held(context, claim));
    }
    remarks.extend(differing_parts(result, assessed));
    for norm in &result.norms {
        let NormBody::Test(test) = &norm.body else { continue };
        for test in test.leaves() {
            remarks.extend(empty_all(context, test));
            remarks.extend(half_unit(context, test));
            remarks.extend(bridged(test));
            remarks.extend(sample_bound(context, test, norm.sampled.as_ref()));
            remarks.extend(with_margin(context, norm));
        }
    }
    about_figures(context, result, assessed, &mut remarks);
    if context.explanations_asked {
        // Before the first report closes any explanation will do.
        let since = context.report_days().into_iter().rev().find(|day| *day <= today);
        let since = since.filter(|_| context.explained_every_report);
        if matches!(explained::record(context, item, result, since, None), Record::Missing) {
            remarks.push(Remark::MissingExplanation);
        }
    }
    remarks
}

fn failed_assumption(context: &mut Context<'_>, assumption: &Test) -> Option<Remark> {
    let formula = Formulas::new(&mut context.world.figures).test(assumption, None);
    if explain::truth(&context.world, formula) != Some(false) {
        return None;
    }
    let Test::Compare { left, comparator, right, .. } = assumption else { return None };
    let figure = left.figures().first().map(|figure| name_of(figure))?;
    Some(Remark::AssumptionFailed {
        figure,
        comparator: *comparator,
        assumed: amount(&mut context.world, right),
        actual: amount(&mut context.world, left),
    })
}

fn claim_not_held(context: &mut Context<'_>, claim: &Claim) -> Option<Remark> {
    let actual = amount(&mut context.world, &claim.stated);
    let value = actual.known.exact()?;
    let (decimals, percent) = (claim.claimed.decimals, claim.claimed.percent);
    if value.rounds_to(&claim.claimed.value, decimals, percent) {
        return None;
    }
    let figures = claim.stated.figures();
    let share = matches!(claim.stated, Expr::Binary { operator: Operator::ShareOf, .. });
    Some(Remark::ClaimNotHeld {
        part: name_of(figures.first()?),
        whole: figures.get(1).filter(|_| share).map(|whole| name_of(whole)),
        claimed: Amount {
            known: Known::Exact(claim.claimed.value.clone()),
            unit: claim.claimed.unit.clone(),
            share: percent,
        },
        actual,
        decimals,
    })
}

fn differing_parts(result: &ResultItem, assessed: &Assessed) -> Vec<Remark> {
    let mut remarks = Vec::new();
    for part in result.of_which.iter().filter(|part| part.comparator.is_none()) {
        let name = name_of(&part.figure);
        let shown = assessed.parts.iter().find(|shown| shown.span == part.span);
        let Some((actual, expected)) =
            shown.and_then(|shown| shown.actual.clone().zip(shown.norm.clone()))
        else {
            continue;
        };
        if actual.known.exact().is_some_and(|value| *value != part.amount.value) {
            remarks.push(Remark::PartDiffers { figure: name, expected, actual });
        }
    }
    remarks
}

fn empty_all(context: &mut Context<'_>, test: &Test) -> Option<Remark> {
    let Test::All { whole, .. } = test else { return None };
    let size = amount(&mut context.world, &Expr::Figure(whole.clone()));
    is_zero(&size).then(|| Remark::EmptyAll { figure: name_of(whole) })
}

/// The figures that were converted over a trend break.
fn bridged(test: &Test) -> Vec<Remark> {
    let mut remarks = Vec::new();
    for leaf in test.leaves().into_iter().filter(|leaf| !leaf.crosses_break()) {
        for figure in figures_to_bridge(&leaf.figures()) {
            remarks.push(Remark::OtherDefinition { figure: name_of(figure) });
        }
    }
    remarks
}

/// A figure with decimals that is exact as written: half a unit in its last digit would turn the
/// verdict.
fn half_unit(context: &Context<'_>, test: &Test) -> Option<Remark> {
    let Test::Compare { left, comparator, right: Expr::Number(bound), .. } = test else {
        return None;
    };
    let (figure, given) = match left {
        Expr::Figure(figure) if !figure.indicator.is_whole() => {
            (figure, context.givens.exactly(figure)?)
        }
        Expr::Binary { operator: Operator::ShareOf, left, .. } => match &**left {
            Expr::Figure(part) => {
                let given = context.givens.exactly(part)?;
                if !matches!(given.given, Given::ShareOfWhole { .. }) {
                    return None;
                }
                (part, given)
            }
            Expr::Number(_)
            | Expr::Fact(..)
            | Expr::Binary { .. }
            | Expr::Many { .. }
            | Expr::Rounded { .. }
            | Expr::Lookup(_) => return None,
        },
        Expr::Number(_)
        | Expr::Fact(..)
        | Expr::Figure(_)
        | Expr::Binary { .. }
        | Expr::Many { .. }
        | Expr::Rounded { .. }
        | Expr::Lookup(_) => return None,
    };
    if given.unreliable.is_some() {
        return None;
    }
    let (range, share) = numbers(given)?;
    let exact = range.exact()?;
    let places = i32::try_from(range.decimals).ok()? + if share { 2 } else { 0 };
    let half = &Number::power_of_ten(-places) * &Number::ratio(1, 2)?;
    let holds = |value: &Number| comparator.holds(value, &bound.value);
    let now = holds(exact);
    let turns = holds(&(exact + &half)) != now || holds(&(exact - &half)) != now;
    turns.then(|| Remark::HalfUnit { figure: name_of(figure) })
}

/// The largest sample whose bound is printed.
const LARGEST_PRINTED: i64 = LARGEST_SAMPLE as i64;

/// Between which ends an estimate lies, when it and its margin are known.
fn with_margin(context: &Context<'_>, norm: &Norm) -> Option<Remark> {
    let (figure, errors) = counted_in(norm)?;
    let figures = &context.world.figures;
    let value = figures.value_of(figure)?.is_constant()?;
    let margin = figures.margin_of(figure, errors.is_some())?.is_constant()?;
    let margin = errors.map_or(margin.clone(), |errors| margin * errors);
    let range = Known::Between { low: Some(value - &margin), high: Some(value + &margin) };
    let indicator = &figure.indicator;
    let (unit, share) = (indicator.unit.clone(), indicator.is_share());
    Some(Remark::WithMargin {
        figure: name_of(figure),
        range: Amount { known: range, unit, share },
    })
}

/// The tails that it takes to find a bound in steps of a hundred thousandth.
const BOUND_TAILS: usize = 17;

/// The bound of a sample that a bound decides, when both counts are known.
fn sample_bound(
    context: &Context<'_>,
    test: &Test,
    sampled: Option<&Spanned<Sampling>>,
) -> Option<Remark> {
    let Some(Sampling::Bound { confidence, .. }) = sampled.map(|sampled| &sampled.value) else {
        return None;
    };
    let (part, whole, comparator, _) = share_norm(test)?;
    let known = |figure: &FigureRef| {
        context.world.figures.value_of(figure)?.is_constant().and_then(Number::to_i64)
    };
    let (hits, drawn) = (known(part)?, known(whole)?);
    if !(1..=LARGEST_PRINTED).contains(&drawn) {
        return None;
    }
    let upper = match comparator {
        Comparator::AtMost | Comparator::LessThan => true,
        Comparator::AtLeast | Comparator::MoreThan | Comparator::Exactly => false,
    };
    let count = if upper { hits } else { drawn - hits };
    let (n, k) = (u32::try_from(drawn).ok()?, u32::try_from(count).ok()?);
    let alpha = &Number::ONE - confidence;
    // A tail for each of the digits; of thousands of large samples no bound is told.
    let share = Number::ratio(i64::from(k), i64::from(n))?;
    if !context.world.figures.space.affords(steps(n, &share, &alpha).saturating_mul(BOUND_TAILS)) {
        return None;
    }
    let bound = upper_bound(n, k, &alpha, 100_000)?;
    let bound = if upper { bound } else { &Number::ONE - &bound };
    let bound = bound.round_to(&Number::power_of_ten(-4), Rounding::HalfAwayFromZero)?;
    let share = |value| Amount { known: Known::Exact(value), unit: Unit::NONE, share: true };
    Some(Remark::SampleBound {
        figure: name_of(part),
        confidence: share(confidence.clone()),
        bound: share(bound),
        upper,
    })
}

fn numbers(figure: &Figure) -> Option<(&Range, bool)> {
    match &figure.given {
        Given::Number(range) => Some((range, figure.indicator.is_share())),
        Given::ShareOfWhole { range, .. } => Some((range, true)),
        Given::Absent(_) | Given::Text(_) | Given::Table { .. } => None,
    }
}

/// Proxies, shares without counts, revisions, forecasts, and stocks of another day.
fn about_figures(
    context: &Context<'_>,
    result: &ResultItem,
    assessed: &Assessed,
    remarks: &mut Vec<Remark>,
) {
    let mut seen = BTreeSet::new();
    for figure in figures_of(result).into_iter().chain(remarked_figures(result)) {
        let Some(moment) = figure.moment else { continue };
        if !seen.insert((figure.indicator.order, &figure.selection, moment)) {
            continue;
        }
        if let Some(proxy) = &figure.indicator.proxy {
            remarks.push(Remark::Proxy { figure: name_of(figure), of: proxy.value.clone() });
        }
        if let Some(given) = context.givens.exactly(figure)
            && matches!(given.given, Given::ShareOfWhole { .. })
        {
            remarks.push(Remark::ShareWithoutCounts { figure: name_of(figure) });
        }
        for revision in &context.measurements.revisions {
            if revision.after.indicator.name == figure.indicator.name
                && covers(moment, &revision.after)
                && let (Some(before), Some(after)) =
                    (given_amount(&revision.before), given_amount(&revision.after))
            {
                let figure =
                    FigureName::whole(figure.indicator.name.shared(), Some(revision.after.moment));
                remarks.push(Remark::Revised { figure, before, after });
            }
        }
        forecast(context, figure, moment, remarks);
        if assessed.verdict == Verdict::Undetermined {
            remarks.extend(other_moment(context, figure, moment));
        }
    }
}

fn forecast(context: &Context<'_>, figure: &FigureRef, moment: Moment, remarks: &mut Vec<Remark>) {
    for given in context.givens.all(&figure.indicator) {
        if given.status == Status::Expected
            && given.moment == moment
            && let Some(value) = given_amount(given)
        {
            remarks.push(Remark::Forecast { figure: name_of(figure), value });
        }
    }
}

/// A stock of another day in the term, when the one that is asked for is not there.
fn other_moment(context: &Context<'_>, figure: &FigureRef, moment: Moment) -> Option<Remark> {
    if figure.indicator.kind != Kind::Stock || context.givens.exactly(figure).is_some() {
        return None;
    }
    let first = context.model.head.term.first();
    let cell = figure.selection.cells().into_iter().next()?;
    let given = context.givens.all(&figure.indicator).iter().rev().find(|given| {
        given.coordinates() == cell
            && given.status != Status::Expected
            && given.moment != moment
            && given.moment.last_day() >= first
    })?;
    Some(Remark::OtherMoment {
        figure: name_of(figure),
        given: given.moment,
        value: given_amount(given)?,
    })
}
