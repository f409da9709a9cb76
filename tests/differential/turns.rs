//! Whether the smallest change turns a verdict and a smaller one does not, and whether the margin is
//! what lies between figure and norm.

use std::collections::BTreeSet;

use pocheck::eval::assessment::{Assessed, Known, Verdict};
use pocheck::model::{Expr, FigureRef, Item, ItemBody, NormBody, Test};
use pocheck::quantity::{Comparator, Number};
use pocheck::syntax::Operator;

use crate::reference::expressions::value;
use crate::reference::judge::{Court, Judgement};
use crate::reference::looks::Looks;
use crate::reference::{Base, Bases};

/// The smallest change of one figure that turns a verdict.
pub fn smallest_change(
    court: &Court<'_>,
    item: &Item,
    assessed: &Assessed,
    judgement: &Judgement,
    most: usize,
) -> Result<(), String> {
    let Some(change) = &assessed.change else { return Ok(()) };
    let by = change.by.known.exact().unwrap();
    let looks = Looks::of_item(court.model, item);
    let mut figures = looks.figures.iter().copied();
    let figure = figures
        .find(|figure| {
            figure.indicator.name.as_str() == &*change.figure.name
                && figure.moment == change.figure.moment
                && figure.selection.label(&figure.indicator) == change.figure.cell
        })
        .ok_or_else(|| format!("nobody looks at {:?}", change.figure))?;
    let Some((completion, _)) = judgement.each.first() else { return Ok(()) };
    let before = court.space.figure(figure, completion);
    let verdicts = |by: &Number| -> Option<Bases> {
        let instead = Some((figure, &before + by));
        court.judge(item, &instead, most).ok().map(|judgement| judgement.possible())
    };
    let turned = Bases::from([base(change.turns_into)]);
    // What is known of parts keeps no company with another whole.
    let alone = is_alone(court, &looks, figure);
    match verdicts(by) {
        Some(after) if after != turned && (alone || !after.is_superset(&turned)) => {
            return Err(format!("a change by {by} of {:?} gives {after:?}", change.figure));
        }
        Some(_) | None => {}
    }
    let own = judgement.possible();
    if !alone || !judgement.exhaustive {
        return Ok(());
    }
    let size = by.abs().ceil().to_i64().unwrap();
    for step in 1..size {
        for step in [step, -step] {
            let changed = &before + &Number::from(step);
            if changed.is_negative() && !figure.indicator.is_amount() {
                continue;
            }
            let after = verdicts(&Number::from(step));
            let turns = after.filter(|after| after.len() == 1 && *after != own);
            if let Some(after) = turns {
                return Err(format!(
                    "a change by {step} of {:?} gives {after:?} already; {by} is told",
                    change.figure
                ));
            }
        }
    }
    Ok(())
}

/// Whether a figure stands by itself: nothing else is a part of it, and nothing that is looked at is its
/// whole or another stretch of it.
fn is_alone(court: &Court<'_>, looks: &Looks<'_>, figure: &FigureRef) -> bool {
    let mut all = court.model.indicators.values();
    let has_parts = all
        .any(|one| one.part_of.as_ref().is_some_and(|whole| whole.name == figure.indicator.name));
    let family = |other: &&&FigureRef| other.indicator.top().name == figure.indicator.top().name;
    let same = |other: &&FigureRef| {
        other.indicator.name == figure.indicator.name
            && other.selection == figure.selection
            && other.moment == figure.moment
    };
    !has_parts
        && figure.indicator.part_of.is_none()
        && figure.selection.is_whole()
        && looks.figures.iter().filter(family).all(same)
}

fn base(verdict: Verdict) -> Base {
    match verdict {
        Verdict::Met => Base::Met,
        Verdict::Between => Base::Between,
        Verdict::NotMet => Base::NotMet,
        Verdict::Lapsed => Base::Lapsed,
        other => panic!("no figure turns a verdict into {other:?}"),
    }
}

/// The margin of a result with one plain norm.
pub fn margin(
    court: &Court<'_>,
    item: &Item,
    assessed: &Assessed,
    judgement: &Judgement,
) -> Result<(), String> {
    let ItemBody::Result(result) = &item.body else { return Ok(()) };
    let ([norm], [], [], [], Some(margin)) = (
        result.norms.as_slice(),
        result.conditions.as_slice(),
        result.versions.as_slice(),
        result.of_which.as_slice(),
        &assessed.margin,
    ) else {
        return Ok(());
    };
    let NormBody::Test(Test::Compare { left, comparator, right, .. }) = &norm.body else {
        return Ok(());
    };
    let told = margin.known.exact().unwrap();
    for (completion, _) in &judgement.each {
        let number = |side| value(side, &|figure| court.space.figure(figure, completion));
        let Some((left, right)) = number(left).zip(number(right)) else { continue };
        let margin = match comparator {
            Comparator::AtLeast | Comparator::MoreThan => &left - &right,
            Comparator::AtMost | Comparator::LessThan => &right - &left,
            Comparator::Exactly => -(&left - &right).abs(),
        };
        if margin != *told {
            return Err(format!("the margin is {margin}, and {told} is told"));
        }
    }
    Ok(())
}

/// From where to where the figure of a result with one plain norm lies: a share comes to both ends.
pub fn actual(
    item: &Item,
    assessed: &Assessed,
    judgement: &Judgement,
    court: &Court<'_>,
) -> Result<(), String> {
    let ItemBody::Result(result) = &item.body else { return Ok(()) };
    let ([norm], [], [], []) = (
        result.norms.as_slice(),
        result.conditions.as_slice(),
        result.versions.as_slice(),
        result.of_which.as_slice(),
    ) else {
        return Ok(());
    };
    let NormBody::Test(Test::Compare { left, .. }) = &norm.body else { return Ok(()) };
    let (low, high) = match assessed.actual.as_ref().map(|actual| &actual.known) {
        None => return Ok(()),
        Some(Known::Exact(value)) => (Some(value), Some(value)),
        Some(Known::Between { low, high }) => (low.as_ref(), high.as_ref()),
    };
    let each = judgement.each.iter();
    let values: BTreeSet<Number> = each
        .filter_map(|(one, _)| value(left, &|figure| court.space.figure(figure, one)))
        .collect();
    let (Some(least), Some(most)) = (values.first(), values.last()) else { return Ok(()) };
    let outside = low.is_some_and(|low| least < low) || high.is_some_and(|high| high < most);
    let is_share = matches!(left, Expr::Binary { operator: Operator::ShareOf, .. });
    let tight = is_share && judgement.exhaustive;
    if outside || tight && (low, high) != (Some(least), Some(most)) {
        return Err(format!("{low:?} to {high:?} is told; completions give {least} to {most}"));
    }
    Ok(())
}
