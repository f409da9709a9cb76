//! Estimates with a margin: a norm that counts the margin in.
//!
//! The norm is met when it holds at both ends of the margin, and not met when it holds at neither;
//! between the two the party that bears the doubt decides, as with a sample. A margin that nobody
//! gave may be anything. Not for: how a margin follows from a sample.

use super::formula::{Formulas, Instead, StandIn, Values, chosen};
use super::fraction::{Fraction, Value};
use crate::model::{Expr, FigureRef, ItemBody, Model, Norm, NormBody, Test};
use crate::quantity::{Comparator, Number};
use crate::syntax::{Doubt, Sampling};
use crate::verdict::{Base, Decision};

/// The estimate of a norm, how it is compared and with what, when the norm has that form.
#[must_use]
pub fn estimate(test: &Test) -> Option<(&FigureRef, Comparator, &Expr)> {
    match test {
        Test::Compare { left: Expr::Figure(figure), comparator, right, .. } => {
            Some((figure, *comparator, right))
        }
        Test::Compare { .. } | Test::All { .. } | Test::Consent(_) | Test::Joined { .. } => None,
    }
}

/// The estimate of a norm that counts its margin in, and in how many standard errors.
#[must_use]
pub fn counted_in(norm: &Norm) -> Option<(&FigureRef, Option<&Number>)> {
    let Some(Sampling::Margin { errors, .. }) = norm.sampled.as_ref().map(|how| &how.value) else {
        return None;
    };
    let NormBody::Test(test) = &norm.body else { return None };
    estimate(test).map(|(figure, _, _)| (figure, errors.as_ref()))
}

/// Every estimate whose margin some norm counts in; with whether in standard errors.
#[must_use]
pub fn all_counted_in(model: &Model) -> Vec<(&FigureRef, bool)> {
    let mut all = Vec::new();
    for item in &model.items {
        let ItemBody::Result(result) = &item.body else { continue };
        let versions = result.versions.iter().map(|version| &version.norm);
        let alternatives = result.alternatives.iter().map(|other| &other.norm);
        let norms = result.norms.iter().chain(versions).chain(alternatives);
        for norm in norms.flat_map(Norm::alone) {
            all.extend(counted_in(norm).map(|(figure, errors)| (figure, errors.is_some())));
        }
    }
    all
}

/// The rule of a norm on an estimate, its margin counted in.
pub(super) fn with_margin<V: Values>(
    test: &Test,
    errors: Option<&Number>,
    doubt: Doubt,
    formulas: &mut Formulas<'_, V>,
    instead: Option<&Instead<'_>>,
) -> Decision {
    let found = estimate(test).and_then(|(figure, comparator, right)| {
        Some((figure, comparator, formulas.value(right, instead)?))
    });
    let Some((figure, comparator, bound)) = found else {
        return Decision::met_when(formulas.open(StandIn::NotWorkedOut));
    };
    let value = formulas.figure(figure, instead);
    let margin = formulas.figures.margin(figure, errors.is_some());
    let margin = errors.map_or(margin.clone(), |errors| margin.scale(errors));
    let mut end = |value| {
        let value = Value::of(Fraction::whole(value));
        formulas.compare(&value, comparator, &bound)
    };
    let (low, high) = (end(value.sub(&margin)), end(value.add(&margin)));
    let (worst, best) = match comparator {
        Comparator::AtLeast | Comparator::MoreThan | Comparator::Exactly => (low, high),
        Comparator::AtMost | Comparator::LessThan => (high, low),
    };
    let between = match doubt {
        Doubt::Contractor => Decision::Fixed(Base::NotMet),
        Doubt::Client => Decision::Fixed(Base::Met),
        Doubt::Nobody => {
            formulas.reasons.push(StandIn::WithinMargin);
            Decision::met_when(chosen(formulas.figures.free_choice()))
        }
    };
    let below = Decision::when(best, between, Decision::Fixed(Base::NotMet));
    Decision::when(worst, Decision::Fixed(Base::Met), below)
}
