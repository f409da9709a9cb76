//! Figures that show a finding in its usual form, by hand.
//!
//! For: a least number of a part beside a share that is said to follow from it, and a norm that one
//! condition puts in the place of another. What exact work would give too, at a fraction of the cost.
//! Not for: any other form.

use super::guess::compares;
use super::pen;
use super::subject::Named;
use crate::diagnostics::{Shown, Text, Witness};
use crate::model::{Condition, ConditionTest, Expr, FigureRef, Model, NormBody, Test};
use crate::quantity::{Comparator, Number};

/// The smallest figures that meet the norm, with a share below `below` of the one figure in the other; `None` for
/// another form.
pub(in crate::check) fn claim_by_hand(
    model: &Model,
    named: Named<'_>,
    share: (&Expr, &Expr),
    below: &Number,
    says: Text,
) -> Option<Witness> {
    let result = named.result;
    let [norm] = result.norms.as_slice() else { return None };
    let NormBody::Test(Test::Compare { left: Expr::Figure(part), comparator, right, .. }) =
        &norm.body
    else {
        return None;
    };
    let (Expr::Figure(counted), Expr::Figure(whole)) = share else { return None };
    let plain = norm.target.is_none()
        && result.conditions.is_empty()
        && model.relations.is_empty()
        && part.indicator.adds_up()
        && part.selection.is_whole()
        && whole.selection.is_whole()
        && part.asks_the_same(counted);
    if !plain || !below.is_positive() {
        return None;
    }
    let least = whole_from(right.value(&|_| None)?, *comparator)?;
    let group = least.checked_div(below)?.floor() + Number::ONE;
    let mut figures = vec![(part, least.clone()), (whole, group)];
    for of_which in &result.of_which {
        let Some(comparator) = of_which.comparator else { continue };
        let amount = whole_from(of_which.amount.value.clone(), comparator)?;
        if amount > least {
            return None;
        }
        figures.push((&of_which.figure, amount));
    }
    let measurement = pen::measurement(model, &figures, &pen::Answers::default())?;
    let item = named.item.name.to_string();
    Some(Witness { says, measurement, shows: vec![Shown { item, verdict: "met", remark: None }] })
}

/// The least whole number that meets a lower bound.
fn whole_from(bound: Number, comparator: Comparator) -> Option<Number> {
    match comparator {
        Comparator::AtLeast => Some(bound.ceil()),
        Comparator::MoreThan => Some(bound.floor() + Number::ONE),
        Comparator::AtMost | Comparator::LessThan | Comparator::Exactly => None,
    }
}

/// Figures that miss the norm that one condition brings, where it is plain to see that this condition strikes;
/// `None` where exact work would be needed.
pub(in crate::check) fn missed_by_hand(
    model: &Model,
    named: Named<'_>,
    condition: &Condition,
    figures: &[(&FigureRef, Number)],
    says: Text,
) -> Option<Witness> {
    let value = |asked: &FigureRef| {
        let same = |known: &&(&FigureRef, Number)| known.0.asks_the_same(asked);
        figures.iter().find(same).map(|(_, value)| value.clone())
    };
    let ConditionTest::Test(test) = &condition.test else { return None };
    let strikes = holds(test, &value)? != condition.provided;
    let plain = named.is_plain()
        && named.item.added_by.is_none()
        && named.result.norms.len() == 1
        && named.result.of_which.is_empty()
        && model.relations.is_empty();
    if !plain || !strikes {
        return None;
    }
    let mut answers = pen::Answers::default();
    for other in &named.result.conditions {
        match &other.test {
            // Answered so that it does not strike.
            ConditionTest::Stated => {
                answers.conditions.push((other.name.value.clone(), other.provided));
            }
            ConditionTest::Test(_) if other.name.value == condition.name.value => {}
            ConditionTest::Test(_) => return None,
        }
    }
    let measurement = pen::measurement(model, figures, &answers)?;
    let item = named.item.name.to_string();
    Some(Witness {
        says,
        measurement,
        shows: vec![Shown { item, verdict: "not_met", remark: None }],
    })
}

/// Whether a comparison holds of these figures.
fn holds(test: &Test, value: &dyn Fn(&FigureRef) -> Option<Number>) -> Option<bool> {
    let Test::Compare { left, comparator, right, .. } = test else { return None };
    Some(compares(&left.value(value)?, *comparator, &right.value(value)?))
}
